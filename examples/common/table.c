#include "table.h"

#include "cli.h"
#include "wrap.h"

#include <stdlib.h>
#include <string.h>

enum { GAP = 2, NARROW = 6, MOST_LINES = 3, NOTE_INDENT = 4 };

typedef struct line {
    char *text;
    char *uid; /* of the record that it names, or NULL */
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

void table_cell(table *t, const char *text, bool number) {
    if (t->count == t->capacity) {
        t->capacity = t->capacity ? t->capacity * 2 : 64;
        t->cells = cli_memory(realloc(t->cells, t->capacity * sizeof *t->cells));
    }
    t->cells[t->count++] = (line){.text = wrap_clean(text), .number = number};
}

void table_reference(table *t, const char *text, const char *uid) {
    table_cell(t, text, false);
    t->cells[t->count - 1].uid = wrap_clean(uid);
}

void table_note(table *t, const char *text) {
    line **end = &t->cells[t->count - 1].notes;
    while (*end)
        end = &(*end)->notes;
    *end = cli_memory(calloc(1, sizeof **end));
    (*end)->text = wrap_clean(text);
}

void table_free(table *t) {
    for (size_t i = 0; i < t->count; i++) {
        for (line *note = t->cells[i].notes, *next; note; note = next) {
            next = note->notes;
            free(note->text);
            free(note);
        }
        free(t->cells[i].text);
        free(t->cells[i].uid);
    }
    free(t->cells);
    free(t);
}

/* --- namesakes ---------------------------------------------------------------------------------
 */

static int by_name(const void *a, const void *b) {
    const line *one = *(const line *const *)a, *other = *(const line *const *)b;
    int order = strcmp(one->text, other->text);
    return order ? order : strcmp(one->uid, other->uid);
}

static void add_uid(line *cell) {
    size_t size = strlen(cell->text) + strlen(cell->uid) + sizeof " <>";
    char *text = cli_memory(malloc(size));
    snprintf(text, size, "%s <%s>", cell->text, cell->uid);
    free(cell->text);
    cell->text = text;
}

/* `cells` are those of a column that name a record, by name and uid. */
static void tell_apart(line **cells, size_t count) {
    for (size_t i = 0, next; i < count; i = next) {
        for (next = i + 1; next < count && !strcmp(cells[i]->text, cells[next]->text);)
            next++;
        if (strcmp(cells[i]->uid, cells[next - 1]->uid) != 0)
            for (size_t j = i; j < next; j++)
                add_uid(cells[j]);
    }
}

static void tell_namesakes_apart(table *t) {
    line **cells = cli_memory(calloc(t->count / t->columns + 1, sizeof *cells));
    for (size_t column = 0; column < t->columns; column++) {
        size_t count = 0;
        for (size_t i = column; i < t->count; i += t->columns)
            if (t->cells[i].uid && strcmp(t->cells[i].text, t->cells[i].uid) != 0)
                cells[count++] = &t->cells[i];
        qsort(cells, count, sizeof *cells, by_name);
        tell_apart(cells, count);
    }
    free(cells);
}

static void pad(size_t n) {
    while (n--)
        putchar(' ');
}

static void print_wrapped(const char *text, size_t indent, size_t width) {
    while (*text) {
        size_t length = wrap_length(text, width - indent, true);
        printf("%.*s\n", (int)wrap_shown(text, length), text);
        text = wrap_behind(text, length);
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
        while (text[at] &&
               (((unsigned char)text[at] & 0xc0) == 0x80 || !wrap_may_break(text, at, true)))
            at++;
        size_t wide = accord_text_width(text, wrap_shown(text, at));
        longest = wide > longest ? wide : longest;
        text += at;
    }
    return longest;
}

static void measure(const table *t, extent *extents) {
    for (size_t i = 0; i < t->count; i++) {
        extent *e = &extents[i % t->columns];
        size_t whole = wrap_width(t->cells[i].text), least = longest_piece(t->cells[i].text);
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
            size_t length = wrap_length(rest[i], widths[i], true),
                   shown = wrap_shown(rest[i], length);
            size_t blanks = widths[i] - accord_text_width(rest[i], shown);
            bool right = t->cells[first + i].number;
            if (shown) {
                pad(owed + (right ? blanks : 0));
                printf("%.*s", (int)shown, rest[i]);
                owed = right ? 0 : blanks;
            } else
                owed += widths[i];
            owed += GAP;
            rest[i] = wrap_behind(rest[i], length);
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
    size_t wide = wrap_width(title);
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
        widest = wrap_width(t->cells[i].text) > widest ? wrap_width(t->cells[i].text) : widest;
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

void table_print(table *t, size_t width) {
    tell_namesakes_apart(t);
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
