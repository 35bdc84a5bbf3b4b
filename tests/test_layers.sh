#!/bin/sh
# Layers look down only: text <- store <- record <- answer, exchange. Only store knows SQLite, only text utf8proc, and the
# examples know nothing but the public header. Reads the #include lines; then breaks each rule in a copy and looks again.
# usage: test_layers.sh SOURCE_DIR
set -eu
source_dir=${1:?usage: test_layers.sh SOURCE_DIR}

standard=' assert.h complex.h ctype.h errno.h float.h inttypes.h limits.h locale.h math.h setjmp.h signal.h stdalign.h stdarg.h stdbool.h
 stddef.h stdint.h stdio.h stdlib.h stdnoreturn.h string.h time.h wchar.h dirent.h fcntl.h getopt.h sys/stat.h sys/time.h
 sys/types.h sys/wait.h termios.h unistd.h '

# The folders of lib that a folder may look into, itself among them.
below() {
    case $1 in
    text) echo text ;;
    store) echo text store ;;
    record) echo text store record ;;
    answer) echo text store record answer ;;
    exchange) echo text store record exchange ;;
    extension) echo text store record answer extension ;; # the shell's functions: an SQLite extension by nature
    *) echo "lib/$1 is no layer known here" >&2 ;;
    esac
}

# FILE:KIND:NAME of each include; KIND is < or ".
includes() {
    grep -rHoE --include='*.[ch]' '^[[:space:]]*#[[:space:]]*include[[:space:]]*[<"][^>"]*' "$1" |
        sed -E 's/^([^:]*):[[:space:]]*#[[:space:]]*include[[:space:]]*([<"])/\1:\2:/'
}

is_standard() {
    case $standard in *[[:space:]]"$1"[[:space:]]*) return 0 ;; esac
    return 1
}

# Prints what is wrong under a tree; nothing when all is well.
findings() {
    tree=$1
    includes "$tree/lib" | while IFS=: read -r file kind name; do
        inside=${file#"$tree"/lib/}
        folder=${inside%%/*}
        case $kind$name in
        '<sqlite3.h') [ "$folder" = store ] || echo "$inside: includes sqlite3.h" ;;
        '<sqlite3ext.h') [ "$folder" = extension ] || echo "$inside: includes sqlite3ext.h" ;;
        '<utf8proc.h') [ "$folder" = text ] || echo "$inside: includes utf8proc.h" ;;
        '<accord.h' | '<accord/'* | '"accord/'*)
            [ -f "$tree/include/$name" ] || echo "$inside: includes $name, which is no public header" ;;
        '<'*) is_standard "$name" || echo "$inside: includes <$name>" ;;
        '"../'*)
            other=${name#../}
            case " $(below "$folder") " in
            *" ${other%%/*} "*) [ -f "$tree/lib/$other" ] || echo "$inside: includes $name, which is not there" ;;
            *) echo "$inside: looks up or aside to $name" ;;
            esac ;;
        '"'*/*) echo "$inside: includes $name by a path" ;;
        *)  # beside it, or made by the build; but not found in another folder by way of -I
            [ -f "$tree/lib/$folder/$name" ] || [ -z "$(find "$tree/lib" -name "$name")" ] ||
                echo "$inside: includes $name of another folder" ;;
        esac
    done
    grep -rnw --include='*.[ch]' -E 'sqlite3|sqlite3_[a-z0-9_]*' "$tree/lib" | while IFS=: read -r file line rest; do
        case ${file#"$tree"/lib/} in store/* | extension/*) ;; *) echo "${file#"$tree"/lib/}:$line: names sqlite3" ;; esac
    done
    grep -rnw --include='*.[ch]' -E 'utf8proc_[a-z0-9_]*' "$tree/lib" | while IFS=: read -r file line rest; do
        case ${file#"$tree"/lib/} in text/*) ;; *) echo "${file#"$tree"/lib/}:$line: calls utf8proc" ;; esac
    done
    includes "$tree/include" | while IFS=: read -r file kind name; do
        inside=${file#"$tree"/}
        case $kind in
        '<') is_standard "$name" || echo "$inside: includes <$name>" ;;
        *)
            case $name in *../*) echo "$inside: looks outside include to $name" ;; esac
            [ -f "${file%/*}/$name" ] || echo "$inside: includes $name, which is no public header" ;;
        esac
    done
    includes "$tree/examples" | while IFS=: read -r file kind name; do
        inside=${file#"$tree"/}
        case $kind$name in
        '<accord.h') ;;
        '<'*) is_standard "$name" || echo "$inside: includes <$name>" ;;
        *..*) echo "$inside: looks outside examples to $name" ;;
        *) [ -f "${file%/*}/$name" ] || echo "$inside: includes $name, which is not beside it" ;;
        esac
    done
}

found=$(findings "$source_dir")
if [ -n "$found" ]; then
    echo "$found" >&2
    exit 1
fi

# A rule that cannot fail is none: each is broken once.
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
count=0
must_find() { # FILE LINE WHAT
    rm -rf "$copy/tree"
    mkdir "$copy/tree"
    cp -r "$source_dir/lib" "$source_dir/include" "$copy/tree/"
    mkdir "$copy/tree/examples"
    (cd "$source_dir/examples" && find . -name '*.[ch]') | while read -r file; do
        mkdir -p "$copy/tree/examples/${file%/*}"
        cp "$source_dir/examples/$file" "$copy/tree/examples/$file"
    done
    printf '%s\n' "$2" >> "$copy/tree/$1"
    found=$(findings "$copy/tree")
    case $found in
    *"$3"*) count=$((count + 1)) ;;
    *) echo "not found: $2 in $1 (found: $found)" >&2; exit 1 ;;
    esac
}
must_find lib/text/text.c '#include "../store/store.h"' 'looks up or aside'
must_find lib/text/text.c '#include <sqlite3.h>' 'includes sqlite3.h'
must_find lib/text/text.c '# include  "store.h"' 'of another folder'
must_find lib/store/store.c '#include "../record/record.h"' 'looks up or aside'
must_find lib/record/record.c '    #include "../answer/search.h"' 'looks up or aside'
must_find lib/record/record.c 'typedef struct sqlite3 database;' 'names sqlite3'
must_find lib/answer/state.c 'int sqlite3_step(void *);' 'names sqlite3'
must_find lib/answer/state.c '#include "../exchange/import.h"' 'looks up or aside'
must_find lib/exchange/import.c '#include "../answer/search.h"' 'looks up or aside'
must_find lib/exchange/import.c 'int utf8proc_version(void);' 'calls utf8proc'
must_find lib/store/store.c '#include <openssl/sha.h>' 'includes <openssl/sha.h>'
must_find include/accord/date.h '#include <sqlite3.h>' 'includes <sqlite3.h>'
must_find include/accord/date.h '#include "../../lib/text/text.h"' 'looks outside include'
must_find examples/accord-date.c '#include <sqlite3.h>' 'includes <sqlite3.h>'
must_find examples/accord-date.c '#include "../lib/text/text.h"' 'looks outside examples'
must_find examples/accord-date.c '#include <accord/date.h>' 'includes <accord/date.h>'
echo "layers: $count ways to break them are found"
