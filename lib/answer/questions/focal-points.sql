-- focal-points: The focal points of a partnership, or of the partnerships of a place or a body, on the day, side by side; one whose body is gone is flagged, with the body in its place.
-- asks: partnership reference:partnership optional
-- asks: of reference:place,organization,partnership optional
-- needs: partnership or of
-- gives: partnership reference | Partnership | Quan hệ | 提携
-- gives: side reference | Side | Bên | 側
-- gives: side_name text | Name of the side | Tên bên | 側の名
-- gives: organization reference | Focal point | Cơ quan đầu mối | 窓口
-- gives: organization_name text | Name of the focal point | Tên cơ quan đầu mối | 窓口の名称
-- gives: person reference | Person | Người phụ trách | 担当者
-- gives: person_name text | Name of the person | Tên người phụ trách | 担当者名
-- gives: scope text | For | Phạm vi | 範囲
-- gives: start_date date | From | Từ ngày | 開始
-- gives: end_date date | Until | Đến ngày | 終了
-- gives: gone yes-no-unknown | Body gone | Cơ quan không còn | 組織は消滅
-- gives: gone_since date blank | Gone since | Không còn từ | 消滅日
-- gives: heir reference blank | In its place | Cơ quan kế thừa | 承継組織
-- gives: heir_name text | Name of that body | Tên cơ quan kế thừa | 承継組織名
-- gives: right term:right blank | Right | Căn cứ | 権原
-- gives: path text blank | By way of | Quá trình kế thừa | 承継の経過
-- gives: acts text blank hidden rests | Legal acts | Văn bản | 根拠法令
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: circle descent
-- sample: partnership=partnership/yen-bai-mimasaka
-- sample: of=jp/mimasaka as_of=2023-12-31
, point AS (
    SELECT f.*, s.earliest AS s_earliest, s.latest AS s_latest, s.qualified AS s_qualified,
        e.earliest AS e_earliest, e.latest AS e_latest, e.qualified AS e_qualified
    FROM asked CROSS JOIN (SELECT partnership_id AS id FROM asked UNION SELECT id FROM tie) t
        CROSS JOIN focal_point f ON f.record = t.id
        LEFT JOIN date s ON s.text = f.start_date
        LEFT JOIN date e ON e.text = f.end_date
    WHERE coalesce(s.earliest, '') <= asked.as_of AND coalesce(e.latest, '9999-12-31') >= asked.as_of
), origin (id, day) AS (
    SELECT DISTINCT organization, as_of FROM asked CROSS JOIN point WHERE organization IS NOT NULL
), fate AS (
    SELECT f.record, f.slot, h.heir_id, h.by_right, h.heir, h.heir_name, h.path, h.start_latest, h.end_earliest
    FROM asked CROSS JOIN point f CROSS JOIN heirs h ON h.record_id = f.organization
        AND h.start_earliest <= asked.as_of AND asked.as_of < h.end_latest
)
SELECT r.uid AS partnership, l.uid AS side, l.name AS side_name, o.uid AS organization,
    o.name AS organization_name, n.uid AS person, n.name AS person_name, f.scope AS scope,
    f.start_date AS start_date, f.end_date AS end_date,
    CASE WHEN f.organization IS NULL THEN NULL WHEN h.by_right = 'original' THEN
            CASE WHEN asked.as_of < h.end_earliest THEN 'no' END
        WHEN h.start_latest <= asked.as_of THEN 'yes' END AS gone,
    CASE WHEN h.by_right <> 'original' THEN coalesce((SELECT min(t.date) FROM takeovers t WHERE t.record = f.organization),
        (SELECT end_date FROM organization WHERE id = f.organization)) END AS gone_since,
    CASE WHEN h.by_right <> 'original' THEN h.heir END AS heir,
    CASE WHEN h.by_right <> 'original' THEN h.heir_name END AS heir_name,
    CASE WHEN h.by_right <> 'original' THEN h.by_right END AS "right", h.path AS path,
    (SELECT d.acts FROM descent d WHERE d.party = f.organization AND d.holder IS h.heir_id
        AND h.by_right <> 'original' AND d.acts IS NOT NULL ORDER BY d.acts LIMIT 1) AS acts,
    CASE WHEN f.s_latest <= asked.as_of AND NOT f.s_qualified AND f.e_earliest >= asked.as_of
        AND NOT f.e_qualified THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked
    CROSS JOIN point f
    CROSS JOIN labels r ON r.id = f.record
    LEFT JOIN labels l ON l.id = f.side
    LEFT JOIN labels o ON o.id = f.organization
    LEFT JOIN labels n ON n.id = f.person
    LEFT JOIN fate h ON h.record = f.record AND h.slot = f.slot
ORDER BY r.uid, l.uid, f.slot, heir
