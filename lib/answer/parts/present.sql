-- Who was at each event of `meeting`: those named; and, as they may have been, the members of a team
-- that took part or in whose visit it was. Who is named without a body came with the team of which
-- they are.
, present (event, person, capacity, body, named, slot) AS MATERIALIZED (
    SELECT p.record, p.person, p.capacity, coalesce(p.body,
            (SELECT m.record FROM participant q CROSS JOIN member m ON m.record = q.body AND m.person = p.person
                WHERE q.record = p.record),
            (SELECT m.record FROM event e CROSS JOIN visit v ON v.id = e.visit
                CROSS JOIN member m ON m.record = v.delegation AND m.person = p.person WHERE e.id = p.record)),
        1, p.slot
    FROM meeting g CROSS JOIN participant p ON p.record = g.event
    WHERE p.person IS NOT NULL OR p.capacity IS NOT NULL
    UNION ALL
    SELECT t.event, m.person, m.capacity, t.team, 0, min(t.slot)
    FROM (SELECT g.event, p.body AS team, p.slot FROM meeting g CROSS JOIN participant p ON p.record = g.event
            UNION ALL SELECT g.event, v.delegation, 1000000000 FROM meeting g CROSS JOIN event e ON e.id = g.event
                CROSS JOIN visit v ON v.id = e.visit) t
        CROSS JOIN member m ON m.record = t.team
    WHERE m.person IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM participant n WHERE n.record = t.event AND n.person = m.person)
    GROUP BY t.event, t.team, m.slot
)
