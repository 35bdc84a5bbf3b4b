-- succession: What became of a place, a body or the parties of a partnership, and what they came from: successors and predecessors, theirs in turn, each with the legal act and both dates, by the day asked about: certainly decided, or only possibly, and whether in effect.
-- asks: of reference:place,organization,partnership required
-- gives: what term:happening | What | Việc | 出来事
-- gives: type term:succession_type | Way | Hình thức | 種別
-- gives: record reference | Predecessor | Bên trước | 前身
-- gives: record_name text | Its name | Tên | 名称
-- gives: successor reference | Successor | Bên kế thừa | 承継者
-- gives: successor_name text | Its name | Tên | 名称
-- gives: legal_date date | Legal date | Ngày có hiệu lực pháp lý | 法的効力日
-- gives: operative_date date | Operative from | Hoạt động từ | 実施日
-- gives: act reference rests | Legal act | Văn bản | 根拠法令
-- gives: act_name text | Its name | Tên văn bản | 法令名
-- gives: in_effect yes-no-unknown | In effect | Đã thực hiện | 実施済み
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- sample: of=vn/yen-bai
-- sample: of=vn/lao-cai-2025
-- sample: of=partnership/yen-bai-mimasaka as_of=2025-06-20
, root (id) AS (
    SELECT r.id FROM asked CROSS JOIN record r ON r.id = asked.of_id WHERE r.kind <> 'partnership'
    UNION SELECT p.party FROM asked CROSS JOIN party p ON p.record = asked.of_id
), after (id) AS ( -- who had a part only is named, and not followed
    SELECT id FROM root
    UNION SELECT s.successor FROM after CROSS JOIN succession s ON s.record = after.id
        AND s.type <> 'partial-transfer' AND s.successor IS NOT NULL
), before (id) AS (
    SELECT id FROM root
    UNION SELECT s.record FROM before CROSS JOIN succession s ON s.successor = before.id
        AND s.type <> 'partial-transfer'
), step (what, record, slot) AS (
    SELECT 'succeeded', s.record, s.slot FROM after CROSS JOIN succession s ON s.record = after.id
    UNION ALL
    SELECT 'succeeds', s.record, s.slot FROM before CROSS JOIN succession s ON s.successor = before.id
)
SELECT t.what AS what, s.type AS type, r.uid AS record, r.name AS record_name,
    n.uid AS successor, n.name AS successor_name, s.legal_date AS legal_date,
    s.operative_date AS operative_date, a.uid AS act,
    (SELECT text FROM name WHERE record = s.act ORDER BY type IS NOT 'short', type IS NOT 'preferred', slot LIMIT 1)
        AS act_name,
    CASE WHEN coalesce(d.latest, w.latest) <= asked.as_of AND NOT coalesce(d.qualified, w.qualified) THEN 'yes'
        WHEN coalesce(d.earliest, w.earliest) > asked.as_of THEN 'no' END AS in_effect,
    CASE WHEN coalesce(w.latest, d.latest) <= asked.as_of AND NOT coalesce(w.qualified, d.qualified)
        THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN step t CROSS JOIN succession s ON s.record = t.record AND s.slot = t.slot
    CROSS JOIN labels r ON r.id = s.record LEFT JOIN labels n ON n.id = s.successor
    LEFT JOIN labels a ON a.id = s.act
    LEFT JOIN date d ON d.text = s.operative_date LEFT JOIN date w ON w.text = s.legal_date
WHERE coalesce(w.earliest, d.earliest, '') <= asked.as_of
ORDER BY coalesce(d.earliest, w.earliest, ''), t.what, r.uid, s.slot
