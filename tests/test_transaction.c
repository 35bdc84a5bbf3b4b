/* Transactions: nested ones, failed ones, lost updates, and cursors that are open meanwhile. */
#include "scratch.h"

#include <stdbool.h>
#include <sys/stat.h>

static accord *db;

static int open_registry(void **state) {
    (void)state;
    static int number;
    char name[32];
    snprintf(name, sizeof name, "t-%d.accord", number++);
    db = scratch_registry(scratch_path(name));
    return 0;
}

static int close_registry(void **state) {
    (void)state;
    accord_close(db);
    return 0;
}

static int add_place(const char *uid) {
    return accord_place_add(db, ACCORD_PLACE(.uid = uid, .type = "country"), NULL);
}

static bool is_there(const char *uid) {
    accord_id id;
    int status = accord_by_uid(db, uid, &id);
    assert_true(status == ACCORD_OK || status == ACCORD_NOTFOUND);
    return status == ACCORD_OK;
}

static void test_commit_and_rollback(void **state) {
    (void)state;
    assert_ok(db, accord_begin(db));
    assert_ok(db, add_place("a"));
    assert_ok(db, accord_commit(db));
    assert_true(is_there("a"));
    assert_ok(db, accord_begin(db));
    assert_ok(db, add_place("b"));
    assert_true(is_there("b"));
    assert_ok(db, accord_rollback(db));
    assert_false(is_there("b"));
    assert_refused(db, accord_commit(db), ACCORD_MISUSE, "there is no transaction to commit");
    assert_refused(db, accord_rollback(db), ACCORD_MISUSE, "there is no transaction to roll back");
}

static void test_nested(void **state) {
    (void)state;
    assert_ok(db, accord_begin(db));
    assert_ok(db, add_place("outer"));
    assert_ok(db, accord_begin(db));
    assert_ok(db, add_place("kept"));
    assert_ok(db, accord_commit(db));
    assert_ok(db, accord_begin(db));
    assert_ok(db, add_place("undone"));
    assert_ok(db, accord_begin(db));
    assert_ok(db, add_place("undone-inside"));
    assert_ok(db, accord_commit(db));
    assert_ok(db, accord_rollback(db));
    assert_ok(db, add_place("after"));
    assert_ok(db, accord_commit(db));
    assert_true(is_there("outer") && is_there("kept") && is_there("after"));
    assert_false(is_there("undone") || is_there("undone-inside"));

    assert_ok(db, accord_begin(db));
    assert_ok(db, accord_begin(db));
    assert_ok(db, add_place("lost"));
    assert_ok(db, accord_commit(db));
    assert_ok(db, accord_rollback(db));
    assert_false(is_there("lost"));
}

#define NO_PLACE "place.type: 'planet' is not a term of vocabulary place_type"

static void test_failed(void **state) {
    (void)state;
    accord_id id;
    accord_place *place;
    assert_ok(db, accord_begin(db));
    assert_ok(db, add_place("before"));
    assert_refused(db, accord_place_add(db, ACCORD_PLACE(.uid = "mars", .type = "planet"), &id),
                   ACCORD_INVALID, NO_PLACE);
    /* everything that writes is refused with the first message */
    static const char refused[] = "the transaction has failed: " NO_PLACE;
    assert_refused(db, add_place("next"), ACCORD_CONFLICT, refused);
    assert_refused(db, accord_begin(db), ACCORD_CONFLICT, refused);
    assert_refused(db, accord_remove(db, 1, 0), ACCORD_CONFLICT, refused);
    assert_refused(db, accord_note_add(db, ACCORD_NOTE(.record = 1, .text = "x"), NULL),
                   ACCORD_CONFLICT, refused);
    assert_refused(db, accord_place_ensure(db, ACCORD_PLACE(.uid = "y", .type = "country"), &id),
                   ACCORD_CONFLICT, refused);
    /* reading is not */
    assert_ok(db, accord_by_uid(db, "before", &id));
    assert_ok(db, accord_place_get(db, id, &place));
    accord_free(place);
    assert_refused(db, accord_commit(db), ACCORD_CONFLICT, refused);
    assert_false(is_there("before"));
    assert_refused(db, accord_commit(db), ACCORD_MISUSE, "there is no transaction to commit");
    assert_ok(db, add_place("after"));
}

