-- missing-copy: Agreements signed by the day of which no copy is on record.
-- gives: agreement reference | Agreement | Thỏa thuận | 協定
-- gives: agreement_name text | Title | Tên gọi | 名称
-- gives: type term:agreement_type | Type | Loại | 種類
-- gives: parties text | Parties | Các bên | 当事者
-- gives: signed date | Signed | Ngày ký | 署名日
-- gives: certainty certainty | Signed by the day | Đã ký đến ngày hỏi | 署名の確実性
-- uses: sides moved parties
-- sample: 
, named (record) AS (
    SELECT i.id FROM asked CROSS JOIN instruments i
    WHERE i.signed_slot IS NOT NULL AND coalesce(i.signed_earliest, '') <= asked.as_of
        AND NOT EXISTS (SELECT 1 FROM document d WHERE d.record = i.id)
)
SELECT a.uid AS agreement, a.name AS agreement_name, g.type AS type,
    x.text AS parties,
    i.signed AS signed,
    CASE WHEN i.signed_latest <= asked.as_of AND NOT i.signed_qualified THEN 'certainly'
        ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN parties x CROSS JOIN agreement g ON g.id = x.record
    CROSS JOIN instruments i ON i.id = g.id CROSS JOIN labels a ON a.id = g.id
ORDER BY i.signed_latest, a.uid
