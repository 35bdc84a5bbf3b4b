/* Agreements over time: terms, renewals and notices to the day, and who stands for a party that
 * went to several successors once the partner has settled on one. */
#include "scratch.h"
#include "support.h"

static accord *db;
static accord_id province, city;

static int begin(void **state) {
    if (scratch_begin(state))
        return -1;
    db = scratch_registry(scratch_path("terms.accord"));
    return accord_place_add(
               db, ACCORD_PLACE(.uid = "vn/province", .name = "Yên Bái", .type = "province"),
               &province) ||
           accord_place_add(db, ACCORD_PLACE(.uid = "jp/city", .name = "Mimasaka", .type = "city"),
                            &city);
}

static int end(void **state) {
    accord_close(db);
    return scratch_end(state);
}

typedef struct happening {
    const char *type, *date;
} happening;

/* An agreement of the two with these actions, rolled back after the case. */
static accord_id agree(const accord_agreement *agreement, const happening *happenings) {
    accord_id id;
    assert_ok(db, accord_agreement_add(db, agreement, sizeof *agreement, &id));
    assert_ok(db, accord_party_add(db, ACCORD_PARTY(.record = id, .party = province), NULL));
    assert_ok(db, accord_party_add(db, ACCORD_PARTY(.record = id, .party = city), NULL));
    for (const happening *h = happenings; h->type; h++)
        assert_ok(db, accord_action_add(
                          db, ACCORD_ACTION(.record = id, .type = h->type, .date = h->date), NULL));
    return id;
}

/* The columns of the only row of the answer, "a b c"; "none" without a row. */
static const char *answer(const char *question, const char *columns, const char *parameter,
                          const char *value, const char *day) {
    static char text[400];
    accord_cursor *rows;
    const accord_answer *row;
    const accord_argument argument = {parameter, value};
    strcpy(text, "none");
    assert_ok(db, accord_ask(db, question, &argument, parameter ? 1 : 0, day, &rows));
    if (accord_answer_next(rows, &row) == ACCORD_ROW) {
        *text = 0;
        for (const char *name = columns; *name; name += strspn(name, " ")) {
            size_t length = strcspn(name, " ");
            const char *cell = row->texts[column_of(row->question, name, length)];
            snprintf(text + strlen(text), sizeof text - strlen(text), "%s%s", *text ? " " : "",
                     cell ? cell : "-");
            name += length;
        }
        assert_int_equal(accord_answer_next(rows, &row), ACCORD_DONE);
    }
    accord_cursor_close(rows);
    return text;
}

static const char *states_of(accord_id id, const char *day) {
    static char text[200];
    accord_cursor *rows;
    const accord_state *row;
    *text = 0;
    assert_ok(db, accord_state_list(db, id, day, &rows));
    while (accord_state_next(rows, &row) == ACCORD_ROW)
        snprintf(text + strlen(text), sizeof text - strlen(text), "%s%s", row->state,
                 row->certain == ACCORD_YES ? "!" : "?");
    accord_cursor_close(rows);
    return text;
}

typedef struct term_case {
    const char *what, *term, *renewal, *notice;
    happening happenings[7];
    struct {
        const char *day, *expiring, *renewals, *in_force;
    } days[6];
} term_case;

/* expiring: ends, certainty, finding within 365 days; renewals: renews, notice by, certainty,
 * finding; in-force: certainty, finding. */
