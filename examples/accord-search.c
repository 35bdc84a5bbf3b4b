/* Finds records by name, under any spelling. */
#include "common/cli.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

static const char *kind, *limit;
static const cli_option options[] = {
    {"--kind", "K", "only records of this kind, such as place", &kind},
    {"--limit", "N", "at most so many (20)", &limit},
    {NULL, NULL, NULL, NULL}};

static const cli_program program = {
    .name = "accord-search",
    .operands = "WORDS...",
    .help =
        "Prints the records whose names fit the words, best first, between TABs: uid, kind, name,\n"
        "the name that fits, and how: exact, equal (but for marks, order, romanization, type\n"
        "words, titles), words (of the name, or of it and of the place it lies in), prefix, near\n"
        "(a letter wrong) or text. The exit status is 1 when nothing is found.",
    .access = CLI_READ,
    .least = 1,
    .most = -1,
    .formats = "text|json",
    .options = options,
};

static char *joined(char **words, int count) {
    size_t length = 1;
    for (int i = 0; i < count; i++)
        length += strlen(words[i]) + 1;
    char *all = cli_memory(calloc(1, length));
    for (int i = 0; i < count; i++) {
        strcat(all, i ? " " : "");
        strcat(all, words[i]);
    }
    return all;
}

int main(int argc, char **argv) {
    cli c = cli_start(&program, argc, argv);
    const accord_hit *hit;
    accord_cursor *rows;
    unsigned kinds = kind ? accord_kind_named(kind) : ACCORD_KIND_ANY;
    if (kind && !kinds)
        cli_refuse(CLI_BAD_INPUT, "'%s' is no kind of record", kind);
    int64_t most = cli_number("--limit", limit);
    if (most > INT_MAX)
        cli_refuse(CLI_BAD_INPUT, "--limit: '%s' is more than %d", limit, INT_MAX);
    int code = CLI_NOTHING;
    char *words = joined(c.operands, c.count);
    cli_try(accord_search(c.db, kinds, words, (int)most, &rows));
    free(words);
    while (cli_more(accord_hit_next(rows, &hit))) {
        code = CLI_DONE;
        CLI_ROW({.key = "uid", .text = hit->uid},
                {.key = "kind", .text = accord_kind_name(hit->kind)},
                {.key = "name", .text = hit->name}, {.key = "matched", .text = hit->matched},
                {.key = "how", .text = accord_how_name(hit->how)});
    }
    return cli_end(code);
}
