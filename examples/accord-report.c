/* Answers a question, as of any day. */
#include "common/answers.h"
#include "common/asked.h"
#include "common/paper.h"
#include "common/table.h"

#include <stdlib.h>
#include <string.h>

static const char *as_of, *format, *excel, *lang, *with_sources, *show_sql;
static const cli_option options[] = {
    {"--as-of", "DAY", "the day asked about, YYYY-MM-DD; today when left out", &as_of},
    {"--format", "text|json|csv", "how the answer is written; json is JSON Lines", &format},
    {"--excel", NULL, "CSV for a spreadsheet: with a byte order mark, no formulas", &excel},
    {"--lang", "en|vi|ja", "the language of titles and labels", &lang},
    {"--sources", NULL, "adds to each row the sources that it rests on", &with_sources},
    {"--sql", NULL, "prints the statement that answers, for the sqlite3 shell", &show_sql},
    {NULL, NULL, NULL, NULL}};

static const cli_program program = {
    .name = "accord-report",
    .operands = "[QUESTION [key=value...]]",
    .help =
        "Answers a question; without QUESTION it lists them with their parameters: `accord-report\n"
        "REGISTRY`. A year=YYYY may be a period=A/B. JSON, and CSV without --lang and --excel,\n"
        "hold uids and codes; text, and CSV with one of them, names and labels. What is unknown\n"
        "is null in JSON, empty in CSV, and said in text.",
    .access = CLI_READ,
    .least = 0,
    .most = -1,
    .options = options,
};

typedef enum shape { TEXT, JSON, RAW_CSV, PEOPLE_CSV } shape;

/* --- CSV -------------------------------------------------------------------------------------- */

static void csv_cell(const char *text, bool first) {
    bool formula = excel && *text && strchr("=+-@\t\r", *text);
    bool quoted = formula || text[strcspn(text, "\",\r\n")];
    printf("%s%s%s", first ? "" : ",", quoted ? "\"" : "", formula ? "'" : "");
    for (; *text; text++)
        printf(*text == '"' ? "\"\"" : "%c", *text);
    printf("%s", quoted ? "\"" : "");
}

/* --- sources ---------------------------------------------------------------------------------- */

static void print_sources(accord *db, const accord_answer *row, shape as, table *paper) {
    const char *joined = "";
    if (as == JSON)
        printf(",\"sources\":[");
    for (const accord_id *all = answers_sources(db, row), *s = all; *s; s++)
        if (as == TEXT)
            table_note(paper, answers_source_words(db, *s));
        else if (as == JSON) {
            printf(s == all ? "{" : ",{");
            answers_source_json(*s);
            putchar('}');
        } else
            joined = paper_text("%s%s%s", joined, s == all ? "" : "; ",
                                as == RAW_CSV ? cli_record(*s)->uid : answers_source_words(db, *s));
    if (as == JSON)
        putchar(']');
    else if (as != TEXT)
        csv_cell(joined, false);
}

/* --- the answer ------------------------------------------------------------------------------- */

static bool is_shown(const accord_column *c, shape as) {
    return as == JSON || as == RAW_CSV || c->hidden != ACCORD_YES;
}

static const char *title(const accord_column *c, const char *language, shape as) {
    return as == RAW_CSV             ? c->name
           : !strcmp(language, "vi") ? c->title_vi
           : !strcmp(language, "ja") ? c->title_ja
                                     : c->title_en;
}

static table *print_titles(const accord_question *q, const char *language, shape as) {
    static const char *const sources[] = {"Sources", "Nguồn", "出典"};
    size_t shown = 0;
    for (const accord_column *const *c = q->columns; *c; c++)
        shown += is_shown(*c, as);
    table *paper = as == TEXT ? table_new(shown) : NULL;
    if (excel)
        printf("\xef\xbb\xbf");
    bool first = true;
    for (const accord_column *const *c = q->columns; as != JSON && *c; c++) {
        if (!is_shown(*c, as))
            continue;
        if (paper)
            table_cell(paper, title(*c, language, as), (*c)->type == ACCORD_COLUMN_INTEGER);
        else
            csv_cell(title(*c, language, as), first);
        first = false;
    }
    if (with_sources && (as == RAW_CSV || as == PEOPLE_CSV))
        csv_cell(as == RAW_CSV ? "sources"
                               : sources[!strcmp(language, "vi")   ? 1
                                         : !strcmp(language, "ja") ? 2
                                                                   : 0],
                 false);
    if (as == RAW_CSV || as == PEOPLE_CSV)
        printf("\r\n");
    return paper;
}

