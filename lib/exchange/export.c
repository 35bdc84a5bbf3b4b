/* Records as JSON Lines, by their descriptions. */
#include <accord/exchange.h>

#include <stdlib.h>
#include <string.h>

#include "../record/record.h"

enum { KEY_UID_OF = 440 };

typedef struct output {
    accord *db;
    accord_write *write;
    void *context;
    text_buffer line;
    const char *uid;  /* of the record at hand, for messages */
    void **citations; /* of the record at hand, by target and slot */
    size_t citation_count, citation_capacity;
    /* of the list at hand */
    const noun *noun;
    size_t rows;
} output;

static int no_memory(output *ex) {
    return store_fail(ex->db, ACCORD_NOMEM, "out of memory");
}

static void put_key(output *ex, const char *key) {
    text_append_format(&ex->line, ",\"%s\":", key);
}

static int put_reference(output *ex, const noun *n, const field *f, accord_id id) {
    store_statement *statement;
    int status = store_keep(ex->db, KEY_UID_OF, "SELECT uid FROM record WHERE id = ?1", &statement);
    if (status)
        return status;
    store_bind_integer(statement, 1, id);
    status = store_step(statement);
    if (status == ACCORD_ROW) {
        const char *uid = store_text(statement, 0);
        status = uid ? ACCORD_OK : no_memory(ex);
        if (uid)
            text_json_quote(&ex->line, uid, strlen(uid));
        store_reset(statement);
    } else if (status == ACCORD_DONE) {
        store_reset(statement);
        status =
            store_fail(ex->db, ACCORD_CORRUPT, "%s.%s: record %lld, to which it refers, is missing",
                       n->name, f->name, (long long)id);
    }
    return status;
}

/* What is known; where a citation stands tells its target. */
static int put_fields(output *ex, const noun *n, const void *value) {
    int status = ACCORD_OK;
    for (size_t i = 0; i < n->field_count && !status; i++) {
        const field *f = &n->fields[i];
        if (f->type == TYPE_FOLDED || f->type == TYPE_TARGET || field_is_unknown(value, f))
            continue;
        const char *text = field_is_number(f) ? NULL : field_text(value, f);
        ptrdiff_t wrong = text ? text_utf8_error(text, strlen(text)) : -1;
        if (wrong >= 0)
            return store_fail(ex->db, ACCORD_CORRUPT, "%s: %s.%s: is not UTF-8 (byte %td)", ex->uid,
                              n->name, f->name, wrong);
        put_key(ex, f->name);
        if (f->type == TYPE_REF)
            status = put_reference(ex, n, f, field_number(value, f));
        else if (field_is_number(f))
            text_append_format(&ex->line, "%lld", (long long)field_number(value, f));
        else
            text_json_quote(&ex->line, text, strlen(text));
    }
    return status;
}

static int put_row(output *ex, const noun *n, const void *row) {
    text_append_format(&ex->line, "{\"slot\":%lld", (long long)((const row_head *)row)->slot);
    return put_fields(ex, n, row);
}

static void begin_or_next(output *ex, const char *plural, size_t count) {
    if (count)
        text_append_char(&ex->line, ',');
    else {
        put_key(ex, plural);
        text_append_char(&ex->line, '[');
    }
}

static int64_t target_of(const void *citation) {
    for (size_t i = 0; i < citation_noun.field_count; i++)
        if (citation_noun.fields[i].type == TYPE_TARGET)
            return field_number(citation, &citation_noun.fields[i]);
    return 0;
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

/* The citations of a row, or of the record itself: target 0. */
static int put_citations(output *ex, int64_t target) {
    size_t from = 0, to = ex->citation_count, count = 0;
    int status = ACCORD_OK;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (target_of(ex->citations[middle]) < target)
            from = middle + 1;
        else
            to = middle;
    }
    for (size_t i = from;
         i < ex->citation_count && target_of(ex->citations[i]) == target && !status; i++) {
        begin_or_next(ex, citation_noun.plural, count++);
        status = put_row(ex, &citation_noun, ex->citations[i]);
        text_append_char(&ex->line, '}');
    }
    if (count)
        text_append_char(&ex->line, ']');
    return status;
}

static int take_row(void *context, const void *row) {
    output *ex = context;
    begin_or_next(ex, ex->noun->plural, ex->rows++);
    int status = put_row(ex, ex->noun, row);
    if (!status)
        status = put_citations(ex, ((const row_head *)row)->slot);
    text_append_char(&ex->line, '}');
    return status;
}

static int take_citation(void *context, const void *row) {
    output *ex = context;
    if (ex->citation_count == ex->citation_capacity) {
        size_t capacity = ex->citation_capacity ? ex->citation_capacity * 2 : 16;
        void **grown = realloc(ex->citations, capacity * sizeof *grown);
        if (!grown)
            return no_memory(ex);
        ex->citations = grown;
        ex->citation_capacity = capacity;
    }
    void *copy = one_block(&citation_noun, row);
    if (!copy)
        return no_memory(ex);
    ex->citations[ex->citation_count++] = copy;
    return ACCORD_OK;
}

static void forget_citations(output *ex) {
    while (ex->citation_count)
        accord_free(ex->citations[--ex->citation_count]);
}

/* A shell can take away what a record consists of; then there is nothing to write of it. */
static int no_content(output *ex, const noun *n, const char *uid) {
    return store_fail(ex->db, ACCORD_CORRUPT, "%s: is of kind %s, and has no row of table %s", uid,
                      n->name, n->name);
}

