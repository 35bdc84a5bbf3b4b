/* A table for each class of spellings: what is one in the keys, and what is not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "spelling.h"

typedef const char *pair[2];

static bool alike(const char *a, const char *b) {
    spelling x = {0}, y = {0};
    assert_int_equal(spell(&x, a, strlen(a)), 0);
    assert_int_equal(spell(&y, b, strlen(b)), 0);
    bool one = piece_equal(&x, x.name_loose, &y, y.name_loose);
    spelling_free(&x);
    spelling_free(&y);
    return one;
}

static void check(const pair *pairs, size_t n, bool wanted) {
    for (size_t i = 0; i < n; i++)
        if (alike(pairs[i][0], pairs[i][1]) != wanted)
            fail_msg("'%s' and '%s' are %s", pairs[i][0], pairs[i][1], wanted ? "not one" : "one");
}
#define CHECK(wanted, ...)                                                                         \
    do {                                                                                           \
        static const pair pairs[] = {__VA_ARGS__};                                                 \
        check(pairs, sizeof pairs / sizeof *pairs, wanted);                                        \
    } while (0)

static void test_romanizations(void **state) {
    (void)state;
    CHECK(true, {"Shizuoka", "Sizuoka"}, {"Chiba", "Tiba"}, {"Tsuyama", "Tuyama"},
          {"Fukui", "Hukui"}, {"Joetsu", "Zyoetu"}, {"Shoo", "Syoo"}, {"Chofu", "Tyohu"},
          {"Gunma", "Gumma"}, {"Namba", "Nanba"}, {"Sampo", "Sanpo"}, {"Itchu", "Icchu"},
          {"Shin'ichi", "Shinichi"}, {"Settsu", "Settu"});
    CHECK(false, {"Shizuoka", "Fukuoka"}, {"Chiba", "Shiba"}, {"Kita", "Kida"});
}

static void test_long_vowels(void **state) {
    (void)state;
    CHECK(true, {"Ōtsu", "Otsu"}, {"Ôtsu", "Ootsu"}, {"Ohtsu", "Ōtsu"}, {"Tōkyō", "Toukyou"},
          {"Kyūshū", "Kyuushuu"}, {"Itoh", "Itō"});
}

static void test_kana(void **state) {
    (void)state;
    CHECK(true, {"ながの", "Nagano"}, {"ｻｯﾎﾟﾛ", "Sapporo"}, {"マッチャ", "matcha"},
          {"ジョン", "Jon"}, {"センター", "sentaa"}, {"ファン", "fan"}, {"ティー", "tii"},
          {"ウィーン", "wiin"}, {"りゅうがさき", "Ryugasaki"}, {"みなみく", "Minami-ku"},
          {"かなんちょう", "Kanan-cho"});
}

static void test_digraphs(void **state) {
    (void)state;
    CHECK(true, {"Fürth", "Fuerth"}, {"Køge", "Koege"}, {"Århus", "Aarhus"}, {"Mölln", "Moelln"},
          {"Ærø", "Aeroe"});
}

static void test_type_words(void **state) {
    (void)state;
    CHECK(true, {"Tỉnh Yên Bái", "Yên Bái"}, {"TP. Đà Nẵng", "Da Nang City"}, {"T.P. Huế", "Huế"},
          {"P. Ba Đình", "Phường Ba Đình"}, {"H. Lạc Dương", "Lac Duong District"},
          {"TT. Than Uyên", "Thị trấn Than Uyên"}, {"長野県", "長野"},
          {"Nagano-ken", "Nagano Prefecture"}, {"Gmina Brok", "Brok"}, {"Ville de Lyon", "Lyon"},
          {"Stadt Fürth", "Fürth"}, {"Seoul Special City", "Seoul"},
          {"Busan Metropolitan City", "Busan"}, {"Borough of Barnet", "Barnet"},
          {"Land Hessen", "Hessen"}, {"Freie Hansestadt Bremen", "Bremen"},
          {"Kanton Bern", "Canton of Bern"});
    CHECK(false, {"City", "Town"}, {"Xã", "Tỉnh"});
}

static void test_glued(void **state) {
    (void)state;
    CHECK(true, {"HagiwaraSeiji", "Hagiwara Seiji"}, {"yenbai", "Yên Bái"},
          {"Coeur d'Alene", "coeurdalene"});
}

/* A word with other marks than the type word is another word. */
static void test_marked_type_words(void **state) {
    (void)state;
    CHECK(true, {"Xã Yên Bái", "Yên Bái"}, {"XA YEN BAI", "Yên Bái"}, {"Làng Sen", "Sen"},
          {"Đặc khu Phú Quốc", "Phú Quốc"}, {"Örebro län", "Örebro"},
          {"Stockholms lan", "Stockholms"});
    CHECK(false, {"Xá Yên Bái", "Yên Bái"}, {"Lăng Can", "Can"}, {"Quán Thánh", "Thánh"},
          {"Tịnh Biên", "Biên"}, {"Phượng Dực", "Dực"}, {"Thúy Lan", "Thúy"}, {"Hà Lân", "Hà"});
}

