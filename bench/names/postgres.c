/* PostgreSQL's trigrams over names without marks, and over what ICU makes of them. The server is
 * the one the environment names (PGHOST); bench/names/with_postgres.sh starts one for the run. */
#include "peers.h"

#ifndef WITH_POSTGRES

static const char *load(const lines *things) {
    (void)things;
    return "built without libpq (libpq-dev)";
}

const peer postgres_unaccent = {"pg unaccent", load, NULL, NULL, true};
const peer postgres_icu = {"pg over ICU", load, NULL, NULL, true};

#else

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libpq-fe.h>

static PGconn *server;

static void must(PGresult *result) {
    ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_COPY_IN)
        stop("PostgreSQL", PQerrorMessage(server));
    PQclear(result);
}

static const char *start(void) {
    const char *host = getenv("PGHOST");
    if (!host || !*host)
        return "no server (PGHOST is not set)";
    if (server)
        return NULL;
    server = PQconnectdb("dbname=postgres");
    if (PQstatus(server) != CONNECTION_OK)
        return PQerrorMessage(server);
    must(PQexec(server, "SET client_min_messages = warning;"
                        "CREATE EXTENSION IF NOT EXISTS unaccent;"
                        "CREATE EXTENSION IF NOT EXISTS pg_trgm;"));
    return NULL;
}

static void copy(const char *text) {
    if (PQputCopyData(server, text, (int)strlen(text)) != 1)
        stop("PostgreSQL", PQerrorMessage(server));
}

static const char *load(const lines *things, const char *table, bool with_icu) {
    char sql[1024];
    const char *why = start();
    if (!why && with_icu && !icu_fold("a"))
        why = "built without ICU (libicu-dev)";
    if (why)
        return why;
    snprintf(sql, sizeof sql, "DROP TABLE IF EXISTS %s", table);
    must(PQexec(server, sql));
    snprintf(sql, sizeof sql, "CREATE TABLE %s (uid text, text text, folded text)", table);
    must(PQexec(server, sql));
    snprintf(sql, sizeof sql, "COPY %s (uid, text, folded) FROM STDIN", table);
    must(PQexec(server, sql));
    for (size_t i = 0; i < things->count; i++)
        for (int j = FIRST_NAME; j < things->items[i].count; j++) {
            const char *name = things->items[i].fields[j];
            copy(things->items[i].fields[ID]);
            copy("\t");
            copy(name);
            copy("\t");
            copy(with_icu ? icu_fold(name) : name);
            copy("\n");
        }
    if (PQputCopyEnd(server, NULL) != 1)
        stop("PostgreSQL", PQerrorMessage(server));
    must(PQgetResult(server));
    PQclear(PQgetResult(server)); /* none is left */
    if (!with_icu) {
        snprintf(sql, sizeof sql, "UPDATE %s SET folded = lower(unaccent(text))", table);
        must(PQexec(server, sql));
    }
    snprintf(sql, sizeof sql, "CREATE INDEX %s_trigrams ON %s USING gin (folded gin_trgm_ops)",
             table, table);
    must(PQexec(server, sql));
    snprintf(sql, sizeof sql, "VACUUM ANALYZE %s", table);
    must(PQexec(server, sql));
    snprintf(sql, sizeof sql,
             "SELECT uid FROM %s WHERE folded %% %s ORDER BY text = $1 DESC, similarity(folded, "
             "%s) DESC, length(folded) LIMIT 30",
             table, with_icu ? "$2" : "lower(unaccent($1))",
             with_icu ? "$2" : "lower(unaccent($1))");
    PGresult *prepared = PQprepare(server, table, sql, 0, NULL);
    must(prepared);
    return NULL;
}

static void find(const char *table, const char *query, const char *folded, hits *found) {
    const char *values[] = {query, folded};
    PGresult *rows = PQexecPrepared(server, table, folded ? 2 : 1, values, NULL, NULL, 0);
    if (PQresultStatus(rows) != PGRES_TUPLES_OK)
        stop("PostgreSQL", PQerrorMessage(server));
    for (int i = 0; i < PQntuples(rows); i++)
        add_hit(found, PQgetvalue(rows, i, 0));
    PQclear(rows);
}

static const char *load_unaccent(const lines *things) {
    return load(things, "unaccented", false);
}

static const char *load_icu(const lines *things) {
    return load(things, "transliterated", true);
}

static void by_unaccent(const char *query, hits *found) {
    find("unaccented", query, NULL, found);
}

static void by_icu(const char *query, hits *found) {
    find("transliterated", query, icu_fold(query), found);
}

static void finish(void) {
    PQfinish(server);
    server = NULL;
}

const peer postgres_unaccent = {"pg unaccent", load_unaccent, by_unaccent, finish, true};
const peer postgres_icu = {"pg over ICU", load_icu, by_icu, finish, true};

#endif
