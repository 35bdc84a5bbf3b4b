/* Lets each allocation and each operation on a file fail in turn, in each of a list of jobs.
 * usage: accord-fault [STEP [JOB [FIRST]]]     every STEP-th one from the FIRST; 1 = all
 * (of the operations on files every STEP/100-th)
 *
 * Whatever fails, a job comes to its good end or is refused; when it is refused, the registry is as
 * it was before, for this handle and for one that opens the file anew. No memory stays behind. */
#define _XOPEN_SOURCE 700 /* mkdtemp */

#include <accord.h>

#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "faulty.h"

static char folder[64], registry[128], original[128], copy[128];

static long now_failing;
static bool and_those_after;

static void stop(const char *job, const char *what, const char *why) {
    fprintf(stderr, "accord-fault: %s, failure %ld%s: %s: %s\n", job, now_failing,
            and_those_after ? " and all after it" : "", what, why);
    exit(1);
}

/* --- files ---------------------------------------------------------------------------------------
 */

static void remove_registry(const char *path) {
    static const char *const ends[] = {"", "-wal", "-shm", "-journal"};
    char name[160];
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        snprintf(name, sizeof name, "%s%s", path, ends[i]);
        unlink(name);
    }
}

static void copy_file(const char *from, const char *to) {
    static char bytes[1 << 16];
    FILE *in = fopen(from, "rb"), *out = fopen(to, "wb");
    if (!in || !out)
        stop("setting up", "cannot copy", from);
    for (size_t n; (n = fread(bytes, 1, sizeof bytes, in)) > 0;)
        if (fwrite(bytes, 1, n, out) != n)
            stop("setting up", "cannot write", to);
    fclose(in);
    if (fclose(out))
        stop("setting up", "cannot write", to);
}

static ptrdiff_t read_file(void *context, char *bytes, size_t size) {
    return (ptrdiff_t)fread(bytes, 1, size, context);
}

static void import_seed(accord *db, const char *name) {
    char path[1024];
    snprintf(path, sizeof path, "%s/examples/dossiers/%s", ACCORD_SOURCE_DIR, name);
    FILE *file = fopen(path, "rb");
    if (!file || accord_import(db, read_file, file, NULL, 0, NULL))
        stop("setting up", path, accord_errmsg(db));
    fclose(file);
}

/* --- what a registry holds, in one number --------------------------------------------------------
 */

static int digest_bytes(void *context, const char *bytes, size_t size) {
    unsigned long long *digest = context;
    for (size_t i = 0; i < size; i++)
        *digest = (*digest ^ (unsigned char)bytes[i]) * 1099511628211u; /* FNV-1a */
    return 0;
}

static unsigned long long digest_of(const char *job, accord *db) {
    unsigned long long digest = 14695981039346656037u;
    if (accord_export(db, ACCORD_KIND_ANY, NULL, 0, digest_bytes, &digest))
        stop(job, "the handle is of no use any more", accord_errmsg(db));
    return digest;
}

static accord *opened(const char *job, const char *path) {
    accord *db;
    if (accord_open(path, ACCORD_OPEN_OPTIONS(.flags = 0), &db))
        stop(job, "cannot be opened any more", accord_errmsg(db));
    return db;
}

/* Of the file, with the number of rows of its history, and that it is sound. */
static unsigned long long digest_of_file(const char *job, const char *path) {
    char text[64] = "";
    sqlite3 *raw;
    sqlite3_stmt *rows = NULL;
    if (sqlite3_open(path, &raw) != SQLITE_OK ||
        sqlite3_prepare_v2(raw,
                           "SELECT (SELECT * FROM pragma_quick_check) || count(*) FROM history", -1,
                           &rows, NULL) != SQLITE_OK ||
        sqlite3_step(rows) != SQLITE_ROW)
        stop(job, path, sqlite3_errmsg(raw));
    snprintf(text, sizeof text, "%s", (const char *)sqlite3_column_text(rows, 0));
    if (strncmp(text, "ok", 2) != 0)
        stop(job, "the file is damaged", text);
    sqlite3_finalize(rows);
    sqlite3_close(raw);
    accord *db = opened(job, path);
    unsigned long long digest = digest_of(job, db);
    accord_close(db);
    digest_bytes(&digest, text, strlen(text));
    return digest;
}

