/* Values of a dossier into structs, and back into words for messages. */
#include <string.h>

#include "import.h"

enum { LONGEST_SHOWN = 80 };

static int wrong_type(import *im, const noun *n, const field *f, const json_value *json,
                      const char *wanted) {
    return import_fail(im, ACCORD_INVALID, json->line, "%s.%s: is %s, not %s", n->name, f->name,
                       json_type_name(json->type), wanted);
}

/* From 1 to 2^53, the whole numbers that every JSON reader keeps. */
static int64_t whole_number(const json_value *json) {
    static const int64_t largest = INT64_C(1) << 53;
    int64_t number = 0;
    for (const char *c = json->text; *c; c++) {
        if (*c < '0' || *c > '9')
            return 0;
        number = number * 10 + (*c - '0');
        if (number > largest)
            return 0;
    }
    return number;
}

static int take_number(import *im, const noun *n, const char *name, const json_value *json,
                       int64_t *number) {
    if (json->type != JSON_NUMBER)
        return import_fail(im, ACCORD_INVALID, json->line, "%s.%s: is %s, not a number", n->name,
                           name, json_type_name(json->type));
    *number = whole_number(json);
    if (!*number)
        return import_fail(im, ACCORD_INVALID, json->line,
                           "%s.%s: %.40s is not a whole number from 1 to 9007199254740992", n->name,
                           name, json->text);
    return ACCORD_OK;
}

int import_slot(import *im, const noun *n, const json_value *json, int64_t *slot) {
    if (json->type == JSON_NULL)
        return ACCORD_OK;
    return take_number(im, n, "slot", json, slot);
}

int import_shown(const char *text) {
    size_t length = strlen(text), shown = length < LONGEST_SHOWN ? length : LONGEST_SHOWN;
    while (shown > 0 && ((unsigned char)text[shown] & 0xC0) == 0x80)
        shown--;
    return (int)shown;
}

static void quote(text_buffer *out, const char *text) {
    int shown = import_shown(text);
    text_append_format(out, "'%.*s%s'", shown, text, text[shown] ? "..." : "");
}

static int no_record(import *im, const noun *n, const field *f, const json_value *json,
                     const char *what) {
    text_buffer shown = {0};
    quote(&shown, json->text);
    int status =
        import_fail(im, ACCORD_NOTFOUND, json->line, "%s.%s: there is no %s %s",
                    n ? n->name : "dossier", f ? f->name : "source", what, text_string(&shown));
    text_free(&shown);
    return status;
}

int import_reference(import *im, const noun *n, const field *f, const json_value *json,
                     accord_id *id) {
    const noun *kind;
    if (!text_uid_ok(json->text)) {
        text_buffer shown = {0};
        quote(&shown, json->text);
        int status = import_fail(
            im, ACCORD_INVALID, json->line, "%s.%s: %s is not a uid (a-z, 0-9, then also . _ - /)",
            n ? n->name : "dossier", f ? f->name : "source", text_string(&shown));
        text_free(&shown);
        return status;
    }
    int status = import_find(im, json->text, id, &kind);
    if (status || *id)
        return status;
    const noun *only_kind = f ? noun_of_kind(f->kinds) : &source_noun;
    if (im->last_pass)
        return no_record(im, n, f, json, only_kind ? only_kind->name : "record");
    if (!only_kind)
        return HOLD_BACK;
    /* of what kind it will be is known, so it can have its id before it comes */
    status = record_reserve(im->db, only_kind, json->text, id);
    if (status)
        return import_explain(im, status, json);
    pending *p = import_add_pending(im, *id, only_kind);
    if (!p)
        return import_no_memory(im);
    p->empty = true;
    p->referrer = f ? im->id : 0;
    p->noun = n;
    p->field = f;
    p->line = json->line;
    return ACCORD_OK;
}

static int take_tristate(import *im, const noun *n, const field *f, const json_value *json,
                         accord_tristate *tristate) {
    if (!strcmp(json->text, "yes"))
        *tristate = ACCORD_YES;
    else if (!strcmp(json->text, "no"))
        *tristate = ACCORD_NO;
    else {
        text_buffer shown = {0};
        quote(&shown, json->text);
        int status = import_fail(im, ACCORD_INVALID, json->line, "%s.%s: %s is neither yes nor no",
                                 n->name, f->name, text_string(&shown));
        text_free(&shown);
        return status;
    }
    return ACCORD_OK;
}

int import_value(import *im, const noun *n, const field *f, const json_value *json, void *value) {
    void *at = (char *)value + f->offset;
    bool is_number = field_is_number(f) && f->type != TYPE_REF;
    if (json->type != JSON_NULL && !is_number && json->type != JSON_STRING)
        return wrong_type(im, n, f, json, "a string");
    if (field_is_number(f))
        *(int64_t *)at = 0;
    else if (f->type == TYPE_TRISTATE)
        *(accord_tristate *)at = ACCORD_UNKNOWN;
    else
        *(const char **)at = json->type == JSON_NULL ? NULL : json->text;
    if (json->type == JSON_NULL)
        return ACCORD_OK;
    if (is_number)
        return take_number(im, n, f->name, json, at);
    if (f->type == TYPE_REF)
        return import_reference(im, n, f, json, at);
    if (f->type == TYPE_TRISTATE)
        return take_tristate(im, n, f, json, at);
    return ACCORD_OK;
}

int import_show(import *im, const field *f, const void *value, text_buffer *out) {
    if (field_is_unknown(value, f)) {
        text_append_string(out, "unknown");
    } else if (f->type == TYPE_REF) {
        text_append_char(out, '\'');
        int status = record_uid(im->db, field_number(value, f), out);
        text_append_char(out, '\'');
        return status;
    } else if (field_is_number(f)) {
        text_append_format(out, "%lld", (long long)field_number(value, f));
    } else {
        quote(out, field_text(value, f));
    }
    return ACCORD_OK;
}
