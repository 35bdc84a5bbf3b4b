-- Who was at each event of `meeting`: those named; and, as they may have been, the members of a team
-- that took part or in whose visit it was. Who is named without a body came with the team of which
-- they are.
-- It mentions meeting once, by kinds: the named, the teams that took part, the visit's.
, present (event, person, capacity, body, named, slot) AS MATERIALIZED (
    SELECT g.event, coalesce(m.person, p.person), CASE k.kind WHEN 0 THEN p.capacity ELSE m.capacity END,
        CASE k.kind WHEN 0 THEN coalesce(p.body,
            (SELECT m.record FROM participant q CROSS JOIN member m ON m.record = q.body AND m.person = p.person
                WHERE q.record = p.record),
            (SELECT m.record FROM event e CROSS JOIN visit v ON v.id = e.visit
                CROSS JOIN member m ON m.record = v.delegation AND m.person = p.person WHERE e.id = p.record))
            ELSE m.record END,
        k.kind = 0, min(coalesce(p.slot, 1000000000))
    FROM meeting g CROSS JOIN (SELECT 0 AS kind UNION ALL SELECT 1 UNION ALL SELECT 2) k
        LEFT JOIN participant p ON p.record = g.event AND k.kind < 2
        LEFT JOIN event e ON e.id = g.event AND k.kind = 2 LEFT JOIN visit v ON v.id = e.visit
        LEFT JOIN member m ON m.record = CASE k.kind WHEN 1 THEN p.body WHEN 2 THEN v.delegation END
    WHERE CASE k.kind WHEN 0 THEN coalesce(p.person, p.capacity) IS NOT NULL
        ELSE m.person IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM participant n WHERE n.record = g.event AND n.person = m.person) END
    GROUP BY g.event, m.record, coalesce(m.slot, p.slot)
)
