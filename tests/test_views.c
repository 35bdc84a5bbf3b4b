/* The readable views: what they show, what they take and refuse, and that the file as a whole is
 * what it says it is. */
#define _XOPEN_SOURCE 700
#include "schema_fixture.h"

#include <ctype.h>
#include <time.h>
#include <unistd.h>

#ifndef ACCORD_SCHEMA_GENERATOR
#define ACCORD_SCHEMA_GENERATOR getenv("ACCORD_SCHEMA_GENERATOR")
#endif

#define ALL_KINDS (ACCORD_KIND_SOURCE * 2 - 1)

static int setup(void **state) {
    (void)state;
    open_registry(":memory:");
    fill_registry();
    run("INSERT INTO names (record, text, type) SELECT uid, 'The ' || uid, 'preferred' FROM "
        "record");
    return 0;
}

static sqlite3_stmt *of_states[2], *of_standings[2]; /* kept by the tests of states */

static int teardown(void **state) {
    (void)state;
    for (int i = 0; i < 2; i++) {
        sqlite3_finalize(of_states[i]);
        sqlite3_finalize(of_standings[i]);
    }
    close_registry();
    return 0;
}

static void begin_case(void) {
    run("SAVEPOINT one_case");
}

static void end_case(void) {
    run("ROLLBACK TO one_case; RELEASE one_case");
}

/* --- the schema as a whole
 * ------------------------------------------------------------------------------- */

static size_t each_name(const char *sql, void (*look)(const char *name, const char *more)) {
    sqlite3_stmt *rows;
    size_t count = 0;
    assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &rows, NULL), SQLITE_OK);
    while (sqlite3_step(rows) == SQLITE_ROW) {
        look((const char *)sqlite3_column_text(rows, 0),
             sqlite3_column_count(rows) > 1 ? (const char *)sqlite3_column_text(rows, 1) : NULL);
        count++;
    }
    sqlite3_finalize(rows);
    return count;
}

static void read_all(const char *name, const char *more) {
    (void)more;
    char *sql = format_text("SELECT * FROM %s", name);
    run(sql);
    sqlite3_free(sql);
}

static void every_view_runs(void **state) {
    (void)state;
    assert_true(each_name("SELECT name FROM sqlite_schema WHERE type = 'view'", read_all) > 40);
}

static void must_be_no_keyword(const char *column, const char *table) {
    if (sqlite3_keyword_check(column, (int)strlen(column)))
        fail_msg("%s.%s is a keyword", table, column);
}

static void must_not_be_real(const char *type, const char *table) {
    if (strcmp(type, "TEXT") != 0 && strcmp(type, "INTEGER") != 0)
        fail_msg("%s has a column of type %s", table, type);
}

static void columns_are_plain(void **state) {
    (void)state;
    assert_true(sqlite3_keyword_check("select", 6));
    each_name("SELECT c.name, s.name FROM sqlite_schema s, pragma_table_xinfo(s.name) c WHERE "
              "s.type IN ('table', 'view')",
              must_be_no_keyword);
    each_name("SELECT c.type, s.name FROM sqlite_schema s, pragma_table_xinfo(s.name) c WHERE "
              "s.type = 'table' AND s.name "
              "NOT LIKE 'sqlite%'",
              must_not_be_real);
    must_be_no_keyword("guide", "");
}

static const char *must_not_stand[] = {"'now'", "current_date", "current_time", "localtime",
                                       "collate "};

static void look_for_now(const char *name, const char *sql) {
    char *lower = format_text("%s", sql);
    for (char *c = lower; *c; c++)
        *c = (char)tolower((unsigned char)*c);
    for (size_t i = 0; i < COUNT(must_not_stand); i++)
        if (strstr(lower, must_not_stand[i]))
            fail_msg("%s has %s", name, must_not_stand[i]);
    sqlite3_free(lower);
}

/* A question about a day gives the same answer tomorrow. new_uid is no question. */
static void no_view_asks_for_today(void **state) {
    (void)state;
    each_name("SELECT name, sql FROM sqlite_schema WHERE type = 'view' AND name <> 'new_uid'",
              look_for_now);
}

static void read_untrusted(const char *name, const char *more) {
    sqlite3_stmt *statement;
    (void)more;
    char *question = format_text("SELECT * FROM %s", name);
    if (sqlite3_prepare_v2(db, question, -1, &statement, NULL) != SQLITE_OK &&
        (sqlite3_libversion_number() >= 3041000 ||
         !strstr(sqlite3_errmsg(db), "unsafe use of json_")))
        fail_msg("%s: %s", name, sqlite3_errmsg(db));
    sqlite3_finalize(statement);
    sqlite3_free(question);
}

/* With trusted_schema off every function of a view or trigger has to be harmless; before 3.41
 * SQLite counted its own JSON functions among the harmful, so old rows cannot be kept then: updates
 * and removals are refused, nothing is lost. */
static void untrusted_schemas_work(void **state) {
    (void)state;
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    each_name("SELECT name FROM sqlite_schema WHERE type = 'view'", read_untrusted);
    begin_case();
    run("INSERT INTO visits (guest, host, start_date, name) VALUES ('The place/1', 'place/2', "
        "'2023-11-21', 'x')");
    run("INSERT INTO notes (record, text) SELECT uid, 'n' FROM latest");
    end_case();
    if (sqlite3_libversion_number() >= 3041000)
        run("UPDATE note SET text = 'other'");
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, NULL);
}

static void must_prepare(const char *name, const char *sample) {
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, sample, -1, &statement, NULL) != SQLITE_OK)
        fail_msg("the sample of %s: %s", name, sqlite3_errmsg(db));
    int code = sqlite3_step(statement);
    assert_true(code == SQLITE_ROW || code == SQLITE_DONE);
    assert_true(sqlite3_stmt_readonly(statement));
    sqlite3_finalize(statement);
    assert_non_null(strstr(sample, name));
}

static void guide_lists_everything(void **state) {
    (void)state;
    assert_string_equal(ask("SELECT group_concat(name) FROM sqlite_schema WHERE type IN ('table', "
                            "'view') AND name NOT LIKE "
                            "'sqlite%%' AND name NOT IN (SELECT name FROM guide)"),
                        "");
    assert_string_equal(ask("SELECT group_concat(name) FROM guide WHERE name NOT IN (SELECT name "
                            "FROM sqlite_schema)"),
                        "");
    assert_string_equal(ask("SELECT group_concat(name) FROM (SELECT name FROM guide GROUP BY name "
                            "HAVING count(*) > 1)"),
                        "");
    assert_string_equal(ask("SELECT group_concat(name) FROM guide WHERE coalesce(about, '') = ''"),
                        "");
    assert_true(each_name("SELECT name, sample FROM guide", must_prepare) > 60);
}

static char *schema_dump(void) {
    return format_text("%s|%s|%s", ask("PRAGMA user_version"), ask("PRAGMA application_id"),
                       ask("SELECT count(*) || '/' || sum(length(sql)) || '/' || "
                           "group_concat(name) FROM (SELECT * FROM "
                           "sqlite_schema ORDER BY type, name)"));
}

static void loading_again_changes_nothing(void **state) {
    (void)state;
    run("UPDATE session SET author = 'Lan'; DELETE FROM term WHERE vocabulary = 'metric' AND code "
        "= 'stands'; "
        "UPDATE term SET label_en = 'mine' WHERE vocabulary = 'mode' AND code = 'online'; "
        "DELETE FROM lifecycle WHERE kind = 'delegation' AND action_type = 'refused'");
    char *before = schema_dump();
    uint64_t content = fingerprint();
    run(schema_text);
    char *after = schema_dump();
    assert_string_equal(before, after);
    assert_true(content == fingerprint());
    assert_string_equal(ask("PRAGMA user_version"), "1");
    assert_string_equal(ask("PRAGMA application_id"), "1094935378");
    assert_string_equal(ask("PRAGMA integrity_check"), "ok");
    sqlite3_free(before);
    sqlite3_free(after);
}

/* A half-loaded schema would be worse than none. */
static void schema_is_one_transaction(void **state) {
    (void)state;
    int commands = 0;
    for (const char *line = schema_text; line;
         line = strchr(line, '\n') ? strchr(line, '\n') + 1 : NULL)
        commands += *line == '.';
    assert_int_equal(commands, 0);
    sqlite3 *other;
    char *cut = format_text("%.*s", (int)(strlen(schema_text) / 2), schema_text);
    assert_int_equal(sqlite3_open(":memory:", &other), SQLITE_OK);
    sqlite3_exec(other, cut, NULL, NULL, NULL);
    assert_false(sqlite3_get_autocommit(other));
    sqlite3_close(other);
    sqlite3_free(cut);
}

static void schema_is_what_the_generator_prints(void **state) {
    (void)state;
    const char *generator = ACCORD_SCHEMA_GENERATOR;
    if (!generator || access(generator, X_OK) != 0) {
        print_message("skipped: the path of accord-schema is not known\n");
        skip();
    }
    char *command = format_text("'%s' '%s/sql'", generator, ACCORD_SOURCE_DIR);
    FILE *out = popen(command, "r");
    assert_non_null(out);
    size_t at = 0;
    for (int c; (c = getc(out)) != EOF; at++)
        if ((char)c != schema_text[at])
            fail_msg("schema.sql is not what sql/ says, from byte %zu: %.60s", at,
                     schema_text + at);
    assert_int_equal(pclose(out), 0);
    assert_int_equal(at, strlen(schema_text));
    sqlite3_free(command);
}

