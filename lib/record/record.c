#include "record.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <accord/citation.h>
#include <accord/date.h>

#include "../text/fold.h"
#include "../text/spelling.h"

/* The statements of a noun that the handle keeps. */
enum operation { ADD, GET, UPDATE, REMOVE, LIST, OPERATIONS };
enum { KEY_RECORD_ADD = 400, KEY_NEXT_SLOT, KEY_CITED_NOUN };

static size_t key_of(const noun *n, enum operation operation) {
    size_t i = 0;
    while (nouns[i] != n)
        i++;
    return i * OPERATIONS + (size_t)operation;
}

static const char *key_column(const noun *n) {
    return n->kind ? "id" : "record";
}

/* --- struct members by description ---------------------------------------------------------- */

bool field_is_number(const field *f) {
    return f->type == TYPE_REF || f->type == TYPE_INTEGER || f->type == TYPE_TARGET ||
           f->type == TYPE_FOLLOWS;
}

int64_t field_number(const void *value, const field *f) {
    return *(const int64_t *)(const void *)((const char *)value + f->offset);
}

static accord_tristate field_tristate(const void *value, const field *f) {
    return *(const accord_tristate *)(const void *)((const char *)value + f->offset);
}

const char *field_text(const void *value, const field *f) {
    if (f->type == TYPE_TRISTATE) {
        accord_tristate t = field_tristate(value, f);
        return t == ACCORD_YES ? "yes" : t == ACCORD_NO ? "no" : NULL;
    }
    return *(const char *const *)(const void *)((const char *)value + f->offset);
}

bool field_is_unknown(const void *value, const field *f) {
    return field_is_number(f) ? !field_number(value, f) : !field_text(value, f);
}

/* The caller's struct in the size this library knows; `known` is how much of it the caller gave. */
static int take_struct(accord *db, const noun *n, const void *value, size_t size, void *whole,
                       size_t *known) {
    if (!value)
        return store_fail(db, ACCORD_MISUSE, "%s: the struct is missing", n->name);
    if (size > n->size) {
        for (size_t i = n->size; i < size; i++)
            if (((const unsigned char *)value)[i])
                return store_fail(db, ACCORD_MISUSE,
                                  "%s: the struct is of a newer library, and has "
                                  "members that this one does not know",
                                  n->name);
        size = n->size;
    }
    if (size < sizeof(row_head))
        return store_fail(db, ACCORD_MISUSE, "%s: the size of the struct is wrong", n->name);
    memset(whole, 0, n->size);
    memcpy(whole, value, size);
    *known = size;
    return ACCORD_OK;
}

static bool is_known(const field *f, size_t known) {
    return f->offset + sizeof(void *) <= known ||
           (f->type == TYPE_TRISTATE && f->offset + sizeof(accord_tristate) <= known);
}

/* --- text on its way in ------------------------------------------------------------------------
 */

void rewritten_free(rewritten *r) {
    for (size_t i = 0; i < r->count; i++)
        text_free(&r->buffers[i]);
}

static int refuse_text(accord *db, const noun *n, const char *attribute, const char *text,
                       const char *why) {
    char shown[64];
    size_t length = strlen(text), cut = length < 40 ? length : 40;
    while (cut > 0 && ((unsigned char)text[cut] & 0xC0) == 0x80) /* inside a character */
        cut--;
    snprintf(shown, sizeof shown, "%.*s%s", (int)cut, text, length > cut ? "..." : "");
    if (text_utf8_error(shown, strlen(shown)) >= 0)
        return store_fail(db, ACCORD_INVALID, "%s.%s: %s", n->name, attribute, why);
    return store_fail(db, ACCORD_INVALID, "%s.%s: '%s' %s", n->name, attribute, shown, why);
}

/* The text as it is kept: checked, NFC, names cleaned. */
static int keep_text(accord *db, const noun *n, const char *attribute, field_type type,
                     const char **text, rewritten *r) {
    enum { LONGEST = 64 << 20 };
    size_t length = strlen(*text), where = 0;
    if (length > LONGEST)
        return store_fail(db, ACCORD_INVALID, "%s.%s: is longer than %d bytes", n->name, attribute,
                          LONGEST);
    if (text_utf8_error(*text, length) >= 0)
        return store_fail(db, ACCORD_INVALID, "%s.%s: is not UTF-8 (byte %td)", n->name, attribute,
                          text_utf8_error(*text, length));
    text_buffer *buffer = &r->buffers[r->count];
    int result = type == TYPE_NAME ? text_clean_name(*text, length, buffer, &where)
                                   : text_nfc(*text, length, buffer);
    if (result == TEXT_NOMEM)
        return store_fail(db, ACCORD_NOMEM, "out of memory");
    if (result == TEXT_INVALID)
        return store_fail(db, ACCORD_INVALID, "%s.%s: has a control character (byte %zu)", n->name,
                          attribute, where);
    if (result == TEXT_CHANGED) {
        *text = text_string(buffer);
        r->count++;
    }
    bool ok = true;
    const char *why = "";
    switch (type) {
    case TYPE_LANGUAGE:
        ok = text_language_tag_ok(*text), why = "is not a BCP 47 language tag";
        break;
    case TYPE_DURATION:
        ok = text_duration_ok(*text), why = "is not an ISO 8601 duration such as P3Y";
        break;
    case TYPE_DECIMAL:
        ok = text_decimal_ok(*text), why = "is not a decimal number";
        break;
    default:
        break;
    }
    return ok ? ACCORD_OK : refuse_text(db, n, attribute, *text, why);
}