static void test_failed_nested(void **state) {
    (void)state;
    assert_ok(db, accord_begin(db));
    assert_ok(db, add_place("outer"));
    assert_ok(db, accord_begin(db));
    assert_ok(db, add_place("inner"));
    assert_int_equal(accord_place_add(db, ACCORD_PLACE(.type = "planet"), NULL), ACCORD_INVALID);
    assert_refused(db, add_place("next"), ACCORD_CONFLICT, "the transaction has failed: " NO_PLACE);
    assert_ok(db, accord_rollback(db));
    assert_ok(db, add_place("outer-again"));
    /* the same, ended by a commit, which refuses and undoes the inner one alone */
    assert_ok(db, accord_begin(db));
    assert_ok(db, add_place("inner"));
    assert_int_equal(accord_place_add(db, ACCORD_PLACE(.type = "planet"), NULL), ACCORD_INVALID);
    assert_refused(db, accord_commit(db), ACCORD_CONFLICT, "the transaction has failed: " NO_PLACE);
    assert_ok(db, accord_commit(db));
    assert_true(is_there("outer") && is_there("outer-again"));
    assert_false(is_there("inner"));
}

static void test_failure_outside(void **state) {
    (void)state;
    assert_refused(db, accord_place_add(db, ACCORD_PLACE(.type = "planet"), NULL), ACCORD_INVALID,
                   NO_PLACE);
    assert_ok(db, add_place("a"));
    assert_string_equal(accord_errmsg(db), "");
    /* a failed reading does not spoil a transaction */
    accord_place *place;
    assert_ok(db, accord_begin(db));
    assert_refused(db, accord_place_get(db, 99, &place), ACCORD_NOTFOUND,
                   "place.id: there is no place 99");
    assert_null(place);
    assert_ok(db, add_place("b"));
    assert_ok(db, accord_commit(db));
}

/* A record is written whole or not at all: its row may be refused after the record was added. */
static void test_whole_or_not(void **state) {
    (void)state;
    assert_refused(db,
                   accord_visit_add(db,
                                    ACCORD_VISIT(.uid = "v", .start_date = "2023-11-22",
                                                 .end_date = "2023-11-21"),
                                    NULL),
                   ACCORD_CONSTRAINT, "visit.end_date: '2023-11-21' ends before it starts");
    assert_false(is_there("v"));
    assert_refused(db, accord_visit_add(db, ACCORD_VISIT(.uid = "v", .name = "two\nlines"), NULL),
                   ACCORD_INVALID, "name.text: has a control character (byte 3)");
    assert_false(is_there("v"));
}

static void test_two_parties(void **state) {
    (void)state;
    accord_id one = 0, two = 0, partnership = 0;
    int64_t slot;
    static const char sentence[] = "partnership.parties: 'p' has %d, and needs two";
    char message[64];
    assert_ok(db, accord_place_add(db, ACCORD_PLACE(.type = "city"), &one) ||
                      accord_place_add(db, ACCORD_PLACE(.type = "province"), &two));
    snprintf(message, sizeof message, sentence, 0);
    assert_refused(db, accord_partnership_add(db, ACCORD_PARTNERSHIP(.uid = "p"), &partnership),
                   ACCORD_CONSTRAINT, message);
    assert_false(is_there("p"));
    assert_ok(db, accord_begin(db));
    assert_ok(db, accord_partnership_add(db, ACCORD_PARTNERSHIP(.uid = "p"), &partnership));
    assert_ok(db, accord_party_add(db, ACCORD_PARTY(.record = partnership, .party = one), &slot));
    snprintf(message, sizeof message, sentence, 1);
    assert_refused(db, accord_commit(db), ACCORD_CONSTRAINT, message);
    /* still open: mended, it goes through */
    assert_ok(db, accord_party_add(db, ACCORD_PARTY(.record = partnership, .party = two), &slot));
    assert_ok(db, accord_commit(db));
    assert_refused(db, accord_party_remove(db, partnership, slot), ACCORD_CONSTRAINT, message);
    /* one that is gone again by then needs none */
    assert_ok(db, accord_begin(db));
    assert_ok(db, accord_partnership_add(db, ACCORD_PARTNERSHIP(.uid = "q"), &partnership));
    assert_ok(db, accord_remove(db, partnership, 0));
    assert_ok(db, accord_commit(db));
}