/* IF NOT EXISTS would pass over the second one. */
static void no_name_is_made_twice(void **state) {
    (void)state;
    static const char before[] = " IF NOT EXISTS ";
    size_t count = 0;
    for (const char *at = schema_text; (at = strstr(at, before)); count++) {
        at += strlen(before);
        size_t length = strcspn(at, " (\n") + 1;
        for (const char *other = at; (other = strstr(other, before));) {
            other += strlen(before);
            size_t other_length = strcspn(other, " (\n") + 1;
            if (length == other_length && !strncmp(at, other, length - 1))
                fail_msg("made twice: %.*s", (int)length, at);
        }
    }
    assert_int_equal(
        count, ask_integer("SELECT count(*) FROM sqlite_schema WHERE name NOT LIKE 'sqlite%%'"));
}

static void dump_restores(void **state) {
    (void)state;
    char folder[] = "/tmp/accord-views-XXXXXX";
    if (system("command -v sqlite3 >/dev/null 2>&1") != 0) {
        print_message("skipped: there is no sqlite3 shell\n");
        skip();
    }
    assert_non_null(mkdtemp(folder));
    run("UPDATE session SET author = 'Lan'; INSERT INTO date_entry VALUES ('2023-11-21'), "
        "('202X'), ('XXXX-11-21'); INSERT "
        "INTO notes (record, text, date) VALUES ('place/1', 'it''s' || char(10) || 'Yên Bái', "
        "'2023~'); DELETE FROM notes "
        "WHERE record = 'place/1' AND text LIKE 'it%'");
    char *old = format_text("%s/old.db", folder), *new = format_text("%s/new.db", folder);
    run_format("VACUUM INTO '%s'", old);
    uint64_t content = fingerprint();
    char *command = format_text("sqlite3 '%s' .dump | sqlite3 -bail '%s'", old, new);
    assert_int_equal(system(command), 0);
    sqlite3 *present = db;
    sqlite3_stmt *present_rows[MOST_TABLES];
    size_t present_count = table_count;
    memcpy(present_rows, table_rows, sizeof present_rows);
    table_count = 0;
    open_registry(new);
    assert_true(content == fingerprint());
    assert_string_equal(ask("SELECT value FROM metadata WHERE name = 'schema_version'"), "1");
    assert_string_equal(ask("PRAGMA integrity_check"), "ok");
    char *objects = format_text("%s", ask("SELECT count(*) FROM sqlite_schema"));
    refuse("is already taken", "INSERT INTO record (uid, kind) VALUES ('place/1', 'place')");
    close_registry();
    db = present;
    table_count = present_count;
    memcpy(table_rows, present_rows, sizeof present_rows);
    assert_string_equal(objects, ask("SELECT count(*) FROM sqlite_schema"));
    unlink(old);
    unlink(new);
    rmdir(folder);
    sqlite3_free(objects);
    sqlite3_free(old);
    sqlite3_free(new);
    sqlite3_free(command);
}

/* --- one INSERT by hand, for every noun
 * ------------------------------------------------------------------------ */

/* What a view takes and shows for a field, as SQL: references as uid, or as the exact name. */
static char *word_for(const noun *n, const field *f, bool other, bool by_name) {
    if (f->type != TYPE_REF)
        return good_value(n, f, other);
    return format_text(by_name ? "'The %s/%d'" : "'%s/%d'", first_kind(f->kinds), other ? 3 : 2);
}

static void make_room(const noun *n, const field *f) {
    if (f->flags & UNIQUE)
        run_format("DELETE FROM %s WHERE record = %lld", n->name, id_of(owner_kind(n), 1));
}

static void assert_shown(const noun *n, const field *f, bool other, const char *where) {
    char *word = word_for(n, f, other, false);
    assert_string_equal(ask("SELECT %s FROM %s WHERE %s", f->name, n->plural, where),
                        ask("SELECT %s", word));
    if (f->type == TYPE_REF)
        assert_string_equal(ask("SELECT %s_name FROM %s WHERE %s", f->name, n->plural, where),
                            ask("SELECT 'The ' || %s", word));
    if (f->type == TYPE_DATE || f->type == TYPE_END)
        assert_string_equal(
            ask("SELECT %s_earliest || '|' || %s_latest FROM %s WHERE %s", f->name, f->name,
                n->plural, where),
            ask("SELECT earliest || '|' || latest FROM date WHERE text = %s", word));
    sqlite3_free(word);
}

static void views_take_rows_by_hand(void **state) {
    (void)state;
    for (const noun *const *at = nouns, *n; (n = *at); at++)
        for (int by_name = 0; by_name < 2; by_name++) {
            begin_case();
            char *columns, *values, *where;
            if (n->kind) {
                columns = format_text("uid, name");
                values = format_text("'fresh/1', 'Fresh one'");
                where = format_text("uid = 'fresh/1'");
            } else {
                sqlite3_int64 next =
                    ask_integer("SELECT next_slot FROM record WHERE uid = '%s/1'", owner_kind(n));
                columns = format_text("record");
                values = format_text(by_name ? "'The %s/1'" : "'%s/1'", owner_kind(n));
                where = format_text("record = '%s/1' AND slot = %lld", owner_kind(n), next);
            }
            for (const field *f = n->fields; f < n->fields + n->field_count; f++) {
                make_room(n, f);
                if (f->type == TYPE_FOLDED || f->type == TYPE_TARGET) /* attributes are of either */
                    continue;
                char *word = word_for(n, f, false, by_name);
                char *more_columns = format_text("%s, %s", columns, f->name);
                char *more_values = format_text("%s, %s", values, word);
                sqlite3_free(columns);
                sqlite3_free(values);
                sqlite3_free(word);
                columns = more_columns;
                values = more_values;
            }
            run_format("INSERT INTO %s (%s) VALUES (%s)", n->plural, columns, values);
            assert_int_equal(ask_integer("SELECT count(*) FROM %s WHERE %s", n->plural, where), 1);
            for (const field *f = n->fields; f < n->fields + n->field_count; f++)
                if (f->type != TYPE_FOLDED && f->type != TYPE_TARGET)
                    assert_shown(n, f, false, where);
            if (n->kind) {
                assert_string_equal(ask("SELECT name FROM %s WHERE %s", n->plural, where),
                                    "Fresh one");
                assert_string_equal(ask("SELECT uid || kind FROM latest"),
                                    ask("SELECT 'fresh/1' || '%s'", n->name));
                run_format("UPDATE %s SET name = 'Fresher' WHERE %s", n->plural, where);
                assert_string_equal(ask("SELECT name FROM %s WHERE %s", n->plural, where),
                                    "Fresher");
            }
            for (const field *f = n->fields; f < n->fields + n->field_count; f++) {
                if (f->type == TYPE_FOLDED || f->type == TYPE_FOLLOWS || f->type == TYPE_TARGET ||
                    (n == &citation_noun && !strcmp(f->name, "stance")))
                    continue;
                char *word = word_for(n, f, true, by_name);
                run_format("UPDATE %s SET %s = %s WHERE %s", n->plural, f->name, word, where);
                assert_shown(n, f, true, where);
                if (!(f->flags & REQUIRED) && !n->rule) {
                    run_format("UPDATE %s SET %s = NULL WHERE %s", n->plural, f->name, where);
                    assert_string_equal(
                        ask("SELECT %s IS NULL FROM %s WHERE %s", f->name, n->plural, where), "1");
                }
                sqlite3_free(word);
            }
            run_format("DELETE FROM %s WHERE %s", n->plural, where);
            assert_int_equal(ask_integer("SELECT count(*) FROM %s WHERE %s", n->plural, where), 0);
            assert_int_equal(ask_integer("SELECT count(*) FROM record WHERE uid = 'fresh/1'"), 0);
            end_case();
            sqlite3_free(columns);
            sqlite3_free(values);
            sqlite3_free(where);
        }
}

/* Only what is needed, as words; malloc'ed. `more`: one field with its own word. */
static char *insert_words(const noun *n, const field *more, const char *word, const char *owner) {
    char *columns, *values;
    if (n->kind) {
        columns = format_text("name");
        values = format_text("'Fresh one'");
    } else {
        columns = format_text("record");
        values = format_text("%s", owner);
    }
    for (const field *f = n->fields; f < n->fields + n->field_count; f++) {
        if (f != more && !is_needed(n, f))
            continue;
        char *good = f == more ? format_text("%s", word)
                               : word_for(n, f, more && (f->flags & UNIQUE), false);
        char *more_columns = format_text("%s, %s", columns, f->name),
             *more_values = format_text("%s, %s", values, good);
        sqlite3_free(columns);
        sqlite3_free(values);
        sqlite3_free(good);
        columns = more_columns;
        values = more_values;
    }
    char *sql = format_text("INSERT INTO %s (%s) VALUES (%s)", n->plural, columns, values);
    sqlite3_free(columns);
    sqlite3_free(values);
    return sql;
}

static void missing_uids_are_made(void **state) {
    (void)state;
    for (const noun *const *at = nouns, *n; (n = *at); at++) {
        if (!n->kind)
            continue;
        begin_case();
        char *sql = insert_words(n, NULL, NULL, NULL);
        run(sql);
        const char *uid = ask("SELECT uid FROM latest");
        assert_int_equal(strlen(uid), 36);
        assert_int_equal(strspn(uid, "0123456789abcdef-"), 36);
        assert_true(uid[8] == '-' && uid[13] == '-' && uid[18] == '-' && uid[23] == '-');
        assert_int_equal(uid[14], '7');
        assert_non_null(strchr("89ab", uid[19]));
        char ms[13];
        snprintf(ms, sizeof ms, "%.8s%.4s", uid, uid + 9);
        double seconds = (double)strtoull(ms, NULL, 16) / 1000 - (double)time(NULL);
        assert_true(seconds > -60 && seconds < 60);
        run(sql);
        assert_string_not_equal(uid, ask("SELECT uid FROM latest"));
        assert_string_equal(ask("SELECT kind FROM latest"), n->name);
        end_case();
        sqlite3_free(sql);
    }
}

