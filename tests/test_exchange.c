/* Dossiers in and out. */
#include "scratch.h"

#include "record/model.h"
#include "support.h"
#include "text.h"

/* --- helpers
 * --------------------------------------------------------------------------------------- */

static int append(void *context, const char *bytes, size_t size) {
    text_append(context, bytes, size);
    return 0;
}

static void export_all(accord *db, text_buffer *out) {
    text_clear(out);
    assert_ok(db, accord_export(db, ACCORD_KIND_ANY, NULL, 0, append, out));
    assert_false(out->failed);
}

static int take(accord *db, unsigned flags, const char *text, accord_import_counts *counts) {
    return accord_import_text(db, text, strlen(text),
                              ACCORD_IMPORT_OPTIONS(.flags = flags, .name = "a.jsonl"), counts);
}

static void assert_counts(accord *db, unsigned flags, const char *text, int added, int changed,
                          int unchanged) {
    accord_import_counts counts = {-1, -1, -1};
    assert_ok(db, take(db, flags, text, &counts));
    assert_int_equal(counts.added, added);
    assert_int_equal(counts.changed, changed);
    assert_int_equal(counts.unchanged, unchanged);
}

/* What accord_export writes of one record. */
static void assert_exports(accord *db, const char *uid, const char *wanted) {
    text_buffer out = {0};
    accord_id id;
    assert_ok(db, accord_by_uid(db, uid, &id));
    assert_ok(db, accord_export(db, ACCORD_KIND_ANY, &id, 1, append, &out));
    assert_string_equal(text_string(&out), wanted);
    text_free(&out);
}

/* The whole registry in one number, history included. */
static sqlite3_int64 history_rows(const char *path) {
    char *answer = scratch_ask(path, "SELECT coalesce(max(id), 0) FROM history");
    sqlite3_int64 count = strtoll(answer, NULL, 10);
    sqlite3_free(answer);
    return count;
}

#define SOURCE "{\"kind\":\"source\",\"uid\":\"s\",\"type\":\"article\"}\n"
#define HEADER "{\"dossier\":1,\"source\":\"s\"}\n"
#define TWO_PLACES                                                                                 \
    "{\"kind\":\"place\",\"uid\":\"p\",\"type\":\"city\"}\n{\"kind\":\"place\",\"uid\":\"q\","     \
    "\"type\":\"city\"}\n"
#define BASE HEADER SOURCE TWO_PLACES /* four lines */

/* --- there and back
 * --------------------------------------------------------------------------------- */

static void seeds_come_back_the_same(void **state) {
    (void)state;
    const char *path = scratch_path("first.db"), *second = scratch_path("second.db");
    text_buffer first = {0}, again = {0};
    accord *db = registry_of_seeds(path, SEEDS_SUCCESSION_AND_OUTSIDE);
    export_all(db, &first);
    assert_true(first.length > 50000);
    accord_import_counts counts;

    accord *copy = scratch_registry(second);
    assert_ok(copy, accord_import_text(copy, first.data, first.length, NULL, 0, &counts));
    assert_int_equal(counts.changed + counts.unchanged, 0);
    int64_t added = counts.added;
    export_all(copy, &again);
    assert_int_equal(again.length, first.length);
    assert_memory_equal(again.data, first.data, first.length);
    scratch_expect(second,
                   "SELECT count(*) FROM record WHERE id NOT IN (SELECT id FROM place UNION ALL "
                   "SELECT id FROM "
                   "organization UNION ALL SELECT id FROM person UNION ALL SELECT id FROM "
                   "partnership UNION ALL "
                   "SELECT id FROM agreement UNION ALL SELECT id FROM delegation UNION ALL SELECT "
                   "id FROM visit "
                   "UNION ALL SELECT id FROM event UNION ALL SELECT id FROM statement UNION ALL "
                   "SELECT id FROM "
                   "outcome UNION ALL SELECT id FROM gift UNION ALL SELECT id FROM figure UNION "
                   "ALL SELECT id FROM "
                   "source)",
                   "0");

    /* again, with and without --update: nothing at all changes */
    sqlite3_int64 before = history_rows(second);
    for (unsigned flags = 0; flags <= ACCORD_IMPORT_UPDATE; flags++) {
        assert_ok(copy, accord_import_text(copy, first.data, first.length,
                                           ACCORD_IMPORT_OPTIONS(.flags = flags), &counts));
        assert_int_equal(counts.unchanged, added);
        assert_int_equal(counts.added + counts.changed, 0);
    }
    assert_int_equal(history_rows(second), before);
    accord_close(db);
    accord_close(copy);
    text_free(&first);
    text_free(&again);
}

static void a_dossier_imported_twice_changes_nothing(void **state) {
    (void)state;
    static const char *const dossiers[] = {"seeds/000-yen-bai-mimasaka.jsonl",
                                           "seeds/004-vinh-phuc-japan.jsonl"};
    const char *path = scratch_path("twice.db");
    accord *db = registry_of_seeds(path, SEEDS_ONLY);
    sqlite3_int64 before = history_rows(path);
    for (size_t i = 0; i < 2; i++) {
        char name[512];
        static char text[1 << 20];
        snprintf(name, sizeof name, "%s/examples/dossiers/%s", ACCORD_SOURCE_DIR, dossiers[i]);
        FILE *file = fopen(name, "rb");
        assert_non_null(file);
        size_t length = fread(text, 1, sizeof text, file);
        assert_true(length > 1000 && length < sizeof text);
        fclose(file);
        accord_import_counts counts;
        assert_ok(db, accord_import_text(db, text, length, NULL, 0, &counts));
        assert_true(counts.unchanged > 30);
        assert_int_equal(counts.added + counts.changed, 0);
    }
    assert_int_equal(history_rows(path), before);
    accord_close(db);
}

/* The example of docs/dossier.md. */
static void the_documented_example_is_taken(void **state) {
    (void)state;
    static char document[1 << 16];
    FILE *file = fopen(ACCORD_SOURCE_DIR "/docs/dossier.md", "rb");
    assert_non_null(file);
    size_t length = fread(document, 1, sizeof document - 1, file);
    fclose(file);
    document[length] = 0;
    char *start = strstr(document, "```json\n");
    assert_non_null(start);
    start += strlen("```json\n");
    char *end = strstr(start, "```");
    assert_non_null(end);
    *end = 0;
    const char *path = scratch_path("example.db");
    accord *db = scratch_registry(path);
    assert_counts(db, 0, start, 6, 0, 0);
    assert_counts(db, 0, start, 0, 0, 6);
    scratch_expect(path, "SELECT host_name || ' ' || guest_name FROM visits", "Yên Bái Mimasaka");
    accord_close(db);
}

/* --- every attribute, by description
 * ------------------------------------------------------------------- */

static void some_term(const char *path, const char *sql, const char *a, text_buffer *out) {
    char *asked = sqlite3_mprintf(sql, a), *term = scratch_ask(path, asked);
    assert_true(*term);
    text_append_format(out, "\"%s\"", term);
    sqlite3_free(asked);
    sqlite3_free(term);
}

