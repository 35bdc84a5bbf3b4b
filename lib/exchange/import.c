/* A dossier into the registry: the file, its headers, and the records that must wait.
 *
 * A reference may name a record that only comes later. Where its kind is certain (a source, a
 * visit) that record gets its row of table `record`, so its id, at once, and its content when it
 * comes. Where it is not (a place or an organization), the record that refers is held back as text
 * until the end, and others can refer to it meanwhile. So memory is that of the records held back.
 */
#include "import.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- messages ------------------------------------------------------------------------------------
 */

static void begin_message(const import *im, size_t line, text_buffer *out) {
    if (im->file)
        text_append_format(out, "%s:%zu: ", im->file, line);
    else
        text_append_format(out, "line %zu: ", line);
    if (im->uid)
        text_append_format(out, "%s: ", im->uid);
}

static int end_message(import *im, int status, text_buffer *out) {
    status =
        out->failed ? import_no_memory(im) : store_fail(im->db, status, "%s", text_string(out));
    text_free(out);
    return status;
}

int import_no_memory(import *im) {
    return store_fail(im->db, ACCORD_NOMEM, "out of memory");
}

int import_fail(import *im, int status, size_t line, const char *format, ...) {
    text_buffer out = {0}, sentence = {0};
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    if (length > 0 && text_reserve(&sentence, (size_t)length))
        vsnprintf(sentence.data, (size_t)length + 1, format, again);
    va_end(again);
    va_end(arguments);
    begin_message(im, line, &out);
    text_append_string(&out, text_string(&sentence));
    out.failed |= sentence.failed;
    text_free(&sentence);
    return end_message(im, status, &out);
}

static bool is_about_input(int status) {
    return status == ACCORD_NOTFOUND || status == ACCORD_EXISTS || status == ACCORD_INVALID ||
           status == ACCORD_CONSTRAINT;
}

/* The line of the member that a message "noun.attribute: ..." is about. */
static size_t line_of(const json_value *object, const char *message) {
    const char *dot = strchr(message, '.'), *colon = strchr(message, ':');
    if (object->type == JSON_OBJECT && dot && colon && dot < colon)
        for (const json_value *member = object->child; member; member = member->next)
            if (member->key_length == (size_t)(colon - dot - 1) &&
                !memcmp(member->key, dot + 1, member->key_length))
                return member->key_line;
    return object->line;
}

int import_explain(import *im, int status, const json_value *object) {
    if (!is_about_input(status))
        return status;
    text_buffer out = {0};
    const char *said = store_message(im->db);
    begin_message(im, line_of(object, said), &out);
    text_append_string(&out, said);
    return end_message(im, status, &out);
}

/* What the reader says begins with "line N: " where it knows the line. */
static int explain_reader(import *im, json_reader *reader, int result) {
    if (result == JSON_NOMEM)
        return import_no_memory(im);
    int status = result == JSON_READ_FAILED ? ACCORD_IO : ACCORD_INVALID;
    const char *said = json_message(reader), *rest = strchr(said, ':');
    if (im->file && rest && !strncmp(said, "line ", 5))
        return store_fail(im->db, status, "%s:%.*s%s", im->file, (int)(rest - said - 5), said + 5,
                          rest);
    return store_fail(im->db, status, "%s%s%s", im->file ? im->file : "", im->file ? ": " : "",
                      said);
}

/* --- what is on its way --------------------------------------------------------------------------
 */

bool import_grow(void **items, size_t size, size_t count, size_t *capacity) {
    if (count < *capacity)
        return true;
    size_t grown = *capacity ? *capacity * 2 : 16;
    void *moved = grown > SIZE_MAX / size ? NULL : realloc(*items, grown * size);
    if (!moved)
        return false;
    *items = moved;
    *capacity = grown;
    return true;
}

