/* Reads dossiers into a registry, a transaction a file. */
#include "common/cli.h"

#include <errno.h>
#include <string.h>

static const char *update, *dry_run, *unsourced, *likely;
static const cli_option options[] = {
    {"--update", NULL, "known records with other content are changed, not refused", &update},
    {"--dry-run", NULL, "everything is checked and counted, nothing is kept", &dry_run},
    {"--unsourced", NULL, "records that name no source are taken", &unsourced},
    {"--likely", NULL, "prints a row for each record that may be there already", &likely},
    {NULL, NULL, NULL, NULL}};

static const cli_program program = {
    .name = "accord-import",
    .operands = "[FILE...]",
    .help =
        "Reads dossiers (JSON, an object a record), each FILE in one transaction; without FILE,\n"
        "or for -, standard input. Prints for each what it did, between TABs: the file, how\n"
        "many records were added, changed, unchanged. Stops at the first FILE that is bad.\n"
        "Nothing is merged by its name: what a file adds and may be there already under another\n"
        "uid is told on standard error, ten records at most. With --likely all are rows before\n"
        "that of the file: the file, same or ask (someone has to look), uid and name, uid and\n"
        "name of what was there, why. --dry-run tells before anything is kept.",
    .access = CLI_WRITE,
    .most = -1,
    .formats = "text|json",
    .options = options,
};

static ptrdiff_t read_some(void *file, char *bytes, size_t size) {
    size_t n = fread(bytes, 1, size, file);
    return n || !ferror((FILE *)file) ? (ptrdiff_t)n : -1;
}

/* What is told of the records that a file adds and that may be there already. */
typedef struct telling {
    const char *file;
    size_t records;
} telling;

enum { MOST_TOLD = 10 }; /* without --likely */

static void tell(const telling *t, const accord_record *added, const accord_match *match,
                 int verdict) {
    if (likely)
        CLI_ROW({.key = "file", .text = t->file},
                {.key = "verdict", .text = accord_verdict_name(verdict)},
                {.key = "uid", .text = added->uid}, {.key = "name", .text = added->name},
                {.key = "candidate", .text = match->uid},
                {.key = "candidate_name", .text = match->name},
                {.key = "reason", .text = match->reason});
    else if (t->records <= MOST_TOLD)
        cli_say("%s: %s '%s' %s %s '%s': %s", t->file, added->uid, added->name ? added->name : "",
                verdict == ACCORD_VERDICT_SAME ? "is likely" : "may be", match->uid, match->name,
                match->reason);
}

static int look_at_one(accord *db, telling *t, accord_id added, accord_id first) {
    accord_cursor *rows;
    const accord_match *match;
    const accord_record *record = NULL;
    int verdict;
    int status = accord_match_record(db, added, first, &verdict, &rows);
    while (!status && (status = accord_match_next(rows, &match)) == ACCORD_ROW) {
        t->records += !record;
        record = record ? record : cli_record(added);
        tell(t, record, match, verdict);
        status = ACCORD_OK;
    }
    accord_cursor_close(rows);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

static int look_at_added(accord *db, void *context, const accord_id *added, size_t count) {
    telling *t = context;
    int status = ACCORD_OK;
    for (size_t i = 0; i < count && !status; i++)
        status = look_at_one(db, t, added[i], added[0]);
    if (!status && !likely && t->records > MOST_TOLD)
        cli_say("%s: %zu more may be there already; --likely tells of all", t->file,
                t->records - MOST_TOLD);
    return status;
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
    telling t = {.file = name};
    int status = accord_import(db, read_some, file,
                               ACCORD_IMPORT_OPTIONS(.flags = flags, .name = name,
                                                     .added = look_at_added, .added_context = &t),
                               &counts);
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
