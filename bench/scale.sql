-- Fills a registry with a made-up world, the same each time: places, bodies, people, partnerships,
-- agreements, visits with their delegations, events, statements, successions, citations. Plain SQL over
-- the tables, so that every rule of the schema has been asked. Before it goes how large it is to be:
--
--     sqlite3 made.accord -cmd ".read schema.sql" \
--         "CREATE TEMP TABLE scale AS SELECT 20000 AS visits, 1 AS seed" ".read bench/scale.sql"
--
-- Of a million visits it makes 20 million rows, half of them history. Numbers grow with the visits,
-- but for countries, provinces and prefectures; shares are those in the comments. A made record's uid
-- begins with made/.
CREATE TEMP TABLE number (i INTEGER PRIMARY KEY);
INSERT INTO temp.number
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < (SELECT visits FROM scale))
SELECT i FROM n;

-- Five draws for each number, from 0 to 1000002, evenly spread and unlike one another.
CREATE TEMP VIEW draw (i, a, b, c, d, e) AS
SELECT i, (i * 618034 + s.seed * 7919) % 1000003, (i * 754877 + s.seed * 104729) % 1000003,
    (i * 569841 + s.seed * 15485) % 1000003, (i * 819173 + s.seed * 32452) % 1000003,
    (i * 450599 + s.seed * 49979) % 1000003
FROM temp.number, temp.scale s;

-- How many there are of what, and the id before the first one. Places stand in this order.
CREATE TEMP TABLE made (kind TEXT PRIMARY KEY, many INTEGER, base INTEGER);
INSERT INTO temp.made (kind, many)
SELECT 'country', 12 FROM scale UNION ALL SELECT 'old-province', 60 FROM scale
UNION ALL SELECT 'province', 30 FROM scale UNION ALL SELECT 'prefecture', 220 FROM scale
UNION ALL SELECT 'commune', visits / 250 FROM scale UNION ALL SELECT 'city', visits / 250 FROM scale
UNION ALL SELECT 'source', visits / 20 FROM scale UNION ALL SELECT 'person', visits / 10 FROM scale
UNION ALL SELECT 'partnership', visits / 100 FROM scale UNION ALL SELECT 'agreement', visits / 50 FROM scale
UNION ALL SELECT 'delegation', visits FROM scale UNION ALL SELECT 'visit', visits FROM scale
UNION ALL SELECT 'event', visits * 2 / 5 FROM scale UNION ALL SELECT 'statement', visits / 5 FROM scale
UNION ALL SELECT 'outcome', visits / 100 FROM scale UNION ALL SELECT 'gift', visits / 50 FROM scale
UNION ALL SELECT 'figure', visits / 50 FROM scale;
INSERT INTO temp.made (kind, many)
SELECT 'committee', sum(many) FROM made WHERE kind IN ('old-province', 'province', 'prefecture', 'commune', 'city')
UNION ALL SELECT 'department', sum(many) FROM made WHERE kind IN ('old-province', 'province', 'prefecture')
UNION ALL SELECT 'institution', visits / 500 FROM scale;

CREATE TEMP TABLE nation (i INTEGER PRIMARY KEY, code TEXT);
INSERT INTO temp.nation (code)
VALUES ('VN'), ('JP'), ('KR'), ('CN'), ('LA'), ('KH'), ('TH'), ('FR'), ('DE'), ('US'), ('AU'), ('RU');

-- Adds the records of a kind: INSERT INTO wanted VALUES ('visit', 'visit').
CREATE TEMP TABLE wanted (what TEXT, kind TEXT);
CREATE TEMP TRIGGER wanted_add AFTER INSERT ON temp.wanted BEGIN
    INSERT INTO record (uid, kind)
        SELECT printf('made/%s/%07d', NEW.what, n.i), NEW.kind
        FROM temp.number n WHERE n.i <= (SELECT many FROM temp.made WHERE kind = NEW.what) ORDER BY n.i;
    UPDATE made SET base = (SELECT id - 1 FROM record WHERE uid = printf('made/%s/%07d', NEW.what, 1))
        WHERE kind = NEW.what;
END;

