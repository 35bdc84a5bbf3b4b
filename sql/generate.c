/* Prints schema.sql: the hand-written parts beside this file, and what follows from the model.
 * usage: accord-schema SQL_FOLDER > schema.sql */
#include "../lib/record/model.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void include_part(const char *folder, const char *name) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *in = fopen(path, "r");
    if (!in) {
        perror(path);
        exit(1);
    }
    for (int c; (c = getc(in)) != EOF;)
        putchar(c);
    fclose(in);
}

/* --- small pieces ------------------------------------------------------------------------- */

static const char *key_of(const noun *n) {
    return n->kind ? "id" : "record";
}

static int is_text(const field *f) {
    return f->type != TYPE_REF && f->type != TYPE_INTEGER && f->type != TYPE_TARGET &&
           f->type != TYPE_FOLLOWS;
}

static int is_date(const field *f) {
    return f->type == TYPE_DATE || f->type == TYPE_END;
}

static void quoted_kinds(unsigned kinds) {
    const char *between = "";
    for (unsigned k = 1; k <= ACCORD_KIND_SOURCE; k <<= 1)
        if (kinds & k) {
            printf("%s'%s'", between, noun_of_kind(k)->name);
            between = ", ";
        }
}

static void spoken_kinds(unsigned kinds) {
    const char *between = "";
    unsigned left = kinds;
    for (unsigned k = 1; k <= ACCORD_KIND_SOURCE; k <<= 1)
        if (kinds & k) {
            left &= ~k;
            printf("%s%s", between, noun_of_kind(k)->name);
            between = (left & (left - 1)) ? ", " : " or ";
        }
    if (!kinds)
        printf("record");
}

/* "is not a place", "is not an event": by the first of the kinds */
static const char *article(unsigned kinds) {
    const char *name = kinds ? noun_of_kind(kinds & (~kinds + 1))->name : "record";
    return strchr("aeiou", *name) ? "an" : "a";
}

/* --- columns -------------------------------------------------------------------------------- */

typedef struct format_rule {
    field_type type;
    const char *sentence;
    const char *check; /* with % for the column */
} format_rule;

static const format_rule format_rules[] = {
    {TYPE_TEXT, "is empty, holds a NUL, or is longer than 1 MiB",
     "% <> '' AND instr(%, char(0)) = 0 AND length(%) <= 1048576"},
    {TYPE_LINE, "is empty, no single line, or longer than 2000 characters",
     "% <> '' AND instr(%, char(0)) = 0 AND instr(%, char(10)) = 0 AND length(%) <= 2000"},
    {TYPE_NAME, "is empty, no single line, has outer blanks, or is longer than 2000 characters",
     "% <> '' AND instr(%, char(0)) = 0 AND instr(%, char(10)) = 0 AND trim(%) = % AND "
     "length(%) <= 2000"},
    {TYPE_DATE, "is open-ended, which only an end may be", "% <> '..'"},
    {TYPE_TIME, "is not a time of day (hh:mm or hh:mm:ss)",
     "(% GLOB '[01][0-9]:[0-5][0-9]' OR % GLOB '2[0-3]:[0-5][0-9]' OR "
     "% GLOB '[01][0-9]:[0-5][0-9]:[0-5][0-9]' OR % GLOB '2[0-3]:[0-5][0-9]:[0-5][0-9]') AND "
     "instr(%, char(0)) = 0"},
    {TYPE_DURATION, "is not an ISO 8601 duration such as P3Y",
     "length(%) <= 100 AND % GLOB 'P[0-9]*[YMWD]' AND % NOT GLOB '*[^0-9PYMWD]*' AND % NOT GLOB "
     "'?*P*' AND "
     "% NOT GLOB '*[YMWD][YMWD]*' AND % NOT GLOB '*[MWD]*Y*' AND % NOT GLOB '*[MWD]*M*' AND "
     "% NOT GLOB '*[DYMW]*W*' AND % NOT GLOB '*[WD]*D*' AND % NOT GLOB '*Y*Y*' AND "
     "instr(%, char(0)) = 0"},
    {TYPE_DECIMAL, "is not a decimal number",
     "length(%) <= 100 AND ltrim(%, '-') GLOB '[0-9]*' AND "
     "% NOT GLOB '--*' AND ltrim(%, '-') NOT GLOB '*[^0-9.]*' AND % NOT GLOB '*.*.*' AND "
     "% NOT GLOB '*.' AND ltrim(%, '-') NOT GLOB '0[0-9]*' AND instr(%, char(0)) = 0"},
    {TYPE_COUNTRY, "is not an ISO 3166-1 alpha-2 code",
     "% GLOB '[A-Z][A-Z]' AND instr(%, char(0)) = 0"},
    {TYPE_CURRENCY, "is not an ISO 4217 code",
     "% GLOB '[A-Z][A-Z][A-Z]' AND instr(%, char(0)) = 0"},
    {TYPE_LANGUAGE, "is not a BCP 47 language tag",
     "length(%) <= 100 AND % GLOB '[a-zA-Z][a-zA-Z]*' AND % NOT GLOB '*[^a-zA-Z0-9-]*' AND % NOT "
     "GLOB '*--*' AND "
     "% NOT GLOB '*-' AND instr(%, char(0)) = 0"},
    {TYPE_SHA256, "is not 64 lower-case hexadecimal digits",
     "length(%) = 64 AND % NOT GLOB '*[^0-9a-f]*' AND instr(%, char(0)) = 0"},
    {TYPE_TRISTATE, "is neither yes nor no", "% IN ('yes', 'no')"},
    {TYPE_INTEGER, "is not from 1", "% > 0"},
    {TYPE_TARGET, "is not from 1", "% > 0"},
    {TYPE_FOLLOWS, "is not from 1", "% > 0"},
};

static void substitute(const char *pattern, const char *column) {
    for (; *pattern; pattern++)
        if (*pattern == '%')
            fputs(column, stdout);
        else
            putchar(*pattern);
}

static void column(const noun *n, const field *f) {
    printf(",\n    %s %s", f->name, is_text(f) ? "TEXT" : "INTEGER");
    if (f->flags & REQUIRED)
        printf(" CONSTRAINT \"%s.%s: is required\" NOT NULL", n->name, f->name);
    for (size_t i = 0; i < sizeof format_rules / sizeof *format_rules; i++)
        if (format_rules[i].type == f->type) {
            printf("\n        CONSTRAINT \"%s.%s: %s\" CHECK (", n->name, f->name,
                   format_rules[i].sentence);
            substitute(format_rules[i].check, f->name);
            printf(")");
        }
}

