-- results(trip): the agreements signed on a trip and what came of it.
(SELECT group_concat(what, '; ') FROM (
        SELECT CASE WHEN count(*) > 1 THEN count(*) || ' ' ELSE '' END || n.name AS what
        FROM (SELECT a.id FROM legs({trip}) x CROSS JOIN event e ON e.visit = x.id CROSS JOIN agreement a ON a.event = e.id
            UNION SELECT o.id FROM legs({trip}) x CROSS JOIN event e ON e.visit = x.id CROSS JOIN outcome o ON o.event = e.id) k
            CROSS JOIN labels n ON n.id = k.id
        GROUP BY n.name ORDER BY min(n.id)))
