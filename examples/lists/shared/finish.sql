-- Writes what a script made: dossier.jsonl, findings.tsv, counts.tsv in the working folder. A place
-- that the registry knows is merged with what is there: its list rows stay and new ones are added,
-- with their source; what it does not say is filled in; where the two differ the registry is right,
-- and the list's value goes in as a citation that disputes it.

CREATE TABLE read_lines (n INTEGER CONSTRAINT "the file of the list is not there, or has nothing" CHECK (n > 0));
INSERT INTO read_lines SELECT total(read) FROM tally;

INSERT OR IGNORE INTO to_compose SELECT object FROM dossier;
UPDATE dossier SET object = whole FROM composed WHERE text = object;

CREATE TABLE met AS
SELECT d.uid, d.object, k.object AS known,
    (SELECT json_extract(h.object, '$.source') FROM dossier h WHERE h.kind IS NULL AND h.n < d.n ORDER BY h.n DESC LIMIT 1)
        AS source
FROM dossier d JOIN known k USING (uid);
CREATE UNIQUE INDEX met_uid ON met (uid);

CREATE TABLE scalar AS
SELECT met.uid, source, j.key, j.value, json_extract(met.known, '$.' || j.key) AS known
FROM met JOIN json_each(met.object) j
WHERE j.type NOT IN ('array', 'object') AND j.key NOT IN ('kind', 'uid')
    AND json_extract(met.known, '$.' || j.key) IS NOT j.value;

-- By what a row of a list is the same as one that is there.
CREATE TABLE list_row AS
SELECT met.uid, source, l.key AS list, r.key AS n, r.value AS object, (
        SELECT o.key FROM json_each(met.known, '$.' || l.key) o
        WHERE CASE l.key
            WHEN 'names' THEN json_extract(o.value, '$.text', '$.language') = json_extract(r.value, '$.text', '$.language')
            WHEN 'identifiers' THEN json_extract(o.value, '$.scheme', '$.code') = json_extract(r.value, '$.scheme', '$.code')
                AND coalesce(json_extract(o.value, '$.end_date'), '..') = coalesce(json_extract(r.value, '$.end_date'), '..')
            WHEN 'contacts' THEN json_extract(o.value, '$.type', '$.value') = json_extract(r.value, '$.type', '$.value')
            WHEN 'successions' THEN json_extract(o.value, '$.type', '$.successor') = json_extract(r.value, '$.type', '$.successor')
            END
        LIMIT 1) AS known_n
FROM met JOIN json_each(met.object) l JOIN json_each(l.value) r
WHERE l.type = 'array' AND l.key <> 'citations';
CREATE INDEX list_row_uid ON list_row (uid, list);

-- Another name in a language in which there is one already is a variant, but for readings.
CREATE TABLE addition AS
SELECT r.uid, list, n, r.source, r.object AS stated, json_set(
        CASE WHEN list = 'names' AND coalesce(json_extract(r.object, '$.type'), '') NOT IN ('reading', 'short') AND EXISTS (
                SELECT 1 FROM json_each(met.known, '$.names') o
                WHERE json_extract(o.value, '$.language') = json_extract(r.object, '$.language')
                    AND coalesce(json_extract(o.value, '$.type'), '') = coalesce(json_extract(r.object, '$.type'), ''))
            THEN json_set(r.object, '$.type', 'variant') ELSE r.object END,
        '$.citations', json_array(json_object('source', r.source))) AS object
FROM list_row r JOIN met USING (uid)
WHERE known_n IS NULL;
CREATE TABLE filled AS
SELECT r.uid, list, known_n AS n, json_set(json_patch(json_patch(json_remove(o.value, '$.citations'), r.object), json_remove(o.value, '$.citations')),
        '$.citations', json((SELECT json_group_array(json(object)) FROM (
            SELECT c.value AS object FROM json_each(o.value, '$.citations') c
            UNION ALL
            SELECT json_object('source', r.source, 'attribute', a.key) FROM json_each(r.object) a
            WHERE json_extract(o.value, '$.' || a.key) IS NULL)))) AS object
FROM list_row r JOIN met USING (uid) JOIN json_each(met.known, '$.' || list) o ON o.key = r.known_n
WHERE list <> 'names' AND EXISTS (
    SELECT 1 FROM json_each(r.object) a WHERE a.key <> 'citations' AND json_extract(o.value, '$.' || a.key) IS NULL);