/* --- the jobs ------------------------------------------------------------------------------------
 */

static int add(accord *db) {
    accord_id source, mimasaka, yen_bai, team, visit, person;
    int status = ACCORD_OK;
    (void)((status = accord_begin(db)) || (status = accord_by_uid(db, "jp/mimasaka", &mimasaka)) ||
           (status = accord_by_uid(db, "vn/yen-bai", &yen_bai)) ||
           (status = accord_source_add(
                db, ACCORD_SOURCE(.uid = "source/x", .published = "2025-03-01"), &source)) ||
           (status = accord_cite_begin(db, source, NULL)) ||
           (status = accord_person_add(db, ACCORD_PERSON(.uid = "person/x", .name = "Nguyễn Văn X"),
                                       &person)) ||
           (status = accord_delegation_add(
                db, ACCORD_DELEGATION(.uid = "delegation/x", .sender = mimasaka), &team)) ||
           (status = accord_member_add(
                db, ACCORD_MEMBER(.record = team, .person = person, .role = "head"), NULL)) ||
           (status = accord_visit_add(db,
                                      ACCORD_VISIT(.uid = "visit/x", .delegation = team,
                                                   .host = yen_bai, .start_date = "2025-02-11",
                                                   .end_date = "[2025-02-12..]"),
                                      &visit)) ||
           (status = accord_commit(db)));
    return status;
}

static int update(accord *db) {
    accord_id id;
    accord_place *place = NULL;
    int status = accord_by_uid(db, "jp/mimasaka", &id);
    if (!status)
        status = accord_place_get(db, id, &place);
    if (!status) {
        accord_place changed = *place;
        changed.start_date = "2005-03-31";
        status = accord_place_update(db, &changed, sizeof changed);
    }
    accord_free(place);
    return status;
}

static int remove_and_restore(accord *db) {
    static const char uid[] = "statement/yen-bai-mimasaka/xx";
    accord_id id;
    int status = accord_begin(db);
    if (!status)
        status = accord_statement_add(
            db, ACCORD_STATEMENT(.uid = uid, .type = "promise", .text = "một lời hứa"), &id);
    if (!status)
        status = accord_remove(db, id, 0);
    if (!status)
        status = accord_restore(db, uid, &id);
    return status ? status : accord_commit(db);
}

static int import(accord *db) {
    static const char dossier[] =
        "{\"dossier\":1,\"source\":\"s\"}{\"kind\":\"visit\",\"uid\":\"visit/y\",\"host\":\"p\","
        "\"names\":[{\"text\":\"Chuyến thăm Hoà Bình\",\"language\":\"vi\"}],\"participants\":[{"
        "\"capacity\":\"Mayor\",\"citations\":[{\"words\":\"the mayor\"}]}]}"
        "{\"kind\":\"place\",\"uid\":\"p\",\"type\":\"city\",\"parent\":\"jp\"}"
        "{\"kind\":\"source\",\"uid\":\"s\",\"type\":\"article\"}"
        "{\"kind\":\"place\",\"uid\":\"jp/mimasaka\",\"names\":[{\"text\":\"美作市\"}]}";
    return accord_import_text(db, dossier, sizeof dossier - 1,
                              ACCORD_IMPORT_OPTIONS(.flags = ACCORD_IMPORT_UPDATE), NULL);
}

static int forget_bytes(void *context, const char *bytes, size_t size) {
    (void)context, (void)bytes, (void)size;
    return 0;
}

static int export(accord *db) {
    return accord_export(db, ACCORD_KIND_ANY, NULL, 0, forget_bytes, NULL);
}

