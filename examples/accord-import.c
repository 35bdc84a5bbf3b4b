/* Reads dossiers into a registry, a transaction a file. */
#include "common/cli.h"

#include <errno.h>
#include <string.h>

static const char *update, *dry_run, *unsourced;
static const cli_option options[] = {
    {"--update", NULL, "known records with other content are changed, not refused", &update},
    {"--dry-run", NULL, "everything is checked and counted, nothing is kept", &dry_run},
    {"--unsourced", NULL, "records that name no source are taken", &unsourced},
    {NULL, NULL, NULL, NULL}};

static const cli_program program = {
    .name = "accord-import",
    .operands = "[FILE...]",
    .help =
        "Reads dossiers (JSON, an object a record), each FILE in one transaction; without FILE,\n"
        "or for -, standard input. Prints for each what it did, between TABs: the file, how\n"
        "many records were added, changed, unchanged. Stops at the first FILE that is bad.",
    .access = CLI_WRITE,
    .most = -1,
    .formats = "text|json",
    .options = options,
};

static ptrdiff_t read_some(void *file, char *bytes, size_t size) {
    size_t n = fread(bytes, 1, size, file);
    return n || !ferror((FILE *)file) ? (ptrdiff_t)n : -1;
}

static int import(accord *db, const char *path) {
    bool standard_input = !strcmp(path, "-");
    const char *name = standard_input ? "standard input" : path;
    accord_import_counts counts;
    FILE *file = standard_input ? stdin : fopen(path, "rb");
    if (!file) {
        cli_say("%s: %s", path, strerror(errno));
        return CLI_BAD_INPUT;
    }
    unsigned flags = (update ? ACCORD_IMPORT_UPDATE : 0) | (dry_run ? ACCORD_IMPORT_DRY_RUN : 0) |
                     (unsourced ? ACCORD_IMPORT_UNSOURCED : 0);
    int status = accord_import(db, read_some, file,
                               ACCORD_IMPORT_OPTIONS(.flags = flags, .name = name), &counts);
    bool unreadable = ferror(file);
    if (!standard_input)
        fclose(file);
    if (!status) {
        CLI_ROW({.key = "file", .text = name}, {.key = "added", .number = &counts.added},
                {.key = "changed", .number = &counts.changed},
                {.key = "unchanged", .number = &counts.unchanged});
        return CLI_DONE;
    }
    cli_say("%s", accord_errmsg(db));
    return cli_code(status) == CLI_UNUSABLE && !unreadable ? CLI_UNUSABLE : CLI_BAD_INPUT;
}

int main(int argc, char **argv) {
    static char *standard_input[] = {"-"};
    cli c = cli_start(&program, argc, argv);
    char **files = c.count ? c.operands : standard_input;
    int count = c.count ? c.count : 1, code = CLI_DONE;
    for (int i = 0; i < count && !code; i++)
        if ((code = import(c.db, files[i])) && count > 1) {
            cli_say("%d of %d files went in%s", dry_run ? 0 : i, count, i && !dry_run ? ":" : "");
            for (int j = 0; j < i && !dry_run; j++)
                cli_say("  %s", files[j]);
        }
    return cli_end(code);
}
