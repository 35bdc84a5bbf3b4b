/* Opening, creating, closing and copying: what is refused, and with which sentence. */
#include "scratch.h"

#include <sys/stat.h>

static accord *open_with(const char *path, unsigned flags, int *status) {
    accord *db = NULL;
    *status = accord_open(path, ACCORD_OPEN_OPTIONS(.flags = flags, .busy_timeout = -1), &db);
    assert_non_null(db);
    return db;
}

static void opens(const char *path, unsigned flags) {
    int status;
    accord *db = open_with(path, flags, &status);
    assert_ok(db, status);
    assert_string_equal(accord_errmsg(db), "");
    accord_close(db);
}

/* The message is the path, a colon and the sentence. */
static void refuses(const char *path, unsigned flags, int wanted, const char *sentence) {
    int status;
    char message[512];
    accord *db = open_with(path, flags, &status);
    snprintf(message, sizeof message, "%s: %s", path, sentence);
    assert_refused(db, status, wanted, message);
    accord_close(db);
}

static const char *new_registry(const char *name) {
    const char *path = scratch_path(name);
    accord_close(scratch_registry(path));
    return path;
}

static void test_create(void **state) {
    (void)state;
    const char *path = scratch_path("create.accord");
    refuses(path, 0, ACCORD_NOTFOUND, "there is no such file");
    refuses(path, ACCORD_OPEN_READONLY | ACCORD_OPEN_CREATE, ACCORD_NOTFOUND,
            "there is no such file");
    assert_int_not_equal(access(path, F_OK), 0);
    opens(path, ACCORD_OPEN_CREATE | ACCORD_OPEN_NEW);
    refuses(path, ACCORD_OPEN_CREATE | ACCORD_OPEN_NEW, ACCORD_EXISTS, "the file is already there");
    opens(path, ACCORD_OPEN_CREATE);
    opens(path, 0);
    opens(path, ACCORD_OPEN_READONLY);
    scratch_expect(path, "PRAGMA journal_mode", "wal");
    scratch_expect(path, "PRAGMA integrity_check", "ok");
}

static void test_empty_file(void **state) {
    (void)state;
    const char *path = scratch_path("empty.accord");
    scratch_write(path, "");
    refuses(path, 0, ACCORD_SCHEMA, "the file is not a registry");
    refuses(path, ACCORD_OPEN_READONLY, ACCORD_SCHEMA, "the file is not a registry");
    refuses(path, ACCORD_OPEN_CREATE | ACCORD_OPEN_NEW, ACCORD_EXISTS, "the file is already there");
    opens(path, ACCORD_OPEN_CREATE);
    opens(path, 0);
}

static void test_without_wal(void **state) {
    (void)state;
    const char *path = scratch_path("rollback.accord");
    opens(path, ACCORD_OPEN_CREATE | ACCORD_OPEN_NO_WAL);
    scratch_expect(path, "PRAGMA journal_mode", "delete");
    opens(path, ACCORD_OPEN_READONLY);
    scratch_expect(path, "PRAGMA journal_mode", "delete");
    opens(path, 0);
    scratch_expect(path, "PRAGMA journal_mode", "wal");
    opens(path, ACCORD_OPEN_NO_WAL);
    scratch_expect(path, "PRAGMA journal_mode", "wal");
}

