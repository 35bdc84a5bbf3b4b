/* How fast visits are recorded: through the library, by statements written by hand into the same
 * schema, and into plain tables that check nothing.
 * usage: accord-bench-record [FOLDER [VISITS [ROUNDS]]]
 *
 * A round writes each file anew, one transaction a file, in turns. Library and hand must leave the
 * same rows; that is compared. The hand-written loop prepares each statement once, binds only the
 * columns it has, and allocates nothing per row. */
#include <accord.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LIBRARY, HAND, PLAIN, LIBRARY_KEYS, HAND_KEYS, WAYS };
enum { MOST_ROUNDS = 99 };
static const char *const way_names[WAYS] = {"library", "by hand", "plain tables",
                                            "library, names found at once",
                                            "by hand, then opened by library"};

/* Ways that must leave the same rows, and whose speeds are compared. */
static const int pairs[][2] = {{LIBRARY, HAND}, {LIBRARY_KEYS, HAND_KEYS}};
enum { PAIRS = sizeof pairs / sizeof *pairs };

/* One visit to record; the texts change from one to the next. */
typedef struct sample {
    char delegation_uid[64], visit_uid[64], delegation_name[128], visit_name[128];
    char start_date[32], end_date[32];
} sample;

static void sample_of(int i, sample *s) {
    int year = 1990 + i % 35, month = 1 + i / 7 % 12, day = 1 + i % 27;
    snprintf(s->delegation_uid, sizeof s->delegation_uid, "delegation/mimasaka-%06d", i);
    snprintf(s->visit_uid, sizeof s->visit_uid, "visit/mimasaka-yen-bai-%06d", i);
    snprintf(s->delegation_name, sizeof s->delegation_name,
             "Đoàn công tác thành phố Mimasaka số %d", i);
    snprintf(s->visit_name, sizeof s->visit_name, "Thành phố Mimasaka thăm tỉnh Yên Bái lần %d", i);
    snprintf(s->start_date, sizeof s->start_date, "%04d-%02d-%02d", year, month, day);
    snprintf(s->end_date, sizeof s->end_date, "%04d-%02d-%02d", year, month, day + 1);
}

static double now(void) {
    struct timespec t;
    timespec_get(&t, TIME_UTC);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void stop(const char *what, const char *why) {
    fprintf(stderr, "accord-bench-record: %s: %s\n", what, why);
    exit(1);
}

static void must(sqlite3 *db, int rc, const char *what) {
    if (rc != SQLITE_OK && rc != SQLITE_DONE && rc != SQLITE_ROW)
        stop(what, sqlite3_errmsg(db));
}

static void run(sqlite3 *db, const char *sql) {
    must(db, sqlite3_exec(db, sql, NULL, NULL, NULL), sql);
}

/* --- through the library ------------------------------------------------------------------- */

static void said(accord *db, int status) {
    if (status)
        stop("library", accord_errmsg(db));
}

static void open_library(const char *path, unsigned flags, accord **db, accord_id ends[2]) {
    flags |= ACCORD_OPEN_CREATE | ACCORD_OPEN_NEW;
    said(*db, accord_open(path, ACCORD_OPEN_OPTIONS(.flags = flags), db));
    said(*db, accord_place_add(*db, ACCORD_PLACE(.uid = "jp/mimasaka", .type = "city"), &ends[0]) ||
                  accord_place_add(*db, ACCORD_PLACE(.uid = "vn/yen-bai", .type = "province"),
                                   &ends[1]));
}

static double record_visits(const char *path, unsigned flags, int count) {
    accord *db = NULL;
    accord_id ends[2], team, visit;
    sample s;
    open_library(path, flags, &db, ends);
    double start = now();
    int status = accord_begin(db);
    for (int i = 0; i < count && !status; i++) {
        sample_of(i, &s);
        status = accord_delegation_add(db,
                                       ACCORD_DELEGATION(.uid = s.delegation_uid, .sender = ends[0],
                                                         .name = s.delegation_name),
                                       &team) ||
                 accord_visit_add(db,
                                  ACCORD_VISIT(.uid = s.visit_uid, .delegation = team,
                                               .host = ends[1], .start_date = s.start_date,
                                               .end_date = s.end_date, .name = s.visit_name),
                                  &visit);
    }
    said(db, status || accord_commit(db));
    double took = now() - start;
    accord_close(db);
    return took;
}

/* What names are found by is left to the next opening, as it is by hand. */
static double by_library(const char *path, int count) {
    return record_visits(path, ACCORD_OPEN_NAMES_WAIT, count);
}

static double with_keys(const char *path, int count) {
    return record_visits(path, 0, count);
}

/* --- by hand --------------------------------------------------------------------------------- */

static sqlite3_stmt *prepared(sqlite3 *db, const char *sql) {
    sqlite3_stmt *statement;
    must(db, sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL), sql);
    return statement;
}

