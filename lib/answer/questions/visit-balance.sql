-- visit-balance: Visits received, paid and planned per partner and year, from the point of view of a place, a body or a country; the balance is what was paid less what was received by the end of that year, so below zero a visit is owed.
-- asks: of reference:place,organization optional
-- asks: country country optional
-- asks: year year optional
-- needs: of or country
-- gives: side reference | Side | Bên ta | 我が方
-- gives: side_name text | Name | Tên | 名称
-- gives: side_today reference | Side today | Bên ta hiện nay | 我が方の現在
-- gives: side_today_name text | Name | Tên | 名称
-- gives: partner reference | Partner | Đối tác | 相手先
-- gives: partner_name text | Name | Tên | 名称
-- gives: partner_today reference | Partner today | Đối tác hiện nay | 相手先の現在
-- gives: partner_today_name text | Name | Tên | 名称
-- gives: year integer | Year | Năm | 年
-- gives: incoming integer | Incoming | Đoàn vào | 受入
-- gives: outgoing integer | Outgoing | Đoàn ra | 派遣
-- gives: planned_incoming integer | Planned incoming | Dự kiến vào | 受入予定
-- gives: planned_outgoing integer | Planned outgoing | Dự kiến ra | 派遣予定
-- gives: inferred integer | Of these inferred | Trong đó suy ra | うち推定
-- gives: balance integer | Balance | Chênh lệch | 差引
-- gives: certainty certainty | Year certain | Năm chắc chắn | 年の確実性
-- sample: country=VN
-- sample: of=vn/yen-bai
-- sample: of=jp/nagano year=2024
, own (id) AS (
    -- What is asked about, and what it alone succeeded.
    SELECT of_id FROM asked WHERE of_id IS NOT NULL
    UNION SELECT t.record FROM own o JOIN takeovers t ON t.successor = o.id
        JOIN asked ON t.earliest <= asked.as_of
        WHERE NOT EXISTS (SELECT 1 FROM takeovers n WHERE n.record = t.record AND n.slot <> t.slot)
), body (id) AS (
    SELECT id FROM own
    UNION SELECT g.id FROM own o JOIN organization g ON g.place = o.id
        JOIN labels l ON l.id = g.id AND l.side = o.id
), scope (id) AS (
    SELECT id FROM body
    UNION SELECT p.id FROM asked JOIN place p ON p.country = asked.country_value
    UNION SELECT o.id FROM asked JOIN organization o ON o.country = asked.country_value
    UNION SELECT o.id FROM asked JOIN place p ON p.country = asked.country_value
        JOIN organization o ON o.place = p.id AND o.country IS NULL
), moved (id, direction, side, partner) AS (
    SELECT v.id, 'incoming', v.host, d.sender
    FROM scope s CROSS JOIN visit v ON v.host = s.id LEFT JOIN delegation d ON d.id = v.delegation
    WHERE d.sender IS NULL OR d.sender NOT IN (SELECT id FROM scope)
    UNION ALL
    SELECT v.id, 'outgoing', d.sender, v.host
    FROM scope s CROSS JOIN delegation d ON d.sender = s.id CROSS JOIN visit v ON v.delegation = d.id
    WHERE v.host IS NULL OR v.host NOT IN (SELECT id FROM scope)
), journey AS (
    -- A trip with stops counts stop by stop, each partner once. Most visits have a full date.
    SELECT m.*, v.start_date IS NULL AS planned, coalesce(v.start_date, v.planned_start_date) AS day,
        length(coalesce(v.start_date, v.planned_start_date)) = 10
            AND coalesce(v.start_date, v.planned_start_date) GLOB '[0-9]*-[0-9]*[0-9]' AS full,
        v.end_date
    FROM moved m CROSS JOIN visit v ON v.id = m.id
    WHERE NOT EXISTS (SELECT 1 FROM visit w WHERE w.part_of = v.id)
        AND (v.part_of IS NULL OR NOT EXISTS (SELECT 1 FROM visit w
            WHERE w.part_of = v.part_of AND w.host IS v.host AND w.id < v.id))
), dated (id, direction, side, partner, planned, first, last, qualified) AS (
    SELECT id, direction, side, partner, planned, day, day, 0 FROM journey WHERE full
    UNION ALL
    -- A day of a visit that may have begun in several years is one on which it was under way.
    SELECT j.id, j.direction, j.side, j.partner, j.planned,
        CASE WHEN substr(s.earliest, 1, 4) <> substr(s.latest, 1, 4) AND s.latest <= e.earliest
            THEN s.latest ELSE s.earliest END,
        s.latest, coalesce(s.qualified, 0)
    FROM journey j LEFT JOIN date s ON s.text = j.day LEFT JOIN date e ON e.text = j.end_date
    WHERE j.full IS NOT 1
), counted AS (
    SELECT d.*,
        CASE WHEN substr(first, 1, 4) = substr(last, 1, 4) THEN CAST(substr(first, 1, 4) AS INTEGER) END
            AS year,
        (first >= coalesce(year_first, first) AND last <= coalesce(year_last, last)
            AND substr(first, 1, 4) = substr(last, 1, 4) AND NOT qualified) IS TRUE AS sure,
        coalesce(last, '9999-12-31') >= coalesce(year_first, '') AS within
    FROM asked, dated d
    WHERE (coalesce(first, '') <= asked.as_of OR planned)
        AND coalesce(first, '') <= coalesce(year_last, '9999-12-31')
        AND (NOT planned OR NOT EXISTS (SELECT 1 FROM action c LEFT JOIN date k ON k.text = c.date
            WHERE c.record = d.id AND c.type IN ('cancelled', 'refused')
                AND coalesce(k.earliest, '') <= asked.as_of))
), summed AS (
    SELECT side, partner, year, sure, within,
        sum(direction = 'incoming' AND NOT planned) AS incoming,
        sum(direction = 'outgoing' AND NOT planned) AS outgoing,
        sum(direction = 'incoming' AND planned) AS planned_incoming,
        sum(direction = 'outgoing' AND planned) AS planned_outgoing,
        sum(within AND EXISTS (SELECT 1 FROM inferences f WHERE f.record = counted.id AND f.target IS NULL
            AND coalesce(f.attribute, 'start_date') IN ('start_date', 'planned_start_date'))) AS inferred
    FROM counted GROUP BY side, partner, year, sure, within
), settled AS (
    SELECT coalesce(a.side, s.side) AS side, coalesce(b.side, s.partner) AS partner, s.year, s.sure,
        s.within, sum(incoming) AS incoming, sum(outgoing) AS outgoing,
        sum(planned_incoming) AS planned_incoming, sum(planned_outgoing) AS planned_outgoing,
        sum(inferred) AS inferred
    FROM summed s LEFT JOIN labels a ON a.id = s.side LEFT JOIN labels b ON b.id = s.partner
    GROUP BY 1, 2, 3, 4, 5
), balanced AS (
    SELECT *, sum(outgoing - incoming) OVER (PARTITION BY side, partner
        ORDER BY coalesce(year, 9999) RANGE UNBOUNDED PRECEDING) AS balance
    FROM settled
)
SELECT s.uid AS side, s.name AS side_name, x.uid AS side_today, x.name AS side_today_name,
    p.uid AS partner, p.name AS partner_name, y.uid AS partner_today, y.name AS partner_today_name,
    b.year AS year, b.incoming AS incoming, b.outgoing AS outgoing,
    b.planned_incoming AS planned_incoming, b.planned_outgoing AS planned_outgoing,
    b.inferred AS inferred, b.balance AS balance,
    CASE WHEN b.sure THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked, balanced b LEFT JOIN labels s ON s.id = b.side LEFT JOIN labels p ON p.id = b.partner
    LEFT JOIN labels x ON x.id = CASE WHEN NOT EXISTS (SELECT 1 FROM takeovers t
            WHERE t.record = b.side AND t.earliest <= asked.as_of) THEN b.side
        ELSE (SELECT h.heir_id FROM heirs h
            WHERE h.record_id = b.side AND h.by_right <> 'undecided'
                AND h.start_earliest <= asked.as_of AND h.end_latest > asked.as_of
            ORDER BY h.start_latest DESC LIMIT 1) END LEFT JOIN labels y ON y.id = CASE WHEN NOT EXISTS (SELECT 1 FROM takeovers t
            WHERE t.record = b.partner AND t.earliest <= asked.as_of) THEN b.partner
        ELSE (SELECT h.heir_id FROM heirs h
            WHERE h.record_id = b.partner AND h.by_right <> 'undecided'
                AND h.start_earliest <= asked.as_of AND h.end_latest > asked.as_of
            ORDER BY h.start_latest DESC LIMIT 1) END
WHERE b.within
ORDER BY s.uid, p.uid IS NULL, p.uid, b.year IS NULL, b.year, certainty
