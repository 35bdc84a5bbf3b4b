#!/bin/sh
# Everything in README.md is so: its commands print what it says, its C program is the one in
# examples/ and compiles against the installed library, its programs and files are there.
set -eu
source=$1 build=$2
readme=$source/README.md
[ -z "${SANITIZE:-}" ] || exit 77
for program in "$build/examples/accord-init" "$(command -v sqlite3)" "$(command -v pkg-config)"; do
    [ -x "$program" ] || { echo "the programs, sqlite3 or pkg-config are missing"; exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
stop() {
    echo "README.md: $*" >&2
    exit 1
}

# one line each under Run and Test, with a preset that there is
for heading in Run Test; do
    awk -v h="## $heading" '$0 == h { on = 1; next } /^## / { on = 0 } on && /^```/ { f = !f; next } on && f { print }' \
        "$readme" >"$work/line"
    [ "$(wc -l <"$work/line")" -eq 1 ] || stop "'$heading' is not one line"
    preset=$(sed -n 's/.*--workflow --preset \([a-z]*\)$/\1/p' "$work/line")
    (cd "$source" && "$CMAKE" --list-presets=workflow) | grep -q "\"$preset\"" || stop "there is no preset '$preset'"
done

awk '/^```c$/ { on = 1; next } /^```$/ { on = 0 } on { print }' "$readme" >"$work/quickstart.c"
cmp "$work/quickstart.c" "$source/examples/quickstart.c" || stop "its program is not examples/quickstart.c"

# every program is in the table, and every one in the table there
for program in "$source"/examples/accord-*.c; do
    grep -q "^|.*\`$(basename "$program" .c) " "$readme" || stop "$(basename "$program" .c) is not in the table"
done
sed -n 's/^| //p' "$readme" | grep -o 'accord-[a-z]*' | sort -u | while read -r program; do
    [ -x "$build/examples/$program" ] || stop "there is no $program"
done
grep -o ']([a-zA-Z][^):]*)' "$readme" | tr -d ']()' | while read -r link; do
    [ -e "$source/$link" ] || stop "there is no $link"
done

# the commands, in a folder where examples/ is that of the tree, with the library installed
"$CMAKE" --install "$build" --prefix "$work/installed" >/dev/null
PKG_CONFIG_PATH=$(dirname "$(find "$work/installed" -name accord.pc)")
LD_LIBRARY_PATH=$(pkg-config --with-path="$PKG_CONFIG_PATH" --variable=libdir accord)
export PKG_CONFIG_PATH LD_LIBRARY_PATH
{
    printf '```console\n$ ln -s %s/examples examples\n```\n' "$source"
    sed 's/^```c$/```quickstart.c/' "$readme"
} >"$work/README.md"
sh "$source/tests/programs/run.sh" "$work/README.md" "$work/installed/bin"
echo "as it says"
