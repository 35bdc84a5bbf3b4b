-- holdings: What a place or a body and its governing bodies hold on the day, partnerships and agreements, and by what right.
-- asks: of reference:place,organization required
-- gives: record reference | Partnership or agreement | Quan hệ, thỏa thuận | 提携・合意
-- gives: record_name text | Name | Tên gọi | 名称
-- gives: kind term:kind | Kind of record | Loại hồ sơ | 記録の種類
-- gives: right term:right | Right | Căn cứ | 権原
-- gives: signed_by reference | Signed by | Bên ký | 署名した側
-- gives: signed_by_name text | Name of the signing side | Tên bên ký | 署名した側の名
-- gives: holder reference | Held by | Bên giữ | 保持者
-- gives: holder_name text | Name of the holder | Tên bên giữ | 保持者名
-- gives: partner reference | Partner | Đối tác | 相手方
-- gives: partner_name text | Name of the partner | Tên đối tác | 相手方名
-- gives: partner_today reference | Partner today | Đối tác hiện nay | 相手方の現在
-- gives: partner_today_name text | Name | Tên | 名称
-- gives: since date | Held since | Giữ từ | 承継日
-- gives: path text blank | By way of | Quá trình kế thừa | 承継の経過
-- gives: says reference blank rests | Who or what says so | Căn cứ xác nhận | 確認の根拠
-- gives: says_name text | Its name | Tên căn cứ | 根拠の名称
-- gives: acts text blank hidden rests | Legal acts | Văn bản | 根拠法令
-- gives: state term:state | Stage | Giai đoạn | 段階
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: stage seats descent moved
-- sample: of=vn/phu-tho-2025
-- sample: of=vn/quang-ninh
, own (id) AS (
    SELECT of_id FROM asked
    UNION SELECT o.id FROM asked CROSS JOIN organization o ON o.place = asked.of_id AND o.governs = 'yes'
), line (id) AS (
    SELECT id FROM own
    UNION SELECT s.record FROM line CROSS JOIN succession s ON s.successor = line.id
), signer (id) AS (
    SELECT id FROM line
), named (record) AS (
    SELECT DISTINCT p.record FROM line CROSS JOIN party p ON p.party = line.id
    WHERE NOT EXISTS (SELECT 1 FROM relations_of_countries c WHERE c.id = p.record)
)
SELECT r.uid AS record, r.name AS record_name, r.kind AS kind, h.by_right AS "right",
    h.party AS signed_by, h.party_name AS signed_by_name, h.holder AS holder, h.holder_name AS holder_name,
    o.uid AS partner, o.name AS partner_name, t.uid AS partner_today, coalesce(t.name, m.name) AS partner_today_name,
    CASE WHEN h.holder_id IS h.party_id THEN (SELECT date FROM action WHERE record = seat.record
        AND type IN ('established', 'signed') ORDER BY slot LIMIT 1) ELSE h.since END AS since,
    h.path AS path, w.uid AS says, w.name AS says_name,
    (SELECT d.acts FROM descent d WHERE d.party = h.party_id AND d.holder = h.holder_id
        AND d.acts IS NOT NULL ORDER BY d.acts LIMIT 1) AS acts,
    coalesce(seat.certain, seat.possible) AS state,
    CASE WHEN seat.certain IS NOT NULL AND h.start_latest <= asked.as_of AND asked.as_of < h.end_earliest
        THEN 'certainly' WHEN seat.known THEN 'possibly' END AS certainty
FROM asked CROSS JOIN seat
    CROSS JOIN labels r ON r.id = seat.record
    CROSS JOIN holders h ON h.record_id = seat.record AND h.slot = seat.slot AND h.holder_id IN own
        AND h.start_earliest <= asked.as_of AND asked.as_of < h.end_latest
    LEFT JOIN party x ON x.record = seat.record AND x.slot <> seat.slot
    LEFT JOIN labels o ON o.id = x.party
    LEFT JOIN moved m ON m.record = x.record AND m.slot = x.slot
    LEFT JOIN labels t ON t.id = CASE WHEN m.record IS NULL THEN x.party ELSE m.holder END
    LEFT JOIN labels w ON w.id = h.rests_on_id
WHERE seat.stands
ORDER BY r.kind DESC, r.uid, signed_by, partner, holder, "right"
