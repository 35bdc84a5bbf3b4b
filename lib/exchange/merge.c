/* One record of a dossier against what the registry has: added, left alone, or changed. */
#include <stdlib.h>
#include <string.h>

#include "import.h"

enum { CHUNK = 16 * 1024 };
static const size_t NONE = (size_t)-1;

typedef struct chunk {
    struct chunk *next;
    size_t size, used;
    accord_id data[]; /* aligned for any struct */
} chunk;

typedef enum todo { LEAVE, ADD, CHANGE, REMOVE } todo;

/* A row beside the record: of the dossier, of the registry, or of both. */
typedef struct row {
    const noun *noun;
    void *wanted;           /* NULL: it goes */
    const void *present;    /* NULL: it is new */
    const json_value *json; /* of the dossier */
    int64_t slot;           /* 0: not chosen yet */
    size_t owner;           /* of a citation: the row that it speaks of, NONE = the record */
    size_t waiting;         /* the row that is written after this one */
    bool visited;
    todo todo;
} row;

/* An array of the dossier: rows[from..to). */
typedef struct list {
    const noun *noun;
    size_t owner, from, to;
    bool adds; /* "members+": rows to those there are */
} list;

struct draft {
    import *im;
    const noun *noun;
    accord_id id;
    bool fresh; /* the record is new */
    const json_value *object;
    void *wanted;
    void *present;
    bool attributes_differ, differs, sourced;

    row *rows;
    size_t row_count, row_capacity;
    list *lists;
    size_t list_count, list_capacity;
    void **blocks; /* rows of the registry */
    size_t block_count, block_capacity;
    size_t citations_from, citations_to; /* among them, by target and slot */
    bool citations_loaded;
    row **by_slot;
    size_t by_slot_count, by_slot_capacity;
    chunk *chunks;
};

draft *import_draft_new(void) {
    return calloc(1, sizeof(draft));
}

static void forget(draft *d) {
    while (d->block_count)
        accord_free(d->blocks[--d->block_count]);
    for (chunk *c = d->chunks; c && c->next;) { /* one is kept */
        chunk *next = c->next;
        c->next = next->next;
        free(next);
    }
    if (d->chunks)
        d->chunks->used = 0;
    accord_free(d->present);
    d->present = NULL;
    d->row_count = d->list_count = d->by_slot_count = 0;
    d->citations_loaded = d->attributes_differ = d->differs = d->sourced = false;
}

void import_draft_free(draft *d) {
    if (!d)
        return;
    forget(d);
    free(d->chunks);
    free(d->rows);
    free(d->lists);
    free(d->blocks);
    free(d->by_slot);
    free(d);
}

/* Zeroed memory until the next record; NULL: out of memory. */
static void *room(draft *d, size_t size) {
    size_t units = (size + sizeof(accord_id) - 1) / sizeof(accord_id);
    if (!d->chunks || d->chunks->size - d->chunks->used < units) {
        size_t most = units > CHUNK ? units : CHUNK;
        chunk *c = malloc(sizeof *c + most * sizeof *c->data);
        if (!c)
            return NULL;
        *c = (chunk){.next = d->chunks, .size = most};
        d->chunks = c;
    }
    void *at = d->chunks->data + d->chunks->used;
    d->chunks->used += units;
    return memset(at, 0, units * sizeof(accord_id));
}

/* --- citations
 * -------------------------------------------------------------------------------------- */

static const field *citation_field(const char *name) {
    return noun_field(&citation_noun, name);
}

static const field *target_field(void) {
    for (size_t i = 0; i < citation_noun.field_count; i++)
        if (citation_noun.fields[i].type == TYPE_TARGET)
            return &citation_noun.fields[i];
    return NULL;
}

static int64_t target_of(const void *citation) {
    return field_number(citation, target_field());
}

static accord_id source_of(const void *citation) {
    return field_number(citation, citation_field("source"));
}

static void set_number(void *value, const field *f, int64_t number) {
    *(int64_t *)(void *)((char *)value + f->offset) = number;
}

static void set_text(void *value, const field *f, const char *text) {
    *(const char **)(void *)((char *)value + f->offset) = text;
}

/* What a record gets that cites nobody itself, as accord_cite_begin() has it. */
static void *default_citation(draft *d) {
    void *citation = room(d, citation_noun.size);
    if (citation) {
        set_number(citation, citation_field("source"), d->im->by_default.source);
        set_text(citation, citation_field("locator"), d->im->by_default.locator);
        set_text(citation, citation_field("basis"), "stated");
    }
    return citation;
}

