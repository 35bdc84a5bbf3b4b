-- The municipalities of Japan in 2018, and the special wards of Tokyo: kanji, kana and romaji.
.read lists/shared/jp.sql

ALTER TABLE romaji ADD COLUMN uid TEXT;
ALTER TABLE romaji ADD COLUMN known_kanji TEXT; -- the romaji of another name is no name of this one
UPDATE romaji SET uid = coalesce((SELECT uid FROM known_code k WHERE k.scheme = 'jis' AND k.code = romaji.code AND NOT ended),
    (SELECT uid FROM made_uid m WHERE m.code = romaji.code));
UPDATE romaji SET known_kanji = (
    SELECT json_extract(n.value, '$.text') FROM known JOIN json_each(known.object, '$.names') n
    WHERE known.uid = romaji.uid AND json_extract(n.value, '$.type') = 'official' AND json_extract(n.value, '$.language') = 'ja');
INSERT INTO finding (what, line, value, reason)
SELECT 'municipalities', code, printed, 'its type does not stand after a blank: kept as it is'
FROM romaji WHERE name = printed
UNION ALL
SELECT 'municipalities', code, kanji || ', ' || prefecture_kanji,
    'the registry has the others, but none of this code: perhaps gone since, its successor is not told'
FROM romaji WHERE code NOT IN (SELECT code FROM known_code WHERE scheme = 'jis')
    AND (SELECT count(*) FROM romaji r JOIN known_code k ON k.scheme = 'jis' AND k.code = r.code) * 2
        > (SELECT count(*) FROM romaji)
UNION ALL
SELECT 'municipalities', code, kanji, 'no type ends the name: left out'
FROM romaji WHERE substr(kanji, -1) NOT IN (SELECT ending FROM unit_type);

INSERT INTO dossier (kind, uid, object)
SELECT json_extract(value, '$.kind'), json_extract(value, '$.uid'), value FROM json_each('[
{"dossier": 1, "source": "source/jp-municipalities"},
{"kind": "source", "uid": "source/jp-municipalities", "type": "dataset",
 "names": [{"text": "List of Japanese Municipalities", "language": "en"}], "publisher": "piuccio",
 "url": "https://github.com/piuccio/open-data-jp-municipalities", "published": "2018-08-07", "language": "ja"},
{"kind": "place", "uid": "jp", "type": "country", "country": "JP", "names": [{"text": "日本", "language": "ja"}]}
]');
INSERT INTO dossier (kind, uid, object)
SELECT 'place', p.uid, json_object('kind', 'place', 'uid', p.uid, 'type', t.type, 'country', 'JP', 'parent', 'jp',
    'names', json_array(json_object('text', prefecture, 'language', 'ja-Latn'),
        json_object('text', kanji, 'language', 'ja', 'type', 'official'),
        json_object('text', prefecture_kana, 'language', 'ja-Hira', 'type', 'reading')))
FROM prefecture_uid p JOIN unit_type t ON t.ending = substr(p.kanji, -1)
    JOIN (SELECT prefecture_kanji, prefecture, prefecture_kana FROM romaji GROUP BY 1) ON prefecture_kanji = p.kanji
ORDER BY p.uid;
INSERT INTO dossier (kind, uid, object)
SELECT 'place', r.uid, json_object('kind', 'place', 'uid', r.uid, 'type', t.type, 'country', 'JP', 'parent', p.uid,
    'names', (SELECT json_group_array(json(name)) FROM (
        SELECT json_patch('{}', json_object('text', r.name, 'language', 'ja-Latn',
            'type', iif(r.kanji <> r.known_kanji, 'variant', NULL))) AS name
        UNION ALL SELECT json_object('text', r.kanji, 'language', 'ja', 'type', 'official')
        UNION ALL SELECT json_object('text', r.kana, 'language', 'ja-Hira', 'type', 'reading') WHERE r.kana IS NOT NULL)),
    'identifiers', json_array(json_object('scheme', 'jis', 'code', r.code)))
FROM romaji r JOIN unit_type t ON t.ending = substr(r.kanji, -1) JOIN prefecture_uid p ON p.kanji = r.prefecture_kanji
ORDER BY r.code;

INSERT INTO tally (what, read, kept)
SELECT 'prefectures', (SELECT count(*) FROM prefecture_uid), (SELECT count(*) FROM dossier d JOIN prefecture_uid p USING (uid))
UNION ALL SELECT 'municipalities', (SELECT count(*) FROM romaji), (SELECT count(*) FROM dossier d JOIN romaji r USING (uid));
