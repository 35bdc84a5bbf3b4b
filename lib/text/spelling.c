#include "spelling.h"

#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "fold.h"
#include "type_words.h"

#define COUNT(table) (sizeof(table) / sizeof(table)[0])

/* ---- romanization ---- */

enum { LAST_HIRAGANA = 0x3096, KANA_APART = 0x60 };
enum { SMALL_TSU = 0x30C3, FIRST_KANA = 0x30A1, LAST_KANA = 0x30FA, LONG_MARK = 0x30FC };

/* From U+30A1 on; the small vowels and ya, yu, yo stand as letters. */
static const char *const kana[] = {
    "a",  "a",  "i",   "i",  "u",  "u",   "e",  "e",   "o",  "o",  "ka", "ga", "ki", "gi", "ku",
    "gu", "ke", "ge",  "ko", "go", "sa",  "za", "shi", "ji", "su", "zu", "se", "ze", "so", "zo",
    "ta", "da", "chi", "ji", "",   "tsu", "zu", "te",  "de", "to", "do", "na", "ni", "nu", "ne",
    "no", "ha", "ba",  "pa", "hi", "bi",  "pi", "fu",  "bu", "pu", "he", "be", "pe", "ho", "bo",
    "po", "ma", "mi",  "mu", "me", "mo",  "ya", "ya",  "yu", "yu", "yo", "yo", "ra", "ri", "ru",
    "re", "ro", "wa",  "wa", "i",  "e",   "o",  "n",   "vu", "ka", "ke", "va", "vi", "ve", "vo",
};

static bool is_vowel(char c) {
    return c == 'a' || c == 'i' || c == 'u' || c == 'e' || c == 'o';
}

/* A small kana after one that ends in a vowel: ki + small ya is kya, shi + small ya is sha. */
static void join_small(text_buffer *out, const char *small) {
    char *end = out->data + out->length;
    size_t n = out->length;
    if (*small != 'y') { /* fa, ti, che, va: the vowel takes the place of the other */
        if (n && is_vowel(end[-1])) {
            bool alone = n < 2 || end[-2] == ' ' || is_vowel(end[-2]);
            out->length--;
            if (alone && end[-1] == 'u')
                text_append_char(out, 'w');
            else if (alone)
                out->length++;
        }
        text_append_string(out, small);
        return;
    }
    if (n && end[-1] == 'i') {
        bool soft = n >= 2 && (end[-2] == 'j' ||
                               (n >= 3 && end[-2] == 'h' && (end[-3] == 's' || end[-3] == 'c')));
        out->length--;
        text_append_string(out, soft ? small + 1 : small);
        return;
    }
    if (n && (end[-1] == 'u' || end[-1] == 'e')) /* tyu, dyu of foreign words */
        out->length--;
    text_append_string(out, small);
}

static bool is_small(int32_t code) {
    switch (code) {
    case 0x30A1:
    case 0x30A3:
    case 0x30A5:
    case 0x30A7:
    case 0x30A9: /* a i u e o */
    case 0x30E3:
    case 0x30E5:
    case 0x30E7: /* ya yu yo */
        return true;
    default:
        return false;
    }
}

void romanize(const char *s, size_t n, text_buffer *out) {
    text_clear(out);
    bool doubled = false;
    for (const char *p = s, *end = s + n; p < end;) {
        const char *from = p;
        int32_t code = text_utf8_next(&p, end);
        if (code < 0)
            break;
        if (code < FIRST_KANA || code > LONG_MARK || (code > LAST_KANA && code != LONG_MARK)) {
            if (code == 0x30FD || code == 0x30FE) /* iteration marks repeat what is before */
                code = 0;
            if (code)
                text_append(out, from, (size_t)(p - from));
            doubled = false;
            continue;
        }
        if (code == SMALL_TSU) {
            doubled = true;
            continue;
        }
        if (code == LONG_MARK) {
            if (out->length && is_vowel(out->data[out->length - 1]))
                text_append_char(out, out->data[out->length - 1]);
            continue;
        }
        const char *letters = kana[code - FIRST_KANA];
        if (is_small(code) && out->length) {
            join_small(out, letters);
        } else {
            if (doubled && !is_vowel(*letters))
                text_append_char(out, *letters == 'c' ? 't' : *letters);
            text_append_string(out, letters);
        }
        doubled = false;
    }
    if (!out->data)
        text_append(out, "", 0);
}

/* ---- one form for the ways to spell a sound ---- */

static char at(const char *s, size_t n, size_t i) {
    return i < n ? s[i] : '\0';
}

