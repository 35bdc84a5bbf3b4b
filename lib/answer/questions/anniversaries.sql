-- anniversaries: Partnerships whose fifth, tenth, fifteenth … year falls in a period, no finer than their beginning is known.
-- asks: year year required
-- gives: partnership reference | Partnership | Quan hệ | 提携
-- gives: partnership_name text | Name | Tên gọi | 名称
-- gives: sides text | Sides that signed | Các bên ký | 署名した双方
-- gives: holders text | Held today by | Bên đang giữ | 現在の保持者
-- gives: since date | Since | Từ khi | 開始
-- gives: since_basis term:basis | Basis | Căn cứ | 根拠
-- gives: years integer | Years | Số năm | 周年
-- gives: anniversary date | Falls on | Rơi vào | 記念日
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- sample: year=2029
, round (years) AS (
    SELECT 5 UNION ALL SELECT years + 5 FROM round WHERE years < 500
), beginning AS MATERIALIZED (
    SELECT p.id, a.slot, a.date, d.earliest, d.latest, d.qualified
    FROM asked CROSS JOIN partnership p
        CROSS JOIN action a ON a.record = p.id AND a.slot = (SELECT min(slot) FROM action
            WHERE record = p.id AND type = 'established')
        LEFT JOIN date d ON d.text = a.date
    WHERE NOT EXISTS (SELECT 1 FROM relations_of_countries c WHERE c.id = p.id)
        AND EXISTS (SELECT 1 FROM standings s WHERE s.record_id = p.id AND s.state IN ('active', 'suspended')
            AND s.start_earliest <= asked.as_of AND asked.as_of < s.end_latest)
), falling AS (
    SELECT b.id, b.slot, b.date, b.earliest, b.latest, b.qualified, count(*) AS choices, min(r.years) AS years,
        min(date(b.earliest, '+' || r.years || ' years') >= asked.year_first
            AND date(b.latest, '+' || r.years || ' years') <= asked.year_last) AS inside
    FROM asked CROSS JOIN beginning b CROSS JOIN round r
        ON b.earliest IS NULL
            OR date(b.earliest, '+' || r.years || ' years') <= asked.year_last
                AND date(b.latest, '+' || r.years || ' years') >= asked.year_first
    GROUP BY b.id
)
SELECT r.uid AS partnership, r.name AS partnership_name,
    (SELECT group_concat(name, ' – ') FROM (SELECT l.name FROM party x JOIN labels l ON l.id = x.party
        WHERE x.record = f.id ORDER BY x.slot)) AS sides,
    (SELECT group_concat(name, ' – ') FROM (SELECT coalesce(stands_in(holders, record_id = x.record
            AND slot = x.slot, holder_id, holder_name, asked.as_of) ->> 1, '?') AS name
        FROM party x WHERE x.record = f.id ORDER BY x.slot)) AS holders,
    f.date AS since, basis(f.date, f.id, f.slot, 'date') AS since_basis,
    CASE WHEN f.choices = 1 THEN f.years END AS years,
    CASE WHEN f.choices > 1 OR f.date GLOB '*[^0-9?~%-]*' THEN NULL
        WHEN length(f.date) = 10 THEN date(f.date, '+' || f.years || ' years')
        ELSE printf('%04d', substr(f.date, 1, 4) + f.years) || substr(f.date, 5) END AS anniversary,
    CASE WHEN f.choices = 1 AND f.inside AND NOT f.qualified THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN falling f CROSS JOIN labels r ON r.id = f.id
ORDER BY f.choices > 1, anniversary IS NULL, anniversary, f.latest, r.uid
