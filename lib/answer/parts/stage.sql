-- The stage on the day of each of the partnerships and agreements `named`: the state it certainly has,
-- one it may have, whether anything is known of it, whether it may be active or suspended, and whether
-- it stands: 2 if it may be held, 1 if it may only be proposed, 0 if it is over. Their states are gone
-- through once; of those that are possible one that an action leads to is told rather than another. A
-- partnership that was proposed is possibly active once an agreement of it is signed. Of what has no
-- state nothing is there before its first action; after a request or an approval alone it is proposed.
, course (record, found) AS MATERIALIZED (
    SELECT i.record, (WITH s AS MATERIALIZED (SELECT s.state, s.start_latest || printf('%010d', s.slot) || s.state AS line, s.slot,
                s.start_latest <= asked.as_of AND asked.as_of < s.end_earliest AS certain,
                s.start_earliest <= asked.as_of AND asked.as_of < s.end_latest AS possible
            FROM standings s WHERE s.record_id = i.record)
        SELECT CASE WHEN count(*) THEN json_array(substr(max(CASE WHEN s.certain THEN s.line END), 21),
                substr(max(CASE WHEN s.possible THEN (s.slot > 0) || s.line END), 22), 1,
                coalesce(max(s.possible AND s.state IN ('active', 'suspended')), 0),
                max(CASE WHEN s.possible THEN CASE
                    WHEN s.state IN ('refused', 'ended', 'expired', 'superseded', 'terminated', 'lapsed') THEN 0
                    WHEN s.state = 'proposed' THEN 1 ELSE 2 END END))
            ELSE (SELECT CASE
                    WHEN count(*) = 0 OR max(coalesce(d.earliest, '') <= asked.as_of
                        AND w.type NOT IN ('approval-requested', 'approved', 'authorised-to-sign')) THEN '[null,null,0,0,2]'
                    WHEN max(coalesce(d.earliest, '') <= asked.as_of) THEN '["proposed","proposed",1,0,1]'
                    ELSE '[null,null,1,0,0]' END
                FROM action w LEFT JOIN date d ON d.text = w.date WHERE w.record = i.record) END
        FROM s)
    FROM asked CROSS JOIN (SELECT DISTINCT record FROM named) i
), sealed (record, found, is_sealed) AS MATERIALIZED (
    SELECT c.record, c.found, CASE WHEN c.found ->> 0 = 'proposed' THEN EXISTS (SELECT 1
            FROM agreement g CROSS JOIN action w ON w.record = g.id AND +w.type = 'signed' LEFT JOIN date d ON d.text = w.date
            WHERE g.partnership = c.record AND coalesce(d.earliest, '0001-01-01') <= asked.as_of) ELSE 0 END
    FROM asked CROSS JOIN course c
), stage (record, certain, possible, known, alive, stands) AS MATERIALIZED (
    SELECT record, CASE WHEN NOT is_sealed THEN found ->> 0 END, CASE WHEN is_sealed THEN 'active' ELSE found ->> 1 END,
        is_sealed OR found ->> 2, is_sealed OR found ->> 3, CASE WHEN is_sealed THEN 2 ELSE found ->> 4 END
    FROM sealed
)