static bool is_of_whole(const void *citation) {
    return !target_of(citation) && field_is_unknown(citation, citation_field("attribute"));
}

/* --- comparing
 * ---------------------------------------------------------------------------------------- */

static bool same_field(const field *f, const void *a, const void *b) {
    if (f->type == TYPE_FOLDED)
        return true;
    if (field_is_number(f))
        return field_number(a, f) == field_number(b, f);
    const char *x = field_text(a, f), *y = field_text(b, f);
    return x == y || (x && y && !strcmp(x, y));
}

static const field *first_difference(const noun *n, const void *a, const void *b) {
    for (size_t i = 0; i < n->field_count; i++)
        if (!same_field(&n->fields[i], a, b))
            return &n->fields[i];
    return NULL;
}

/* The wanted values in the form that is kept, so that they compare with those of the registry. */
static int normalize(draft *d, const noun *n, void *value, const json_value *json) {
    rewritten r = {.count = 0};
    int status = keep_texts(d->im->db, n, value, &r);
    if (status)
        status = import_explain(d->im, status, json);
    for (size_t i = 0; i < n->field_count && !status && r.count; i++) {
        const field *f = &n->fields[i];
        if (field_is_number(f) || f->type == TYPE_TRISTATE || f->type == TYPE_FOLDED)
            continue;
        const char *text = field_text(value, f);
        for (size_t j = 0; j < r.count; j++)
            if (text && text == text_string(&r.buffers[j])) {
                char *copy = room(d, r.buffers[j].length + 1);
                if (!copy)
                    status = import_no_memory(d->im);
                else
                    set_text(value, f, memcpy(copy, text, r.buffers[j].length));
                break;
            }
    }
    rewritten_free(&r);
    return status;
}

static int refuse_value(draft *d, const noun *n, const field *f, const void *present,
                        const void *wanted, const json_value *json) {
    text_buffer out = {0};
    text_append_format(&out, "%s.%s: ", n->name, f->name);
    int status = import_show(d->im, f, present, &out);
    text_append_string(&out, " is recorded, the dossier says ");
    if (!status)
        status = import_show(d->im, f, wanted, &out);
    if (!status) {
        status = store_fail(d->im->db, ACCORD_EXISTS, "%s", text_string(&out));
        status = import_explain(d->im, status, json);
    }
    text_free(&out);
    return status;
}

static int describe_row(draft *d, const row *r, text_buffer *out) {
    const void *value = r ? (r->wanted ? r->wanted : r->present) : NULL;
    const char *between = "(";
    int status = ACCORD_OK;
    if (!value) {
        text_append_string(out, "nothing");
        return ACCORD_OK;
    }
    for (size_t i = 0; i < r->noun->field_count && !status; i++) {
        const field *f = &r->noun->fields[i];
        if (f->type == TYPE_FOLDED || f->type == TYPE_TARGET || field_is_unknown(value, f))
            continue;
        text_append_format(out, "%s%s ", between, f->name);
        status = import_show(d->im, f, value, out);
        between = ", ";
    }
    text_append_string(out, *between == '(' ? "an empty row" : ")");
    return status;
}

/* The first row of the list that only the registry has, and the first that only the dossier has. */
static int refuse_rows(draft *d, const noun *n, const row *present, const row *wanted) {
    const noun *owner = d->noun;
    size_t at = present ? present->owner : wanted->owner;
    if (at != NONE)
        owner = d->rows[at].noun;
    text_buffer out = {0};
    text_append_format(&out, "%s.%s: ", owner->name, n->plural);
    int status = describe_row(d, present, &out);
    text_append_string(&out, " is recorded, the dossier says ");
    if (!status)
        status = describe_row(d, wanted, &out);
    if (!status) {
        const json_value *json = wanted && wanted->json ? wanted->json
                                 : at != NONE           ? d->rows[at].json
                                                        : d->object;
        status = store_fail(d->im->db, ACCORD_EXISTS, "%s", text_string(&out));
        status = import_explain(d->im, status, json);
    }
    text_free(&out);
    return status;
}

/* --- reading the object
 * ------------------------------------------------------------------------------- */

