#include "json.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "text.h"

enum {
    CHUNK = 64 * 1024,
    FEW_KEYS = 32, /* up to here each new key is compared with all; more are sorted at the end */
    SHOWN = 60,    /* bytes of the input in a message */
    END = -1,      /* no byte: the end of the text */
    STOP = -2,     /* no byte: reading failed */
};

typedef struct chunk {
    struct chunk *next;
    size_t size;
    size_t used;
    alignas(max_align_t) char data[];
} chunk;

typedef enum state { AT_START, IN_VALUES, IN_ARRAY, AT_END } state;

struct json_reader {
    json_read_fn *read;
    void *ctx;
    char *own;      /* the input buffer, NULL when reading from memory */
    const char *in; /* what there is of the input: in[pos..end) is still to be read */
    size_t pos;
    size_t end;
    uint64_t before; /* bytes of the input before in[0] */
    bool ended;
    size_t line;

    state state;
    int status;
    size_t array_line;
    uint64_t origin; /* where the value began, or the top-level array */
    size_t parts;

    chunk *chunks; /* the newest first */
    text_buffer scratch;
    text_buffer message;
};

/* ---- failing ---- */

static int fail(json_reader *r, int status) {
    r->status = r->message.failed ? JSON_NOMEM : status;
    return r->status;
}

static int no_memory(json_reader *r) {
    text_clear(&r->message);
    return r->status = JSON_NOMEM;
}

/* Appends bytes of the input in quotes; what is too long is cut. */
static void show(json_reader *r, const char *s, size_t n) {
    text_append_char(&r->message, '\'');
    const char *p = s, *end = s + n;
    while (p < end) {
        const char *at = p;
        int32_t code = text_utf8_next(&p, end);
        if (code < 0 || p - s > SHOWN) {
            text_append_string(&r->message, "...");
            break;
        }
        if (code < 0x20 || code == 0x7F)
            text_append_format(&r->message, "\\u%04x", (unsigned)code);
        else
            text_append(&r->message, at, (size_t)(p - at));
    }
    text_append_char(&r->message, '\'');
}

static void begin_message(json_reader *r, size_t line) {
    text_clear(&r->message);
    text_append_format(&r->message, "line %zu: ", line);
}

static int syntax(json_reader *r, const char *what) {
    begin_message(r, r->line);
    text_append_string(&r->message, what);
    return fail(r, JSON_SYNTAX);
}

static int ends_inside(json_reader *r, const char *what, size_t line) {
    text_clear(&r->message);
    text_append_format(&r->message, "the file ends inside %s that began on line %zu", what, line);
    return fail(r, JSON_SYNTAX);
}

static int bad_utf8(json_reader *r, char byte) {
    begin_message(r, r->line);
    text_append_format(&r->message, "not valid UTF-8 (byte 0x%02x)", (unsigned)(unsigned char)byte);
    return fail(r, JSON_SYNTAX);
}

static int duplicate(json_reader *r, size_t line, const char *key, size_t n) {
    begin_message(r, line);
    text_append_string(&r->message, "duplicate key ");
    show(r, key, n);
    return fail(r, JSON_SYNTAX);
}

/* ---- input ---- */

/* Tries to have n bytes in in[pos..end), n being small; false when reading fails. */
static bool fill(json_reader *r, size_t n) {
    while (r->end - r->pos < n && !r->ended) {
        if (r->pos > 0) {
            memmove(r->own, r->own + r->pos, r->end - r->pos);
            r->before += r->pos;
            r->end -= r->pos;
            r->pos = 0;
        }
        ptrdiff_t got = r->read(r->ctx, r->own + r->end, CHUNK - r->end);
        if (got < 0 || (size_t)got > CHUNK - r->end) {
            text_clear(&r->message);
            text_append_format(&r->message, "reading fails on line %zu", r->line);
            fail(r, JSON_READ_FAILED);
            return false;
        }
        r->ended = got == 0;
        r->end += (size_t)got;
    }
    return true;
}

