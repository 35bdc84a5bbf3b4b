-- awaiting-approval: What is planned and waits for an approval, who must give it, and who would give it today if that body is gone.
-- gives: record reference | Record | Việc | 案件
-- gives: record_name text | Name | Tên | 名称
-- gives: kind term:kind | Kind | Loại | 種別
-- gives: guest reference | Guest | Bên đi | 訪問側
-- gives: guest_name text | Name of the guest | Tên bên đi | 訪問側名
-- gives: host reference | Host | Bên đón | 受入側
-- gives: host_name text | Name of the host | Tên bên đón | 受入側名
-- gives: authority reference | Must approve | Cơ quan chấp thuận | 承認機関
-- gives: authority_name text | Name of the authority | Tên cơ quan | 承認機関名
-- gives: authority_today reference | Today | Hiện nay | 現在の承認機関
-- gives: authority_today_name text | Name today | Tên hiện nay | 現在の名称
-- gives: requested date | Requested | Ngày xin chủ trương | 申請日
-- gives: requested_basis term:basis | Basis | Căn cứ | 根拠
-- gives: planned_start_date date | Planned from | Dự kiến từ | 予定開始日
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: pending today
-- sample: 
, sought (record, slot) AS (
    SELECT record, slot FROM action WHERE type = 'approval-requested'
), involved (id) AS (
    SELECT a.recipient FROM pending p CROSS JOIN action a ON a.record = p.record AND a.slot = p.slot
)
SELECT r.uid AS record, r.name AS record_name, r.kind AS kind, s.uid AS guest, s.name AS guest_name,
    h.uid AS host, h.name AS host_name, u.uid AS authority, u.name AS authority_name,
    n.uid AS authority_today, n.name AS authority_today_name,
    a.date AS requested,
    basis(a.date, a.record, a.slot, 'date') AS requested_basis,
    coalesce(v.planned_start_date, e.planned_start_date) AS planned_start_date,
    w.certainty AS certainty
FROM pending w CROSS JOIN action a ON a.record = w.record AND a.slot = w.slot CROSS JOIN labels r ON r.id = a.record
    LEFT JOIN date d ON d.text = a.date
    LEFT JOIN visit v ON v.id = a.record LEFT JOIN event e ON e.id = a.record
    LEFT JOIN delegation g ON g.id = coalesce(v.delegation, a.record)
    LEFT JOIN labels s ON s.id = coalesce(g.sender, a.agent) LEFT JOIN labels h ON h.id = v.host
    LEFT JOIN labels u ON u.id = a.recipient
    LEFT JOIN today n ON n.id = a.recipient
ORDER BY d.latest IS NULL, d.latest, r.uid, a.slot
