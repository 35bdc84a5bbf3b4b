-- When each agreement of `standing` ends; one that renews by itself, at the end of the term in which
-- the day asked about lies. Terms are counted from the start, or from an end that is stated, not from
-- one another: the 31st would be lost in a shorter month, of which the last day counts.
, ending (id, ends, earliest, latest, qualified, terms) AS (
    SELECT id, ends, ends_earliest, ends_latest, qualified, CASE WHEN expires_slot IS NULL THEN 1 ELSE 0 END FROM standing
    UNION ALL
    SELECT e.id, NULL,
        date(min(date(s.base_earliest, '+' || ((e.terms + 1) * s.term_months) || ' months'),
            date(s.base_earliest, 'start of month', '+' || ((e.terms + 1) * s.term_months + 1) || ' months',
                '-1 day')), '+' || ((e.terms + 1) * s.term_days) || ' days'),
        date(min(date(s.base_latest, '+' || ((e.terms + 1) * s.term_months) || ' months'),
            date(s.base_latest, 'start of month', '+' || ((e.terms + 1) * s.term_months + 1) || ' months',
                '-1 day')), '+' || ((e.terms + 1) * s.term_days) || ' days'),
        e.qualified, e.terms + 1
    FROM ending e CROSS JOIN asked CROSS JOIN (SELECT i.*, CASE WHEN expires_slot IS NOT NULL THEN ends_earliest ELSE start_earliest END AS base_earliest,
            CASE WHEN expires_slot IS NOT NULL THEN ends_latest ELSE start_latest END AS base_latest FROM standing i) s ON s.id = e.id
    WHERE s.renewal = 'automatic' AND e.latest < asked.as_of AND s.term_months + s.term_days > 0
), running (id, ends, earliest, latest, qualified) AS MATERIALIZED (
    SELECT id, coalesce(ends, CASE WHEN earliest = latest THEN latest
        ELSE '[' || earliest || '..' || latest || ']' END), earliest, latest, qualified
    FROM (SELECT *, max(terms) FROM ending GROUP BY id)
)