static int not_an_attribute(draft *d, const noun *n, const json_value *member) {
    return import_fail(d->im, ACCORD_INVALID, member->key_line,
                       "%s.%.*s: is not an attribute of %s %s", n->name, import_shown(member->key),
                       member->key, strchr("aeiou", *n->name) ? "an" : "a", n->name);
}

static row *push_row(draft *d, const noun *n, size_t owner) {
    if (!import_grow((void **)&d->rows, sizeof *d->rows, d->row_count, &d->row_capacity))
        return NULL;
    row *r = &d->rows[d->row_count++];
    *r = (row){.noun = n, .owner = owner, .waiting = NONE};
    return r;
}

static row *push_wanted(draft *d, const noun *n, size_t owner, void *value) {
    row *r = value ? push_row(d, n, owner) : NULL;
    if (r) {
        r->wanted = value;
        r->todo = ADD;
    }
    return r;
}

static int finish_citation(draft *d, const row *r) {
    const noun *owner = r->owner == NONE ? d->noun : d->rows[r->owner].noun;
    const char *attribute = field_text(r->wanted, citation_field("attribute"));
    if (attribute && !citation_may_name(owner, attribute))
        return import_fail(d->im, ACCORD_INVALID, r->json->line,
                           "citation.attribute: '%.*s' is not an attribute of %s %s",
                           import_shown(attribute), attribute,
                           strchr("aeiou", *owner->name) ? "an" : "a", owner->name);
    if (source_of(r->wanted))
        d->sourced = true;
    else if (d->im->by_default.source)
        set_number(r->wanted, citation_field("source"), d->im->by_default.source);
    else
        return import_fail(d->im, ACCORD_INVALID, r->json->line,
                           "citation.source: is missing, and the dossier has no default source");
    return ACCORD_OK;
}

static int take_row(draft *d, const noun *n, size_t owner, const json_value *json) {
    if (json->type != JSON_OBJECT)
        return import_fail(d->im, ACCORD_INVALID, json->line, "%s: is %s, not an object", n->name,
                           json_type_name(json->type));
    row *r = push_wanted(d, n, owner, room(d, n->size));
    if (!r)
        return import_no_memory(d->im);
    r->json = json;
    int status = ACCORD_OK;
    for (const json_value *member = json->child; member && !status; member = member->next) {
        const field *f = noun_field(n, member->key);
        if (!strcmp(member->key, "slot"))
            status = import_slot(d->im, n, member, &r->slot);
        else if (n != &citation_noun && !strcmp(member->key, citation_noun.plural))
            continue; /* read when all rows are */
        else if (!f || f->type == TYPE_FOLDED || f->type == TYPE_TARGET)
            status = not_an_attribute(d, n, member);
        else
            status = import_value(d->im, n, f, member, r->wanted);
    }
    if (!status && n == &citation_noun)
        status = finish_citation(d, r);
    if (!status && !d->fresh)
        status = normalize(d, n, r->wanted, json);
    return status;
}

static int take_list(draft *d, const noun *n, size_t owner, bool adds, const json_value *json) {
    const noun *of = owner == NONE ? d->noun : d->rows[owner].noun;
    if (json->type != JSON_ARRAY)
        return import_fail(d->im, ACCORD_INVALID, json->line, "%s.%s: is %s, not an array",
                           of->name, json->key, json_type_name(json->type));
    for (size_t i = 0; i < d->list_count; i++)
        if (d->lists[i].noun == n && d->lists[i].owner == owner)
            return import_fail(d->im, ACCORD_INVALID, json->key_line,
                               "%s.%s: stands both with and without '+'", of->name, n->plural);
    if (!import_grow((void **)&d->lists, sizeof *d->lists, d->list_count, &d->list_capacity))
        return import_no_memory(d->im);
    list *l = &d->lists[d->list_count++];
    *l = (list){n, owner, d->row_count, d->row_count, adds};
    int status = ACCORD_OK;
    for (const json_value *part = json->child; part && !status; part = part->next)
        status = take_row(d, n, owner, part);
    l->to = d->row_count;
    return status;
}

/* The rows that an array holds, by its key: "members", or "members+", which adds to them. */
static const noun *noun_of_list(const char *key, bool *adds) {
    char plural[64];
    size_t n = strlen(key);
    *adds = n && n <= sizeof plural && key[n - 1] == '+';
    if (!*adds)
        return noun_of_plural(key);
    memcpy(plural, key, n - 1);
    plural[n - 1] = '\0';
    return noun_of_plural(plural);
}

