-- itinerary: A visit or a delegation's visits day by day, with meetings and hosts; a day of which nothing is known stands empty, as does a visit whose days are not known; what has no day comes last. What had not begun on the day asked about stands as it was planned.
-- asks: visit reference:visit optional
-- asks: delegation reference:delegation optional
-- needs: visit or delegation
-- gives: day date | Day | Ngày | 日
-- gives: day_basis term:basis | Basis | Căn cứ | 根拠
-- gives: part_of_day term:part_of_day | Part of day | Buổi | 時間帯
-- gives: time text | Time | Giờ | 時刻
-- gives: visit reference rests | Visit | Chuyến thăm | 訪問
-- gives: visit_name text | Name | Tên | 名称
-- gives: host reference | Host | Nơi đón | 受入先
-- gives: host_name text | Name | Tên | 名称
-- gives: event reference rests | Event | Hoạt động | 行事
-- gives: event_name text | Name | Tên hoạt động | 行事名
-- gives: type term:event_type | Kind | Loại | 種類
-- gives: met text | Met | Người tiếp | 面会者
-- gives: place_name text | Place | Nơi | 場所
-- gives: finding term:finding | Finding | Ghi chú | 所見
-- sample: visit=visit/lao-cai-japan-2024
-- sample: delegation=delegation/mimasaka-2023
-- sample: visit=visit/lac-duong-yachiyo-planned
, journey (id) AS (
    SELECT visit_id FROM asked WHERE visit_id IS NOT NULL
    UNION SELECT v.id FROM asked CROSS JOIN visit v ON v.delegation = asked.delegation_id
    UNION SELECT v.id FROM journey j JOIN visit v ON v.part_of = j.id
), trip (id, begun, start_date, end_date, planned_end_date, took_place) AS MATERIALIZED ( -- as it was known on the day
    SELECT v.id, begun(v), CASE WHEN begun(v) THEN v.start_date ELSE v.planned_start_date END,
        CASE WHEN begun(v) THEN coalesce(v.end_date, v.planned_end_date) ELSE v.planned_end_date END, v.planned_end_date,
        v.start_date IS NOT NULL
    FROM asked CROSS JOIN journey j CROSS JOIN visit v ON v.id = j.id
), stay (id, first, last) AS MATERIALIZED ( -- of days that are to come, only those that were planned
    SELECT id, first, CASE WHEN begun AND last > as_of THEN max(as_of, coalesce(planned, '')) ELSE last END AS until
    FROM (SELECT t.id, t.begun, asked.as_of, s.latest AS first, e.earliest AS last, p.earliest AS planned
        FROM asked CROSS JOIN trip t JOIN date s ON s.text = t.start_date JOIN date e ON e.text = t.end_date
            LEFT JOIN date p ON p.text = t.planned_end_date
        WHERE s.latest <= e.earliest AND NOT s.qualified AND NOT e.qualified)
    WHERE first <= until
), day (visit, day, last) AS (
    SELECT id, first, last FROM stay
    UNION ALL
    SELECT visit, date(day, '+1 day'), last FROM day
    WHERE day < last AND day < date((SELECT first FROM stay WHERE id = visit), '+366 days')
), item (visit, event, start, earliest, latest, position, planned) AS MATERIALIZED (
    SELECT e.visit, e.id, d.text, d.earliest, d.latest, e.position, NOT e.held
    FROM (SELECT e.*, begun(e) OR e.start_date IS NULL AND t.begun AND happened(e) AS held
        FROM asked CROSS JOIN trip t CROSS JOIN event e ON e.visit = t.id
        WHERE held OR intended(e) AND NOT called_off(e.id)
            AND (e.start_date IS NOT NULL OR NOT t.took_place OR NOT happened(e))) e
        LEFT JOIN date d ON d.text = CASE WHEN e.held THEN e.start_date ELSE e.planned_start_date END
), line (day, visit, event, earliest, latest, position, finding) AS (
    SELECT i.start, i.visit, i.event, i.earliest, i.latest, i.position, CASE WHEN i.planned THEN 'planned' END FROM item i
    UNION ALL
    -- A stop of which no event is known that day.
    SELECT d.day, d.visit, NULL, d.day, d.day, NULL, 'nothing-known'
    FROM day d JOIN visit v ON v.id = d.visit
    WHERE v.part_of IN (SELECT id FROM journey)
        AND NOT EXISTS (SELECT 1 FROM item i WHERE i.visit = d.visit AND i.earliest <= d.day
            AND i.latest >= d.day AND i.earliest = i.latest)
    UNION ALL
    -- A day of the trip on which neither an event nor a stop is known.
    SELECT d.day, d.visit, NULL, d.day, d.day, NULL, 'nothing-known'
    FROM day d JOIN visit v ON v.id = d.visit
    WHERE (v.part_of IS NULL OR v.part_of NOT IN (SELECT id FROM journey))
        AND NOT EXISTS (SELECT 1 FROM item i WHERE i.earliest = d.day AND i.latest = d.day)
        AND NOT EXISTS (SELECT 1 FROM day o JOIN visit s ON s.id = o.visit
            WHERE o.day = d.day AND s.part_of IN (SELECT id FROM journey))
    UNION ALL
    -- A visit whose days are not known, nor anything that happened on them.
    SELECT d.text, v.id, NULL, d.earliest, d.latest, NULL, 'nothing-known'
    FROM trip v LEFT JOIN date d ON d.text = v.start_date
    WHERE v.id NOT IN (SELECT id FROM stay) AND NOT EXISTS (SELECT 1 FROM item i WHERE i.visit = v.id)
        AND NOT EXISTS (SELECT 1 FROM visit s WHERE s.part_of = v.id)
)
SELECT l.day AS day,
    basis(l.day, coalesce(l.event, l.visit), NULL,
        CASE WHEN CASE WHEN l.event IS NULL THEN t.begun ELSE l.finding IS NULL END THEN 'start_date'
            ELSE 'planned_start_date' END) AS day_basis,
    e.part_of_day AS part_of_day, e.time AS time, v.uid AS visit, v.name AS visit_name, h.uid AS host,
    h.name AS host_name, n.uid AS event, n.name AS event_name, e.type AS type,
    (SELECT group_concat(who, '; ') FROM (
        SELECT coalesce(p.name || coalesce(' (' || r.capacity || ')', ''),
            r.capacity || coalesce(' (' || b.name || ')', ''), b.name) AS who
        FROM participant r LEFT JOIN labels p ON p.id = r.person LEFT JOIN labels b ON b.id = r.body
        WHERE r.record = l.event AND l.finding IS NULL AND b.side IS NOT g.side AND r.role IS NOT 'organizer'
            AND (r.body IS NOT NULL OR r.person IS NULL
                OR r.person NOT IN (SELECT person FROM member WHERE record = w.delegation AND person IS NOT NULL))
        ORDER BY r.role IS NOT 'principal', r.slot)) AS met,
    coalesce(e.venue || coalesce(', ' || c.name, ''), c.name) AS place_name, l.finding AS finding
FROM line l CROSS JOIN labels v ON v.id = l.visit CROSS JOIN visit w ON w.id = l.visit CROSS JOIN trip t ON t.id = l.visit
    LEFT JOIN labels h ON h.id = w.host LEFT JOIN labels g ON g.id = w.delegation
    LEFT JOIN event e ON e.id = l.event LEFT JOIN labels n ON n.id = l.event
    LEFT JOIN labels c ON c.id = coalesce(e.place, w.place)
ORDER BY l.latest IS NULL, l.latest, l.earliest <> l.latest,
    CASE e.part_of_day WHEN 'morning' THEN 1 WHEN 'noon' THEN 2 WHEN 'afternoon' THEN 3
        WHEN 'evening' THEN 4 END IS NULL AND l.position IS NULL,
    l.position, CASE e.part_of_day WHEN 'morning' THEN 1 WHEN 'noon' THEN 2 WHEN 'afternoon' THEN 3
        WHEN 'evening' THEN 4 END, e.time, n.uid, v.uid
