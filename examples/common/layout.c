#include "layout.h"

#include "paper.h"

#include <string.h>

size_t layout_column(const accord_question *q, const char *name, size_t length) {
    size_t i = 0;
    while (q->columns[i] &&
           (strncmp(q->columns[i]->name, name, length) != 0 || q->columns[i]->name[length]))
        i++;
    return i;
}

const char *layout_cell(accord_cursor *rows, const accord_answer *row, size_t i) {
    const char *text, *raw = row->texts[i];
    cli_try(accord_answer_text(rows, i, paper_language(), &text));
    if (raw && row->question->columns[i]->type == ACCORD_COLUMN_DATE)
        return paper_text("%s%s", paper_date(raw), text + strlen(raw));
    return paper_text("%s", text);
}

const char *layout_title(const accord_column *c) {
    const char *const titles[] = {c->title_en, c->title_vi, c->title_ja};
    return paper_words(titles);
}

/* Adds a value to a line, as its mark says. */
static const char *add(const char *line, char mark, const accord_column *c, const char *text) {
    const char *between = !*line                       ? ""
                          : mark == '>'                ? " → "
                          : mark == '+'                ? " "
                          : mark == ',' || mark == '?' ? ", "
                                                       : "; ";
    return !*text ? line
           : mark ? paper_text("%s%s%s", line, between, text)
                  : paper_text("%s%s%s: %s", line, between, layout_title(c), text);
}

const char *layout_line(accord_cursor *rows, const accord_answer *row, const char **layout) {
    const char *line = "", *before = NULL, *word = *layout;
    for (; *word && *word != '|'; word += strspn(word, " ")) {
        char mark = strchr("-,+>?", *word) ? *word++ : 0;
        size_t length = strcspn(word, " "), i = layout_column(row->question, word, length);
        const char *raw = row->texts[i];
        bool again = mark == '>' && raw && before && !strcmp(raw, before);
        if (!again && (mark != '?' || !raw || strcmp(raw, "certainly") != 0))
            line = add(line, mark, row->question->columns[i], layout_cell(rows, row, i));
        before = raw;
        word += length;
    }
    *layout = word + strspn(word, "| ");
    return line;
}