static void bind(sqlite3_stmt *statement, int at, const char *text) {
    sqlite3_bind_text(statement, at, text, -1, SQLITE_STATIC);
}

static void step(sqlite3 *db, sqlite3_stmt *statement) {
    must(db, sqlite3_step(statement), sqlite3_sql(statement));
    sqlite3_reset(statement);
}

/* What accord_open() sets. */
static sqlite3 *open_by_hand(const char *path) {
    sqlite3 *db;
    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL))
        stop(path, "cannot be opened");
    sqlite3_extended_result_codes(db, 1);
    sqlite3_busy_timeout(db, 5000);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    run(db, "PRAGMA temp_store = memory; PRAGMA cell_size_check = on; PRAGMA journal_mode = wal");
    return db;
}

static void bind_name(sqlite3_stmt *statement, sqlite3_int64 record, const char *name) {
    sqlite3_bind_int64(statement, 1, record);
    bind(statement, 2, name);
}

static double by_hand(const char *path, int count) {
    accord *library = NULL;
    accord_id ends[2];
    open_library(path, ACCORD_OPEN_NAMES_WAIT, &library, ends); /* the schema and the two places */
    accord_close(library);

    sqlite3 *db = open_by_hand(path);
    sample s;
    double start = now();
    sqlite3_stmt *record = prepared(db, "INSERT INTO record (uid, kind) VALUES (?1, ?2)");
    sqlite3_stmt *delegation = prepared(db, "INSERT INTO delegation (id, sender) VALUES (?1, ?2)");
    sqlite3_stmt *visit =
        prepared(db, "INSERT INTO visit (id, delegation, host, start_date, end_date) "
                     "VALUES (?1, ?2, ?3, ?4, ?5)");
    sqlite3_stmt *name = prepared(db, "INSERT INTO name (record, slot, text) VALUES (?1, 1, ?2)");
    run(db, "BEGIN IMMEDIATE");
    for (int i = 0; i < count; i++) {
        sample_of(i, &s);
        bind(record, 1, s.delegation_uid);
        bind(record, 2, "delegation");
        step(db, record);
        sqlite3_int64 team = sqlite3_last_insert_rowid(db);
        sqlite3_bind_int64(delegation, 1, team);
        sqlite3_bind_int64(delegation, 2, ends[0]);
        step(db, delegation);
        bind_name(name, team, s.delegation_name);
        step(db, name);
        bind(record, 1, s.visit_uid);
        bind(record, 2, "visit");
        step(db, record);
        sqlite3_int64 id = sqlite3_last_insert_rowid(db);
        sqlite3_bind_int64(visit, 1, id);
        sqlite3_bind_int64(visit, 2, team);
        sqlite3_bind_int64(visit, 3, ends[1]);
        bind(visit, 4, s.start_date);
        bind(visit, 5, s.end_date);
        step(db, visit);
        bind_name(name, id, s.visit_name);
        step(db, name);
    }
    run(db, "COMMIT");
    double took = now() - start;
    sqlite3_finalize(record);
    sqlite3_finalize(delegation);
    sqlite3_finalize(visit);
    sqlite3_finalize(name);
    sqlite3_close(db);
    return took;
}

/* The library writes what names are found by when it next opens what was written by hand. */
static double by_hand_with_keys(const char *path, int count) {
    double took = by_hand(path, count), start = now();
    accord *library = NULL;
    said(library, accord_open(path, ACCORD_OPEN_OPTIONS(.flags = 0), &library));
    accord_close(library);
    return took + now() - start;
}

/* --- the floor: tables that check nothing -------------------------------------------------- */

static double plain(const char *path, int count) {
    sqlite3 *db = open_by_hand(path);
    sample s;
    run(db, "CREATE TABLE delegation (id INTEGER PRIMARY KEY, uid TEXT UNIQUE, name TEXT, sender "
            "INTEGER);"
            "CREATE TABLE visit (id INTEGER PRIMARY KEY, uid TEXT UNIQUE, name TEXT, delegation "
            "INTEGER, "
            "host INTEGER, start_date TEXT, end_date TEXT)");
    double start = now();
    sqlite3_stmt *delegation =
        prepared(db, "INSERT INTO delegation (uid, name, sender) VALUES (?1, ?2, 1)");
    sqlite3_stmt *visit =
        prepared(db, "INSERT INTO visit (uid, name, delegation, host, start_date, end_date) "
                     "VALUES (?1, ?2, ?3, 2, ?4, ?5)");
    run(db, "BEGIN IMMEDIATE");
    for (int i = 0; i < count; i++) {
        sample_of(i, &s);
        bind(delegation, 1, s.delegation_uid);
        bind(delegation, 2, s.delegation_name);
        step(db, delegation);
        bind(visit, 1, s.visit_uid);
        bind(visit, 2, s.visit_name);
        sqlite3_bind_int64(visit, 3, sqlite3_last_insert_rowid(db));
        bind(visit, 4, s.start_date);
        bind(visit, 5, s.end_date);
        step(db, visit);
    }
    run(db, "COMMIT");
    double took = now() - start;
    sqlite3_finalize(delegation);
    sqlite3_finalize(visit);
    sqlite3_close(db);
    return took;
}

