-- dormant: Partnerships without a visit, meeting, agreement or online contact in so many months; possibly, where a contact has no certain day.
-- asks: months months required
-- gives: partnership reference | Partnership | Quan hệ | 提携
-- gives: partnership_name text | Name | Tên gọi | 名称
-- gives: sides text | Sides that signed | Các bên ký | 署名した双方
-- gives: holders text | Held today by | Bên đang giữ | 現在の保持者
-- gives: last_contact date | Last contact | Lần tiếp xúc cuối | 最後の接触
-- gives: contact reference | Contact | Tiếp xúc | 接触
-- gives: contact_name text | Name of the contact | Tên gọi tiếp xúc | 接触の名称
-- gives: state term:state | Stage | Giai đoạn | 段階
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- sample: months=24
, found AS (
    SELECT p.id, asked.as_of, date(asked.as_of, '-' || asked.months_value || ' months') AS limit_day,
        (SELECT s.state FROM standings s WHERE s.record_id = p.id AND s.start_latest <= asked.as_of
            AND asked.as_of < s.end_earliest ORDER BY s.start_latest DESC, s.slot DESC LIMIT 1) AS certain,
        (SELECT s.state FROM standings s WHERE s.record_id = p.id AND s.start_earliest <= asked.as_of
            AND asked.as_of < s.end_latest AND s.state IN ('active', 'suspended')
            ORDER BY s.start_latest DESC, s.slot DESC LIMIT 1) AS possible
    FROM asked, partnership p
    WHERE NOT EXISTS (SELECT 1 FROM relations_of_countries c WHERE c.id = p.id)
), live AS MATERIALIZED (
    SELECT * FROM found
    WHERE possible IS NOT NULL AND coalesce(certain, possible) IN ('active', 'suspended')
), side AS MATERIALIZED (
    SELECT DISTINCT l.id, h.slot, h.holder_id AS member FROM live l JOIN holders h ON h.record_id = l.id
    WHERE h.holder_id IS NOT NULL
), member AS MATERIALIZED ( -- who may act for a side
    SELECT member, id, slot FROM side
    UNION SELECT o.id, s.id, s.slot FROM side s JOIN organization o ON o.place = s.member
        AND (o.governs = 'yes' OR o.type IN ('committee', 'assembly', 'party-committee', 'department', 'office'))
    ORDER BY 1, 2, 3
), contact (id, record, date) AS (
    SELECT l.id, a.record, a.date FROM live l JOIN action a ON a.record = l.id
        AND a.type IN ('established', 'elevated', 'extended')
    UNION ALL
    SELECT l.id, a.record, a.date FROM live l JOIN agreement g ON g.partnership = l.id
        JOIN action a ON a.record = g.id AND a.type = 'signed'
    UNION ALL
    SELECT x.id, a.record, a.date FROM member x JOIN party p ON p.party = x.member
        JOIN agreement g ON g.id = p.record AND g.partnership IS NULL
        JOIN party q ON q.record = p.record AND q.slot <> p.slot
        JOIN member y ON y.member = q.party AND y.id = x.id AND y.slot > x.slot
        JOIN action a ON a.record = p.record AND a.type = 'signed'
    UNION ALL
    SELECT l.id, e.id, coalesce(e.start_date, (SELECT start_date FROM visit WHERE id = e.visit))
        FROM live l JOIN event e ON e.partnership = l.id
        WHERE e.start_date IS NOT NULL OR EXISTS (SELECT 1 FROM action
            WHERE record = e.id AND type = 'carried-out') OR NOT EXISTS (SELECT 1 FROM action
            WHERE record = e.id AND type IN ('proposed', 'planned', 'cancelled', 'postponed', 'refused'))
    UNION ALL
    SELECT x.id, e.id, e.start_date
        FROM member x JOIN participant p ON p.body = x.member
            JOIN event e ON e.id = p.record AND e.start_date IS NOT NULL
            JOIN member y ON y.id = x.id AND y.slot <> x.slot
        WHERE e.place = y.member OR EXISTS (SELECT 1 FROM participant q WHERE q.record = e.id AND q.body = y.member)
    UNION ALL
    SELECT x.id, v.id, v.start_date
        FROM visit v CROSS JOIN delegation g ON g.id = v.delegation
            CROSS JOIN member x ON x.member = g.sender
            CROSS JOIN member y ON y.member = v.host AND y.id = x.id AND y.slot <> x.slot
        WHERE v.start_date IS NOT NULL
), latest AS MATERIALIZED (
    SELECT c.id,
        max(CASE WHEN c.date IS NOT NULL
            THEN min(coalesce(d.latest, l.as_of), l.as_of) || coalesce(d.earliest, '0001-01-01')
                || printf('%020d', c.record) || c.date END) AS last,
        max(CASE WHEN d.qualified = 0 THEN d.earliest END) >= l.limit_day AS certainly_recent,
        max(min(coalesce(d.latest, l.as_of), l.as_of)) >= l.limit_day AS possibly_recent,
        l.certain, l.possible
    FROM contact c JOIN live l ON l.id = c.id LEFT JOIN date d ON d.text = c.date
    WHERE coalesce(d.earliest, '0001-01-01') <= l.as_of
    GROUP BY c.id
)
SELECT r.uid AS partnership, r.name AS partnership_name,
    (SELECT group_concat(name, ' – ') FROM (SELECT l.name FROM party x JOIN labels l ON l.id = x.party
        WHERE x.record = t.id ORDER BY x.slot)) AS sides,
    (SELECT group_concat(name, ' – ') FROM (SELECT coalesce((SELECT group_concat(h.holder_name, ' / ')
            FROM holders h WHERE h.record_id = x.record AND h.slot = x.slot
                AND h.start_earliest <= asked.as_of AND asked.as_of < h.end_latest), '—') AS name
        FROM party x WHERE x.record = t.id ORDER BY x.slot)) AS holders,
    substr(t.last, 41) AS last_contact, c.uid AS contact, c.name AS contact_name,
    coalesce(t.certain, t.possible) AS state,
    CASE WHEN t.possibly_recent OR t.certain IS NULL THEN 'possibly' ELSE 'certainly' END AS certainty
FROM asked, latest t JOIN labels r ON r.id = t.id LEFT JOIN labels c ON c.id = CAST(substr(t.last, 21, 20) AS INTEGER)
WHERE t.certainly_recent IS NOT 1
ORDER BY t.last IS NULL, substr(t.last, 1, 20), r.uid
