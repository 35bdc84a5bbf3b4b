/* All that a record says, all that refers to it, and new uids. */
#include "scratch.h"

static accord *db;
static accord_id yen_bai, mimasaka, mayor, team;

static int record_some(void **state) {
    (void)state;
    db = scratch_registry(scratch_path("sheet.accord"));
    return accord_place_add(db, ACCORD_PLACE(.uid = "vn/yen-bai", .type = "province"), &yen_bai) ||
           accord_place_add(db, ACCORD_PLACE(.uid = "jp/mimasaka", .type = "city"), &mimasaka) ||
           accord_person_add(db, ACCORD_PERSON(.uid = "mayor", .name = "Hagiwara Seiji"), &mayor) ||
           accord_delegation_add(
               db, ACCORD_DELEGATION(.uid = "team", .sender = mimasaka, .size = 8), &team) ||
           accord_member_add(db, ACCORD_MEMBER(.record = team, .person = mayor, .position = 1),
                             NULL) ||
           accord_note_add(db, ACCORD_NOTE(.record = team, .text = "late"), NULL) ||
           accord_visit_add(db,
                            ACCORD_VISIT(.uid = "visit", .delegation = team, .host = yen_bai,
                                         .inviting = yen_bai),
                            NULL);
}

static int close_registry(void **state) {
    (void)state;
    accord_close(db);
    return scratch_end(state);
}

static int begin(void **state) {
    return scratch_begin(state) || record_some(state);
}

static void assert_value(accord_cursor *rows, const char *noun, int64_t slot, const char *attribute,
                         const char *text, accord_id reference) {
    const accord_value *value;
    assert_int_equal(accord_value_next(rows, &value), ACCORD_ROW);
    assert_string_equal(value->noun, noun);
    assert_int_equal(value->slot, slot);
    assert_string_equal(value->attribute, attribute);
    assert_string_equal(value->text, text);
    assert_int_equal(value->reference, reference);
}

static void test_values(void **state) {
    (void)state;
    accord_cursor *rows;
    const accord_value *value;
    assert_ok(db, accord_values(db, team, &rows));
    assert_value(rows, "delegation", 0, "sender", "jp/mimasaka", mimasaka);
    assert_value(rows, "delegation", 0, "size", "8", 0);
    assert_value(rows, "member", 1, "person", "mayor", mayor);
    assert_value(rows, "member", 1, "position", "1", 0);
    assert_value(rows, "note", 2, "text", "late", 0);
    assert_int_equal(accord_value_next(rows, &value), ACCORD_DONE);
    assert_null(value);
    assert_int_equal(accord_value_next(rows, &value), ACCORD_DONE);
    accord_cursor_close(rows);
}

static void assert_referrer(accord_cursor *rows, const char *uid, const char *noun, int64_t slot,
                            const char *attribute) {
    const accord_referrer *referrer;
    accord_id id;
    assert_ok(db, accord_by_uid(db, uid, &id));
    assert_int_equal(accord_referrer_next(rows, &referrer), ACCORD_ROW);
    assert_int_equal(referrer->record, id);
    assert_string_equal(referrer->noun, noun);
    assert_int_equal(referrer->slot, slot);
    assert_string_equal(referrer->attribute, attribute);
}

static void test_referrers(void **state) {
    (void)state;
    accord_cursor *rows;
    const accord_referrer *referrer;
    assert_ok(db, accord_referrers(db, yen_bai, &rows));
    assert_referrer(rows, "visit", "visit", 0, "host");
    assert_referrer(rows, "visit", "visit", 0, "inviting");
    assert_int_equal(accord_referrer_next(rows, &referrer), ACCORD_DONE);
    assert_null(referrer);
    accord_cursor_close(rows);
    assert_ok(db, accord_referrers(db, mayor, &rows));
    assert_referrer(rows, "team", "member", 1, "person");
    assert_int_equal(accord_referrer_next(rows, &referrer), ACCORD_DONE);
    accord_cursor_close(rows);
}

static void test_refusals(void **state) {
    (void)state;
    accord_cursor *rows = NULL, *places;
    const accord_value *value;
    const accord_referrer *referrer;
    assert_int_equal(accord_values(db, 999, &rows), ACCORD_NOTFOUND);
    assert_null(rows);
    assert_int_equal(accord_referrers(db, 999, &rows), ACCORD_NOTFOUND);
    assert_int_equal(accord_values(NULL, team, &rows), ACCORD_MISUSE);
    assert_int_equal(accord_values(db, team, NULL), ACCORD_MISUSE);
    assert_int_equal(accord_value_next(NULL, &value), ACCORD_MISUSE);
    assert_int_equal(accord_referrer_next(NULL, &referrer), ACCORD_MISUSE);
    assert_ok(db, accord_place_list(db, NULL, 0, &places));
    assert_int_equal(accord_value_next(places, &value), ACCORD_MISUSE);
    assert_int_equal(accord_referrer_next(places, &referrer), ACCORD_MISUSE);
    accord_cursor_close(places);
    assert_ok(db, accord_values(db, team, &rows));
    assert_int_equal(accord_value_next(rows, NULL), ACCORD_MISUSE);
    assert_int_equal(accord_referrer_next(rows, &referrer), ACCORD_MISUSE);
    accord_cursor_close(rows);
}

static void test_new_uid(void **state) {
    (void)state;
    char one[37], other[37];
    accord_id id;
    assert_ok(db, accord_new_uid(db, one));
    assert_ok(db, accord_new_uid(db, other));
    assert_int_equal(strlen(one), 36);
    assert_int_equal(one[14], '7');
    assert_non_null(strchr("89ab", one[19]));
    assert_string_not_equal(one, other);
    assert_int_equal(accord_by_uid(db, one, &id), ACCORD_NOTFOUND);
    assert_ok(db, accord_place_add(db, ACCORD_PLACE(.uid = one, .type = "city"), NULL));
    assert_int_equal(accord_new_uid(NULL, one), ACCORD_MISUSE);
    assert_int_equal(accord_new_uid(db, NULL), ACCORD_MISUSE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_referrers),
        cmocka_unit_test(test_refusals),
        cmocka_unit_test(test_new_uid),
    };
    return cmocka_run_group_tests(tests, begin, close_registry);
}
