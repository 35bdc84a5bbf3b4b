-- The acts by which the parties in each `seat` became whom they are now, all the steps between.
, descent (party, holder, acts) AS MATERIALIZED (
    SELECT p.party, p.party, NULL FROM seat s CROSS JOIN party p ON p.record = s.record AND p.slot = s.slot
    UNION
    SELECT d.party, t.successor, coalesce(d.acts || ' ' || a.uid, d.acts, a.uid)
    FROM asked CROSS JOIN descent d CROSS JOIN takeovers t ON t.record = d.holder AND t.successor IS NOT NULL
            AND t.earliest <= asked.as_of
        LEFT JOIN record a ON a.id = t.act
)
