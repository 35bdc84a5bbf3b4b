-- The acts by which each `origin`, a party or a body, became whom it is on its day, all the steps
-- between; a holder of NULL: nobody.
, descent (party, holder, acts, day) AS MATERIALIZED (
    SELECT id, id, NULL, day FROM origin
    UNION
    SELECT d.party, t.successor, coalesce(d.acts || ' ' || a.uid, d.acts, a.uid), d.day
    FROM descent d CROSS JOIN takeovers t ON t.record = d.holder AND t.earliest <= d.day
        LEFT JOIN record a ON a.id = t.act
)