/* The next byte, not consumed. */
static int peek(json_reader *r) {
    if (r->pos == r->end) {
        if (!fill(r, 1))
            return STOP;
        if (r->pos == r->end)
            return END;
    }
    return (unsigned char)r->in[r->pos];
}

/* The next byte that is no blank, not consumed. */
static int peek_token(json_reader *r) {
    for (;;) {
        int c = peek(r);
        if (c == '\n')
            r->line++;
        else if (c != ' ' && c != '\t' && c != '\r')
            return c;
        r->pos++;
    }
}

static int too_large(json_reader *r, size_t line) {
    text_clear(&r->message);
    if (r->state == IN_ARRAY)
        text_append_format(&r->message,
                           "line %zu: the array that begins here is larger than 64 MiB; "
                           "one value a line, without the array, may go on for any length",
                           r->array_line);
    else
        text_append_format(&r->message, "line %zu: a value larger than 64 MiB", line);
    return fail(r, JSON_TOO_LARGE);
}

static bool is_too_large(const json_reader *r) {
    return r->before + r->pos - r->origin > JSON_MAX_BYTES;
}

/* Refuses the next byte (or the end), which is not what the grammar wants here. */
static int unexpected(json_reader *r, const char *wanted) {
    if (!fill(r, 4))
        return r->status;
    if (r->pos == r->end) {
        begin_message(r, r->line);
        text_append_format(&r->message, "expected %s, found the end of the file", wanted);
        return fail(r, JSON_SYNTAX);
    }
    const char *at = r->in + r->pos, *p = at;
    int32_t code = text_utf8_next(&p, r->in + r->end);
    if (code < 0)
        return bad_utf8(r, *at);
    if (code == 0)
        return syntax(r, "a NUL byte");
    begin_message(r, r->line);
    text_append_format(&r->message, "expected %s, found ", wanted);
    if (code < 0x20 || (code >= 0x7F && code < 0xA0) || text_is_invisible(code) ||
        text_is_blank(code)) {
        text_append_format(&r->message, "U+%04X", (unsigned)code);
    } else {
        show(r, at, (size_t)(p - at));
        if (code >= 0x80)
            text_append_format(&r->message, " (U+%04X)", (unsigned)code);
    }
    return fail(r, JSON_SYNTAX);
}

/* ---- the arena ---- */

static void *allocate(json_reader *r, size_t n) {
    size_t align = alignof(max_align_t);
    n = (n + align - 1) & ~(align - 1);
    chunk *c = r->chunks;
    if (!c || c->size - c->used < n) {
        size_t size = n > CHUNK ? n : CHUNK;
        c = malloc(sizeof *c + size);
        if (!c)
            return NULL;
        *c = (chunk){.next = r->chunks, .size = size};
        r->chunks = c;
    }
    void *p = c->data + c->used;
    c->used += n;
    return p;
}

/* Forgets the last value; one chunk is enough to keep for the next. */
static void release(json_reader *r, bool all) {
    chunk *kept = NULL;
    while (r->chunks) {
        chunk *c = r->chunks;
        r->chunks = c->next;
        if (all || kept || c->size != CHUNK) {
            free(c);
            continue;
        }
        c->next = NULL;
        c->used = 0;
        kept = c;
    }
    r->chunks = kept;
    if (r->scratch.capacity > 4 * CHUNK)
        text_free(&r->scratch);
}

static const char *keep_text(json_reader *r, const char *s, size_t n) {
    char *text = allocate(r, n + 1);
    if (!text)
        return NULL;
    if (n > 0)
        memcpy(text, s, n);
    text[n] = '\0';
    return text;
}

static json_value *new_value(json_reader *r, json_type type) {
    if (r->parts++ == JSON_MAX_PARTS) {
        begin_message(r, r->line);
        text_append_format(&r->message, "a value of more than %d parts", JSON_MAX_PARTS);
        fail(r, JSON_TOO_LARGE);
        return NULL;
    }
    json_value *value = allocate(r, sizeof *value);
    if (!value) {
        no_memory(r);
        return NULL;
    }
    *value = (json_value){.type = type, .line = r->line, .text = ""};
    return value;
}

