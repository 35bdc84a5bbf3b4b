-- Who is named without a body at each event of `gathering`, with the posts that they held that day,
-- or may have.
, official (event, person, id, sure) AS MATERIALIZED (
    SELECT e.id, o.record, coalesce(o.organization, o.place), coalesce(s.latest <= d.earliest
        AND u.earliest >= d.latest AND NOT s.qualified AND NOT u.qualified, 0)
    FROM gathering g CROSS JOIN event e ON e.id = g.event
        CROSS JOIN participant p ON p.record = e.id AND p.body IS NULL CROSS JOIN post o ON o.record = p.person
        LEFT JOIN date d ON d.text = e.start_date LEFT JOIN date s ON s.text = o.start_date
        LEFT JOIN date u ON u.text = o.end_date
    WHERE coalesce(s.earliest <= d.latest, 1) AND coalesce(u.latest >= d.earliest, 1)
)
