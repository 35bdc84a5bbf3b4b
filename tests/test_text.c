#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text.h"

#define COUNT(table) (sizeof(table) / sizeof(table)[0])

static void test_buffer(void **state) {
    (void)state;
    text_buffer b = {0};
    assert_string_equal(text_string(&b), "");
    text_append_string(&b, "visit");
    text_append_char(&b, '.');
    text_append_format(&b, "%s: %d", "start_date", 7);
    assert_string_equal(text_string(&b), "visit.start_date: 7");
    assert_int_equal(b.length, strlen(b.data));
    for (int i = 0; i < 1000; i++)
        text_append(&b, "0123456789", 10);
    assert_int_equal(b.length, 10019);
    assert_int_equal(b.data[b.length], '\0');
    text_clear(&b);
    assert_string_equal(text_string(&b), "");
    assert_false(text_reserve(&b, SIZE_MAX));
    text_append_string(&b, "lost");
    assert_true(b.failed);
    assert_string_equal(text_string(&b), "");
    assert_null(text_take(&b));
    text_clear(&b);
    text_append_string(&b, "kept");
    char *taken = text_take(&b);
    assert_string_equal(taken, "kept");
    assert_null(b.data);
    text_buffer again = {.data = taken};
    text_free(&again);
    char *empty = text_take(&b);
    assert_string_equal(empty, "");
    again.data = empty;
    text_free(&again);
}

static void test_utf8_error(void **state) {
    (void)state;
    static const struct {
        const char *s;
        size_t n;
        ptrdiff_t at;
    } cases[] = {
        {"", 0, -1},
        {"plain ASCII of more than eight bytes", 36, -1},
        {"Yên Bái 長野県 𠮷", 24, -1},
        {"\x7F", 1, -1},
        {"\xEF\xBF\xBF\xF4\x8F\xBF\xBF", 7, -1},
        {"\xED\x9F\xBF\xEE\x80\x80", 6, -1},
        {"abcdefgh\0ijk", 12, 8},
        {"abc\0", 4, 3},
        {"\0", 1, 0},
        {"abcdefghijk\x80", 12, 11},
        {"\xC0\x80", 2, 0},
        {"\xC1\xBF", 2, 0},
        {"\xE0\x9F\xBF", 3, 0},
        {"\xED\xA0\x80", 3, 0},
        {"a\xED\xBF\xBF", 4, 1},
        {"\xF0\x8F\xBF\xBF", 4, 0},
        {"\xF4\x90\x80\x80", 4, 0},
        {"\xF5\x80\x80\x80", 4, 0},
        {"\xFF", 1, 0},
        {"\xC3", 1, 0},
        {"\xE9\x95", 2, 0},
        {"é\xE9\x95z", 5, 2},
        {"\xF0\xA0\xAE", 3, 0},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_int_equal(text_utf8_error(cases[i].s, cases[i].n), cases[i].at);
    for (int32_t code = 1; code <= 0x10FFFF; code++) {
        char bytes[4];
        size_t n = text_utf8_put(code, bytes);
        bool surrogate = code >= 0xD800 && code <= 0xDFFF;
        const char *p = bytes;
        assert_int_equal(text_utf8_next(&p, bytes + n), surrogate ? -1 : code);
        assert_ptr_equal(p, surrogate ? bytes : bytes + n);
    }
}

static void check(int (*rewrite)(const char *, size_t, text_buffer *), const char *s,
                  const char *expected) {
    text_buffer out = {0};
    text_append_string(&out, "untouched");
    int result = rewrite(s, strlen(s), &out);
    if (expected && strcmp(s, expected) == 0) {
        assert_int_equal(result, TEXT_SAME);
        assert_string_equal(out.data, "untouched");
    } else if (expected) {
        assert_int_equal(result, TEXT_CHANGED);
        assert_string_equal(out.data, expected);
        text_buffer again = {0};
        assert_int_equal(rewrite(out.data, out.length, &again), TEXT_SAME);
        text_free(&again);
    } else {
        assert_int_equal(result, TEXT_INVALID);
        assert_string_equal(out.data, "untouched");
    }
    text_free(&out);
}

static int clean(const char *s, size_t n, text_buffer *out) {
    return text_clean_name(s, n, out, NULL);
}

static void test_nfc(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"", ""},
        {"Nagano", "Nagano"},
        {"  \t\nverbatim ", "  \t\nverbatim "},
        {"Tỉnh Yên Bái", "Tỉnh Yên Bái"},
        {"Ti\u0309nh Ye\u0302n Ba\u0301i", "Tỉnh Yên Bái"},
        {"e\u0323\u0302", "ệ"},
        {"e\u0302\u0323", "ệ"},
        {"か\u3099", "が"},
        {"札幌", "札幌"},
        {"ｻｯﾎﾟﾛ", "ｻｯﾎﾟﾛ"},
        {"\uFA19", "神"},
        {"\u212B", "Å"},
        {"ο\u0301", "ό"},
        {"\u1100\u1161\u11A8", "각"},
        {"\u0958", "\u0915\u093C"},
        {"x\u0301", "x\u0301"},
        {"\u0344", "\u0308\u0301"},
        {"\xC3", NULL},
        {"か\u3099\xC3", NULL},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        check(text_nfc, cases[i][0], cases[i][1]);
}

