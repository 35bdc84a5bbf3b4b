-- doan-vao: The yearly form of delegations received from abroad by a country (VN unless another is asked for) or a place: carried out, a trip once; one of imprecise date in the year in which it had begun at the latest.
-- language: vi
-- asks: year year required
-- asks: of reference:place,organization optional
-- asks: country country optional
-- gives: number integer | No. | STT | 番号
-- gives: delegation text | Delegation | Tên đoàn | 団名
-- gives: head text | Head, post | Trưởng đoàn, chức vụ | 団長・職
-- gives: size integer | Size | Số người | 人数
-- gives: size_basis term:basis | Basis | Căn cứ | 根拠
-- gives: origin text | From country and place | Từ nước, địa phương | 派遣国・地域
-- gives: start_date date | From | Từ ngày | 開始日
-- gives: start_date_basis term:basis | Basis | Căn cứ | 根拠
-- gives: end_date date | To | Đến ngày | 終了日
-- gives: end_date_basis term:basis | Basis | Căn cứ | 根拠
-- gives: purpose text | Purpose | Nội dung | 目的
-- gives: purpose_basis term:basis | Basis | Căn cứ | 根拠
-- gives: lead text | Receiving body | Cơ quan chủ trì đón | 受入機関
-- gives: received_by text | Received by | Cấp tiếp | 応対者
-- gives: result text | Result | Kết quả | 結果
-- gives: source_names text | Sources | Nguồn | 出典
-- gives: certainty certainty hidden | Date within the period | Thời gian trong kỳ | 期間内の確実性
-- gives: record reference | Record | Hồ sơ | 記録
-- uses: today
-- sample: year=2023
-- sample: year=2023 of=vn/yen-bai
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
    SELECT coalesce(v.part_of, v.id) FROM body b CROSS JOIN visit v ON v.host = b.id
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
    SELECT t.*, v.*, g.size AS people, g.sender
    FROM asked CROSS JOIN trip t CROSS JOIN visit v ON v.id = t.visit CROSS JOIN labels h ON h.id = v.host
        LEFT JOIN delegation g ON g.id = v.delegation LEFT JOIN labels s ON s.id = g.sender
    WHERE s.country IS NOT h.country
        AND CASE WHEN of_id IS NULL THEN h.country = coalesce(country_value, 'VN')
            ELSE v.host IN (SELECT id FROM body)
                OR EXISTS (SELECT 1 FROM visit p WHERE p.part_of = v.id AND p.host IN (SELECT id FROM body)) END
), involved (id) AS (
    SELECT sender AS id FROM line UNION SELECT host FROM line UNION SELECT p.body FROM line t CROSS JOIN event e ON e.visit = t.id CROSS JOIN participant p ON p.record = e.id AND p.role = 'host'
)
SELECT row_number() OVER (ORDER BY t.latest, t.earliest, w.uid) AS number,
    coalesce(d.name, w.name) || guess(t.id, NULL, NULL) AS delegation,
    heads(t.delegation, t.start_date) AS head,
    t.people AS size, basis(t.people, t.delegation, NULL, 'size') AS size_basis,
    coalesce((SELECT name || ': ' FROM nation WHERE code = o.country AND name <> o.name), '')
        || o.name || moved_to(n.changed, n.name) || guess(t.delegation, NULL, 'sender') AS origin,
    t.start_date AS start_date, basis(t.start_date, t.id, NULL, 'start_date') AS start_date_basis,
    t.end_date AS end_date, basis(t.end_date, t.id, NULL, 'end_date') AS end_date_basis,
    t.purpose AS purpose, basis(t.purpose, t.id, NULL, 'purpose') AS purpose_basis,
    coalesce(l.name || guess(t.id, NULL, 'lead'),
        (SELECT group_concat(name, '; ') FROM (SELECT DISTINCT b.name || moved_to(n.changed, n.name) AS name
            FROM legs(t.id) x CROSS JOIN event e ON e.visit = x.id AND happened(e) CROSS JOIN participant r ON r.record = e.id AND r.role = 'host'
                CROSS JOIN labels b ON b.id = r.body AND b.country IS NOT o.country
                LEFT JOIN today n ON n.id = r.body
            ORDER BY b.id)),
        h.name || moved_to(m.changed, m.name) || guess(t.id, NULL, 'host')) AS lead,
    (SELECT group_concat(who, '; ') FROM (
        SELECT DISTINCT coalesce((SELECT name FROM labels WHERE id = r.person)
                || coalesce(', ' || r.capacity, ', ' || post_on(r.person, e.start_date) || ' (suy ra)', ''), r.capacity) AS who
        FROM legs(t.id) x CROSS JOIN event e ON e.visit = x.id AND happened(e) CROSS JOIN participant r ON r.record = e.id
        WHERE (r.role = 'principal' OR r.role = 'speaker' AND r.person IS NOT NULL)
            AND (SELECT country FROM labels WHERE id = coalesce(r.body, r.person)) IS NOT o.country
            AND NOT EXISTS (SELECT 1 FROM member m WHERE m.record = t.delegation AND m.person = r.person)
        ORDER BY r.role <> 'principal', e.id, r.slot)) AS received_by,
    results(t.id) AS result, titles(t.id) AS source_names,
    CASE WHEN t.earliest >= year_first AND t.latest <= min(year_last, asked.as_of) AND t.qualified IS 0
        THEN 'certainly' ELSE 'possibly' END AS certainty, w.uid AS record
FROM asked CROSS JOIN line t CROSS JOIN labels w ON w.id = t.id CROSS JOIN labels h ON h.id = t.host
    LEFT JOIN labels d ON d.id = t.delegation LEFT JOIN labels o ON o.id = t.sender
    LEFT JOIN labels l ON l.id = t.lead LEFT JOIN today n ON n.id = t.sender LEFT JOIN today m ON m.id = t.host
ORDER BY t.latest, t.earliest, w.uid