-- Sources --------------------------------------------------------------------------------------
INSERT INTO temp.wanted VALUES ('source', 'source');
INSERT INTO source (id, type, publisher, number, published, language)
SELECT m.base + d.i, CASE WHEN d.i % 5 THEN 'article' ELSE 'decision' END, 'Báo số ' || (1 + d.a % 40),
    CASE WHEN d.i % 5 THEN NULL ELSE d.i || '/QĐ-UBND' END,
    date('1990-01-01', '+' || (d.b % 13400) || ' days'), 'vi'
FROM temp.draw d JOIN temp.made m ON m.kind = 'source' WHERE d.i <= m.many ORDER BY d.i;
INSERT INTO name (record, slot, text, type)
SELECT m.base + n.i, 1, 'Bài số ' || n.i, 'preferred'
FROM temp.number n JOIN temp.made m ON m.kind = 'source' WHERE n.i <= m.many ORDER BY n.i;

-- Places: the old provinces and half of the communes are gone on 2025-07-01 -------------------------
INSERT INTO temp.wanted VALUES ('country', 'place'), ('old-province', 'place'), ('province', 'place'),
    ('prefecture', 'place'), ('commune', 'place'), ('city', 'place');
INSERT INTO place (id, type, country)
SELECT m.base + n.i, 'country', c.code
FROM temp.number n JOIN temp.made m ON m.kind = 'country' JOIN temp.nation c ON c.i = n.i WHERE n.i <= m.many;
INSERT INTO place (id, type, country, parent, end_date)
SELECT m.base + n.i, 'province', 'VN', c.base + 1, CASE m.kind WHEN 'old-province' THEN '2025-06-30' ELSE '..' END
FROM temp.made m JOIN temp.number n ON n.i <= m.many JOIN temp.made c ON c.kind = 'country'
WHERE m.kind IN ('old-province', 'province') ORDER BY m.base, n.i;
INSERT INTO place (id, type, country, parent)
SELECT m.base + n.i, 'prefecture', x.code, c.base + x.i
FROM temp.number n JOIN temp.made m ON m.kind = 'prefecture' JOIN temp.nation x ON x.i = 2 + (n.i - 1) % 11
    JOIN temp.made c ON c.kind = 'country'
WHERE n.i <= m.many ORDER BY n.i;
INSERT INTO place (id, type, country, parent, end_date)
SELECT m.base + n.i, 'commune', 'VN', p.base + 1 + n.i % p.many, CASE WHEN n.i % 2 THEN '2025-06-30' ELSE '..' END
FROM temp.number n JOIN temp.made m ON m.kind = 'commune' JOIN temp.made p ON p.kind = 'province'
WHERE n.i <= m.many ORDER BY n.i;
INSERT INTO place (id, type, country, parent, end_date) -- two in five lie in Japan
SELECT m.base + n.i, 'city', q.country, q.id, CASE WHEN n.i % 20 = 1 THEN '2005-03-31' END
FROM temp.number n JOIN temp.made m ON m.kind = 'city' JOIN temp.made p ON p.kind = 'prefecture'
    JOIN place q ON q.id = p.base + CASE WHEN n.i % 5 < 2 THEN 1 + 11 * (n.i % 20) ELSE 1 + n.i % p.many END
WHERE n.i <= m.many ORDER BY n.i;
INSERT INTO name (record, slot, text, type)
SELECT m.base + n.i, 1, CASE m.kind WHEN 'country' THEN 'Nước ' WHEN 'old-province' THEN 'Tỉnh cũ '
        WHEN 'province' THEN 'Tỉnh ' WHEN 'prefecture' THEN 'Ken ' WHEN 'commune' THEN 'Xã ' ELSE 'Shi ' END || n.i,
    'preferred'
FROM temp.made m JOIN temp.number n ON n.i <= m.many
WHERE m.kind IN ('country', 'old-province', 'province', 'prefecture', 'commune', 'city') ORDER BY m.base, n.i;

-- Bodies: each place has a committee, a larger one a department; and institutions -------------------
INSERT INTO temp.wanted VALUES ('committee', 'organization'), ('department', 'organization'),
    ('institution', 'organization');
INSERT INTO organization (id, type, place, governs, end_date)
SELECT m.base + n.i, 'committee', p.id, 'yes', p.end_date
FROM temp.number n JOIN temp.made m ON m.kind = 'committee' JOIN temp.made f ON f.kind = 'old-province'
    JOIN place p ON p.id = f.base + n.i
