#!/bin/sh
# run.sh THIS_FOLDER BUILD: installs BUILD, then builds and runs programs by pkg-config and by CMake.
set -eu
here=$1 build=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
flags=
[ -z "${SANITIZE:-}" ] || flags=-fsanitize=$SANITIZE
case $CC in
*clang*) CXX=clang++ ;;
*) CXX=c++ ;;
esac
command -v $CXX >/dev/null || CXX=c++

"$CMAKE" --install "$build" --prefix "$work/first" >"$work/log" || { cat "$work/log"; exit 1; }
mv "$work/first" "$work/installed" # an installed tree can be moved
prefix=$work/installed
for file in include/accord.h include/accord/visit.h share/accord/schema.sql share/accord/sqliterc; do
    [ -s "$prefix/$file" ] || { echo "$file was not installed" >&2; exit 1; }
done
PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name accord.pc)")
export PKG_CONFIG_PATH
libdir=$("$PKG_CONFIG" --variable=libdir accord)

# by pkg-config
warnings='-Wall -Wextra -Wpedantic -Wconversion -Werror'
"$CC" -std=c99 $warnings $flags "$here/consumer.c" -o "$work/by_c" $("$PKG_CONFIG" --cflags --libs accord)
$CXX -std=c++17 $warnings $flags "$here/consumer.cpp" -o "$work/by_cpp" $("$PKG_CONFIG" --cflags --libs accord)
# by find_package
"$CMAKE" -S "$here/found" -B "$work/found" -G "$GENERATOR" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_C_COMPILER="$CC" \
    -DCMAKE_CXX_COMPILER="$CXX" -DCMAKE_C_FLAGS="$flags" -DCMAKE_CXX_FLAGS="$flags" >"$work/log" &&
    "$CMAKE" --build "$work/found" >>"$work/log" || { cat "$work/log"; exit 1; }

run() { # PROGRAM EXPECTED
    said=$(LD_LIBRARY_PATH=$libdir "$1" "$work/$(basename "$1").accord")
    [ "$said" = "$2" ] || { echo "$1 says '$said', not '$2'" >&2; exit 1; }
}
run "$work/by_c" 'C 1'
run "$work/by_cpp" 'C++ 1'
run "$work/found/consumer_c" 'C 1'
run "$work/found/consumer_cpp" 'C++ 1'

# installed programs find the library beside them
if [ -x "$prefix/bin/accord-init" ]; then
    env -u LD_LIBRARY_PATH "$prefix/bin/accord-init" "$work/installed.accord"
    if command -v sqlite3 >/dev/null; then # the schema alone makes the same file
        sqlite3 "$work/shell.accord" <"$prefix/share/accord/schema.sql"
        for file in installed shell; do
            sqlite3 "$work/$file.accord" "SELECT type, name FROM sqlite_schema ORDER BY 1, 2" >"$work/$file.names"
        done
        cmp "$work/installed.names" "$work/shell.names"
    fi
fi
echo "installed, moved, linked and run: C, C++"
