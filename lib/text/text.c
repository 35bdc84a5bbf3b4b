#include "text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

/* ---- the buffer ---- */

bool text_reserve(text_buffer *buffer, size_t n) {
    if (buffer->failed)
        return false;
    if (n < buffer->capacity - buffer->length) /* one byte is for the NUL */
        return true;
    if (n >= SIZE_MAX / 2 - buffer->length) {
        buffer->failed = true;
        return false;
    }
    size_t need = buffer->length + n + 1;
    size_t capacity = buffer->capacity ? buffer->capacity : 32;
    while (capacity < need)
        capacity *= 2;
    char *data = realloc(buffer->data, capacity);
    if (!data) {
        buffer->failed = true;
        return false;
    }
    buffer->data = data;
    buffer->capacity = capacity;
    data[buffer->length] = '\0';
    return true;
}

void text_append(text_buffer *buffer, const char *s, size_t n) {
    if (n == 0 || !text_reserve(buffer, n))
        return;
    memcpy(buffer->data + buffer->length, s, n);
    buffer->length += n;
    buffer->data[buffer->length] = '\0';
}

void text_append_char(text_buffer *buffer, char c) {
    text_append(buffer, &c, 1);
}

void text_append_string(text_buffer *buffer, const char *s) {
    text_append(buffer, s, strlen(s));
}

void text_append_format(text_buffer *buffer, const char *format, ...) {
    va_list args;
    va_start(args, format);
    int n = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (n < 0) {
        buffer->failed = true;
        return;
    }
    if (!text_reserve(buffer, (size_t)n))
        return;
    va_start(args, format);
    vsnprintf(buffer->data + buffer->length, (size_t)n + 1, format, args);
    va_end(args);
    buffer->length += (size_t)n;
}

const char *text_string(const text_buffer *buffer) {
    return buffer->data ? buffer->data : "";
}

void text_clear(text_buffer *buffer) {
    buffer->length = 0;
    buffer->failed = false;
    if (buffer->data)
        buffer->data[0] = '\0';
}

char *text_take(text_buffer *buffer) {
    if (!text_reserve(buffer, 0))
        return NULL;
    char *data = buffer->data;
    *buffer = (text_buffer){0};
    return data;
}

void text_free(text_buffer *buffer) {
    free(buffer->data);
    *buffer = (text_buffer){0};
}

/* ---- UTF-8 ---- */

int32_t text_utf8_next(const char **s, const char *end) {
    const unsigned char *p = (const unsigned char *)*s;
    size_t left = (size_t)(end - *s);
    if (left == 0)
        return -1;
    int32_t code = p[0];
    if (code < 0x80) {
        *s += 1;
        return code;
    }
    if (code < 0xC2)
        return -1;
    if (code < 0xE0) {
        if (left < 2 || (p[1] & 0xC0) != 0x80)
            return -1;
        *s += 2;
        return (code & 0x1F) << 6 | (p[1] & 0x3F);
    }
    if (code < 0xF0) {
        if (left < 3 || (p[1] & 0xC0) != 0x80 || (p[2] & 0xC0) != 0x80)
            return -1;
        code = (code & 0x0F) << 12 | (p[1] & 0x3F) << 6 | (p[2] & 0x3F);
        if (code < 0x800 || (code >= 0xD800 && code <= 0xDFFF))
            return -1;
        *s += 3;
        return code;
    }
    if (code > 0xF4 || left < 4 || (p[1] & 0xC0) != 0x80 || (p[2] & 0xC0) != 0x80 ||
        (p[3] & 0xC0) != 0x80)
        return -1;
    code = (code & 0x07) << 18 | (p[1] & 0x3F) << 12 | (p[2] & 0x3F) << 6 | (p[3] & 0x3F);
    if (code < 0x10000 || code > 0x10FFFF)
        return -1;
    *s += 4;
    return code;
}

