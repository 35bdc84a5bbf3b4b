-- yearly-agreements: Agreements signed in a year, by the level of the party that signed on a country's side (VN unless another is asked for) and the country of the counterpart.
-- asks: year year required
-- asks: country country optional
-- gives: level term:level | Level | Cấp ký | 署名の級
-- gives: counterpart_country text | Country of the counterpart | Nước đối tác | 相手国
-- gives: agreement reference | Agreement | Thỏa thuận | 協定
-- gives: agreement_name text | Title | Tên gọi | 名称
-- gives: type term:agreement_type | Type | Loại | 種類
-- gives: party reference | Signing side | Bên ký | 署名側
-- gives: party_name text | Name | Tên | 名称
-- gives: party_today reference | Signing side today | Bên ký hiện nay | 署名側の現在
-- gives: party_today_name text | Name | Tên | 名称
-- gives: counterpart text | Counterpart | Đối tác | 相手方
-- gives: signed date | Signed | Ngày ký | 署名日
-- gives: signed_basis term:basis | Basis | Căn cứ | 根拠
-- gives: certainty certainty | In the year | Trong năm | 年内の確実性
-- uses: sides moved
-- sample: year=2022
-- sample: year=2023
, signing AS (
    SELECT i.id, i.signed, i.signed_slot, i.signed_latest,
        i.signed_earliest >= year_first AND i.signed_latest <= year_last AND NOT i.signed_qualified AS sure
    FROM asked CROSS JOIN instruments i
    WHERE i.signed_slot IS NOT NULL AND coalesce(i.signed_earliest, '') <= min(year_last, asked.as_of)
        AND coalesce(i.signed_latest, '9999-12-31') >= year_first
), named (record) AS (
    SELECT id FROM signing
), ours (agreement, party) AS (
    SELECT s.id, p.party
    FROM asked CROSS JOIN signing s CROSS JOIN party p ON p.record = s.id CROSS JOIN labels l ON l.id = p.party
    WHERE l.country = coalesce(asked.country_value, 'VN')
    UNION ALL
    -- The party is not known: it may be ours.
    SELECT s.id, NULL
    FROM asked CROSS JOIN signing s CROSS JOIN agreement g ON g.id = s.id
    WHERE NOT EXISTS (SELECT 1 FROM party p JOIN labels l ON l.id = p.party
            WHERE p.record = s.id AND l.country = coalesce(asked.country_value, 'VN'))
        AND (g.parties_complete IS NOT 'yes' OR EXISTS (SELECT 1 FROM party p JOIN labels l ON l.id = p.party
            WHERE p.record = s.id AND l.country IS NULL))
)
SELECT CASE
        WHEN pl.type = 'country' THEN 'national'
        WHEN pl.type IN ('province', 'prefecture', 'circuit', 'metropolis', 'urban-prefecture', 'state',
            'region', 'municipality') THEN 'province'
        WHEN pl.type IN ('city', 'district', 'urban-district', 'provincial-town') THEN 'district'
        WHEN pl.id IS NOT NULL THEN 'commune'
        WHEN o.type IN ('company', 'cooperative') THEN 'enterprise'
        WHEN o.type IN ('university', 'college', 'centre') THEN 'institution'
        WHEN o.type IN ('ngo', 'association', 'international-organization') THEN 'association'
        WHEN o.type IN ('ministry', 'embassy', 'government') AND o.governs IS NOT 'yes' THEN 'national'
        WHEN o.id IS NOT NULL THEN 'body' END AS level,
    (SELECT group_concat(country, ', ') FROM (SELECT DISTINCT l.country FROM party p
        JOIN labels l ON l.id = p.party WHERE p.record = u.agreement AND p.party IS NOT u.party
            AND (u.party IS NULL OR l.country IS NOT coalesce(asked.country_value, 'VN'))
        ORDER BY l.country)) AS counterpart_country,
    a.uid AS agreement, a.name AS agreement_name, g.type AS type, p.uid AS party, p.name AS party_name,
    t.uid AS party_today, CASE WHEN m.party IS NULL THEN t.name ELSE m.name END AS party_today_name,
    (SELECT group_concat(name, '; ') FROM (SELECT l.name FROM party p JOIN labels l ON l.id = p.party
        WHERE p.record = u.agreement AND p.party IS NOT u.party ORDER BY p.slot)) AS counterpart,
    s.signed AS signed,
    basis(s.signed, s.id, s.signed_slot, 'date') AS signed_basis,
    CASE WHEN s.sure THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN ours u CROSS JOIN signing s ON s.id = u.agreement CROSS JOIN agreement g ON g.id = u.agreement
    CROSS JOIN labels a ON a.id = u.agreement LEFT JOIN labels p ON p.id = u.party
    LEFT JOIN organization o ON o.id = u.party
    LEFT JOIN place pl ON pl.id = CASE WHEN o.id IS NULL THEN u.party
        WHEN o.governs = 'yes' AND o.type IN ('committee', 'assembly', 'government') THEN o.place END
    LEFT JOIN moved m ON m.record = u.agreement AND m.party = u.party
    LEFT JOIN labels t ON t.id = CASE WHEN m.party IS NULL THEN u.party ELSE m.holder END
ORDER BY CASE level WHEN 'national' THEN 1 WHEN 'province' THEN 2 WHEN 'district' THEN 3
        WHEN 'commune' THEN 4 WHEN 'body' THEN 5 WHEN 'institution' THEN 6 WHEN 'enterprise' THEN 7
        WHEN 'association' THEN 8 ELSE 9 END,
    counterpart_country IS NULL, counterpart_country, s.signed_latest, a.uid, p.uid