static void table(const noun *n) {
    printf("-- %s.\nCREATE TABLE IF NOT EXISTS %s (\n", n->about, n->name);
    if (n->kind)
        printf("    id INTEGER PRIMARY KEY");
    else
        printf("    record INTEGER NOT NULL,\n    slot INTEGER NOT NULL\n        CONSTRAINT "
               "\"%s.slot: is not from 1 to 10^9\" CHECK (slot BETWEEN 1 AND 1000000000)",
               n->name);
    for (size_t i = 0; i < n->field_count; i++)
        column(n, &n->fields[i]);
    if (n->rule)
        printf(",\n    CONSTRAINT \"%s: %s\" CHECK (%s)", n->name, n->rule_sentence, n->rule);
    if (n->kind)
        printf("\n) STRICT;\n");
    else
        printf(",\n    PRIMARY KEY (record, slot)\n) STRICT, WITHOUT ROWID;\n");
    for (size_t i = 0; i < n->field_count; i++)
        if (n->fields[i].type == TYPE_REF) {
            const char *c = n->fields[i].name;
            printf("CREATE INDEX IF NOT EXISTS %s_%s ON %s (%s)", n->name, c, n->name, c);
            /* of a NOT NULL column SQLite 3.40 would not use a partial one */
            if (n->fields[i].flags & REQUIRED)
                printf(";\n");
            else
                printf(" WHERE %s IS NOT NULL;\n", c);
        }
    if (n == &name_noun)
        printf("CREATE INDEX IF NOT EXISTS name_text ON name (text);\n"
               "CREATE INDEX IF NOT EXISTS name_folded ON name (folded) WHERE folded IS NOT NULL;\n"
               "CREATE INDEX IF NOT EXISTS name_pending ON name (record) WHERE folded IS NULL;\n");
    if (n == &identifier_noun)
        printf("CREATE INDEX IF NOT EXISTS identifier_code ON identifier (code, scheme);\n");
    if (n == &action_noun)
        printf("CREATE INDEX IF NOT EXISTS action_type ON action (type, record);\n");
}

/* --- the rules across tables ------------------------------------------------------------------ */

static void rule(const noun *n, const char *attribute, const char *sentence) {
    printf("THEN RAISE(ABORT, '%s%s%s: %s')\n", n->name, *attribute ? "." : "", attribute,
           sentence);
}

static void reference_rule(const noun *n, const field *f) {
    printf("        WHEN NEW.%s IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.%s",
           f->name, f->name);
    if (f->kinds) {
        printf(" AND kind IN (");
        quoted_kinds(f->kinds);
        printf(")");
    }
    printf(")\n            THEN RAISE(ABORT, '%s.%s: is not %s ", n->name, f->name,
           article(f->kinds));
    spoken_kinds(f->kinds);
    printf("')\n");
    if (f->flags & ACYCLIC) {
        const char *key = n->kind ? "id" : "record";
        printf("        WHEN NEW.%s IS NOT NULL AND NEW.%s IN (\n            WITH RECURSIVE above "
               "(id) AS (SELECT NEW.%s UNION SELECT t.%s FROM %s t JOIN above ON t.%s = above.id)\n"
               "            SELECT id FROM above)\n            ",
               f->name, key, f->name, f->name, n->name, key);
        rule(n, f->name, "leads back to the record itself");
    }
}

static void attribute_names(const noun *n) {
    printf("                WHEN '%s' THEN ' %s", n->name, n->kind ? "name " : "");
    for (size_t i = 0; i < n->field_count; i++)
        if (n->fields[i].type != TYPE_FOLDED)
            printf("%s ", n->fields[i].name);
    for (const noun *const *rows = nouns; n->kind && *rows; rows++)
        if (noun_takes_row(n, *rows))
            printf("%s ", (*rows)->plural);
    printf("'\n");
}

/* As citation_may_name() has it. */
static void cited_attribute_rule(const noun *n) {
    printf(
        "        WHEN NEW.attribute IS NOT NULL AND (instr(NEW.attribute, ' ') OR NOT "
        "coalesce(instr(\n"
        "            CASE coalesce((SELECT entity FROM slots WHERE record = NEW.record AND slot = "
        "NEW.target),\n"
        "                    (SELECT kind FROM record WHERE id = NEW.record))\n");
    for (const noun *const *cited = nouns; *cited; cited++)
        if (*cited != n)
            attribute_names(*cited);
    printf("            END, ' ' || NEW.attribute || ' '), 0))\n            ");
    rule(n, "attribute", "is not an attribute of the record or row");
}

static void row_key_rules(const noun *n) {
    printf("        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.record");
    if (n->owners) {
        printf(" AND kind IN (");
        quoted_kinds(n->owners);
        printf(")");
    }
    printf(")\n            THEN RAISE(ABORT, '%s.record: is not %s ", n->name, article(n->owners));
    spoken_kinds(n->owners);
    printf("')\n");
}

/* That a record with a day on which it took place is called off by its actions. */
static void called_off_condition(const char *before, const char *version) {
    printf("%sEXISTS (SELECT 1 FROM cancellations WHERE record = %s.record AND again IS NULL)",
           before, version);
    const char *between = "\n            AND (";
    for (const noun *const *n = nouns; *n; n++) {
        const field *f = noun_held(*n);
        if (!f)
            continue;
        printf("%sEXISTS (SELECT 1 FROM %s WHERE id = %s.record AND %s IS NOT NULL)", between,
               (*n)->name, version, f->name);
        between = "\n                OR ";
    }
    printf(")\n            ");
}

static void value_rules(const noun *n) {
    for (size_t i = 0; i < n->field_count; i++) {
        const field *f = &n->fields[i];
        switch (f->type) {
        case TYPE_REF:
            reference_rule(n, f);
            break;
        case TYPE_CODE:
            printf("        WHEN NEW.%s IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE "
                   "vocabulary = '%s' AND code = NEW.%s)\n            THEN RAISE(ABORT, '%s.%s: is "
                   "not a term of vocabulary %s')\n",
                   f->name, f->vocabulary, f->name, n->name, f->name, f->vocabulary);
            break;
        case TYPE_LIFECYCLE:
            printf("        WHEN NEW.%s IS NOT NULL AND NOT EXISTS (SELECT 1 FROM lifecycle l JOIN "
                   "record r ON r.kind = l.kind\n            WHERE r.id = NEW.record AND "
                   "l.action_type = NEW.%s)\n            ",
                   f->name, f->name);
            rule(n, f->name, "is not an action that this kind of record takes");
            break;
        case TYPE_TARGET:
            printf(
                "        WHEN NEW.%s IS NOT NULL AND NOT EXISTS (SELECT 1 FROM slots WHERE record "
                "= NEW.record AND slot = NEW.%s AND entity <> 'citation')\n            ",
                f->name, f->name);
            rule(n, f->name, "is not the slot of a row beside the record");
            break;
        case TYPE_FOLLOWS:
            printf("        WHEN NEW.%s IS NOT NULL AND (NEW.%s = NEW.slot OR NOT EXISTS (SELECT 1 "
                   "FROM %s WHERE record = NEW.record AND slot = NEW.%s))\n            ",
                   f->name, f->name, n->name, f->name);
            rule(n, f->name, "is not the slot of another one of this record");
            printf("        WHEN NEW.%s IS NOT NULL AND NEW.slot IN (\n            WITH RECURSIVE "
                   "before (slot) AS (SELECT NEW.%s UNION SELECT t.%s FROM %s t JOIN before\n"
                   "                ON t.record = NEW.record AND t.slot = before.slot)\n"
                   "            SELECT slot FROM before)\n            ",
                   f->name, f->name, f->name, n->name);
            rule(n, f->name, "leads back to itself");
            break;
        default:
            break;
        }
        if (f->flags & HELD) {
            printf("        WHEN NEW.%s IS NOT NULL AND EXISTS (SELECT 1 FROM cancellations WHERE "
                   "record = NEW.%s AND again IS NULL)\n            ",
                   f->name, key_of(n));
            rule(n, f->name,
                 "is the day on which it took place, but it was called off; the planned day "
                 "belongs in planned_start_date");
        }
        if (f->flags & UNIQUE) {
            printf(
                "        WHEN EXISTS (SELECT 1 FROM %s WHERE record = NEW.record AND %s = NEW.%s "
                "AND slot <> NEW.slot)\n            ",
                n->name, f->name, f->name);
            rule(n, f->name, "stands there already");
        }
    }
    if (n == &citation_noun)
        cited_attribute_rule(n);
    if (n == &action_noun) {
        called_off_condition("        WHEN ", "NEW");
        rule(n, "type",
             "leaves called off what has a start_date, the day on which it took place; the planned "
             "day belongs in planned_start_date");
    }
}