/* Skips what only makes the vowel at i long, or changes it as an umlaut does. */
static size_t skip_long(const char *s, size_t n, size_t i, loosening how, bool *is_long) {
    char vowel = s[i];
    for (i++; i < n;) {
        char next = s[i];
        if (next == vowel || (vowel == 'o' && next == 'u')) {
            *is_long = true;
            i++;
        } else if (next == 'e' && (vowel == 'a' || vowel == 'o' || vowel == 'u') &&
                   (how == LOOSE || how == KEEP_SOUNDS)) {
            i++;
        } else if (next == 'h' && !is_vowel(at(s, n, i + 1))) {
            *is_long = *is_long || vowel == 'o';
            i++;
        } else {
            break;
        }
    }
    return i;
}

void loosen(const char *s, size_t n, loosening how, text_buffer *out) {
    text_clear(out);
    if (!text_reserve(out, 2 * n))
        return;
    for (size_t i = 0; i < n;) {
        char c = s[i], next = at(s, n, i + 1), third = at(s, n, i + 2);
        if (is_vowel(c)) {
            bool is_long = false;
            text_append_char(out, c);
            i = skip_long(s, n, i, how, &is_long);
            if (how == KEEP_LONG && is_long)
                text_append_char(out, c);
            continue;
        }
        const char *put = NULL;
        size_t taken = 1;
        switch (how == KEEP_SOUNDS ? '\0' : c) {
        case 's':
            if (next == 'h' && is_vowel(third))
                put = third == 'i' ? "s" : "sy", taken = 2;
            break;
        case 'c':
            if (next == 'h' && is_vowel(third))
                put = third == 'i' ? "t" : "ty", taken = 2;
            else if (next == 'c' && third == 'h')
                put = "t";
            break;
        case 't':
            if (next == 's' && third == 'u')
                put = "t", taken = 2;
            break;
        case 'd':
            if (next == 'z' && third == 'u')
                put = "z", taken = 2;
            else if (next == 'u' || next == 'i' || next == 'y')
                put = "z";
            break;
        case 'j':
            if (next == 'i' || next == 'y')
                put = "z";
            else if (is_vowel(next))
                put = "zy";
            break;
        case 'f':
            if (next == 'u' && how != KEEP_LONG)
                put = "h";
            break;
        case 'm':
            if (next == 'b' || next == 'p' || next == 'm')
                put = "n";
            break;
        case 'n':
            if (next == 'n' && i)
                put = "";
            break;
        case 'w':
            if (next == 'o')
                put = "";
            break;
        default:
            break;
        }
        if (put)
            text_append_string(out, put);
        else
            text_append_char(out, c);
        i += taken;
    }
}

/* Vowels with macron or circumflex are long: written twice. Those with umlaut, stroke or ring may
 * be written as two letters. False when there is none. */
static bool write_long(const char *text, size_t n, text_buffer *out) {
    static const struct {
        int32_t code;
        char vowels[3];
    } longs[] = {{0xC2, "aa"},  {0xC4, "ae"},  {0xC5, "aa"},  {0xCA, "ee"},  {0xCE, "ii"},
                 {0xD4, "oo"},  {0xD6, "oe"},  {0xD8, "oe"},  {0xDB, "uu"},  {0xDC, "ue"},
                 {0xE2, "aa"},  {0xE4, "ae"},  {0xE5, "aa"},  {0xEA, "ee"},  {0xEE, "ii"},
                 {0xF4, "oo"},  {0xF6, "oe"},  {0xF8, "oe"},  {0xFB, "uu"},  {0xFC, "ue"},
                 {0x100, "aa"}, {0x101, "aa"}, {0x112, "ee"}, {0x113, "ee"}, {0x12A, "ii"},
                 {0x12B, "ii"}, {0x14C, "oo"}, {0x14D, "oo"}, {0x16A, "uu"}, {0x16B, "uu"}};
    bool any = false;
    text_clear(out);
    for (const char *p = text, *end = text + n; p < end;) {
        const char *from = p;
        int32_t code = text_utf8_next(&p, end);
        if (code < 0)
            return false;
        size_t i = 0;
        while (code >= 0x80 && code <= 0x16B && i < COUNT(longs) && longs[i].code != code)
            i++;
        if (code >= 0x80 && code <= 0x16B && i < COUNT(longs)) {
            any = true;
            text_append_string(out, longs[i].vowels);
        } else {
            text_append(out, from, (size_t)(p - from));
        }
    }
    return any;
}

static void append_code(text_buffer *out, int32_t code) {
    char bytes[4];
    text_append(out, bytes, text_utf8_put(code, bytes));
}

/* ---- words ---- */