static const term_case cases[] = {
    {"three years, not renewed",
     "P3Y",
     "none",
     NULL,
     {{"signed", "2021-05-15"}, {"entered-into-force", "2021-06-01"}},
     {{"2021-05-14", "none", "none", "none"},
      {"2021-05-31", "none", "none", "none"},
      {"2021-06-01", "none", "none", "certainly within-term"},
      {"2023-06-01", "none", "none", "certainly within-term"},
      {"2023-06-02", "2024-06-01 certainly ends", "none", "certainly within-term"},
      {"2024-06-02", "none", "none", "none"}}},
    {"the last day of a term",
     "P3Y",
     "none",
     NULL,
     {{"signed", "2021-05-15"}, {"entered-into-force", "2021-06-01"}},
     {{"2024-05-31", "2024-06-01 certainly ends", "none", "certainly within-term"},
      {"2024-06-01", "2024-06-01 certainly ends", "none", "possibly within-term"}}},
    {"five years, renews by itself, six months' notice",
     "P5Y",
     "automatic",
     "P6M",
     {{"signed", "2015-03-16"}, {"entered-into-force", "2015-03-16"}},
     {{"2019-09-16", "2020-03-16 possibly renews", "2020-03-16 2019-09-16 certainly renews",
       "certainly renews"},
      {"2020-03-16", "2020-03-16 possibly renews", "2020-03-16 2019-09-16 certainly renews",
       "certainly renews"},
      {"2020-03-17", "none", "2025-03-16 2024-09-16 certainly renews", "certainly renews"},
      {"2026-11-22", "none", "2030-03-16 2029-09-16 certainly renews", "certainly renews"}}},
    {"notice that falls on a day that the month has not",
     "P1Y",
     "automatic",
     "P6M",
     {{"signed", "2024-08-31"}, {"entered-into-force", "2024-08-31"}},
     {{"2025-01-01", "2025-08-31 possibly renews", "2025-08-31 2025-02-28 certainly renews",
       "certainly renews"},
      {"2027-10-01", "2028-08-31 possibly renews", "2028-08-31 2028-02-29 certainly renews",
       "certainly renews"}}},
    {"a month from the 31st, again and again",
     "P1M",
     "automatic",
     "P10D",
     {{"signed", "2024-01-31"}, {"entered-into-force", "2024-01-31"}},
     {{"2024-02-01", "2024-02-29 possibly renews", "2024-02-29 2024-02-19 certainly renews",
       "certainly renews"},
      {"2024-03-01", "2024-03-31 possibly renews", "2024-03-31 2024-03-21 certainly renews",
       "certainly renews"},
      {"2024-04-01", "2024-04-30 possibly renews", "2024-04-30 2024-04-20 certainly renews",
       "certainly renews"},
      {"2025-02-01", "2025-02-28 possibly renews", "2025-02-28 2025-02-18 certainly renews",
       "certainly renews"}}},
    {"a leap day",
     "P4Y1M",
     "none",
     NULL,
     {{"signed", "2020-02-29"}, {"entered-into-force", "2020-02-29"}},
     {{"2023-06-01", "2024-03-29 certainly ends", "none", "certainly within-term"}}},
    {"a year from a leap day",
     "P1Y",
     "none",
     NULL,
     {{"signed", "2020-02-29"}, {"entered-into-force", "2020-02-29"}},
     {{"2020-06-01", "2021-02-28 certainly ends", "none", "certainly within-term"}}},
    {"weeks",
     "P2W",
     "automatic",
     "P1W",
     {{"signed", "2024-02-20"}, {"entered-into-force", "2024-02-20"}},
     {{"2024-02-20", "2024-03-05 possibly renews", "2024-03-05 2024-02-27 certainly renews",
       "certainly renews"},
      {"2024-03-06", "2024-03-19 possibly renews", "2024-03-19 2024-03-12 certainly renews",
       "certainly renews"}}},
    {"signed in a year, term counted from no certain day",
     "P5Y",
     "automatic",
     "P3M",
     {{"signed", "2019"}},
     {{"2024-02-01", "[2024-01-01..2024-12-31] possibly renews",
       "[2024-01-01..2024-12-31] [2023-10-01..2024-09-30] possibly renews",
       "possibly entry-unknown"}}},
    {"nobody knows whether it is renewed",
     "P1Y",
     NULL,
     "P1M",
     {{"signed", "2020-01-01"}, {"entered-into-force", "2020-01-01"}},
     {{"2020-06-01", "2021-01-01 possibly ends", "- - - renewal-unknown", "certainly within-term"},
      {"2021-06-01", "none", "- - - renewal-unknown", "possibly renewal-unknown"}}},
    {"the term is not known",
     NULL,
     "automatic",
     "P6M",
     {{"signed", "2020-01-01"}, {"entered-into-force", "2020-01-01"}},
     {{"2024-06-01", "- - term-unknown", "- - - term-unknown", "possibly term-unknown"}}},
    {"an extension counts from its day",
     "P2Y",
     "by-agreement",
     NULL,
     {{"signed", "2022-01-01"}, {"entered-into-force", "2022-01-01"}, {"extended", "2023-12"}},
     {{"2023-11-30", "2024-01-01 certainly ends", "none", "certainly within-term"},
      {"2023-12-15", "- - term-unknown", "none", "possibly term-unknown"},
      {"2024-06-01", "- - term-unknown", "none", "possibly term-unknown"}}},
    {"suspended until a day of a month",
     "P9Y",
     "automatic",
     NULL,
     {{"signed", "2011-01-01"},
      {"entered-into-force", "2011-01-01"},
      {"suspended", "2022-01"},
      {"resumed", "2022-06"}},
     {{"2022-03-01", "none", "2029-01-01 - certainly renews", "none"},
      {"2022-06-15", "none", "2029-01-01 - certainly renews", "possibly suspended"},
      {"2022-07-01", "none", "2029-01-01 - certainly renews", "certainly renews"}}},
    {"an end that is named, and renewals from there",
     "P2Y",
     "automatic",
     "P1M",
     {{"signed", "2020-01-15"}, {"entered-into-force", "2020-02-01"}, {"expires", "2023-06-30"}},
     {{"2023-01-01", "2023-06-30 possibly renews", "2023-06-30 2023-05-30 certainly renews",
       "certainly renews"}}},
    {"an end about a day, and renewals from there",
     "P2Y",
     "automatic",
     "P1M",
     {{"signed", "2020-01-15"}, {"entered-into-force", "2020-02-01"}, {"expires", "2023-06-30~"}},
     {{"2024-10-01", "2025-06-30 possibly renews", "2025-06-30 2025-05-30 possibly renews",
       "possibly renews"}}},
    {"extended, nobody knows until when",
     "P2Y",
     "none",
     NULL,
     {{"signed", "2020-01-15"}, {"entered-into-force", "2020-02-01"}, {"extended", "2022-01-10"}},
     {{"2022-06-01", "- - term-unknown", "none", "possibly term-unknown"}}},
    {"terminated before its end",
     "P10Y",
     "automatic",
     "P6M",
     {{"signed", "2020-01-15"}, {"entered-into-force", "2020-02-01"}, {"terminated", "2022-03-01"}},
     {{"2022-02-28", "none", "2030-02-01 2029-08-01 certainly renews", "certainly renews"},
      {"2022-03-01", "none", "none", "none"}}},
    {"terminated nobody knows when",
     "P10Y",
     "none",
     NULL,
     {{"signed", "2020-01-01"}, {"entered-into-force", "2020-02-01"}, {"terminated", NULL}},
     {{"2025-02-01", "none", "none", "possibly terminated"},
      {"2029-06-01", "2030-02-01 possibly ends", "none", "possibly terminated"},
      {"2030-02-02", "none", "none", "none"}}},
    {"terminated in a year",
     "P5Y",
     "automatic",
     "P6M",
     {{"signed", "2015-03-10"}, {"entered-into-force", "2015-03-10"}, {"terminated", "2024"}},
     {{"2023-12-31", "none", "2025-03-10 2024-09-10 certainly renews", "certainly renews"},
      {"2024-06-01", "2025-03-10 possibly renews", "2025-03-10 2024-09-10 possibly renews",
       "possibly terminated"},
      {"2024-12-31", "none", "none", "none"}}},
    {"terminated about a year",
     "P10Y",
     "none",
     NULL,
     {{"signed", "2020-01-01"}, {"entered-into-force", "2020-02-01"}, {"terminated", "2024~"}},
     {{"2023-12-31", "none", "none", "certainly within-term"},
      {"2024-06-01", "none", "none", "possibly terminated"},
      {"2026-06-01", "none", "none", "possibly terminated"},
      {"2030-02-02", "none", "none", "none"}}},
    {"terminated between two days",
     "P10Y",
     "none",
     NULL,
     {{"signed", "2020-01-01"},
      {"entered-into-force", "2020-02-01"},
      {"terminated", "[2023-01-01..2025-06-30]"}},
     {{"2022-12-31", "none", "none", "certainly within-term"},
      {"2023-01-01", "none", "none", "possibly terminated"},
      {"2025-06-29", "none", "none", "possibly terminated"},
      {"2025-06-30", "none", "none", "none"}}},
    {"terminated, and in force again",
     "P20Y",
     "none",
     NULL,
     {{"signed", "2020-01-01"},
      {"entered-into-force", "2020-02-01"},
      {"terminated", "2023"},
      {"resumed", "2024-03-01"}},
     {{"2023-06-01", "none", "none", "possibly terminated"},
      {"2024-01-01", "none", "none", "none"},
      {"2024-03-01", "none", "none", "certainly within-term"}}},
    {"extended until a day that is named",
     "P2Y",
     "none",
     NULL,
     {{"signed", "2014-01-01"},
      {"entered-into-force", "2014-02-01"},
      {"extended", "2016-01-15"},
      {"expires", "2019-02-01"}},
     {{"2015-01-01", "none", "none", "certainly within-term"},
      {"2015-03-01", "2016-02-01 certainly ends", "none", "certainly within-term"},
      {"2016-01-14", "2016-02-01 certainly ends", "none", "certainly within-term"},
      {"2016-01-15", "none", "none", "certainly within-term"},
      {"2018-06-01", "2019-02-01 certainly ends", "none", "certainly within-term"},
      {"2019-02-01", "none", "none", "none"}}},
    {"extended again and again, each time until a day",
     NULL,
     "none",
     NULL,
     {{"entered-into-force", "2014-02-01"},
      {"expires", "2016-02-01"},
      {"extended", "2016-01-15"},
      {"expires", "2018-02-01"},
      {"extended", "2018-01"},
      {"expires", "2020-02-01"}},
     {{"2015-06-01", "2016-02-01 certainly ends", "none", "certainly within-term"},
      {"2017-06-01", "2018-02-01 certainly ends", "none", "certainly within-term"},
      {"2018-01-15", "none", "none", "possibly within-term"},
      {"2019-06-01", "2020-02-01 certainly ends", "none", "certainly within-term"},
      {"2020-02-01", "none", "none", "none"}}},
};

