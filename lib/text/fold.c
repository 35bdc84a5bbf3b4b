#include "fold.h"

#include <string.h>

#include <utf8proc.h>

#include "fold_tables.h"

/* Romanian has a comma below and is often typed with a cedilla: one letter. */
enum { COMMA_BELOW = 0x326, CEDILLA = 0x327 };
enum { VOICED = 0x3099, SEMI_VOICED = 0x309A, KA = 0x30AB, GA = 0x30AC, KE = 0x30B1 };

typedef struct folder {
    text_codes codes;
    bool blank;        /* a blank is due before the next character */
    bool after_kana;   /* the last character that is no mark is kana */
    text_codes *marks; /* of this word, to be kept behind it; NULL: they are dropped */
} folder;

/* ---- ASCII ---- */

/* What an ASCII character folds to: itself in lower case, '\'' for nothing, ' ' for a blank. */
static char fold_ascii(unsigned char c) {
    if (c >= 'A' && c <= 'Z')
        return (char)(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
        return (char)c;
    return c == '\'' || c == '`' ? '\'' : ' ';
}

static int fold_ascii_name(const char *s, size_t n, text_buffer *out) {
    text_clear(out);
    if (!text_reserve(out, n))
        return TEXT_NOMEM;
    char *to = out->data;
    bool blank = false;
    for (size_t i = 0; i < n; i++) {
        char c = fold_ascii((unsigned char)s[i]);
        if (c == '\'')
            continue;
        if (c == ' ') {
            blank = true;
            continue;
        }
        if (blank && to > out->data)
            *to++ = ' ';
        blank = false;
        *to++ = c;
    }
    *to = '\0';
    out->length = (size_t)(to - out->data);
    return 0;
}

/* ---- tables ---- */

static const char *find_letter(const fold_letter *table, size_t n, int32_t code) {
    size_t low = 0, high = n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (table[middle].letter < (uint32_t)code)
            low = middle + 1;
        else
            high = middle;
    }
    return low < n && table[low].letter == (uint32_t)code ? table[low].ascii : NULL;
}

static int32_t find_kanji(const fold_kanji *table, size_t n, int32_t code) {
    size_t low = 0, high = n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (table[middle].old_form < (uint32_t)code)
            low = middle + 1;
        else
            high = middle;
    }
    return low < n && table[low].old_form == (uint32_t)code ? (int32_t)table[low].form : 0;
}

#define COUNT(table) (sizeof(table) / sizeof(table)[0])

/* The ASCII for a Latin letter, "" to drop it, NULL when it stays. */
static const char *latin_letter(int32_t code) {
    if (code >= 0x2B0 && code < 0x1D00)
        return NULL;
    const char *ascii = find_letter(fold_latin, COUNT(fold_latin), code);
    return ascii ? ascii : find_letter(fold_latin_more, COUNT(fold_latin_more), code);
}

static int32_t newer_form(int32_t code) {
    int32_t form = find_kanji(fold_joyo, COUNT(fold_joyo), code);
    if (!form)
        form = find_kanji(fold_jinmeiyo, COUNT(fold_jinmeiyo), code);
    if (!form)
        form = find_kanji(fold_variants, COUNT(fold_variants), code);
    return form ? form : code;
}

/* ---- kinds of characters ---- */

static bool in_range(int32_t code, int32_t first, int32_t last) {
    return code >= first && code <= last;
}

static bool is_ideograph(int32_t code) {
    return in_range(code, 0x4E00, 0x9FFF) || in_range(code, 0x3400, 0x4DBF) ||
           in_range(code, 0xF900, 0xFAFF) || in_range(code, 0x20000, 0x3FFFD);
}

/* Ideographs, the iteration mark, the closing mark and zero, as they stand in Japanese names. */
static bool is_kanji(int32_t code) {
    return is_ideograph(code) || in_range(code, 0x3005, 0x3007);
}

