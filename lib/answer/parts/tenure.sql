-- When the posts `held` were held, bounds as in the view holders: certainly on a day from start_latest
-- to before end_earliest, possibly from start_earliest to before end_latest. None outlives its body, or
-- the place that it is in.
, fated AS MATERIALIZED (
    SELECT h.record, h.slot, s.earliest AS s_earliest, s.latest AS s_latest, s.qualified AS s_qualified,
        e.earliest AS e_earliest, e.latest AS e_latest, e.qualified AS e_qualified,
        gone_from((p.organization, p.place)) AS gone
    FROM held h CROSS JOIN post p ON p.record = h.record AND p.slot = h.slot
        LEFT JOIN date s ON s.text = p.start_date LEFT JOIN date e ON e.text = p.end_date
), tenure (record, slot, start_earliest, start_latest, end_earliest, end_latest) AS MATERIALIZED (
    SELECT record, slot, coalesce(s_earliest, '0001-01-01'),
        CASE s_qualified WHEN 0 THEN coalesce(s_latest, '9999-12-31') ELSE '9999-12-31' END,
        min(CASE e_qualified WHEN 0 THEN coalesce(date(e_earliest, '+1 day'), e_earliest, '0001-01-01')
            ELSE '0001-01-01' END, coalesce(json_extract(gone, '$[0]'), '9999-12-31')),
        min(coalesce(date(e_latest, '+1 day'), '9999-12-31'), coalesce(json_extract(gone, '$[1]'), '9999-12-31'))
    FROM fated
)
