/* A record as a whole: one statement over the tables that may say something of it, made from the
 * descriptions of the nouns. */
#include <accord/sheet.h>

#include <stdlib.h>

#include "../record/record.h"

/* No attribute, or computed: nothing to show. */
static bool is_said(const field *f) {
    return f->type != TYPE_FOLDED;
}

static void value_term(text_buffer *sql, const noun *n, int noun_at, int field_at) {
    const field *f = &n->fields[field_at];
    text_append_string(sql, sql->length ? "\nUNION ALL " : "");
    text_append_format(sql, "SELECT %d, %s, %d, '%s', '%s', ", noun_at, n->kind ? "0" : "slot",
                       field_at, n->name, f->name);
    if (f->type == TYPE_REF)
        text_append_format(sql, "(SELECT uid FROM record WHERE id = t.%s), t.%s", f->name, f->name);
    else
        text_append_format(sql, "t.%s, NULL", f->name);
    text_append_format(sql, " FROM %s t WHERE t.%s = ?1 AND t.%s IS NOT NULL", n->name,
                       n->kind ? "id" : "record", f->name);
}

static void values_sql(text_buffer *sql, const noun *record_noun) {
    for (int i = 0; nouns[i]; i++)
        if (nouns[i] == record_noun || noun_takes_row(record_noun, nouns[i]))
            for (int j = 0; j < (int)nouns[i]->field_count; j++)
                if (is_said(&nouns[i]->fields[j]))
                    value_term(sql, nouns[i], i, j);
    text_append_string(sql, "\nORDER BY 1, 2, 3");
}

static void referrers_sql(text_buffer *sql, const noun *record_noun) {
    for (int i = 0; nouns[i]; i++)
        for (size_t j = 0; j < nouns[i]->field_count; j++) {
            const noun *n = nouns[i];
            const field *f = &n->fields[j];
            if (f->type != TYPE_REF || (f->kinds && !(f->kinds & record_noun->kind)))
                continue;
            text_append_string(sql, sql->length ? "\nUNION ALL " : "");
            text_append_format(sql, "SELECT %d, %zu, %s, %s, '%s', '%s' FROM %s WHERE %s = ?1", i,
                               j, n->kind ? "id" : "record", n->kind ? "0" : "slot", n->name,
                               f->name, n->name, f->name);
        }
    text_append_string(sql, "\nORDER BY 1, 2, 3, 4");
}

/* What the cursor is over is known by this function. */
static void release_values(accord_cursor *cursor) {
    free(cursor->list);
}

static void release_referrers(accord_cursor *cursor) {
    free(cursor->list);
}

static int open_sheet(accord *db, accord_id id, void (*make_sql)(text_buffer *, const noun *),
                      size_t row_size, void (*release)(accord_cursor *), accord_cursor **rows) {
    accord_record *record = NULL;
    text_buffer sql = {0};
    if (!db)
        return ACCORD_MISUSE;
    if (!rows)
        return store_fail(db, ACCORD_MISUSE, "where the cursor goes is missing");
    *rows = NULL;
    int status = accord_record_get(db, id, &record);
    if (status)
        return status;
    make_sql(&sql, noun_of_kind(record->kind));
    accord_free(record);
    accord_cursor *cursor = cursor_new(db);
    if (cursor) {
        cursor->list = calloc(1, row_size);
        cursor->release_list = release;
    }
    status = sql.failed || !cursor || !cursor->list
                 ? store_fail(db, ACCORD_NOMEM, "out of memory")
                 : store_prepare(db, text_string(&sql), &cursor->store.statement);
    text_free(&sql);
    if (status) {
        accord_cursor_close(cursor);
        return status;
    }
    store_bind_integer(cursor->store.statement, 1, id);
    *rows = cursor;
    return store_ok(db);
}

static int step(accord_cursor *rows) {
    if (!rows->store.statement)
        return ACCORD_DONE;
    int status = store_step(rows->store.statement);
    if (status != ACCORD_ROW) {
        store_finalize(rows->store.statement);
        rows->store.statement = NULL;
    }
    return status;
}

int accord_values(accord *db, accord_id id, accord_cursor **rows) {
    return open_sheet(db, id, values_sql, sizeof(accord_value), release_values, rows);
}

int accord_value_next(accord_cursor *rows, const accord_value **value) {
    int status = cursor_expect(rows, value, release_values, "value", "values");
    if (status)
        return status;
    *value = NULL;
    status = step(rows);
    if (status != ACCORD_ROW)
        return status;
    store_statement *row = rows->store.statement;
    accord_value *lent = rows->list;
    *lent = (accord_value){.noun = store_text(row, 3),
                           .slot = store_integer(row, 1),
                           .attribute = store_text(row, 4),
                           .text = store_text(row, 5),
                           .reference = store_integer(row, 6)};
    *value = lent;
    return status;
}

int accord_referrers(accord *db, accord_id id, accord_cursor **rows) {
    return open_sheet(db, id, referrers_sql, sizeof(accord_referrer), release_referrers, rows);
}

int accord_referrer_next(accord_cursor *rows, const accord_referrer **referrer) {
    int status = cursor_expect(rows, referrer, release_referrers, "referrer", "referrers");
    if (status)
        return status;
    *referrer = NULL;
    status = step(rows);
    if (status != ACCORD_ROW)
        return status;
    store_statement *row = rows->store.statement;
    accord_referrer *lent = rows->list;
    *lent = (accord_referrer){.record = store_integer(row, 2),
                              .noun = store_text(row, 4),
                              .slot = store_integer(row, 3),
                              .attribute = store_text(row, 5)};
    *referrer = lent;
    return status;
}