static void test_nfc_of_many_marks(void **state) {
    (void)state;
    text_buffer s = {0}, out = {0};
    text_append_string(&s, "e");
    for (int i = 0; i < 100000; i++)
        text_append_string(&s, "\u0301\u0323");
    assert_int_equal(text_nfc(s.data, s.length, &out), TEXT_CHANGED);
    assert_int_equal(out.length, s.length);
    assert_memory_equal(out.data, "ẹ\u0323\u0323", 7);
    assert_memory_equal(out.data + out.length - 4, "\u0301\u0301", 4);
    text_free(&s);
    text_free(&out);
}

static void test_clean_name(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"", ""},
        {"Yen Bai", "Yen Bai"},
        {"長野県", "長野県"},
        {" Yen  Bai ", "Yen Bai"},
        {"\tYen\tBai", "Yen Bai"},
        {"Yen\u00A0Bai\u00A0", "Yen Bai"},
        {"武部\u3000勤", "武部 勤"},
        {"\u2003a\u202F\u2009b\u205F", "a b"},
        {"a\u200B b\u200C\u200Dc", "a bc"},
        {"\uFEFFHà Nội", "Hà Nội"},
        {"Ha\u0300\u200B No\u0323\u0302i", "Hà Nội"},
        {"co\u00ADop\u2060era\u200Etion\u202E", "cooperation"},
        {"a \u200B b", "a b"},
        {"か\u200B\u3099", "が"},
        {"葛\U000E0100城市", "葛\U000E0100城市"},
        {" ", ""},
        {"\u200B", ""},
        {"\u3000\u00A0", ""},
        {"a\nb", NULL},
        {"a\rb", NULL},
        {"a\x01", NULL},
        {"a\x7F", NULL},
        {"a\xC2\x85", NULL},
        {"a\u2028", NULL},
        {"a\xFF", NULL},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        check(clean, cases[i][0], cases[i][1]);
    text_buffer out = {0};
    size_t where = 99;
    assert_int_equal(text_clean_name("é  x\n", 6, &out, &where), TEXT_INVALID);
    assert_int_equal(where, 5);
    assert_int_equal(text_clean_name("a\0b", 3, &out, &where), TEXT_INVALID);
    assert_int_equal(where, 1);
    text_free(&out);
}

static void test_json_quote(void **state) {
    (void)state;
    text_buffer b = {0};
    text_json_quote(&b, "", 0);
    assert_string_equal(b.data, "\"\"");
    text_clear(&b);
    static const char s[] = "a\"b\\c\b\f\n\r\t\x01\x1F\0/\x7F長";
    text_json_quote(&b, s, sizeof s - 1);
    assert_string_equal(b.data, "\"a\\\"b\\\\c\\b\\f\\n\\r\\t\\u0001\\u001F\\u0000/\x7F長\"");
    text_free(&b);
}

typedef struct format {
    const char *s;
    bool ok;
} format;

static void check_formats(bool (*is_ok)(const char *), const format *cases, size_t n) {
    assert_false(is_ok(NULL));
    for (size_t i = 0; i < n; i++)
        if (is_ok(cases[i].s) != cases[i].ok)
            fail_msg("'%s' is %s", cases[i].s, cases[i].ok ? "refused" : "taken");
}

