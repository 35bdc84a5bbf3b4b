#include "sheet.h"

#include "paper.h"
#include "referrers.h"
#include "said.h"

#include <stdlib.h>
#include <string.h>

/* --- citations -------------------------------------------------------------------------------- */

static const accord_value *said;

static bool is_citation(const accord_value *v) {
    return !strcmp(v->noun, "citation");
}

static bool names_source(const accord_value *v) {
    return is_citation(v) && !strcmp(v->attribute, "source");
}

static const char *of_citation(int64_t slot, const char *attribute) {
    for (const accord_value *v = said; v->noun; v++)
        if (is_citation(v) && v->slot == slot && !strcmp(v->attribute, attribute))
            return v->text;
    return NULL;
}

/* " [1] [4]": the citations of a row, or of an attribute of the record itself. */
static const char *marks(int64_t target, const char *attribute) {
    const char *text = "";
    int number = 0;
    for (const accord_value *v = said; v->noun; v++) {
        if (!names_source(v))
            continue;
        number++;
        const char *row = of_citation(v->slot, "target"), *of = of_citation(v->slot, "attribute");
        bool same = (row ? strtoll(row, NULL, 10) : 0) == target;
        if (same && (target || (of && attribute ? !strcmp(of, attribute) : of == attribute)))
            text = paper_text("%s [%d]", text, number);
    }
    return text;
}

static const char *join(const char *text, const char *format, const char *value) {
    const char *hole = strstr(format, "%s");
    return value ? paper_text("%s%.*s%s%s", text, (int)(hole - format), format, value, hole + 2)
                 : text;
}

static void print_citation(int number, int64_t slot) {
    const char *stance = of_citation(slot, "stance"), *basis = of_citation(slot, "basis");
    const char *text = join("", "%s: ", of_citation(slot, "attribute"));
    if (stance && !strcmp(stance, "disputes"))
        text = paper_text("%s ", join(paper_text("%sdisputed", text), ", it says %s",
                                      of_citation(slot, "value")));
    text = join(text, "\"%s\" ", of_citation(slot, "words"));
    text = join(text, "(%s) ", of_citation(slot, "locator"));
    if (basis && !strcmp(basis, "inferred"))
        text = join(paper_text("%sinferred", text), ": %s", of_citation(slot, "because"));
    paper_print(paper_text("  [%d]", number), 8, *text ? text : "(no words quoted)");
}

static bool cited_before(const accord_value *v) {
    for (const accord_value *w = said; w != v; w++)
        if (names_source(w) && w->reference == v->reference)
            return true;
    return false;
}

/* Each source once, with all it says. */
static void print_sources(accord *db) {
    bool titled = false;
    for (const accord_value *v = said; v->noun; v++) {
        accord_source *source;
        int number = 0;
        if (!names_source(v) || cited_before(v))
            continue;
        if (!titled)
            paper_title("sources");
        titled = true;
        cli_try(accord_source_get(db, v->reference, &source));
        const char *text = join(said_record(db, v->reference), ", %s", source->publisher);
        paper_print("  ", 2, join(text, ", %s", source->published));
        accord_free(source);
        for (const accord_value *w = said; w->noun; w++)
            if (names_source(w) && ++number && w->reference == v->reference)
                print_citation(number, w->slot);
    }
}

/* --- the record and its rows ------------------------------------------------------------------ */

static void print_head(accord *db, const accord_record *record, const char *day) {
    const char *state = said_state(db, record->id, day, NULL);
    const char *title = said_title(db, record->id);
    paper_print("", 0, title ? title : record->uid);
    paper_print("", 0,
                paper_text("%s %s, revision %lld%s", accord_kind_name(record->kind), record->uid,
                           (long long)record->revision, marks(0, NULL)));
    if (state || (said->noun && !said->slot))
        printf("\n");
    if (state)
        paper_print(paper_text("  on %s", day), 24, state);
    for (const accord_value *v = said; v->noun && !v->slot; v++)
        paper_print(paper_text("  %s", paper_label(v->attribute)), 24,
                    paper_text("%s%s", said_words(db, v), marks(0, v->attribute)));
}

/* A row in one paragraph: its first value as it is, the others with their attributes. */
static const accord_value *print_row(accord *db, const accord_value *v) {
    const accord_value *first = v;
    const char *text = "";
    for (; v->noun && v->slot == first->slot && !strcmp(v->noun, first->noun); v++)
        text = v == first
                   ? said_words(db, v)
                   : paper_text("%s; %s: %s", text, paper_label(v->attribute), said_words(db, v));
    paper_print(paper_text("%4lld", (long long)first->slot), 6,
                paper_text("%s%s", text, marks(first->slot, NULL)));
    return v;
}

static void print_rows(accord *db, unsigned kind) {
    const char *noun, *plural;
    for (size_t i = 0; accord_row_nouns(kind, i, &noun, &plural), noun; i++) {
        bool titled = false;
        for (const accord_value *v = said; v->noun && strcmp(noun, "citation") != 0;) {
            if (strcmp(v->noun, noun) != 0) {
                v++;
                continue;
            }
            if (!titled)
                paper_title(plural);
            titled = true;
            v = print_row(db, v);
        }
    }
}

void sheet_print(accord *db, const accord_record *record, const char *day) {
    said = said_of(db, record->id);
    print_head(db, record, day);
    print_rows(db, record->kind);
    referrers_print(db, record, day);
    print_sources(db);
}

/* --- as JSON ---------------------------------------------------------------------------------- */

static int write_some(void *file, const char *bytes, size_t size) {
    return fwrite(bytes, 1, size, file) != size;
}

void sheet_json(accord *db, const accord_record *record, const char *day) {
    const accord_state *state;
    accord_cursor *rows;
    int status = accord_export(db, ACCORD_KIND_ANY, &record->id, 1, write_some, stdout);
    if (!ferror(stdout))
        cli_try(status);
    cli_try(accord_state_list(db, record->id, day, &rows));
    while (cli_more(accord_state_next(rows, &state)))
        CLI_ROW({.key = "state", .text = state->state}, {.key = "day", .text = day},
                {.key = "certain", .text = state->certain == ACCORD_YES ? "yes" : "no"},
                {.key = "since", .text = state->since});
    accord_cursor_close(rows);
}

void sheet_json_referrers(accord *db, const accord_record *of) {
    const accord_referrer *r;
    accord_cursor *rows;
    cli_try(accord_referrers(db, of->id, &rows));
    while (cli_more(accord_referrer_next(rows, &r))) {
        const accord_record *record = cli_record(r->record);
        CLI_ROW({.key = "referrer", .text = record->uid},
                {.key = "kind", .text = accord_kind_name(record->kind)},
                {.key = "name", .text = record->name}, {.key = "noun", .text = r->noun},
                {.key = "slot", .number = r->slot ? &r->slot : NULL},
                {.key = "attribute", .text = r->attribute});
    }
    accord_cursor_close(rows);
}
