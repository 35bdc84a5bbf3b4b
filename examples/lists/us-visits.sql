-- Visits of foreign leaders to the United States: a visit, a delegation and its persons a line; what the
-- list says in words is the quotation. README.md has the rules for titles and for who is one person.
.read lists/shared/countries.sql
.import --csv data/us-visits/visits.csv list

-- Titles stand before names; the longest one that fits is the post held then.
CREATE TABLE title (title TEXT PRIMARY KEY);
INSERT INTO title VALUES
    ('Acting President'), ('Acting Prime Minister'), ('Amir'), ('Amir Sheik'), ('Amir Sheikh'), ('Brigadier General'),
    ('Chairman'), ('Chairman of the Presidency'), ('Chancellor'), ('Chancellor-elect'), ('Chief of State'),
    ('Crown Prince'), ('Deputy Prime Minister'), ('Emir'), ('Emir Sheikh'), ('Emperor'), ('Federal Chancellor'),
    ('First Secretary'), ('General'), ('General Secretary'), ('Governor General'), ('Grand Duchess'), ('Grand Duke'),
    ('Head of State'), ('Interim President'), ('Interim Prime Minister'), ('Junta Member'), ('King'),
    ('Lieutenant General'), ('Pope'), ('Premier'), ('Premier & Prince'), ('Premier and Prince'), ('President'),
    ('President of the Council of Ministers'), ('President-Elect'), ('President-elect'), ('Prime Minister'),
    ('Prime Minister-elect'), ('Prince'), ('Provisional President'), ('Queen'), ('Regent Prince'), ('Shah'), ('Sheikh'),
    ('Sultan'), ('Taoiseach'), ('Vice Premier'), ('Vice President');

-- One field holds two persons where a title follows the word between them, and a title and a name precede it.
CREATE TABLE parted AS
SELECT l.id, substr(l.visitor, 1, instr(l.visitor, word) - 1) AS first,
    substr(l.visitor, instr(l.visitor, word) + length(word)) AS second
FROM list l JOIN (SELECT ' and ' AS word UNION ALL SELECT ' & ' UNION ALL SELECT ', ')
    ON instr(l.visitor, word) > 0
WHERE EXISTS (SELECT 1 FROM title WHERE instr(substr(l.visitor, instr(l.visitor, word) + length(word)), title || ' ') = 1)
    AND EXISTS (SELECT 1 FROM title WHERE instr(substr(l.visitor, 1, instr(l.visitor, word) - 1), title || ' ') = 1);
CREATE TABLE visitor AS
SELECT list.id, place.value AS position, CASE WHEN parted.id IS NULL THEN list.visitor
    WHEN place.value = 1 THEN parted.first ELSE parted.second END AS words
FROM list LEFT JOIN parted USING (id) JOIN json_each('[1,2]') place
WHERE place.value = 1 OR parted.id IS NOT NULL;
CREATE TABLE traveller AS
SELECT v.id, v.position, v.words, t.title, substr(v.words, coalesce(length(t.title) + 2, 1)) AS name,
    c.uid AS sender, list.from_name
FROM visitor v JOIN list USING (id) LEFT JOIN country_name c ON c.name = list.from_name
    LEFT JOIN title t ON t.title = (SELECT title FROM title WHERE instr(v.words, title || ' ') = 1
        ORDER BY length(title) DESC LIMIT 1);

-- One person: the same spelling of the name, from the same country; of a name of one word, also the same
-- title. Other spellings stay other persons: accord-check lists the likely ones.
ALTER TABLE traveller ADD COLUMN person TEXT;
UPDATE traveller SET person = 'us-visits/person/' || first.id || iif(first.position > 1, '-' || first.position, '')
FROM (
    SELECT rowid AS n, first_value(id) OVER same AS id, first_value(position) OVER same AS position
    FROM traveller
    WINDOW same AS (PARTITION BY coalesce(sender, from_name), name, iif(instr(name, ' '), '', title)
        ORDER BY CAST(id AS INTEGER), position)
) first WHERE first.n = traveller.rowid;

