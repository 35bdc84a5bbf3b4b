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
-- gives: capacity_basis term:basis | Basis | Căn cứ | 根拠
-- gives: met reference | Met | Gặp | 面会相手
-- gives: met_name text | Name | Họ tên | 氏名
-- gives: met_capacity text | In the capacity of | Với tư cách | 相手の職
-- gives: met_capacity_basis term:basis | Basis | Căn cứ | 根拠
-- gives: met_body reference | For | Của bên | 相手の所属
-- gives: met_body_name text | Name | Tên | 名称
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: tenure official present
-- sample: person=person/tran-huy-tuan
, meeting (event) AS MATERIALIZED (
    SELECT e.id FROM asked CROSS JOIN participant p ON p.person = asked.person_id CROSS JOIN event e ON e.id = p.record
    UNION SELECT e.id FROM asked CROSS JOIN member m ON m.person = asked.person_id
        CROSS JOIN participant p ON p.body = m.record CROSS JOIN event e ON e.id = p.record
    UNION SELECT e.id FROM asked CROSS JOIN member m ON m.person = asked.person_id
        CROSS JOIN visit v ON v.delegation = m.record CROSS JOIN event e ON e.visit = v.id
), gathering (event) AS (
    SELECT event FROM meeting
), held (record, slot) AS MATERIALIZED (
    SELECT DISTINCT o.record, o.slot FROM attendee a CROSS JOIN post o ON o.record = a.person
), stood (event, slot, person, side) AS MATERIALIZED ( -- on which side
    SELECT p.event, p.slot, p.person, l.side FROM present p CROSS JOIN labels l ON l.id = p.body
    UNION SELECT p.event, p.slot, p.person, coalesce(l.side, l.id) FROM present p
        JOIN official o ON o.event = p.event AND o.person = p.person CROSS JOIN labels l ON l.id = o.id
    WHERE p.body IS NULL
)
SELECT v.uid AS event, v.name AS event_name, e.type AS type, e.mode AS mode, e.start_date AS date,
    basis(e.start_date, e.id, NULL, 'start_date') AS date_basis,
    l.uid AS place, l.name AS place_name, coalesce(h.capacity, post_on(h.person, e.start_date)) AS capacity, post_basis(h.capacity, h.person, e.start_date) AS capacity_basis, n.uid AS met, n.name AS met_name,
    coalesce(o.capacity, post_on(o.person, e.start_date)) AS met_capacity, post_basis(o.capacity, o.person, e.start_date) AS met_capacity_basis, b.uid AS met_body, b.name AS met_body_name,
    CASE WHEN h.named AND o.named AND e.mode IS NOT 'hybrid' AND d.latest <= asked.as_of
            AND NOT d.qualified THEN 'certainly'
        ELSE 'possibly' END AS certainty
FROM asked JOIN present h ON h.person = asked.person_id JOIN present o ON o.event = h.event CROSS JOIN event e ON e.id = h.event
    CROSS JOIN labels v ON v.id = e.id LEFT JOIN date d ON d.text = e.start_date
    LEFT JOIN labels l ON l.id = e.place LEFT JOIN labels n ON n.id = o.person
    LEFT JOIN labels b ON b.id = o.body
WHERE o.person IS NOT asked.person_id
    AND (o.event, o.slot, coalesce(o.person, 0)) NOT IN (SELECT b.event, b.slot, coalesce(b.person, 0)
        FROM asked CROSS JOIN stood a ON a.person = asked.person_id JOIN stood b ON b.event = a.event AND b.side = a.side)
    AND coalesce(d.earliest, '') <= asked.as_of AND happened(e)
ORDER BY d.latest IS NULL, d.latest, v.uid, o.slot, n.uid
