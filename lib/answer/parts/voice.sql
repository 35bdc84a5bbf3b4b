-- Whose words and gifts count for a side of the circle: its bodies and teams, and who holds or held
-- a post in one of them.
, voice (side, id) AS MATERIALIZED (
    SELECT side, id FROM team
    UNION SELECT b.side, p.record FROM body b CROSS JOIN post p ON p.place = b.id
    UNION SELECT b.side, p.record FROM body b CROSS JOIN post p ON p.organization = b.id
)
