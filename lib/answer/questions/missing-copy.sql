-- missing-copy: Agreements signed by the day of which no copy is on record.
-- gives: agreement reference | Agreement | Thỏa thuận | 協定
-- gives: agreement_name text | Title | Tên gọi | 名称
-- gives: type term:agreement_type | Type | Loại | 種類
-- gives: parties text | Parties | Các bên | 当事者
-- gives: signed date | Signed | Ngày ký | 署名日
-- gives: certainty certainty | Signed by the day | Đã ký đến ngày hỏi | 署名の確実性
-- sample: 
, today (id, heir, name) AS MATERIALIZED (
    -- Who stands today for those of the places and bodies named here that are gone; NULL: undecided,
    -- or nobody.
    SELECT n.id, l.id, l.name
    FROM (SELECT i.id, CASE WHEN NOT EXISTS (SELECT 1 FROM takeovers k
            WHERE k.record = i.id AND k.earliest <= asked.as_of) THEN i.id
        ELSE (SELECT h.heir_id FROM heirs h
            WHERE h.record_id = i.id AND h.by_right <> 'undecided'
                AND h.start_earliest <= asked.as_of AND h.end_latest > asked.as_of
            ORDER BY h.start_latest DESC LIMIT 1) END AS heir FROM asked, (SELECT DISTINCT p.party AS id FROM agreement s JOIN party p ON p.record = s.id) i) n LEFT JOIN labels l ON l.id = n.heir
    WHERE n.heir IS NOT n.id
)
SELECT a.uid AS agreement, a.name AS agreement_name, g.type AS type,
    (SELECT group_concat(held, ' – ') FROM (
        SELECT l.name || CASE WHEN p.party IN (SELECT id FROM today) THEN (SELECT ' → ' || coalesce(t.name, '?')
            FROM today t WHERE t.id = p.party) ELSE '' END AS held
        FROM party p JOIN labels l ON l.id = p.party WHERE p.record = g.id ORDER BY p.slot)) AS parties,
    i.signed AS signed,
    CASE WHEN i.signed_latest <= asked.as_of AND NOT i.signed_qualified THEN 'certainly'
        ELSE 'possibly' END AS certainty
FROM asked, agreement g JOIN instruments i ON i.id = g.id JOIN labels a ON a.id = g.id
WHERE i.signed_slot IS NOT NULL AND coalesce(i.signed_earliest, '') <= asked.as_of
    AND NOT EXISTS (SELECT 1 FROM document d WHERE d.record = g.id)
ORDER BY i.signed_latest, a.uid
