-- Who is named without a body at each event of `gathering`, with the posts that they held that day, or
-- may have. Their posts must be among `held`, of which tenure tells.
, attendee (event, person, text) AS MATERIALIZED (
    SELECT e.id, p.person, e.start_date
    FROM gathering g CROSS JOIN event e ON e.id = g.event
        CROSS JOIN participant p ON p.record = e.id AND p.body IS NULL AND p.person IS NOT NULL
), official (event, person, id, sure) AS MATERIALIZED (
    SELECT a.event, a.person, coalesce(o.organization, o.place),
        coalesce(t.start_latest <= d.earliest AND d.latest < t.end_earliest AND NOT d.qualified, 0)
    FROM attendee a LEFT JOIN date d ON d.text = a.text JOIN tenure t ON t.record = a.person
        CROSS JOIN post o ON o.record = t.record AND o.slot = t.slot
    WHERE t.start_earliest <= coalesce(d.latest, '9999-12-31')
        AND coalesce(d.earliest, '0001-01-01') < t.end_latest
)