static void some_value(const char *path, const noun *n, const field *f, const noun *record,
                       text_buffer *out) {
    switch (f->type) {
    case TYPE_REF: {
        unsigned kind = f->kinds ? f->kinds & (~f->kinds + 1) : ACCORD_KIND_PLACE;
        text_append_format(out, "\"base/%s\"", accord_kind_name(kind));
        break;
    }
    case TYPE_CODE:
        if (n == &citation_noun && !strcmp(f->name, "stance"))
            text_append_string(out, "\"disputes\"");
        else
            some_term(path, "SELECT max(code) FROM term WHERE vocabulary = %Q", f->vocabulary, out);
        break;
    case TYPE_LIFECYCLE:
        some_term(path,
                  "SELECT max(action_type) FROM lifecycle WHERE kind = %Q AND action_type NOT "
                  "IN ('cancelled', 'refused')",
                  record->name, out);
        break;
    case TYPE_DATE:
        text_append_string(out, "\"2023-11\"");
        break;
    case TYPE_END:
        text_append_string(out, "\"..\"");
        break;
    case TYPE_TIME:
        text_append_string(out, "\"09:30\"");
        break;
    case TYPE_DURATION:
        text_append_string(out, "\"P3Y6M\"");
        break;
    case TYPE_DECIMAL:
        text_append_string(out, "\"-12.50\"");
        break;
    case TYPE_COUNTRY:
        text_append_string(out, "\"VN\"");
        break;
    case TYPE_CURRENCY:
        text_append_string(out, "\"VND\"");
        break;
    case TYPE_LANGUAGE:
        text_append_string(out, "\"ja-Latn\"");
        break;
    case TYPE_SHA256:
        text_append_string(out,
                           "\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"");
        break;
    case TYPE_TRISTATE:
        text_append_string(out, "\"no\"");
        break;
    case TYPE_INTEGER:
        text_append_string(out, "9007199254740992");
        break;
    case TYPE_FOLLOWS:
        text_append_string(out, "900");
        break;
    case TYPE_TARGET:
    case TYPE_FOLDED:
        fail();
        break;
    default:
        text_append_format(out, "\"%s \\\"\\\\ ự 美 😀\"", f->name);
        break;
    }
}

static void some_row(const char *path, const noun *n, const noun *record, const noun *owner,
                     int64_t *slot, bool plain, text_buffer *out) {
    text_append_format(out, "{\"slot\":%lld", (long long)++*slot);
    for (size_t i = 0; i < n->field_count; i++) {
        const field *f = &n->fields[i];
        if (f->type == TYPE_FOLDED || f->type == TYPE_TARGET || (plain && !(f->flags & REQUIRED)))
            continue;
        text_append_format(out, ",\"%s\":", f->name);
        if (n == &citation_noun && !strcmp(f->name, "attribute"))
            text_append_format(out, "\"%s\"", owner->fields[0].name);
        else
            some_value(path, n, f, record, out);
    }
    if (n != &citation_noun && !plain) {
        text_append_string(out, ",\"citations\":[");
        some_row(path, &citation_noun, record, n, slot, false, out);
        text_append_char(out, ']');
    }
    text_append_char(out, '}');
}

/* A record with every attribute, and a row with every attribute in every list, in the form of an
 * export. */
static void full_record(const char *path, const noun *n, text_buffer *out) {
    int64_t slot = 0;
    text_append_format(out, "{\"kind\":\"%s\",\"uid\":\"full/%s\"", n->name, n->name);
    for (size_t i = 0; i < n->field_count; i++) {
        text_append_format(out, ",\"%s\":", n->fields[i].name);
        some_value(path, n, &n->fields[i], n, out);
    }
    for (const noun *const *row = nouns; *row; row++) {
        if (!noun_takes_row(n, *row))
            continue;
        text_append_format(out, ",\"%s\":[", (*row)->plural);
        some_row(path, *row, n, n, &slot, false, out);
        for (size_t i = 0; i < (*row)->field_count; i++)
            if ((*row)->fields[i].type == TYPE_FOLLOWS) {
                text_append_char(out, ',');
                slot = 899;
                some_row(path, *row, n, n, &slot, true, out);
            }
        if (*row == &party_noun && n == &partnership_noun)
            text_append_string(out, ",{\"slot\":1000,\"party\":\"base/organization\"}");
        text_append_char(out, ']');
    }
    text_append_string(out, "}\n");
}

/* Called off, taken up again and held, in whichever order the rules see it. */
static void what_was_taken_up_again_is_carried(void **state) {
    (void)state;
    static const char held[] = "{\"kind\":\"visit\",\"uid\":\"v\",\"planned_start_date\":\"2024-"
                               "05\",\"start_date\":\"2024-09-14\","
                               "\"actions\":[{\"slot\":1,\"type\":\"planned\"},{\"slot\":2,"
                               "\"type\":\"cancelled\"},{\"slot\":"
                               "3,\"type\":\"planned\"}]}\n";
    static const char *const before[] = {
        "",
        "{\"kind\":\"visit\",\"uid\":\"v\",\"planned_start_date\":\"2024-05\"}\n",
        "{\"kind\":\"visit\",\"uid\":\"v\",\"start_date\":\"2024-09-14\"}\n",
        "{\"kind\":\"visit\",\"uid\":\"v\",\"planned_start_date\":\"2024-05\",\"actions\":[{"
        "\"slot\":1,"
        "\"type\":\"planned\"},{\"slot\":2,\"type\":\"cancelled\"}]}\n",
    };
    const unsigned flags = ACCORD_IMPORT_UNSOURCED | ACCORD_IMPORT_UPDATE;
    for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
        char file[32];
        snprintf(file, sizeof file, "again-%zu.db", i);
        accord *db = scratch_registry(scratch_path(file));
        text_buffer out = {0};
        accord_id visit;
        if (*before[i])
            assert_ok(db, take(db, flags, before[i], NULL));
        assert_ok(db, take(db, flags, held, NULL));
        assert_ok(db, accord_by_uid(db, "v", &visit));
        assert_ok(db, accord_remove(db, visit, 0));
        assert_ok(db, accord_restore(db, "v", &visit));
        assert_ok(db, accord_export(db, ACCORD_KIND_ANY, &visit, 1, append, &out));
        assert_non_null(strstr(text_string(&out), "\"start_date\":\"2024-09-14\""));
        assert_non_null(strstr(text_string(&out), "{\"slot\":2,\"type\":\"cancelled\"}"));
        text_free(&out);
        accord_close(db);
    }
}

static void every_attribute_is_carried(void **state) {
    (void)state;
    const char *path = scratch_path("full.db");
    accord *db = scratch_registry(path);
    text_buffer wanted = {0}, base = {0}, out = {0};
    for (const noun *const *n = nouns; *n && (*n)->kind; n++) {
        text_append_format(&base, "{\"kind\":\"%s\",\"uid\":\"base/%s\"", (*n)->name, (*n)->name);
        for (size_t i = 0; i < (*n)->field_count; i++)
            if ((*n)->fields[i].flags & REQUIRED) {
                text_append_format(&base, ",\"%s\":", (*n)->fields[i].name);
                some_value(path, *n, &(*n)->fields[i], *n, &base);
            }
        if (*n == &partnership_noun)
            text_append_string(
                &base,
                ",\"parties\":[{\"party\":\"base/place\"},{\"party\":\"base/organization\"}]");
        text_append_string(&base, "}\n");
    }
    assert_ok(db, take(db, ACCORD_IMPORT_UNSOURCED, base.data, NULL));
    accord_id ids[16];
    size_t count = 0;
    for (const noun *const *n = nouns; *n && (*n)->kind; n++)
        full_record(path, *n, &wanted);
    assert_ok(db, take(db, 0, wanted.data, NULL));
    for (const noun *const *n = nouns; *n && (*n)->kind; n++) {
        char uid[64];
        snprintf(uid, sizeof uid, "full/%s", (*n)->name);
        assert_ok(db, accord_by_uid(db, uid, &ids[count++]));
    }
    assert_ok(db, accord_export(db, ACCORD_KIND_ANY, ids, count, append, &out));
    assert_string_equal(text_string(&out), text_string(&wanted));
    accord_import_counts counts;
    assert_ok(db, take(db, 0, wanted.data, &counts));
    assert_int_equal(counts.unchanged, count);
    accord_close(db);
    text_free(&wanted);
    text_free(&base);
    text_free(&out);
}

static void nouns_describe_themselves(void **state) {
    (void)state;
    size_t rows_of_visit = 0;
    for (const noun *const *n = nouns; *n; n++) {
        accord_attribute attributes[40] = {{0}};
        size_t count = accord_attributes((*n)->name, attributes, 40), at = 0;
        for (size_t i = 0; i < (*n)->field_count; i++) {
            const field *f = &(*n)->fields[i];
            if (f->type == TYPE_FOLDED)
                continue;
            assert_string_equal(attributes[at].name, f->name);
            assert_int_equal(attributes[at].required, f->flags & REQUIRED ? ACCORD_YES : ACCORD_NO);
            assert_int_equal(attributes[at].kinds, f->kinds);
            assert_int_equal(attributes[at].type == ACCORD_TYPE_TERM,
                             attributes[at].vocabulary != NULL);
            assert_in_range(attributes[at].type, ACCORD_TYPE_REFERENCE, ACCORD_TYPE_SLOT);
            at++;
        }
        assert_int_equal(count, at);
        rows_of_visit += noun_takes_row(&visit_noun, *n) != 0;
    }
    accord_attribute two[3] = {{0}};
    assert_int_equal(accord_attributes("visit", two, 2), visit_noun.field_count);
    assert_string_equal(two[0].name, "delegation");
    assert_int_equal(two[0].type, ACCORD_TYPE_REFERENCE);
    assert_null(two[2].name);
    assert_int_equal(accord_attributes("visits", NULL, 0), 0);
    assert_int_equal(accord_attributes(NULL, NULL, 0), 0);
    assert_int_equal(accord_attributes("action", two, 1), 8);
    assert_string_equal(two[0].vocabulary, "action_type");

    const char *noun_name, *plural;
    assert_int_equal(accord_row_nouns(ACCORD_KIND_VISIT, 0, &noun_name, &plural), rows_of_visit);
    assert_string_equal(noun_name, "name");
    assert_string_equal(plural, "names");
    accord_row_nouns(ACCORD_KIND_VISIT, rows_of_visit - 1, &noun_name, &plural);
    assert_string_equal(plural, "citations");
    assert_int_equal(accord_row_nouns(ACCORD_KIND_VISIT, rows_of_visit, &noun_name, &plural),
                     rows_of_visit);
    assert_null(noun_name);
    assert_null(plural);
    assert_int_equal(accord_row_nouns(ACCORD_KIND_ANY, 0, &noun_name, NULL), 0);
    assert_int_equal(accord_row_nouns(ACCORD_KIND_VISIT | ACCORD_KIND_EVENT, 0, NULL, NULL), 0);
}

/* --- what is refused
 * --------------------------------------------------------------------------------- */

