-- Of the sides `sat` the parties that are gone on the day, with who holds them: their only successor,
-- else the one that the partner settled on; where that is undecided, no record, and the names of all
-- that it may be, or a dash for nobody.
, gone_side (record, slot, party, heir) AS MATERIALIZED ( -- each party is followed once; 0: gone, and no one heir
    SELECT s.record, s.slot, s.party, CASE WHEN s.first THEN CASE
        WHEN EXISTS (SELECT 1 FROM takeovers t WHERE t.record = s.party AND t.earliest <= asked.as_of)
            OR EXISTS (SELECT 1 FROM endings e WHERE e.id = s.party AND e.gone_earliest <= asked.as_of)
        THEN coalesce((SELECT h.heir_id FROM heirs h
            WHERE h.record_id = s.party AND h.by_right <> 'undecided'
                AND h.start_earliest <= asked.as_of AND h.end_latest > asked.as_of
            ORDER BY h.start_latest DESC LIMIT 1), 0) END END
    FROM asked CROSS JOIN (SELECT *, row_number() OVER (PARTITION BY party) = 1 AS first FROM sat) s
), taken (record, slot, party, held) AS MATERIALIZED (
    SELECT s.record, s.slot, s.party, CASE WHEN s.heir > 0 THEN json_array(s.heir)
        ELSE (SELECT json_array(CAST(substr(max(CASE WHEN h.by_right <> 'undecided'
                THEN h.start_latest || h.holder_id END), 11) AS INTEGER),
                coalesce(group_concat(h.holder_name, ' / '), max(CASE h.by_right WHEN 'lapsed' THEN '—' END)))
            FROM holders h WHERE h.record_id = s.record AND h.slot = s.slot
                AND h.start_earliest <= asked.as_of AND h.end_latest > asked.as_of) END
    FROM asked CROSS JOIN (SELECT record, slot, party, max(heir) OVER (PARTITION BY party) AS heir FROM gone_side) s
    WHERE s.heir IS NOT NULL
), moved (record, slot, party, holder, name) AS MATERIALIZED (
    SELECT t.record, t.slot, t.party, t.held ->> 0, coalesce(l.name, t.held ->> 1)
    FROM taken t LEFT JOIN labels l ON l.id = t.held ->> 0
)