int keep_texts(accord *db, const noun *n, void *value, rewritten *r) {
    for (size_t i = 0; i < n->field_count; i++) {
        const field *f = &n->fields[i];
        if (field_is_number(f) || f->type == TYPE_FOLDED)
            continue;
        if (f->type == TYPE_TRISTATE) {
            if (field_tristate(value, f) > ACCORD_NO)
                return store_fail(db, ACCORD_INVALID, "%s.%s: %d is neither unknown, yes nor no",
                                  n->name, f->name, (int)field_tristate(value, f));
            continue;
        }
        const char **text = (const char **)(void *)((char *)value + f->offset);
        if (!*text)
            continue;
        int status = keep_text(db, n, f->name, f->type, text, r);
        if (status)
            return status;
    }
    return ACCORD_OK;
}

/* --- what a citation speaks of -------------------------------------------------------------------
 */

bool citation_may_name(const noun *owner, const char *attribute) {
    const field *f = noun_field(owner, attribute);
    if (f)
        return f->type != TYPE_FOLDED;
    const noun *rows = owner->kind ? noun_of_plural(attribute) : NULL;
    return (owner->kind && !strcmp(attribute, "name")) || (rows && noun_takes_row(owner, rows));
}

/* A record or row that is not there is refused by the schema. */
static int check_citation(accord *db, const void *value) {
    const accord_citation *citation = value;
    store_statement *statement;
    if (!citation->attribute)
        return ACCORD_OK;
    int status =
        store_keep(db, KEY_CITED_NOUN,
                   "SELECT CASE WHEN ?2 IS NULL THEN (SELECT kind FROM record WHERE id = ?1)\n"
                   "ELSE (SELECT entity FROM slots WHERE record = ?1 AND slot = ?2) END",
                   &statement);
    if (status)
        return status;
    store_bind_integer(statement, 1, citation->record);
    store_bind_id(statement, 2, citation->target);
    status = store_step(statement);
    const char *name = status == ACCORD_ROW ? store_text(statement, 0) : NULL;
    const noun *owner = name ? noun_named(name) : NULL;
    if (status == ACCORD_ROW || status == ACCORD_DONE) {
        store_reset(statement);
        status = ACCORD_OK;
    }
    if (!status && owner && !citation_may_name(owner, citation->attribute)) {
        char why[96];
        snprintf(why, sizeof why, "is not an attribute of %s %s",
                 strchr("aeiou", *owner->name) ? "an" : "a", owner->name);
        status = refuse_text(db, &citation_noun, "attribute", citation->attribute, why);
    }
    return status;
}

/* --- messages with the value ---------------------------------------------------------------------
 */

static int uid_or_number(accord *db, accord_id id, char *out, size_t size) {
    text_buffer uid = {0};
    int status = store_ask_text(db, "SELECT uid FROM record WHERE id = ?1", id, 0, &uid);
    if (status == ACCORD_OK)
        snprintf(out, size, "%.80s", text_string(&uid));
    else
        snprintf(out, size, "%lld", (long long)id);
    text_free(&uid);
    return status;
}