int import_find(import *im, const char *uid, accord_id *id, const noun **kind) {
    store_statement *statement;
    *id = 0;
    *kind = NULL;
    int status =
        store_keep(im->db, KEY_FIND_UID, "SELECT id, kind FROM record WHERE uid = ?1", &statement);
    if (status)
        return status;
    store_bind_text(statement, 1, uid, -1);
    status = store_step(statement);
    if (status == ACCORD_ROW) {
        const char *name = store_text(statement, 1);
        *id = store_integer(statement, 0);
        *kind = name ? noun_named(name) : NULL;
        status = *kind ? ACCORD_OK : import_no_memory(im);
    }
    store_reset(statement);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

static size_t index_place(const import *im, accord_id id) {
    size_t at = (size_t)((uint64_t)id * UINT64_C(0x9E3779B97F4A7C15) >> 20) & (im->index_size - 1);
    while (im->index[at] && im->pending[im->index[at] - 1].id != id)
        at = (at + 1) & (im->index_size - 1);
    return at;
}

pending *import_pending(import *im, accord_id id) {
    if (!im->pending_count)
        return NULL;
    size_t place = im->index[index_place(im, id)];
    return place ? &im->pending[place - 1] : NULL;
}

static bool grow_index(import *im) {
    if (im->pending_count * 2 < im->index_size)
        return true;
    size_t size = im->index_size ? im->index_size * 2 : 64;
    size_t *index = calloc(size, sizeof *index);
    if (!index)
        return false;
    free(im->index);
    im->index = index;
    im->index_size = size;
    for (size_t i = 0; i < im->pending_count; i++)
        im->index[index_place(im, im->pending[i].id)] = i + 1;
    return true;
}

pending *import_add_pending(import *im, accord_id id, const noun *kind) {
    if (!import_grow((void **)&im->pending, sizeof *im->pending, im->pending_count,
                     &im->pending_capacity) ||
        !grow_index(im))
        return NULL;
    pending *p = &im->pending[im->pending_count++];
    *p = (pending){.id = id, .kind = kind};
    im->index[index_place(im, id)] = im->pending_count;
    return p;
}

/* Line breaks so that what follows stands on this line of the copy too. */
static void break_lines(import *im, size_t line) {
    for (; im->held_line < line; im->held_line++)
        text_append_char(&im->held, '\n');
}

static void copy_value(import *im, const json_value *value) {
    static const char *const words[] = {"null", "false", "true"};
    if (value->key) {
        break_lines(im, value->key_line);
        text_json_quote(&im->held, value->key, value->key_length);
        text_append_char(&im->held, ':');
    }
    break_lines(im, value->line);
    switch (value->type) {
    case JSON_NULL:
    case JSON_FALSE:
    case JSON_TRUE:
        text_append_string(&im->held, words[value->type]);
        break;
    case JSON_NUMBER:
        text_append(&im->held, value->text, value->length);
        break;
    case JSON_STRING:
        text_json_quote(&im->held, value->text, value->length);
        break;
    case JSON_ARRAY:
    case JSON_OBJECT:
        text_append_char(&im->held, value->type == JSON_ARRAY ? '[' : '{');
        for (const json_value *part = value->child; part; part = part->next) {
            copy_value(im, part);
            if (part->next)
                text_append_char(&im->held, ',');
        }
        text_append_char(&im->held, value->type == JSON_ARRAY ? ']' : '}');
        break;
    }
}

static bool same_default(const default_source *a, const default_source *b) {
    return a->source == b->source && a->locator == b->locator;
}

/* In the copy a number stands for the default source that holds from there on. */
static bool hold_default(import *im) {
    if (im->default_count && same_default(&im->defaults[im->default_count - 1], &im->by_default))
        return true;
    if (!import_grow((void **)&im->defaults, sizeof *im->defaults, im->default_count,
                     &im->default_capacity))
        return false;
    im->defaults[im->default_count] = im->by_default;
    text_append_format(&im->held, " %zu ", im->default_count++);
    return true;
}

int import_hold(import *im, const json_value *object) {
    if (!im->held_line)
        im->held_line = 1;
    if (!hold_default(im))
        return import_no_memory(im);
    copy_value(im, object);
    return im->held.failed ? import_no_memory(im) : ACCORD_OK;
}

int import_wrote_partnership(import *im, accord_id id, size_t line) {
    if (!import_grow((void **)&im->partnerships, sizeof *im->partnerships, im->partnership_count,
                     &im->partnership_capacity))
        return import_no_memory(im);
    im->partnerships[im->partnership_count].id = id;
    im->partnerships[im->partnership_count++].line = line;
    return ACCORD_OK;
}

int import_added(import *im, accord_id id) {
    im->counts.added++;
    if (!im->look)
        return ACCORD_OK;
    if (!import_grow((void **)&im->added, sizeof *im->added, im->added_count, &im->added_capacity))
        return import_no_memory(im);
    im->added[im->added_count++] = id;
    return ACCORD_OK;
}

static int compare_ids(const void *a, const void *b) {
    accord_id x = *(const accord_id *)a, y = *(const accord_id *)b;
    return (x > y) - (x < y);
}

/* Shows what was added, if it is sound. */
static int show_added(import *im) {
    if (!im->added_count)
        return ACCORD_OK;
    int status = store_check_now(im->db);
    if (status)
        return status;
    qsort(im->added, im->added_count, sizeof *im->added, compare_ids);
    return im->look(im->db, im->look_context, im->added, im->added_count);
}

/* --- the file
 * -------------------------------------------------------------------------------------- */

static int take_header(import *im, const json_value *object, const json_value *version) {
    default_source taken = {0};
    if (version->type != JSON_NUMBER || strcmp(version->text, "1") != 0)
        return import_fail(im, ACCORD_INVALID, version->line,
                           "dossier: is not 1, the version of dossiers read here");
    for (const json_value *member = object->child; member; member = member->next) {
        if (member == version)
            continue;
        if (strcmp(member->key, "source") != 0)
            return import_fail(im, ACCORD_INVALID, member->key_line,
                               "dossier.%.*s: is not part of a header", import_shown(member->key),
                               member->key);
        if (member->type == JSON_NULL)
            continue;
        if (member->type != JSON_STRING)
            return import_fail(im, ACCORD_INVALID, member->line,
                               "dossier.source: is %s, not a string", json_type_name(member->type));
        int status = import_reference(im, NULL, NULL, member, &taken.source);
        const noun *kind = NULL;
        if (!status)
            status = import_find(im, member->text, &taken.source, &kind);
        if (!status && kind != &source_noun)
            status = import_fail(im, ACCORD_CONSTRAINT, member->line,
                                 "dossier.source: '%s' is not a source", member->text);
        if (status)
            return status;
    }
    im->by_default = taken;
    return ACCORD_OK;
}

static int take_object(import *im, const json_value *object) {
    im->uid = NULL;
    im->id = 0;
    if (im->last_pass && object->type == JSON_NUMBER) {
        im->by_default = im->defaults[strtoul(object->text, NULL, 10)];
        return ACCORD_OK;
    }
    if (object->type != JSON_OBJECT)
        return import_fail(im, ACCORD_INVALID, object->line, "is %s, not an object",
                           json_type_name(object->type));
    const json_value *version = json_member(object, "dossier");
    if (version)
        return take_header(im, object, version);
    if (!im->last_pass)
        im->objects++;
    return import_record(im, object);
}

static int read_objects(import *im, json_reader *reader) {
    const json_value *object;
    int result, status = ACCORD_OK;
    if (!reader)
        return import_no_memory(im);
    while (!status && (result = json_next(reader, &object)) != JSON_DONE)
        status =
            result == JSON_VALUE ? take_object(im, object) : explain_reader(im, reader, result);
    im->uid = NULL;
    im->id = 0;
    json_close(reader);
    return status;
}

/* The first reference to a record that never came. */
static int check_pending(import *im) {
    for (size_t i = 0; i < im->pending_count; i++) {
        const pending *p = &im->pending[i];
        if (!p->empty)
            continue;
        text_buffer referrer = {0}, uid = {0};
        int status = record_uid(im->db, p->id, &uid);
        if (!status && p->referrer)
            status = record_uid(im->db, p->referrer, &referrer);
        im->uid = p->referrer ? text_string(&referrer) : NULL;
        if (!status)
            status =
                import_fail(im, ACCORD_NOTFOUND, p->line, "%s.%s: there is no %s '%s'",
                            p->field ? p->noun->name : "dossier",
                            p->field ? p->field->name : "source", p->kind->name, text_string(&uid));
        im->uid = NULL;
        text_free(&referrer);
        text_free(&uid);
        return status;
    }
    return ACCORD_OK;
}

/* "partnership.parties: 'UID' has ...": at the line where it stands. */
static int explain_commit(import *im, int status) {
    static const char start[] = "partnership.parties: '";
    const char *said = store_message(im->db), *end = strrchr(said, '\'');
    char uid[256];
    accord_id id;
    const noun *kind;
    if (!is_about_input(status) || strncmp(said, start, sizeof start - 1) != 0 || !end)
        return status;
    snprintf(uid, sizeof uid, "%.*s", (int)(end - said) - (int)(sizeof start - 1),
             said + sizeof start - 1);
    text_buffer sentence = {0};
    text_append_string(&sentence, said);
    if (!import_find(im, uid, &id, &kind) && !sentence.failed)
        for (size_t i = im->partnership_count; i-- > 0;)
            if (im->partnerships[i].id == id) {
                im->uid = uid;
                import_fail(im, status, im->partnerships[i].line, "%s", text_string(&sentence));
                im->uid = NULL;
                break;
            }
    text_free(&sentence);
    return status;
}

static int read_dossier(import *im, json_reader *reader) {
    int status = read_objects(im, reader);
    if (!status && !im->objects)
        status = store_fail(im->db, ACCORD_INVALID, "%s%sholds no record",
                            im->file ? im->file : "the dossier ", im->file ? ": " : "");
    if (!status && im->held.length) {
        im->last_pass = true;
        status = read_objects(im, json_open_memory(im->held.data, im->held.length));
    }
    if (!status)
        status = check_pending(im);
    if (status)
        return status;
    status = show_added(im);
    if (!status)
        status =
            im->flags & ACCORD_IMPORT_DRY_RUN ? store_check_now(im->db) : accord_commit(im->db);
    return status ? explain_commit(im, status) : ACCORD_OK;
}

static int take_options(accord *db, const accord_import_options *options, size_t size,
                        accord_import_options *all) {
    enum { KNOWN = ACCORD_IMPORT_UPDATE | ACCORD_IMPORT_DRY_RUN | ACCORD_IMPORT_UNSOURCED };
    memset(all, 0, sizeof *all);
    if (!options)
        return ACCORD_OK;
    for (size_t i = sizeof *all; i < size; i++)
        if (((const unsigned char *)options)[i])
            return store_fail(db, ACCORD_MISUSE, "the options are of a newer library");
    memcpy(all, options, size < sizeof *all ? size : sizeof *all);
    if (all->flags & ~(unsigned)KNOWN)
        return store_fail(db, ACCORD_MISUSE,
                          "the options have flags that this library does not know");
    return ACCORD_OK;
}

static int import_from(accord *db, json_reader *reader, const accord_import_options *options,
                       accord_import_counts *counts) {
    const store_extension *extension = store_extension_of(db);
    struct import im = {.db = db,
                        .file = options->name,
                        .flags = options->flags,
                        .look = options->added,
                        .look_context = options->added_context};
    im.by_default.source = extension->default_source;
    im.by_default.locator = extension->default_locator;
    int status = accord_begin(db);
    if (status) {
        json_close(reader);
        return status;
    }
    im.draft = import_draft_new();
    if (im.draft)
        status = read_dossier(&im, reader);
    else {
        json_close(reader);
        status = import_no_memory(&im);
    }
    if (status || im.flags & ACCORD_IMPORT_DRY_RUN)
        store_roll_back(db);
    if (!status && counts)
        *counts = im.counts;
    import_draft_free(im.draft);
    free(im.pending);
    free(im.index);
    free(im.defaults);
    free(im.partnerships);
    free(im.added);
    text_free(&im.held);
    return status;
}

int accord_import(accord *db, accord_read *read, void *context,
                  const accord_import_options *options, size_t size, accord_import_counts *counts) {
    accord_import_options all;
    if (!db)
        return ACCORD_MISUSE;
    if (counts)
        *counts = (accord_import_counts){0};
    if (!read)
        return store_fail(db, ACCORD_MISUSE, "where the dossier comes from is missing");
    int status = take_options(db, options, size, &all);
    return status ? status : import_from(db, json_open(read, context), &all, counts);
}

int accord_import_text(accord *db, const char *text, size_t length,
                       const accord_import_options *options, size_t size,
                       accord_import_counts *counts) {
    accord_import_options all;
    if (!db)
        return ACCORD_MISUSE;
    if (counts)
        *counts = (accord_import_counts){0};
    if (!text && length)
        return store_fail(db, ACCORD_MISUSE, "the text of the dossier is missing");
    int status = take_options(db, options, size, &all);
    return status ? status
                  : import_from(db, json_open_memory(text ? text : "", length), &all, counts);
}
