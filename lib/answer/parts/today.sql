-- Who stands on the day for each of the places, bodies and delegations `involved`: itself, or who came
-- after it if it is gone; where that is undecided, or it is not certain that it is gone, no record, and
-- the names of all that it may be; a dash where it has no successor. A body has a line of its own, apart
-- from its place; a delegation stands for the side that sent it. `gone`: yes, no, or unknown.
, stood_for AS MATERIALIZED ( -- first: a side is followed once, however many of its delegations are involved
    SELECT id, side, row_number() OVER (PARTITION BY side) = 1 AS first
    FROM (SELECT DISTINCT r.id, CASE r.kind WHEN 'delegation' THEN coalesce(
                (SELECT side FROM labels WHERE id = r.id), r.id) ELSE r.id END AS side
            FROM involved n CROSS JOIN record r ON r.id = n.id)
), fate AS MATERIALIZED (
    SELECT i.*, asked.as_of, CASE WHEN i.first THEN gone_from((i.side)) END AS gone
    FROM asked CROSS JOIN stood_for i
), followed_by AS MATERIALIZED (
    SELECT f.id, f.side, f.first, CASE WHEN f.gone ->> 1 <= f.as_of THEN 'yes'
            WHEN f.first AND coalesce(f.gone ->> 0 > f.as_of, 1) THEN 'no' END AS gone,
        CASE WHEN f.gone ->> 0 <= f.as_of THEN stands_in(heirs, record_id = f.side, heir_id, heir_name, f.as_of)
            WHEN f.first THEN json_array(f.side) END AS heir
    FROM fate f
), named_today AS MATERIALIZED (
    SELECT n.id, n.side, CASE WHEN n.first THEN n.heir ->> 0 IS NOT n.side END AS changed, n.gone, l.uid,
        coalesce(l.name, n.heir ->> 1) AS name
    FROM followed_by n LEFT JOIN labels l ON l.id = n.heir ->> 0
), today (id, changed, gone, uid, name) AS MATERIALIZED (
    SELECT id, max(changed) OVER same, max(gone) OVER same, max(uid) OVER same, max(name) OVER same
    FROM named_today WINDOW same AS (PARTITION BY side)
)