/* The first day that goes with a last one. */
static const field *start_of(const noun *n, const field *end) {
    static const struct {
        const char *end, *start;
    } pairs[] = {{"end_date", "start_date"}, {"death_date", "birth_date"}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        const char *suffix = strstr(end->name, pairs[i].end);
        if (suffix) {
            char start[128];
            snprintf(start, sizeof start, "%.*s%s", (int)(suffix - end->name), end->name,
                     pairs[i].start);
            return noun_field(n, start);
        }
    }
    return NULL;
}

static void order_rules(const noun *n) {
    for (size_t i = 0; i < n->field_count; i++) {
        const char *end = n->fields[i].name;
        const field *start = start_of(n, &n->fields[i]);
        if (start) {
            printf(
                "        WHEN NEW.%s <> NEW.%s AND (SELECT latest FROM date WHERE text = NEW.%s)\n"
                "                < (SELECT earliest FROM date WHERE text = NEW.%s)\n            ",
                end, start->name, end, start->name);
            rule(n, end, "ends before it starts");
        }
    }
    if (n == &action_noun) {
        printf("        WHEN NEW.follows IS NOT NULL AND (SELECT latest FROM date WHERE text = "
               "NEW.date) < (SELECT "
               "d.earliest\n                FROM action a JOIN date d ON d.text = a.date WHERE "
               "a.record = NEW.record AND "
               "a.slot = NEW.follows)\n            ");
        rule(n, "date", "is before the action that it follows");
        printf("        WHEN (SELECT earliest FROM date WHERE text = NEW.date) > (SELECT "
               "min(d.latest)\n                FROM "
               "action a JOIN date d ON d.text = a.date WHERE a.record = NEW.record AND a.follows "
               "= NEW.slot)\n"
               "            ");
        rule(n, "date", "is after an action that follows it");
    }
}

/* A date text that is not in the dictionary yet goes there; one that it does not take is no date.
 * This is a trigger of its own, as most rows bring no new date, and what a trigger may have to do
 * costs even when it does not. */
static void date_trigger(const noun *n, const char *name, const char *event) {
    const char *between = "WHEN ";
    for (size_t i = 0; i < n->field_count; i++)
        if (is_date(&n->fields[i])) {
            const char *c = n->fields[i].name;
            if (*between == 'W')
                printf("CREATE TRIGGER IF NOT EXISTS %s_%s_date AFTER %s ON %s\n", n->name, name,
                       event, n->name);
            printf("%sNEW.%s IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.%s)",
                   between, c, c);
            between = "\n    OR ";
        }
    if (*between == 'W')
        return;
    printf("\nBEGIN\n");
    for (size_t i = 0; i < n->field_count; i++)
        if (is_date(&n->fields[i]))
            printf("    INSERT INTO date_entry (text) VALUES (NEW.%s);\n", n->fields[i].name);
    printf("    SELECT CASE\n");
    for (size_t i = 0; i < n->field_count; i++)
        if (is_date(&n->fields[i])) {
            const char *c = n->fields[i].name;
            printf(
                "        WHEN NEW.%s IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = "
                "NEW.%s)\n            ",
                c, c);
            rule(n, c, "is not an EDTF date");
        }
    order_rules(n);
    printf("    END;\nEND;\n");
}

static void json_of_old(const noun *n) {
    printf("json_object(");
    const char *between = "";
    for (size_t i = 0; i < n->field_count; i++) {
        const field *f = &n->fields[i];
        if (f->type == TYPE_FOLDED)
            continue;
        printf("%s'%s', OLD.%s", between, f->name, f->name);
        between = ", ";
    }
    printf(")");
}

static void log_change(const noun *n, const char *operation, const char *version) {
    printf("    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)\n"
           "        VALUES (strftime('%%Y-%%m-%%dT%%H:%%M:%%fZ', 'now'), (SELECT author FROM "
           "session), "
           "'%s', %s.%s, '%s', ",
           operation, version, key_of(n), n->name);
    if (n->kind)
        printf("NULL");
    else
        printf("%s.slot", version);
    printf(",\n            ");
    if (!strcmp(operation, "add"))
        printf("NULL");
    else
        json_of_old(n);
    printf(");\n");
}

static int has_rules(const noun *n) {
    for (size_t i = 0; i < n->field_count; i++) {
        const field *f = &n->fields[i];
        if (f->type == TYPE_REF || f->type == TYPE_CODE || f->type == TYPE_LIFECYCLE ||
            f->type == TYPE_TARGET || f->type == TYPE_FOLLOWS || (f->flags & UNIQUE) ||
            start_of(n, f))
            return 1;
    }
    return 0;
}

static void any_changed(const noun *n) {
    const char *between = "";
    for (size_t i = 0; i < n->field_count; i++) {
        if (n->fields[i].type == TYPE_FOLDED)
            continue;
        printf("%sOLD.%s IS NOT NEW.%s", between, n->fields[i].name, n->fields[i].name);
        between = "\n    OR ";
    }
}

