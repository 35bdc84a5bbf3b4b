-- The stage on the day of each of the partnerships and agreements `named`: the state it certainly has,
-- one it may have, whether anything is known of it, whether it may be active or suspended, and whether
-- it stands: 2 if it may be held, 1 if it may only be proposed, 0 if it is over. Their states are gone
-- through once; of those that are possible one that an action leads to is told rather than another. A
-- partnership that was proposed is possibly active once an agreement of it is signed. Of what has no
-- state nothing is there before its first action; after a request or an approval alone it is proposed.
, course (record, found) AS MATERIALIZED (
    SELECT i.record, (SELECT json_array(
            substr(max(CASE WHEN s.start_latest <= asked.as_of AND asked.as_of < s.end_earliest
                THEN s.start_latest || printf('%010d', s.slot) || s.state END), 21),
            substr(max(CASE WHEN s.start_earliest <= asked.as_of AND asked.as_of < s.end_latest
                THEN (s.slot > 0) || s.start_latest || printf('%010d', s.slot) || s.state END), 22),
            count(*) > 0,
            count(CASE WHEN s.start_earliest <= asked.as_of AND asked.as_of < s.end_latest
                AND s.state IN ('active', 'suspended') THEN 1 END) > 0,
            max(CASE WHEN s.start_earliest <= asked.as_of AND asked.as_of < s.end_latest THEN CASE
                WHEN s.state IN ('refused', 'ended', 'expired', 'superseded', 'terminated', 'lapsed') THEN 0
                WHEN s.state = 'proposed' THEN 1 ELSE 2 END END))
        FROM standings s WHERE s.record_id = i.record)
    FROM asked CROSS JOIN (SELECT DISTINCT record FROM named) i
), begun (record, found) AS MATERIALIZED (
    SELECT c.record, CASE WHEN c.found ->> 2 THEN c.found ELSE (SELECT CASE
            WHEN count(*) = 0 OR max(coalesce(d.earliest, '') <= asked.as_of
                AND w.type NOT IN ('approval-requested', 'approved', 'authorised-to-sign')) THEN '[null,null,0,0,2]'
            WHEN max(coalesce(d.earliest, '') <= asked.as_of) THEN '["proposed","proposed",1,0,1]'
            ELSE '[null,null,1,0,0]' END
        FROM action w LEFT JOIN date d ON d.text = w.date WHERE w.record = c.record) END
    FROM asked CROSS JOIN course c
), sealed (record, found, is_sealed) AS MATERIALIZED (
    SELECT c.record, c.found, CASE WHEN c.found ->> 0 = 'proposed' THEN EXISTS (SELECT 1
            FROM agreement g CROSS JOIN action w ON w.record = g.id AND +w.type = 'signed' LEFT JOIN date d ON d.text = w.date
            WHERE g.partnership = c.record AND coalesce(d.earliest, '0001-01-01') <= asked.as_of) ELSE 0 END
    FROM asked CROSS JOIN begun c
), stage (record, certain, possible, known, alive, stands) AS MATERIALIZED (
    SELECT record, CASE WHEN NOT is_sealed THEN found ->> 0 END, CASE WHEN is_sealed THEN 'active' ELSE found ->> 1 END,
        is_sealed OR found ->> 2, is_sealed OR found ->> 3, CASE WHEN is_sealed THEN 2 ELSE found ->> 4 END
    FROM sealed
)
