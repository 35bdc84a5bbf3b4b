-- idle-fields: Fields that a partnership or its agreements name, with no activity recorded since; possibly, where an activity has no certain day.
-- asks: partnership reference:partnership required
-- gives: partnership reference | Partnership | Quan hệ | 提携
-- gives: field term:field | Field | Lĩnh vực | 分野
-- gives: words text | As named | Nguyên văn | 原文
-- gives: stage term:field_stage | Stage | Giai đoạn | 段階
-- gives: since date | Agreed or under way | Thống nhất từ | 合意・実施日
-- gives: record reference | Named in | Nêu trong | 記載元
-- gives: record_name text | Its name | Tên hồ sơ | 記載元の名称
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- sample: partnership=partnership/yen-bai-mimasaka
, paper (id) AS (
    SELECT partnership_id FROM asked
    UNION ALL SELECT a.id FROM asked CROSS JOIN agreement a ON a.partnership = asked.partnership_id
), named AS (
    SELECT f.record, f.slot, f.code, f.words, f.stage,
        coalesce(f.date, (SELECT date FROM action WHERE record = f.record AND type IN ('signed', 'established')
            ORDER BY slot LIMIT 1)) AS date
    FROM paper CROSS JOIN field f ON f.record = paper.id
    WHERE f.stage IS NOT 'proposed'
), agreed AS ( -- each field once, as it was named first
    SELECT n.*, d.earliest, d.latest, row_number() OVER (PARTITION BY n.code
        ORDER BY coalesce(d.latest, '9999-12-31'), n.record, n.slot) AS nth
    FROM asked CROSS JOIN named n LEFT JOIN date d ON d.text = n.date
    WHERE coalesce(d.earliest, '') <= asked.as_of
), either (kind) AS ( -- two in one: SQLite compiles what is mentioned twice twice over
    SELECT 0 UNION ALL SELECT 1
), member (slot, id) AS MATERIALIZED ( -- who holds it, and their bodies
    SELECT DISTINCT h.slot, coalesce(o.id, h.holder_id)
    FROM asked CROSS JOIN holders h ON h.record_id = asked.partnership_id CROSS JOIN either k
        LEFT JOIN organization o ON k.kind = 1 AND o.place = h.holder_id
    WHERE h.holder_id IS NOT NULL AND (k.kind = 0 OR o.id IS NOT NULL)
), trip (id, date) AS (
    SELECT v.id, v.start_date
    FROM member x CROSS JOIN delegation g ON g.sender = x.id CROSS JOIN visit v ON v.delegation = g.id
        CROSS JOIN member y ON y.id = v.host AND y.slot <> x.slot
    WHERE v.start_date IS NOT NULL
), happening (id, date) AS (
    SELECT coalesce(e.id, trip.id), coalesce(e.start_date, trip.date)
    FROM asked CROSS JOIN trip CROSS JOIN either k LEFT JOIN event e ON k.kind = 1 AND e.visit = trip.id
    WHERE k.kind = 0 OR e.id IS NOT NULL AND happened(e)
    UNION SELECT e.id, e.start_date FROM asked CROSS JOIN event e ON e.partnership = asked.partnership_id
        WHERE (e.start_date IS NOT NULL OR e.visit IS NULL) AND happened(e)
    UNION SELECT o.id, o.start_date FROM asked CROSS JOIN outcome o ON o.partnership = asked.partnership_id
    UNION SELECT o.id, o.start_date FROM paper CROSS JOIN outcome o ON o.agreement = paper.id
    UNION SELECT a.id, w.date FROM asked CROSS JOIN agreement a ON a.partnership = asked.partnership_id
        CROSS JOIN action w ON w.record = a.id AND w.type = 'signed'
), activity AS (
    SELECT DISTINCT f.code, h.id, d.earliest, d.latest, coalesce(d.qualified, 1) AS qualified
    FROM asked CROSS JOIN happening h CROSS JOIN field f ON f.record = h.id LEFT JOIN date d ON d.text = h.date
    WHERE coalesce(d.earliest, '') <= asked.as_of
), idle AS (
    SELECT a.*, max(coalesce(v.latest, '9999-12-31') > coalesce(a.earliest, '')) IS 1 AND count(v.id) > 0 AS possibly_active,
        max(v.earliest > a.latest AND NOT v.qualified) IS 1 AS certainly_active
    FROM agreed a LEFT JOIN activity v ON v.code = a.code AND v.id <> a.record
    WHERE a.nth = 1 GROUP BY a.code
)
SELECT r.uid AS partnership, i.code AS field, i.words AS words, i.stage AS stage, i.date AS since,
    n.uid AS record, n.name AS record_name,
    CASE WHEN i.possibly_active THEN 'possibly' ELSE 'certainly' END AS certainty
FROM asked CROSS JOIN labels r ON r.id = asked.partnership_id CROSS JOIN idle i CROSS JOIN labels n ON n.id = i.record
WHERE NOT i.certainly_active
ORDER BY i.latest, i.code
