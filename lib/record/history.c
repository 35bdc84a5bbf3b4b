/* What changed in a record, and bringing it back. */
#include "record.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The changes of a record, read into memory: one block of text, its pieces found by offset. */
typedef struct change_list {
    accord_change *changes;
    size_t count, capacity;
    text_buffer text;
} change_list;

enum { NO_TEXT = 0 }; /* offset 0 holds the empty text that stands for NULL */

static void release_changes(accord_cursor *cursor) {
    change_list *list = cursor->list;
    if (!list)
        return;
    free(list->changes);
    text_free(&list->text);
    free(list);
}

static size_t keep(change_list *list, const char *text) {
    if (!text)
        return NO_TEXT;
    size_t at = list->text.length;
    text_append(&list->text, text, strlen(text) + 1);
    return at;
}

/* Until the list is complete and its text stays where it is, pointers hold offsets. */
static const char *as_pointer(size_t offset) {
    return (const char *)(uintptr_t)offset;
}

static const char *from_offset(const change_list *list, const char *offset) {
    return offset ? list->text.data + (uintptr_t)offset : NULL;
}

static accord_change *next_change(accord *db, change_list *list) {
    if (list->count == list->capacity) {
        size_t capacity = list->capacity ? list->capacity * 2 : 64;
        accord_change *grown = realloc(list->changes, capacity * sizeof *grown);
        if (!grown) {
            store_fail(db, ACCORD_NOMEM, "out of memory");
            return NULL;
        }
        list->changes = grown;
        list->capacity = capacity;
    }
    return &list->changes[list->count++];
}

/* A row of a noun as JSON, as it is now; nothing when it is not there. */
static int present_row(accord *db, const noun *n, accord_id record, int64_t slot,
                       text_buffer *json) {
    text_buffer sql = {0};
    text_append_string(&sql, "SELECT json_object(");
    for (size_t i = 0; i < n->field_count; i++)
        if (n->fields[i].type != TYPE_FOLDED)
            text_append_format(&sql, "%s'%s', %s", i ? ", " : "", n->fields[i].name,
                               n->fields[i].name);
    text_append_format(&sql, ") FROM %s WHERE %s = ?1%s", n->name, n->kind ? "id" : "record",
                       n->kind ? "" : " AND slot = ?2");
    int status = sql.failed ? store_fail(db, ACCORD_NOMEM, "out of memory")
                            : store_ask_text(db, text_string(&sql), record, slot, json);
    text_free(&sql);
    return status == ACCORD_NOTFOUND ? ACCORD_OK : status;
}

/* The row as it was left by the change `id`: what the next change found, or as it is now. */
static int row_after(accord *db, const noun *n, accord_id record, int64_t slot, int64_t id,
                     text_buffer *json) {
    store_statement *find;
    int status = store_prepare(
        db,
        "SELECT old FROM history WHERE record = ?1 AND entity = ?2 AND slot IS ?3 AND "
        "id > ?4 AND old IS NOT NULL ORDER BY id LIMIT 1",
        &find);
    if (status)
        return status;
    store_bind_integer(find, 1, record);
    store_bind_text(find, 2, n->name, -1);
    store_bind_id(find, 3, slot);
    store_bind_integer(find, 4, id);
    status = store_step(find);
    if (status == ACCORD_ROW) {
        text_append(json, store_text(find, 0), store_text_length(find, 0));
        status = ACCORD_OK;
    } else if (status == ACCORD_DONE) {
        status = present_row(db, n, record, slot, json);
    }
    store_finalize(find);
    return status;
}

/* One value out of a row's JSON, references as uids; false when it is unknown. */
static int value_in(accord *db, const field *f, const char *json, text_buffer *out, bool *known) {
    store_statement *extract;
    text_buffer path = {0};
    *known = false;
    text_clear(out);
    if (!*json)
        return ACCORD_OK;
    text_append_format(&path, "$.%s", f->name);
    int status = store_keep(db, 410, "SELECT json_extract(?1, ?2)", &extract);
    if (status)
        return status;
    store_bind_text(extract, 1, json, -1);
    store_bind_text(extract, 2, text_string(&path), -1);
    status = store_step(extract);
    if (status == ACCORD_ROW) {
        status = ACCORD_OK;
        *known = !store_is_null(extract, 0);
        if (*known && f->type == TYPE_REF) {
            status = record_uid(db, store_integer(extract, 0), out);
        } else if (*known) {
            text_append(out, store_text(extract, 0), store_text_length(extract, 0));
        }
    }
    store_reset(extract);
    text_free(&path);
    return status;
}

