/* The state of a record on a day, from the view `states`. */
#include <accord/date.h>
#include <accord/state.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../record/record.h"

enum { MOST_STATES = 16, LONGEST_STATE = 32, LONGEST_DATE = 64 };

typedef struct state_list {
    accord_state states[MOST_STATES];
    char names[MOST_STATES][LONGEST_STATE], dates[MOST_STATES][LONGEST_DATE];
    size_t count;
} state_list;

static void release_states(accord_cursor *cursor) {
    free(cursor->list);
}

static void take_state(state_list *list, const char *state, const char *since, int64_t slot,
                       bool certain) {
    size_t i = 0;
    while (i < list->count && strcmp(list->names[i], state) != 0)
        i++;
    if (i == MOST_STATES)
        return;
    if (i < list->count && list->states[i].certain == ACCORD_YES && !certain)
        return;
    snprintf(list->names[i], LONGEST_STATE, "%s", state);
    snprintf(list->dates[i], LONGEST_DATE, "%s", since ? since : "");
    list->states[i] = (accord_state){list->names[i], certain ? ACCORD_YES : ACCORD_NO,
                                     since ? list->dates[i] : NULL, slot};
    if (i == list->count)
        list->count++;
}

/* A state that is certain leaves no room for others. */
static void settle(state_list *list) {
    for (size_t i = 0; i < list->count; i++)
        if (list->states[i].certain == ACCORD_YES) {
            char name[LONGEST_STATE], date[LONGEST_DATE];
            accord_state only = list->states[i];
            memcpy(name, list->names[i], sizeof name);
            memcpy(date, list->dates[i], sizeof date);
            memcpy(list->names[0], name, sizeof name);
            memcpy(list->dates[0], date, sizeof date);
            only.state = list->names[0];
            only.since = only.since ? list->dates[0] : NULL;
            list->states[0] = only;
            list->count = 1;
            return;
        }
}

static int read_states(accord *db, accord_id id, const char *day, state_list *list) {
    store_statement *rows;
    int status = store_prepare(
        db,
        "SELECT state, start_date, max(slot, 0), certain AND start_latest <= ?2 AND ?2 < "
        "coalesce(end_earliest, "
        "'9999-12-32')\nFROM states WHERE record_id = ?1 AND coalesce(start_earliest, '') <= ?2\n"
        "    AND ?2 < coalesce(end_latest, '9999-12-32')\nORDER BY start_earliest, slot",
        &rows);
    if (status)
        return status;
    store_bind_integer(rows, 1, id);
    store_bind_text(rows, 2, day, -1);
    while ((status = store_step(rows)) == ACCORD_ROW)
        take_state(list, store_text(rows, 0), store_text(rows, 1), store_integer(rows, 2),
                   store_integer(rows, 3));
    store_finalize(rows);
    settle(list);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

int accord_state_list(accord *db, accord_id id, const char *day, accord_cursor **rows) {
    accord_record *record;
    if (!db)
        return ACCORD_MISUSE;
    if (!rows)
        return store_fail(db, ACCORD_MISUSE, "where the cursor goes is missing");
    *rows = NULL;
    if (!text_is_day(day))
        return store_fail(db, ACCORD_INVALID, "'%s' is not a day (YYYY-MM-DD)", day ? day : "");
    int status = accord_record_get(db, id, &record);
    if (status)
        return status;
    accord_free(record);
    accord_cursor *cursor = cursor_new(db);
    state_list *list = cursor ? calloc(1, sizeof *list) : NULL;
    if (!list) {
        accord_cursor_close(cursor);
        return store_fail(db, ACCORD_NOMEM, "out of memory");
    }
    cursor->list = list;
    cursor->release_list = release_states;
    if ((status = read_states(db, id, day, list))) {
        accord_cursor_close(cursor);
        return status;
    }
    *rows = cursor;
    return store_ok(db);
}

int accord_state_next(accord_cursor *rows, const accord_state **state) {
    int status = cursor_expect(rows, state, release_states, "state", "states");
    if (status)
        return status;
    const state_list *list = rows->list;
    *state = rows->at < list->count ? &list->states[rows->at++] : NULL;
    return *state ? ACCORD_ROW : ACCORD_DONE;
}
