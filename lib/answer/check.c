/* A look over the whole registry. */
#include <accord/check.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../record/record.h"
#include "search.h"

/* Each question gives uid, kind (both may be NULL) and a sentence. */
typedef struct check_rule {
    const char *name;
    accord_tristate broken;
    const char *sql;
} check_rule;

/* That r and o are known to be two: one of them became the other. */
#define ONE_LINE SUCCEEDED("r.id", "o.id")

/* Or the places p and s lie apart: in other countries, one in the other, or in other places of one
 * country of which none became the other. */
#define LIE_APART                                                                                  \
    "coalesce(p.country <> s.country OR p.parent = s.id OR s.parent = p.id\n"                      \
    "    OR NOT (" LIE_TOGETHER("p.parent", "s.parent") "\n"                                       \
                                                        "        OR " SUCCEEDED(                   \
                                                            "p.parent", "s.parent") "), 0)"

#define ENDS_BEFORE(one, other)                                                                    \
    "coalesce((SELECT latest FROM date WHERE text = " one ".end_date)\n"                           \
    "    < (SELECT earliest FROM date WHERE text = " other ".start_date), 0)"

/* Or the one ended before the other began. */
#define TIMES_APART "(" ENDS_BEFORE("p", "s") "\n    OR " ENDS_BEFORE("s", "p") ")"

/* What is planned for a day, and then takes place on one. */
#define OCCASIONS                                                                                  \
    "(SELECT id, planned_start_date, planned_end_date, start_date FROM visit UNION ALL\n"          \
    "    SELECT id, planned_start_date, planned_end_date, start_date FROM event)"

static const check_rule rules[] = {
    {"integrity", ACCORD_YES,
     "SELECT NULL, NULL, integrity_check FROM pragma_integrity_check WHERE integrity_check <> "
     "'ok'"},
    {"parties", ACCORD_YES,
     "SELECT r.uid, r.kind, 'has ' || (SELECT count(*) FROM party WHERE record = r.id) || ' "
     "parties, and needs two'\n"
     "FROM record r WHERE r.kind = 'partnership' AND (SELECT count(*) FROM party WHERE record = "
     "r.id) < 2"},
    {"slot", ACCORD_YES,
     "SELECT (SELECT uid FROM record WHERE id = s.record), (SELECT kind FROM record WHERE id = "
     "s.record),\n"
     "    'slot ' || s.slot || ' stands beside no record, or twice'\n"
     "FROM slots s GROUP BY s.record, s.slot HAVING count(*) > 1 OR s.record NOT IN (SELECT id "
     "FROM record)"},
    {"citation", ACCORD_YES,
     "SELECT r.uid, r.kind, 'citation ' || c.slot || ' speaks of slot ' || c.target || ', which is "
     "not there'\n"
     "FROM citation c JOIN record r ON r.id = c.record\n"
     "WHERE c.target IS NOT NULL AND NOT EXISTS (SELECT 1 FROM slots WHERE record = c.record AND "
     "slot = c.target)"},
    {"called-off", ACCORD_YES,
     "SELECT r.uid, r.kind, r.kind || '.start_date: ''' || o.start_date || ''' is the day on which "
     "it took place, but it was called off'\n"
     "FROM cancellations c JOIN " OCCASIONS
     " o ON o.id = c.record AND c.again IS NULL AND o.start_date IS NOT NULL "
     "JOIN record r ON r.id = o.id\nGROUP BY r.id"},
    {"uncited", ACCORD_NO,
     "SELECT r.uid, r.kind, 'no source says so' FROM record r\n"
     "WHERE r.kind <> 'source' AND NOT EXISTS (SELECT 1 FROM citation WHERE record = r.id)"},
    {"namesake", ACCORD_NO,
     "SELECT r.uid, r.kind, 'has the name ''' || n.text || ''', as has ' || o.uid\n"
     "FROM name n JOIN record r ON r.id = n.record\n"
     "    JOIN name m ON m.text = n.text AND m.record > n.record JOIN record o ON o.id = m.record "
     "AND o.kind = r.kind\n"
     "    LEFT JOIN place p ON p.id = r.id LEFT JOIN place s ON s.id = o.id\n"
     "WHERE r.kind IN ('place', 'organization', 'person')\n"
     "    AND NOT " ONE_LINE " AND NOT " LIE_APART " AND NOT " TIMES_APART "\n"
     "GROUP BY r.id, o.id"},
    {"treaty-title", ACCORD_NO,
     "SELECT r.uid, r.kind, 'the title ''' || n.text || ''' is one that Law 70/2020/QH14, article "
     "6, reserves to treaties'\n"
     "FROM name n JOIN record r ON r.id = n.record\n"
     "WHERE r.kind = 'agreement' AND (n.folded GLOB 'cong uoc*' OR n.folded GLOB 'hiep uoc*' OR "
     "n.folded GLOB 'dinh uoc*'\n"
     "    OR n.folded GLOB 'hiep dinh*')\n"
     "    AND NOT EXISTS (SELECT 1 FROM agreement WHERE id = r.id AND type = 'treaty')"},
    {"past-plan", ACCORD_NO,
     "SELECT r.uid, r.kind, 'was planned for ' || o.planned_start_date || ', and nothing says what "
     "became of it'\n"
     "FROM " OCCASIONS " o JOIN record r ON r.id = o.id JOIN date d ON d.text = "
     "coalesce(o.planned_end_date, o.planned_start_date)\n"
     "WHERE o.start_date IS NULL AND d.latest < ?1 AND NOT EXISTS (SELECT 1 FROM action WHERE "
     "record = o.id\n"
     "    AND type IN ('carried-out', 'cancelled', 'postponed', 'refused'))"},
    {"postponed", ACCORD_NO,
     "SELECT r.uid, r.kind, 'was postponed on ' || a.date || ', and nothing says that it was "
     "carried out on ' || o.start_date\n"
     "FROM action a JOIN date p ON p.text = a.date JOIN " OCCASIONS " o ON o.id = a.record\n"
     "    JOIN date d ON d.text = o.start_date AND d.earliest <= p.latest JOIN record r ON r.id = "
     "o.id\n"
     "WHERE a.type = 'postponed' AND NOT EXISTS (SELECT 1 FROM action WHERE record = o.id AND type "
     "= 'carried-out')"},
    {"nameless", ACCORD_NO,
     "SELECT r.uid, r.kind, 'has no name' FROM record r\n"
     "WHERE r.kind IN ('place', 'organization', 'person') AND NOT EXISTS (SELECT 1 FROM name WHERE "
     "record = r.id)"},
};

