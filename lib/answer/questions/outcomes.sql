-- outcomes: What came of the partnerships and agreements of a place, a body or a partnership, and what of it stands there: since when, and whether it is there on the day.
-- asks: of reference:place,organization,partnership required
-- gives: outcome reference | Outcome | Kết quả | 成果
-- gives: outcome_name text | Name | Tên gọi | 名称
-- gives: type term:outcome_type | Kind | Loại | 種類
-- gives: date date | Since | Từ khi | 開始
-- gives: date_basis term:basis | Basis of the date | Căn cứ của ngày | 日付の根拠
-- gives: until date blank | Until | Đến | 終了
-- gives: place reference | Where | Nơi | 場所
-- gives: place_name text | Name of the place | Tên nơi | 場所の名
-- gives: partnership reference | Of which partnership | Thuộc quan hệ | どの提携
-- gives: partnership_name text | Its name | Tên | 名称
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: circle
-- sample: of=vn/quang-ninh
-- sample: of=partnership/lac-duong-yachiyo
, chosen (id) AS (
    SELECT o.id FROM tie t CROSS JOIN outcome o ON o.partnership = t.id
    UNION SELECT o.id FROM tie t CROSS JOIN agreement g ON g.partnership = t.id CROSS JOIN outcome o ON o.agreement = g.id
    UNION SELECT o.id FROM body b CROSS JOIN party p ON p.party = b.id CROSS JOIN outcome o ON o.agreement = p.record
    WHERE b.side = 0
    UNION SELECT o.id FROM body b CROSS JOIN outcome o ON o.place = b.id WHERE b.side = 0
    UNION SELECT o.id FROM body b CROSS JOIN outcome o ON o.organization = b.id WHERE b.side = 0
)
SELECT r.uid AS outcome, coalesce(r.name, o.description) AS outcome_name, o.type AS type, o.start_date AS date,
    basis(o.start_date, o.id, NULL, 'start_date') AS date_basis,
    o.end_date AS until, p.uid AS place, coalesce(o.venue || coalesce(', ' || p.name, ''), p.name) AS place_name,
    q.uid AS partnership, q.name AS partnership_name,
    CASE WHEN d.latest <= asked.as_of AND NOT d.qualified AND coalesce(e.earliest, '9999-12-31') >= asked.as_of
        THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN chosen c CROSS JOIN outcome o ON o.id = c.id CROSS JOIN labels r ON r.id = o.id
    LEFT JOIN labels p ON p.id = o.place
    LEFT JOIN labels q ON q.id = coalesce(o.partnership, (SELECT partnership FROM agreement WHERE id = o.agreement))
    LEFT JOIN date d ON d.text = o.start_date LEFT JOIN date e ON e.text = o.end_date
WHERE coalesce(d.earliest, '') <= asked.as_of
ORDER BY d.latest IS NULL, d.latest, r.uid
