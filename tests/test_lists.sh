#!/bin/sh
# The lists of examples/lists: excerpts of them always, the whole where ../shared/data is. ACCORD_WRITE=1
# writes the expected files anew.
# usage: test_lists.sh SOURCE BUILD
set -eu
source=$(cd "$1" && pwd)
PATH=$(cd "$2" && pwd)/examples:$PATH
export PATH TZ=UTC LC_ALL=C.UTF-8
unset ACCORD_REGISTRY ACCORD_AUTHOR
lists=$source/examples/lists
expected=$source/tests/lists
command -v sqlite3 >/dev/null || {
    echo "the sqlite3 shell is not there: skipped" >&2
    exit 77
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
failed=0

fail() {
    echo "$*" >&2
    failed=1
}
# matches FILE: what is here is what is expected
matches() {
    [ -z "${ACCORD_WRITE:-}" ] || cp "$1" "$expected/$1"
    diff -u "$expected/$1" "$1" || fail "$1 is not as expected"
}
# says WORDS COMMAND...: the command prints the words
says() {
    words=$1
    shift
    "$@" >said 2>&1 || true
    case $(cat said) in *"$words"*) ;; *)
        fail "'$*' does not say '$words': $(head -20 said)"
        ;;
    esac
}
dossiers() {
    accord-import --update "$1" "$source"/examples/dossiers/seeds/*.jsonl "$source"/examples/dossiers/succession/*.jsonl \
        "$source"/examples/dossiers/outside/*.jsonl >/dev/null
}
uids() {
    accord-export --kind place "$1" | sed 's/.*"uid":"\([^"]*\)".*/\1/'
}
sound() {
    accord-check "$1" >checked || fail "accord-check finds what needs work in $1: $(grep -v '^look' checked | head -5)"
}

# the excerpts, beside what the dossiers say
accord-init office.accord
dossiers office.accord
accord-export office.accord >before.jsonl
"$lists/import" "$expected" office.accord >imported || fail "the excerpts do not go in"
grep -v '\.jsonl' imported >counts.tsv
accord-export office.accord >after.jsonl
grep -vxFf before.jsonl after.jsonl >records.jsonl
cat office.accord.lists/*.findings.tsv >findings.tsv
cat office.accord.lists/*.likely.tsv >likely.tsv
matches counts.tsv
matches findings.tsv
matches likely.tsv
matches records.jsonl
sound office.accord

# a second time nothing changes
"$lists/import" "$expected" office.accord >again
accord-export office.accord | cmp -s - after.jsonl || fail "taken a second time, the lists change something"
! grep '\.jsonl' again | grep -qv '	0	0	' || fail "taken a second time, something is added: $(cat again)"

# in another order, and before the dossiers: the same places, each once
accord-init other.accord
"$lists/import" "$expected" other.accord us-visits twin-cities jp-municipalities jp-localgov vn-2025-mapping vn-units >/dev/null
dossiers other.accord
uids other.accord >other
uids office.accord | diff - other || fail "in another order there are other places"
sound other.accord

# what the excerpts are there for
says 'original' accord-report office.accord holdings of=gso:15 --as-of 2025-06-30
says 'by succession, presumed' accord-report office.accord holdings of=gso:15 --as-of 2025-07-01
says 'vn/ha-noi/ba-dinh-2025|undecided
vn/ha-noi/ngoc-ha-2025|undecided' sqlite3 office.accord "SELECT heir, by_right FROM heirs WHERE path IS NOT NULL
    AND record_id = (SELECT id FROM record WHERE uid = 'vn/2024/ngoc-ha-00016') ORDER BY 1"
says 'vn/lao-cai-2025/yen-bai|by-succession-presumed' sqlite3 office.accord "SELECT heir, by_right FROM heirs
    WHERE path IS NOT NULL AND record_id = (SELECT record FROM identifier WHERE code = '04255')"
says '1874-12-12' accord-report office.accord timeline of=country/hawaii
[ "$(accord-search office.accord Hokuto --kind place | cut -f1 | grep -c '^jp/.*/hokuto$')" = 2 ] || fail "two Hokuto, one name"
[ "$(accord-search office.accord Minatogaoka --kind place | grep -c minatogaoka)" = 2 ] || fail "Minatogaoka is merged by guess"
[ "$(accord-export --kind visit office.accord | grep -c '"us-visits/')" = 18 ] || fail "a visit is missing"
says 'King' accord-report office.accord led-by person=us-visits/person/2138

# what is no list is an error, and gives no dossier
mkdir -p broken/vn-units broken/us-visits broken/jp-municipalities
echo '[{"Code": "01"' >broken/vn-units/full.json
echo 'id,visitor' >broken/us-visits/visits.csv
for list in vn-units us-visits jp-localgov jp-municipalities nothing; do
    ! "$lists/convert" broken broken/out $list >said 2>&1 || fail "$list is broken, and converts: $(cat said)"
    [ ! -e broken/out/$list.jsonl ] || fail "$list is broken, and gives a dossier"
    [ -s said ] || fail "$list is broken, and nothing says so"
done
! "$lists/convert" "$expected" broken/out -k none.jsonl vn-units 2>said || fail "what should be known is not there, and it converts"

# the whole
data=$source/../shared/data
if [ ! -d "$data" ]; then
    echo "$data is not there: only the excerpts are tested" >&2
    exit $failed
fi
if [ -n "${SANITIZE:-}" ]; then
    echo "sanitizers are on: the whole is left out" >&2
    exit $failed
fi
# The import of all twin towns takes as long as all else: they are converted, and 4,000 lines imported.
mkdir cut cut/twin-cities
for list in vn-units vn-2025-mapping jp-localgov jp-municipalities us-visits; do
    ln -s "$data/$list" "cut/$list"
done
head -4001 "$data/twin-cities/twin_cities_raw.csv" >cut/twin-cities/twin_cities_raw.csv
accord-init whole.accord
dossiers whole.accord
{
    "$lists/import" cut whole.accord
    "$lists/convert" "$data" whole twin-cities
} | sed 's/^[^	]*\///' >whole.tsv
matches whole.tsv
sound whole.accord
[ "$(accord-export --kind visit whole.accord | grep -c '"uid":"us-visits/')" = 3264 ] || fail "not all visits are there"
exit $failed
