-- timeline: Everything that happened to a place, a body, a person or a partnership up to the day asked
-- about, in order; what is undated stands last, and of a plan that was given up only what was done
-- about it. Of a partnership also the visits, talks, words and gifts between its sides, and what
-- succeeded them.
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
-- uses: circle tenure voice official acted
-- sample: of=vn/yen-bai
-- sample: of=person/trinh-xuan-truong
-- sample: of=partnership/yen-bai-mimasaka
-- sample: of=partnership/lac-duong-yachiyo
-- sample: of=partnership/lao-cai-nagano
, whose (id, sure) AS MATERIALIZED ( -- sure: what it does is done by whom is asked about, not only by a member's team
    SELECT of_id, 1 FROM asked
    UNION SELECT o.id, 1 FROM asked CROSS JOIN organization o ON o.place = asked.of_id
    UNION SELECT m.record, 0 FROM asked CROSS JOIN member m ON m.person = asked.of_id
    UNION SELECT d.id, w.sure FROM whose w CROSS JOIN delegation d ON d.sender = w.id
), bond (id) AS (
    SELECT p.id FROM asked CROSS JOIN partnership p ON p.id = asked.of_id
    UNION SELECT a.id FROM asked CROSS JOIN agreement a ON a.id = asked.of_id
    UNION SELECT p.record FROM whose w CROSS JOIN party p ON p.party = w.id
    UNION SELECT s.record FROM asked CROSS JOIN signatory s ON s.person = asked.of_id
    UNION SELECT a.id FROM asked CROSS JOIN agreement a ON a.partnership = asked.of_id
), gathering (event) AS ( -- to which somebody of a side of the partnership came without a body
    SELECT p.record FROM body b CROSS JOIN post o ON o.place = b.id OR o.organization = b.id
        CROSS JOIN participant p ON p.person = o.record AND p.body IS NULL WHERE b.side > 0
), held (record, slot) AS MATERIALIZED (
    SELECT p.record, p.slot FROM body b CROSS JOIN post p ON p.place = b.id OR p.organization = b.id
    UNION SELECT p.record, p.slot FROM whose w CROSS JOIN post p ON p.place = w.id OR p.organization = w.id
    UNION SELECT o.record, o.slot FROM attendee a CROSS JOIN post o ON o.record = a.person
), came (event, side, sure) AS MATERIALIZED (
    SELECT p.record, t.side, 1 FROM team t CROSS JOIN participant p ON p.body = t.id WHERE t.side > 0
    UNION SELECT e.id, t.side, 1 FROM team t CROSS JOIN visit v ON v.delegation = t.id CROSS JOIN event e ON e.visit = v.id
        WHERE t.side > 0
    UNION SELECT o.event, b.side, o.sure FROM official o JOIN body b ON b.id = o.id AND b.side > 0
), trip (id, paid, with) AS MATERIALIZED (
    SELECT v.id, 0, g.sender FROM whose w CROSS JOIN visit v ON v.host = w.id LEFT JOIN delegation g ON g.id = v.delegation
    UNION SELECT v.id, 1, v.host FROM whose w CROSS JOIN visit v ON v.delegation = w.id
    UNION SELECT v.id, 1, v.host FROM team t CROSS JOIN visit v ON v.delegation = t.id
        CROSS JOIN body h ON h.id = v.host AND h.side <> t.side WHERE t.side > 0
), plan (id, given_up) AS MATERIALIZED ( -- what is only planned, and whether that was given up
    SELECT v.id, (WITH s AS MATERIALIZED (SELECT * FROM states WHERE record_id = v.id)
        SELECT CASE WHEN max(s.certain AND s.start_latest <= asked.as_of
                AND asked.as_of < coalesce(s.end_earliest, '9999-12-32')) THEN 'certainly'
            WHEN count(*) THEN 'possibly' END
        FROM s WHERE s.state IN ('cancelled', 'refused')
            AND coalesce(s.start_earliest, '') <= asked.as_of AND asked.as_of < coalesce(s.end_latest, '9999-12-32'))
    FROM asked CROSS JOIN (SELECT DISTINCT id FROM trip) t CROSS JOIN visit v ON v.id = t.id
    WHERE NOT begun(v) AND (v.start_date IS NOT NULL OR NOT happened(v)) AND intended(v)
), occasion (what, id, sure, held) AS MATERIALIZED ( -- what it had part in; of events, whether they may have been held
    SELECT c.what, c.id, c.sure, CASE WHEN e.start_date IS NULL THEN happened(e) ELSE begun(e) END
    FROM asked CROSS JOIN (SELECT what, id, max(sure) AS sure FROM (
        SELECT 'event' AS what, e.id, w.sure FROM whose w CROSS JOIN event e ON e.place = w.id
        UNION ALL SELECT 'event', e.id, w.sure FROM whose w CROSS JOIN event e ON e.venue_body = w.id
        UNION ALL SELECT 'event', p.record, w.sure FROM whose w CROSS JOIN participant p ON p.body = w.id
        UNION ALL SELECT 'event', e.id, w.sure FROM whose w CROSS JOIN visit v ON v.delegation = w.id
            CROSS JOIN event e ON e.visit = v.id
        UNION ALL SELECT 'event', e.id, 1 FROM whose w CROSS JOIN visit v ON v.host = w.id CROSS JOIN event e ON e.visit = v.id
        UNION ALL SELECT 'event', p.record, 1 FROM asked CROSS JOIN participant p ON p.person = asked.of_id
        UNION ALL SELECT 'event', e.id, 1 FROM asked CROSS JOIN event e ON e.partnership = asked.of_id
        UNION ALL SELECT 'event', a.event, a.sure AND b.sure FROM came a JOIN came b ON b.event = a.event AND b.side <> a.side
        UNION ALL SELECT 'event', a.event, 1 FROM asked CROSS JOIN agreement a ON a.id = asked.of_id
        UNION ALL SELECT 'said', s.id, 1 FROM whose w CROSS JOIN statement s ON s.side = w.id
        UNION ALL SELECT 'said', s.id, 1 FROM whose w CROSS JOIN statement s ON s.speaker = w.id
        UNION ALL SELECT 'said', s.id, 1 FROM asked CROSS JOIN statement s ON s.partnership = asked.of_id
        UNION ALL SELECT 'heard', s.id, 1 FROM whose w CROSS JOIN statement s ON s.addressee = w.id
        UNION ALL SELECT 'gift-given', g.id, 1 FROM whose w CROSS JOIN gift g ON g.giver = w.id
        UNION ALL SELECT 'gift-given', g.id, 1 FROM asked CROSS JOIN event e ON e.partnership = asked.of_id
            CROSS JOIN gift g ON g.event = e.id
        UNION ALL SELECT 'gift-received', g.id, 1 FROM whose w CROSS JOIN gift g ON g.receiver = w.id
        UNION ALL SELECT what, id, sure FROM acted)
        GROUP BY what, id) c LEFT JOIN event e ON e.id = c.id
    WHERE c.what <> 'event' OR e.id IS NOT NULL -- a visit has participants, too
), happening (what, type, record, slot, attribute, text, other, sure) AS (
    SELECT CASE WHEN t.paid THEN 'visit-paid' ELSE 'visit-received' END, NULL, v.id, NULL, 'start_date',
        v.start_date, t.with, 1
    FROM asked CROSS JOIN trip t CROSS JOIN visit v ON v.id = t.id
    WHERE begun(v) OR v.start_date IS NULL AND happened(v)
    UNION
    SELECT 'visit-planned', NULL, v.id, NULL, 'planned_start_date', v.planned_start_date, t.with, p.given_up IS NULL
    FROM plan p JOIN trip t ON t.id = p.id CROSS JOIN visit v ON v.id = t.id WHERE p.given_up IS NOT 'certainly'
    UNION ALL
    SELECT CASE WHEN c.what <> 'event' OR c.held THEN c.what ELSE 'event-planned' END, coalesce(e.type, s.type), c.id, NULL,
        CASE WHEN c.what = 'event' THEN CASE WHEN c.held THEN 'start_date' ELSE 'planned_start_date' END
            WHEN coalesce(s.date, g.date) IS NULL THEN 'event' ELSE 'date' END,
        CASE WHEN c.what <> 'event' OR c.held THEN coalesce(e.start_date, s.date, g.date, o.start_date)
            ELSE e.planned_start_date END,
        CASE c.what WHEN 'said' THEN s.addressee WHEN 'heard' THEN coalesce(s.side, s.speaker)
            WHEN 'gift-given' THEN g.receiver WHEN 'gift-received' THEN g.giver END, c.sure
    FROM asked CROSS JOIN occasion c LEFT JOIN event e ON e.id = c.id
        LEFT JOIN statement s ON s.id = c.id LEFT JOIN gift g ON g.id = c.id LEFT JOIN event o ON o.id = coalesce(s.event, g.event)
    WHERE c.what <> 'event' OR c.held OR intended(e) AND NOT called_off(e.id)
    UNION ALL
    SELECT CASE WHEN r.kind IN ('partnership', 'agreement') THEN r.kind ELSE 'action' END, a.type, a.record, a.slot, 'date', a.date,
        CASE WHEN a.agent IN (SELECT id FROM whose) THEN a.recipient ELSE a.agent END, 1
    FROM (SELECT a.record, a.slot FROM bond b CROSS JOIN action a ON a.record = b.id
        UNION SELECT a.record, a.slot FROM trip t CROSS JOIN action a ON a.record = t.id
        UNION SELECT a.record, a.slot FROM whose w CROSS JOIN action a ON a.record = w.id
        UNION SELECT a.record, a.slot FROM whose w CROSS JOIN action a ON a.agent = w.id
        UNION SELECT a.record, a.slot FROM whose w CROSS JOIN action a ON a.recipient = w.id) c
        CROSS JOIN action a ON a.record = c.record AND a.slot = c.slot CROSS JOIN record r ON r.id = a.record
    UNION ALL
    SELECT 'outcome', o.type, o.id, NULL, 'start_date', o.start_date, NULL, 1
    FROM (SELECT o.id FROM whose w CROSS JOIN outcome o ON o.place = w.id
        UNION SELECT o.id FROM whose w CROSS JOIN outcome o ON o.organization = w.id
        UNION SELECT o.id FROM bond b CROSS JOIN outcome o ON o.partnership = b.id
        UNION SELECT o.id FROM bond b CROSS JOIN outcome o ON o.agreement = b.id) c CROSS JOIN outcome o ON o.id = c.id
    UNION ALL
    SELECT 'succeeded', s.type, s.record, s.slot, CASE WHEN s.operative_date IS NULL THEN 'legal_date' ELSE 'operative_date' END,
        coalesce(s.operative_date, s.legal_date), s.successor, 1
    FROM (SELECT id FROM whose UNION SELECT id FROM own WHERE side > 0) w CROSS JOIN succession s ON s.record = w.id
    UNION ALL
    SELECT 'succeeds', s.type, s.successor, s.slot, CASE WHEN s.operative_date IS NULL THEN 'legal_date' ELSE 'operative_date' END,
        coalesce(s.operative_date, s.legal_date), s.record, 1
    FROM whose w CROSS JOIN succession s ON s.successor = w.id
    UNION ALL
    SELECT 'post', p.title, p.record, p.slot, 'start_date', p.start_date, coalesce(p.organization, p.place), 1
    FROM asked CROSS JOIN post p ON p.record = asked.of_id
)
SELECT h.text AS date, basis(h.text, CASE WHEN h.attribute = 'event' THEN coalesce((SELECT event FROM statement WHERE id = h.record),
                (SELECT event FROM gift WHERE id = h.record))
            WHEN h.what = 'succeeds' THEN h.other ELSE h.record END,
        h.slot, CASE h.attribute WHEN 'event' THEN 'start_date' ELSE h.attribute END) AS date_basis,
    h.what AS what, h.type AS type, r.uid AS record, r.name AS record_name,
    o.uid AS other, o.name AS other_name,
    CASE WHEN h.sure AND d.latest <= asked.as_of AND NOT d.qualified THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN happening h CROSS JOIN labels r ON r.id = h.record
    LEFT JOIN labels o ON o.id = h.other
    LEFT JOIN date d ON d.text = h.text
WHERE coalesce(d.earliest, '') <= asked.as_of
ORDER BY d.latest IS NULL, d.latest, d.earliest, h.what, r.uid, h.slot, h.type, o.uid
