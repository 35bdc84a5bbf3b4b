#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "fold.h"
#include "fold_tables.h"

#define COUNT(table) (sizeof(table) / sizeof(table)[0])

typedef const char *pair[2];

static void check(const char *s, size_t n, const char *expected) {
    text_buffer once = {0}, twice = {0};
    assert_int_equal(fold_name(s, n, &once), 0);
    assert_int_equal(text_utf8_error(once.data, once.length), -1);
    assert_int_equal(fold_name(once.data, once.length, &twice), 0);
    if (strcmp(once.data, twice.data) != 0)
        fail_msg("'%.*s' folds to '%s', and that to '%s'", (int)n, s, once.data, twice.data);
    if (expected && strcmp(once.data, expected) != 0)
        fail_msg("'%.*s' folds to '%s' instead of '%s'", (int)n, s, once.data, expected);
    text_free(&once);
    text_free(&twice);
}

static void check_all(const pair *cases, size_t n) {
    for (size_t i = 0; i < n; i++)
        check(cases[i][0], strlen(cases[i][0]), cases[i][1]);
}

static void test_ascii(void **state) {
    (void)state;
    static const pair cases[] = {
        {"", ""},
        {"Nagano", "nagano"},
        {"  Tsutomu   TAKEBE ", "tsutomu takebe"},
        {"Nagano-ken", "nagano ken"},
        {"St. John's", "st johns"},
        {"TP.HCM", "tp hcm"},
        {"O`ahu", "oahu"},
        {"a_b/c (d), e; f & g", "a b c d e f g"},
        {"2023-11-21", "2023 11 21"},
        {"a\tb\nc\x7F", "a b c"},
        {"...", ""},
        {"'", ""},
        {"- ' -", ""},
    };
    check_all(cases, COUNT(cases));
    check("a\0b", 3, "a b");
}

static void test_vietnamese(void **state) {
    (void)state;
    static const pair cases[] = {
        {"Tỉnh Yên Bái", "tinh yen bai"},
        {"Đà Nẵng", "da nang"},
        {"Hoàng Thị Thúy Lan", "hoang thi thuy lan"},
        {"Hoàng Thị Thuý Lan", "hoang thi thuy lan"},
        {"HOÀNG THỊ THUÝ LAN", "hoang thi thuy lan"},
        {"Ye\u0302n Ba\u0301i", "yen bai"},
        {"Thừa Thiên – Huế", "thua thien hue"},
        {"Sở Ngoại vụ", "so ngoai vu"},
        {"Bà Rịa - Vũng Tàu", "ba ria vung tau"},
        {"Đắk Lắk", "dak lak"},
    };
    check_all(cases, COUNT(cases));
}

static void test_latin(void **state) {
    (void)state;
    static const pair cases[] = {
        {"Fürth", "furth"},
        {"Gießen", "giessen"},
        {"GIEẞEN", "giessen"},
        {"Łódź", "lodz"},
        {"Ærø", "aero"},
        {"Œuvre", "oeuvre"},
        {"Þórshöfn á Seyðisfirði", "thorshofn a seydisfirdi"},
        {"Diyarbakır", "diyarbakir"},
        {"İSTANBUL", "istanbul"},
        {"Ħamrun", "hamrun"},
        {"Kárášjohka Deaŋu", "karasjohka deangu"},
        {"Gəncə", "gence"},
        {"Ōsaka", "osaka"},
        {"Brčko Đakovo", "brcko dakovo"},
        {"Ƙasar Ɗan Ɓauchi", "kasar dan bauchi"},
        {"Ｔｏｋｙｏ　２０２０", "tokyo 2020"},
        {"ﬁnance ™ №5 Ⅳ ①", "finance tm no5 iv 1"},
        {"ſ K Å", "s k a"},
        {"ŉ", "n"},
    };
    check_all(cases, COUNT(cases));
}

static void test_other_alphabets(void **state) {
    (void)state;
    static const pair cases[] = {
        {"ΑΘΉΝΑΣ", "αθηνασ"},
        {"Αθήνας", "αθηνασ"},
        {"Йошкар-Ола", "иошкар ола"},
        {"Орёл", "орел"},
        {"יְרוּשָׁלַיִם", "ירושלים"},
        {"أُرْدُنّ", "اردن"},
        {"दिल्ली", "दिल्ली"},
        {"กรุงเทพฯ", "กรุงเทพฯ"},
        {"เชียงใหม่", "เชียงใหม่"},
        {"ភ្នំពេញ", "ភ្នំពេញ"},
        {"ရန်ကုန်", "ရန်ကုန်"},
        {"서울특별시", "서울특별시"},
        {"\u1109\u1165\u110B\u116E\u11AF", "서울"},
        {"ꦗꦺꦴꦒ꧀ꦗ", "ꦗꦺꦴꦒ꧀ꦗ"},
    };
    check_all(cases, COUNT(cases));
}

static void test_kana(void **state) {
    (void)state;
    static const pair cases[] = {
        {"ながの", "ナガノ"},
        {"ナガノ", "ナガノ"},
        {"なか\u3099の", "ナガノ"},
        {"ｻｯﾎﾟﾛ", "サッポロ"},
        {"さっぽろ", "サッポロ"},
        {"ﾅｶﾞﾉ", "ナガノ"},
        {"か゛", "ガ"},
        {"は゜", "パ"},
        {"か", "カ"},
        {"が", "ガ"},
        {"ヴェトナム", "ヴェトナム"},
        {"ゔ", "ヴ"},
        {"センター", "センター"},
        {"ｾﾝﾀｰ", "センター"},
        {"せんたー", "センター"},
        {"いすゞ", "イスヾ"},
        {"㍍", "メートル"},
        {"ジョン・スミス", "ジョン スミス"},
        {"ｼﾞｮﾝ･ｽﾐｽ", "ジョン スミス"},
        {"a\u3099 b", "a b"},
        {"か\u200D\u3099", "ガ"},
        {"\u3099", ""},
        {"か \u3099", "カ"},
        {"ヷ", "ヷ"},
        {"ヵ", "カ"},
    };
    check_all(cases, COUNT(cases));
}

