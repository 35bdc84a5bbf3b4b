#!/bin/sh
# The reform of 1 July 2025 in Vietnam, all of it: 63 provinces and 10,052 communes and island districts,
# as examples/lists turns the public list of it into dossiers. Who stands for whom after it, and who holds the
# partnerships made up here, is compared with what the list itself says, counted by code. Skips without
# ../shared/data.
# usage: test_reform.sh SOURCE BUILD
set -eu
source=$(cd "$1" && pwd)
PATH=$(cd "$2" && pwd)/examples:$PATH
export PATH TZ=UTC LC_ALL=C.UTF-8
unset ACCORD_REGISTRY ACCORD_AUTHOR
data=$source/../shared/data
list=$data/vn-2025-mapping/merges.json
for needed in "$list" "$source/examples/lists/convert"; do
    [ -e "$needed" ] || {
        echo "$needed is not there: skipped" >&2
        exit 77
    }
done
command -v sqlite3 >/dev/null || {
    echo "the sqlite3 shell is not there: skipped" >&2
    exit 77
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
ln -s "$list" merges.json
failed=0

# is WANTED WHAT STATEMENT: the stock shell's answer
is() {
    answer=$(sqlite3 -batch -bail -init /dev/null reform.accord "$3")
    [ "$answer" = "$1" ] || {
        printf '%s: %s, not %s\n' "$2" "$answer" "$1" >&2
        failed=1
    }
}

"$source/examples/lists/convert" "$data" dossiers vn-2025-mapping >/dev/null
accord-init reform.accord
accord-import reform.accord dossiers/vn-2025-mapping.jsonl >/dev/null

# What the list says: to which units, by code, each old one went. And where an old and a new code are one
# record in the registry, which unit that is: the list has no word for "the same".
sqlite3 -batch -bail -init /dev/null reform.accord <<'END'
CREATE TABLE told (old TEXT, new TEXT, whole INTEGER, PRIMARY KEY (old, new));
INSERT INTO told
SELECT json_extract(m.value, '$.old_id'), json_extract(u.value, '$.level1_id'), json_extract(m.value, '$.type') = 'full'
FROM json_each(readfile('merges.json'), '$.data') u, json_each(u.value, '$.merges') m
UNION ALL
SELECT json_extract(m.value, '$.old_id'), json_extract(c.value, '$.level2_id'), json_extract(m.value, '$.type') = 'full'
FROM json_each(readfile('merges.json'), '$.data') u, json_each(u.value, '$.level2s') c, json_each(c.value, '$.merges') m;
CREATE TABLE was (code TEXT PRIMARY KEY, id INTEGER);
INSERT INTO was SELECT code, record FROM identifier
WHERE scheme = 'gso' AND coalesce(start_date, '') <= '2025-06-30' AND end_date IN ('2025-06-30', '..');
CREATE TABLE is_now (code TEXT PRIMARY KEY, id INTEGER);
INSERT INTO is_now SELECT code, record FROM identifier WHERE scheme = 'gso' AND end_date = '..';
-- What must come of each: itself, one heir, or several of which nothing says which. What went in part to
-- one unit and lives on as another is that other one still.
CREATE TABLE expected (code TEXT PRIMARY KEY, id INTEGER, fate TEXT, heirs INTEGER);
INSERT INTO expected
SELECT t.old, w.id, CASE WHEN max(n.id = w.id) THEN 'itself' WHEN count(*) = 1 THEN 'one' ELSE 'several' END,
    CASE WHEN max(n.id = w.id) THEN 1 ELSE count(*) END
FROM told t JOIN was w ON w.code = t.old JOIN is_now n ON n.code = t.new GROUP BY t.old;
END

is "63|10052" "old units" "SELECT sum(length(code) = 2), sum(length(code) > 2) FROM expected"
is "34|3321" "new units" "SELECT sum(length(code) = 2), sum(length(code) > 2) FROM is_now"
is "11|52|0" "provinces that stay, merge, go to several" \
    "SELECT sum(fate = 'itself'), sum(fate = 'one'), sum(fate = 'several') FROM expected WHERE length(code) = 2"
is "460" "communes in several parts" "SELECT count(*) FROM (SELECT old FROM told WHERE NOT whole AND length(old) > 2
    GROUP BY old HAVING count(*) > 1)"