/* A rule of the schema says "noun.attribute: sentence"; the value is known only here. */
static int with_value(accord *db, const noun *n, const void *value, int status) {
    char said[512], attribute[64], shown[128];
    snprintf(said, sizeof said, "%s", store_message(db));
    size_t length = strlen(n->name);
    if (!n->kind && !strncmp(said, "slot: ", 6)) /* the rule is one for the rows of all nouns */
        return store_fail(db, status, "%s.slot: %lld %s", n->name,
                          (long long)((const row_head *)value)->slot, said + 6);
    if (strncmp(said, n->name, length) != 0 || said[length] != '.')
        return status;
    const char *colon = strchr(said, ':');
    if (!colon || colon[1] != ' ')
        return status;
    const char *sentence = colon + 2;
    snprintf(attribute, sizeof attribute, "%.*s", (int)(colon - said - (ptrdiff_t)length - 1),
             said + length + 1);
    const field *f = noun_field(n, attribute);
    if (!f && !strcmp(attribute, key_column(n)) && !n->kind) {
        uid_or_number(db, ((const row_head *)value)->record, shown, sizeof shown);
        return store_fail(db, status, "%s.%s: '%s' %s", n->name, attribute, shown, sentence);
    }
    if (!f || f->type == TYPE_FOLDED || field_is_unknown(value, f))
        return status;
    if (f->type == TYPE_REF)
        uid_or_number(db, field_number(value, f), shown, sizeof shown);
    else if (field_is_number(f))
        snprintf(shown, sizeof shown, "%lld", (long long)field_number(value, f));
    else
        snprintf(shown, sizeof shown, "%.60s%s", field_text(value, f),
                 strlen(field_text(value, f)) > 60 ? "..." : "");
    if (text_utf8_error(shown, strlen(shown)) >= 0) /* cut inside a character */
        for (size_t end = strlen(shown); end > 0 && text_utf8_error(shown, strlen(shown)) >= 0;
             end--)
            shown[end - 1] = 0;
    const char *why = NULL;
    if (strstr(sentence, "is not an EDTF"))
        why = accord_date_explain_storable(field_text(value, f));
    return store_fail(db, status, "%s.%s: '%s' %s%s%s%s", n->name, attribute, shown, sentence,
                      why ? " (" : "", why ? why : "", why ? ")" : "");
}

/* --- SQL by description -------------------------------------------------------------------------
 */

static void columns_sql(const noun *n, text_buffer *sql, const char *prefix) {
    for (size_t i = 0; i < n->field_count; i++)
        if (n->fields[i].type != TYPE_FOLDED)
            text_append_format(sql, ", %s%s", prefix, n->fields[i].name);
}

static void add_sql(const noun *n, text_buffer *sql) {
    text_append_format(sql, "INSERT INTO %s (%s", n->name, n->kind ? "id" : "record, slot");
    for (size_t i = 0; i < n->field_count; i++)
        text_append_format(sql, ", %s", n->fields[i].name);
    text_append_string(sql, n->kind ? ") VALUES (?1" : ") VALUES (?1, ?2");
    for (size_t i = 0; i < n->field_count; i++)
        text_append_format(sql, ", ?%zu", i + 3);
    text_append_string(sql, ")");
}

static void update_sql(const noun *n, text_buffer *sql) {
    text_append_format(sql, "UPDATE %s SET", n->name);
    for (size_t i = 0; i < n->field_count; i++)
        text_append_format(sql, "%s %s = ?%zu", i ? "," : "", n->fields[i].name, i + 3);
    text_append_format(sql, " WHERE %s = ?1%s", key_column(n), n->kind ? "" : " AND slot = ?2");
}

static void select_sql(const noun *n, text_buffer *sql) {
    if (n->kind)
        text_append_string(
            sql, "SELECT t.id, r.uid, r.revision, (SELECT text FROM name WHERE record = t.id "
                 "ORDER BY type IS NOT 'preferred', slot LIMIT 1)");
    else
        text_append_string(sql, "SELECT t.record, t.slot");
    columns_sql(n, sql, "t.");
    text_append_format(sql, " FROM %s t", n->name);
    if (n->kind)
        text_append_string(sql, " JOIN record r ON r.id = t.id");
}

static void get_sql(const noun *n, text_buffer *sql) {
    select_sql(n, sql);
    text_append_string(sql, n->kind ? " WHERE t.id = ?1" : " WHERE t.record = ?1 AND t.slot = ?2");
}

static void remove_sql(const noun *n, text_buffer *sql) {
    text_append_format(sql, "DELETE FROM %s WHERE record = ?1 AND slot = ?2", n->name);
}

static void list_sql(const noun *n, text_buffer *sql) {
    select_sql(n, sql);
    text_append_format(sql, " WHERE t.%s = ?1 ORDER BY %s", key_column(n),
                       n->kind ? "t.id" : "t.slot");
}

static int statement_of(accord *db, const noun *n, enum operation operation,
                        store_statement **statement) {
    static void (*const builders[])(const noun *, text_buffer *) = {add_sql, get_sql, update_sql,
                                                                    remove_sql, list_sql};
    size_t key = key_of(n, operation);
    *statement = store_kept(db, key);
    if (*statement)
        return ACCORD_OK;
    text_buffer sql = {0};
    builders[operation](n, &sql);
    int status = sql.failed ? store_fail(db, ACCORD_NOMEM, "out of memory")
                            : store_keep(db, key, text_string(&sql), statement);
    text_free(&sql);
    return status;
}