/* --- what the views refuse
 * ----------------------------------------------------------------------------------------- */

static char *present_row(const noun *n) {
    return n->kind ? format_text("uid = '%s/1'", n->name)
                   : format_text("record = '%s/1' AND slot = %lld", owner_kind(n), slot_of(n));
}

static void refuse_word(const noun *n, const field *f, const char *word, const char *why) {
    char *owner = format_text("'%s/1'", n->kind ? "" : owner_kind(n)), *where = present_row(n);
    char *insert = insert_words(n, f, word, owner),
         *place = format_text("%s.%s: ", n->plural, f->name);
    expected_place = place;
    refuse(why, "%s", insert);
    refuse(why, "UPDATE %s SET %s = %s WHERE %s", n->plural, f->name, word, where);
    expected_place = NULL;
    sqlite3_free(owner);
    sqlite3_free(where);
    sqlite3_free(insert);
    sqlite3_free(place);
}

static void words_that_fit_none_or_several_are_refused(void **state) {
    (void)state;
    for (const noun *const *at = nouns, *n; (n = *at); at++)
        for (const field *f = n->fields; f < n->fields + n->field_count; f++) {
            if (f->type != TYPE_REF)
                continue;
            refuse_word(n, f, "'Nowhere'", "is neither uid nor name");
            refuse_word(n, f, "''", "is neither uid nor name");
            refuse_word(n, f, ask("SELECT %lld", id_of(first_kind(f->kinds), 2)),
                        "is neither uid nor name");
            for (unsigned kind = 1; kind <= ACCORD_KIND_SOURCE && f->kinds; kind <<= 1)
                if (!(f->kinds & kind)) {
                    char *uid = format_text("'%s/2'", noun_of_kind(kind)->name);
                    char *name = format_text("'The %s/2'", noun_of_kind(kind)->name);
                    refuse_word(n, f, uid, "is neither uid nor name");
                    refuse_word(n, f, name, "is neither uid nor name");
                    sqlite3_free(uid);
                    sqlite3_free(name);
                }
            begin_case();
            run_format("INSERT INTO names (record, text) VALUES ('%s/2', 'two-of-them'), ('%s/3', "
                       "'two-of-them'), ('%s/3', "
                       "'two-of-them')",
                       first_kind(f->kinds), first_kind(f->kinds), first_kind(f->kinds));
            refuse_word(n, f, "'two-of-them'", "is the name of several; give the uid");
            /* the uid of a record of another kind decides nothing; of one that fits, it does */
            for (unsigned kind = 1; kind <= ACCORD_KIND_SOURCE && f->kinds; kind <<= 1)
                if (!(f->kinds & kind)) {
                    run_format("INSERT INTO record (uid, kind) VALUES ('two-of-them', '%s')",
                               noun_of_kind(kind)->name);
                    refuse_word(n, f, "'two-of-them'", "is the name of several; give the uid");
                    break;
                }
            end_case();
            begin_case();
            run_format("INSERT INTO names (record, text) VALUES ('%s/2', '%s/3')",
                       first_kind(f->kinds), first_kind(f->kinds));
            make_room(n, f);
            char *owner = format_text("'%s/1'", n->kind ? "" : owner_kind(n)),
                 *uid = format_text("'%s/3'", first_kind(f->kinds));
            char *insert = insert_words(n, f, uid, owner);
            run(insert);
            assert_string_equal(
                ask("SELECT r.uid FROM %s t JOIN record r ON r.id = t.%s WHERE t.%s = %s", n->name,
                    f->name, n->kind ? "id" : "slot",
                    n->kind ? "(SELECT max(id) FROM record)"
                            : ask("SELECT next_slot - 1 FROM record WHERE uid = "
                                  "%s",
                                  owner)),
                ask("SELECT %s", uid));
            end_case();
            sqlite3_free(owner);
            sqlite3_free(uid);
            sqlite3_free(insert);
        }
}

static void keys_of_views_are_refused(void **state) {
    (void)state;
    for (const noun *const *at = nouns, *n; (n = *at); at++) {
        char *where = present_row(n);
        if (n->kind) {
            char *insert = insert_words(n, NULL, NULL, NULL),
                 *values = strstr(insert, ") VALUES (");
            char *taken = format_text("%.*s, uid) VALUES (%.*s, '%s/2')", (int)(values - insert),
                                      insert, (int)strlen(values + 10) - 1, values + 10, n->name);
            expected_place = "s.uid: ";
            refuse("is already taken", "%s", taken);
            expected_place = NULL;
            refuse("uid: cannot be changed", "UPDATE %s SET uid = 'fresh/1' WHERE %s", n->plural,
                   where);
            refuse("uid: cannot be changed", "UPDATE %s SET uid = NULL WHERE %s", n->plural, where);
            sqlite3_free(insert);
            sqlite3_free(taken);
        } else {
            const char *owner = owner_kind(n);
            char *nothing = insert_words(n, NULL, NULL, "NULL"),
                 *none = insert_words(n, NULL, NULL, "'Nowhere'");
            char *several = insert_words(n, NULL, NULL, "'Both'");
            refuse("record: is required", "%s", nothing);
            refuse("record: is neither uid nor name", "%s", none);
            begin_case();
            run_format("INSERT INTO names (record, text) VALUES ('%s/1', 'Both'), ('%s/2', 'Both')",
                       owner, owner);
            refuse("record: is the name of several", "%s", several);
            end_case();
            for (unsigned kind = 1; n->owners && kind <= ACCORD_KIND_SOURCE; kind <<= 1)
                if (!(n->owners & kind)) {
                    char *word = format_text("'%s/1'", noun_of_kind(kind)->name);
                    char *insert = insert_words(n, NULL, NULL, word);
                    refuse("record: is neither uid nor name", "%s", insert);
                    sqlite3_free(word);
                    sqlite3_free(insert);
                }
            refuse("record: cannot be changed", "UPDATE %s SET record = '%s/2' WHERE %s", n->plural,
                   owner, where);
            refuse("slot: cannot be changed", "UPDATE %s SET slot = 900 WHERE %s", n->plural,
                   where);
            sqlite3_free(nothing);
            sqlite3_free(none);
            sqlite3_free(several);
        }
        sqlite3_free(where);
    }
}

/* The rules of the tables hold through the views, and nothing is left of what a view began. */
static void rules_hold_through_views(void **state) {
    (void)state;
    refuse("visit.start_date: is not an EDTF date",
           "INSERT INTO visits (guest, host, start_date, name) VALUES ('place/1', "
           "'place/2', '2023-02-30', 'x')");
    for (const noun *const *at = nouns, *n; (n = *at); at++)
        if (n->kind) {
            static const char *const uids[] = {"Not A Uid", "", "-x", "a\nb"};
            for (size_t i = 0; i < COUNT(uids); i++)
                refuse("uid: is not a uid", "INSERT INTO %s (uid) VALUES ('%s')", n->plural,
                       uids[i]);
            refuse("uid: is not a uid", "INSERT INTO %s (uid) VALUES (printf('%%.*c', 201, 'x'))",
                   n->plural);
            /* what OR IGNORE would skip: the row, or the name */
            char *insert = insert_words(n, NULL, NULL, NULL);
            char *ignore = format_text("INSERT OR IGNORE%s", insert + strlen("INSERT"));
            char *name = strstr(ignore, "'Fresh one'");
            memcpy(name, "' Fresh on'", strlen("' Fresh on'"));
            refuse("a value is refused", "%s", ignore);
            sqlite3_free(insert);
            sqlite3_free(ignore);
        }
    refuse(NULL, "INSERT INTO places (uid, name) VALUES ('fresh/1', 'x')");
    refuse(NULL, "INSERT INTO visits (uid, name, position) VALUES ('fresh/1', 'x', 0)");
    refuse("name.text", "INSERT OR ABORT INTO places (type, name) VALUES ('city', ' x')");
    refuse("place.type", "INSERT INTO places (type, name) VALUES ('planet', 'x')");
    refuse("name.text", "UPDATE OR ABORT places SET name = NULL WHERE uid = 'place/1'");
    refuse("place.parent: leads back", "UPDATE places SET parent = uid WHERE uid = 'place/1'");
    refuse("is already taken", "INSERT INTO notes (record, slot, text) SELECT 'place/1', slot, 'x' "
                               "FROM notes WHERE record = "
                               "'place/1' LIMIT 1");
    begin_case();
    run("UPDATE visits SET host = 'place/3' WHERE uid = 'visit/1'");
    refuse("record: visit.host of another record refers to it",
           "DELETE FROM places WHERE uid = 'place/3'");
    end_case();
}

static void changes_through_views_are_kept(void **state) {
    (void)state;
    begin_case();
    run("UPDATE session SET author = 'Lan'");
    sqlite3_int64 last = ask_integer("SELECT max(id) FROM history");
    run("INSERT INTO visits (uid, name, guest, host) VALUES ('fresh/1', 'x', 'place/1', "
        "'place/2')");
    assert_string_equal(ask("SELECT group_concat(operation || ' ' || entity) FROM (SELECT * FROM "
                            "history WHERE id > %lld "
                            "ORDER BY id)",
                            last),
                        "add record,add record,add name");
    last = ask_integer("SELECT max(id) FROM history");
    run("UPDATE visits SET host = 'place/2', name = 'x' WHERE uid = 'fresh/1'");
    assert_int_equal(ask_integer("SELECT max(id) FROM history"), last);
    run("UPDATE visits SET host = 'place/3', name = 'y' WHERE uid = 'fresh/1'");
    assert_string_equal(ask("SELECT group_concat(operation || ' ' || entity || ' ' || "
                            "coalesce(json_extract(old, '$.text'), "
                            "'')) FROM (SELECT * FROM history WHERE id > %lld ORDER BY id)",
                            last),
                        "update visit ,update name x");
    last = ask_integer("SELECT max(id) FROM history");
    run("DELETE FROM visits WHERE uid = 'fresh/1'");
    assert_string_equal(
        ask("SELECT group_concat(operation || ' ' || entity || ' ' || author || ' ' || record) "
            "FROM (SELECT * "
            "FROM changes WHERE id > %lld ORDER BY entity)",
            last),
        "remove name Lan fresh/1,remove record Lan fresh/1,remove visit Lan fresh/1");
    end_case();
}

