#!/bin/sh
# Runs a command with a PostgreSQL server of its own: with_postgres.sh FOLDER COMMAND...
#
# The server has a new cluster below FOLDER and listens on a socket there only; both go at the end.
# Where PostgreSQL is missing the command runs without, after a word on stderr. Run by root, the server
# is started as the user postgres.
set -u
folder=$1
shift
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || bin=$(dirname "$(command -v initdb || echo /nowhere/initdb)")
as=
[ "$(id -u)" -ne 0 ] || as="runuser -u postgres --"

if [ ! -x "$bin/initdb" ] || { [ -n "$as" ] && ! id postgres >/dev/null 2>&1; }; then
    echo "PostgreSQL is not here (Debian: postgresql, postgresql-contrib): it is left out" >&2
    unset PGHOST
    exec "$@"
fi

cluster=$(mktemp -d "$folder/postgres.XXXXXX") || exit 1
cluster=$(cd "$cluster" && pwd)
[ -z "$as" ] || chown postgres "$cluster"
# A socket's path is short.
socket=$(mktemp -d) || exit 1
[ -z "$as" ] || chown postgres "$socket"
finish() {
    $as "$bin/pg_ctl" -D "$cluster/data" -m immediate stop >/dev/null 2>&1
    rm -rf "$cluster" "$socket"
}
trap finish EXIT
trap 'exit 1' HUP INT TERM

cd /
if $as "$bin/initdb" -D "$cluster/data" -A trust -U postgres --encoding=UTF8 --locale=C.UTF-8 >"$cluster/log" 2>&1 &&
    $as "$bin/pg_ctl" -D "$cluster/data" -w -l "$cluster/data/log" \
        -o "-c listen_addresses='' -c unix_socket_directories='$socket' -c fsync=off" start >>"$cluster/log" 2>&1; then
    export PGHOST="$socket" PGUSER=postgres
else
    cat "$cluster/log" >&2
    echo "PostgreSQL does not start: it is left out" >&2
    unset PGHOST
fi
cd - >/dev/null
"$@"