static bool is_hiragana(int32_t code) {
    return in_range(code, 0x3041, 0x3096) || in_range(code, 0x309D, 0x309E);
}

static bool is_katakana(int32_t code) {
    return in_range(code, 0x30A1, 0x30FA) || in_range(code, 0x30FD, 0x30FE) ||
           in_range(code, 0x31F0, 0x31FF);
}

/* Marks that say how to read a letter, where many write the letter alone. */
static bool is_dropped_mark(int32_t code) {
    static const int32_t ranges[][2] = {
        {0x0300, 0x036F}, /* combining diacritical marks */
        {0x0483, 0x0489}, /* Cyrillic */
        {0x0591, 0x05C7}, /* Hebrew points */
        {0x0610, 0x061A}, /* Arabic signs and vowels */
        {0x064B, 0x065F},   {0x0670, 0x0670}, {0x06D6, 0x06ED},
        {0x0711, 0x0711},                     /* Syriac vowels */
        {0x0730, 0x074A},   {0x0898, 0x089F}, /* Arabic, extended */
        {0x08CA, 0x08FF},   {0x1AB0, 0x1AFF}, /* diacritical marks, extended and supplement */
        {0x1DC0, 0x1DFF},   {0x20D0, 0x20FF}, /* for symbols */
        {0x2DE0, 0x2DFF},                     /* Cyrillic, extended */
        {0x302A, 0x302F},                     /* tone marks of ideographs */
        {0xA66F, 0xA67D},   {0xA69E, 0xA69F}, {0xFE00, 0xFE0F}, /* variation selectors */
        {0xFE20, 0xFE2F},                                       /* half marks */
        {0xE0100, 0xE01EF},
    };
    for (size_t i = 0; i < COUNT(ranges) && code >= ranges[i][0]; i++)
        if (code <= ranges[i][1])
            return true;
    return false;
}

/* Apostrophes, and the letters that stand for a glottal stop or a softening as they do. */
bool fold_is_apostrophe(int32_t code) {
    switch (code) {
    case 0x00B4: /* acute accent */
    case 0x055A: /* Armenian apostrophe */
    case 0x05F3: /* Hebrew geresh */
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032: /* prime */
    case 0x2035:
    case 0xA78B: /* saltillo */
    case 0xA78C:
        return true;
    default:
        return in_range(code, 0x2B9, 0x2D7) || in_range(code, 0x2EC, 0x2FF);
    }
}

/* ---- folding ---- */

static bool put_marks(folder *f) {
    for (size_t i = 0; f->marks && i < f->marks->length; i++)
        if (!text_codes_add(&f->codes, f->marks->data[i]))
            return false;
    if (f->marks)
        f->marks->length = 0;
    return true;
}

/* Adds a character that stays, its blank before it. */
static bool put(folder *f, int32_t code) {
    if (f->blank && !put_marks(f))
        return false;
    if (f->blank && f->codes.length > 0 && !text_codes_add(&f->codes, ' '))
        return false;
    f->blank = false;
    f->after_kana = false;
    return text_codes_add(&f->codes, code);
}

static bool put_kana(folder *f, int32_t code) {
    if (is_hiragana(code))
        code += 0x60;
    if (code == 0x30F5 || code == 0x30F6) /* small ka and ke */
        code = code == 0x30F5 ? KA : KE;
    if (!put(f, code))
        return false;
    f->after_kana = true;
    return true;
}

static bool put_ascii(folder *f, char c) {
    c = fold_ascii((unsigned char)c);
    if (c == '\'')
        return true;
    if (c != ' ')
        return put(f, c);
    f->blank = true;
    return true;
}

