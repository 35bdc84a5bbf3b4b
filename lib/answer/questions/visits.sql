-- visits: Visits paid, received and planned of a place or a body with its bodies, or between the sides of a partnership; of a trip its stops; who came, to whom, who headed, how many, and what became of it by the day.
-- asks: of reference:place,organization,partnership required
-- gives: what term:happening blank | What | Việc | 出来事
-- gives: date date | From | Từ ngày | 初日
-- gives: date_basis term:basis | Basis of the date | Căn cứ của ngày | 日付の根拠
-- gives: until date | Until | Đến ngày | 最終日
-- gives: visit reference | Visit | Chuyến thăm | 訪問
-- gives: visit_name text | Name | Tên gọi | 名称
-- gives: guest reference | Guest | Bên thăm | 訪問側
-- gives: guest_name text | Name of the guest | Tên bên thăm | 訪問側の名
-- gives: host reference | Host | Bên đón | 受入側
-- gives: host_name text | Name of the host | Tên bên đón | 受入側の名
-- gives: head text | Headed by | Trưởng đoàn | 団長
-- gives: size integer | People | Số người | 人数
-- gives: state term:state | State | Tình trạng | 状態
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: circle
-- sample: of=jp/mimasaka
-- sample: of=vn/lao-cai as_of=2024-12-31
-- sample: of=partnership/lac-duong-yachiyo
, moved (id, incoming) AS (
    SELECT v.id, 1 FROM body b CROSS JOIN visit v ON v.host = b.id
        LEFT JOIN delegation d ON d.id = v.delegation
    WHERE b.side = 0 AND (d.sender IS NULL OR d.sender NOT IN (SELECT id FROM body))
    UNION ALL
    SELECT v.id, 0 FROM body b CROSS JOIN delegation d ON d.sender = b.id
        CROSS JOIN visit v ON v.delegation = d.id
    WHERE b.side = 0 AND (v.host IS NULL OR v.host NOT IN (SELECT id FROM body))
    UNION
    SELECT v.id, NULL FROM body b CROSS JOIN delegation d ON d.sender = b.id
        CROSS JOIN visit v ON v.delegation = d.id CROSS JOIN body h ON h.id = v.host AND h.side <> b.side
), staged AS MATERIALIZED ( -- its states are gone through once: the one it certainly has, one it may have, how many, how many before it took place
    SELECT m.*, v.delegation, v.host, begun(v) AS begun,
        (WITH s AS MATERIALIZED (SELECT state, certain, start_earliest, start_latest, end_earliest, end_latest
                FROM states WHERE record_id = v.id)
            SELECT json_array(
                min(CASE WHEN s.certain AND s.start_latest <= asked.as_of
                        AND asked.as_of < coalesce(s.end_earliest, '9999-12-32')
                    THEN (SELECT min(action_type) FROM lifecycle WHERE kind = 'visit' AND state = s.state)
                        || ' ' || s.state END),
                min(CASE WHEN coalesce(s.start_earliest, '') <= asked.as_of
                        AND asked.as_of < coalesce(s.end_latest, '9999-12-32') THEN s.state END),
                count(*), count(CASE WHEN s.state <> 'carried-out' THEN 1 END))
            FROM s) AS stage
    FROM asked CROSS JOIN moved m CROSS JOIN visit v ON v.id = m.id
    WHERE NOT EXISTS (SELECT 1 FROM visit w WHERE w.part_of = m.id)
), stated AS (
    SELECT *, substr(json_extract(stage, '$[0]'), instr(json_extract(stage, '$[0]'), ' ') + 1) AS certain,
        json_extract(stage, '$[1]') AS possible, json_extract(stage, '$[2]') AS states,
        json_extract(stage, '$[3]') AS states_before
    FROM staged
)
SELECT CASE WHEN NOT s.begun THEN 'visit-planned' WHEN s.incoming THEN 'visit-received'
        WHEN NOT s.incoming THEN 'visit-paid' END AS what,
    CASE WHEN s.begun THEN v.start_date ELSE v.planned_start_date END AS date,
    basis(CASE WHEN s.begun THEN v.start_date ELSE v.planned_start_date END, v.id, NULL,
        CASE WHEN s.begun THEN 'start_date' ELSE 'planned_start_date' END) AS date_basis,
    CASE WHEN s.begun THEN v.end_date ELSE v.planned_end_date END AS until,
    r.uid AS visit, r.name AS visit_name, g.uid AS guest, g.name AS guest_name, h.uid AS host, h.name AS host_name,
    (SELECT coalesce(l.name || coalesce(', ' || m.capacity, ''), m.capacity) FROM member m
        LEFT JOIN labels l ON l.id = m.person WHERE m.record = s.delegation AND m.role = 'head'
        ORDER BY m.slot LIMIT 1) AS head,
    d.size AS size, coalesce(s.certain, s.possible) AS state,
    CASE WHEN s.certain IS NOT NULL THEN 'certainly' ELSE 'possibly' END AS certainty
FROM stated s CROSS JOIN visit v ON v.id = s.id CROSS JOIN labels r ON r.id = s.id
    LEFT JOIN delegation d ON d.id = s.delegation LEFT JOIN labels g ON g.id = coalesce(d.sender, d.id)
    LEFT JOIN labels h ON h.id = s.host LEFT JOIN date k ON k.text = CASE WHEN s.begun THEN v.start_date ELSE v.planned_start_date END
WHERE s.possible IS NOT NULL OR s.states = 0 OR NOT s.begun AND s.states_before = 0 AND v.planned_start_date IS NOT NULL
ORDER BY k.latest IS NULL, k.latest, r.uid