const char *piece_text(const spelling *s, piece p) {
    return text_string(&s->text) + p.at;
}

bool piece_equal(const spelling *a, piece p, const spelling *b, piece q) {
    return p.length == q.length && !memcmp(piece_text(a, p), piece_text(b, q), p.length);
}

static piece add_piece(spelling *s, const char *text, size_t n) {
    piece p = {(uint32_t)s->text.length, (uint32_t)n};
    text_append(&s->text, text, n);
    return p;
}

static bool is_kana_code(int32_t code) {
    return code >= FIRST_KANA && code <= LONG_MARK;
}

static bool is_cjk_code(int32_t code) {
    return is_kana_code(code) || (code >= 0x3005 && code <= 0x3007) ||
           (code >= 0x3400 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0x20000 && code <= 0x3FFFD) || code == 0x30FD || code == 0x30FE;
}

/* The end of the run of one writing that begins at s. */
static const char *run_end(const char *s, const char *end, bool *cjk, bool *only_kana) {
    const char *p = s;
    int32_t code = text_utf8_next(&p, end);
    *cjk = is_cjk_code(code);
    *only_kana = *cjk;
    for (p = s; p < end;) {
        const char *before = p;
        code = text_utf8_next(&p, end);
        if (code < 0 || code == ' ' || is_cjk_code(code) != *cjk)
            return before;
        *only_kana = *only_kana && is_kana_code(code);
    }
    return p;
}

static bool ends_with(const char *s, size_t n, const char *end, size_t m) {
    return n > m && !memcmp(s + n - m, end, m);
}

static piece add_plain(spelling *s, const char *text, size_t n, bool only_kana) {
    if (!only_kana)
        return add_piece(s, text, n);
    romanize(text, n, &s->scratch[2]);
    return add_piece(s, text_string(&s->scratch[2]), s->scratch[2].length);
}

static piece add_loose(spelling *s, piece plain) {
    loosen(piece_text(s, plain), plain.length, LOOSE, &s->scratch[2]);
    if (s->scratch[2].length == plain.length &&
        !memcmp(text_string(&s->scratch[2]), piece_text(s, plain), plain.length))
        return plain;
    return add_piece(s, text_string(&s->scratch[2]), s->scratch[2].length);
}

/* Parts the ending that names a type from a word written without blanks. */
static bool part_ending(spelling *s, spelled_word *w, const char *text, size_t n,
                        const type_word *words, size_t count) {
    for (size_t i = 0; i < count; i++) {
        size_t m = words[i].length;
        if (words[i].position != TYPE_WORD_ENDING || !ends_with(text, n, words[i].form, m))
            continue;
        bool kana_before = true;
        for (const char *p = text; p < text + n - m;)
            kana_before = is_kana_code(text_utf8_next(&p, text + n - m)) && kana_before;
        w->bare = add_plain(s, text, n - m, kana_before);
        w->bare_loose = add_loose(s, w->bare);
        w->ending = words[i].types;
        return true;
    }
    return false;
}

static void add_word(spelling *s, const char *text, size_t n, bool cjk, bool only_kana) {
    spelled_word *w = &s->words[s->count++];
    *w = (spelled_word){.cjk = cjk && !only_kana, .kana = only_kana};
    w->plain = add_plain(s, text, n, only_kana);
    w->loose = add_loose(s, w->plain);
    if (cjk && !part_ending(s, w, text, n, type_words, COUNT(type_words)))
        part_ending(s, w, text, n, person_titles, COUNT(person_titles));
}

enum { OTHER_FORM, FORM, MARKED_FORM };

bool word_has_marks(const spelling *s, const spelled_word *w) {
    return w->marks.length && !piece_equal(s, w->marks, s, w->plain);
}

static bool any_marks(const spelling *s) {
    for (size_t i = 0; i < s->count; i++)
        if (word_has_marks(s, &s->words[i]))
            return true;
    return false;
}

/* Whether the words from `first` on are the form; MARKED_FORM when they have all its marks. */
static int is_form(const spelling *s, size_t first, const type_word *t) {
    if (first + t->words > s->count || *piece_text(s, s->words[first].plain) != *t->form ||
        (t->words == 1 && s->words[first].plain.length != t->length))
        return OTHER_FORM;
    const char *form = t->form, *marks = t->marks;
    bool marked = marks;
    for (size_t i = first; i < first + t->words; i++) {
        const spelled_word *w = &s->words[i];
        size_t n = strcspn(form, " ");
        if (w->plain.length != n || memcmp(piece_text(s, w->plain), form, n) != 0)
            return OTHER_FORM;
        form += n + 1;
        if (!marks)
            continue;
        size_t m = strcspn(marks, " ");
        bool same = w->marks.length == m && !memcmp(piece_text(s, w->marks), marks, m);
        if (!same && (t->types == PERSON_TITLE || word_has_marks(s, w) ||
                      (t->position == TYPE_WORD_AFTER && any_marks(s))))
            return OTHER_FORM;
        marked = marked && same;
        marks += m + 1;
    }
    return marked ? MARKED_FORM : FORM;
}

