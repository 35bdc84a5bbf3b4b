/* Says where something stands. */
#include "common/cli.h"

#include <string.h>

static const char *source, *words, *locator, *basis, *because, *stance, *value;
static const cli_key keys[] = {{"source", &source}, {"words", &words},     {"locator", &locator},
                               {"basis", &basis},   {"because", &because}, {"stance", &stance},
                               {"value", &value},   {NULL, NULL}};

static const cli_program program = {
    .name = "accord-cite",
    .operands = "REF [ATTRIBUTE] source=REF [key=value...]",
    .help =
        "Says which source says so, of a record or of one ATTRIBUTE; of a row beside the record "
        "by\n"
        "its slot, 12, or of an attribute of the row, 12.date. Prints the slot of the citation.\n\n"
        "  source=REF            the source; required\n"
        "  words=TEXT            the words as printed\n"
        "  locator=TEXT          where in the source: page, paragraph, caption\n"
        "  basis=TERM            stated, or inferred\n"
        "  because=TEXT          when inferred: from what\n"
        "  stance=TERM           supports, or disputes\n"
        "  value=TEXT            when it disputes: the value it claims",
    .access = CLI_WRITE,
    .least = 2,
    .most = -1,
    .formats = "text|json",
};

/* 12, 12.date or date. */
static void read_target(const char *word, accord_citation *citation) {
    size_t digits = strspn(word, "0123456789");
    if (digits && (!word[digits] || word[digits] == '.')) {
        citation->target = cli_number("ATTRIBUTE", cli_keep(cli_copy(word, digits)));
        word += digits + (word[digits] == '.');
    }
    citation->attribute = *word ? word : NULL;
}

int main(int argc, char **argv) {
    cli c = cli_start(&program, argc, argv);
    int first = strchr(c.operands[1], '=') ? 1 : 2;
    accord_citation citation = {0};
    cli_keys(c.operands + first, c.count - first, keys);
    if (!source)
        cli_refuse(CLI_BAD_INPUT, "source= is missing; see --help");
    if (first == 2)
        read_target(c.operands[1], &citation);
    cli_try(accord_begin(c.db));
    citation.record = cli_find(ACCORD_KIND_ANY, c.operands[0]);
    citation.source = cli_find(ACCORD_KIND_SOURCE, source);
    citation.words = words;
    citation.locator = locator;
    citation.basis = basis;
    citation.because = because;
    citation.stance = stance;
    citation.value = value;
    cli_try(accord_citation_add(c.db, &citation, sizeof citation, &citation.slot));
    cli_try(accord_commit(c.db));
    CLI_ROW({.key = "slot", .number = &citation.slot});
    return cli_end(CLI_DONE);
}
