#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "json.h"
#include "text.h"

#define COUNT(table) (sizeof(table) / sizeof(table)[0])

typedef struct source {
    const char *s;
    size_t left;
    size_t at_once;
} source;

static ptrdiff_t read_source(void *ctx, char *buf, size_t n) {
    source *from = ctx;
    if (n > from->at_once)
        n = from->at_once;
    if (n > from->left)
        n = from->left;
    memcpy(buf, from->s, n);
    from->s += n;
    from->left -= n;
    return (ptrdiff_t)n;
}

/* Writes a value with the lines it was found on. */
static void write_value(text_buffer *out, const json_value *value) {
    size_t count = 0;
    if (value->key) {
        text_json_quote(out, value->key, value->key_length);
        text_append_char(out, ':');
    }
    if (value->line != 1)
        text_append_format(out, "<%zu>", value->line);
    switch (value->type) {
    case JSON_NULL:
        text_append_string(out, "null");
        break;
    case JSON_FALSE:
        text_append_string(out, "false");
        break;
    case JSON_TRUE:
        text_append_string(out, "true");
        break;
    case JSON_NUMBER:
        text_append_string(out, value->text);
        break;
    case JSON_STRING:
        text_json_quote(out, value->text, value->length);
        break;
    case JSON_ARRAY:
    case JSON_OBJECT:
        text_append_char(out, value->type == JSON_ARRAY ? '[' : '{');
        for (const json_value *part = value->child; part; part = part->next, count++) {
            if (part != value->child)
                text_append_char(out, ',');
            write_value(out, part);
        }
        text_append_char(out, value->type == JSON_ARRAY ? ']' : '}');
        break;
    }
    assert_int_equal(value->count, count);
}

/* All values a line each, then the message, if there is one. */
static int read_all(json_reader *reader, text_buffer *out) {
    const json_value *value;
    int result;
    assert_non_null(reader);
    text_clear(out);
    while ((result = json_next(reader, &value)) == JSON_VALUE) {
        write_value(out, value);
        text_append_char(out, '\n');
    }
    assert_null(value);
    text_append_string(out, json_message(reader));
    assert_int_equal(json_next(reader, &value), result);
    json_close(reader);
    return result;
}

static void check_bytes(const char *s, size_t n, int result, const char *expected) {
    text_buffer out = {0};
    assert_int_equal(read_all(json_open_memory(s, n), &out), result);
    assert_string_equal(text_string(&out), expected);
    for (size_t at_once = 1; at_once <= 5; at_once++) {
        source from = {s, n, at_once};
        assert_int_equal(read_all(json_open(read_source, &from), &out), result);
        assert_string_equal(text_string(&out), expected);
    }
    text_free(&out);
}

static void check(const char *s, int result, const char *expected) {
    check_bytes(s, strlen(s), result, expected);
}

static void test_values(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"", ""},
        {" \t\r\n", ""},
        {"\xEF\xBB\xBF", ""},
        {"\xEF\xBB\xBF{}", "{}\n"},
        {"null", "null\n"},
        {"true false null", "true\nfalse\nnull\n"},
        {"0 -0 12 -1.50 1e5 1E+5 0.1e-7", "0\n-0\n12\n-1.50\n1e5\n1E+5\n0.1e-7\n"},
        {"12345678901234567890123", "12345678901234567890123\n"},
        {"\"\"", "\"\"\n"},
        {"\"長野 Yên\"", "\"長野 Yên\"\n"},
        {"\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\\"\\\\/\\b\\f\\n\\r\\t\"\n"},
        {"\"\\u0041\\u00e9\\u9577\\uD842\\uDFB7\\ud842\\udfb7\"", "\"Aé長𠮷𠮷\"\n"},
        {"\"\\u0001\x7F\"", "\"\\u0001\x7F\"\n"},
        {"{}", "{}\n"},
        {"{}{}\n{}", "{}\n{}\n<2>{}\n"},
        {"{\"a\":1}\r\n{\"b\":[1,[],{}]}\n", "{\"a\":1}\n<2>{\"b\":<2>[<2>1,<2>[],<2>{}]}\n"},
        {"{\n\"a\"\n:\n1\n,\n\"\" : null }", "{\"a\":<4>1,\"\":<6>null}\n"},
        {"{\"a\":{\"a\":1},\"b\":{\"a\":1}}", "{\"a\":{\"a\":1},\"b\":{\"a\":1}}\n"},
        {"[]", ""},
        {" [ ] \n", ""},
        {"[1]", "1\n"},
        {"[\n{},\n[2] , \"x\"\n]\n", "<2>{}\n<3>[<3>2]\n<3>\"x\"\n"},
        {"{}[1]", "{}\n[1]\n"},
        {"1\"a\"2[]", "1\n\"a\"\n2\n[]\n"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        check(cases[i][0], JSON_DONE, cases[i][1]);
}

