/* The order of dictionaries. */
#include "scratch.h"

#include "spelling.h"

/* Both sort as one. */
static void as_one(const char *one, const char *other) {
    text_buffer a = {0}, b = {0};
    assert_int_equal(sort_key(one, strlen(one), &a), 0);
    assert_int_equal(sort_key(other, strlen(other), &b), 0);
    assert_string_equal(text_string(&a), text_string(&b));
    text_free(&a);
    text_free(&b);
}

/* Each name sorts before the next. */
static void in_order(const char *const *names) {
    for (; names[1]; names++) {
        text_buffer a = {0}, b = {0};
        assert_int_equal(sort_key(names[0], strlen(names[0]), &a), 0);
        assert_int_equal(sort_key(names[1], strlen(names[1]), &b), 0);
        if (strcmp(text_string(&a), text_string(&b)) >= 0)
            fail_msg("'%s' (%s) does not sort before '%s' (%s)", names[0], text_string(&a),
                     names[1], text_string(&b));
        text_free(&a);
        text_free(&b);
    }
}
#define IN_ORDER(...) in_order((const char *const[]){__VA_ARGS__, NULL})

static void test_vietnamese(void **state) {
    (void)state;
    IN_ORDER("a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "o", "ô", "ơ", "u", "ư", "v");
    IN_ORDER("ba", "bà", "bả", "bã", "bá", "bạ", "bac", "bác", "băn", "bân", "be");
    IN_ORDER("An Giang", "Ăn", "Ấn", "Bà Rịa", "Bắc Giang", "Bến Tre", "Cà Mau", "Cần Thơ", "Dak",
             "Đà Nẵng", "Điện Biên", "Hà Nội", "Hải Dương", "Yên Bái");
}

/* Where the tone stands is a matter of taste. */
static void test_placed_tones(void **state) {
    (void)state;
    IN_ORDER("Hoa", "Hòa", "Hoá", "Hoan", "Hoàn");
    IN_ORDER("Hoa", "Hoà", "Hóa", "Hoan");
    as_one("HÒA BÌNH", "HOÀ BÌNH");
    as_one("Khỏe", "Khoẻ");
    as_one("Thúy Mỵ", "Thuý Mỵ");
    IN_ORDER("mùa", "mưa");
    IN_ORDER("hóc", "hoe");
}

static void test_numbers(void **state) {
    (void)state;
    IN_ORDER("Phường 1", "Phường 2", "Phường 10", "Phường 11", "Phường 100");
}

static void test_kana(void **state) {
    (void)state;
    IN_ORDER("あおもり", "いばらき", "がき", "かさま", "かたの", "きた", "さが", "ながの");
    IN_ORDER("がき", "カサマ", "ｶﾀﾉ");
    IN_ORDER("はん", "ばん", "ぱん", "ひ");
}

static void test_listing(void **state) {
    (void)state;
    const char *path = scratch_path("sort.accord");
    accord *db = scratch_registry(path);
    static const char *const names[][2] = {{"長野県", "ながのけん"},   {"青森県", "あおもりけん"},
                                           {"Đà Nẵng", NULL},          {"Dak", NULL},
                                           {"岡山県", "おかやまけん"}, {"An Giang", NULL}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        accord_id id;
        assert_ok(db,
                  accord_place_add(db, ACCORD_PLACE(.type = "province", .name = names[i][0]), &id));
        if (names[i][1])
            assert_ok(db,
                      accord_name_add(db, ACCORD_NAME(.record = id, .text = names[i][1]), NULL));
    }
    accord_cursor *rows;
    const accord_hit *hit;
    static const char *const wanted[] = {"An Giang", "Dak",    "Đà Nẵng",
                                         "青森県",   "岡山県", "長野県"};
    assert_ok(db, accord_listing(db, ACCORD_KIND_PLACE, &rows));
    for (size_t i = 0; i < 6; i++) {
        assert_int_equal(accord_hit_next(rows, &hit), ACCORD_ROW);
        assert_string_equal(hit->name, wanted[i]);
    }
    assert_int_equal(accord_hit_next(rows, &hit), ACCORD_DONE);
    accord_close(db);
    scratch_expect(
        path, "SELECT group_concat(name, ' ') FROM (SELECT name FROM listing ORDER BY sort_key)",
        "An Giang Dak Đà Nẵng 青森県 岡山県 長野県");
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_vietnamese),
                                       cmocka_unit_test(test_placed_tones),
                                       cmocka_unit_test(test_numbers), cmocka_unit_test(test_kana),
                                       cmocka_unit_test(test_listing)};
    return cmocka_run_group_tests(tests, scratch_begin, scratch_end);
}