/* --- visits, partnerships, commitments
 * ------------------------------------------------------------------------------ */

/* All columns that neither INSERT nor UPDATE could keep. */
static void derived_columns_are_refused(void **state) {
    (void)state;
    size_t tried = 0;
    for (const noun *const *at = nouns, *n; (n = *at); at++) {
        char *where = present_row(n),
             *owner = n->kind ? NULL : format_text("'%s/1'", owner_kind(n));
        char *insert = insert_words(n, NULL, NULL, owner), *values = strstr(insert, ") VALUES (");
        sqlite3_stmt *columns;
        assert_int_equal(
            sqlite3_prepare_v2(
                db,
                "SELECT name FROM pragma_table_info(?1) WHERE name IN ('record_name', 'kind') "
                "AND ?2 OR name GLOB '*_name' OR name GLOB '*_earliest' OR name GLOB "
                "'*_latest'",
                -1, &columns, NULL),
            SQLITE_OK);
        sqlite3_bind_text(columns, 1, n->plural, -1, SQLITE_STATIC);
        sqlite3_bind_int(columns, 2, !n->kind);
        for (; sqlite3_step(columns) == SQLITE_ROW; tried++) {
            const char *name = (const char *)sqlite3_column_text(columns, 0);
            if (noun_field(n, name))
                continue;
            refuse("follow from other columns", "UPDATE %s SET %s = 'x' WHERE %s", n->plural, name,
                   where);
            refuse("follow from other columns", "%.*s, %s) VALUES (%.*s, 'x')",
                   (int)(values - insert), insert, name, (int)strlen(values + 10) - 1, values + 10);
            begin_case();
            run_format("UPDATE %s SET %s = %s WHERE %s", n->plural, name, name, where);
            end_case();
        }
        sqlite3_finalize(columns);
        sqlite3_free(where);
        sqlite3_free(owner);
        sqlite3_free(insert);
    }
    assert_true(tried > 100);
}

static void commitments_derive_columns(void **state) {
    (void)state;
    static const char *const derived[] = {"side_name",         "partner_name",   "speaker_name",
                                          "responsible_name",  "date_earliest",  "date_latest",
                                          "due_date_earliest", "due_date_latest"};
    begin_case();
    run("INSERT INTO commitments (uid, name, side, partner, text) VALUES ('fresh/1', 'Fresh one', "
        "'place/1', 'place/2', 'x')");
    assert_string_equal(ask("SELECT name FROM commitments WHERE uid = 'fresh/1'"), "Fresh one");
    run("UPDATE commitments SET name = 'Fresher' WHERE uid = 'fresh/1'");
    assert_string_equal(ask("SELECT name FROM commitments WHERE uid = 'fresh/1'"), "Fresher");
    for (size_t i = 0; i < COUNT(derived); i++) {
        refuse("follow from other columns", "UPDATE commitments SET %s = 'y' WHERE uid = 'fresh/1'",
               derived[i]);
        refuse("follow from other columns",
               "INSERT INTO commitments (side, partner, text, %s) VALUES ('place/1', 'place/2', "
               "'x', 'y')",
               derived[i]);
    }
    end_case();
}

static void guests_bring_a_delegation(void **state) {
    (void)state;
    begin_case();
    sqlite3_int64 delegations = ask_integer("SELECT count(*) FROM delegation");
    run("INSERT INTO visits (uid, guest, host, start_date) VALUES ('fresh/1', 'The place/1', "
        "'place/2', '2023-11-21')");
    assert_int_equal(ask_integer("SELECT count(*) FROM delegation"), delegations + 1);
    assert_string_equal(
        ask("SELECT guest || ' ' || guest_name || ' ' || host FROM visits WHERE uid = 'fresh/1'"),
        "place/1 The place/1 place/2");
    assert_string_equal(ask("SELECT kind FROM latest"), "visit");
    assert_string_equal(
        ask("SELECT sender FROM delegations WHERE uid = (SELECT delegation FROM visits WHERE uid = "
            "'fresh/1')"),
        "place/1");
    run("INSERT INTO visits (uid, delegation, host) SELECT 'fresh/2', delegation, 'place/3' FROM "
        "visits WHERE uid = "
        "'fresh/1'");
    assert_int_equal(ask_integer("SELECT count(*) FROM delegation"), delegations + 1);
    run("INSERT INTO visits (uid, host) VALUES ('fresh/3', 'place/3')");
    assert_int_equal(ask_integer("SELECT count(*) FROM delegation"), delegations + 1);
    assert_string_equal(ask("SELECT guest FROM visits WHERE uid = 'fresh/3'"), "");
    refuse("visits.guest: change the delegation instead",
           "UPDATE visits SET guest = 'place/3' WHERE uid = 'fresh/1'");
    end_case();
    refuse("visits.guest: give the guest or the delegation",
           "INSERT INTO visits (guest, delegation) VALUES ('place/1', "
           "'delegation/1')");
    refuse("visits.guest: is neither uid nor name",
           "INSERT INTO visits (guest) VALUES ('person/1')");
    begin_case();
    run("INSERT INTO names (record, text) VALUES ('place/1', 'Both'), ('organization/2', 'Both')");
    refuse("visits.guest: is the name of several", "INSERT INTO visits (guest) VALUES ('Both')");
    end_case();
}

static void partnerships_have_sides(void **state) {
    (void)state;
    begin_case();
    run("INSERT INTO partnerships (uid, name, type, side, partner, since) VALUES ('fresh/1', "
        "'Fresh', 'friendship', 'place/1', "
        "'The place/2', '2020-05')");
    assert_string_equal(ask("SELECT group_concat(side || '-' || partner || '-' || since || '-' || "
                            "side_name) FROM (SELECT * "
                            "FROM partnerships WHERE uid = 'fresh/1' ORDER BY side)"),
                        "place/1-place/2-2020-05-The place/1,place/2-place/1-2020-05-The place/2");
    sqlite3_int64 last = ask_integer("SELECT max(id) FROM history");
    run("UPDATE partnerships SET motive = 'm', name = 'Fresher' WHERE uid = 'fresh/1'");
    assert_int_equal(ask_integer("SELECT max(id) FROM history"), last + 2);
    run("INSERT INTO parties (record, party) VALUES ('fresh/1', 'place/3')");
    assert_int_equal(ask_integer("SELECT count(*) FROM partnerships WHERE uid = 'fresh/1'"), 6);
    refuse("partnerships.side: change the parties",
           "UPDATE partnerships SET side = 'place/3' WHERE uid = 'fresh/1'");
    refuse("partnerships.partner: change the parties",
           "UPDATE partnerships SET partner = 'place/3' WHERE uid = 'fresh/1'");
    refuse("partnerships.since: change the parties or actions",
           "UPDATE partnerships SET since = '2021' WHERE uid = "
           "'fresh/1'");
    run("DELETE FROM partnerships WHERE uid = 'fresh/1' AND side = 'place/1'");
    assert_int_equal(ask_integer("SELECT count(*) FROM record WHERE uid = 'fresh/1'"), 0);

    /* a name that comes late comes once, however many rows show the partnership */
    run("INSERT INTO partnerships (uid, type, side, partner) VALUES ('fresh/2', 'friendship', "
        "'place/1', 'place/2')");
    run("UPDATE partnerships SET name = 'Late' WHERE uid = 'fresh/2'");
    assert_int_equal(ask_integer("SELECT count(*) FROM names WHERE record = 'fresh/2'"), 1);

    run("INSERT INTO partnerships (uid, side) VALUES ('fresh/3', 'place/1')"); /* the partner is not
                                                                                  known */
    assert_string_equal(
        ask("SELECT side || coalesce(partner, '-') FROM partnerships WHERE uid = 'fresh/3'"),
        "place/1-");
    end_case();
    refuse("parties.party: is neither uid nor name",
           "INSERT INTO partnerships (type, side) VALUES ('friendship', 'Nowhere')");
    refuse("party.party: stands there already",
           "INSERT INTO partnerships (type, side, partner) VALUES ('friendship', "
           "'place/1', 'place/1')");
    refuse("action.date: is not an EDTF date",
           "INSERT INTO partnerships (type, since) VALUES ('friendship', 'long ago')");
}

