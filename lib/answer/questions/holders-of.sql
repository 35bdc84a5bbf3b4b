-- holders-of: Who held a post, a title that begins with these words however they are spelled, in a place or a body on the day; a title by which the head of a place is known finds the others for the same. Somebody of that title who was at an event that day and is not named stands there as unknown.
-- asks: post text required
-- asks: in reference:place,organization required
-- gives: person reference rests | Person | Người | 人物
-- gives: person_name text | Name | Họ tên | 氏名
-- gives: title text | Post | Chức vụ | 職
-- gives: organization reference | Body | Cơ quan | 機関
-- gives: organization_name text | Name | Tên cơ quan | 機関名
-- gives: start_date date | From | Từ | 就任
-- gives: end_date date | Until | Đến | 退任
-- gives: event reference rests blank | Seen at | Có mặt tại | 出席行事
-- gives: event_name text | Name | Tên hoạt động | 行事名
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: tenure plain
-- sample: post=Chủ tịch UBND in=vn/yen-bai as_of=2023-11-21
-- sample: post=Chủ tịch UBND in=vn/yen-bai
-- sample: post=chu tich in=vn/yen-bai as_of=2023-11-21
-- sample: post=Thống đốc in=jp/akita as_of=2022-06-23
, body (id) AS (
    SELECT in_id FROM asked UNION SELECT o.id FROM asked CROSS JOIN organization o ON o.place = asked.in_id
), held (record, slot) AS (
    SELECT p.record, p.slot FROM asked CROSS JOIN post p ON p.place = asked.in_id
    UNION SELECT p.record, p.slot FROM body b CROSS JOIN post p ON p.organization = b.id
), unnamed (event, slot, title, body, certainty) AS MATERIALIZED (
    SELECT e.id, p.slot, p.capacity, p.body,
        CASE WHEN d.earliest = d.latest AND NOT d.qualified THEN 'certainly' ELSE 'possibly' END
    FROM asked CROSS JOIN body b CROSS JOIN participant p ON p.body = b.id AND p.person IS NULL
        CROSS JOIN event e ON e.id = p.record CROSS JOIN date d ON d.text = e.start_date
    WHERE p.capacity IS NOT NULL AND asked.as_of BETWEEN d.earliest AND d.latest
), head (text, office) AS (
    SELECT label_vi, label_ja FROM term WHERE vocabulary = 'head_title'
    UNION SELECT label_en, label_ja FROM term WHERE vocabulary = 'head_title'
    UNION SELECT label_ja, label_ja FROM term WHERE vocabulary = 'head_title'
), spelled (text) AS (
    SELECT post_value FROM asked UNION SELECT text FROM head UNION SELECT title FROM unnamed
    UNION SELECT p.title FROM held h CROSS JOIN post p ON p.record = h.record AND p.slot = h.slot
), headed (plain, office) AS (
    SELECT p.plain, h.office FROM head h JOIN plain p ON p.text = h.text
), wanted (word) AS (
    SELECT p.plain FROM asked JOIN plain p ON p.text = asked.post_value WHERE p.plain <> ''
    UNION SELECT o.plain FROM asked JOIN plain p ON p.text = asked.post_value
        JOIN headed h ON h.plain = p.plain JOIN headed o ON o.office = h.office
), fitting (text) AS MATERIALIZED ( -- in Japanese the title ends with the word
    SELECT p.text FROM plain p WHERE EXISTS (SELECT 1 FROM wanted w WHERE substr(p.plain, 1, length(w.word)) = w.word
        OR w.word >= '一' AND substr(p.plain, -length(w.word)) = w.word AND instr(p.plain, '副') = 0)
), line (person, slot, title, organization, start_date, end_date, event, certainty, latest) AS (
    SELECT p.record, p.slot, p.title, p.organization, p.start_date, p.end_date, NULL,
        CASE WHEN t.start_latest <= asked.as_of AND asked.as_of < t.end_earliest THEN 'certainly' ELSE 'possibly' END,
        nullif(t.start_latest, '9999-12-31')
    FROM asked CROSS JOIN tenure t CROSS JOIN post p ON p.record = t.record AND p.slot = t.slot
    WHERE t.start_earliest <= asked.as_of AND asked.as_of < t.end_latest
    UNION ALL
    SELECT NULL, u.slot, u.title, o.id, NULL, NULL, u.event, u.certainty, NULL
    FROM unnamed u LEFT JOIN organization o ON o.id = u.body
)
SELECT n.uid AS person, n.name AS person_name, l.title AS title, o.uid AS organization,
    o.name AS organization_name, l.start_date AS start_date, l.end_date AS end_date,
    e.uid AS event, e.name AS event_name, l.certainty AS certainty
FROM line l LEFT JOIN labels n ON n.id = l.person LEFT JOIN labels o ON o.id = l.organization
    LEFT JOIN labels e ON e.id = l.event
WHERE l.title IN (SELECT text FROM fitting)
ORDER BY l.certainty, l.person IS NULL, l.latest IS NULL, l.latest DESC, n.uid, e.uid, l.slot
