-- Who stands on the day for each of the places and bodies `involved`: itself, or who came after it if
-- it is gone; where that is undecided, no record, and the names of all that it may be.
, today (id, gone, uid, name) AS MATERIALIZED (
    SELECT n.id, n.heir IS NOT n.id, l.uid, CASE WHEN l.id IS NOT NULL THEN l.name ELSE (
        SELECT group_concat(h.heir_name, ' / ') FROM heirs h
        WHERE h.record_id = n.id AND h.start_earliest <= n.as_of AND h.end_latest > n.as_of) END
    FROM (SELECT i.id, asked.as_of, CASE WHEN NOT EXISTS (SELECT 1 FROM takeovers t
                WHERE t.record = i.id AND t.earliest <= asked.as_of)
                AND NOT EXISTS (SELECT 1 FROM endings e WHERE e.id = i.id AND e.gone_earliest <= asked.as_of) THEN i.id
            ELSE (SELECT h.heir_id FROM heirs h
                WHERE h.record_id = i.id AND h.by_right <> 'undecided'
                    AND h.start_earliest <= asked.as_of AND h.end_latest > asked.as_of
                ORDER BY h.start_latest DESC LIMIT 1) END AS heir
        FROM asked CROSS JOIN (SELECT DISTINCT id FROM involved WHERE id IS NOT NULL) i) n
        LEFT JOIN labels l ON l.id = n.heir
)