typedef struct change_head {
    int64_t id, slot;
    const char *changed_at, *author, *operation, *entity;
} change_head;

static int put_change(accord *db, change_list *list, const change_head *head, const char *entity,
                      const char *attribute, const char *old, const char *now) {
    size_t texts[] = {keep(list, head->changed_at),
                      keep(list, head->author),
                      keep(list, head->operation),
                      keep(list, entity),
                      keep(list, attribute),
                      keep(list, old),
                      keep(list, now)};
    accord_change *change = next_change(db, list);
    if (!change || list->text.failed)
        return store_fail(db, ACCORD_NOMEM, "out of memory");
    *change = (accord_change){as_pointer(texts[0]), as_pointer(texts[1]), as_pointer(texts[2]),
                              as_pointer(texts[3]), head->slot,           as_pointer(texts[4]),
                              as_pointer(texts[5]), as_pointer(texts[6])};
    return ACCORD_OK;
}

static int put_differences(accord *db, change_list *list, accord_id record, const noun *n,
                           const change_head *head, const char *before) {
    text_buffer after = {0}, old = {0}, now = {0};
    bool old_known, now_known;
    int status = ACCORD_OK;
    size_t count = list->count;
    if (strcmp(head->operation, "remove") != 0)
        status = row_after(db, n, record, head->slot, head->id, &after);
    for (size_t i = 0; i < n->field_count && !status; i++) {
        const field *f = &n->fields[i];
        if (f->type == TYPE_FOLDED)
            continue;
        status = value_in(db, f, before, &old, &old_known);
        if (!status)
            status = value_in(db, f, text_string(&after), &now, &now_known);
        if (!status &&
            (old_known != now_known || strcmp(text_string(&old), text_string(&now)) != 0))
            status =
                put_change(db, list, head, n->name, f->name, old_known ? text_string(&old) : NULL,
                           now_known ? text_string(&now) : NULL);
    }
    if (!status && count == list->count) /* a row of nothing but unknowns */
        status = put_change(db, list, head, n->name, NULL, NULL, NULL);
    text_free(&after);
    text_free(&old);
    text_free(&now);
    return status;
}