/* Binds all fields from ?3 on. What is made from a name goes into the two buffers. */
static int bind_fields(accord *db, const noun *n, enum operation operation, const void *value,
                       store_statement *statement, text_buffer folded[2]) {
    for (size_t i = 0; i < n->field_count; i++) {
        const field *f = &n->fields[i];
        int at = (int)i + 3;
        if (f->type ==
            TYPE_FOLDED) { /* an update leaves it to be made anew when the transaction ends */
            int result = 0;
            text_buffer *made = folded;
            const char *name =
                operation == ADD && !store_names_wait(db) ? field_text(value, &n->fields[0]) : NULL;
            if (!name) {
                store_bind_null(statement, at);
                continue;
            }
            if (!strcmp(f->name, "folded"))
                result = fold_name(name, strlen(name), made);
            else
                result = sort_key(name, strlen(name), ++made);
            if (result)
                return store_fail(db, ACCORD_NOMEM, "out of memory");
            store_bind_text(statement, at, text_string(made), (ptrdiff_t)made->length);
        } else if (field_is_number(f)) {
            store_bind_id(statement, at, field_number(value, f));
        } else {
            store_bind_text(statement, at, field_text(value, f), -1);
        }
    }
    return ACCORD_OK;
}

static int write_fields(accord *db, const noun *n, enum operation operation, const void *value,
                        int64_t key, int64_t slot) {
    store_statement *statement;
    text_buffer folded[2] = {{0}, {0}};
    int status = statement_of(db, n, operation, &statement);
    if (status)
        return status;
    store_bind_integer(statement, 1, key);
    if (!n->kind)
        store_bind_integer(statement, 2, slot);
    status = bind_fields(db, n, operation, value, statement, folded);
    if (!status && (status = store_run(statement)))
        status = with_value(db, n, value, status);
    if (!status && n == &name_noun && operation == ADD && !store_names_wait(db))
        status = store_name_added(db, key, slot, field_text(value, &n->fields[0]));
    text_free(&folded[0]);
    text_free(&folded[1]);
    return status;
}

/* --- records
 * --------------------------------------------------------------------------------------- */

static int next_slot(accord *db, accord_id record, int64_t *slot) {
    store_statement *statement;
    int status =
        store_keep(db, KEY_NEXT_SLOT, "SELECT next_slot FROM record WHERE id = ?1", &statement);
    if (status)
        return status;
    store_bind_integer(statement, 1, record);
    status = store_step(statement);
    if (status == ACCORD_ROW) {
        *slot = store_integer(statement, 0);
        status = ACCORD_OK;
    } else if (status == ACCORD_DONE) {
        status = store_fail(db, ACCORD_NOTFOUND, "record.id: there is no record %lld",
                            (long long)record);
    }
    store_reset(statement);
    return status;
}

static int add_first_name(accord *db, accord_id id, const char *text) {
    accord_id head[LARGEST_STRUCT / sizeof(accord_id)] = {0};
    const field *f = noun_field(&name_noun, "text");
    rewritten r = {.count = 0};
    int status = keep_text(db, &name_noun, "text", TYPE_NAME, &text, &r);
    *(const char **)(void *)((char *)head + f->offset) = text;
    if (!status)
        status = write_fields(db, &name_noun, ADD, head, id, 1);
    rewritten_free(&r);
    return status;
}

static int cite_by_default(accord *db, const noun *n, accord_id id, int64_t slot) {
    store_extension *extension = store_extension_of(db);
    if (!extension->default_source || n == &source_noun)
        return ACCORD_OK;
    accord_id citation[LARGEST_STRUCT / sizeof(accord_id)] = {0};
    char *base = (char *)citation;
    *(accord_id *)(void *)(base + noun_field(&citation_noun, "source")->offset) =
        extension->default_source;
    *(const char **)(void *)(base + noun_field(&citation_noun, "locator")->offset) =
        extension->default_locator;
    *(const char **)(void *)(base + noun_field(&citation_noun, "basis")->offset) = "stated";
    return write_fields(db, &citation_noun, ADD, citation, id, slot);
}

/* The row of table record, without any content yet. */
static int reserve(accord *db, const noun *n, const char *uid, accord_id *id) {
    store_statement *statement;
    char made[37];
    if (uid && !text_uid_ok(uid))
        return refuse_text(db, n, "uid", uid, "is not a uid (a-z, 0-9, then also . _ - /)");
    if (!uid)
        accord_new_uid(db, made);
    int status = store_keep(db, KEY_RECORD_ADD, "INSERT INTO record (uid, kind) VALUES (?1, ?2)",
                            &statement);
    if (status)
        return status;
    store_bind_text(statement, 1, uid ? uid : made, -1);
    store_bind_text(statement, 2, n->name, -1);
    status = store_run(statement);
    if (status == ACCORD_EXISTS)
        return store_fail(db, status, "%s.uid: '%s' is already taken", n->name, uid ? uid : made);
    if (!status)
        *id = store_last_id(db);
    return status;
}

static int fill(accord *db, const noun *n, const void *value, accord_id id) {
    int status = write_fields(db, n, ADD, value, id, 0);
    if (!status && n == &partnership_noun)
        status = store_check_at_commit(db, id);
    return status;
}