static void bad_input_is_refused_with_its_line(void **state) {
    (void)state;
    static const struct {
        const char *text, *message;
        int status;
    } cases[] = {
        {"", "a.jsonl: holds no record", ACCORD_INVALID},
        {" \n\n", "a.jsonl: holds no record", ACCORD_INVALID},
        {"[]", "a.jsonl: holds no record", ACCORD_INVALID},
        {"{\"dossier\":1}", "a.jsonl: holds no record", ACCORD_INVALID},
        {BASE "7", "a.jsonl:5: is a number, not an object", ACCORD_INVALID},
        {BASE "[{}]", "a.jsonl:5: is an array, not an object", ACCORD_INVALID},
        {BASE "{\"kind\":\"visit\"}", "a.jsonl:5: uid: is missing", ACCORD_INVALID},
        {BASE "{\"kind\":\"visit\",\"uid\":null}", "a.jsonl:5: uid: is missing", ACCORD_INVALID},
        {BASE "{\"kind\":\"visit\",\n\"uid\":7}", "a.jsonl:6: uid: is a number, not a string",
         ACCORD_INVALID},
        {BASE "{\"kind\":\"visit\",\"uid\":\"V\"}",
         "a.jsonl:5: uid: 'V' is not a uid (a-z, 0-9, then also . _ - /)", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\"}", "a.jsonl:5: v: kind: is missing", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"trip\"}",
         "a.jsonl:5: v: kind: 'trip' is not a kind of record", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"member\"}",
         "a.jsonl:5: v: kind: 'member' is not a kind of record", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\n\"colour\":1}",
         "a.jsonl:6: v: visit.colour: is not an attribute of a visit", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"event\",\"name\":\"x\"}",
         "a.jsonl:5: v: event.name: is not an attribute of an event", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"members\":[]}",
         "a.jsonl:5: v: visit.members: is not an attribute of a visit", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"names\":[{\"text\":\"x\",\n\"folded\":\"x\"}]}",
         "a.jsonl:6: v: name.folded: is not an attribute of a name", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"citations\":[{\"target\":1}]}",
         "a.jsonl:5: v: citation.target: is not an attribute of a citation", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"citations\":[{\"citations\":[]}]}",
         "a.jsonl:5: v: citation.citations: is not an attribute of a citation", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"names\":null}",
         "a.jsonl:5: v: visit.names: is null, not an array", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"names\":[\"x\"]}",
         "a.jsonl:5: v: name: is a string, not an object", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"position\":\"1\"}",
         "a.jsonl:5: v: visit.position: is a string, not a number", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"position\":1.0}",
         "a.jsonl:5: v: visit.position: 1.0 is not a whole number from 1 to 9007199254740992",
         ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"position\":0}",
         "a.jsonl:5: v: visit.position: 0 is not a whole number from 1 to 9007199254740992",
         ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"position\":-1}",
         "a.jsonl:5: v: visit.position: -1 is not a whole number from 1 to 9007199254740992",
         ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"position\":9007199254740993}",
         "a.jsonl:5: v: visit.position: 9007199254740993 is not a whole number from 1 to "
         "9007199254740992",
         ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"position\":18446744073709551617}",
         "a.jsonl:5: v: visit.position: 18446744073709551617 is not a whole number from 1 to "
         "9007199254740992",
         ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"names\":[{\"slot\":0,\"text\":\"x\"}]}",
         "a.jsonl:5: v: name.slot: 0 is not a whole number from 1 to 9007199254740992",
         ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"start_date\":2023}",
         "a.jsonl:5: v: visit.start_date: is a number, not a string", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"host\":[\"p\"]}",
         "a.jsonl:5: v: visit.host: is an array, not a string", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"delegation\",\"members_complete\":true}",
         "a.jsonl:5: v: delegation.members_complete: is a boolean, not a string", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"delegation\",\"members_complete\":\"maybe\"}",
         "a.jsonl:5: v: delegation.members_complete: 'maybe' is neither yes nor no",
         ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\n\n\"start_date\":\"2023-02-30\"}",
         "a.jsonl:7: v: visit.start_date: '2023-02-30' is not an EDTF date (30 February does not "
         "exist)",
         ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"place\"}", "a.jsonl:5: v: place.type: is required",
         ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"place\",\n\"type\":\"cty\"}",
         "a.jsonl:6: v: place.type: 'cty' is not a term of vocabulary place_type", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"host\":\"s\"}",
         "a.jsonl:5: v: visit.host: 's' is not a place or organization", ACCORD_CONSTRAINT},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\n\"host\":\"nobody\"}",
         "a.jsonl:6: v: visit.host: there is no record 'nobody'", ACCORD_NOTFOUND},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\n\"report\":\"nothing\"}",
         "a.jsonl:6: v: visit.report: there is no source 'nothing'", ACCORD_NOTFOUND},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"host\":\"Yên Bái\"}",
         "a.jsonl:5: v: visit.host: 'Yên Bái' is not a uid (a-z, 0-9, then also . _ - /)",
         ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"event\",\"type\":\"talks\",\"part_of\":\"v\"}",
         "a.jsonl:5: v: event.part_of: 'v' leads back to the record itself", ACCORD_CONSTRAINT},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"participants\":[\n{\"role\":\"host\"}]}",
         "a.jsonl:6: v: participant: names neither person, body nor capacity", ACCORD_CONSTRAINT},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"names\":[{\"text\":\"a\",\"slot\":2},\n{"
              "\"text\":\"b\",\"slot\":2}]}",
         "a.jsonl:6: v: name.slot: 2 stands twice in this record", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"names\":[{\"text\":\"a\",\"slot\":2}],"
              "\"citations\":[{\"slot\":2}]}",
         "a.jsonl:5: v: citation.slot: 2 stands twice in this record", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"citations\":[{\"attribute\":\"colour\"}]}",
         "a.jsonl:5: v: citation.attribute: 'colour' is not an attribute of a visit",
         ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"citations\":[{\"attribute\":\"members\"}]}",
         "a.jsonl:5: v: citation.attribute: 'members' is not an attribute of a visit",
         ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"names\":[{\"text\":\"a\",\"citations\":[{"
              "\"attribute\":\"host\"}]}]}",
         "a.jsonl:5: v: citation.attribute: 'host' is not an attribute of a name", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"actions\":[{\"type\":\"planned\",\"slot\":1,"
              "\"follows\":2},"
              "{\"type\":\"proposed\",\"slot\":2,\"follows\":1}]}",
         "a.jsonl:5: v: action.follows: '1' is not the slot of another one of this record",
         ACCORD_CONSTRAINT},
        {BASE
         "{\"uid\":\"v\",\"kind\":\"visit\",\"actions\":[{\"type\":\"planned\",\"follows\":9}]}",
         "a.jsonl:5: v: action.follows: '9' is not the slot of another one of this record",
         ACCORD_CONSTRAINT},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"actions\":[{\"type\":\"fulfilled\"}]}",
         "a.jsonl:5: v: action.type: 'fulfilled' is not an action that this kind of record takes",
         ACCORD_CONSTRAINT},
        {BASE
         "{\"uid\":\"v\",\"kind\":\"visit\",\n\"start_date\":\"2024-05-14\",\"actions\":[{\"type\":"
         "\"cancelled\"}]}",
         "a.jsonl:6: v: visit.start_date: '2024-05-14' is the day on which it took place, but it "
         "was called off; the planned day belongs in planned_start_date",
         ACCORD_CONSTRAINT},
        {BASE "{\"uid\":\"v\",\"kind\":\"event\",\"type\":\"talks\",\"start_date\":\"2024\"}\n"
              "{\"uid\":\"v\",\"kind\":\"event\",\"actions+\":[{\"type\":\"planned\"},\n{\"type\":"
              "\"refused\"}]}",
         "a.jsonl:7: v: action.type: 'refused' leaves called off what has a start_date, the day on "
         "which it took place; the planned day belongs in planned_start_date",
         ACCORD_CONSTRAINT},
        {BASE
         "\n{\"uid\":\"v\",\"kind\":\"partnership\",\"parties\":[{\"party\":\"p\"}]}\n" TWO_PLACES,
         "a.jsonl:6: v: partnership.parties: 'v' has 1, and needs two", ACCORD_CONSTRAINT},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"uid\":\"w\"}", "a.jsonl:5: duplicate key 'uid'",
         ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"purpose\":\"a\\u0000b\"}",
         "a.jsonl:5: '\\u0000' in a string", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"purpose\":\"\\ud800\"}", NULL, ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"purpose\":\"\xff\"}",
         "a.jsonl:5: not valid UTF-8 (byte 0xff)", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\"",
         "a.jsonl: the file ends inside an object that began on line 5", ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\"} x", NULL, ACCORD_INVALID},
        {BASE "{\"uid\":\"v\",\"kind\":\"visit\",\"names\":[{\"text\":\"a\\u0007\"}]}",
         "a.jsonl:5: v: name.text: has a control character (byte 1)", ACCORD_INVALID},
        {"{\"dossier\":2}\n" SOURCE,
         "a.jsonl:1: dossier: is not 1, the version of dossiers read here", ACCORD_INVALID},
        {"{\"dossier\":1,\"by\":\"x\"}", "a.jsonl:1: dossier.by: is not part of a header",
         ACCORD_INVALID},
        {"{\"dossier\":1,\"source\":7}", "a.jsonl:1: dossier.source: is a number, not a string",
         ACCORD_INVALID},
        {"\n{\"dossier\":1,\"source\":\"t\"}\n" SOURCE,
         "a.jsonl:2: dossier.source: there is no source 't'", ACCORD_NOTFOUND},
        {BASE "{\"dossier\":1,\"source\":\"p\"}", "a.jsonl:5: dossier.source: 'p' is not a source",
         ACCORD_CONSTRAINT},
        {"{\"dossier\":1,\"source\":\"p\"}\n" TWO_PLACES,
         "a.jsonl:1: dossier.source: 'p' is not a source", ACCORD_CONSTRAINT},
        {BASE
         "{\"uid\":\"v\",\"kind\":\"visit\",\"report\":\"x\"}\n{\"uid\":\"x\",\"kind\":\"person\"}",
         "a.jsonl:5: v: visit.report: 'x' is not a source", ACCORD_CONSTRAINT},
        {BASE
         "{\"uid\":\"v\",\"kind\":\"visit\",\"host\":\"x\"}\n{\"uid\":\"x\",\"kind\":\"person\"}",
         "a.jsonl:5: v: visit.host: 'x' is not a place or organization", ACCORD_CONSTRAINT},
        {SOURCE TWO_PLACES, "a.jsonl:2: p: names no source", ACCORD_INVALID},
        {HEADER SOURCE "{\"dossier\":1}\n" TWO_PLACES, "a.jsonl:4: p: names no source",
         ACCORD_INVALID},
        {BASE "{\"kind\":\"delegation\",\"uid\":\"d\",\"members\":[\n{\"person\":\"q\",\"role\":"
              "\"head\"}]}",
         "a.jsonl:6: d: member.person: 'q' is not a person", ACCORD_CONSTRAINT},
        {BASE "{\"kind\":\"place\",\"uid\":\"r\",\"type\":\"city\",\"successions\":[{\"type\":"
              "\"merger\","
              "\"successor\":\"t\"}]}\n{\"kind\":\"place\",\"uid\":\"t\",\"type\":\"city\","
              "\"successions\":[\n"
              "{\"type\":\"merger\",\"successor\":\"r\"}]}",
         "a.jsonl:5: r: succession.successor: 't' leads back to the record itself",
         ACCORD_CONSTRAINT},
        {BASE "{\"kind\":\"place\",\"uid\":\"r\",\"type\":\"city\",\"parent\":\"t\"}\n"
              "{\"kind\":\"place\",\"uid\":\"t\",\"type\":\"city\",\"parent\":\"r\"}",
         "a.jsonl:6: t: place.parent: 'r' leads back to the record itself", ACCORD_CONSTRAINT},
        {SOURCE "{\"kind\":\"person\",\"uid\":\"x\",\n\"citations\":[{\"words\":\"w\"}]}",
         "a.jsonl:3: x: citation.source: is missing, and the dossier has no default source",
         ACCORD_INVALID},
        {BASE "{\"kind\":\"person\",\"uid\":\"p\"}",
         "a.jsonl:5: p: place.kind: 'place' is recorded, the dossier says 'person'", ACCORD_EXISTS},
    };
    const char *path = scratch_path("bad.db");
    accord *db = scratch_registry(path);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        accord_import_counts counts = {7, 7, 7};
        int status = take(db, 0, cases[i].text, &counts);
        if (status != cases[i].status)
            print_error("case %zu: %s\n", i, accord_errmsg(db));
        assert_int_equal(status, cases[i].status);
        if (cases[i].message)
            assert_string_equal(accord_errmsg(db), cases[i].message);
        else
            assert_memory_equal(accord_errmsg(db), "a.jsonl:5: ", 11);
        assert_int_equal(counts.added + counts.changed + counts.unchanged, 0);
    }
    assert_refused(db, accord_import_text(db, "{\n7", 3, NULL, 0, NULL), ACCORD_INVALID,
                   "line 2: expected a key in double quotes or '}', found '7'");
    assert_refused(db, accord_import_text(db, "\n7", 2, NULL, 0, NULL), ACCORD_INVALID,
                   "line 2: is a number, not an object");
    assert_refused(db, accord_import_text(db, NULL, 0, NULL, 0, NULL), ACCORD_INVALID,
                   "the dossier holds no record");
    assert_int_equal(history_rows(path), 0);
    accord_close(db);
}

