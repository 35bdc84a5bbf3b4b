-- conflicts: Where sources disagree, also within one source: the value on record, the value claimed, and who
-- claims it.
-- asks: of reference optional
-- gives: record reference | Record | Hồ sơ | 記録
-- gives: record_name text | Name | Tên | 名称
-- gives: kind term:kind hidden | Kind | Loại hồ sơ | 種別
-- gives: entity text | Row | Dòng | 行
-- gives: slot integer hidden | Slot | Số dòng | 行番号
-- gives: attribute text | Attribute | Thuộc tính | 項目
-- gives: value text | On record | Giá trị đang ghi | 記録の値
-- gives: claimed text | Claimed | Giá trị theo nguồn | 異説の値
-- gives: words text | Words | Nguyên văn | 原文
-- gives: source reference | Source | Nguồn | 出典
-- gives: source_name text | Title of the source | Tên nguồn | 出典名
-- gives: supported_by integer | Supporting sources | Số nguồn ủng hộ | 支持する出典数
-- sample:
-- sample: of=agreement/lac-duong-yachiyo-enterprises-2023-1
, span (first, last) AS (
    SELECT coalesce(of_id, 1), coalesce(of_id, (SELECT max(id) FROM record)) FROM asked
), disputed AS (
    SELECT c.* FROM span CROSS JOIN citation c ON c.record BETWEEN span.first AND span.last WHERE c.stance = 'disputes'
)
SELECT r.uid AS record, r.name AS record_name, r.kind AS kind,
    coalesce((SELECT s.entity FROM slots s WHERE s.record = c.record AND s.slot = c.target), r.kind) AS entity, c.target AS slot, c.attribute AS attribute,
    (SELECT f.value FROM facts f WHERE f.record_id = c.record AND f.slot = coalesce(c.target, 0)
        AND f.attribute = c.attribute) AS value,
    c.value AS claimed, c.words AS words, o.uid AS source, o.name AS source_name,
    (SELECT count(DISTINCT p.source) FROM citation p
        WHERE p.record = c.record AND p.stance IS NOT 'disputes'
            AND (p.target IS c.target AND (p.attribute IS c.attribute OR p.attribute IS NULL)
                OR p.target IS NULL AND p.attribute IS NULL)) AS supported_by
FROM disputed c JOIN labels r ON r.id = c.record JOIN labels o ON o.id = c.source
ORDER BY r.kind, r.uid, c.target, c.attribute, c.slot