/* ---- strings ---- */

/* Reads the four digits of \uXXXX. */
static int read_hex(json_reader *r, size_t line, int32_t *unit) {
    *unit = 0;
    for (int i = 0; i < 4; i++, r->pos++) {
        int c = peek(r);
        if (c == STOP)
            return r->status;
        if (c == END)
            return ends_inside(r, "a string", line);
        if (c >= '0' && c <= '9')
            c -= '0';
        else if (c >= 'a' && c <= 'f')
            c -= 'a' - 10;
        else if (c >= 'A' && c <= 'F')
            c -= 'A' - 10;
        else
            return syntax(r, "'\\u' without four hexadecimal digits in a string");
        *unit = *unit << 4 | c;
    }
    return 0;
}

static int lone_surrogate(json_reader *r, int32_t unit) {
    begin_message(r, r->line);
    text_append_format(&r->message, "lone surrogate '\\u%04x' in a string", (unsigned)unit);
    return fail(r, JSON_SYNTAX);
}

/* What follows a backslash, into the scratch buffer. */
static int read_escape(json_reader *r, size_t line) {
    int c = peek(r);
    if (c == STOP)
        return r->status;
    if (c == END)
        return ends_inside(r, "a string", line);
    switch (c) {
    case '"':
    case '\\':
    case '/':
        break;
    case 'b':
        c = '\b';
        break;
    case 'f':
        c = '\f';
        break;
    case 'n':
        c = '\n';
        break;
    case 'r':
        c = '\r';
        break;
    case 't':
        c = '\t';
        break;
    case 'u':
        break;
    default:
        return unexpected(r, "one of \"\\/bfnrtu after a backslash");
    }
    r->pos++;
    if (c != 'u') {
        text_append_char(&r->scratch, (char)c);
        return 0;
    }
    int32_t code;
    if (read_hex(r, line, &code))
        return r->status;
    if (code == 0)
        return syntax(r, "'\\u0000' in a string");
    if (code >= 0xDC00 && code <= 0xDFFF)
        return lone_surrogate(r, code);
    if (code >= 0xD800 && code <= 0xDBFF) {
        int32_t low;
        if (!fill(r, 2))
            return r->status;
        if (r->end - r->pos < 2 || r->in[r->pos] != '\\' || r->in[r->pos + 1] != 'u')
            return lone_surrogate(r, code);
        r->pos += 2;
        if (read_hex(r, line, &low))
            return r->status;
        if (low < 0xDC00 || low > 0xDFFF)
            return lone_surrogate(r, code);
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    }
    char bytes[4];
    text_append(&r->scratch, bytes, text_utf8_put(code, bytes));
    return 0;
}

/* Reads a string, its opening quote being next. */
static int read_string(json_reader *r, const char **text, size_t *length) {
    size_t line = r->line;
    bool ascii = true;
    text_clear(&r->scratch);
    r->pos++;
    for (;;) {
        int c = peek(r);
        if (c == STOP)
            return r->status;
        if (c == END)
            return ends_inside(r, "a string", line);
        size_t from = r->pos, i = from;
        unsigned char byte = 0, all = 0;
        for (; i < r->end; i++) {
            byte = (unsigned char)r->in[i];
            if (byte == '"' || byte == '\\' || byte < 0x20)
                break;
            all |= byte;
        }
        ascii = ascii && all < 0x80;
        r->pos = i;
        if (is_too_large(r))
            return too_large(r, line);
        text_append(&r->scratch, r->in + from, i - from);
        if (r->scratch.failed)
            return no_memory(r);
        if (i == r->end)
            continue;
        if (byte == '"')
            break;
        if (byte == '\\') {
            r->pos++;
            if (read_escape(r, line))
                return r->status;
            continue;
        }
        if (byte == '\0')
            return syntax(r, "a NUL byte");
        if (byte == '\n' || byte == '\r')
            return syntax(r, "a line break inside a string");
        begin_message(r, r->line);
        text_append_format(&r->message, "a control character in a string; write it '\\u%04x'",
                           (unsigned)byte);
        return fail(r, JSON_SYNTAX);
    }
    r->pos++;
    if (!ascii) {
        ptrdiff_t error = text_utf8_error(r->scratch.data, r->scratch.length);
        if (error >= 0)
            return bad_utf8(r, r->scratch.data[error]);
    }
    if (r->scratch.failed || !(*text = keep_text(r, r->scratch.data, r->scratch.length)))
        return no_memory(r);
    *length = r->scratch.length;
    return 0;
}