static void test_what_is_no_registry(void **state) {
    (void)state;
    refuses(scratch_folder, 0, ACCORD_IO, "is a folder");
    refuses(scratch_folder, ACCORD_OPEN_READONLY, ACCORD_IO, "is a folder");

    const char *text = scratch_path("letter.txt");
    scratch_write(text, "Kính gửi: Ủy ban nhân dân tỉnh Yên Bái\n");
    refuses(text, 0, ACCORD_SCHEMA, "the file is not an SQLite database");
    refuses(text, ACCORD_OPEN_CREATE, ACCORD_SCHEMA, "the file is not an SQLite database");

    const char *other = scratch_path("other.db");
    scratch_shell(other, "CREATE TABLE record (id INTEGER PRIMARY KEY, song TEXT)");
    refuses(other, 0, ACCORD_SCHEMA, "the file is not a registry");
    refuses(other, ACCORD_OPEN_CREATE, ACCORD_SCHEMA, "the file is not a registry");
    scratch_expect(other, "SELECT count(*) FROM sqlite_schema", "1");

    /* the handle of a file that is no registry touches it no more */
    int status;
    accord_id id;
    accord *db = open_with(other, 0, &status);
    assert_refused(db, accord_place_add(db, ACCORD_PLACE(.type = "country"), &id), ACCORD_MISUSE,
                   "the registry is not open");
    assert_refused(db, accord_by_uid(db, "vn", &id), ACCORD_MISUSE, "the registry is not open");
    assert_refused(db, accord_backup(db, scratch_path("copy-of-other")), ACCORD_MISUSE,
                   "the registry is not open");
    accord_close(db);

    char deep[300];
    snprintf(deep, sizeof deep, "%s/none/x.accord", scratch_folder);
    refuses(deep, 0, ACCORD_NOTFOUND, "there is no such file");
    db = open_with(deep, ACCORD_OPEN_CREATE, &status);
    assert_int_equal(status, ACCORD_IO);
    assert_non_null(strstr(accord_errmsg(db), deep));
    accord_close(db);
}

static void test_misuse(void **state) {
    (void)state;
    accord *db;
    assert_int_equal(accord_open("x", NULL, 0, NULL), ACCORD_MISUSE);
    assert_refused(db, accord_open(NULL, NULL, 0, &db), ACCORD_MISUSE,
                   "the path of the registry is missing");
    accord_close(db);
    assert_refused(db, accord_open("", NULL, 0, &db), ACCORD_MISUSE,
                   "the path of the registry is missing");
    /* a handle that is not open refuses everything else */
    accord_id id;
    assert_int_equal(accord_begin(db), ACCORD_MISUSE);
    assert_int_equal(accord_by_uid(db, "vn", &id), ACCORD_MISUSE);
    assert_int_equal(accord_backup(db, scratch_path("copy.accord")), ACCORD_MISUSE);
    assert_int_equal(accord_place_add(db, ACCORD_PLACE(.type = "country"), &id), ACCORD_MISUSE);
    accord_close(db);

    assert_refused(db,
                   accord_open(scratch_path("v"), ACCORD_OPEN_OPTIONS(.vfs = "no-such-vfs"), &db),
                   ACCORD_NOTFOUND, "there is no VFS named 'no-such-vfs'");
    accord_close(db);

    struct {
        accord_open_options options;
        uint64_t newer;
    } longer = {.newer = 0};
    longer.options.flags = ACCORD_OPEN_CREATE;
    assert_ok(db, accord_open(scratch_path("longer.accord"), &longer.options, sizeof longer, &db));
    accord_close(db);
    longer.newer = 1;
    assert_refused(db,
                   accord_open(scratch_path("longer.accord"), &longer.options, sizeof longer, &db),
                   ACCORD_MISUSE, "the options are of a newer library");
    accord_close(db);

    assert_string_equal(accord_errmsg(NULL), "out of memory");
    accord_close(NULL);
    accord_cursor_close(NULL);
    accord_free(NULL);
    assert_int_equal(accord_begin(NULL), ACCORD_MISUSE);
    assert_int_equal(accord_commit(NULL), ACCORD_MISUSE);
    assert_int_equal(accord_rollback(NULL), ACCORD_MISUSE);
}