static void test_terms(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const term_case *c = &cases[i];
        const accord_agreement agreement = {.type = "memorandum",
                                            .name = c->what,
                                            .term = c->term,
                                            .renewal = c->renewal,
                                            .notice = c->notice};
        assert_ok(db, accord_begin(db));
        agree(&agreement, c->happenings);
        for (size_t j = 0; j < 6 && c->days[j].day; j++) {
            const char *day = c->days[j].day,
                       *wanted[] = {c->days[j].expiring, c->days[j].renewals, c->days[j].in_force};
            static const char *const asked[][4] = {
                {"expiring", "ends certainty finding", "within", "365"},
                {"renewals", "renews notice_by certainty finding", NULL, NULL},
                {"in-force", "certainty finding", NULL, NULL}};
            for (size_t k = 0; k < 3; k++) {
                const char *got = answer(asked[k][0], asked[k][1], asked[k][2], asked[k][3], day);
                if (strcmp(got, wanted[k]) != 0)
                    print_error("%s, %s on %s: '%s', not '%s'\n", c->what, asked[k][0], day, got,
                                wanted[k]);
                assert_string_equal(got, wanted[k]);
            }
        }
        assert_ok(db, accord_rollback(db));
    }
}

/* People read a duration in words. */
static void test_durations(void **state) {
    (void)state;
    static const struct {
        const char *term, *in[3];
    } durations[] = {{"P5Y", {"5 years", "5 năm", "5年"}},
                     {"P1Y6M", {"1 year 6 months", "1 năm 6 tháng", "1年6か月"}},
                     {"P1M", {"1 month", "1 tháng", "1か月"}},
                     {"P2W", {"2 weeks", "2 tuần", "2週間"}},
                     {"P11Y90D", {"11 years 90 days", "11 năm 90 ngày", "11年90日"}}};
    static const char *const languages[] = {"en", "vi", "ja"};
    for (size_t i = 0; i < sizeof durations / sizeof *durations; i++) {
        accord_cursor *rows;
        const accord_answer *row;
        const char *text;
        assert_ok(db, accord_begin(db));
        agree(&(const accord_agreement){.type = "memorandum",
                                        .name = "Ghi nhớ",
                                        .term = durations[i].term,
                                        .renewal = "automatic"},
              (const happening[]){{"signed", "2020-01-01"}, {NULL, NULL}});
        assert_ok(db, accord_ask(db, "renewals", NULL, 0, "2020-01-02", &rows));
        assert_int_equal(accord_answer_next(rows, &row), ACCORD_ROW);
        size_t term = column_of(row->question, "term", 4);
        assert_string_equal(row->texts[term], durations[i].term);
        for (size_t j = 0; j < 3; j++) {
            assert_ok(db, accord_answer_text(rows, term, languages[j], &text));
            assert_string_equal(text, durations[i].in[j]);
        }
        assert_ok(db, accord_answer_text(rows, column_of(row->question, "notice", 6), "en", &text));
        assert_string_equal(text, "unknown");
        accord_cursor_close(rows);
        assert_ok(db, accord_rollback(db));
    }
}

