/* Whether something is in the registry already: same, new, or a question; never merged. */
#include "scratch.h"

static accord *db;
static accord_id ibaraki, chiba;

static int begin(void **state) {
    if (scratch_begin(state))
        return -1;
    accord_id id;
    db = scratch_registry(scratch_path("match.accord"));
    assert_ok(db, accord_place_add(db,
                                   ACCORD_PLACE(.uid = "jp/ibaraki", .type = "prefecture",
                                                .country = "JP", .name = "茨城県"),
                                   &ibaraki));
    assert_ok(db, accord_place_add(db,
                                   ACCORD_PLACE(.uid = "jp/chiba", .type = "prefecture",
                                                .country = "JP", .name = "千葉県"),
                                   &chiba));
    assert_ok(db,
              accord_place_add(db,
                               ACCORD_PLACE(.uid = "jp/yachiyo-ibaraki", .type = "town",
                                            .country = "JP", .parent = ibaraki, .name = "Yachiyo"),
                               &id));
    assert_ok(db,
              accord_place_add(db,
                               ACCORD_PLACE(.uid = "jp/yachiyo-chiba", .type = "city",
                                            .country = "JP", .parent = chiba, .name = "Yachiyo"),
                               &id));
    assert_ok(
        db, accord_place_add(db,
                             ACCORD_PLACE(.uid = "vn/yen-bai", .type = "province", .country = "VN",
                                          .end_date = "2025-06-30", .name = "Yên Bái"),
                             &id));
    assert_ok(db, accord_identifier_add(
                      db, ACCORD_IDENTIFIER(.record = id, .scheme = "gso", .code = "15"), NULL));
    assert_ok(db, accord_place_add(db,
                                   ACCORD_PLACE(.uid = "de/fuerth", .type = "city", .country = "DE",
                                                .name = "Fürth"),
                                   &id));
    return 0;
}

static int end(void **state) {
    accord_close(db);
    return scratch_end(state);
}

static void expect(const accord_match_query *q, int wanted, const char *best) {
    int verdict;
    accord_cursor *rows;
    const accord_match *match;
    assert_ok(db, accord_match_list(db, q, sizeof *q, &verdict, &rows));
    if (verdict != wanted)
        fail_msg("'%s' is %s, not %s", q->name, accord_verdict_name(verdict),
                 accord_verdict_name(wanted));
    int status = accord_match_next(rows, &match);
    if (!best) {
        assert_int_equal(status, ACCORD_DONE);
    } else {
        assert_int_equal(status, ACCORD_ROW);
        assert_string_equal(match->uid, best);
        assert_true(match->score >= 0 && match->score <= 100 && *match->reason && match->name);
    }
    accord_cursor_close(rows);
}
#define EXPECT(wanted, best, ...) expect(&(const accord_match_query){__VA_ARGS__}, wanted, best)

static void test_verdicts(void **state) {
    (void)state;
    EXPECT(ACCORD_VERDICT_SAME, "vn/yen-bai", .name = "Tỉnh Yên Bái", .country = "VN",
           .type = "province");
    EXPECT(ACCORD_VERDICT_SAME, "vn/yen-bai", .name = "Yên Bái");
    EXPECT(ACCORD_VERDICT_ASK, "vn/yen-bai", .name = "Yen Bai");
    EXPECT(ACCORD_VERDICT_SAME, "vn/yen-bai", .name = "Yen Bai", .scheme = "gso", .code = "15");
    EXPECT(ACCORD_VERDICT_ASK, "vn/yen-bai", .name = "Lào Cai", .scheme = "gso", .code = "15");
    EXPECT(ACCORD_VERDICT_NEW, "vn/yen-bai", .name = "Yên Bái", .start_date = "2025-07-01");
    EXPECT(ACCORD_VERDICT_NEW, NULL, .name = "Mimasaka");
    EXPECT(ACCORD_VERDICT_SAME, "jp/yachiyo-ibaraki", .name = "Yachiyo", .parent = ibaraki);
    EXPECT(ACCORD_VERDICT_SAME, "jp/yachiyo-chiba", .name = "Yachiyo-shi", .parent = chiba);
    EXPECT(ACCORD_VERDICT_ASK, "jp/yachiyo-ibaraki", .name = "Yachiyo");
    EXPECT(ACCORD_VERDICT_NEW, "de/fuerth", .name = "Furth", .country = "AT");
    EXPECT(ACCORD_VERDICT_ASK, "de/fuerth", .name = "Furth");
}

static void test_misuse(void **state) {
    (void)state;
    int verdict;
    assert_refused(db, accord_match_list(db, ACCORD_MATCH_QUERY(.country = "VN"), &verdict, NULL),
                   ACCORD_INVALID, "match.name: is required");
    assert_refused(
        db,
        accord_match_list(db, ACCORD_MATCH_QUERY(.name = "x", .type = "planet"), &verdict, NULL),
        ACCORD_INVALID, "match.type: 'planet' is not a term of vocabulary place_type");
    assert_int_equal(
        accord_match_list(db, ACCORD_MATCH_QUERY(.name = "x", .start_date = "20x"), &verdict, NULL),
        ACCORD_INVALID);
    assert_refused(db, accord_match_list(db, NULL, 0, &verdict, NULL), ACCORD_MISUSE,
                   "what to look for is missing");
    assert_ok(db, accord_match_list(db, ACCORD_MATCH_QUERY(.name = "Yachiyo"), &verdict, NULL));
    assert_int_equal(verdict, ACCORD_VERDICT_ASK);
}

/* Names that fold alike are recorded side by side, and each is found first by its own spelling. */
static void test_nothing_is_merged(void **state) {
    (void)state;
    static const char *const pairs[][2] = {
        {"Quảng Phú", "Quang Phú"}, {"Tân An", "Tần Ân"}, {"Ōda", "Oda"},
        {"Hòa Bình", "Hoá Bình"},   {"Möln", "Moln"},     {"Tây Sơn", "Tay Son"},
        {"Đông Hà", "Dong Ha"},     {"Bérat", "Berat"},   {"Łaba", "Laba"},
        {"Ørsta", "Orsta"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        for (int side = 0; side < 2; side++) {
            char uid[32];
            accord_id id;
            snprintf(uid, sizeof uid, "pair/%zu-%d", i, side);
            assert_ok(
                db, accord_place_add(
                        db, ACCORD_PLACE(.uid = uid, .type = "city", .name = pairs[i][side]), &id));
        }
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        for (int side = 0; side < 2; side++) {
            char uid[32];
            accord_cursor *rows;
            const accord_hit *hit;
            snprintf(uid, sizeof uid, "pair/%zu-%d", i, side);
            assert_ok(db, accord_search(db, 0, pairs[i][side], 1, &rows));
            assert_int_equal(accord_hit_next(rows, &hit), ACCORD_ROW);
            assert_string_equal(hit->uid, uid);
            assert_int_equal(hit->how, ACCORD_HOW_EXACT);
            accord_cursor_close(rows);
        }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_verdicts),
                                       cmocka_unit_test(test_misuse),
                                       cmocka_unit_test(test_nothing_is_merged)};
    return cmocka_run_group_tests(tests, begin, end);
}