static void take_type(spelling *s, size_t first, size_t n, unsigned types) {
    for (size_t i = first; i < first + n; i++)
        s->words[i].is_type = true;
    s->types |= types;
}

/* The letters that words begin with, a bit each: most forms begin with another. */
static uint64_t initial(char letter) {
    return UINT64_C(1) << ((unsigned char)letter & 63);
}

static uint64_t initials_of(const spelling *s) {
    uint64_t initials = 0;
    for (size_t i = 0; i < s->count; i++)
        initials |= initial(*piece_text(s, s->words[i].plain));
    return initials;
}

/* Words before or after the name, not both: what is written in English wins, "Phuong Dong Ward". */
static void find_types(spelling *s, uint64_t initials) {
    const type_word *before = NULL, *after = NULL;
    bool sure = false;
    for (size_t i = 0; i < COUNT(type_words); i++) {
        const type_word *t = &type_words[i];
        if (t->position == TYPE_WORD_ENDING || !(initials & initial(*t->form)))
            continue;
        for (size_t j = 0; j < s->count && t->words == 1; j++)
            if ((!j || strcmp(t->language, "vi") != 0) && is_form(s, j, t))
                s->words[j].types |= t->types;
        if (t->words >= s->count)
            continue;
        int form = t->position == TYPE_WORD_BEFORE && !before ? is_form(s, 0, t) : OTHER_FORM;
        if (form)
            before = t, sure = form == MARKED_FORM;
        if (t->position == TYPE_WORD_AFTER && !after && is_form(s, s->count - t->words, t))
            after = t;
    }
    s->before = before ? before->words : 0;
    s->after = after ? after->words : 0;
    s->before_types = before ? before->types : 0;
    s->after_types = after ? after->types : 0;
    if (before && after && strcmp(after->language, "en") != 0)
        after = NULL;
    if (after) {
        size_t end = s->count - after->words;
        take_type(s, end, after->words, after->types);
        for (size_t j = 1; !strcmp(after->language, "ja") && j + 1 < end;
             j++) /* Sapporo-shi Chuo-ku */
            for (size_t i = 0; i < COUNT(type_words) && !s->words[j].is_type; i++)
                s->words[j].is_type = type_words[i].position == TYPE_WORD_AFTER &&
                                      !strcmp(type_words[i].language, "ja") &&
                                      is_form(s, j, &type_words[i]);
    } else if (before) {
        take_type(s, 0, before->words, before->types);
        s->sure = sure;
    }
}

/* The length of the longest title that begins (or ends) with the word at `at`, in words. */
static size_t title_at(const spelling *s, size_t at, type_position position, uint64_t initials) {
    size_t longest = 0;
    for (size_t i = 0; i < COUNT(person_titles); i++) {
        const type_word *t = &person_titles[i];
        if (!(initials & initial(*t->form)) || t->position != position || t->words <= longest)
            continue;
        if (position == TYPE_WORD_AFTER ? at + 1 >= t->words && is_form(s, at + 1 - t->words, t)
                                        : is_form(s, at, t) != OTHER_FORM)
            longest = t->words;
    }
    return longest;
}

/* Titles stand one behind the other, "Deputy Prime Minister"; a name is left. */
static void find_titles(spelling *s, uint64_t initials) {
    s->titles_before = s->titles_after = 0;
    if (s->count < 2)
        return;
    for (size_t n; (n = title_at(s, s->titles_before, TYPE_WORD_BEFORE, initials)) &&
                   s->titles_before + n < s->count;)
        s->titles_before += n;
    size_t n = title_at(s, s->count - 1, TYPE_WORD_AFTER, initials);
    if (n && s->titles_before + n < s->count)
        s->titles_after = n;
    for (size_t i = 0; i < s->count; i++)
        if (i < s->titles_before || i >= s->count - s->titles_after)
            s->words[i].types |= PERSON_TITLE;
}

void spell_whole(spelling *s) {
    for (size_t i = 0; i < s->count; i++)
        s->words[i].is_type = false;
    s->types = 0;
    s->name = s->whole;
    s->name_loose = s->whole_loose;
}