static int add_record(accord *db, const noun *n, const record_head *head, accord_id *id) {
    int status = reserve(db, n, head->uid, id);
    if (!status)
        status = fill(db, n, head, *id);
    if (!status && head->name)
        status = add_first_name(db, *id, head->name);
    if (!status)
        status = cite_by_default(db, n, *id, head->name ? 2 : 1);
    return status;
}

int record_reserve(accord *db, const noun *n, const char *uid, accord_id *id) {
    int status = store_write_begin(db);
    return status ? status : store_write_end(db, reserve(db, n, uid, id));
}

int record_fill(accord *db, const noun *n, void *value, accord_id id) {
    rewritten r = {.count = 0};
    int status = store_write_begin(db);
    if (status)
        return status;
    status = keep_texts(db, n, value, &r);
    if (!status)
        status = fill(db, n, value, id);
    rewritten_free(&r);
    return store_write_end(db, status);
}

int record_add(accord *db, const noun *n, const void *value, size_t size, accord_id *id) {
    accord_id whole[LARGEST_STRUCT / sizeof(accord_id)];
    size_t known;
    accord_id made = 0;
    rewritten r = {.count = 0};
    if (!db)
        return ACCORD_MISUSE;
    int status = store_write_begin(db);
    if (status)
        return status;
    status = take_struct(db, n, value, size, whole, &known);
    if (!status)
        status = keep_texts(db, n, whole, &r);
    if (!status)
        status = add_record(db, n, (const record_head *)(const void *)whole, &made);
    rewritten_free(&r);
    status = store_write_end(db, status);
    if (!status && id)
        *id = made;
    return status;
}

/* The only record with this uid, or with this name and the other members given. */
static int find_like(accord *db, const noun *n, const void *value, accord_id *id) {
    const record_head *head = value;
    record_head only_uid = {.uid = head->uid};
    accord_id like[LARGEST_STRUCT / sizeof(accord_id)] = {0};
    const void *row = NULL;
    accord_cursor *rows;
    memcpy(like, value, n->size);
    if (head->uid) {
        memset(like, 0, n->size);
        memcpy(like, &only_uid, sizeof only_uid);
    }
    int status = record_list(db, n, like, n->size, &rows);
    if (status)
        return status;
    *id = 0;
    size_t found = 0;
    while (found < 2 && (status = record_next(rows, n, &row)) == ACCORD_ROW) {
        *id = ((const record_head *)row)->id;
        found++;
    }
    accord_cursor_close(rows);
    if (status != ACCORD_DONE && status != ACCORD_ROW)
        return status;
    if (found > 1)
        return store_fail(db, ACCORD_AMBIGUOUS, "%s.name: '%s' is the name of several", n->name,
                          head->name);
    return *id ? ACCORD_OK : ACCORD_NOTFOUND;
}

int record_ensure(accord *db, const noun *n, const void *value, size_t size, accord_id *id) {
    accord_id whole[LARGEST_STRUCT / sizeof(accord_id)], found = 0;
    size_t known;
    rewritten r = {.count = 0};
    if (!db)
        return ACCORD_MISUSE;
    int status = store_write_begin(db); /* so that nobody records it between looking and adding */
    if (status)
        return status;
    status = take_struct(db, n, value, size, whole, &known);
    record_head *head = (record_head *)(void *)whole;
    if (!status && !head->uid && !head->name)
        status = store_fail(db, ACCORD_INVALID, "%s: neither uid nor name is given", n->name);
    if (!status)
        status = keep_texts(db, n, whole, &r);
    if (!status && head->name)
        status = keep_text(db, &name_noun, "text", TYPE_NAME, &head->name, &r);
    if (!status)
        status = find_like(db, n, whole, &found);
    if (status == ACCORD_NOTFOUND)
        status = add_record(db, n, head, &found);
    rewritten_free(&r);
    status = store_write_end(db, status);
    if (!status && id)
        *id = found;
    return status;
}

/* --- reading -------------------------------------------------------------------------------------
 */

static void read_row(store_statement *statement, const noun *n, void *row) {
    memset(row, 0, n->size);
    int column = 0;
    if (n->kind) {
        record_head *head = row;
        head->id = store_integer(statement, column++);
        head->uid = store_text(statement, column++);
        head->revision = store_integer(statement, column++);
        head->name = store_text(statement, column++);
    } else {
        row_head *head = row;
        head->record = store_integer(statement, column++);
        head->slot = store_integer(statement, column++);
    }
    for (size_t i = 0; i < n->field_count; i++) {
        const field *f = &n->fields[i];
        if (f->type == TYPE_FOLDED)
            continue;
        char *at = (char *)row + f->offset;
        if (field_is_number(f))
            *(int64_t *)(void *)at = store_integer(statement, column);
        else if (f->type == TYPE_TRISTATE) {
            const char *text = store_text(statement, column);
            *(accord_tristate *)(void *)at = !text          ? ACCORD_UNKNOWN
                                             : *text == 'y' ? ACCORD_YES
                                                            : ACCORD_NO;
        } else
            *(const char **)(void *)at = store_text(statement, column);
        column++;
    }
}

