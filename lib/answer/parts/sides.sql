-- All sides of the agreements or partnerships `named`.
, sat (record, slot, party) AS MATERIALIZED (
    SELECT p.record, p.slot, p.party FROM named n CROSS JOIN party p ON p.record = n.record
)