/* The glued name without what is type word or title. */
static void glue_name(spelling *s, bool person) {
    text_buffer *name = &s->scratch[3];
    text_clear(name);
    for (size_t i = 0; i < s->count; i++) {
        const spelled_word *w = &s->words[i];
        bool bare = w->bare.length && person == (w->ending == PERSON_TITLE);
        piece p = bare ? w->bare : w->plain;
        if (!w->is_type)
            text_append(name, piece_text(s, p), p.length);
    }
    s->name = add_piece(s, text_string(name), name->length);
    s->name_loose = add_loose(s, s->name);
}

void spell_person(spelling *s) {
    spell_whole(s);
    if (!s->titles)
        return;
    for (size_t i = 0; i < s->count; i++)
        s->words[i].is_type = i < s->titles_before || i >= s->count - s->titles_after;
    glue_name(s, true);
}

static void glue(spelling *s) {
    text_buffer *all = &s->scratch[1];
    unsigned ending = 0;
    text_clear(all);
    s->titles = s->titles_before || s->titles_after;
    for (size_t i = 0; i < s->count; i++) {
        const spelled_word *w = &s->words[i];
        text_append(all, piece_text(s, w->plain), w->plain.length);
        s->titles = s->titles || w->ending == PERSON_TITLE;
        if (!w->is_type)
            ending = w->ending & PLACE_TYPES;
    }
    s->types |= ending;
    s->whole = add_piece(s, text_string(all), all->length);
    s->whole_loose = add_loose(s, s->whole);
    s->written_loose = s->whole_loose;
    if (s->shortened) {
        text_clear(all);
        for (size_t i = 0; i < s->count; i++) {
            piece p = s->words[i].written.length ? s->words[i].written : s->words[i].plain;
            text_append(all, piece_text(s, p), p.length);
        }
        s->written_loose = add_loose(s, add_piece(s, text_string(all), all->length));
    }
    glue_name(s, false);
}

/* "St. Gallen" is Saint Gallen; its marks stay as it is written. */
static void write_out(spelling *s) {
    for (size_t i = 0; i + 1 < s->count; i++)
        for (size_t j = 0; j < COUNT(short_words); j++) {
            spelled_word *w = &s->words[i];
            size_t n = strlen(short_words[j][0]);
            if (w->plain.length != n || memcmp(piece_text(s, w->plain), short_words[j][0], n) != 0)
                continue;
            w->written = w->plain;
            w->plain = add_piece(s, short_words[j][1], strlen(short_words[j][1]));
            w->loose = add_loose(s, w->plain);
            s->shortened = true;
            break;
        }
}

/* Hands the words of another folding of the same text to those of one writing, where there are as
 * many. */
static void align(spelling *s, const text_buffer *folded, const text_buffer *other, bool longs) {
    size_t a = 0, b = 0, word = 0;
    while (a < folded->length && b < other->length && word < s->count) {
        size_t n = strcspn(folded->data + a, " "), m = strcspn(other->data + b, " ");
        const char *p = folded->data + a, *end = p + n;
        size_t runs = 0;
        for (bool cjk, only; p < end; runs++)
            p = run_end(p, end, &cjk, &only);
        if (runs == 1 && longs && (unsigned char)other->data[b] < 0x80)
            s->words[word].longs = add_piece(s, other->data + b, m);
        else if (runs == 1 && !longs &&
                 ((unsigned char)other->data[b] < 0xE3 || s->words[word].cjk))
            s->words[word].marks =
                add_piece(s, other->data + b, m); /* kana are as good as Latin letters */
        else if (runs == 1 && !longs)
            s->words[word].marks = s->words[word].plain;
        word += runs;
        a += n + 1;
        b += m + 1;
    }
}

int spell(spelling *s, const char *text, size_t n) {
    text_buffer *folded = &s->scratch[0], *marked = &s->scratch[1];
    text_clear(&s->text);
    s->count = 0;
    s->types = 0;
    s->sure = s->more = s->shortened = false;
    text_append(&s->text, "", 0);
    if (fold_name(text, n, folded) || fold_keeping_marks(text, n, marked))
        return TEXT_NOMEM;
    for (const char *p = text_string(folded), *end = p + folded->length; p < end;) {
        bool cjk, only_kana;
        if (*p == ' ') {
            p++;
            continue;
        }
        const char *stop = run_end(p, end, &cjk, &only_kana);
        if (s->count == MOST_WORDS) {
            s->more = true;
            break;
        }
        add_word(s, p, (size_t)(stop - p), cjk, only_kana);
        p = stop;
    }
    align(s, folded, marked, false);
    write_out(s);
    for (size_t i = 0; i < s->count; i++)
        s->words[i].longs = s->words[i].plain;
    if (write_long(text, n, &s->scratch[2])) {
        if (fold_name(text_string(&s->scratch[2]), s->scratch[2].length, marked))
            return TEXT_NOMEM;
        align(s, folded, marked, true);
    }
    uint64_t initials = initials_of(s);
    find_types(s, initials);
    find_titles(s, initials);
    glue(s);
    bool failed = s->text.failed;
    for (size_t i = 0; i < COUNT(s->scratch); i++)
        failed = failed || s->scratch[i].failed;
    return failed ? TEXT_NOMEM : 0;
}

