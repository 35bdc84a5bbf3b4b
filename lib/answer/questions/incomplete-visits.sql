-- incomplete-visits: Visits carried out of which dates, size or report are not on record; a trip once, not its stops.
-- gives: visit reference rests | Visit | Chuyến thăm | 訪問
-- gives: visit_name text | Name | Tên | 名称
-- gives: delegation reference rests | Delegation | Đoàn | 団
-- gives: delegation_name text | Name of the delegation | Tên đoàn | 団名
-- gives: host reference | Host | Nơi đón | 受入先
-- gives: host_name text | Name of the host | Tên nơi đón | 受入先名
-- gives: start_date date | From | Từ ngày | 開始日
-- gives: end_date date | To | Đến ngày | 終了日
-- gives: dates term:finding | Dates | Thời gian | 日程
-- gives: size term:finding | Size | Số người | 人数
-- gives: report term:finding | Report | Báo cáo | 報告
-- gives: certainty certainty | Carried out | Đã thực hiện | 実施の確実性
-- sample: 
-- sample: as_of=2020-01-01
SELECT w.uid AS visit, w.name AS visit_name, d.uid AS delegation, d.name AS delegation_name,
    h.uid AS host, h.name AS host_name, v.start_date AS start_date, v.end_date AS end_date,
    CASE WHEN v.start_date IS NULL AND v.end_date IS NULL THEN 'missing'
        WHEN length(v.start_date) = 10 AND length(v.end_date) = 10 THEN 'on-record'
        ELSE 'partial' END AS dates,
    CASE WHEN g.size IS NULL THEN 'missing' ELSE 'on-record' END AS size,
    CASE WHEN v.report IS NULL THEN 'missing' ELSE 'on-record' END AS report,
    CASE WHEN s.latest <= asked.as_of AND NOT s.qualified
            OR EXISTS (SELECT 1 FROM action c CROSS JOIN date k ON k.text = c.date
                WHERE c.record = v.id AND c.type = 'carried-out' AND k.latest <= asked.as_of AND NOT k.qualified)
        THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN visit v LEFT JOIN delegation g ON g.id = v.delegation
    LEFT JOIN date s ON s.text = v.start_date
    CROSS JOIN labels w ON w.id = v.id LEFT JOIN labels d ON d.id = v.delegation
    LEFT JOIN labels h ON h.id = v.host
WHERE v.part_of IS NULL AND coalesce(s.earliest, '') <= asked.as_of
    AND (v.start_date IS NULL OR v.end_date IS NULL OR length(v.start_date) <> 10
        OR length(v.end_date) <> 10 OR g.size IS NULL OR v.report IS NULL)
    AND (v.start_date IS NOT NULL OR EXISTS (SELECT 1 FROM action c LEFT JOIN date k ON k.text = c.date
        WHERE c.record = v.id AND c.type = 'carried-out' AND coalesce(k.earliest, '') <= asked.as_of))
ORDER BY s.latest IS NULL, s.latest, w.uid