static void test_lost_update(void **state) {
    (void)state;
    accord_id id;
    accord_person *mine, *theirs;
    assert_ok(
        db, accord_person_add(db, ACCORD_PERSON(.uid = "hagiwara", .name = "Hagiwara Seiji"), &id));
    assert_ok(db, accord_person_get(db, id, &mine));
    assert_ok(db, accord_person_get(db, id, &theirs));
    theirs->country = "JP";
    assert_ok(db, accord_person_update(db, theirs, sizeof *theirs));
    mine->birth_date = "1956";
    char message[128];
    accord_person *now;
    assert_ok(db, accord_person_get(db, id, &now));
    assert_true(now->revision > mine->revision);
    snprintf(message, sizeof message,
             "person.revision: 'hagiwara' has changed since it was read (revision %lld, now %lld)",
             (long long)mine->revision, (long long)now->revision);
    assert_refused(db, accord_person_update(db, mine, sizeof *mine), ACCORD_CONFLICT, message);
    assert_refused(db, accord_remove(db, id, mine->revision), ACCORD_CONFLICT, message);
    assert_string_equal(now->country, "JP");
    assert_null(now->birth_date);
    mine->revision = now->revision;
    mine->country = now->country;
    assert_ok(db, accord_person_update(db, mine, sizeof *mine));
    accord_free(mine);
    accord_free(theirs);
    accord_free(now);
    /* a row added beside it is a change too */
    assert_ok(db, accord_person_get(db, id, &mine));
    assert_ok(db, accord_note_add(db, ACCORD_NOTE(.record = id, .text = "chef"), NULL));
    assert_int_equal(accord_person_update(db, mine, sizeof *mine), ACCORD_CONFLICT);
    mine->revision = 0;
    assert_ok(db, accord_person_update(db, mine, sizeof *mine));
    accord_free(mine);
}

/* Lists `count` places one by one, writing meanwhile. */
static void test_cursor_while_writing(void **state) {
    (void)state;
    accord_cursor *rows;
    const accord_place *place;
    char uid[16];
    int seen = 0, status;
    for (int i = 0; i < 50; i++) {
        snprintf(uid, sizeof uid, "p%d", i);
        assert_ok(db, add_place(uid));
    }
    assert_ok(db, accord_place_list(db, NULL, 0, &rows));
    while ((status = accord_place_next(rows, &place)) == ACCORD_ROW && seen < 50) {
        snprintf(uid, sizeof uid, "p%d", seen++);
        assert_string_equal(place->uid, uid);
        assert_ok(db, accord_place_update(
                          db, ACCORD_PLACE(.id = place->id, .type = "province", .country = "VN")));
    }
    assert_int_equal(seen, 50);
    assert_int_equal(status, ACCORD_DONE);
    assert_int_equal(accord_place_next(rows, &place), ACCORD_DONE);
    assert_null(place);
    accord_cursor_close(rows);
}

static void test_cursor_and_rollback(void **state) {
    (void)state;
    accord_cursor *rows;
    const accord_place *place;
    assert_ok(db, add_place("a") || add_place("b"));
    assert_ok(db, accord_begin(db));
    assert_ok(db, accord_place_list(db, NULL, 0, &rows));
    assert_int_equal(accord_place_next(rows, &place), ACCORD_ROW);
    assert_ok(db, add_place("c"));
    assert_ok(db, accord_rollback(db));
    int status = accord_place_next(rows, &place);
    if (status == ACCORD_ROW) { /* it may go on, then with what is there */
        assert_string_equal(place->uid, "b");
        assert_int_equal(accord_place_next(rows, &place), ACCORD_DONE);
    }
    accord_cursor_close(rows);
    assert_false(is_there("c"));
}

