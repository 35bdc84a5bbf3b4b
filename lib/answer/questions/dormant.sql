-- dormant: Partnerships without a visit, meeting, agreement or online contact in so many months; possibly, where a contact has no certain day, or the partnership may be over or not have begun.
-- asks: months months required
-- gives: partnership reference rests | Partnership | Quan hệ | 提携
-- gives: partnership_name text | Name | Tên gọi | 名称
-- gives: sides text | Sides that signed | Các bên ký | 署名した双方
-- gives: holders text | Held today by | Bên đang giữ | 現在の保持者
-- gives: last_contact date | Last contact | Lần tiếp xúc cuối | 最後の接触
-- gives: contact reference rests | Contact | Tiếp xúc | 接触
-- gives: contact_name text | Name of the contact | Tên gọi tiếp xúc | 接触の名称
-- gives: state term:state | Stage | Giai đoạn | 段階
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: stage acting
-- sample: months=24
, period AS MATERIALIZED (
    SELECT as_of, date(as_of, '-' || months_value || ' months') AS limit_day,
        substr(date(as_of, '-' || months_value || ' months'), 1, 4) AS year
    FROM asked
), named (record) AS (
    SELECT p.id FROM partnership p WHERE NOT EXISTS (SELECT 1 FROM relations_of_countries c WHERE c.id = p.id)
), live AS MATERIALIZED (
    SELECT t.record AS id, period.as_of, period.limit_day, period.year, t.certain, coalesce(t.certain, t.possible) AS state
    FROM period CROSS JOIN stage t
    WHERE (t.alive OR NOT t.known) AND coalesce(t.certain, 'active') IN ('active', 'suspended')
), coupled (id) AS (
    SELECT id FROM live
), pair AS MATERIALIZED ( -- member is mentioned once, as each mention is compiled anew
    SELECT CAST(x.value ->> 1 AS INTEGER) AS one, CAST(y.value ->> 1 AS INTEGER) AS other, m.id
    FROM (SELECT id, json_group_array(json_array(slot, member)) AS sides FROM member GROUP BY id) m
        CROSS JOIN json_each(m.sides) x CROSS JOIN json_each(m.sides) y ON y.value ->> 0 <> x.value ->> 0
), happening (id, record, date) AS MATERIALIZED ( -- of all: live is compiled anew for each mention
    SELECT l.id, a.record, a.date FROM partnership l CROSS JOIN action a ON a.record = l.id
        AND a.type IN ('established', 'elevated', 'extended')
    UNION ALL
    SELECT g.partnership, a.record, a.date FROM agreement g NOT INDEXED
        CROSS JOIN action a ON a.record = g.id AND +a.type = 'signed'
        WHERE g.partnership IS NOT NULL
    UNION ALL
    SELECT pair.id, a.record, a.date FROM agreement g CROSS JOIN party p ON p.record = g.id
        CROSS JOIN party q ON q.record = p.record AND q.slot > p.slot
        CROSS JOIN pair ON pair.one = p.party AND pair.other = q.party
        CROSS JOIN action a ON a.record = g.id AND +a.type = 'signed'
        WHERE g.partnership IS NULL
    UNION ALL
    SELECT e.partnership, e.id, coalesce(e.start_date, (SELECT start_date FROM visit WHERE id = e.visit))
        FROM asked CROSS JOIN event e WHERE e.partnership IS NOT NULL AND happened(e)
), recent (id) AS (
    SELECT h.id FROM period CROSS JOIN happening h CROSS JOIN date d ON d.text = h.date AND d.qualified = 0
        AND d.earliest BETWEEN period.limit_day AND period.as_of
    UNION
    -- A text before those that begin with the year is of an earlier one.
    SELECT pair.id FROM period CROSS JOIN visit v NOT INDEXED
        CROSS JOIN date d ON d.text = v.start_date AND d.qualified = 0
            AND d.earliest BETWEEN period.limit_day AND period.as_of
        CROSS JOIN delegation g ON g.id = v.delegation
        CROSS JOIN pair ON pair.one = g.sender AND pair.other = v.host
    WHERE v.start_date >= period.year
), still AS MATERIALIZED ( -- of these only a meeting may be recent
    SELECT * FROM live WHERE id NOT IN (SELECT id FROM recent)
), touched (id, year) AS MATERIALIZED ( -- what was earlier than the year before its last happening is not the last contact
    SELECT h.id, max(d.earliest) - 1
    FROM asked CROSS JOIN happening h CROSS JOIN date d ON d.text = h.date AND d.earliest <= asked.as_of
    GROUP BY h.id
), rest AS MATERIALIZED (
    SELECT pair.one, pair.other, coalesce(printf('%04d', t.year), '') AS since, l.*
    FROM pair CROSS JOIN still l ON l.id = pair.id LEFT JOIN touched t ON t.id = l.id
), actor (id, since) AS MATERIALIZED ( -- and the year from which on something of it may be the last contact
    SELECT one, min(min(since, year)) FROM rest GROUP BY one
), meeting (event, one, other) AS MATERIALIZED ( -- the other takes part as well, or it is held there
    SELECT e.id, p.body, CASE q.slot WHEN p.slot THEN e.place ELSE q.body END
    FROM event e NOT INDEXED CROSS JOIN participant p ON p.record = e.id
        CROSS JOIN actor ON actor.id = p.body AND e.start_date >= actor.since
        CROSS JOIN participant q ON q.record = e.id AND q.slot >= p.slot
    WHERE e.start_date >= (SELECT min(since) FROM actor)
        AND CASE q.slot WHEN p.slot THEN e.place ELSE q.body END <> p.body
), contact (id, last, recent, limit_day, certain, state) AS (
    SELECT l.id, CASE WHEN h.id IS NULL OR d.earliest > l.as_of THEN '' -- none may be known
            ELSE contact(d, h.record, h.date, l.as_of) END,
        0, l.limit_day, l.certain, l.state
    FROM still l LEFT JOIN happening h ON h.id = l.id LEFT JOIN date d ON d.text = h.date
    UNION ALL
    SELECT l.id, contact(d, e.id, e.start_date, l.as_of),
        d.qualified = 0 AND d.earliest BETWEEN l.limit_day AND l.as_of, l.limit_day, l.certain, l.state
    FROM meeting m
        CROSS JOIN rest l ON l.one = m.one AND l.other = m.other
        CROSS JOIN event e ON e.id = m.event AND e.start_date >= min(l.since, l.year)
        CROSS JOIN date d ON d.text = e.start_date AND coalesce(d.earliest, '0001-01-01') <= l.as_of
    UNION ALL
    SELECT l.id, contact(d, v.id, v.start_date, l.as_of),
        0, l.limit_day, l.certain, l.state
    FROM visit v NOT INDEXED CROSS JOIN actor ON actor.id = v.host AND v.start_date >= actor.since
        CROSS JOIN delegation g ON g.id = v.delegation
        CROSS JOIN rest l ON l.one = g.sender AND l.other = v.host AND v.start_date >= l.since
        CROSS JOIN date d ON d.text = v.start_date AND coalesce(d.earliest, '0001-01-01') <= l.as_of
), latest AS MATERIALIZED (
    SELECT id, max(CASE WHEN length(last) > 20 THEN last END) AS last, max(substr(last, 11, 10)) >= limit_day AS possibly_recent,
        certain, state
    FROM contact GROUP BY id HAVING coalesce(max(recent), 0) = 0
)
SELECT r.uid AS partnership, r.name AS partnership_name,
    (SELECT group_concat(name, ' – ') FROM (SELECT l.name FROM party x JOIN labels l ON l.id = x.party
        WHERE x.record = t.id ORDER BY x.slot)) AS sides,
    (SELECT group_concat(name, ' – ') FROM (SELECT coalesce(stands_in(holders, record_id = x.record
            AND slot = x.slot, holder_id, holder_name, asked.as_of) ->> 1, '?') AS name
        FROM party x WHERE x.record = t.id ORDER BY x.slot)) AS holders,
    substr(t.last, instr(t.last, ' ') + 1) AS last_contact, c.uid AS contact, c.name AS contact_name,
    t.state AS state,
    CASE WHEN t.possibly_recent OR t.certain IS NULL THEN 'possibly' ELSE 'certainly' END AS certainty
FROM asked CROSS JOIN latest t CROSS JOIN labels r ON r.id = t.id LEFT JOIN labels c ON c.id = CAST(substr(t.last, 21) AS INTEGER)
ORDER BY t.last IS NULL, substr(t.last, 11, 10), substr(t.last, 1, 10), r.uid
