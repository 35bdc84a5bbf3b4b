-- When each agreement of `standing` ends; one that renews by itself, at the end of the term in which
-- the day asked about lies. Terms are counted from the start, or from an end that is stated, not from
-- one another: the 31st would be lost in a shorter month, of which the last day counts.
-- A step that names itself carries what it needs: another mention of standing would be compiled anew.
, ending (id, ends, earliest, latest, qualified, terms, base_earliest, base_latest, months, days) AS (
    SELECT id, ends, ends_earliest, ends_latest, qualified, CASE WHEN expires_slot IS NULL THEN 1 ELSE 0 END,
        CASE WHEN expires_slot IS NOT NULL THEN ends_earliest ELSE start_earliest END,
        CASE WHEN expires_slot IS NOT NULL THEN ends_latest ELSE start_latest END,
        CASE renewal WHEN 'automatic' THEN term_months ELSE 0 END, CASE renewal WHEN 'automatic' THEN term_days ELSE 0 END
    FROM standing
    UNION ALL
    SELECT e.id, NULL,
        date(min(date(e.base_earliest, '+' || ((e.terms + 1) * e.months) || ' months'),
            date(e.base_earliest, 'start of month', '+' || ((e.terms + 1) * e.months + 1) || ' months',
                '-1 day')), '+' || ((e.terms + 1) * e.days) || ' days'),
        date(min(date(e.base_latest, '+' || ((e.terms + 1) * e.months) || ' months'),
            date(e.base_latest, 'start of month', '+' || ((e.terms + 1) * e.months + 1) || ' months',
                '-1 day')), '+' || ((e.terms + 1) * e.days) || ' days'),
        e.qualified, e.terms + 1, e.base_earliest, e.base_latest, e.months, e.days
    FROM ending e CROSS JOIN asked
    WHERE e.latest < asked.as_of AND e.months + e.days > 0
), running (id, ends, earliest, latest, qualified) AS MATERIALIZED (
    SELECT id, coalesce(ends, CASE WHEN earliest = latest THEN latest
        ELSE '[' || earliest || '..' || latest || ']' END), earliest, latest, qualified
    FROM (SELECT *, max(terms) FROM ending GROUP BY id)
)
