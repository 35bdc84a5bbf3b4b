-- hoi-nghi: The yearly form of conferences, seminars and forums held in a country (VN unless another is asked for) or a place; one of imprecise date in the year by which it had begun.
-- language: vi
-- asks: year year required
-- asks: of reference:place,organization optional
-- asks: country country optional
-- gives: number integer | No. | STT | 番号
-- gives: name text | Name | Tên | 名称
-- gives: time text | Time | Thời gian | 日時
-- gives: place text | Place | Địa điểm | 場所
-- gives: mode term:mode | Form | Hình thức | 形式
-- gives: mode_basis term:basis | Basis | Căn cứ | 根拠
-- gives: organizers text | Organized by | Cơ quan chủ trì | 主催
-- gives: co_organizers text | With | Cơ quan phối hợp | 共催・協力
-- gives: attendance text | Number of delegates | Số đại biểu | 参加者数
-- gives: subject text | Subject | Nội dung | 内容
-- gives: subject_basis term:basis | Basis | Căn cứ | 根拠
-- gives: source_names text | Sources | Nguồn | 出典
-- gives: certainty certainty hidden | Date within the period | Thời gian trong kỳ | 期間内の確実性
-- gives: record reference | Record | Hồ sơ | 記録
-- uses: today
-- sample: year=2022
-- sample: year=2023
-- sample: year=2023 of=vn/quang-ninh
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
    -- All events, unless those of a place or a body are asked for.
    SELECT 1, CASE WHEN of_id IS NULL THEN (SELECT max(id) FROM event) ELSE 0 END FROM asked
), candidate (id) AS (
    SELECT e.id FROM body b CROSS JOIN event e ON e.place = b.id
    UNION SELECT e.id FROM body b CROSS JOIN visit v ON v.host = b.id CROSS JOIN event e ON e.visit = v.id
        WHERE e.place IS NULL
    UNION SELECT p.record FROM body b CROSS JOIN participant p ON p.body = b.id
        WHERE p.role IN ('organizer', 'co-organizer', 'host')
    UNION ALL
    SELECT e.id FROM asked CROSS JOIN span CROSS JOIN event e ON e.id BETWEEN span.first AND span.last
    WHERE e.type IN ('conference', 'seminar', 'forum') AND NOT (e.start_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
        AND e.start_date NOT BETWEEN year_first AND year_last)
), assembly AS (
    SELECT e.*, d.earliest, d.latest, d.qualified, coalesce(e.place, v.place, v.host) AS at_place
    FROM asked CROSS JOIN candidate c CROSS JOIN event e ON e.id = c.id
        CROSS JOIN date d ON d.text = e.start_date LEFT JOIN visit v ON v.id = e.visit
    WHERE e.type IN ('conference', 'seminar', 'forum') AND d.latest BETWEEN year_first AND year_last
        AND d.earliest <= asked.as_of
        AND CASE WHEN of_id IS NOT NULL THEN 1
            WHEN coalesce(e.place, v.place, v.host) IS NOT NULL THEN (SELECT l.country FROM labels l
                WHERE l.id = coalesce(e.place, v.place, v.host)) = coalesce(country_value, 'VN')
            -- Held nobody knows where, with one of the country among its organizers.
            ELSE EXISTS (SELECT 1 FROM participant p JOIN labels l ON l.id = p.body
                WHERE p.record = e.id AND p.role IN ('organizer', 'co-organizer', 'host')
                    AND l.country = coalesce(country_value, 'VN')) END
), involved (id) AS (
    SELECT p.body AS id FROM assembly e CROSS JOIN participant p ON p.record = e.id WHERE p.role <> 'attendee' GROUP BY p.body
)
SELECT row_number() OVER (ORDER BY e.latest, e.earliest, w.uid) AS number,
    w.name || guess(e.id, NULL, NULL) AS name,
    coalesce((SELECT label_vi || ' ' FROM term WHERE vocabulary = 'part_of_day' AND code = e.part_of_day), '')
        || e.start_date || CASE WHEN e.end_date <> e.start_date THEN ' – ' || e.end_date ELSE '' END
        || guess(e.id, NULL, 'start_date') AS time,
    coalesce(e.venue || ', ', '') || coalesce(b.name || ', ', '')
        || l.name || CASE WHEN e.place IS NULL THEN ' (suy ra)' ELSE guess(e.id, NULL, 'place') END AS place,
    e.mode AS mode, basis(e.mode, e.id, NULL, 'mode') AS mode_basis,
    participants(e.id, ('organizer', 'host')) AS organizers,
    participants(e.id, ('co-organizer', 'supporter')) AS co_organizers,
    (SELECT CASE WHEN f.value IS NULL THEN f.words ELSE coalesce((SELECT label_vi || ' ' FROM term
            WHERE vocabulary = 'comparator' AND code = f.comparator AND code <> 'equal'), '') || f.value END
            || guess(f.id, NULL, 'value')
        FROM figure f WHERE f.subject = e.id AND f.metric = 'attendance' ORDER BY f.id LIMIT 1) AS attendance,
    e.subject AS subject, basis(e.subject, e.id, NULL, 'subject') AS subject_basis,
    titles(e.id) AS source_names,
    CASE WHEN e.earliest >= year_first AND e.latest <= min(year_last, asked.as_of) AND e.qualified IS 0
        THEN 'certainly' ELSE 'possibly' END AS certainty, w.uid AS record
FROM asked CROSS JOIN assembly e CROSS JOIN labels w ON w.id = e.id LEFT JOIN labels l ON l.id = e.at_place
    LEFT JOIN labels b ON b.id = e.venue_body
ORDER BY e.latest, e.earliest, w.uid
