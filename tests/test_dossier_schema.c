/* docs/dossier.schema.json follows from the nouns and the vocabularies of a new registry. To write
 * it anew: ACCORD_WRITE=1 test_dossier_schema */
#include "scratch.h"

#include "text.h"

static void put(text_buffer *out, int depth, const char *format, ...) {
    va_list arguments;
    char line[4096];
    va_start(arguments, format);
    int length = vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    assert_true(length >= 0 && length < (int)sizeof line);
    text_append_format(out, "%*s%s\n", 2 * depth, "", line);
}

static void spoken_kinds(unsigned kinds, char *out, size_t size) {
    size_t used = (size_t)snprintf(out, size, "uid of a %s", kinds ? "" : "record");
    const char *between = "";
    for (unsigned kind = 1; kind <= ACCORD_KIND_SOURCE; kind <<= 1)
        if (kinds & kind) {
            used +=
                (size_t)snprintf(out + used, size - used, "%s%s", between, accord_kind_name(kind));
            between = " or ";
        }
    assert_true(used < size);
}

/* A reference to the form of a value, with null where unknown may be said. */
static void put_form(text_buffer *out, const char *name, const char *form, const char *about,
                     bool nullable, bool last) {
    if (nullable)
        put(out, 4,
            "\"%s\": {\"anyOf\": [{\"$ref\": \"#/$defs/%s\"}, {\"type\": \"null\"}]%s%s%s}%s", name,
            form, *about ? ", \"description\": \"" : "", about, *about ? "\"" : "",
            last ? "" : ",");
    else
        put(out, 4, "\"%s\": {\"$ref\": \"#/$defs/%s\"%s%s%s}%s", name, form,
            *about ? ", \"description\": \"" : "", about, *about ? "\"" : "", last ? "" : ",");
}

static void put_attribute(text_buffer *out, const accord_attribute *a, bool nullable, bool last) {
    static const char *const forms[] = {
        [ACCORD_TYPE_REFERENCE] = "uid", [ACCORD_TYPE_TEXT] = "text",
        [ACCORD_TYPE_DATE] = "date",     [ACCORD_TYPE_DECIMAL] = "decimal",
        [ACCORD_TYPE_YES_NO] = "yes-no", [ACCORD_TYPE_INTEGER] = "count",
        [ACCORD_TYPE_SLOT] = "slot",     [ACCORD_TYPE_TERM] = NULL};
    char about[256] = "", form[128];
    if (a->type == ACCORD_TYPE_REFERENCE)
        spoken_kinds(a->kinds, about, sizeof about);
    if (a->type == ACCORD_TYPE_TERM)
        snprintf(form, sizeof form, "term-%s", a->vocabulary);
    else
        snprintf(form, sizeof form, "%s", forms[a->type]);
    put_form(out, a->name, form, about, nullable, last);
}

/* What a dossier says of a noun: a citation's target is where it stands, and its source may be the
 * default one. */
static void put_noun(text_buffer *out, const char *noun, unsigned kind) {
    enum { MOST = 40 };
    accord_attribute attributes[MOST];
    size_t count = accord_attributes(noun, attributes, MOST),
           lists = accord_row_nouns(kind, 0, NULL, NULL);
    bool citation = !strcmp(noun, "citation");
    assert_in_range(count, 1, MOST);
    put(out, 2, "\"%s\": {", noun);
    put(out, 3, "\"type\": \"object\",");
    put(out, 3, "\"properties\": {");
    if (kind) {
        put(out, 4, "\"kind\": {\"const\": \"%s\"},", noun);
        put(out, 4, "\"uid\": {\"$ref\": \"#/$defs/uid\"},");
    } else {
        put_form(out, "slot", "slot", "", true, false);
    }
    text_buffer required = {0};
    for (size_t i = 0; i < count; i++) {
        const accord_attribute *a = &attributes[i];
        bool needed = a->required == ACCORD_YES && !(citation && a->type == ACCORD_TYPE_REFERENCE);
        if (citation && a->type == ACCORD_TYPE_SLOT)
            continue;
        put_attribute(out, a, !needed, i + 1 == count && !lists && citation);
        if (needed && !kind) /* a record that is there already need not be told all again */
            text_append_format(&required, "%s\"%s\"", required.length ? ", " : "", a->name);
    }
    for (size_t i = 0; i < lists; i++) {
        const char *row, *plural;
        accord_row_nouns(kind, i, &row, &plural);
        for (int adds = 0; adds < 2; adds++)
            put(out, 4, "\"%s%s\": {\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/%s\"}}%s",
                plural, adds ? "+" : "", row, adds && i + 1 == lists ? "" : ",");
    }
    if (!kind && !citation)
        put(out, 4,
            "\"citations\": {\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/citation\"}}");
    put(out, 3, "},");
    if (kind)
        put(out, 3, "\"required\": [\"kind\", \"uid\"],");
    else if (required.length)
        put(out, 3, "\"required\": [%s],", text_string(&required));
    put(out, 3, "\"additionalProperties\": false");
    put(out, 2, "},");
    text_free(&required);
}

