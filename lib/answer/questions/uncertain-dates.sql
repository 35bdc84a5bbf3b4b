-- uncertain-dates: Records that rest on inferred, bounded, partial or qualified dates.
-- asks: of reference optional
-- gives: record reference | Record | Hồ sơ | 記録
-- gives: record_name text | Name | Tên | 名称
-- gives: kind term:kind hidden | Kind | Loại hồ sơ | 種別
-- gives: entity text | Row | Dòng | 行
-- gives: slot integer hidden | Slot | Số dòng | 行番号
-- gives: attribute text | Attribute | Thuộc tính | 項目
-- gives: date date | Date | Ngày | 日付
-- gives: earliest date | Earliest | Sớm nhất | 最早
-- gives: latest date | Latest | Muộn nhất | 最遅
-- gives: doubt term:doubt | Why | Lý do | 理由
-- gives: because text blank | From what | Suy từ | 根拠
-- sample:
-- sample: of=event/hokkaido-festival-ha-long-2023
, span (first, last) AS (
    SELECT coalesce(of_id, 1), coalesce(of_id, (SELECT max(id) FROM record)) FROM asked
), hinted (record) AS MATERIALIZED (
    SELECT c.record FROM span CROSS JOIN citation c ON c.record BETWEEN span.first AND span.last
    WHERE c.basis = 'inferred'
), dated (record_id, record, kind, entity, slot, attribute, text, hinted) AS MATERIALIZED (
    SELECT f.record_id, f.record, f.kind, f.entity, f.slot, f.attribute, f.value, f.record_id IN hinted
    FROM span CROSS JOIN dated_facts f ON f.record_id BETWEEN span.first AND span.last
    WHERE (length(f.value) <> 10 OR f.value GLOB '*X*') AND f.value <> '..' OR f.record_id IN hinted
), doubtful AS (
    SELECT x.*, d.earliest, d.latest,
        CASE WHEN x.hinted THEN (SELECT group_concat(c.because, '; ') FROM citation c WHERE c.record = x.record_id
            AND coalesce(c.target, 0) = x.slot AND c.attribute = x.attribute AND c.basis = 'inferred') END AS because,
        x.hinted AND EXISTS (SELECT 1 FROM inferences i WHERE i.record = x.record_id
            AND coalesce(i.target, 0) = x.slot AND i.attribute = x.attribute) AS inferred,
        CASE WHEN d.qualified THEN 'qualified'
            WHEN x.text GLOB '[[]*' THEN 'bounded'
            WHEN d.earliest IS NOT d.latest OR d.earliest IS NULL THEN 'partial' END AS doubt
    FROM dated x JOIN date d ON d.text = x.text
)
SELECT x.record AS record, (SELECT name FROM labels WHERE id = x.record_id) AS record_name, x.kind AS kind,
    x.entity AS entity, nullif(x.slot, 0) AS slot, x.attribute AS attribute,
    x.text AS date, x.earliest AS earliest, x.latest AS latest,
    CASE WHEN x.inferred THEN 'inferred' ELSE x.doubt END AS doubt, x.because AS because
FROM doubtful x
WHERE x.inferred OR x.doubt IS NOT NULL
ORDER BY x.kind, x.record, x.slot, x.attribute