static void commitments_have_directions(void **state) {
    (void)state;
    begin_case();
    run("DELETE FROM statements WHERE type IN ('promise', 'offer')");
    run("INSERT INTO events (uid, type, start_date) VALUES ('fresh/event', 'meeting', "
        "'2023-11-21')");
    run("INSERT INTO delegations (uid, sender) VALUES ('fresh/team', 'place/2')");
    run("INSERT INTO commitments (uid, side, partner, text, event, due_date) VALUES ('fresh/1', "
        "'place/1', 'place/2', 'send', "
        "'fresh/event', '2024')");
    run("INSERT INTO commitments (uid, direction, side, partner, text, type) VALUES ('fresh/2', "
        "'received', 'place/1', "
        "'fresh/team', 'teach', 'offer')");
    assert_string_equal(ask("SELECT group_concat(uid || ' ' || type || ' ' || direction || ' ' || "
                            "side || ' ' || partner || ' ' "
                            "|| coalesce(date_latest, '-'), '; ') FROM (SELECT * FROM commitments "
                            "ORDER BY uid, direction)"),
                        "fresh/1 promise given place/1 place/2 2023-11-21; fresh/1 promise "
                        "received place/2 place/1 "
                        "2023-11-21; fresh/2 offer given place/2 place/1 -; fresh/2 offer received "
                        "place/1 place/2 -");
    run("UPDATE commitments SET strength = 'will-do', due_words = 'soon' WHERE uid = 'fresh/1'");
    assert_string_equal(ask("SELECT strength || due_words || due_date || coalesce(date, '') FROM "
                            "statements WHERE uid = "
                            "'fresh/1'"),
                        "will-dosoon2024");
    run("UPDATE commitments SET date = '2023-11-20' WHERE uid = 'fresh/1'");
    assert_string_equal(ask("SELECT date FROM statements WHERE uid = 'fresh/1'"), "2023-11-20");
    refuse("commitments.side: change the row of statements",
           "UPDATE commitments SET side = 'place/3' WHERE uid = 'fresh/1'");
    refuse("commitments.side: change the row of statements",
           "UPDATE commitments SET direction = 'given' WHERE uid = "
           "'fresh/1'");
    refuse("commitments.type: is neither promise nor offer",
           "UPDATE commitments SET type = 'request' WHERE uid = 'fresh/1'");
    run("DELETE FROM commitments WHERE uid = 'fresh/1' AND direction = 'received'");
    assert_int_equal(ask_integer("SELECT count(*) FROM statement WHERE id IN (SELECT id FROM "
                                 "record WHERE uid = 'fresh/1')"),
                     0);
    end_case();
    refuse("commitments.type: is neither promise nor offer",
           "INSERT INTO commitments (type, side) VALUES ('request', "
           "'place/1')");
    refuse("statements.side: is neither uid nor name",
           "INSERT INTO commitments (side) VALUES ('Nowhere')");
}

/* --- what the views answer
 * ------------------------------------------------------------------------------------------- */

static void timeline_tells_what_happened_where(void **state) {
    (void)state;
    begin_case();
    run("INSERT INTO organizations (uid, name, place) VALUES ('fresh/committee', 'Committee', "
        "'place/1')");
    run("INSERT INTO visits (uid, guest, host, start_date) VALUES ('fresh/1', 'fresh/committee', "
        "'place/2', '[..2023-11-21]')");
    run("INSERT INTO visits (uid, guest, host, planned_start_date) VALUES ('fresh/2', 'place/2', "
        "'place/1', '2024-05')");
    run("INSERT INTO events (uid, type, place, start_date, visit) VALUES ('fresh/3', 'talks', "
        "'place/2', '2023-11-21', "
        "'fresh/1')");
    run("INSERT INTO participants (record, body) VALUES ('fresh/3', 'fresh/committee'), "
        "('fresh/3', 'place/1'), ('fresh/3', "
        "'place/2')");
    run("INSERT INTO partnerships (uid, side, partner, since) VALUES ('fresh/4', 'place/1', "
        "'place/2', '2020')");
    assert_string_equal(
        ask("SELECT group_concat(coalesce(latest, '-') || ' ' || what, '; ') FROM (SELECT DISTINCT "
            "latest, what FROM "
            "timeline WHERE place = 'place/1' AND record LIKE 'fresh/%%' ORDER BY latest, what)"),
        "2020-12-31 partnership established; 2023-11-21 talks; 2023-11-21 visit paid; 2024-05-31 "
        "planned visit "
        "received");
    assert_string_equal(ask("SELECT group_concat(what, '; ') FROM (SELECT * FROM timeline WHERE "
                            "place = 'place/2' AND record "
                            "LIKE 'fresh/%%' ORDER BY latest, what)"),
                        "partnership established; talks; visit received; planned visit paid");
    assert_string_equal(
        ask("SELECT place_name FROM timeline WHERE record = 'fresh/2' AND place = 'place/2'"),
        "The place/2");
    end_case();
}

static void attendances_tell_who_was_where(void **state) {
    (void)state;
    begin_case();
    run("INSERT INTO visits (uid, name, guest, host, start_date) VALUES ('fresh/1', 'Visit', "
        "'place/1', 'place/2', "
        "'2023-11-21')");
    run("INSERT INTO members (record, person, capacity, role) SELECT delegation, 'person/1', "
        "'mayor', 'head' FROM visits WHERE "
        "uid = 'fresh/1'");
    run("INSERT INTO participants (record, person, body, capacity) VALUES ('fresh/1', 'person/2', "
        "'organization/1', "
        "'chairman'), ('fresh/1', NULL, NULL, 'an interpreter')");
    assert_string_equal(ask("SELECT group_concat(coalesce(person, '-') || ' ' || coalesce(body, "
                            "'-') || ' ' || capacity || ' ' || "
                            "date_latest || ' ' || place, '; ') FROM (SELECT * FROM attendances "
                            "WHERE occasion = 'fresh/1' "
                            "ORDER BY capacity)"),
                        "- - an interpreter 2023-11-21 place/2; person/2 organization/1 chairman "
                        "2023-11-21 place/2; person/1 "
                        "place/1 mayor 2023-11-21 place/2");
    end_case();
}

static void evidence_tells_who_says_so(void **state) {
    (void)state;
    begin_case();
    run("UPDATE sources SET publisher = 'Portal' WHERE uid = 'source/2'");
    run("INSERT INTO notes (record, slot, text) VALUES ('place/3', 50, 'n')");
    run("INSERT INTO citations (record, source, target, words) VALUES ('place/3', 'source/2', 50, "
        "'as printed')");
    run("INSERT INTO citations (record, source, attribute, stance, value, basis, because) VALUES "
        "('place/3', 'The source/2', "
        "'type', 'disputes', 'town', 'inferred', 'size')");
    assert_string_equal(
        ask("SELECT group_concat(coalesce(target_entity, '-') || ' ' || coalesce(attribute, '-') "
            "|| ' ' || "
            "basis || ' ' || stance || ' ' || publisher || ' ' || coalesce(words, value), '; ') "
            "FROM (SELECT "
            "* FROM evidence WHERE record = 'place/3' ORDER BY slot)"),
        "note - stated supports Portal as printed; - type inferred disputes Portal town");
    end_case();
}

/* --- states
 * ------------------------------------------------------------------------------------------------------------
 */

typedef struct state_case {
    const char *what, *kind, *date; /* date: start_date of a visit or event, date of a statement */
    struct {
        const char *type, *date;
        int follows; /* which of these, from 1 */
    } actions[5];
    struct {
        const char *day, *states; /* "a!": certainly; "a? b?": possibly */
    } days[6];
} state_case;

