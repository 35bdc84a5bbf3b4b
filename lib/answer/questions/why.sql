-- why: What a value rests on: the value of an attribute, of a row (party, member, …), of an attribute of the
-- rows (identifier.start_date) or the state of a record, with the actions, the succession, its acts and
-- the citations behind it, stated or inferred; where a row is not cited by itself, those of the record.
-- asks: record reference required
-- asks: attribute attribute required
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
-- gives: source reference blank rests | Source | Nguồn | 出典
-- gives: source_name text | Title of the source | Tên nguồn | 出典名
-- gives: locator text blank | Where | Vị trí | 箇所
-- sample: record=visit/lao-cai-japan-2024 attribute=start_date
-- sample: record=partnership/yen-bai-mimasaka attribute=state
-- sample: record=partnership/yen-bai-mimasaka attribute=party
-- sample: record=vn/lao-cai-2025 attribute=identifier.start_date
, asking (word, dot) AS (
    SELECT attribute_value, instr(attribute_value, '.') FROM asked
), named (entity, attribute, row) AS ( -- identifier.start_date: an attribute of rows; party, parties: the rows
    SELECT CASE WHEN dot > 0 THEN substr(word, 1, dot - 1) ELSE word END, substr(word, dot + 1), dot > 0 FROM asking
), wanted (id, entity, attribute, row, own, is_state) AS MATERIALIZED (
    SELECT asked.record_id,
        CASE WHEN n.entity GLOB '*ies' THEN substr(n.entity, 1, length(n.entity) - 3) || 'y'
            WHEN n.entity GLOB '*s' THEN substr(n.entity, 1, length(n.entity) - 1)
            ELSE n.entity END,
        n.attribute, n.row,
        NOT n.row AND n.attribute IN (SELECT name FROM pragma_table_info(
            (SELECT kind FROM record WHERE id = asked.record_id))),
        n.attribute IN ('state', 'stage', 'status')
    FROM asked, named n
), known AS MATERIALIZED ( -- once, and by itself: each mention of facts is hundreds of SELECTs
    SELECT f.record_id, f.entity, f.slot, f.attribute, f.type, f.value
    FROM asked CROSS JOIN facts f ON f.record_id = asked.record_id
), valued (record, entity, slot, attribute, type, value) AS (
    SELECT f.record_id, f.entity, f.slot, f.attribute, f.type, f.value
    FROM wanted w CROSS JOIN known f
    WHERE f.entity <> 'citation'
        AND (CASE WHEN w.own THEN f.slot = 0 AND f.attribute = w.attribute
                WHEN w.row THEN f.slot > 0 AND f.entity = w.entity AND f.attribute = w.attribute
                ELSE f.attribute = w.attribute OR f.slot > 0 AND f.entity = w.entity END
            OR w.is_state AND f.slot = 0 AND f.attribute IN ('start_date', 'date'))
), trail (hops, record, entity, slot, attribute, type, value, next) AS ( -- the values, and what became of whom they name
    SELECT 0, record, entity, slot, attribute, type, value,
        CASE type WHEN 'reference' THEN (SELECT id FROM record WHERE uid = value) END
    FROM valued
    UNION
    SELECT t.hops + 1, s.record, 'succession', s.slot, 'successor', NULL, NULL, s.successor
    FROM trail t CROSS JOIN succession s ON s.record = t.next
    WHERE t.hops < 100
), stood AS MATERIALIZED (
    SELECT s.record_id, s.slot, s.state, s.start_date,
        s.certain AND s.start_latest <= asked.as_of AND asked.as_of < coalesce(s.end_earliest, '9999-12-32') AS certain
    FROM asked CROSS JOIN wanted w CROSS JOIN states s ON s.record_id = asked.record_id
    WHERE w.is_state AND coalesce(s.start_earliest, '') <= asked.as_of
        AND asked.as_of <= coalesce(s.end_latest, '9999-12-32')
), heir (slot, id) AS MATERIALIZED ( -- apart from trail: to mention that twice is to have all facts twice
    SELECT p.slot, p.party FROM wanted w CROSS JOIN party p ON p.record = w.id
    WHERE 'party' IN (w.entity, w.attribute) AND EXISTS (SELECT 1 FROM succession WHERE record = p.party)
    UNION SELECT h.slot, s.successor FROM heir h CROSS JOIN succession s ON s.record = h.id AND s.successor IS NOT NULL
), settled (record, means, successor, day) AS MATERIALIZED ( -- what the partner said of the successors of a party
    SELECT DISTINCT json_extract(j.value, '$[4]'), json_extract(j.value, '$[2]'), json_extract(j.value, '$[0]'),
        json_extract(j.value, '$[3]')
    FROM asked CROSS JOIN party p ON p.record = asked.record_id AND p.slot IN (SELECT slot FROM heir)
        CROSS JOIN partner_words w ON w.record = p.record AND w.slot = p.slot CROSS JOIN json_each(w.said) j
    WHERE substr(json_extract(j.value, '$[3]'), 1, 10) >= (SELECT min(lawful) FROM takeovers WHERE record = p.party)
        AND (json_extract(j.value, '$[0]') IS NULL
            OR EXISTS (SELECT 1 FROM heir h WHERE h.slot = p.slot AND h.id <> p.party
                AND (h.id IN (json_extract(j.value, '$[0]'), json_extract(j.value, '$[1]'))
                    OR json_extract(j.value, '$[0]') = (SELECT place FROM organization
                        WHERE id = h.id AND governs = 'yes'))))
), node (step, proof, record, entity, slot, attribute, value, date, certain, source) AS (
    SELECT 0, 'value', record_id, NULL, slot, 'state', state, start_date, certain, NULL FROM stood
    UNION ALL
    SELECT CASE t.hops WHEN 0 THEN 1 ELSE 2 + t.hops END, CASE t.hops WHEN 0 THEN 'value' ELSE 'succession' END,
        t.record, t.entity, t.slot, t.attribute,
        CASE t.hops WHEN 0 THEN t.value ELSE (SELECT uid FROM record WHERE id = t.next) END,
        CASE WHEN t.hops > 0 THEN coalesce(s.operative_date, s.legal_date) WHEN t.type = 'date' THEN t.value END,
        d.latest <= asked.as_of AND NOT d.qualified, s.act
    FROM asked CROSS JOIN trail t
        LEFT JOIN succession s ON t.hops > 0 AND s.record = t.record AND s.slot = t.slot
        LEFT JOIN date d ON d.text = coalesce(s.operative_date, s.legal_date)
    WHERE coalesce(d.earliest, '') <= asked.as_of
    UNION ALL
    SELECT 2, 'action', a.record, 'action', a.slot, 'type', a.type, a.date, d.latest <= asked.as_of AND NOT d.qualified,
        NULL
    FROM asked CROSS JOIN wanted w CROSS JOIN action a ON a.record = w.id LEFT JOIN date d ON d.text = a.date
    WHERE w.is_state AND coalesce(d.earliest, '') <= asked.as_of
    UNION ALL
    SELECT 200, 'action', a.record, 'action', a.slot, 'type', a.type, a.date, d.latest <= asked.as_of AND NOT d.qualified,
        NULL
    FROM asked CROSS JOIN settled s CROSS JOIN action a ON a.record = s.record LEFT JOIN date d ON d.text = a.date
    WHERE coalesce(d.earliest, '') <= asked.as_of
        AND s.day = CASE d.qualified WHEN 0 THEN coalesce(d.latest, '9999-12-31') ELSE '9999-12-31' END
            || coalesce(d.earliest, '0001-01-01')
        AND CASE s.means WHEN 'confirmed' THEN a.type = 'confirmed'
                AND coalesce((SELECT sender FROM delegation WHERE id = a.recipient), a.recipient) IS s.successor
            ELSE a.type IN ('signed', 'entered-into-force', 'established') END
), proofs AS ( -- each with the citations of its row; rows that have none share those of the record, after them
    SELECT DISTINCT n.step, n.record, CASE k.kind WHEN 2 THEN 0 ELSE n.slot END AS slot, k.kind,
        CASE k.kind WHEN 0 THEN 0 ELSE c.slot END AS position,
        CASE k.kind WHEN 0 THEN n.proof ELSE CASE WHEN c.stance = 'disputes' THEN 'claim' ELSE 'citation' END END
            AS proof,
        CASE k.kind WHEN 0 THEN n.entity END AS entity,
        CASE k.kind WHEN 0 THEN n.attribute ELSE c.attribute END AS attribute,
        CASE k.kind WHEN 0 THEN n.value ELSE c.value END AS value,
        CASE k.kind WHEN 0 THEN n.date END AS date, CASE k.kind WHEN 0 THEN n.certain END AS certain,
        c.slot AS citation, CASE k.kind WHEN 0 THEN n.source ELSE c.source END AS source
    FROM (SELECT i.*, EXISTS (SELECT 1 FROM citation o WHERE o.record = i.record AND o.target = i.slot
                AND (o.attribute IS NULL OR o.attribute = i.attribute OR i.proof IN ('action', 'succession'))) AS cited
            FROM node i) n
        CROSS JOIN (SELECT 0 AS kind UNION ALL SELECT 1 UNION ALL SELECT 2) k
        LEFT JOIN citation c ON k.kind > 0 AND n.step > 0 AND c.record = n.record
            AND CASE k.kind WHEN 1 THEN coalesce(c.target, 0) = n.slot
                    AND (c.attribute IS NULL OR c.attribute = n.attribute OR n.proof IN ('action', 'succession'))
                ELSE n.slot > 0 AND NOT n.cited AND c.target IS NULL AND c.attribute IS NULL END
    WHERE k.kind = 0 OR c.slot IS NOT NULL
)
SELECT p.proof AS proof, r.uid AS record, r.name AS record_name,
    p.entity AS entity, nullif(p.slot, 0) AS slot, p.attribute AS attribute,
    p.value AS value, p.date AS date,
    CASE p.certain WHEN 1 THEN 'certainly' WHEN 0 THEN 'possibly' END AS certainty,
    CASE WHEN p.citation IS NOT NULL THEN coalesce(c.basis, 'stated') END AS basis, c.because AS because,
    c.words AS words, s.uid AS source, s.name AS source_name, c.locator AS locator
FROM proofs p JOIN labels r ON r.id = p.record
    LEFT JOIN citation c ON c.record = p.record AND c.slot = p.citation
    LEFT JOIN labels s ON s.id = p.source
ORDER BY p.step, r.uid, p.kind = 2, p.slot, p.kind, p.position, p.attribute, p.value
