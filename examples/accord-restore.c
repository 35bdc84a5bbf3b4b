/* Brings back a removed record. */
#include "common/cli.h"

static const cli_program program = {
    .name = "accord-restore",
    .operands = "UID",
    .help =
        "Brings back a removed record as it was, with its rows and citations, and prints its uid.",
    .access = CLI_WRITE,
    .least = 1,
    .most = 1,
    .formats = "text|json",
};

int main(int argc, char **argv) {
    cli c = cli_start(&program, argc, argv);
    cli_try(accord_restore(c.db, c.operands[0], NULL));
    CLI_ROW({.key = "uid", .text = c.operands[0]});
    return cli_end(CLI_DONE);
}
