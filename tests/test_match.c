/* Whether something is in the registry already: same, new, or a question; never merged. */
#include <stdbool.h>

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
    EXPECT(ACCORD_VERDICT_ASK, "vn/yen-bai", .name = "Yen Bai", .country = "VN",
           .type = "province");
    EXPECT(ACCORD_VERDICT_ASK, "vn/yen-bai", .name = "Yen Bai");
    EXPECT(ACCORD_VERDICT_SAME, "vn/yen-bai", .name = "Yen Bai", .scheme = "gso", .code = "15");
    EXPECT(ACCORD_VERDICT_ASK, "vn/yen-bai", .name = "Lào Cai", .scheme = "gso", .code = "15");
    EXPECT(ACCORD_VERDICT_ASK, "vn/yen-bai", .name = "Lào Cai", .scheme = "gso", .code = "15",
           .start_date = "2025-07-01");
    EXPECT(ACCORD_VERDICT_NEW, "vn/yen-bai", .name = "Yên Bái", .start_date = "2025-07-01");
    EXPECT(ACCORD_VERDICT_NEW, NULL, .name = "Mimasaka");
    EXPECT(ACCORD_VERDICT_SAME, "jp/yachiyo-ibaraki", .name = "Yachiyo", .parent = ibaraki);
    EXPECT(ACCORD_VERDICT_SAME, "jp/yachiyo-chiba", .name = "Yachiyo-shi", .parent = chiba);
    EXPECT(ACCORD_VERDICT_ASK, "jp/yachiyo-ibaraki", .name = "Yachiyo");
    EXPECT(ACCORD_VERDICT_NEW, "de/fuerth", .name = "Furth", .country = "AT");
    EXPECT(ACCORD_VERDICT_ASK, "de/fuerth", .name = "Furth");
    EXPECT(ACCORD_VERDICT_ASK, "de/fuerth", .name = "Furth", .country = "DE", .type = "city");
    EXPECT(ACCORD_VERDICT_SAME, "de/fuerth", .name = "FÜRTH", .country = "DE", .type = "city");
    EXPECT(ACCORD_VERDICT_SAME, "de/fuerth", .name = "Stadt Fürth", .country = "DE",
           .type = "city");
}

/* A type word in the name is the type where none is given. */
static void test_type_in_name(void **state) {
    (void)state;
    static const struct {
        const char *uid, *type, *country, *name;
    } there[] = {{"vn/yen-bai/phuong", "ward", "VN", "Yên Bái"},
                 {"vn/yen-bai/xa", "commune", "VN", "Yên Bài"},
                 {"jp/nagano", "prefecture", "JP", "長野県"},
                 {"jp/nagano/nagano", "city", "JP", "長野市"},
                 {"za/cape-town", "city", "ZA", "Cape Town"}};
    accord_id ids[5];
    for (size_t i = 0; i < 5; i++)
        assert_ok(db,
                  accord_place_add(db,
                                   ACCORD_PLACE(.uid = there[i].uid, .type = there[i].type,
                                                .country = there[i].country, .name = there[i].name),
                                   &ids[i]));
    for (size_t i = 2; i < 4; i++)
        assert_ok(db, accord_name_add(db, ACCORD_NAME(.record = ids[i], .text = "Nagano"), NULL));
    EXPECT(ACCORD_VERDICT_ASK, "vn/yen-bai", .name = "Yên Bái", .country = "VN");
    EXPECT(ACCORD_VERDICT_SAME, "vn/yen-bai", .name = "Tỉnh Yên Bái", .country = "VN",
           .kinds = ACCORD_KIND_PLACE);
    EXPECT(ACCORD_VERDICT_SAME, "vn/yen-bai/phuong", .name = "phường Yên Bái", .country = "VN");
    EXPECT(ACCORD_VERDICT_ASK, "vn/yen-bai", .name = "Thành phố Yên Bái", .country = "VN");
    EXPECT(ACCORD_VERDICT_ASK, "vn/yen-bai", .name = "Tinh Yen Bai", .country = "VN");
    EXPECT(ACCORD_VERDICT_SAME, "jp/nagano", .name = "長野県", .country = "JP");
    EXPECT(ACCORD_VERDICT_SAME, "jp/nagano", .name = "Nagano-ken", .country = "JP");
    EXPECT(ACCORD_VERDICT_SAME, "jp/nagano/nagano", .name = "Nagano City", .country = "JP");
    EXPECT(ACCORD_VERDICT_SAME, "za/cape-town", .name = "Cape Town", .country = "ZA");
    EXPECT(ACCORD_VERDICT_NEW, "vn/yen-bai", .name = "Tỉnh Yên Bái", .country = "JP");
    for (size_t i = 0; i < 5; i++)
        assert_ok(db, accord_remove(db, ids[i], 0));
}