static void triggers(const noun *n) {
    /* Before an insert only what has to be: OR REPLACE would do away with the row whose key it
     * takes. The other rules look at the row when it is there: a row that OR IGNORE skips leaves no
     * trace, and a refusal takes it back. */
    if (n->kind) {
        printf("CREATE TRIGGER IF NOT EXISTS %s_add_check BEFORE INSERT ON %s\n"
               "WHEN EXISTS (SELECT 1 FROM %s WHERE id = NEW.id)\nBEGIN\n    SELECT RAISE(ABORT, "
               "'%s.id: is already "
               "taken');\nEND;\n",
               n->name, n->name, n->name, n->name);
    } else {
        printf("CREATE TRIGGER IF NOT EXISTS %s_add_check BEFORE INSERT ON %s\n"
               "WHEN NEW.slot <> (SELECT next_slot FROM record WHERE id = NEW.record)\nBEGIN\n"
               "    SELECT RAISE(ABORT, '%s.slot: is already taken')\n"
               "        WHERE EXISTS (SELECT 1 FROM %s WHERE record = NEW.record AND slot = "
               "NEW.slot);\n"
               "    INSERT INTO slot_check (record, slot) VALUES (NEW.record, NEW.slot);\nEND;\n",
               n->name, n->name, n->name, n->name);
    }

    printf("CREATE TRIGGER IF NOT EXISTS %s_add_log AFTER INSERT ON %s BEGIN\n    SELECT CASE\n",
           n->name, n->name);
    if (n->kind)
        printf("        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.id AND kind = '%s')\n"
               "            THEN RAISE(ABORT, '%s.id: is not the id of a record of kind %s')\n",
               n->name, n->name, n->name);
    else
        row_key_rules(n);
    value_rules(n);
    order_rules(n);
    printf("    END;\n");
    if (!n->kind) {
        printf("    UPDATE record SET revision = revision + 1, next_slot = max(next_slot, NEW.slot "
               "+ 1) WHERE id = "
               "NEW.record;\n");
        log_change(n, "add", "NEW");
    }
    printf("END;\n");
    date_trigger(n, "add", "INSERT");

    /* UPDATE OF does not know that rowid is id, too. */
    printf("CREATE TRIGGER IF NOT EXISTS %s_update_check BEFORE UPDATE%s ON %s\nWHEN ", n->name,
           n->kind ? "" : " OF record, slot", n->name);
    if (n->kind)
        printf("NEW.id IS NOT OLD.id");
    else
        printf("NEW.record IS NOT OLD.record OR NEW.slot IS NOT OLD.slot");
    printf("\nBEGIN\n    SELECT RAISE(ABORT, '%s.%s: cannot be changed');\nEND;\n", n->name,
           n->kind ? "id" : "slot");
    printf("CREATE TRIGGER IF NOT EXISTS %s_update_log AFTER UPDATE ON %s\nWHEN ", n->name,
           n->name);
    any_changed(n);
    printf("\nBEGIN\n");
    if (has_rules(n)) {
        printf("    SELECT CASE\n");
        value_rules(n);
        order_rules(n);
        printf("    END;\n");
    }
    log_change(n, "update", "OLD");
    printf("    UPDATE record SET revision = revision + 1 WHERE id = OLD.%s;\nEND;\n", key_of(n));
    date_trigger(n, "update", "UPDATE");

    if (n->kind) {
        printf("CREATE TRIGGER IF NOT EXISTS %s_remove_check BEFORE DELETE ON %s\n"
               "WHEN EXISTS (SELECT 1 FROM record WHERE id = OLD.id)\nBEGIN\n"
               "    SELECT RAISE(ABORT, '%s: delete the row of table record instead');\nEND;\n",
               n->name, n->name, n->name);
    }
    if (n == &action_noun)
        printf("CREATE TRIGGER IF NOT EXISTS action_remove_check BEFORE DELETE ON action\n"
               "WHEN EXISTS (SELECT 1 FROM record WHERE id = OLD.record)\n"
               "    AND EXISTS (SELECT 1 FROM action WHERE record = OLD.record AND follows = "
               "OLD.slot)\n"
               "BEGIN\n    SELECT RAISE(ABORT, 'action.slot: another action follows it');\nEND;\n");
    printf("CREATE TRIGGER IF NOT EXISTS %s_remove_log AFTER DELETE ON %s BEGIN\n", n->name,
           n->name);
    if (n == &action_noun) {
        called_off_condition("    SELECT RAISE(ABORT, 'action.slot: took up again what was called "
                             "off and has a start_date')\n        WHERE ",
                             "OLD");
        printf("AND EXISTS (SELECT 1 FROM record WHERE id = OLD.record);\n");
    }
    log_change(n, "remove", "OLD");
    if (!n->kind) {
        if (n != &citation_noun)
            printf("    DELETE FROM citation WHERE record = OLD.record AND target = OLD.slot;\n");
        printf("    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;\n");
    }
    printf("END;\n");
    if (n == &name_noun)
        printf("CREATE TRIGGER IF NOT EXISTS name_update_fold AFTER UPDATE OF text ON name\n"
               "WHEN NEW.text IS NOT OLD.text AND NEW.folded IS OLD.folded\nBEGIN\n"
               "    UPDATE name SET folded = NULL WHERE record = NEW.record AND slot = NEW.slot;\n"
               "END;\n");
    printf("\n");
}

static void record_table(void) {
    printf(
        "-- The root: every party, act and source is a record.\n"
        "CREATE TABLE IF NOT EXISTS record (\n"
        "    id INTEGER PRIMARY KEY AUTOINCREMENT\n"
        "        CONSTRAINT \"record.id: is not from 1 to 10^12\" CHECK (id BETWEEN 1 AND "
        "1000000000000),\n"
        "    uid TEXT NOT NULL\n"
        "        CONSTRAINT \"record.uid: is not a uid (a-z, 0-9, then also . _ - /)\"\n"
        "        CHECK (uid GLOB '[a-z0-9]*' AND uid NOT GLOB '*[^a-z0-9/._-]*' AND length(uid) <= "
        "200\n            AND instr(uid, char(0)) = 0)\n"
        "        CONSTRAINT \"record.uid: is already taken\" UNIQUE,\n"
        "    kind TEXT NOT NULL\n        CONSTRAINT \"record.kind: is not a kind of record\"\n"
        "        CHECK (kind IN (");
    quoted_kinds(ACCORD_KIND_SOURCE * 2 - 1);
    printf(")),\n"
           "    revision INTEGER NOT NULL DEFAULT 1\n"
           "        CONSTRAINT \"record.revision: is not from 1 to 10^15\" CHECK (revision BETWEEN "
           "1 AND 1000000000000000),\n"
           "    next_slot INTEGER NOT NULL DEFAULT 1\n"
           "        CONSTRAINT \"record.next_slot: is not from 1 to 10^9 + 1\" CHECK (next_slot "
           "BETWEEN 1 AND 1000000001)\n"
           ") STRICT;\n\n");
}

/* What a removed record had is read by substr: json_extract is refused under trusted_schema = OFF.
 */