static void test_author(void **state) {
    (void)state;
    const char *path = scratch_path("author.accord");
    accord *db;
    accord_id id;
    char long_author[202];
    memset(long_author, 'a', 201);
    long_author[201] = 0;
    assert_ok(
        db, accord_open(path,
                        ACCORD_OPEN_OPTIONS(.flags = ACCORD_OPEN_CREATE, .author = "Trần Thị Lan"),
                        &db));
    assert_ok(db, accord_place_add(db, ACCORD_PLACE(.uid = "a", .type = "country"), &id));
    assert_refused(db, accord_set_author(db, long_author), ACCORD_INVALID,
                   "session.author: is no text of 1 to 200 bytes");
    assert_refused(db, accord_set_author(db, ""), ACCORD_INVALID,
                   "session.author: is no text of 1 to 200 bytes");
    assert_refused(db, accord_set_author(db, "\xff"), ACCORD_INVALID,
                   "session.author: is no text of 1 to 200 bytes");
    assert_ok(db, accord_set_author(db, NULL));
    assert_ok(db, accord_place_add(db, ACCORD_PLACE(.uid = "b", .type = "country"), &id));
    assert_ok(db, accord_begin(db));
    assert_ok(db, accord_set_author(db, "Lê Văn Bình"));
    assert_ok(db, accord_place_add(db, ACCORD_PLACE(.uid = "c", .type = "country"), &id));
    assert_ok(db, accord_commit(db));
    accord_close(db);
    scratch_expect(
        path, "SELECT group_concat(ifnull(author, '-'), ',') FROM history WHERE entity = 'record'",
        "Trần Thị Lan,-,Lê Văn Bình");
    scratch_expect(path, "SELECT author FROM session", "");
}

static const struct alteration {
    const char *what, *sql, *sentence; /* no sentence: it opens all the same */
} alterations[] = {
    {"altered trigger",
     "DROP TRIGGER visit_add_check; CREATE TRIGGER visit_add_check BEFORE INSERT ON visit BEGIN "
     "SELECT 1; END",
     "the trigger 'visit_add_check' was altered"},
    {"one letter of a trigger",
     "PRAGMA writable_schema = on; UPDATE sqlite_schema SET sql = replace(sql, '''add''', "
     "'''ADD''') WHERE name = "
     "'record_add_log'",
     "the trigger 'record_add_log' was altered"},
    {"missing trigger", "DROP TRIGGER visit_remove_log",
     "the trigger 'visit_remove_log' is missing"},
    {"missing view", "DROP VIEW timeline", "the view 'timeline' is missing"},
    {"altered view", "DROP VIEW guide; CREATE VIEW guide AS SELECT 1",
     "the view 'guide' was altered"},
    {"missing index", "DROP INDEX visit_host", "the index 'visit_host' is missing"},
    {"a column more", "ALTER TABLE visit ADD COLUMN colour TEXT", "the table 'visit' was altered"},
    {"a table renamed", "PRAGMA legacy_alter_table = on; ALTER TABLE note RENAME TO remark",
     "the trigger 'note_add_check' was altered"},
    {"unknown trigger", "CREATE TRIGGER office_watch AFTER INSERT ON visit BEGIN SELECT 1; END",
     "the trigger 'office_watch' is not part of the schema"},
    {"trigger on the office's own table",
     "CREATE TABLE office (a); CREATE TRIGGER office_watch AFTER INSERT ON office BEGIN SELECT 1; "
     "END",
     "the trigger 'office_watch' is not part of the schema"},
    {"virtual table", "CREATE VIRTUAL TABLE office_words USING fts5 (a)",
     "the virtual table 'office_words' is not part of the schema"},
    {"partial index on our table",
     "CREATE INDEX office_index ON visit (host) WHERE place IS NOT NULL",
     "the index 'office_index' is not part of the schema, and has an expression or WHERE"},
    {"expression index on our table", "CREATE INDEX office_index ON visit (lower(decision))",
     "the index 'office_index' is not part of the schema, and has an expression or WHERE"},
    {"unique index on our table",
     "CREATE UNIQUE INDEX office_index ON citation (record, slot, locator)",
     "the index 'office_index' is not part of the schema, and is UNIQUE"},
    {"unique partial index on our table",
     "CREATE UNIQUE INDEX office_index ON visit (host) WHERE place = 0",
     "the index 'office_index' is not part of the schema, and is UNIQUE"},
    {"newer",
     "PRAGMA writable_schema = on; DROP TRIGGER metadata_update_check; UPDATE metadata SET value = "
     "'7'; "
     "PRAGMA user_version = 7",
     "the registry is of a newer accord (schema 7, this library knows 1)"},
    {"newer by its header", "PRAGMA user_version = 9",
     "the registry is of a newer accord (schema 9, this library knows 1)"},
    {"older",
     "DROP TRIGGER metadata_update_check; UPDATE metadata SET value = '0'; PRAGMA user_version = 0",
     "the registry is of an older schema (0)"},
    {"application_id lost", "PRAGMA application_id = 0",
     "the file's header is not a registry's (application_id or user_version was lost); "
     "accord-check "
     "--repair-header mends it"},
    {"user_version lost", "PRAGMA user_version = 0",
     "the file's header is not a registry's (application_id or user_version was lost); "
     "accord-check "
     "--repair-header mends it"},
    {"version lost", "DROP TRIGGER metadata_remove_check; DELETE FROM metadata",
     "the file is not a registry: it has no schema_version"},
    {"the office's own table", "CREATE TABLE office_budget (visit INTEGER, cost TEXT)", NULL},
    {"the office's own view", "CREATE VIEW office_guests AS SELECT * FROM visit", NULL},
    {"plain index on our table", "CREATE INDEX office_decision ON visit (decision)", NULL},
    {"partial index on the office's own table",
     "CREATE TABLE office (a); CREATE INDEX office_a ON office (lower(a)) WHERE a IS NOT NULL",
     NULL},
    {"unique index on the office's own table",
     "CREATE TABLE office (a, b UNIQUE); CREATE UNIQUE INDEX office_a ON office (a)", NULL},
    {"statistics", "ANALYZE", NULL},
};

