-- Of the agreements `named` those that were made by the day and are not certainly over: with the end
-- that they have since they were extended (by the words of the extending agreement, possibly), and
-- by which other they are superseded: certainly from its entry into force, possibly from its signing.
, linked (id, longer, other) AS MATERIALIZED ( -- the latest extension, the first that supersedes; one mention of named
    SELECT n.record, (SELECT json_array(e.slot, json(e.until)) FROM (
            SELECT a.slot, d.earliest, d.latest,
                (SELECT json_array(i.ends, i.ends_earliest, i.ends_latest) FROM instruments i WHERE i.id = a.object) AS until
            FROM action a LEFT JOIN date d ON d.text = a.date WHERE a.record = n.record AND +a.type = 'extended'
            UNION ALL
            SELECT NULL, coalesce(i.effective_earliest, i.signed_earliest), coalesce(i.effective_latest, i.signed_latest),
                json_array(i.ends, i.ends_earliest, i.ends_latest)
            FROM relation r CROSS JOIN instruments i ON i.id = r.record
            WHERE r.agreement = n.record AND +r.type = 'extends') e
        WHERE coalesce(e.earliest, '') <= asked.as_of
        ORDER BY coalesce(e.latest, '9999-12-31') DESC, e.slot IS NULL, e.slot LIMIT 1),
        (SELECT json_array(i.id, coalesce(i.effective, i.signed),
            coalesce(i.effective_latest <= asked.as_of AND i.qualified IS 0 AND r.type = 'replaces', 0))
        FROM relation r CROSS JOIN instruments i ON i.id = r.record
        WHERE r.agreement = n.record AND +r.type IN ('replaces', 'renews')
            AND coalesce(i.signed_slot, i.effective_slot) IS NOT NULL
            AND coalesce(i.signed_earliest, i.effective_earliest, '') <= asked.as_of
        ORDER BY coalesce(i.effective_latest, i.signed_latest, '9999-12-31'), r.record LIMIT 1)
    FROM asked CROSS JOIN named n
), made AS MATERIALIZED (
    SELECT i.id, i.signed_slot, i.signed, i.signed_earliest, i.signed_latest, i.effective_slot, i.effective,
        i.effective_earliest, i.effective_latest, i.term, i.term_months, i.term_days, i.renewal, i.notice,
        i.notice_months, i.notice_days, i.start_earliest, i.start_latest, i.expires_slot,
        i.extended, i.other ->> 0 AS superseded_by, i.other ->> 1 AS superseded, coalesce(i.other ->> 2, 0) AS replaced,
        CASE WHEN i.extended THEN i.longer ->> '$[1][0]' ELSE i.ends END AS ends,
        CASE WHEN i.extended THEN i.longer ->> '$[1][1]' ELSE i.ends_earliest END AS ends_earliest,
        CASE WHEN i.extended THEN i.longer ->> '$[1][2]' ELSE i.ends_latest END AS ends_latest,
        CASE WHEN i.extended THEN 1 ELSE i.qualified END AS qualified
    FROM (SELECT i.*, l.longer, l.other, l.longer IS NOT NULL
                AND NOT coalesce(l.longer ->> 0 < i.expires_slot, 0) AS extended
            FROM asked CROSS JOIN linked l CROSS JOIN instruments i ON i.id = l.id
            WHERE coalesce(i.signed_slot, i.effective_slot) IS NOT NULL
                AND coalesce(i.signed_earliest, i.effective_earliest, '') <= asked.as_of) i
), standing AS MATERIALIZED (
    SELECT m.* FROM asked CROSS JOIN made m
    WHERE NOT m.replaced AND NOT EXISTS (SELECT 1 FROM state_actions s WHERE s.record = m.id
        AND (s.state IN ('terminated', 'lapsed') OR s.state = 'expired' AND NOT m.extended)
        AND s.qualified = 0 AND s.latest <= asked.as_of)
)
