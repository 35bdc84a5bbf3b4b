-- instrument-chain: What amends, extends, renews, replaces or implements an agreement, or is so treated by it, step by step; what was signed after the day is left out.
-- asks: agreement reference:agreement required
-- gives: agreement reference | Agreement | Thỏa thuận | 協定
-- gives: agreement_name text | Title | Tên gọi | 名称
-- gives: signed date | Signed | Ngày ký | 署名日
-- gives: relation term:relation_type | Does what | Quan hệ | 関係
-- gives: target reference | To agreement | Với thỏa thuận | 対象の協定
-- gives: target_name text | Its title | Tên gọi | 対象の名称
-- gives: target_signed date | Signed | Ngày ký | 対象の署名日
-- gives: steps integer | Steps away | Số bước | 段数
-- sample: agreement=agreement/lac-duong-yachiyo-pact-2022
, reached (id, steps) AS (
    SELECT agreement_id, 0 FROM asked
    UNION SELECT r.agreement, d.steps + 1 FROM reached d JOIN relation r ON r.record = d.id
        WHERE d.steps < 50
    UNION SELECT r.record, d.steps + 1 FROM reached d JOIN relation r ON r.agreement = d.id
        WHERE d.steps < 50
    UNION SELECT c.object, d.steps + 1 FROM reached d JOIN action c ON c.record = d.id
        JOIN agreement g ON g.id = c.object WHERE c.type IN ('amended', 'extended') AND d.steps < 50
    UNION SELECT c.record, d.steps + 1 FROM reached d JOIN action c ON c.object = d.id
        JOIN agreement g ON g.id = c.record WHERE c.type IN ('amended', 'extended') AND d.steps < 50
), near (id, steps) AS (SELECT id, min(steps) FROM reached GROUP BY id
), link (record, type, target) AS (
    SELECT r.record, r.type, r.agreement FROM near n JOIN relation r ON r.record = n.id
    UNION
    SELECT c.object, CASE c.type WHEN 'amended' THEN 'amends' ELSE 'extends' END, c.record
    FROM near n JOIN action c ON c.record = n.id JOIN agreement g ON g.id = c.object
    WHERE c.type IN ('amended', 'extended')
)
SELECT a.uid AS agreement, a.name AS agreement_name, i.signed AS signed, k.type AS relation,
    t.uid AS target, t.name AS target_name, j.signed AS target_signed,
    max((SELECT steps FROM near WHERE id = k.record), (SELECT steps FROM near WHERE id = k.target))
        AS steps
FROM asked CROSS JOIN link k JOIN labels a ON a.id = k.record JOIN labels t ON t.id = k.target
    JOIN instruments i ON i.id = k.record JOIN instruments j ON j.id = k.target
WHERE coalesce(i.signed_earliest, i.effective_earliest, '') <= asked.as_of
    AND coalesce(j.signed_earliest, j.effective_earliest, '') <= asked.as_of
ORDER BY steps, a.uid, t.uid, k.type