/* A province is split among two; nobody stands for it until the city confirms one of them. */
static void test_settled_by_the_partner(void **state) {
    (void)state;
    static const struct {
        const char *question, *columns, *parameter, *value;
    } texts[] = {
        {"in-force", "parties", NULL, NULL},      {"expiring", "parties", "within", "0"},
        {"renewals", "parties", NULL, NULL},      {"missing-copy", "parties", NULL, NULL},
        {"treaty-titles", "parties", NULL, NULL}, {"agreements", "parties", "of", "jp/city"},
    };
    accord_id halves[2], pact, slot = 0;
    assert_ok(db, accord_begin(db));
    pact = agree(&(const accord_agreement){.type = "pact", .name = "Hiệp ước hữu nghị"},
                 (const happening[]){{"signed", "2019-05-01"}, {NULL, NULL}});
    for (int i = 0; i < 2; i++) {
        assert_ok(db, accord_place_add(db,
                                       ACCORD_PLACE(.uid = i ? "vn/south" : "vn/north",
                                                    .name = i ? "Nam" : "Bắc", .type = "province"),
                                       &halves[i]));
        assert_ok(db,
                  accord_succession_add(
                      db,
                      ACCORD_SUCCESSION(.record = province, .successor = halves[i], .type = "split",
                                        .legal_date = "2025-07-01", .operative_date = "2025-07-01"),
                      NULL));
    }
    for (int settled = 0; settled < 2; settled++) {
        if (settled)
            assert_ok(db, accord_action_add(db,
                                            ACCORD_ACTION(.record = pact, .type = "confirmed",
                                                          .date = "2025-09-01", .agent = city,
                                                          .recipient = halves[1]),
                                            &slot));
        for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
            const char *got = answer(texts[i].question, texts[i].columns, texts[i].parameter,
                                     texts[i].value, "2025-12-01");
            assert_string_equal(got, settled ? "Yên Bái → Nam – Mimasaka"
                                             : "Yên Bái → Bắc / Nam – Mimasaka");
            assert_string_equal(answer(texts[i].question, texts[i].columns, texts[i].parameter,
                                       texts[i].value, "2025-06-30"),
                                "Yên Bái – Mimasaka");
        }
    }
    assert_ok(db, accord_rollback(db));
}

