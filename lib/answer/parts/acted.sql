-- What was done in a post of `whose`, while it was held or may have been, and between the sides of a
-- partnership, while both had their posts: came to an event, said or heard a statement, gave or received
-- a gift.
, deed (what, id, start_earliest, start_latest, end_earliest, end_latest) AS (
    SELECT CASE r.kind WHEN 'event' THEN 'event'
            WHEN 'statement' THEN CASE WHEN s.addressee = t.record THEN 'heard' ELSE 'said' END
            ELSE CASE WHEN g.receiver = t.record THEN 'gift-received' ELSE 'gift-given' END END, r.id,
        t.start_earliest, t.start_latest, t.end_earliest, t.end_latest
    FROM tenure t CROSS JOIN post o ON o.record = t.record AND o.slot = t.slot
            AND (o.place IN (SELECT id FROM whose) OR o.organization IN (SELECT id FROM whose))
        CROSS JOIN record r ON r.id IN (SELECT record FROM participant WHERE person = t.record AND body IS NULL
            UNION ALL SELECT id FROM statement WHERE speaker = t.record AND side IS NULL
            UNION ALL SELECT id FROM statement WHERE addressee = t.record
            UNION ALL SELECT id FROM gift WHERE giver = t.record UNION ALL SELECT id FROM gift WHERE receiver = t.record)
        LEFT JOIN statement s ON s.id = r.id LEFT JOIN gift g ON g.id = r.id
    WHERE r.kind <> 'visit'
    UNION ALL
    SELECT CASE WHEN s.id IS NULL THEN 'gift-given' ELSE 'said' END, r.id,
        max(v.start_earliest, w.start_earliest), max(v.start_latest, w.start_latest),
        min(v.end_earliest, w.end_earliest), min(v.end_latest, w.end_latest)
    FROM voice v CROSS JOIN record r ON r.id IN (SELECT id FROM statement WHERE side = v.id
            UNION ALL SELECT id FROM gift WHERE giver = v.id)
        LEFT JOIN statement s ON s.id = r.id LEFT JOIN gift g ON g.id = r.id
        JOIN voice w ON w.id = coalesce(s.addressee, g.receiver) AND w.side <> v.side
    WHERE v.side > 0
), acted (what, id, sure) AS (
    SELECT c.what, c.id, max(coalesce(c.start_latest <= d.earliest AND d.latest < c.end_earliest AND NOT d.qualified, 0))
    FROM deed c LEFT JOIN statement s ON s.id = c.id LEFT JOIN gift g ON g.id = c.id
        LEFT JOIN event e ON e.id = coalesce(s.event, g.event, c.id)
        LEFT JOIN date d ON d.text = coalesce(s.date, g.date, e.start_date)
    WHERE c.start_earliest <= coalesce(d.latest, '9999-12-31') AND coalesce(d.earliest, '0001-01-01') < c.end_latest
    GROUP BY c.what, c.id
)
