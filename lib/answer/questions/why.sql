-- why: What a value rests on: the value of an attribute, of a row (party, member, …) or the state of a record,
-- with the actions, the succession and the citations behind it, stated or inferred.
-- asks: record reference required
-- asks: attribute text required
-- gives: proof term:proof | What | Loại | 種類
-- gives: record reference | Record | Hồ sơ | 記録
-- gives: record_name text | Name | Tên | 名称
-- gives: entity text blank | Row | Dòng | 行
-- gives: slot integer hidden | Slot | Số dòng | 行番号
-- gives: attribute text blank | Attribute | Thuộc tính | 項目
-- gives: value text blank | Value | Giá trị | 値
-- gives: date date blank | Date | Ngày | 日付
-- gives: certainty certainty blank | Certainty | Mức chắc chắn | 確実性
-- gives: basis term:basis blank | Basis | Căn cứ | 根拠
-- gives: because text blank | From what | Suy từ | 推定の理由
-- gives: words text blank | Words | Nguyên văn | 原文
-- gives: source reference blank | Source | Nguồn | 出典
-- gives: source_name text | Title of the source | Tên nguồn | 出典名
-- gives: locator text blank | Where | Vị trí | 箇所
-- sample: record=visit/lao-cai-japan-2024 attribute=start_date
-- sample: record=partnership/yen-bai-mimasaka attribute=state
-- sample: record=partnership/yen-bai-mimasaka attribute=party
, wanted (id, word, entity, is_state) AS (
    SELECT record_id, attribute_value,
        CASE WHEN attribute_value GLOB '*ies' THEN substr(attribute_value, 1, length(attribute_value) - 3) || 'y'
            WHEN attribute_value GLOB '*s' THEN substr(attribute_value, 1, length(attribute_value) - 1)
            ELSE attribute_value END,
        attribute_value IN ('state', 'stage', 'status')
    FROM asked
), valued (record, entity, slot, attribute, type, value) AS (
    SELECT f.record_id, f.entity, f.slot, f.attribute, f.type, f.value
    FROM wanted w JOIN facts f ON f.record_id = w.id
    WHERE f.entity <> 'citation'
        AND (f.attribute = w.word OR f.slot > 0 AND f.entity = w.entity
            OR w.is_state AND f.slot = 0 AND f.attribute IN ('start_date', 'date'))
), path (place, record, slot, successor, hops) AS (
    SELECT r.id, s.record, s.slot, s.successor, 1
    FROM valued v JOIN record r ON r.uid = v.value JOIN succession s ON s.record = r.id
    WHERE v.type = 'reference'
    UNION
    SELECT s.record, s.record, s.slot, s.successor, p.hops + 1
    FROM path p JOIN succession s ON s.record = p.successor
    WHERE p.hops < 100
), node (step, proof, record, entity, slot, attribute, value, date, certain) AS (
    SELECT 0, 'value', s.record_id, NULL, s.slot, 'state', s.state, s.start_date,
        s.certain AND s.start_latest <= asked.as_of AND asked.as_of < coalesce(s.end_earliest, '9999-12-32')
    FROM asked, wanted w JOIN states s ON s.record_id = w.id
    WHERE w.is_state AND coalesce(s.start_earliest, '') <= asked.as_of
        AND asked.as_of <= coalesce(s.end_latest, '9999-12-32')
    UNION ALL
    SELECT 1, 'value', v.record, v.entity, v.slot, v.attribute, v.value,
        CASE v.type WHEN 'date' THEN v.value END, NULL
    FROM valued v
    UNION ALL
    SELECT 2, 'action', a.record, 'action', a.slot, 'type', a.type, a.date, d.latest <= asked.as_of AND NOT d.qualified
    FROM asked, wanted w JOIN action a ON a.record = w.id LEFT JOIN date d ON d.text = a.date
    WHERE w.is_state AND coalesce(d.earliest, '') <= asked.as_of
    UNION ALL
    SELECT 2 + p.hops, 'succession', p.record, 'succession', p.slot, 'successor',
        (SELECT uid FROM record WHERE id = p.successor), coalesce(s.operative_date, s.legal_date),
        d.latest <= asked.as_of AND NOT d.qualified
    FROM asked, path p JOIN succession s ON s.record = p.record AND s.slot = p.slot
        LEFT JOIN date d ON d.text = coalesce(s.operative_date, s.legal_date)
    WHERE coalesce(d.earliest, '') <= asked.as_of
), cited (step, record, slot, citation) AS (
    SELECT DISTINCT n.step, n.record, n.slot, c.slot
    FROM node n JOIN citation c ON c.record = n.record
    WHERE n.step > 0 AND coalesce(c.target, 0) = n.slot AND (c.attribute IS NULL OR c.attribute = n.attribute
        OR n.proof IN ('action', 'succession'))
), proofs (step, record, slot, kind, position, proof, entity, attribute, value, date, certain, citation) AS (
    SELECT step, record, slot, 0, 0, proof, entity, attribute, value, date, certain, NULL FROM node
    UNION ALL
    SELECT x.step, x.record, x.slot, 1, c.slot, CASE WHEN c.stance = 'disputes' THEN 'claim' ELSE 'citation' END,
        NULL, c.attribute, c.value, NULL, NULL, c.slot
    FROM cited x JOIN citation c ON c.record = x.record AND c.slot = x.citation
)
SELECT p.proof AS proof, r.uid AS record, r.name AS record_name,
    p.entity AS entity, nullif(p.slot, 0) AS slot, p.attribute AS attribute,
    p.value AS value, p.date AS date,
    CASE p.certain WHEN 1 THEN 'certainly' WHEN 0 THEN 'possibly' END AS certainty,
    CASE WHEN p.citation IS NOT NULL THEN coalesce(c.basis, 'stated') END AS basis, c.because AS because,
    c.words AS words, s.uid AS source, s.name AS source_name, c.locator AS locator
FROM proofs p JOIN labels r ON r.id = p.record
    LEFT JOIN citation c ON c.record = p.record AND c.slot = p.citation
    LEFT JOIN labels s ON s.id = c.source
ORDER BY p.step, r.uid, p.slot, p.kind, p.position, p.attribute, p.value