# Who stands in the place of each on 2 July 2025: exactly those of the list.
sqlite3 -batch -bail -init /dev/null reform.accord <<'END'
CREATE TABLE stands (id INTEGER, heir INTEGER, by_right TEXT, path TEXT);
INSERT INTO stands
SELECT e.id, h.heir_id, h.by_right, h.path FROM expected e JOIN heirs h ON h.record_id = e.id
    AND h.start_latest <= '2025-07-02' AND '2025-07-02' < h.end_earliest;
CREATE TABLE must_stand (id INTEGER, heir INTEGER, by_right TEXT);
INSERT INTO must_stand
SELECT e.id, n.id, CASE e.fate WHEN 'itself' THEN 'original' WHEN 'one' THEN 'by-succession-presumed' ELSE 'undecided' END
FROM expected e JOIN told t ON t.old = e.code JOIN is_now n ON n.code = t.new
WHERE e.fate <> 'itself' OR n.id = e.id;
END
is 0 "units with other heirs than the list says" "SELECT count(*) FROM (
    SELECT * FROM (SELECT id, heir, by_right FROM stands EXCEPT SELECT * FROM must_stand)
    UNION ALL SELECT * FROM (SELECT * FROM must_stand EXCEPT SELECT id, heir, by_right FROM stands))"
is 0 "heirs more than once" "SELECT count(*) - (SELECT count(*) FROM must_stand) FROM stands"
is 0 "merged provinces without the path" "SELECT count(*) FROM expected e JOIN stands s USING (id)
    WHERE length(e.code) = 2 AND e.fate = 'one' AND s.path IS NOT
        (SELECT text FROM name WHERE record = s.heir ORDER BY type IS NOT 'preferred', slot LIMIT 1) || ' ← '
        || (SELECT text FROM name WHERE record = e.id ORDER BY type IS NOT 'preferred', slot LIMIT 1)
        || ', Nghị quyết 202/2025/QH15'"
is 0 "units that were gone a day before" "SELECT count(*) FROM expected e WHERE NOT EXISTS (SELECT 1 FROM heirs h
    WHERE h.record_id = e.id AND h.heir_id = e.id AND h.by_right = 'original' AND '2025-06-30' < h.end_earliest)"

# A partnership, and an agreement under it, for each province, each old unit in several parts, what lives on
# with a part gone, and one in twenty of the others.
sqlite3 -batch -bail -init /dev/null reform.accord >partnerships.jsonl <<'END'
CREATE TABLE party_to (code TEXT PRIMARY KEY);
INSERT INTO party_to
SELECT code FROM expected WHERE length(code) = 2 OR fate = 'several'
    OR fate = 'itself' AND EXISTS (SELECT 1 FROM succession s WHERE s.record = expected.id) OR code % 20 = 0;
SELECT '{"dossier": 1, "source": "source/made-up"}';
SELECT '{"kind": "source", "uid": "source/made-up", "names": [{"text": "Made up"}]}';
SELECT '{"kind": "place", "uid": "jp/made-up", "type": "city", "country": "JP", "names": [{"text": "Made-up-shi"}]}';
SELECT json_object('kind', 'partnership', 'uid', 'partnership/' || code, 'type', 'friendship',
    'names', json_array(json_object('text', 'Quan hệ ' || code)),
    'parties', json_array(json_object('party', r.uid), json_object('party', 'jp/made-up')),
    'actions', json_array(json_object('type', 'established', 'date', '2010-05-01')))
FROM party_to JOIN expected USING (code) JOIN record r USING (id);
SELECT json_object('kind', 'agreement', 'uid', 'agreement/' || code, 'partnership', 'partnership/' || code,
    'names', json_array(json_object('text', 'Thỏa thuận ' || code)),
    'parties', json_array(json_object('party', r.uid), json_object('party', 'jp/made-up')),
    'actions', json_array(json_object('type', 'signed', 'date', '2010-05-01')))
