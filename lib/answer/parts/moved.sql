-- Of the sides `sat` the parties that are gone on the day, with who holds them: their only successor,
-- else the one that the partner settled on; where that is undecided, no record, and the names of all
-- that it may be, or a dash for nobody. heir_of keeps the sides of each party, as another mention of sat
-- would compile it anew; what comes out of JSON is CAST, as no index is made of what has no affinity.
, heir_of (party, sides, heir) AS MATERIALIZED (
    SELECT i.party, i.sides, (SELECT h.heir_id FROM heirs h
        WHERE h.record_id = i.party AND h.by_right <> 'undecided'
            AND h.start_earliest <= asked.as_of AND h.end_latest > asked.as_of
        ORDER BY h.start_latest DESC LIMIT 1)
    FROM asked CROSS JOIN (SELECT party, json_group_array(json_array(record, slot)) AS sides FROM sat GROUP BY party) i
    WHERE EXISTS (SELECT 1 FROM takeovers t WHERE t.record = i.party AND t.earliest <= asked.as_of)
        OR EXISTS (SELECT 1 FROM endings e WHERE e.id = i.party AND e.gone_earliest <= asked.as_of)
), taken (record, slot, party, held) AS MATERIALIZED (
    SELECT s.record, s.slot, s.party, CASE WHEN s.heir IS NOT NULL THEN json_array(s.heir)
        ELSE (SELECT json_array(CAST(substr(max(CASE WHEN h.by_right <> 'undecided'
                THEN h.start_latest || h.holder_id END), 11) AS INTEGER),
                coalesce(group_concat(h.holder_name, ' / '), max(CASE h.by_right WHEN 'lapsed' THEN '—' END)))
            FROM holders h WHERE h.record_id = s.record AND h.slot = s.slot
                AND h.start_earliest <= asked.as_of AND h.end_latest > asked.as_of) END
    FROM asked CROSS JOIN (SELECT CAST(j.value ->> 0 AS INTEGER) AS record, CAST(j.value ->> 1 AS INTEGER) AS slot, i.party, i.heir
        FROM heir_of i CROSS JOIN json_each(i.sides) j) s
), moved (record, slot, party, holder, name) AS MATERIALIZED (
    SELECT t.record, t.slot, t.party, t.held ->> 0, coalesce(l.name, t.held ->> 1)
    FROM taken t LEFT JOIN labels l ON l.id = t.held ->> 0
)