/* A title is no part of the name; what a text tells of is not called so. */
static void test_persons(void **state) {
    (void)state;
    accord_id id, text;
    assert_ok(db, accord_person_add(
                      db, ACCORD_PERSON(.uid = "person/phuoc", .name = "Nguyễn Thế Phước"), &id));
    assert_ok(db,
              accord_statement_add(db,
                                   ACCORD_STATEMENT(.uid = "statement/visit", .type = "promise",
                                                    .text = "Ông Trần Huy Tuấn sẽ thăm Mimasaka"),
                                   &text));
    EXPECT(ACCORD_VERDICT_SAME, "person/phuoc", .name = "Nguyễn Thế Phước");
    EXPECT(ACCORD_VERDICT_ASK, "person/phuoc", .name = "Ngài Nguyễn Thế Phước",
           .kinds = ACCORD_KIND_PERSON);
    EXPECT(ACCORD_VERDICT_NEW, NULL, .name = "Trần Huy Tuấn");
    assert_ok(db, accord_remove(db, id, 0));
    assert_ok(db, accord_remove(db, text, 0));
}

/* A code that was given again: the period tells whose it is. */
static void test_code_again(void **state) {
    (void)state;
    accord_id id;
    assert_ok(db,
              accord_place_add(db,
                               ACCORD_PLACE(.uid = "vn/moi", .type = "province", .country = "VN",
                                            .start_date = "2025-07-01", .name = "Tỉnh Mới"),
                               &id));
    assert_ok(db, accord_identifier_add(
                      db, ACCORD_IDENTIFIER(.record = id, .scheme = "gso", .code = "15"), NULL));
    EXPECT(ACCORD_VERDICT_SAME, "vn/moi", .name = "Tỉnh Mới", .type = "province", .country = "VN",
           .scheme = "gso", .code = "15", .start_date = "2025-07-01");
    EXPECT(ACCORD_VERDICT_SAME, "vn/yen-bai", .name = "Yên Bái", .type = "province",
           .country = "VN", .scheme = "gso", .code = "15", .end_date = "2025-06-30");
    EXPECT(ACCORD_VERDICT_ASK, "vn/yen-bai", .name = "Yên Bái", .type = "province", .country = "VN",
           .scheme = "gso", .code = "15");
    EXPECT(ACCORD_VERDICT_ASK, "vn/moi", .name = "Mới", .country = "JP", .scheme = "gso",
           .code = "15", .start_date = "2025-07-01");
    assert_ok(db, accord_remove(db, id, 0));
}

