-- open-invitations: Invitations given, accepted or not, that have not led to a visit; certainly open if nothing closed them, and who was invited has not been there since.
-- gives: invitation reference rests | Invitation | Lời mời | 招待
-- gives: invitation_name text | Name | Tên | 名称
-- gives: inviter reference | Inviting side | Bên mời | 招待側
-- gives: inviter_name text | Name | Tên | 名称
-- gives: inviter_today reference | Inviting side today | Bên mời hiện nay | 招待側の現在
-- gives: inviter_today_name text | Name | Tên | 名称
-- gives: invited reference | Invited | Bên được mời | 招待された側
-- gives: invited_name text | Name | Tên | 名称
-- gives: invited_today reference | Invited, today | Bên được mời hiện nay | 招待された側の現在
-- gives: invited_today_name text | Name | Tên | 名称
-- gives: date date | Given | Ngày mời | 招待日
-- gives: date_basis term:basis | Basis | Căn cứ | 根拠
-- gives: age_days integer | Age in days | Số ngày | 経過日数
-- gives: state term:state | State | Tình trạng | 状態
-- gives: answer reference rests | Answer | Trả lời | 回答
-- gives: answer_name text | Name | Tên | 名称
-- gives: due text | When | Thời hạn | 時期
-- gives: certainty certainty | Open | Còn mở | 未了の確実性
-- uses: today invited
-- sample: 
, invitation AS MATERIALIZED (
    SELECT s.*, coalesce((SELECT sender FROM delegation WHERE id = s.side), s.side) AS giver, coalesce((SELECT sender FROM delegation WHERE id = s.addressee), s.addressee) AS taker, coalesce((SELECT l.state FROM action c
            JOIN lifecycle l ON l.kind = 'statement' AND l.action_type = c.type AND l.state IS NOT NULL
            LEFT JOIN date e ON e.text = c.date
        WHERE c.record = s.id AND coalesce(e.earliest, '') <= asked.as_of
        ORDER BY e.latest IS NULL, e.latest DESC, c.slot DESC LIMIT 1), 'open') AS state, coalesce((SELECT CASE max(CASE WHEN e.latest <= asked.as_of AND NOT e.qualified
                THEN 2 WHEN coalesce(e.earliest, '') <= asked.as_of THEN 1 ELSE 0 END)
                WHEN 2 THEN 'yes' WHEN 1 THEN 'possibly' END
            FROM action c LEFT JOIN date e ON e.text = c.date WHERE c.record = s.id
                AND c.type IN ('fulfilled', 'declined', 'withdrawn', 'lapsed')), 'no') AS closed, basis(s.said, s.dated_by, NULL, s.dated_in) AS said_basis
    FROM asked CROSS JOIN sayings s WHERE s.type = 'invitation' AND coalesce(s.said_earliest, '') <= asked.as_of
), involved (id) AS (
    SELECT CASE k.taken WHEN 0 THEN giver ELSE taker END FROM invitation CROSS JOIN (SELECT 0 AS taken UNION ALL SELECT 1) k
), calling (id, giver, taker, said_earliest) AS (
    SELECT id, giver, taker, said_earliest FROM invitation WHERE closed = 'no'
), been (id, host, latest) AS MATERIALIZED ( -- where each of those invited was last
    SELECT n.id, v.host, max(coalesce(d.latest, '9999-12-31'))
    FROM asked CROSS JOIN visit v NOT INDEXED CROSS JOIN delegation g ON g.id = v.delegation -- in their order on the disk
        CROSS JOIN guest n ON n.id = g.sender
            AND v.start_date >= n.year -- as text, so that most dates need not be looked up
        CROSS JOIN date d ON d.text = v.start_date
    WHERE coalesce(d.earliest, '') <= asked.as_of
    GROUP BY n.id, v.host
)
SELECT w.uid AS invitation, coalesce(w.name, s.text) AS invitation_name, i.uid AS inviter, i.name AS inviter_name,
    y.uid AS inviter_today, y.name AS inviter_today_name, g.uid AS invited, g.name AS invited_name,
    z.uid AS invited_today, z.name AS invited_today_name,
    s.said AS date, s.said_basis AS date_basis,
    CASE WHEN s.said_latest <= asked.as_of
        THEN CAST(julianday(asked.as_of) - julianday(s.said_latest) AS INTEGER) END AS age_days,
    CASE WHEN s.state = 'open' AND a.id IS NOT NULL THEN 'answered' ELSE s.state END AS state,
    n.uid AS answer, n.name AS answer_name, coalesce(a.due_date, a.due_words, s.due_date, s.due_words) AS due,
    CASE WHEN s.said_latest <= asked.as_of AND NOT s.said_qualified AND s.closed = 'no'
            AND s.id NOT IN (SELECT id FROM followed)
        THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN invitation s
    CROSS JOIN labels w ON w.id = s.id LEFT JOIN labels i ON i.id = s.side
    LEFT JOIN today y ON y.id = s.giver LEFT JOIN today z ON z.id = s.taker LEFT JOIN labels g ON g.id = s.addressee
    LEFT JOIN statement a ON a.id = (SELECT o.id FROM sayings o WHERE o.answers = s.id
        AND coalesce(o.said_earliest, '') <= asked.as_of ORDER BY o.said_latest IS NULL, o.said_latest, o.id LIMIT 1)
    LEFT JOIN labels n ON n.id = a.id
WHERE s.closed <> 'yes'
    AND NOT EXISTS (SELECT 1 FROM action c JOIN date k ON k.text = c.date
        WHERE c.record = a.id AND c.type = 'fulfilled' AND k.latest <= asked.as_of AND NOT k.qualified)
ORDER BY s.said_latest IS NULL, s.said_latest, w.uid
