-- Of the agreements `named` those that were made by the day and are not certainly over: with the end
-- that they have since they were extended (by the words of the extending agreement, possibly), and
-- by which other they are superseded: certainly from its entry into force, possibly from its signing.
, extension (id, agreement, slot, earliest, latest, qualified) AS MATERIALIZED (
    SELECT n.record, g.id, a.slot, d.earliest, d.latest, coalesce(d.qualified, 0)
    FROM named n CROSS JOIN action a ON a.record = n.record AND +a.type = 'extended'
        LEFT JOIN agreement g ON g.id = a.object LEFT JOIN date d ON d.text = a.date
    UNION ALL
    SELECT n.record, i.id, NULL, coalesce(i.effective_earliest, i.signed_earliest),
        coalesce(i.effective_latest, i.signed_latest), i.signed_qualified
    FROM named n CROSS JOIN relation r ON r.agreement = n.record AND +r.type = 'extends'
        CROSS JOIN instruments i ON i.id = r.record
), extended (id, agreement, slot, sure, latest) AS MATERIALIZED (
    SELECT e.id, e.agreement, e.slot, e.latest <= asked.as_of AND e.qualified IS 0,
        max(coalesce(e.latest, '9999-12-31'))
    FROM asked CROSS JOIN extension e WHERE coalesce(e.earliest, '') <= asked.as_of GROUP BY e.id
), prolonged (id, slot, ends, ends_earliest, ends_latest) AS MATERIALIZED (
    SELECT x.id, x.slot, i.ends, i.ends_earliest, i.ends_latest
    FROM extended x CROSS JOIN instruments i ON i.id = x.agreement
    UNION ALL SELECT id, slot, NULL, NULL, NULL FROM extended WHERE agreement IS NULL
), successor (id, agreement, since, sure, latest) AS MATERIALIZED (
    SELECT n.record, i.id, coalesce(i.effective, i.signed),
        i.effective_latest <= asked.as_of AND i.qualified IS 0 AND r.type = 'replaces',
        min(coalesce(i.effective_latest, i.signed_latest, '9999-12-31'))
    FROM asked CROSS JOIN named n CROSS JOIN relation r ON r.agreement = n.record AND +r.type IN ('replaces', 'renews')
        CROSS JOIN instruments i ON i.id = r.record
    WHERE coalesce(i.signed_slot, i.effective_slot) IS NOT NULL
        AND coalesce(i.signed_earliest, i.effective_earliest, '') <= asked.as_of
    GROUP BY n.record
), made AS MATERIALIZED (
    SELECT i.id, i.signed_slot, i.signed, i.signed_earliest, i.signed_latest, i.effective_slot, i.effective,
        i.effective_earliest, i.effective_latest, i.term, i.term_months, i.term_days, i.renewal, i.notice,
        i.notice_months, i.notice_days, i.start_earliest, i.start_latest, i.expires_slot,
        x.id IS NOT NULL AS extended, s.agreement AS superseded_by, s.since AS superseded, coalesce(s.sure, 0) AS replaced,
        CASE WHEN x.id IS NULL THEN i.ends ELSE x.ends END AS ends,
        CASE WHEN x.id IS NULL THEN i.ends_earliest ELSE x.ends_earliest END AS ends_earliest,
        CASE WHEN x.id IS NULL THEN i.ends_latest ELSE x.ends_latest END AS ends_latest,
        CASE WHEN x.id IS NULL THEN i.qualified ELSE 1 END AS qualified
    FROM asked CROSS JOIN named n CROSS JOIN instruments i ON i.id = n.record
        LEFT JOIN prolonged x ON x.id = i.id AND NOT coalesce(x.slot < i.expires_slot, 0)
        LEFT JOIN successor s ON s.id = i.id
    WHERE coalesce(i.signed_slot, i.effective_slot) IS NOT NULL
        AND coalesce(i.signed_earliest, i.effective_earliest, '') <= asked.as_of
), standing AS MATERIALIZED (
    SELECT m.* FROM asked CROSS JOIN made m
    WHERE NOT m.replaced AND NOT EXISTS (SELECT 1 FROM state_actions s WHERE s.record = m.id
        AND (s.state IN ('terminated', 'lapsed') OR s.state = 'expired' AND NOT m.extended)
        AND s.qualified = 0 AND s.latest <= asked.as_of)
)
