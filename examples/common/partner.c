#include "partner.h"

#include "answers.h"
#include "cited.h"
#include "layout.h"
#include "paper.h"
#include "said.h"

#include <string.h>

/* A part of the sheet: the question that answers it, for which kinds it is asked, and the layout of
 * its rows. The first column of the layout stands on the left, `.` for none; the first line is the
 * headline, which stands once above rows that have the same. No layout: a line for each column. */
typedef struct section {
    const char *title[PAPER_LANGUAGES];
    const char *question, *asks;
    unsigned kinds;
    const char *layout;
    const char *column, *value; /* only the rows with this value; or NULL */
} section;

enum {
    BODIES = ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION,
    TIES = ACCORD_KIND_PARTNERSHIP,
    ALL = BODIES | TIES
};

/* clang-format off */
static const section sections[] = {
    {{NULL}, "profile", "of", BODIES, NULL, NULL, NULL},
    {{"Succession", "Sắp xếp, kế thừa", "承継"}, "succession", "of", ALL,
     "operative_date -record >successor | -type ?certainty legal_date act", NULL, NULL},
    {{"Partnerships", "Quan hệ", "提携"}, "standing", "of", ALL,
     "since -partnership | -type -sides -state ,certainty | last_contact ,contact months dormant", NULL, NULL},
    {{"Held today", "Bên đang giữ", "現在の保持者"}, "sides", "of", ALL,
     ". -partnership | -side >holder -right ,certainty since path says", NULL, NULL},
    {{"Introduced and supported by", "Giới thiệu, hỗ trợ", "紹介・支援"}, "origins", "partnership", TIES,
     "role -supporter | date", NULL, NULL},
    {{"Focal points", "Đầu mối", "窓口"}, "focal-points", "of", ALL,
     "start_date -side ?certainty | organization person scope end_date gone heir", NULL, NULL},
    {{"Agreements", "Thỏa thuận", "協定"}, "agreements", "of", ALL,
     "signed -agreement | -type -parties -state | in_force -finding superseded_by since term ends notice copies", NULL, NULL},
    {{"Visits", "Đoàn ra, đoàn vào", "訪問"}, "visits", "of", ALL,
     "date -visit | -what -guest >host -state ,certainty | until head size", NULL, NULL},
    {{"People met", "Những người đã gặp", "面会者"}, "people", "of", ALL,
     "date -event | -person ,capacity -body ?certainty", NULL, NULL},
    {{"Open: said by %s", "Chưa xong: %s đã nêu", "未了：%sの発言"}, "open-statements", "of", BODIES,
     "date -statement | -type ,strength receiver >receiver_today -state ?certainty"
     " | age_days due event responsible", "direction", "given"},
    {{"Open: said to %s", "Chưa xong: nêu với %s", "未了：%sへの発言"}, "open-statements", "of", BODIES,
     "date -statement | -type ,strength giver >giver_today -state ?certainty"
     " | age_days due event responsible", "direction", "received"},
    {{"Open: promised, asked, proposed", "Chưa xong: cam kết, đề nghị, đề xuất", "未了：約束・要請・提案"},
     "open-statements", "of", TIES,
     "date -statement | -type ,strength giver >giver_today receiver >receiver_today -state ?certainty"
     " | age_days due event responsible", NULL, NULL},
    {{"Outcomes", "Kết quả", "成果"}, "outcomes", "of", ALL,
     "date -outcome | -type ?certainty place partnership until", NULL, NULL},
    {{"Figures", "Số liệu", "数値"}, "figures", "of", ALL,
     "date -metric | -comparator +value +unit +currency ?certainty words subject counterpart", NULL, NULL},
    {{"Gifts", "Quà tặng", "贈り物"}, "gifts", "of", ALL,
     "date -description | -giver >receiver value +currency occasion", NULL, NULL},
    {{"Sources disagree", "Nguồn nói khác nhau", "出典の不一致"}, "conflicts", "of", ALL,
     ". -entity ,attribute | value claimed words source", NULL, NULL},
};
/* clang-format on */

enum { SECTIONS = sizeof sections / sizeof *sections, INDENT = 14, FACT = 20 };

/* What goes with the question: `of=jp/mimasaka`. */
static accord_cursor *ask(accord *db, const section *s, const accord_record *record,
                          const char *day) {
    accord_cursor *rows;
    accord_argument argument = {s->asks, record->uid};
    answers_try(db, s->question, accord_ask(db, s->question, &argument, 1, day, &rows));
    return rows;
}

/* Steps to the next row that belongs to the section. */
static const accord_answer *next_row(const section *s, accord_cursor *rows) {
    const accord_answer *row;
    while (cli_more(accord_answer_next(rows, &row))) {
        const char *value =
            s->column ? row->texts[layout_column(row->question, s->column, strlen(s->column))]
                      : NULL;
        if (!s->column || (value && !strcmp(value, s->value)))
            return row;
    }
    return NULL;
}

/* --- rows ------------------------------------------------------------------------------------ */

/* "Buổi làm việc <event/2023-11-21> [1]"; the record that the sheet is of needs no uid, one without
 * a name has a title made of what it is about. */
