-- thoa-thuan: The yearly form of agreements signed with foreign partners by a country's side (VN unless another is asked for) or a place; one of imprecise date in the year by which it was signed.
-- language: vi
-- asks: year year required
-- asks: of reference:place,organization optional
-- asks: country country optional
-- gives: number integer | No. | STT | 番号
-- gives: title text | Title | Tên gọi | 名称
-- gives: type text | Type | Loại | 種類
-- gives: our_party text | Vietnamese party | Bên ký Việt Nam | ベトナム側
-- gives: foreign_party text | Foreign party | Bên ký nước ngoài | 外国側
-- gives: signatories text | Signatories, posts | Người ký, chức vụ | 署名者・職
-- gives: signed text | Signed on | Ngày ký | 署名日
-- gives: place text | Signed at | Nơi ký | 署名地
-- gives: effective text | In force from | Hiệu lực từ | 発効日
-- gives: term duration | Term | Thời hạn | 期間
-- gives: term_basis term:basis | Basis | Căn cứ | 根拠
-- gives: fields text | Fields | Lĩnh vực | 分野
-- gives: progress text | Implementation | Tình hình thực hiện | 実施状況
-- gives: copy text | Copy kept | Lưu bản gốc | 原本の保管
-- gives: source_names text | Sources | Nguồn | 出典
-- gives: certainty certainty hidden | Date within the period | Thời gian trong kỳ | 期間内の確実性
-- gives: record reference | Record | Hồ sơ | 記録
-- uses: standing force sides moved
-- sample: year=2022
-- sample: year=2023
-- sample: year=2022 of=vn/lam-dong/lac-duong
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
    -- All agreements, unless those of a place or a body are asked for.
    SELECT 1, CASE WHEN of_id IS NULL THEN (SELECT max(id) FROM agreement) ELSE 0 END FROM asked
), candidate (id) AS (
    SELECT p.record FROM body b CROSS JOIN party p ON p.party = b.id
    UNION SELECT g.id FROM span CROSS JOIN agreement g ON g.id BETWEEN span.first AND span.last
), signing AS (
    SELECT i.* FROM asked CROSS JOIN candidate c CROSS JOIN instruments i ON i.id = c.id
    WHERE i.signed_slot IS NOT NULL AND coalesce(i.signed_earliest, '') <= asked.as_of
        AND i.signed_latest BETWEEN year_first AND year_last
        AND CASE WHEN of_id IS NOT NULL THEN EXISTS (SELECT 1 FROM party p
                WHERE p.record = i.id AND p.party IN (SELECT id FROM body))
            -- Unless its parties are known, and none of them is of the country.
            ELSE EXISTS (SELECT 1 FROM party p CROSS JOIN labels l ON l.id = p.party
                    WHERE p.record = i.id AND l.country = coalesce(country_value, 'VN'))
                OR NOT EXISTS (SELECT 1 FROM agreement g WHERE g.id = i.id AND g.parties_complete = 'yes') END
        AND NOT (EXISTS (SELECT 1 FROM party p WHERE p.record = i.id)
            AND NOT EXISTS (SELECT 1 FROM party p CROSS JOIN labels l ON l.id = p.party
                WHERE p.record = i.id AND l.country IS NOT coalesce(country_value, 'VN'))
            AND EXISTS (SELECT 1 FROM agreement g WHERE g.id = i.id AND g.parties_complete = 'yes'))
), named (record) AS (
    SELECT id FROM signing
)
SELECT row_number() OVER (ORDER BY i.signed_latest, i.signed_earliest, a.uid) AS number,
    a.name || CASE WHEN EXISTS (SELECT 1 FROM inferences f
            WHERE f.record = g.id AND f.target IS NULL AND f.attribute IS NULL) THEN ' (suy ra)' ELSE '' END AS title,
    (SELECT coalesce(label_vi, code) FROM term WHERE vocabulary = 'agreement_type' AND code = g.type)
        || CASE WHEN EXISTS (SELECT 1 FROM inferences f
            WHERE f.record = g.id AND f.target IS NULL AND coalesce(f.attribute, 'type') = 'type') THEN ' (suy ra)' ELSE '' END AS type,
    (SELECT group_concat(name, '; ') FROM (SELECT l.name || coalesce((SELECT ' (nay: ' || coalesce(m.name, 'chưa rõ') || ')'
            FROM moved m WHERE m.record = p.record AND m.slot = p.slot), '')
            || CASE WHEN EXISTS (SELECT 1 FROM inferences f
            WHERE f.record = g.id AND f.target = p.slot AND f.attribute IS NULL) THEN ' (suy ra)' ELSE '' END AS name
        FROM party p CROSS JOIN labels l ON l.id = p.party
        WHERE p.record = g.id AND l.country = coalesce(country_value, 'VN') ORDER BY p.slot)) AS our_party,
    (SELECT group_concat(name, '; ') FROM (SELECT l.name || coalesce((SELECT ' (nay: ' || coalesce(m.name, 'chưa rõ') || ')'
            FROM moved m WHERE m.record = p.record AND m.slot = p.slot), '')
            || CASE WHEN EXISTS (SELECT 1 FROM inferences f
            WHERE f.record = g.id AND f.target = p.slot AND f.attribute IS NULL) THEN ' (suy ra)' ELSE '' END AS name
        FROM party p CROSS JOIN labels l ON l.id = p.party
        WHERE p.record = g.id AND l.country IS NOT coalesce(country_value, 'VN') ORDER BY p.slot))
        AS foreign_party,
    (SELECT group_concat(who, '; ') FROM (SELECT coalesce(l.name || coalesce(', ' || s.capacity, ''), s.capacity)
            || CASE WHEN EXISTS (SELECT 1 FROM inferences f
            WHERE f.record = g.id AND f.target = s.slot AND f.attribute IS NULL) THEN ' (suy ra)' ELSE '' END AS who
        FROM signatory s LEFT JOIN labels l ON l.id = s.person WHERE s.record = g.id ORDER BY s.slot))
        AS signatories,
    i.signed || CASE WHEN EXISTS (SELECT 1 FROM inferences f
            WHERE f.record = g.id AND f.target = i.signed_slot AND coalesce(f.attribute, 'date') = 'date') THEN ' (suy ra)' ELSE '' END AS signed,
    coalesce(p.name || CASE WHEN EXISTS (SELECT 1 FROM inferences f
            WHERE f.record = g.id AND f.target IS NULL AND coalesce(f.attribute, 'place') = 'place') THEN ' (suy ra)' ELSE '' END, (SELECT l.name FROM event e CROSS JOIN labels l ON l.id = e.place
        WHERE e.id = g.event) || ' (suy ra)') AS place,
    i.effective || CASE WHEN EXISTS (SELECT 1 FROM inferences f
            WHERE f.record = g.id AND f.target = i.effective_slot AND coalesce(f.attribute, 'date') = 'date') THEN ' (suy ra)' ELSE '' END AS effective,
    g.term AS term, CASE WHEN g.term IS NULL THEN NULL WHEN EXISTS (SELECT 1 FROM inferences f
            WHERE f.record = g.id AND f.target IS NULL AND coalesce(f.attribute, 'term') = 'term')
        THEN 'inferred' ELSE 'stated' END AS term_basis,
    (SELECT group_concat(what, '; ') FROM (SELECT coalesce(f.words, (SELECT coalesce(label_vi, code) FROM term
                WHERE vocabulary = 'field' AND code = f.code)) || CASE WHEN EXISTS (SELECT 1 FROM inferences f
            WHERE f.record = g.id AND f.target = f.slot AND f.attribute IS NULL) THEN ' (suy ra)' ELSE '' END AS what
        FROM field f WHERE f.record = g.id ORDER BY f.slot)) AS fields,
    (SELECT group_concat(what, '; ') FROM (
        SELECT coalesce((SELECT t.label_vi || ': ' || l.name FROM made m CROSS JOIN labels l ON l.id = m.superseded_by
                CROSS JOIN term t ON t.vocabulary = 'finding' AND t.code = 'superseded' WHERE m.id = g.id AND m.replaced),
            (SELECT coalesce(label_vi, code) FROM term WHERE vocabulary = 'state' AND code = CASE
                WHEN s.state = 'in-force' AND NOT EXISTS (SELECT 1 FROM force f WHERE f.id = g.id) THEN 'expired' ELSE s.state END)
            || CASE WHEN s.sure AND (SELECT f.certainty FROM force f WHERE f.id = g.id) IS NOT 'possibly'
                OR s.state = 'signed' AND s.sure THEN '' ELSE ' (có thể)' END) AS what
        FROM (SELECT s.state, s.start_latest <= asked.as_of AND asked.as_of < s.end_earliest AS sure
            FROM standings s WHERE s.record_id = g.id AND s.start_earliest <= asked.as_of
                AND s.end_latest > asked.as_of ORDER BY s.start_latest DESC, s.slot DESC LIMIT 1) s
        UNION ALL
        SELECT * FROM (SELECT l.name FROM outcome o CROSS JOIN labels l ON l.id = o.id
            LEFT JOIN date d ON d.text = o.start_date
            WHERE o.agreement = g.id AND coalesce(d.earliest, '') <= asked.as_of ORDER BY l.uid))) AS progress,
    (SELECT group_concat(what, '; ') FROM (SELECT d.name || coalesce(' (' || d.location || ')', '') AS what
        FROM document d WHERE d.record = g.id ORDER BY d.slot)) AS copy,
    (SELECT group_concat(title, '; ') FROM (
        SELECT DISTINCT coalesce(s.number || ', ', '') || coalesce(n.name, n.uid)
            || coalesce(' (' || s.publisher || coalesce(', ' || substr(s.published, 1, 10), '') || ')', '') AS title
        FROM citation c CROSS JOIN source s ON s.id = c.source CROSS JOIN labels n ON n.id = s.id
        WHERE c.record = g.id AND c.stance IS NOT 'disputes' ORDER BY s.id)) AS source_names,
    CASE WHEN i.signed_earliest >= year_first AND i.signed_latest <= min(year_last, asked.as_of) AND i.signed_qualified IS 0
        THEN 'certainly' ELSE 'possibly' END AS certainty, a.uid AS record
FROM asked CROSS JOIN signing i CROSS JOIN agreement g ON g.id = i.id CROSS JOIN labels a ON a.id = g.id
    LEFT JOIN labels p ON p.id = g.place
ORDER BY i.signed_latest, i.signed_earliest, a.uid
