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
-- gives: capacity_basis term:basis | Basis | Căn cứ | 根拠
-- gives: body reference | For | Của bên | 所属
-- gives: body_name text | Name | Tên | 名称
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: circle tenure official present
-- sample: of=jp/nagano
-- sample: of=partnership/yen-bai-mimasaka
, gathering (event) AS MATERIALIZED ( -- to which one of its own may have come
    SELECT p.record FROM team t CROSS JOIN participant p ON p.body = t.id
    UNION SELECT e.id FROM team t CROSS JOIN visit v ON v.delegation = t.id CROSS JOIN event e ON e.visit = v.id
    UNION SELECT p.record FROM body b CROSS JOIN post o ON o.place = b.id
        CROSS JOIN participant p ON p.person = o.record AND p.body IS NULL
    UNION SELECT p.record FROM body b CROSS JOIN post o ON o.organization = b.id
        CROSS JOIN participant p ON p.person = o.record AND p.body IS NULL
), held (record, slot) AS MATERIALIZED (
    SELECT DISTINCT o.record, o.slot FROM attendee a CROSS JOIN post o ON o.record = a.person
), taking (event, id, sure, person) AS ( -- for whom somebody came to each, and who, if without a body
    SELECT p.record, p.body, 1, NULL FROM gathering g CROSS JOIN participant p ON p.record = g.event
    UNION SELECT e.id, v.delegation, EXISTS (SELECT 1 FROM participant p CROSS JOIN member m ON m.person = p.person
            AND m.record = v.delegation WHERE p.record = e.id AND p.body IS NULL), NULL
    FROM gathering g CROSS JOIN event e ON e.id = g.event CROSS JOIN visit v ON v.id = e.visit
    UNION SELECT event, id, sure, person FROM official
), stood (event, side, sure, ours) AS ( -- of a place or a body, -1 are all others, but for whom it has a post, too
    SELECT k.event, coalesce(t.side, CASE WHEN r.kind <> 'partnership' AND o.id IS NULL THEN -1 END), k.sure,
        k.person IS NOT NULL AND t.id IS NULL AND max(t.id) OVER (PARTITION BY k.event, k.person) IS NOT NULL
    FROM asked CROSS JOIN record r ON r.id = asked.of_id CROSS JOIN taking k CROSS JOIN labels l ON l.id = k.id
        LEFT JOIN team t ON t.id = k.id LEFT JOIN own o ON o.id = coalesce(l.side, l.id)
), meeting (event, sure) AS MATERIALIZED (
    SELECT event, max(sure) FROM (
        SELECT event, count(DISTINCT CASE WHEN sure THEN side END) > 1 AS sure FROM stood
        WHERE NOT ours GROUP BY event HAVING count(DISTINCT side) > 1
        UNION ALL SELECT e.id, 1 FROM asked CROSS JOIN event e ON e.partnership = asked.of_id)
    GROUP BY event
)
SELECT v.uid AS event, v.name AS event_name, e.type AS type, e.start_date AS date,
    basis(e.start_date, e.id, NULL, 'start_date') AS date_basis,
    n.uid AS person, n.name AS person_name, coalesce(p.capacity, post_on(p.person, e.start_date)) AS capacity, post_basis(p.capacity, p.person, e.start_date) AS capacity_basis, s.uid AS body, s.name AS body_name,
    CASE WHEN p.named AND m.sure AND e.mode IS NOT 'hybrid' AND d.latest <= asked.as_of AND NOT d.qualified
        THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN present p JOIN meeting m ON m.event = p.event CROSS JOIN event e ON e.id = p.event CROSS JOIN labels v ON v.id = e.id
    LEFT JOIN date d ON d.text = e.start_date LEFT JOIN labels n ON n.id = p.person
    LEFT JOIN labels b ON b.id = p.body
    LEFT JOIN labels s ON s.id = CASE b.kind WHEN 'delegation' THEN coalesce(b.side, b.id) ELSE b.id END
WHERE coalesce(d.earliest, '') <= asked.as_of AND happened(e)
ORDER BY d.latest IS NULL, d.latest, e.position IS NULL, e.position, v.uid,
    coalesce(p.body, 0) NOT IN (SELECT id FROM team WHERE side = 0), p.slot, n.uid
