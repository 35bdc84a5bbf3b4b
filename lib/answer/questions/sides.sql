-- sides: Who holds each side of the partnerships of a place or a body, or of one partnership, on the day: by what right, since when, by way of what; a proposal is held by nobody.
-- asks: of reference:place,organization,partnership required
-- gives: partnership reference rests | Partnership | Quan hệ | 提携
-- gives: partnership_name text | Name | Tên gọi | 名称
-- gives: side reference | Side that signed | Bên ký | 署名した側
-- gives: side_name text | Its name | Tên bên ký | 署名した側の名
-- gives: holder reference | Held by | Bên giữ | 保持者
-- gives: holder_name text | Name of the holder | Tên bên giữ | 保持者名
-- gives: right term:right | Right | Căn cứ | 権原
-- gives: since date blank | Since | Từ khi | 承継日
-- gives: path text blank | By way of | Quá trình kế thừa | 承継の経過
-- gives: says reference blank rests | Who or what says so | Căn cứ xác nhận | 確認の根拠
-- gives: says_name text | Its name | Tên căn cứ | 根拠の名称
-- gives: acts text blank hidden rests | Legal acts | Văn bản | 根拠法令
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: circle stage descent
-- sample: of=jp/mimasaka
-- sample: of=partnership/lac-duong-yachiyo
-- sample: of=vn/yen-bai as_of=2025-06-30
-- sample: of=vn/lam-dong-2025/lac-duong
, named (record) AS (
    SELECT id FROM tie
), seat AS (
    SELECT p.record, p.slot, asked.as_of, t.certain, t.possible IS NOT NULL AS possible, t.known
    FROM asked CROSS JOIN stage t CROSS JOIN party p ON p.record = t.record
), origin (id, day) AS (
    SELECT p.party, asked.as_of FROM asked CROSS JOIN tie t CROSS JOIN party p ON p.record = t.id
)
SELECT r.uid AS partnership, r.name AS partnership_name, h.party AS side, h.party_name AS side_name,
    h.holder AS holder, CASE h.by_right WHEN 'lapsed' THEN '—' ELSE h.holder_name END AS holder_name, h.by_right AS "right",
    CASE WHEN h.holder_id IS NOT h.party_id THEN h.since END AS since, h.path AS path,
    w.uid AS says, w.name AS says_name,
    (SELECT d.acts FROM descent d WHERE d.party = h.party_id AND d.holder = h.holder_id
        AND d.acts IS NOT NULL ORDER BY d.acts LIMIT 1) AS acts,
    CASE WHEN s.certain IS NOT NULL AND h.start_latest <= s.as_of AND s.as_of < h.end_earliest
        THEN 'certainly' ELSE 'possibly' END AS certainty
FROM seat s CROSS JOIN holders h ON h.record_id = s.record AND h.slot = s.slot
        AND h.start_earliest <= s.as_of AND s.as_of < h.end_latest
    CROSS JOIN labels r ON r.id = s.record LEFT JOIN labels w ON w.id = h.rests_on_id
WHERE (s.possible OR NOT s.known) AND coalesce(s.certain, '') NOT IN ('proposed', 'refused', 'ended')
ORDER BY r.uid, s.slot, h.start_latest, holder
