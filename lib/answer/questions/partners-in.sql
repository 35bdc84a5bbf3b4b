-- partners-in: All partners in a country, or in a place and all that lies in it; a proposal is not a partnership yet.
-- asks: country country optional
-- asks: within reference:place optional
-- needs: country or within
-- gives: partner reference | Partner | Đối tác | 相手方
-- gives: partner_name text | Name of the partner | Tên đối tác | 相手方名
-- gives: partner_today reference | Partner today | Đối tác hiện nay | 相手方の現在
-- gives: partner_today_name text | Name | Tên | 名称
-- gives: side reference | Our side | Phía ta | 我が方
-- gives: side_name text | Name of our side | Tên phía ta | 我が方の名
-- gives: side_today reference | Our side today | Phía ta hiện nay | 我が方の現在
-- gives: side_today_name text | Name | Tên | 名称
-- gives: partnership reference rests | Partnership | Quan hệ | 提携
-- gives: partnership_name text | Name | Tên gọi | 名称
-- gives: type term:partnership_type | Kind | Loại | 種類
-- gives: since date | Since | Từ khi | 開始
-- gives: state term:state | Stage | Giai đoạn | 段階
-- gives: right term:right | Right | Căn cứ | 権原
-- gives: acts text blank hidden rests | Legal acts | Văn bản | 根拠法令
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: stage seats descent moved
-- sample: country=JP
-- sample: within=jp
, area (id) AS (
    SELECT within_id FROM asked WHERE within_id IS NOT NULL
    UNION SELECT p.id FROM asked CROSS JOIN place p ON p.country = asked.country_value WHERE asked.within_id IS NULL
    UNION SELECT o.id FROM asked CROSS JOIN organization o ON o.country = asked.country_value
        WHERE asked.within_id IS NULL
    UNION SELECT p.id FROM area CROSS JOIN place p ON p.parent = area.id
    UNION SELECT o.id FROM area CROSS JOIN organization o ON o.place = area.id
), line (id) AS (
    SELECT id FROM area
    UNION SELECT s.record FROM line CROSS JOIN succession s ON s.successor = line.id
), signer (id) AS (
    SELECT id FROM line
), named (record) AS (
    SELECT DISTINCT p.record FROM line CROSS JOIN party p ON p.party = line.id CROSS JOIN partnership q ON q.id = p.record
    WHERE NOT EXISTS (SELECT 1 FROM relations_of_countries c WHERE c.id = p.record)
)
SELECT h.party AS partner, h.party_name AS partner_name,
    CASE WHEN h.by_right <> 'undecided' THEN h.holder END AS partner_today,
    CASE h.by_right WHEN 'lapsed' THEN '—'
        WHEN 'undecided' THEN (SELECT group_concat(u.holder_name, ' / ') FROM holders u
            WHERE u.record_id = seat.record AND u.slot = seat.slot
                AND u.start_earliest <= asked.as_of AND asked.as_of < u.end_latest)
        ELSE h.holder_name END AS partner_today_name,
    o.uid AS side, o.name AS side_name, t.uid AS side_today, coalesce(t.name, m.name) AS side_today_name,
    r.uid AS partnership, r.name AS partnership_name,
    (SELECT type FROM partnership WHERE id = seat.record) AS type,
    (SELECT date FROM action WHERE record = seat.record AND type = 'established' ORDER BY slot LIMIT 1) AS since,
    coalesce(seat.certain, seat.possible) AS state, h.by_right AS "right",
    (SELECT d.acts FROM descent d WHERE d.party = h.party_id AND d.holder IS h.holder_id
        AND d.acts IS NOT NULL ORDER BY d.acts LIMIT 1) AS acts,
    CASE WHEN seat.certain IS NOT NULL AND h.start_latest <= asked.as_of AND asked.as_of < h.end_earliest
        THEN 'certainly' WHEN seat.known THEN 'possibly' END AS certainty
FROM asked CROSS JOIN seat
    CROSS JOIN labels r ON r.id = seat.record
    CROSS JOIN holders h ON h.record_id = seat.record AND h.slot = seat.slot
        AND coalesce(h.holder_id, h.party_id) IN area -- of one whose holder is not known, the signer
        AND h.start_earliest <= asked.as_of AND asked.as_of < h.end_latest
    LEFT JOIN party x ON x.record = seat.record AND x.slot <> seat.slot
    LEFT JOIN labels o ON o.id = x.party
    LEFT JOIN moved m ON m.record = x.record AND m.slot = x.slot
    LEFT JOIN labels t ON t.id = CASE WHEN m.record IS NULL THEN x.party ELSE m.holder END
WHERE seat.stands
    AND (h.by_right <> 'undecided' OR NOT EXISTS (SELECT 1 FROM holders u -- of those that it may be, one row
        WHERE u.record_id = seat.record AND u.slot = seat.slot AND u.by_right = 'undecided' AND u.holder_id < h.holder_id
            AND u.holder_id IN area AND u.start_earliest <= asked.as_of AND asked.as_of < u.end_latest))
    AND (asked.country_value IS NULL OR (SELECT country FROM labels WHERE id = coalesce(h.holder_id, h.party_id)) = asked.country_value)
ORDER BY partner_today_name, partner_today, since, partnership, side