static void test_altered_schema(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof alterations / sizeof *alterations; i++) {
        const struct alteration *a = &alterations[i];
        char name[32];
        snprintf(name, sizeof name, "altered-%zu.accord", i);
        const char *path = new_registry(name);
        scratch_shell(path, a->sql);
        if (a->sentence) {
            refuses(path, 0, ACCORD_SCHEMA, a->sentence);
            refuses(path, ACCORD_OPEN_READONLY, ACCORD_SCHEMA, a->sentence);
            refuses(path, ACCORD_OPEN_CREATE, ACCORD_SCHEMA, a->sentence);
        } else {
            opens(path, 0);
            opens(path, ACCORD_OPEN_READONLY);
        }
    }
}

static void test_repair_header(void **state) {
    (void)state;
    const char *path = new_registry("header.accord");
    char message[256];
    scratch_shell(path, "PRAGMA application_id = 0; PRAGMA user_version = 0");
    assert_int_equal(accord_repair_header(path, message, sizeof message), ACCORD_OK);
    opens(path, 0);
    assert_int_equal(accord_repair_header(path, message, sizeof message), ACCORD_OK);
    scratch_shell(path, "DROP VIEW timeline; PRAGMA application_id = 0");
    assert_int_equal(accord_repair_header(path, message, sizeof message), ACCORD_SCHEMA);
    assert_non_null(strstr(message, "the view 'timeline' is missing"));
    scratch_expect(path, "PRAGMA application_id", "0");
}

static void test_damaged(void **state) {
    (void)state;
    const char *path = new_registry("damaged.accord");
    FILE *file = fopen(path, "r+b");
    assert_non_null(file);
    assert_int_equal(fseek(file, 100, SEEK_SET), 0);
    for (int i = 0; i < 4000; i++)
        fputc(0x5a, file);
    fclose(file);
    int status;
    accord *db = open_with(path, 0, &status);
    assert_int_equal(status, ACCORD_CORRUPT);
    assert_non_null(strstr(accord_errmsg(db), "the file is damaged"));
    accord_close(db);
}

static void test_read_only(void **state) {
    (void)state;
    const char *path = new_registry("readonly.accord");
    int status;
    accord_id id;
    accord *db = open_with(path, ACCORD_OPEN_READONLY, &status);
    assert_ok(db, status);
    assert_refused(db, accord_place_add(db, ACCORD_PLACE(.type = "country"), &id), ACCORD_READONLY,
                   "the registry is open for reading only");
    assert_refused(db, accord_begin(db), ACCORD_READONLY, "the registry is open for reading only");
    accord_close(db);
}