/* One that another replaces is superseded from the day on which that one is in force, perhaps from
 * its signing; one that another extends ends, perhaps, when that one does. */
static void test_other_agreements(void **state) {
    (void)state;
    assert_ok(db, accord_begin(db));
    accord_id old =
        agree(&(accord_agreement){.type = "memorandum", .uid = "old", .name = "Old"},
              (happening[]){
                  {"signed", "2018-02-01"}, {"entered-into-force", "2018-02-01"}, {NULL, NULL}});
    accord_id new = agree(
        &(accord_agreement){
            .type = "memorandum", .uid = "new", .name = "New", .term = "P9Y", .renewal = "none"},
        (happening[]){
            {"signed", "2024-02-01"}, {"entered-into-force", "2024-03-01"}, {NULL, NULL}});
    assert_ok(db,
              accord_relation_add(
                  db, ACCORD_RELATION(.record = new, .type = "replaces", .agreement = old), NULL));
    static const char *const columns = "agreement superseded_by since certainty",
                             *const held = "agreement certainty finding";
    assert_string_equal(answer("superseded", columns, NULL, NULL, "2024-01-31"), "none");
    assert_string_equal(answer("superseded", columns, NULL, NULL, "2024-02-01"),
                        "old new 2024-03-01 possibly");
    assert_string_equal(answer("superseded", columns, NULL, NULL, "2024-03-01"),
                        "old new 2024-03-01 certainly");
    assert_string_equal(answer("in-force", held, NULL, NULL, "2024-02-29"),
                        "old possibly superseded");
    assert_string_equal(answer("in-force", held, NULL, NULL, "2024-03-01"),
                        "new certainly within-term");
    assert_string_equal(states_of(old, "2024-01-31"), "in-force!");
    assert_string_equal(states_of(old, "2024-02-29"), "in-force?superseded?");
    assert_string_equal(states_of(old, "2024-03-01"), "superseded!");
    static const char *const stage = "record state certainty";
    assert_string_equal(answer("holdings", stage, "of", "vn/province", "2024-01-31"),
                        "old in-force certainly");
    assert_string_equal(answer("holdings", stage, "of", "vn/province", "2024-03-01"),
                        "new in-force certainly");
    assert_string_equal(answer("expiring", "agreement", "within", "9999", "2024-03-01"), "new");
    assert_string_equal(answer("thoa-thuan", "record progress", "year", "2018", "2024-01-31"),
                        "old đang có hiệu lực (có thể)"); /* its term is not known */
    assert_string_equal(answer("thoa-thuan", "record progress", "year", "2018", "2024-03-01"),
                        "old đã được thay thế: New");
    assert_string_equal(answer("thoa-thuan", "record progress", "year", "2024", "2024-03-01"),
                        "new đang có hiệu lực");
    assert_string_equal(
        answer("instrument-chain", "agreement relation target", "agreement", "old", "2024-02-01"),
        "new replaces old");
    assert_string_equal(
        answer("instrument-chain", "agreement relation target", "agreement", "old", "2024-01-31"),
        "none");
    accord_id more = agree(
        &(accord_agreement){
            .type = "memorandum", .uid = "more", .name = "More", .term = "P2Y", .renewal = "none"},
        (happening[]){{"signed", "2033-01-15"},
                      {"entered-into-force", "2033-03-01"},
                      {"terminated", "2033-03-01"},
                      {NULL, NULL}});
    assert_ok(db,
              accord_relation_add(
                  db, ACCORD_RELATION(.record = more, .type = "extends", .agreement = new), NULL));
    assert_string_equal(answer("in-force", "ends certainty finding", NULL, NULL, "2033-02-28"),
                        "2033-03-01 certainly within-term");
    assert_string_equal(answer("in-force", "ends certainty finding", NULL, NULL, "2033-03-01"),
                        "2035-03-01 possibly within-term");
    assert_string_equal(answer("in-force", "ends certainty finding", NULL, NULL, "2034-03-01"),
                        "2035-03-01 possibly within-term");
    assert_ok(db, accord_rollback(db));
}