static bool is_added_to(const draft *d, size_t at) {
    for (size_t i = 0; i < d->list_count; i++)
        if (d->lists[i].from <= at && at < d->lists[i].to)
            return d->lists[i].adds;
    return false;
}

static int take_attributes(draft *d) {
    int status = ACCORD_OK;
    for (const json_value *member = d->object->child; member && !status; member = member->next) {
        if (!strcmp(member->key, "kind") || !strcmp(member->key, "uid"))
            continue;
        const field *f = noun_field(d->noun, member->key);
        if (f) {
            status = import_value(d->im, d->noun, f, member, d->wanted);
            continue;
        }
        bool adds;
        const noun *n = noun_of_list(member->key, &adds);
        status = n && noun_takes_row(d->noun, n) ? take_list(d, n, NONE, adds, member)
                                                 : not_an_attribute(d, d->noun, member);
    }
    for (size_t i = 0, rows = d->row_count; i < rows && !status; i++) {
        const json_value *citations = d->rows[i].noun == &citation_noun
                                          ? NULL
                                          : json_member(d->rows[i].json, citation_noun.plural);
        if (citations)
            status = take_list(d, &citation_noun, i, is_added_to(d, i), citations);
    }
    if (!status && !d->fresh)
        status = normalize(d, d->noun, d->wanted, d->object);
    return status;
}

/* --- against the registry
 * ------------------------------------------------------------------------------- */

static int take_block(void *context, const void *value, const noun *n) {
    draft *d = context;
    if (!import_grow((void **)&d->blocks, sizeof *d->blocks, d->block_count, &d->block_capacity))
        return import_no_memory(d->im);
    void *copy = one_block(n, value);
    if (!copy)
        return import_no_memory(d->im);
    d->blocks[d->block_count++] = copy;
    return ACCORD_OK;
}

typedef struct loading {
    draft *draft;
    const noun *noun;
} loading;

static int load_one(void *context, const void *value) {
    loading *l = context;
    return take_block(l->draft, value, l->noun);
}

static int load(draft *d, const noun *n) {
    loading l = {d, n};
    return row_each(d->im->db, n, d->id, load_one, &l);
}

static int by_target_and_slot(const void *a, const void *b) {
    const void *x = *(void *const *)a, *y = *(void *const *)b;
    int64_t s = target_of(x), t = target_of(y);
    if (s == t) {
        s = ((const row_head *)x)->slot;
        t = ((const row_head *)y)->slot;
    }
    return (s > t) - (s < t);
}

static int load_citations(draft *d) {
    if (d->citations_loaded)
        return ACCORD_OK;
    d->citations_loaded = true;
    d->citations_from = d->block_count;
    int status = load(d, &citation_noun);
    d->citations_to = d->block_count;
    if (d->citations_to - d->citations_from > 1)
        qsort(d->blocks + d->citations_from, d->citations_to - d->citations_from, sizeof *d->blocks,
              by_target_and_slot);
    return status;
}

/* The citations of this target: blocks[from..to). */
static void citations_of(const draft *d, int64_t target, size_t *from, size_t *to) {
    size_t low = d->citations_from, high = d->citations_to;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (target_of(d->blocks[middle]) < target)
            low = middle + 1;
        else
            high = middle;
    }
    *from = *to = low;
    while (*to < d->citations_to && target_of(d->blocks[*to]) == target)
        ++*to;
}

static void pair(draft *d, size_t at, void **block) {
    row *r = &d->rows[at];
    r->present = *block;
    r->slot = ((const row_head *)*block)->slot;
    r->todo = first_difference(r->noun, r->wanted, r->present) ? CHANGE : LEAVE;
    *block = NULL;
}

static void **find_block(void **blocks, size_t count, int64_t slot) {
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (((const row_head *)blocks[middle])->slot < slot)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && ((const row_head *)blocks[low])->slot == slot ? &blocks[low] : NULL;
}

/* Pairs the rows of a list with those of the registry: by slot where the dossier has one, else by
 * content. What is left on either side comes and goes. */
