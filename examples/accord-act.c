/* Records that something happened to a record: signed, postponed, fulfilled, ... */
#include "common/cli.h"

static const char *date, *by, *to, *object, *number, *cause, *follows, *source, *words, *locator;
static const cli_key keys[] = {{"date", &date},       {"by", &by},         {"to", &to},
                               {"object", &object},   {"number", &number}, {"cause", &cause},
                               {"follows", &follows}, {"source", &source}, {"words", &words},
                               {"locator", &locator}, {NULL, NULL}};

static const cli_program program = {
    .name = "accord-act",
    .operands = "REF ACTION [key=value...]",
    .help =
        "Records that something happened to a record and prints its slot. Its state follows: a\n"
        "visit is planned, postponed, carried-out; an agreement signed, entered-into-force,\n"
        "terminated; a promise partly-fulfilled, fulfilled, lapsed; ...\n\n"
        "  date=EDTF             when\n"
        "  by=REF                who did it\n"
        "  to=REF                to whom, or who must decide\n"
        "  object=REF            by which record: what fulfils a promise, the text that amends\n"
        "  number=TEXT           số/ký hiệu of the decision\n"
        "  cause=TEXT            why\n"
        "  follows=SLOT          the action it came after, where dates do not tell\n"
        "  source=REF            who says so; then words=TEXT as printed, locator=TEXT where",
    .access = CLI_WRITE,
    .least = 2,
    .most = -1,
    .formats = "text|json",
};

enum {
    ACTORS =
        ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION | ACCORD_KIND_PERSON | ACCORD_KIND_DELEGATION
};

int main(int argc, char **argv) {
    cli c = cli_start(&program, argc, argv);
    cli_keys(c.operands + 2, c.count - 2, keys);
    if ((words || locator) && !source)
        cli_refuse(CLI_BAD_INPUT, "words= and locator= need a source=");
    cli_try(accord_begin(c.db));
    accord_action action = {
        .record = cli_find(ACCORD_KIND_ANY, c.operands[0]),
        .type = c.operands[1],
        .date = date,
        .agent = cli_find_given(ACTORS, by),
        .recipient = cli_find_given(ACTORS, to),
        .object = cli_find_given(ACCORD_KIND_ANY, object),
        .number = number,
        .cause = cause,
        .follows = cli_number("follows", follows),
    };
    cli_try(accord_action_add(c.db, &action, sizeof action, &action.slot));
    if (source)
        cli_try(accord_citation_add(c.db,
                                    ACCORD_CITATION(.record = action.record, .target = action.slot,
                                                    .words = words, .locator = locator,
                                                    .basis = "stated",
                                                    .source = cli_find(ACCORD_KIND_SOURCE, source)),
                                    NULL));
    cli_try(accord_commit(c.db));
    CLI_ROW({.key = "slot", .number = &action.slot});
    return cli_end(CLI_DONE);
}