static void test_refusals(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"{\"host\":1,\n\"host\":2}", "line 2: duplicate key 'host'"},
        {"{\"h\\u006fst\":1,\"host\":2}", "line 1: duplicate key 'host'"},
        {"{\"a\\nb\":1,\"a\\nb\":2}", "line 1: duplicate key 'a\\u000ab'"},
        {"{\"a\":{\"b\":1,\n\"b\"", "line 2: duplicate key 'b'"},
        {"{}\n{\"a\":\"\\u0000\"}", "{}\nline 2: '\\u0000' in a string"},
        {"\"\\ud842\"", "line 1: lone surrogate '\\ud842' in a string"},
        {"\"\\uD842x\"", "line 1: lone surrogate '\\ud842' in a string"},
        {"\"\\ud842\\n\"", "line 1: lone surrogate '\\ud842' in a string"},
        {"\"\\ud842\\u0041\"", "line 1: lone surrogate '\\ud842' in a string"},
        {"\"\\udfb7\"", "line 1: lone surrogate '\\udfb7' in a string"},
        {"\"\\u12g4\"", "line 1: '\\u' without four hexadecimal digits in a string"},
        {"\"\\x\"", "line 1: expected one of \"\\/bfnrtu after a backslash, found 'x'"},
        {"\"\xFF\"", "line 1: not valid UTF-8 (byte 0xff)"},
        {"\"a\xE9\x95\"", "line 1: not valid UTF-8 (byte 0xe9)"},
        {"\"\xC3\\u0041\"", "line 1: not valid UTF-8 (byte 0xc3)"},
        {"\"\xED\xA0\x80\"", "line 1: not valid UTF-8 (byte 0xed)"},
        {"\n\xFF", "line 2: not valid UTF-8 (byte 0xff)"},
        {"\xE9", "line 1: not valid UTF-8 (byte 0xe9)"},
        {"\"a\x01\"", "line 1: a control character in a string; write it '\\u0001'"},
        {"\"a\tb\"", "line 1: a control character in a string; write it '\\u0009'"},
        {"{\"a\":\"x\n\"}", "line 1: a line break inside a string"},
        {"\xFF\xFE{", "line 1: the file is in UTF-16; it must be in UTF-8"},
        {"{}\xEF\xBB\xBF", "{}\nline 1: expected a value, found U+FEFF"},
        {"\xC2\xA0{}", "line 1: expected a value, found U+00A0"},
        {"{“a”:1}", "line 1: expected a key in double quotes or '}', found '“' (U+201C)"},
        {"\x01", "line 1: expected a value, found U+0001"},
        {"{,}", "line 1: expected a key in double quotes or '}', found ','"},
        {"{\"a\":1,}", "line 1: expected a key in double quotes after ',', found '}'"},
        {"{\"a\":1\n\"b\":2}", "line 2: expected ',' or '}', found '\"'"},
        {"{\"a\" 1}", "line 1: expected ':' after a key, found '1'"},
        {"{\"a\":}", "line 1: expected a value after ':', found '}'"},
        {"{a:1}", "line 1: expected a key in double quotes or '}', found 'a'"},
        {"{'a':1}", "line 1: expected a key in double quotes or '}', found '''"},
        {"{\"a\":[1,]}", "line 1: expected a value after ',', found ']'"},
        {"{\"a\":[,1]}", "line 1: expected a value or ']', found ','"},
        {"{\"a\":[1 2]}", "line 1: expected ',' or ']', found '2'"},
        {"{\"a\":[1}", "line 1: expected ',' or ']', found '}'"},
        {"{},{}", "{}\nline 1: expected a value, found ','"},
        {"}", "line 1: expected a value, found '}'"},
        {"{} // no", "{}\nline 1: expected a value, found '/'"},
        {"[1,]", "1\nline 1: expected a value after ',', found ']'"},
        {"[,1]", "line 1: expected a value or ']', found ','"},
        {"[1\n2]", "1\nline 2: expected ',' or ']', found '2'"},
        {"[1]\n{}", "1\nline 2: expected nothing after the array, found '{'"},
        {"[],", "line 1: expected nothing after the array, found ','"},
        {"nul", "line 1: 'nul' is not a JSON value"},
        {"True", "line 1: 'True' is not a JSON value"},
        {"NaN", "line 1: 'NaN' is not a JSON value"},
        {"truefalse", "line 1: 'truefalse' is not a JSON value"},
        {"\n01", "line 2: '01' is not a JSON number"},
        {"-", "line 1: '-' is not a JSON number"},
        {"+1", "line 1: '+1' is not a JSON number"},
        {".5", "line 1: '.5' is not a JSON number"},
        {"5.", "line 1: '5.' is not a JSON number"},
        {"1.e5", "line 1: '1.e5' is not a JSON number"},
        {"1e", "line 1: '1e' is not a JSON number"},
        {"1e+", "line 1: '1e+' is not a JSON number"},
        {"0x10", "line 1: '0x10' is not a JSON number"},
        {"-Infinity", "line 1: '-Infinity' is not a JSON number"},
        {"1.2.3", "line 1: '1.2.3' is not a JSON number"},
        {"\n\n{\"a\":\n", "the file ends inside an object that began on line 3"},
        {"{", "the file ends inside an object that began on line 1"},
        {"{\"a\"", "the file ends inside an object that began on line 1"},
        {"{\"a\":1", "the file ends inside an object that began on line 1"},
        {"{\"a\":1,", "the file ends inside an object that began on line 1"},
        {"{\n\"a\":[1,\n", "the file ends inside an array that began on line 2"},
        {"{\n\"a\":[", "the file ends inside an array that began on line 2"},
        {"{\n\"a\":\"x", "the file ends inside a string that began on line 2"},
        {"\"\\", "the file ends inside a string that began on line 1"},
        {"\"\\u00", "the file ends inside a string that began on line 1"},
        {"{\n\"a", "the file ends inside a string that began on line 2"},
        {"\n[", "the file ends inside an array that began on line 2"},
        {"[1", "1\nthe file ends inside an array that began on line 1"},
        {"[1,\n", "1\nthe file ends inside an array that began on line 1"},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        check(cases[i][0], JSON_SYNTAX, cases[i][1]);
    check_bytes("{\0}", 3, JSON_SYNTAX, "line 1: a NUL byte");
    check_bytes("{}\n\0", 4, JSON_SYNTAX, "{}\nline 2: a NUL byte");
    check_bytes("\"\0\"", 3, JSON_SYNTAX, "line 1: a NUL byte");
}