WHERE n.i <= m.many ORDER BY n.i;
INSERT INTO organization (id, type, place, parent, end_date)
SELECT m.base + n.i, 'department', p.id, c.base + n.i, p.end_date
FROM temp.number n JOIN temp.made m ON m.kind = 'department' JOIN temp.made f ON f.kind = 'old-province'
    JOIN place p ON p.id = f.base + n.i JOIN temp.made c ON c.kind = 'committee'
WHERE n.i <= m.many ORDER BY n.i;
INSERT INTO organization (id, type, place)
SELECT m.base + n.i, CASE WHEN n.i % 2 THEN 'university' ELSE 'company' END, c.base + n.i
FROM temp.number n JOIN temp.made m ON m.kind = 'institution' JOIN temp.made c ON c.kind = 'city'
WHERE n.i <= m.many ORDER BY n.i;
INSERT INTO name (record, slot, text, type)
SELECT m.base + n.i, 1, CASE m.kind WHEN 'committee' THEN 'UBND ' WHEN 'department' THEN 'Sở Ngoại vụ '
        ELSE 'Trường ' END || n.i, 'preferred'
FROM temp.made m JOIN temp.number n ON n.i <= m.many
WHERE m.kind IN ('committee', 'department', 'institution') ORDER BY m.base, n.i;

-- Successions: two old provinces make one, every other commune becomes part of the next, one in ten of
-- these of the next two; a city in twenty of the next one. Their committees go the same way.
INSERT INTO succession (record, slot, successor, type, legal_date, operative_date, act)
SELECT o.base + n.i, 2, p.base + 1 + (n.i - 1) / 2, 'merger', '2025-06-12', '2025-07-01', s.base + 5
FROM temp.number n JOIN temp.made o ON o.kind = 'old-province' JOIN temp.made p ON p.kind = 'province'
    JOIN temp.made s ON s.kind = 'source'
WHERE n.i <= o.many ORDER BY n.i;
INSERT INTO succession (record, slot, successor, type, operative_date)
SELECT c.base + n.i, 2, c.base + o.many + 1 + (n.i - 1) / 2, 'merger', '2025-07-01'
FROM temp.number n JOIN temp.made c ON c.kind = 'committee' JOIN temp.made o ON o.kind = 'old-province'
WHERE n.i <= o.many ORDER BY n.i;
INSERT INTO succession (record, slot, successor, type, operative_date, act)
SELECT m.base + n.i, 2 + k.i, m.base + n.i + 1 + 2 * k.i, 'absorption', '2025-07-01', s.base + 10
FROM temp.number n JOIN temp.made m ON m.kind = 'commune' JOIN (SELECT 0 AS i UNION ALL SELECT 1) k
    JOIN temp.made s ON s.kind = 'source'
WHERE n.i <= m.many - 3 AND n.i % 2 AND (k.i = 0 OR n.i % 20 = 9) ORDER BY n.i, k.i;
INSERT INTO succession (record, slot, successor, type, operative_date)
SELECT m.base + n.i, 2, m.base + n.i + 1, 'merger', '2005-03-31'
FROM temp.number n JOIN temp.made m ON m.kind = 'city' WHERE n.i < m.many AND n.i % 20 = 1 ORDER BY n.i;

-- People, each with a post; the first of a committee is its head ------------------------------------
INSERT INTO temp.wanted VALUES ('person', 'person');
INSERT INTO person (id, country)
SELECT m.base + d.i, CASE WHEN d.a % 2 THEN 'VN' ELSE 'JP' END
FROM temp.draw d JOIN temp.made m ON m.kind = 'person' WHERE d.i <= m.many ORDER BY d.i;
INSERT INTO name (record, slot, text, type)
SELECT m.base + d.i, 1, 'Nguyễn ' || char(65 + d.a % 26) || ' ' || d.i, 'preferred'
FROM temp.draw d JOIN temp.made m ON m.kind = 'person' WHERE d.i <= m.many ORDER BY d.i;
INSERT INTO post (record, slot, title, organization, start_date, end_date)
SELECT m.base + d.i, 2, CASE WHEN d.i <= c.many THEN 'Chủ tịch UBND' WHEN d.i % 3 THEN 'Giám đốc' ELSE 'Trưởng phòng' END,
    c.base + 1 + d.i % (c.many + t.many), (1990 + d.b % 33) || '-0' || (1 + d.c % 9),
    CASE WHEN d.d % 3 THEN NULL ELSE '2024' END
