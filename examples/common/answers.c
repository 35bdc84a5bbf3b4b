#include "answers.h"

#include "paper.h"

#include <stdlib.h>
#include <string.h>

void answers_try(accord *db, const char *question, int status) {
    if (status == ACCORD_NOTFOUND && !accord_question_named(question))
        cli_refuse(CLI_BAD_INPUT, "%s", accord_errmsg(db));
    if (status == ACCORD_AMBIGUOUS)
        cli_ambiguous();
    cli_try(status);
}

void answers_json(const accord_answer *row) {
    for (size_t i = 0; i < row->count; i++) {
        const accord_column *c = row->question->columns[i];
        printf("%s\"%s\":", i ? "," : "", c->name);
        if (!row->texts[i])
            printf("null");
        else if (c->type == ACCORD_COLUMN_INTEGER)
            printf("%lld", (long long)row->integers[i]);
        else
            cli_json(stdout, row->texts[i]);
    }
}

const accord_id *answers_sources(accord *db, const accord_answer *row) {
    const char *uid = row->texts[row->question->record];
    const accord_citation *citation;
    accord_cursor *rows;
    size_t count = 0, room = 4;
    accord_id *sources = cli_room(room * sizeof *sources);
    accord_citation like = {0};
    if (!uid)
        return sources;
    cli_try(accord_by_uid(db, uid, &like.record));
    cli_try(accord_citation_list(db, &like, sizeof like, &rows));
    while (cli_more(accord_citation_next(rows, &citation))) {
        size_t i = 0;
        while (i < count && sources[i] != citation->source)
            i++;
        if (i < count)
            continue;
        if (count + 2 > room) {
            accord_id *grown = cli_room(2 * room * sizeof *grown);
            sources = memcpy(grown, sources, room * sizeof *sources);
            room *= 2;
        }
        sources[count++] = citation->source;
    }
    accord_cursor_close(rows);
    return sources; /* the rest is zero */
}

const char *answers_source_words(accord *db, accord_id id) {
    accord_source *source;
    cli_try(accord_source_get(db, id, &source));
    const char *words =
        paper_text("%s%s%s%s%s%s%s", source->name ? source->name : source->uid,
                   source->number ? ", " : "", source->number ? source->number : "",
                   source->publisher ? ", " : "", source->publisher ? source->publisher : "",
                   source->published ? ", " : "", source->published ? source->published : "");
    accord_free(source);
    return words;
}

void answers_source_json(accord_id source) {
    const accord_record *record = cli_record(source);
    printf("\"source\":");
    cli_json(stdout, record->uid);
    printf(",\"name\":");
    record->name ? cli_json(stdout, record->name) : (void)printf("null");
}