FROM party_to JOIN expected USING (code) JOIN record r USING (id);
END
accord-import reform.accord partnerships.jsonl >/dev/null
is 1 "enough of each fate" "SELECT min(n) >= 3 FROM (SELECT count(*) AS n FROM party_to JOIN expected USING (code) GROUP BY fate)"

# asked QUESTION DAY TABLE: the rows of the stock shell as a table, and that they take less than two seconds
asked() {
    accord-report reform.accord "$1" --as-of "$2" --sql >statement.sql
    {
        echo ".timer on"
        cat statement.sql
    } | sqlite3 -batch -init /dev/null reform.accord | sed -n 's/^Run Time: real [0-9.]* user \([0-9.]*\) sys \([0-9.]*\)$/\1 \2/p' >took
    awk -v what="$1" '{ if ($1 + $2 > 2) { print what ": " $1 + $2 " s of the processor" > "/dev/stderr"; slow = 1 } }
        END { exit NR != 1 || slow }' took || failed=1
    sed '1s/^/CREATE TABLE "'"$3"'" AS /' statement.sql | sqlite3 -batch -bail -init /dev/null reform.accord
}
asked inherited 2025-07-02 inherited_after
asked orphaned 2025-07-02 orphaned_after
asked inherited 2025-06-30 inherited_before
asked orphaned 2025-06-30 orphaned_before

is "0|0" "inherited and orphaned before the reform" \
    "SELECT (SELECT count(*) FROM inherited_before), (SELECT count(*) FROM orphaned_before)"
is 0 "inherited otherwise than the list says" "SELECT count(*) FROM (
    SELECT record, heir, signed_by, \"right\", certainty, partner FROM inherited_after EXCEPT
    SELECT k.kind || '/' || e.code, h.uid, r.uid, 'by-succession-presumed', 'certainly', 'jp/made-up'
        FROM party_to JOIN expected e USING (code) JOIN record r ON r.id = e.id JOIN told t ON t.old = e.code
            JOIN is_now n ON n.code = t.new JOIN record h ON h.id = n.id,
            (SELECT 'partnership' AS kind UNION ALL SELECT 'agreement') k
        WHERE e.fate = 'one')"
is 0 "whole successions that were not inherited" "SELECT 2 * sum(fate = 'one') - (SELECT count(*) FROM inherited_after)
    FROM party_to JOIN expected USING (code)"
is 0 "inherited without the old name in the path" "SELECT count(*) FROM inherited_after
    WHERE path IS NULL OR instr(path, ' ← ' || signed_by_name) = 0"
is 0 "orphaned otherwise than the list says" "SELECT count(*) FROM (
    SELECT record, signed_by, \"right\", successors FROM orphaned_after EXCEPT
    SELECT k.kind || '/' || e.code, r.uid, 'undecided', e.heirs
        FROM party_to JOIN expected e USING (code) JOIN record r ON r.id = e.id,
            (SELECT 'partnership' AS kind UNION ALL SELECT 'agreement') k
        WHERE e.fate = 'several')"
is 0 "divided ones that are not orphaned" "SELECT 2 * sum(fate = 'several') - (SELECT count(*) FROM orphaned_after)
    FROM party_to JOIN expected USING (code)"
is 0 "handed on by a partial transfer" "SELECT count(*) FROM expected e JOIN record r USING (id)
    JOIN (SELECT signed_by FROM inherited_after UNION ALL SELECT signed_by FROM orphaned_after) i ON i.signed_by = r.uid
    WHERE e.fate = 'itself'"

# What each of the new provinces holds.
sqlite3 -batch -init /dev/null reform.accord "SELECT r.uid || ' ' || (2 * count(*))
    FROM is_now n JOIN record r USING (id) JOIN told t ON t.new = n.code WHERE length(n.code) = 2 GROUP BY n.code" >provinces
while read -r province many; do
    held=$(accord-report reform.accord holdings of="$province" --as-of 2025-07-02 --format json | grep -c '"record":') || true
    [ "$held" -eq "$many" ] || {
        echo "$province holds $held, not $many" >&2
        failed=1
    }
done <provinces
[ "$(wc -l <provinces)" -eq 34 ] || failed=1

exit $failed
