-- The provinces and communes of Vietnam today, in Vietnamese and English.
.read lists/shared/vn.sql

CREATE TABLE list AS
SELECT value AS object, NULL AS province FROM json_each(readfile('data/vn-units/full.json'));
INSERT INTO list
SELECT w.value, json_extract(object, '$.Code') FROM list JOIN json_each(object, '$.Wards') w;
INSERT INTO unit SELECT 'new', json_extract(object, '$.Code'), json_extract(object, '$.FullName'), province FROM list;
.read lists/shared/name-units.sql

INSERT INTO dossier (kind, uid, object)
SELECT json_extract(value, '$.kind'), json_extract(value, '$.uid'), value FROM json_each('[
{"dossier": 1, "source": "source/vietnamese-provinces-database"},
{"kind": "source", "uid": "source/vietnamese-provinces-database", "type": "dataset",
 "names": [{"text": "vietnamese-provinces-database", "language": "en"}], "publisher": "thanglequoc",
 "url": "https://github.com/thanglequoc/vietnamese-provinces-database", "published": "2026-08-02", "language": "vi"},
{"kind": "place", "uid": "vn", "type": "country", "country": "VN",
 "names": [{"text": "Việt Nam", "language": "vi"}]}
]');
INSERT INTO dossier (kind, uid, object)
SELECT 'place', uid, json_object('kind', 'place', 'uid', uid, 'type', type, 'country', 'VN',
    'parent', iif(n.province IS NULL, 'vn', (SELECT uid FROM named_unit p WHERE p.code = n.province)),
    'names', json_array(json_object('text', short, 'language', 'vi'),
        json_object('text', json_extract(object, '$.NameEn'), 'language', 'en', 'type', 'translation')),
    'identifiers', json_array(json_object('scheme', 'gso', 'code', code, 'end_date', '..')))
FROM named_unit n JOIN list ON json_extract(object, '$.Code') = n.code
ORDER BY length(code), code;

INSERT INTO tally (what, read, kept)
SELECT 'provinces', count(*), (SELECT count(*) FROM named_unit WHERE province IS NULL) FROM unit WHERE province IS NULL
UNION ALL
SELECT 'communes', count(*), (SELECT count(*) FROM named_unit WHERE province IS NOT NULL) FROM unit WHERE province IS NOT NULL;