void spelling_free(spelling *s) {
    text_free(&s->text);
    for (size_t i = 0; i < COUNT(s->scratch); i++)
        text_free(&s->scratch[i]);
}

/* A syllable ends with a vowel or with n: "monmouthshi" is no city. */
static bool ends_as_japanese(char c) {
    return is_vowel(c) || c == 'n';
}

void part_glued(const char *plain, size_t n, take_parted *take, void *context) {
    for (size_t i = 0; i < COUNT(type_words); i++) {
        char form[40];
        size_t m = 0;
        if (type_words[i].position == TYPE_WORD_ENDING)
            continue;
        for (const char *c = type_words[i].form; *c && m < sizeof form; c++)
            if (*c != ' ')
                form[m++] = *c;
        if (m < 2 || n < m + 2)
            continue;
        if (type_words[i].position == TYPE_WORD_BEFORE && !memcmp(plain, form, m))
            take(context, m, n, type_words[i].types, type_words[i].language);
        else if (type_words[i].position == TYPE_WORD_AFTER && !memcmp(plain + n - m, form, m) &&
                 (strcmp(type_words[i].language, "ja") != 0 || ends_as_japanese(plain[n - m - 1])))
            take(context, 0, n - m, type_words[i].types, type_words[i].language);
    }
}

int as_read(const char *text, size_t n, text_buffer *out) {
    utf8proc_uint8_t *mapped = NULL;
    utf8proc_option_t options = (utf8proc_option_t)(UTF8PROC_COMPOSE | UTF8PROC_COMPAT |
                                                    UTF8PROC_CASEFOLD | UTF8PROC_STABLE);
    text_clear(out);
    utf8proc_ssize_t length =
        utf8proc_map((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)n, &mapped, options);
    const char *p = length >= 0 ? (const char *)mapped : text,
               *end = p + (length >= 0 ? (size_t)length : n);
    while (p < end) {
        const char *from = p;
        int32_t code = text_utf8_next(&p, end);
        if (code < 0)
            break;
        if (code < 0x80)
            text_append_char(out, code == '`' ? '\'' : (char)code);
        else if (fold_is_apostrophe(code))
            text_append_char(out, '\'');
        else if (utf8proc_category(code) == UTF8PROC_CATEGORY_PD || code == 0x2212)
            text_append_char(out, '-');
        else if (utf8proc_category(code) == UTF8PROC_CATEGORY_ZS)
            text_append_char(out, ' ');
        else if (code >= FIRST_KANA && code <= LAST_HIRAGANA + KANA_APART)
            append_code(out, code - KANA_APART);
        else if (code == 0x219 || code == 0x21B) /* comma below: often typed with a cedilla */
            append_code(out, code == 0x219 ? 0x15F : 0x163);
        else if (!text_is_invisible(code))
            text_append(out, from, (size_t)(p - from));
    }
    free(mapped);
    return length == UTF8PROC_ERROR_NOMEM || out->failed ? TEXT_NOMEM : 0;
}

const char *place_type_code(unsigned i) {
    return i < PLACE_TYPE_COUNT ? place_type_codes[i] : NULL;
}

unsigned place_type_of(const char *code) {
    for (unsigned i = 0; code && i < PLACE_TYPE_COUNT; i++)
        if (!strcmp(place_type_codes[i], code))
            return 1U << i;
    return 0;
}

static bool take_pairs(const char *p, const char *end, bool (*take)(void *, const char *, size_t),
                       void *context) {
    bool single = true;
    for (const char *first = p; first < end; single = false) {
        const char *second = first, *after;
        if (text_utf8_next(&second, end) < 0)
            break;
        after = second;
        if (second < end)
            text_utf8_next(&after, end);
        else if (!single)
            break;
        if (!take(context, first, (size_t)(after - first)))
            return false;
        first = second;
    }
    return true;
}

