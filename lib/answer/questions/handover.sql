-- handover: All that a place or a body that is gone, or is known to end, leaves to be reassigned: partnerships, agreements, open promises, focal points, planned visits, approvals that it should give; signed by it or held after another; and who stands in its place on the day, or will from the day that it goes. That it will end is known with the law of its succession, where there is none with its end.
-- asks: place reference:place,organization required
-- gives: what term:handover | What | Việc cần bàn giao | 引継事項
-- gives: record reference | Record | Hồ sơ | 記録
-- gives: record_name text | Name | Tên gọi | 名称
-- gives: body reference | Left by | Bên để lại | 残した側
-- gives: body_name text | Its name | Tên bên để lại | その名称
-- gives: partner reference | Partner | Đối tác | 相手方
-- gives: partner_name text | Name of the partner | Tên đối tác | 相手方名
-- gives: date date | Date | Ngày | 日付
-- gives: detail text blank | Detail | Chi tiết | 詳細
-- gives: right term:right blank | Right | Căn cứ | 権原
-- gives: heirs text | To whom | Bàn giao cho | 引継先
-- gives: path text blank | By way of | Quá trình kế thừa | 承継の経過
-- gives: acts text blank hidden rests | Legal acts | Văn bản | 根拠法令
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: stage pending descent
-- sample: place=vn/yen-bai
-- sample: place=vn/yen-bai as_of=2025-06-20
-- sample: place=vn/quang-ninh
-- sample: place=vn/lam-dong/ubnd
-- sample: place=vn/lam-dong/lac-duong as_of=2020-01-01
-- sample: place=vn/lam-dong/lac-duong
, kin (id, of) AS (
    SELECT place_id, place_id FROM asked
    UNION SELECT o.id, o.place FROM asked CROSS JOIN organization o ON o.place = asked.place_id
), gone (id, day, sure) AS ( -- as far as it is known on the day
    SELECT k.id, t.earliest, t.earliest <= asked.as_of OR coalesce(w.latest <= asked.as_of AND NOT w.qualified, 0)
    FROM asked CROSS JOIN kin k CROSS JOIN takeovers t ON t.record IN (k.id, k.of) AND min(t.lawful, t.earliest) <= asked.as_of
        CROSS JOIN succession s ON s.record = t.record AND s.slot = t.slot LEFT JOIN date w ON w.text = s.legal_date
    UNION ALL SELECT k.id, e.gone_earliest, 1
    FROM asked CROSS JOIN kin k CROSS JOIN endings e ON e.id IN (k.id, k.of) AND date(e.gone_earliest, '-1 day') <= asked.as_of
), own (id, gone, day, sure) AS MATERIALIZED ( -- what ends one day, with all its bodies if it is the place; day: of its heirs
    SELECT g.id, min(g.day), max(asked.as_of, min(g.day)), max(g.sure) FROM asked CROSS JOIN gone g GROUP BY g.id
), past (id, day, sure) AS MATERIALIZED ( -- with what it alone succeeded
    SELECT id, day, sure FROM own
    UNION SELECT t.record, past.day, past.sure FROM past CROSS JOIN takeovers t ON t.successor = past.id
        CROSS JOIN asked ON t.earliest <= asked.as_of AND NOT t.several
), line (id) AS ( -- with all of which it may have held something
    SELECT id FROM own
    UNION SELECT s.record FROM line CROSS JOIN succession s ON s.successor = line.id
), named (record) AS (
    SELECT p.record FROM line CROSS JOIN party p ON p.party = line.id
    WHERE NOT EXISTS (SELECT 1 FROM relations_of_countries c WHERE c.id = p.record)
), standing (record, certain) AS MATERIALIZED (
    SELECT t.record, t.certain FROM stage t
    WHERE (t.possible IS NOT NULL OR NOT t.known) AND t.stands > 0
), held (record, slot, party, body, certain, sure, day) AS MATERIALIZED ( -- what it signed, and what it held until it was gone
    SELECT p.record, p.slot, p.party, p.party, t.certain, o.sure, o.day
    FROM standing t CROSS JOIN party p ON p.record = t.record CROSS JOIN own o ON o.id = p.party
    UNION ALL
    SELECT p.record, p.slot, p.party, h.holder_id, t.certain, max(h.by_right <> 'undecided' AND h.start_latest <= asked.as_of AND o.sure), o.day
    FROM asked CROSS JOIN standing t CROSS JOIN party p ON p.record = t.record AND p.party IN (SELECT id FROM line)
            AND p.party NOT IN (SELECT id FROM own)
        CROSS JOIN holders h ON h.record_id = p.record AND h.slot = p.slot AND h.start_earliest <= asked.as_of
        CROSS JOIN own o ON o.id = h.holder_id
    WHERE t.certain IS NOT 'proposed'
        AND (asked.as_of < h.end_latest OR h.end_latest >= o.gone)
    GROUP BY p.record, p.slot, h.holder_id
), seat AS ( -- and who holds it then
    SELECT h.record, h.slot, min(t.by_right) AS by_right, coalesce(group_concat(t.holder_name, ' / '), max(CASE t.by_right WHEN 'lapsed' THEN '—' END)) AS heirs,
        group_concat(t.path, ' / ') AS path,
        group_concat((SELECT d.acts FROM descent d WHERE d.party = t.party_id AND d.holder IS t.holder_id
            AND d.acts IS NOT NULL ORDER BY d.acts LIMIT 1), ' ') AS acts, min(t.start_latest <= h.day
            AND h.day < t.end_earliest) AND max(h.certain IS NOT NULL) AND max(h.sure) AS certain
    FROM asked CROSS JOIN (SELECT record, slot, certain, max(sure) AS sure, max(day) AS day FROM held GROUP BY record, slot) h
        CROSS JOIN holders t ON t.record_id = h.record AND t.slot = h.slot
        AND t.start_earliest <= h.day AND h.day < t.end_latest
    GROUP BY h.record, h.slot
), sought (record, slot) AS (
    SELECT a.record, a.slot FROM past CROSS JOIN action a ON a.recipient = past.id AND +a.type = 'approval-requested'
), promise AS (
    SELECT s.id, coalesce((SELECT sender FROM delegation WHERE id = s.side), s.side) AS side,
        coalesce((SELECT sender FROM delegation WHERE id = s.addressee), s.addressee) AS addressee,
        s.responsible, s.text, coalesce(s.date, (SELECT start_date FROM event WHERE id = s.event)) AS date
    FROM (SELECT s.id FROM past CROSS JOIN statement s ON s.side = past.id
        UNION SELECT s.id FROM past CROSS JOIN delegation g ON g.sender = past.id CROSS JOIN statement s ON s.side = g.id
        UNION SELECT s.id FROM past CROSS JOIN statement s ON s.responsible = past.id) c
        CROSS JOIN statement s ON s.id = c.id
), task (what, record, slot, body, partner, date, detail, certain) AS MATERIALIZED (
    SELECT 'promise', p.id, 0, CASE WHEN p.responsible IN (SELECT id FROM past) THEN p.responsible ELSE p.side END, p.addressee,
        p.date, p.text,
        NOT EXISTS (SELECT 1 FROM state_actions a WHERE a.record = p.id AND coalesce(a.earliest, '') <= asked.as_of
            AND a.state IN ('fulfilled', 'declined', 'withdrawn', 'lapsed')) AND d.latest <= asked.as_of
    FROM asked CROSS JOIN promise p CROSS JOIN statement s ON s.id = p.id AND s.type IN ('promise', 'offer')
        LEFT JOIN date d ON d.text = p.date
    WHERE coalesce(d.earliest, '') <= asked.as_of
        AND NOT EXISTS (SELECT 1 FROM state_actions a WHERE a.record = p.id AND a.latest <= asked.as_of
            AND a.qualified = 0 AND a.state IN ('fulfilled', 'declined', 'withdrawn', 'lapsed'))
    UNION ALL
    SELECT 'focal-point', f.record, f.slot, coalesce(f.organization, f.side), x.party, f.start_date, f.scope,
        s.latest <= asked.as_of AND (f.end_date IS NULL OR e.earliest >= asked.as_of)
    FROM asked CROSS JOIN (SELECT q.* FROM past CROSS JOIN focal_point q ON q.organization = past.id
            UNION SELECT q.* FROM past CROSS JOIN focal_point q ON q.side = past.id AND q.organization IS NULL) f
        LEFT JOIN date s ON s.text = f.start_date
        LEFT JOIN date e ON e.text = f.end_date
        LEFT JOIN party x ON x.record = f.record AND x.party <> coalesce(f.side,
            (SELECT place FROM organization WHERE id = f.organization))
    WHERE coalesce(s.earliest, '') <= asked.as_of AND coalesce(e.latest, '9999-12-31') >= asked.as_of
    UNION ALL
    SELECT 'planned-visit', v.id, 0, CASE WHEN o.paid THEN g.sender ELSE v.host END,
        CASE WHEN o.paid THEN v.host ELSE g.sender END, v.planned_start_date, v.purpose,
        NOT EXISTS (SELECT 1 FROM state_actions a WHERE a.record = v.id AND coalesce(a.earliest, '') <= asked.as_of
            AND a.state IN ('carried-out', 'cancelled', 'refused'))
    FROM asked CROSS JOIN (SELECT id, max(paid) AS paid FROM (
                SELECT v.id, 1 AS paid FROM asked CROSS JOIN past CROSS JOIN delegation g ON g.sender = past.id
                    CROSS JOIN visit v ON v.delegation = g.id WHERE NOT begun(v)
                UNION SELECT v.id, 0 FROM asked CROSS JOIN past CROSS JOIN visit v ON v.host = past.id WHERE NOT begun(v))
            GROUP BY id) o
        CROSS JOIN visit v ON v.id = o.id LEFT JOIN delegation g ON g.id = v.delegation
    WHERE (v.planned_start_date IS NOT NULL
            OR EXISTS (SELECT 1 FROM action WHERE record = v.id AND type IN ('proposed', 'planned', 'approval-requested')))
        AND intended(v)
        AND NOT EXISTS (SELECT 1 FROM state_actions a WHERE a.record = v.id AND a.latest <= asked.as_of
            AND a.qualified = 0 AND a.state IN ('carried-out', 'cancelled', 'refused'))
    UNION ALL
    SELECT 'approval', a.record, a.slot, a.recipient, coalesce(v.host, (SELECT x.party
            FROM party x CROSS JOIN labels l ON l.id = x.party CROSS JOIN labels k ON k.id = a.agent
            WHERE x.record = a.record AND l.side IS NOT k.side ORDER BY x.slot LIMIT 1)),
        a.date, (SELECT name FROM labels WHERE id = coalesce(g.sender, a.agent)), w.certainty = 'certainly'
    FROM pending w CROSS JOIN action a ON a.record = w.record AND a.slot = w.slot
        LEFT JOIN visit v ON v.id = a.record LEFT JOIN delegation g ON g.id = coalesce(v.delegation, a.record)
), origin (id, day) AS (
    SELECT party, day FROM held UNION SELECT id, day FROM past
), taker AS MATERIALIZED ( -- of each body once, not of each task
    SELECT e.record_id AS body, min(e.by_right) AS by_right, coalesce(group_concat(e.heir_name, ' / '),
            max(CASE e.by_right WHEN 'lapsed' THEN '—' END)) AS heirs,
        group_concat(e.path, ' / ') AS path,
        group_concat((SELECT d.acts FROM descent d WHERE d.party = e.record_id AND d.holder IS e.heir_id
            AND d.acts IS NOT NULL ORDER BY d.acts LIMIT 1), ' ') AS acts, min(e.start_latest <= t.day AND t.day < e.end_earliest) AND max(t.sure) AS certain
    FROM (SELECT id AS body, max(day) AS day, max(sure) AS sure FROM past WHERE id IN (SELECT body FROM task) GROUP BY id) t
        CROSS JOIN heirs e ON e.record_id = t.body AND e.start_earliest <= t.day AND t.day < e.end_latest
    GROUP BY e.record_id
), item (position, what, record, slot, body, partner, date, detail, by_right, heirs, path, acts, certain) AS (
    SELECT CASE r.kind WHEN 'partnership' THEN 1 ELSE 2 END,
        CASE WHEN h.certain = 'proposed' THEN 'proposal' ELSE r.kind END, h.record, h.slot, h.body, x.party,
        (SELECT date FROM action WHERE record = h.record AND type IN ('established', 'signed', 'proposed')
            ORDER BY type, slot LIMIT 1), NULL,
        CASE WHEN h.certain IS NOT 'proposed' THEN s.by_right END, s.heirs, s.path, s.acts, s.certain
    FROM seat s JOIN held h ON h.record = s.record AND h.slot = s.slot
        JOIN record r ON r.id = h.record
        LEFT JOIN party x ON x.record = h.record AND x.slot <> h.slot
    UNION ALL
    SELECT CASE t.what WHEN 'promise' THEN 3 WHEN 'focal-point' THEN 4 WHEN 'planned-visit' THEN 5 ELSE 6 END, t.what, t.record, t.slot,
        t.body, t.partner, t.date, t.detail, e.by_right, e.heirs, e.path, e.acts, t.certain AND e.certain
    FROM task t CROSS JOIN taker e ON e.body = t.body
    GROUP BY t.what, t.record, t.slot, t.body, t.partner
)
SELECT i.what AS what, r.uid AS record, r.name AS record_name, b.uid AS body, b.name AS body_name,
    p.uid AS partner, p.name AS partner_name, i.date AS date, i.detail AS detail, i.by_right AS "right",
    i.heirs AS heirs, i.path AS path,
    each_once(i.acts) AS acts,
    CASE WHEN i.certain THEN 'certainly' ELSE 'possibly' END AS certainty
FROM item i
    JOIN labels r ON r.id = i.record
    LEFT JOIN labels b ON b.id = i.body
    LEFT JOIN labels p ON p.id = i.partner
ORDER BY i.position, i.what, r.uid, i.slot, b.uid, p.uid