static int match(draft *d, const list *l, size_t from, size_t to) {
    size_t count = to - from;
    void **open = room(d, (count + 1) * sizeof *open);
    if (!open)
        return import_no_memory(d->im);
    for (size_t i = 0; i < count; i++)
        open[i] = d->blocks[from + i];
    for (size_t i = l->from; i < l->to; i++) {
        row *r = &d->rows[i];
        if (l->owner != NONE)
            set_number(r->wanted, target_field(), d->rows[l->owner].slot);
        void **block = r->slot ? find_block(d->blocks + from, count, r->slot) : NULL;
        if (block && open[block - (d->blocks + from)])
            pair(d, i, &open[block - (d->blocks + from)]);
    }
    size_t first = 0;
    for (size_t i = l->from; i < l->to; i++) {
        row *r = &d->rows[i];
        if (r->slot)
            continue;
        while (first < count && !open[first])
            first++;
        for (size_t j = first; j < count; j++)
            if (open[j] && !first_difference(r->noun, r->wanted, open[j])) {
                pair(d, i, &open[j]);
                break;
            }
    }
    const void *automatic = NULL;
    if (l->noun == &citation_noun && l->owner == NONE && d->im->by_default.source &&
        !(automatic = default_citation(d)))
        return import_no_memory(d->im);
    for (size_t j = first; j < count && !l->adds; j++) {
        /* that which the default source gave the record is no part of the dossier's list */
        if (!open[j] || (automatic && !first_difference(l->noun, automatic, open[j])))
            continue;
        row *r = push_row(d, l->noun, l->owner);
        if (!r)
            return import_no_memory(d->im);
        r->present = open[j];
        r->slot = ((const row_head *)open[j])->slot;
        r->todo = REMOVE;
    }
    return ACCORD_OK;
}

static int match_list(draft *d, const list *l) {
    size_t from = d->block_count, to;
    int status;
    if (l->noun != &citation_noun) {
        status = load(d, l->noun);
        to = d->block_count;
    } else {
        if (l->owner != NONE && !d->rows[l->owner].present)
            return ACCORD_OK; /* a new row has none yet */
        status = load_citations(d);
        citations_of(d, l->owner == NONE ? 0 : d->rows[l->owner].slot, &from, &to);
    }
    return status ? status : match(d, l, from, to);
}

/* Without ACCORD_IMPORT_UPDATE a difference is refused: those of the list, whose leftovers are at
 * the end. */
static int refuse_list(draft *d, const list *l, size_t leftovers) {
    const row *wanted = NULL;
    for (size_t i = l->from; i < l->to; i++) {
        const row *r = &d->rows[i];
        if (r->todo == CHANGE)
            return refuse_value(d, r->noun, first_difference(r->noun, r->wanted, r->present),
                                r->present, r->wanted, r->json);
        if (r->todo == ADD && !wanted && !l->adds)
            wanted = r;
    }
    const row *present = leftovers < d->row_count ? &d->rows[leftovers] : NULL;
    return wanted || present ? refuse_rows(d, l->noun, present, wanted) : ACCORD_OK;
}

static int compare(draft *d) {
    bool update = d->im->flags & ACCORD_IMPORT_UPDATE;
    const field *f = first_difference(d->noun, d->wanted, d->present);
    d->attributes_differ = d->differs = f;
    if (f && !update)
        return refuse_value(d, d->noun, f, d->present, d->wanted, d->object);
    for (size_t i = 0; i < d->list_count; i++) {
        size_t leftovers = d->row_count;
        int status = match_list(d, &d->lists[i]);
        if (!status && (!update || d->lists[i].adds))
            status = refuse_list(d, &d->lists[i], leftovers);
        if (status)
            return status;
    }
    for (size_t i = 0; i < d->row_count && !d->differs; i++)
        d->differs = d->rows[i].todo != LEAVE;
    return ACCORD_OK;
}

/* --- the source
 * -------------------------------------------------------------------------------------------- */

static bool cites_whole(const draft *d, accord_id source) {
    bool listed = false;
    for (size_t i = 0; i < d->list_count; i++)
        listed |=
            d->lists[i].noun == &citation_noun && d->lists[i].owner == NONE && !d->lists[i].adds;
    for (size_t i = 0; i < d->row_count; i++) {
        const row *r = &d->rows[i];
        if (r->noun == &citation_noun && r->owner == NONE && r->wanted &&
            field_is_unknown(r->wanted, citation_field("attribute")) &&
            (!source || source_of(r->wanted) == source))
            return true;
    }
    for (size_t i = d->citations_from; !d->fresh && i < d->citations_to; i++) {
        const void *citation = d->blocks[i];
        if (!is_of_whole(citation) || source_of(citation) != source)
            continue;
        bool goes = false; /* those that stay of a list in the dossier were paired with its rows */
        for (size_t j = 0; listed && j < d->row_count; j++)
            goes |= d->rows[j].present == citation;
        if (!goes)
            return true;
    }
    return false;
}

