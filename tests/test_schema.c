/* The rules of schema.sql, broken one after the other, as a stock shell could: what is refused
 * leaves no trace, says why, and no OR IGNORE or OR REPLACE gets around it. The rules that follow
 * from a field's type are tried on every field. */
#include "schema_fixture.h"

static int setup_plain(void **state) {
    (void)state;
    open_registry(":memory:");
    run("PRAGMA foreign_keys = OFF; PRAGMA recursive_triggers = OFF");
    fill_registry();
    return 0;
}

static int setup_recursive(void **state) {
    setup_plain(state);
    run("PRAGMA recursive_triggers = ON");
    return 0;
}

static int teardown(void **state) {
    (void)state;
    close_registry();
    return 0;
}

static void begin_case(void) {
    run("SAVEPOINT one_case");
}

static void end_case(void) {
    run("ROLLBACK TO one_case; RELEASE one_case");
}

/* The key of a row that may be added: of a fresh record, or beside the first record that may own
 * it. */
static char *fresh_key(const noun *n) {
    if (!n->kind)
        return format_text("%lld, 500", id_of(owner_kind(n), 1));
    run_format("INSERT INTO record (uid, kind) VALUES ('fresh/1', '%s')", n->name);
    return format_text("%lld", ask_integer("SELECT max(id) FROM record"));
}

static char *where_present(const noun *n) {
    return n->kind
               ? format_text("id = %lld", id_of(n->name, 1))
               : format_text("record = %lld AND slot = %lld", id_of(owner_kind(n), 1), slot_of(n));
}

/* A row with another value of a field that takes each once. */
static void make_room(const noun *n, const field *f) {
    if (f->flags & UNIQUE)
        run_format("DELETE FROM %s WHERE record = %lld", n->name, id_of(owner_kind(n), 1));
}

/* The value is refused in a new row and in one that is there. */
static void refuse_value(const noun *n, const field *f, const char *value, const char *why) {
    char *place = format_text("%s.%s", n->name, f->name);
    expected_place = place;
    begin_case();
    char *key = fresh_key(n), *insert = insert_sql(n, key, f, value);
    refuse(why, "%s", insert);
    end_case();
    begin_case();
    char *where = where_present(n);
    refuse(why, "UPDATE %s SET %s = %s WHERE %s", n->name, f->name, value, where);
    end_case();
    expected_place = NULL;
    sqlite3_free(place);
    sqlite3_free(key);
    sqlite3_free(insert);
    sqlite3_free(where);
}

