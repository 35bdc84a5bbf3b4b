#!/bin/sh
# Each public header compiles alone, in every C from 99 on and in C++17, without a warning; so does
# a call with the macro of every noun.
set -eu
source=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: "${CC:=cc}"
case $CC in
*clang*) CXX=clang++ ;;
*) CXX=c++ ;;
esac
command -v $CXX >/dev/null || CXX=c++
warnings='-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror -fsyntax-only'

cd "$source/include"
for header in accord.h accord/*.h; do
    echo "#include <$header>" >"$work/one.c"
    for std in c99 c11 c17; do
        "$CC" -std=$std $warnings -Wstrict-prototypes -I. "$work/one.c"
    done
    $CXX -x c++ -std=c++17 $warnings -I. "$work/one.c"
done

# The nouns are those whose calls the headers declare.
{
    echo '#include <accord.h>'
    echo 'int all(accord *db);'
    echo 'int all(accord *db) {'
    echo '    int64_t key = 0; accord *other = 0;'
    echo '    accord_import_counts counts;'
    echo '    int status = accord_open("a", ACCORD_OPEN_OPTIONS(.flags = ACCORD_OPEN_READONLY), &other);'
    echo '    status |= accord_import_text(db, "", 0, ACCORD_IMPORT_OPTIONS(.name = "a"), &counts);'
    sed -n 's/^ACCORD_\(RECORD\|ROW\)_CALLS(\([a-z_]*\))$/\1 \2/p' accord/*.h | while read -r shape noun; do
        macro=ACCORD_$(echo "$noun" | tr a-z A-Z)
        member=.uid\ =\ \"a\"
        [ "$shape" = RECORD ] || member='.record = 1'
        echo "    status |= accord_${noun}_add(db, $macro($member), &key);"
        echo "    status |= accord_${noun}_update(db, $macro($member));"
    done
    echo '    return status;'
    echo '}'
} >"$work/macros.c"
calls=$(grep -c '_add(' "$work/macros.c")
[ "$calls" -ge 30 ] || { echo "only $calls nouns found" >&2; exit 1; }
for std in c99 c11 c17; do
    "$CC" -std=$std $warnings -I. "$work/macros.c"
done
echo "$calls nouns, in C99, C11 and C17; headers also in C++17"
