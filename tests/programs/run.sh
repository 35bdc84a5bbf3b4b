#!/bin/sh
# Runs the cases of a document and compares: run.sh DOCUMENT PROGRAMS... (folders put on the PATH).
#
# The cases are the fenced blocks marked `console`; one shell runs them all, in a new folder:
#     $ a command          its further lines begin with `> `
#     what it prints
#     ! what it prints on stderr
#     [2]                  its exit status, where it is not 0
# A block marked with a file name, like ```monday.sql, is a file that the cases find in that folder;
# another one is base.jsonl, a small dossier that lies beside this script.
# With MEMCHECK, the programs run under that command, and what it says is a failure.
# Stamps are printed as <time>, made uids as <uid>; $SOURCE is the folder of the sources.
set -u
document=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
SOURCE=${here%/tests/programs}
export SOURCE PATH TZ=UTC LC_ALL=C.UTF-8
unset ACCORD_REGISTRY ACCORD_AUTHOR

work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
mkdir "$work/cases" "$work/memcheck" && cp "$here/base.jsonl" "$work/cases" || exit 1

for folder; do
    PATH=$folder:$PATH
    for program in "$folder"/accord-* "$folder/quickstart"; do
        { [ -n "${MEMCHECK:-}" ] && [ -f "$program" ] && [ -x "$program" ]; } || continue
        name=$work/memcheck/${program##*/}
        printf '#!/bin/sh\nexec %s --log-file="%s.%%p.log" "%s" "$@"\n' "$MEMCHECK" "$name" "$program" >"$name"
        chmod +x "$name"
    done
done
PATH=$work/memcheck:$PATH

awk -v folder="$work/cases/" -v script="$work/script" -v expected="$work/expected" '
function quoted(text) {
    gsub(/\047/, "\047\\\047\047", text)
    return "\047" text "\047"
}
function finish() {
    if (command == "") return
    print "run " quoted(shown) " <<\\END_OF_COMMAND\n" command "\nEND_OF_COMMAND" > script
    command = shown = ""
}
/^```/ {
    if (inside != "") { finish(); inside = ""; next }
    inside = substr($0, 4)
    if (inside == "") inside = "text"
    next
}
inside == "console" {
    print > expected
    if (/^\$ /) { finish(); command = substr($0, 3); shown = $0 }
    else if (command != "" && /^> /) { command = command "\n" substr($0, 3); shown = shown "\n" $0 }
    else finish()
    next
}
inside ~ /\./ { print > (folder inside) }
END { if (inside != "") { print "the last block is not closed" > "/dev/stderr"; exit 1 } }
' "$document" || exit 1

if [ ! -s "$work/expected" ]; then
    echo "$document has no case" >&2
    exit 1
fi

mask='s/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z/<time>/g
s/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/<uid>/g'

# One command; it runs in this shell, so that variables and folders stay.
run() {
    printf '%s\n' "$1"
    eval "$(cat)" >"$work/out" 2>"$work/err" </dev/null
    status=$?
    sed -E "$mask" "$work/out"
    sed -E "$mask; s/^/! /" "$work/err"
    [ $status -eq 0 ] || echo "[$status]"
}

cd "$work/cases" || exit 1
. "$work/script" >"$work/actual"
diff -u "$work/expected" "$work/actual"
status=$?
for log in "$work"/memcheck/*.log; do
    [ ! -s "$log" ] || { cat "$log"; status=1; }
done
exit $status