static accord_id ally(const char *uid) {
    accord_id id;
    assert_ok(
        db, accord_partnership_add(db, ACCORD_PARTNERSHIP(.uid = uid, .type = "friendship"), &id));
    assert_ok(db, accord_party_add(db, ACCORD_PARTY(.record = id, .party = province), NULL));
    assert_ok(db, accord_party_add(db, ACCORD_PARTY(.record = id, .party = city), NULL));
    return id;
}

/* A partnership that was proposed is perhaps there once an agreement of it is signed. */
static void test_proposed_and_signed(void **state) {
    (void)state;
    assert_ok(db, accord_begin(db));
    accord_id tie = ally("tie");
    assert_ok(db, accord_action_add(
                      db, ACCORD_ACTION(.record = tie, .type = "proposed", .date = "2018"), NULL));
    agree(&(accord_agreement){.type = "memorandum", .name = "Pact", .partnership = tie},
          (happening[]){{"signed", "2019-05-01"}, {NULL, NULL}});
    static const char *const held = "partnership holder state certainty";
    assert_string_equal(answer("partnerships", held, "of", "vn/province", "2019-04-30"),
                        "tie - proposed certainly");
    assert_string_equal(answer("partnerships", held, "of", "vn/province", "2019-05-01"),
                        "tie vn/province active possibly");
    assert_string_equal(
        answer("partners-in", "partnership state", "within", "jp/city", "2019-04-30"), "none");
    assert_string_equal(
        answer("partners-in", "partnership state", "within", "jp/city", "2019-05-01"),
        "tie active");
    assert_string_equal(answer("proposed", "partnership", NULL, NULL, "2019-04-30"), "tie");
    assert_string_equal(answer("proposed", "partnership", NULL, NULL, "2019-05-01"), "none");
    assert_string_equal(answer("standing", "state certainty dormant", "of", "tie", "2024-01-01"),
                        "active possibly -");
    assert_string_equal(
        answer("dormant", "partnership last_contact certainty", "months", "24", "2024-01-01"),
        "tie 2019-05-01 possibly");
    assert_ok(db, accord_rollback(db));
}

typedef struct stage_case {
    const char *what, *term, *renewal;
    happening happenings[7];
    struct {
        const char *day, *states, *holdings, *agreements, *in_force;
    } days[8];
} stage_case;

/* states: as on its sheet, "a!": certainly; holdings: state, certainty, for the province;
 * agreements: state, in force, finding; in-force: certainty, finding. */