/* ---- values ---- */

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_number(const char *s) {
    if (*s == '-')
        s++;
    if (!is_digit(*s) || (*s == '0' && is_digit(s[1])))
        return false;
    while (is_digit(*s))
        s++;
    if (*s == '.') {
        if (!is_digit(*++s))
            return false;
        while (is_digit(*s))
            s++;
    }
    if (*s == 'e' || *s == 'E') {
        s++;
        if (*s == '+' || *s == '-')
            s++;
        if (!is_digit(*s))
            return false;
        while (is_digit(*s))
            s++;
    }
    return *s == '\0';
}

static bool in_word(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '+' || c == '.' || c == '_';
}

/* Numbers, true, false, null, and whatever looks like one of them. */
static int read_word(json_reader *r, json_value **out) {
    int c;
    text_clear(&r->scratch);
    while (in_word(c = peek(r))) {
        size_t from = r->pos;
        while (r->pos < r->end && in_word((unsigned char)r->in[r->pos]))
            r->pos++;
        if (is_too_large(r))
            return too_large(r, r->line);
        text_append(&r->scratch, r->in + from, r->pos - from);
    }
    if (c == STOP)
        return r->status;
    if (r->scratch.failed)
        return no_memory(r);

    const char *word = r->scratch.data;
    json_type type = JSON_NUMBER;
    if (strcmp(word, "true") == 0)
        type = JSON_TRUE;
    else if (strcmp(word, "false") == 0)
        type = JSON_FALSE;
    else if (strcmp(word, "null") == 0)
        type = JSON_NULL;
    else if (!is_number(word)) {
        bool numeric = is_digit(*word) || *word == '-' || *word == '+' || *word == '.';
        begin_message(r, r->line);
        show(r, word, r->scratch.length);
        text_append_string(&r->message, numeric ? " is not a JSON number" : " is not a JSON value");
        return fail(r, JSON_SYNTAX);
    }
    json_value *value = new_value(r, type);
    if (!value)
        return r->status;
    if (type == JSON_NUMBER) {
        value->length = r->scratch.length;
        value->text = keep_text(r, word, value->length);
        if (!value->text)
            return no_memory(r);
    }
    *out = value;
    return 0;
}

static int compare_keys(const char *a, size_t a_length, const char *b, size_t b_length) {
    if (a_length != b_length)
        return a_length < b_length ? -1 : 1;
    return memcmp(a, b, a_length);
}

typedef struct entry {
    const json_value *member;
    size_t at;
} entry;

static int compare_entries(const void *a, const void *b) {
    const entry *x = a, *y = b;
    int order =
        compare_keys(x->member->key, x->member->key_length, y->member->key, y->member->key_length);
    if (order == 0)
        order = x->at < y->at ? -1 : x->at > y->at;
    return order;
}

/* Of an object with many members. */
static int check_keys(json_reader *r, const json_value *object) {
    entry *entries = malloc(object->count * sizeof *entries);
    if (!entries)
        return no_memory(r);
    size_t n = 0;
    for (const json_value *member = object->child; member; member = member->next, n++)
        entries[n] = (entry){member, n};
    qsort(entries, n, sizeof *entries, compare_entries);
    const entry *first = NULL;
    for (size_t i = 1; i < n; i++) {
        const json_value *a = entries[i - 1].member, *b = entries[i].member;
        if (compare_keys(a->key, a->key_length, b->key, b->key_length) == 0 &&
            (!first || entries[i].at < first->at))
            first = &entries[i];
    }
    if (first)
        duplicate(r, first->member->key_line, first->member->key, first->member->key_length);
    free(entries);
    return r->status;
}

