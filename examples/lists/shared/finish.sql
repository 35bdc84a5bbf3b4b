-- Writes what a script made: dossier.jsonl, findings.tsv, counts.tsv in the working folder. A place
-- that the registry knows is merged with what is there: its list rows stay and new ones are added,
-- with their source; what it does not say is filled in; where the two differ the registry is right,
-- and the list's value goes in as a citation that disputes it.
CREATE TABLE met AS
SELECT d.uid, d.object, k.object AS known, (SELECT value ->> 'source' FROM (SELECT object AS value FROM dossier
    WHERE kind IS NULL AND n < d.n ORDER BY n DESC LIMIT 1)) AS source
FROM dossier d JOIN known k USING (uid);

CREATE TABLE difference AS
SELECT met.uid, source, j.key, j.value, k.value AS known
FROM met JOIN json_each(met.object) j JOIN json_each(met.known) k ON k.key = j.key
WHERE j.type NOT IN ('array', 'object') AND k.type <> 'null' AND k.value <> j.value;
INSERT INTO finding (what, line, value, reason)
SELECT 'merged with known places', uid, value, printf('the registry says %s: %s, which stays; the list is cited as disputing it', key, known)
FROM difference;

-- A row of a list is known when it says nothing else than one that is there; a name, when its text and
-- its language are.
CREATE TABLE addition AS
SELECT met.uid, l.key AS list, r.key AS n,
    json_set(CASE WHEN l.key = 'names' AND json_extract(r.value, '$.type') IS NULL AND EXISTS (
            SELECT 1 FROM json_each(met.known, '$.names') o
            WHERE json_extract(o.value, '$.language') = json_extract(r.value, '$.language'))
        THEN json_set(r.value, '$.type', 'variant') ELSE r.value END,
        '$.citations', json(coalesce(json_extract(r.value, '$.citations'), json_array(json_object('source', source))))) AS object
FROM met JOIN json_each(met.object) l JOIN json_each(l.value) r
WHERE l.type = 'array' AND l.key <> 'citations' AND NOT EXISTS (
    SELECT 1 FROM json_each(met.known, '$.' || l.key) o
    WHERE NOT EXISTS (
        SELECT 1 FROM json_each(r.value) a
        WHERE a.key <> 'citations' AND NOT (l.key = 'names' AND a.key = 'type')
            AND a.value IS NOT json_extract(o.value, '$.' || a.key)));

UPDATE dossier SET object = coalesce((
    SELECT json_group_object(key, json(value)) FROM (
        SELECT j.key, json_quote(j.value) AS value
        FROM met JOIN json_each(met.object) j
        WHERE met.uid = dossier.uid AND j.type NOT IN ('array', 'object')
            AND (j.key IN ('kind', 'uid') OR json_extract(met.known, '$.' || j.key) IS NULL)
        UNION ALL
        SELECT a.list, (
            SELECT json_group_array(json(object)) FROM (
                SELECT 0 AS added, k.key AS n, json_remove(k.value, '$.citations') AS object
                FROM met JOIN json_each(met.known, '$.' || a.list) k
                WHERE met.uid = dossier.uid
                UNION ALL SELECT 1, n, object FROM addition WHERE uid = dossier.uid AND list = a.list
                ORDER BY 1, 2))
        FROM addition a WHERE a.uid = dossier.uid GROUP BY a.list
        UNION ALL
        SELECT 'citations', (
            SELECT json_group_array(json(object)) FROM (
                SELECT 0 AS added, k.key AS n, k.value AS object
                FROM met JOIN json_each(met.known, '$.citations') k
                WHERE met.uid = dossier.uid
                UNION ALL
                SELECT 1, key, json_object('source', source, 'attribute', key, 'stance', 'disputes', 'value', value)
                FROM difference v
                WHERE uid = dossier.uid AND NOT EXISTS (
                    SELECT 1 FROM met JOIN json_each(met.known, '$.citations') k
                    WHERE met.uid = v.uid AND json_extract(k.value, '$.source') = v.source
                        AND json_extract(k.value, '$.attribute') = v.key
                        AND json_extract(k.value, '$.value') = v.value)
                ORDER BY 1, 2))
        WHERE EXISTS (SELECT 1 FROM difference WHERE uid = dossier.uid)
    )), object)
WHERE uid IN (SELECT uid FROM met);

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
SELECT 'merged with known places', (SELECT count(*) FROM met), count(*), (SELECT count(*) FROM difference)
FROM (SELECT uid FROM addition UNION SELECT uid FROM difference) WHERE EXISTS (SELECT 1 FROM known);
