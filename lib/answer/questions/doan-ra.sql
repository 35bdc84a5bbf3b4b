-- doan-ra: The yearly form of delegations sent abroad from a country (VN unless another is asked for) or a place: carried out, a trip once; one of imprecise date in the year in which it had begun at the latest.
-- language: vi
-- asks: year year required
-- asks: of reference:place,organization optional
-- asks: country country optional
-- gives: number integer | No. | STT | 番号
-- gives: delegation text | Delegation | Tên đoàn | 団名
-- gives: head text | Head, post | Trưởng đoàn, chức vụ | 団長・職
-- gives: size integer | Size | Số người | 人数
-- gives: size_basis term:basis | Basis | Căn cứ | 根拠
-- gives: destination text | Country and places visited | Nước, địa phương đến | 訪問国・地域
-- gives: start_date date | From | Từ ngày | 開始日
-- gives: start_date_basis term:basis | Basis | Căn cứ | 根拠
-- gives: end_date date | To | Đến ngày | 終了日
-- gives: end_date_basis term:basis | Basis | Căn cứ | 根拠
-- gives: purpose text | Purpose | Nội dung | 目的
-- gives: purpose_basis term:basis | Basis | Căn cứ | 根拠
-- gives: inviting text | Invited by | Cơ quan mời | 招待機関
-- gives: inviting_basis term:basis | Basis | Căn cứ | 根拠
-- gives: lead text | Lead body | Cơ quan chủ trì | 主管機関
-- gives: lead_basis term:basis | Basis | Căn cứ | 根拠
-- gives: decision text | Decision, date | Số, ngày quyết định | 決定番号・日付
-- gives: decision_basis term:basis | Basis | Căn cứ | 根拠
-- gives: funding text | Funding | Nguồn kinh phí | 経費
-- gives: funding_basis term:basis | Basis | Căn cứ | 根拠
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
        coalesce(v.decision, (SELECT coalesce(c.number || ', ', '') || coalesce(c.date, '') FROM action c
        WHERE c.record = v.id AND c.type = 'approved' AND coalesce(c.number, c.date) IS NOT NULL
        ORDER BY c.slot DESC LIMIT 1)) AS decided
    FROM asked CROSS JOIN trip t CROSS JOIN visit v ON v.id = t.visit CROSS JOIN delegation g ON g.id = v.delegation
        CROSS JOIN labels s ON s.id = g.sender CROSS JOIN labels h ON h.id = v.host
    WHERE h.country IS NOT s.country
        AND CASE WHEN of_id IS NULL THEN s.country = coalesce(country_value, 'VN')
            ELSE g.sender IN (SELECT id FROM body) END
), involved (id) AS (
    SELECT sender AS id FROM line UNION SELECT host FROM line
)
SELECT row_number() OVER (ORDER BY t.latest, t.earliest, w.uid) AS number,
    coalesce(d.name, w.name) || moved_to(n.changed, n.name) || guess(t.delegation, NULL, NULL) AS delegation,
    heads(t.delegation, t.start_date) AS head,
    t.people AS size, basis(t.people, t.delegation, NULL, 'size') AS size_basis,
    (SELECT coalesce(group_concat(DISTINCT country), '') || coalesce(': ' || group_concat(place, '; '), '')
        FROM (SELECT coalesce((SELECT name FROM nation WHERE code = b.country), b.country) AS country,
                CASE WHEN EXISTS (SELECT 1 FROM place p WHERE p.id = b.id AND p.type = 'country') THEN NULL
                    ELSE b.name END AS place
            FROM legs(t.id) x CROSS JOIN visit y ON y.id = x.id JOIN labels b ON b.id = y.host
            WHERE b.country IS NOT t.sender_country
            ORDER BY y.part_of IS NOT NULL, y.position IS NULL, y.position, y.start_date, y.id)) || guess(t.id, NULL, 'host') AS destination,
    t.start_date AS start_date, basis(t.start_date, t.id, NULL, 'start_date') AS start_date_basis,
    t.end_date AS end_date, basis(t.end_date, t.id, NULL, 'end_date') AS end_date_basis,
    t.purpose AS purpose, basis(t.purpose, t.id, NULL, 'purpose') AS purpose_basis,
    i.name AS inviting, basis(i.name, t.id, NULL, 'inviting') AS inviting_basis,
    l.name AS lead, basis(l.name, t.id, NULL, 'lead') AS lead_basis,
    t.decided AS decision, basis(t.decided, t.id, NULL, 'decision') AS decision_basis,
    t.funding AS funding, basis(t.funding, t.id, NULL, 'funding') AS funding_basis,
    results(t.id) AS result,
    (SELECT r.published FROM source r WHERE r.id = t.report) AS report_date,
    titles(t.id) AS source_names,
    CASE WHEN t.earliest >= year_first AND t.latest <= min(year_last, asked.as_of) AND t.qualified IS 0
        THEN 'certainly' ELSE 'possibly' END AS certainty, w.uid AS record
FROM asked CROSS JOIN line t CROSS JOIN labels w ON w.id = t.id CROSS JOIN labels d ON d.id = t.delegation
    LEFT JOIN today n ON n.id = t.sender LEFT JOIN labels i ON i.id = t.inviting LEFT JOIN labels l ON l.id = t.lead
ORDER BY t.latest, t.earliest, w.uid