static const stage_case stages[] = {
    {"signed and in force on one day",
     "P5Y",
     "none",
     {{"signed", "2020-06-01"}, {"entered-into-force", "2020-06-01"}},
     {{"2020-05-31", "", "none", "none", "none"},
      {"2020-06-01", "in-force!", "in-force certainly", "in-force certainly within-term",
       "certainly within-term"}}},
    {"a term that runs out",
     "P2Y",
     "none",
     {{"signed", "2012-01-01"}, {"entered-into-force", "2012-02-01"}},
     {{"2014-01-31", "in-force!", "in-force certainly", "in-force certainly within-term",
       "certainly within-term"},
      {"2014-02-01", "in-force!", "in-force certainly", "in-force possibly within-term",
       "possibly within-term"},
      {"2014-02-02", "expired!", "none", "expired - -", "none"},
      {"2026-11-22", "expired!", "none", "expired - -", "none"}}},
    {"a term that nobody renewed",
     "P2Y",
     "by-agreement",
     {{"signed", "2012-01-01"}, {"entered-into-force", "2012-02-01"}},
     {{"2014-02-02", "expired!", "none", "expired - -", "none"}}},
    {"signed, never known to be in force",
     "P2Y",
     "none",
     {{"signed", "2012-01-01"}},
     {{"2013-06-01", "signed!", "signed certainly", "signed possibly entry-unknown",
       "possibly entry-unknown"},
      {"2014-01-02", "expired!", "none", "expired - -", "none"}}},
    {"a term counted from a month",
     "P2Y",
     "none",
     {{"signed", "2011-06-01"}, {"entered-into-force", "2012-02"}},
     {{"2014-02-01", "in-force!", "in-force certainly", "in-force possibly within-term",
       "possibly within-term"},
      {"2014-02-15", "in-force?expired?", "in-force possibly", "in-force possibly within-term",
       "possibly within-term"},
      {"2014-03-01", "expired!", "none", "expired - -", "none"}}},
    {"nobody knows whether it is renewed",
     "P2Y",
     NULL,
     {{"signed", "2012-01-01"}, {"entered-into-force", "2012-02-01"}},
     {{"2014-02-01", "in-force!", "in-force certainly", "in-force possibly within-term",
       "possibly within-term"},
      {"2014-02-02", "in-force?expired?", "in-force possibly", "in-force possibly renewal-unknown",
       "possibly renewal-unknown"}}},
    {"renews by itself",
     "P2Y",
     "automatic",
     {{"signed", "2012-01-01"}, {"entered-into-force", "2012-02-01"}},
     {{"2026-11-22", "in-force!", "in-force certainly", "in-force certainly renews",
       "certainly renews"}}},
    {"extended, nobody knows until when",
     "P2Y",
     "none",
     {{"signed", "2012-01-01"}, {"entered-into-force", "2012-02-01"}, {"extended", "2014-01-15"}},
     {{"2014-02-01", "in-force!", "in-force certainly", "in-force possibly term-unknown",
       "possibly term-unknown"},
      {"2014-02-02", "in-force?expired?", "in-force possibly", "in-force possibly term-unknown",
       "possibly term-unknown"}}},
    {"extended until a day that is named",
     "P2Y",
     "none",
     {{"signed", "2014-01-01"},
      {"entered-into-force", "2014-02-01"},
      {"extended", "2016-01-15"},
      {"expires", "2019-02-01"}},
     {{"2015-01-01", "in-force!", "in-force certainly", "in-force certainly within-term",
       "certainly within-term"},
      {"2016-02-02", "in-force!", "in-force certainly", "in-force certainly within-term",
       "certainly within-term"},
      {"2019-02-01", "expired!", "none", "expired - -", "none"}}},
    {"an end, and then another",
     NULL,
     "none",
     {{"entered-into-force", "2014-02-01"},
      {"expires", "2016-02-01"},
      {"extended", "2016-01-15"},
      {"expires", "2019-02-01"}},
     {{"2016-02-02", "in-force!", "in-force certainly", "in-force certainly within-term",
       "certainly within-term"},
      {"2019-02-01", "expired!", "none", "expired - -", "none"}}},
    {"extended when it was over",
     "P2Y",
     "none",
     {{"signed", "2014-01-01"},
      {"entered-into-force", "2014-02-01"},
      {"extended", "2016-06-15"},
      {"expires", "2019-02-01"}},
     {{"2016-02-02", "expired!", "none", "expired - -", "none"},
      {"2016-06-15", "in-force!", "in-force certainly", "in-force certainly within-term",
       "certainly within-term"},
      {"2019-02-01", "expired!", "none", "expired - -", "none"}}},
    {"extended when it was over, nobody knows until when",
     "P2Y",
     "none",
     {{"signed", "2014-01-01"}, {"entered-into-force", "2014-02-01"}, {"extended", "2016-06-15"}},
     {{"2016-06-14", "expired!", "none", "expired - -", "none"},
      {"2016-06-15", "expired?in-force?", "in-force possibly", "in-force possibly term-unknown",
       "possibly term-unknown"}}},
    {"terminated before its end",
     "P10Y",
     "none",
     {{"signed", "2014-01-01"}, {"entered-into-force", "2014-02-01"}, {"terminated", "2018-03-01"}},
     {{"2018-03-01", "terminated!", "none", "terminated - -", "none"},
      {"2025-01-01", "terminated!", "none", "terminated - -", "none"}}},
    {"only authorised to be signed",
     NULL,
     NULL,
     {{"authorised-to-sign", "2026-10-01"}},
     {{"2011-01-01", "", "none", "none", "none"}, {"2026-11-22", "", "none", "- - -", "none"}}},
    {"approved nobody knows when",
     NULL,
     NULL,
     {{"approval-requested", "2026-10-01"}, {"approved", NULL}},
     {{"2011-01-01", "", "none", "- - -", "none"}, {"2026-11-22", "", "none", "- - -", "none"}}},
    {"proposed, perhaps refused",
     NULL,
     NULL,
     {{"proposed", "2020-01-01"}, {"refused", "2021~"}},
     {{"2020-06-01", "proposed!", "none", "proposed - -", "none"},
      {"2022-01-01", "proposed?refused?", "none", "refused - -", "none"}}},
    {"only amended",
     NULL,
     NULL,
     {{"amended", "2020-01-01"}},
     {{"2019-01-01", "", "none", "none", "none"}, {"2020-01-01", "", "- -", "- - -", "none"}}},
    {"nothing is known of it", NULL, NULL, {{0}}, {{"2020-01-01", "", "- -", "- - -", "none"}}},
    {"terminated nobody knows when",
     "P10Y",
     "none",
     {{"signed", "2020-01-01"}, {"entered-into-force", "2020-02-01"}, {"terminated", NULL}},
     {{"2025-02-01", "terminated?in-force?", "terminated possibly",
       "terminated possibly terminated", "possibly terminated"},
      {"2030-02-02", "terminated?expired?", "none", "terminated - -", "none"}}},
};