FROM temp.draw d JOIN temp.made m ON m.kind = 'person' JOIN temp.made c ON c.kind = 'committee'
    JOIN temp.made t ON t.kind = 'department'
WHERE d.i <= m.many ORDER BY d.i;

-- Partnerships: of provinces, old provinces, communes with prefectures and cities, some with many;
-- one in twenty proposed only, others established, a few suspended or ended, or confirmed after 2025.
INSERT INTO temp.wanted VALUES ('partnership', 'partnership');
CREATE TEMP TABLE tie (i INTEGER PRIMARY KEY, ours INTEGER, theirs INTEGER);
INSERT INTO temp.tie
SELECT d.i, CASE WHEN d.i % 5 < 2 THEN o.base + 1 + d.a % (o.many + p.many)
        ELSE c.base + 1 + d.a * d.a / 1000003 * c.many / 1000003 END,
    CASE WHEN d.i % 10 < 3 THEN q.base + 1 + d.b % q.many
        ELSE t.base + 1 + d.b * d.b / 1000003 * t.many / 1000003 END
FROM temp.draw d JOIN temp.made m ON m.kind = 'partnership' JOIN temp.made o ON o.kind = 'old-province'
    JOIN temp.made p ON p.kind = 'province' JOIN temp.made c ON c.kind = 'commune'
    JOIN temp.made q ON q.kind = 'prefecture' JOIN temp.made t ON t.kind = 'city'
WHERE d.i <= m.many ORDER BY d.i;
INSERT INTO partnership (id, type)
SELECT m.base + t.i, CASE WHEN t.i % 4 THEN 'friendship' ELSE 'cooperation' END
FROM temp.tie t JOIN temp.made m ON m.kind = 'partnership' ORDER BY t.i;
INSERT INTO name (record, slot, text, type)
SELECT m.base + t.i, 1, 'Quan hệ số ' || t.i, 'preferred'
FROM temp.tie t JOIN temp.made m ON m.kind = 'partnership' ORDER BY t.i;
INSERT INTO party (record, slot, party)
SELECT m.base + t.i, 2 + k.i, CASE k.i WHEN 0 THEN t.ours ELSE t.theirs END
FROM temp.tie t JOIN temp.made m ON m.kind = 'partnership' JOIN (SELECT 0 AS i UNION ALL SELECT 1) k ORDER BY t.i, k.i;
INSERT INTO action (record, slot, type, date)
SELECT m.base + d.i, 4, CASE WHEN d.i % 20 = 7 THEN 'proposed' ELSE 'established' END,
    substr(date('1990-01-01', '+' || (d.c % 12400) || ' days'), 1, CASE d.d % 4 WHEN 0 THEN 4 WHEN 1 THEN 7 ELSE 10 END)
FROM temp.draw d JOIN temp.made m ON m.kind = 'partnership' WHERE d.i <= m.many ORDER BY d.i;
INSERT INTO action (record, slot, type, date)
SELECT m.base + d.i, 5, CASE d.i % 20 WHEN 3 THEN 'terminated' WHEN 4 THEN 'suspended' ELSE 'confirmed' END,
    CASE WHEN d.i % 20 = 5 THEN '2025-09-15' ELSE '202' || (d.a % 5) || '-11-03' END
FROM temp.draw d JOIN temp.made m ON m.kind = 'partnership' WHERE d.i <= m.many AND d.i % 20 BETWEEN 3 AND 5 ORDER BY d.i;
INSERT INTO field (record, slot, code, stage)
SELECT m.base + d.i, 7 + k.i, CASE (d.a + k.i) % 4 WHEN 0 THEN 'culture' WHEN 1 THEN 'education' WHEN 2 THEN 'tourism'
    ELSE 'agriculture' END, 'agreed'