static void test_close_with_all_open(void **state) {
    (void)state;
    const char *path = scratch_path("all-open.accord");
    accord *other = scratch_registry(path);
    accord_cursor *rows[3];
    const accord_place *place;
    assert_ok(other, accord_place_add(other, ACCORD_PLACE(.uid = "kept", .type = "country"), NULL));
    assert_ok(other, accord_begin(other));
    assert_ok(other, accord_begin(other));
    assert_ok(other, accord_place_add(other, ACCORD_PLACE(.uid = "lost", .type = "country"), NULL));
    for (int i = 0; i < 3; i++) {
        assert_ok(other, accord_place_list(other, NULL, 0, &rows[i]));
        assert_int_equal(accord_place_next(rows[i], &place), ACCORD_ROW);
    }
    accord_cursor_close(rows[1]);
    accord_close(other);
    scratch_expect(path, "SELECT group_concat(uid) FROM record", "kept");
    assert_int_equal(access(scratch_path("all-open.accord-wal"), F_OK), -1);
}

static void test_cursor_of_another_noun(void **state) {
    (void)state;
    accord_cursor *rows;
    const accord_visit *visit;
    assert_ok(db, accord_place_list(db, NULL, 0, &rows));
    assert_refused(db, accord_visit_next(rows, &visit), ACCORD_MISUSE,
                   "visit: the cursor is not one over visits");
    assert_int_equal(accord_visit_next(NULL, &visit), ACCORD_MISUSE);
    accord_cursor_close(rows);
    assert_refused(db, accord_place_list(db, NULL, 0, NULL), ACCORD_MISUSE,
                   "place: where the cursor goes is missing");
}

/* A default source goes with the transaction in which it was set. */
static void test_default_source_after_rollback(void **state) {
    (void)state;
    accord_id source, kept, id;
    const char *path = scratch_path("default.accord");
    accord *other = scratch_registry(path);
    assert_ok(other, accord_source_add(other, ACCORD_SOURCE(.uid = "kept"), &kept));
    assert_ok(other, accord_begin(other));
    assert_ok(other, accord_source_add(other, ACCORD_SOURCE(.uid = "gone"), &source));
    assert_ok(other, accord_cite_begin(other, source, "p. 3"));
    assert_ok(other, accord_rollback(other));
    assert_ok(other, accord_source_add(other, ACCORD_SOURCE(.uid = "next"), &id));
    assert_ok(other, accord_place_add(other, ACCORD_PLACE(.uid = "p", .type = "city"), &id));
    scratch_expect(path, "SELECT count(*) FROM citation", "0");
    /* one of before, or of a transaction that was committed into the one around it, stays */
    assert_ok(other, accord_begin(other));
    assert_ok(other, accord_begin(other));
    assert_ok(other, accord_cite_begin(other, kept, NULL));
    assert_ok(other, accord_commit(other));
    assert_ok(other, accord_begin(other));
    assert_ok(other, accord_rollback(other));
    assert_ok(other, accord_commit(other));
    assert_ok(other, accord_begin(other));
    assert_ok(other, accord_rollback(other));
    assert_ok(other, accord_place_add(other, ACCORD_PLACE(.uid = "q", .type = "city"), &id));
    scratch_expect(path, "SELECT r.uid FROM citation c JOIN record r ON r.id = c.record", "q");
    accord_close(other);
}

/* Who a shell said was at work is not who works with the library. */
static void test_author_of_a_shell(void **state) {
    (void)state;
    const char *path = scratch_path("shell.accord");
    accord_close(scratch_registry(path));
    scratch_shell(path, "UPDATE session SET author = 'Lan'");
    accord *other;
    assert_ok(other, accord_open(path, ACCORD_OPEN_OPTIONS(.flags = 0), &other));
    assert_ok(other, accord_place_add(other, ACCORD_PLACE(.uid = "p", .type = "city"), NULL));
    accord_close(other);
    scratch_expect(path, "SELECT count(*) FROM history WHERE author IS NOT NULL", "0");
}