static const state_case state_cases[] = {
    {"nothing happened", "partnership", NULL, {{0}}, {{"2024-01-01", ""}}},
    {"one day",
     "partnership",
     NULL,
     {{"established", "2020-05-01", 0}},
     {{"2020-04-30", ""}, {"2020-05-01", "active!"}, {"2999-01-01", "active!"}}},
    {"no date",
     "partnership",
     NULL,
     {{"established", NULL, 0}},
     {{"1900-01-01", "active?"}, {"2024-01-01", "active?"}}},
    {"a date without year",
     "partnership",
     NULL,
     {{"established", "XXXX-11-21", 0}},
     {{"1900-01-01", "active?"}, {"2024-01-01", "active?"}}},
    {"a year",
     "partnership",
     NULL,
     {{"established", "2020", 0}},
     {{"2019-12-31", ""},
      {"2020-06-01", "active?"},
      {"2020-12-31", "active!"},
      {"2021-01-01", "active!"}}},
    {"at the latest",
     "partnership",
     NULL,
     {{"established", "[..2010]", 0}},
     {{"1990-01-01", "active?"}, {"2010-12-31", "active!"}}},
    {"since, or later",
     "partnership",
     NULL,
     {{"established", "[2010..]", 0}},
     {{"2009-12-31", ""}, {"2024-01-01", "active?"}}},
    {"an end",
     "partnership",
     NULL,
     {{"established", "2020-05-01", 0}, {"terminated", "2024-06-30", 0}},
     {{"2024-06-29", "active!"}, {"2024-06-30", "ended!"}, {"2025-01-01", "ended!"}}},
    {"the same state again ends nothing",
     "partnership",
     NULL,
     {{"established", "2000", 0}, {"elevated", "2013-11", 0}},
     {{"2000-06-01", "active?"},
      {"2005-01-01", "active!"},
      {"2013-11-15", "active!"},
      {"2014-01-01", "active!"}}},
    {"there and back",
     "partnership",
     NULL,
     {{"established", "2000-01-01", 0}, {"suspended", "2010", 0}, {"resumed", "2012-03-01", 0}},
     {{"2009-12-31", "active!"},
      {"2010-06-01", "active? suspended?"},
      {"2010-12-31", "suspended!"},
      {"2012-02-29", "suspended!"},
      {"2012-03-01", "active!"}}},
    {"elevated while suspended",
     "partnership",
     NULL,
     {{"established", "2000", 0}, {"suspended", "2010-01-01", 0}, {"elevated", "2012-06-01", 0}},
     {{"2011-01-01", "suspended!"}, {"2012-06-01", "active!"}}},
    {"elevated nobody knows when",
     "partnership",
     NULL,
     {{"established", "2000", 0}, {"suspended", "2010-01-01", 0}, {"elevated", NULL, 0}},
     {{"2005-01-01", "active!"}, {"2011-01-01", "active? suspended?"}}},
    {"one date contains the other",
     "partnership",
     NULL,
     {{"established", "2020", 0}, {"suspended", "2020-06-15", 0}},
     {{"2020-03-01", "active?"},
      {"2020-07-01", "active? suspended?"},
      {"2024-01-01", "active? suspended?"}}},
    {"one date contains the other, and follows says the order",
     "partnership",
     NULL,
     {{"established", "2020", 0}, {"suspended", "2020-06-15", 1}},
     {{"2020-03-01", "active?"}, {"2020-06-15", "suspended!"}, {"2024-01-01", "suspended!"}}},
    {"the wide one follows the exact one",
     "partnership",
     NULL,
     {{"suspended", "2020-06-15", 0}, {"resumed", "2020", 1}},
     {{"2020-03-01", ""}, {"2020-06-15", "active? suspended?"}, {"2020-12-31", "active!"}}},
    {"the same day",
     "agreement",
     NULL,
     {{"signed", "2024-01-10", 0}, {"entered-into-force", "2024-01-10", 0}},
     {{"2024-01-09", ""}, {"2024-01-10", "in-force!"}, {"2025-01-01", "in-force!"}}},
    {"proposed and established on one day",
     "partnership",
     NULL,
     {{"proposed", "2024-01-10", 0}, {"established", "2024-01-10", 0}},
     {{"2024-01-10", "active!"}, {"2025-01-01", "active!"}}},
    {"in force and terminated on one day",
     "agreement",
     NULL,
     {{"signed", "2024-01-10", 0},
      {"entered-into-force", "2024-01-10", 0},
      {"terminated", "2024-01-10", 0}},
     {{"2024-01-10", "terminated!"}, {"2025-01-01", "terminated!"}}},
    {"the same month",
     "agreement",
     NULL,
     {{"signed", "2024-01", 0}, {"entered-into-force", "2024-01", 0}},
     {{"2024-01-10", "in-force? signed?"}, {"2025-01-01", "in-force? signed?"}}},
    {"about the same day",
     "agreement",
     NULL,
     {{"signed", "2024-01-10", 0}, {"entered-into-force", "2024-01-10~", 0}},
     {{"2024-01-10", "in-force? signed?"}, {"2025-01-01", "in-force? signed?"}}},
    {"the same day, the other way round, as it is said so",
     "agreement",
     NULL,
     {{"entered-into-force", "2024-01-10", 0}, {"signed", "2024-01-10", 1}},
     {{"2024-01-10", "signed!"}, {"2025-01-01", "signed!"}}},
    {"the same day, one after the other",
     "agreement",
     NULL,
     {{"signed", "2024-01-10", 0}, {"entered-into-force", "2024-01-10", 1}},
     {{"2024-01-09", ""}, {"2024-01-10", "in-force!"}, {"2025-01-01", "in-force!"}}},
    {"what follows has no date",
     "agreement",
     NULL,
     {{"signed", "2024-01-01", 0}, {"entered-into-force", NULL, 1}},
     {{"2023-12-31", ""}, {"2024-06-01", "in-force? signed?"}}},
    {"what is followed has no date",
     "agreement",
     NULL,
     {{"proposed", NULL, 0}, {"signed", "2024-01-01", 1}},
     {{"2020-01-01", "proposed?"}, {"2024-01-01", "signed!"}, {"2025-01-01", "signed!"}}},
    {"what leads to no state dates what does",
     "agreement",
     NULL,
     {{"signed", NULL, 0}, {"amended", "2020-05-01", 1}},
     {{"2019-01-01", "signed?"}, {"2020-05-01", "signed!"}}},
    {"followed through one that leads to no state",
     "agreement",
     NULL,
     {{"signed", "2020", 0}, {"notified", NULL, 1}, {"entered-into-force", "2020-06-01", 2}},
     {{"2020-03-01", "signed?"}, {"2020-06-01", "in-force!"}}},
    {"after one that comes later",
     "partnership",
     NULL,
     {{"established", "2000", 0}, {"suspended", "2010-01-01", 0}, {"terminated", NULL, 2}},
     {{"2005-01-01", "active!"}, {"2010-01-01", "ended? suspended?"}}},
    {"a doubtful beginning",
     "partnership",
     NULL,
     {{"established", "2020?", 0}},
     {{"2019-12-31", ""}, {"2020-06-01", "active?"}, {"2024-01-01", "active?"}}},
    {"a doubtful end",
     "partnership",
     NULL,
     {{"established", "2000-01-01", 0}, {"suspended", "2022?", 0}},
     {{"2021-01-01", "active!"},
      {"2022-06-01", "active? suspended?"},
      {"2024-01-01", "active? suspended?"}}},
    {"a doubtful beginning, a certain end",
     "partnership",
     NULL,
     {{"established", "2019~", 0}, {"suspended", "2020-03-03", 0}},
     {{"2019-06-01", "active?"}, {"2020-03-03", "suspended!"}}},
    {"to come",
     "agreement",
     NULL,
     {{"signed", "2025-01-01", 0}, {"expires", "2030-01-01", 0}},
     {{"2029-12-31", "signed!"}, {"2030-01-01", "expired!"}}},
    {"asked for, and nothing said",
     "agreement",
     NULL,
     {{"proposed", "2024-01-01", 0}, {"approval-requested", "2024-02-01", 0}},
     {{"2024-03-01", "proposed!"}}},
    {"planned, then carried out",
     "visit",
     "2023-11-20",
     {{"planned", "2023-10-01", 0}},
     {{"2023-09-30", ""},
      {"2023-10-15", "planned!"},
      {"2023-11-19", "planned!"},
      {"2023-11-20", "carried-out!"},
      {"2024-01-01", "carried-out!"}}},
    {"was there on the 21st",
     "visit",
     "[..2023-11-21]",
     {{"planned", "2023-10-01", 0}},
     {{"2023-10-15", "carried-out? planned?"}, {"2023-11-21", "carried-out!"}}},
    {"planned in the month of the visit",
     "visit",
     "2023-11-20",
     {{"planned", "2023-11", 0}},
     {{"2023-11-10", "planned?"}, {"2023-11-20", "carried-out!"}}},
    {"postponed",
     "visit",
     "2023-11-20",
     {{"planned", "2020-03-01", 0}, {"postponed", "2020", 1}},
     {{"2020-03-01", "planned? postponed?"},
      {"2021-01-01", "postponed!"},
      {"2023-11-20", "carried-out!"}}},
    {"cancelled",
     "visit",
     NULL,
     {{"planned", "2023-10-01", 0}, {"cancelled", "2023-11-01", 0}},
     {{"2023-10-31", "planned!"}, {"2023-11-01", "cancelled!"}}},
    {"carried out, and said so",
     "visit",
     "2023-11-20",
     {{"carried-out", "2023-11", 0}},
     {{"2023-11-10", "carried-out?"}, {"2023-12-01", "carried-out!"}}},
    {"carried out, on its days",
     "visit",
     "2023-11-20",
     {{"carried-out", NULL, 0}},
     {{"2023-11-19", ""}, {"2023-11-20", "carried-out!"}}},
    {"planned nobody knows when, and carried out",
     "event",
     "2023-11-20",
     {{"planned", NULL, 0}, {"carried-out", NULL, 1}},
     {{"2023-11-19", "planned?"}, {"2023-11-20", "carried-out!"}}},
    {"carried out nobody knows when",
     "event",
     NULL,
     {{"carried-out", NULL, 0}},
     {{"2023-11-19", "carried-out?"}}},
    {"an event of its date",
     "event",
     "2023-11-20",
     {{0}},
     {{"2023-11-19", ""}, {"2023-11-20", "carried-out!"}}},
    {"said",
     "statement",
     "2023-11-21",
     {{0}},
     {{"2023-11-20", ""}, {"2023-11-21", "open!"}, {"2030-01-01", "open!"}}},
    {"fulfilled in a year",
     "statement",
     "2023-11-21",
     {{"fulfilled", "2024", 0}},
     {{"2023-12-31", "open!"}, {"2024-06-01", "fulfilled? open?"}, {"2025-01-01", "fulfilled!"}}},
    {"fulfilled bit by bit",
     "statement",
     "2023-11-21",
     {{"partly-fulfilled", "2024-03-01", 0}, {"fulfilled", "2025-01-01", 0}},
     {{"2024-02-29", "open!"}, {"2024-03-01", "partly-fulfilled!"}, {"2025-01-01", "fulfilled!"}}},
    {"fulfilled nobody knows when",
     "statement",
     "2023-11-21",
     {{"fulfilled", NULL, 0}},
     {{"2023-01-01", ""}, {"2024-01-01", "fulfilled? open?"}}},
    {"said nobody knows when",
     "statement",
     NULL,
     {{"fulfilled", "2024-05-01", 0}},
     {{"2024-01-01", "open?"}, {"2024-05-01", "fulfilled!"}}},
    {"said and done the same day",
     "statement",
     "2023-11-21",
     {{"fulfilled", "2023-11-21", 0}},
     {{"2023-11-20", ""}, {"2023-11-21", "fulfilled!"}}},
};

/* What the two conditions give on a day, by the comment of `states`; what is certain stands alone.
 */
static const char *asked_states(sqlite3_stmt **asked, const char *certain, const char *possible,
                                sqlite3_int64 id, const char *day) {
    static char answer[128];
    for (int i = 0; i < 2; i++) {
        if (!asked[i])
            assert_int_equal(sqlite3_prepare_v2(db, i ? possible : certain, -1, &asked[i], NULL),
                             SQLITE_OK);
        sqlite3_bind_int64(asked[i], 1, id);
        sqlite3_bind_text(asked[i], 2, day, -1, SQLITE_STATIC);
        assert_int_equal(sqlite3_step(asked[i]), SQLITE_ROW);
        const unsigned char *text = sqlite3_column_text(asked[i], 0);
        snprintf(answer, sizeof answer, "%s", text ? (const char *)text : "");
        sqlite3_reset(asked[i]);
        if (*answer)
            break;
    }
    return answer;
}

