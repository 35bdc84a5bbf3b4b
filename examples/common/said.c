#include "said.h"

#include <string.h>

static const char *kept(const char *text) {
    return text ? cli_keep(cli_copy(text, strlen(text))) : NULL;
}

const accord_value *said_of(accord *db, accord_id id) {
    const accord_value *value;
    accord_cursor *rows;
    size_t count = 0, room = 64;
    accord_value *said = cli_room(room * sizeof *said);
    cli_try(accord_values(db, id, &rows));
    while (cli_more(accord_value_next(rows, &value))) {
        if (count + 1 == room) {
            said = memcpy(cli_room(2 * room * sizeof *said), said, room * sizeof *said);
            room *= 2;
        }
        said[count++] = (accord_value){.noun = kept(value->noun),
                                       .slot = value->slot,
                                       .attribute = kept(value->attribute),
                                       .text = kept(value->text),
                                       .reference = value->reference};
    }
    accord_cursor_close(rows);
    return said; /* the rest is zero */
}

const char *said_text(const accord_value *said, const char *noun, const char *attribute) {
    for (; said->noun; said++)
        if (!strcmp(said->noun, noun) && !strcmp(said->attribute, attribute))
            return said->text;
    return NULL;
}

static enum accord_attribute_type type_of(const accord_value *value) {
    accord_attribute attributes[64];
    size_t count = accord_attributes(value->noun, attributes, 64);
    for (size_t i = 0; i < count; i++)
        if (!strcmp(attributes[i].name, value->attribute))
            return attributes[i].type;
    return ACCORD_TYPE_TEXT;
}

static const char *title(accord *db, accord_id id, int depth) {
    static const char *const telling[] = {"text", "description", "subject", "purpose", "words"};
    const accord_record *record = cli_record(id);
    const char *text = record->name;
    const accord_value *said = text ? NULL : said_of(db, id);
    for (size_t i = 0; i < sizeof telling / sizeof *telling && !text; i++)
        text = said_text(said, accord_kind_name(record->kind), telling[i]);
    if (text)
        return text;
    for (int parts = 0; said->noun && !said->slot && parts < 2 && depth < 3; said++) {
        const char *part = said->reference ? title(db, said->reference, depth + 1) : NULL;
        if (part && !(text && strstr(text, part)))
            text = parts++ ? paper_text("%s - %s", text, part) : part;
    }
    return text;
}

const char *said_title(accord *db, accord_id id) {
    return title(db, id, 0);
}

const char *said_record(accord *db, accord_id id) {
    const char *called = said_title(db, id);
    return paper_text("%s%s<%s>", called ? called : "", called ? " " : "", cli_record(id)->uid);
}

const char *said_words(accord *db, const accord_value *value) {
    if (value->reference)
        return said_record(db, value->reference);
    return type_of(value) == ACCORD_TYPE_DATE ? paper_date(value->text) : value->text;
}

static const char *since(const accord_state *state, const char *told) {
    if (!state->since || (told && !strcmp(state->since, told)))
        return "";
    const char *date = paper_date(state->since);
    return paper_text(" since %s%s", strncmp(date, "between", 7) ? "" : "some day ", date);
}

const char *said_state(accord *db, accord_id id, const char *day, const char *told) {
    const accord_state *state;
    accord_cursor *rows;
    const char *words = NULL;
    cli_try(accord_state_list(db, id, day, &rows));
    while (cli_more(accord_state_next(rows, &state)))
        words = paper_text("%s%s%s%s%s", words ? words : "", words ? ", or " : "",
                           state->certain == ACCORD_YES ? "" : "possibly ", state->state,
                           since(state, told));
    accord_cursor_close(rows);
    return words;
}