static size_t room_for(const char *text) {
    return text ? strlen(text) + 1 : 0;
}

static const char *move_text(const char *text, char **end) {
    if (!text)
        return NULL;
    size_t n = strlen(text) + 1;
    char *copy = memcpy(*end, text, n);
    *end += n;
    return copy;
}

static bool holds_text(const field *f) {
    return !field_is_number(f) && f->type != TYPE_TRISTATE && f->type != TYPE_FOLDED;
}

/* The struct and all its text in one block. */
void *one_block(const noun *n, const void *row) {
    size_t size = n->size;
    const record_head *head = row;
    if (n->kind)
        size += room_for(head->uid) + room_for(head->name);
    for (size_t i = 0; i < n->field_count; i++)
        if (holds_text(&n->fields[i]))
            size += room_for(field_text(row, &n->fields[i]));
    char *block = malloc(size);
    if (!block)
        return NULL;
    memcpy(block, row, n->size);
    char *end = block + n->size;
    if (n->kind) {
        record_head *copy = (record_head *)(void *)block;
        copy->uid = move_text(head->uid, &end);
        copy->name = move_text(head->name, &end);
    }
    for (size_t i = 0; i < n->field_count; i++)
        if (holds_text(&n->fields[i]))
            *(const char **)(void *)(block + n->fields[i].offset) =
                move_text(field_text(row, &n->fields[i]), &end);
    return block;
}

static int get(accord *db, const noun *n, int64_t key, int64_t slot, void **value) {
    accord_id row[LARGEST_STRUCT / sizeof(accord_id)];
    store_statement *statement;
    int status = statement_of(db, n, GET, &statement);
    if (status)
        return status;
    store_bind_integer(statement, 1, key);
    if (!n->kind)
        store_bind_integer(statement, 2, slot);
    status = store_step(statement);
    if (status == ACCORD_ROW) {
        read_row(statement, n, row);
        *value = one_block(n, row);
        status = *value ? ACCORD_OK : store_fail(db, ACCORD_NOMEM, "out of memory");
        store_reset(statement);
    } else if (status == ACCORD_DONE) {
        store_reset(statement);
        if (n->kind)
            status = store_fail(db, ACCORD_NOTFOUND, "%s.id: there is no %s %lld", n->name, n->name,
                                (long long)key);
        else
            status = store_fail(db, ACCORD_NOTFOUND, "%s.slot: there is no %s %lld of record %lld",
                                n->name, n->name, (long long)slot, (long long)key);
    }
    return status ? status : store_ok(db);
}

int record_get(accord *db, const noun *n, accord_id id, void **value) {
    if (!db)
        return ACCORD_MISUSE;
    if (!value)
        return store_fail(db, ACCORD_MISUSE, "%s: where the struct goes is missing", n->name);
    *value = NULL;
    return get(db, n, id, 0, value);
}

int row_get(accord *db, const noun *n, accord_id record, int64_t slot, void **value) {
    if (!db)
        return ACCORD_MISUSE;
    if (!value)
        return store_fail(db, ACCORD_MISUSE, "%s: where the struct goes is missing", n->name);
    *value = NULL;
    return get(db, n, record, slot, value);
}