/* --- the same rows -------------------------------------------------------------------------- */

static sqlite3_int64 number(sqlite3 *db, const char *sql) {
    sqlite3_stmt *statement = prepared(db, sql);
    must(db, sqlite3_step(statement), sql);
    sqlite3_int64 value = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return value;
}

/* Compares every table, but for the time stamps of the history. Returns how many rows were
 * compared. */
static sqlite3_int64 compare(const char *one, const char *other) {
    sqlite3 *db = open_by_hand(one);
    char *attach = sqlite3_mprintf("ATTACH %Q AS other", other);
    run(db, attach);
    sqlite3_free(attach);
    sqlite3_int64 rows = 0;
    sqlite3_stmt *tables = prepared(
        db, "SELECT name, (SELECT group_concat('\"' || c.name || '\"') FROM "
            "pragma_table_info(t.name) c WHERE c.name <> 'changed_at') FROM sqlite_schema t "
            "WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'");
    while (sqlite3_step(tables) == SQLITE_ROW) {
        const unsigned char *table = sqlite3_column_text(tables, 0),
                            *columns = sqlite3_column_text(tables, 1);
        char *count = sqlite3_mprintf("SELECT count(*) FROM main.\"%w\"", table);
        char *counts = sqlite3_mprintf(
            "SELECT count(*) - (SELECT count(*) FROM other.\"%w\") FROM main.\"%w\"", table, table);
        char *unlike = sqlite3_mprintf(
            "SELECT count(*) FROM (SELECT %s FROM main.\"%w\" EXCEPT SELECT %s FROM "
            "other.\"%w\")",
            columns, table, columns, table);
        if (number(db, counts) || number(db, unlike))
            stop((const char *)table, "library and hand left different rows");
        rows += number(db, count);
        sqlite3_free(count);
        sqlite3_free(counts);
        sqlite3_free(unlike);
    }
    sqlite3_finalize(tables);
    sqlite3_close(db);
    return rows;
}

static void remove_file(const char *path) {
    static const char *const ends[] = {"", "-wal", "-shm"};
    char name[1100];
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        snprintf(name, sizeof name, "%.1023s%s", path, ends[i]);
        remove(name);
    }
}

static int by_value(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *values, int n) {
    qsort(values, (size_t)n, sizeof *values, by_value);
    return n % 2 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

int main(int argc, char **argv) {
    static double (*const ways[WAYS])(const char *, int) = {by_library, by_hand, plain, with_keys,
                                                            by_hand_with_keys};
    const char *folder = argc > 1 ? argv[1] : ".";
    int count = argc > 2 ? atoi(argv[2]) : 100000, rounds = argc > 3 ? atoi(argv[3]) : 5;
    char paths[WAYS][1024];
    double took[WAYS][MOST_ROUNDS], ratio[PAIRS][MOST_ROUNDS];
    if (count < 1 || rounds < 1 || rounds > MOST_ROUNDS)
        stop("usage", "accord-bench-record [FOLDER [VISITS [ROUNDS]]]");
    for (int way = 0; way < WAYS; way++)
        snprintf(paths[way], sizeof paths[way], "%s/bench-%d.accord", folder, way);
    printf("%d visits, each with a delegation and two names, in one transaction\n", count);
    for (int round = 0; round < rounds; round++) {
        for (int turn = 0; turn < WAYS; turn++) {
            int way = round % 2 ? WAYS - 1 - turn : turn;
            remove_file(paths[way]);
            took[way][round] = ways[way](paths[way], count);
        }
        printf("round %d:", round + 1);
        for (int way = 0; way < WAYS; way++)
            printf(" %s %.2f s%s", way_names[way], took[way][round], way + 1 < WAYS ? ";" : "\n");
        for (int pair = 0; pair < PAIRS; pair++) {
            const int *p = pairs[pair];
            ratio[pair][round] = took[p[1]][round] / took[p[0]][round];
            if (!round)
                printf("'%s' and '%s' left the same %lld rows\n", way_names[p[0]], way_names[p[1]],
                       (long long)compare(paths[p[0]], paths[p[1]]));
        }
        fflush(stdout);
    }
    for (int way = 0; way < WAYS; way++) {
        double seconds = median(took[way], rounds);
        printf("%-32s median %8.0f visits/s, %6.1f us each\n", way_names[way], count / seconds,
               seconds / count * 1e6);
        remove_file(paths[way]);
    }
    for (int pair = 0; pair < PAIRS; pair++)
        printf("speed of '%s' over '%s', median of %d: %.2f\n", way_names[pairs[pair][0]],
               way_names[pairs[pair][1]], rounds, median(ratio[pair], rounds));
    return 0;
}
