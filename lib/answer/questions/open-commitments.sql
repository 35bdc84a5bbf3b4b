-- open-commitments: Promises and offers of a partner (theirs) and to it (ours) that are open, with strength and age; those of what it alone succeeded among them.
-- asks: partner reference:place,organization required
-- gives: whose term:side | Whose | Của ai | 側
-- gives: commitment reference | Commitment | Cam kết | 約束
-- gives: commitment_name text | Name | Tên | 名称
-- gives: type term:statement_type | Type | Loại | 種類
-- gives: strength term:strength | Strength | Mức độ | 強さ
-- gives: text text | In words | Nội dung | 内容
-- gives: giver reference | By | Bên hứa | 約束した側
-- gives: giver_name text | Name | Tên | 名称
-- gives: giver_today reference | By, today | Bên hứa hiện nay | 約束した側の現在
-- gives: giver_today_name text | Name | Tên | 名称
-- gives: giver_gone yes-no-unknown | Giver gone | Bên hứa không còn | 約束した側は消滅
-- gives: receiver reference | To | Với bên | 相手
-- gives: receiver_name text | Name | Tên | 名称
-- gives: receiver_today reference | To, today | Với bên, hiện nay | 相手の現在
-- gives: receiver_today_name text | Name | Tên | 名称
-- gives: speaker reference | Speaker | Người phát biểu | 発言者
-- gives: speaker_name text | Name | Họ tên | 氏名
-- gives: date date | Promised | Ngày hứa | 約束日
-- gives: date_basis term:basis | Basis | Căn cứ | 根拠
-- gives: age_days integer | Age in days | Số ngày | 経過日数
-- gives: due text | Due | Thời hạn | 期限
-- gives: state term:state | State | Tình trạng | 状態
-- gives: certainty certainty | Open | Còn mở | 未了の確実性
-- uses: seat tenure voice today
-- sample: partner=jp/nagano as_of=2026-11-22
-- sample: partner=jp/mimasaka as_of=2026-11-22
-- sample: partner=jp/ibaraki/yachiyo
, own (id) AS (
    -- What is asked about, and what it alone succeeded.
    SELECT partner_id FROM asked WHERE partner_id IS NOT NULL
    UNION SELECT t.record FROM own o CROSS JOIN takeovers t ON t.successor = o.id
        CROSS JOIN asked ON t.earliest <= asked.as_of AND NOT t.several
), body (side, id) AS MATERIALIZED (
    SELECT 0, id FROM own
    UNION SELECT 0, g.id FROM own o CROSS JOIN organization g ON g.place = o.id
        CROSS JOIN labels l ON l.id = g.id AND l.side = o.id
), team (side, id) AS MATERIALIZED (
    SELECT side, id FROM body
    UNION SELECT b.side, d.id FROM body b CROSS JOIN delegation d ON d.sender = b.id
), word (id, whose) AS (
    SELECT s.id, 'theirs' FROM team t CROSS JOIN statement s ON s.side = t.id
    UNION
    SELECT s.id, 'ours' FROM voice v CROSS JOIN sayings s ON s.addressee = v.id
        AND v.start_earliest <= coalesce(s.said_latest, '9999-12-31')
        AND coalesce(s.said_earliest, '0001-01-01') < v.end_latest
    WHERE s.side IS NULL OR s.side NOT IN (SELECT id FROM team)
), promise AS MATERIALIZED (
    SELECT s.*, w.whose, coalesce((SELECT l.state FROM action c
            JOIN lifecycle l ON l.kind = 'statement' AND l.action_type = c.type AND l.state IS NOT NULL
            LEFT JOIN date e ON e.text = c.date
        WHERE c.record = s.id AND coalesce(e.earliest, '') <= asked.as_of
        ORDER BY e.latest IS NULL, e.latest DESC, c.slot DESC LIMIT 1), 'open') AS state, coalesce((SELECT CASE max(CASE WHEN e.latest <= asked.as_of AND NOT e.qualified
                THEN 2 WHEN coalesce(e.earliest, '') <= asked.as_of THEN 1 ELSE 0 END)
                WHEN 2 THEN 'yes' WHEN 1 THEN 'possibly' END
            FROM action c LEFT JOIN date e ON e.text = c.date WHERE c.record = s.id
                AND c.type IN ('fulfilled', 'declined', 'withdrawn', 'lapsed')), 'no') AS closed
    FROM asked CROSS JOIN word w CROSS JOIN sayings s ON s.id = w.id
    WHERE s.type IN ('promise', 'offer') AND coalesce(s.said_earliest, '') <= asked.as_of
), involved (id) AS (
    SELECT CASE k.heard WHEN 0 THEN p.side ELSE p.addressee END
    FROM promise p CROSS JOIN (SELECT 0 AS heard UNION ALL SELECT 1) k
)
SELECT s.whose AS whose, c.uid AS commitment, coalesce(c.name, s.text) AS commitment_name, s.type AS type,
    s.strength AS strength, s.text AS text, g.uid AS giver, g.name AS giver_name, y.uid AS giver_today,
    y.name AS giver_today_name, y.gone AS giver_gone, r.uid AS receiver, r.name AS receiver_name, z.uid AS receiver_today,
    z.name AS receiver_today_name, k.uid AS speaker, k.name AS speaker_name,
    s.said AS date, basis(s.said, s.dated_by, NULL, s.dated_in) AS date_basis,
    CASE WHEN s.said_latest <= asked.as_of
        THEN CAST(julianday(asked.as_of) - julianday(s.said_latest) AS INTEGER) END AS age_days,
    coalesce(s.due_date, s.due_words) AS due, s.state AS state,
    CASE WHEN s.said_latest <= asked.as_of AND NOT s.said_qualified AND s.closed = 'no'
        THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN promise s CROSS JOIN labels c ON c.id = s.id LEFT JOIN labels g ON g.id = s.side
    LEFT JOIN labels r ON r.id = s.addressee LEFT JOIN labels k ON k.id = s.speaker
    LEFT JOIN today y ON y.id = s.side
    LEFT JOIN today z ON z.id = s.addressee
WHERE s.closed <> 'yes'
ORDER BY s.whose DESC, s.said_latest IS NULL, s.said_latest, c.uid
