#!/bin/sh
# Every question, with the arguments of its samples, on the registry of the seeds: the program prints
# what tests/questions/NAME.txt holds, and the stock shell gives the same rows to the statement that
# --sql prints. ACCORD_WRITE=1 writes those files anew; ACCORD_QUESTIONS="gifts figures" tries these only.
set -u
source=$1 build=$2
definitions=$source/lib/answer/questions
golden=$source/tests/questions
command -v sqlite3 >/dev/null || exit 77
PATH=$build/examples:$PATH
export PATH TZ=UTC LC_ALL=C.UTF-8
unset ACCORD_REGISTRY ACCORD_AUTHOR

work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
failures=0

fail() {
    echo "$*" >&2
    failures=$((failures + 1))
}

cd "$work" || exit 1
accord-init seeds.accord && accord-init empty.accord &&
    accord-import seeds.accord "$source"/examples/dossiers/seeds/*.jsonl >imported &&
    accord-import --update seeds.accord "$source"/examples/dossiers/succession/*.jsonl >>imported || exit 1

# The arguments of a sample, a line each; a value may hold blanks.
words() {
    printf '%s' "$1" | sed -E 's/ +([a-z_]+=)/\n\1/g'
}

# The sources of each row are those cited for the records on which the manual says that it rests, and
# those of these records that are sources themselves.
check_sources() {
    uids=$(sed -n "/^## $1\$/,/^## /s/^Rests on //p" "$source/docs/questions.md" |
        sed -E "s/\`([a-z_]+)\`/coalesce(row.value ->> '\1', '')/g; s/, coalesce/ || ' ' || coalesce/g; s/\.\$//")
    { echo '['; sed '$!s/$/,/' sourced; echo ']'; } >sourced.json
    sqlite3 seeds.accord "WITH answer AS (SELECT row.value AS row, ' ' || $uids || ' ' AS uids
            FROM json_each(readfile('sourced.json')) row),
        expected AS (SELECT row, (SELECT group_concat(source) FROM (SELECT source FROM citations
                WHERE instr(uids, ' ' || record || ' ') UNION SELECT uid FROM sources
                WHERE instr(uids, ' ' || uid || ' ') ORDER BY 1)) AS sources FROM answer)
        SELECT row FROM expected WHERE sources IS NOT (SELECT group_concat(source)
            FROM (SELECT s.value ->> 'source' AS source FROM json_each(row) c JOIN json_each(c.value) s
                WHERE c.key = 'sources' ORDER BY 1))
            OR (SELECT count(*) > count(DISTINCT key) FROM json_each(row))
        LIMIT 1" >other 2>&1
    [ ! -s other ] || fail "$*: other sources than those of $uids: $(cat other)"
}

# Runs one sample: the words of the program stand in "$@".
try_sample() {
    accord-report seeds.accord "$@" >text 2>err || fail "$*: $(cat err)"
    {
        echo "\$ accord-report seeds.accord $*"
        sed -E 's/[0-9]{4}(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){2}\.[0-9]{3}Z/<time>/g' text
        echo
    } >>actual
    widest=$(wc -L <text)
    [ "$widest" -le 80 ] || fail "$*: a line of $widest columns"

    accord-report seeds.accord "$@" --format json >rows 2>err || fail "$* as JSON: $(cat err)"
    accord-report seeds.accord "$@" --sql >statement.sql || fail "$*: no statement"
    sqlite3 -json seeds.accord <statement.sql >shell 2>err || fail "$* in the shell: $(cat err)"
    sed -E 's/^\[\{/{/; s/\},$/}/; s/\}\]$/}/' shell | diff - rows >difference ||
        fail "$*: the shell gives other rows: $(head -4 difference)"

    records=$(wc -l <rows)
    accord-report seeds.accord "$@" --format csv --lang vi --sources >csv || fail "$* as CSV"
    [ "$(tail -c 2 csv | od -An -tx1)" = " 0d 0a" ] || fail "$* as CSV: the last line is not ended"
    accord-report seeds.accord "$@" --format json --sources >sourced || fail "$* with sources"
    [ "$(wc -l <sourced)" -eq "$records" ] || fail "$*: other rows with sources"
    grep '"sources":\[\]' sourced | grep -v '"record":null' >bare && fail "$*: without sources: $(head -1 bare)"
    check_sources "$@"
    for language in en vi ja; do
        accord-report seeds.accord "$@" --lang $language >/dev/null || fail "$* --lang $language"
    done

    accord-report empty.accord "$@" --format json >none 2>err
    case $?:$(cat none):$(cat err) in
    0:*: | 1::*": no "*" is called "*) ;;
    *) fail "$* in an empty registry: $(cat none err)" ;;
    esac
}

mkdir -p "$golden"
for file in "$definitions"/*.sql; do
    name=$(basename "$file" .sql)
    case " ${ACCORD_QUESTIONS:-$name} " in
    *" $name "*) ;;
    *) continue ;;
    esac
    : >actual
    sed -n 's/^-- sample: *//p; s/^-- sample:$//p' "$file" >samples
    while IFS= read -r sample || [ -n "$sample" ]; do
        set -- "$name" --as-of 2026-11-22
        words "$sample" >arguments
        while IFS= read -r word || [ -n "$word" ]; do
            case $word in
            as_of=*) set -- "$1" --as-of "${word#as_of=}" ;;
            esac
        done <arguments
        while IFS= read -r word || [ -n "$word" ]; do
            case $word in
            '' | as_of=*) ;;
            *) set -- "$@" "$word" ;;
            esac
        done <arguments
        try_sample "$@" </dev/null
    done <samples
    [ -z "${ACCORD_WRITE:-}" ] || cp actual "$golden/$name.txt"
    diff -u "$golden/$name.txt" actual || fail "$name: another answer than in tests/questions/$name.txt"
done

for file in "$golden"/*.txt; do
    [ -e "$definitions/$(basename "$file" .txt).sql" ] || fail "$file: there is no such question"
done

"$build/accord-gather" manual "$source/schema.sql" "$definitions"/*.sql >manual || fail "no manual"
diff "$source/docs/questions.md" manual >/dev/null ||
    fail "docs/questions.md is not that of the definitions: build the target 'manual'"

# What a phrase does not take is told with the file in which it stands.
mkdir -p wrong/questions && ln -sfn "$definitions/../phrases" wrong/phrases
printf '%s\n' '-- odd: Odd.' '-- gives: record reference | R | R | R' '-- gives: record_name text | N | N | N' '-- sample:' \
    "SELECT 'basis(a' AS record, basis(uid, id) AS record_name FROM record ORDER BY 1" >wrong/questions/odd.sql
told=$("$build/accord-gather" manual "$source/schema.sql" wrong/questions/odd.sql 2>&1) && fail "a phrase takes what it does not"
case $told in
*odd.sql:*"basis takes 4 arguments, not 2"*) ;;
*) fail "what a phrase takes is not told: $told" ;;
esac

[ $failures -eq 0 ]