int each_text_key(const char *text, size_t n,
                  bool (*take)(void *context, const char *key, size_t length), void *context) {
    text_buffer folded = {0}, plain = {0}, loose = {0};
    bool go_on = !fold_name(text, n, &folded);
    const char *p = text_string(&folded), *end = p + folded.length;
    while (go_on && p < end) {
        bool cjk, only_kana;
        if (*p == ' ') {
            p++;
            continue;
        }
        const char *stop = run_end(p, end, &cjk, &only_kana);
        if (cjk && !only_kana) {
            go_on = take_pairs(p, stop, take, context);
        } else {
            romanize(p, (size_t)(stop - p), &plain);
            loosen(text_string(&plain), plain.length, LOOSE, &loose);
            go_on = take(context, text_string(&loose), loose.length);
        }
        p = stop;
    }
    bool failed = folded.failed || plain.failed || loose.failed;
    text_free(&folded);
    text_free(&plain);
    text_free(&loose);
    return failed ? TEXT_NOMEM : 0;
}

/* ---- one letter wrong ---- */

size_t letter_count(const char *word, size_t n) {
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        count += ((unsigned char)word[i] & 0xC0) != 0x80;
    return count;
}

static size_t decode(const char *s, size_t n, int32_t *codes, size_t most) {
    size_t count = 0;
    for (const char *p = s, *end = s + n; p < end && count < most;) {
        int32_t code = text_utf8_next(&p, end);
        if (code < 0)
            break;
        codes[count++] = code;
    }
    return count;
}

bool is_near(const char *a, size_t a_length, const char *b, size_t b_length) {
    enum { MOST = 64 };
    int32_t x[MOST], y[MOST];
    size_t n = decode(a, a_length, x, MOST), m = decode(b, b_length, y, MOST);
    if (n == MOST || m == MOST || n > m + 1 || m > n + 1)
        return false;
    size_t i = 0;
    while (i < n && i < m && x[i] == y[i])
        i++;
    size_t tail = 0;
    while (tail < n - i && tail < m - i && x[n - 1 - tail] == y[m - 1 - tail])
        tail++;
    size_t left = n - i - tail, right = m - i - tail;
    return (left <= 1 && right <= 1) ||
           (left == 2 && right == 2 && x[i] == y[i + 1] && x[i + 1] == y[i]);
}

static int64_t hash_codes(const int32_t *codes, size_t n, size_t without) {
    uint64_t hash = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < n; i++) {
        if (i == without)
            continue;
        for (int shift = 0; shift < 24; shift += 8)
            hash = (hash ^ ((uint32_t)codes[i] >> shift & 255)) * UINT64_C(1099511628211);
    }
    return (int64_t)(hash >> 16); /* 48 bits: six bytes in the file */
}

size_t near_hashes(const char *word, size_t n, int64_t hashes[MOST_NEAR]) {
    int32_t codes[MOST_NEAR];
    size_t count = decode(word, n, codes, MOST_NEAR), used = 0;
    if (count >= MOST_NEAR || count < SHORTEST_NEAR - 1)
        return 0;
    hashes[used++] = hash_codes(codes, count, count);
    for (size_t i = 0; i < count; i++) {
        if (i && codes[i] == codes[i - 1])
            continue;
        hashes[used++] = hash_codes(codes, count, i);
    }
    return used;
}

/* ---- order ---- */

/* Voiced and small kana by the plain one. */
static int32_t plain_kana(int32_t code) {
    int32_t parts[4];
    if (code >= 0x3041 && code <= 0x3096)
        code += 0x60;
    utf8proc_option_t options = UTF8PROC_DECOMPOSE;
    if (utf8proc_decompose_char(code, parts, 4, options, NULL) > 0)
        code = parts[0];
    switch (code) {
    case 0x30A1:
    case 0x30A3:
    case 0x30A5:
    case 0x30A7:
    case 0x30A9:
    case 0x30C3:
    case 0x30E3:
    case 0x30E5:
    case 0x30E7:
    case 0x30EE:
        return code + 1;
    case 0x30F5:
        return 0x30AB;
    case 0x30F6:
        return 0x30B1;
    default:
        return code;
    }
}

/* The tones, in the order of the dictionaries; ngang has no mark. */
static char tone_of(int32_t mark) {
    switch (mark) {
    case 0x300:
        return '2'; /* huyền */
    case 0x309:
        return '3'; /* hỏi */
    case 0x303:
        return '4'; /* ngã */
    case 0x301:
        return '5'; /* sắc */
    case 0x323:
        return '6'; /* nặng */
    case 0x309A:
        return '8'; /* pa after ba */
    default:
        return '7';
    }
}