FROM temp.draw d JOIN temp.made m ON m.kind = 'partnership' JOIN (SELECT 0 AS i UNION ALL SELECT 1) k
WHERE d.i <= m.many ORDER BY d.i, k.i;
INSERT INTO focal_point (record, slot, side, organization)
SELECT m.base + t.i, 9, t.ours, o.id
FROM temp.tie t JOIN temp.made m ON m.kind = 'partnership' JOIN temp.made d ON d.kind = 'committee'
    JOIN organization o ON o.id = (SELECT min(x.id) FROM organization x WHERE x.place = t.ours)
ORDER BY t.i;

-- Agreements: nine in ten under a partnership, all between two that have one.
INSERT INTO temp.wanted VALUES ('agreement', 'agreement');
INSERT INTO agreement (id, type, partnership, term, renewal, notice)
SELECT m.base + d.i, CASE WHEN d.i % 3 THEN 'memorandum' ELSE 'agreement' END,
    CASE WHEN d.i % 10 THEN p.base + 1 + d.i % p.many END, CASE WHEN d.a % 5 < 3 THEN 'P' || (1 + d.a % 5) || 'Y' END,
    CASE d.b % 3 WHEN 0 THEN 'automatic' WHEN 1 THEN 'none' END, CASE WHEN d.b % 6 = 0 THEN 'P3M' END
FROM temp.draw d JOIN temp.made m ON m.kind = 'agreement' JOIN temp.made p ON p.kind = 'partnership'
WHERE d.i <= m.many ORDER BY d.i;
INSERT INTO name (record, slot, text, type)
SELECT m.base + n.i, 1, CASE WHEN n.i % 40 THEN 'Biên bản ghi nhớ số ' ELSE 'Hiệp định số ' END || n.i, 'preferred'
FROM temp.number n JOIN temp.made m ON m.kind = 'agreement' WHERE n.i <= m.many ORDER BY n.i;
INSERT INTO party (record, slot, party)
SELECT m.base + n.i, 2 + k.i, CASE k.i WHEN 0 THEN t.ours ELSE t.theirs END
FROM temp.number n JOIN temp.made m ON m.kind = 'agreement' JOIN temp.made p ON p.kind = 'partnership'
    JOIN temp.tie t ON t.i = 1 + n.i % p.many JOIN (SELECT 0 AS i UNION ALL SELECT 1) k
WHERE n.i <= m.many ORDER BY n.i, k.i;
INSERT INTO action (record, slot, type, date)
SELECT m.base + d.i, 4, 'signed', substr(date('1995-01-01', '+' || (d.c % 11500) || ' days'), 1,
    CASE d.d % 6 WHEN 0 THEN 4 WHEN 1 THEN 7 ELSE 10 END)
FROM temp.draw d JOIN temp.made m ON m.kind = 'agreement' WHERE d.i <= m.many ORDER BY d.i;
INSERT INTO action (record, slot, type, date)
SELECT m.base + d.i, 5, CASE d.i % 10 WHEN 2 THEN 'expires' ELSE 'entered-into-force' END,
    CASE d.i % 10 WHEN 2 THEN '2026-12-31' ELSE date('2015-01-01', '+' || (d.e % 4200) || ' days') END
FROM temp.draw d JOIN temp.made m ON m.kind = 'agreement' WHERE d.i <= m.many AND d.i % 10 BETWEEN 2 AND 4 ORDER BY d.i;
INSERT INTO signatory (record, slot, person, party, capacity)
SELECT m.base + d.i, 6 + k.i, h.base + 1 + (d.a + k.i) % h.many, CASE k.i WHEN 0 THEN t.ours ELSE t.theirs END,
    CASE WHEN d.b % 2 THEN 'Chủ tịch UBND' ELSE 'Mayor' END
FROM temp.draw d JOIN temp.made m ON m.kind = 'agreement' JOIN temp.made h ON h.kind = 'person'
    JOIN temp.made p ON p.kind = 'partnership'
    JOIN temp.tie t ON t.i = 1 + d.i % p.many JOIN (SELECT 0 AS i UNION ALL SELECT 1) k
WHERE d.i <= m.many ORDER BY d.i, k.i;
INSERT INTO relation (record, slot, type, agreement)
SELECT m.base + n.i, 8, 'renews', m.base + n.i - p.many
FROM temp.number n JOIN temp.made m ON m.kind = 'agreement' JOIN temp.made p ON p.kind = 'partnership'
WHERE n.i BETWEEN p.many + 1 AND m.many AND n.i % 20 = 1 ORDER BY n.i;

