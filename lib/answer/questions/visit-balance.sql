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
), span (first, last) AS (
    -- All visits for a country; none for a place or a body, whose visits the indexes find.
    SELECT 1, (SELECT max(id) FROM visit) FROM whole
), near (id, host, sender) AS MATERIALIZED (
    SELECT v.id, v.host, d.sender
    FROM body s CROSS JOIN visit v ON v.host = s.id LEFT JOIN delegation d ON d.id = v.delegation
    UNION ALL
    SELECT v.id, v.host, d.sender
    FROM body s CROSS JOIN delegation d ON d.sender = s.id CROSS JOIN visit v ON v.delegation = d.id
), host (id) AS ( -- of all visits, each once: a step in the index leads to the next
    SELECT (SELECT min(v.host) FROM visit v WHERE v.host > 0) FROM whole
    UNION ALL SELECT (SELECT min(v.host) FROM visit v WHERE v.host > h.id) FROM host h WHERE h.id IS NOT NULL
), sender (id) AS (
    SELECT (SELECT min(d.sender) FROM delegation d WHERE d.sender > 0) FROM whole
    UNION ALL SELECT (SELECT min(d.sender) FROM delegation d WHERE d.sender > s.id) FROM sender s WHERE s.id IS NOT NULL
), acting (id, party, home, number) AS MATERIALIZED ( -- numbered in the order of the answer
    SELECT a.id, a.party, a.home, dense_rank() OVER (ORDER BY r.uid)
    FROM (SELECT l.id, coalesce(l.side, l.id) AS party,
            CASE WHEN whole.country IS NULL THEN l.id IN (SELECT id FROM body) ELSE l.country IS whole.country END AS home
        FROM (SELECT id FROM host UNION SELECT id FROM sender UNION SELECT host FROM near UNION SELECT sender FROM near) n
            CROSS JOIN labels l ON l.id = n.id LEFT JOIN whole) a
        CROSS JOIN record r ON r.id = a.party
), involved (id) AS (
    SELECT DISTINCT party FROM acting
), split (id) AS MATERIALIZED ( -- trips whose stops count in their stead
    SELECT w.part_of FROM whole CROSS JOIN visit w WHERE w.part_of IS NOT NULL
    UNION ALL SELECT w.part_of FROM near n CROSS JOIN visit w ON w.part_of = n.id
), guessed (id) AS MATERIALIZED (
    SELECT f.record FROM whole CROSS JOIN inferences f
    WHERE f.target IS NULL AND coalesce(f.attribute, 'start_date') IN ('start_date', 'planned_start_date')
    UNION ALL
    SELECT f.record FROM near n CROSS JOIN inferences f ON f.record = n.id
    WHERE f.target IS NULL AND coalesce(f.attribute, 'start_date') IN ('start_date', 'planned_start_date')
), bounds (as_of, first, last) AS (
    SELECT as_of, coalesce(year_first, ''), coalesce(year_last, '9999-12-31') FROM asked
), keyed AS MATERIALIZED (
    -- A trip with stops counts stop by stop, each partner once. key is 8 times the year by whose end it
    -- was, 4 more if the year is certain, 2 more if that it is within the period is, too, and 1 more; 0 before
    -- the period, and NULL after it. Most visits have a full date; a day of one that may have begun in several
    -- years is a day on which it was under way. pair is 10^9 times the number of the side, and that of the partner.
    SELECT (SELECT uid FROM record WHERE id = m.id) AS visit, h.home IS 1 AS incoming,
        CASE WHEN h.home THEN h.number * 1000000000 + coalesce(g.number, 0)
            ELSE g.number * 1000000000 + coalesce(h.number, 0) END AS pair, m.planned, m.id IN guessed AS inferred,
        CASE WHEN day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
            THEN CASE WHEN day > b.last OR day > b.as_of AND NOT planned THEN NULL
                WHEN day < b.first THEN 0 ELSE 8 * CAST(day AS INTEGER) + 7 END
            WHEN day IS NULL THEN 8 * 9999 + 1
            ELSE (SELECT CASE WHEN d.first > b.last OR d.first > b.as_of AND NOT planned THEN NULL
                    WHEN d.last < b.first THEN 0
                    ELSE 8 * CAST(d.last AS INTEGER) + (substr(d.first, 1, 4) = substr(d.last, 1, 4))
                            * (4 + 2 * (d.first >= b.first AND d.last <= b.last AND NOT d.qualified)) + 1 END
                FROM (SELECT coalesce(s.latest, '9999-12-31') AS last, s.qualified,
                        CASE WHEN substr(s.earliest, 1, 4) <> substr(s.latest, 1, 4)
                            AND s.latest <= (SELECT earliest FROM date WHERE text = m.end_date)
                        THEN s.latest ELSE coalesce(s.earliest, '') END AS first
                    FROM date s WHERE s.text = m.day) d) END AS key
    FROM (
        SELECT v.id, n.host, n.sender, v.part_of, v.start_date, v.planned_start_date, v.end_date,
            NOT begun(v) AS planned, CASE WHEN begun(v) THEN v.start_date ELSE v.planned_start_date END AS day
        FROM asked CROSS JOIN near n CROSS JOIN visit v ON v.id = n.id
        UNION ALL
        SELECT v.id, v.host, d.sender, v.part_of, v.start_date, v.planned_start_date, v.end_date,
            NOT begun(v), CASE WHEN begun(v) THEN v.start_date ELSE v.planned_start_date END
        FROM asked CROSS JOIN span CROSS JOIN visit v ON v.id BETWEEN span.first AND span.last LEFT JOIN delegation d ON d.id = v.delegation
    ) m LEFT JOIN acting h ON h.id = m.host LEFT JOIN acting g ON g.id = m.sender CROSS JOIN bounds b CROSS JOIN asked
    WHERE (h.home IS 1) <> (g.home IS 1)
        AND m.id NOT IN split
        AND (m.part_of IS NULL OR NOT EXISTS (SELECT 1 FROM visit w JOIN visit v ON v.id = m.id
            WHERE w.part_of = m.part_of AND w.host IS v.host AND w.id < m.id))
        AND (NOT planned OR NOT called_off(m.id) AND intended(m))
), balanced AS MATERIALIZED (
    SELECT pair, key & 1 AS within, key & 2 AS sure, key & 4 AS dated, key >> 3 AS year,
        sum(incoming > planned) AS incoming, sum(incoming + planned = 0) AS outgoing,
        sum(incoming AND planned) AS planned_incoming, sum(incoming < planned) AS planned_outgoing,
        sum(inferred) AS inferred, group_concat(visit, ' ') AS visits,
        sum(sum(incoming + planned = 0) - sum(incoming > planned)) OVER (PARTITION BY pair
            ORDER BY key >> 3 RANGE UNBOUNDED PRECEDING) AS balance
    FROM keyed WHERE key IS NOT NULL
    GROUP BY pair, key >> 3, key & 7
), shown AS (
    -- Those of no certain year in one, with the balance by the end of the last; and a balance from before
    -- the period, with a partner of whom there is nothing in it.
    SELECT pair, CASE WHEN dated THEN year WHEN NOT within
            THEN max(CAST(b.first AS INTEGER), CAST(min(b.last, b.as_of) AS INTEGER)) END AS shown_year,
        CASE WHEN within THEN sure ELSE 2 END AS certain,
        sum(within * incoming) AS incoming, sum(within * outgoing) AS outgoing, sum(within * planned_incoming) AS planned_incoming,
        sum(within * planned_outgoing) AS planned_outgoing, sum(within * inferred) AS inferred,
        balance, group_concat(CASE WHEN within THEN visits END, ' ') AS visits, max(year)
    FROM balanced CROSS JOIN bounds b
    WHERE within OR balance <> 0 AND pair NOT IN (SELECT pair FROM balanced WHERE within)
    GROUP BY pair, shown_year, certain
), met AS MATERIALIZED (
    SELECT a.number, p.uid, p.name, t.uid AS today, t.name AS today_name
    FROM (SELECT DISTINCT number, party FROM acting) a CROSS JOIN labels p ON p.id = a.party LEFT JOIN today t ON t.id = a.party
)
SELECT s.uid AS side, s.name AS side_name, s.today AS side_today, s.today_name AS side_today_name,
    p.uid AS partner, p.name AS partner_name, p.today AS partner_today, p.today_name AS partner_today_name,
    x.shown_year AS year, incoming, outgoing, planned_incoming, planned_outgoing, inferred, balance, visits,
    CASE WHEN certain THEN 'certainly' ELSE 'possibly' END AS certainty
FROM shown x LEFT JOIN met s ON s.number = x.pair / 1000000000
    LEFT JOIN met p ON p.number = x.pair % 1000000000
ORDER BY s.number, p.number IS NULL, p.number, x.shown_year IS NULL, x.shown_year, certainty