#define EACH_FIELD(n, f)                                                                           \
    for (const noun *const *n##_at = nouns, *n; (n = *n##_at); n##_at++)                           \
        for (const field *f = n->fields; f < n->fields + n->field_count; f++)

/* --- what every field takes
 * -------------------------------------------------------------------------------- */

static void good_values_are_taken(void **state) {
    (void)state;
    EACH_FIELD(n, f) for (int other = 0; other < 2; other++) {
        begin_case();
        char *key = fresh_key(n), *value = good_value(n, f, other),
             *insert = insert_sql(n, key, f, value);
        make_room(n, f);
        run(insert);
        assert_int_equal(sqlite3_changes(db), 1);
        end_case();
        begin_case();
        char *where = where_present(n);
        if (f->type != TYPE_FOLLOWS) {
            run_format("UPDATE %s SET %s = %s WHERE %s", n->name, f->name, value, where);
            assert_string_equal(ask("SELECT %s FROM %s WHERE %s", f->name, n->name, where),
                                ask("SELECT %s", value));
        }
        end_case();
        sqlite3_free(key);
        sqlite3_free(value);
        sqlite3_free(insert);
        sqlite3_free(where);
    }
}

static const struct {
    field_type type;
    const char *value, *why;
} bad_values[] = {
    {TYPE_TEXT, "''", "is empty"},
    {TYPE_TEXT, "'a' || char(0) || 'b'", "is empty, holds a NUL"},
    {TYPE_TEXT, "printf('%.*c', 1048577, 'x')", "longer than 1 MiB"},
    {TYPE_LINE, "''", "is empty"},
    {TYPE_LINE, "'a' || char(0)", "is empty"},
    {TYPE_LINE, "'a' || char(10) || 'b'", "no single line"},
    {TYPE_LINE, "printf('%.*c', 2001, 'x')", "longer than 2000"},
    {TYPE_NAME, "''", "is empty"},
    {TYPE_NAME, "' a'", "has outer blanks"},
    {TYPE_NAME, "'a '", "has outer blanks"},
    {TYPE_NAME, "'a' || char(10) || 'b'", "no single line"},
    {TYPE_NAME, "'a' || char(0)", "is empty"},
    {TYPE_NAME, "printf('%.*c', 2001, 'x')", "longer than 2000"},
    {TYPE_DATE, "''", "is not an EDTF date"},
    {TYPE_DATE, "'2023-02-30'", "is not an EDTF date"},
    {TYPE_DATE, "'2023-02-29?'", "is not an EDTF date"},
    {TYPE_DATE, "'21/11/2023'", "is not an EDTF date"},
    {TYPE_DATE, "'2023/2024'", "is not an EDTF date"},
    {TYPE_DATE, "'0000'", "is not an EDTF date"},
    {TYPE_DATE, "'2023' || char(0)", NULL},
    {TYPE_DATE, "'..'", "is open-ended"},
    {TYPE_END, "''", "is not an EDTF date"},
    {TYPE_END, "'2023-13'", "is not an EDTF date"},
    {TYPE_END, "'[..]'", "is not an EDTF date"},
    {TYPE_END, "'..' || char(0)", NULL},
    {TYPE_TIME, "''", "is not a time"},
    {TYPE_TIME, "'9:30'", "is not a time"},
    {TYPE_TIME, "'24:00'", "is not a time"},
    {TYPE_TIME, "'09:60'", "is not a time"},
    {TYPE_TIME, "'09:30:60'", "is not a time"},
    {TYPE_TIME, "'09:30' || char(0)", "is not a time"},
    {TYPE_DURATION, "''", "is not an ISO 8601 duration"},
    {TYPE_DURATION, "'P'", "is not an ISO 8601 duration"},
    {TYPE_DURATION, "'3Y'", "is not an ISO 8601 duration"},
    {TYPE_DURATION, "'P3'", "is not an ISO 8601 duration"},
    {TYPE_DURATION, "'PY'", "is not an ISO 8601 duration"},
    {TYPE_DURATION, "'P3D2M'", "is not an ISO 8601 duration"},
    {TYPE_DURATION, "'P1Y1Y'", "is not an ISO 8601 duration"},
    {TYPE_DURATION, "'P1M1M'", "is not an ISO 8601 duration"},
    {TYPE_DURATION, "'P1D1D'", "is not an ISO 8601 duration"},
    {TYPE_DURATION, "'P1M1Y'", "is not an ISO 8601 duration"},
    {TYPE_DURATION, "'P1YM'", "is not an ISO 8601 duration"},
    {TYPE_DURATION, "'P1.5Y'", "is not an ISO 8601 duration"},
    {TYPE_DURATION, "'P1Y' || char(0)", "is not an ISO 8601 duration"},
    {TYPE_DURATION, "'P' || printf('%.*c', 200, '1') || 'Y'", "is not an ISO 8601 duration"},
    {TYPE_DECIMAL, "''", "is not a decimal"},
    {TYPE_DECIMAL, "'-'", "is not a decimal"},
    {TYPE_DECIMAL, "'1.'", "is not a decimal"},
    {TYPE_DECIMAL, "'.5'", "is not a decimal"},
    {TYPE_DECIMAL, "'-.5'", "is not a decimal"},
    {TYPE_DECIMAL, "'01'", "is not a decimal"},
    {TYPE_DECIMAL, "'1e5'", "is not a decimal"},
    {TYPE_DECIMAL, "'--1'", "is not a decimal"},
    {TYPE_DECIMAL, "'1-2'", "is not a decimal"},
    {TYPE_DECIMAL, "'1,5'", "is not a decimal"},
    {TYPE_DECIMAL, "'1.2.3'", "is not a decimal"},
    {TYPE_DECIMAL, "'+1'", "is not a decimal"},
    {TYPE_DECIMAL, "'1' || char(0)", "is not a decimal"},
    {TYPE_DECIMAL, "printf('%.*c', 101, '1')", "is not a decimal"},
    {TYPE_COUNTRY, "''", "is not an ISO 3166-1"},
    {TYPE_COUNTRY, "'vn'", "is not an ISO 3166-1"},
    {TYPE_COUNTRY, "'VNM'", "is not an ISO 3166-1"},
    {TYPE_COUNTRY, "'V'", "is not an ISO 3166-1"},
    {TYPE_COUNTRY, "'VN' || char(0)", "is not an ISO 3166-1"},
    {TYPE_CURRENCY, "''", "is not an ISO 4217"},
    {TYPE_CURRENCY, "'usd'", "is not an ISO 4217"},
    {TYPE_CURRENCY, "'US'", "is not an ISO 4217"},
    {TYPE_CURRENCY, "'USD' || char(0)", "is not an ISO 4217"},
    {TYPE_LANGUAGE, "''", "is not a BCP 47"},
    {TYPE_LANGUAGE, "'v'", "is not a BCP 47"},
    {TYPE_LANGUAGE, "'vi-'", "is not a BCP 47"},
    {TYPE_LANGUAGE, "'vi--VN'", "is not a BCP 47"},
    {TYPE_LANGUAGE, "'vi_VN'", "is not a BCP 47"},
    {TYPE_LANGUAGE, "'tiếng-Việt'", "is not a BCP 47"},
    {TYPE_LANGUAGE, "'vi' || char(0)", "is not a BCP 47"},
    {TYPE_LANGUAGE, "printf('%.*c', 101, 'a')", "is not a BCP 47"},
    {TYPE_SHA256, "''", "is not 64"},
    {TYPE_SHA256, "printf('%.*c', 63, 'a')", "is not 64"},
    {TYPE_SHA256, "printf('%.*c', 65, 'a')", "is not 64"},
    {TYPE_SHA256, "printf('%.*c', 64, 'A')", "is not 64"},
    {TYPE_SHA256, "printf('%.*c', 64, 'g')", "is not 64"},
    {TYPE_SHA256, "printf('%.*c', 64, 'a') || char(0)", "is not 64"},
    {TYPE_TRISTATE, "''", "is neither yes nor no"},
    {TYPE_TRISTATE, "'YES'", "is neither yes nor no"},
    {TYPE_TRISTATE, "'unknown'", "is neither yes nor no"},
    {TYPE_TRISTATE, "'yes' || char(0)", "is neither yes nor no"},
    {TYPE_TRISTATE, "1", "is neither yes nor no"},
    {TYPE_INTEGER, "0", "is not from 1"},
    {TYPE_INTEGER, "-1", "is not from 1"},
    {TYPE_INTEGER, "'many'", NULL},
    {TYPE_INTEGER, "1.5", NULL},
    {TYPE_CODE, "''", "is not a term"},
    {TYPE_CODE, "'no-such-term'", "is not a term"},
    {TYPE_CODE, "'1' || char(0)", "is not a term"},
    {TYPE_LIFECYCLE, "''", "is not an action that"},
    {TYPE_LIFECYCLE, "'no-such-action'", "is not an action that"},
    {TYPE_LIFECYCLE, "'carried-out'", "is not an action that"}, /* of an agreement */
    {TYPE_TARGET, "0", "is not "},
    {TYPE_TARGET, "499", "is not the slot of a row beside the record"},
    {TYPE_TARGET, "'one'", NULL},
    {TYPE_FOLLOWS, "0", "is not "},
    {TYPE_FOLLOWS, "499", "is not the slot of another one"},
    {TYPE_FOLLOWS, "'one'", NULL},
    {TYPE_REF, "999999", "is not a"},
    {TYPE_REF, "0", "is not a"},
    {TYPE_REF, "-1", "is not a"},
    {TYPE_REF, "'place/1'", NULL},
    {TYPE_REF, "1.5", NULL},
};

static void bad_values_are_refused(void **state) {
    (void)state;
    for (int type = 0; type <= TYPE_FOLDED;
         type++) { /* a new type of field needs bad values here */
        size_t known = 0;
        for (size_t i = 0; i < COUNT(bad_values); i++)
            known += (int)bad_values[i].type == type;
        assert_true(known >= 2 || type == TYPE_FOLDED);
    }
    EACH_FIELD(n, f)
    for (size_t i = 0; i < COUNT(bad_values); i++)
        if (bad_values[i].type == f->type)
            refuse_value(n, f, bad_values[i].value, bad_values[i].why);
}

static void blobs_are_refused(void **state) {
    (void)state;
    EACH_FIELD(n, f)
    refuse_value(n, f, "x'3100'", NULL);
}

/* STRICT keeps a number for a text as text, and a REAL nowhere. */
static void nothing_is_kept_as_real(void **state) {
    (void)state;
    EACH_FIELD(n, f) {
        begin_case();
        char *where = where_present(n);
        char *sql = format_text("UPDATE %s SET %s = 2.5 WHERE %s", n->name, f->name, where);
        int code = sqlite3_exec(db, sql, NULL, NULL, NULL);
        const char *type = ask("SELECT typeof(%s) FROM %s WHERE %s", f->name, n->name, where);
        if (code == SQLITE_OK)
            assert_string_equal(type, "text");
        else
            assert_string_not_equal(type, "real");
        end_case();
        sqlite3_free(where);
        sqlite3_free(sql);
    }
}

static void required_fields_are_required(void **state) {
    (void)state;
    EACH_FIELD(n, f) if (f->flags & REQUIRED) refuse_value(n, f, "NULL", "is required");
}

static void other_vocabularies_are_refused(void **state) {
    (void)state;
    EACH_FIELD(n, f) if (f->type == TYPE_CODE) {
        char *code = format_text(
            "'%s'", ask("SELECT code FROM term t WHERE vocabulary <> '%s' AND NOT EXISTS (SELECT 1 "
                        "FROM term WHERE vocabulary = '%s' AND code = t.code) LIMIT 1",
                        f->vocabulary, f->vocabulary));
        refuse_value(n, f, code, "is not a term of vocabulary");
        sqlite3_free(code);
    }
}

static void wrong_kinds_are_refused(void **state) {
    (void)state;
    EACH_FIELD(n, f)
    if (f->type == TYPE_REF && f->kinds)
        for (unsigned kind = 1; kind <= ACCORD_KIND_SOURCE; kind <<= 1) {
            char *id = format_text("%lld", id_of(noun_of_kind(kind)->name, 2));
            if (!(f->kinds & kind)) {
                refuse_value(n, f, id, "is not a");
            } else {
                begin_case();
                char *key = fresh_key(n), *insert = insert_sql(n, key, f, id);
                make_room(n, f);
                run(insert);
                end_case();
                sqlite3_free(key);
                sqlite3_free(insert);
            }
            sqlite3_free(id);
        }
}

static void wrong_owners_are_refused(void **state) {
    (void)state;
    for (const noun *const *n = nouns; *n; n++) {
        if ((*n)->kind)
            continue;
        for (unsigned kind = 1; kind <= ACCORD_KIND_SOURCE; kind <<= 1)
            if ((*n)->owners && !((*n)->owners & kind)) {
                char *key = format_text("%lld, 500", id_of(noun_of_kind(kind)->name, 1));
                char *insert = insert_sql(*n, key, NULL, NULL);
                refuse(NULL, "%s", insert);
                sqlite3_free(key);
                sqlite3_free(insert);
            }
        char *insert = insert_sql(*n, "999999, 1", NULL, NULL);
        refuse(".record: is not a", "%s", insert);
        sqlite3_free(insert);
    }
}

static void unique_values_stand_once(void **state) {
    (void)state;
    EACH_FIELD(n, f) if (f->flags & UNIQUE) {
        begin_case();
        char *key = fresh_key(n), *value = good_value(n, f, false), *other = good_value(n, f, true);
        char *again = insert_sql(n, key, f, value), *another = insert_sql(n, key, f, other);
        refuse("stands there already", "%s", again);
        run(another);
        refuse("stands there already", "UPDATE %s SET %s = %s WHERE record = %lld AND slot = 500",
               n->name, f->name, value, id_of(owner_kind(n), 1));
        end_case();
        sqlite3_free(key);
        sqlite3_free(value);
        sqlite3_free(other);
        sqlite3_free(again);
        sqlite3_free(another);
    }
}

static void rules_over_columns_hold(void **state) {
    (void)state;
    sqlite3_int64 place = id_of("place", 1), source = id_of("source", 1);
    for (const noun *const *n = nouns; *n; n++) {
        if (!(*n)->rule || *n == &citation_noun)
            continue;
        refuse((*n)->rule_sentence, "INSERT INTO %s (record, slot) VALUES (%lld, 500)", (*n)->name,
               id_of(owner_kind(*n), 1));
        char *nothing = format_text("record = record");
        for (size_t i = 0; i < (*n)->field_count; i++) {
            char *more = format_text("%s, %s = NULL", nothing, (*n)->fields[i].name);
            sqlite3_free(nothing);
            nothing = more;
        }
        char *where = where_present(*n);
        refuse((*n)->rule_sentence, "UPDATE %s SET %s WHERE %s", (*n)->name, nothing, where);
        sqlite3_free(nothing);
        sqlite3_free(where);
    }
    refuse("a claimed value needs",
           "INSERT INTO citation (record, slot, source, value) VALUES (%lld, 500, %lld, 'x')",
           place, source);
    refuse("a claimed value needs",
           "INSERT INTO citation (record, slot, source, value, stance) VALUES (%lld, 500, %lld, "
           "'x', 'supports')",
           place, source);
    begin_case();
    run_format("INSERT INTO citation (record, slot, source, value, stance) VALUES (%lld, 500, "
               "%lld, 'x', 'disputes')",
               place, source);
    refuse("a claimed value needs",
           "UPDATE citation SET stance = NULL WHERE record = %lld AND slot = 500", place);
    end_case();
}

static const char *start_name(const noun *n, const field *end) {
    static char name[128];
    if (!strcmp(end->name, "death_date"))
        return "birth_date";
    const char *suffix = strstr(end->name, "end_date");
    if (!suffix)
        return NULL;
    snprintf(name, sizeof name, "%.*sstart_date", (int)(suffix - end->name), end->name);
    assert_non_null(noun_field(n, name));
    return name;
}

static void nothing_ends_before_it_starts(void **state) {
    (void)state;
    static const struct {
        const char *start, *end;
        bool good;
    } pairs[] = {
        {"2024", "2023", false},
        {"2024-03-02", "2024-03-01", false},
        {"[2024..]", "2023-12-31?", false},
        {"2024-03", "2024-03", true},
        {"2024-03-15", "2024-03", true},
        {"[..2023-11-21]", "[2023-11-21..]", true},
        {"2024?", "2024-01-01", true},
        {"XXXX-11-21", "0001", true},
        {"2024-21", "2025-02", true},
    };
    EACH_FIELD(n, f) {
        const char *start = start_name(n, f);
        for (size_t i = 0; start && i < COUNT(pairs); i++)
            for (int updated = 0; updated < 2; updated++) {
                begin_case();
                char *where = where_present(n), *value = format_text("'%s'", pairs[i].end);
                if (updated) {
                    run_format("UPDATE %s SET %s = '%s' WHERE %s", n->name, start, pairs[i].start,
                               where);
                    char *sql = format_text("UPDATE %s SET %s = %s WHERE %s", n->name, f->name,
                                            value, where);
                    if (pairs[i].good)
                        run(sql);
                    else
                        refuse("ends before it starts", "%s", sql);
                    sqlite3_free(sql);
                } else if (!pairs[i].good) {
                    /* dates new to the dictionary and dates that stand there */
                    refuse("ends before it starts", "UPDATE %s SET %s = '%s', %s = %s WHERE %s",
                           n->name, start, pairs[i].start, f->name, value, where);
                    run("INSERT INTO date_entry VALUES ('2023'), ('2024'), ('2024-03-02'), "
                        "('2024-03-01'), "
                        "('[2024..]'), ('2023-12-31?')");
                    refuse("ends before it starts", "UPDATE %s SET %s = '%s', %s = %s WHERE %s",
                           n->name, start, pairs[i].start, f->name, value, where);
                }
                end_case();
                sqlite3_free(where);
                sqlite3_free(value);
            }
    }
    assert_string_equal(start_name(&visit_noun, noun_field(&visit_noun, "planned_end_date")),
                        "planned_start_date");
}

/* A day on which it took place and a last word that it was called off, whichever comes first. */
static void nothing_called_off_took_place(void **state) {
    (void)state;
    static const char *const words[] = {"cancelled", "refused"};
    static const char *const again[] = {"proposed",  "planned",  "approval-requested", "approved",
                                        "postponed", "accepted", "carried-out"};
    static const noun *const held[] = {&visit_noun, &event_noun};
    static const char off[] = "action.type: leaves called off what has a start_date";
    for (size_t i = 0; i < COUNT(held); i++)
        for (size_t word = 0; word < COUNT(words); word++) {
            const char *name = held[i]->name;
            char *it = format_text("%s.start_date: is the day on which it took place, but it was "
                                   "called off; the planned day belongs in planned_start_date",
                                   name);
            begin_case();
            char *key = fresh_key(held[i]);
            const field *day = noun_field(held[i], "start_date"),
                        *plan = noun_field(held[i], "planned_start_date");
            char *took_place = insert_sql(held[i], key, day, "'2024-05-14'"),
                 *planned = insert_sql(held[i], key, plan, "'2024-05-14'");
            run_format("INSERT INTO action (record, slot, type) VALUES (%s, 1, '%s')", key,
                       words[word]);
            refuse(it, "%s", took_place);
            run(planned);
            refuse(it, "UPDATE %s SET start_date = '2024' WHERE id = %s", name, key);
            run_format("INSERT INTO action (record, slot, type) VALUES (%s, 2, 'confirmed')", key);
            refuse(it, "UPDATE %s SET start_date = '2024' WHERE id = %s", name, key);
            for (size_t a = 0; a < COUNT(again); a++) {
                if (!ask_integer("SELECT count(*) FROM lifecycle WHERE kind = '%s' AND "
                                 "action_type = '%s'",
                                 name, again[a]))
                    continue;
                run_format("UPDATE action SET type = '%s' WHERE record = %s AND slot = 2", again[a],
                           key);
                run_format("UPDATE %s SET start_date = '2024' WHERE id = %s", name, key);
                refuse(off, "UPDATE action SET type = 'confirmed' WHERE record = %s AND slot = 2",
                       key);
                refuse("action.slot: took up again what was called off and has a start_date",
                       "DELETE FROM action WHERE record = %s AND slot = 2", key);
                run_format("UPDATE %s SET start_date = NULL WHERE id = %s", name, key);
            }
            run_format("DELETE FROM action WHERE record = %s; UPDATE %s SET start_date = '2024' "
                       "WHERE id = %s",
                       key, name, key);
            refuse(off, "INSERT INTO action (record, slot, type) VALUES (%s, 3, '%s')", key,
                   words[word]);
            run_format("INSERT INTO action (record, slot, type) VALUES (%s, 5, 'planned'), "
                       "(%s, 4, '%s')",
                       key, key, words[word]);
            refuse(off, "INSERT INTO action (record, slot, type) VALUES (%s, 6, '%s')", key,
                   words[word]);
            run_format("DELETE FROM record WHERE id = %s", key);
            end_case();
            sqlite3_free(it);
            sqlite3_free(key);
            sqlite3_free(took_place);
            sqlite3_free(planned);
        }
}

/* --- keys
 * ----------------------------------------------------------------------------------------------------
 */

static void keys_are_immutable(void **state) {
    (void)state;
    for (const noun *const *n = nouns; *n; n++) {
        char *where = where_present(*n);
        if ((*n)->kind) {
            begin_case();
            run_format("INSERT INTO record (uid, kind) VALUES ('fresh/1', '%s')", (*n)->name);
            sqlite3_int64 fresh = ask_integer("SELECT max(id) FROM record");
            refuse("cannot be changed", "UPDATE %s SET id = %lld WHERE %s", (*n)->name, fresh,
                   where);
            refuse("cannot be changed", "UPDATE %s SET id = %lld WHERE %s", (*n)->name,
                   id_of((*n)->name, 2), where);
            refuse("cannot be changed", "UPDATE %s SET rowid = %lld WHERE %s", (*n)->name, fresh,
                   where);
            refuse("cannot be changed", "UPDATE %s SET _rowid_ = %lld WHERE %s", (*n)->name,
                   id_of((*n)->name, 2), where);
            refuse("cannot be changed", "UPDATE %s SET id = %lld, %s = NULL WHERE %s", (*n)->name,
                   fresh, (*n)->fields[(*n)->field_count - 1].name, where);
            end_case();
        } else {
            refuse("slot: cannot be changed", "UPDATE %s SET slot = 499 WHERE %s", (*n)->name,
                   where);
            refuse("slot: cannot be changed", "UPDATE %s SET record = record + 1 WHERE %s",
                   (*n)->name, where);
            refuse("slot: cannot be changed",
                   "UPDATE %s SET RECORD = 1000000, \"slot\" = 7 WHERE %s", (*n)->name, where);
            refuse("slot: ", "UPDATE %s SET slot = 0 WHERE %s", (*n)->name, where);
        }
        sqlite3_free(where);
    }
    refuse("cannot be changed", "UPDATE record SET uid = 'else' WHERE uid = 'place/1'");
    refuse("cannot be changed", "UPDATE record SET uid = 'place/2' WHERE uid = 'place/1'");
    refuse("cannot be changed", "UPDATE record SET id = id + 1000 WHERE uid = 'place/1'");
    refuse("cannot be changed", "UPDATE record SET id = id + 1 WHERE uid = 'place/1'");
    refuse("cannot be changed", "UPDATE record SET kind = 'person' WHERE uid = 'place/1'");
    refuse("cannot be changed", "UPDATE record SET revision = revision - 1 WHERE uid = 'place/1'");
    refuse("cannot be changed",
           "UPDATE record SET next_slot = next_slot - 1 WHERE uid = 'place/1'");
    refuse("cannot be changed", "UPDATE record SET revision = revision + 2 WHERE uid = 'place/1'");
    refuse("cannot be changed",
           "UPDATE record SET next_slot = next_slot + 1002 WHERE uid = 'place/1'");
    refuse("cannot be changed",
           "UPDATE record SET revision = 1000000000000000 WHERE uid = 'place/1'");
}

/* OR REPLACE over a key that is there would do away with the row and its history. */
static void taken_keys_are_refused(void **state) {
    (void)state;
    for (const noun *const *n = nouns; *n; n++) {
        char *key = (*n)->kind ? format_text("%lld", id_of((*n)->name, 1))
                               : format_text("%lld, %lld", id_of(owner_kind(*n), 1), slot_of(*n));
        char *insert = insert_sql(*n, key, NULL, NULL);
        refuse("is already taken", "%s", insert);
        sqlite3_free(key);
        sqlite3_free(insert);
    }
    refuse("record.uid: is already taken",
           "INSERT INTO record (uid, kind) VALUES ('place/1', 'place')");
    refuse("record.id: is already taken",
           "INSERT INTO record (id, uid, kind) VALUES (%lld, 'fresh/1', 'place')",
           id_of("place", 1));
}

static void records_are_well_formed(void **state) {
    (void)state;
    static const char *const uids[] = {"''",
                                       "'Ha Noi'",
                                       "'-x'",
                                       "'.x'",
                                       "'é'",
                                       "'a' || char(0)",
                                       "'a' || char(10)",
                                       "printf('%.*c', 201, 'x')"};
    for (size_t i = 0; i < COUNT(uids); i++)
        refuse("record.uid: is not a uid", "INSERT INTO record (uid, kind) VALUES (%s, 'place')",
               uids[i]);
    refuse("record.uid", "INSERT INTO record (uid, kind) VALUES (NULL, 'place')");
    refuse("record.kind: is not a kind",
           "INSERT INTO record (uid, kind) VALUES ('fresh/1', 'planet')");
    refuse("record.kind: is not a kind",
           "INSERT INTO record (uid, kind) VALUES ('fresh/1', 'name')");
    refuse("record.kind", "INSERT INTO record (uid, kind) VALUES ('fresh/1', NULL)");
    refuse("record.id: is not from 1",
           "INSERT INTO record (id, uid, kind) VALUES (0, 'fresh/1', 'place')");
    refuse("record.id: is not from 1",
           "INSERT INTO record (id, uid, kind) VALUES (-5, 'fresh/1', 'place')");
    refuse("record.id: is not from 1",
           "INSERT INTO record (id, uid, kind) VALUES (9223372036854775807, 'fresh/1', "
           "'place')");
    refuse("record.revision: is not from 1",
           "INSERT INTO record (uid, kind, revision) VALUES ('fresh/1', 'place', 0)");
    refuse("record.next_slot: is not from 1",
           "INSERT INTO record (uid, kind, next_slot) VALUES ('fresh/1', 'place', "
           "0)");
    refuse("record.revision: starts at 1",
           "INSERT INTO record (uid, kind, revision) VALUES ('fresh/1', 'place', 2)");
    refuse("record.revision: starts at 1",
           "INSERT INTO record (uid, kind, next_slot) VALUES ('fresh/1', 'place', 2)");
    refuse("record.id: is beyond the next one",
           "INSERT INTO record (id, uid, kind) VALUES (1000000000000, 'fresh/1', "
           "'place')");
    refuse("record.id: is beyond the next one",
           "INSERT INTO record (id, uid, kind) SELECT seq + 2, 'fresh/1', 'place' FROM "
           "sqlite_sequence WHERE name = 'record'");
    begin_case();
    run("INSERT INTO record (id, uid, kind) SELECT seq + 1, 'fresh/1', 'place' FROM "
        "sqlite_sequence WHERE name = 'record'");
    end_case();
    run("INSERT INTO record (uid, kind) VALUES ('vn/yen-bai_2.x', 'place')");
    run("DELETE FROM record WHERE uid = 'vn/yen-bai_2.x'");
}

static void rows_agree_with_the_kind(void **state) {
    (void)state;
    for (const noun *const *n = nouns; *n; n++) {
        if (!(*n)->kind)
            continue;
        begin_case();
        run_format("INSERT INTO record (uid, kind) VALUES ('fresh/1', '%s')",
                   *n == &place_noun ? "person" : "place");
        char *key = format_text("%lld", ask_integer("SELECT max(id) FROM record"));
        char *insert = insert_sql(*n, key, NULL, NULL),
             *orphan = insert_sql(*n, "999999", NULL, NULL);
        refuse("is not the id of a record of kind", "%s", insert);
        refuse("is not the id of a record of kind", "%s", orphan);
        refuse("delete the row of table record instead", "DELETE FROM %s WHERE id = %lld",
               (*n)->name, id_of((*n)->name, 1));
        end_case();
        sqlite3_free(key);
        sqlite3_free(insert);
        sqlite3_free(orphan);
    }
}

static void ids_are_never_used_twice(void **state) {
    (void)state;
    begin_case();
    run("INSERT INTO record (uid, kind) VALUES ('fresh/1', 'place')");
    sqlite3_int64 first = ask_integer("SELECT max(id) FROM record");
    run("DELETE FROM record WHERE uid = 'fresh/1'");
    run("INSERT INTO record (uid, kind) VALUES ('fresh/2', 'place')");
    assert_true(ask_integer("SELECT max(id) FROM record") > first);
    end_case();
}

/* --- slots
 * -----------------------------------------------------------------------------------------------------
 */

static void slots_are_never_used_twice(void **state) {
    (void)state;
    sqlite3_int64 place = id_of("place", 1);
    for (const noun *const *n = nouns; *n; n++) {
        if ((*n)->kind)
            continue;
        sqlite3_int64 owner = id_of(owner_kind(*n), 1);
        begin_case();
        run_format("INSERT INTO note (record, slot, text) VALUES (%lld, 600, 'n')", owner);
        char *taken = format_text("%lld, 600", owner), *insert = insert_sql(*n, taken, NULL, NULL);
        refuse(*n == &note_noun ? "note.slot: is already taken" : "slot: is or was taken", "%s",
               insert);
        sqlite3_free(taken);
        sqlite3_free(insert);

        char *key = format_text("%lld, 601", owner);
        const field *unique = NULL;
        for (size_t i = 0; i < (*n)->field_count; i++)
            if ((*n)->fields[i].flags & UNIQUE)
                unique = &(*n)->fields[i];
        char *other = unique ? good_value(*n, unique, true) : NULL;
        insert = insert_sql(*n, key, unique, other);
        run(insert);
        run_format("DELETE FROM %s WHERE record = %lld AND slot = 601", (*n)->name, owner);
        refuse("slot: is or was taken", "%s", insert);
        refuse("slot: is or was taken",
               "INSERT INTO note (record, slot, text) VALUES (%lld, 601, 'n')", owner);
        end_case();
        sqlite3_free(key);
        sqlite3_free(other);
        sqlite3_free(insert);
    }
    refuse("note.slot: is not from 1",
           "INSERT INTO note (record, slot, text) VALUES (%lld, 0, 'n')", place);
    for (const noun *const *n = nouns; *n; n++)
        if (!(*n)->kind) {
            static const char *const slots[] = {"0", "-1", "1000000001", "9223372036854775807"};
            for (size_t i = 0; i < COUNT(slots); i++) {
                char *key = format_text("%lld, %s", id_of(owner_kind(*n), 1), slots[i]);
                char *insert = insert_sql(*n, key, NULL, NULL);
                refuse(NULL, "%s", insert);
                sqlite3_free(key);
                sqlite3_free(insert);
            }
        }

    /* A slot left out is free: rows may come in any order. */
    begin_case();
    run_format("INSERT INTO note (record, slot, text) VALUES (%lld, 700, 'n'); INSERT INTO note "
               "(record, slot, text) "
               "VALUES (%lld, 650, 'n')",
               place, place);
    assert_int_equal(ask_integer("SELECT next_slot FROM record WHERE id = %lld", place), 701);
    end_case();
    begin_case(); /* a restored record takes the slots it had */
    run("INSERT INTO record (uid, kind) VALUES ('fresh/1', 'source'); INSERT INTO source (id) "
        "SELECT max(id) FROM record; "
        "INSERT INTO note (record, slot, text) SELECT max(id), 1, 'n' FROM record");
    sqlite3_int64 fresh = ask_integer("SELECT max(id) FROM record");
    run("DELETE FROM record WHERE uid = 'fresh/1'");
    run_format(
        "INSERT INTO record (id, uid, kind) VALUES (%lld, 'fresh/1', 'source'); INSERT INTO source "
        "(id) VALUES "
        "(%lld); INSERT INTO note (record, slot, text) VALUES (%lld, 3, 'n'), (%lld, 1, 'n')",
        fresh, fresh, fresh, fresh);
    end_case();
}

static void bring_back(sqlite3_int64 id, const char *revision, const char *next_slot) {
    run_format("INSERT INTO record (id, uid, kind, revision, next_slot) VALUES (%lld, 'fresh/1', "
               "'source', %s, %s); INSERT "
               "INTO source (id) VALUES (%lld)",
               id, revision, next_slot, id);
}

/* A record that comes back takes its rows in the slots they had, and no other row in a slot that
 * was taken. */
static void slots_outlive_their_record(void **state) {
    (void)state;
    begin_case();
    run("INSERT INTO record (uid, kind) VALUES ('fresh/1', 'source'); INSERT INTO source (id) "
        "SELECT max(id) FROM record");
    sqlite3_int64 id = ask_integer("SELECT max(id) FROM record");
    run_format("INSERT INTO note (record, slot, text) VALUES (%lld, 1, 'gone'), (%lld, 2, "
               "'stays'), (%lld, 900, 'a'), (%lld, "
               "1800, 'far')",
               id, id, id, id);
    run_format("DELETE FROM note WHERE record = %lld AND slot IN (1, 900)", id);
    run_format("DELETE FROM record WHERE id = %lld", id);
    refuse("record.revision: starts at 1",
           "INSERT INTO record (id, uid, kind, revision) VALUES (%lld, 'fresh/1', 'source', "
           "100)",
           id);
    refuse("record.revision: starts at 1",
           "INSERT INTO record (id, uid, kind, next_slot) VALUES (%lld, 'fresh/1', 'source', "
           "1802)",
           id);
    for (int again = 0; again < 2; again++) {
        bring_back(id, again ? "1" : "8", again ? "1801" : "1");
        assert_int_equal(ask_integer("SELECT next_slot FROM record WHERE id = %lld", id), 1801);
        refuse("slot: is or was taken",
               "INSERT INTO note (record, slot, text) VALUES (%lld, 1, 'n')", id);
        refuse("slot: is or was taken",
               "INSERT INTO note (record, slot, text) VALUES (%lld, 900, 'n')", id);
        run_format(
            "INSERT INTO note (record, slot, text) VALUES (%lld, 1800, 'far'), (%lld, 2, 'stays')",
            id, id);
        refuse("slot: is or was taken",
               "INSERT INTO name (record, slot, text) VALUES (%lld, 2, 'n')", id);
        refuse("slot: is or was taken",
               "INSERT INTO note (record, slot, text) VALUES (%lld, 1, 'n')", id);
        run_format("DELETE FROM record WHERE id = %lld", id);
    }
    bring_back(id, "1", "1");
    run_format("INSERT INTO note (record, slot, text) VALUES (%lld, 2, 'stays'); DELETE FROM note "
               "WHERE record = %lld",
               id, id);
    refuse("slot: is or was taken", "INSERT INTO note (record, slot, text) VALUES (%lld, 2, 'n')",
           id);
    end_case();
}

/* One slot far above would leave none to come. */
static void slots_do_not_skip_far(void **state) {
    (void)state;
    for (const noun *const *n = nouns; *n; n++) {
        if ((*n)->kind)
            continue;
        sqlite3_int64 owner = id_of(owner_kind(*n), 1);
        char *far = format_text("%lld, (SELECT next_slot + 1001 FROM record WHERE id = %lld)",
                                owner, owner);
        char *farthest = format_text("%lld, 1000000000", owner);
        char *near = format_text("%lld, (SELECT next_slot + 1000 FROM record WHERE id = %lld)",
                                 owner, owner);
        char *insert_far = insert_sql(*n, far, NULL, NULL),
             *insert_farthest = insert_sql(*n, farthest, NULL, NULL);
        refuse("slot: skips too far", "%s", insert_far);
        refuse("slot: skips too far", "%s", insert_farthest);
        begin_case();
        for (const field *f = (*n)->fields; f < (*n)->fields + (*n)->field_count; f++)
            make_room(*n, f);
        char *insert_near = insert_sql(*n, near, NULL, NULL);
        run(insert_near);
        end_case();
        sqlite3_free(far);
        sqlite3_free(farthest);
        sqlite3_free(near);
        sqlite3_free(insert_far);
        sqlite3_free(insert_farthest);
        sqlite3_free(insert_near);
    }
}

/* --- what leads back
 * ------------------------------------------------------------------------------------------- */

static void acyclic_references_stay_so(void **state) {
    (void)state;
    size_t tried = 0;
    EACH_FIELD(n, f) if (n->kind && f->flags & ACYCLIC) {
        sqlite3_int64 a = id_of(n->name, 1), b = id_of(n->name, 2), c = id_of(n->name, 3);
        begin_case();
        char *key = fresh_key(n), *insert = insert_sql(n, key, f, key);
        refuse("leads back to the record itself", "%s", insert);
        refuse("leads back to the record itself", "UPDATE %s SET %s = id WHERE id = %lld", n->name,
               f->name, a);
        run_format("UPDATE %s SET %s = %lld WHERE id = %lld", n->name, f->name, b, a);
        refuse("leads back to the record itself", "UPDATE %s SET %s = %lld WHERE id = %lld",
               n->name, f->name, a, b);
        run_format("UPDATE %s SET %s = %lld WHERE id = %lld", n->name, f->name, c, b);
        refuse("leads back to the record itself", "UPDATE %s SET %s = %lld WHERE id = %lld",
               n->name, f->name, a, c);
        run_format("UPDATE %s SET %s = NULL", n->name, f->name);
        refuse("leads back to the record itself",
               "UPDATE %s SET %s = CASE id WHEN %lld THEN %lld ELSE %lld END WHERE id "
               "IN (%lld, %lld)",
               n->name, f->name, a, b, a, a, b);
        end_case();
        sqlite3_free(key);
        sqlite3_free(insert);
        tried++;
    }
    assert_true(tried > 0);
}

static void successions_never_come_back(void **state) {
    (void)state;
    sqlite3_int64 a = id_of("place", 1), b = id_of("place", 2), c = id_of("place", 3);
    begin_case();
    run("DELETE FROM succession");
    refuse("succession.successor: leads back",
           "INSERT INTO succession (record, slot, type, successor) VALUES (%lld, 500, "
           "'rename', %lld)",
           a, a);
    run_format("INSERT INTO succession (record, slot, type, successor) VALUES (%lld, 500, "
               "'merger', %lld), (%lld, 500, "
               "'merger', %lld), (%lld, 501, 'abolition', NULL)",
               a, b, b, c, c);
    refuse("succession.successor: leads back",
           "INSERT INTO succession (record, slot, type, successor) VALUES (%lld, 502, "
           "'split', %lld)",
           c, a);
    refuse("succession.successor: leads back",
           "UPDATE succession SET successor = %lld WHERE record = %lld", a, c);
    refuse("succession.successor: leads back",
           "UPDATE succession SET successor = record WHERE record = %lld", c);
    end_case();
}

static void agreements_do_nothing_to_themselves(void **state) {
    (void)state;
    sqlite3_int64 a = id_of("agreement", 1), b = id_of("agreement", 2);
    begin_case();
    run("DELETE FROM relation");
    refuse(
        "relation.agreement: leads back",
        "INSERT INTO relation (record, slot, type, agreement) VALUES (%lld, 500, 'replaces', %lld)",
        a, a);
    run_format(
        "INSERT INTO relation (record, slot, type, agreement) VALUES (%lld, 500, 'amends', %lld)",
        a, b);
    refuse(
        "relation.agreement: leads back",
        "INSERT INTO relation (record, slot, type, agreement) VALUES (%lld, 501, 'renews', %lld)",
        b, a);
    refuse("relation.agreement: leads back",
           "UPDATE relation SET agreement = record WHERE record = %lld", a);
    end_case();
}

static void citations_name_attributes(void **state) {
    (void)state;
    static const char *const wrong[] = {"nosuch", "type country", " ", "folded", "title"};
    static const char *const right[] = {"type", "name", "country", "names", "successions"};
    sqlite3_int64 place = id_of("place", 1), source = id_of("source", 1);
    begin_case();
    for (size_t i = 0; i < COUNT(wrong); i++)
        refuse(
            "citation.attribute: is not",
            "INSERT INTO citation (record, slot, source, attribute) VALUES (%lld, 500, %lld, '%s')",
            place, source, wrong[i]);
    for (size_t i = 0; i < COUNT(right); i++)
        run_format(
            "INSERT INTO citation (record, slot, source, attribute) VALUES (%lld, %d, %lld, '%s')",
            place, 500 + (int)i, source, right[i]);
    refuse("citation.attribute: is not",
           "UPDATE citation SET attribute = 'nosuch' WHERE record = %lld AND slot = 500", place);
    run_format("INSERT INTO name (record, slot, text) VALUES (%lld, 510, 'A')", place);
    run_format(
        "INSERT INTO citation (record, slot, target, source, attribute) VALUES (%lld, 511, 510, "
        "%lld, 'text')",
        place, source);
    refuse("citation.attribute: is not",
           "INSERT INTO citation (record, slot, target, source, attribute) VALUES (%lld, 512, 510, "
           "%lld, 'country')",
           place, source);
    end_case();
}

static void actions_follow_no_circle(void **state) {
    (void)state;
    sqlite3_int64 agreement = id_of("agreement", 1), other = id_of("agreement", 2);
    begin_case();
    run_format("INSERT INTO action (record, slot, type) VALUES (%lld, 500, 'proposed')", agreement);
    run_format("INSERT INTO action (record, slot, type, follows) VALUES (%lld, 501, 'signed', "
               "500), (%lld, 502, "
               "'expires', 501)",
               agreement, agreement);
    run_format("INSERT INTO action (record, slot, type) VALUES (%lld, 510, 'proposed')", other);
    run_format("INSERT INTO note (record, slot, text) VALUES (%lld, 503, 'n')", agreement);
    refuse("action.follows: is not the slot of another one",
           "INSERT INTO action (record, slot, type, follows) VALUES "
           "(%lld, 505, 'signed', 505)",
           agreement);
    refuse("action.follows: is not the slot of another one",
           "INSERT INTO action (record, slot, type, follows) VALUES "
           "(%lld, 505, 'signed', 510)",
           agreement);
    refuse("action.follows: is not the slot of another one",
           "INSERT INTO action (record, slot, type, follows) VALUES "
           "(%lld, 505, 'signed', 503)",
           agreement);
    refuse("action.follows: leads back",
           "UPDATE action SET follows = 502 WHERE record = %lld AND slot = 500", agreement);
    refuse("action.follows: leads back",
           "UPDATE action SET follows = 501 WHERE record = %lld AND slot = 500", agreement);
    run_format("UPDATE action SET date = CASE slot WHEN 500 THEN '2020-05' ELSE '2021' END WHERE "
               "record = %lld AND slot IN "
               "(500, 501)",
               agreement);
    refuse("action.date: is before the action that it follows",
           "UPDATE action SET date = '2020-04-30' WHERE record = %lld "
           "AND slot = 501",
           agreement);
    refuse("action.date: is before the action that it follows",
           "INSERT INTO action (record, slot, type, follows, date) "
           "VALUES (%lld, 505, 'signed', 501, '2020')",
           agreement);
    refuse("action.date: is after an action that follows it",
           "UPDATE action SET date = '2022' WHERE record = %lld AND slot "
           "= 500",
           agreement);
    run_format("UPDATE action SET date = '2020' WHERE record = %lld AND slot = 501", agreement);
    refuse("action.slot: another action follows it",
           "DELETE FROM action WHERE record = %lld AND slot = 501", agreement);
    run_format("DELETE FROM action WHERE record = %lld AND slot = 502", agreement);
    run_format("DELETE FROM action WHERE record = %lld AND slot = 501", agreement);
    end_case();
}

static void kinds_take_their_actions(void **state) {
    (void)state;
    for (unsigned kind = 1; kind <= ACCORD_KIND_SOURCE; kind <<= 1) {
        const char *name = noun_of_kind(kind)->name;
        sqlite3_stmt *types;
        sqlite3_prepare_v2(db,
                           "SELECT code, EXISTS (SELECT 1 FROM lifecycle WHERE kind = ?1 AND "
                           "action_type = code) FROM "
                           "term WHERE vocabulary = 'action_type'",
                           -1, &types, NULL);
        sqlite3_bind_text(types, 1, name, -1, SQLITE_STATIC);
        while (sqlite3_step(types) == SQLITE_ROW) {
            const char *type = (const char *)sqlite3_column_text(types, 0);
            if (!sqlite3_column_int(types, 1)) {
                refuse(NULL, "INSERT INTO action (record, slot, type) VALUES (%lld, 500, '%s')",
                       id_of(name, 1), type);
            } else {
                begin_case();
                run_format("INSERT INTO action (record, slot, type) VALUES (%lld, 500, '%s')",
                           id_of(name, 1), type);
                end_case();
            }
        }
        sqlite3_finalize(types);
    }
}

/* --- citations
 * ---------------------------------------------------------------------------------------------------
 */

static void citations_aim_at_rows(void **state) {
    (void)state;
    sqlite3_int64 place = id_of("place", 1), source = id_of("source", 1);
    begin_case();
    run_format("INSERT INTO note (record, slot, text) VALUES (%lld, 500, 'n')", place);
    run_format("INSERT INTO note (record, slot, text) VALUES (%lld, 510, 'n')", id_of("place", 2));
    run_format("INSERT INTO citation (record, slot, source, target) VALUES (%lld, 501, %lld, 500)",
               place, source);
    refuse("citation.target",
           "INSERT INTO citation (record, slot, source, target) VALUES (%lld, 502, %lld, 501)",
           place, source);
    refuse("citation.target",
           "INSERT INTO citation (record, slot, source, target) VALUES (%lld, 502, %lld, 510)",
           place, source);
    refuse("citation.target",
           "INSERT INTO citation (record, slot, source, target) VALUES (%lld, 502, %lld, 502)",
           place, source);
    refuse("citation.target", "UPDATE citation SET target = 501 WHERE record = %lld AND slot = 501",
           place);
    run_format("DELETE FROM note WHERE record = %lld AND slot = 500", place);
    assert_int_equal(
        ask_integer("SELECT count(*) FROM citation WHERE record = %lld AND slot = 501", place), 0);
    assert_int_equal(ask_integer("SELECT count(*) FROM history WHERE record = %lld AND entity = "
                                 "'citation' AND slot = 501 "
                                 "AND operation = 'remove'",
                                 place),
                     1);
    end_case();
}

/* --- what others need stays
 * ---------------------------------------------------------------------------------------- */

static void referred_records_stay(void **state) {
    (void)state;
    EACH_FIELD(n, f) if (f->type == TYPE_REF) {
        begin_case();
        const noun *kind = noun_named(first_kind(f->kinds));
        char *key = fresh_key(kind), *insert = insert_sql(kind, key, NULL, NULL),
             *where = where_present(n);
        run(insert);
        run_format("UPDATE %s SET %s = %s WHERE %s", n->name, f->name, key, where);
        char *expect =
            format_text("record: %s.%s of another record refers to it", n->name, f->name);
        refuse(expect, "DELETE FROM record WHERE id = %s", key);
        refuse(NULL,
               "UPDATE record SET uid = 'fresh/1' WHERE uid = 'person/3'"); /* OR REPLACE would
                                                                               remove it */
        end_case();
        sqlite3_free(key);
        sqlite3_free(insert);
        sqlite3_free(where);
        sqlite3_free(expect);
    }
}

static void used_terms_stay(void **state) {
    (void)state;
    EACH_FIELD(n, f) if (f->type == TYPE_CODE) {
        begin_case();
        char *where = where_present(n);
        run_format("INSERT INTO term (vocabulary, code) VALUES ('%s', 'fresh-term')",
                   f->vocabulary);
        run_format("UPDATE %s SET %s = 'fresh-term' WHERE %s", n->name, f->name, where);
        char *expect = format_text("term.code: %s.%s uses it", n->name, f->name);
        refuse(expect, "DELETE FROM term WHERE vocabulary = '%s' AND code = 'fresh-term'",
               f->vocabulary);
        end_case();
        begin_case();
        run_format("INSERT INTO term (vocabulary, code) VALUES ('%s', 'fresh-term')",
                   f->vocabulary);
        run_format("DELETE FROM term WHERE vocabulary = '%s' AND code = 'fresh-term'",
                   f->vocabulary);
        assert_int_equal(sqlite3_changes(db), 1);
        end_case();
        sqlite3_free(where);
        sqlite3_free(expect);
    }
}

static void terms_are_guarded(void **state) {
    (void)state;
    refuse("term.code: is already taken",
           "INSERT INTO term (vocabulary, code) VALUES ('mode', 'online')");
    refuse("term.code: cannot be changed",
           "UPDATE term SET code = 'on-line' WHERE vocabulary = 'mode' AND code = "
           "'online'");
    refuse("term.code: cannot be changed",
           "UPDATE term SET code = 'hybrid' WHERE vocabulary = 'mode' AND code = "
           "'online'");
    refuse("term.code: cannot be changed",
           "UPDATE term SET vocabulary = 'basis' WHERE code = 'online'");
    refuse("term.code: is no code",
           "INSERT INTO term (vocabulary, code) VALUES ('mode', 'On line')");
    refuse("term.code: is no code",
           "INSERT INTO term (vocabulary, code) VALUES ('mode', 'a' || char(0) || 'B')");
    refuse("term.code: is no code", "INSERT INTO term (vocabulary, code) VALUES ('mode', '')");
    refuse("term.vocabulary: is no name", "INSERT INTO term (vocabulary, code) VALUES ('', 'x')");
    refuse("term.vocabulary: is no name",
           "INSERT INTO term (vocabulary, code) VALUES ('Mode', 'x')");
    refuse("term.vocabulary: is no name",
           "INSERT INTO term (vocabulary, code) VALUES ('mo de', 'x')");
    refuse("term.label_en",
           "INSERT INTO term (vocabulary, code, label_en) VALUES ('mode', 'x', '')");
    refuse("term.label_vi",
           "INSERT INTO term (vocabulary, code, label_vi) VALUES ('mode', 'x', 'a' || char(0))");
    refuse("term.label_ja", "UPDATE term SET label_ja = '' WHERE vocabulary = 'mode'");
    refuse("term.code: lifecycle.action_type uses it",
           "DELETE FROM term WHERE vocabulary = 'action_type' AND code = "
           "'signed'");
    begin_case();
    run("INSERT INTO term (vocabulary, code, label_vi) VALUES ('mode', 'by-letter', 'bằng thư')");
    run("UPDATE term SET label_en = 'by letter' WHERE code = 'by-letter'");
    end_case();
}

static void lifecycle_is_guarded(void **state) {
    (void)state;
    refuse("lifecycle.action_type: is already taken",
           "INSERT INTO lifecycle (kind, action_type) VALUES ('visit', "
           "'planned')");
    refuse("lifecycle.action_type: is not a term",
           "INSERT INTO lifecycle (kind, action_type) VALUES ('visit', "
           "'dreamt')");
    refuse("lifecycle.kind: is not a kind",
           "INSERT INTO lifecycle (kind, action_type) VALUES ('voyage', 'planned')");
    refuse("lifecycle.state: is no name",
           "INSERT INTO lifecycle (kind, action_type, state) VALUES ('gift', 'planned', "
           "'In Use')");
    refuse("lifecycle.state: is no name", "UPDATE lifecycle SET state = '' WHERE kind = 'visit'");
    refuse("lifecycle.state: is no name",
           "UPDATE lifecycle SET state = 'a' || char(0) WHERE kind = 'visit'");
    refuse("lifecycle.action_type: cannot be changed",
           "UPDATE lifecycle SET action_type = 'signed' WHERE kind = 'visit' "
           "AND action_type = 'planned'");
    refuse("lifecycle.action_type: cannot be changed",
           "UPDATE lifecycle SET kind = 'gift' WHERE kind = 'visit' AND "
           "action_type = 'planned'");
    begin_case();
    run_format("INSERT INTO action (record, slot, type) VALUES (%lld, 500, 'cancelled')",
               id_of("visit", 1));
    refuse("lifecycle.action_type: an action uses it",
           "DELETE FROM lifecycle WHERE kind = 'visit' AND action_type = "
           "'cancelled'");
    run("DELETE FROM lifecycle WHERE kind = 'visit' AND action_type = 'refused'");
    assert_int_equal(sqlite3_changes(db), 1);
    end_case();
    /* every kind is one that lifecycle knows */
    for (unsigned kind = 1; kind <= ACCORD_KIND_SOURCE; kind <<= 1) {
        begin_case();
        run("INSERT INTO term (vocabulary, code) VALUES ('action_type', 'fresh-action')");
        run_format("INSERT INTO lifecycle (kind, action_type) VALUES ('%s', 'fresh-action')",
                   noun_of_kind(kind)->name);
        end_case();
    }
}

static void the_rest_is_guarded(void **state) {
    (void)state;
    refuse("metadata.name: is already taken",
           "INSERT INTO metadata (name, value) VALUES ('schema_version', '9')");
    refuse("metadata.name: cannot be changed",
           "UPDATE metadata SET name = 'x' WHERE name = 'schema_version'");
    refuse("metadata.name: is empty", "INSERT INTO metadata (name, value) VALUES ('', 'x')");
    refuse("metadata.schema_version: is required", "DELETE FROM metadata");
    begin_case();
    run("INSERT INTO metadata (name, value) VALUES ('office', 'x'); DELETE FROM metadata WHERE "
        "name = 'office'");
    end_case();

    refuse("session.id: there is one session", "INSERT INTO session (id) VALUES (1)");
    refuse("session.id: there is one session", "INSERT INTO session (id) VALUES (2)");
    refuse("session.id: there is one session", "UPDATE session SET id = 2");
    refuse("session.id: there is one session", "DELETE FROM session");
    refuse("session.author: is empty or holds a NUL", "UPDATE session SET author = ''");
    refuse("session.author: is empty or holds a NUL", "UPDATE session SET author = 'a' || char(0)");

    refuse("history: cannot be changed", "UPDATE history SET author = 'x' WHERE id = 1");
    refuse("history: cannot be changed", "UPDATE history SET id = 2 WHERE id = 1");
    refuse("history: cannot be changed", "DELETE FROM history WHERE id = 1");
    static const char *const ids[] = {"1", "(SELECT max(id) FROM history)",
                                      "(SELECT max(id) + 2 FROM history)", "9223372036854775807"};
    for (size_t i = 0; i < COUNT(ids); i++)
        refuse("history.id: is not the next one",
               "INSERT INTO history (id, changed_at, operation, record, entity) VALUES "
               "(%s, 'x', 'add', 1, 'record')",
               ids[i]);
    begin_case();
    run("INSERT INTO history (id, changed_at, operation, record, entity) SELECT max(id) + 1, 'x', "
        "'add', 1, 'place' FROM "
        "history");
    end_case();
    refuse("history.id: is not from 1",
           "INSERT INTO history (id, changed_at, operation, record, entity) VALUES (-1, 'x', "
           "'add', 1, 'record')");
    refuse("history.operation: is no operation",
           "INSERT INTO history (changed_at, operation, record, entity) VALUES "
           "('x', 'forget', 1, 'record')");

    run("INSERT INTO date_entry VALUES ('2001')");
    refuse("date.text: is already taken", "INSERT INTO date (text) VALUES ('2001')");
    refuse("date.text: cannot be changed", "UPDATE date SET text = '2002' WHERE text = '2001'");
    refuse("date.text: cannot be changed", "DELETE FROM date WHERE text = '2001'");
    refuse("date.text: is not an EDTF date", "INSERT INTO date (text) VALUES ('2001-02-29')");
    refuse("date.text: holds a NUL", "INSERT INTO date (text) VALUES ('2001-02' || char(0))");
    begin_case();
    run("INSERT INTO date_entry VALUES ('2001'), (NULL)");
    end_case();
}

/* --- history
 * --------------------------------------------------------------------------------------------------------
 */

static sqlite3_int64 history_length(void) {
    return ask_integer("SELECT count(*) FROM history");
}

static const char *row_as_json(const noun *n, const char *where) {
    char *columns = format_text("%s", "");
    for (size_t i = 0; i < n->field_count; i++)
        if (n->fields[i].type != TYPE_FOLDED) {
            char *more = format_text("%s%s'%s', %s", columns, *columns ? ", " : "",
                                     n->fields[i].name, n->fields[i].name);
            sqlite3_free(columns);
            columns = more;
        }
    const char *json = ask("SELECT json_object(%s) FROM %s WHERE %s", columns, n->name, where);
    sqlite3_free(columns);
    return json;
}

/* Every field: a change leaves the row as it was and counts; the same value again leaves nothing.
 */
static void updates_leave_the_row_as_it_was(void **state) {
    (void)state;
    EACH_FIELD(n, f) {
        if (f->type == TYPE_FOLLOWS)
            continue;
        begin_case();
        run("UPDATE session SET author = 'Lan'");
        char *where = where_present(n), *value = good_value(n, f, true);
        sqlite3_int64 owner = id_of(n->kind ? n->name : owner_kind(n), 1);
        char *before = format_text("%s", row_as_json(n, where));
        sqlite3_int64 length = history_length();
        sqlite3_int64 revision = ask_integer("SELECT revision FROM record WHERE id = %lld", owner);
        run_format("UPDATE %s SET %s = %s WHERE %s", n->name, f->name, value, where);
        if (f->type == TYPE_FOLDED) {
            assert_int_equal(history_length(), length);
            assert_int_equal(ask_integer("SELECT revision FROM record WHERE id = %lld", owner),
                             revision);
        } else {
            bool changed = strcmp(before, row_as_json(n, where)) != 0;
            assert_int_equal(history_length(), length + changed);
            assert_int_equal(ask_integer("SELECT revision FROM record WHERE id = %lld", owner),
                             revision + changed);
            if (changed) {
                assert_string_equal(ask("SELECT old FROM history ORDER BY id DESC LIMIT 1"),
                                    before);
                assert_string_equal(
                    ask("SELECT author || operation || entity || record || coalesce(slot, '') FROM "
                        "history ORDER BY id DESC LIMIT 1"),
                    ask("SELECT 'Lan' || 'update' || '%s' || %lld || '%s'", n->name, owner,
                        n->kind ? "" : ask("SELECT %lld", slot_of(n))));
                assert_int_equal(
                    ask_integer(
                        "SELECT changed_at GLOB "
                        "'[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]"
                        ":[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z' FROM history ORDER BY id DESC "
                        "LIMIT 1"),
                    1);
            }
            run_format("UPDATE %s SET %s = %s WHERE %s", n->name, f->name, value, where);
            assert_int_equal(history_length(), length + changed);
            assert_int_equal(ask_integer("SELECT revision FROM record WHERE id = %lld", owner),
                             revision + changed);
        }
        end_case();
        sqlite3_free(where);
        sqlite3_free(value);
        sqlite3_free(before);
    }
}

static void additions_and_removals_are_kept(void **state) {
    (void)state;
    for (const noun *const *n = nouns; *n; n++) {
        if ((*n)->kind)
            continue;
        sqlite3_int64 owner = id_of(owner_kind(*n), 1), slot = slot_of(*n);
        assert_int_equal(ask_integer("SELECT count(*) FROM history WHERE record = %lld AND slot = "
                                     "%lld AND entity = '%s' "
                                     "AND operation = 'add' AND old IS NULL",
                                     owner, slot, (*n)->name),
                         1);
        begin_case();
        char *where = where_present(*n), *before = format_text("%s", row_as_json(*n, where));
        sqlite3_int64 revision = ask_integer("SELECT revision FROM record WHERE id = %lld", owner);
        sqlite3_int64 next = ask_integer("SELECT next_slot FROM record WHERE id = %lld", owner);
        if (*n != &citation_noun) { /* what is cited goes with its citations */
            run_format("INSERT INTO citation (record, slot, source, target) VALUES (%lld, 790, "
                       "%lld, %lld)",
                       owner, id_of("source", 1), slot);
            revision += 2;
            next = 791;
        }
        run_format("DELETE FROM %s WHERE %s", (*n)->name, where);
        assert_int_equal(
            ask_integer("SELECT count(*) FROM citation WHERE record = %lld AND slot = 790", owner),
            0);
        assert_int_equal(ask_integer("SELECT count(*) FROM history WHERE record = %lld AND slot = "
                                     "790 AND entity = 'citation' "
                                     "AND operation = 'remove'",
                                     owner),
                         *n != &citation_noun);
        assert_string_equal(ask("SELECT old FROM history WHERE record = %lld AND slot = %lld AND "
                                "operation = 'remove'",
                                owner, slot),
                            before);
        assert_int_equal(ask_integer("SELECT revision FROM record WHERE id = %lld", owner),
                         revision + 1);
        assert_int_equal(ask_integer("SELECT next_slot FROM record WHERE id = %lld", owner), next);
        run_format("INSERT INTO note (record, slot, text) VALUES (%lld, 800, 'n')", owner);
        assert_int_equal(ask_integer("SELECT revision FROM record WHERE id = %lld", owner),
                         revision + 2);
        assert_int_equal(ask_integer("SELECT next_slot FROM record WHERE id = %lld", owner), 801);
        end_case();
        sqlite3_free(where);
        sqlite3_free(before);
    }
}

/* A removed record takes its rows along, and all of them are kept, each once. */
static void removals_keep_every_row(void **state) {
    (void)state;
    for (unsigned kind = 1; kind <= ACCORD_KIND_SOURCE; kind <<= 1) {
        const noun *record_noun = noun_of_kind(kind);
        begin_case();
        char *key = fresh_key(record_noun), *insert = insert_sql(record_noun, key, NULL, NULL);
        run(insert);
        sqlite3_int64 rows = 0;
        for (const noun *const *n = nouns; *n; n++)
            if (noun_takes_row(record_noun, *n) && *n != &action_noun && *n != &citation_noun) {
                char *row_key = format_text("%s, %lld", key, ++rows),
                     *row = insert_sql(*n, row_key, NULL, NULL);
                run(row);
                run_format("INSERT INTO citation (record, slot, source, target) VALUES (%s, %lld, "
                           "%lld, %lld)",
                           key, rows + 1, id_of("source", 1), rows);
                rows++;
                sqlite3_free(row_key);
                sqlite3_free(row);
            }
        for (int i = 0; i < 3 && record_noun->kind & action_noun.owners; i++, rows++)
            run_format("INSERT INTO action (record, slot, type, follows) SELECT %s, %lld, "
                       "min(action_type), %s FROM "
                       "lifecycle WHERE kind = '%s'",
                       key, rows + 1, i ? ask("SELECT %lld", rows) : "NULL", record_noun->name);
        run_format("INSERT INTO citation (record, slot, source) VALUES (%s, %lld, %lld)", key,
                   rows + 1, id_of("source", 1));
        rows++;
        sqlite3_int64 length = history_length();
        run("DELETE FROM record WHERE uid = 'fresh/1'");
        assert_int_equal(sqlite3_changes(db), 1);
        assert_int_equal(history_length(), length + rows + 2);
        assert_int_equal(ask_integer("SELECT count(DISTINCT entity || coalesce(slot, '')) FROM "
                                     "history WHERE record = %s "
                                     "AND operation = 'remove' AND json_valid(old)",
                                     key),
                         rows + 2);
        assert_int_equal(ask_integer("SELECT count(*) FROM slots WHERE record = %s", key), 0);
        assert_int_equal(
            ask_integer("SELECT count(*) FROM %s WHERE id = %s", record_noun->name, key), 0);
        assert_string_equal(ask("SELECT json_extract(old, '$.uid', '$.kind') FROM history WHERE "
                                "record = %s AND operation = "
                                "'remove' AND entity = 'record'",
                                key),
                            ask("SELECT json_array('fresh/1', '%s')", record_noun->name));
        end_case();
        sqlite3_free(key);
        sqlite3_free(insert);
    }
}

static void new_text_is_to_be_folded_again(void **state) {
    (void)state;
    sqlite3_int64 place = id_of("place", 1);
    begin_case();
    run_format(
        "INSERT INTO name (record, slot, text, folded) VALUES (%lld, 500, 'Yên Bái', 'yen bai')",
        place);
    run_format("UPDATE name SET language = 'vi' WHERE record = %lld AND slot = 500", place);
    assert_string_equal(ask("SELECT folded FROM name WHERE record = %lld AND slot = 500", place),
                        "yen bai");
    run_format("UPDATE name SET text = 'Lào Cai' WHERE record = %lld AND slot = 500", place);
    assert_string_equal(
        ask("SELECT folded IS NULL FROM name WHERE record = %lld AND slot = 500", place), "1");
    run_format(
        "UPDATE name SET text = 'Nagano', folded = 'nagano' WHERE record = %lld AND slot = 500",
        place);
    assert_string_equal(ask("SELECT folded FROM name WHERE record = %lld AND slot = 500", place),
                        "nagano");
    end_case();
}

/* The statement of a failed script undoes itself and nothing else. */
static void refusals_undo_one_statement(void **state) {
    (void)state;
    begin_case();
    run_format("INSERT INTO note (record, slot, text) VALUES (%lld, 500, 'kept')",
               id_of("place", 1));
    refuse(
        "note.text",
        "INSERT OR ABORT INTO note (record, slot, text) VALUES (%lld, 501, 'a'), (%lld, 502, '')",
        id_of("place", 1), id_of("place", 1));
    assert_int_equal(ask_integer("SELECT count(*) FROM note WHERE slot = 500"), 1);
    end_case();
    begin_case();
    refuse("note.date",
           "INSERT INTO note (record, slot, text, date) VALUES (%lld, 501, 'a', '1999'), (%lld, "
           "502, 'b', "
           "'1999-13')",
           id_of("place", 1), id_of("place", 1));
    end_case();
}

/* --- that every rule was tried
 * ------------------------------------------------------------------------------------------ */

static bool is_of_a_table(const char *sentence) {
    char name[64];
    snprintf(name, sizeof name, "%.*s", (int)strcspn(sentence, ".: "), sentence);
    const noun *of_view = noun_of_plural(name);
    return !of_view && strcmp(name, "commitments") != 0;
}

static void every_rule_was_tried(void **state) {
    (void)state;
    assert_all_seen(is_of_a_table);
}

#define TEST(test) cmocka_unit_test_setup(test, roll_back)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(good_values_are_taken),
        TEST(bad_values_are_refused),
        TEST(blobs_are_refused),
        TEST(nothing_is_kept_as_real),
        TEST(required_fields_are_required),
        TEST(other_vocabularies_are_refused),
        TEST(wrong_kinds_are_refused),
        TEST(wrong_owners_are_refused),
        TEST(unique_values_stand_once),
        TEST(rules_over_columns_hold),
        TEST(nothing_ends_before_it_starts),
        TEST(nothing_called_off_took_place),
        TEST(keys_are_immutable),
        TEST(taken_keys_are_refused),
        TEST(records_are_well_formed),
        TEST(rows_agree_with_the_kind),
        TEST(ids_are_never_used_twice),
        TEST(slots_are_never_used_twice),
        TEST(slots_outlive_their_record),
        TEST(slots_do_not_skip_far),
        TEST(acyclic_references_stay_so),
        TEST(successions_never_come_back),
        TEST(agreements_do_nothing_to_themselves),
        TEST(citations_name_attributes),
        TEST(actions_follow_no_circle),
        TEST(kinds_take_their_actions),
        TEST(citations_aim_at_rows),
        TEST(referred_records_stay),
        TEST(used_terms_stay),
        TEST(terms_are_guarded),
        TEST(lifecycle_is_guarded),
        TEST(the_rest_is_guarded),
        TEST(updates_leave_the_row_as_it_was),
        TEST(additions_and_removals_are_kept),
        TEST(removals_keep_every_row),
        TEST(new_text_is_to_be_folded_again),
        TEST(refusals_undo_one_statement),
    };
    const struct CMUnitTest last[] = {cmocka_unit_test(every_rule_was_tried)};
    int failed = cmocka_run_group_tests_name("schema", tests, setup_plain, teardown);
    failed +=
        cmocka_run_group_tests_name("schema, recursive_triggers", tests, setup_recursive, teardown);
    return failed + cmocka_run_group_tests(last, setup_plain, teardown);
}
