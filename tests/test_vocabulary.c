/* The vocabularies: every coded column has one, every term is labelled in the three languages,
 * every action leads somewhere or says that it does not. */
#include "schema_fixture.h"

#include "../lib/text/text.h"

static int setup(void **state) {
    (void)state;
    open_registry(":memory:");
    return 0;
}

static int teardown(void **state) {
    (void)state;
    close_registry();
    return 0;
}

static void coded_columns_have_a_vocabulary(void **state) {
    (void)state;
    size_t coded = 0;
    for (const noun *const *at = nouns, *n; (n = *at); at++)
        for (const field *f = n->fields; f < n->fields + n->field_count; f++)
            if (f->type == TYPE_CODE) {
                coded++;
                assert_non_null(f->vocabulary);
                if (ask_integer("SELECT count(*) FROM term WHERE vocabulary = '%s'",
                                f->vocabulary) < 2)
                    fail_msg("%s.%s: vocabulary %s has no two terms", n->name, f->name,
                             f->vocabulary);
            } else {
                assert_null(f->vocabulary);
            }
    assert_true(coded > 20);
}

static void terms_are_labelled(void **state) {
    (void)state;
    static const char *const labels[] = {"label_en", "label_vi", "label_ja"};
    for (size_t i = 0; i < COUNT(labels); i++) {
        sqlite3_stmt *terms;
        size_t count = 0;
        char *sql = format_text("SELECT vocabulary || '.' || code, %s FROM term", labels[i]);
        assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &terms, NULL), SQLITE_OK);
        while (sqlite3_step(terms) == SQLITE_ROW) {
            const char *term = (const char *)sqlite3_column_text(terms, 0);
            const char *label = (const char *)sqlite3_column_text(terms, 1);
            if (!label)
                fail_msg("%s has no %s", term, labels[i]);
            size_t length = strlen(label);
            text_buffer nfc = {0}, clean = {0};
            size_t where;
            if (text_nfc(label, length, &nfc) != TEXT_SAME)
                fail_msg("%s: %s is not NFC", term, labels[i]);
            if (text_clean_name(label, length, &clean, &where) != TEXT_SAME)
                fail_msg("%s: %s has blanks or characters that no label needs", term, labels[i]);
            text_free(&nfc);
            text_free(&clean);
            count++;
        }
        sqlite3_finalize(terms);
        sqlite3_free(sql);
        assert_true(count > 200);
    }
}

/* Within a vocabulary a label in one's own language tells the terms apart. English always does. */
static void english_labels_tell_terms_apart(void **state) {
    (void)state;
    assert_string_equal(ask("SELECT group_concat(vocabulary || ': ' || label_en) FROM (SELECT "
                            "vocabulary, label_en FROM term "
                            "GROUP BY vocabulary, label_en HAVING count(*) > 1)"),
                        "");
}

static void every_action_is_taken_by_a_kind(void **state) {
    (void)state;
    assert_string_equal(ask("SELECT group_concat(code) FROM term WHERE vocabulary = 'action_type' "
                            "AND code NOT IN (SELECT "
                            "action_type FROM lifecycle)"),
                        "");
    assert_string_equal(ask("SELECT group_concat(action_type) FROM lifecycle WHERE action_type NOT "
                            "IN (SELECT code FROM term "
                            "WHERE vocabulary = 'action_type')"),
                        "");
    for (unsigned kind = 1; kind <= ACCORD_KIND_SOURCE; kind <<= 1) {
        sqlite3_int64 takes = ask_integer("SELECT count(*) FROM lifecycle WHERE kind = '%s'",
                                          noun_of_kind(kind)->name);
        if ((action_noun.owners & kind) && !takes)
            fail_msg("a %s may have actions, and takes none", noun_of_kind(kind)->name);
        if (!(action_noun.owners & kind))
            assert_int_equal(takes, 0);
    }
}

/* What a state is called, in the three languages. */
static void every_state_has_a_word(void **state) {
    (void)state;
    assert_string_equal(ask("SELECT group_concat(DISTINCT state) FROM lifecycle WHERE state NOT IN "
                            "(SELECT code FROM term WHERE "
                            "vocabulary = 'state')"),
                        "");
    assert_string_equal(
        ask("SELECT label_vi IS NOT NULL FROM term WHERE vocabulary = 'state' AND code = 'open'"),
        "1");
}

static void every_kind_has_a_word(void **state) {
    (void)state;
    for (unsigned kind = 1; kind <= ACCORD_KIND_SOURCE; kind <<= 1)
        assert_int_equal(
            ask_integer("SELECT count(*) FROM term WHERE vocabulary = 'kind' AND code = '%s'",
                        noun_of_kind(kind)->name),
            1);
}

/* The words that the model has to have, by their names in the standards it takes them from. */
static void the_words_of_the_model_are_there(void **state) {
    (void)state;
    static const char *const words[][2] = {
        {"action_type", "proposed established elevated approval-requested approved refused "
                        "authorised-to-sign signed notified "
                        "entered-into-force amended extended expires suspended resumed terminated "
                        "withdrawn lapsed planned "
                        "accepted postponed carried-out cancelled answered partly-fulfilled "
                        "fulfilled declined confirmed"},
        {"succession_type",
         "merger absorption split partial-transfer rename change-of-status abolition"},
        {"statement_type",
         "promise offer request proposal invitation response concern presentation assessment"},
        {"basis", "stated inferred"},
        {"stance", "supports disputes"},
        {"mode", "in-person online hybrid"},
        {"strength", "will-do will-study wishes requests"},
    };
    for (size_t i = 0; i < COUNT(words); i++) {
        char *list = format_text("%s", words[i][1]);
        for (char *word = strtok(list, " "); word; word = strtok(NULL, " "))
            if (!ask_integer("SELECT count(*) FROM term WHERE vocabulary = '%s' AND code = '%s'",
                             words[i][0], word))
                fail_msg("%s.%s is missing", words[i][0], word);
        sqlite3_free(list);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(coded_columns_have_a_vocabulary),
        cmocka_unit_test(terms_are_labelled),
        cmocka_unit_test(english_labels_tell_terms_apart),
        cmocka_unit_test(every_action_is_taken_by_a_kind),
        cmocka_unit_test(every_state_has_a_word),
        cmocka_unit_test(every_kind_has_a_word),
        cmocka_unit_test(the_words_of_the_model_are_there),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