static const char *states_on(sqlite3_int64 id, const char *day) {
    return asked_states(
        of_states,
        "SELECT group_concat(state || '!', ' ') FROM (SELECT DISTINCT state FROM states WHERE "
        "record_id = ?1 "
        "AND certain AND start_latest <= ?2 AND ?2 < coalesce(end_earliest, '9999-12-32'))",
        "SELECT group_concat(state || '?', ' ') FROM (SELECT DISTINCT state FROM states WHERE "
        "record_id = ?1 "
        "AND coalesce(start_earliest, '') <= ?2 AND ?2 < coalesce(end_latest, '9999-12-32') ORDER "
        "BY state)",
        id, day);
}

/* The same of the view that has a partnership's and an agreement's only. */
static const char *standings_on(sqlite3_int64 id, const char *day) {
    return asked_states(of_standings,
                        "SELECT group_concat(state || '!', ' ') FROM (SELECT DISTINCT state FROM "
                        "standings WHERE record_id = "
                        "?1 AND start_latest <= ?2 AND ?2 < end_earliest)",
                        "SELECT group_concat(state || '?', ' ') FROM (SELECT DISTINCT state FROM "
                        "standings WHERE record_id = "
                        "?1 AND start_earliest <= ?2 AND ?2 < end_latest ORDER BY state)",
                        id, day);
}

/* An office's own type is not open either: nobody said that it can be fulfilled. */
static void only_what_can_be_fulfilled_or_answered_is_open(void **state) {
    static const char *const types[] = {
        "promise!open!", "offer!open!", "request!open!", "proposal!open!", "invitation!open!",
        "response!",     "concern!",    "presentation!", "assessment!",    "office-rumour!"};
    (void)state;
    assert_int_equal(ask_integer("SELECT count(*) FROM term WHERE vocabulary = 'statement_type'"),
                     COUNT(types) - 1);
    begin_case();
    run("INSERT INTO term (vocabulary, code) VALUES ('statement_type', 'office-rumour')");
    for (size_t i = 0; i < COUNT(types); i++) {
        int length = (int)strcspn(types[i], "!");
        run_format("INSERT INTO record (uid, kind) VALUES ('fresh/said-%d', 'statement')", (int)i);
        sqlite3_int64 id = ask_integer("SELECT max(id) FROM record");
        run_format("INSERT INTO statement (id, type, date) VALUES (%lld, '%.*s', '2023-11-21')", id,
                   length, types[i]);
        assert_string_equal(states_on(id, "2023-11-20"), "");
        assert_string_equal(states_on(id, "2024-01-01"), types[i] + length + 1);
        run_format("INSERT INTO action (record, slot, type, date) VALUES (%lld, 1, 'withdrawn', "
                   "'2024-02-01')",
                   id);
        assert_string_equal(states_on(id, "2024-02-01"), "withdrawn!");
    }
}

static void states_follow_from_actions(void **state) {
    (void)state;
    for (const state_case *c = state_cases; c < state_cases + COUNT(state_cases); c++)
        for (int reversed = 0; reversed < 2;
             reversed++) { /* slots say nothing about these orders */
            begin_case();
            run_format("INSERT INTO record (uid, kind) VALUES ('fresh/1', '%s')", c->kind);
            sqlite3_int64 id = ask_integer("SELECT max(id) FROM record");
            if (!strcmp(c->kind, "statement"))
                run_format("INSERT INTO statement (id, type, date) VALUES (%lld, 'promise', %Q)",
                           id, c->date);
            else if (!strcmp(c->kind, "event"))
                run_format("INSERT INTO event (id, type, start_date) VALUES (%lld, 'meeting', %Q)",
                           id, c->date);
            else if (!strcmp(c->kind, "visit"))
                run_format("INSERT INTO visit (id, start_date) VALUES (%lld, %Q)", id, c->date);
            else
                run_format("INSERT INTO %s (id) VALUES (%lld)", c->kind, id);
            for (int i = 0; i < (int)COUNT(c->actions) && c->actions[i].type; i++)
                run_format("INSERT INTO action (record, slot, type, date, follows) VALUES (%lld, "
                           "%d, '%s', %Q, nullif(%d, "
                           "0))",
                           id, reversed ? 9 - i : i + 1, c->actions[i].type, c->actions[i].date,
                           !c->actions[i].follows ? 0
                           : reversed             ? 10 - c->actions[i].follows
                                                  : c->actions[i].follows);
            for (size_t i = 0; i < COUNT(c->days) && c->days[i].day; i++) {
                char is[128];
                snprintf(is, sizeof is, "%s", states_on(id, c->days[i].day));
                if (strcmp(is, c->days[i].states) != 0)
                    fail_msg("%s: on %s '%s', not '%s'", c->what, c->days[i].day, is,
                             c->days[i].states);
                if (!strcmp(c->kind, "partnership") || !strcmp(c->kind, "agreement"))
                    assert_string_equal(standings_on(id, c->days[i].day), is);
            }
            end_case();
        }
}

static void of_one_day_the_last_that_is_recorded_counts(void **state) {
    static const struct {
        const char *kind, *first, *second, *types[2], *states[2];
    } cases[] = {
        {"partnership",
         "2020-01-01",
         "2024-01-10",
         {"suspended", "resumed"},
         {"active!", "suspended!"}},
        {"agreement", "2020-01-01", "2024-01-10", {"resumed", "lapsed"}, {"lapsed!", "in-force!"}},
        {"visit", "2020-01-01", "2024-01-10", {"postponed", "planned"}, {"planned!", "postponed!"}},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        for (int reversed = 0; reversed < 2; reversed++) {
            begin_case();
            run_format("INSERT INTO record (uid, kind) VALUES ('fresh/1', '%s')", cases[i].kind);
            sqlite3_int64 id = ask_integer("SELECT max(id) FROM record");
            run_format("INSERT INTO %s (id) VALUES (%lld)", cases[i].kind, id);
            run_format("INSERT INTO action (record, slot, type, date) VALUES (%lld, 1, 'proposed', "
                       "%Q), (%lld, 2, %Q, %Q), (%lld, 3, %Q, %Q)",
                       id, cases[i].first, id, cases[i].types[reversed], cases[i].second, id,
                       cases[i].types[!reversed], cases[i].second);
            assert_string_equal(states_on(id, "2024-01-09"), "proposed!");
            assert_string_equal(states_on(id, "2024-01-10"), cases[i].states[reversed]);
            assert_string_equal(states_on(id, "2025-01-01"), cases[i].states[reversed]);
            end_case();
        }
}

static void statements_are_open_since_their_event(void **state) {
    (void)state;
    begin_case();
    run("INSERT INTO events (uid, type, start_date) VALUES ('fresh/event', 'meeting', "
        "'2023-11-21')");
    run("INSERT INTO statements (uid, type, event) VALUES ('fresh/1', 'promise', 'fresh/event')");
    sqlite3_int64 id = ask_integer("SELECT max(id) FROM record");
    assert_string_equal(states_on(id, "2023-11-20"), "");
    assert_string_equal(states_on(id, "2023-11-21"), "open!");
    run("INSERT INTO actions (record, type) VALUES ('fresh/1', 'fulfilled')");
    assert_string_equal(states_on(id, "2023-11-20"), "");
    assert_string_equal(states_on(id, "2023-11-21"), "fulfilled? open?");
    end_case();
}

/* One order or the other of up to three actions, with and without follows and dates of every
 * precision: brute force over the days says which state may be the last one. Of those of one exact
 * day the order is that of the life cycle, given as turns, unless one follows another. */
static const struct {
    const char *text;
    int from, to; /* days of January 2020 */
} some_dates[] = {{"2020-01-05", 5, 5},
                  {"[2020-01-03..2020-01-08]", 3, 8},
                  {NULL, 1, 12},
                  {"2020-01-08", 8, 8},
                  {"[2020-01-05..2020-01-06]", 5, 6}};

static bool is_exact(int date) {
    return some_dates[date].from == some_dates[date].to;
}

static void states_agree_with_brute_force(void **state) {
    (void)state;
    static const char *const both_types[][3] = {{"established", "suspended", "terminated"},
                                                {"terminated", "suspended", "established"}};
    static const char *const both_names[][3] = {{"active", "suspended", "ended"},
                                                {"ended", "suspended", "active"}};
    static const int follows[][3] = {{0, 0, 0}, {0, 1, 0}, {0, 1, 2}, {0, 1, 1},
                                     {2, 0, 0}, {0, 3, 0}, {3, 0, 0}};
    const char *sample = getenv("ACCORD_SAMPLE"); /* every so many-th case, for slow machines */
    size_t tried = 0, every = sample ? strtoul(sample, NULL, 10) : 1;
    for (size_t n = 0; n < 125; n++)
        for (size_t k = 0; k < COUNT(follows); k++) {
            if (every > 1 && (n * COUNT(follows) + k) % every)
                continue;
            int at[3] = {(int)(n % 5), (int)(n / 5 % 5), (int)(n / 25)};
            size_t backwards = (n + k) % 2;
            const char *const *types = both_types[backwards], *const *names = both_names[backwards];
            int turn[3];
            bool by_turns =
                false; /* what is ordered by a turn and by follows together stays open */
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++)
                    by_turns = by_turns || (j != i && is_exact(at[i]) && at[i] == at[j]);
                turn[i] = follows[k][i] || !is_exact(at[i]) ? 0 : backwards ? 3 - i : i + 1;
            }
            bool possible[13][3] = {{false}}, none[13] = {false}, any = false;
            for (int a = some_dates[at[0]].from; a <= some_dates[at[0]].to; a++)
                for (int b = some_dates[at[1]].from; b <= some_dates[at[1]].to; b++)
                    for (int c = some_dates[at[2]].from; c <= some_dates[at[2]].to; c++)
                        for (int order = 0; order < 6; order++) {
                            static const int orders[6][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2},
                                                             {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
                            int day[3] = {a, b, c}, rank[3];
                            bool fits = true;
                            for (int i = 0; i < 3; i++)
                                rank[orders[order][i]] = i;
                            for (int i = 0; i < 3; i++) {
                                for (int j = 0; j < 3; j++)
                                    fits = fits && !(rank[i] < rank[j] && day[i] > day[j]) &&
                                           !(rank[i] < rank[j] && day[i] == day[j] && turn[j] &&
                                             turn[i] > turn[j]);
                                fits =
                                    fits && !(follows[k][i] && rank[follows[k][i] - 1] > rank[i]);
                            }
                            any = any || fits;
                            for (int d = 1; fits && d <= 12; d++) {
                                int last = -1;
                                for (int i = 0; i < 3; i++)
                                    if (day[orders[order][i]] <= d)
                                        last = orders[order][i];
                                if (last >= 0)
                                    possible[d][last] = true;
                                else
                                    none[d] = true;
                            }
                        }
            if (!any)
                continue; /* the dates contradict the order */
            begin_case();
            run("INSERT INTO record (uid, kind) VALUES ('fresh/1', 'partnership')");
            sqlite3_int64 id = ask_integer("SELECT max(id) FROM record");
            run_format("INSERT INTO partnership (id) VALUES (%lld)", id);
            for (int i = 0; i < 3; i++)
                run_format(
                    "INSERT INTO action (record, slot, type, date) VALUES (%lld, %d, '%s', %Q)", id,
                    i + 1, types[i], some_dates[at[i]].text);
            for (int i = 0; i < 3; i++)
                run_format(
                    "UPDATE action SET follows = nullif(%d, 0) WHERE record = %lld AND slot = %d",
                    follows[k][i], id, i + 1);
            for (int d = 1; d <= 12; d++) {
                char day[11];
                snprintf(day, sizeof day, "2020-01-%02d", d);
                char is[64];
                snprintf(is, sizeof is, " %s", states_on(id, day));
                for (int i = 0; i < 3; i++) {
                    char certainly[16], possibly[16];
                    snprintf(certainly, sizeof certainly, " %s!", names[i]);
                    snprintf(possibly, sizeof possibly, " %s?", names[i]);
                    bool only = possible[d][i] && !none[d] && !possible[d][(i + 1) % 3] &&
                                !possible[d][(i + 2) % 3];
                    bool undated_matter =
                        at[0] == 2 || at[1] == 2 || at[2] == 2; /* it may lie outside these days */
                    if (strstr(is, certainly) && !only)
                        fail_msg("%s is certain on %s: %s, dates %s %s %s, follows %d %d %d",
                                 names[i], day, is, some_dates[at[0]].text, some_dates[at[1]].text,
                                 some_dates[at[2]].text, follows[k][0], follows[k][1],
                                 follows[k][2]);
                    if (possible[d][i] && !strstr(is, possibly) && !strstr(is, certainly))
                        fail_msg("%s is possible on %s: %s, dates %s %s %s, follows %d %d %d",
                                 names[i], day, is, some_dates[at[0]].text, some_dates[at[1]].text,
                                 some_dates[at[2]].text, follows[k][0], follows[k][1],
                                 follows[k][2]);
                    if (!possible[d][i] && !undated_matter &&
                        (strstr(is, possibly) || strstr(is, certainly)))
                        fail_msg("%s is not possible on %s: %s, dates %s %s %s, follows %d %d %d",
                                 names[i], day, is, some_dates[at[0]].text, some_dates[at[1]].text,
                                 some_dates[at[2]].text, follows[k][0], follows[k][1],
                                 follows[k][2]);
                    if (only && !undated_matter && !(by_turns && k) && !strstr(is, certainly))
                        fail_msg("%s is not certain on %s: %s, dates %s %s %s, follows %d %d %d",
                                 names[i], day, is, some_dates[at[0]].text, some_dates[at[1]].text,
                                 some_dates[at[2]].text, follows[k][0], follows[k][1],
                                 follows[k][2]);
                }
            }
            end_case();
            tried++;
        }
    assert_true(tried > 300 / every);
}

