-- inherited: What each successor holds of its predecessors, and what the partner confirmed or re-concluded.
-- gives: heir reference | Successor | Bên kế thừa | 承継者
-- gives: heir_name text | Name of the successor | Tên bên kế thừa | 承継者名
-- gives: place reference | Place | Địa phương | 地域
-- gives: place_name text | Name of the place | Tên địa phương | 地域名
-- gives: record reference | Partnership or agreement | Quan hệ, thỏa thuận | 提携・合意
-- gives: record_name text | Name | Tên gọi | 名称
-- gives: kind term:kind | Kind of record | Loại hồ sơ | 記録の種類
-- gives: signed_by reference | Signed by | Bên ký | 署名した側
-- gives: signed_by_name text | Name of the signing side | Tên bên ký | 署名した側の名
-- gives: partner reference | Partner | Đối tác | 相手方
-- gives: partner_name text | Name of the partner | Tên đối tác | 相手方名
-- gives: partner_today reference | Partner today | Đối tác hiện nay | 相手方の現在
-- gives: partner_today_name text | Name | Tên | 名称
-- gives: right term:right | Right | Căn cứ | 権原
-- gives: since date | Since | Từ khi | 承継日
-- gives: path text | By way of | Quá trình kế thừa | 承継の経過
-- gives: says reference blank rests | Who or what says so | Căn cứ xác nhận | 確認の根拠
-- gives: says_name text | Its name | Tên căn cứ | 根拠の名称
-- gives: acts text blank hidden rests | Legal acts | Văn bản | 根拠法令
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: stage seats descent moved
-- sample: 
, signer (id) AS (
    SELECT record FROM succession
), named (record) AS (
    SELECT DISTINCT p.record FROM signer s CROSS JOIN party p ON p.party = s.id
    WHERE NOT EXISTS (SELECT 1 FROM relations_of_countries c WHERE c.id = p.record)
), tenant AS MATERIALIZED ( -- by itself: each look into it takes the longer, the more tables are open besides
    SELECT h.record_id, h.slot, h.party_id, h.party, h.party_name, h.holder_id, h.holder, h.holder_name, h.by_right, h.since,
        h.path, h.rests_on_id, h.start_latest, h.end_earliest, seat.certain AS stage, seat.known
    FROM asked CROSS JOIN seat CROSS JOIN holders h ON h.record_id = seat.record AND h.slot = seat.slot
        AND h.by_right IN ('by-succession-presumed', 'by-succession-confirmed', 're-concluded')
        AND h.start_earliest <= asked.as_of AND asked.as_of < h.end_latest
    WHERE seat.stands
)
SELECT h.holder AS heir, h.holder_name AS heir_name, l.uid AS place, l.name AS place_name,
    r.uid AS record, r.name AS record_name, r.kind AS kind,
    h.party AS signed_by, h.party_name AS signed_by_name,
    o.uid AS partner, o.name AS partner_name, t.uid AS partner_today, coalesce(t.name, m.name) AS partner_today_name,
    h.by_right AS "right", h.since AS since, h.path AS path, w.uid AS says, w.name AS says_name,
    (SELECT d.acts FROM descent d WHERE d.party = h.party_id AND d.holder = h.holder_id
        AND d.acts IS NOT NULL ORDER BY d.acts LIMIT 1) AS acts,
    CASE WHEN h.stage IS NOT NULL AND h.start_latest <= asked.as_of AND asked.as_of < h.end_earliest
        THEN 'certainly' WHEN h.known THEN 'possibly' END AS certainty
FROM asked CROSS JOIN tenant h CROSS JOIN labels r ON r.id = h.record_id
    LEFT JOIN labels l ON l.id = (SELECT side FROM labels WHERE id = h.holder_id)
    LEFT JOIN party x ON x.record = h.record_id AND x.slot <> h.slot
    LEFT JOIN labels o ON o.id = x.party
    LEFT JOIN moved m ON m.record = x.record AND m.slot = x.slot
    LEFT JOIN labels t ON t.id = CASE WHEN m.record IS NULL THEN x.party ELSE m.holder END
    LEFT JOIN labels w ON w.id = h.rests_on_id
ORDER BY l.uid, r.kind DESC, r.uid, heir, signed_by, partner, "right"