-- Delegations and visits: nine in ten between partners, either way; one in four sent by a committee. One
-- visit in twenty is a second stop of the one before, one in fifty planned; one date in a hundred is a
-- month, a year, or about; one report in twenty is missing.
INSERT INTO temp.wanted VALUES ('delegation', 'delegation');
INSERT INTO temp.wanted VALUES ('visit', 'visit');
CREATE TEMP VIEW trip (i, incoming, guest, host, day) AS
SELECT d.i, d.e & 1, CASE WHEN d.e & 1 THEN t.theirs ELSE t.ours END, CASE WHEN d.e & 1 THEN t.ours ELSE t.theirs END,
    CASE WHEN d.i % 50 = 13 THEN NULL
        ELSE substr(date('1990-01-01', '+' || (d.c % 13400) || ' days'), 1,
            CASE d.d % 400 WHEN 0 THEN 4 WHEN 1 THEN 7 WHEN 2 THEN 7 ELSE 10 END)
        || CASE WHEN d.d % 400 = 3 THEN '~' ELSE '' END END
FROM temp.draw d JOIN temp.made p ON p.kind = 'partnership'
    JOIN temp.tie t ON t.i = 1 + (CASE WHEN d.i % 10 THEN d.a * d.a / 1000003 ELSE d.b END) * p.many / 1000003;
INSERT INTO delegation (id, sender, size)
SELECT m.base + t.i, coalesce(CASE WHEN t.i % 4 = 0 THEN
        (SELECT id FROM organization WHERE place = t.guest AND governs = 'yes') END, t.guest),
    CASE WHEN t.i % 99 THEN 3 + t.i % 20 END
FROM temp.trip t JOIN temp.made m ON m.kind = 'delegation' ORDER BY t.i;
INSERT INTO name (record, slot, text)
SELECT m.base + n.i, 1, 'Đoàn số ' || n.i FROM temp.number n JOIN temp.made m ON m.kind = 'delegation' ORDER BY n.i;
INSERT INTO member (record, slot, person, role, capacity)
SELECT m.base + d.i, 2, h.base + 1 + d.a * d.b / 1000003 * h.many / 1000003, 'head',
    CASE d.c % 3 WHEN 0 THEN 'Phó Chủ tịch UBND' WHEN 1 THEN 'Mayor' END
FROM temp.draw d JOIN temp.made m ON m.kind = 'delegation' JOIN temp.made h ON h.kind = 'person' ORDER BY d.i;
INSERT INTO member (record, slot, person, role)
SELECT m.base + d.i, 3, h.base + d.d % h.many + 1, 'member'
FROM temp.draw d JOIN temp.made m ON m.kind = 'delegation' JOIN temp.made h ON h.kind = 'person'
WHERE d.i % 5 < 2 AND d.d % h.many <> d.a * d.b / 1000003 * h.many / 1000003 ORDER BY d.i;
INSERT INTO visit (id, delegation, host, part_of, position, planned_start_date, start_date, end_date, purpose,
    report)
SELECT m.base + t.i, g.base + t.i - (t.i % 20 = 0), t.host, CASE WHEN t.i % 20 = 0 THEN m.base + t.i - 1 END,
    CASE WHEN t.i % 20 = 0 THEN 2 END, CASE WHEN t.day IS NULL THEN '2026-12-' || (10 + t.i % 20) END, t.day,
    CASE WHEN length(t.day) = 10 THEN date(t.day, '+2 days') END, CASE WHEN t.i % 3 = 0 THEN 'Trao đổi hợp tác' END,
    CASE WHEN t.i % 21 THEN s.base + 1 + t.i % s.many END
FROM temp.trip t JOIN temp.made m ON m.kind = 'visit' JOIN temp.made g ON g.kind = 'delegation'
    JOIN temp.made s ON s.kind = 'source'
