-- posts-of: Posts that a person held on the day, several at once; possibly where the record does not say from or until when.
-- asks: person reference:person required
-- gives: person reference | Person | Người | 人物
-- gives: person_name text | Name | Họ tên | 氏名
-- gives: title text | Post | Chức vụ | 職
-- gives: organization reference | Body | Cơ quan | 機関
-- gives: organization_name text | Name | Tên cơ quan | 機関名
-- gives: place reference | Place | Địa phương | 地域
-- gives: place_name text | Name | Tên | 名称
-- gives: start_date date | From | Từ | 就任
-- gives: end_date date | Until | Đến | 退任
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: tenure
-- sample: person=person/tran-huy-tuan as_of=2023-11-21
-- sample: person=person/tran-huy-tuan as_of=2025-06-30
-- sample: person=person/tran-huy-tuan
, held (record, slot) AS (
    SELECT p.record, p.slot FROM asked CROSS JOIN post p ON p.record = asked.person_id
)
SELECT n.uid AS person, n.name AS person_name, p.title AS title, o.uid AS organization,
    o.name AS organization_name, l.uid AS place, l.name AS place_name, p.start_date AS start_date,
    p.end_date AS end_date,
    CASE WHEN t.start_latest <= asked.as_of AND asked.as_of < t.end_earliest THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN tenure t CROSS JOIN post p ON p.record = t.record AND p.slot = t.slot CROSS JOIN labels n ON n.id = p.record
    LEFT JOIN labels o ON o.id = p.organization LEFT JOIN labels l ON l.id = p.place
WHERE t.start_earliest <= asked.as_of AND asked.as_of < t.end_latest
ORDER BY certainty, p.slot
