-- visit-balance: Visits received, paid and planned per partner and year, from the point of view of a place, a body or a country; the balance is what was paid less what was received by the end of that year, so below zero a visit is owed. A balance of earlier years stands in a row of the year asked about; a place or a body asked about together with a country counts only as one of that country.
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
-- gives: visits text blank hidden rests | Visits | Các chuyến thăm | 訪問
-- gives: certainty certainty | Year certain | Năm chắc chắn | 年の確実性
-- uses: today
-- sample: country=VN
-- sample: of=vn/yen-bai
-- sample: of=jp/nagano year=2024
-- sample: of=vn/lao-cai-2025 year=2026
-- sample: of=vn/lao-cai country=VN
-- sample: of=vn/lao-cai country=JP
-- sample: country=VN as_of=1990-01-01
, own (id) AS (
    -- What is asked about, and what it alone succeeded.
    SELECT l.id FROM asked CROSS JOIN labels l ON l.id = asked.of_id
        AND (asked.country_value IS NULL OR l.country = asked.country_value)
    UNION SELECT t.record FROM own o CROSS JOIN takeovers t ON t.successor = o.id
        CROSS JOIN asked ON t.earliest <= asked.as_of AND NOT t.several
), body (id) AS (
    SELECT id FROM own
    UNION SELECT g.id FROM own o CROSS JOIN organization g ON g.place = o.id
        CROSS JOIN labels l ON l.id = g.id AND l.side = o.id
), whole (country) AS (
    SELECT country_value FROM asked WHERE of_id IS NULL
), domestic (id) AS (
    SELECT p.id FROM whole CROSS JOIN place p ON p.country = whole.country
    UNION SELECT o.id FROM whole CROSS JOIN organization o ON o.country = whole.country
    UNION SELECT o.id FROM whole CROSS JOIN place p ON p.country = whole.country
        CROSS JOIN organization o ON o.place = p.id AND o.country IS NULL
), span (first, last) AS (
    -- All visits for a country; none for a place or a body, whose visits the indexes find.
    SELECT 1, (SELECT max(id) FROM visit) FROM whole
), moved AS (
    SELECT v.id, v.part_of, 1 AS incoming, v.host AS side, d.sender AS partner, v.start_date IS NULL AS planned,
        coalesce(v.start_date, v.planned_start_date) AS day, v.end_date
    FROM body s CROSS JOIN visit v ON v.host = s.id LEFT JOIN delegation d ON d.id = v.delegation
    WHERE d.sender IS NULL OR d.sender NOT IN (SELECT id FROM body)
    UNION ALL
    SELECT v.id, v.part_of, 0, d.sender, v.host, v.start_date IS NULL,
        coalesce(v.start_date, v.planned_start_date), v.end_date
    FROM body s CROSS JOIN delegation d ON d.sender = s.id CROSS JOIN visit v ON v.delegation = d.id
    WHERE v.host IS NULL OR v.host NOT IN (SELECT id FROM body)
    UNION ALL
    SELECT v.id, v.part_of, h.id IS NOT NULL, coalesce(h.id, d.sender), CASE WHEN h.id IS NULL THEN v.host ELSE d.sender END,
        v.start_date IS NULL, coalesce(v.start_date, v.planned_start_date), v.end_date
    FROM span CROSS JOIN visit v ON v.id BETWEEN span.first AND span.last
        LEFT JOIN delegation d ON d.id = v.delegation
        LEFT JOIN domestic h ON h.id = v.host LEFT JOIN domestic g ON g.id = d.sender
    WHERE (h.id IS NULL) <> (g.id IS NULL)
), bounds (as_of, first, last) AS (
    SELECT as_of, coalesce(year_first, ''), coalesce(year_last, '9999-12-31') FROM asked
), keyed AS (
    -- A trip with stops counts stop by stop, each partner once. key is 8 times the year by whose end it
    -- was, 4 more if the year is certain, 2 more if that it is within the period is, too, and 1 more if it may
    -- be within; NULL after it. Most visits have a full date; a day of
    -- one that may have begun in several years is a day on which it was under way.
    SELECT (SELECT uid FROM record WHERE id = m.id) AS visit, m.incoming, m.side, m.partner, m.planned,
        EXISTS (SELECT 1 FROM inferences f WHERE f.record = m.id AND f.target IS NULL
            AND coalesce(f.attribute, 'start_date') IN ('start_date', 'planned_start_date')) AS inferred,
        CASE WHEN day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
            THEN CASE WHEN day > b.last OR day > b.as_of AND NOT planned THEN NULL
                ELSE 8 * CAST(day AS INTEGER) + 4 + 3 * (day >= b.first) END
            WHEN day IS NULL THEN 8 * 9999 + 1
            ELSE (SELECT CASE WHEN d.first > b.last OR d.first > b.as_of AND NOT planned THEN NULL
                    ELSE 8 * CAST(d.last AS INTEGER) + (substr(d.first, 1, 4) = substr(d.last, 1, 4))
                            * (4 + 2 * (d.first >= b.first AND d.last <= b.last AND NOT d.qualified))
                        + (d.last >= b.first) END
                FROM (SELECT coalesce(s.latest, '9999-12-31') AS last, s.qualified,
                        CASE WHEN substr(s.earliest, 1, 4) <> substr(s.latest, 1, 4)
                            AND s.latest <= (SELECT earliest FROM date WHERE text = m.end_date)
                        THEN s.latest ELSE coalesce(s.earliest, '') END AS first
                    FROM date s WHERE s.text = m.day) d) END AS key
    FROM bounds b, moved m
    WHERE NOT EXISTS (SELECT 1 FROM visit w WHERE w.part_of = m.id)
        AND (m.part_of IS NULL OR NOT EXISTS (SELECT 1 FROM visit w JOIN visit v ON v.id = m.id
            WHERE w.part_of = m.part_of AND w.host IS v.host AND w.id < m.id))
        AND (NOT planned OR NOT EXISTS (SELECT 1 FROM action c LEFT JOIN date k ON k.text = c.date
            WHERE c.record = m.id AND c.type IN ('cancelled', 'refused')
                AND coalesce(k.earliest, '') <= b.as_of)
            AND coalesce((SELECT min(coalesce(k.earliest, '')) FROM action c LEFT JOIN date k ON k.text = c.date
                WHERE c.record = m.id AND c.type NOT IN ('cancelled', 'refused')), '') <= b.as_of)
), summed AS MATERIALIZED (
    SELECT side, partner, CASE WHEN key & 4 THEN key / 8 END AS year, key / 8 AS by_year, key & 2 AS sure, key & 1 AS within,
        sum(incoming AND NOT planned) AS incoming,
        sum(NOT incoming AND NOT planned) AS outgoing, sum(incoming AND planned) AS planned_incoming,
        sum(NOT incoming AND planned) AS planned_outgoing,
        sum(inferred) AS inferred, group_concat(visit, ' ') AS visits
    FROM keyed GROUP BY side, partner, key HAVING key IS NOT NULL
), actor (id, party) AS MATERIALIZED (
    SELECT l.id, coalesce(l.side, l.id)
    FROM (SELECT side AS id FROM summed UNION SELECT partner FROM summed) n CROSS JOIN labels l ON l.id = n.id
), involved (id) AS (
    SELECT party FROM actor
), met AS MATERIALIZED (
    SELECT a.id, p.id AS party, p.uid, p.name, t.uid AS today, t.name AS today_name
    FROM actor a CROSS JOIN labels p ON p.id = a.party LEFT JOIN today t ON t.id = a.party
), settled AS MATERIALIZED (
    SELECT a.party AS side, a.uid AS side_uid, a.name AS side_name, a.today AS side_today,
        a.today_name AS side_today_name, b.party AS partner, b.uid AS partner_uid,
        b.name AS partner_name, b.today AS partner_today, b.today_name AS partner_today_name,
        s.year, s.by_year, s.sure, s.within, sum(incoming) AS incoming, sum(outgoing) AS outgoing,
        sum(planned_incoming) AS planned_incoming, sum(planned_outgoing) AS planned_outgoing,
        sum(inferred) AS inferred, group_concat(visits, ' ') AS visits
    FROM summed s LEFT JOIN met a ON a.id = s.side LEFT JOIN met b ON b.id = s.partner
    GROUP BY a.party, b.party, s.by_year, s.year, s.sure, s.within
), stood AS (
    -- A balance from before the period, with a partner of whom there is nothing in it.
    SELECT * FROM settled
    UNION ALL
    SELECT side, side_uid, side_name, side_today, side_today_name, partner, partner_uid, partner_name,
        partner_today, partner_today_name, max(CAST(b.first AS INTEGER), CAST(min(b.last, b.as_of) AS INTEGER)),
        max(CAST(b.first AS INTEGER), CAST(min(b.last, b.as_of) AS INTEGER)), 2, 1, 0, 0, 0, 0, 0, NULL
    FROM bounds b CROSS JOIN settled WHERE b.first <> ''
    GROUP BY side, partner HAVING sum(within) = 0 AND sum(outgoing) <> sum(incoming)
), balanced AS (
    SELECT *, sum(outgoing - incoming) OVER (PARTITION BY side, partner
        ORDER BY by_year RANGE UNBOUNDED PRECEDING) AS balance
    FROM stood
), shown AS ( -- those of no certain year in one, with the balance by the end of the last
    SELECT side_uid, side_name, side_today, side_today_name, partner_uid, partner_name, partner_today, partner_today_name,
        year, sum(incoming) AS incoming, sum(outgoing) AS outgoing, sum(planned_incoming) AS planned_incoming,
        sum(planned_outgoing) AS planned_outgoing, sum(inferred) AS inferred, balance, group_concat(visits, ' ') AS visits,
        sure, max(by_year)
    FROM balanced WHERE within GROUP BY side, partner, year, sure
)
SELECT side_uid AS side, side_name, side_today, side_today_name, partner_uid AS partner, partner_name,
    partner_today, partner_today_name, year, incoming, outgoing, planned_incoming, planned_outgoing,
    inferred, balance, visits, CASE WHEN sure THEN 'certainly' ELSE 'possibly' END AS certainty
FROM shown
ORDER BY side_uid, partner_uid IS NULL, partner_uid, year IS NULL, year, certainty