int row_each(accord *db, const noun *n, accord_id record,
             int (*take)(void *context, const void *row), void *context) {
    accord_id row[LARGEST_STRUCT / sizeof(accord_id)];
    store_statement *statement;
    int status = statement_of(db, n, LIST, &statement);
    if (status)
        return status;
    store_bind_integer(statement, 1, record);
    while ((status = store_step(statement)) == ACCORD_ROW) {
        read_row(statement, n, row);
        if ((status = take(context, row)))
            break;
    }
    store_reset(statement);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

void accord_free(void *block) {
    free(block);
}

/* --- changing ------------------------------------------------------------------------------------
 */

/* What a shorter struct does not say stays as it is. */
static void keep_unsaid(const noun *n, void *whole, const void *present, size_t known) {
    for (size_t i = 0; i < n->field_count; i++) {
        const field *f = &n->fields[i];
        if (f->type == TYPE_FOLDED || is_known(f, known))
            continue;
        size_t size = f->type == TYPE_TRISTATE ? sizeof(accord_tristate) : sizeof(void *);
        memcpy((char *)whole + f->offset, (const char *)present + f->offset, size);
    }
}

static int check_head(accord *db, const noun *n, const record_head *wanted,
                      const record_head *present) {
    if (wanted->revision && wanted->revision != present->revision)
        return store_fail(db, ACCORD_CONFLICT,
                          "%s.revision: '%s' has changed since it was read (revision "
                          "%lld, now %lld)",
                          n->name, present->uid, (long long)wanted->revision,
                          (long long)present->revision);
    if (wanted->uid && strcmp(wanted->uid, present->uid) != 0)
        return store_fail(db, ACCORD_INVALID, "%s.uid: '%s' cannot become '%s'", n->name,
                          present->uid, wanted->uid);
    if (wanted->name && (!present->name || strcmp(wanted->name, present->name) != 0))
        return store_fail(db, ACCORD_INVALID,
                          "%s.name: '%s' is not its preferred name; names are changed with "
                          "accord_name_update",
                          n->name, wanted->name);
    return ACCORD_OK;
}

static int change(accord *db, const noun *n, const void *value, size_t size) {
    accord_id whole[LARGEST_STRUCT / sizeof(accord_id)];
    size_t known;
    void *present = NULL;
    rewritten r = {.count = 0};
    if (!db)
        return ACCORD_MISUSE;
    int status = store_write_begin(db);
    if (status)
        return status;
    status = take_struct(db, n, value, size, whole, &known);
    const record_head *head = (const record_head *)(const void *)whole;
    const row_head *row = (const row_head *)(const void *)whole;
    int64_t key = n->kind ? head->id : row->record, slot = n->kind ? 0 : row->slot;
    if (!status)
        status = get(db, n, key, slot, &present);
    if (!status && n->kind)
        status = check_head(db, n, head, present);
    if (!status) {
        keep_unsaid(n, whole, present, known);
        status = keep_texts(db, n, whole, &r);
    }
    if (!status && n == &citation_noun)
        status = check_citation(db, whole);
    if (!status)
        status = write_fields(db, n, UPDATE, whole, key, slot);
    rewritten_free(&r);
    free(present);
    return store_write_end(db, status);
}

int record_update(accord *db, const noun *n, const void *value, size_t size) {
    return change(db, n, value, size);
}

int row_update(accord *db, const noun *n, const void *value, size_t size) {
    return change(db, n, value, size);
}

int row_add(accord *db, const noun *n, const void *value, size_t size, int64_t *slot) {
    accord_id whole[LARGEST_STRUCT / sizeof(accord_id)];
    size_t known;
    rewritten r = {.count = 0};
    if (!db)
        return ACCORD_MISUSE;
    int status = store_write_begin(db);
    if (status)
        return status;
    status = take_struct(db, n, value, size, whole, &known);
    row_head *head = (row_head *)(void *)whole;
    if (!status)
        status = keep_texts(db, n, whole, &r);
    if (!status && head->slot < 0)
        status = store_fail(db, ACCORD_INVALID, "%s.slot: %lld is not from 1", n->name,
                            (long long)head->slot);
    int64_t next = 0;
    if (!status && (status = next_slot(db, head->record, &next)) == ACCORD_NOTFOUND)
        status = store_fail(db, status, "%s.record: there is no record %lld", n->name,
                            (long long)head->record);
    if (!status && !head->slot)
        head->slot = next;
    if (!status && n == &citation_noun)
        status = check_citation(db, whole);
    if (!status)
        status = write_fields(db, n, ADD, whole, head->record, head->slot);
    if (!status && n == &party_noun)
        status = store_check_at_commit(db, head->record);
    rewritten_free(&r);
    status = store_write_end(db, status);
    if (!status && slot)
        *slot = head->slot;
    return status;
}

int row_remove(accord *db, const noun *n, accord_id record, int64_t slot) {
    store_statement *statement;
    if (!db)
        return ACCORD_MISUSE;
    int status = store_write_begin(db);
    if (status)
        return status;
    status = statement_of(db, n, REMOVE, &statement);
    if (!status) {
        store_bind_integer(statement, 1, record);
        store_bind_integer(statement, 2, slot);
        status = store_run(statement);
    }
    if (!status && !store_changed_rows(db))
        status = store_fail(db, ACCORD_NOTFOUND, "%s.slot: there is no %s %lld of record %lld",
                            n->name, n->name, (long long)slot, (long long)record);
    if (!status && n == &party_noun)
        status = store_check_at_commit(db, record);
    return store_write_end(db, status);
}

/* --- lists
 * ------------------------------------------------------------------------------------------ */

static void release_cursor(store_cursor *store) {
    accord_cursor_close((accord_cursor *)(void *)store);
}

accord_cursor *cursor_new(accord *db) {
    accord_cursor *cursor = calloc(1, sizeof *cursor);
    if (!cursor)
        return NULL;
    cursor->store.release = release_cursor;
    store_cursor_link(db, &cursor->store);
    return cursor;
}

int cursor_expect(accord_cursor *rows, const void *place, void (*release)(accord_cursor *),
                  const char *one, const char *several) {
    if (!rows)
        return ACCORD_MISUSE;
    if (!place)
        return store_fail(rows->store.db, ACCORD_MISUSE, "where the %s goes is missing", one);
    if (rows->release_list != release)
        return store_fail(rows->store.db, ACCORD_MISUSE, "the cursor is not one over %s", several);
    return ACCORD_OK;
}

void accord_cursor_close(accord_cursor *cursor) {
    if (!cursor)
        return;
    store_cursor_unlink(&cursor->store);
    store_finalize(cursor->store.statement);
    if (cursor->release_list)
        cursor->release_list(cursor);
    free(cursor->row);
    free(cursor->like);
    free(cursor);
}

/* WHERE over the members that are given. */
static void like_sql(const noun *n, const void *like, text_buffer *sql) {
    const char *between = " WHERE ";
    if (n->kind) {
        const record_head *head = like;
        if (head->id)
            text_append_format(sql, "%st.id = ?1", between), between = " AND ";
        if (head->uid)
            text_append_format(sql, "%sr.uid = ?2", between), between = " AND ";
        if (head->name)
            text_append_format(sql, "%st.id IN (SELECT record FROM name WHERE text = ?3)", between),
                between = " AND ";
    } else {
        const row_head *head = like;
        if (head->record)
            text_append_format(sql, "%st.record = ?1", between), between = " AND ";
        if (head->slot)
            text_append_format(sql, "%st.slot = ?2", between), between = " AND ";
    }
    for (size_t i = 0; i < n->field_count; i++)
        if (n->fields[i].type != TYPE_FOLDED && !field_is_unknown(like, &n->fields[i])) {
            text_append_format(sql, "%st.%s = ?%zu", between, n->fields[i].name, i + 4);
            between = " AND ";
        }
    text_append_string(sql, n->kind ? " ORDER BY t.id" : " ORDER BY t.record, t.slot");
}

static void like_bind(const noun *n, const void *like, store_statement *statement) {
    if (n->kind) {
        const record_head *head = like;
        if (head->id)
            store_bind_integer(statement, 1, head->id);
        if (head->uid)
            store_bind_text(statement, 2, head->uid, -1);
        if (head->name)
            store_bind_text(statement, 3, head->name, -1);
    } else {
        const row_head *head = like;
        if (head->record)
            store_bind_integer(statement, 1, head->record);
        if (head->slot)
            store_bind_integer(statement, 2, head->slot);
    }
    for (size_t i = 0; i < n->field_count; i++) {
        const field *f = &n->fields[i];
        if (f->type == TYPE_FOLDED || field_is_unknown(like, f))
            continue;
        if (field_is_number(f))
            store_bind_integer(statement, (int)i + 4, field_number(like, f));
        else
            store_bind_text(statement, (int)i + 4, field_text(like, f), -1);
    }
}

int record_list(accord *db, const noun *n, const void *like, size_t size, accord_cursor **rows) {
    accord_id whole[LARGEST_STRUCT / sizeof(accord_id)] = {0};
    size_t known;
    if (!db)
        return ACCORD_MISUSE;
    if (!rows)
        return store_fail(db, ACCORD_MISUSE, "%s: where the cursor goes is missing", n->name);
    *rows = NULL;
    int status = like ? take_struct(db, n, like, size, whole, &known) : ACCORD_OK;
    if (status)
        return status;
    accord_cursor *cursor = cursor_new(db);
    if (!cursor)
        return store_fail(db, ACCORD_NOMEM, "out of memory");
    cursor->noun = n;
    text_buffer sql = {0};
    select_sql(n, &sql);
    like_sql(n, whole, &sql);
    cursor->like = one_block(n, whole);
    cursor->row = malloc(n->size);
    status = sql.failed || !cursor->like || !cursor->row
                 ? store_fail(db, ACCORD_NOMEM, "out of memory")
                 : store_prepare(db, text_string(&sql), &cursor->store.statement);
    text_free(&sql);
    if (status) {
        accord_cursor_close(cursor);
        return status;
    }
    like_bind(n, cursor->like, cursor->store.statement);
    *rows = cursor;
    return store_ok(db);
}

int record_next(accord_cursor *rows, const noun *n, const void **value) {
    if (!rows)
        return ACCORD_MISUSE;
    accord *db = rows->store.db;
    if (!value)
        return store_fail(db, ACCORD_MISUSE, "%s: where the struct goes is missing", n->name);
    if (rows->noun != n)
        return store_fail(db, ACCORD_MISUSE, "%s: the cursor is not one over %s", n->name,
                          n->plural);
    *value = NULL;
    if (!rows->store.statement)
        return ACCORD_DONE;
    int status = store_step(rows->store.statement);
    if (status != ACCORD_ROW) {
        store_finalize(rows->store.statement);
        rows->store.statement = NULL;
        return status;
    }
    read_row(rows->store.statement, n, rows->row);
    *value = rows->row;
    return ACCORD_ROW;
}
