-- The stage on the day of each of the partnerships and agreements `named`: the state it certainly has,
-- one it may have, and whether anything is known of it. Their states are gone through once.
, course (record, found) AS MATERIALIZED (
    SELECT i.record, (SELECT json_array(
            substr(max(CASE WHEN s.start_latest <= asked.as_of AND asked.as_of < s.end_earliest
                THEN s.start_latest || printf('%010d', s.slot) || s.state END), 21),
            substr(max(CASE WHEN s.start_earliest <= asked.as_of AND asked.as_of < s.end_latest
                THEN s.start_latest || printf('%010d', s.slot) || s.state END), 21),
            count(*) > 0)
        FROM standings s WHERE s.record_id = i.record)
    FROM asked CROSS JOIN (SELECT DISTINCT record FROM named) i
), stage (record, certain, possible, known) AS MATERIALIZED (
    SELECT record, json_extract(found, '$[0]'), json_extract(found, '$[1]'), json_extract(found, '$[2]') FROM course
)
