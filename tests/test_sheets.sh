#!/bin/sh
# The sheet of every record of the seeds, in a language each: no line is wider than 80 columns, as JSON
# each line is an object, the first with the revision, and each row of a partner has its sources and is
# that of the question.
set -u
source=$1 build=$2
command -v sqlite3 >/dev/null || exit 77
[ -x "$build/examples/accord-show" ] || exit 77
PATH=$build/examples:$PATH
export PATH TZ=UTC LC_ALL=C.UTF-8
unset ACCORD_REGISTRY ACCORD_AUTHOR

work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
accord-init seeds.accord &&
    accord-import seeds.accord "$source"/examples/dossiers/seeds/*.jsonl >imported &&
    accord-import --update seeds.accord "$source"/examples/dossiers/succession/*.jsonl >>imported || exit 1
export ACCORD_REGISTRY=seeds.accord
failures=0

fail() {
    echo "$*" >&2
    failures=$((failures + 1))
}

sqlite3 -separator ' ' seeds.accord "SELECT uid, (row_number() OVER (ORDER BY id)) % 3 FROM record" >records
[ "$(wc -l <records)" -gt 200 ] || fail "there are only $(wc -l <records) records"
while read -r uid turn; do
    case $turn in 0) language=en ;; 1) language=vi ;; *) language=ja ;; esac
    accord-show --as-of 2026-11-22 --lang $language "$uid" >sheet 2>err || fail "$uid: $(cat err)"
    [ ! -s err ] || fail "$uid: $(cat err)"
    widest=$(wc -L <sheet)
    [ "$widest" -le 80 ] || fail "$uid in $language: a line of $widest columns"
    ! grep -q ' $' sheet || fail "$uid in $language: a blank at the end of a line"
done <records

# The lines of a file as rows of a table.
lines() {
    cat <<END
CREATE TABLE line (text TEXT);
.mode ascii
.separator "\\037" "\\n"
.import $1 line
.mode list
END
}

for uid in jp/mimasaka vn/lao-cai-2025 vn/vinh-phuc/ubnd partnership/lac-duong-yachiyo person/hagiwara-seiji; do
    accord-show --as-of 2026-11-22 --format json "$uid" >json || fail "$uid as JSON"
    {
        lines json
        echo "SELECT count(*) = sum(json_valid(text)) FROM line;
            SELECT text ->> 'revision' FROM line WHERE rowid = 1;
            SELECT count(*) FROM line WHERE text ->> 'section' IS NOT NULL
                AND coalesce(json_array_length(text, '\$.sources'), 0) = 0;
            SELECT count(DISTINCT value) = (SELECT count(*) FROM line WHERE text ->> 'number' IS NOT NULL)
            FROM line, json_each(text, '\$.sources');"
    } >script
    revision=$(sqlite3 seeds.accord "SELECT revision FROM record WHERE uid = '$uid'")
    [ "$(sqlite3 :memory: <script | tr '\n' ' ')" = "1 $revision 0 1 " ] ||
        fail "$uid as JSON: $(sqlite3 :memory: <script | tr '\n' ' ')"
    for question in profile succession standing sides agreements visits people open-statements outcomes figures gifts \
        focal-points conflicts; do
        [ "$uid" != person/hagiwara-seiji ] || continue
        [ "$uid $question" != "partnership/lac-duong-yachiyo profile" ] || continue
        sed -n "s/^{\"section\":\"$question\",\(.*\),\"sources\":\[[0-9,]*\]}\$/{\1}/p" json >here
        accord-report --as-of 2026-11-22 --format json $question of=$uid >there
        cmp -s here there || fail "$uid: $question differs from the question: $(diff here there | head -4)"
    done
done

# What a place or a body holds, or may hold, stands in its partnerships, their sides and its agreements.
sqlite3 seeds.accord "SELECT uid FROM record WHERE kind IN ('place', 'organization')" >bodies
while read -r uid; do
    for pair in "partnerships partnership standing" "holdings record sides" "holdings record agreements"; do
        set -- $pair
        case $3 in agreements) kind=agreement ;; *) kind=partnership ;; esac
        accord-report --as-of 2026-11-22 --format json $1 of="$uid" |
            sed -n "s/^{.*\"$2\":\"\($kind\/[^\"]*\)\".*/\1/p" | sort -u >held
        accord-report --as-of 2026-11-22 --format json $3 of="$uid" |
            sed -n "s/^{\"$kind\":\"\([^\"]*\)\".*/\1/p" | sort -u >shown
        comm -23 held shown >missing
        [ ! -s missing ] || fail "$uid: $1 has, and $3 has not: $(head -4 missing | tr '\n' ' ')"
        cat held >>compared
    done
done <bodies
[ "$(wc -l <compared)" -gt 50 ] || fail "only $(wc -l <compared) partnerships and agreements were compared"

[ $failures -eq 0 ]
