#include "answers.h"

#include "paper.h"

#include <stdlib.h>
#include <string.h>

void answers_try(accord *db, const char *question, int status) {
    if (status == ACCORD_NOTFOUND && !accord_question_named(question))
        cli_refuse(CLI_BAD_INPUT, "%s; without QUESTION all are listed", accord_errmsg(db));
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

typedef struct source_list {
    accord_id *ids; /* ends with 0 */
    size_t count, room;
} source_list;

static void add_source(source_list *list, accord_id source) {
    for (size_t i = 0; i < list->count; i++)
        if (list->ids[i] == source)
            return;
    if (list->count + 2 > list->room) {
        accord_id *grown = cli_room(2 * (list->room + 2) * sizeof *grown);
        if (list->count)
            memcpy(grown, list->ids, list->count * sizeof *grown);
        list->ids = grown;
        list->room = 2 * (list->room + 2);
    }
    list->ids[list->count++] = source;
}

static void add_sources_of(accord *db, source_list *list, const char *uid) {
    const accord_citation *citation;
    accord_cursor *rows;
    accord_citation like = {0};
    cli_try(accord_by_uid(db, uid, &like.record));
    if (cli_record(like.record)->kind == ACCORD_KIND_SOURCE)
        add_source(list, like.record);
    cli_try(accord_citation_list(db, &like, sizeof like, &rows));
    while (cli_more(accord_citation_next(rows, &citation)))
        add_source(list, citation->source);
    accord_cursor_close(rows);
}

/* A cell may hold several uids, with blanks between. */
static void add_sources_in(accord *db, source_list *list, const char *uids) {
    for (size_t length; uids && *uids; uids += length + (uids[length] == ' ')) {
        length = strcspn(uids, " ");
        add_sources_of(db, list, paper_text("%.*s", (int)length, uids));
    }
}

const accord_id *answers_sources(accord *db, const accord_answer *row) {
    source_list list = {cli_room(sizeof *list.ids), 0, 1};
    add_sources_in(db, &list, row->texts[row->question->record]);
    for (size_t i = 0; i < row->count; i++)
        if (row->question->columns[i]->rests == ACCORD_YES && i != row->question->record)
            add_sources_in(db, &list, row->texts[i]);
    return list.ids; /* the rest of the room is zero */
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