static void test_kanji(void **state) {
    (void)state;
    static const pair cases[] = {
        {"長野県", "長野県"},
        {"長野縣", "長野県"},
        {"龍ヶ崎", "竜ケ崎"},
        {"竜ケ崎", "竜ケ崎"},
        {"横濱", "横浜"},
        {"橫濵", "横浜"},
        {"澤", "沢"},
        {"渡邊", "渡辺"},
        {"渡邉", "渡辺"},
        {"髙﨑", "高崎"},
        {"𠮷野", "吉野"},
        {"\uFA19戸", "神戸"},
        {"葛\U000E0100城市", "葛城市"},
        {"霞ヶ関", "霞ケ関"},
        {"霞ケ関", "霞ケ関"},
        {"霞が関", "霞ケ関"},
        {"霞か\u3099關", "霞ケ関"},
        {"霞ｶﾞ関", "霞ケ関"},
        {"自由ガ丘", "自由ケ丘"},
        {"佐々ヶ谷", "佐々ケ谷"},
        {"長野が", "長野ガ"},
        {"が長野", "ガ長野"},
        {"長野 が 県", "長野 ガ 県"},
        {"千島・樺太", "千島 樺太"},
        {"㈱日本", "株 日本"},
        {"「日越」友好", "日越 友好"},
        {"〇一", "〇一"},
    };
    check_all(cases, COUNT(cases));
}

static void test_punctuation(void **state) {
    (void)state;
    static const pair cases[] = {
        {"Hawaiʻi", "hawaii"},
        {"Hawai‘i", "hawaii"},
        {"Hawai'i", "hawaii"},
        {"L’Aquila", "laquila"},
        {"Xi´an", "xian"},
        {"Sanʿāʾ", "sana"},
        {"ǁKaras", "karas"},
        {"Sḵwx̱wú7mesh ʔ", "skwxwu7mesh"},
        {"A–B—C‐D‑E−F", "a b c d e f"},
        {"co\u00ADop\u200Beration\uFEFF", "cooperation"},
        {"a\u00A0b\u3000c\u2028d", "a b c d"},
        {"paral·lel", "paral lel"},
        {"“quoted” … €5", "quoted 5"},
        {"·・—。、", ""},
        {"☆★", ""},
        {"\u0301", ""},
        {"¨", ""},
    };
    check_all(cases, COUNT(cases));
}

static void test_broken_input(void **state) {
    (void)state;
    check("a\xFF"
          "b\xE9\x95",
          5, "a b");
    check("\xC3", 1, "");
}

static void test_letter_table(const fold_letter *table, size_t n) {
    for (size_t i = 0; i < n; i++) {
        assert_true(i == 0 || table[i - 1].letter < table[i].letter);
        char bytes[5] = "";
        check(bytes, text_utf8_put((int32_t)table[i].letter, bytes), table[i].ascii);
    }
}

static void test_kanji_table(const fold_kanji *table, size_t n) {
    for (size_t i = 0; i < n; i++) {
        assert_true(i == 0 || table[i - 1].old_form < table[i].old_form);
        char bytes[5] = "", form[5] = "";
        form[text_utf8_put((int32_t)table[i].form, form)] = '\0';
        check(form, strlen(form), form);
        check(bytes, text_utf8_put((int32_t)table[i].old_form, bytes), form);
    }
}

static void test_tables(void **state) {
    (void)state;
    test_letter_table(fold_latin, COUNT(fold_latin));
    test_letter_table(fold_latin_more, COUNT(fold_latin_more));
    test_kanji_table(fold_joyo, COUNT(fold_joyo));
    test_kanji_table(fold_jinmeiyo, COUNT(fold_jinmeiyo));
    test_kanji_table(fold_variants, COUNT(fold_variants));
    assert_int_equal(COUNT(fold_joyo), 364 - 62);
}

/* Each character alone, between two kanji and behind a kana. */
static void test_every_character(void **state) {
    (void)state;
    for (int32_t code = 1; code <= 0x10FFFF; code++) {
        if (code >= 0xD800 && code <= 0xDFFF)
            continue;
        char s[16];
        size_t n = text_utf8_put(code, s);
        check(s, n, NULL);
        if (code >= 0x20000 && code < 0xE0000)
            continue;
        memcpy(s, "長", 3);
        n = 3 + text_utf8_put(code, s + 3);
        memcpy(s + n, "野", 3);
        check(s, n + 3, NULL);
        memcpy(s, "か", 3);
        memcpy(s + n, "\u3099", 3);
        check(s, n + 3, NULL);
    }
}

static void test_many_marks(void **state) {
    (void)state;
    text_buffer s = {0};
    text_append_string(&s, "क");
    for (int i = 0; i < 100000; i++)
        text_append_string(&s, "\u0E38\u093C");
    check(s.data, s.length, NULL);
    text_free(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ascii),       cmocka_unit_test(test_vietnamese),
        cmocka_unit_test(test_latin),       cmocka_unit_test(test_other_alphabets),
        cmocka_unit_test(test_kana),        cmocka_unit_test(test_kanji),
        cmocka_unit_test(test_punctuation), cmocka_unit_test(test_broken_input),
        cmocka_unit_test(test_tables),      cmocka_unit_test(test_every_character),
        cmocka_unit_test(test_many_marks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
