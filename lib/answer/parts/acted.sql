-- What was done in a post of `whose`, while it was held or may have been, and between the sides of a
-- partnership: came to an event, said or heard a statement, gave or received a gift.
, incumbent AS MATERIALIZED (
    SELECT t.* FROM tenure t CROSS JOIN post p ON p.record = t.record AND p.slot = t.slot
    WHERE p.place IN (SELECT id FROM whose) OR p.organization IN (SELECT id FROM whose)
), crossed (what, id, start_earliest, start_latest, end_earliest, end_latest) AS ( -- while both had their posts
    SELECT 'said', s.id, max(v.start_earliest, w.start_earliest), max(v.start_latest, w.start_latest),
        min(v.end_earliest, w.end_earliest), min(v.end_latest, w.end_latest)
    FROM voice v CROSS JOIN statement s ON s.side = v.id CROSS JOIN voice w ON w.id = s.addressee AND w.side <> v.side
    WHERE v.side > 0
    UNION ALL
    SELECT 'gift-given', g.id, max(v.start_earliest, w.start_earliest), max(v.start_latest, w.start_latest),
        min(v.end_earliest, w.end_earliest), min(v.end_latest, w.end_latest)
    FROM voice v CROSS JOIN gift g ON g.giver = v.id CROSS JOIN voice w ON w.id = g.receiver AND w.side <> v.side
    WHERE v.side > 0
), acted (what, id, sure) AS MATERIALIZED (
    SELECT c.what, c.id, max(coalesce(c.start_latest <= d.earliest AND d.latest < c.end_earliest AND NOT d.qualified, 0))
    FROM (SELECT 'event' AS what, p.record AS id, i.start_earliest, i.start_latest, i.end_earliest, i.end_latest
            FROM incumbent i CROSS JOIN participant p ON p.person = i.record AND p.body IS NULL
        UNION ALL SELECT 'said', s.id, i.start_earliest, i.start_latest, i.end_earliest, i.end_latest
            FROM incumbent i CROSS JOIN statement s ON s.speaker = i.record AND s.side IS NULL
        UNION ALL SELECT 'heard', s.id, i.start_earliest, i.start_latest, i.end_earliest, i.end_latest
            FROM incumbent i CROSS JOIN statement s ON s.addressee = i.record
        UNION ALL SELECT 'gift-given', g.id, i.start_earliest, i.start_latest, i.end_earliest, i.end_latest
            FROM incumbent i CROSS JOIN gift g ON g.giver = i.record
        UNION ALL SELECT 'gift-received', g.id, i.start_earliest, i.start_latest, i.end_earliest, i.end_latest
            FROM incumbent i CROSS JOIN gift g ON g.receiver = i.record
        UNION ALL SELECT * FROM crossed) c
        LEFT JOIN statement s ON s.id = c.id LEFT JOIN gift g ON g.id = c.id
        LEFT JOIN event e ON e.id = coalesce(s.event, g.event, c.id)
        LEFT JOIN date d ON d.text = coalesce(s.date, g.date, e.start_date)
    WHERE c.start_earliest <= coalesce(d.latest, '9999-12-31') AND coalesce(d.earliest, '0001-01-01') < c.end_latest
    GROUP BY c.what, c.id
)
