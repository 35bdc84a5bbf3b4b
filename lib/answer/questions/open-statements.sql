-- open-statements: What a place or a body promised, offered, asked, proposed or invited to, what was said so to it, or between the sides of a partnership, and is still open: not fulfilled, declined, withdrawn or lapsed, nor a request or proposal answered.
-- asks: of reference:place,organization,partnership required
-- gives: direction term:given blank | Given or received | Nêu hay nhận | 発信・受信
-- gives: statement reference | Statement | Phát biểu | 発言
-- gives: statement_name text | What | Nội dung | 内容
-- gives: type term:statement_type | Type | Loại | 種類
-- gives: strength term:strength blank | Strength | Mức độ | 強さ
-- gives: giver reference | By | Bên nêu | 発言側
-- gives: giver_name text | Name | Tên | 名称
-- gives: giver_today reference | By, today | Bên nêu hiện nay | 発言側の現在
-- gives: giver_today_name text | Name | Tên | 名称
-- gives: giver_gone yes-no-unknown | Its side gone | Bên nêu không còn | 発言側は消滅
-- gives: receiver reference | To | Gửi bên | 相手
-- gives: receiver_name text | Name | Tên | 名称
-- gives: receiver_today reference | To, today | Gửi bên, hiện nay | 相手の現在
-- gives: receiver_today_name text | Name | Tên | 名称
-- gives: date date | Said | Ngày nêu | 発言日
-- gives: date_basis term:basis | Basis | Căn cứ | 根拠
-- gives: age_days integer | Age in days | Số ngày | 経過日数
-- gives: due text | Due | Thời hạn | 期限
-- gives: event reference blank | Said at | Nêu tại | 発言の場
-- gives: event_name text | Name | Tên | 名称
-- gives: responsible reference blank | Responsible | Cơ quan phụ trách | 担当
-- gives: responsible_name text | Name | Tên | 名称
-- gives: state term:state | State | Tình trạng | 状態
-- gives: certainty certainty | Open | Còn mở | 未了の確実性
-- uses: circle seat tenure voice today invited
-- sample: of=jp/mimasaka
-- sample: of=partnership/lao-cai-nagano
, word (id, direction) AS MATERIALIZED (
    SELECT s.id, 'given' FROM team t CROSS JOIN statement s ON s.side = t.id WHERE t.side = 0
    UNION
    SELECT s.id, 'received' FROM voice v CROSS JOIN sayings s ON s.addressee = v.id
        AND v.start_earliest <= coalesce(s.said_latest, '9999-12-31')
        AND coalesce(s.said_earliest, '0001-01-01') < v.end_latest
    WHERE v.side = 0 AND (s.side IS NULL OR s.side NOT IN (SELECT id FROM team))
    UNION
    SELECT s.id, NULL FROM team t CROSS JOIN sayings s ON s.side = t.id
        CROSS JOIN voice v ON v.id = s.addressee AND v.side <> t.side
        AND v.start_earliest <= coalesce(s.said_latest, '9999-12-31')
        AND coalesce(s.said_earliest, '0001-01-01') < v.end_latest
    UNION SELECT s.id, NULL FROM asked CROSS JOIN statement s ON s.partnership = asked.of_id
    UNION SELECT s.id, NULL FROM asked CROSS JOIN event e ON e.partnership = asked.of_id
        CROSS JOIN statement s ON s.event = e.id
), saying AS MATERIALIZED (
    SELECT s.*, w.direction, CASE WHEN s.type IN ('request', 'proposal') THEN
            '+answered+accepted+partly-fulfilled+fulfilled+declined+withdrawn+lapsed+'
        ELSE '+fulfilled+declined+withdrawn+lapsed+' END AS closing
    FROM asked CROSS JOIN word w CROSS JOIN sayings s ON s.id = w.id
    WHERE s.type IN ('promise', 'offer', 'request', 'proposal', 'invitation')
        AND coalesce(s.said_earliest, '') <= asked.as_of
), closed AS MATERIALIZED ( -- 2: certainly closed by the day, 1: possibly
    SELECT s.*, max(
        coalesce((SELECT max(CASE WHEN k.latest <= asked.as_of AND NOT k.qualified THEN 2
                WHEN coalesce(k.earliest, '') <= asked.as_of THEN 1 END)
            FROM action c LEFT JOIN date k ON k.text = c.date
            WHERE c.record = s.id AND instr(s.closing, '+' || c.type || '+')), 0),
        coalesce((SELECT max(CASE WHEN o.said_latest <= asked.as_of AND NOT o.said_qualified THEN 2
                WHEN coalesce(o.said_earliest, '') <= asked.as_of THEN 1 END)
            FROM sayings o WHERE o.answers = s.id AND s.type IN ('request', 'proposal')), 0),
        coalesce((SELECT 2 FROM statement o CROSS JOIN action c ON c.record = o.id AND c.type = 'fulfilled'
                CROSS JOIN date k ON k.text = c.date AND k.latest <= asked.as_of AND NOT k.qualified
            WHERE o.answers = s.id AND s.type = 'invitation'), 0)) AS closed
    FROM asked, saying s
), calling (id, giver, taker, said_earliest) AS MATERIALIZED (
    SELECT s.id, coalesce((SELECT sender FROM delegation WHERE id = s.side), s.side),
        coalesce((SELECT sender FROM delegation WHERE id = s.addressee), s.addressee), s.said_earliest
    FROM closed s WHERE s.type = 'invitation' AND s.closed = 0
), hosted (id) AS MATERIALIZED ( -- by the index alone, as are the visits of each guest: few are both, and these are read
    SELECT v.id FROM (SELECT DISTINCT id FROM inviting) i CROSS JOIN visit v ON v.host = i.id
), been (id, host, latest) AS MATERIALIZED ( -- where each of those invited was last
    SELECT n.id, v.host, max(coalesce(d.latest, '9999-12-31'))
    FROM asked CROSS JOIN guest n CROSS JOIN delegation g ON g.sender = n.id
        CROSS JOIN visit w ON w.delegation = g.id AND +w.id IN (SELECT id FROM hosted)
        CROSS JOIN visit v ON v.id = w.id AND v.start_date >= n.year
        CROSS JOIN date d ON d.text = v.start_date
    WHERE coalesce(d.earliest, '') <= asked.as_of
    GROUP BY n.id, v.host
), involved (id) AS (
    SELECT CASE k.heard WHEN 0 THEN s.side ELSE s.addressee END
    FROM closed s CROSS JOIN (SELECT 0 AS heard UNION ALL SELECT 1) k
)
SELECT s.direction AS direction, c.uid AS statement, coalesce(c.name, s.text) AS statement_name,
    s.type AS type, s.strength AS strength, g.uid AS giver, g.name AS giver_name,
    y.uid AS giver_today, y.name AS giver_today_name, y.gone AS giver_gone,
    r.uid AS receiver, r.name AS receiver_name,
    z.uid AS receiver_today, z.name AS receiver_today_name,
    s.said AS date, basis(s.said, s.dated_by, NULL, s.dated_in) AS date_basis,
    CASE WHEN s.said_latest <= asked.as_of
        THEN CAST(julianday(asked.as_of) - julianday(s.said_latest) AS INTEGER) END AS age_days,
    coalesce(s.due_date, s.due_words) AS due, e.uid AS event, e.name AS event_name,
    o.uid AS responsible, o.name AS responsible_name,
    coalesce((SELECT l.state FROM action c
            CROSS JOIN lifecycle l ON l.kind = 'statement' AND l.action_type = c.type AND l.state IS NOT NULL
            LEFT JOIN date k ON k.text = c.date
        WHERE c.record = s.id AND coalesce(k.earliest, '') <= asked.as_of
        ORDER BY k.latest IS NULL, k.latest DESC, c.slot DESC LIMIT 1),
        CASE WHEN s.type IN ('request', 'proposal', 'invitation') AND EXISTS (SELECT 1 FROM sayings o
                WHERE o.answers = s.id AND coalesce(o.said_earliest, '') <= asked.as_of) THEN 'answered'
            ELSE 'open' END) AS state,
    CASE WHEN s.said_latest <= asked.as_of AND NOT s.said_qualified AND s.closed = 0
            AND s.id NOT IN (SELECT id FROM followed)
        THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN closed s CROSS JOIN labels c ON c.id = s.id
    LEFT JOIN labels g ON g.id = s.side LEFT JOIN labels r ON r.id = s.addressee
    LEFT JOIN today y ON y.id = s.side
    LEFT JOIN today z ON z.id = s.addressee
    LEFT JOIN labels e ON e.id = s.event LEFT JOIN labels o ON o.id = s.responsible
WHERE s.closed < 2
ORDER BY s.direction, CASE s.type WHEN 'promise' THEN 1 WHEN 'offer' THEN 1 WHEN 'invitation' THEN 2 ELSE 3 END,
    s.said_latest IS NULL, s.said_latest, c.uid
