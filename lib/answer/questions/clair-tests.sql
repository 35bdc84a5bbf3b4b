-- clair-tests: The three tests of Japan's CLAIR for a partnership: a paper signed by both heads, fields that are not limited to one, approval by the assembly.
-- asks: partnership reference:partnership required
-- gives: partnership reference | Partnership | Quan hệ | 提携
-- gives: partnership_name text | Name | Tên gọi | 名称
-- gives: test term:clair_test | Test | Tiêu chí | 要件
-- gives: answer yes-no-unknown | Answer | Kết quả | 判定
-- gives: record reference | Rests on | Dựa trên | 根拠
-- gives: record_name text | Name of that record | Tên căn cứ | 根拠の名称
-- gives: known text | What is known | Điều đã biết | 判明している事項
-- sample: partnership=partnership/lac-duong-yachiyo
, title (word, deputy) AS MATERIALIZED (
    SELECT lower(label_en), 0 FROM term WHERE vocabulary = 'head_title' AND code <> 'secretary'
    UNION SELECT lower(label_vi), 0 FROM term WHERE vocabulary = 'head_title' AND code <> 'secretary'
    UNION SELECT label_ja, 0 FROM term WHERE vocabulary = 'head_title' AND code <> 'secretary'
    UNION VALUES ('secretary', 1), ('bí thư', 1), ('書記', 1), ('deputy', 1), ('vice', 1), ('phó ', 1), ('副', 1),
        ('director', 1), ('giám đốc', 1), ('局長', 1), ('部長', 1), ('speaker', 1), ('議長', 1)
), side (id) AS ( -- the sides, what governs them, and whatever succeeded them
    SELECT p.party FROM asked CROSS JOIN party p ON p.record = asked.partnership_id
    UNION SELECT o.id FROM side CROSS JOIN organization o ON o.place = side.id AND o.governs = 'yes'
    UNION SELECT s.successor FROM side CROSS JOIN succession s ON s.record = side.id WHERE s.successor IS NOT NULL
), instrument AS (
    SELECT a.id, w.date, d.latest FROM asked CROSS JOIN agreement a ON a.partnership = asked.partnership_id
        CROSS JOIN action w ON w.record = a.id AND w.type = 'signed'
        LEFT JOIN date d ON d.text = w.date
    WHERE coalesce(d.earliest, '') <= asked.as_of
        AND EXISTS (SELECT 1 FROM party x WHERE x.record = a.id AND x.party IN side)
), hand AS ( -- who signed for a party: its head (1), certainly another (0), or not known
    SELECT s.id, s.party, s.slot, s.capacity,
        CASE WHEN EXISTS (SELECT 1 FROM title WHERE NOT deputy
                AND instr(replace(replace(replace(replace(lower(s.capacity), 'vice ' || word, ''), 'deputy ' || word, ''),
                    'phó ' || word, ''), '副' || word, ''), word)) THEN 1
            WHEN EXISTS (SELECT 1 FROM title WHERE deputy AND instr(lower(s.capacity), word)) THEN 0 END AS head
    FROM (SELECT i.id, s.party, s.slot, coalesce(s.capacity, post_on(s.person, i.date)) AS capacity
        FROM instrument i CROSS JOIN signatory s ON s.record = i.id AND s.party IS NOT NULL) s
), paper AS (
    SELECT i.id, i.latest,
        (SELECT count(DISTINCT party) FROM hand WHERE id = i.id AND head = 1) AS heads,
        (SELECT count(*) FROM hand h WHERE h.id = i.id AND h.head = 0
            AND NOT EXISTS (SELECT 1 FROM hand o WHERE o.id = h.id AND o.party = h.party AND o.head IS NOT 0)) AS others,
        (SELECT group_concat(capacity, '; ') FROM (SELECT capacity FROM hand
            WHERE id = i.id AND capacity IS NOT NULL ORDER BY slot)) AS capacities
    FROM instrument i
), best AS ( -- the paper that says most
    SELECT id, CASE WHEN heads >= 2 THEN 'yes'
            WHEN NOT EXISTS (SELECT 1 FROM paper WHERE heads < 2 AND others = 0) THEN 'no' END AS answer,
        capacities
    FROM paper ORDER BY heads DESC, others DESC, latest, id LIMIT 1
), agreed AS (
    SELECT f.record, f.slot, f.code, coalesce((SELECT label_en FROM term
            WHERE vocabulary = 'field' AND code = f.code), f.code) AS label,
        coalesce(p.fields_complete, a.fields_complete) AS complete
    FROM asked CROSS JOIN field f ON f.record = asked.partnership_id OR f.record IN (SELECT id FROM instrument)
        LEFT JOIN partnership p ON p.id = f.record
        LEFT JOIN agreement a ON a.id = f.record
        LEFT JOIN date d ON d.text = f.date
    WHERE f.stage IS NOT 'proposed' AND coalesce(d.earliest, '') <= asked.as_of
), vote AS (
    SELECT a.record, a.slot, a.type, a.date, l.name
    FROM asked CROSS JOIN action a ON a.type IN ('approved', 'refused')
            AND (a.record = asked.partnership_id
                OR a.record IN (SELECT id FROM agreement WHERE partnership = asked.partnership_id))
        CROSS JOIN organization o ON o.id = a.agent AND o.type = 'assembly'
        CROSS JOIN labels l ON l.id = o.id
        LEFT JOIN date d ON d.text = a.date
    WHERE coalesce(d.earliest, '') <= asked.as_of
    ORDER BY a.type, d.latest DESC, a.record, a.slot LIMIT 1
), test (position, code, answer, record, known) AS (
    SELECT 1, 'both-heads-signed', (SELECT answer FROM best), (SELECT id FROM best), (SELECT capacities FROM best)
    UNION ALL
    SELECT 2, 'fields-not-limited',
        CASE WHEN count(DISTINCT code) > 1 THEN 'yes' WHEN max(complete) = 'yes' THEN 'no' END,
        min(record), (SELECT group_concat(label, '; ') FROM (SELECT DISTINCT label FROM agreed ORDER BY label))
        FROM agreed
    UNION ALL
    SELECT 3, 'assembly-approved',
        (SELECT CASE type WHEN 'approved' THEN 'yes' ELSE 'no' END FROM vote), (SELECT record FROM vote),
        (SELECT name || coalesce(', ' || date, '') FROM vote)
)
SELECT r.uid AS partnership, r.name AS partnership_name, t.code AS test, t.answer AS answer,
    w.uid AS record, w.name AS record_name, t.known AS known
FROM asked CROSS JOIN labels r ON r.id = asked.partnership_id CROSS JOIN test t LEFT JOIN labels w ON w.id = t.record
ORDER BY t.position