static void record_triggers(void) {
    printf(
        "CREATE TRIGGER IF NOT EXISTS record_add_check BEFORE INSERT ON record BEGIN\n"
        "    SELECT CASE\n"
        "        WHEN NEW.id > 1000000000000\n" /* here, too: a row that OR IGNORE skips would use
                                                   up the ids */
        "            THEN RAISE(ABORT, 'record.id: is not from 1 to 10^12')\n"
        "        WHEN NEW.id > 0 AND EXISTS (SELECT 1 FROM record WHERE id = NEW.id)\n"
        "            THEN RAISE(ABORT, 'record.id: is already taken')\n"
        /* the ids after it would soon be used up */
        "        WHEN NEW.id > 0 AND NEW.id > 1 + coalesce((SELECT seq FROM sqlite_sequence WHERE "
        "name = 'record'), 0)\n"
        "            THEN RAISE(ABORT, 'record.id: is beyond the next one')\n"
        "        WHEN (NEW.revision > 1 OR NEW.next_slot > 1) AND NOT EXISTS (SELECT 1 FROM "
        "history\n"
        "            WHERE record = NEW.id AND entity = 'record' AND operation = 'remove'\n"
        "                AND NEW.revision <= CAST(substr(old, instr(old, '\"revision\":') + 11) AS "
        "INTEGER) + 1\n"
        "                AND NEW.next_slot <= CAST(substr(old, instr(old, '\"next_slot\":') + 12) "
        "AS INTEGER))\n"
        "            THEN RAISE(ABORT, 'record.revision: starts at 1, as does next_slot')\n"
        "        WHEN EXISTS (SELECT 1 FROM record WHERE uid = NEW.uid)\n"
        "            THEN RAISE(ABORT, 'record.uid: is already taken')\n"
        "    END;\nEND;\n"
        "CREATE TRIGGER IF NOT EXISTS record_add_log AFTER INSERT ON record BEGIN\n"
        "    INSERT INTO history (changed_at, author, operation, record, entity)\n"
        "        VALUES (strftime('%%Y-%%m-%%dT%%H:%%M:%%fZ', 'now'), (SELECT author FROM "
        "session), "
        "'add', NEW.id, 'record');\n"
        /* a record that comes back goes on with its slots */
        "    UPDATE record SET next_slot = (SELECT max(CAST(substr(old, instr(old, "
        "'\"next_slot\":') + 12) AS INTEGER)) FROM history\n"
        "            WHERE record = NEW.id AND entity = 'record' AND operation = 'remove')\n"
        "        WHERE id = NEW.id AND EXISTS (SELECT 1 FROM history\n"
        "            WHERE record = NEW.id AND entity = 'record' AND operation = 'remove');\nEND;\n"
        "CREATE TRIGGER IF NOT EXISTS record_update_check BEFORE UPDATE ON record\n"
        "WHEN NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid OR NEW.kind IS NOT OLD.kind\n"
        "    OR NEW.revision NOT BETWEEN OLD.revision AND OLD.revision + 1\n"
        "    OR NEW.next_slot NOT BETWEEN OLD.next_slot AND OLD.next_slot + 1001\nBEGIN\n"
        "    SELECT RAISE(ABORT, 'record.uid: cannot be changed, nor id, kind, revision or "
        "next_slot')\n"
        /* only a record that comes back may skip slots */
        "        WHERE NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid OR NEW.kind IS NOT OLD.kind\n"
        "            OR NEW.revision IS NOT OLD.revision OR NEW.next_slot <= OLD.next_slot\n"
        "            OR NOT EXISTS (SELECT 1 FROM history WHERE record = NEW.id AND entity = "
        "'record'\n"
        "                AND operation = 'remove' AND CAST(substr(old, instr(old, "
        "'\"next_slot\":') + 12) AS INTEGER) = NEW.next_slot);\nEND;\n");
    printf("CREATE TRIGGER IF NOT EXISTS record_remove_check BEFORE DELETE ON record BEGIN\n    "
           "SELECT "
           "CASE\n");
    for (const noun *const *n = nouns; *n; n++)
        for (size_t i = 0; i < (*n)->field_count; i++) {
            const field *f = &(*n)->fields[i];
            if (f->type != TYPE_REF)
                continue;
            printf("        WHEN EXISTS (SELECT 1 FROM %s WHERE %s = OLD.id", (*n)->name, f->name);
            printf(" AND %s <> OLD.id)\n", key_of(*n));
            printf(
                "            THEN RAISE(ABORT, 'record: %s.%s of another record refers to it')\n",
                (*n)->name, f->name);
        }
    printf("    END;\nEND;\n");
    printf("CREATE TRIGGER IF NOT EXISTS record_remove_log AFTER DELETE ON record BEGIN\n"
           "    INSERT INTO history (changed_at, author, operation, record, entity, old)\n"
           "        VALUES (strftime('%%Y-%%m-%%dT%%H:%%M:%%fZ', 'now'), (SELECT author FROM "
           "session), "
           "'remove', OLD.id, 'record',\n            json_object('uid', OLD.uid, 'kind', OLD.kind, "
           "'revision', OLD.revision, 'next_slot', OLD.next_slot));\n");
    for (const noun *const *n = nouns; *n; n++)
        printf("    DELETE FROM %s WHERE %s = OLD.id;\n", (*n)->name, key_of(*n));
    printf("END;\n\n");
}

static void slots_view(void) {
    printf("-- Every row beside a record, by its slot.\nCREATE VIEW IF NOT EXISTS slots (record, "
           "slot, "
           "entity) AS\n");
    const char *between = "    ";
    for (const noun *const *n = nouns; *n; n++)
        if (!(*n)->kind) {
            printf("%sSELECT record, slot, '%s' FROM %s", between, (*n)->name, (*n)->name);
            between = "\n    UNION ALL ";
        }
    printf(
        ";\n\n"
        "-- Takes a date text into the dictionary, if it is one and not there yet.\n"
        "CREATE VIEW IF NOT EXISTS date_entry (text) AS SELECT text FROM date;\n"
        "CREATE TRIGGER IF NOT EXISTS date_entry_add INSTEAD OF INSERT ON date_entry BEGIN\n"
        "    INSERT OR IGNORE INTO date (text) SELECT NEW.text\n"
        "        WHERE NEW.text IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = "
        "NEW.text);\nEND;\n\n"
        "-- A slot other than next_slot is rare (a restored record, a dossier out of order): "
        "looked at only "
        "then.\n-- One that was taken comes back with its record: its removal went with the "
        "record's.\n"
        "CREATE VIEW IF NOT EXISTS slot_check (record, slot) AS SELECT record, slot FROM slots;\n"
        "CREATE TRIGGER IF NOT EXISTS slot_check_add INSTEAD OF INSERT ON slot_check BEGIN\n"
        "    SELECT RAISE(ABORT, 'slot: is or was taken by another row of the record')\n"
        "        WHERE EXISTS (SELECT 1 FROM slots WHERE record = NEW.record AND slot = NEW.slot)\n"
        "            OR (SELECT max(id) FROM history WHERE record = NEW.record AND slot = NEW.slot "
        "AND operation = "
        "'remove')\n"
        "                NOT BETWEEN coalesce((SELECT max(id) FROM history\n"
        "                        WHERE record = NEW.record AND entity = 'record' AND operation = "
        "'remove'),\n"
        "                    9223372036854775807)\n"
        "                AND (SELECT max(id) FROM history\n"
        "                    WHERE record = NEW.record AND entity = 'record' AND operation = "
        "'add');\n"
        "    SELECT RAISE(ABORT, 'slot: skips too far')\n"
        "        WHERE NEW.slot > (SELECT next_slot FROM record WHERE id = NEW.record) + "
        "1000;\nEND;\n\n");
}

