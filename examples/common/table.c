#include "table.h"

#include "cli.h"

#include <stdlib.h>
#include <string.h>

enum { GAP = 2, NARROW = 6, MOST_LINES = 3, NOTE_INDENT = 4 };

typedef struct line {
    char *text;
    bool number;
    struct line *notes; /* of the last cell of a row, in their order */
} line;

struct table {
    size_t columns, count, capacity;
    line *cells;
};

table *table_new(size_t columns) {
    table *t = cli_memory(calloc(1, sizeof *t));
    t->columns = columns;
    return t;
}

static char *clean_copy(const char *text) {
    char *copy = cli_memory(malloc(strlen(text) + 1));
    strcpy(copy, text);
    for (char *c = copy; *c; c++)
        if ((unsigned char)*c < ' ' || *c == 0x7f)
            *c = ' ';
    return copy;
}

void table_cell(table *t, const char *text, bool number) {
    if (t->count == t->capacity) {
        t->capacity = t->capacity ? t->capacity * 2 : 64;
        t->cells = cli_memory(realloc(t->cells, t->capacity * sizeof *t->cells));
    }
    t->cells[t->count++] = (line){.text = clean_copy(text), .number = number};
}

void table_note(table *t, const char *text) {
    line **end = &t->cells[t->count - 1].notes;
    while (*end)
        end = &(*end)->notes;
    *end = cli_memory(calloc(1, sizeof **end));
    (*end)->text = clean_copy(text);
}

void table_free(table *t) {
    for (size_t i = 0; i < t->count; i++) {
        for (line *note = t->cells[i].notes, *next; note; note = next) {
            next = note->notes;
            free(note->text);
            free(note);
        }
        free(t->cells[i].text);
    }
    free(t->cells);
    free(t);
}

/* --- wrapping -------------------------------------------------------------------------------- */

static size_t width_of(const char *text) {
    return accord_text_width(text, strlen(text));
}

/* Whether one of the characters of the list, each of three bytes, stands here. */
static bool is_one_of(const char *text, const char *list) {
    for (; *list; list += 3)
        if (!strncmp(text, list, 3))
            return true;
    return false;
}

/* A line may end behind a blank, a slash, or a wide character that is no opening bracket; none
 * begins with a closing one. */
static bool may_break(const char *text, size_t at) {
    size_t start = at;
    if (text[at] == ' ' || text[at - 1] == ' ' || text[at - 1] == '/')
        return true;
    do
        start--;
    while (start && ((unsigned char)text[start] & 0xc0) == 0x80);
    return accord_text_width(text + start, at - start) == 2 &&
           !is_one_of(text + start, "（「『【〈《［") &&
           !is_one_of(text + at, "）」』】〉》］、。，．・ー");
}

/* The bytes of the text that go on a line of so many columns. */
static size_t line_length(const char *text, size_t width) {
    size_t length = strlen(text), most = accord_text_fit(text, length, width), at = most;
    if (most == length)
        return length;
    while (at && (((unsigned char)text[at] & 0xc0) == 0x80 || !may_break(text, at)))
        at--;
    if (!at)
        at = most;
    if (!at) /* not even one character fits */
        do
            at++;
        while (((unsigned char)text[at] & 0xc0) == 0x80);
    return at;
}

/* Moves behind what was printed and the blanks there. */
static const char *behind(const char *text, size_t length) {
    text += length;
    while (*text == ' ')
        text++;
    return text;
}

static size_t without_blanks(const char *text, size_t length) {
    while (length && text[length - 1] == ' ')
        length--;
    return length;
}

static void pad(size_t n) {
    while (n--)
        putchar(' ');
}

static void print_wrapped(const char *text, size_t indent, size_t width) {
    while (*text) {
        size_t length = line_length(text, width - indent);
        printf("%.*s\n", (int)without_blanks(text, length), text);
        text = behind(text, length);
        if (*text)
            pad(indent);
    }
}

static void print_notes(const line *cell, size_t width) {
    for (const line *note = cell->notes; note; note = note->notes) {
        pad(NOTE_INDENT);
        print_wrapped(note->text, NOTE_INDENT, width);
    }
}

/* --- as a table --------------------------------------------------------------------------------
 */

/* A column: what it would like to have, what its longest piece without a break needs, and the sum
 * of its cells. */
typedef struct extent {
    size_t whole, least, sum;
} extent;

/* Columns of the longest piece of a text that no line may be broken in. */
static size_t longest_piece(const char *text) {
    size_t longest = 0;
    while (*text) {
        size_t at = 1;
        while (text[at] && (((unsigned char)text[at] & 0xc0) == 0x80 || !may_break(text, at)))
            at++;
        size_t wide = accord_text_width(text, without_blanks(text, at));
        longest = wide > longest ? wide : longest;
        text += at;
    }
    return longest;
}

