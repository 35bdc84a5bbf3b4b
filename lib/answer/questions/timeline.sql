-- timeline: Everything that happened to a place, a body, a person or a partnership up to the day asked
-- about, in order; what is undated stands last. Of a partnership also the visits between its sides,
-- and what succeeded them.
-- asks: of reference:place,organization,person,partnership,agreement required
-- gives: date date | Date | Ngày | 日付
-- gives: date_basis term:basis | Basis of the date | Căn cứ của ngày | 日付の根拠
-- gives: what term:happening | What | Việc | 出来事
-- gives: type term:event_type+action_type+statement_type+outcome_type+succession_type blank | Type | Loại | 種類
-- gives: record reference | Record | Hồ sơ | 記録
-- gives: record_name text | Name | Tên | 名称
-- gives: other reference blank | With | Với | 相手
-- gives: other_name text | Name of the other | Tên bên kia | 相手の名
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: circle
-- sample: of=vn/yen-bai
-- sample: of=person/trinh-xuan-truong
-- sample: of=partnership/yen-bai-mimasaka
-- sample: of=partnership/lac-duong-yachiyo
, whose (id) AS (
    SELECT of_id FROM asked
    UNION SELECT o.id FROM asked CROSS JOIN organization o ON o.place = asked.of_id
    UNION SELECT m.record FROM asked CROSS JOIN member m ON m.person = asked.of_id
    UNION SELECT d.id FROM whose w CROSS JOIN delegation d ON d.sender = w.id
), bond (id) AS (
    SELECT p.id FROM asked CROSS JOIN partnership p ON p.id = asked.of_id
    UNION SELECT a.id FROM asked CROSS JOIN agreement a ON a.id = asked.of_id
    UNION SELECT p.record FROM whose w CROSS JOIN party p ON p.party = w.id
    UNION SELECT s.record FROM asked CROSS JOIN signatory s ON s.person = asked.of_id
    UNION SELECT a.id FROM asked CROSS JOIN agreement a ON a.partnership = asked.of_id
), happening (what, type, record, slot, attribute, text, other) AS (
    SELECT CASE WHEN v.start_date IS NULL AND v.planned_start_date IS NOT NULL THEN 'visit-planned' ELSE 'visit-received' END,
        NULL, v.id, NULL, CASE WHEN v.start_date IS NULL AND v.planned_start_date IS NOT NULL THEN 'planned_start_date' ELSE 'start_date' END,
        coalesce(v.start_date, v.planned_start_date), g.sender
    FROM whose w CROSS JOIN visit v ON v.host = w.id LEFT JOIN delegation g ON g.id = v.delegation
    UNION
    SELECT CASE WHEN v.start_date IS NULL AND v.planned_start_date IS NOT NULL THEN 'visit-planned' ELSE 'visit-paid' END,
        NULL, v.id, NULL, CASE WHEN v.start_date IS NULL AND v.planned_start_date IS NOT NULL THEN 'planned_start_date' ELSE 'start_date' END,
        coalesce(v.start_date, v.planned_start_date), v.host
    FROM (SELECT v.id FROM whose w CROSS JOIN visit v ON v.delegation = w.id
        UNION SELECT v.id FROM team t CROSS JOIN visit v ON v.delegation = t.id
            CROSS JOIN body h ON h.id = v.host AND h.side <> t.side
        WHERE t.side > 0) c JOIN visit v ON v.id = c.id
    UNION
    SELECT 'event', e.type, e.id, NULL, 'start_date', e.start_date, NULL
    FROM (SELECT e.id FROM whose w CROSS JOIN event e ON e.place = w.id
        UNION SELECT e.id FROM whose w CROSS JOIN event e ON e.venue_body = w.id
        UNION SELECT p.record FROM whose w CROSS JOIN participant p ON p.body = w.id
        UNION SELECT p.record FROM asked CROSS JOIN participant p ON p.person = asked.of_id
        UNION SELECT e.id FROM asked CROSS JOIN event e ON e.partnership = asked.of_id
        UNION SELECT a.event FROM asked CROSS JOIN agreement a ON a.id = asked.of_id) c JOIN event e ON e.id = c.id
    UNION
    SELECT r.kind, a.type, a.record, a.slot, 'date', a.date, a.agent
    FROM bond b CROSS JOIN record r ON r.id = b.id CROSS JOIN action a ON a.record = b.id
    UNION
    SELECT 'action', a.type, a.record, a.slot, 'date', a.date, a.recipient FROM whose w CROSS JOIN action a ON a.agent = w.id
    UNION
    SELECT 'action', a.type, a.record, a.slot, 'date', a.date, a.agent FROM whose w CROSS JOIN action a ON a.recipient = w.id
    UNION
    SELECT 'said', s.type, s.id, NULL, CASE WHEN s.date IS NULL THEN 'event' ELSE 'date' END,
        coalesce(s.date, e.start_date), s.addressee
    FROM (SELECT s.id FROM whose w CROSS JOIN statement s ON s.side = w.id
        UNION SELECT s.id FROM whose w CROSS JOIN statement s ON s.speaker = w.id
        UNION SELECT s.id FROM asked CROSS JOIN statement s ON s.partnership = asked.of_id) c
        JOIN statement s ON s.id = c.id LEFT JOIN event e ON e.id = s.event
    UNION
    SELECT 'heard', s.type, s.id, NULL, CASE WHEN s.date IS NULL THEN 'event' ELSE 'date' END,
        coalesce(s.date, e.start_date), coalesce(s.side, s.speaker)
    FROM whose w CROSS JOIN statement s ON s.addressee = w.id LEFT JOIN event e ON e.id = s.event
    UNION
    SELECT 'gift-given', NULL, g.id, NULL, CASE WHEN g.date IS NULL THEN 'event' ELSE 'date' END,
        coalesce(g.date, e.start_date), g.receiver
    FROM whose w CROSS JOIN gift g ON g.giver = w.id LEFT JOIN event e ON e.id = g.event
    UNION
    SELECT 'gift-received', NULL, g.id, NULL, CASE WHEN g.date IS NULL THEN 'event' ELSE 'date' END,
        coalesce(g.date, e.start_date), g.giver
    FROM whose w CROSS JOIN gift g ON g.receiver = w.id LEFT JOIN event e ON e.id = g.event
    UNION
    SELECT 'outcome', o.type, o.id, NULL, 'start_date', o.start_date, NULL
    FROM (SELECT o.id FROM whose w CROSS JOIN outcome o ON o.place = w.id
        UNION SELECT o.id FROM whose w CROSS JOIN outcome o ON o.organization = w.id
        UNION SELECT o.id FROM bond b CROSS JOIN outcome o ON o.partnership = b.id
        UNION SELECT o.id FROM bond b CROSS JOIN outcome o ON o.agreement = b.id) c JOIN outcome o ON o.id = c.id
    UNION
    SELECT 'succeeded', s.type, s.record, s.slot, CASE WHEN s.operative_date IS NULL THEN 'legal_date' ELSE 'operative_date' END,
        coalesce(s.operative_date, s.legal_date), s.successor
    FROM (SELECT id FROM whose UNION SELECT id FROM own WHERE side > 0) w CROSS JOIN succession s ON s.record = w.id
    UNION
    SELECT 'succeeds', s.type, s.successor, s.slot, CASE WHEN s.operative_date IS NULL THEN 'legal_date' ELSE 'operative_date' END,
        coalesce(s.operative_date, s.legal_date), s.record
    FROM whose w CROSS JOIN succession s ON s.successor = w.id
    UNION
    SELECT 'post', p.title, p.record, p.slot, 'start_date', p.start_date, coalesce(p.organization, p.place)
    FROM asked CROSS JOIN post p ON p.record = asked.of_id
)
SELECT h.text AS date,
    CASE WHEN h.attribute = 'event' THEN (SELECT 'inferred' FROM inferences i
            WHERE i.record = coalesce((SELECT event FROM statement WHERE id = h.record), (SELECT event FROM gift WHERE id = h.record))
                AND i.target IS NULL AND i.attribute = 'start_date')
        ELSE (SELECT 'inferred' FROM inferences i
            WHERE i.record = CASE h.what WHEN 'succeeds' THEN h.other ELSE h.record END
                AND i.target IS h.slot AND i.attribute = h.attribute) END AS date_basis,
    h.what AS what, h.type AS type, r.uid AS record, r.name AS record_name,
    o.uid AS other, o.name AS other_name,
    CASE WHEN d.latest <= asked.as_of AND NOT d.qualified THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN happening h CROSS JOIN labels r ON r.id = h.record
    LEFT JOIN labels o ON o.id = h.other
    LEFT JOIN date d ON d.text = h.text
WHERE coalesce(d.earliest, '') <= asked.as_of
ORDER BY d.earliest IS NULL, d.earliest, d.latest, h.what, r.uid, h.slot, h.type, o.uid
