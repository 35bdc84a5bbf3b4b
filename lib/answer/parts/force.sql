-- Which of the agreements `standing` are in force on the day, certainly or possibly, and what that
-- rests on; certainly only if entry into force and end are known.
, force (id, certainty, finding) AS MATERIALIZED (
    SELECT s.id, CASE WHEN s.effective_slot IS NOT NULL AND s.effective_latest <= s.as_of AND NOT s.qualified
            AND s.over IS NULL AND s.suspended IS NULL AND s.superseded_by IS NULL
            AND (s.ends_earliest > s.as_of OR s.renewal = 'automatic' AND s.ends_latest IS NOT NULL)
        THEN 'certainly' ELSE 'possibly' END,
        CASE WHEN s.over IS NOT NULL THEN 'terminated' WHEN s.suspended IS NOT NULL THEN 'suspended'
            WHEN s.superseded_by IS NOT NULL THEN 'superseded' WHEN s.effective_slot IS NULL THEN 'entry-unknown'
            WHEN s.ends_latest IS NULL THEN 'term-unknown' WHEN s.renewal = 'automatic' THEN 'renews'
            WHEN s.ends_latest < s.as_of THEN 'renewal-unknown' ELSE 'within-term' END
    FROM standing s
    WHERE s.suspended IS NOT 1
        AND coalesce(s.effective_earliest, s.signed_earliest, '') <= s.as_of
        AND (s.ends_latest IS NULL OR s.ends_latest >= s.as_of OR s.qualified
            OR s.renewal = 'automatic' OR s.renewal IS NULL)
)