/* Sees to it that the record, or what changes of it, has a source. */
static int cite(draft *d) {
    import *im = d->im;
    if (d->noun == &source_noun)
        return ACCORD_OK;
    if (!im->by_default.source) {
        if (d->sourced || im->flags & ACCORD_IMPORT_UNSOURCED)
            return ACCORD_OK;
        return import_fail(im, ACCORD_INVALID, d->object->line, "names no source");
    }
    int status = d->fresh ? ACCORD_OK : load_citations(d);
    if (status || cites_whole(d, d->fresh ? 0 : im->by_default.source))
        return status;
    return push_wanted(d, &citation_noun, NONE, default_citation(d)) ? ACCORD_OK
                                                                     : import_no_memory(im);
}

/* --- writing
 * --------------------------------------------------------------------------------------------- */

static int by_slot(const void *a, const void *b) {
    const row *x = *(row *const *)a, *y = *(row *const *)b;
    return (x->slot > y->slot) - (x->slot < y->slot);
}

static int next_slot(draft *d, int64_t *slot) {
    store_statement *statement;
    *slot = 1;
    if (d->fresh)
        return ACCORD_OK;
    int status = store_keep(d->im->db, KEY_NEXT_FREE_SLOT,
                            "SELECT next_slot FROM record WHERE id = ?1", &statement);
    if (status)
        return status;
    store_bind_integer(statement, 1, d->id);
    status = store_step(statement);
    if (status == ACCORD_ROW)
        *slot = store_integer(statement, 0);
    store_reset(statement);
    return status == ACCORD_ROW || status == ACCORD_DONE ? ACCORD_OK : status;
}

/* Rows without a slot get those behind all others. */
static int choose_slots(draft *d) {
    int64_t next;
    int status = next_slot(d, &next);
    for (size_t i = 0; i < d->row_count; i++)
        if (d->rows[i].slot >= next)
            next = d->rows[i].slot + 1;
    while (!status && d->by_slot_count < d->row_count) {
        if (!import_grow((void **)&d->by_slot, sizeof *d->by_slot, d->by_slot_count,
                         &d->by_slot_capacity))
            return import_no_memory(d->im);
        row *r = &d->rows[d->by_slot_count];
        if (!r->slot)
            r->slot = next++;
        d->by_slot[d->by_slot_count++] = r;
    }
    if (status || !d->row_count)
        return status;
    qsort(d->by_slot, d->by_slot_count, sizeof *d->by_slot, by_slot);
    for (size_t i = 1; i < d->by_slot_count; i++) {
        const row *a = d->by_slot[i - 1], *b = d->by_slot[i];
        if (a->slot != b->slot || !a->wanted || !b->wanted)
            continue;
        const row *r = b->json && (!a->json || b->json->line >= a->json->line) ? b : a;
        return import_fail(d->im, ACCORD_INVALID, r->json->line,
                           "%s.slot: %lld stands twice in this record", r->noun->name,
                           (long long)r->slot);
    }
    for (size_t i = 0; i < d->row_count; i++)
        if (d->rows[i].owner != NONE && d->rows[i].wanted)
            set_number(d->rows[i].wanted, target_field(), d->rows[d->rows[i].owner].slot);
    return ACCORD_OK;
}

/* The row that this one names by slot, NONE when it names none that is written or removed here. */
static size_t row_named_by(const draft *d, const row *r, const void *value) {
    int64_t slot = 0;
    for (size_t i = 0; i < r->noun->field_count; i++) {
        const field *f = &r->noun->fields[i];
        if (f->type == TYPE_TARGET || f->type == TYPE_FOLLOWS)
            slot = field_number(value, f);
    }
    size_t low = 0, high = slot ? d->by_slot_count : 0;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (d->by_slot[middle]->slot < slot)
            low = middle + 1;
        else
            high = middle;
    }
    return slot && low < d->by_slot_count && d->by_slot[low]->slot == slot
               ? (size_t)(d->by_slot[low] - d->rows)
               : NONE;
}

