-- changes: What was added, changed or removed since a day, up to the day asked about, oldest first, in
-- all or in one record.
-- asks: since date required
-- asks: of reference optional
-- gives: changed_at text | When | Lúc | 日時
-- gives: author text | By | Người sửa | 変更者
-- gives: operation term:operation | Change | Thay đổi | 変更
-- gives: record reference | Record | Hồ sơ | 記録
-- gives: record_name text | Name | Tên | 名称
-- gives: entity text | Row | Dòng | 行
-- gives: slot integer hidden | Slot | Số dòng | 行番号
-- gives: attributes text blank | Attributes | Thuộc tính | 項目
-- sample: since=2000 of=vn/yen-bai as_of=9999-12-31
, told (id) AS (
    SELECT h.id FROM asked CROSS JOIN history h ON h.record = asked.of_id
    UNION ALL SELECT h.id FROM asked CROSS JOIN history h WHERE asked.of_id IS NULL
)
SELECT h.changed_at AS changed_at, h.author AS author, h.operation AS operation,
    coalesce(r.uid, (SELECT json_extract(g.old, '$.uid') FROM history g
        WHERE g.record = h.record AND g.entity = 'record' AND g.operation = 'remove' ORDER BY g.id DESC LIMIT 1)) AS record,
    r.name AS record_name, h.entity AS entity, h.slot AS slot,
    CASE h.operation WHEN 'update' THEN (
        SELECT group_concat(attribute, ', ') FROM (
            SELECT o.key AS attribute FROM json_each(h.old) o
            WHERE o.value IS NOT CASE WHEN n.old IS NULL
                    THEN (SELECT CASE f.type WHEN 'reference' THEN (SELECT id FROM record WHERE uid = f.value) ELSE f.value END
                        FROM facts f WHERE f.record_id = h.record AND f.entity = h.entity
                            AND f.slot = coalesce(h.slot, 0) AND f.attribute = o.key)
                    ELSE json_extract(n.old, '$.' || o.key) END
                AND o.key NOT IN ('revision', 'next_slot', 'folded')
            ORDER BY o.key)) END AS attributes
FROM asked CROSS JOIN told t CROSS JOIN history h ON h.id = t.id LEFT JOIN labels r ON r.id = h.record
    LEFT JOIN history n ON n.id = (SELECT min(x.id) FROM history x
        WHERE x.record = h.record AND x.id > h.id AND x.entity = h.entity AND x.slot IS h.slot AND x.operation <> 'add')
WHERE h.changed_at >= asked.since_value AND h.changed_at < coalesce(date(asked.as_of, '+1 day'), '9999-12-32')
ORDER BY h.id
