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
), sealed (record, found, is_sealed) AS MATERIALIZED (
    SELECT c.record, c.found, CASE WHEN c.found ->> 0 = 'proposed' THEN EXISTS (SELECT 1
            FROM agreement g CROSS JOIN action w ON w.record = g.id AND +w.type = 'signed' LEFT JOIN date d ON d.text = w.date
            WHERE g.partnership = c.record AND coalesce(d.earliest, '0001-01-01') <= asked.as_of) ELSE 0 END
    FROM asked CROSS JOIN course c
), stage (record, certain, possible, known, alive) AS MATERIALIZED (
    SELECT record, CASE WHEN NOT is_sealed THEN found ->> 0 END, CASE WHEN is_sealed THEN 'active' ELSE found ->> 1 END,
        is_sealed OR found ->> 2, is_sealed OR found ->> 3
    FROM sealed
)
