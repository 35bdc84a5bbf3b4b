-- met-head: Everyone of another side who met the head of a partner: its governor, mayor, chairman or secretary, by the title held or used at the event.
-- asks: partner reference:place required
-- gives: person reference | Who | Ai | 面会者
-- gives: person_name text | Name | Họ tên | 氏名
-- gives: capacity text | In the capacity of | Với tư cách | 職
-- gives: capacity_basis term:basis | Basis | Căn cứ | 根拠
-- gives: body reference | For | Của bên | 所属
-- gives: body_name text | Name | Tên | 名称
-- gives: head reference | Head | Người đứng đầu | 首長
-- gives: head_name text | Name | Họ tên | 氏名
-- gives: head_capacity text | In the capacity of | Với tư cách | 首長の職
-- gives: head_capacity_basis term:basis | Basis | Căn cứ | 根拠
-- gives: event reference rests | Event | Hoạt động | 行事
-- gives: event_name text | Name | Tên hoạt động | 行事名
-- gives: date date | When | Ngày | 日付
-- gives: date_basis term:basis | Basis | Căn cứ | 根拠
-- gives: place reference | Where | Nơi | 場所
-- gives: place_name text | Name | Tên | 名称
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: tenure
-- sample: partner=jp/nagano
-- sample: partner=vn/yen-bai
, own (id) AS (
    -- What is asked about, and what it alone succeeded.
    SELECT partner_id FROM asked WHERE partner_id IS NOT NULL
    UNION SELECT t.record FROM own o CROSS JOIN takeovers t ON t.successor = o.id
        CROSS JOIN asked ON t.earliest <= asked.as_of AND NOT t.several
), body (id) AS (
    SELECT id FROM own
    UNION SELECT g.id FROM own o CROSS JOIN organization g ON g.place = o.id
        CROSS JOIN labels l ON l.id = g.id AND l.side = o.id
), team (id) AS (
    SELECT id FROM body UNION SELECT d.id FROM body b CROSS JOIN delegation d ON d.sender = b.id
), title (latin, kanji) AS (
    SELECT lower(label_en), label_ja FROM term WHERE vocabulary = 'head_title'
    UNION SELECT lower(label_vi), label_ja FROM term WHERE vocabulary = 'head_title'
), held (record, slot) AS MATERIALIZED (
    SELECT p.record, p.slot
    FROM body b CROSS JOIN post p ON p.place = b.id OR p.organization = b.id
    WHERE EXISTS (SELECT 1 FROM title t WHERE instr(lower(p.title), t.latin) = 1
        OR p.title LIKE '%' || t.kanji AND instr(p.title, '副') = 0)
), chief (event, person, certain) AS MATERIALIZED ( -- who may have held such a post on the day of the event
    SELECT e.id, t.record, max(coalesce(t.start_latest <= d.earliest AND d.latest < t.end_earliest
        AND NOT d.qualified, 0))
    FROM (SELECT t.*, p.record AS event FROM tenure t CROSS JOIN participant p ON p.person = t.record
            UNION ALL SELECT t.*, p.record FROM tenure t CROSS JOIN member m ON m.person = t.record
                CROSS JOIN participant p ON p.body = m.record) t
        CROSS JOIN event e ON e.id = t.event LEFT JOIN date d ON d.text = e.start_date
    WHERE t.start_earliest <= coalesce(d.latest, '9999-12-31') AND coalesce(d.earliest, '0001-01-01') < t.end_latest
    GROUP BY e.id, t.record
), present (event, person, capacity, body, named, slot) AS (
    SELECT p.record, p.person, p.capacity, p.body, 1, p.slot
    FROM team t CROSS JOIN participant p ON p.body = t.id
    UNION
    SELECT p.record, p.person, p.capacity, p.body, 1, p.slot
    FROM chief c CROSS JOIN participant p ON p.record = c.event AND p.person = c.person
    UNION
    SELECT p.record, m.person, m.capacity, p.body, 0, p.slot
    FROM team t CROSS JOIN participant p ON p.body = t.id CROSS JOIN member m ON m.record = t.id
    WHERE m.person IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM participant n WHERE n.record = p.record AND n.person = m.person)
), entitled AS MATERIALIZED ( -- by itself: whether it is a title is mentioned twice; most came without any capacity
    SELECT p.*, CASE WHEN p.capacity IS NOT NULL THEN EXISTS (SELECT 1 FROM title t
        WHERE instr(', ' || lower(p.capacity), ', ' || t.latin) > 0
            OR p.capacity LIKE '%' || t.kanji AND instr(p.capacity, '副') = 0) END AS titled
    FROM present p
), head (event, person, capacity, body, named, slot, certain) AS (
    SELECT h.event, h.person, h.capacity, h.body, h.named, h.slot,
        CASE WHEN h.titled AND h.body IN (SELECT id FROM team) THEN 1 ELSE c.certain END
    FROM entitled h
        CROSS JOIN event e ON e.id = h.event
        LEFT JOIN chief c ON c.event = h.event AND c.person = h.person
    WHERE h.titled OR h.capacity IS NULL AND c.person IS NOT NULL
), other (event, person, capacity, body, named, slot) AS (
    SELECT p.record, p.person, p.capacity, p.body, 1, p.slot
    FROM (SELECT DISTINCT event FROM head) h JOIN participant p ON p.record = h.event
    WHERE p.person IS NOT NULL OR p.capacity IS NOT NULL
    UNION ALL
    SELECT p.record, m.person, m.capacity, p.body, 0, p.slot
    FROM (SELECT DISTINCT event FROM head) h JOIN participant p ON p.record = h.event
        JOIN member m ON m.record = p.body
    WHERE m.person IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM participant n WHERE n.record = p.record AND n.person = m.person)
)
SELECT n.uid AS person, n.name AS person_name, coalesce(o.capacity, post_on(o.person, e.start_date)) AS capacity, post_basis(o.capacity, o.person, e.start_date) AS capacity_basis, b.uid AS body,
    b.name AS body_name, k.uid AS head, k.name AS head_name, coalesce(h.capacity, post_on(h.person, e.start_date)) AS head_capacity, post_basis(h.capacity, h.person, e.start_date) AS head_capacity_basis,
    v.uid AS event, v.name AS event_name, e.start_date AS date,
    basis(e.start_date, e.id, NULL, 'start_date') AS date_basis,
    l.uid AS place, l.name AS place_name,
    CASE WHEN h.certain AND h.named AND o.named AND e.mode IS NOT 'hybrid' AND d.latest <= asked.as_of
            AND NOT d.qualified THEN 'certainly'
        ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN head h CROSS JOIN other o ON o.event = h.event CROSS JOIN event e ON e.id = h.event
    CROSS JOIN labels v ON v.id = e.id LEFT JOIN date d ON d.text = e.start_date
    LEFT JOIN labels l ON l.id = e.place LEFT JOIN labels n ON n.id = o.person
    LEFT JOIN labels b ON b.id = o.body LEFT JOIN labels k ON k.id = h.person
    LEFT JOIN labels a ON a.id = h.body
WHERE (o.person IS NULL OR o.person IS NOT h.person) AND o.slot <> h.slot
    AND (b.side IS NULL OR b.side NOT IN (SELECT id FROM body)) AND coalesce(b.side <> a.side, 1)
    AND coalesce(d.earliest, '') <= asked.as_of AND happened(e)
ORDER BY d.latest IS NULL, d.latest, v.uid, h.slot, k.uid, o.slot, n.uid
