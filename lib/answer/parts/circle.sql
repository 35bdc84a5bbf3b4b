-- Who acts for what is asked about, by side. Of a place or a body, side is 0, and what it alone
-- succeeded belongs to it; of a partnership side is the slot of a party, to which belongs what came
-- after it. A body belongs to its place, a team (or else a body) to who sent it. `tie` are the
-- partnerships meant. body and team name themselves where one step would do, as no body has bodies, and
-- no team sends one: SQLite compiles own, or body, anew for each further mention.
, own (side, id) AS MATERIALIZED (
    SELECT 0, r.id FROM asked CROSS JOIN record r ON r.id = asked.of_id WHERE r.kind <> 'partnership'
    UNION SELECT p.slot, p.party
    FROM asked CROSS JOIN partnership q ON q.id = asked.of_id CROSS JOIN party p ON p.record = q.id
    UNION SELECT o.side, t.record FROM own o CROSS JOIN takeovers t ON t.successor = o.id
        CROSS JOIN asked ON t.earliest <= asked.as_of AND NOT t.several
    WHERE o.side = 0
    UNION SELECT o.side, s.successor FROM own o CROSS JOIN succession s ON s.record = o.id
    WHERE o.side > 0 AND s.successor IS NOT NULL AND s.type <> 'partial-transfer'
), body (side, id) AS MATERIALIZED (
    SELECT side, id FROM own
    UNION SELECT b.side, g.id FROM body b CROSS JOIN organization g ON g.place = b.id
        CROSS JOIN labels l ON l.id = g.id AND l.side = b.id
), team (side, id) AS MATERIALIZED (
    SELECT side, id FROM body
    UNION SELECT t.side, d.id FROM team t CROSS JOIN delegation d ON d.sender = t.id
), tie (id) AS MATERIALIZED (
    SELECT q.id FROM asked CROSS JOIN partnership q ON q.id = asked.of_id
    UNION SELECT q.id FROM own o CROSS JOIN party p ON p.party = o.id CROSS JOIN partnership q ON q.id = p.record
    WHERE o.side = 0
    UNION SELECT q.id FROM own o CROSS JOIN organization g ON g.place = o.id AND g.governs = 'yes'
        CROSS JOIN party p ON p.party = g.id CROSS JOIN partnership q ON q.id = p.record
    WHERE o.side = 0
)
