-- standing: The partnerships of a place or a body, or one partnership: kind, since when, stage on the day, the last contact, and whether it is dormant: active without a visit, meeting, agreement or online contact in 24 months, which is not said of relations of countries.
-- asks: of reference:place,organization,partnership required
-- gives: partnership reference rests | Partnership | Quan hệ | 提携
-- gives: partnership_name text | Name | Tên gọi | 名称
-- gives: type term:partnership_type | Kind | Loại | 種類
-- gives: sides text | Sides that signed | Các bên ký | 署名した双方
-- gives: since date | Since | Từ khi | 開始
-- gives: since_basis term:basis | Basis of the date | Căn cứ của ngày | 日付の根拠
-- gives: state term:state | Stage | Giai đoạn | 段階
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- gives: last_contact date | Last contact | Lần tiếp xúc cuối | 最後の接触
-- gives: contact reference rests | Contact | Tiếp xúc | 接触
-- gives: contact_name text | Name of the contact | Tên gọi tiếp xúc | 接触の名称
-- gives: months integer | Months since | Số tháng đã qua | 経過月数
-- gives: dormant yes-no-unknown | Dormant | Ngừng tiếp xúc | 休眠
-- uses: circle stage acting
-- sample: of=jp/mimasaka
-- sample: of=partnership/lao-cai-nagano
-- sample: of=vn/vinh-phuc as_of=2024-01-01
-- sample: of=vn/lam-dong-2025/lac-duong
, named (record) AS (
    SELECT q.id FROM reach CROSS JOIN partnership q ON q.id = reach.record
), found AS MATERIALIZED (
    SELECT t.record AS id, f.slot AS founded, f.date AS since, t.certain, t.possible, t.known,
        (t.alive OR NOT t.known) AND coalesce(t.certain, 'active') IN ('active', 'suspended') AS live
    FROM stage t
        LEFT JOIN action f ON f.record = t.record AND f.slot = (SELECT min(slot) FROM action
            WHERE record = t.record AND type = 'established')
), coupled (id) AS (
    SELECT record FROM named
), near (id, slot) AS ( -- the side that is asked about: only what it took part in is read, not all of its partners
    SELECT t.record, coalesce(min(p.slot) FILTER (WHERE p.party IN (SELECT id FROM own)
        OR (SELECT place FROM organization WHERE id = p.party) IN (SELECT id FROM own)), min(p.slot))
    FROM named t CROSS JOIN party p ON p.record = t.record GROUP BY t.record
), pair AS MATERIALIZED ( -- of two sides once
    SELECT x.member AS one, y.member AS other, x.id
    FROM near n CROSS JOIN member x ON x.id = n.id CROSS JOIN member y ON y.id = x.id AND y.slot <> x.slot
    WHERE x.slot = n.slot OR y.slot <> n.slot AND x.slot < y.slot
), actor (id) AS MATERIALIZED (
    SELECT DISTINCT one FROM pair
), met (one, other, record, date) AS ( -- pair is mentioned once: each mention is compiled anew
    SELECT actor.id, q.party, a.record, a.date FROM actor CROSS JOIN party p ON p.party = actor.id
        CROSS JOIN agreement g ON g.id = p.record AND g.partnership IS NULL
        CROSS JOIN party q ON q.record = g.id CROSS JOIN action a ON a.record = g.id AND a.type = 'signed'
    UNION ALL
    SELECT actor.id, CASE k.host WHEN 0 THEN q.body ELSE e.place END, e.id, e.start_date
    FROM actor CROSS JOIN participant p ON p.body = actor.id CROSS JOIN event e ON e.id = p.record AND e.start_date IS NOT NULL
        CROSS JOIN (SELECT 0 AS host UNION ALL SELECT 1) k CROSS JOIN participant q ON q.record = e.id
    WHERE k.host = 0 OR q.slot = p.slot
    UNION ALL
    SELECT actor.id, q.body, e.id, e.start_date FROM actor CROSS JOIN event e ON e.place = actor.id AND e.start_date IS NOT NULL
        CROSS JOIN participant q ON q.record = e.id
    UNION ALL
    SELECT actor.id, v.host, v.id, v.start_date FROM actor CROSS JOIN delegation g ON g.sender = actor.id
        CROSS JOIN visit v ON v.delegation = g.id AND v.start_date IS NOT NULL
    UNION ALL
    SELECT actor.id, g.sender, v.id, v.start_date FROM actor CROSS JOIN visit v ON v.host = actor.id AND v.start_date IS NOT NULL
        CROSS JOIN delegation g ON g.id = v.delegation
), touch (id, record, date) AS (
    SELECT t.record, a.record, a.date FROM named t CROSS JOIN action a ON a.record = t.record
        AND a.type IN ('established', 'elevated', 'extended')
    UNION ALL
    SELECT t.record, a.record, a.date FROM named t CROSS JOIN agreement g ON g.partnership = t.record
        CROSS JOIN action a ON a.record = g.id AND a.type = 'signed'
    UNION ALL
    SELECT t.record, e.id, coalesce(e.start_date, (SELECT start_date FROM visit WHERE id = e.visit))
        FROM asked CROSS JOIN named t CROSS JOIN event e ON e.partnership = t.record
        WHERE happened(e)
    UNION ALL
    SELECT pair.id, m.record, m.date FROM met m CROSS JOIN pair ON pair.one = m.one AND pair.other = m.other
), latest (id, last, recent, maybe_recent) AS MATERIALIZED (
    SELECT c.id, max(CASE WHEN c.date IS NOT NULL THEN contact(d, c.record, c.date, asked.as_of) END),
        max(CASE d.qualified WHEN 0 THEN d.earliest END) >= date(asked.as_of, '-24 months'),
        max(coalesce(d.latest, asked.as_of)) >= date(asked.as_of, '-24 months')
    FROM asked, touch c LEFT JOIN date d ON d.text = c.date
    WHERE coalesce(d.earliest, '0001-01-01') <= asked.as_of
    GROUP BY c.id
)
SELECT r.uid AS partnership, r.name AS partnership_name, q.type AS type,
    (SELECT group_concat(name, ' – ') FROM (SELECT l.name FROM party x JOIN labels l ON l.id = x.party
        WHERE x.record = f.id ORDER BY x.slot)) AS sides,
    f.since AS since, basis(f.since, f.id, f.founded, 'date') AS since_basis,
    coalesce(f.certain, f.possible) AS state,
    CASE WHEN f.certain IS NOT NULL THEN 'certainly' WHEN f.known THEN 'possibly' END AS certainty,
    substr(c.last, instr(c.last, ' ') + 1) AS last_contact, k.uid AS contact, k.name AS contact_name,
    CASE WHEN months_between(c.last, asked.as_of) = months_between(substr(c.last, 11), asked.as_of)
        THEN months_between(c.last, asked.as_of) END AS months, -- no finer than it is known
    CASE WHEN NOT f.live OR EXISTS (SELECT 1 FROM relations_of_countries c WHERE c.id = f.id) OR c.recent THEN 'no'
        WHEN f.certain IS NOT NULL AND NOT coalesce(c.maybe_recent, 0) THEN 'yes' END AS dormant
FROM asked CROSS JOIN found f CROSS JOIN labels r ON r.id = f.id CROSS JOIN partnership q ON q.id = f.id
    LEFT JOIN latest c ON c.id = f.id LEFT JOIN labels k ON k.id = CAST(substr(c.last, 21) AS INTEGER)
WHERE (f.possible IS NOT NULL OR NOT f.known) AND f.id IN (SELECT id FROM tie)
ORDER BY f.since IS NULL, f.since, r.uid
