-- Of the agreements `named` those that were made by the day and are not certainly over: with the end
-- that they have since they were extended (by the words of the extending agreement, possibly), and
-- by which other they are superseded: certainly from its entry into force, possibly from its signing.
-- An end that is named after an extension counts from the day of that extension; before it, the one
-- that was named before, else that of the term.
, linked (id, longer, other, expiry) AS MATERIALIZED ( -- the latest extension, the first that supersedes; one mention of named
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
            coalesce(i.effective_latest <= asked.as_of AND i.start_qualified = 0 AND r.type = 'replaces', 0))
        FROM relation r CROSS JOIN instruments i ON i.id = r.record
        WHERE r.agreement = n.record AND +r.type IN ('replaces', 'renews')
            AND coalesce(i.signed_slot, i.effective_slot) IS NOT NULL
            AND coalesce(i.signed_earliest, i.effective_earliest, '') <= asked.as_of
        ORDER BY coalesce(i.effective_latest, i.signed_latest, '9999-12-31'), r.record LIMIT 1),
        (SELECT json_array(x.slot, CASE WHEN xd.latest IS NOT NULL THEN x.date END, xd.earliest, xd.latest,
            coalesce(xd.qualified, 0) OR coalesce(ed.latest > asked.as_of OR ed.qualified, e.slot IS NOT NULL))
        FROM action x LEFT JOIN date xd ON xd.text = x.date
            LEFT JOIN action e ON e.record = x.record AND e.slot = (SELECT max(slot) FROM action
                WHERE record = x.record AND +type = 'extended' AND slot < x.slot)
            LEFT JOIN date ed ON ed.text = e.date
        WHERE x.record = n.record AND +x.type = 'expires' AND coalesce(ed.earliest, '') <= asked.as_of
        ORDER BY x.slot DESC LIMIT 1)
    FROM asked CROSS JOIN named n
), made AS MATERIALIZED (
    SELECT i.id, i.signed_slot, i.signed, i.signed_earliest, i.signed_latest, i.effective_slot, i.effective,
        i.effective_earliest, i.effective_latest, i.term, i.term_months, i.term_days, i.renewal, i.notice,
        i.notice_months, i.notice_days, i.start_earliest, i.start_latest, i.expiry ->> 0 AS expires_slot,
        i.extended, i.other ->> 0 AS superseded_by, i.other ->> 1 AS superseded, coalesce(i.other ->> 2, 0) AS replaced,
        CASE WHEN i.extended THEN i.longer ->> '$[1][0]' WHEN i.expiry IS NOT NULL THEN i.expiry ->> 1
            ELSE i.term_ends END AS ends,
        CASE WHEN i.extended THEN i.longer ->> '$[1][1]' WHEN i.expiry IS NOT NULL THEN i.expiry ->> 2
            ELSE i.term_ends_earliest END AS ends_earliest,
        CASE WHEN i.extended THEN i.longer ->> '$[1][2]' WHEN i.expiry IS NOT NULL THEN i.expiry ->> 3
            ELSE i.term_ends_latest END AS ends_latest,
        CASE WHEN i.extended THEN 1 WHEN i.expiry IS NOT NULL THEN i.expiry ->> 4 ELSE i.start_qualified END AS qualified
    FROM (SELECT i.*, l.longer, l.other, l.expiry, l.longer IS NOT NULL
                AND NOT coalesce(l.longer ->> 0 < l.expiry ->> 0, 0) AS extended
            FROM asked CROSS JOIN linked l CROSS JOIN instruments i ON i.id = l.id
            WHERE coalesce(i.signed_slot, i.effective_slot) IS NOT NULL
                AND coalesce(i.signed_earliest, i.effective_earliest, '') <= asked.as_of) i
), unsteady AS MATERIALIZED ( -- the states of those that were suspended or terminated: few, as all are gone through
    SELECT m.*, asked.as_of, CASE WHEN EXISTS (SELECT 1 FROM action w
                WHERE w.record = m.id AND +w.type IN ('terminated', 'withdrawn', 'lapsed', 'suspended'))
            THEN (SELECT json_array(max(CASE WHEN s.state <> 'suspended' THEN s.start_latest <= asked.as_of END),
                max(CASE WHEN s.state = 'suspended' THEN s.start_latest <= asked.as_of AND asked.as_of < s.end_earliest END))
            FROM standings s WHERE s.record_id = m.id AND s.state IN ('terminated', 'lapsed', 'suspended')
                AND s.start_earliest <= asked.as_of AND asked.as_of < s.end_latest) END AS found
    FROM asked CROSS JOIN made m WHERE NOT m.replaced
), standing AS MATERIALIZED ( -- over, suspended: 1 certainly, 0 possibly
    SELECT u.*, u.found ->> 0 AS over, u.found ->> 1 AS suspended
    FROM unsteady u
    WHERE u.found ->> 0 IS NOT 1
        AND NOT coalesce(u.expires_slot IS NOT NULL AND NOT u.extended AND NOT u.qualified AND u.ends_latest <= u.as_of, 0)
)