static void test_short_words(void **state) {
    (void)state;
    CHECK(true, {"St. Gallen", "Sankt Gallen"}, {"Saint-Malo", "St.-Malo"},
          {"Mt. Pleasant", "Mount Pleasant"}, {"Ft Worth", "Fort Worth"});
    CHECK(false, {"St", "Saint"}, {"Saint-Malo", "Sainte-Malo"}, {"Main St", "Main Saint"});
}

/* The name of a person without its titles. */
static void test_titles(void **state) {
    (void)state;
    static const pair cases[] = {
        {"President-elect Barack Obama", "barackobama"},
        {"Deputy Prime Minister Tran Hong Ha", "tranhongha"},
        {"GS.TS. Nguyễn Văn A", "nguyenvana"},
        {"Bà Hoàng Thị Thuý Lan", "hoangthithuylan"},
        {"Ba Hoàng", "bahoang"},
        {"Ông Trần Huy Tuấn", "tranhuytuan"},
        {"Phó Chủ tịch Nguyễn Thế Phước", "nguyenthephuoc"},
        {"Takebe Tsutomu-san", "takebetsutomu"},
        {"Martin Luther King", "martinlutherking"},
        {"King", "king"},
        {"萩原誠司市長", "萩原誠司"},
        {"萩原誠司氏", "萩原誠司"},
        {"中村", "中村"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        spelling s = {0};
        assert_int_equal(spell(&s, cases[i][0], strlen(cases[i][0])), 0);
        spell_person(&s);
        if (s.name.length != strlen(cases[i][1]) ||
            memcmp(piece_text(&s, s.name), cases[i][1], s.name.length) != 0)
            fail_msg("'%s' is '%.*s' without titles", cases[i][0], (int)s.name.length,
                     piece_text(&s, s.name));
        spelling_free(&s);
    }
}

/* What a reader takes for one spelling. */
static void test_reading(void **state) {
    (void)state;
    static const pair same[] = {
        {"FÜRTH", "fürth"},           {"Coeur d’Alene", "Coeur d'Alene"}, {"Hawaiʻi", "hawai'i"},
        {"Saint–Malo", "saint-malo"}, {"Ye\u0302n Bái", "yên bái"},       {"ｻｯﾎﾟﾛ", "さっぽろ"},
        {"Ｋｏｂｅ", "kobe"},         {"Ci\u200Bren", "ciren"},           {"a\u00A0b", "a b"},
    };
    static const pair other[] = {{"Furth", "Fürth"}, {"Hoà", "Hòa"}, {"Saint Malo", "Saint-Malo"}};
    for (size_t i = 0; i < sizeof same / sizeof *same + sizeof other / sizeof *other; i++) {
        bool alike = i < sizeof same / sizeof *same;
        const char *const *p = alike ? same[i] : other[i - sizeof same / sizeof *same];
        text_buffer a = {0}, b = {0};
        assert_int_equal(as_read(p[0], strlen(p[0]), &a), 0);
        assert_int_equal(as_read(p[1], strlen(p[1]), &b), 0);
        if (!strcmp(text_string(&a), text_string(&b)) != alike)
            fail_msg("'%s' reads '%s', '%s' reads '%s'", p[0], text_string(&a), p[1],
                     text_string(&b));
        text_free(&a);
        text_free(&b);
    }
}

static void test_near(void **state) {
    (void)state;
    static const pair near[] = {{"nagano", "nagno"},      {"nagano", "naganno"},
                                {"nagano", "negano"},     {"nagano", "naagno"},
                                {"長野原町", "長野腹町"}, {"a", "b"}};
    static const pair far[] = {{"nagano", "nagoan"}, {"nagano", "nag"}, {"nagano", "megana"}};
    for (size_t i = 0; i < sizeof near / sizeof *near; i++)
        assert_true(is_near(near[i][0], strlen(near[i][0]), near[i][1], strlen(near[i][1])));
    for (size_t i = 0; i < sizeof far / sizeof *far; i++)
        assert_false(is_near(far[i][0], strlen(far[i][0]), far[i][1], strlen(far[i][1])));
    /* Words that are near share a number. */
    for (size_t i = 0; i + 1 < sizeof near / sizeof *near; i++) {
        int64_t a[MOST_NEAR], b[MOST_NEAR];
        size_t n = near_hashes(near[i][0], strlen(near[i][0]), a),
               m = near_hashes(near[i][1], strlen(near[i][1]), b);
        bool shared = false;
        for (size_t j = 0; j < n; j++)
            for (size_t k = 0; k < m; k++)
                shared = shared || a[j] == b[k];
        assert_true(shared);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_romanizations), cmocka_unit_test(test_long_vowels),
        cmocka_unit_test(test_kana),          cmocka_unit_test(test_digraphs),
        cmocka_unit_test(test_type_words),    cmocka_unit_test(test_glued),
        cmocka_unit_test(test_near),          cmocka_unit_test(test_marked_type_words),
        cmocka_unit_test(test_short_words),   cmocka_unit_test(test_titles),
        cmocka_unit_test(test_reading),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