size_t text_utf8_put(int32_t code, char out[4]) {
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        out[0] = (char)(0xC0 | code >> 6);
        out[1] = (char)(0x80 | (code & 0x3F));
        return 2;
    }
    if (code < 0x10000) {
        out[0] = (char)(0xE0 | code >> 12);
        out[1] = (char)(0x80 | (code >> 6 & 0x3F));
        out[2] = (char)(0x80 | (code & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | code >> 18);
    out[1] = (char)(0x80 | (code >> 12 & 0x3F));
    out[2] = (char)(0x80 | (code >> 6 & 0x3F));
    out[3] = (char)(0x80 | (code & 0x3F));
    return 4;
}

ptrdiff_t text_utf8_error(const char *s, size_t n) {
    const char *p = s, *end = s + n;
    while (p < end) {
        /* Eight bytes at once, as long as each is between 0x01 and 0x7F. */
        while (end - p >= 8) {
            uint64_t eight;
            memcpy(&eight, p, 8);
            uint64_t high = eight | (eight - UINT64_C(0x0101010101010101));
            if (high & UINT64_C(0x8080808080808080))
                break;
            p += 8;
        }
        if (p == end)
            break;
        if (text_utf8_next(&p, end) <= 0) {
            if (p > s && p[-1] == '\0')
                p--;
            return p - s;
        }
    }
    return -1;
}

/* ---- code points ---- */

void text_codes_init(text_codes *codes) {
    codes->data = codes->local;
    codes->length = 0;
    codes->capacity = sizeof codes->local / sizeof codes->local[0];
}

void text_codes_free(text_codes *codes) {
    if (codes->data != codes->local)
        free(codes->data);
}

static bool codes_grow(text_codes *codes, size_t n) {
    if (n <= codes->capacity - codes->length)
        return true;
    size_t capacity = codes->capacity;
    while (capacity - codes->length < n) {
        if (capacity > SIZE_MAX / sizeof(int32_t) / 2)
            return false;
        capacity *= 2;
    }
    int32_t *data =
        realloc(codes->data == codes->local ? NULL : codes->data, capacity * sizeof *data);
    if (!data)
        return false;
    if (codes->data == codes->local)
        memcpy(data, codes->local, codes->length * sizeof *data);
    codes->data = data;
    codes->capacity = capacity;
    return true;
}

bool text_codes_add(text_codes *codes, int32_t code) {
    if (!codes_grow(codes, 1))
        return false;
    codes->data[codes->length++] = code;
    return true;
}

static unsigned mark_class(int32_t code) {
    if (code < 0x300)
        return 0;
    return (unsigned)utf8proc_get_property(code)->combining_class;
}

/* Sorts a run of marks by class, keeping the order within a class. */
static bool sort_marks(int32_t *marks, size_t n) {
    if (n <= 16) {
        for (size_t i = 1; i < n; i++) {
            int32_t mark = marks[i];
            unsigned class = mark_class(mark);
            size_t at = i;
            for (; at > 0 && mark_class(marks[at - 1]) > class; at--)
                marks[at] = marks[at - 1];
            marks[at] = mark;
        }
        return true;
    }
    /* No name has so many; a hostile one must not cost the square of them. */
    size_t start[257] = {0};
    int32_t *sorted = malloc(n * sizeof *sorted);
    if (!sorted)
        return false;
    for (size_t i = 0; i < n; i++)
        start[mark_class(marks[i]) + 1]++;
    for (size_t class = 1; class < 257; class ++)
        start[class] += start[class - 1];
    for (size_t i = 0; i < n; i++)
        sorted[start[mark_class(marks[i])]++] = marks[i];
    memcpy(marks, sorted, n * sizeof *sorted);
    free(sorted);
    return true;
}

bool text_codes_compose(text_codes *codes) {
    for (size_t i = 0; i < codes->length;) {
        size_t from = i;
        while (i < codes->length && mark_class(codes->data[i]) != 0)
            i++;
        if (i - from > 1 && !sort_marks(codes->data + from, i - from))
            return false;
        if (i == from)
            i++;
    }
    utf8proc_ssize_t n =
        utf8proc_normalize_utf32(codes->data, (utf8proc_ssize_t)codes->length,
                                 (utf8proc_option_t)(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
    if (n < 0)
        return false;
    codes->length = (size_t)n;
    return true;
}

bool text_codes_write(const text_codes *codes, text_buffer *out) {
    text_clear(out);
    /* Room for the most that could come only where that is little. */
    if (codes->length < 256 && !text_reserve(out, codes->length * 4))
        return false;
    for (size_t i = 0; i < codes->length; i++) {
        char bytes[4];
        text_append(out, bytes, text_utf8_put(codes->data[i], bytes));
    }
    return text_reserve(out, 0);
}

/* ---- normal form and names ---- */

/*
 * Characters that are their own NFC whatever stands beside them. Not all there are: those in which
 * most names are written. All others go through the full procedure.
 */
static bool surely_nfc(int32_t code) {
    if (code < 0x300)
        return true;
    if (code >= 0x400 && code <= 0x52F)
        return code < 0x483 || code > 0x489;
    if (code >= 0x1E00 && code <= 0x1EFF)
        return true; /* the Vietnamese letters among them */
    if (code >= 0x2010 && code <= 0x205E)
        return true;
    if (code >= 0x3000 && code <= 0x30FF)
        return (code < 0x302A || code > 0x302F) && code != 0x3099 && code != 0x309A;
    return (code >= 0x3400 && code <= 0x4DBF) || (code >= 0x4E00 && code <= 0x9FFF) ||
           (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xFF00 && code <= 0xFFEF);
}

static bool add_decomposed(text_codes *codes, int32_t code) {
    if (code < 0xC0)
        return text_codes_add(codes, code);
    int32_t parts[8]; /* a canonical decomposition has four at most */
    utf8proc_ssize_t n = utf8proc_decompose_char(
        code, parts, 8, (utf8proc_option_t)(UTF8PROC_DECOMPOSE | UTF8PROC_STABLE), NULL);
    if (n < 0 || n > 8)
        return false;
    for (utf8proc_ssize_t i = 0; i < n; i++)
        if (!text_codes_add(codes, parts[i]))
            return false;
    return true;
}

int text_nfc(const char *s, size_t n, text_buffer *out) {
    const char *p = s, *end = s + n;
    bool sure = true;
    while (p < end && sure) {
        if ((unsigned char)*p < 0x80) {
            p++;
            continue;
        }
        int32_t code = text_utf8_next(&p, end);
        if (code < 0)
            return TEXT_INVALID;
        sure = surely_nfc(code);
    }
    if (sure)
        return TEXT_SAME;

    text_codes codes;
    text_codes_init(&codes);
    int result = TEXT_NOMEM;
    for (p = s; p < end;) {
        int32_t code = text_utf8_next(&p, end);
        if (code < 0) {
            result = TEXT_INVALID;
            goto done;
        }
        if (!add_decomposed(&codes, code))
            goto done;
    }
    if (!text_codes_compose(&codes))
        goto done;

    p = s;
    size_t i = 0;
    while (p < end && i < codes.length && text_utf8_next(&p, end) == codes.data[i])
        i++;
    if (p == end && i == codes.length)
        result = TEXT_SAME;
    else if (text_codes_write(&codes, out))
        result = TEXT_CHANGED;
done:
    text_codes_free(&codes);
    return result;
}

bool text_is_blank(int32_t code) {
    return code == ' ' || code == '\t' || code == 0xA0 || code == 0x1680 ||
           (code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x205F || code == 0x3000;
}

bool text_is_invisible(int32_t code) {
    if (code < 0xAD)
        return false;
    return code == 0xAD || code == 0x34F || code == 0x61C || code == 0x180E ||
           (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x206F) || code == 0x3164 || code == 0xFEFF ||
           code == 0xFFA0 || (code >= 0xFFF9 && code <= 0xFFFB) ||
           (code >= 0xE0000 && code <= 0xE007F);
}

static bool is_control(int32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029;
}

int text_clean_name(const char *s, size_t n, text_buffer *out, size_t *where) {
    /* Look first: nearly all names are clean. */
    const char *p = s, *end = s + n, *at = s;
    bool clean = true, nfc = true, after_blank = true;
    while (p < end) {
        at = p;
        unsigned char byte = (unsigned char)*p;
        if (byte > ' ' && byte < 0x7F) {
            p++;
            after_blank = false;
            continue;
        }
        int32_t code = text_utf8_next(&p, end);
        if (code < 0 || (code != '\t' && is_control(code))) {
            if (where)
                *where = (size_t)(at - s);
            return TEXT_INVALID;
        }
        bool blank = text_is_blank(code);
        clean = clean && !(blank && (after_blank || code != ' ')) && !text_is_invisible(code);
        nfc = nfc && surely_nfc(code);
        after_blank = blank;
    }
    clean = clean && !(after_blank && n > 0);
    if (clean)
        return nfc ? TEXT_SAME : text_nfc(s, n, out);

    text_codes codes;
    text_codes_init(&codes);
    int result = TEXT_NOMEM;
    bool pending = false;
    for (p = s; p < end;) {
        int32_t code = text_utf8_next(&p, end);
        if (text_is_invisible(code))
            continue;
        if (text_is_blank(code)) {
            pending = codes.length > 0;
            continue;
        }
        if (pending && !text_codes_add(&codes, ' '))
            goto done;
        pending = false;
        if (!add_decomposed(&codes, code))
            goto done;
    }
    if (text_codes_compose(&codes) && text_codes_write(&codes, out))
        result = TEXT_CHANGED;
done:
    text_codes_free(&codes);
    return result;
}

/* ---- JSON strings ---- */

void text_json_quote(text_buffer *buffer, const char *s, size_t n) {
    static const char hex[] = "0123456789ABCDEF";
    if (!text_reserve(buffer, n < SIZE_MAX / 4 ? n + 2 : n))
        return;
    text_append_char(buffer, '"');
    size_t from = 0;
    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)s[i];
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        text_append(buffer, s + from, i - from);
        from = i + 1;
        char escape[6] = {'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]};
        size_t length = 2;
        switch (c) {
        case '\b':
            escape[1] = 'b';
            break;
        case '\f':
            escape[1] = 'f';
            break;
        case '\n':
            escape[1] = 'n';
            break;
        case '\r':
            escape[1] = 'r';
            break;
        case '\t':
            escape[1] = 't';
            break;
        case '"':
        case '\\':
            escape[1] = (char)c;
            break;
        default:
            length = 6;
            break;
        }
        text_append(buffer, escape, length);
    }
    text_append(buffer, s + from, n - from);
    text_append_char(buffer, '"');
}

/* ---- small formats ---- */

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_alpha(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

typedef struct subtag {
    const char *s;
    size_t length; /* 0: there is none */
    bool alpha;    /* letters only */
    bool digits;   /* digits only */
} subtag;

/* The subtag at s, and false when it is malformed. */
static bool read_subtag(const char *s, subtag *tag) {
    *tag = (subtag){.s = s, .alpha = true, .digits = true};
    for (; *s && *s != '-'; s++) {
        if (is_digit(*s))
            tag->alpha = false;
        else if (is_alpha(*s))
            tag->digits = false;
        else
            return false;
        if (++tag->length > 8)
            return false;
    }
    return tag->length > 0 && (s[0] == '\0' || s[1] != '\0');
}

static bool next_subtag(subtag *tag) {
    const char *s = tag->s + tag->length;
    if (*s == '-')
        return read_subtag(s + 1, tag);
    *tag = (subtag){.s = s};
    return true;
}

static bool is_variant(const subtag *tag) {
    return tag->length >= 5 || (tag->length == 4 && is_digit(tag->s[0]));
}

/* Does a variant like this one stand between `from` and it? */
static bool is_repeated(const char *from, const subtag *tag) {
    for (const char *s = from; s < tag->s;) {
        size_t i = 0;
        while (i < tag->length && lower(s[i]) == lower(tag->s[i]))
            i++;
        if (i == tag->length && s[i] == '-')
            return true;
        while (*s++ != '-')
            ;
    }
    return false;
}

bool text_language_tag_ok(const char *s) {
    subtag tag;
    if (!s || !read_subtag(s, &tag))
        return false;
    if (tag.length > 1) {
        if (!tag.alpha)
            return false;
        bool may_extend = tag.length <= 3;
        if (!next_subtag(&tag))
            return false;
        for (int i = 0; i < 3 && may_extend && tag.length == 3 && tag.alpha; i++)
            if (!next_subtag(&tag))
                return false;
        if (tag.length == 4 && tag.alpha && !next_subtag(&tag))
            return false;
        bool region = (tag.length == 2 && tag.alpha) || (tag.length == 3 && tag.digits);
        if (region && !next_subtag(&tag))
            return false;
        for (const char *first = tag.s; is_variant(&tag);)
            if (is_repeated(first, &tag) || !next_subtag(&tag))
                return false;
        unsigned char seen[128] = {0};
        while (tag.length == 1 && lower(tag.s[0]) != 'x') {
            unsigned char singleton = (unsigned char)lower(tag.s[0]);
            if (seen[singleton]++ || !next_subtag(&tag) || tag.length < 2)
                return false;
            while (tag.length >= 2)
                if (!next_subtag(&tag))
                    return false;
        }
        if (tag.length == 0)
            return *tag.s == '\0';
    }
    if (tag.length != 1 || lower(tag.s[0]) != 'x' || !next_subtag(&tag) || tag.length == 0)
        return false;
    while (tag.length > 0)
        if (!next_subtag(&tag))
            return false;
    return true;
}

bool text_decimal_ok(const char *s) {
    if (!s)
        return false;
    if (*s == '-')
        s++;
    if (!is_digit(*s) || (*s == '0' && is_digit(s[1])))
        return false;
    while (is_digit(*s))
        s++;
    if (*s == '.') {
        s++;
        if (!is_digit(*s))
            return false;
        while (is_digit(*s))
            s++;
    }
    return *s == '\0';
}

bool text_duration_ok(const char *s) {
    if (!s || *s++ != 'P')
        return false;
    const char *units = "YMD";
    bool some = false;
    for (bool first = true; *s; first = false) {
        const char *digits = s;
        while (is_digit(*s))
            s++;
        if (s == digits || s - digits > 6 || (*digits == '0' && s - digits > 1))
            return false;
        some = some || *digits != '0';
        if (*s == 'W')
            return first && some && s[1] == '\0';
        const char *unit = *s ? strchr(units, *s) : NULL;
        if (!unit)
            return false;
        units = unit + 1;
        s++;
    }
    return some;
}

bool text_uid_ok(const char *s) {
    if (!s)
        return false;
    size_t n = 0;
    for (; s[n]; n++) {
        char c = s[n];
        bool plain = (c >= 'a' && c <= 'z') || is_digit(c);
        if (!plain && (n == 0 || (c != '/' && c != '.' && c != '_' && c != '-')))
            return false;
        if (n >= 200)
            return false;
    }
    return n > 0;
}

bool text_sha256_ok(const char *s) {
    if (!s)
        return false;
    size_t n = 0;
    while (is_digit(s[n]) || (s[n] >= 'a' && s[n] <= 'f'))
        if (++n > 64)
            return false;
    return n == 64 && s[n] == '\0';
}

/* Two digits, at most `most`. */
static bool two_digits(const char *s, int most) {
    return is_digit(s[0]) && is_digit(s[1]) && (s[0] - '0') * 10 + (s[1] - '0') <= most;
}

bool text_time_ok(const char *s) {
    if (!s || !two_digits(s, 23) || s[2] != ':' || !two_digits(s + 3, 59))
        return false;
    if (s[5] == '\0')
        return true;
    return s[5] == ':' && two_digits(s + 6, 59) && s[8] == '\0';
}