static int read_value(json_reader *r, const json_value *parent, size_t depth, const char *wanted,
                      json_value **out);

/* Reads a key and its colon. */
static int read_key(json_reader *r, const json_value *object, const char *wanted, json_value *key) {
    int c = peek_token(r);
    if (c == STOP)
        return r->status;
    if (c == END)
        return ends_inside(r, "an object", object->line);
    if (c != '"')
        return unexpected(r, wanted);
    key->key_line = r->line;
    if (read_string(r, &key->key, &key->key_length))
        return r->status;
    if (object->count < FEW_KEYS)
        for (const json_value *member = object->child; member; member = member->next)
            if (compare_keys(member->key, member->key_length, key->key, key->key_length) == 0)
                return duplicate(r, key->key_line, key->key, key->key_length);
    c = peek_token(r);
    if (c == STOP)
        return r->status;
    if (c == END)
        return ends_inside(r, "an object", object->line);
    if (c != ':')
        return unexpected(r, "':' after a key");
    r->pos++;
    return 0;
}

/* Reads an array or an object, its bracket being next. */
static int read_container(json_reader *r, size_t depth, json_value **out) {
    bool is_object = r->in[r->pos] == '{';
    char close = is_object ? '}' : ']';
    const char *wanted = is_object ? "a key in double quotes or '}'" : "a value or ']'";
    const char *separator = is_object ? "',' or '}'" : "',' or ']'";

    if (depth >= JSON_MAX_DEPTH) {
        begin_message(r, r->line);
        text_append_format(&r->message, "nested deeper than %d levels", JSON_MAX_DEPTH);
        return fail(r, JSON_SYNTAX);
    }
    json_value *value = new_value(r, is_object ? JSON_OBJECT : JSON_ARRAY);
    if (!value)
        return r->status;
    *out = value;
    r->pos++;
    if (peek_token(r) == close) {
        r->pos++;
        return 0;
    }
    for (json_value **next = &value->child;;) {
        json_value key = {0}, *part = NULL;
        if (is_object && read_key(r, value, wanted, &key))
            return r->status;
        if (read_value(r, value, depth + 1, is_object ? "a value after ':'" : wanted, &part))
            return r->status;
        part->key = key.key;
        part->key_length = key.key_length;
        part->key_line = key.key_line;
        *next = part;
        next = &part->next;
        value->count++;

        int c = peek_token(r);
        if (c == STOP)
            return r->status;
        if (is_too_large(r))
            return too_large(r, value->line);
        if (c == END)
            return ends_inside(r, json_type_name(value->type), value->line);
        if (c != ',' && c != close)
            return unexpected(r, separator);
        r->pos++;
        if (c == close)
            break;
        wanted = is_object ? "a key in double quotes after ','" : "a value after ','";
    }
    return value->count > FEW_KEYS && is_object ? check_keys(r, value) : 0;
}

static int read_value(json_reader *r, const json_value *parent, size_t depth, const char *wanted,
                      json_value **out) {
    int c = peek_token(r);
    if (c == STOP)
        return r->status;
    if (c == END && parent)
        return ends_inside(r, json_type_name(parent->type), parent->line);
    if (c == '{' || c == '[')
        return read_container(r, depth, out);
    if (c == '"') {
        *out = new_value(r, JSON_STRING);
        return *out ? read_string(r, &(*out)->text, &(*out)->length) : r->status;
    }
    if (in_word(c))
        return read_word(r, out);
    return unexpected(r, wanted);
}

/* ---- the reader ---- */

static ptrdiff_t read_nothing(void *ctx, char *buf, size_t n) {
    (void)ctx;
    (void)buf;
    (void)n;
    return 0;
}

static json_reader *new_reader(void) {
    json_reader *r = calloc(1, sizeof *r);
    if (r)
        r->line = 1;
    return r;
}