CREATE INDEX addition_uid ON addition (uid, list);
CREATE INDEX filled_uid ON filled (uid, list, n);

INSERT INTO finding (what, line, value, reason)
SELECT 'merged', uid, value, printf('the registry says %s: %s, which stays; the list is cited as disputing it', key, known)
FROM scalar WHERE known IS NOT NULL
UNION ALL
SELECT 'merged', uid, json_extract(object, '$.text'), printf('another name than the registry''s %s: kept as a variant',
    (SELECT json_extract(o.value, '$.text') FROM met JOIN json_each(met.known, '$.names') o
    WHERE met.uid = addition.uid AND json_extract(o.value, '$.language') = json_extract(addition.object, '$.language') LIMIT 1))
FROM addition WHERE list = 'names' AND json_extract(object, '$.type') IS NOT json_extract(stated, '$.type')
UNION ALL
SELECT 'merged', a.uid, json_extract(a.object, '$.code'),
    printf('the registry has another code of it, %s, for the same days: both are kept', json_extract(o.value, '$.code'))
FROM addition a JOIN met USING (uid) JOIN json_each(met.known, '$.identifiers') o
WHERE a.list = 'identifiers' AND json_extract(o.value, '$.scheme') = json_extract(a.object, '$.scheme')
    AND coalesce(json_extract(o.value, '$.end_date'), '..') = coalesce(json_extract(a.object, '$.end_date'), '..');

CREATE TABLE merged AS
SELECT uid FROM scalar UNION SELECT uid FROM addition UNION SELECT uid FROM filled;
UPDATE dossier SET object = (
    SELECT json_group_object(key, json(value)) FROM (
        SELECT key, json_quote(value) AS value FROM (SELECT 'kind' AS key, kind AS value UNION ALL SELECT 'uid', uid)
        UNION ALL
        SELECT key, json_quote(value) FROM scalar WHERE uid = dossier.uid AND known IS NULL
        UNION ALL
        SELECT list, (
            SELECT json_group_array(json(object)) FROM (
                SELECT 0 AS added, k.key AS n, coalesce(
                        (SELECT object FROM filled f WHERE f.uid = met.uid AND f.list = lists.list AND f.n = k.key),
                        json_remove(k.value, '$.citations')) AS object
                FROM met JOIN json_each(met.known, '$.' || lists.list) k
                WHERE met.uid = dossier.uid
                UNION ALL SELECT 1, n, object FROM addition a WHERE a.uid = dossier.uid AND a.list = lists.list
                ORDER BY 1, 2))
        FROM (SELECT list FROM addition WHERE uid = dossier.uid UNION SELECT list FROM filled WHERE uid = dossier.uid) lists
        UNION ALL
        SELECT 'citations', (
            SELECT json_group_array(json(object)) FROM (
                SELECT 0 AS added, k.key AS n, k.value AS object
                FROM met JOIN json_each(met.known, '$.citations') k
                WHERE met.uid = dossier.uid
                UNION ALL
                SELECT 1, key, json_object('source', source, 'attribute', key, 'stance', 'disputes', 'value', value)
                FROM scalar v
                WHERE uid = dossier.uid AND known IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM met JOIN json_each(met.known, '$.citations') k
                    WHERE met.uid = v.uid AND json_extract(k.value, '$.source') = v.source
                        AND json_extract(k.value, '$.attribute') = v.key
                        AND json_extract(k.value, '$.value') = v.value)
                ORDER BY 1, 2))
        WHERE EXISTS (SELECT 1 FROM scalar WHERE uid = dossier.uid AND known IS NOT NULL)
    ))
WHERE uid IN (SELECT uid FROM merged);
-- Nothing is left to say of the others that are known.
DELETE FROM dossier WHERE uid IN (SELECT uid FROM met EXCEPT SELECT uid FROM merged);

.mode list
.headers off
.once dossier.jsonl
SELECT object FROM dossier ORDER BY n;
.mode tabs
.once findings.tsv
SELECT what, line, value, reason FROM finding ORDER BY n;
.once counts.tsv
SELECT what, read, kept, (SELECT count(DISTINCT line) FROM finding f WHERE f.what = t.what) FROM tally t
UNION ALL
SELECT 'merged', (SELECT count(*) FROM met), (SELECT count(*) FROM merged), (SELECT count(DISTINCT line) FROM finding WHERE what = 'merged')
WHERE EXISTS (SELECT 1 FROM known);