static void texts_of_ten_mebibytes_are_refused(void **state) {
    (void)state;
    enum { MUCH = 10 << 20 };
    static const char *const attributes[] = {"purpose", "report_date", "decision_number"};
    const char *path = scratch_path("much.db");
    accord *db = scratch_registry(path);
    assert_counts(db, 0, BASE "{\"kind\":\"visit\",\"uid\":\"v\"}", 4, 0, 0);
    sqlite3_int64 before = history_rows(path);
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++) {
        text_buffer text = {0};
        text_append_format(&text, HEADER "{\"kind\":\"visit\",\"uid\":\"v\",\"%s\":\"",
                           attributes[i]);
        for (size_t n = 0; n < MUCH; n++)
            text_append_char(&text, 'a');
        text_append_string(&text, "\"}");
        assert_false(text.failed);
        assert_int_equal(take(db, ACCORD_IMPORT_UPDATE, text.data, NULL), ACCORD_INVALID);
        assert_in_range(strlen(accord_errmsg(db)), 20, 1000);
        assert_non_null(strstr(accord_errmsg(db), "a.jsonl:2: v: visit."));
        assert_non_null(strstr(accord_errmsg(db), attributes[i]));
        text_free(&text);
    }
    assert_int_equal(history_rows(path), before);
    accord_close(db);
}

static void calls_that_are_wrong_are_refused(void **state) {
    (void)state;
    struct {
        accord_import_options known;
        int more;
    } longer = {{0}, 0};
    accord *db = scratch_registry(scratch_path("misuse.db"));
    assert_int_equal(accord_import_text(NULL, "", 0, NULL, 0, NULL), ACCORD_MISUSE);
    assert_int_equal(accord_import(NULL, NULL, NULL, NULL, 0, NULL), ACCORD_MISUSE);
    assert_int_equal(accord_export(NULL, 0, NULL, 0, append, NULL), ACCORD_MISUSE);
    assert_int_equal(accord_import(db, NULL, NULL, NULL, 0, NULL), ACCORD_MISUSE);
    assert_int_equal(accord_export(db, 0, NULL, 0, NULL, NULL), ACCORD_MISUSE);
    assert_int_equal(accord_import_text(db, NULL, 1, NULL, 0, NULL), ACCORD_MISUSE);
    assert_int_equal(take(db, 1u << 20, SOURCE, NULL), ACCORD_MISUSE);
    assert_ok(db,
              accord_import_text(db, SOURCE, strlen(SOURCE), &longer.known, sizeof longer, NULL));
    longer.more = 1;
    assert_int_equal(
        accord_import_text(db, SOURCE, strlen(SOURCE), &longer.known, sizeof longer, NULL),
        ACCORD_MISUSE);
    accord_close(db);
}

/* --- references ahead
 * ---------------------------------------------------------------------------------- */

static void references_may_be_ahead(void **state) {
    (void)state;
    accord *db = scratch_registry(scratch_path("ahead.db"));
    /* the source, the kind of which is certain; a place or organization, which is not; both ways at
     * once; through held-back ones; and to a record itself */
    assert_counts(
        db, 0,
        HEADER
        "{\"kind\":\"visit\",\"uid\":\"v\",\"part_of\":\"trip\",\"host\":\"p\",\"participants\":["
        "{\"body\":\"o\",\"citations\":[{\"words\":\"w\"}]}]}\n"
        "{\"kind\":\"statement\",\"uid\":\"a\",\"type\":\"promise\",\"actions\":[{\"type\":"
        "\"answered\",\"object\":\"b\"}]}\n"
        "{\"kind\":\"statement\",\"uid\":\"b\",\"type\":\"response\",\"answers\":\"a\",\"actions\":"
        "["
        "{\"type\":\"confirmed\",\"object\":\"a\"},{\"type\":\"accepted\",\"object\":\"b\","
        "\"agent\":\"p\"}]}\n"
        "{\"kind\":\"figure\",\"uid\":\"f\",\"subject\":\"v\",\"metric\":\"projects\"}\n"
        "{\"kind\":\"organization\",\"uid\":\"o\",\"place\":\"p\"}\n"
        "{\"kind\":\"visit\",\"uid\":\"trip\"}\n" TWO_PLACES SOURCE,
        9, 0, 0);
    assert_exports(db, "v",
                   "{\"kind\":\"visit\",\"uid\":\"v\",\"host\":\"p\",\"part_of\":\"trip\","
                   "\"participants\":[{\"slot\":1,"
                   "\"body\":\"o\",\"citations\":[{\"slot\":2,\"source\":\"s\",\"words\":\"w\"}]}],"
                   "\"citations\":["
                   "{\"slot\":3,\"source\":\"s\",\"basis\":\"stated\"}]}\n");
    assert_exports(db, "b",
                   "{\"kind\":\"statement\",\"uid\":\"b\",\"type\":\"response\",\"answers\":\"a\","
                   "\"actions\":[{\"slot\":1,"
                   "\"type\":\"confirmed\",\"object\":\"a\"},{\"slot\":2,\"type\":\"accepted\","
                   "\"agent\":\"p\",\"object\":"
                   "\"b\"}],\"citations\":[{\"slot\":3,\"source\":\"s\",\"basis\":\"stated\"}]}\n");
    accord_close(db);
}

