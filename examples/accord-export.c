/* Writes records as a dossier: JSON Lines, by kind and uid. */
#include "common/cli.h"

#include <string.h>

static const char *kind_words;
static const cli_option options[] = {
    {"--kind", "K[,K...]", "only these kinds: visit,event", &kind_words}, {NULL, NULL, NULL, NULL}};

static const cli_program program = {
    .name = "accord-export",
    .operands = "[REF...]",
    .help =
        "Prints all records, or those named, as JSON Lines, by kind and uid: what accord-import\n"
        "reads. The same records give the same bytes. History is not in it.",
    .access = CLI_READ,
    .most = -1,
    .formats = "json",
    .options = options,
};

static int write_some(void *file, const char *bytes, size_t size) {
    return fwrite(bytes, 1, size, file) != size;
}

static unsigned kinds_named(const char *words) {
    unsigned kinds = 0;
    for (const char *word = words; *word;) {
        size_t length = strcspn(word, ",");
        char *name = cli_keep(cli_copy(word, length));
        unsigned kind = accord_kind_named(name);
        if (!kind)
            cli_refuse(CLI_BAD_INPUT, "there is no kind '%s'", name);
        kinds |= kind;
        word += length + (word[length] == ',');
    }
    return kinds;
}

int main(int argc, char **argv) {
    cli c = cli_start(&program, argc, argv);
    unsigned kinds = kind_words ? kinds_named(kind_words) : ACCORD_KIND_ANY;
    accord_id *ids = cli_room((size_t)(c.count + 1) * sizeof *ids);
    for (int i = 0; i < c.count; i++)
        ids[i] = cli_find(kinds, c.operands[i]);
    int status =
        accord_export(c.db, kinds, c.count ? ids : NULL, (size_t)c.count, write_some, stdout);
    if (!ferror(stdout))
        cli_try(status);
    return cli_end(CLI_DONE);
}