/* An ending may be a type word in some language, or the end of another name. */
static void test_glued_endings(void **state) {
    (void)state;
    static const struct {
        const char *there, *type, *country, *asked;
    } cases[] = {
        {"York", "town", "US", "Yorktown"},          {"Marshall", "town", "US", "Marshalltown"},
        {"Netanya", "city", "IL", "Netanyahu"},      {"Lyon", "city", "FR", "Lyonson"},
        {"Venice", "city", "IT", "Veniceken"},       {"Berlin", "city", "DE", "Berlinku"},
        {"Nagano", "prefecture", "JP", "Naganoken"}, {"Togo", "town", "JP", "Togoken"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char uid[32];
        int verdict;
        accord_id id;
        snprintf(uid, sizeof uid, "glued/%zu", i);
        assert_ok(
            db, accord_place_add(db,
                                 ACCORD_PLACE(.uid = uid, .type = cases[i].type,
                                              .country = cases[i].country, .name = cases[i].there),
                                 &id));
        for (int typed = 0; typed < 2; typed++) {
            assert_ok(db,
                      accord_match_list(db,
                                        ACCORD_MATCH_QUERY(.name = cases[i].asked,
                                                           .country = cases[i].country,
                                                           .type = typed ? cases[i].type : NULL),
                                        &verdict, NULL));
            if (verdict !=
                (strcmp(cases[i].country, "JP") ? ACCORD_VERDICT_NEW : ACCORD_VERDICT_ASK))
                fail_msg("'%s' beside '%s' is %s", cases[i].asked, cases[i].there,
                         accord_verdict_name(verdict));
        }
    }
}

/* --- what is recorded already
 */

static accord_id record_place(const char *uid, const char *type, const char *country,
                              accord_id parent, const char *name) {
    accord_id id;
    assert_ok(db, accord_place_add(db,
                                   ACCORD_PLACE(.uid = uid, .type = type, .country = country,
                                                .parent = parent, .name = name),
                                   &id));
    return id;
}

static void expect_likely(accord_id record, accord_id before, int wanted, const char *candidates,
                          const char *reason) {
    int verdict;
    char found[512] = "";
    size_t used = 0;
    accord_cursor *rows;
    const accord_match *match;
    assert_ok(db, accord_match_record(db, record, before, &verdict, &rows));
    assert_string_equal(accord_verdict_name(verdict), accord_verdict_name(wanted));
    while (accord_match_next(rows, &match) == ACCORD_ROW) {
        used += (size_t)snprintf(found + used, sizeof found - used, "%s ", match->uid);
        if (reason)
            assert_string_equal(match->reason, reason);
    }
    assert_string_equal(found, candidates);
    accord_cursor_close(rows);
}

/* All that is recorded of it is regarded: any of its names, where it lies, its codes. */
static void test_recorded(void **state) {
    (void)state;
    accord_id ids[8];
    size_t n = 0;
    ids[n] = record_place("new/yen-bai", "province", "VN", 0, "Tỉnh Yên Bái");
    expect_likely(ids[n], 0, ACCORD_VERDICT_SAME, "vn/yen-bai ",
                  "the same name; type agrees; country agrees");
    expect_likely(ids[n++], 1, ACCORD_VERDICT_NEW, "", NULL);
    ids[n] = record_place("new/yen-bai-2", "province", "VN", 0, "Yen Bai");
    expect_likely(ids[n], ids[0], ACCORD_VERDICT_ASK, "vn/yen-bai ",
                  "the same name but for its spelling; type agrees; country agrees");
    expect_likely(ids[n], 0, ACCORD_VERDICT_ASK, "vn/yen-bai new/yen-bai ", NULL);
    assert_ok(db,
              accord_identifier_add(
                  db, ACCORD_IDENTIFIER(.record = ids[n], .scheme = "gso", .code = "99"), NULL));
    expect_likely(ids[n++], ids[0], ACCORD_VERDICT_NEW, "", NULL); /* another code */
    ids[n] = record_place("new/yen-bai-3", "city", "VN", 0, "Yên Bái");
    expect_likely(ids[n++], ids[0], ACCORD_VERDICT_NEW, "", NULL); /* a city in the province */
    ids[n] = record_place("new/yachiyo", "town", "JP", 0, "八千代町");
    expect_likely(ids[n], 0, ACCORD_VERDICT_NEW, "", NULL);
    assert_ok(db, accord_name_add(db, ACCORD_NAME(.record = ids[n], .text = "Yachiyo"), NULL));
    expect_likely(ids[n++], 0, ACCORD_VERDICT_SAME, "jp/yachiyo-ibaraki ",
                  "the same name; type agrees; country agrees");
    ids[n] = record_place("new/yachiyo-2", "town", "JP", chiba, "Yachiyo"); /* a city there */
    expect_likely(ids[n++], ids[0], ACCORD_VERDICT_ASK, "jp/yachiyo-chiba ", NULL);
    ids[n] = record_place("new/yachiyo-3", "city", "JP", ibaraki, "Yachiyo Town");
    expect_likely(ids[n++], ids[0], ACCORD_VERDICT_ASK, "jp/yachiyo-ibaraki ", NULL);
    accord_id heir = record_place("jp/chiba-2030", "prefecture", "JP", 0, "New Chiba");
    int64_t line;
    assert_ok(db, accord_succession_add(
                      db, ACCORD_SUCCESSION(.record = chiba, .successor = heir, .type = "merger"),
                      &line));
    ids[n] = record_place("new/yachiyo-4", "city", "JP", heir, "Yachiyo");
    expect_likely(ids[n], ids[0], ACCORD_VERDICT_ASK, "jp/yachiyo-chiba ",
                  "the same name; type agrees; country agrees; parent became the other");
    assert_ok(db, accord_remove(db, ids[n], 0));
    assert_ok(db, accord_succession_remove(db, chiba, line));
    assert_ok(db, accord_remove(db, heir, 0));
    ids[n] = record_place("new/furth", "city", "AT", 0, "Fürth");
    expect_likely(ids[n++], ids[0], ACCORD_VERDICT_NEW, "", NULL); /* another country */
    int verdict;
    assert_refused(db, accord_match_record(db, 999999, 0, &verdict, NULL), ACCORD_NOTFOUND,
                   "there is no record with id 999999");
    assert_refused(db, accord_match_record(db, ids[0], 0, NULL, NULL), ACCORD_MISUSE,
                   "where the verdict goes is missing");
    while (n)
        assert_ok(db, accord_remove(db, ids[--n], 0));
}

/* Another type alone makes no other place: someone may call a city a town. */
static void test_other_type(void **state) {
    (void)state;
    accord_id id = record_place("new/yachiyo", "town", "JP", chiba, "Yachiyo"), city;
    expect_likely(id, 0, ACCORD_VERDICT_ASK, "jp/yachiyo-chiba ",
                  "the same name; type differs; country agrees; parent agrees");
    EXPECT(ACCORD_VERDICT_ASK, "jp/yachiyo-chiba", .name = "Yachiyo", .type = "village",
           .country = "JP", .parent = chiba);
    EXPECT(ACCORD_VERDICT_NEW, "jp/yachiyo-chiba", .name = "Yachiyo", .type = "prefecture",
           .country = "JP", .parent = chiba);
    assert_ok(db, accord_remove(db, id, 0));
    id = record_place("new/yachiyo", "village", "JP", 0, "Yachiyo");
    expect_likely(id, 0, ACCORD_VERDICT_ASK, "jp/yachiyo-ibaraki jp/yachiyo-chiba ",
                  "the same name; type differs; country agrees");
    city = record_place("new/yachiyo-2", "village", "JP", 0, "Yachiyo");
    expect_likely(city, 0, ACCORD_VERDICT_SAME, "new/yachiyo ", NULL); /* the type tells */
    assert_ok(db, accord_remove(db, city, 0));
    assert_ok(db, accord_remove(db, id, 0));
}

/* A code says so whatever the name is, as long as it was valid; one that became the other is two.
 */
static void test_recorded_codes(void **state) {
    (void)state;
    accord_id old, id, other;
    assert_ok(db, accord_by_uid(db, "vn/yen-bai", &old));
    id = record_place("new/lao-cai", "province", "VN", 0, "Lào Cai");
    int64_t slot, line;
    assert_ok(db, accord_identifier_add(
                      db, ACCORD_IDENTIFIER(.record = id, .scheme = "gso", .code = "15"), &slot));
    expect_likely(id, 0, ACCORD_VERDICT_ASK, "vn/yen-bai ",
                  "the same code; type agrees; country agrees");
    assert_ok(db,
              accord_succession_add(
                  db, ACCORD_SUCCESSION(.record = old, .successor = id, .type = "merger"), &line));
    expect_likely(id, 0, ACCORD_VERDICT_NEW, "", NULL);
    other = record_place("new/lao-cai-2", "province", "VN", 0, "Lào Cai");
    assert_ok(db, accord_identifier_add(db,
                                        ACCORD_IDENTIFIER(.record = other, .scheme = "gso",
                                                          .code = "15", .end_date = "2024"),
                                        &slot));
    expect_likely(other, 0, ACCORD_VERDICT_ASK, "new/lao-cai vn/yen-bai ", NULL);
    assert_ok(db, accord_remove(db, other, 0));
    assert_ok(db, accord_place_add(db,
                                   ACCORD_PLACE(.uid = "new/lao-cai-3", .type = "province",
                                                .country = "VN", .start_date = "2025-07-01",
                                                .name = "Lào Cai"),
                                   &other)); /* when Yên Bái had ended */
    assert_ok(db, accord_identifier_add(db,
                                        ACCORD_IDENTIFIER(.record = other, .scheme = "gso",
                                                          .code = "15", .start_date = "2025-07-01"),
                                        NULL));
    expect_likely(other, 0, ACCORD_VERDICT_SAME, "new/lao-cai ",
                  "the same name; code agrees; type agrees; country agrees");
    assert_ok(db, accord_remove(db, other, 0));
    assert_ok(db, accord_succession_remove(db, old, line));
    assert_ok(db, accord_remove(db, id, 0));
}

/* What is known of others is not known of the one that is left: it may be any of them. */
static void test_unknown_beside_others(void **state) {
    (void)state;
    accord_id left = record_place("twin/yachiyo", "city", "JP", 0, "Yachiyo"),
              id = record_place("new/yachiyo", "city", "JP", ibaraki, "Yachiyo");
    expect_likely(id, 0, ACCORD_VERDICT_ASK, "twin/yachiyo jp/yachiyo-ibaraki ", NULL);
    accord_id aomori = record_place("jp/aomori", "prefecture", "JP", 0, "青森県");
    accord_id far = record_place("new/yachiyo-2", "city", "JP", aomori, "Yachiyo");
    expect_likely(far, id, ACCORD_VERDICT_ASK, "twin/yachiyo ",
                  "the same name; type agrees; country agrees");
    EXPECT(ACCORD_VERDICT_ASK, "new/yachiyo-2", .name = "Yachiyo", .type = "city", .country = "JP",
           .parent = aomori);
    assert_ok(db, accord_remove(db, far, 0));
    EXPECT(ACCORD_VERDICT_ASK, "twin/yachiyo", .name = "Yachiyo", .type = "city", .country = "JP",
           .parent = aomori);
    assert_ok(db, accord_remove(db, left, 0));
    assert_ok(db, accord_remove(db, id, 0));
    assert_ok(db, accord_remove(db, aomori, 0));
    accord_id coded = record_place("vn/coded", "ward", "VN", 0, "Mới");
    assert_ok(db, accord_identifier_add(
                      db, ACCORD_IDENTIFIER(.record = coded, .scheme = "gso", .code = "77"), NULL));
    EXPECT(ACCORD_VERDICT_NEW, "vn/coded", .name = "Mới", .type = "ward", .country = "VN",
           .scheme = "gso", .code = "78");
    left = record_place("vn/uncoded", "ward", "VN", 0, "Mới");
    EXPECT(ACCORD_VERDICT_ASK, "vn/uncoded", .name = "Mới", .type = "ward", .country = "VN",
           .scheme = "gso", .code = "78");
    assert_ok(db, accord_remove(db, left, 0));
    assert_ok(db, accord_remove(db, coded, 0));
}

/* One name, type and place: the other code may be mistyped, unless the one ended before. */
static void test_mistyped_code(void **state) {
    (void)state;
    accord_id there = record_place("jp/chiba/sapporo", "city", "JP", chiba, "札幌市"),
              id = record_place("new/sapporo", "city", "JP", chiba, "札幌市"),
              elsewhere = record_place("new/sapporo-2", "city", "JP", ibaraki, "札幌市"), old;
    assert_ok(db,
              accord_identifier_add(
                  db, ACCORD_IDENTIFIER(.record = there, .scheme = "jis", .code = "011002"), NULL));
    assert_ok(db,
              accord_identifier_add(
                  db, ACCORD_IDENTIFIER(.record = id, .scheme = "jis", .code = "011003"), NULL));
    expect_likely(id, 0, ACCORD_VERDICT_ASK, "jp/chiba/sapporo ",
                  "the same name; code differs; type agrees; country agrees; parent agrees");
    EXPECT(ACCORD_VERDICT_ASK, "jp/chiba/sapporo", .name = "札幌市", .type = "city",
           .country = "JP", .parent = chiba, .scheme = "jis", .code = "011004");
    expect_likely(elsewhere, 0, ACCORD_VERDICT_NEW, "", NULL);
    assert_ok(db, accord_remove(db, elsewhere, 0));
    assert_ok(db, accord_remove(db, id, 0));
    assert_ok(db, accord_remove(db, there, 0));
    assert_ok(db,
              accord_place_add(db,
                               ACCORD_PLACE(.uid = "old/sapporo", .type = "city", .country = "JP",
                                            .parent = chiba, .end_date = "1950", .name = "札幌市"),
                               &old));
    assert_ok(db,
              accord_identifier_add(
                  db, ACCORD_IDENTIFIER(.record = old, .scheme = "jis", .code = "011002"), NULL));
    EXPECT(ACCORD_VERDICT_NEW, "old/sapporo", .name = "札幌市", .type = "city", .country = "JP",
           .parent = chiba, .scheme = "jis", .code = "011004", .start_date = "2000");
    assert_ok(db, accord_remove(db, old, 0));
}

/* A title says nothing alone: the date must agree, and the words, each of them. */
static void test_recorded_titles(void **state) {
    (void)state;
    static const char title[] = "Biên bản ghi nhớ";
    static const struct {
        const char *name, *published;
        int verdict;
    } cases[] = {{title, "2023-11-21", ACCORD_VERDICT_NEW},
                 {title, "2024-01-05", ACCORD_VERDICT_NEW},
                 {"Bien ban ghi nho", "2023-11-21", ACCORD_VERDICT_NEW},
                 {title, NULL, ACCORD_VERDICT_NEW},
                 {title, "2023-11-21", ACCORD_VERDICT_SAME}};
    enum { COUNT = sizeof cases / sizeof *cases };
    accord_id ids[COUNT];
    for (size_t i = 0; i < COUNT; i++) {
        char uid[32];
        snprintf(uid, sizeof uid, "title/%zu", i);
        assert_ok(db, accord_source_add(db,
                                        ACCORD_SOURCE(.uid = uid, .name = cases[i].name,
                                                      .published = cases[i].published),
                                        &ids[i]));
        expect_likely(
            ids[i], 0, cases[i].verdict, cases[i].verdict == ACCORD_VERDICT_SAME ? "title/0 " : "",
            cases[i].verdict == ACCORD_VERDICT_SAME ? "the same name; date agrees" : NULL);
    }
    for (size_t i = 0; i < COUNT; i++)
        assert_ok(db, accord_remove(db, ids[i], 0));
}

/* Persons have their names in either order; who shares one is asked about. */
static void test_recorded_persons(void **state) {
    (void)state;
    static const char *const names[] = {"Hagiwara Seiji", "Seiji Hagiwara", "Trần Huy Tuấn",
                                        "Trần Huy Tuân", "TRAN HUY TUAN"};
    static const char *const likely[] = {"", "person/0 ", "", "", "person/2 person/3 "};
    accord_id ids[5];
    for (size_t i = 0; i < 5; i++) {
        char uid[32];
        snprintf(uid, sizeof uid, "person/%zu", i);
        assert_ok(db, accord_person_add(db, ACCORD_PERSON(.uid = uid, .name = names[i]), &ids[i]));
        expect_likely(ids[i], 0, *likely[i] ? ACCORD_VERDICT_ASK : ACCORD_VERDICT_NEW, likely[i],
                      NULL);
    }
    for (size_t i = 0; i < 5; i++)
        assert_ok(db, accord_remove(db, ids[i], 0));
}

/* Turned and spelled otherwise as well: someone is asked, unless the marks tell two. */
static void test_persons_turned(void **state) {
    (void)state;
    static const struct {
        const char *there, *name;
        bool asked;
    } cases[] = {{"Nguyen Tan Dung", "Dũng Nguyễn Tấn", true},
                 {"Nguyễn Tấn Dũng", "Dung Nguyen Tan", true},
                 {"Lech Walesa", "Wałęsa, Lech", true},
                 {"Ryutaro Hashimoto", "Hasimoto Ryutaro", true},
                 {"Hagiwara Seiji", "Seizi Hagiwara", true},
                 {"Trần Huy Tuấn", "Tuấn Trần Huy", true},
                 {"Trần Huy Tuấn", "Tuân Trần Huy", false},
                 {"Nguyen Tan Dung", "Tấn Dũng", false},
                 {"Lech Walesa", "Lech Walensa", false}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        accord_id there, id;
        assert_ok(
            db, accord_person_add(db, ACCORD_PERSON(.uid = "person/there", .name = cases[i].there),
                                  &there));
        assert_ok(db, accord_person_add(
                          db, ACCORD_PERSON(.uid = "person/turned", .name = cases[i].name), &id));
        expect_likely(id, 0, cases[i].asked ? ACCORD_VERDICT_ASK : ACCORD_VERDICT_NEW,
                      cases[i].asked ? "person/there " : "", NULL);
        assert_ok(db, accord_remove(db, id, 0));
        assert_ok(db, accord_remove(db, there, 0));
    }
    accord_id place = record_place("jp/seiji-hagiwara", "town", "JP", 0, "Hagiwara Seiji"),
              turned = record_place("jp/seizi-hagiwara", "town", "JP", 0, "Seizi Hagiwara");
    expect_likely(turned, 0, ACCORD_VERDICT_NEW, "", NULL); /* a place has one order */
    assert_ok(db, accord_remove(db, turned, 0));
    assert_ok(db, accord_remove(db, place, 0));
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

/* A letter with a cedilla and one with a comma below are one letter. */
static void test_cedilla(void **state) {
    (void)state;
    accord_id id = record_place("md/chisinau", "city", "MD", 0, "Chişinău"), other;
    EXPECT(ACCORD_VERDICT_SAME, "md/chisinau", .name = "Chișinău", .country = "MD", .type = "city");
    EXPECT(ACCORD_VERDICT_ASK, "md/chisinau", .name = "Chisinau", .country = "MD", .type = "city");
    other = record_place("md/chisinau-2", "city", "MD", 0, "CHIȘINĂU");
    expect_likely(other, 0, ACCORD_VERDICT_SAME, "md/chisinau ",
                  "the same name; type agrees; country agrees");
    assert_ok(db, accord_remove(db, other, 0));
    assert_ok(db, accord_remove(db, id, 0));
}

/* --- names of different things that fold alike */

enum { PAIRS = 200 };
typedef struct namesake {
    char name[2][64], type[32], country[4];
} namesake;
static namesake pairs[PAIRS];

static void read_pairs(void) {
    char line[512];
    size_t n = 0;
    FILE *in = fopen(ACCORD_SOURCE_DIR "/tests/namesakes.tsv", "r");
    assert_non_null(in);
    while (fgets(line, sizeof line, in)) {
        if (*line == '#')
            continue;
        assert_in_range(n, 0, PAIRS - 1);
        namesake *p = &pairs[n++];
        assert_int_equal(sscanf(line, "%63[^\t]\t%63[^\t]\t%31[^\t]\t%3[^\t]\t", p->name[0],
                                p->name[1], p->type, p->country),
                         4);
        assert_string_not_equal(p->name[0], p->name[1]);
    }
    fclose(in);
    assert_int_equal(n, PAIRS);
}

static const char *uid_of(size_t pair, int side) {
    static char uid[32];
    snprintf(uid, sizeof uid, "pair/%zu-%d", pair, side);
    return uid;
}

static void expect_one(accord *registry, size_t pair, int side, int wanted) {
    const namesake *p = &pairs[pair];
    int verdict;
    accord_cursor *rows;
    const accord_match *match;
    assert_ok(registry, accord_match_list(registry,
                                          ACCORD_MATCH_QUERY(.name = p->name[side], .type = p->type,
                                                             .country = p->country),
                                          &verdict, &rows));
    if (verdict != wanted)
        fail_msg("'%s' is %s, not %s", p->name[side], accord_verdict_name(verdict),
                 accord_verdict_name(wanted));
    assert_int_equal(accord_match_next(rows, &match), ACCORD_ROW);
    if (wanted == ACCORD_VERDICT_SAME)
        assert_string_equal(match->uid, uid_of(pair, side));
    accord_cursor_close(rows);
}

/* Each is found first by its own spelling, and the other is found as well. */
static void expect_both(accord *registry, size_t pair) {
    for (int side = 0; side < 2; side++) {
        accord_cursor *rows;
        const accord_hit *hit;
        bool other = false;
        assert_ok(registry, accord_search(registry, 0, pairs[pair].name[side], 50, &rows));
        assert_int_equal(accord_hit_next(rows, &hit), ACCORD_ROW);
        if (strcmp(hit->uid, uid_of(pair, side)) != 0)
            fail_msg("'%s' finds '%s' first", pairs[pair].name[side], hit->matched);
        assert_int_equal(hit->how, ACCORD_HOW_EXACT);
        while (accord_hit_next(rows, &hit) == ACCORD_ROW)
            other = other || !strcmp(hit->uid, uid_of(pair, !side));
        if (!other)
            fail_msg("'%s' does not find '%s'", pairs[pair].name[side], pairs[pair].name[!side]);
        accord_cursor_close(rows);
    }
}

static void record_side(accord *registry, int side) {
    accord_id id;
    assert_ok(registry, accord_begin(registry));
    for (size_t i = 0; i < PAIRS; i++)
        assert_ok(
            registry,
            accord_place_add(registry,
                             ACCORD_PLACE(.uid = uid_of(i, side), .type = pairs[i].type,
                                          .country = pairs[i].country, .name = pairs[i].name[side]),
                             &id));
    assert_ok(registry, accord_commit(registry));
}

static void test_namesakes_recorded(void **state) {
    (void)state;
    accord *registry = scratch_registry(scratch_path("namesakes.accord"));
    record_side(registry, 0);
    for (size_t i = 0; i < PAIRS; i++) /* the other is not there yet, and not this one */
        expect_one(registry, i, 1, ACCORD_VERDICT_ASK);
    record_side(registry, 1);
    for (size_t i = 0; i < PAIRS; i++) {
        expect_both(registry, i);
        expect_one(registry, i, 0, ACCORD_VERDICT_SAME);
        expect_one(registry, i, 1, ACCORD_VERDICT_SAME);
    }
    accord_close(registry);
}

static void test_namesakes_imported(void **state) {
    (void)state;
    static char dossier[PAIRS * 512];
    size_t n = 0;
    accord_import_counts counts;
    accord *registry = scratch_registry(scratch_path("namesakes-in.accord"));
    for (size_t i = 0; i < PAIRS; i++)
        for (int side = 0; side < 2; side++)
            n += (size_t)snprintf(dossier + n, sizeof dossier - n,
                                  "{\"kind\":\"place\",\"uid\":\"%s\",\"type\":\"%s\","
                                  "\"country\":\"%s\",\"names\":[{\"text\":\"%s\"}]}\n",
                                  uid_of(i, side), pairs[i].type, pairs[i].country,
                                  pairs[i].name[side]);
    for (int again = 0; again < 2; again++) {
        assert_ok(registry, accord_import_text(
                                registry, dossier, n,
                                ACCORD_IMPORT_OPTIONS(.flags = ACCORD_IMPORT_UNSOURCED), &counts));
        assert_int_equal(counts.added, again ? 0 : 2 * PAIRS);
        assert_int_equal(counts.changed, 0);
        assert_int_equal(counts.unchanged, again ? 2 * PAIRS : 0);
    }
    for (size_t i = 0; i < PAIRS; i++)
        expect_both(registry, i);
    accord_close(registry);
}

/* Those that the check does not list: one became the other, they lie apart in place or time, or the
 * marks tell them. */
static void test_known_to_be_two(void **state) {
    (void)state;
    static const struct {
        const char *uid, *type, *country, *parent, *name;
    } there[] = {
        {"jp", "country", "JP", NULL, "日本"},
        {"jp/osaka", "city", "JP", "jp", "大阪市"},
        {"jp/sakai", "city", "JP", "jp", "堺市"},
        {"jp/osaka/kita", "ward", "JP", "jp/osaka", "きたく"},
        {"jp/sakai/kita", "ward", "JP", "jp/sakai", "きたく"},
        {"kr/kita", "ward", "KR", NULL, "きたく"},
        {"somewhere/kita", "ward", "JP", "jp", "きたく"},
        {"vn/bac-ninh", "province", "VN", NULL, "Bắc Ninh"},
        {"vn/bac-ninh-2025", "province", "VN", NULL, "Bac Ninh"},
        {"vn/bac-ninh-2025/bac-ninh", "ward", "VN", "vn/bac-ninh-2025", "Bac Ninh"},
        {"vn/ca-mau", "province", "VN", NULL, "Cà Mau"},
        {"vn/ca-mau-2025", "province", "VN", NULL, "Cà Mau"},
    };
    static const struct {
        const char *uid, *start, *end, *name, *english;
    } wards[] = {
        {"vn/old-tan-an", NULL, "2025-06-30", "Tân An", "Tan An"}, /* one ended before */
        {"vn/tan-an", "2025-07-01", NULL, "Tân An", "Tan An"},
        {"vn/old-hoa-binh", NULL, "2025-06-30", "Hoà Bình", NULL},
        {"vn/hoa-binh", "2025-07-01", NULL, "Hòa Bình", NULL},
        {"vn/phu-dong", NULL, NULL, "Phù Đổng", "Phu Dong"}, /* the marks tell them */
        {"vn/phu-dong-2", NULL, NULL, "Phú Đông", "Phu dong"},
    };
    accord *registry = scratch_registry(scratch_path("two.accord"));
    for (size_t i = 0; i < sizeof wards / sizeof *wards; i++) {
        accord_id id;
        assert_ok(registry,
                  accord_place_add(registry,
                                   ACCORD_PLACE(.uid = wards[i].uid, .type = "ward",
                                                .country = "VN", .start_date = wards[i].start,
                                                .end_date = wards[i].end, .name = wards[i].name),
                                   &id));
        if (wards[i].english)
            assert_ok(registry,
                      accord_name_add(registry, ACCORD_NAME(.record = id, .text = wards[i].english),
                                      NULL));
    }
    for (size_t i = 0; i < sizeof there / sizeof *there; i++) {
        accord_id id, parent = 0;
        if (there[i].parent)
            assert_ok(registry, accord_by_uid(registry, there[i].parent, &parent));
        assert_ok(registry,
                  accord_place_add(registry,
                                   ACCORD_PLACE(.uid = there[i].uid, .type = there[i].type,
                                                .country = there[i].country, .parent = parent,
                                                .name = there[i].name),
                                   &id));
    }
    char found[1024];
    for (int joined = 0; joined < 2; joined++) {
        accord_cursor *rows;
        const accord_finding *finding;
        accord_id old, new;
        size_t used = 0;
        const char *const lines[][2] = {{"vn/bac-ninh", "vn/bac-ninh-2025"},
                                        {"vn/ca-mau", "vn/ca-mau-2025"}};
        for (size_t i = 0; joined && i < 2; i++) {
            assert_ok(registry, accord_by_uid(registry, lines[i][0], &old));
            assert_ok(registry, accord_by_uid(registry, lines[i][1], &new));
            assert_ok(registry,
                      accord_succession_add(
                          registry,
                          ACCORD_SUCCESSION(.record = old, .successor = new, .type = "merger"),
                          NULL));
        }
        found[0] = 0;
        assert_ok(registry, accord_check(registry, &rows));
        while (accord_finding_next(rows, &finding) == ACCORD_ROW)
            if (!strcmp(finding->rule, "namesake") || !strcmp(finding->rule, "duplicate"))
                used += (size_t)snprintf(found + used, sizeof found - used, "%s ", finding->uid);
        accord_cursor_close(rows);
        assert_string_equal(found, joined ? "jp/osaka/kita jp/sakai/kita "
                                          : "jp/osaka/kita jp/sakai/kita vn/ca-mau vn/bac-ninh ");
    }
    accord_close(registry);
}

/* The check lists what may stand there twice, and not what a reader tells apart. */
static void test_duplicates(void **state) {
    (void)state;
    static const struct {
        const char *a, *b;
        bool listed;
        const char *country, *type;
    } cases[] = {
        {"Yên Bái", "Yen Bai", true, NULL, "city"},
        {"Hoà Bình", "Hòa Bình", true, NULL, "city"},
        {"Xã Hoà An", "Hòa An", true, NULL, "commune"},
        {"Fürth", "Fuerth", true, NULL, "city"},
        {"Shizuoka", "Sizuoka", true, NULL, "city"},
        {"なかのし", "Nakano Shi", true, NULL, "city"},
        {"St. Gallen", "Saint Gallen", true, NULL, "city"},
        {"Văn Lang", "Văn Lăng", false, NULL, "city"},
        {"Tam Phú", "Tân Phú", false, NULL, "city"},
        {"おおのし", "おのし", false, NULL, "city"},
        {"Lộc Thạnh", "Lộc Thành", false, NULL, "city"},
        {"Fuzhou", "Huzhou", false, "CN", "city"},
        {"Fujisawa", "Hujisawa", true, "JP", "city"},
        {"Ōtsu", "Otsu", true, "JP", "city"},
        {"Saga", "Sagae", false, "JP", "city"}, /* no umlaut */
        {"Uda", "Ueda", false, "JP", "city"},
        {"Moelln", "Mölln", true, "DE", "city"},
        {"Jirna", "Dirna", false, "CZ", "city"},
        {"Mường Lạn", "Mường Do", false, "VN", "commune"},
        {"Muong Sai", "Mường Sai", true, "VN", "commune"},
        {"Chişinău", "Chișinău", true, "MD", "city"}, /* one letter in two encodings */
        {"Bistriţa", "Bistrița", true, "RO", "city"},
        {"Braşov", "Brăşov", false, "RO", "city"},
    };
    size_t n = sizeof cases / sizeof *cases, listed = 0, wanted = 0;
    accord *registry = scratch_registry(scratch_path("twice.accord"));
    for (size_t i = 0; i < n; i++)
        for (int side = 0; side < 2; side++) {
            accord_id id;
            assert_ok(registry,
                      accord_place_add(registry,
                                       ACCORD_PLACE(.uid = uid_of(i, side), .type = cases[i].type,
                                                    .country = cases[i].country,
                                                    .name = side ? cases[i].b : cases[i].a),
                                       &id));
        }
    accord_cursor *rows;
    const accord_finding *finding;
    assert_ok(registry, accord_check(registry, &rows));
    while (accord_finding_next(rows, &finding) == ACCORD_ROW) {
        if (strcmp(finding->rule, "duplicate") != 0)
            continue;
        size_t pair = (size_t)atoi(finding->uid + strlen("pair/"));
        char other[64];
        snprintf(other, sizeof other, "may be the same as %s: ", uid_of(pair, 1));
        assert_in_range(pair, 0, n - 1);
        if (!cases[pair].listed || strncmp(finding->sentence, other, strlen(other)) != 0)
            fail_msg("%s %s", finding->uid, finding->sentence);
        listed++;
    }
    for (size_t i = 0; i < n; i++)
        wanted += cases[i].listed;
    assert_int_equal(listed, wanted);
    accord_cursor_close(rows);
    accord_close(registry);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_verdicts),           cmocka_unit_test(test_persons),
        cmocka_unit_test(test_type_in_name),       cmocka_unit_test(test_code_again),
        cmocka_unit_test(test_glued_endings),      cmocka_unit_test(test_misuse),
        cmocka_unit_test(test_namesakes_recorded), cmocka_unit_test(test_namesakes_imported),
        cmocka_unit_test(test_known_to_be_two),    cmocka_unit_test(test_duplicates),
        cmocka_unit_test(test_recorded),           cmocka_unit_test(test_recorded_codes),
        cmocka_unit_test(test_recorded_titles),    cmocka_unit_test(test_recorded_persons),
        cmocka_unit_test(test_persons_turned),     cmocka_unit_test(test_cedilla),
        cmocka_unit_test(test_other_type),         cmocka_unit_test(test_unknown_beside_others),
        cmocka_unit_test(test_mistyped_code)};
    read_pairs();
    return cmocka_run_group_tests(tests, begin, end);
}