static int read_history(accord *db, accord_id record, const noun *kind, change_list *list) {
    store_statement *rows;
    int status = store_prepare(
        db,
        "SELECT id, changed_at, author, operation, entity, slot, old FROM history WHERE "
        "record = ?1 ORDER BY id",
        &rows);
    if (status)
        return status;
    store_bind_integer(rows, 1, record);
    while (!status && (status = store_step(rows)) == ACCORD_ROW) {
        change_head head = {store_integer(rows, 0), store_integer(rows, 5), store_text(rows, 1),
                            store_text(rows, 2),    store_text(rows, 3),    store_text(rows, 4)};
        const char *before = store_text(rows, 6);
        const noun *n = noun_named(head.entity);
        if (n)
            status = put_differences(db, list, record, n, &head, before ? before : "");
        else if (!strcmp(head.operation, "add"))
            status = put_differences(db, list, record, kind, &head, "");
        else
            status = put_change(db, list, &head, "record", NULL, NULL, NULL);
    }
    store_finalize(rows);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

/* The id and kind of a uid, present or removed. */
static int find_record(accord *db, const char *uid, bool removed_only, accord_id *id,
                       const noun **kind) {
    store_statement *find;
    int status = store_prepare(
        db,
        removed_only ? "SELECT record, json_extract(old, '$.kind') FROM history WHERE entity = "
                       "'record' AND operation = 'remove' AND json_extract(old, '$.uid') = ?1 "
                       "ORDER BY id DESC LIMIT 1"
                     : "SELECT id, kind FROM record WHERE uid = ?1",
        &find);
    if (status)
        return status;
    store_bind_text(find, 1, uid, -1);
    status = store_step(find);
    if (status == ACCORD_ROW) {
        *id = store_integer(find, 0);
        *kind = noun_named(store_text(find, 1));
        status = *kind ? ACCORD_OK
                       : store_fail(db, ACCORD_CORRUPT, "record.kind: '%s' is no kind",
                                    store_text(find, 1));
    } else if (status == ACCORD_DONE) {
        status = store_fail(db, ACCORD_NOTFOUND,
                            removed_only ? "record.uid: no record '%s' was removed"
                                         : "record.uid: there is no record '%s'",
                            uid);
    }
    store_finalize(find);
    return status;
}

int accord_history(accord *db, const char *uid, accord_cursor **rows) {
    accord_id id = 0;
    const noun *kind = NULL;
    if (!db)
        return ACCORD_MISUSE;
    if (!rows)
        return store_fail(db, ACCORD_MISUSE, "where the cursor goes is missing");
    if (!uid)
        return store_fail(db, ACCORD_MISUSE, "record.uid: is missing");
    *rows = NULL;
    int status = find_record(db, uid, false, &id, &kind);
    if (status == ACCORD_NOTFOUND &&
        (status = find_record(db, uid, true, &id, &kind)) == ACCORD_NOTFOUND)
        status = store_fail(db, status, "record.uid: there is no record '%s', and never was", uid);
    if (status)
        return status;
    accord_cursor *cursor = cursor_new(db);
    change_list *list = cursor ? calloc(1, sizeof *list) : NULL;
    if (!list) {
        accord_cursor_close(cursor);
        return store_fail(db, ACCORD_NOMEM, "out of memory");
    }
    cursor->list = list;
    cursor->release_list = release_changes;
    text_append(&list->text, "", 1); /* offset NO_TEXT */
    if ((status = read_history(db, id, kind, list))) {
        accord_cursor_close(cursor);
        return status;
    }
    for (size_t i = 0; i < list->count; i++) {
        accord_change *c = &list->changes[i];
        *c = (accord_change){from_offset(list, c->changed_at),
                             from_offset(list, c->author),
                             from_offset(list, c->operation),
                             from_offset(list, c->noun),
                             c->slot,
                             from_offset(list, c->attribute),
                             from_offset(list, c->old),
                             from_offset(list, c->now)};
    }
    *rows = cursor;
    return store_ok(db);
}

int accord_change_next(accord_cursor *rows, const accord_change **change) {
    int status = cursor_expect(rows, change, release_changes, "change", "changes");
    if (status)
        return status;
    const change_list *list = rows->list;
    *change = rows->at < list->count ? &list->changes[rows->at++] : NULL;
    return *change ? ACCORD_ROW : ACCORD_DONE;
}

/* --- restoring
 * ------------------------------------------------------------------------------------- */

/* A rule of the schema says "noun.attribute: sentence"; the value is the one that comes back. */
static int with_old_value(accord *db, const noun *n, int64_t history_id, int status) {
    text_buffer said = {0}, value = {0}, uid = {0}, sql = {0};
    char attribute[64] = "";
    text_append_string(&said, store_message(db));
    const char *text = text_string(&said), *colon = strchr(text, ':');
    size_t length = strlen(n->name);
    if (colon && colon[1] == ' ' && !strncmp(text, n->name, length) && text[length] == '.')
        snprintf(attribute, sizeof attribute, "%.*s", (int)(colon - text - (ptrdiff_t)length - 1),
                 text + length + 1);
    const field *f = noun_field(n, attribute);
    if (f && f->type != TYPE_FOLDED) {
        text_append_format(&sql, "SELECT json_extract(old, '$.%s') FROM history WHERE id = ?1",
                           f->name);
        int found = sql.failed ? ACCORD_NOMEM
                               : store_ask_text(db, text_string(&sql), history_id, 0, &value);
        if (!found && f->type == TYPE_REF)
            found = record_uid(db, strtoll(text_string(&value), NULL, 10), &uid);
        const char *shown = text_string(uid.length ? &uid : &value);
        if (!found && *shown)
            store_fail(db, status, "%s.%s: '%s' %s", n->name, f->name, shown, colon + 2);
        else
            store_fail(db, status, "%s", text);
    }
    text_free(&said);
    text_free(&value);
    text_free(&uid);
    text_free(&sql);
    return status;
}

static int insert_again(accord *db, const noun *n, int64_t history_id) {
    text_buffer sql = {0};
    store_statement *insert = NULL;
    text_append_format(&sql, "INSERT INTO %s (%s", n->name, n->kind ? "id" : "record, slot");
    for (size_t i = 0; i < n->field_count; i++)
        if (n->fields[i].type != TYPE_FOLDED)
            text_append_format(&sql, ", %s", n->fields[i].name);
    text_append_string(&sql, n->kind ? ") SELECT record" : ") SELECT record, slot");
    for (size_t i = 0; i < n->field_count; i++)
        if (n->fields[i].type != TYPE_FOLDED)
            text_append_format(&sql, ", json_extract(old, '$.%s')", n->fields[i].name);
    text_append_string(&sql, " FROM history WHERE id = ?1");
    int status = sql.failed ? store_fail(db, ACCORD_NOMEM, "out of memory")
                            : store_prepare(db, text_string(&sql), &insert);
    if (!status) {
        store_bind_integer(insert, 1, history_id);
        status = store_run(insert);
        if (status == ACCORD_INVALID || status == ACCORD_CONSTRAINT || status == ACCORD_EXISTS)
            status = with_old_value(db, n, history_id, status);
    }
    store_finalize(insert);
    text_free(&sql);
    return status;
}

/* Rows in the order in which each finds what it refers to: an action after the one it follows,
 * citations last; and the record's own row after its actions, which say whether it took place. */
static int insert_rows_again(accord *db, accord_id record, int64_t removal) {
    store_statement *rows;
    int status = store_prepare(
        db,
        "WITH RECURSIVE gone (id, entity, slot, old) AS (SELECT id, entity, slot, old FROM history "
        "WHERE record = "
        "?1 AND id > ?2 AND operation = 'remove'),\n"
        "depth (id, slot, n) AS (SELECT id, slot, 0 FROM gone WHERE json_extract(old, '$.follows') "
        "IS NULL\n"
        "    UNION ALL SELECT g.id, g.slot, d.n + 1 FROM gone g JOIN depth d\n"
        "        ON json_extract(g.old, '$.follows') = d.slot AND g.entity = 'action')\n"
        "SELECT g.id, g.entity FROM gone g JOIN depth d ON d.id = g.id\n"
        "ORDER BY g.entity = 'citation', g.slot IS NULL, d.n, g.slot",
        &rows);
    if (status)
        return status;
    store_bind_integer(rows, 1, record);
    store_bind_integer(rows, 2, removal);
    while (!status && (status = store_step(rows)) == ACCORD_ROW) {
        const noun *n = noun_named(store_text(rows, 1));
        status = n ? insert_again(db, n, store_integer(rows, 0)) : ACCORD_OK;
    }
    store_finalize(rows);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

static int restore(accord *db, const char *uid, accord_id *id) {
    const noun *kind = NULL;
    int64_t removal = 0;
    store_statement *again = NULL;
    int status = find_record(db, uid, true, id, &kind);
    if (status)
        return status;
    status = store_ask_integer(
        db,
        "SELECT max(id) FROM history WHERE record = ?1 AND entity = 'record' AND operation = "
        "'remove'",
        *id, 0, &removal);
    if (!status)
        status = store_prepare(
            db,
            "INSERT INTO record (id, uid, kind, revision, next_slot) SELECT record, "
            "json_extract(old, '$.uid'), json_extract(old, '$.kind'), json_extract(old, "
            "'$.revision') + 1, 1 FROM history WHERE id = ?1",
            &again);
    if (!status) {
        store_bind_integer(again, 1, removal);
        status = store_run(again);
    }
    store_finalize(again);
    if (!status)
        status = insert_rows_again(db, *id, removal);
    if (!status && (status = store_prepare(
                        db,
                        "UPDATE record SET next_slot = max(next_slot, (SELECT json_extract(old, "
                        "'$.next_slot') FROM history WHERE id = ?2)) WHERE id = ?1",
                        &again)) == 0) {
        store_bind_integer(again, 1, *id);
        store_bind_integer(again, 2, removal);
        status = store_run(again);
        store_finalize(again);
    }
    if (!status)
        status = store_complete_names(db);
    if (!status && kind == &partnership_noun)
        status = store_check_at_commit(db, *id);
    return status;
}

int accord_restore(accord *db, const char *uid, accord_id *id) {
    accord_id there = 0, back = 0;
    const noun *kind;
    if (!db)
        return ACCORD_MISUSE;
    if (!uid)
        return store_fail(db, ACCORD_MISUSE, "record.uid: is missing");
    int status = store_write_begin(db);
    if (status)
        return status;
    status = find_record(db, uid, false, &there, &kind);
    if (status == ACCORD_OK)
        status = store_fail(db, ACCORD_EXISTS, "record.uid: '%s' is there", uid);
    else if (status == ACCORD_NOTFOUND)
        status = restore(db, uid, &back);
    status = store_write_end(db, status);
    if (!status && id)
        *id = back;
    return status;
}