/* Without the powers of root for the length of a call. */
static int as_nobody(void) {
    if (geteuid() != 0)
        return 1;
    return seteuid(65534) == 0;
}

static void as_before(uid_t before) {
    if (geteuid() != before)
        assert_int_equal(seteuid(before), 0);
}

static void test_file_without_permission(void **state) {
    (void)state;
    uid_t before = geteuid();
    const char *path = scratch_path("permission.accord");
    int status;
    opens(path, ACCORD_OPEN_CREATE | ACCORD_OPEN_NO_WAL);
    assert_int_equal(chmod(scratch_folder, 0755), 0);
    assert_int_equal(chmod(path, 0444), 0);
    if (!as_nobody()) {
        print_message("cannot give up root: not tested\n");
        skip();
    }
    accord *db = open_with(path, 0, &status);
    int written = status ? status : accord_begin(db);
    char *said = sqlite3_mprintf("%s", accord_errmsg(db));
    accord_close(db);
    as_before(before);
    assert_int_equal(written, ACCORD_READONLY);
    assert_string_equal(said, "the registry is open for reading only");
    sqlite3_free(said);

    assert_int_equal(chmod(path, 0), 0);
    assert_true(as_nobody());
    db = open_with(path, ACCORD_OPEN_READONLY, &status);
    as_before(before);
    assert_int_equal(status, ACCORD_IO);
    assert_non_null(strstr(accord_errmsg(db), path));
    accord_close(db);
    assert_int_equal(chmod(path, 0644), 0);
}

/* A registry in WAL, on a medium that takes no -shm beside it. */
static void test_folder_without_permission(void **state) {
    (void)state;
    uid_t before = geteuid();
    char folder[128], path[160];
    int status;
    snprintf(folder, sizeof folder, "%s/archive", scratch_folder);
    snprintf(path, sizeof path, "%s/a.accord", folder);
    assert_int_equal(mkdir(folder, 0755), 0);
    assert_int_equal(chmod(scratch_folder, 0755), 0);
    opens(path, ACCORD_OPEN_CREATE);
    scratch_expect(path, "PRAGMA journal_mode", "wal");
    assert_int_equal(chmod(path, 0444), 0);
    assert_int_equal(chmod(folder, 0555), 0);
    if (!as_nobody()) {
        print_message("cannot give up root: not tested\n");
        skip();
    }
    accord *db = open_with(path, ACCORD_OPEN_READONLY, &status);
    accord_cursor *rows = NULL;
    const accord_place *place;
    if (!status)
        status = accord_place_list(db, NULL, 0, &rows);
    int stepped = status ? status : accord_place_next(rows, &place);
    char *said = sqlite3_mprintf("%s", accord_errmsg(db));
    accord_close(db);
    as_before(before);
    assert_int_equal(chmod(folder, 0755), 0);
    assert_string_equal(said, "");
    assert_int_equal(stepped, ACCORD_DONE);
    sqlite3_free(said);
}

static void test_second_writer(void **state) {
    (void)state;
    const char *path = new_registry("busy.accord");
    int status;
    accord_id id;
    accord *one = open_with(path, 0, &status), *two = open_with(path, 0, &status);
    assert_ok(two, status);
    assert_ok(one, accord_begin(one));
    assert_ok(one, accord_place_add(one, ACCORD_PLACE(.uid = "vn", .type = "country"), &id));
    assert_refused(two, accord_begin(two), ACCORD_BUSY,
                   "another connection is writing to the registry");
    assert_refused(two, accord_place_add(two, ACCORD_PLACE(.uid = "jp", .type = "country"), &id),
                   ACCORD_BUSY, "another connection is writing to the registry");
    assert_refused(two, accord_by_uid(two, "vn", &id), ACCORD_NOTFOUND,
                   "record.uid: there is no record 'vn'");
    accord *reader = open_with(path, ACCORD_OPEN_READONLY, &status);
    assert_ok(reader, status);
    accord_close(reader);
    assert_ok(one, accord_commit(one));
    assert_ok(two, accord_by_uid(two, "vn", &id));
    assert_ok(two, accord_place_add(two, ACCORD_PLACE(.uid = "jp", .type = "country"), &id));
    accord_close(one);
    accord_close(two);
}

