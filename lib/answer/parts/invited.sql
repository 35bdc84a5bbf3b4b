-- Which of `calling`, invitations that are open, may have been followed: who was invited has `been` with
-- who invited since, or what succeeded either.
, invited (invitation, id, said) AS MATERIALIZED ( -- whom it names, their bodies or place, where they held a post
    SELECT i.id, c.id, coalesce(i.said_earliest, '')
    FROM calling i CROSS JOIN record c ON c.id IN (SELECT i.taker UNION ALL SELECT id FROM organization WHERE place = i.taker
            UNION ALL SELECT place FROM organization WHERE id = i.taker
            UNION ALL SELECT place FROM post WHERE record = i.taker
            UNION ALL SELECT organization FROM post WHERE record = i.taker)
    UNION SELECT n.invitation, s.successor, n.said
    FROM invited n CROSS JOIN succession s ON s.record = n.id AND s.successor IS NOT NULL AND s.type <> 'partial-transfer'
), guest (id, year) AS MATERIALIZED ( -- from which year on
    SELECT id, substr(min(said), 1, 4) FROM invited GROUP BY id
), inviting (invitation, id, said) AS MATERIALIZED ( -- who invites, its bodies or its place
    SELECT i.id, c.id, coalesce(i.said_earliest, '')
    FROM calling i CROSS JOIN record c ON c.id IN (SELECT i.giver UNION ALL SELECT id FROM organization WHERE place = i.giver
            UNION ALL SELECT place FROM organization WHERE id = i.giver)
    UNION SELECT n.invitation, s.successor, n.said
    FROM inviting n CROSS JOIN succession s ON s.record = n.id AND s.successor IS NOT NULL AND s.type <> 'partial-transfer'
), followed (id) AS MATERIALIZED (
    SELECT i.invitation FROM inviting i JOIN invited n ON n.invitation = i.invitation
        JOIN been b ON b.id = n.id AND b.host = i.id WHERE b.latest >= i.said
)