static void vocabulary_triggers(void) {
    printf("CREATE TRIGGER IF NOT EXISTS term_remove_check BEFORE DELETE ON term BEGIN\n    SELECT "
           "CASE\n");
    for (const noun *const *n = nouns; *n; n++)
        for (size_t i = 0; i < (*n)->field_count; i++) {
            const field *f = &(*n)->fields[i];
            if (f->type == TYPE_CODE)
                printf("        WHEN OLD.vocabulary = '%s' AND EXISTS (SELECT 1 FROM %s WHERE %s = "
                       "OLD.code)\n            THEN RAISE(ABORT, 'term.code: %s.%s uses it')\n",
                       f->vocabulary, (*n)->name, f->name, (*n)->name, f->name);
        }
    printf(
        "        WHEN OLD.vocabulary = 'action_type' AND EXISTS (SELECT 1 FROM lifecycle WHERE "
        "action_type = "
        "OLD.code)\n            THEN RAISE(ABORT, 'term.code: lifecycle.action_type uses it')\n");
    printf("    END;\nEND;\n");
}

/* --- texts, for searching ----------------------------------------------------------------------
 */

static void text_rules(void) {
    printf("-- Every text that is searched.\nCREATE VIEW IF NOT EXISTS texts (record, entity, "
           "attribute, text) AS\n");
    const char *between = "    ";
    for (const noun *const *n = nouns; *n; n++)
        for (size_t i = 0; i < (*n)->field_count; i++)
            if ((*n)->fields[i].type == TYPE_TEXT) {
                const char *name = (*n)->fields[i].name;
                printf("%sSELECT %s, '%s', '%s', %s FROM %s WHERE %s IS NOT NULL", between,
                       key_of(*n), (*n)->name, name, name, (*n)->name, name);
                between = "\n    UNION ALL ";
            }
    printf(";\n");
    for (const noun *const *n = nouns; *n; n++) {
        char columns[512] = "", known[1024] = "";
        for (size_t i = 0; i < (*n)->field_count; i++)
            if ((*n)->fields[i].type == TYPE_TEXT) {
                size_t used = strlen(columns), more = strlen(known);
                snprintf(columns + used, sizeof columns - used, "%s%s", used ? ", " : "",
                         (*n)->fields[i].name);
                snprintf(known + more, sizeof known - more, "%sNEW.%s IS NOT NULL",
                         more ? " OR " : "", (*n)->fields[i].name);
            }
        if (*columns)
            printf("CREATE TRIGGER IF NOT EXISTS %s_add_text AFTER INSERT ON %s\nWHEN %s\nBEGIN\n  "
                   "  INSERT INTO "
                   "text_pending (record) VALUES (NEW.%s);\nEND;\nCREATE TRIGGER IF NOT EXISTS "
                   "%s_update_text AFTER "
                   "UPDATE OF %s ON %s\nWHEN %s\nBEGIN\n    INSERT INTO text_pending (record) "
                   "VALUES (NEW.%s);\nEND;\n",
                   (*n)->name, (*n)->name, known, key_of(*n), (*n)->name, columns, (*n)->name,
                   known, key_of(*n));
    }
    printf("\n");
}

/* --- readable views ------------------------------------------------------------------------- */

static void name_of(const char *id) {
    printf(
        "(SELECT text FROM name WHERE record = %s ORDER BY type IS NOT 'preferred', slot LIMIT 1)",
        id);
}

typedef struct view_extra {
    const noun *of;
    const char *columns;    /* more columns, after the name */
    const char *joins;      /* and where they come from */
    const char *names;      /* their names, for INSERT's resolution: "guest", ... */
    const char *before_add; /* more of the INSERT trigger, before and after the rows */
    const char *after_add;
    const char *refuse_update; /* columns that UPDATE cannot change */
} view_extra;

static const view_extra view_extras[] = {
    {&visit_noun,
     ",\n    (SELECT uid FROM record WHERE id = g.sender) AS guest,\n    (SELECT text FROM name "
     "WHERE "
     "record = g.sender ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS guest_name",
     "\n    LEFT JOIN delegation g ON g.id = t.delegation", "guest",
     "    INSERT INTO delegations (sender) SELECT NEW.guest WHERE NEW.delegation IS NULL AND "
     "NEW.guest "
     "IS NOT NULL;\n",
     "", "guest"},
    {&partnership_noun,
     ",\n    (SELECT uid FROM record WHERE id = a.party) AS side,\n    (SELECT text FROM name "
     "WHERE "
     "record = a.party ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS side_name,\n    (SELECT "
     "uid "
     "FROM record WHERE id = b.party) AS partner,\n    (SELECT text FROM name WHERE record = "
     "b.party "
     "ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS partner_name,\n    (SELECT date FROM "
     "action "
     "WHERE record = t.id AND type = 'established' ORDER BY slot LIMIT 1) AS since",
     "\n    LEFT JOIN party a ON a.record = t.id\n    LEFT JOIN party b ON b.record = t.id AND "
     "b.slot <> "
     "a.slot",
     "side partner since", "",
     "    INSERT INTO parties (record, party) SELECT uid, NEW.side FROM latest WHERE NEW.side IS "
     "NOT "
     "NULL;\n"
     "    INSERT INTO parties (record, party) SELECT uid, NEW.partner FROM latest WHERE "
     "NEW.partner IS "
     "NOT NULL;\n"
     "    INSERT INTO actions (record, type, date) SELECT uid, 'established', NEW.since FROM "
     "latest "
     "WHERE NEW.since IS NOT NULL;\n",
     "side partner since"},
};

static const view_extra *extra_of(const noun *n) {
    for (size_t i = 0; i < sizeof view_extras / sizeof *view_extras; i++)
        if (view_extras[i].of == n)
            return &view_extras[i];
    return NULL;
}

static void view(const noun *n) {
    const view_extra *extra = extra_of(n);
    printf("CREATE VIEW IF NOT EXISTS %s AS\nSELECT\n", n->plural);
    if (n->kind) {
        printf("    r.uid AS uid,\n    ");
        name_of("t.id");
        printf(" AS name");
    } else {
        printf("    r.uid AS record,\n    ");
        name_of("t.record");
        printf(" AS record_name,\n    r.kind AS kind,\n    t.slot AS slot");
    }
    if (extra)
        fputs(extra->columns, stdout);
    for (size_t i = 0; i < n->field_count; i++) {
        const field *f = &n->fields[i];
        char id[128];
        snprintf(id, sizeof id, "t.%s", f->name);
        if (f->type == TYPE_FOLDED)
            continue;
        if (f->type == TYPE_REF) {
            printf(",\n    (SELECT uid FROM record WHERE id = %s) AS %s,\n    ", id, f->name);
            name_of(id);
            printf(" AS %s_name", f->name);
        } else {
            printf(",\n    %s AS %s", id, f->name);
        }
        if (is_date(f))
            printf(",\n    (SELECT earliest FROM date WHERE text = %s) AS %s_earliest,\n    "
                   "(SELECT latest "
                   "FROM date WHERE text = %s) AS %s_latest",
                   id, f->name, id, f->name);
    }
    if (n->kind)
        printf("\nFROM %s t\n    JOIN record r ON r.id = t.id", n->name);
    else
        printf("\nFROM %s t\n    JOIN record r ON r.id = t.record", n->name);
    if (extra)
        fputs(extra->joins, stdout);
    printf(";\n");
}