static void what_is_held_back_keeps_its_source_and_its_turn(void **state) {
    (void)state;
    const char *path = scratch_path("turn.db");
    accord *db = scratch_registry(path);
    assert_counts(db, ACCORD_IMPORT_UPDATE,
                  BASE
                  "{\"kind\":\"source\",\"uid\":\"t\"}\n"
                  "{\"kind\":\"visit\",\"uid\":\"v\",\"host\":\"later\",\"purpose\":\"first\"}\n"
                  "{\"dossier\":1,\"source\":\"t\"}\n"
                  "{\"kind\":\"visit\",\"uid\":\"v\",\"purpose\":\"second\"}\n"
                  "{\"kind\":\"visit\",\"uid\":\"w\",\"host\":\"later\"}\n"
                  "{\"kind\":\"place\",\"uid\":\"later\",\"type\":\"city\"}\n",
                  7, 1, 0);
    assert_exports(db, "v",
                   "{\"kind\":\"visit\",\"uid\":\"v\",\"host\":\"later\",\"purpose\":\"second\","
                   "\"citations\":["
                   "{\"slot\":1,\"source\":\"s\",\"basis\":\"stated\"},{\"slot\":2,\"source\":"
                   "\"t\",\"basis\":\"stated\"}]}\n");
    assert_exports(db, "w",
                   "{\"kind\":\"visit\",\"uid\":\"w\",\"host\":\"later\",\"citations\":[{\"slot\":"
                   "1,\"source\":\"t\","
                   "\"basis\":\"stated\"}]}\n");
    /* a known record waits too, and what comes of it after */
    assert_counts(db, ACCORD_IMPORT_UPDATE,
                  "{\"dossier\":1,\"source\":\"s\"}\n{\"kind\":\"visit\",\"uid\":\"v\",\"host\":"
                  "\"still/later\",\"purpose\":\"third\"}\n"
                  "{\"kind\":\"visit\",\"uid\":\"v\",\"purpose\":\"fourth\"}\n"
                  "{\"kind\":\"place\",\"uid\":\"still/later\",\"type\":\"city\"}\n",
                  1, 2, 0);
    scratch_expect(path, "SELECT host || ': ' || purpose FROM visits WHERE uid = 'v'",
                   "still/later: fourth");
    /* the line of what is held back */
    assert_refused(db,
                   take(db, 0,
                        HEADER "{\"kind\":\"visit\",\"uid\":\"x\",\n\"host\":\"new\",\n\n\"names\":"
                               "[{\"text\":\"n\"},\n"
                               "{\"text\":\n\"n\",\n\"language\":\"?\"}]}\n{\"kind\":\"place\","
                               "\"uid\":\"new\",\"type\":\"city\"}",
                        NULL),
                   ACCORD_INVALID, "a.jsonl:8: x: name.language: '?' is not a BCP 47 language tag");
    accord_close(db);
}

/* --- known records
 * ------------------------------------------------------------------------------------- */

#define TEAM                                                                                       \
    BASE "{\"kind\":\"person\",\"uid\":\"a\"}{\"kind\":\"person\",\"uid\":\"b\"}{\"kind\":"        \
         "\"person\",\"uid\":\"c\"}\n"                                                             \
         "{\"kind\":\"delegation\",\"uid\":\"d\",\"sender\":\"p\",\"size\":3,\"members\":["        \
         "{\"person\":\"a\",\"role\":\"head\",\"citations\":[{\"words\":\"head a\"}]},"            \
         "{\"person\":\"b\",\"citations\":[{\"words\":\"also b\"},{\"words\":\"and b\"}]},"        \
         "{\"capacity\":\"interpreter\"}]}"

static accord *registry_with_team(const char *path) {
    accord *db = scratch_registry(path);
    assert_counts(db, 0, TEAM, 7, 0, 0);
    assert_counts(db, 0, TEAM, 0, 0, 7);
    assert_counts(db, ACCORD_IMPORT_UPDATE, TEAM, 0, 0, 7);
    return db;
}

static void other_content_is_refused(void **state) {
    (void)state;
    static const struct {
        const char *text, *message;
    } cases[] = {
        {"\n{\"kind\":\"delegation\",\"uid\":\"d\",\n\"size\":4}",
         "a.jsonl:3: d: delegation.size: 3 is recorded, the dossier says 4"},
        {"{\"kind\":\"delegation\",\"uid\":\"d\",\"size\":null}",
         "a.jsonl:1: d: delegation.size: 3 is recorded, the dossier says unknown"},
        {"{\"kind\":\"delegation\",\"uid\":\"d\",\"sender\":\"q\"}",
         "a.jsonl:1: d: delegation.sender: 'p' is recorded, the dossier says 'q'"},
        {"{\"kind\":\"delegation\",\"uid\":\"d\",\"members_complete\":\"yes\"}",
         "a.jsonl:1: d: delegation.members_complete: unknown is recorded, the dossier says 'yes'"},
        {"{\"kind\":\"delegation\",\"uid\":\"d\",\n\"members\":[]}",
         "a.jsonl:2: d: delegation.members: (person 'a', role 'head') is recorded, the dossier "
         "says nothing"},
        {"{\"kind\":\"delegation\",\"uid\":\"d\",\"members\":[{\"person\":\"a\",\"role\":\"head\"},"
         "{\"person\":\"b\"},\n"
         "{\"capacity\":\"driver\"}]}",
         "a.jsonl:2: d: delegation.members: (capacity 'interpreter') is recorded, the dossier says "
         "(capacity 'driver')"},
        {"{\"kind\":\"delegation\",\"uid\":\"d\",\"members\":[{\"person\":\"a\",\"role\":\"head\"},"
         "{\"person\":\"b\"},"
         "{\"capacity\":\"interpreter\"},{\"person\":\"c\"}]}",
         "a.jsonl:1: d: delegation.members: nothing is recorded, the dossier says (person 'c')"},
        {"{\"kind\":\"delegation\",\"uid\":\"d\",\"members\":[{\"slot\":1,\"person\":\"c\","
         "\"role\":\"head\"}]}",
         "a.jsonl:1: d: member.person: 'a' is recorded, the dossier says 'c'"},
        {HEADER "{\"kind\":\"delegation\",\"uid\":\"d\",\"members\":[{\"person\":\"a\",\"role\":"
                "\"head\",\"citations\":["
                "{\"words\":\"x\"}]},{\"person\":\"b\"},{\"capacity\":\"interpreter\"}]}",
         "a.jsonl:2: d: member.citations: (source 's', words 'head a') is recorded, the dossier "
         "says (source 's', "
         "words 'x')"},
        {"{\"kind\":\"delegation\",\"uid\":\"d\",\"citations\":[]}",
         "a.jsonl:1: d: delegation.citations: (source 's', basis 'stated') is recorded, the "
         "dossier says nothing"},
    };
    const char *path = scratch_path("conflict.db");
    accord *db = registry_with_team(path);
    sqlite3_int64 before = history_rows(path);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_refused(db, take(db, 0, cases[i].text, NULL), ACCORD_EXISTS, cases[i].message);
    /* less, in another order, and in another spelling, is the same */
    assert_counts(db, 0,
                  "{\"kind\":\"delegation\",\"uid\":\"d\"}{\"kind\":\"delegation\",\"uid\":\"d\","
                  "\"members\":["
                  "{\"capacity\":\"interpreter\"},{\"person\":\"a\",\"role\":\"head\"},{\"slot\":2,"
                  "\"person\":\"b\"}]}",
                  0, 0, 2);
    assert_int_equal(history_rows(path), before);
    accord_close(db);
}

static void an_update_replaces_what_is_present(void **state) {
    (void)state;
    const char *path = scratch_path("update.db");
    accord *db = registry_with_team(path);
    sqlite3_int64 before = history_rows(path);
    assert_counts(db, ACCORD_IMPORT_UPDATE,
                  HEADER "{\"kind\":\"delegation\",\"uid\":\"d\",\"size\":4}", 0, 1, 0);
    assert_int_equal(history_rows(path), before + 1);
    /* a and b keep their slots and citations; the interpreter goes, c comes, on a new slot */
    assert_counts(
        db, ACCORD_IMPORT_UPDATE,
        HEADER
        "{\"kind\":\"delegation\",\"uid\":\"d\",\"sender\":null,\"members\":[{\"person\":\"c\"},"
        "{\"person\":\"b\"},{\"slot\":1,\"person\":\"a\",\"role\":\"head\",\"capacity\":\"Mayor\"}]"
        "}",
        0, 1, 0);
    assert_exports(
        db, "d",
        "{\"kind\":\"delegation\",\"uid\":\"d\",\"size\":4,\"members\":["
        "{\"slot\":1,\"person\":\"a\",\"role\":\"head\",\"capacity\":\"Mayor\",\"citations\":["
        "{\"slot\":4,\"source\":\"s\",\"words\":\"head a\"}]},"
        "{\"slot\":2,\"person\":\"b\",\"citations\":[{\"slot\":5,\"source\":\"s\",\"words\":\"also "
        "b\"},"
        "{\"slot\":6,\"source\":\"s\",\"words\":\"and b\"}]},{\"slot\":8,\"person\":\"c\"}],"
        "\"citations\":[{\"slot\":7,\"source\":\"s\",\"basis\":\"stated\"}]}\n");
    /* the citations of one row, and of the record; another source of the change is put on record */
    assert_counts(db, ACCORD_IMPORT_UPDATE,
                  "{\"dossier\":1,\"source\":\"t\"}{\"kind\":\"source\",\"uid\":\"t\"}"
                  "{\"kind\":\"delegation\",\"uid\":\"d\",\"members\":[{\"person\":\"c\","
                  "\"citations\":[{\"words\":\"c\"}]},"
                  "{\"person\":\"b\",\"citations\":[{\"source\":\"s\",\"words\":\"and b\"}]}]}",
                  1, 1, 0);
    assert_exports(db, "d",
                   "{\"kind\":\"delegation\",\"uid\":\"d\",\"size\":4,\"members\":["
                   "{\"slot\":2,\"person\":\"b\",\"citations\":[{\"slot\":6,\"source\":\"s\","
                   "\"words\":\"and b\"}]},"
                   "{\"slot\":8,\"person\":\"c\",\"citations\":[{\"slot\":9,\"source\":\"t\","
                   "\"words\":\"c\"}]}],"
                   "\"citations\":[{\"slot\":7,\"source\":\"s\",\"basis\":\"stated\"},"
                   "{\"slot\":10,\"source\":\"t\",\"basis\":\"stated\"}]}\n");
    /* once more nothing changes; a list of citations that says nothing of the whole replaces the
     * others */
    static const char list[] =
        "{\"dossier\":1,\"source\":\"t\"}{\"kind\":\"delegation\",\"uid\":\"d\",\"citations\":["
        "{\"attribute\":\"size\",\"words\":\"four\"}]}";
    assert_counts(db, ACCORD_IMPORT_UPDATE, list, 0, 1, 0);
    before = history_rows(path);
    assert_counts(db, ACCORD_IMPORT_UPDATE, list, 0, 0, 1);
    assert_counts(db, 0, list, 0, 0, 1);
    assert_int_equal(history_rows(path), before);
    scratch_expect(
        path,
        "SELECT group_concat(slot || coalesce(attribute, '') || source, ' ') FROM citations WHERE "
        "record = 'd' AND target IS NULL",
        "10t 11sizet");
    /* nobody says so */
    assert_refused(
        db,
        take(db, ACCORD_IMPORT_UPDATE, "{\"kind\":\"delegation\",\"uid\":\"d\",\"size\":5}", NULL),
        ACCORD_INVALID, "a.jsonl:1: d: names no source");
    assert_counts(db, ACCORD_IMPORT_UPDATE | ACCORD_IMPORT_UNSOURCED,
                  "{\"kind\":\"delegation\",\"uid\":\"d\",\"size\":5}", 0, 1, 0);
    accord_close(db);
}

