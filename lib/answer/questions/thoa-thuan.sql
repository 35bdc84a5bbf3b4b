-- thoa-thuan: The yearly form of agreements signed with foreign partners by a country's side (VN unless another is asked for) or a place; one of imprecise date in the year by which it was signed.
-- language: vi
-- asks: year year required
-- asks: of reference:place,organization optional
-- asks: country country optional
-- gives: number integer | No. | STT | 番号
-- gives: title text | Title | Tên gọi | 名称
-- gives: type term:agreement_type | Type | Loại | 種類
-- gives: type_basis term:basis | Basis | Căn cứ | 根拠
-- gives: our_party text | Vietnamese party | Bên ký Việt Nam | ベトナム側
-- gives: foreign_party text | Foreign party | Bên ký nước ngoài | 外国側
-- gives: signatories text | Signatories, posts | Người ký, chức vụ | 署名者・職
-- gives: signed date | Signed on | Ngày ký | 署名日
-- gives: signed_basis term:basis | Basis | Căn cứ | 根拠
-- gives: place text | Signed at | Nơi ký | 署名地
-- gives: place_basis term:basis | Basis | Căn cứ | 根拠
-- gives: effective date | In force from | Hiệu lực từ | 発効日
-- gives: effective_basis term:basis | Basis | Căn cứ | 根拠
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
    a.name || guess(g.id, NULL, NULL) AS title,
    g.type AS type, basis(g.type, g.id, NULL, 'type') AS type_basis,
    parties(g.id, l.country = coalesce(country_value, 'VN')) AS our_party,
    parties(g.id, l.country IS NOT coalesce(country_value, 'VN')) AS foreign_party,
    (SELECT group_concat(who, '; ') FROM (SELECT coalesce(l.name || coalesce(', ' || s.capacity, ''), s.capacity)
            || guess(g.id, s.slot, NULL) AS who
        FROM signatory s LEFT JOIN labels l ON l.id = s.person WHERE s.record = g.id ORDER BY s.slot))
        AS signatories,
    i.signed AS signed, basis(i.signed, g.id, i.signed_slot, 'date') AS signed_basis,
    p.name AS place, CASE WHEN g.place IS NULL AND p.id IS NOT NULL THEN 'inferred'
        ELSE basis(g.place, g.id, NULL, 'place') END AS place_basis, -- where the event of its signing was
    i.effective AS effective, basis(i.effective, g.id, i.effective_slot, 'date') AS effective_basis,
    g.term AS term, basis(g.term, g.id, NULL, 'term') AS term_basis,
    (SELECT group_concat(what, '; ') FROM (SELECT coalesce(f.words, (SELECT coalesce(label_vi, code) FROM term
                WHERE vocabulary = 'field' AND code = f.code)) || guess(g.id, f.slot, NULL) AS what
        FROM field f WHERE f.record = g.id ORDER BY f.slot)) AS fields,
    (SELECT group_concat(what, '; ') FROM (
        SELECT coalesce((SELECT t.label_vi || ': ' || l.name FROM made m CROSS JOIN labels l ON l.id = m.superseded_by
                CROSS JOIN term t ON t.vocabulary = 'finding' AND t.code = 'superseded' WHERE m.id = g.id AND m.replaced),
            (SELECT coalesce(label_vi, code) FROM term WHERE vocabulary = 'state' AND code = s.state)
            || CASE WHEN s.sure AND (SELECT f.certainty FROM force f WHERE f.id = g.id) IS NOT 'possibly'
                OR s.state = 'signed' AND s.sure THEN '' ELSE ' (có thể)' END) AS what
        FROM (SELECT s.state, s.start_latest <= asked.as_of AND asked.as_of < s.end_earliest AS sure
            FROM standings s WHERE s.record_id = g.id AND s.start_earliest <= asked.as_of
                AND s.end_latest > asked.as_of ORDER BY s.slot > 0 DESC, s.start_latest DESC, s.slot DESC LIMIT 1) s
        UNION ALL
        SELECT * FROM (SELECT l.name FROM outcome o CROSS JOIN labels l ON l.id = o.id
            LEFT JOIN date d ON d.text = o.start_date
            WHERE o.agreement = g.id AND coalesce(d.earliest, '') <= asked.as_of ORDER BY l.uid))) AS progress,
    (SELECT group_concat(what, '; ') FROM (SELECT d.name || coalesce(' (' || d.location || ')', '') AS what
        FROM document d WHERE d.record = g.id ORDER BY d.slot)) AS copy,
    titles(g.id) AS source_names,
    CASE WHEN i.signed_earliest >= year_first AND i.signed_latest <= min(year_last, asked.as_of) AND i.signed_qualified IS 0
        THEN 'certainly' ELSE 'possibly' END AS certainty, a.uid AS record
FROM asked CROSS JOIN signing i CROSS JOIN agreement g ON g.id = i.id CROSS JOIN labels a ON a.id = g.id
    LEFT JOIN event e ON e.id = g.event LEFT JOIN labels p ON p.id = coalesce(g.place, e.place)
ORDER BY i.signed_latest, i.signed_earliest, a.uid
