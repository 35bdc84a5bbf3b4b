-- The reform of 1 July 2025 in Vietnam: 63 provinces became 34, 10,047 communes and five island
-- districts became 3,321 communes. README.md has the rules by which a line becomes a succession.
.read lists/shared/vn.sql

CREATE TABLE list AS
SELECT value AS object FROM json_each(readfile('data/vn-2025-mapping/merges.json'), '$.data');
CREATE TABLE link AS
SELECT json_extract(m.value, '$.old_id') AS old, json_extract(m.value, '$.name') AS name,
    json_extract(m.value, '$.type') = 'full' AS whole, json_extract(list.object, '$.level1_id') AS new
FROM list JOIN json_each(list.object, '$.merges') m
UNION ALL
SELECT json_extract(m.value, '$.old_id'), json_extract(m.value, '$.name'),
    json_extract(m.value, '$.type') = 'full', json_extract(c.value, '$.level2_id')
FROM list JOIN json_each(list.object, '$.level2s') c JOIN json_each(c.value, '$.merges') m;
CREATE INDEX link_old ON link (old);
CREATE INDEX link_new ON link (new);

INSERT INTO unit
SELECT 'new', json_extract(object, '$.level1_id'), json_extract(object, '$.name'), NULL FROM list
UNION ALL
SELECT 'new', json_extract(c.value, '$.level2_id'), json_extract(c.value, '$.name'), json_extract(object, '$.level1_id')
FROM list JOIN json_each(object, '$.level2s') c
UNION ALL
SELECT 'old', old, name, NULL FROM link GROUP BY old;
.read lists/shared/name-units.sql

-- A unit that came from one alone, with its type and, but for marks and code, its name, is that one still.
CREATE TABLE stays AS
SELECT l.old, l.new
FROM link l JOIN named_unit o ON o.era = 'old' AND o.code = l.old JOIN named_unit n ON n.era = 'new' AND n.code = l.new
WHERE (SELECT count(*) FROM link WHERE new = l.new) = 1 AND o.type = n.type AND o.slug = n.slug
    AND (l.whole OR l.old = l.new);
CREATE UNIQUE INDEX stays_old ON stays (old);
CREATE UNIQUE INDEX stays_new ON stays (new);
UPDATE named_unit SET uid = (SELECT n.uid FROM stays JOIN named_unit n ON n.era = 'new' AND n.code = stays.new
    WHERE stays.old = named_unit.code)
WHERE era = 'old' AND code IN (SELECT old FROM stays);

CREATE TABLE change AS
SELECT l.old, l.new, length(l.old) = 2 AS provinces,
    CASE WHEN stays.old IS NOT NULL THEN 'partial-transfer'
        WHEN NOT l.whole THEN 'split'
        WHEN (SELECT count(*) FROM link WHERE new = l.new) > 1 THEN 'merger'
        WHEN o.type <> n.type THEN 'change-of-status'
        ELSE 'rename' END AS type
FROM link l JOIN named_unit o ON o.era = 'old' AND o.code = l.old JOIN named_unit n ON n.era = 'new' AND n.code = l.new
    LEFT JOIN stays USING (old)
WHERE stays.new IS NOT l.new;
CREATE INDEX change_old ON change (old);

INSERT INTO finding (what, line, value, reason)
SELECT 'new units', new, count(*), 'the table of merged provinces says otherwise: its uid may be that of its namesake'
FROM link WHERE length(new) = 2 GROUP BY new HAVING (count(*) > 1) <> (new IN (SELECT code FROM merged_province))
UNION ALL
SELECT 'old units', old, name, 'one part of it went to ' || new || ', the rest nowhere: taken as a split'
FROM link WHERE NOT whole GROUP BY old HAVING count(*) = 1
UNION ALL
SELECT 'old units', old, name, 'it went to several, and to one of them as a whole'
FROM link GROUP BY old HAVING count(*) > 1 AND max(whole)
UNION ALL
SELECT 'old units', old, min(name), 'it has another name elsewhere in the list: ' || max(name)
FROM link GROUP BY old HAVING min(name) <> max(name)
UNION ALL
SELECT 'new units', s.new, n.name, 'the same unit as ' || s.old || ' ' || o.name || ' until then, of which the code changed'
FROM stays s JOIN named_unit n ON n.era = 'new' AND n.code = s.new JOIN named_unit o ON o.era = 'old' AND o.code = s.old
WHERE s.old <> s.new
UNION ALL
SELECT 'new units', s.new, n.name, 'the same unit as ' || o.name || ' until then: both spellings are kept'
FROM stays s JOIN named_unit n ON n.era = 'new' AND n.code = s.new JOIN named_unit o ON o.era = 'old' AND o.code = s.old
WHERE o.short <> n.short;

