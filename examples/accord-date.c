/* Says what EDTF dates mean: a line each, with the earliest and the latest day. */
#include "common/cli.h"

static const cli_program program = {
    .name = "accord-date",
    .operands = "EDTF...",
    .help =
        "Prints for each date or interval, between TABs: the text, its earliest day, its latest\n"
        "day (`..` open, empty unknown), and the EDTF level that it needs. What is no date is\n"
        "named on stderr, and the exit status is then 2.",
    .access = CLI_NO_REGISTRY,
    .least = 1,
    .most = -1,
    .formats = "text|json",
};

static const char *bound(const accord_bound *b) {
    return b->kind == ACCORD_BOUND_UNKNOWN ? NULL : b->text;
}

int main(int argc, char **argv) {
    cli c = cli_start(&program, argc, argv);
    int code = CLI_DONE;
    for (int i = 0; i < c.count; i++) {
        accord_date date;
        if (accord_date_parse(c.operands[i], &date)) {
            cli_say("'%s': %s", c.operands[i], accord_date_explain(c.operands[i]));
            code = CLI_BAD_INPUT;
            continue;
        }
        int64_t level = date.level;
        CLI_ROW({.key = "text", .text = c.operands[i]},
                {.key = "earliest", .text = bound(&date.earliest)},
                {.key = "latest", .text = bound(&date.latest)}, {.key = "level", .number = &level});
    }
    return cli_end(code);
}
