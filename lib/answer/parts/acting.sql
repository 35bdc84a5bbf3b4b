-- Who may act for a side of the partnerships `coupled`: the party, what succeeded it, and their bodies.
, member (id, slot, member) AS (
    SELECT c.id, p.slot, p.party FROM coupled c CROSS JOIN party p ON p.record = c.id
    UNION SELECT m.id, m.slot, s.successor FROM member m CROSS JOIN succession s ON s.record = m.member
        WHERE s.successor IS NOT NULL AND s.type <> 'partial-transfer'
    UNION SELECT m.id, m.slot, o.id FROM member m CROSS JOIN organization o ON o.place = m.member
        AND (o.governs = 'yes' OR o.type IN ('committee', 'assembly', 'party-committee', 'department', 'office'))
)