static void test_stages(void **state) {
    (void)state;
    static const char *const asked[][4] = {
        {"holdings", "state certainty", "of", "vn/province"},
        {"agreements", "state in_force finding", "of", "vn/province"},
        {"in-force", "certainty finding", NULL, NULL}};
    for (size_t i = 0; i < sizeof stages / sizeof *stages; i++) {
        const stage_case *c = &stages[i];
        assert_ok(db, accord_begin(db));
        accord_id id = agree(
            &(const accord_agreement){
                .type = "memorandum", .name = c->what, .term = c->term, .renewal = c->renewal},
            c->happenings);
        for (size_t j = 0; j < 8 && c->days[j].day; j++) {
            const char *day = c->days[j].day,
                       *wanted[] = {c->days[j].holdings, c->days[j].agreements,
                                    c->days[j].in_force};
            const char *states = states_of(id, day);
            if (strcmp(states, c->days[j].states) != 0)
                fail_msg("%s, states on %s: '%s', not '%s'", c->what, day, states,
                         c->days[j].states);
            for (size_t k = 0; k < 3; k++) {
                const char *got = answer(asked[k][0], asked[k][1], asked[k][2], asked[k][3], day);
                if (strcmp(got, wanted[k]) != 0)
                    fail_msg("%s, %s on %s: '%s', not '%s'", c->what, asked[k][0], day, got,
                             wanted[k]);
            }
        }
        assert_ok(db, accord_rollback(db));
    }
}

/* Of one of which nothing is known it is not known either whether it is dormant. */
static void test_unknown_stage(void **state) {
    (void)state;
    assert_ok(db, accord_begin(db));
    accord_id tie = ally("tie");
    assert_string_equal(answer("standing", "state dormant", "of", "tie", "2024-01-01"), "- -");
    assert_string_equal(
        answer("dormant", "partnership last_contact state certainty", "months", "24", "2024-01-01"),
        "tie - - possibly");
    agree(&(accord_agreement){.type = "memorandum", .name = "To come", .partnership = tie},
          (happening[]){{"signed", "2030-05-01"}, {NULL, NULL}});
    assert_string_equal(
        answer("dormant", "partnership last_contact state certainty", "months", "24", "2024-01-01"),
        "tie - - possibly");
    assert_ok(db, accord_rollback(db));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_terms),
        cmocka_unit_test(test_other_agreements),
        cmocka_unit_test(test_proposed_and_signed),
        cmocka_unit_test(test_stages),
        cmocka_unit_test(test_unknown_stage),
        cmocka_unit_test(test_durations),
        cmocka_unit_test(test_settled_by_the_partner),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