static void measure(const table *t, extent *extents) {
    for (size_t i = 0; i < t->count; i++) {
        extent *e = &extents[i % t->columns];
        size_t whole = width_of(t->cells[i].text), least = longest_piece(t->cells[i].text);
        e->whole = whole > e->whole ? whole : e->whole;
        e->least = least > e->least ? least : e->least;
        e->sum += whole;
    }
}

/* The column to which one more would do most good; `columns` when each has what it would like. */
static size_t most_crowded(const extent *extents, const size_t *widths, size_t columns) {
    size_t most = columns;
    for (size_t i = 0; i < columns; i++)
        if (widths[i] < extents[i].whole &&
            (most == columns || extents[i].sum * widths[most] > extents[most].sum * widths[i]))
            most = i;
    return most;
}

/* Fills `widths`; false when the cells would take too many lines. */
static bool fit_columns(const table *t, size_t *widths, size_t width) {
    extent *extents = cli_memory(calloc(t->columns, sizeof *extents));
    size_t sum = GAP * (t->columns - 1), rows = t->count / t->columns, most;
    measure(t, extents);
    for (size_t i = 0; i < t->columns; i++) {
        size_t first = extents[i].whole < NARROW ? extents[i].whole : NARROW;
        sum += widths[i] = extents[i].least > first ? extents[i].least : first;
    }
    while (sum < width && (most = most_crowded(extents, widths, t->columns)) < t->columns) {
        widths[most]++;
        sum++;
    }
    bool fits = sum <= width;
    for (size_t i = 0; i < t->columns; i++)
        fits = fits && extents[i].sum <= rows * widths[i] * MOST_LINES;
    free(extents);
    return fits;
}

static void print_row(const table *t, size_t first, const size_t *widths, const char **rest) {
    bool more = true;
    for (size_t i = 0; i < t->columns; i++)
        rest[i] = t->cells[first + i].text;
    while (more) {
        size_t owed = 0; /* blanks, printed only when something follows */
        more = false;
        for (size_t i = 0; i < t->columns; i++) {
            size_t length = line_length(rest[i], widths[i]),
                   shown = without_blanks(rest[i], length);
            size_t blanks = widths[i] - accord_text_width(rest[i], shown);
            bool right = t->cells[first + i].number;
            if (shown) {
                pad(owed + (right ? blanks : 0));
                printf("%.*s", (int)shown, rest[i]);
                owed = right ? 0 : blanks;
            } else
                owed += widths[i];
            owed += GAP;
            rest[i] = behind(rest[i], length);
            more |= *rest[i] != 0;
        }
        putchar('\n');
    }
}

static void print_rule(const table *t, const size_t *widths) {
    for (size_t i = 0; i < t->columns; i++) {
        pad(i ? GAP : 0);
        for (size_t j = 0; j < widths[i]; j++)
            putchar('-');
    }
    putchar('\n');
}

/* --- as paragraphs -------------------------------------------------------------------------------
 */

static void print_titled(const char *title, const char *text, size_t widest, size_t width) {
    size_t wide = width_of(title);
    printf("%s", title);
    if (wide > widest)
        printf("\n%*s", (int)(widest + GAP), "");
    else
        pad(widest - wide + GAP);
    print_wrapped(text, widest + GAP, width);
}

static void print_paragraphs(const table *t, size_t width) {
    size_t widest = 0;
    for (size_t i = 0; i < t->columns; i++)
        widest = width_of(t->cells[i].text) > widest ? width_of(t->cells[i].text) : widest;
    if (widest > width / 3)
        widest = width / 3;
    for (size_t i = t->columns; i < t->count; i++) {
        if (i % t->columns == 0 && i > t->columns)
            putchar('\n');
        if (*t->cells[i].text)
            print_titled(t->cells[i % t->columns].text, t->cells[i].text, widest, width);
        print_notes(&t->cells[i], width);
    }
}

void table_print(const table *t, size_t width) {
    size_t *widths = cli_memory(calloc(t->columns, sizeof *widths));
    const char **rest = cli_memory(calloc(t->columns, sizeof *rest));
    if (fit_columns(t, widths, width)) {
        for (size_t i = 0; i + t->columns <= t->count; i += t->columns) {
            print_row(t, i, widths, rest);
            print_notes(&t->cells[i + t->columns - 1], width);
            if (!i)
                print_rule(t, widths);
        }
    } else
        print_paragraphs(t, width);
    free(widths);
    free(rest);
}
