/* Looks over a registry: is it sound, and what deserves a second look. */
#include "common/cli.h"

static const char *strict, *repair;
static const cli_option options[] = {
    {"--strict", NULL, "what is only worth a look counts as well", &strict},
    {"--repair-header", NULL, "first mends the marks that .dump loses", &repair},
    {NULL, NULL, NULL, NULL}};

static const cli_program program = {
    .name = "accord-check",
    .operands = "",
    .help =
        "Checks integrity, references and the rules of the model, and lists what is worth a look,\n"
        "between TABs: broken or look, the rule, the uid, a sentence. The exit status is 1 when\n"
        "anything is broken.",
    .access = CLI_PATH_ONLY,
    .formats = "text|json",
    .options = options,
};

static void repair_header(const char *path) {
    char message[512];
    if (accord_repair_header(path, message, sizeof message))
        cli_refuse(CLI_UNUSABLE, "%s: %s", path, message);
}

int main(int argc, char **argv) {
    cli c = cli_start(&program, argc, argv);
    const accord_finding *finding;
    accord_cursor *rows;
    int code = CLI_DONE;
    if (repair)
        repair_header(c.path);
    accord *db = cli_open(0); /* SQLite looks at the CHECKs only of a file open for writing */
    cli_try(accord_check(db, &rows));
    while (cli_more(accord_finding_next(rows, &finding))) {
        bool broken = finding->broken == ACCORD_YES;
        if (broken || strict)
            code = CLI_NOTHING;
        CLI_ROW({.key = "finding", .text = broken ? "broken" : "look"},
                {.key = "rule", .text = finding->rule}, {.key = "uid", .text = finding->uid},
                {.key = "sentence", .text = finding->sentence});
    }
    return cli_end(code);
}
