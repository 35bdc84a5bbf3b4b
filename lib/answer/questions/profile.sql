-- profile: Who a place or a body is: its type, where it lies or belongs, its other names, its codes with the time of which they are, from when until when it exists.
-- asks: of reference:place,organization required
-- gives: record reference | Place or body | Địa phương, cơ quan | 地域・団体
-- gives: record_name text | Name | Tên | 名称
-- gives: type term:place_type+organization_type | Type | Loại | 種類
-- gives: country text | Country | Quốc gia | 国
-- gives: parent reference | Belongs to | Thuộc | 所属
-- gives: parent_name text | Its name | Tên | 名称
-- gives: names text blank | Also called | Tên khác | 別名
-- gives: codes text | Codes | Mã số | コード
-- gives: start_date date | Began | Thành lập | 設立
-- gives: end_date date blank | Ended | Kết thúc | 終了
-- gives: contacts text blank | Contact | Liên hệ | 連絡先
-- sample: of=vn/yen-bai
-- sample: of=vn/quang-ninh/dai-hoc-ha-long
SELECT r.uid AS record, l.name AS record_name, coalesce(p.type, o.type) AS type,
    l.country AS country, u.uid AS parent,
    CASE WHEN p.type = 'country' THEN '—' ELSE u.name END AS parent_name,
    (SELECT group_concat(text, '; ') FROM (
        SELECT text || coalesce(' (' || language || ')', '') AS text FROM name
        WHERE record = r.id AND (text <> l.name) AND coalesce(type, '') <> 'misprint' ORDER BY slot)) AS names,
    (SELECT group_concat(text, '; ') FROM (
        SELECT i.scheme || ' ' || i.code || CASE WHEN coalesce(i.start_date, i.end_date) IS NOT NULL
            THEN ' (' || coalesce(i.start_date, '') || '/' || coalesce(i.end_date, '') || ')' ELSE '' END AS text
        FROM identifier i LEFT JOIN date s ON s.text = i.start_date
        WHERE i.record = r.id AND coalesce(s.earliest, '') <= asked.as_of ORDER BY i.slot)) AS codes,
    coalesce(p.start_date, o.start_date) AS start_date, coalesce(p.end_date, o.end_date) AS end_date,
    (SELECT group_concat(text, '; ') FROM (
        SELECT c.value AS text
        FROM contact c LEFT JOIN date s ON s.text = c.start_date LEFT JOIN date e ON e.text = c.end_date
        WHERE c.record = r.id AND coalesce(s.earliest, '') <= asked.as_of
            AND coalesce(e.latest, '9999-12-31') >= asked.as_of ORDER BY c.slot)) AS contacts
FROM asked JOIN record r ON r.id = asked.of_id JOIN labels l ON l.id = r.id
    LEFT JOIN place p ON p.id = r.id LEFT JOIN organization o ON o.id = r.id
    LEFT JOIN labels u ON u.id = coalesce(p.parent, o.parent, o.place)
ORDER BY r.id
