-- The acts by which each `origin`, a party or a body, became whom it is now, all the steps between; a
-- holder of NULL: nobody.
, descent (party, holder, acts) AS MATERIALIZED (
    SELECT id, id, NULL FROM origin
    UNION
    SELECT d.party, t.successor, coalesce(d.acts || ' ' || a.uid, d.acts, a.uid)
    FROM asked CROSS JOIN descent d CROSS JOIN takeovers t ON t.record = d.holder
            AND t.earliest <= asked.as_of
        LEFT JOIN record a ON a.id = t.act
)
