/* What changed in a record, when, by whom, from what to what. */
#include "common/cli.h"

static const cli_program program = {
    .name = "accord-history",
    .operands = "REF",
    .help =
        "Prints each change to a record and to the rows beside it, oldest first, between TABs:\n"
        "when, by whom, add, update or remove, what, its slot, the attribute, the old value, the\n"
        "new value. A record that was removed is named by its uid.",
    .access = CLI_READ,
    .least = 1,
    .most = 1,
    .formats = "text|json",
};

/* A removed record has no name any more, its uid is still known. */
static const char *uid_of(accord *db, const char *word) {
    accord_id id;
    const accord_change *change;
    accord_cursor *rows = NULL;
    if (accord_by_uid(db, word, &id) == ACCORD_OK)
        return word;
    bool removed = accord_history(db, word, &rows) == ACCORD_OK &&
                   accord_change_next(rows, &change) == ACCORD_ROW;
    accord_cursor_close(rows);
    return removed ? word : cli_record(cli_find(ACCORD_KIND_ANY, word))->uid;
}

int main(int argc, char **argv) {
    cli c = cli_start(&program, argc, argv);
    const accord_change *change;
    accord_cursor *rows;
    cli_try(accord_history(c.db, uid_of(c.db, c.operands[0]), &rows));
    while (cli_more(accord_change_next(rows, &change)))
        CLI_ROW({.key = "changed_at", .text = change->changed_at},
                {.key = "author", .text = change->author},
                {.key = "operation", .text = change->operation},
                {.key = "noun", .text = change->noun},
                {.key = "slot", .number = change->slot ? &change->slot : NULL},
                {.key = "attribute", .text = change->attribute},
                {.key = "old", .text = change->old}, {.key = "new", .text = change->now});
    return cli_end(CLI_DONE);
}
