-- Twin towns of the world: a partnership a pair, however often and in whichever order it stands in the
-- list. The list has no dates, so the partnerships have none.
.read lists/shared/countries.sql
.import --csv data/twin-cities/twin_cities_raw.csv list

-- A line is left out and reported when a country is none of the table, or when both sides are one.
CREATE TABLE entry AS
SELECT l.rowid + 1 AS line, city1, country1, city2, country2, a.uid AS uid1, b.uid AS uid2
FROM list l LEFT JOIN country_name a ON a.name = country1 LEFT JOIN country_name b ON b.name = country2;
INSERT INTO finding (what, line, value, reason)
SELECT 'lines', line, city1 || ', ' || iif(country1 = '', '(none)', country1) || ' – ' || city2 || ', ' || iif(country2 = '', '(none)', country2),
    CASE WHEN uid1 IS NULL AND uid2 IS NULL THEN 'neither country is one of the table: left out'
        WHEN uid1 IS NULL OR uid2 IS NULL THEN
            iif(uid1 IS NULL, '''' || country1, '''' || country2) || ''' is not a country of the table: left out'
        ELSE 'the same name on both sides: left out' END
FROM entry WHERE uid1 IS NULL OR uid2 IS NULL OR (uid1 = uid2 AND city1 = city2);

CREATE TABLE city AS
SELECT uid AS country, name, NULL AS uid, min(line) AS line FROM (
    SELECT uid1 AS uid, city1 AS name, line FROM entry WHERE uid1 IS NOT NULL AND uid2 IS NOT NULL AND NOT (uid1 = uid2 AND city1 = city2)
    UNION ALL
    SELECT uid2, city2, line FROM entry WHERE uid1 IS NOT NULL AND uid2 IS NOT NULL AND NOT (uid1 = uid2 AND city1 = city2)
) GROUP BY uid, name;
INSERT INTO to_slug SELECT name FROM city;
-- Names that differ in marks alone are other places: the later ones are numbered.
UPDATE city SET uid = 'twin-cities/' || slugged.country || '/' || slugged.slug || iif(slugged.n > 1, '-' || slugged.n, '')
FROM (
    SELECT country, name, slug, row_number() OVER (PARTITION BY country, slug ORDER BY line) AS n
    FROM city JOIN slugs ON slugs.text = name
) slugged WHERE slugged.country = city.country AND slugged.name = city.name;
CREATE UNIQUE INDEX city_name ON city (country, name);

CREATE TABLE twin AS
SELECT min(a.uid, b.uid) AS one, max(a.uid, b.uid) AS other, min(entry.line) AS line, count(*) AS times
FROM entry JOIN city a ON a.country = uid1 AND a.name = city1 JOIN city b ON b.country = uid2 AND b.name = city2
WHERE a.uid <> b.uid GROUP BY 1, 2;

-- A town of a part of a country may be that of the same name in the whole; a pair may then stand there twice.
CREATE TABLE part AS
SELECT a.uid AS uid, b.uid AS whole, a.name || ', ' || c.name AS town, b.name || ', ' || d.name AS whole_town, a.line, b.line AS whole_line
FROM city a JOIN country c ON c.uid = a.country JOIN country d ON d.uid = c.parent JOIN city b ON b.country = d.uid AND b.name = a.name;
INSERT INTO finding (what, line, value, reason)
SELECT 'towns', line, town, 'may be ' || whole_town || ' (line ' || whole_line || '): two towns' FROM part ORDER BY line;
CREATE TABLE side AS
SELECT one AS town, other, line FROM twin UNION ALL SELECT other, one, line FROM twin;
CREATE INDEX side_town ON side (town, other);
INSERT INTO finding (what, line, value, reason)
SELECT DISTINCT 'partnerships', a.line, part.town || ' – ' || o.name, 'may be that of line ' || b.line || ': two partnerships'
FROM part JOIN side a ON a.town = part.uid JOIN city o ON o.uid = a.other
    JOIN side b ON b.town = part.whole AND b.other IN (a.other, (SELECT whole FROM part p WHERE p.uid = a.other))
ORDER BY a.line;

INSERT INTO used_country SELECT country FROM city;
INSERT INTO dossier (kind, uid, object)
SELECT json_extract(value, '$.kind'), json_extract(value, '$.uid'), value FROM json_each('[
{"dossier": 1, "source": "source/twincities"},
{"kind": "source", "uid": "source/twincities", "type": "dataset",
 "names": [{"text": "twincities", "language": "en"}], "publisher": "Erik Hekman",
 "url": "https://github.com/Hekman/twincities", "published": "2026-02-08", "language": "en",
 "notes": [{"text": "Taken from the lists of twin towns of the English Wikipedia, whose text is CC BY-SA 4.0."}]}
]');
INSERT INTO dossier (kind, uid, object) SELECT 'place', uid, object FROM country_objects;
INSERT INTO dossier (kind, uid, object)
SELECT 'place', city.uid, json_patch('{}', json_object('kind', 'place', 'uid', city.uid,
    'type', iif(city.name GLOB '* (district)', 'district', 'city'), 'country', c.code, 'parent', c.uid,
    'names', json_array(json_object('text', city.name))))
FROM city JOIN country c ON c.uid = city.country ORDER BY city.uid;
INSERT INTO dossier (kind, uid, object)
SELECT 'partnership', uid, json_object('kind', 'partnership', 'uid', uid,
    'type', 'sister-city', 'parties', json_array(json_object('party', one), json_object('party', other)),
    'actions', json_array(json_object('type', 'established')),
    'citations', json_array(json_object('locator', 'line ' || line)))
FROM (SELECT *, one || '.' || substr(other, length('twin-cities/') + 1) AS uid FROM twin) ORDER BY line;

INSERT INTO tally (what, read, kept)
SELECT 'lines', count(*), (SELECT sum(times) FROM twin) FROM list
UNION ALL SELECT 'pairs that stand twice', (SELECT count(*) FROM twin WHERE times > 1), (SELECT count(*) FROM twin WHERE times > 1)
UNION ALL SELECT 'partnerships', (SELECT sum(times) FROM twin), (SELECT count(*) FROM twin)
UNION ALL SELECT 'towns', (SELECT count(*) FROM (SELECT city1, country1 FROM list UNION SELECT city2, country2 FROM list)), count(*) FROM city;
