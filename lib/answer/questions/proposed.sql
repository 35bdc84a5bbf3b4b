-- proposed: Partnerships proposed and never followed by an agreement.
-- gives: partnership reference | Partnership | Quan hệ | 提携
-- gives: partnership_name text | Name | Tên gọi | 名称
-- gives: type term:partnership_type | Kind | Loại | 種類
-- gives: sides text | Sides | Các bên | 双方
-- gives: today text | In their place today | Bên kế thừa hiện nay | 現在の承継者
-- gives: proposed date | Proposed | Ngày đề xuất | 提案日
-- gives: proposed_basis term:basis | Basis | Căn cứ | 根拠
-- gives: proposer reference | By whom | Bên đề xuất | 提案者
-- gives: proposer_name text | Name of the proposer | Tên bên đề xuất | 提案者名
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- sample: 
SELECT r.uid AS partnership, r.name AS partnership_name, p.type AS type,
    (SELECT group_concat(name, ' – ') FROM (SELECT l.name FROM party x JOIN labels l ON l.id = x.party
        WHERE x.record = p.id ORDER BY x.slot)) AS sides,
    (SELECT group_concat(name, ' – ') FROM (SELECT coalesce(stands_in(holders, record_id = x.record
            AND slot = x.slot, holder_id, holder_name, asked.as_of) ->> 1, '?') AS name
        FROM party x WHERE x.record = p.id ORDER BY x.slot)) AS today,
    a.date AS proposed, basis(a.date, p.id, a.slot, 'date') AS proposed_basis, g.uid AS proposer, g.name AS proposer_name,
    CASE WHEN s.start_latest <= asked.as_of AND asked.as_of < s.end_earliest
        THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked
    CROSS JOIN action a ON a.type = 'proposed'
    CROSS JOIN partnership p ON p.id = a.record
    CROSS JOIN labels r ON r.id = p.id
    CROSS JOIN standings s ON s.record_id = a.record AND s.slot = a.slot
        AND s.start_earliest <= asked.as_of AND asked.as_of < s.end_latest
    LEFT JOIN labels g ON g.id = a.agent
WHERE NOT EXISTS (SELECT 1 FROM standings c WHERE c.record_id = p.id AND c.state <> 'proposed'
        AND c.start_latest <= asked.as_of AND asked.as_of < c.end_earliest)
    AND NOT EXISTS (SELECT 1 FROM agreement n JOIN action w ON w.record = n.id AND w.type = 'signed'
        LEFT JOIN date d ON d.text = w.date
        WHERE n.partnership = p.id AND coalesce(d.earliest, '0001-01-01') <= asked.as_of)
    AND NOT EXISTS (SELECT 1 FROM holders h WHERE h.record_id = p.id AND h.by_right = 're-concluded'
        AND h.start_latest <= asked.as_of)
    AND NOT EXISTS (SELECT 1 FROM relations_of_countries c WHERE c.id = p.id)
ORDER BY s.start_latest, r.uid, a.slot
