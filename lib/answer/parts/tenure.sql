-- Which of the posts `held` were held on the day: none outlives its body, or the place that it is in.
, tenure (record, slot, certainty, start_latest) AS MATERIALIZED (
    SELECT p.record, p.slot,
        CASE WHEN s.latest <= asked.as_of AND NOT s.qualified AND e.earliest >= asked.as_of AND NOT e.qualified
                AND NOT EXISTS (SELECT 1 FROM endings g WHERE g.id IN (p.organization, p.place)
                    AND g.gone_earliest <= asked.as_of)
                AND NOT EXISTS (SELECT 1 FROM takeovers t WHERE t.record IN (p.organization, p.place)
                    AND t.earliest <= asked.as_of)
            THEN 'certainly' ELSE 'possibly' END,
        s.latest
    FROM asked CROSS JOIN held h CROSS JOIN post p ON p.record = h.record AND p.slot = h.slot
        LEFT JOIN date s ON s.text = p.start_date LEFT JOIN date e ON e.text = p.end_date
    WHERE coalesce(s.earliest, '') <= asked.as_of AND coalesce(e.latest, '9999-12-31') >= asked.as_of
        AND NOT EXISTS (SELECT 1 FROM endings g WHERE g.id IN (p.organization, p.place)
            AND g.gone_latest <= asked.as_of)
        AND NOT EXISTS (SELECT 1 FROM takeovers t WHERE t.record IN (p.organization, p.place)
            AND t.latest <= asked.as_of)
)
