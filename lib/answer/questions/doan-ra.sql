-- doan-ra: The yearly form of delegations sent abroad from a country (VN unless another is asked for) or a place: carried out, a trip once; one of imprecise date in the year in which it had begun at the latest.
-- language: vi
-- asks: year year required
-- asks: of reference:place,organization optional
-- asks: country country optional
-- gives: number integer | No. | STT | 番号
-- gives: delegation text | Delegation | Tên đoàn | 団名
-- gives: head text | Head, post | Trưởng đoàn, chức vụ | 団長・職
-- gives: size text | Size | Số người | 人数
-- gives: destination text | Country and places visited | Nước, địa phương đến | 訪問国・地域
-- gives: start_date text | From | Từ ngày | 開始日
-- gives: end_date text | To | Đến ngày | 終了日
-- gives: purpose text | Purpose | Nội dung | 目的
-- gives: inviting text | Invited by | Cơ quan mời | 招待機関
-- gives: lead text | Lead body | Cơ quan chủ trì | 主管機関
-- gives: decision text | Decision, date | Số, ngày quyết định | 決定番号・日付
-- gives: funding text | Funding | Nguồn kinh phí | 経費
-- gives: result text | Result | Kết quả | 結果
-- gives: report_date text | Reported on | Ngày báo cáo | 報告日
-- gives: source_names text | Sources | Nguồn | 出典
-- gives: certainty certainty hidden | Date within the period | Thời gian trong kỳ | 期間内の確実性
-- gives: record reference | Record | Hồ sơ | 記録
-- uses: today
-- sample: year=2024
-- sample: period=2022-04-01/2023-03-31
-- sample: year=2024 of=vn/lao-cai
, own (id) AS (
    -- What is asked about, and what it alone succeeded.
    SELECT of_id FROM asked WHERE of_id IS NOT NULL
    UNION SELECT t.record FROM own o CROSS JOIN takeovers t ON t.successor = o.id
        CROSS JOIN asked ON t.earliest <= asked.as_of AND NOT t.several
), body (id) AS (
    SELECT id FROM own
    UNION SELECT g.id FROM own o CROSS JOIN organization g ON g.place = o.id
        CROSS JOIN labels l ON l.id = g.id AND l.side = o.id
), span (first, last) AS (
    -- All visits, unless those of a place or a body are asked for.
    SELECT 1, CASE WHEN of_id IS NULL THEN (SELECT max(id) FROM visit) ELSE 0 END FROM asked
), candidate (id) AS (
    SELECT v.id FROM body b CROSS JOIN delegation d ON d.sender = b.id
        CROSS JOIN visit v ON v.delegation = d.id
    UNION ALL
    SELECT v.id FROM asked CROSS JOIN span CROSS JOIN visit v ON v.id BETWEEN span.first AND span.last
    WHERE v.part_of IS NULL AND NOT (v.start_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
        AND v.start_date NOT BETWEEN year_first AND year_last)
), trip (visit, earliest, latest, qualified) AS (
    SELECT DISTINCT v.id, s.earliest, s.latest, s.qualified
    FROM asked CROSS JOIN candidate c CROSS JOIN visit v ON v.id = c.id CROSS JOIN date s ON s.text = v.start_date
    WHERE v.part_of IS NULL AND s.latest BETWEEN year_first AND year_last AND s.earliest <= asked.as_of
), nation (code, name) AS MATERIALIZED (
    SELECT p.country, l.name FROM place p JOIN labels l ON l.id = p.id WHERE p.type = 'country'
), line AS MATERIALIZED (
    SELECT t.*, v.*, g.size AS people, g.sender, s.country AS sender_country,
        EXISTS (SELECT 1 FROM inferences f WHERE f.record IN (v.id, g.id)) AS inferred
    FROM asked CROSS JOIN trip t CROSS JOIN visit v ON v.id = t.visit CROSS JOIN delegation g ON g.id = v.delegation
        CROSS JOIN labels s ON s.id = g.sender CROSS JOIN labels h ON h.id = v.host
    WHERE h.country IS NOT s.country
        AND CASE WHEN of_id IS NULL THEN s.country = coalesce(country_value, 'VN')
            ELSE g.sender IN (SELECT id FROM body) END
), involved (id) AS (
    SELECT sender AS id FROM line UNION SELECT host FROM line
)
SELECT row_number() OVER (ORDER BY t.latest, t.earliest, w.uid) AS number,
    d.name || CASE WHEN n.changed THEN ' (nay: ' || coalesce(n.name, 'chưa rõ') || ')' ELSE '' END || CASE WHEN t.inferred AND EXISTS (SELECT 1 FROM inferences f
            WHERE f.record = t.delegation AND f.target IS NULL AND f.attribute IS NULL) THEN ' (suy ra)' ELSE '' END AS delegation,
    (SELECT group_concat(who, '; ') FROM (
        SELECT coalesce(n.name || coalesce(', ' || m.capacity, ''), m.capacity)
            || CASE WHEN t.inferred AND EXISTS (SELECT 1 FROM inferences f WHERE f.record = t.delegation
                AND (f.target = m.slot OR f.target IS NULL AND f.attribute IS NULL))
            THEN ' (suy ra)' ELSE '' END AS who
        FROM member m LEFT JOIN labels n ON n.id = m.person
        WHERE m.record = t.delegation AND m.role = 'head' ORDER BY m.slot)) AS head,
    t.people || CASE WHEN t.inferred AND EXISTS (SELECT 1 FROM inferences f
            WHERE f.record = t.delegation AND f.target IS NULL AND coalesce(f.attribute, 'size') = 'size') THEN ' (suy ra)' ELSE '' END AS size,
    (SELECT coalesce(group_concat(DISTINCT country), '') || coalesce(': ' || group_concat(place, '; '), '')
        FROM (SELECT coalesce((SELECT name FROM nation WHERE code = b.country), b.country) AS country,
                CASE WHEN EXISTS (SELECT 1 FROM place p WHERE p.id = b.id AND p.type = 'country') THEN NULL
                    ELSE b.name END AS place
            FROM (SELECT t.id AS id UNION ALL SELECT id FROM visit WHERE part_of = t.id) x CROSS JOIN visit y ON y.id = x.id JOIN labels b ON b.id = y.host
            WHERE b.country IS NOT t.sender_country
            ORDER BY y.part_of IS NOT NULL, y.position IS NULL, y.position, y.start_date, y.id)) || CASE WHEN t.inferred AND EXISTS (SELECT 1 FROM inferences f
            WHERE f.record = t.id AND f.target IS NULL AND coalesce(f.attribute, 'host') = 'host') THEN ' (suy ra)' ELSE '' END AS destination,
    t.start_date || CASE WHEN t.inferred AND EXISTS (SELECT 1 FROM inferences f
            WHERE f.record = t.id AND f.target IS NULL AND coalesce(f.attribute, 'start_date') = 'start_date') THEN ' (suy ra)' ELSE '' END AS start_date,
    t.end_date || CASE WHEN t.inferred AND EXISTS (SELECT 1 FROM inferences f
            WHERE f.record = t.id AND f.target IS NULL AND coalesce(f.attribute, 'end_date') = 'end_date') THEN ' (suy ra)' ELSE '' END AS end_date,
    t.purpose || CASE WHEN t.inferred AND EXISTS (SELECT 1 FROM inferences f
            WHERE f.record = t.id AND f.target IS NULL AND coalesce(f.attribute, 'purpose') = 'purpose') THEN ' (suy ra)' ELSE '' END AS purpose,
    i.name || CASE WHEN t.inferred AND EXISTS (SELECT 1 FROM inferences f
            WHERE f.record = t.id AND f.target IS NULL AND coalesce(f.attribute, 'inviting') = 'inviting') THEN ' (suy ra)' ELSE '' END AS inviting,
    l.name || CASE WHEN t.inferred AND EXISTS (SELECT 1 FROM inferences f
            WHERE f.record = t.id AND f.target IS NULL AND coalesce(f.attribute, 'lead') = 'lead') THEN ' (suy ra)' ELSE '' END AS lead,
    coalesce(t.decision, (SELECT coalesce(c.number || ', ', '') || coalesce(c.date, '') FROM action c
        WHERE c.record = t.id AND c.type = 'approved' AND coalesce(c.number, c.date) IS NOT NULL
        ORDER BY c.slot DESC LIMIT 1)) || CASE WHEN t.inferred AND EXISTS (SELECT 1 FROM inferences f
            WHERE f.record = t.id AND f.target IS NULL AND coalesce(f.attribute, 'decision') = 'decision') THEN ' (suy ra)' ELSE '' END AS decision,
    t.funding || CASE WHEN t.inferred AND EXISTS (SELECT 1 FROM inferences f
            WHERE f.record = t.id AND f.target IS NULL AND coalesce(f.attribute, 'funding') = 'funding') THEN ' (suy ra)' ELSE '' END AS funding,
    (SELECT group_concat(what, '; ') FROM (
        SELECT CASE WHEN count(*) > 1 THEN count(*) || ' ' ELSE '' END || n.name AS what
        FROM (SELECT a.id FROM (SELECT t.id AS id UNION ALL SELECT id FROM visit WHERE part_of = t.id) x CROSS JOIN event e ON e.visit = x.id CROSS JOIN agreement a ON a.event = e.id
            UNION SELECT o.id FROM (SELECT t.id AS id UNION ALL SELECT id FROM visit WHERE part_of = t.id) x CROSS JOIN event e ON e.visit = x.id CROSS JOIN outcome o ON o.event = e.id) k
            CROSS JOIN labels n ON n.id = k.id
        GROUP BY n.name ORDER BY min(n.id))) AS result,
    (SELECT r.published FROM source r WHERE r.id = t.report) AS report_date,
    (SELECT group_concat(title, '; ') FROM (
        SELECT DISTINCT coalesce(s.number || ', ', '') || coalesce(n.name, n.uid)
            || coalesce(' (' || s.publisher || coalesce(', ' || substr(s.published, 1, 10), '') || ')', '') AS title
        FROM citation c JOIN source s ON s.id = c.source JOIN labels n ON n.id = s.id
        WHERE c.record = t.id AND c.stance IS NOT 'disputes' ORDER BY s.id)) AS source_names,
    CASE WHEN t.earliest >= year_first AND t.latest <= min(year_last, asked.as_of) AND t.qualified IS 0
        THEN 'certainly' ELSE 'possibly' END AS certainty, w.uid AS record
FROM asked CROSS JOIN line t CROSS JOIN labels w ON w.id = t.id CROSS JOIN labels d ON d.id = t.delegation
    LEFT JOIN today n ON n.id = t.sender LEFT JOIN labels i ON i.id = t.inviting LEFT JOIN labels l ON l.id = t.lead
ORDER BY t.latest, t.earliest, w.uid