static void print_row(accord *db, accord_cursor *rows, const accord_answer *row,
                      const char *language, shape as, table *paper) {
    bool first = true;
    if (as == JSON) {
        putchar('{');
        answers_json(row);
    }
    for (size_t i = 0; as != JSON && i < row->count; i++) {
        const accord_column *c = row->question->columns[i];
        const char *text = row->texts[i];
        if (!is_shown(c, as))
            continue;
        if (as == TEXT || (as == PEOPLE_CSV && text))
            cli_try(accord_answer_text(rows, i, language, &text));
        if (paper && c->type == ACCORD_COLUMN_REFERENCE && row->texts[i])
            table_reference(paper, text, row->texts[i]);
        else if (paper)
            table_cell(paper, text, c->type == ACCORD_COLUMN_INTEGER);
        else
            csv_cell(text ? text : "", first);
        first = false;
    }
    if (with_sources)
        print_sources(db, row, as, paper);
    if (!paper)
        printf(as == JSON ? "}\n" : "\r\n");
}

static void answer(accord *db, accord_cursor *rows, const accord_question *q, shape as) {
    const char *language = lang ? lang : q->language;
    const accord_answer *row;
    table *paper = print_titles(q, language, as);
    bool any = false;
    for (; cli_more(accord_answer_next(rows, &row)); any = true)
        print_row(db, rows, row, language, as, paper);
    accord_cursor_close(rows);
    if (!paper)
        return;
    if (any)
        table_print(paper, PAPER_WIDTH);
    else
        printf("%s\n", paper_none());
    table_free(paper);
}

/* --- what is asked ---------------------------------------------------------------------------- */

static accord_argument *read_arguments(char **words, size_t count) {
    accord_argument *arguments = cli_memory(calloc(count + 1, sizeof *arguments));
    for (size_t i = 0; i < count; i++) {
        char *equals = strchr(words[i], '=');
        if (!equals)
            cli_refuse(CLI_BAD_INPUT, "'%s' is no key=value; see --help", words[i]);
        *equals = 0;
        arguments[i] = (accord_argument){words[i], equals + 1};
    }
    return arguments;
}

static shape shape_of(const accord_question *q) {
    bool csv = format && !strcmp(format, "csv");
    if (format && !csv && strcmp(format, "text") != 0 && strcmp(format, "json") != 0)
        cli_refuse(CLI_BAD_INPUT, "--format is text|json|csv, not '%s'", format);
    if (excel && format && !csv)
        cli_refuse(CLI_BAD_INPUT, "--excel is CSV, not %s", format);
    paper_speak(lang ? lang : q ? q->language : NULL);
    if (!csv && !excel)
        return format && !strcmp(format, "json") ? JSON : TEXT;
    return lang || excel || (q && strcmp(q->language, "en") != 0) ? PEOPLE_CSV : RAW_CSV;
}

int main(int argc, char **argv) {
    cli c = cli_start(&program, argc, argv);
    const accord_question *q = c.count ? accord_question_named(c.operands[0]) : NULL;
    shape as = shape_of(q);
    if (!c.count) {
        if (as == RAW_CSV || as == PEOPLE_CSV)
            cli_refuse(CLI_BAD_INPUT, "the list of questions is text or json");
        asked_list(as == JSON);
        return cli_end(CLI_DONE);
    }
    size_t count = (size_t)c.count - 1;
    accord_argument *arguments = read_arguments(c.operands + 1, count);
    if (show_sql) {
        char *sql;
        answers_try(c.db, c.operands[0],
                    accord_ask_sql(c.db, c.operands[0], arguments, count, as_of, &sql));
        printf("%s", sql);
        accord_free(sql);
    } else {
        accord_cursor *rows;
        answers_try(c.db, c.operands[0],
                    accord_ask(c.db, c.operands[0], arguments, count, as_of, &rows));
        answer(c.db, rows, q, as);
    }
    free(arguments);
    return cli_end(CLI_DONE);
}