/* Those marks that make another letter of the alphabet, written behind it so that it sorts last. */
static const char *letter_mark(int32_t base, int32_t mark) {
    if (mark == 0x306 && base == 'a')
        return "~";
    if (mark == 0x302 && base == 'a')
        return "~~";
    if (mark == 0x302 && (base == 'e' || base == 'o'))
        return "~";
    if (mark == 0x31B && base == 'o')
        return "~~";
    return mark == 0x31B && base == 'u' ? "~" : NULL;
}

/* Hòa is Hoà: the tone is of the second vowel wherever it was put. */
static bool is_of_next(int32_t base, int32_t mark, const char *p, const char *end) {
    char tone = tone_of(mark), next = '\0';
    if (p < end)
        next = *p;
    return tone >= '2' && tone <= '6' &&
           ((base == 'o' && (next == 'a' || next == 'e')) || (base == 'u' && next == 'y'));
}

/* The second level has a character a letter, '1' for a plain one; plain ones at its end are left
 * out. */
static void put_tone(text_buffer *tones, size_t letters, char tone) {
    if (tones->length >= letters)
        return;
    while (tones->length + 1 < letters && !tones->failed)
        text_append_char(tones, '1');
    text_append_char(tones, tone);
}

static size_t put_number(const char *digits, size_t n, text_buffer *out) {
    size_t length = 0;
    while (length < n && digits[length] >= '0' && digits[length] <= '9')
        length++;
    size_t zeros = 0;
    while (zeros + 1 < length && digits[zeros] == '0')
        zeros++;
    size_t value = length - zeros < 9 ? length - zeros : 9;
    text_append_char(out, (char)('0' + value));
    text_append(out, digits + zeros, length - zeros);
    return length;
}

int sort_key(const char *text, size_t n, text_buffer *out) {
    utf8proc_uint8_t *mapped = NULL;
    text_buffer tones = {0};
    utf8proc_option_t options =
        (utf8proc_option_t)(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                            UTF8PROC_IGNORE | UTF8PROC_STABLE);
    text_clear(out);
    text_append(out, "", 0);
    utf8proc_ssize_t length =
        utf8proc_map((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)n, &mapped, options);
    if (length == UTF8PROC_ERROR_NOMEM)
        return TEXT_NOMEM;
    if (length < 0)
        return 0;
    int32_t base = 0;
    bool blank = false;
    size_t letters = 0;
    for (const char *p = (const char *)mapped, *end = p + length; p < end;) {
        const char *from = p;
        int32_t code = text_utf8_next(&p, end);
        if (code < 0)
            break;
        utf8proc_category_t category = utf8proc_category(code);
        if (category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME) {
            const char *mark = letter_mark(base, code);
            if (mark)
                text_append_string(out, mark);
            else
                put_tone(&tones, letters + is_of_next(base, code, p, end), tone_of(code));
            continue;
        }
        if (category != UTF8PROC_CATEGORY_LU && category != UTF8PROC_CATEGORY_LL &&
            category != UTF8PROC_CATEGORY_LO && category != UTF8PROC_CATEGORY_LM &&
            category != UTF8PROC_CATEGORY_ND && category != UTF8PROC_CATEGORY_MC &&
            category != UTF8PROC_CATEGORY_NO && category != UTF8PROC_CATEGORY_NL &&
            category != UTF8PROC_CATEGORY_CN && category != UTF8PROC_CATEGORY_CO &&
            category != UTF8PROC_CATEGORY_LT) {
            blank = code != '\'' && code != 0x2019;
            continue;
        }
        if (blank && out->length)
            text_append_char(out, ' ');
        blank = false;
        letters++;
        base = code;
        if (code >= '0' && code <= '9') {
            p = from + put_number(from, (size_t)(end - from), out);
            base = 0;
            continue;
        }
        int32_t plain = plain_kana(code);
        if (code == 0x111) {
            text_append_string(out, "d~");
        } else if (plain != code) {
            append_code(out, plain);
            if (plain != code + 0x60) /* hiragana are katakana; small ones come after */
                put_tone(&tones, letters, '2');
        } else if (code < 0x80 || code >= 0x2B0) {
            append_code(out, code);
        } else { /* other Latin letters: by those they fold to, below them */
            text_buffer folded = {0};
            if (!fold_name(from, (size_t)(p - from), &folded))
                text_append(out, text_string(&folded), folded.length);
            put_tone(&tones, letters, '8');
            text_free(&folded);
        }
    }
    if (tones.length) {
        text_append_char(out, '\t');
        text_append(out, text_string(&tones), tones.length);
    }
    bool failed = out->failed || tones.failed;
    text_free(&tones);
    free(mapped);
    return failed ? TEXT_NOMEM : 0;
}
