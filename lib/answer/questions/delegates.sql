-- delegates: Members of a delegation, with the posts that each held then; whether the list is complete.
-- asks: delegation reference:delegation required
-- gives: delegation reference rests | Delegation | Đoàn | 団
-- gives: delegation_name text | Name | Tên đoàn | 団名
-- gives: position integer | Rank | Thứ tự | 順位
-- gives: person reference rests | Person | Người | 人物
-- gives: person_name text | Name | Họ tên | 氏名
-- gives: role term:member_role | Role | Vai trò | 役割
-- gives: role_basis term:basis | Basis | Căn cứ | 根拠
-- gives: capacity text | Capacity | Chức vụ ghi trong đoàn | 団での職
-- gives: posts text | Posts held then | Chức vụ đương nhiệm | 当時の職
-- gives: organization reference | Body | Cơ quan | 機関
-- gives: organization_name text | Name | Tên cơ quan | 機関名
-- gives: size integer | Size of the delegation | Số người trong đoàn | 団員数
-- gives: complete yes-no-unknown | List complete | Danh sách đủ | 名簿の完全性
-- sample: delegation=delegation/lao-cai-japan-2024
, travel (earliest, latest) AS (
    SELECT min(s.earliest), max(coalesce(e.latest, s.latest))
    FROM asked CROSS JOIN visit v ON v.delegation = asked.delegation_id
        LEFT JOIN date s ON s.text = coalesce(v.start_date, v.planned_start_date)
        LEFT JOIN date e ON e.text = coalesce(v.end_date, v.planned_end_date)
)
SELECT d.uid AS delegation, d.name AS delegation_name, m.position AS position, p.uid AS person,
    p.name AS person_name, m.role AS role,
    basis(m.slot, g.id, m.slot, 'role') AS role_basis,
    m.capacity AS capacity,
    (SELECT group_concat(title, '; ') FROM (SELECT h.title FROM post h
            LEFT JOIN date s ON s.text = h.start_date LEFT JOIN date e ON e.text = h.end_date
        WHERE h.record = m.person AND coalesce(s.earliest, '') <= t.latest
            AND coalesce(e.latest, '9999-12-31') >= t.earliest
        ORDER BY h.slot)) AS posts,
    o.uid AS organization, o.name AS organization_name, g.size AS size, g.members_complete AS complete
FROM asked CROSS JOIN delegation g ON g.id = asked.delegation_id CROSS JOIN labels d ON d.id = g.id
    CROSS JOIN travel t
    LEFT JOIN member m ON m.record = g.id LEFT JOIN labels p ON p.id = m.person
    LEFT JOIN labels o ON o.id = m.organization
ORDER BY m.role IS NOT 'head', m.position IS NULL, m.position, m.slot