/* A character out of the compatibility decomposition, in lower case. */
static bool fold_part(folder *f, int32_t code) {
    if (code < 0x80)
        return put_ascii(f, (char)code);
    if (is_ideograph(code))
        return put(f, newer_form(code));
    if (is_hiragana(code) || is_katakana(code))
        return put_kana(f, code);
    if (fold_is_apostrophe(code))
        return true;

    const char *ascii;
    switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
        if (code == VOICED || code == SEMI_VOICED) {
            /* With nothing to voice it is a stray dot. */
            return !f->after_kana || f->blank || text_codes_add(&f->codes, code);
        }
        if (is_dropped_mark(code))
            return !f->marks || text_codes_add(f->marks, code == COMMA_BELOW ? CEDILLA : code);
        if (f->blank || f->codes.length == 0 || utf8proc_get_property(code)->combining_class == 0)
            return put(f, code);
        return text_codes_add(&f->codes, code);
    case UTF8PROC_CATEGORY_CF:
        return true;
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
    case UTF8PROC_CATEGORY_SM:
    case UTF8PROC_CATEGORY_SC:
    case UTF8PROC_CATEGORY_SK:
    case UTF8PROC_CATEGORY_SO:
        f->blank = true;
        return true;
    default:
        ascii = f->marks ? NULL : latin_letter(code);
        if (!ascii)
            return put(f, code);
        for (; *ascii; ascii++)
            if (!put(f, *ascii))
                return false;
        return true;
    }
}

static bool fold_code(folder *f, int32_t code) {
    if (code < 0x80)
        return put_ascii(f, (char)code);
    if (fold_is_apostrophe(code) || text_is_invisible(code))
        return true;
    if (in_range(code, 0x3041, 0x30FE) || in_range(code, 0x4E00, 0x9FFF)) {
        /* Spacing voicing marks would decompose to a blank and a mark. */
        if (code == 0x309B || code == 0x309C)
            code -= 2;
        if (code != 0x309F && code != 0x30A0) /* the ligature yori, and a hyphen */
            return fold_part(f, code);
    }
    int32_t parts[32]; /* the longest decomposition has 18 */
    utf8proc_option_t options =
        (utf8proc_option_t)(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                            UTF8PROC_IGNORE | UTF8PROC_STABLE);
    utf8proc_ssize_t n = utf8proc_decompose_char(code, parts, 32, options, NULL);
    if (n < 0 || n > 32)
        return false;
    for (utf8proc_ssize_t i = 0; i < n; i++)
        if (!fold_part(f, parts[i]))
            return false;
    return true;
}

static int fold_any_name(const char *s, size_t n, text_codes *marks, text_buffer *out) {
    folder f = {.blank = false, .marks = marks};
    text_codes_init(&f.codes);
    int result = TEXT_NOMEM;
    for (const char *p = s, *end = s + n; p < end;) {
        int32_t code = text_utf8_next(&p, end);
        if (code < 0) {
            f.blank = true;
            p++;
        } else if (!fold_code(&f, code)) {
            goto done;
        }
    }
    if (!put_marks(&f) || (!marks && !text_codes_compose(&f.codes)))
        goto done;
    int32_t *codes = f.codes.data;
    for (size_t i = 1; i + 1 < f.codes.length; i++)
        if (codes[i] == GA && is_kanji(codes[i - 1]) && is_kanji(codes[i + 1]))
            codes[i] = KE;
    if (text_codes_write(&f.codes, out))
        result = 0;
done:
    text_codes_free(&f.codes);
    return result;
}

int fold_name(const char *s, size_t n, text_buffer *out) {
    for (size_t i = 0; i < n; i++)
        if ((unsigned char)s[i] >= 0x80)
            return fold_any_name(s, n, NULL, out);
    return fold_ascii_name(s, n, out);
}

int fold_keeping_marks(const char *s, size_t n, text_buffer *out) {
    bool ascii = true;
    for (size_t i = 0; i < n && ascii; i++)
        ascii = (unsigned char)s[i] < 0x80;
    if (ascii)
        return fold_ascii_name(s, n, out);
    text_codes marks;
    text_codes_init(&marks);
    int result = fold_any_name(s, n, &marks, out);
    text_codes_free(&marks);
    return result;
}