-- Which resolution made which communes the list does not say; it names the 34 together.
CREATE TABLE resolution (province TEXT PRIMARY KEY, act TEXT);
INSERT INTO resolution VALUES ('68', 'source/nq-1671-nq-ubtvqh15');

INSERT INTO dossier (kind, uid, object)
SELECT json_extract(value, '$.kind'), json_extract(value, '$.uid'), value FROM json_each('[
{"dossier": 1, "source": "source/dvhcvn-20250701"},
{"kind": "source", "uid": "source/dvhcvn-20250701",
 "names": [{"text": "Đơn vị hành chính mới tháng 7, 2025", "language": "vi"}], "type": "dataset",
 "publisher": "dvhcvn", "url": "https://github.com/dvhcvn/20250701", "published": "2025-07-12",
 "language": "vi"},
{"kind": "source", "uid": "source/nq-202-2025-qh15",
 "names": [
  {"text": "Nghị quyết về việc sắp xếp đơn vị hành chính cấp tỉnh", "language": "vi"},
  {"text": "Nghị quyết 202/2025/QH15", "language": "vi", "type": "short"}],
 "type": "law", "issuer": "Quốc hội", "number": "202/2025/QH15", "published": "2025-06-12", "language": "vi"},
{"kind": "source", "uid": "source/nq-1671-nq-ubtvqh15",
 "names": [
  {"text": "Nghị quyết về việc sắp xếp các đơn vị hành chính cấp xã của tỉnh Lâm Đồng năm 2025",
   "language": "vi"},
  {"text": "Nghị quyết 1671/NQ-UBTVQH15", "language": "vi", "type": "short"}], "type": "law",
 "issuer": "Ủy ban Thường vụ Quốc hội", "number": "1671/NQ-UBTVQH15",
 "published": "2025-06-16", "language": "vi"},
{"kind": "source", "uid": "source/nq-1654-1687-nq-ubtvqh15",
 "names": [
  {"text": "Các nghị quyết về việc sắp xếp các đơn vị hành chính cấp xã của 34 tỉnh, thành phố năm 2025",
   "language": "vi"},
  {"text": "Nghị quyết 1654–1687/NQ-UBTVQH15", "language": "vi", "type": "short"}], "type": "law",
 "issuer": "Ủy ban Thường vụ Quốc hội", "number": "1654/NQ-UBTVQH15 đến 1687/NQ-UBTVQH15",
 "published": "2025-06-16", "language": "vi"},
{"kind": "place", "uid": "vn", "type": "country", "country": "VN",
 "names": [{"text": "Việt Nam", "language": "vi"}]}
]');

