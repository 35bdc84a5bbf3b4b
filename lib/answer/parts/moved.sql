-- Of the sides `sat` the parties that are gone on the day, or may be, with who holds them: their only
-- successor, else the one that the partner settled on; where that is undecided, or it is not certain that
-- they are gone, no record, and the names of all that it may be, or a dash for nobody. heir_of keeps the
-- sides of each party, as another mention of sat would compile it anew; what comes out of JSON is CAST,
-- as no index is made of what has no affinity.
, heir_of (party, sides, heir) AS MATERIALIZED (
    SELECT i.party, i.sides, stands_in(heirs, record_id = i.party, heir_id, heir_name, asked.as_of) ->> 0
    FROM asked CROSS JOIN (SELECT party, json_group_array(json_array(record, slot)) AS sides FROM sat GROUP BY party) i
    WHERE gone_from((i.party)) ->> 0 <= asked.as_of
), taken (record, slot, party, held) AS MATERIALIZED (
    SELECT s.record, s.slot, s.party, CASE WHEN s.heir IS NOT NULL THEN json_array(s.heir)
        ELSE stands_in(holders, record_id = s.record AND slot = s.slot, holder_id, holder_name, asked.as_of) END
    FROM asked CROSS JOIN (SELECT CAST(j.value ->> 0 AS INTEGER) AS record, CAST(j.value ->> 1 AS INTEGER) AS slot, i.party, i.heir
        FROM heir_of i CROSS JOIN json_each(i.sides) j) s
), moved (record, slot, party, holder, name) AS MATERIALIZED (
    SELECT t.record, t.slot, t.party, t.held ->> 0, coalesce(l.name, t.held ->> 1)
    FROM taken t LEFT JOIN labels l ON l.id = t.held ->> 0
)