static void a_list_may_add_to_what_is_there(void **state) {
    (void)state;
    static const char more[] =
        "{\"dossier\":1,\"source\":\"t\"}{\"kind\":\"source\",\"uid\":\"t\"}\n"
        "{\"kind\":\"delegation\",\"uid\":\"d\",\"members+\":[{\"person\":\"c\"},"
        "{\"person\":\"b\",\"citations\":[{\"words\":\"b too\"}]}],"
        "\"citations+\":[{\"attribute\":\"size\",\"words\":\"three\"}]}\n";
    static const struct {
        int status;
        const char *text, *message;
    } cases[] = {
        {ACCORD_EXISTS,
         "{\"kind\":\"delegation\",\"uid\":\"d\",\"members+\":[{\"slot\":1,\"person\":\"c\","
         "\"role\":"
         "\"head\"}]}",
         "a.jsonl:1: d: member.person: 'a' is recorded, the dossier says 'c'"},
        {ACCORD_INVALID, "{\"kind\":\"delegation\",\"uid\":\"d\",\"members\":[],\n\"members+\":[]}",
         "a.jsonl:2: d: delegation.members: stands both with and without '+'"},
        {ACCORD_INVALID, "{\"kind\":\"delegation\",\"uid\":\"d\",\"members+\":{}}",
         "a.jsonl:1: d: delegation.members+: is an object, not an array"},
        {ACCORD_INVALID, "{\"kind\":\"delegation\",\"uid\":\"d\",\"parties+\":[]}",
         "a.jsonl:1: d: delegation.parties+: is not an attribute of a delegation"},
        {ACCORD_INVALID, "{\"kind\":\"delegation\",\"uid\":\"d\",\"size+\":4}",
         "a.jsonl:1: d: delegation.size+: is not an attribute of a delegation"},
        {ACCORD_INVALID, "{\"kind\":\"delegation\",\"uid\":\"d\",\"+\":[]}",
         "a.jsonl:1: d: delegation.+: is not an attribute of a delegation"},
    };
    const char *path = scratch_path("more.db");
    accord *db = registry_with_team(path);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (unsigned flags = 0; flags <= ACCORD_IMPORT_UPDATE; flags++)
            assert_refused(db, take(db, flags, cases[i].text, NULL), cases[i].status,
                           cases[i].message);
    /* nothing that is recorded changes, so it needs no update; a and the interpreter stay */
    assert_counts(db, 0, more, 1, 1, 0);
    assert_exports(
        db, "d",
        "{\"kind\":\"delegation\",\"uid\":\"d\",\"sender\":\"p\",\"size\":3,\"members\":["
        "{\"slot\":1,\"person\":\"a\",\"role\":\"head\",\"citations\":["
        "{\"slot\":4,\"source\":\"s\",\"words\":\"head a\"}]},"
        "{\"slot\":2,\"person\":\"b\",\"citations\":[{\"slot\":5,\"source\":\"s\",\"words\":\"also "
        "b\"},{\"slot\":6,\"source\":\"s\",\"words\":\"and "
        "b\"},{\"slot\":10,\"source\":\"t\",\"words\":"
        "\"b too\"}]},{\"slot\":3,\"capacity\":\"interpreter\"},{\"slot\":8,\"person\":\"c\"}],"
        "\"citations\":[{\"slot\":7,\"source\":\"s\",\"basis\":\"stated\"},{\"slot\":9,"
        "\"source\":\"t\",\"attribute\":\"size\",\"words\":\"three\"},{\"slot\":11,\"source\":"
        "\"t\",\"basis\":"
        "\"stated\"}]}\n");
    sqlite3_int64 before = history_rows(path);
    assert_counts(db, 0, more, 0, 0, 2);
    assert_counts(db, ACCORD_IMPORT_UPDATE, more, 0, 0, 2);
    assert_int_equal(history_rows(path), before);
    /* a new record begins with them */
    assert_counts(
        db, 0, HEADER "{\"kind\":\"delegation\",\"uid\":\"e\",\"members+\":[{\"person\":\"a\"}]}",
        1, 0, 0);
    scratch_expect(
        path, "SELECT count(*) FROM member WHERE record = (SELECT id FROM record WHERE uid = 'e')",
        "1");
    accord_close(db);
}

static void actions_that_follow_each_other_come_and_go(void **state) {
    (void)state;
    const char *path = scratch_path("follows.db");
    accord *db = scratch_registry(path);
    assert_counts(
        db, 0,
        BASE "{\"kind\":\"visit\",\"uid\":\"v\",\"actions\":["
             "{\"slot\":3,\"type\":\"carried-out\",\"follows\":12,\"citations\":[{\"slot\":1,"
             "\"words\":\"done\"}]},"
             "{\"slot\":12,\"type\":\"approved\",\"follows\":5},{\"slot\":5,\"type\":\"planned\"},"
             "{\"type\":\"notified\",\"follows\":3}]}",
        4, 0, 0);
    static const char first[] =
        "{\"kind\":\"visit\",\"uid\":\"v\",\"actions\":[{\"slot\":3,\"type\":\"carried-out\","
        "\"follows\":12,\"citations\":["
        "{\"slot\":1,\"source\":\"s\",\"words\":\"done\"}]},{\"slot\":5,\"type\":\"planned\"},"
        "{\"slot\":12,\"type\":\"approved\",\"follows\":5},{\"slot\":13,\"type\":\"notified\","
        "\"follows\":3}],"
        "\"citations\":[{\"slot\":14,\"source\":\"s\",\"basis\":\"stated\"}]}\n";
    assert_exports(db, "v", first);
    assert_counts(db, 0, first, 0, 0, 1);
    /* 12 goes though 3 follows it: 3 is to follow a new one */
    assert_counts(
        db, ACCORD_IMPORT_UPDATE,
        HEADER
        "{\"kind\":\"visit\",\"uid\":\"v\",\"actions\":[{\"slot\":3,\"type\":\"carried-out\","
        "\"follows\":20},"
        "{\"slot\":20,\"type\":\"accepted\",\"follows\":5},{\"slot\":5,\"type\":\"planned\"}]}",
        0, 1, 0);
    assert_exports(
        db, "v",
        "{\"kind\":\"visit\",\"uid\":\"v\",\"actions\":[{\"slot\":3,\"type\":\"carried-out\","
        "\"follows\":20,\"citations\":["
        "{\"slot\":1,\"source\":\"s\",\"words\":\"done\"}]},{\"slot\":5,\"type\":\"planned\"},"
        "{\"slot\":20,\"type\":\"accepted\",\"follows\":5}],"
        "\"citations\":[{\"slot\":14,\"source\":\"s\",\"basis\":\"stated\"}]}\n");
    /* all of a chain */
    assert_counts(db, ACCORD_IMPORT_UPDATE,
                  HEADER "{\"kind\":\"visit\",\"uid\":\"v\",\"actions\":[]}", 0, 1, 0);
    assert_exports(db, "v",
                   "{\"kind\":\"visit\",\"uid\":\"v\",\"citations\":[{\"slot\":14,\"source\":\"s\","
                   "\"basis\":\"stated\"}]}\n");
    /* a slot is never used again */
    assert_refused(
        db,
        take(db, ACCORD_IMPORT_UPDATE,
             HEADER
             "{\"kind\":\"visit\",\"uid\":\"v\",\"actions\":[{\"slot\":5,\"type\":\"planned\"}]}",
             NULL),
        ACCORD_EXISTS, "a.jsonl:2: v: action.slot: 5 is or was taken by another row of the record");
    accord_close(db);
}

static void spelling_does_not_make_a_difference(void **state) {
    (void)state;
    const char *path = scratch_path("spelling.db");
    accord *db = scratch_registry(path);
    assert_counts(db, 0,
                  BASE "{\"kind\":\"person\",\"uid\":\"a\",\"names\":[{\"text\":\"  "
                       "Tra\xcc\x82\xcc\x80n\xc2\xa0 Huy \"}],"
                       "\"notes\":[{\"text\":\"Tra\xcc\x82\xcc\x80n\\n  as it is \"}]}",
                  4, 0, 0);
    scratch_expect(path, "SELECT text FROM name", "Tr\xe1\xba\xa7n Huy");
    scratch_expect(path, "SELECT text FROM note", "Tr\xe1\xba\xa7n\n  as it is ");
    sqlite3_int64 before = history_rows(path);
    assert_counts(
        db, 0,
        HEADER "{\"kind\":\"person\",\"uid\":\"a\",\"names\":[{\"text\":\"Tr\xe1\xba\xa7n Huy\"}]}",
        0, 0, 1);
    assert_counts(
        db, 0,
        HEADER
        "{\"kind\":\"person\",\"uid\":\"a\",\"names\":[{\"text\":\"Tra\xcc\x82\xcc\x80n   Huy\"}],"
        "\"notes\":[{\"text\":\"Tra\xcc\x82\xcc\x80n\\n  as it is \"}]}",
        0, 0, 1);
    assert_int_equal(history_rows(path), before);
    accord_close(db);
}

