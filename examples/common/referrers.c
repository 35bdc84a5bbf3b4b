#include "referrers.h"

#include <stdlib.h>
#include <string.h>

enum { DATE_WIDTH = 10 };

/* A record that refers to the one shown. */
typedef struct referrer {
    const accord_record *record;
    const accord_value *said;
    const char *as;   /* host, party, ...; NULL where it goes without saying */
    const char *date; /* EDTF, or NULL */
    char earliest[ACCORD_DATE_TEXT_SIZE];
} referrer;

typedef struct referrers {
    accord *db;
    const accord_record *of;
    referrer *list;
    size_t count, room;
} referrers;

/* The date of a record: its own, else that of the event it belongs to, else of its first action. */
static const char *date_of(accord *db, const accord_record *record, const accord_value *said) {
    static const char *const attributes[] = {"start_date", "date", "published",
                                             "planned_start_date"};
    const char *kind = accord_kind_name(record->kind), *date = NULL;
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes && !date; i++)
        date = said_text(said, kind, attributes[i]);
    for (const accord_value *v = said; v->noun && !date; v++)
        if (!v->slot && v->reference && !strcmp(v->attribute, "event"))
            date = said_text(said_of(db, v->reference), "event", "start_date");
    return date ? date : said_text(said, "action", "date");
}

static void grow(referrers *all) {
    all->room = all->room * 2 + 16;
    referrer *grown = cli_room(all->room * sizeof *grown);
    if (all->count)
        memcpy(grown, all->list, all->count * sizeof *grown);
    all->list = grown;
}

static void add(referrers *all, accord_id id, const char *as) {
    for (size_t i = 0; i < all->count; i++)
        if (all->list[i].record->id == id) {
            referrer *r = &all->list[i];
            if (as && r->as && !strstr(r->as, as))
                r->as = paper_text("%s, %s", r->as, as);
            return;
        }
    if (all->count == all->room)
        grow(all);
    referrer *r = &all->list[all->count++];
    accord_date date;
    *r = (referrer){.record = cli_record(id), .said = said_of(all->db, id), .as = as};
    r->date = date_of(all->db, r->record, r->said);
    if (r->date && !accord_date_parse(r->date, &date))
        strcpy(r->earliest, date.earliest.kind == ACCORD_BOUND_DAY ? date.earliest.text : "");
    else
        strcpy(r->earliest, "~"); /* after all days */
}

/* How it refers: the attribute, and of which row. */
static const char *role(const accord_referrer *r, const accord_record *of) {
    if (!strcmp(r->attribute, accord_kind_name(of->kind)))
        return r->slot ? paper_text("%s", r->noun) : NULL;
    if (!r->slot || !strcmp(r->attribute, r->noun))
        return paper_text("%s", r->attribute);
    return paper_text("%s of %s", r->attribute, r->noun);
}

static void add_visit_of(referrers *all, accord_id event) {
    accord_event *e;
    cli_try(accord_event_get(all->db, event, &e));
    if (e->visit)
        add(all, e->visit, NULL);
    accord_free(e);
}

/* What was done comes before who and where. */
static unsigned rank(unsigned kind) {
    return kind < ACCORD_KIND_PARTNERSHIP ? kind << 16 : kind;
}

/* A place or body paid the visits of its delegations. */
static void add_visits_of(referrers *all, accord_id delegation) {
    const accord_visit *visit;
    accord_cursor *visits;
    cli_try(accord_visit_list(all->db, ACCORD_VISIT(.delegation = delegation), &visits));
    while (cli_more(accord_visit_next(visits, &visit)))
        add(all, visit->id, "guest");
    accord_cursor_close(visits);
}

static int compare(const void *one, const void *other) {
    const referrer *a = one, *b = other;
    if (a->record->kind != b->record->kind)
        return rank(a->record->kind) < rank(b->record->kind) ? -1 : 1;
    int order = strcmp(a->earliest, b->earliest);
    return order ? order : (a->record->id > b->record->id) - (a->record->id < b->record->id);
}

/* A date too long for its column goes with the details. */
static bool in_column(const char *date) {
    return date && accord_text_width(date, strlen(date)) <= DATE_WIDTH;
}

/* " by Yên Bái to Mimasaka" */
static const char *sides(const referrers *all, const referrer *r) {
    const char *text = "";
    for (const accord_value *v = r->said; v->noun && r->record->kind == ACCORD_KIND_STATEMENT; v++)
        if (!strcmp(v->attribute, "side") || !strcmp(v->attribute, "addressee")) {
            const char *title = said_title(all->db, v->reference);
            text = paper_text("%s %s %s", text, *v->attribute == 's' ? "by" : "to",
                              title ? title : v->text);
        }
    return text;
}

/* "promise by Yên Bái to Mimasaka; open" */
static const char *details(const referrers *all, const referrer *r, const char *date,
                           const char *day) {
    const char *type = said_text(r->said, accord_kind_name(r->record->kind), "type"), *text = "";
    const char *parts[] = {in_column(date) ? NULL : date,
                           type ? paper_text("%s%s", type, sides(all, r)) : NULL,
                           said_state(all->db, r->record->id, day, r->date),
                           r->as ? paper_text("as %s", paper_label(r->as)) : NULL};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i])
            text = paper_text("%s%s%s", text, *text ? "; " : "", parts[i]);
    return text;
}

static void print(const referrers *all, const referrer *r, const char *day) {
    const unsigned dated = ACCORD_KIND_AGREEMENT | ACCORD_KIND_VISIT | ACCORD_KIND_EVENT |
                           ACCORD_KIND_STATEMENT | ACCORD_KIND_GIFT;
    const char *date = r->date ? paper_date(r->date) : NULL, *more = details(all, r, date, day);
    if (!date && (r->record->kind & dated))
        date = "unknown";
    paper_print(paper_text("  %s", in_column(date) ? date : ""), DATE_WIDTH + 4,
                said_record(all->db, r->record->id));
    if (*more)
        paper_print("", DATE_WIDTH + 4, more);
}

void referrers_print(accord *db, const accord_record *record, const char *day) {
    referrers all = {.db = db, .of = record};
    const accord_referrer *found;
    accord_cursor *rows;
    unsigned kind = 0;
    cli_try(accord_referrers(db, record->id, &rows));
    while (cli_more(accord_referrer_next(rows, &found))) {
        if (found->record == record->id)
            continue;
        add(&all, found->record, role(found, record));
        if (record->kind == ACCORD_KIND_PARTNERSHIP && !strcmp(found->noun, "event"))
            add_visit_of(&all, found->record);
        if (!strcmp(found->noun, "delegation"))
            add_visits_of(&all, found->record);
    }
    accord_cursor_close(rows);
    if (all.count)
        qsort(all.list, all.count, sizeof *all.list, compare);
    for (size_t i = 0; i < all.count; i++) {
        if (all.list[i].record->kind != kind)
            paper_title(paper_text("%ss", accord_kind_name(kind = all.list[i].record->kind)));
        print(&all, &all.list[i], day);
    }
}
