/* Removes a record with all that stands beside it. */
#include "common/cli.h"

static const char *revision_word;
static const cli_option options[] = {
    {"--revision", "N", "only if this is still its revision", &revision_word},
    {NULL, NULL, NULL, NULL}};

static const cli_program program = {
    .name = "accord-remove",
    .operands = "REF",
    .help =
        "Removes a record with its rows and citations, and prints its uid. A record that others\n"
        "refer to stays. Nothing is gone for good: see accord-restore and accord-history.",
    .access = CLI_WRITE,
    .least = 1,
    .most = 1,
    .formats = "text|json",
    .options = options,
};

int main(int argc, char **argv) {
    cli c = cli_start(&program, argc, argv);
    const accord_record *record = cli_record(cli_find(ACCORD_KIND_ANY, c.operands[0]));
    cli_try(accord_remove(c.db, record->id, cli_number("--revision", revision_word)));
    CLI_ROW({.key = "uid", .text = record->uid});
    return cli_end(CLI_DONE);
}
