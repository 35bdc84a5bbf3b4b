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
-- uses: circle official present
-- sample: of=jp/nagano
-- sample: of=partnership/yen-bai-mimasaka
, gathering (event) AS MATERIALIZED ( -- to which one of its own may have come
    SELECT p.record FROM team t CROSS JOIN participant p ON p.body = t.id
    UNION SELECT e.id FROM team t CROSS JOIN visit v ON v.delegation = t.id CROSS JOIN event e ON e.visit = v.id
    UNION SELECT p.record FROM body b CROSS JOIN post o ON o.place = b.id
        CROSS JOIN participant p ON p.person = o.record AND p.body IS NULL
    UNION SELECT p.record FROM body b CROSS JOIN post o ON o.organization = b.id
        CROSS JOIN participant p ON p.person = o.record AND p.body IS NULL
), came (event, side, sure) AS MATERIALIZED (
    SELECT p.record, t.side, 1 FROM team t CROSS JOIN participant p ON p.body = t.id
    UNION SELECT e.id, t.side, EXISTS (SELECT 1 FROM participant p CROSS JOIN member m ON m.person = p.person
            AND m.record = t.id WHERE p.record = e.id AND p.body IS NULL)
        FROM team t CROSS JOIN visit v ON v.delegation = t.id CROSS JOIN event e ON e.visit = v.id
    UNION SELECT o.event, b.side, o.sure FROM official o JOIN body b ON b.id = o.id
), opposite (event, sure) AS ( -- to which one of another side may have come
    SELECT g.event, 1 FROM gathering g CROSS JOIN participant p ON p.record = g.event
        CROSS JOIN labels l ON l.id = p.body
    WHERE coalesce(l.side, l.id) NOT IN (SELECT id FROM own) AND l.id NOT IN (SELECT id FROM team)
    UNION SELECT e.id, EXISTS (SELECT 1 FROM participant p CROSS JOIN member m ON m.person = p.person
            AND m.record = l.id WHERE p.record = e.id AND p.body IS NULL)
    FROM gathering g CROSS JOIN event e ON e.id = g.event CROSS JOIN visit v ON v.id = e.visit
        CROSS JOIN labels l ON l.id = v.delegation
    WHERE coalesce(l.side, l.id) NOT IN (SELECT id FROM own) AND l.id NOT IN (SELECT id FROM team)
    UNION SELECT o.event, o.sure FROM official o CROSS JOIN labels l ON l.id = o.id
    WHERE coalesce(l.side, l.id) NOT IN (SELECT id FROM own) AND l.id NOT IN (SELECT id FROM team)
        AND NOT EXISTS (SELECT 1 FROM official i WHERE i.event = o.event AND i.person = o.person
            AND i.id IN (SELECT id FROM team))
), meeting (event, sure) AS MATERIALIZED (
    SELECT event, max(sure) FROM (
        SELECT c.event, c.sure AND o.sure AS sure FROM opposite o JOIN came c ON c.event = o.event AND c.side = 0
        UNION ALL SELECT a.event, a.sure AND b.sure FROM came a JOIN came b ON b.event = a.event AND b.side <> a.side
        UNION ALL SELECT e.id, 1 FROM asked CROSS JOIN event e ON e.partnership = asked.of_id)
    GROUP BY event
)
SELECT v.uid AS event, v.name AS event_name, e.type AS type, e.start_date AS date,
    CASE WHEN e.start_date IS NULL THEN NULL WHEN EXISTS (SELECT 1 FROM inferences f WHERE f.record = e.id AND f.target IS NULL
        AND f.attribute = 'start_date')
        THEN 'inferred' ELSE 'stated' END AS date_basis,
    n.uid AS person, n.name AS person_name, p.capacity AS capacity, s.uid AS body, s.name AS body_name,
    CASE WHEN p.named AND m.sure AND e.mode IS NOT 'hybrid' AND d.latest <= asked.as_of AND NOT d.qualified
        THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN present p JOIN meeting m ON m.event = p.event CROSS JOIN event e ON e.id = p.event CROSS JOIN labels v ON v.id = e.id
    LEFT JOIN date d ON d.text = e.start_date LEFT JOIN labels n ON n.id = p.person
    LEFT JOIN labels b ON b.id = p.body
    LEFT JOIN labels s ON s.id = CASE b.kind WHEN 'delegation' THEN coalesce(b.side, b.id) ELSE b.id END
WHERE coalesce(d.earliest, '') <= asked.as_of
ORDER BY d.latest IS NULL, d.latest, e.position IS NULL, e.position, v.uid,
    coalesce(p.body, 0) NOT IN (SELECT id FROM team WHERE side = 0), p.slot, n.uid