static int read_record(output *ex, const noun *n, accord_id id, void **value) {
    text_buffer uid = {0};
    int status = record_get(ex->db, n, id, value);
    if (status == ACCORD_NOTFOUND && !(status = record_uid(ex->db, id, &uid)))
        status = no_content(ex, n, text_string(&uid));
    text_free(&uid);
    return status;
}

static int put_record(output *ex, const noun *n, accord_id id) {
    void *value = NULL;
    text_clear(&ex->line);
    int status = read_record(ex, n, id, &value);
    if (!status) {
        ex->uid = ((record_head *)value)->uid;
        text_append_format(&ex->line, "{\"kind\":\"%s\",\"uid\":\"%s\"", n->name,
                           ((record_head *)value)->uid);
        status = put_fields(ex, n, value);
    }
    if (!status)
        status = row_each(ex->db, &citation_noun, id, take_citation, ex);
    if (ex->citation_count > 1)
        qsort(ex->citations, ex->citation_count, sizeof *ex->citations, by_target_and_slot);
    for (const noun *const *row = nouns; *row && !status; row++) {
        if (!noun_takes_row(n, *row) || *row == &citation_noun)
            continue;
        ex->noun = *row;
        ex->rows = 0;
        status = row_each(ex->db, *row, id, take_row, ex);
        if (ex->rows)
            text_append_char(&ex->line, ']');
    }
    if (!status)
        status = put_citations(ex, 0);
    forget_citations(ex);
    text_append_string(&ex->line, "}\n");
    if (!status && ex->line.failed)
        status = no_memory(ex);
    if (!status && ex->write(ex->context, ex->line.data, ex->line.length))
        status = store_fail(ex->db, ACCORD_IO, "the dossier could not be written");
    ex->uid = NULL;
    accord_free(value);
    return status;
}

static int check_kind(output *ex, const noun *n) {
    text_buffer sql = {0}, uid = {0};
    text_append_format(&sql,
                       "SELECT uid FROM record r WHERE kind = '%s' AND NOT EXISTS (SELECT 1 FROM "
                       "%s WHERE id = r.id) ORDER BY uid LIMIT 1",
                       n->name, n->name);
    int status = sql.failed ? no_memory(ex) : store_ask_text(ex->db, text_string(&sql), 0, 0, &uid);
    if (status == ACCORD_NOTFOUND)
        status = ACCORD_OK;
    else if (!status)
        status = no_content(ex, n, text_string(&uid));
    text_free(&sql);
    text_free(&uid);
    return status;
}

static int put_kind(output *ex, const noun *n) {
    text_buffer sql = {0};
    store_statement *statement = NULL;
    /* the table of the kind first: that of all records is larger, and in no better order */
    text_append_format(
        &sql, "SELECT t.id FROM %s t CROSS JOIN record r ON r.id = t.id ORDER BY r.uid", n->name);
    int status = sql.failed ? no_memory(ex) : store_prepare(ex->db, text_string(&sql), &statement);
    while (!status && (status = store_step(statement)) == ACCORD_ROW)
        status = put_record(ex, n, store_integer(statement, 0));
    store_finalize(statement);
    text_free(&sql);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

static int by_kind_and_uid(const void *a, const void *b) {
    const accord_record *x = *(accord_record *const *)a, *y = *(accord_record *const *)b;
    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1; /* kinds are numbered in the order of nouns[] */
    return strcmp(x->uid, y->uid);
}

static int put_chosen(output *ex, unsigned kinds, const accord_id *ids, size_t count) {
    accord_record **records = calloc(count ? count : 1, sizeof *records);
    size_t chosen = 0;
    int status = records ? ACCORD_OK : no_memory(ex);
    for (size_t i = 0; i < count && !status; i++) {
        status = accord_record_get(ex->db, ids[i], &records[chosen]);
        if (status)
            break;
        if (kinds && !(kinds & records[chosen]->kind))
            accord_free(records[chosen]);
        else
            chosen++;
    }
    if (!status && chosen)
        qsort(records, chosen, sizeof *records, by_kind_and_uid);
    for (size_t i = 0; i < chosen && !status; i++)
        if (!i || records[i]->id != records[i - 1]->id)
            status = put_record(ex, noun_of_kind(records[i]->kind), records[i]->id);
    for (size_t i = 0; i < chosen; i++)
        accord_free(records[i]);
    free(records);
    return status;
}

int accord_export(accord *db, unsigned kinds, const accord_id *ids, size_t count,
                  accord_write *write, void *context) {
    if (!db)
        return ACCORD_MISUSE;
    if (!write)
        return store_fail(db, ACCORD_MISUSE, "where the dossier goes is missing");
    output ex = {.db = db, .write = write, .context = context};
    store_statement *snapshot = NULL;
    /* as long as one statement stands on a row, all the others see the registry of the same moment
     */
    int status = store_prepare(db, "SELECT 1 FROM sqlite_schema", &snapshot);
    if (!status && (status = store_step(snapshot)) == ACCORD_ROW)
        status = ACCORD_OK;
    if (!status && ids)
        status = put_chosen(&ex, kinds, ids, count);
    for (int writing = 0; writing <= 1 && !ids; writing++)
        for (const noun *const *n = nouns; *n && !status; n++)
            if ((*n)->kind && (!kinds || (kinds & (*n)->kind)))
                status = writing ? put_kind(&ex, *n) : check_kind(&ex, *n);
    store_finalize(snapshot);
    free(ex.citations);
    text_free(&ex.line);
    return status ? status : store_ok(db);
}