/* A question about one record costs the same however many others there are. */
static const char *const questions[] = {
    "SELECT * FROM states WHERE record_id = ?1",
    "SELECT s.state FROM partnership p JOIN states s ON s.record_id = p.id WHERE p.id = ?1",
    ("SELECT p.id FROM partnership p WHERE p.id = ?1 AND EXISTS (SELECT 1 FROM states s WHERE "
     "s.record_id = p.id)"),
};

static int steps_of(const char *sql, sqlite3_int64 id) {
    sqlite3_stmt *statement;
    assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &statement, NULL), SQLITE_OK);
    sqlite3_bind_int64(statement, 1, id);
    int rows = 0;
    while (sqlite3_step(statement) == SQLITE_ROW)
        rows++;
    assert_true(rows > 0);
    int steps = sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_VM_STEP, 0);
    sqlite3_finalize(statement);
    return steps;
}

static void states_of_one_record_scan_no_table(void **state) {
    (void)state;
    /* what a subquery or a WITH of the view is called there */
    static const char *const fine[] = {"CONSTANT ROW",
                                       "x",
                                       "earlier",
                                       "later",
                                       "k VIRTUAL TABLE INDEX 1:",
                                       "w VIRTUAL TABLE INDEX 1:",
                                       "c VIRTUAL TABLE INDEX 1:",
                                       "n VIRTUAL TABLE INDEX 1:"};
    for (size_t q = 0; q < COUNT(questions); q++) {
        sqlite3_stmt *plan;
        char *sql = format_text("EXPLAIN QUERY PLAN %s", questions[q]);
        assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &plan, NULL), SQLITE_OK);
        size_t searches = 0;
        while (sqlite3_step(plan) == SQLITE_ROW) {
            const char *detail = (const char *)sqlite3_column_text(plan, 3);
            bool is_fine = strncmp(detail, "SCAN ", 5) != 0;
            for (size_t i = 0; i < COUNT(fine); i++)
                is_fine = is_fine || !strcmp(detail + 5, fine[i]);
            if (!is_fine)
                fail_msg("the plan of %s has: %s", questions[q], detail);
            searches += !strncmp(detail, "SEARCH ", 7);
        }
        assert_true(searches > 10);
        sqlite3_finalize(plan);
        sqlite3_free(sql);
    }
}

static void states_of_one_record_cost_the_same_in_a_large_file(void **state) {
    (void)state;
    begin_case();
    run("INSERT INTO partnerships (uid, side, partner, since) VALUES ('fresh/1', 'place/1', "
        "'place/2', '2020')");
    run("INSERT INTO actions (record, type, date) VALUES ('fresh/1', 'suspended', '2021'), "
        "('fresh/1', 'resumed', '2022')");
    sqlite3_int64 id = ask_integer("SELECT id FROM record WHERE uid = 'fresh/1'");
    int few[COUNT(questions)];
    for (size_t q = 0; q < COUNT(questions); q++)
        few[q] = steps_of(questions[q], id);
    run("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) INSERT "
        "INTO record (uid, kind) SELECT "
        "'many/' || i, CASE WHEN i % 2 THEN 'visit' ELSE 'agreement' END FROM n");
    run("INSERT INTO visit (id, start_date) SELECT id, '2020' FROM record WHERE uid LIKE 'many/%' "
        "AND kind = 'visit'");
    run("INSERT INTO agreement (id) SELECT id FROM record WHERE uid LIKE 'many/%' AND kind = "
        "'agreement'");
    run("INSERT INTO action (record, slot, type, date) SELECT id, 1, 'signed', '2020' FROM "
        "agreement WHERE id IN (SELECT id FROM "
        "record WHERE uid LIKE 'many/%')");
    for (size_t q = 0; q < COUNT(questions); q++) {
        int many = steps_of(questions[q], id);
        assert_true(few[q] > 0 && many < few[q] + few[q] / 10);
    }
    end_case();
}

/* --- that every refusal was tried
 * ------------------------------------------------------------------------------------ */

static bool is_of_a_view(const char *sentence) {
    char name[64];
    snprintf(name, sizeof name, "%.*s", (int)strcspn(sentence, ".: "), sentence);
    return noun_of_plural(name) || !strcmp(name, "commitments");
}

static void every_refusal_was_tried(void **state) {
    (void)state;
    assert_all_seen(is_of_a_view);
}

#define TEST(test) cmocka_unit_test_setup(test, roll_back)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(every_view_runs),
        TEST(columns_are_plain),
        TEST(no_view_asks_for_today),
        TEST(untrusted_schemas_work),
        TEST(guide_lists_everything),
        TEST(schema_is_one_transaction),
        TEST(schema_is_what_the_generator_prints),
        TEST(no_name_is_made_twice),
        TEST(views_take_rows_by_hand),
        TEST(missing_uids_are_made),
        TEST(words_that_fit_none_or_several_are_refused),
        TEST(keys_of_views_are_refused),
        TEST(rules_hold_through_views),
        TEST(changes_through_views_are_kept),
        TEST(derived_columns_are_refused),
        TEST(commitments_derive_columns),
        TEST(guests_bring_a_delegation),
        TEST(partnerships_have_sides),
        TEST(commitments_have_directions),
        TEST(timeline_tells_what_happened_where),
        TEST(attendances_tell_who_was_where),
        TEST(evidence_tells_who_says_so),
        TEST(states_follow_from_actions),
        TEST(only_what_can_be_fulfilled_or_answered_is_open),
        TEST(of_one_day_the_last_that_is_recorded_counts),
        TEST(statements_are_open_since_their_event),
        TEST(states_agree_with_brute_force),
        TEST(states_of_one_record_scan_no_table),
        TEST(states_of_one_record_cost_the_same_in_a_large_file),
        TEST(dump_restores),
        TEST(loading_again_changes_nothing),
        TEST(every_refusal_was_tried),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
