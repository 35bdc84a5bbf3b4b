/* Everything about one record on one sheet, with sources. */
#include "common/paper.h"
#include "common/partner.h"
#include "common/said.h"
#include "common/sheet.h"

static const char *as_of, *lang, *as_recorded;
static const cli_option options[] = {
    {"--as-of", "DAY", "how it stood on this day, YYYY-MM-DD; today when left out", &as_of},
    {"--lang", "en|vi|ja", "the language of a partner's sheet: its titles and labels", &lang},
    {"--record", NULL, "of a partner too the record itself, with the slots of its rows",
     &as_recorded},
    {NULL, NULL, NULL, NULL}};

static const cli_program program = {
    .name = "accord-show",
    .operands = "REF",
    .help =
        "Prints a sheet of a partner, that is a place, a body or a partnership: who it is, what\n"
        "became of it, where its partnerships stand and who holds them, agreements, visits both\n"
        "ways, people met, what is open, outcomes, figures, gifts; [1] stands for [1] under\n"
        "Sources. Of any other record, and with --record: its state, its attributes, the rows\n"
        "beside it with their slots, what refers to it, and which source says what. As JSON, a\n"
        "line each: what it is with its revision, the record as in a dossier, its states, of a\n"
        "partner the rows of the questions that the sheet is made of ({\"section\":...}) and the\n"
        "sources that their numbers stand for, and what refers to it ({\"referrer\":...}).",
    .access = CLI_READ,
    .least = 1,
    .most = 1,
    .formats = "text|json",
    .options = options,
};

static void print_json(accord *db, const accord_record *record, const char *day, bool partner) {
    CLI_ROW({.key = "record", .text = record->uid},
            {.key = "kind", .text = accord_kind_name(record->kind)},
            {.key = "name", .text = record->name}, {.key = "revision", .number = &record->revision},
            {.key = "as_of", .text = day});
    sheet_json(db, record, day);
    if (partner)
        partner_json(db, record, day);
    sheet_json_referrers(db, record);
}

int main(int argc, char **argv) {
    cli c = cli_start(&program, argc, argv);
    const char *day = as_of ? as_of : cli_today();
    paper_speak(lang);
    const accord_record *record = cli_record(cli_find_as_of(ACCORD_KIND_ANY, c.operands[0], day));
    bool partner = (record->kind & PARTNER_KINDS) && !as_recorded;
    said_state(c.db, record->id, day, NULL); /* refused before anything is printed */
    if (partner)
        partner_check(c.db, record, day);
    if (c.json)
        print_json(c.db, record, day, partner);
    else if (partner)
        partner_print(c.db, record, day);
    else
        sheet_print(c.db, record, day);
    return cli_end(CLI_DONE);
}
