-- Parties of the agreements or partnerships `named` that are gone on the day, with who holds their
-- side: their only successor, else the one that the partner settled on; where that is undecided, no
-- record, and the names of all that it may be.
, heir_of (party, heir) AS MATERIALIZED (
    SELECT i.party, (SELECT h.heir_id FROM asked CROSS JOIN heirs h
        WHERE h.record_id = i.party AND h.by_right <> 'undecided'
            AND h.start_earliest <= asked.as_of AND h.end_latest > asked.as_of
        ORDER BY h.start_latest DESC LIMIT 1)
    FROM (SELECT DISTINCT p.party FROM named n CROSS JOIN party p ON p.record = n.record) i, asked
    WHERE EXISTS (SELECT 1 FROM takeovers t WHERE t.record = i.party AND t.earliest <= asked.as_of)
        OR EXISTS (SELECT 1 FROM endings e WHERE e.id = i.party AND e.gone_earliest <= asked.as_of)
), taken (record, slot, party, holder) AS MATERIALIZED (
    SELECT p.record, p.slot, p.party, coalesce(i.heir, (SELECT h.holder_id FROM asked CROSS JOIN holders h
        WHERE h.record_id = p.record AND h.slot = p.slot AND h.by_right <> 'undecided'
            AND h.start_earliest <= asked.as_of AND h.end_latest > asked.as_of
        ORDER BY h.start_latest DESC LIMIT 1))
    FROM heir_of i CROSS JOIN party p ON p.party = i.party
    WHERE +p.record IN (SELECT record FROM named) -- with + one look each, else a search for each named
), moved (record, slot, party, holder, name) AS MATERIALIZED (
    SELECT t.record, t.slot, t.party, t.holder, coalesce(l.name, (
        SELECT group_concat(h.holder_name, ' / ') FROM asked CROSS JOIN holders h
        WHERE h.record_id = t.record AND h.slot = t.slot
            AND h.start_earliest <= asked.as_of AND h.end_latest > asked.as_of))
    FROM taken t LEFT JOIN labels l ON l.id = t.holder
)
