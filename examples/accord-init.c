/* Creates an empty registry. */
#include "common/cli.h"

static const cli_program program = {
    .name = "accord-init",
    .operands = "",
    .help = "Creates an empty registry in a file that is not there yet.",
    .access = CLI_PATH_ONLY,
};

int main(int argc, char **argv) {
    cli c = cli_start(&program, argc, argv);
    accord *db;
    int status = accord_open(
        c.path, ACCORD_OPEN_OPTIONS(.flags = ACCORD_OPEN_CREATE | ACCORD_OPEN_NEW), &db);
    if (status)
        cli_say("%s", accord_errmsg(db));
    accord_close(db);
    return cli_end(status ? CLI_UNUSABLE : CLI_DONE);
}