INSERT INTO finding (what, line, value, reason)
SELECT 'visits', id, words, 'no title is known before the name: the whole is kept as the name'
FROM traveller WHERE title IS NULL
UNION ALL
SELECT 'visits', id, visitor, 'two persons in one field' FROM list JOIN parted USING (id)
UNION ALL
SELECT 'visits', id, from_name, 'not a country of the table: whose delegation it was is left unknown'
FROM list WHERE from_name NOT IN (SELECT name FROM country_name)
UNION ALL
SELECT 'visits', id, start_date || ' – ' || end_date, 'not two days in order: left unknown'
FROM list WHERE start_date IS NOT date(start_date, '+0 days') OR end_date IS NOT date(end_date, '+0 days') OR end_date < start_date
UNION ALL
SELECT 'visits', id, visitor, 'the list says nothing more: a visit without a quotation' FROM list WHERE description = '';

INSERT INTO used_country SELECT sender FROM traveller WHERE sender IS NOT NULL UNION ALL SELECT 'us';
INSERT INTO dossier (kind, uid, object)
SELECT json_extract(value, '$.kind'), json_extract(value, '$.uid'), value FROM json_each('[
{"dossier": 1, "source": "source/us-visits"},
{"kind": "source", "uid": "source/us-visits", "type": "dataset",
 "names": [{"text": "Visits by Foreign Leaders", "language": "en"}],
 "publisher": "Office of the Historian, U.S. Department of State",
 "url": "https://github.com/HistoryAtState/visits", "published": "2026-06-26", "language": "en"}
]');
INSERT INTO dossier (kind, uid, object) SELECT 'place', uid, object FROM country_objects;
INSERT INTO dossier (kind, uid, object)
SELECT 'person', person, json_object('kind', 'person', 'uid', person,
    'names', json_array(json_object('text', name)),
    'citations', json_array(json_object('locator', 'visit ' || id, 'words', words)))
FROM traveller WHERE person = 'us-visits/person/' || id || iif(position > 1, '-' || position, '')
ORDER BY CAST(id AS INTEGER), position;
INSERT INTO dossier (kind, uid, object)
SELECT 'delegation', 'us-visits/' || l.id || '/delegation', json_patch('{}', json_object(
    'kind', 'delegation', 'uid', 'us-visits/' || l.id || '/delegation',
    'sender', (SELECT uid FROM country_name WHERE name = l.from_name),
    'members', (SELECT json_group_array(json_patch('{}', json_object('person', t.person,
            'role', CASE WHEN l.id IN (SELECT id FROM parted) THEN NULL ELSE 'head' END,
            'capacity', t.title, 'citations', json_array(json_object('words', t.words)))))
        FROM (SELECT * FROM traveller WHERE id = l.id ORDER BY position) t),
    'citations', json_array(json_object('locator', 'visit ' || l.id),
        json_object('attribute', 'sender', 'locator', 'visit ' || l.id, 'words', l.from_name))))
FROM list l ORDER BY CAST(l.id AS INTEGER);
INSERT INTO dossier (kind, uid, object)
SELECT 'visit', 'us-visits/' || id, json_patch('{}', json_object('kind', 'visit', 'uid', 'us-visits/' || id,
    'delegation', 'us-visits/' || id || '/delegation', 'host', 'us',
    'start_date', iif(dated, start_date, NULL), 'end_date', iif(dated, end_date, NULL),
    'citations', json_array(json_patch('{}',
        json_object('locator', 'visit ' || id, 'words', nullif(description, ''))))))
FROM (SELECT *, start_date IS date(start_date, '+0 days') AND end_date IS date(end_date, '+0 days')
    AND end_date >= start_date AS dated FROM list)
ORDER BY CAST(id AS INTEGER);

INSERT INTO tally (what, read, kept)
SELECT 'visits', (SELECT count(*) FROM list), count(*) FROM dossier WHERE kind = 'visit'
UNION ALL SELECT 'quotations', (SELECT count(*) FROM list WHERE description <> ''),
    (SELECT count(*) FROM dossier WHERE kind = 'visit' AND json_extract(object, '$.citations[0].words') IS NOT NULL)
UNION ALL SELECT 'persons', (SELECT count(*) FROM traveller), count(*) FROM dossier WHERE kind = 'person'
UNION ALL SELECT 'countries', (SELECT count(DISTINCT from_name) FROM list), (SELECT count(*) FROM used_country);