/* a word typed for a reference: refused when it fits none, or several */
static void word_rule(const noun *n, const char *column, unsigned kinds) {
    char fits[512] = "";
    size_t used = 0;
    for (unsigned k = 1; k <= ACCORD_KIND_SOURCE; k <<= 1)
        if (kinds & k)
            used += (size_t)snprintf(fits + used, sizeof fits - used, "%s'%s'",
                                     used ? ", " : " AND kind IN (", noun_of_kind(k)->name);
    if (used)
        snprintf(fits + used, sizeof fits - used, ")");
    printf("        WHEN NEW.%s IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = "
           "NEW.%s%s)\n            THEN RAISE(ABORT, '%s.%s: is neither uid nor name of %s ",
           column, column, fits, n->plural, column, article(kinds));
    spoken_kinds(kinds);
    printf("')\n");
    printf("        WHEN NEW.%s IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = "
           "NEW.%s%s)\n"
           "            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.%s%s) > 1\n"
           "            THEN RAISE(ABORT, '%s.%s: is the name of several; give the uid')\n",
           column, column, fits, column, fits, n->plural, column);
}

static void resolved(const char *column, unsigned kinds) {
    printf("(SELECT id FROM reference WHERE word = NEW.%s", column);
    if (kinds) {
        printf(" AND kind IN (");
        quoted_kinds(kinds);
        printf(")");
    }
    printf(" ORDER BY by_uid DESC LIMIT 1)");
}

static void view_value(const noun *n, const field *f) {
    if (f->type != TYPE_REF)
        printf("NEW.%s", f->name);
    else if (n == &visit_noun && !strcmp(f->name, "delegation")) {
        printf(
            "CASE WHEN NEW.delegation IS NULL AND NEW.guest IS NOT NULL\n            THEN (SELECT "
            "max(id) FROM delegation) ELSE ");
        resolved(f->name, f->kinds);
        printf(" END");
    } else
        resolved(f->name, f->kinds);
}

static void word_rules(const noun *n) {
    for (size_t i = 0; i < n->field_count; i++)
        if (n->fields[i].type == TYPE_REF)
            word_rule(n, n->fields[i].name, n->fields[i].kinds);
}

static void each_derived(const noun *n, void (*put)(const char *name, const char *suffix)) {
    if (!n->kind) {
        put("record_name", "");
        put("kind", "");
    }
    if (n == &visit_noun)
        put("guest_name", "");
    if (n == &partnership_noun) {
        put("side_name", "");
        put("partner_name", "");
    }
    for (size_t i = 0; i < n->field_count; i++) {
        const field *f = &n->fields[i];
        if (f->type == TYPE_REF)
            put(f->name, "_name");
        if (is_date(f)) {
            put(f->name, "_earliest");
            put(f->name, "_latest");
        }
    }
}

static void put_is_given(const char *name, const char *suffix) {
    printf("NEW.%s%s IS NOT NULL OR ", name, suffix);
}

static void put_is_changed(const char *name, const char *suffix) {
    printf("NEW.%s%s IS NOT OLD.%s%s OR ", name, suffix, name, suffix);
}

/* What a view derives from other columns is no place to write to. */
static void derived_rule(const noun *n, void (*put)(const char *, const char *)) {
    printf("        WHEN ");
    each_derived(n, put);
    printf("0\n            THEN RAISE(ABORT, '%s: %s_name, _earliest and _latest follow from other "
           "columns')\n",
           n->plural, n->kind ? "" : "kind, ");
}

static void view_triggers(const noun *n) {
    const view_extra *extra = extra_of(n);
    const char *key = n->kind ? "uid" : "record";

    printf("CREATE TRIGGER IF NOT EXISTS %s_add INSTEAD OF INSERT ON %s BEGIN\n    SELECT CASE\n",
           n->plural, n->plural);
    if (!n->kind) {
        printf("        WHEN NEW.record IS NULL THEN RAISE(ABORT, '%s.record: is required')\n",
               n->plural);
        word_rule(n, "record", n->owners);
    } else {
        printf(
            "        WHEN EXISTS (SELECT 1 FROM record WHERE uid = NEW.uid)\n"
            "            THEN RAISE(ABORT, '%s.uid: is already taken')\n"
            "        WHEN NEW.uid NOT GLOB '[a-z0-9]*' OR NEW.uid GLOB '*[^a-z0-9/._-]*' OR "
            "length(NEW.uid) > 200 OR "
            "instr(NEW.uid, char(0)) > 0\n"
            "            THEN RAISE(ABORT, '%s.uid: is not a uid (a-z, 0-9, then also . _ - /)')\n",
            n->plural, n->plural);
    }
    if (n == &visit_noun) {
        printf("        WHEN NEW.guest IS NOT NULL AND NEW.delegation IS NOT NULL\n"
               "            THEN RAISE(ABORT, 'visits.guest: give the guest or the delegation, not "
               "both')\n");
        word_rule(n, "guest", ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION);
    }
    word_rules(n);
    derived_rule(n, put_is_given);
    printf("    END;\n");
    if (extra)
        fputs(extra->before_add, stdout);
    if (n->kind) {
        printf(
            "    INSERT INTO record (uid, kind) SELECT coalesce(NEW.uid, uid), '%s' FROM new_uid;\n"
            "    INSERT INTO %s (id",
            n->name, n->name);
        for (size_t i = 0; i < n->field_count; i++)
            printf(", %s", n->fields[i].name);
        printf(")\n        SELECT last_insert_rowid()");
        for (size_t i = 0; i < n->field_count; i++) {
            printf(",\n        ");
            view_value(n, &n->fields[i]);
        }
        printf(";\n    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM "
               "record\n"
               "        WHERE id = (SELECT max(id) FROM record) AND NEW.name IS NOT NULL;\n");
        /* OR IGNORE would go on without the row that it skips, and leave half a record. */
        printf(
            "    SELECT RAISE(ABORT, '%s: a value is refused; without OR IGNORE it says which')\n"
            "        WHERE NOT EXISTS (SELECT 1 FROM %s WHERE id = (SELECT max(id) FROM record))\n"
            "            OR NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = "
            "(SELECT max(id) FROM "
            "record));\n",
            n->plural, n->name);
    } else {
        printf("    INSERT INTO %s (record, slot", n->name);
        for (size_t i = 0; i < n->field_count; i++)
            if (n->fields[i].type != TYPE_FOLDED)
                printf(", %s", n->fields[i].name);
        printf(")\n        SELECT r.id, coalesce(NEW.slot, r.next_slot)");
        for (size_t i = 0; i < n->field_count; i++)
            if (n->fields[i].type != TYPE_FOLDED) {
                printf(",\n        ");
                view_value(n, &n->fields[i]);
            }
        printf("\n        FROM record r WHERE r.id = ");
        resolved("record", n->owners);
        printf(";\n");
    }
    if (extra)
        fputs(extra->after_add, stdout);
    printf("END;\n");

    printf("CREATE TRIGGER IF NOT EXISTS %s_update INSTEAD OF UPDATE ON %s BEGIN\n    SELECT CASE\n"
           "        WHEN NEW.%s IS NOT OLD.%s THEN RAISE(ABORT, '%s.%s: cannot be changed')\n",
           n->plural, n->plural, key, key, n->plural, key);
    if (!n->kind)
        printf("        WHEN NEW.slot IS NOT OLD.slot THEN RAISE(ABORT, '%s.slot: cannot be "
               "changed')\n",
               n->plural);
    if (extra) {
        char columns[128];
        snprintf(columns, sizeof columns, "%s", extra->refuse_update);
        for (char *c = strtok(columns, " "); c; c = strtok(NULL, " "))
            printf("        WHEN NEW.%s IS NOT OLD.%s THEN RAISE(ABORT, '%s.%s: change the %s "
                   "instead')\n",
                   c, c, n->plural, c, n == &visit_noun ? "delegation" : "parties or actions");
    }
    word_rules(n);
    derived_rule(n, put_is_changed);
    printf("    END;\n    UPDATE %s SET\n", n->name);
    const char *between = "        ";
    for (size_t i = 0; i < n->field_count; i++)
        if (n->fields[i].type != TYPE_FOLDED) {
            printf("%s%s = ", between, n->fields[i].name);
            if (n->fields[i].type == TYPE_REF)
                resolved(n->fields[i].name, n->fields[i].kinds);
            else
                printf("NEW.%s", n->fields[i].name);
            between = ",\n        ";
        }
    printf("\n        WHERE %s = (SELECT id FROM record WHERE uid = OLD.%s)", key_of(n), key);
    if (!n->kind)
        printf(" AND slot = OLD.slot");
    printf(";\n");
    if (n->kind)
        printf(
            "    UPDATE name SET text = NEW.name\n"
            "        WHERE NEW.name IS NOT OLD.name AND OLD.name IS NOT NULL\n"
            "            AND (record, slot) = (SELECT record, slot FROM name WHERE record = "
            "(SELECT id "
            "FROM record WHERE uid = OLD.uid)\n                ORDER BY type IS NOT 'preferred', "
            "slot "
            "LIMIT 1);\n"
            "    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record\n"
            "        WHERE uid = OLD.uid AND NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "
            "name WHERE record = "
            "record.id);\n");
    printf("END;\n");

    printf("CREATE TRIGGER IF NOT EXISTS %s_remove INSTEAD OF DELETE ON %s BEGIN\n", n->plural,
           n->plural);
    if (n->kind)
        printf("    DELETE FROM record WHERE uid = OLD.uid;\n");
    else
        printf(
            "    DELETE FROM %s WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND "
            "slot = OLD.slot;\n",
            n->name);
    printf("END;\n\n");
}

