-- Who acts for what is asked about, by side. Of a place or a body, side is 0, and what it alone
-- succeeded belongs to it; of a partnership side is the slot of a party, to which belongs what came
-- after it. A body belongs to its place, a team (or else a body) to who sent it. `claim` are the
-- partnerships and agreements that it or a governing body signed, alone succeeded to, or after another
-- holds or may hold on the day; `tie` the partnerships of these. `reach` are those and more, which only
-- came by its lines, without being sure: who mentions them often takes these and looks into claim once,
-- as it compiles holders. body and team name themselves where one step would do, as no body has bodies,
-- and no team sends one: SQLite compiles own, or body, anew for each further mention.
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
), line (heir, id, sole) AS ( -- all that came before it and its governing bodies, by whichever succession
    SELECT r.id, r.id, 1 FROM asked CROSS JOIN record r ON r.id = asked.of_id WHERE r.kind <> 'partnership'
    UNION SELECT g.id, g.id, 1 FROM line l CROSS JOIN organization g ON g.place = l.id AND g.governs = 'yes'
    WHERE l.sole
    UNION SELECT l.heir, s.record, l.sole AND EXISTS (SELECT 1 FROM takeovers t
        WHERE t.record = s.record AND t.successor = s.successor AND t.earliest <= asked.as_of AND NOT t.several)
    FROM asked CROSS JOIN line l CROSS JOIN succession s ON s.successor = l.id
), reach (record, sure) AS MATERIALIZED (
    SELECT q.id, 1 FROM asked CROSS JOIN partnership q ON q.id = asked.of_id
    UNION ALL SELECT p.record, max(l.sole) FROM line l CROSS JOIN party p ON p.party = l.id GROUP BY p.record
), claim (record) AS MATERIALIZED (
    SELECT q.id FROM asked CROSS JOIN partnership q ON q.id = asked.of_id
    UNION SELECT p.record FROM asked CROSS JOIN line l CROSS JOIN party p ON p.party = l.id
    WHERE l.sole OR EXISTS (SELECT 1 FROM holders h WHERE h.record_id = p.record AND h.slot = p.slot
        AND h.holder_id = l.heir AND h.start_earliest <= asked.as_of AND asked.as_of < h.end_latest)
), tie (id) AS MATERIALIZED (
    SELECT q.id FROM claim c CROSS JOIN partnership q ON q.id = c.record
)
