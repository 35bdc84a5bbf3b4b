-- The stage on the day of each of the partnerships and agreements `named`: the state it certainly has,
-- one it may have, whether anything is known of it, and whether it may be active or suspended. Their
-- states are gone through once. A partnership that was proposed is possibly active once an agreement
-- of it is signed.
, course (record, found) AS MATERIALIZED (
    SELECT i.record, (SELECT json_array(
            substr(max(CASE WHEN s.start_latest <= asked.as_of AND asked.as_of < s.end_earliest
                THEN s.start_latest || printf('%010d', s.slot) || s.state END), 21),
            substr(max(CASE WHEN s.start_earliest <= asked.as_of AND asked.as_of < s.end_latest
                THEN s.start_latest || printf('%010d', s.slot) || s.state END), 21),
            count(*) > 0,
            count(CASE WHEN s.start_earliest <= asked.as_of AND asked.as_of < s.end_latest
                AND s.state IN ('active', 'suspended') THEN 1 END) > 0)
        FROM standings s WHERE s.record_id = i.record)
    FROM asked CROSS JOIN (SELECT DISTINCT record FROM named) i
), sealed (record) AS MATERIALIZED (
    SELECT DISTINCT g.partnership FROM asked CROSS JOIN course c CROSS JOIN agreement g ON g.partnership = c.record
        CROSS JOIN action w ON w.record = g.id AND +w.type = 'signed' LEFT JOIN date d ON d.text = w.date
    WHERE c.found ->> 0 = 'proposed' AND coalesce(d.earliest, '0001-01-01') <= asked.as_of
), stage (record, certain, possible, known, alive) AS MATERIALIZED (
    SELECT record, found ->> 0, found ->> 1, found ->> 2, found ->> 3 FROM course
    WHERE record NOT IN (SELECT record FROM sealed)
    UNION ALL SELECT record, NULL, 'active', 1, 1 FROM sealed
)