static void test_depth(void **state) {
    (void)state;
    char s[256] = {0};
    memset(s, '[', 65);
    memset(s + 65, ']', 65);
    text_buffer expected = {0};
    text_append(&expected, s + 1, 128);
    text_append_char(&expected, '\n');
    check(s, JSON_DONE, expected.data);
    text_free(&expected);
    memset(s, '[', 66);
    memset(s + 66, ']', 66);
    check(s, JSON_SYNTAX, "line 1: nested deeper than 64 levels");
}

static void test_many_keys(void **state) {
    (void)state;
    for (int n = 30; n <= 35; n++) {
        text_buffer s = {0};
        text_append_char(&s, '{');
        for (int i = 0; i < n; i++)
            text_append_format(&s, "%s\n\"key %d\":%d", i ? "," : "", i, i);
        text_buffer ok = {0};
        text_append(&ok, s.data, s.length);
        text_append_char(&ok, '}');
        const json_value *value;
        json_reader *reader = json_open_memory(ok.data, ok.length);
        assert_int_equal(json_next(reader, &value), JSON_VALUE);
        assert_int_equal(value->count, n);
        assert_string_equal(json_member(value, "key 29")->text, "29");
        assert_null(json_member(value, "key"));
        json_close(reader);
        text_free(&ok);

        text_buffer expected = {0};
        text_append_string(&s, ",\n\"key 7\":1, \"key 3\":1}");
        text_append_format(&expected, "line %d: duplicate key 'key 7'", n + 2);
        check(s.data, JSON_SYNTAX, expected.data);
        text_free(&expected);
        text_free(&s);
    }
}