/* --- the source
 * --------------------------------------------------------------------------------------- */

static void each_record_gets_its_source(void **state) {
    (void)state;
    const char *path = scratch_path("sources.db");
    accord *db = scratch_registry(path);
    assert_counts(db, 0,
                  BASE "{\"kind\":\"person\",\"uid\":\"own\",\"citations\":[{\"words\":\"w\"}]}"
                       "{\"kind\":\"person\",\"uid\":\"part\",\"country\":\"VN\",\"citations\":[{"
                       "\"attribute\":\"country\"}]}"
                       "{\"dossier\":1,\"source\":null}"
                       "{\"kind\":\"person\",\"uid\":\"named\",\"citations\":[{\"source\":\"s\"}]}"
                       "{\"kind\":\"person\",\"uid\":\"row\",\"names\":[{\"text\":\"x\","
                       "\"citations\":[{\"source\":\"s\"}]}]}",
                  7, 0, 0);
    scratch_expect(path,
                   "SELECT group_concat(line, '; ') FROM (SELECT r.uid || ':' || "
                   "group_concat(c.slot || coalesce(c.attribute, "
                   "'') || coalesce(c.basis, '') || coalesce(c.words, ''), ',') AS line FROM "
                   "citation c JOIN record r ON r.id = "
                   "c.record GROUP BY r.id ORDER BY r.uid)",
                   "named:1; own:1w; p:1stated; part:1country,2stated; q:1stated; row:2");
    /* without any, where that is asked for */
    assert_counts(db, ACCORD_IMPORT_UNSOURCED, "{\"kind\":\"person\",\"uid\":\"none\"}", 1, 0, 0);
    assert_exports(db, "none", "{\"kind\":\"person\",\"uid\":\"none\"}\n");
    /* accord_cite_begin counts until the file says otherwise */
    accord_id source;
    assert_ok(db, accord_by_uid(db, "s", &source));
    assert_ok(db, accord_cite_begin(db, source, "p. 4"));
    assert_counts(db, 0,
                  "{\"kind\":\"visit\",\"uid\":\"v\",\"host\":\"ahead\"}{\"kind\":\"place\","
                  "\"uid\":\"ahead\",\"type\":\"city\"}"
                  "{\"dossier\":1,\"source\":\"s\"}{\"kind\":\"person\",\"uid\":\"w\"}",
                  3, 0, 0);
    accord_cite_end(db);
    assert_exports(db, "v",
                   "{\"kind\":\"visit\",\"uid\":\"v\",\"host\":\"ahead\",\"citations\":[{\"slot\":"
                   "1,\"source\":\"s\",\"locator\":\"p. 4\","
                   "\"basis\":\"stated\"}]}\n");
    assert_exports(db, "w",
                   "{\"kind\":\"person\",\"uid\":\"w\",\"citations\":[{\"slot\":1,\"source\":\"s\","
                   "\"basis\":\"stated\"}]}\n");
    accord_close(db);
}

/* --- transactions
 * ------------------------------------------------------------------------------------ */

static void a_dry_run_leaves_nothing(void **state) {
    (void)state;
    const char *path = scratch_path("dry.db");
    accord *db = scratch_registry(path);
    assert_counts(db, ACCORD_IMPORT_DRY_RUN, TEAM, 7, 0, 0);
    assert_int_equal(history_rows(path), 0);
    assert_refused(
        db, take(db, ACCORD_IMPORT_DRY_RUN, BASE "{\"kind\":\"partnership\",\"uid\":\"x\"}", NULL),
        ACCORD_CONSTRAINT, "a.jsonl:5: x: partnership.parties: 'x' has 0, and needs two");
    assert_counts(db, 0, TEAM, 7, 0, 0);
    sqlite3_int64 before = history_rows(path);
    assert_counts(db, ACCORD_IMPORT_DRY_RUN | ACCORD_IMPORT_UPDATE,
                  HEADER "{\"kind\":\"delegation\",\"uid\":\"d\",\"size\":4}", 0, 1, 0);
    assert_int_equal(history_rows(path), before);
    accord_close(db);
}

static void an_import_is_one_transaction(void **state) {
    (void)state;
    const char *path = scratch_path("nested.db");
    accord *db = scratch_registry(path);
    accord_id id;
    assert_ok(db, accord_begin(db));
    assert_ok(db, accord_person_add(db, ACCORD_PERSON(.uid = "before"), &id));
    assert_int_equal(take(db, 0, BASE "{\"kind\":\"person\",\"uid\":\"x\"}{", NULL),
                     ACCORD_INVALID);
    /* what was done around it goes on */
    assert_int_equal(accord_by_uid(db, "x", &id), ACCORD_NOTFOUND);
    assert_ok(db, accord_by_uid(db, "before", &id));
    assert_counts(db, 0, BASE "{\"kind\":\"partnership\",\"uid\":\"x\"}", 4, 0, 0);
    /* a rule over rows holds at the end of all */
    assert_refused(db, accord_commit(db), ACCORD_CONSTRAINT,
                   "partnership.parties: 'x' has 0, and needs two");
    assert_counts(db, ACCORD_IMPORT_UPDATE,
                  HEADER "{\"kind\":\"partnership\",\"uid\":\"x\",\"parties\":[{\"party\":\"p\"},{"
                         "\"party\":\"q\"}]}",
                  0, 1, 0);
    assert_ok(db, accord_commit(db));
    scratch_expect(path, "SELECT count(*) FROM record", "5");
    accord_close(db);

    assert_int_equal(accord_open(path, ACCORD_OPEN_OPTIONS(.flags = ACCORD_OPEN_READONLY), &db),
                     ACCORD_OK);
    assert_int_equal(take(db, 0, BASE, NULL), ACCORD_READONLY);
    text_buffer out = {0};
    export_all(db, &out);
    assert_true(out.length > 100);
    text_free(&out);
    accord_close(db);
}

/* --- reading and writing
 * --------------------------------------------------------------------------- */

typedef struct trickle {
    const char *text;
    size_t left;
    bool fails;
} trickle;

static ptrdiff_t read_byte(void *context, char *bytes, size_t size) {
    trickle *from = context;
    if (!from->left || !size)
        return from->fails ? -1 : 0;
    *bytes = *from->text++;
    from->left--;
    return 1;
}

static void a_file_is_read_in_any_pieces(void **state) {
    (void)state;
    const char *path = scratch_path("pieces.db");
    accord *db = scratch_registry(path);
    trickle broken = {TEAM, strlen(TEAM), true}, whole = {TEAM, strlen(TEAM), false};
    accord_import_counts counts;
    assert_refused(
        db,
        accord_import(db, read_byte, &broken, ACCORD_IMPORT_OPTIONS(.name = "a.jsonl"), &counts),
        ACCORD_IO, "a.jsonl: reading fails on line 6");
    assert_int_equal(history_rows(path), 0);
    assert_ok(db, accord_import(db, read_byte, &whole, NULL, 0, &counts));
    assert_int_equal(counts.added, 7);
    assert_counts(db, 0,
                  "[{\"kind\":\"person\",\"uid\":\"a\"},\n{\"kind\":\"person\",\"uid\":\"b\"}]", 0,
                  0, 2);
    accord_close(db);
}

static int refuse(void *context, const char *bytes, size_t size) {
    (void)bytes, (void)size;
    return --*(int *)context < 0;
}

static void records_are_exported_by_kind_and_uid(void **state) {
    (void)state;
    accord *db = registry_with_team(scratch_path("export.db"));
    text_buffer out = {0};
    accord_id ids[5];
    static const char *const uids[] = {"s", "q", "a", "p", "q"};
    for (size_t i = 0; i < 5; i++)
        assert_ok(db, accord_by_uid(db, uids[i], &ids[i]));
    assert_ok(db, accord_export(db, ACCORD_KIND_ANY, ids, 5, append, &out));
    const char *at = text_string(&out);
    static const char *const order[] = {
        "{\"kind\":\"place\",\"uid\":\"p\"", "{\"kind\":\"place\",\"uid\":\"q\"",
        "{\"kind\":\"person\",\"uid\":\"a\"", "{\"kind\":\"source\",\"uid\":\"s\""};
    for (size_t i = 0; i < 4; i++) {
        assert_memory_equal(at, order[i], strlen(order[i]));
        at = strchr(at, '\n') + 1;
    }
    assert_string_equal(at, "");
    text_clear(&out);
    assert_ok(db, accord_export(db, ACCORD_KIND_PERSON, ids, 5, append, &out));
    assert_string_equal(text_string(&out), "{\"kind\":\"person\",\"uid\":\"a\",\"citations\":[{"
                                           "\"slot\":1,\"source\":\"s\",\"basis\":\"stated\"}]}\n");
    text_clear(&out);
    assert_ok(db, accord_export(db, ACCORD_KIND_SOURCE, NULL, 0, append, &out));
    assert_string_equal(text_string(&out),
                        "{\"kind\":\"source\",\"uid\":\"s\",\"type\":\"article\"}\n");
    text_clear(&out);
    assert_ok(db, accord_export(db, ACCORD_KIND_ANY, ids, 0, append, &out));
    assert_string_equal(text_string(&out), "");
    ids[0] = 9999;
    assert_int_equal(accord_export(db, ACCORD_KIND_ANY, ids, 5, append, &out), ACCORD_NOTFOUND);
    assert_string_equal(text_string(&out), "");
    int lines = 2;
    assert_refused(db, accord_export(db, ACCORD_KIND_ANY, NULL, 0, refuse, &lines), ACCORD_IO,
                   "the dossier could not be written");
    assert_int_equal(lines, -1);
    text_free(&out);
    accord_close(db);
}