#define EACH(next, type)                                                                           \
    const type *one;                                                                               \
    int count = 0;                                                                                 \
    while (!status && (status = next(rows, &one)) == ACCORD_ROW) {                                 \
        status = ACCORD_OK;                                                                        \
        count++;                                                                                   \
    }                                                                                              \
    accord_cursor_close(rows);                                                                     \
    if (status == ACCORD_DONE && !count)                                                           \
        stop("a reading job", "found nothing", "it should");                                       \
    return status == ACCORD_DONE ? ACCORD_OK : status

static int search(accord *db) {
    accord_cursor *rows = NULL;
    int status = accord_search(db, ACCORD_KIND_ANY, "hagiwara seji", 10, &rows);
    EACH(accord_hit_next, accord_hit);
}

static int match(accord *db) {
    accord_cursor *rows = NULL;
    int verdict,
        status =
            accord_match_list(db, &(accord_match_query){.name = "Tỉnh Yên Bái", .country = "VN"},
                              sizeof(accord_match_query), &verdict, &rows);
    EACH(accord_match_next, accord_match);
}

static int ask(accord *db) {
    static const accord_argument partner = {"partner", "Mimasaka"};
    accord_cursor *rows = NULL;
    int status = accord_ask(db, "open-commitments", &partner, 1, "2023-12-31", &rows);
    EACH(accord_answer_next, accord_answer);
}

static int sheet(accord *db) {
    accord_id id;
    accord_cursor *rows = NULL;
    int status = accord_find(db, ACCORD_KIND_ANY, "thành phố Mimasaka", NULL, &id);
    if (!status)
        status = accord_values(db, id, &rows);
    EACH(accord_value_next, accord_value);
}

static int check(accord *db) {
    accord_cursor *rows = NULL;
    int status = accord_check(db, &rows);
    EACH(accord_finding_next, accord_finding);
}

static int history(accord *db) {
    accord_cursor *rows = NULL;
    int status = accord_history(db, "jp/mimasaka", &rows);
    EACH(accord_change_next, accord_change);
}

static int backup(accord *db) {
    return accord_backup(db, copy);
}

/* Jobs of opening begin without a handle. */
static int open_it(const char *path, unsigned flags) {
    accord *db = NULL;
    int status = accord_open(path, ACCORD_OPEN_OPTIONS(.flags = flags), &db);
    if (status && !*accord_errmsg(db))
        stop("opening", "is refused", "and does not say why");
    if (status && status != ACCORD_NOMEM && status != ACCORD_IO)
        stop("opening", "fails in another way", accord_errmsg(db));
    accord_close(db);
    return status;
}

static int open_again(accord *db) {
    (void)db;
    return open_it(registry, 0);
}

static int create(accord *db) {
    (void)db;
    return open_it(copy, ACCORD_OPEN_CREATE | ACCORD_OPEN_NEW);
}

static const struct job {
    const char *name;
    int (*run)(accord *);
    bool without_handle;
} jobs[] = {
    {"add", add, false},        {"update", update, false},   {"remove", remove_and_restore, false},
    {"import", import, false},  {"export", export, false},   {"search", search, false},
    {"match", match, false},    {"ask", ask, false},         {"sheet", sheet, false},
    {"check", check, false},    {"history", history, false}, {"backup", backup, false},
    {"open", open_again, true}, {"create", create, true},
};

/* --- the sweep -----------------------------------------------------------------------------------
 */

typedef struct figures {
    long tried, refused, survived;
} figures;

/* The state of things before and after a job that nothing disturbs. */
typedef struct digests {
    unsigned long long before, before_file, after_file;
} digests;

static void start_anew(void) {
    remove_registry(registry);
    remove_registry(copy);
    copy_file(original, registry);
}

static int run(const struct job *job, accord *db) {
    int status = job->run(db);
    if (status && db && !*accord_errmsg(db))
        stop(job->name, "is refused", "and does not say why");
    return status;
}

