-- met: Whom a person met, when, where and each in which capacity: those of another side at the same event; possibly where somebody may have been there online, or only as a member of a delegation.
-- asks: person reference:person required
-- gives: event reference | Event | Hoạt động | 行事
-- gives: event_name text | Name | Tên hoạt động | 行事名
-- gives: type term:event_type | Kind | Loại | 種類
-- gives: mode term:mode | Form | Hình thức | 形式
-- gives: date date | When | Ngày | 日付
-- gives: date_basis term:basis | Basis | Căn cứ | 根拠
-- gives: place reference | Where | Nơi | 場所
-- gives: place_name text | Name | Tên | 名称
-- gives: capacity text | In the capacity of | Với tư cách | 本人の職
-- gives: met reference | Met | Gặp | 面会相手
-- gives: met_name text | Name | Họ tên | 氏名
-- gives: met_capacity text | In the capacity of | Với tư cách | 相手の職
-- gives: met_body reference | For | Của bên | 相手の所属
-- gives: met_body_name text | Name | Tên | 名称
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- sample: person=person/tran-huy-tuan
, presence (event, capacity, side, named) AS (
    SELECT p.record, p.capacity, b.side, 1
    FROM asked CROSS JOIN participant p ON p.person = asked.person_id CROSS JOIN event e ON e.id = p.record
        LEFT JOIN labels b ON b.id = p.body
    UNION ALL
    SELECT p.record, m.capacity, b.side, 0
    FROM asked CROSS JOIN member m ON m.person = asked.person_id CROSS JOIN participant p ON p.body = m.record
        CROSS JOIN event e ON e.id = p.record CROSS JOIN labels b ON b.id = p.body
    WHERE NOT EXISTS (SELECT 1 FROM participant n WHERE n.record = p.record AND n.person = m.person)
), other (event, person, capacity, body, side, named, slot) AS (
    SELECT p.record, p.person, p.capacity, p.body, b.side, 1, p.slot
    FROM (SELECT DISTINCT event FROM presence) h JOIN participant p ON p.record = h.event
        LEFT JOIN labels b ON b.id = p.body
    WHERE p.person IS NOT NULL OR p.capacity IS NOT NULL
    UNION ALL
    SELECT p.record, m.person, m.capacity, p.body, b.side, 0, p.slot
    FROM (SELECT DISTINCT event FROM presence) h JOIN participant p ON p.record = h.event
        JOIN member m ON m.record = p.body JOIN labels b ON b.id = p.body
    WHERE m.person IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM participant n WHERE n.record = p.record AND n.person = m.person)
)
SELECT v.uid AS event, v.name AS event_name, e.type AS type, e.mode AS mode, e.start_date AS date,
    CASE WHEN EXISTS (SELECT 1 FROM inferences f WHERE f.record = e.id AND f.target IS NULL
            AND f.attribute = 'start_date') THEN 'inferred' ELSE 'stated' END AS date_basis,
    l.uid AS place, l.name AS place_name, h.capacity AS capacity, n.uid AS met, n.name AS met_name,
    o.capacity AS met_capacity, b.uid AS met_body, b.name AS met_body_name,
    CASE WHEN h.named AND o.named AND e.mode IS NOT 'hybrid' AND d.latest <= asked.as_of
            AND NOT d.qualified THEN 'certainly'
        ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN presence h CROSS JOIN other o ON o.event = h.event CROSS JOIN event e ON e.id = h.event
    CROSS JOIN labels v ON v.id = e.id LEFT JOIN date d ON d.text = e.start_date
    LEFT JOIN labels l ON l.id = e.place LEFT JOIN labels n ON n.id = o.person
    LEFT JOIN labels b ON b.id = o.body
WHERE o.person IS NOT asked.person_id AND coalesce(h.side <> o.side, 1)
    AND coalesce(d.earliest, '') <= asked.as_of
ORDER BY d.latest IS NULL, d.latest, v.uid, o.slot, n.uid
