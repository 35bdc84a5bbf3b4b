/* Makes a consistent copy of a registry while others write to it. */
#include "common/cli.h"

static const cli_program program = {
    .name = "accord-backup",
    .operands = "COPY",
    .help = "Copies the registry to a file that is not there yet, while others may write. A plain\n"
            "copy of a registry in use would lack what still stands in its -wal file.",
    .access = CLI_READ,
    .least = 1,
    .most = 1,
};

int main(int argc, char **argv) {
    cli c = cli_start(&program, argc, argv);
    if (accord_backup(c.db, c.operands[0]))
        cli_refuse(CLI_UNUSABLE, "%s", accord_errmsg(c.db));
    return cli_end(CLI_DONE);
}
