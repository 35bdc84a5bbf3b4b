/* Records one thing, of any kind. */
#include "common/pairs.h"

static const cli_program program = {
    .name = "accord-record",
    .operands = "KIND key=value...",
    .help =
        "Records a place, organization, person, partnership, agreement, delegation, visit, event,\n"
        "statement, outcome, gift, figure or source, and prints its uid.\n\n"
        "  uid=UID               its uid; without it one is made\n" PAIRS_HELP,
    .access = CLI_WRITE,
    .least = 1,
    .most = -1,
    .formats = "text|json",
};

int main(int argc, char **argv) {
    cli c = cli_start(&program, argc, argv);
    char made[37];
    unsigned kind = accord_kind_named(c.operands[0]);
    const char *uid = pairs_uid(c.operands + 1, c.count - 1);
    accord_id taken;
    if (!kind)
        cli_refuse(CLI_BAD_INPUT, "there is no kind '%s'; see --help", c.operands[0]);
    cli_try(accord_begin(c.db));
    if (uid && accord_by_uid(c.db, uid, &taken) == ACCORD_OK)
        cli_refuse(CLI_BAD_INPUT, "%s.uid: '%s' is already taken", c.operands[0], uid);
    if (!uid) {
        cli_try(accord_new_uid(c.db, made));
        uid = made;
    }
    pairs_import(c.db, pairs_json(c.db, kind, 0, uid, c.operands + 1, c.count - 1), uid, 0);
    cli_try(accord_commit(c.db));
    CLI_ROW({.key = "uid", .text = uid});
    return cli_end(CLI_DONE);
}