static const char *cited_headline(accord *db, const accord_answer *row, const char *headline,
                                  const accord_record *of) {
    const char *uid = row->texts[row->question->record], *made = NULL;
    bool named = uid && strcmp(uid, of->uid) != 0;
    accord_id id;
    if (uid && !strcmp(uid, headline)) {
        cli_try(accord_by_uid(db, uid, &id));
        made = said_title(db, id);
        headline = made ? made : headline;
        named = made != NULL;
    }
    return paper_text("%s%s%s%s%s", headline, named ? " <" : "", named ? uid : "", named ? ">" : "",
                      cited_marks(db, row));
}

/* Prints a row below that with the headline `above`; gives its own. A date that is too long for the
 * left side has a line of its own. */
static const char *print_row(accord *db, accord_cursor *rows, const accord_answer *row,
                             const char *layout, const accord_record *of, const char *above) {
    size_t length = strcspn(layout, " ");
    const char *date =
        *layout == '.' ? "" : layout_cell(rows, row, layout_column(row->question, layout, length));
    layout += length + 1;
    const char *headline = layout_line(rows, row, &layout),
               *uid = row->texts[row->question->record];
    const char *key = paper_text("%s %s %s", date, headline, uid ? uid : "");
    if (!above || strcmp(above, key) != 0)
        paper_print(paper_text("  %s", date), INDENT, cited_headline(db, row, headline, of));
    while (*layout) {
        const char *line = layout_line(rows, row, &layout);
        if (*line)
            paper_print("", INDENT, line);
    }
    return key;
}

/* Each column on a line of its own, but for the record itself, the sources behind the first. */
static void print_facts(accord *db, accord_cursor *rows, const accord_answer *row) {
    const char *sources = cited_marks(db, row);
    for (size_t i = 0; i < row->count; i++) {
        const accord_column *c = row->question->columns[i];
        const char *text = layout_cell(rows, row, i);
        if (i == row->question->record || c->hidden == ACCORD_YES || !*text)
            continue;
        paper_print(paper_text("  %s", layout_title(c)), FACT, paper_text("%s%s", text, sources));
        sources = "";
    }
}

static void print_section(accord *db, const section *s, const accord_record *of, const char *day) {
    accord_cursor *rows = ask(db, s, of, day);
    const accord_answer *row = next_row(s, rows);
    const char *above = NULL, *name = said_title(db, of->id);
    static bool empty; /* those without rows stand close together */
    if (row || !empty)
        printf("\n");
    empty = !row;
    if (s->title[0]) {
        const char *text = paper_text(paper_words(s->title), name ? name : of->uid);
        paper_print("", 0, row ? text : paper_text("%s: %s", text, paper_none()));
    }
    for (; row; row = next_row(s, rows))
        if (s->layout)
            above = print_row(db, rows, row, s->layout, of, above);
        else
            print_facts(db, rows, row);
    accord_cursor_close(rows);
}

/* --- the sheet -------------------------------------------------------------------------------- */

/* Other names, each with its language. */
static const char *also(const accord_value *said, const char *name) {
    const char *text = "";
    for (const accord_value *v = said; v->noun; v++)
        if (!strcmp(v->noun, "name") && !strcmp(v->attribute, "text") && name &&
            strcmp(v->text, name) != 0)
            text = paper_text("%s%s%s", text, *text ? "; " : "", v->text);
    return text;
}

static void print_top(accord *db, const accord_record *record, const char *day) {
    static const char *const lines[] = {"%s, revision %lld, as of %s",
                                        "%s, bản ghi lần %lld, tính đến ngày %s",
                                        "%s、第%lld版、%s現在"};
    const char *name = said_title(db, record->id);
    paper_print("", 0, name ? name : record->uid);
    const char *others = record->kind == TIES ? also(said_of(db, record->id), name) : "";
    if (*others)
        paper_print("", 0, others);
    paper_print("", 0,
                paper_text(paper_words(lines), record->uid, (long long)record->revision, day));
}

void partner_check(accord *db, const accord_record *record, const char *day) {
    accord_cursor_close(ask(db, &sections[1], record, day));
}

void partner_print(accord *db, const accord_record *record, const char *day) {
    static const char *const sources[] = {"Sources", "Nguồn", "出典"};
    print_top(db, record, day);
    for (const section *s = sections; s < sections + SECTIONS; s++)
        if (s->kinds & record->kind)
            print_section(db, s, record, day);
    if (cited_source(1))
        printf("\n%s\n", paper_words(sources));
    for (size_t i = 1; cited_source(i); i++)
        paper_print(paper_text("  [%zu]", i), 8, answers_source_words(db, cited_source(i)));
}

void partner_json(accord *db, const accord_record *record, const char *day) {
    for (const section *s = sections; s < sections + SECTIONS; s++) {
        if (!(s->kinds & record->kind))
            continue;
        accord_cursor *rows = ask(db, s, record, day);
        for (const accord_answer *row; (row = next_row(s, rows));) {
            printf("{\"section\":\"%s\",", s->question);
            answers_json(row);
            printf(",\"sources\":[");
            for (const accord_id *all = answers_sources(db, row), *one = all; *one; one++)
                printf("%s%zu", one == all ? "" : ",", cited_number(*one));
            printf("]}\n");
        }
        accord_cursor_close(rows);
    }
    for (size_t i = 1; cited_source(i); i++) {
        printf("{\"number\":%zu,", i);
        answers_source_json(cited_source(i));
        printf("}\n");
    }
}
