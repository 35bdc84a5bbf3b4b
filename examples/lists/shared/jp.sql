-- Japanese units: types by the last letter, and uids, from the romaji of jp-municipalities where that
-- list is there and has the code, else from the code.
CREATE TABLE unit_type (ending TEXT PRIMARY KEY, type TEXT);
INSERT INTO unit_type VALUES ('都', 'metropolis'), ('道', 'circuit'), ('府', 'urban-prefecture'), ('県', 'prefecture'),
    ('市', 'city'), ('町', 'town'), ('村', 'village'), ('区', 'ward');

CREATE TABLE romaji AS
SELECT json_extract(value, '$.code') AS code, json_extract(value, '$.name_kanji') AS kanji,
    json_extract(value, '$.name_kana') AS kana, json_extract(value, '$.name_romaji') AS printed,
    rtrim(replace(replace(replace(replace(replace(replace(json_extract(value, '$.name_romaji') || '|',
        ' Shi|', ''), ' Cho|', ''), ' Machi|', ''), ' Mura|', ''), ' Son|', ''), ' Ku|', ''), '|') AS name,
    json_extract(value, '$.prefecture_kanji') AS prefecture_kanji,
    json_extract(value, '$.prefecture_kana') AS prefecture_kana,
    rtrim(replace(replace(replace(json_extract(value, '$.prefecture_romaji') || '|',
        ' Ken|', ''), ' Fu|', ''), ' To|', ''), '|') AS prefecture
FROM json_each(readfile('data/jp-municipalities/municipalities.json'));

INSERT INTO to_slug SELECT name FROM romaji UNION SELECT prefecture FROM romaji;
CREATE TABLE made_uid (code TEXT PRIMARY KEY, uid TEXT NOT NULL);
INSERT INTO made_uid
SELECT code, 'jp/' || p.slug || '/' || n.slug || iif(count(*) OVER (PARTITION BY p.slug, n.slug) > 1, '-' || code, '')
FROM romaji JOIN slugs n ON n.text = romaji.name JOIN slugs p ON p.text = romaji.prefecture;
CREATE TABLE prefecture_uid AS
SELECT DISTINCT prefecture_kanji AS kanji, 'jp/' || p.slug AS uid FROM romaji JOIN slugs p ON p.text = prefecture;