ORDER BY t.i;
INSERT INTO name (record, slot, text)
SELECT m.base + n.i, 1, 'Chuyến thăm số ' || n.i FROM temp.number n JOIN temp.made m ON m.kind = 'visit' ORDER BY n.i;
INSERT INTO document (record, slot, name, language)
SELECT m.base + n.i, r.next_slot, 'ban-ghi-nho.pdf', 'vi'
FROM temp.number n JOIN temp.made m ON m.kind = 'agreement' JOIN record r ON r.id = m.base + n.i
WHERE n.i <= m.many AND n.i % 10 ORDER BY n.i;
INSERT INTO action (record, slot, type, date)
SELECT m.base + n.i, 2, CASE n.i % 200 WHEN 13 THEN 'cancelled' WHEN 63 THEN 'approval-requested' ELSE 'planned' END,
    '2026-10-01'
FROM temp.number n JOIN temp.made m ON m.kind = 'visit' WHERE n.i % 50 = 13 ORDER BY n.i;

-- Events: four in five within a visit, the others of a partnership, online. Who takes part: the guests,
-- the hosts, somebody who speaks for these.
INSERT INTO temp.wanted VALUES ('event', 'event');
INSERT INTO event (id, type, visit, partnership, place, start_date, mode, subject)
SELECT m.base + n.i, CASE n.i % 16 WHEN 0 THEN 'conference' WHEN 1 THEN 'seminar' WHEN 2 THEN 'signing' WHEN 3 THEN 'talks' ELSE 'meeting' END,
    CASE WHEN n.i % 5 THEN v.id END, CASE WHEN n.i % 5 = 0 THEN p.base + 1 + n.i % p.many END, v.host, v.start_date,
    CASE WHEN n.i % 5 THEN 'in-person' ELSE 'online' END, CASE WHEN n.i % 2 THEN 'Hợp tác' END
FROM temp.number n JOIN temp.made m ON m.kind = 'event' JOIN temp.made w ON w.kind = 'visit'
    JOIN temp.made p ON p.kind = 'partnership' JOIN visit v ON v.id = w.base + n.i * 5 / 2
WHERE n.i <= m.many ORDER BY n.i;
INSERT INTO participant (record, slot, body, role)
SELECT m.base + n.i, 1 + k.i, CASE k.i WHEN 0 THEN v.delegation ELSE v.host END, CASE k.i WHEN 0 THEN 'attendee' ELSE 'host' END
FROM temp.number n JOIN temp.made m ON m.kind = 'event' JOIN temp.made w ON w.kind = 'visit'
    JOIN visit v ON v.id = w.base + n.i * 5 / 2 JOIN (SELECT 0 AS i UNION ALL SELECT 1) k
WHERE n.i <= m.many ORDER BY n.i, k.i;
INSERT INTO participant (record, slot, person, body, role, capacity)
SELECT m.base + d.i, 3, h.base + 1 + d.b * d.c / 1000003 * h.many / 1000003, v.host, 'principal',
    CASE d.d % 3 WHEN 0 THEN 'Chủ tịch UBND' WHEN 1 THEN 'Vice Mayor' ELSE NULL END
FROM temp.draw d JOIN temp.made m ON m.kind = 'event' JOIN temp.made w ON w.kind = 'visit'
    JOIN visit v ON v.id = w.base + d.i * 5 / 2 JOIN temp.made h ON h.kind = 'person'
WHERE d.i <= m.many AND d.i % 4 ORDER BY d.i;

-- Statements: three in ten promises, one an offer, three requests, a proposal, an invitation, a response
-- (to the request three before); four in five are fulfilled, answered or declined by now.
INSERT INTO temp.wanted VALUES ('statement', 'statement');
INSERT INTO statement (id, type, event, speaker, side, addressee, text, strength, answers, due_date, due_words, responsible)
SELECT m.base + n.i, CASE n.i % 10 WHEN 3 THEN 'offer' WHEN 7 THEN 'proposal' WHEN 8 THEN 'invitation' WHEN 9 THEN 'response'
        ELSE CASE WHEN n.i % 10 < 3 THEN 'promise' ELSE 'request' END END,
    e.id, CASE WHEN n.i % 4 = 0 THEN (SELECT person FROM participant WHERE record = e.id AND slot = 3) END,
    CASE WHEN n.i % 2 THEN v.host ELSE v.delegation END, CASE WHEN n.i % 2 THEN v.delegation ELSE v.host END,
    'Điều số ' || n.i, CASE WHEN n.i % 3 THEN 'will-do' ELSE 'will-study' END,
    CASE WHEN n.i % 10 = 9 THEN m.base + n.i - 3 END, CASE WHEN n.i % 5 = 0 THEN '20' || (20 + n.i % 9) || '-12' END,
    CASE WHEN n.i % 5 = 1 THEN 'năm tới' END, CASE WHEN n.i % 3 = 0 THEN
        (SELECT id FROM organization WHERE place = v.host ORDER BY id LIMIT 1) END