/* The vocabularies that an attribute names; others label what the library answers. */
static void put_vocabularies(text_buffer *out, const char *path) {
    sqlite3 *db;
    sqlite3_stmt *statement;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(
        sqlite3_prepare_v2(
            db,
            "SELECT vocabulary, group_concat('\"' || code || '\"', ', ') FROM (SELECT "
            "vocabulary, code FROM term ORDER BY vocabulary, code) GROUP BY vocabulary "
            "ORDER BY vocabulary",
            -1, &statement, NULL),
        SQLITE_OK);
    size_t count = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        char name[128];
        snprintf(name, sizeof name, "/term-%s\"", (const char *)sqlite3_column_text(statement, 0));
        if (!strstr(text_string(out), name))
            continue;
        put(out, 2, "\"%.*s: {\"enum\": [%s]},", (int)strlen(name) - 1, name + 1,
            (const char *)sqlite3_column_text(statement, 1));
        count++;
    }
    assert_true(count > 10);
    sqlite3_finalize(statement);
    sqlite3_close(db);
}

static void put_schema(text_buffer *out, const char *path) {
    static const char *rows[64];
    size_t row_count = 0;
    put(out, 0, "{");
    put(out, 1, "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\",");
    put(out, 1, "\"title\": \"An object of a dossier\",");
    put(out, 1,
        "\"description\": \"A header or a record. Formats are checked by the importer; an office's "
        "own terms of a "
        "vocabulary are known to its registry alone.\",");
    put(out, 1, "\"oneOf\": [");
    put(out, 2, "{\"$ref\": \"#/$defs/header\"},");
    for (unsigned kind = 1; kind <= ACCORD_KIND_SOURCE; kind <<= 1)
        put(out, 2, "{\"$ref\": \"#/$defs/%s\"}%s", accord_kind_name(kind),
            kind == ACCORD_KIND_SOURCE ? "" : ",");
    put(out, 1, "],");
    put(out, 1, "\"$defs\": {");
    put(out, 2, "\"header\": {");
    put(out, 3, "\"type\": \"object\",");
    put(out, 3, "\"properties\": {");
    put(out, 4, "\"dossier\": {\"const\": 1},");
    put_form(out, "source", "uid", "uid of a source: the default for what follows", true, true);
    put(out, 3, "},");
    put(out, 3, "\"required\": [\"dossier\"],");
    put(out, 3, "\"additionalProperties\": false");
    put(out, 2, "},");
    for (unsigned kind = 1; kind <= ACCORD_KIND_SOURCE; kind <<= 1) {
        put_noun(out, accord_kind_name(kind), kind);
        const char *row;
        for (size_t i = 0; i < accord_row_nouns(kind, i, &row, NULL); i++) {
            size_t known = 0;
            while (known < row_count && strcmp(rows[known], row) != 0)
                known++;
            assert_true(known < 64);
            rows[known] = row;
            row_count += known == row_count;
        }
    }
    for (size_t i = 0; i < row_count; i++)
        put_noun(out, rows[i], 0);
    put_vocabularies(out, path);
    put(out, 2, "\"uid\": {\"type\": \"string\", \"pattern\": \"^[a-z0-9][a-z0-9/._-]{0,199}$\"},");
    put(out, 2, "\"text\": {\"type\": \"string\", \"minLength\": 1},");
    put(out, 2, "\"date\": {\"type\": \"string\", \"minLength\": 2, \"description\": \"EDTF\"},");
    put(out, 2,
        "\"decimal\": {\"type\": \"string\", \"pattern\": \"^-?(0|[1-9][0-9]*)(\\\\.[0-9]+)?$\"},");
    put(out, 2, "\"yes-no\": {\"enum\": [\"yes\", \"no\"]},");
    put(out, 2,
        "\"count\": {\"type\": \"integer\", \"minimum\": 1, \"maximum\": 9007199254740992},");
    put(out, 2, "\"slot\": {\"type\": \"integer\", \"minimum\": 1, \"maximum\": 9007199254740992}");
    put(out, 1, "}");
    put(out, 0, "}");
    assert_false(out->failed);
}

static void the_file_is_what_the_nouns_say(void **state) {
    (void)state;
    static const char file[] = ACCORD_SOURCE_DIR "/docs/dossier.schema.json";
    const char *path = scratch_path("schema.db");
    accord_close(scratch_registry(path));
    text_buffer wanted = {0}, there = {0};
    put_schema(&wanted, path);
    if (getenv("ACCORD_WRITE"))
        scratch_write(file, wanted.data);
    FILE *in = fopen(file, "rb");
    assert_non_null(in);
    for (int c; (c = getc(in)) != EOF;)
        text_append_char(&there, (char)c);
    fclose(in);
    if (strcmp(text_string(&there), wanted.data) != 0)
        fail_msg("%s is not what the nouns say; ACCORD_WRITE=1 test_dossier_schema writes it anew",
                 file);
    text_free(&wanted);
    text_free(&there);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_file_is_what_the_nouns_say)};
    return cmocka_run_group_tests(tests, scratch_begin, scratch_end);
}