json_reader *json_open(json_read_fn *read, void *ctx) {
    json_reader *r = new_reader();
    if (!r)
        return NULL;
    r->own = malloc(CHUNK);
    if (!r->own) {
        free(r);
        return NULL;
    }
    r->in = r->own;
    r->read = read;
    r->ctx = ctx;
    return r;
}

json_reader *json_open_memory(const char *s, size_t n) {
    json_reader *r = new_reader();
    if (!r)
        return NULL;
    r->read = read_nothing;
    r->in = s;
    r->end = n;
    r->ended = true;
    return r;
}

void json_close(json_reader *reader) {
    if (!reader)
        return;
    release(reader, true);
    text_free(&reader->scratch);
    text_free(&reader->message);
    free(reader->own);
    free(reader);
}

/* Skips the byte order mark and looks whether the text is one array. */
static int begin(json_reader *r) {
    if (!fill(r, 3))
        return r->status;
    if (r->end - r->pos >= 3 && memcmp(r->in + r->pos, "\xEF\xBB\xBF", 3) == 0)
        r->pos += 3;
    else if (r->end - r->pos >= 2 && (memcmp(r->in + r->pos, "\xFF\xFE", 2) == 0 ||
                                      memcmp(r->in + r->pos, "\xFE\xFF", 2) == 0))
        return syntax(r, "the file is in UTF-16; it must be in UTF-8");
    r->state = IN_VALUES;
    if (peek_token(r) == '[') {
        r->state = IN_ARRAY;
        r->array_line = r->line;
        r->origin = r->before + r->pos;
        r->pos++;
    }
    return r->status;
}

/* Moves to the next element of the top-level array: 1, or 0 when there is none. */
static int next_element(json_reader *r, bool first) {
    int c = peek_token(r);
    if (c == STOP)
        return r->status;
    if (c == END)
        return ends_inside(r, "an array", r->array_line);
    if (is_too_large(r))
        return too_large(r, r->array_line);
    if (c == ']') {
        r->pos++;
        r->state = AT_END;
        c = peek_token(r);
        if (c == STOP)
            return r->status;
        return c == END ? 0 : unexpected(r, "nothing after the array");
    }
    if (!first) {
        if (c != ',')
            return unexpected(r, "',' or ']'");
        r->pos++;
    }
    return 1;
}

int json_next(json_reader *r, const json_value **value) {
    *value = NULL;
    if (r->status || r->state == AT_END)
        return r->status;
    bool first = r->state == AT_START;
    if (first && begin(r))
        return r->status;
    release(r, false);
    r->parts = 0;

    json_value array = {.type = JSON_ARRAY, .line = r->array_line};
    const json_value *parent = NULL;
    const char *wanted = "a value";
    if (r->state == IN_ARRAY) {
        int more = next_element(r, first);
        if (more <= 0)
            return more;
        parent = &array;
        wanted = first ? "a value or ']'" : "a value after ','";
    } else {
        int c = peek_token(r);
        if (c == STOP)
            return r->status;
        if (c == END) {
            r->state = AT_END;
            return JSON_DONE;
        }
        r->origin = r->before + r->pos;
    }
    json_value *read = NULL;
    if (read_value(r, parent, 0, wanted, &read))
        return r->status;
    *value = read;
    return JSON_VALUE;
}

const char *json_message(const json_reader *reader) {
    if (reader->status == JSON_NOMEM)
        return "out of memory";
    return text_string(&reader->message);
}

const json_value *json_member(const json_value *object, const char *key) {
    size_t n = strlen(key);
    for (const json_value *member = object->child; member; member = member->next)
        if (member->key && compare_keys(member->key, member->key_length, key, n) == 0)
            return member;
    return NULL;
}

const char *json_type_name(json_type type) {
    switch (type) {
    case JSON_NULL:
        return "null";
    case JSON_FALSE:
    case JSON_TRUE:
        return "a boolean";
    case JSON_NUMBER:
        return "a number";
    case JSON_STRING:
        return "a string";
    case JSON_ARRAY:
        return "an array";
    case JSON_OBJECT:
        return "an object";
    }
    return "nothing";
}
