-- The prefectures, municipalities and wards of Japan: kanji, kana and codes.
.read lists/shared/jp.sql
.import --csv data/jp-localgov/prefjp-utf8.csv prefecture
.import --csv data/jp-localgov/localgovjp-utf8.csv municipality

-- Codes have six digits, of which spreadsheets drop the first zero. A ward stands as city, blank, ward.
CREATE TABLE unit AS
SELECT printf('%06d', lgcode) AS code, lgcode AS printed, pref AS prefecture, NULL AS city, pref AS kanji, prefkana AS kana,
    prefshort AS short, prefshortkana AS short_kana, pref_en AS romaji, url FROM prefecture
UNION ALL
SELECT printf('%06d', lgcode), lgcode, pref, iif(instr(city, ' '), substr(city, 1, instr(city, ' ') - 1), NULL),
    substr(city, instr(city, ' ') + 1), substr(citykana, instr(citykana, ' ') + 1), NULL, NULL, NULL, url
FROM municipality;
INSERT INTO to_slug SELECT romaji FROM unit WHERE romaji IS NOT NULL;
ALTER TABLE unit ADD COLUMN uid TEXT;
UPDATE unit SET uid = coalesce((SELECT uid FROM known_code k WHERE k.scheme = 'jis' AND k.code = unit.code AND NOT ended),
    (SELECT 'jp/' || slug FROM slugs WHERE text = romaji)) WHERE romaji IS NOT NULL;
CREATE TABLE prefecture_of AS SELECT prefecture, uid FROM unit WHERE romaji IS NOT NULL;
UPDATE unit SET uid = coalesce((SELECT uid FROM known_code k WHERE k.scheme = 'jis' AND k.code = unit.code AND NOT ended),
    (SELECT uid FROM made_uid WHERE made_uid.code = unit.code),
    (SELECT uid FROM prefecture_of p WHERE p.prefecture = unit.prefecture) || '/' || code) WHERE romaji IS NULL AND city IS NULL;
CREATE TABLE city_of AS SELECT prefecture, kanji, uid FROM unit WHERE romaji IS NULL AND city IS NULL;
CREATE INDEX city_of_name ON city_of (prefecture, kanji);
UPDATE unit SET uid = coalesce((SELECT uid FROM known_code k WHERE k.scheme = 'jis' AND k.code = unit.code AND NOT ended),
    (SELECT uid FROM city_of c WHERE c.prefecture = unit.prefecture AND c.kanji = unit.city) || '/' || code)
WHERE city IS NOT NULL;

INSERT INTO finding (what, line, value, reason)
SELECT iif(romaji IS NULL, 'municipalities and wards', 'prefectures'), printed, kanji, 'the code lacks its first zero: given back'
FROM unit WHERE printed <> code
UNION ALL
SELECT 'municipalities and wards', code, city || ' ' || kanji, 'a ward of a city that is not in the list: left out'
FROM unit WHERE uid IS NULL
UNION ALL
SELECT 'municipalities and wards', code, kanji, 'no type ends the name: left out'
FROM unit WHERE substr(kanji, -1) NOT IN (SELECT ending FROM unit_type);

INSERT INTO dossier (kind, uid, object)
SELECT json_extract(value, '$.kind'), json_extract(value, '$.uid'), value FROM json_each('[
{"dossier": 1, "source": "source/localgovjp"},
{"kind": "source", "uid": "source/localgovjp", "names": [{"text": "localgovjp"}], "type": "dataset",
 "publisher": "Code for FUKUI", "url": "https://github.com/code4fukui/localgovjp", "published": "2026-07-09",
 "language": "ja"},
{"kind": "place", "uid": "jp", "type": "country", "country": "JP", "names": [{"text": "日本", "language": "ja"}]}
]');
INSERT INTO dossier (kind, uid, object)
SELECT 'place', uid, json_patch('{}', json_object('kind', 'place', 'uid', uid, 'type', type, 'country', 'JP',
    'parent', CASE WHEN romaji IS NOT NULL THEN 'jp'
        WHEN city IS NOT NULL THEN (SELECT uid FROM city_of c WHERE c.prefecture = unit.prefecture AND c.kanji = unit.city)
        ELSE (SELECT uid FROM prefecture_of p WHERE p.prefecture = unit.prefecture) END,
    'names', (SELECT json_group_array(json(name)) FROM (
        SELECT json_object('text', romaji, 'language', 'ja-Latn') AS name WHERE romaji IS NOT NULL
        UNION ALL SELECT json_object('text', kanji, 'language', 'ja', 'type', 'official')
        UNION ALL SELECT json_object('text', kana, 'language', 'ja-Hira', 'type', 'reading')
        UNION ALL SELECT json_object('text', short, 'language', 'ja', 'type', 'short') WHERE short <> kanji
        UNION ALL SELECT json_object('text', short_kana, 'language', 'ja-Hira', 'type', 'reading') WHERE short_kana <> kana)),
    'identifiers', json_array(json_object('scheme', 'jis', 'code', code)),
    'contacts', iif(url <> '', json_array(json_object('type', 'url', 'value', url)), NULL)))
FROM unit JOIN unit_type ON ending = substr(kanji, -1)
WHERE uid IS NOT NULL
ORDER BY romaji IS NULL, city IS NOT NULL, code;

INSERT INTO tally (what, read, kept)
SELECT 'prefectures', count(*), count(uid) FROM unit WHERE romaji IS NOT NULL
UNION ALL SELECT 'municipalities and wards', (SELECT count(*) FROM municipality),
    (SELECT count(*) FROM dossier WHERE kind = 'place') - 1 - (SELECT count(*) FROM prefecture);