/* Many records, each of which must wait: what is ahead is found by id, not by looking through all.
 */
static void many_may_wait(void **state) {
    (void)state;
    enum { MANY = 20000 };
    const char *path = scratch_path("many.db");
    accord *db = scratch_registry(path);
    text_buffer text = {0};
    text_append_string(&text, HEADER);
    for (int i = 0; i < MANY; i++)
        text_append_format(
            &text, "{\"kind\":\"visit\",\"uid\":\"v/%d\",\"host\":\"p/%d\",\"report\":\"r/%d\"}\n",
            i, i, i);
    for (int i = MANY; i-- > 0;)
        text_append_format(&text,
                           "{\"kind\":\"place\",\"uid\":\"p/"
                           "%d\",\"type\":\"city\"}{\"kind\":\"source\",\"uid\":\"r/%d\"}\n",
                           i, i);
    text_append_string(&text, SOURCE);
    assert_false(text.failed);
    assert_counts(db, 0, text.data, 3 * MANY + 1, 0, 0);
    assert_counts(db, 0, text.data, 0, 0, 3 * MANY + 1);
    scratch_expect(path,
                   "SELECT count(*) FROM visits WHERE host = replace(uid, 'v', 'p') AND report = "
                   "replace(uid, 'v', 'r')",
                   "20000");
    text_free(&text);
    accord_close(db);
}

static void what_a_shell_broke_is_not_exported(void **state) {
    (void)state;
    const char *path = scratch_path("broken.db");
    accord *db = scratch_registry(path);
    text_buffer out = {0};
    accord_id id;
    assert_counts(db, 0,
                  BASE "{\"kind\":\"place\",\"uid\":\"r\",\"type\":\"city\",\"notes\":[{"
                       "\"text\":\"n\"}]}\n",
                  4, 0, 0);
    assert_ok(db, accord_by_uid(db, "r", &id));
    scratch_shell(path, "UPDATE note SET text = 'n' || CAST(x'ff' AS TEXT)");
    assert_refused(db, accord_export(db, 0, NULL, 0, append, &out), ACCORD_CORRUPT,
                   "r: note.text: is not UTF-8 (byte 1)");
    assert_refused(db, accord_export(db, 0, &id, 1, append, &out), ACCORD_CORRUPT,
                   "r: note.text: is not UTF-8 (byte 1)");
    scratch_shell(path, "UPDATE note SET text = 'n'");
    export_all(db, &out);
    assert_non_null(strstr(text_string(&out), "\"uid\":\"r\""));

    sqlite3 *shell;
    assert_int_equal(sqlite3_open(path, &shell), SQLITE_OK);
    assert_int_equal(sqlite3_db_config(shell, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL), SQLITE_OK);
    assert_int_equal(
        sqlite3_exec(shell, "DELETE FROM place WHERE id = (SELECT id FROM record WHERE uid = 'r')",
                     NULL, NULL, NULL),
        SQLITE_OK);
    assert_int_equal(sqlite3_close(shell), SQLITE_OK);
    text_clear(&out);
    assert_refused(db, accord_export(db, 0, NULL, 0, append, &out), ACCORD_CORRUPT,
                   "r: is of kind place, and has no row of table place");
    assert_refused(db, accord_export(db, 0, &id, 1, append, &out), ACCORD_CORRUPT,
                   "r: is of kind place, and has no row of table place");
    assert_int_equal(out.length, 0);
    assert_ok(db, accord_export(db, ACCORD_KIND_SOURCE, NULL, 0, append, &out));
    assert_string_equal(text_string(&out), SOURCE);
    text_free(&out);
    accord_close(db);
}

/* What is shown of an import: how often, what, and what to answer. */
typedef struct shown {
    int calls, answer;
    size_t count;
    accord_id added[8], before;
} shown;

static int look_at_added(accord *db, void *context, const accord_id *added, size_t count) {
    shown *s = context;
    accord_cursor *rows;
    const accord_match *match;
    int verdict;
    s->calls++;
    s->count = count;
    s->before = 0;
    assert_in_range(count, 1, 8);
    memcpy(s->added, added, count * sizeof *added);
    for (size_t i = 0; i < count; i++) { /* it may read, and finds what was there before */
        if (i)
            assert_true(added[i - 1] < added[i]);
        assert_ok(db, accord_match_record(db, added[i], added[0], &verdict, &rows));
        if (accord_match_next(rows, &match) == ACCORD_ROW)
            s->before = match->id;
        accord_cursor_close(rows);
    }
    return s->answer;
}

static int take_shown(accord *db, unsigned flags, const char *text, shown *s) {
    return accord_import_text(
        db, text, strlen(text),
        ACCORD_IMPORT_OPTIONS(.flags = flags, .added = look_at_added, .added_context = s), NULL);
}

/* Once, when all is written and sound, in a dry run as well, and not where nothing was added. */
static void what_was_added_is_shown(void **state) {
    (void)state;
    static const char old[] = "{\"kind\":\"place\",\"uid\":\"x/old\",\"type\":\"city\","
                              "\"names\":[{\"text\":\"Mimasaka\"}]}";
    /* the organization refers ahead, so that ids are not in the order of the file */
    static const char text[] =
        "{\"kind\":\"visit\",\"uid\":\"x/visit\",\"delegation\":\"x/team\"}\n"
        "{\"kind\":\"place\",\"uid\":\"x/old\",\"type\":\"city\"}\n"
        "{\"kind\":\"place\",\"uid\":\"x/new\",\"type\":\"city\","
        "\"names\":[{\"text\":\"Mimasaka\"}]}\n"
        "{\"kind\":\"delegation\",\"uid\":\"x/team\"}\n";
    static const char one[] = "{\"kind\":\"partnership\",\"uid\":\"x/alone\"}";
    accord *db = scratch_registry(scratch_path("shown.accord"));
    shown s = {0};
    accord_id id, first;
    assert_ok(db, take_shown(db, ACCORD_IMPORT_UNSOURCED, old, &s));
    assert_int_equal(s.calls, 1);
    assert_int_equal(s.before, 0);
    first = s.added[0];
    assert_ok(db, take_shown(db, ACCORD_IMPORT_UNSOURCED | ACCORD_IMPORT_DRY_RUN, text, &s));
    assert_int_equal(s.calls, 2);
    assert_int_equal(s.count, 3);
    assert_true(s.before == first);
    assert_int_equal(accord_by_uid(db, "x/new", &id), ACCORD_NOTFOUND);
    s.answer = ACCORD_CONFLICT; /* what it answers ends the import */
    assert_int_equal(take_shown(db, ACCORD_IMPORT_UNSOURCED, text, &s), ACCORD_CONFLICT);
    assert_int_equal(accord_by_uid(db, "x/new", &id), ACCORD_NOTFOUND);
    s.answer = ACCORD_OK;
    assert_ok(db, take_shown(db, ACCORD_IMPORT_UNSOURCED, text, &s));
    assert_int_equal(s.count, 3);
    assert_int_equal(s.calls, 4);
    for (size_t i = 0; i < s.count; i++)
        assert_true(s.added[i] != first);
    assert_ok(db, take_shown(db, ACCORD_IMPORT_UNSOURCED, text, &s));
    assert_int_equal(s.calls, 4);
    assert_int_equal(take_shown(db, ACCORD_IMPORT_UNSOURCED, one, &s), ACCORD_CONSTRAINT);
    assert_int_equal(s.calls, 4); /* not sound, so not shown */
    accord_close(db);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(seeds_come_back_the_same),
        cmocka_unit_test(a_dossier_imported_twice_changes_nothing),
        cmocka_unit_test(the_documented_example_is_taken),
        cmocka_unit_test(every_attribute_is_carried),
        cmocka_unit_test(what_was_taken_up_again_is_carried),
        cmocka_unit_test(nouns_describe_themselves),
        cmocka_unit_test(bad_input_is_refused_with_its_line),
        cmocka_unit_test(texts_of_ten_mebibytes_are_refused),
        cmocka_unit_test(calls_that_are_wrong_are_refused),
        cmocka_unit_test(references_may_be_ahead),
        cmocka_unit_test(what_is_held_back_keeps_its_source_and_its_turn),
        cmocka_unit_test(other_content_is_refused),
        cmocka_unit_test(an_update_replaces_what_is_present),
        cmocka_unit_test(a_list_may_add_to_what_is_there),
        cmocka_unit_test(actions_that_follow_each_other_come_and_go),
        cmocka_unit_test(spelling_does_not_make_a_difference),
        cmocka_unit_test(each_record_gets_its_source),
        cmocka_unit_test(a_dry_run_leaves_nothing),
        cmocka_unit_test(what_was_added_is_shown),
        cmocka_unit_test(an_import_is_one_transaction),
        cmocka_unit_test(a_file_is_read_in_any_pieces),
        cmocka_unit_test(records_are_exported_by_kind_and_uid),
        cmocka_unit_test(many_may_wait),
        cmocka_unit_test(what_a_shell_broke_is_not_exported),
    };
    return cmocka_run_group_tests(tests, scratch_begin, scratch_end);
}
