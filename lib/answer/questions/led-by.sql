-- led-by: Delegations that a person headed, where they went and when; a trip once, with its stops.
-- asks: person reference:person required
-- gives: delegation reference rests | Delegation | Đoàn | 団
-- gives: delegation_name text | Name | Tên đoàn | 団名
-- gives: delegation_basis term:basis | Basis | Căn cứ | 根拠
-- gives: sender reference | For | Của | 派遣元
-- gives: sender_name text | Name | Tên | 名称
-- gives: capacity text | Capacity | Chức vụ | 職
-- gives: visit reference rests | Visit | Chuyến thăm | 訪問
-- gives: visit_name text | Name | Tên | 名称
-- gives: host reference | Host | Nơi đón | 受入先
-- gives: host_name text | Name | Tên | 名称
-- gives: stops text | Stops | Các điểm đến | 訪問地
-- gives: start_date date | From | Từ ngày | 開始日
-- gives: start_date_basis term:basis | Basis | Căn cứ | 根拠
-- gives: end_date date | To | Đến ngày | 終了日
-- gives: end_date_basis term:basis | Basis | Căn cứ | 根拠
-- gives: state term:state | State | Tình trạng | 状態
-- sample: person=person/trinh-xuan-truong
SELECT d.uid AS delegation, d.name AS delegation_name,
    basis(m.slot, m.record, m.slot, 'role') AS delegation_basis,
    s.uid AS sender, s.name AS sender_name, m.capacity AS capacity, w.uid AS visit, w.name AS visit_name,
    h.uid AS host, h.name AS host_name,
    (SELECT group_concat(name, '; ') FROM (SELECT l.name FROM visit p JOIN labels l ON l.id = p.host
        WHERE p.part_of = v.id ORDER BY p.position IS NULL, p.position, p.id)) AS stops,
    coalesce(a.text, v.planned_start_date) AS start_date,
    basis(coalesce(a.text, v.planned_start_date), v.id, NULL,
        CASE WHEN a.text IS NULL THEN 'planned_start_date' ELSE 'start_date' END) AS start_date_basis,
    coalesce(z.text, v.planned_end_date) AS end_date,
    basis(coalesce(z.text, v.planned_end_date), v.id, NULL,
        CASE WHEN z.text IS NULL THEN 'planned_end_date' ELSE 'end_date' END) AS end_date_basis,
    CASE WHEN v.id IS NULL THEN NULL
        WHEN a.text IS NOT NULL THEN 'carried-out'
        ELSE (SELECT k.state FROM action c
                JOIN lifecycle k ON k.kind = 'visit' AND k.action_type = c.type AND k.state IS NOT NULL
                LEFT JOIN date e ON e.text = c.date
            WHERE c.record = v.id AND coalesce(e.earliest, '') <= asked.as_of
            ORDER BY e.latest IS NULL, e.latest DESC, c.slot DESC LIMIT 1) END AS state
FROM asked CROSS JOIN member m ON m.person = asked.person_id AND m.role = 'head'
    CROSS JOIN delegation g ON g.id = m.record CROSS JOIN labels d ON d.id = g.id
    LEFT JOIN labels s ON s.id = g.sender
    LEFT JOIN visit v ON v.delegation = g.id AND v.part_of IS NULL
    LEFT JOIN labels w ON w.id = v.id LEFT JOIN labels h ON h.id = v.host
    LEFT JOIN date a ON a.text = v.start_date AND coalesce(a.earliest, '') <= asked.as_of
    LEFT JOIN date z ON z.text = v.end_date AND a.text IS NOT NULL
    LEFT JOIN date b ON b.text = coalesce(a.text, v.planned_start_date)
WHERE v.id IS NULL OR a.text IS NOT NULL OR v.start_date IS NULL OR intended(v)
ORDER BY b.latest IS NULL, b.latest, b.earliest, d.uid, w.uid