static void test_long_key_in_message(void **state) {
    (void)state;
    text_buffer s = {0}, expected = {0};
    text_append_string(&s, "{\"");
    for (int i = 0; i < 50; i++)
        text_append_string(&s, "県");
    text_append_string(&s, "\":1,\"");
    for (int i = 0; i < 50; i++)
        text_append_string(&s, "県");
    text_append_string(&s, "\":1}");
    text_append_string(&expected, "line 1: duplicate key '");
    for (int i = 0; i < 20; i++)
        text_append_string(&expected, "県");
    text_append_string(&expected, "...'");
    check(s.data, JSON_SYNTAX, expected.data);
    text_free(&s);
    text_free(&expected);
}

/* ---- what does not fit into memory at once ---- */

typedef struct made {
    const char *head;
    const char *part; /* repeated without end */
    size_t at;
    size_t left; /* bytes in all */
    size_t reads;
} made;

static ptrdiff_t read_made(void *ctx, char *buf, size_t n) {
    made *from = ctx;
    size_t i = 0;
    for (; i < n && from->left > 0; i++, from->left--) {
        if (from->head && *from->head) {
            buf[i] = *from->head++;
            continue;
        }
        buf[i] = from->part[from->at++];
        if (!from->part[from->at])
            from->at = 0;
    }
    return (ptrdiff_t)i;
}

static void check_large(const char *head, const char *part, size_t left, int result,
                        const char *message) {
    made from = {.head = head, .part = part, .left = left};
    json_reader *reader = json_open(read_made, &from);
    const json_value *value;
    int got;
    while ((got = json_next(reader, &value)) == JSON_VALUE)
        ;
    assert_int_equal(got, result);
    assert_string_equal(json_message(reader), message);
    json_close(reader);
}

static void test_limits(void **state) {
    (void)state;
    const size_t much = (size_t)80 << 20;
    check_large("{}\n\"", "x", much, JSON_TOO_LARGE, "line 2: a value larger than 64 MiB");
    check_large("{\"a\":", "1", much, JSON_TOO_LARGE, "line 1: a value larger than 64 MiB");
    check_large("{}\n{\"a\":[",
                "\"0123456789012345678901234567890123456789012345678901234567890123"
                "456789\",",
                much, JSON_TOO_LARGE, "line 2: a value larger than 64 MiB");
    check_large("\n[{}", ",{\"a\":1}", much, JSON_TOO_LARGE,
                "line 2: the array that begins here is larger than 64 MiB; "
                "one value a line, without the array, may go on for any length");
    check_large("{\"a\":[0", ",0", much, JSON_TOO_LARGE,
                "line 1: a value of more than 1000000 parts");
    check_large(NULL, "{\"a\": 12345678}\n", much, JSON_DONE, "");
}

static ptrdiff_t read_failing(void *ctx, char *buf, size_t n) {
    made *from = ctx;
    if (from->reads++ == 2)
        return -1;
    return read_made(from, buf, n < 10 ? n : 10);
}

static void test_read_failure(void **state) {
    (void)state;
    made from = {.part = "{\"a\":\n1}\n", .left = 1000};
    json_reader *reader = json_open(read_failing, &from);
    const json_value *value;
    assert_int_equal(json_next(reader, &value), JSON_VALUE);
    assert_int_equal(json_next(reader, &value), JSON_VALUE);
    assert_int_equal(json_next(reader, &value), JSON_READ_FAILED);
    assert_string_equal(json_message(reader), "reading fails on line 5");
    assert_int_equal(json_next(reader, &value), JSON_READ_FAILED);
    assert_int_equal(from.reads, 3);
    json_close(reader);
}

static void test_type_names(void **state) {
    (void)state;
    assert_string_equal(json_type_name(JSON_OBJECT), "an object");
    assert_string_equal(json_type_name(JSON_TRUE), "a boolean");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_refusals),
        cmocka_unit_test(test_depth),
        cmocka_unit_test(test_many_keys),
        cmocka_unit_test(test_long_key_in_message),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_read_failure),
        cmocka_unit_test(test_type_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
