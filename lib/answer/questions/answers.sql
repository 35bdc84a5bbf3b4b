-- answers: Which statements a commitment answers, which answer it, and what fulfilled it, step by step: a line for each time that it was, in part or wholly.
-- asks: commitment reference:statement required
-- gives: statement reference rests | Statement | Phát biểu | 発言
-- gives: statement_name text | Name | Tên | 名称
-- gives: type term:statement_type | Type | Loại | 種類
-- gives: side reference | By | Bên phát biểu | 発言側
-- gives: side_name text | Name | Tên | 名称
-- gives: speaker reference | Speaker | Người phát biểu | 発言者
-- gives: speaker_name text | Name | Họ tên | 氏名
-- gives: strength term:strength | Strength | Mức độ | 強さ
-- gives: text text | In words | Nội dung | 内容
-- gives: date date | Said | Ngày | 発言日
-- gives: date_basis term:basis | Basis | Căn cứ | 根拠
-- gives: answers reference | Answers | Trả lời cho | 回答対象
-- gives: answers_name text | Name | Tên | 名称
-- gives: state term:state blank | State | Tình trạng | 状態
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- gives: fulfilment term:action_type blank | Done | Việc thực hiện | 履行
-- gives: fulfilled_on date blank | On | Ngày thực hiện | 履行日
-- gives: fulfilled_on_basis term:basis | Basis | Căn cứ | 根拠
-- gives: fulfilled_by reference rests blank | By way of | Thực hiện bằng | 履行の内容
-- gives: fulfilled_by_name text | Name | Tên | 名称
-- sample: commitment=statement/lao-cai-nagano-2024/volunteers-answer
, up (id, step) AS (
    SELECT commitment_id, 0 FROM asked
    UNION ALL
    SELECT s.answers, step - 1 FROM up JOIN statement s ON s.id = up.id
    WHERE s.answers IS NOT NULL AND step > -50
), thread (id, step) AS (
    SELECT id, 0 FROM (SELECT id FROM up ORDER BY step LIMIT 1)
    UNION ALL
    SELECT s.id, t.step + 1 FROM thread t JOIN statement s ON s.answers = t.id WHERE t.step < 50
), turn AS MATERIALIZED ( -- what was done to it by the day, whether all of that is certain, and who answered
    SELECT s.*, t.step,
        (SELECT l.state FROM action c JOIN lifecycle l ON l.kind = 'statement' AND l.action_type = c.type AND l.state IS NOT NULL
            LEFT JOIN date e ON e.text = c.date WHERE c.record = s.id AND coalesce(e.earliest, '') <= asked.as_of
            ORDER BY e.latest IS NULL, e.latest DESC, c.slot DESC LIMIT 1) AS done,
        (SELECT max(coalesce(e.latest > asked.as_of OR e.qualified, 1)) FROM action c JOIN lifecycle l
                ON l.kind = 'statement' AND l.action_type = c.type AND l.state IS NOT NULL
            LEFT JOIN date e ON e.text = c.date WHERE c.record = s.id AND coalesce(e.earliest, '') <= asked.as_of) AS doubted,
        CASE WHEN s.type IN ('request', 'proposal', 'invitation') THEN
            (SELECT max(coalesce(o.said_latest <= asked.as_of AND NOT o.said_qualified, 0)) FROM sayings o
                WHERE o.answers = s.id AND coalesce(o.said_earliest, '') <= asked.as_of) END AS replied
    FROM asked CROSS JOIN thread t CROSS JOIN sayings s ON s.id = t.id WHERE coalesce(s.said_earliest, '') <= asked.as_of
)
SELECT w.uid AS statement, coalesce(w.name, s.text) AS statement_name, s.type AS type, i.uid AS side,
    i.name AS side_name, k.uid AS speaker, k.name AS speaker_name, s.strength AS strength,
    s.text AS text, s.said AS date, basis(s.said, s.dated_by, NULL, s.dated_in) AS date_basis, a.uid AS answers,
    a.name AS answers_name, coalesce(s.done, CASE WHEN s.replied IS NOT NULL THEN 'answered'
            WHEN s.type IN ('promise', 'offer', 'request', 'proposal', 'invitation') THEN 'open' END) AS state,
    CASE WHEN s.said_latest <= asked.as_of AND NOT s.said_qualified AND s.doubted IS NOT 1
            AND (s.done IS NOT NULL OR s.replied IS NOT 0)
        THEN 'certainly' ELSE 'possibly' END AS certainty,
    c.type AS fulfilment, c.date AS fulfilled_on, basis(c.date, s.id, c.slot, 'date') AS fulfilled_on_basis,
    o.uid AS fulfilled_by, coalesce(o.name, CASE WHEN o.uid IS NULL THEN c.cause END) AS fulfilled_by_name
FROM asked CROSS JOIN turn s CROSS JOIN labels w ON w.id = s.id
    LEFT JOIN labels i ON i.id = s.side LEFT JOIN labels k ON k.id = s.speaker
    LEFT JOIN labels a ON a.id = s.answers
    LEFT JOIN action c ON c.record = s.id AND c.type IN ('fulfilled', 'partly-fulfilled')
        AND (c.date IS NULL OR (SELECT coalesce(earliest, '') FROM date WHERE text = c.date) <= asked.as_of)
    LEFT JOIN labels o ON o.id = c.object
ORDER BY s.step, s.said_latest IS NULL, s.said_latest, w.uid, c.slot
