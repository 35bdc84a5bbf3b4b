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
), kept AS MATERIALIZED ( -- who holds it in a row of its own; those that only may, in one
    SELECT seat.*, h.party, h.party_name, h.party_id, json_group_array(DISTINCT h.holder_id) AS holders,
        CASE WHEN min(coalesce(h.holder_id, 0)) = max(coalesce(h.holder_id, 0)) AND max(h.by_right <> 'undecided')
            THEN max(h.holder_id) END AS holder_id,
        CASE WHEN min(h.by_right) = max(h.by_right) THEN min(h.by_right) END AS by_right,
        min(h.start_latest <= asked.as_of AND asked.as_of < h.end_earliest) AS sure
    FROM asked CROSS JOIN seat CROSS JOIN holders h ON h.record_id = seat.record AND h.slot = seat.slot
        AND h.start_earliest <= asked.as_of AND asked.as_of < h.end_latest
    WHERE seat.stands
    GROUP BY seat.record, seat.slot,
        CASE WHEN h.by_right <> 'undecided' AND h.start_latest <= asked.as_of AND asked.as_of < h.end_earliest THEN h.holder_id END
    HAVING max(coalesce(h.holder_id, h.party_id) IN area -- of one whose holder is not known, the signer
        AND (asked.country_value IS NULL
            OR (SELECT country FROM labels WHERE id = coalesce(h.holder_id, h.party_id)) IS asked.country_value))
)
SELECT k.party AS partner, k.party_name AS partner_name, n.uid AS partner_today,
    coalesce(n.name, stands_in(holders, record_id = k.record AND slot = k.slot, holder_id, holder_name, asked.as_of) ->> 1)
        AS partner_today_name,
    o.uid AS side, o.name AS side_name, t.uid AS side_today, coalesce(t.name, m.name) AS side_today_name,
    r.uid AS partnership, r.name AS partnership_name,
    (SELECT type FROM partnership WHERE id = k.record) AS type,
    (SELECT date FROM action WHERE record = k.record AND type = 'established' ORDER BY slot LIMIT 1) AS since,
    coalesce(k.certain, k.possible) AS state, k.by_right AS "right",
    each_once((SELECT group_concat(acts, ' ') FROM (SELECT min(d.acts) AS acts FROM json_each(k.holders) w
        CROSS JOIN descent d ON d.party = k.party_id AND d.holder IS w.value GROUP BY d.holder))) AS acts,
    CASE WHEN k.certain IS NOT NULL AND k.sure THEN 'certainly' WHEN k.known THEN 'possibly' END AS certainty
FROM asked CROSS JOIN kept k
    CROSS JOIN labels r ON r.id = k.record
    LEFT JOIN labels n ON n.id = k.holder_id
    LEFT JOIN party x ON x.record = k.record AND x.slot <> k.slot
    LEFT JOIN labels o ON o.id = x.party
    LEFT JOIN moved m ON m.record = x.record AND m.slot = x.slot
    LEFT JOIN labels t ON t.id = CASE WHEN m.record IS NULL THEN x.party ELSE m.holder END
ORDER BY partner_today_name, partner_today, since, partnership, side
