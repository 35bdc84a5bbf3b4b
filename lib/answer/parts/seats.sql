-- Which of the parties `signed` have a partnership or an agreement that was there on the day, and in
-- what state: certainly, or possibly; `known` where any state is known.
, stage (record, slot, certain) AS MATERIALIZED (
    SELECT p.record, p.slot,
        (SELECT s.state FROM standings s WHERE s.record_id = p.record AND s.start_latest <= asked.as_of
            AND asked.as_of < s.end_earliest ORDER BY s.start_latest DESC, s.slot DESC LIMIT 1)
    FROM asked CROSS JOIN signed p
), staged (record, slot, certain, possible, known) AS MATERIALIZED ( -- by itself, or `certain` is looked up at each mention
    SELECT p.record, p.slot, p.certain,
        (SELECT s.state FROM standings s WHERE s.record_id = p.record AND s.start_earliest <= asked.as_of
            AND asked.as_of < s.end_latest ORDER BY s.start_latest DESC, s.slot DESC LIMIT 1),
        p.certain IS NOT NULL OR EXISTS (SELECT 1 FROM standings s WHERE s.record_id = p.record)
    FROM asked CROSS JOIN stage p
), seat (record, slot, certain, possible, known) AS (
    SELECT * FROM staged WHERE possible IS NOT NULL OR NOT known
), named (record) AS (
    SELECT DISTINCT record FROM seat
)
