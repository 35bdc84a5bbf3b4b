#!/bin/sh
# The shared library exports what the headers declare, and nothing else.
set -eu
source=$1 build=$2
[ -z "${SANITIZE:-}" ] || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"${CC:-cc}" -E -P -I"$source/include" "$source/include/accord.h" | tr '\n' ' ' | tr ';' '\n' |
    grep 'visibility("default")' | grep -o 'accord_[a-z0-9_]* *(' | tr -d ' (' >"$work/found"
# of a declaration that takes functions the first name is its own; the others are types
sort -u "$work/found" >"$work/declared"
nm -D --defined-only "$build/libaccord.so" | awk '{ print $3 }' | grep -v '^__gcov\|^mangle_path$' | sort -u >"$work/exported"
[ "$(wc -l <"$work/declared")" -gt 150 ] || { echo "too few declarations were found" >&2; exit 1; }
diff -u "$work/declared" "$work/exported" || {
    echo "declared in the headers (-) and exported (+) differ" >&2
    exit 1
}
readelf -d "$build/libaccord.so" | grep -q 'soname: \[libaccord\.so\.0\]'
# it writes to nobody's terminal and ends nobody's program
if nm -D --undefined-only "$build/libaccord.so" | grep -E ' (printf|puts|putchar|perror|abort|exit|_exit|setlocale|signal)(@|$)'; then
    echo "no part of a guest's behaviour" >&2
    exit 1
fi
echo "$(wc -l <"$work/exported") symbols"