static void test_locked(void **state) {
    (void)state;
    const char *path = scratch_path("locked.accord");
    sqlite3 *other;
    opens(path, ACCORD_OPEN_CREATE | ACCORD_OPEN_NO_WAL);
    assert_int_equal(sqlite3_open(path, &other), SQLITE_OK);
    assert_int_equal(sqlite3_exec(other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
    refuses(path, 0, ACCORD_BUSY, "another connection is writing to the registry");
    refuses(path, ACCORD_OPEN_READONLY, ACCORD_BUSY,
            "another connection is writing to the registry");
    assert_int_equal(sqlite3_close(other), SQLITE_OK);
    opens(path, 0);
}

/* --- a VFS on which the disk gets full
 * ------------------------------------------------------------ */

static sqlite3_vfs full_vfs;
static sqlite3_int64 disk_left = -1; /* bytes that may still be written, -1 = any number */
static int (*write_before)(sqlite3_file *, const void *, int, sqlite3_int64);
static int (*open_before)(sqlite3_vfs *, const char *, sqlite3_file *, int, int *);

static int full_write(sqlite3_file *file, const void *bytes, int n, sqlite3_int64 at) {
    if (disk_left >= 0) {
        disk_left = disk_left > n ? disk_left - n : 0;
        if (!disk_left)
            return SQLITE_FULL;
    }
    return write_before(file, bytes, n, at);
}

static int full_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out) {
    static struct {
        const sqlite3_io_methods *before;
        sqlite3_io_methods after;
    } methods[4];
    int rc = open_before(vfs, name, file, flags, out);
    if (rc != SQLITE_OK || !file->pMethods)
        return rc;
    size_t i = 0;
    while (methods[i].before && methods[i].before != file->pMethods)
        i++;
    if (!methods[i].before) {
        methods[i].before = file->pMethods;
        methods[i].after = *file->pMethods;
        write_before = file->pMethods->xWrite;
        methods[i].after.xWrite = full_write;
    }
    file->pMethods = &methods[i].after;
    return rc;
}

static void test_full_disk(void **state) {
    (void)state;
    const char *path = scratch_path("full.accord");
    accord *db;
    accord_id id, first;
    full_vfs = *sqlite3_vfs_find(NULL);
    open_before = full_vfs.xOpen;
    full_vfs.zName = "accord-test-full";
    full_vfs.xOpen = full_open;
    full_vfs.pNext = NULL;
    assert_int_equal(sqlite3_vfs_register(&full_vfs, 0), SQLITE_OK);

    /* no room for the schema: nothing is left behind that could be taken for a registry */
    disk_left = 100000;
    assert_int_equal(
        accord_open(
            path, ACCORD_OPEN_OPTIONS(.flags = ACCORD_OPEN_CREATE, .vfs = "accord-test-full"), &db),
        ACCORD_IO);
    assert_non_null(strstr(accord_errmsg(db), "the disk is full"));
    accord_close(db);
    assert_int_equal(access(path, F_OK), -1);
    disk_left = -1;
    assert_ok(
        db, accord_open(path,
                        ACCORD_OPEN_OPTIONS(.flags = ACCORD_OPEN_CREATE, .vfs = "accord-test-full"),
                        &db));
    assert_ok(db, accord_place_add(db, ACCORD_PLACE(.uid = "vn", .type = "country"), &first));

    disk_left = 10000;
    assert_refused(db, accord_place_add(db, ACCORD_PLACE(.uid = "jp", .type = "country"), &id),
                   ACCORD_IO, "the disk is full");
    disk_left = -1;
    assert_int_equal(accord_by_uid(db, "jp", &id), ACCORD_NOTFOUND);
    assert_ok(db, accord_place_add(db, ACCORD_PLACE(.uid = "jp", .type = "country"), &id));

    /* in a transaction: it has failed as a whole */
    assert_ok(db, accord_begin(db));
    assert_ok(db, accord_place_add(db, ACCORD_PLACE(.uid = "kr", .type = "country"), &id));
    disk_left = 10000;
    assert_refused(db, accord_commit(db), ACCORD_IO, "the disk is full");
    disk_left = -1;
    assert_ok(db, accord_rollback(db));
    assert_int_equal(accord_by_uid(db, "kr", &id), ACCORD_NOTFOUND);
    assert_ok(db, accord_by_uid(db, "vn", &id));
    assert_int_equal(id, first);
    accord_close(db);
    scratch_expect(path, "PRAGMA integrity_check", "ok");
    assert_int_equal(sqlite3_vfs_unregister(&full_vfs), SQLITE_OK);
}

static void test_backup(void **state) {
    (void)state;
    const char *path = new_registry("original.accord"), *copy = scratch_path("copy-of.accord");
    int status;
    accord_id id;
    char message[400];
    accord *db = open_with(path, 0, &status), *writer = open_with(path, 0, &status);
    assert_ok(db, accord_place_add(
                      db, ACCORD_PLACE(.uid = "vn", .type = "country", .name = "Việt Nam"), &id));
    assert_ok(writer, accord_begin(writer));
    assert_ok(writer, accord_place_add(writer, ACCORD_PLACE(.uid = "jp", .type = "country"), &id));
    assert_ok(db, accord_backup(db, copy));
    assert_ok(writer, accord_commit(writer));
    snprintf(message, sizeof message, "%s: the file is already there", copy);
    assert_refused(db, accord_backup(db, copy), ACCORD_EXISTS, message);
    assert_refused(db, accord_backup(db, ""), ACCORD_MISUSE, "the path of the copy is missing");
    snprintf(message, sizeof message, "%s/none/copy.accord", scratch_folder);
    assert_int_equal(accord_backup(db, message), ACCORD_IO);
    assert_non_null(strstr(accord_errmsg(db), message));
    opens(copy, 0);
    scratch_expect(copy, "SELECT group_concat(uid) FROM record", "vn");
    scratch_expect(copy, "SELECT text FROM name", "Việt Nam");
    accord_close(writer);
    accord_close(db);
}

/* What the shell wrote gets its folded names at the next opening for writing. */
static void test_completes_names(void **state) {
    (void)state;
    const char *path = new_registry("shell.accord");
    scratch_shell(path, "INSERT INTO record (uid, kind) VALUES ('vn/yen-bai', 'place');"
                        "INSERT INTO place (id, type) VALUES (1, 'province');"
                        "INSERT INTO name (record, slot, text) VALUES (1, 1, 'Yên Bái')");
    scratch_expect(path, "SELECT count(*) FROM name WHERE folded IS NULL", "1");
    opens(path, ACCORD_OPEN_READONLY);
    scratch_expect(path, "SELECT count(*) FROM name WHERE folded IS NULL", "1");
    char *revision = scratch_ask(path, "SELECT revision FROM record"),
         *changes = scratch_ask(path, "SELECT count(*) FROM history");
    opens(path, 0);
    scratch_expect(path, "SELECT folded FROM name", "yen bai");
    /* which is no change of the record */
    scratch_expect(path, "SELECT revision FROM record", revision);
    scratch_expect(path, "SELECT count(*) FROM history", changes);
    sqlite3_free(revision);
    sqlite3_free(changes);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_create),
        cmocka_unit_test(test_empty_file),
        cmocka_unit_test(test_without_wal),
        cmocka_unit_test(test_what_is_no_registry),
        cmocka_unit_test(test_misuse),
        cmocka_unit_test(test_author),
        cmocka_unit_test(test_altered_schema),
        cmocka_unit_test(test_repair_header),
        cmocka_unit_test(test_damaged),
        cmocka_unit_test(test_read_only),
        cmocka_unit_test(test_file_without_permission),
        cmocka_unit_test(test_folder_without_permission),
        cmocka_unit_test(test_second_writer),
        cmocka_unit_test(test_locked),
        cmocka_unit_test(test_full_disk),
        cmocka_unit_test(test_backup),
        cmocka_unit_test(test_completes_names),
    };
    return cmocka_run_group_tests(tests, scratch_begin, scratch_end);
}