/* What one transaction records in the name of an author stays with it, whatever happened before. */
static void test_author_after_failed_commit(void **state) {
    (void)state;
    const char *path = scratch_path("author.accord");
    accord *other = scratch_registry(path);
    accord_id one = 0, two = 0, partnership = 0;
    assert_ok(other, accord_set_author(other, "Lan"));
    assert_ok(other, accord_place_add(other, ACCORD_PLACE(.type = "city"), &one) ||
                         accord_place_add(other, ACCORD_PLACE(.type = "city"), &two));
    assert_ok(other, accord_begin(other));
    assert_ok(other, accord_partnership_add(other, ACCORD_PARTNERSHIP(.type = "friendship"),
                                            &partnership));
    assert_int_equal(accord_commit(other), ACCORD_CONSTRAINT);
    assert_ok(other,
              accord_party_add(other, ACCORD_PARTY(.record = partnership, .party = one), NULL) ||
                  accord_party_add(other, ACCORD_PARTY(.record = partnership, .party = two), NULL));
    assert_ok(other, accord_commit(other));
    accord_close(other);
    scratch_expect(path, "SELECT count(*) FROM history WHERE author IS NOT 'Lan'", "0");
    scratch_expect(path, "SELECT count(*) > 4 FROM history", "1");
}

static void refuse_open(const char *path, unsigned flags, int wanted, const char *said) {
    accord *other = NULL;
    int status = accord_open(path, ACCORD_OPEN_OPTIONS(.flags = flags), &other);
    assert_int_equal(status, wanted);
    assert_string_equal(accord_errmsg(other), said);
    accord_close(other);
}

static void test_unfit_to_open(void **state) {
    (void)state;
    const char *path = scratch_path("unfit.accord"), *fifo = scratch_path("fifo");
    char said[300], message[300];
    refuse_open(path, ACCORD_OPEN_CREATE | 1u << 20, ACCORD_MISUSE,
                "the options have flags that this library does not know");
    assert_int_equal(access(path, F_OK), -1); /* nothing was made */
    refuse_open("/dev/null", ACCORD_OPEN_CREATE, ACCORD_IO, "/dev/null: is no regular file");
    assert_int_equal(mkfifo(fifo, 0600), 0);
    alarm(20); /* instead of waiting for ever */
    snprintf(said, sizeof said, "%s: is no regular file", fifo);
    refuse_open(fifo, 0, ACCORD_IO, said);
    refuse_open(fifo, ACCORD_OPEN_READONLY, ACCORD_IO, said);
    assert_int_equal(accord_repair_header(fifo, message, sizeof message), ACCORD_IO);
    snprintf(said, sizeof said, "%s: the file is already there", fifo);
    assert_refused(db, accord_backup(db, fifo), ACCORD_EXISTS, said);
    alarm(0);
}

#define IN_REGISTRY(test) cmocka_unit_test_setup_teardown(test, open_registry, close_registry)

int main(void) {
    const struct CMUnitTest tests[] = {
        IN_REGISTRY(test_commit_and_rollback),
        IN_REGISTRY(test_nested),
        IN_REGISTRY(test_failed),
        IN_REGISTRY(test_failed_nested),
        IN_REGISTRY(test_failure_outside),
        IN_REGISTRY(test_whole_or_not),
        IN_REGISTRY(test_two_parties),
        IN_REGISTRY(test_lost_update),
        IN_REGISTRY(test_cursor_while_writing),
        IN_REGISTRY(test_cursor_and_rollback),
        cmocka_unit_test(test_close_with_all_open),
        IN_REGISTRY(test_cursor_of_another_noun),
        cmocka_unit_test(test_default_source_after_rollback),
        cmocka_unit_test(test_author_of_a_shell),
        cmocka_unit_test(test_author_after_failed_commit),
        IN_REGISTRY(test_unfit_to_open),
    };
    return cmocka_run_group_tests(tests, scratch_begin, scratch_end);
}
