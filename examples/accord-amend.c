/* Changes attributes of a record. */
#include "common/pairs.h"

static const char *revision_word;
static const cli_option options[] = {
    {"--revision", "N", "only if this is still its revision", &revision_word},
    {NULL, NULL, NULL, NULL}};

static const cli_program program = {
    .name = "accord-amend",
    .operands = "REF key=value...",
    .help =
        "Changes the attributes named and leaves the others; a list that is named is replaced as\n"
        "a whole, by names.ja= only its rows in that language. Prints the uid and the new\n"
        "revision. What was before: accord-history.\n\n" PAIRS_HELP "\n"
        "  party+=REF            one more row; the others stay\n"
        "  party-=SLOT           a row less (accord-show --record has the slots)",
    .access = CLI_WRITE,
    .least = 2,
    .most = -1,
    .formats = "text|json",
    .options = options,
};

int main(int argc, char **argv) {
    cli c = cli_start(&program, argc, argv);
    int64_t revision = cli_number("--revision", revision_word);
    char **words = c.operands + 1;
    cli_try(accord_begin(c.db));
    const accord_record *record = cli_record(cli_find(ACCORD_KIND_ANY, c.operands[0]));
    if (pairs_uid(words, c.count - 1))
        cli_refuse(CLI_BAD_INPUT, "%s.uid: '%s' stays as it is", accord_kind_name(record->kind),
                   record->uid);
    if (revision && revision != record->revision)
        cli_refuse(CLI_BAD_INPUT,
                   "%s.revision: '%s' has changed since it was read (revision %lld, now %lld)",
                   accord_kind_name(record->kind), record->uid, (long long)revision,
                   (long long)record->revision);
    const char *json = pairs_json(c.db, record->kind, record->id, record->uid, words, c.count - 1);
    pairs_import(c.db, json, record->uid, ACCORD_IMPORT_UPDATE);
    cli_try(accord_commit(c.db));
    record = cli_record(record->id);
    CLI_ROW({.key = "uid", .text = record->uid}, {.key = "revision", .number = &record->revision});
    return cli_end(CLI_DONE);
}
