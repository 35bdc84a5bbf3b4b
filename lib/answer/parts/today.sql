-- Who stands on the day for each of the places, bodies and delegations `involved`: itself, or who came
-- after it if it is gone; where that is undecided, no record, and the names of all that it may be; a dash
-- where it has no successor. A body has a line of its own, apart from its place; a delegation stands for
-- the side that sent it. `gone`: yes, no, or unknown.
, stood_for AS MATERIALIZED ( -- first: a side is followed once, however many of its delegations are involved
    SELECT id, side, row_number() OVER (PARTITION BY side) = 1 AS first
    FROM (SELECT DISTINCT r.id, CASE r.kind WHEN 'delegation' THEN coalesce(
                (SELECT side FROM labels WHERE id = r.id), r.id) ELSE r.id END AS side
            FROM involved n CROSS JOIN record r ON r.id = n.id)
), fate AS MATERIALIZED (
    SELECT i.*, asked.as_of, CASE WHEN i.first THEN
        CASE WHEN EXISTS (SELECT 1 FROM takeovers t WHERE t.record = i.side AND t.latest <= asked.as_of)
                OR EXISTS (SELECT 1 FROM endings e WHERE e.id = i.side AND e.gone_latest <= asked.as_of) THEN 'yes'
            WHEN NOT EXISTS (SELECT 1 FROM takeovers t WHERE t.record = i.side AND t.earliest <= asked.as_of)
                AND NOT EXISTS (SELECT 1 FROM endings e WHERE e.id = i.side AND e.gone_earliest <= asked.as_of)
            THEN 'no' END END AS gone
    FROM asked CROSS JOIN stood_for i
), followed_by AS MATERIALIZED (
    SELECT f.*, CASE WHEN f.first THEN CASE f.gone WHEN 'no' THEN f.side
        ELSE (SELECT h.heir_id FROM heirs h
            WHERE h.record_id = f.side AND h.by_right <> 'undecided'
                AND h.start_earliest <= f.as_of AND h.end_latest > f.as_of
            ORDER BY h.start_latest DESC LIMIT 1) END END AS heir
    FROM fate f
), named_today AS MATERIALIZED (
    SELECT n.id, n.side, CASE WHEN n.first THEN n.heir IS NOT n.side END AS changed, n.gone, l.uid,
        CASE WHEN l.id IS NOT NULL THEN l.name WHEN n.first THEN (
            SELECT coalesce(group_concat(h.heir_name, ' / '), max(CASE h.by_right WHEN 'lapsed' THEN '—' END)) FROM heirs h
            WHERE h.record_id = n.side AND h.start_earliest <= n.as_of AND h.end_latest > n.as_of) END AS name
    FROM followed_by n LEFT JOIN labels l ON l.id = n.heir
), today (id, changed, gone, uid, name) AS MATERIALIZED (
    SELECT id, max(changed) OVER same, max(gone) OVER same, max(uid) OVER same, max(name) OVER same
    FROM named_today WINDOW same AS (PARTITION BY side)
)