static int write_row(draft *d, row *r) {
    int status = ACCORD_OK;
    if (r->todo == ADD || r->todo == CHANGE) {
        row_head *head = r->wanted;
        head->record = d->id;
        head->slot = r->slot;
    }
    if (r->todo == ADD)
        status = row_add(d->im->db, r->noun, r->wanted, r->noun->size, NULL);
    else if (r->todo == CHANGE)
        status = row_update(d->im->db, r->noun, r->wanted, r->noun->size);
    else if (r->todo == REMOVE)
        status = row_remove(d->im->db, r->noun, d->id, r->slot);
    r->todo = LEAVE;
    return status ? import_explain(d->im, status, r->json ? r->json : d->object) : ACCORD_OK;
}

/* Writes a row, before it those that it names. */
static int write_in_order(draft *d, size_t at) {
    size_t first = NONE;
    while (at != NONE && !d->rows[at].visited &&
           (d->rows[at].todo == ADD || d->rows[at].todo == CHANGE)) {
        row *r = &d->rows[at];
        r->visited = true;
        r->waiting = first;
        first = at;
        at = row_named_by(d, r, r->wanted);
    }
    int status = ACCORD_OK;
    for (; first != NONE && !status; first = d->rows[first].waiting)
        status = write_row(d, &d->rows[first]);
    return status;
}

/* Removes rows, each before the one that it names. */
static int remove_in_order(draft *d) {
    size_t *order = room(d, (d->row_count + 1) * sizeof *order), count = 0;
    if (!order)
        return import_no_memory(d->im);
    for (size_t i = 0; i < d->row_count; i++) {
        size_t first = NONE;
        for (size_t at = i; at != NONE && !d->rows[at].visited && d->rows[at].todo == REMOVE;) {
            row *r = &d->rows[at];
            r->visited = true;
            r->waiting = first;
            first = at;
            at = row_named_by(d, r, r->present);
        }
        for (; first != NONE; first = d->rows[first].waiting)
            order[count++] = first;
    }
    int status = ACCORD_OK;
    while (count && !status)
        status = write_row(d, &d->rows[order[--count]]);
    return status;
}

static int write_rows(draft *d) {
    int status = choose_slots(d);
    /* first the rows that name one which goes: it could not */
    for (size_t i = 0; i < d->row_count && !status; i++) {
        row *r = &d->rows[i];
        size_t named = r->todo == CHANGE ? row_named_by(d, r, r->present) : NONE;
        if (named != NONE && d->rows[named].todo == REMOVE)
            status = write_in_order(d, i);
    }
    if (!status && !d->fresh)
        status = remove_in_order(d);
    /* what takes up again what was called off, before that */
    bool backwards = !d->fresh && noun_held(d->noun);
    for (size_t i = 0, last = d->by_slot_count; i < last && !status; i++)
        status = write_in_order(d, (size_t)(d->by_slot[backwards ? last - 1 - i : i] - d->rows));
    return status;
}

static int write_attributes(draft *d) {
    accord *db = d->im->db;
    int status = ACCORD_OK;
    if (d->fresh)
        status = record_fill(db, d->noun, d->wanted, d->id);
    else if (d->attributes_differ)
        status = record_update(db, d->noun, d->wanted, d->noun->size);
    return status ? import_explain(d->im, status, d->object) : ACCORD_OK;
}

/* What took place may have been called off before, and taken up again: its actions come first. */
static int write_record(draft *d) {
    const field *held = noun_held(d->noun);
    bool rows_first = held && !field_is_unknown(d->wanted, held);
    int status = rows_first ? write_rows(d) : write_attributes(d);
    if (!status)
        status = rows_first ? write_attributes(d) : write_rows(d);
    if (!status && d->noun == &partnership_noun)
        status = import_wrote_partnership(d->im, d->id, d->object->line);
    return status;
}

/* --- a record
 * ---------------------------------------------------------------------------------------------- */

static int take_text_of(import *im, const json_value *object, const char *key, const char **text) {
    const json_value *value = json_member(object, key);
    if (!value || value->type == JSON_NULL)
        return import_fail(im, ACCORD_INVALID, object->line, "%s: is missing", key);
    if (value->type != JSON_STRING)
        return import_fail(im, ACCORD_INVALID, value->line, "%s: is %s, not a string", key,
                           json_type_name(value->type));
    *text = value->text;
    return ACCORD_OK;
}