/* Returns false when the job was over before the nth operation. */
static bool try_once(const struct job *job, const digests *d, enum faulty what, long nth,
                     bool and_after, figures *f) {
    now_failing = nth;
    and_those_after = and_after;
    start_anew();
    long blocks = faulty_blocks();
    accord *db = job->without_handle ? NULL : opened(job->name, registry);
    faulty_arm(what, nth, and_after);
    int status = run(job, db);
    bool failed = faulty_disarm() > 0;
    if (failed) {
        f->tried++;
        f->refused += status != ACCORD_OK;
        f->survived += status == ACCORD_OK;
    } else if (status) {
        stop(job->name, "is refused though nothing failed", db ? accord_errmsg(db) : "");
    }
    if (status != ACCORD_OK && status != ACCORD_NOMEM && status != ACCORD_IO)
        stop(job->name, "fails in another way", accord_status_name(status));
    if (status && db) {
        while (!accord_rollback(db)) {
        }
        if (digest_of(job->name, db) != d->before)
            stop(job->name, "is refused", "and has changed something");
    }
    accord_close(db);
    if (faulty_blocks() != blocks)
        stop(job->name, "is over", "and some memory stays behind");
    if (digest_of_file(job->name, registry) != (status ? d->before_file : d->after_file))
        stop(job->name, status ? "is refused" : "is done", "and the file is not as it should be");
    return failed;
}

static void sweep(const struct job *job, long step, long first) {
    static const char *const whats[FAULTY_KINDS] = {"allocations", "file operations"};
    digests d;
    start_anew();
    d.before_file = digest_of_file(job->name, registry);
    accord *db = opened(job->name, registry);
    d.before = digest_of(job->name, db);
    if (run(job, job->without_handle ? NULL : db))
        stop(job->name, "fails when nothing does", accord_errmsg(db));
    accord_close(db);
    d.after_file = digest_of_file(job->name, registry);
    for (int what = 0; what < FAULTY_KINDS; what++) {
        figures f = {0};
        long steps = what == FAULTY_FILES ? 1 + step / 100 : step; /* there are not that many */
        bool more = true;
        for (long nth = first; more; nth += steps)
            for (int and_after = 0; and_after < 2; and_after++)
                more = try_once(job, &d, (enum faulty)what, nth, and_after, &f);
        printf("%-8s %6ld failures of %-15s %6ld refused, %6ld survived\n", job->name, f.tried,
               whats[what], f.refused, f.survived);
        fflush(stdout);
    }
}

int main(int argc, char **argv) {
    long step = argc > 1 ? atol(argv[1]) : 1;
    long first = argc > 3 ? atol(argv[3]) : 1;
    if (step < 1 || first < 1)
        stop("usage", "accord-fault", "[STEP [JOB [FIRST]]]");
    faulty_begin();
    snprintf(folder, sizeof folder, "/tmp/accord-fault-XXXXXX");
    if (!mkdtemp(folder))
        stop("setting up", "cannot make", folder);
    snprintf(registry, sizeof registry, "%s/registry.accord", folder);
    snprintf(original, sizeof original, "%s/original.accord", folder);
    snprintf(copy, sizeof copy, "%s/copy.accord", folder);
    accord *db;
    if (accord_open(original, ACCORD_OPEN_OPTIONS(.flags = ACCORD_OPEN_CREATE), &db))
        stop("setting up", original, accord_errmsg(db));
    import_seed(db, "seeds/000-yen-bai-mimasaka.jsonl");
    if (accord_place_add(db, ACCORD_PLACE(.uid = "uncited", .type = "city"), NULL))
        stop("setting up", original, accord_errmsg(db));
    accord_close(db);
    for (size_t i = 0; i < sizeof jobs / sizeof *jobs; i++)
        if (argc < 3 || !strcmp(argv[2], jobs[i].name))
            sweep(&jobs[i], step, first);
    remove_registry(registry);
    remove_registry(original);
    remove_registry(copy);
    rmdir(folder);
    return 0;
}
