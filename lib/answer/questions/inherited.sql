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
-- gives: right term:right | Right | Căn cứ | 権原
-- gives: since date | Since | Từ khi | 承継日
-- gives: path text | By way of | Quá trình kế thừa | 承継の経過
-- gives: says reference rests | Who or what says so | Căn cứ xác nhận | 確認の根拠
-- gives: says_name text | Its name | Tên căn cứ | 根拠の名称
-- gives: acts text blank hidden rests | Legal acts | Văn bản | 根拠法令
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: stage descent
-- sample: 
, named (record) AS (
    SELECT p.record FROM (SELECT DISTINCT record FROM succession) s CROSS JOIN party p ON p.party = s.record
    WHERE NOT EXISTS (SELECT 1 FROM relations_of_countries c WHERE c.id = p.record)
), seat (record, slot, certain, known) AS MATERIALIZED (
    SELECT p.record, p.slot, t.certain, t.known
    FROM stage t CROSS JOIN party p ON p.record = t.record
    WHERE EXISTS (SELECT 1 FROM succession WHERE record = p.party) AND (t.possible IS NOT NULL OR NOT t.known)
        AND coalesce(t.certain, '')
            NOT IN ('proposed', 'refused', 'ended', 'expired', 'terminated', 'lapsed')
), tenant AS MATERIALIZED ( -- of this side and of the other in one: a view of so many tables costs by each mention
    SELECT h.*, seat.certain IS NOT NULL AS certain, seat.known
    FROM asked CROSS JOIN seat CROSS JOIN holders h ON h.record_id = seat.record AND h.slot = seat.slot
        AND h.start_earliest <= asked.as_of AND asked.as_of < h.end_latest
)
SELECT h.holder AS heir, h.holder_name AS heir_name, l.uid AS place, l.name AS place_name,
    r.uid AS record, r.name AS record_name, r.kind AS kind,
    h.party AS signed_by, h.party_name AS signed_by_name,
    o.uid AS partner, o.name AS partner_name,
    h.by_right AS "right", h.since AS since, h.path AS path, w.uid AS says, w.name AS says_name,
    (SELECT d.acts FROM descent d WHERE d.party = h.party_id AND d.holder = h.holder_id
        AND d.acts IS NOT NULL ORDER BY d.acts LIMIT 1) AS acts,
    CASE WHEN h.certain AND h.start_latest <= asked.as_of AND asked.as_of < h.end_earliest
        THEN 'certainly' WHEN h.known THEN 'possibly' END AS certainty
FROM asked CROSS JOIN tenant h CROSS JOIN labels r ON r.id = h.record_id
    LEFT JOIN labels l ON l.id = (SELECT side FROM labels WHERE id = h.holder_id)
    LEFT JOIN party x ON x.record = h.record_id AND x.slot <> h.slot
    LEFT JOIN labels o ON o.id = CASE WHEN EXISTS (SELECT 1 FROM succession WHERE record = x.party)
        THEN coalesce((SELECT t.holder_id FROM tenant t WHERE t.record_id = x.record AND t.slot = x.slot
            AND t.start_latest <= asked.as_of AND asked.as_of < t.end_earliest AND t.by_right <> 'undecided'), x.party)
        ELSE x.party END
    LEFT JOIN labels w ON w.id = h.rests_on_id
WHERE h.by_right IN ('by-succession-presumed', 'by-succession-confirmed', 're-concluded')
ORDER BY l.uid, r.kind DESC, r.uid, heir, signed_by, partner, "right"