FROM temp.number n JOIN temp.made m ON m.kind = 'statement' JOIN temp.made f ON f.kind = 'event'
    JOIN event e ON e.id = f.base + n.i * 2 JOIN temp.made w ON w.kind = 'visit' JOIN visit v ON v.id = w.base + n.i * 5
WHERE n.i <= m.many ORDER BY n.i;
INSERT INTO action (record, slot, type, date)
SELECT m.base + d.i, 1, CASE WHEN d.a % 10 < 6 THEN 'fulfilled' WHEN d.a % 10 = 6 THEN 'partly-fulfilled'
        WHEN d.a % 10 = 7 THEN 'declined' ELSE 'answered' END,
    CASE WHEN d.b % 20 THEN substr(date('2024-01-01', '+' || (d.c % 1000) || ' days'), 1, 4 + 3 * (d.d % 3)) END
FROM temp.draw d JOIN temp.made m ON m.kind = 'statement' WHERE d.i <= m.many AND d.e % 5 ORDER BY d.i;

-- Outcomes, gifts, figures -----------------------------------------------------------------------
INSERT INTO temp.wanted VALUES ('outcome', 'outcome'), ('gift', 'gift'), ('figure', 'figure');
INSERT INTO outcome (id, type, partnership, event, place, start_date, description)
SELECT m.base + t.i, 'programme', p.base + t.i, e.base + t.i * 40, t.theirs, '2019', 'Chương trình số ' || t.i
FROM temp.tie t JOIN temp.made m ON m.kind = 'outcome' JOIN temp.made p ON p.kind = 'partnership'
    JOIN temp.made e ON e.kind = 'event'
ORDER BY t.i;
INSERT INTO gift (id, giver, receiver, event, description)
SELECT m.base + n.i, v.host, v.delegation, e.base + n.i * 20, 'Tranh'
FROM temp.number n JOIN temp.made m ON m.kind = 'gift' JOIN temp.made e ON e.kind = 'event'
    JOIN temp.made w ON w.kind = 'visit' JOIN visit v ON v.id = w.base + n.i * 50
WHERE n.i <= m.many ORDER BY n.i;
INSERT INTO figure (id, subject, metric, value, date)
SELECT m.base + n.i, t.ours, 'projects', 1 + n.i % 90, '20' || (10 + n.i % 15)
FROM temp.number n JOIN temp.made m ON m.kind = 'figure' JOIN temp.made p ON p.kind = 'partnership'
    JOIN temp.tie t ON t.i = 1 + n.i % p.many
WHERE n.i <= m.many ORDER BY n.i;

-- Citations: each visit, statement, agreement, partnership, and every other event; one in a hundred visits has
-- its first day inferred.
INSERT INTO citation (record, slot, source, attribute, basis, because)
SELECT m.base + d.i, r.next_slot, s.base + 1 + d.a % s.many, CASE WHEN m.kind = 'visit' AND d.b % 100 = 0 THEN 'start_date' END,
    CASE WHEN m.kind = 'visit' AND d.b % 100 = 0 THEN 'inferred' END,
    CASE WHEN m.kind = 'visit' AND d.b % 100 = 0 THEN 'ngày của bài' END
FROM temp.made m JOIN temp.draw d ON d.i <= m.many JOIN temp.made s ON s.kind = 'source' JOIN record r ON r.id = m.base + d.i
WHERE m.kind IN ('visit', 'statement', 'agreement', 'partnership') OR m.kind = 'event' AND d.i % 2
ORDER BY m.base, d.i;

DROP VIEW temp.trip;
DROP TABLE temp.tie;
DROP TABLE temp.wanted;
DROP TABLE temp.nation;
DROP TABLE temp.made;
DROP VIEW temp.draw;
DROP TABLE temp.number;
