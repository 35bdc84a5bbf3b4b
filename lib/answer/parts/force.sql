-- Which of the agreements `standing` are in force on the day, certainly or possibly, and what that
-- rests on; certainly only if entry into force and end are known.
, force (id, certainty, finding) AS MATERIALIZED (
    SELECT s.id, CASE WHEN s.effective_slot IS NOT NULL AND s.effective_latest <= s.as_of AND NOT s.qualified
            AND s.suspended IS NULL AND s.superseded_by IS NULL
            AND (s.ends_earliest > s.as_of OR s.renewal = 'automatic' AND s.ends_latest IS NOT NULL)
        THEN 'certainly' ELSE 'possibly' END,
        CASE WHEN s.suspended IS NOT NULL THEN 'suspended' WHEN s.superseded_by IS NOT NULL THEN 'superseded'
            WHEN s.effective_slot IS NULL THEN 'entry-unknown'
            WHEN s.ends_latest IS NULL THEN 'term-unknown' WHEN s.renewal = 'automatic' THEN 'renews'
            WHEN s.ends_latest < s.as_of THEN 'renewal-unknown' ELSE 'within-term' END
    FROM (SELECT i.*, asked.as_of,
            (SELECT max(CASE WHEN s.start_latest <= asked.as_of AND asked.as_of < s.end_earliest THEN 1
                    WHEN s.start_earliest <= asked.as_of AND asked.as_of < s.end_latest THEN 0 END)
                FROM standings s WHERE s.record_id = i.id AND s.state = 'suspended') AS suspended
        FROM asked CROSS JOIN standing i
        WHERE coalesce(i.effective_earliest, i.signed_earliest, '') <= asked.as_of
            AND (i.ends_latest IS NULL OR i.ends_latest >= asked.as_of OR i.qualified
                OR i.renewal = 'automatic' OR i.renewal IS NULL)) s
    WHERE s.suspended IS NOT 1
)
