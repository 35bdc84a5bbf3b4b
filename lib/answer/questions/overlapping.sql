-- overlapping: Two delegations of a place or a body out at once, or two hosted at once; stops of one trip are one, planned visits are compared as well.
-- asks: of reference:place,organization required
-- gives: direction term:direction | Direction | Chiều | 方向
-- gives: visit reference rests | Visit | Chuyến thăm | 訪問
-- gives: visit_name text | Name | Tên | 名称
-- gives: start_date date | From | Từ ngày | 開始日
-- gives: end_date date | To | Đến ngày | 終了日
-- gives: other reference rests | Other visit | Chuyến thăm khác | 他の訪問
-- gives: other_name text | Name | Tên | 名称
-- gives: other_start_date date | From | Từ ngày | 開始日
-- gives: other_end_date date | To | Đến ngày | 終了日
-- gives: planned yes-no-unknown | Planned | Dự kiến | 予定
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- sample: of=vn/lao-cai
, body (id) AS (
    SELECT of_id FROM asked
    UNION SELECT g.id FROM asked CROSS JOIN organization g ON g.place = asked.of_id
        CROSS JOIN labels l ON l.id = g.id AND l.side = asked.of_id
), travel (direction, id, delegation) AS (
    SELECT 'incoming', v.id, v.delegation FROM body b CROSS JOIN visit v ON v.host = b.id
    UNION
    SELECT 'outgoing', v.id, v.delegation FROM body b CROSS JOIN delegation d ON d.sender = b.id
        CROSS JOIN visit v ON v.delegation = d.id
    WHERE v.part_of IS NULL
), stay AS (
    SELECT t.direction, t.id, t.delegation, coalesce(v.part_of, v.id) AS trip,
        CASE WHEN begun(v) THEN v.start_date ELSE v.planned_start_date END AS start_date,
        CASE WHEN begun(v) THEN v.end_date ELSE v.planned_end_date END AS end_date,
        NOT begun(v) AS planned, s.earliest AS first, s.latest AS started,
        coalesce(e.earliest, s.earliest) AS ended, coalesce(e.latest, s.latest) AS last,
        s.qualified OR coalesce(e.qualified, 0) AS qualified
    FROM asked CROSS JOIN travel t CROSS JOIN visit v ON v.id = t.id
        CROSS JOIN date s ON s.text = CASE WHEN begun(v) THEN v.start_date ELSE v.planned_start_date END
        LEFT JOIN date e ON e.text = CASE WHEN begun(v) THEN v.end_date ELSE v.planned_end_date END
    WHERE NOT called_off(v.id) AND (begun(v) OR intended(v))
), shown AS MATERIALIZED ( -- each is in several pairs: its name is looked up once
    SELECT s.*, l.uid, l.name FROM stay s CROSS JOIN labels l ON l.id = s.id
), calendar (month, next) AS MATERIALIZED ( -- the months in which one begins
    SELECT month, lead(month) OVER (ORDER BY month) FROM (SELECT DISTINCT substr(first, 1, 7) AS month FROM shown)
), covered (month, direction, id, delegation, trip, start_date, end_date, planned, first, started, ended, last, qualified,
        uid, name) AS ( -- in each of these that it touches: only there may it meet one that begins
    SELECT substr(first, 1, 7), direction, id, delegation, trip, start_date, end_date, planned, first, started, ended, last,
        qualified, uid, name
    FROM shown
    UNION ALL
    SELECT m.next, c.direction, c.id, c.delegation, c.trip, c.start_date,
        c.end_date, c.planned, c.first, c.started, c.ended, c.last, c.qualified, c.uid, c.name
    FROM covered c CROSS JOIN calendar m ON m.month = c.month AND m.next <= substr(c.last, 1, 7)
)
SELECT a.direction AS direction, a.uid AS visit, a.name AS visit_name, a.start_date AS start_date,
    a.end_date AS end_date, b.uid AS other, b.name AS other_name, b.start_date AS other_start_date,
    b.end_date AS other_end_date, CASE WHEN a.planned OR b.planned THEN 'yes' ELSE 'no' END AS planned,
    CASE WHEN a.started <= b.ended AND b.started <= a.ended AND a.started <= a.ended
            AND b.started <= b.ended AND NOT a.qualified AND NOT b.qualified
            AND NOT a.planned AND NOT b.planned
        THEN 'certainly' ELSE 'possibly' END AS certainty
FROM shown b CROSS JOIN covered a ON a.month = substr(b.first, 1, 7) AND a.direction = b.direction
        AND a.first <= b.first AND a.last >= b.first
        AND (a.first < b.first OR a.id < b.id) AND a.trip <> b.trip
        AND a.delegation IS NOT b.delegation
ORDER BY a.direction, a.first, b.first, a.uid, b.uid
