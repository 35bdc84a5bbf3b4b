-- people: Who of a place or a body met whom of another side, or who met between the sides of a partnership: each person at each meeting, with the post in which they came; possibly where somebody may have been there online, or only as a member of a delegation.
-- asks: of reference:place,organization,partnership required
-- gives: event reference | Meeting | Cuộc gặp | 会合
-- gives: event_name text | Name | Tên gọi | 名称
-- gives: type term:event_type | Kind | Loại | 種類
-- gives: date date | When | Ngày | 日付
-- gives: date_basis term:basis | Basis | Căn cứ | 根拠
-- gives: person reference | Who | Ai | 誰
-- gives: person_name text | Name | Họ tên | 氏名
-- gives: capacity text | In the capacity of | Với tư cách | 職
-- gives: body reference | For | Của bên | 所属
-- gives: body_name text | Name | Tên | 名称
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: circle
-- sample: of=jp/nagano
-- sample: of=partnership/yen-bai-mimasaka
, came (event, side) AS MATERIALIZED (
    SELECT p.record, t.side FROM team t CROSS JOIN participant p ON p.body = t.id
    UNION SELECT p.record, b.side FROM body b CROSS JOIN post o ON o.place = b.id
        CROSS JOIN participant p ON p.person = o.record AND p.body IS NULL
    UNION SELECT p.record, b.side FROM body b CROSS JOIN post o ON o.organization = b.id
        CROSS JOIN participant p ON p.person = o.record AND p.body IS NULL
), gathering (event) AS MATERIALIZED (
    SELECT c.event FROM came c WHERE c.side = 0 AND EXISTS (SELECT 1 FROM participant q
        CROSS JOIN labels l ON l.id = q.body WHERE q.record = c.event AND coalesce(l.side, l.id) NOT IN (SELECT id FROM own)
            AND l.id NOT IN (SELECT id FROM team))
    UNION SELECT a.event FROM came a CROSS JOIN came b ON b.event = a.event AND b.side <> a.side
    UNION SELECT e.id FROM asked CROSS JOIN event e ON e.partnership = asked.of_id
), present (event, person, capacity, body, named, slot) AS (
    SELECT p.record, p.person, p.capacity, p.body, 1, p.slot
    FROM gathering g CROSS JOIN participant p ON p.record = g.event
    WHERE p.person IS NOT NULL OR p.capacity IS NOT NULL
    UNION ALL
    SELECT p.record, m.person, m.capacity, p.body, 0, p.slot
    FROM gathering g CROSS JOIN participant p ON p.record = g.event
        CROSS JOIN member m ON m.record = p.body
    WHERE m.person IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM participant n WHERE n.record = p.record AND n.person = m.person)
)
SELECT v.uid AS event, v.name AS event_name, e.type AS type, e.start_date AS date,
    (SELECT 'inferred' FROM inferences f WHERE f.record = e.id AND f.target IS NULL
        AND f.attribute = 'start_date') AS date_basis,
    n.uid AS person, n.name AS person_name, p.capacity AS capacity, s.uid AS body, s.name AS body_name,
    CASE WHEN p.named AND e.mode IS NOT 'hybrid' AND d.latest <= asked.as_of AND NOT d.qualified
        THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN present p CROSS JOIN event e ON e.id = p.event CROSS JOIN labels v ON v.id = e.id
    LEFT JOIN date d ON d.text = e.start_date LEFT JOIN labels n ON n.id = p.person
    LEFT JOIN labels b ON b.id = p.body
    LEFT JOIN labels s ON s.id = CASE b.kind WHEN 'delegation' THEN coalesce(b.side, b.id) ELSE b.id END
WHERE coalesce(d.earliest, '') <= asked.as_of
ORDER BY d.latest IS NULL, d.latest, e.position IS NULL, e.position, v.uid,
    coalesce(p.body, 0) NOT IN (SELECT id FROM team WHERE side = 0), p.slot, n.uid
