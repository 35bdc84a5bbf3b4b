-- promised: Promises and offers made in a year and not fulfilled by the day, with what became of them.
-- asks: year year required
-- gives: commitment reference | Commitment | Cam kết | 約束
-- gives: commitment_name text | Name | Tên | 名称
-- gives: type term:statement_type | Type | Loại | 種類
-- gives: strength term:strength | Strength | Mức độ | 強さ
-- gives: giver reference | By | Bên hứa | 約束した側
-- gives: giver_name text | Name | Tên | 名称
-- gives: giver_today reference | By, today | Bên hứa hiện nay | 約束した側の現在
-- gives: giver_today_name text | Name | Tên | 名称
-- gives: giver_gone yes-no-unknown | Giver gone | Bên hứa không còn | 約束した側は消滅
-- gives: receiver reference | To | Với bên | 相手
-- gives: receiver_name text | Name | Tên | 名称
-- gives: receiver_today reference | To, today | Với bên, hiện nay | 相手の現在
-- gives: receiver_today_name text | Name | Tên | 名称
-- gives: date date | Promised | Ngày hứa | 約束日
-- gives: date_basis term:basis | Basis | Căn cứ | 根拠
-- gives: due text | Due | Thời hạn | 期限
-- gives: responsible reference | Responsible | Cơ quan chịu trách nhiệm | 担当機関
-- gives: responsible_name text | Name | Tên cơ quan | 機関名
-- gives: state term:state | State | Tình trạng | 状態
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: today
-- sample: year=2023 as_of=2026-11-22
-- sample: year=2023 as_of=2023-01-01
, promise AS MATERIALIZED (
    SELECT s.*, coalesce((SELECT l.state FROM action c
            JOIN lifecycle l ON l.kind = 'statement' AND l.action_type = c.type AND l.state IS NOT NULL
            LEFT JOIN date e ON e.text = c.date
        WHERE c.record = s.id AND coalesce(e.earliest, '') <= asked.as_of
        ORDER BY e.latest IS NULL, e.latest DESC, c.slot DESC LIMIT 1), 'open') AS state, coalesce((SELECT CASE max(CASE WHEN e.latest <= asked.as_of AND NOT e.qualified
                THEN 2 WHEN coalesce(e.earliest, '') <= asked.as_of THEN 1 ELSE 0 END)
                WHEN 2 THEN 'yes' WHEN 1 THEN 'possibly' END
            FROM action c LEFT JOIN date e ON e.text = c.date WHERE c.record = s.id
                AND c.type IN ('fulfilled', 'declined', 'withdrawn', 'lapsed')), 'no') AS closed
    FROM asked CROSS JOIN sayings s
    WHERE s.type IN ('promise', 'offer') AND coalesce(s.said_earliest, '') <= asked.as_of
        AND coalesce(s.said_earliest, '') <= year_last AND coalesce(s.said_latest, '9999-12-31') >= year_first
), involved (id) AS (
    SELECT side FROM promise
    UNION SELECT addressee FROM promise
)
SELECT c.uid AS commitment, coalesce(c.name, s.text) AS commitment_name, s.type AS type, s.strength AS strength,
    g.uid AS giver, g.name AS giver_name, y.uid AS giver_today, y.name AS giver_today_name, y.gone AS giver_gone,
    r.uid AS receiver, r.name AS receiver_name, z.uid AS receiver_today, z.name AS receiver_today_name,
    s.said AS date, basis(s.said, s.dated_by, NULL, s.dated_in) AS date_basis, coalesce(s.due_date, s.due_words) AS due,
    b.uid AS responsible, b.name AS responsible_name, s.state AS state,
    CASE WHEN s.said_earliest >= year_first AND s.said_latest <= year_last AND NOT s.said_qualified
            AND s.said_latest <= asked.as_of AND (s.closed = 'no' OR s.state IN ('declined', 'withdrawn', 'lapsed'))
        THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN promise s CROSS JOIN labels c ON c.id = s.id LEFT JOIN labels g ON g.id = s.side
    LEFT JOIN labels r ON r.id = s.addressee LEFT JOIN labels b ON b.id = s.responsible
    LEFT JOIN today y ON y.id = s.side
    LEFT JOIN today z ON z.id = s.addressee
WHERE NOT (s.closed = 'yes' AND s.state = 'fulfilled')
ORDER BY s.said_latest IS NULL, s.said_latest, c.uid