typedef struct stored_finding {
    accord_tristate broken;
    size_t rule, uid, kind, sentence; /* offsets into the text; 0 = NULL */
} stored_finding;

typedef struct finding_list {
    stored_finding *findings;
    size_t count, capacity;
    text_buffer text;
    accord_finding lent;
} finding_list;

static void release_findings(accord_cursor *cursor) {
    finding_list *list = cursor->list;
    if (!list)
        return;
    free(list->findings);
    text_free(&list->text);
    free(list);
}

static size_t keep(finding_list *list, const char *text) {
    if (!text)
        return 0;
    size_t at = list->text.length;
    text_append(&list->text, text, strlen(text) + 1);
    return at;
}

static int put(accord *db, finding_list *list, const char *rule, accord_tristate broken,
               const char *uid, const char *kind, const char *sentence) {
    if (list->count == list->capacity) {
        size_t capacity = list->capacity ? list->capacity * 2 : 64;
        stored_finding *grown = realloc(list->findings, capacity * sizeof *grown);
        if (!grown)
            return store_fail(db, ACCORD_NOMEM, "out of memory");
        list->findings = grown;
        list->capacity = capacity;
    }
    stored_finding *f = &list->findings[list->count++];
    *f = (stored_finding){broken, keep(list, rule), keep(list, uid), keep(list, kind),
                          keep(list, sentence)};
    return list->text.failed ? store_fail(db, ACCORD_NOMEM, "out of memory") : ACCORD_OK;
}

