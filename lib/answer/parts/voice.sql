-- Whose words and gifts count for a side of the circle, and when: its bodies and teams, always; who
-- holds or held a post in one of them, for the time of that post (bounds as in tenure, which must tell of
-- the posts in these bodies).
, voice (side, id, start_earliest, start_latest, end_earliest, end_latest) AS MATERIALIZED (
    SELECT side, id, '0001-01-01', '0001-01-01', '9999-12-32', '9999-12-32' FROM team
    UNION SELECT b.side, t.record, t.start_earliest, t.start_latest, t.end_earliest, t.end_latest
    FROM tenure t CROSS JOIN post p ON p.record = t.record AND p.slot = t.slot
        CROSS JOIN body b ON b.id IN (p.place, p.organization)
)
