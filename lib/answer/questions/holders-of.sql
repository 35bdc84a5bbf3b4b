-- holders-of: Who held a post, a title that begins with these words, in a place or a body on the day.
-- asks: post text required
-- asks: in reference:place,organization required
-- gives: person reference | Person | Người | 人物
-- gives: person_name text | Name | Họ tên | 氏名
-- gives: title text | Post | Chức vụ | 職
-- gives: organization reference | Body | Cơ quan | 機関
-- gives: organization_name text | Name | Tên cơ quan | 機関名
-- gives: start_date date | From | Từ | 就任
-- gives: end_date date | Until | Đến | 退任
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: tenure
-- sample: post=Chủ tịch UBND in=vn/yen-bai as_of=2023-11-21
-- sample: post=Chủ tịch UBND in=vn/yen-bai
, wanted (word) AS (
    SELECT replace(replace(post_value, 'uỷ', 'ủy'), 'Uỷ', 'Ủy') FROM asked
), held (record, slot) AS (
    SELECT p.record, p.slot FROM asked CROSS JOIN post p ON p.place = asked.in_id
    UNION SELECT p.record, p.slot FROM asked CROSS JOIN post p ON p.organization = asked.in_id
    UNION SELECT p.record, p.slot FROM asked CROSS JOIN organization o ON o.place = asked.in_id
        CROSS JOIN post p ON p.organization = o.id
)
SELECT n.uid AS person, n.name AS person_name, p.title AS title, o.uid AS organization,
    o.name AS organization_name, p.start_date AS start_date, p.end_date AS end_date, t.certainty AS certainty
FROM wanted w CROSS JOIN tenure t CROSS JOIN post p ON p.record = t.record AND p.slot = t.slot
    CROSS JOIN labels n ON n.id = p.record LEFT JOIN labels o ON o.id = p.organization
WHERE lower(substr(replace(replace(p.title, 'uỷ', 'ủy'), 'Uỷ', 'Ủy'), 1, length(w.word))) = lower(w.word)
ORDER BY t.certainty, t.start_latest IS NULL, t.start_latest DESC, n.uid, p.slot