-- Units of today; those that stay as they were have no day on which they began.
INSERT INTO dossier (kind, uid, object)
SELECT 'place', n.uid, json_patch('{}', json_object('kind', 'place', 'uid', n.uid, 'type', n.type, 'country', 'VN',
    'parent', CASE length(n.code) WHEN 2 THEN 'vn' ELSE (SELECT uid FROM named_unit p WHERE p.era = 'new' AND p.code = n.province) END,
    'start_date', CASE WHEN s.old IS NULL THEN '2025-07-01' END,
    'end_date', CASE WHEN s.old IS NULL THEN '..' END,
    'names', (SELECT json_group_array(json(name)) FROM (
        SELECT json_object('text', n.short, 'language', 'vi') AS name
        UNION ALL SELECT json_object('text', o.short, 'language', 'vi', 'type', 'variant') WHERE o.short <> n.short)),
    'identifiers', CASE WHEN s.old = n.code
        THEN json_array(json_object('scheme', 'gso', 'code', n.code, 'end_date', '..'))
        WHEN s.old IS NOT NULL THEN json_array(
            json_object('scheme', 'gso', 'code', s.old, 'end_date', '2025-06-30'),
            json_object('scheme', 'gso', 'code', n.code, 'start_date', '2025-07-01', 'end_date', '..'))
        ELSE json_array(json_object('scheme', 'gso', 'code', n.code, 'start_date', '2025-07-01', 'end_date', '..')) END,
    'successions', (SELECT json_group_array(json_object('successor', t.uid, 'type', c.type, 'legal_date', '2025-06-16',
            'operative_date', '2025-07-01', 'act', coalesce(r.act, 'source/nq-1654-1687-nq-ubtvqh15')))
        FROM change c JOIN named_unit t ON t.era = 'new' AND t.code = c.new LEFT JOIN resolution r ON r.province = t.province
        WHERE c.old = s.old HAVING count(*) > 0)))
FROM named_unit n LEFT JOIN stays s ON s.new = n.code
    LEFT JOIN named_unit o ON o.era = 'old' AND o.code = s.old
WHERE n.era = 'new' ORDER BY length(n.code), n.code;

-- Units that ended. To which province or district a commune belonged the list does not say; where the
-- province was left alone, it is the one to which all its successors belong.
INSERT INTO dossier (kind, uid, object)
SELECT 'place', o.uid, json_patch('{}', json_object('kind', 'place', 'uid', o.uid, 'type', o.type, 'country', 'VN',
    'parent', iif(length(o.code) = 2, 'vn', left_alone),
    'end_date', '2025-06-30',
    'names', json_array(json_object('text', o.short, 'language', 'vi')),
    'identifiers', json_array(json_object('scheme', 'gso', 'code', o.code, 'end_date', '2025-06-30')),
    'successions', (SELECT json_group_array(json_object('successor', t.uid, 'type', c.type,
            'legal_date', CASE WHEN c.provinces THEN '2025-06-12' ELSE '2025-06-16' END, 'operative_date', '2025-07-01',
            'act', CASE WHEN c.provinces THEN 'source/nq-202-2025-qh15'
                ELSE coalesce(r.act, 'source/nq-1654-1687-nq-ubtvqh15') END))
        FROM change c JOIN named_unit t ON t.era = 'new' AND t.code = c.new LEFT JOIN resolution r ON r.province = t.province
        WHERE c.old = o.code),
    'citations', iif(left_alone IS NULL, NULL, json_array(json_object('attribute', 'parent', 'basis', 'inferred',
        'because', 'its successors belong to that province, which was left as it was')))))
FROM (
    SELECT *, (SELECT p.uid FROM change c JOIN named_unit t ON t.era = 'new' AND t.code = c.new
            JOIN named_unit p ON p.era = 'new' AND p.code = t.province
        WHERE c.old = n.code AND n.uid GLOB 'vn/2024/*' AND p.code NOT IN (SELECT code FROM merged_province)
        LIMIT 1) AS left_alone
    FROM named_unit n) o
WHERE o.era = 'old' AND o.code NOT IN (SELECT old FROM stays)
ORDER BY length(o.code), o.code;

INSERT INTO tally (what, read, kept)
SELECT era || ' units', count(*), (SELECT count(*) FROM named_unit n WHERE n.era = unit.era) FROM unit GROUP BY era
UNION ALL
SELECT 'lines from old to new', count(*), (SELECT count(*) FROM change)
    + (SELECT count(*) FROM stays JOIN link USING (old, new)) FROM link;
INSERT INTO tally (what, kept)
SELECT 'lines: ' || type, count(*) FROM change GROUP BY type
UNION ALL SELECT 'lines: the unit stays, one record', count(*) FROM stays;