/* --- facts ------------------------------------------------------------------------------------ */

static const char *fact_type(const field *f) {
    return f->type == TYPE_REF                                 ? "reference"
           : is_date(f)                                        ? "date"
           : f->type == TYPE_CODE || f->type == TYPE_LIFECYCLE ? "term"
                                                               : "text";
}

static int is_fact(const field *f) {
    return f->type != TYPE_FOLDED;
}

/* SQLite looks into a view of many terms only where a column has the same affinity in all. */
static void facts_view(const char *name, const char *about, int (*holds)(const field *)) {
    const char *between = "";
    printf("-- %s\nCREATE VIEW IF NOT EXISTS %s (record, record_id, kind, entity, slot, attribute, "
           "type, value) AS\n",
           about, name);
    for (const noun *const *n = nouns; *n; n++)
        for (size_t i = 0; i < (*n)->field_count; i++) {
            const field *f = &(*n)->fields[i];
            if (!holds(f))
                continue;
            printf("%sSELECT r.uid, r.id, r.kind, '%s', %s, '%s', '%s', ", between, (*n)->name,
                   (*n)->kind ? "CAST(0 AS INTEGER)" : "t.slot", f->name, fact_type(f));
            if (f->type == TYPE_REF)
                printf("(SELECT uid FROM record WHERE id = t.%s)", f->name);
            else
                printf(is_text(f) ? "t.%s" : "CAST(t.%s AS TEXT)", f->name);
            printf("\n    FROM %s t JOIN record r ON r.id = t.%s WHERE t.%s IS NOT NULL\n",
                   (*n)->name, key_of(*n), f->name);
            between = "UNION ALL ";
        }
    printf(";\n\n");
}

/* --- the guide -------------------------------------------------------------------------------- */

static void sql_text(const char *text) {
    putchar('\'');
    for (; *text; text++) {
        if (*text == '\'')
            putchar('\'');
        putchar(*text);
    }
    putchar('\'');
}

/* Many registries have none of these: their samples count, so that they answer all the same. */
static int is_rare(const noun *n) {
    return n == &identifier_noun || n == &contact_noun || n == &succession_noun ||
           n == &signatory_noun || n == &authentic_language_noun || n == &relation_noun;
}

static void guide_rows(void) {
    for (const noun *const *n = nouns; *n; n++) {
        printf("    ('%s', ", (*n)->plural);
        sql_text((*n)->about);
        printf(is_rare(*n) ? ", 'SELECT count(*) AS how_many FROM %s'),\n"
                           : ", 'SELECT * FROM %s LIMIT 5'),\n",
               (*n)->plural);
        printf("    ('%s', 'The table under the view %s', 'SELECT count(*) FROM %s'),\n",
               (*n)->name, (*n)->plural, (*n)->name);
    }
}

int main(int argc, char **argv) {
    if (argc != 2) {
        fprintf(stderr, "usage: %s SQL_FOLDER\n", argv[0]);
        return 2;
    }
    include_part(argv[1], "head.sql");
    include_part(argv[1], "core.sql");
    include_part(argv[1], "date.sql");
    printf("\n");
    record_table();
    for (const noun *const *n = nouns; *n; n++) {
        table(*n);
        printf("\n");
    }
    printf("-- The rules across tables.\n\n");
    slots_view();
    record_triggers();
    for (const noun *const *n = nouns; *n; n++)
        triggers(*n);
    vocabulary_triggers();
    include_part(argv[1], "rules.sql");
    include_part(argv[1], "search.sql");
    text_rules();
    printf("\n-- Readable views: uids and preferred names instead of ids, every date with its "
           "earliest "
           "and latest day.\n-- They take INSERT, UPDATE and DELETE.\n\n");
    include_part(argv[1], "reference.sql");
    for (const noun *const *n = nouns; *n; n++) {
        view(*n);
        view_triggers(*n);
    }
    include_part(argv[1], "views.sql");
    include_part(argv[1], "search_views.sql");
    include_part(argv[1], "succession.sql");
    include_part(argv[1], "questions.sql");
    facts_view("facts",
               "Every attribute that is known of a record or of a row beside it, as text; a "
               "reference by uid.",
               is_fact);
    facts_view("dated_facts", "Those of facts that are dates: fewer to look through.", is_date);
    printf("-- What is here, and how to ask it.\nCREATE VIEW IF NOT EXISTS guide (name, about, "
           "sample) "
           "AS VALUES\n");
    guide_rows();
    include_part(argv[1], "guide.sql");
    include_part(argv[1], "terms.sql");
    include_part(argv[1], "words.sql");
    include_part(argv[1], "tail.sql");
    return 0;
}