/* Which record the object is about; reserves it when it is new. */
static int identify(draft *d) {
    import *im = d->im;
    const char *uid = NULL, *kind_name = NULL;
    const noun *known = NULL;
    int status = take_text_of(im, d->object, "uid", &uid);
    if (!status && !text_uid_ok(uid))
        status = import_fail(im, ACCORD_INVALID, json_member(d->object, "uid")->line,
                             "uid: '%.*s' is not a uid (a-z, 0-9, then also . _ - /)",
                             import_shown(uid), uid);
    if (status)
        return status;
    im->uid = uid;
    if ((status = take_text_of(im, d->object, "kind", &kind_name)))
        return status;
    d->noun = noun_named(kind_name);
    if (!d->noun || !d->noun->kind)
        return import_fail(im, ACCORD_INVALID, json_member(d->object, "kind")->line,
                           "kind: '%.*s' is not a kind of record", import_shown(kind_name),
                           kind_name);
    if ((status = import_find(im, uid, &d->id, &known)))
        return status;
    if (!d->id) {
        d->fresh = true;
        status = record_reserve(im->db, d->noun, uid, &d->id);
        return status ? import_explain(im, status, d->object) : ACCORD_OK;
    }
    const pending *p = import_pending(im, d->id);
    d->fresh = p && p->empty;
    if (known == d->noun)
        return ACCORD_OK;
    if (!p || !p->empty || p->held)
        return import_fail(im, ACCORD_EXISTS, json_member(d->object, "kind")->line,
                           "%s.kind: '%s' is recorded, the dossier says '%s'", known->name,
                           known->name, d->noun->name);
    text_buffer referrer = {0}; /* the reference was wrong */
    status = p->referrer ? record_uid(im->db, p->referrer, &referrer) : ACCORD_OK;
    im->uid = p->referrer ? text_string(&referrer) : NULL;
    if (!status)
        status = import_fail(im, ACCORD_CONSTRAINT, p->line, "%s.%s: '%s' is not a %s",
                             p->field ? p->noun->name : "dossier",
                             p->field ? p->field->name : "source", uid, known->name);
    im->uid = uid;
    text_free(&referrer);
    return status;
}

static int start_values(draft *d) {
    d->wanted = room(d, d->noun->size);
    if (!d->wanted)
        return import_no_memory(d->im);
    if (d->fresh)
        return ACCORD_OK;
    int status = record_get(d->im->db, d->noun, d->id, &d->present);
    if (status)
        return import_explain(d->im, status, d->object);
    memcpy(d->wanted, d->present, d->noun->size);
    record_head *head = d->wanted;
    head->name = NULL; /* names are rows; an update of the attributes leaves them alone */
    head->revision = 0;
    return ACCORD_OK;
}

static int hold_back(draft *d) {
    import *im = d->im;
    pending *p = import_pending(im, d->id);
    if (!p) {
        p = import_add_pending(im, d->id, d->noun);
        if (!p)
            return import_no_memory(im);
        p->empty = d->fresh;
    }
    p->held = true;
    return import_hold(im, d->object);
}

static int merge(draft *d) {
    int status = identify(d);
    if (status)
        return status;
    pending *p = import_pending(d->im, d->id);
    if (p && p->held && !d->im->last_pass)
        return hold_back(d); /* what came of it before is to be written before */
    d->im->id = d->id;
    status = start_values(d);
    if (!status)
        status = take_attributes(d);
    if (status == HOLD_BACK)
        return hold_back(d);
    if (!status && !d->fresh)
        status = compare(d);
    if (!status && !d->fresh && !d->differs) {
        d->im->counts.unchanged++;
        return ACCORD_OK;
    }
    if (!status)
        status = cite(d);
    if (!status)
        status = write_record(d);
    if (status)
        return status;
    if ((p = import_pending(d->im, d->id)))
        p->empty = false;
    if (d->fresh)
        return import_added(d->im, d->id);
    d->im->counts.changed++;
    return ACCORD_OK;
}

int import_record(import *im, const json_value *object) {
    draft *d = im->draft;
    d->im = im;
    d->object = object;
    d->id = 0;
    d->fresh = false;
    d->citations_from = d->citations_to = 0;
    int status = merge(d);
    forget(d);
    return status;
}
