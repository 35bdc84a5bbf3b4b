#!/bin/sh
# A new column is one line in the description and one struct member: in a copy of the tree it is
# carried by add, get, update, list, the view, import, export and history.
set -eu
source=$1
[ -z "${SANITIZE:-}" ] || exit 77 # nothing that the other tests do not do
for program in accord-init accord-import accord-export accord-history; do
    [ -f "$source/examples/$program.c" ] || { echo "no $program"; exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tree=$work/tree
mkdir "$tree"
(cd "$source" && tar -cf - CMakeLists.txt cmake docs examples include lib schema.sql sql README.md CHANGELOG.md LICENSE) |
    tar -C "$tree" -xf -

sed -i 's/^    FIELD_REF(visit, report, .*/&\n    FIELD(visit, weather, TYPE_LINE, 0),/' "$tree/lib/record/visit.c"
sed -i 's/^} accord_visit;/    const char *weather;\n&/' "$tree/include/accord/visit.h"

quietly() {
    "$@" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
}
quietly "$CMAKE" -S "$tree" -B "$work/build" -DCMAKE_C_COMPILER="$CC" -DCMAKE_C_FLAGS=-O0 -DCMAKE_BUILD_TYPE=None \
    -DACCORD_TESTS=OFF
quietly "$CMAKE" --build "$work/build" --target schema
! cmp -s "$source/schema.sql" "$tree/schema.sql" || { echo "the schema did not follow"; exit 1; }
quietly "$CMAKE" --build "$work/build" -j 2
PATH=$work/build/examples:$PATH
export PATH LD_LIBRARY_PATH="$work/build"

cat >"$work/column.c" <<'END'
#include <accord.h>
#include <stdio.h>
#include <string.h>

static int is(const char *got, const char *wanted) {
    if (!got || strcmp(got, wanted) != 0)
        printf("'%s', not '%s'\n", got ? got : "unknown", wanted);
    return !got || strcmp(got, wanted) != 0;
}

int main(int argc, char **argv) {
    accord *db;
    accord_id id;
    accord_visit *visit;
    const accord_visit *row;
    accord_cursor *rows;
    if (argc != 2)
        return 2;
    int failed = accord_open(argv[1], NULL, 0, &db) ||
                 accord_visit_add(db, ACCORD_VISIT(.uid = "visit/rain", .weather = "mưa"), &id) ||
                 accord_visit_add(db, ACCORD_VISIT(.uid = "visit/none"), NULL) ||
                 accord_visit_get(db, id, &visit) || is(visit->weather, "mưa");
    visit->weather = "nắng";
    failed = failed || accord_visit_update(db, visit, sizeof *visit) ||
             accord_visit_list(db, ACCORD_VISIT(.weather = "nắng"), &rows) ||
             accord_visit_next(rows, &row) != ACCORD_ROW || is(row->uid, "visit/rain") || is(row->weather, "nắng") ||
             accord_visit_next(rows, &row) != ACCORD_DONE;
    printf("%s", accord_errmsg(db));
    accord_free(visit);
    accord_close(db);
    return failed;
}
END
"$CC" -I"$tree/include" "$work/column.c" -o "$work/column" -L"$work/build" -laccord
cd "$work"
accord-init a.accord
./column a.accord

expect() { # WHAT GOT WANTED
    [ "$2" = "$3" ] || { printf '%s: got\n%s\nnot\n%s\n' "$1" "$2" "$3" >&2; exit 1; }
}
if command -v sqlite3 >/dev/null; then
    expect view "$(sqlite3 a.accord "SELECT weather FROM visits WHERE uid = 'visit/rain'")" nắng
    sqlite3 a.accord "UPDATE visits SET weather = 'gió' WHERE uid = 'visit/none'"
    sqlite3 a.accord "INSERT INTO visits (uid, weather) VALUES ('visit/shell', 'tuyết')"
    expect shell "$(sqlite3 a.accord "SELECT group_concat(weather) FROM visit")" nắng,gió,tuyết
fi
cat >dossier.jsonl <<'END'
{"kind":"source","uid":"source/a","type":"letter"}
{"dossier":1,"source":"source/a"}
{"kind":"visit","uid":"visit/imported","weather":"sương mù"}
END
accord-import a.accord dossier.jsonl >/dev/null
accord-export a.accord visit/imported >out
grep -q '"weather":"sương mù"' out || { echo "export:"; cat out; exit 1; }
accord-history a.accord visit/rain >out
grep 'weather' out | grep 'mưa' | grep -q 'nắng' || { echo "history:"; cat out; exit 1; }
echo "carried by add, get, update, list, the view, import, export and history"
