/*
 * Any bytes: read at once and byte by byte they give the same values and the same message, and what
 * was read and written again reads as the same.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "json.h"
#include "text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct source {
    const char *s;
    size_t left;
} source;

static ptrdiff_t read_byte(void *ctx, char *buf, size_t n) {
    source *from = ctx;
    if (from->left == 0 || n == 0)
        return 0;
    *buf = *from->s++;
    from->left--;
    return 1;
}

static void write_value(text_buffer *out, const json_value *value) {
    static const char *const words[] = {"null", "false", "true"};
    if (value->key) {
        text_json_quote(out, value->key, value->key_length);
        text_append_char(out, ':');
    }
    switch (value->type) {
    case JSON_NULL:
    case JSON_FALSE:
    case JSON_TRUE:
        text_append_string(out, words[value->type]);
        break;
    case JSON_NUMBER:
        text_append(out, value->text, value->length);
        break;
    case JSON_STRING:
        if (text_utf8_error(value->text, value->length) >= 0)
            abort();
        text_json_quote(out, value->text, value->length);
        break;
    case JSON_ARRAY:
    case JSON_OBJECT:
        text_append_char(out, value->type == JSON_ARRAY ? '[' : '{');
        for (const json_value *part = value->child; part; part = part->next) {
            write_value(out, part);
            if (part->next)
                text_append_char(out, ',');
        }
        text_append_char(out, value->type == JSON_ARRAY ? ']' : '}');
        break;
    }
}

/* The values as one array. */
static int read_all(json_reader *reader, text_buffer *values, text_buffer *message) {
    const json_value *value;
    int result;
    text_append_char(values, '[');
    while ((result = json_next(reader, &value)) == JSON_VALUE) {
        if (values->length > 1)
            text_append_char(values, ',');
        write_value(values, value);
    }
    text_append_char(values, ']');
    text_append_string(message, json_message(reader));
    if (text_utf8_error(text_string(message), message->length) >= 0)
        abort();
    if ((result == JSON_DONE) != (message->length == 0))
        abort();
    json_close(reader);
    return result;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *s = (const char *)data;
    text_buffer values[3] = {{0}}, messages[3] = {{0}};
    source from = {s, size};
    int result = read_all(json_open_memory(s, size), &values[0], &messages[0]);
    if (read_all(json_open(read_byte, &from), &values[1], &messages[1]) != result)
        abort();
    if (read_all(json_open_memory(values[0].data, values[0].length), &values[2], &messages[2]) !=
        JSON_DONE)
        abort();
    if (strcmp(values[0].data, values[1].data) != 0 || strcmp(values[0].data, values[2].data) != 0)
        abort();
    if (strcmp(text_string(&messages[0]), text_string(&messages[1])) != 0)
        abort();
    for (int i = 0; i < 3; i++) {
        text_free(&values[i]);
        text_free(&messages[i]);
    }
    return 0;
}