static void test_language_tag(void **state) {
    (void)state;
    static const format cases[] = {
        {"vi", true},
        {"ja", true},
        {"ja-Latn", true},
        {"ja-Kana", true},
        {"JA-KANA", true},
        {"zh-Hant-TW", true},
        {"ja-Latn-hepburn-heploc", true},
        {"es-419", true},
        {"zh-cmn-Hans-CN", true},
        {"zh-yue-abc-def", true},
        {"zh-yue-abc-def-ghi", false},
        {"sl-rozaj-biske-1994", true},
        {"de-CH-1901", true},
        {"de-a-value", true},
        {"en-US-u-islamcal-x-me", true},
        {"en-a-bbb-b-ccc", true},
        {"und", true},
        {"abcd", true},
        {"abcdefgh", true},
        {"x-whatever-a", true},
        {"ja-x-a", true},
        {"", false},
        {"j", false},
        {"-ja", false},
        {"ja-", false},
        {"ja--JP", false},
        {"ja_JP", false},
        {"abcdefghi", false},
        {"j1", false},
        {"abcd-efg", false},
        {"ja-Latn-Kana", false},
        {"ja-JP-US", false},
        {"ja-JP-Latn", false},
        {"ja-12", false},
        {"de-1901-1901", false},
        {"de-rozaj-biske-ROZAJ", false},
        {"de-rozaj-rozajx", true},
        {"en-a", false},
        {"en-a-b-ccc", false},
        {"en-a-bbb-a-ccc", false},
        {"en-a-bbb-A-ccc", false},
        {"en-x", false},
        {"x", false},
        {"x-", false},
        {"x-abcdefghi", false},
        {"i-klingon", false},
        {"a-DE", false},
        {"日本", false},
        {"ja JP", false},
    };
    check_formats(text_language_tag_ok, cases, COUNT(cases));
}

static void test_decimal(void **state) {
    (void)state;
    static const format cases[] = {
        {"0", true},    {"-0", true},    {"12", true},
        {"2.3", true},  {"-0.50", true}, {"12345678901234567890.123456789", true},
        {"", false},    {"-", false},    {"01", false},
        {"-01", false}, {".5", false},   {"5.", false},
        {"+5", false},  {"1e3", false},  {"1,5", false},
        {" 1", false},  {"1 ", false},   {"1.2.3", false},
        {"NaN", false}, {"0x1", false},  {"１", false},
    };
    check_formats(text_decimal_ok, cases, COUNT(cases));
}

static void test_duration(void **state) {
    (void)state;
    static const format cases[] = {
        {"P1Y", true},      {"P5Y6M", true},      {"P1Y2M3D", true}, {"P10D", true},
        {"P6M", true},      {"P2W", true},        {"P0Y6M", true},   {"P999999D", true},
        {"", false},        {"P", false},         {"P0D", false},    {"P0W", false},
        {"P0Y0M0D", false}, {"5Y", false},        {"P5", false},     {"P1M1Y", false},
        {"P1Y1Y", false},   {"P1Y2W", false},     {"P2W1D", false},  {"P1.5Y", false},
        {"P-1Y", false},    {"P01Y", false},      {"PT5H", false},   {"P1DT1H", false},
        {"p1y", false},     {"P1000000D", false}, {"P1Y ", false},
    };
    check_formats(text_duration_ok, cases, COUNT(cases));
}

static void test_uid(void **state) {
    (void)state;
    char longest[202];
    memset(longest, 'a', sizeof longest);
    longest[200] = '\0';
    assert_true(text_uid_ok(longest));
    longest[200] = 'a';
    longest[201] = '\0';
    assert_false(text_uid_ok(longest));
    static const format cases[] = {
        {"vn/yen-bai", true},
        {"0", true},
        {"a._-/b", true},
        {"a/", true},
        {"018bcfe5-68ff-7000-8000-000000000000", true},
        {"", false},
        {"/a", false},
        {"-a", false},
        {".a", false},
        {"_a", false},
        {"A", false},
        {"a b", false},
        {"yên", false},
        {"a\n", false},
        {"a:b", false},
    };
    check_formats(text_uid_ok, cases, COUNT(cases));
}

static void test_sha256(void **state) {
    (void)state;
    static const format cases[] = {
        {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", true},
        {"E3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", false},
        {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85", false},
        {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8550", false},
        {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85g", false},
        {"", false},
    };
    check_formats(text_sha256_ok, cases, COUNT(cases));
}

static void test_time(void **state) {
    (void)state;
    static const format cases[] = {
        {"00:00", true},   {"23:59", true},    {"09:30:00", true},   {"23:59:59", true},
        {"24:00", false},  {"12:60", false},   {"12:30:60", false},  {"9:30", false},
        {"", false},       {"12", false},      {"12:", false},       {"12:3", false},
        {"12:30:", false}, {"12:30:1", false}, {"12:30:00Z", false}, {"12.30", false},
        {"1a:30", false},  {" 12:30", false},
    };
    check_formats(text_time_ok, cases, COUNT(cases));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_buffer),       cmocka_unit_test(test_utf8_error),
        cmocka_unit_test(test_nfc),          cmocka_unit_test(test_nfc_of_many_marks),
        cmocka_unit_test(test_clean_name),   cmocka_unit_test(test_json_quote),
        cmocka_unit_test(test_language_tag), cmocka_unit_test(test_decimal),
        cmocka_unit_test(test_duration),     cmocka_unit_test(test_uid),
        cmocka_unit_test(test_sha256),       cmocka_unit_test(test_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