static int ask(accord *db, const char *rule, accord_tristate broken, const char *sql,
               const char *today, finding_list *list) {
    store_statement *rows;
    int status = store_prepare(db, sql, &rows);
    if (status)
        return status;
    if (strstr(sql, "?1"))
        store_bind_text(rows, 1, today, -1);
    while (!status && (status = store_step(rows)) == ACCORD_ROW)
        status = put(db, list, rule, broken, store_text(rows, 0), store_text(rows, 1),
                     store_text(rows, 2));
    store_finalize(rows);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

static void wrong_kinds(text_buffer *sql, const field *f) {
    text_append_format(sql, "t.%s IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = t.%s",
                       f->name, f->name);
    const char *between = " AND kind IN (";
    for (unsigned k = 1; k <= ACCORD_KIND_SOURCE; k <<= 1)
        if (f->kinds & k) {
            text_append_format(sql, "%s'%s'", between, noun_of_kind(k)->name);
            between = ", ";
        }
    text_append_string(sql, f->kinds ? "))" : ")");
}

/* What the triggers keep, for files in which they were off: references, terms and dates. */
static int ask_field(accord *db, const noun *n, const field *f, finding_list *list) {
    text_buffer sql = {0};
    const char *rule = "reference", *sentence = "refers to what is not there";
    text_append_format(&sql,
                       "SELECT (SELECT uid FROM record WHERE id = t.%s), (SELECT kind FROM record "
                       "WHERE id = t.%s), ",
                       n->kind ? "id" : "record", n->kind ? "id" : "record");
    text_buffer where = {0};
    switch (f->type) {
    case TYPE_REF:
        wrong_kinds(&where, f);
        break;
    case TYPE_CODE:
        rule = "term", sentence = "is not a term";
        text_append_format(&where,
                           "t.%s IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = "
                           "'%s' AND code = "
                           "t.%s)",
                           f->name, f->vocabulary, f->name);
        break;
    case TYPE_DATE:
    case TYPE_END:
        rule = "date", sentence = "is not in the dictionary of dates";
        text_append_format(&where,
                           "t.%s IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = t.%s)",
                           f->name, f->name);
        break;
    default:
        break;
    }
    int status = ACCORD_OK;
    if (where.length) {
        text_append_format(&sql, "'%s.%s: ''' || t.%s || ''' %s' FROM %s t WHERE %s", n->name,
                           f->name, f->name, sentence, n->name, text_string(&where));
        status = sql.failed || where.failed
                     ? store_fail(db, ACCORD_NOMEM, "out of memory")
                     : ask(db, rule, ACCORD_YES, text_string(&sql), NULL, list);
    }
    text_free(&sql);
    text_free(&where);
    return status;
}

static int ask_noun(accord *db, const noun *n, finding_list *list) {
    text_buffer sql = {0};
    int status = ACCORD_OK;
    if (n->kind)
        text_append_format(&sql,
                           "SELECT r.uid, r.kind, 'has no row of table %s' FROM record r WHERE "
                           "r.kind = '%s' AND NOT "
                           "EXISTS (SELECT 1 FROM %s WHERE id = r.id)\nUNION ALL SELECT NULL, "
                           "NULL, 'row ' || t.id || ' of "
                           "table %s belongs to no record of that kind' FROM %s t WHERE NOT EXISTS "
                           "(SELECT 1 FROM record "
                           "WHERE id = t.id AND kind = '%s')",
                           n->name, n->name, n->name, n->name, n->name, n->name);
    if (n->kind)
        status = sql.failed ? store_fail(db, ACCORD_NOMEM, "out of memory")
                            : ask(db, "record", ACCORD_YES, text_string(&sql), NULL, list);
    for (size_t i = 0; i < n->field_count && !status; i++)
        status = ask_field(db, n, &n->fields[i], list);
    text_free(&sql);
    return status;
}

/* Of one text: what is no UTF-8 is broken, a name that the library would have cleaned is worth a
 * look. */
static int look_at_text(accord *db, const noun *n, const field *f, accord_tristate broken,
                        store_statement *row, int column, text_buffer *clean, finding_list *list) {
    const char *text = store_text(row, column), *uid = store_text(row, 0),
               *kind = store_text(row, 1);
    size_t length = store_text_length(row, column);
    int64_t slot = store_integer(row, 2);
    if (!text)
        return ACCORD_OK;
    ptrdiff_t wrong = text_utf8_error(text, length);
    text_buffer sentence = {0};
    int status = ACCORD_OK;
    text_append_format(&sentence, "%s.%s", n->name, f->name);
    if (slot)
        text_append_format(&sentence, " of slot %lld", (long long)slot);
    if (wrong >= 0 && broken == ACCORD_YES) {
        text_append_format(&sentence, ": is not UTF-8 (byte %td)", wrong);
        status = put(db, list, "utf-8", broken, uid, kind, text_string(&sentence));
    } else if (wrong < 0 && broken == ACCORD_NO) {
        int result = text_clean_name(text, length, clean, NULL);
        text_append_format(
            &sentence, ": '%s' %s", text,
            result == TEXT_INVALID
                ? "has a control character"
                : "is not as names are kept (NFC, single blanks, nothing invisible)");
        if (result == TEXT_NOMEM)
            status = store_fail(db, ACCORD_NOMEM, "out of memory");
        else if (result != TEXT_SAME)
            status = put(db, list, "unclean-name", broken, uid, kind, text_string(&sentence));
    }
    if (sentence.failed)
        status = store_fail(db, ACCORD_NOMEM, "out of memory");
    text_free(&sentence);
    return status;
}

static bool is_looked_at(const field *f, accord_tristate broken) {
    if (broken == ACCORD_NO)
        return f->type == TYPE_NAME;
    return !field_is_number(f) && f->type != TYPE_TRISTATE && f->type != TYPE_FOLDED;
}

static int look_at_texts(accord *db, const noun *n, accord_tristate broken, finding_list *list) {
    text_buffer sql = {0}, clean = {0};
    store_statement *rows = NULL;
    int columns = 3;
    text_append_format(&sql, "SELECT r.uid, r.kind, %s", n->kind ? "0" : "t.slot");
    for (size_t i = 0; i < n->field_count; i++)
        if (is_looked_at(&n->fields[i], broken)) {
            text_append_format(&sql, ", t.%s", n->fields[i].name);
            columns++;
        }
    text_append_format(&sql, " FROM %s t LEFT JOIN record r ON r.id = t.%s ORDER BY t.%s", n->name,
                       n->kind ? "id" : "record", n->kind ? "id" : "record, t.slot");
    int status = ACCORD_OK;
    if (sql.failed)
        status = store_fail(db, ACCORD_NOMEM, "out of memory");
    else if (columns > 3)
        status = store_prepare(db, text_string(&sql), &rows);
    while (rows && !status && (status = store_step(rows)) == ACCORD_ROW) {
        status = ACCORD_OK;
        int column = 3;
        for (size_t i = 0; i < n->field_count && !status; i++)
            if (is_looked_at(&n->fields[i], broken))
                status = look_at_text(db, n, &n->fields[i], broken, rows, column++, &clean, list);
    }
    store_finalize(rows);
    text_free(&sql);
    text_free(&clean);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

/* Citations of an attribute that what they speak of does not have. */
static int look_at_citations(accord *db, finding_list *list) {
    store_statement *rows;
    int status = store_prepare(
        db,
        "SELECT r.uid, r.kind, c.slot, c.attribute, CASE WHEN c.target IS NULL THEN r.kind\n"
        "ELSE (SELECT entity FROM slots WHERE record = c.record AND slot = c.target) END\n"
        "FROM citation c JOIN record r ON r.id = c.record WHERE c.attribute IS NOT NULL\n"
        "ORDER BY c.record, c.slot",
        &rows);
    while (!status && (status = store_step(rows)) == ACCORD_ROW) {
        status = ACCORD_OK;
        const char *attribute = store_text(rows, 3), *name = store_text(rows, 4);
        const noun *owner = name ? noun_named(name) : NULL;
        if (!owner || !attribute || citation_may_name(owner, attribute))
            continue;
        text_buffer sentence = {0};
        text_append_format(&sentence,
                           "citation %lld speaks of '%s', which is not an attribute of %s %s",
                           (long long)store_integer(rows, 2), attribute,
                           strchr("aeiou", *owner->name) ? "an" : "a", owner->name);
        status = sentence.failed ? store_fail(db, ACCORD_NOMEM, "out of memory")
                                 : put(db, list, "citation", ACCORD_YES, store_text(rows, 0),
                                       store_text(rows, 1), text_string(&sentence));
        text_free(&sentence);
    }
    store_finalize(rows);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

/* Names that a reader could take for one, of things that nothing else tells apart. */
static int look_at_duplicates(accord *db, finding_list *list) {
    store_statement *rows;
    text_buffer last = {0}, pair = {0}, sentence = {0};
    int status = store_prepare(
        db,
        "SELECT r.uid, r.kind, o.uid, n.text, m.text, p.type, p.country, r.id, o.id\n"
        "FROM name_key a\n"
        "JOIN name_key b ON b.form = a.form AND b.part = 0 AND b.record > a.record\n"
        "JOIN record r ON r.id = a.record JOIN record o ON o.id = b.record AND o.kind = r.kind\n"
        "JOIN name n ON n.record = a.record AND n.slot = a.slot\n"
        "JOIN name m ON m.record = b.record AND m.slot = b.slot AND m.text <> n.text\n"
        "LEFT JOIN place p ON p.id = r.id LEFT JOIN place s ON s.id = o.id\n"
        "WHERE a.part = 0 AND r.kind IN ('place', 'organization', 'person') AND (p.id IS NULL OR\n"
        "    (p.type IS s.type AND p.country IS s.country AND p.parent IS s.parent))\n"
        "    AND NOT " ONE_LINE " AND NOT " TIMES_APART "\n"
        "ORDER BY r.id, o.id, n.slot, m.slot",
        &rows);
    while (!status && (status = store_step(rows)) == ACCORD_ROW) {
        const char *uid = store_text(rows, 0), *other = store_text(rows, 2),
                   *name = store_text(rows, 3), *its_name = store_text(rows, 4);
        named of = {accord_kind_named(store_text(rows, 1)), place_type_of(store_text(rows, 5)),
                    store_text(rows, 6)};
        bool alike = false, apart = false;
        text_clear(&pair);
        text_append_format(&pair, "%s %s", uid, other);
        if (last.length && !strcmp(text_string(&pair), text_string(&last))) {
            status = ACCORD_OK;
            continue;
        }
        status = names_alike(db, name, store_text_length(rows, 3), its_name,
                             store_text_length(rows, 4), &of, &alike);
        if (!status && alike)
            status = marks_apart(db, store_integer(rows, 7), store_integer(rows, 8), &of, &apart);
        if (status || !alike || apart)
            continue;
        text_clear(&sentence);
        text_append_format(&sentence, "may be the same as %s: %s and %s are spelled alike", other,
                           name, its_name);
        text_clear(&last);
        text_append(&last, text_string(&pair), pair.length);
        status = sentence.failed || pair.failed || last.failed
                     ? store_fail(db, ACCORD_NOMEM, "out of memory")
                     : put(db, list, "duplicate", ACCORD_NO, uid, store_text(rows, 1),
                           text_string(&sentence));
    }
    store_finalize(rows);
    text_free(&last);
    text_free(&pair);
    text_free(&sentence);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

static int look(accord *db, finding_list *list) {
    text_buffer today = {0};
    int status = store_ask_text(db, "SELECT date('now')", 0, 0, &today);
    for (int broken = 1; broken >= 0 && !status; broken--) {
        for (const noun *const *n = nouns; broken && *n && !status; n++)
            status = ask_noun(db, *n, list);
        for (const noun *const *n = nouns; *n && !status; n++)
            status = look_at_texts(db, *n, broken ? ACCORD_YES : ACCORD_NO, list);
        if (broken && !status)
            status = look_at_citations(db, list);
        for (size_t i = 0; i < sizeof rules / sizeof *rules && !status; i++)
            if ((rules[i].broken == ACCORD_YES) == (broken == 1))
                status = ask(db, rules[i].name, rules[i].broken, rules[i].sql, text_string(&today),
                             list);
    }
    if (!status)
        status = look_at_duplicates(db, list);
    text_free(&today);
    return status;
}

int accord_check(accord *db, accord_cursor **rows) {
    if (!db)
        return ACCORD_MISUSE;
    if (!rows)
        return store_fail(db, ACCORD_MISUSE, "where the cursor goes is missing");
    *rows = NULL;
    accord_cursor *cursor = cursor_new(db);
    finding_list *list = cursor ? calloc(1, sizeof *list) : NULL;
    if (!list) {
        accord_cursor_close(cursor);
        return store_fail(db, ACCORD_NOMEM, "out of memory");
    }
    cursor->list = list;
    cursor->release_list = release_findings;
    text_append(&list->text, "", 1);
    int status = look(db, list);
    if (status) {
        accord_cursor_close(cursor);
        return status;
    }
    *rows = cursor;
    return store_ok(db);
}

int accord_finding_next(accord_cursor *rows, const accord_finding **finding) {
    int status = cursor_expect(rows, finding, release_findings, "finding", "findings");
    if (status)
        return status;
    finding_list *list = rows->list;
    *finding = NULL;
    if (rows->at == list->count)
        return ACCORD_DONE;
    const stored_finding *f = &list->findings[rows->at++];
    const char *text = text_string(&list->text);
    list->lent =
        (accord_finding){f->broken, text + f->rule, f->uid ? text + f->uid : NULL,
                         f->kind ? text + f->kind : NULL, f->sentence ? text + f->sentence : NULL};
    *finding = &list->lent;
    return ACCORD_ROW;
}
