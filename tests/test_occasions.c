/* What is answered of one delegation, its visit and its talks: who met whom, what happened day by
 * day, what was given, said and answered. */
#include "scratch.h"
#include "support.h"

static accord *db;

/* clang-format off */
static const char dossier[] =
    "{\"dossier\":1,\"source\":\"s\"}\n"
    "{\"kind\":\"source\",\"uid\":\"s\",\"type\":\"document\",\"names\":[{\"text\":\"File\"}]}\n"
    "{\"kind\":\"place\",\"uid\":\"vn/a\",\"type\":\"province\",\"country\":\"VN\",\"names\":[{\"text\":\"An Giang\"}]}\n"
    "{\"kind\":\"place\",\"uid\":\"vn/b\",\"type\":\"province\",\"country\":\"VN\",\"names\":[{\"text\":\"Bến Tre\"}]}\n"
    "{\"kind\":\"place\",\"uid\":\"jp/b\",\"type\":\"city\",\"country\":\"JP\",\"names\":[{\"text\":\"Kobe\"}]}\n"
    "{\"kind\":\"place\",\"uid\":\"jp/c\",\"type\":\"city\",\"country\":\"JP\",\"names\":[{\"text\":\"Otaru\"}]}\n"
    "{\"kind\":\"place\",\"uid\":\"vn/c\",\"type\":\"province\",\"country\":\"VN\",\"names\":[{\"text\":\"Cà Mau\"}]}\n"
    "{\"kind\":\"person\",\"uid\":\"binh\",\"country\":\"VN\",\"names\":[{\"text\":\"Nguyễn Bình\"}],\"posts\":["
        "{\"title\":\"Chủ tịch UBND tỉnh\",\"place\":\"vn/a\",\"start_date\":\"2015\",\"end_date\":\"2019-12-31\"},"
        "{\"title\":\"Bí thư Tỉnh ủy\",\"place\":\"vn/b\",\"start_date\":\"2020-01-01\",\"end_date\":\"..\"}]}\n"
    "{\"kind\":\"person\",\"uid\":\"mai\",\"country\":\"VN\",\"names\":[{\"text\":\"Trần Mai\"}]}\n"
    "{\"kind\":\"person\",\"uid\":\"sato\",\"country\":\"JP\",\"names\":[{\"text\":\"Sato Ken\"}],\"posts\":["
        "{\"title\":\"Đại sứ\",\"place\":\"jp/b\",\"start_date\":\"2014\",\"end_date\":\"2020\"}]}\n"
    "{\"kind\":\"delegation\",\"uid\":\"d\",\"sender\":\"vn/a\",\"members\":["
        "{\"person\":\"binh\",\"role\":\"head\"},{\"person\":\"mai\",\"role\":\"interpreter\"}]}\n"
    "{\"kind\":\"visit\",\"uid\":\"v\",\"delegation\":\"d\",\"host\":\"jp/b\",\"start_date\":\"2017-03-02\",\"end_date\":\"2017-03-04\"}\n"
    "{\"kind\":\"visit\",\"uid\":\"vague\",\"delegation\":\"d\",\"host\":\"jp/b\",\"start_date\":\"2016\"}\n"
    "{\"kind\":\"event\",\"uid\":\"e\",\"type\":\"meeting\",\"visit\":\"v\",\"place\":\"jp/b\",\"start_date\":\"2017-03-03\","
        "\"names\":[{\"text\":\"Talks\"}],\"participants\":["
        "{\"person\":\"binh\",\"capacity\":\"Chủ tịch UBND tỉnh\"},{\"person\":\"sato\",\"capacity\":\"Mayor\"}]}\n"
    "{\"kind\":\"event\",\"uid\":\"fair\",\"type\":\"conference\",\"start_date\":\"2017-03-05\",\"participants\":["
        "{\"body\":\"jp/b\",\"capacity\":\"Tỉnh trưởng\"}]}\n"
    "{\"kind\":\"gift\",\"uid\":\"g\",\"giver\":\"binh\",\"receiver\":\"sato\",\"event\":\"e\",\"description\":\"a vase\"}\n"
    "{\"kind\":\"delegation\",\"uid\":\"d2\",\"sender\":\"vn/a\"}\n"
    "{\"kind\":\"visit\",\"uid\":\"plan\",\"delegation\":\"d2\",\"host\":\"jp/b\",\"planned_start_date\":\"2018-10\",\"actions\":["
        "{\"slot\":10,\"type\":\"planned\",\"date\":\"2018-05-15\"},"
        "{\"slot\":11,\"type\":\"approval-requested\",\"date\":\"2018-06-01\",\"agent\":\"vn/a\",\"recipient\":\"vn/a\"},"
        "{\"slot\":12,\"type\":\"cancelled\",\"date\":\"2018-11-01\"}]}\n"
    "{\"kind\":\"partnership\",\"uid\":\"tie\",\"type\":\"friendship\",\"parties\":[{\"party\":\"vn/a\"},{\"party\":\"jp/b\"}],"
        "\"actions\":[{\"type\":\"proposed\",\"date\":\"2017-03-03\",\"agent\":\"d\",\"recipient\":\"jp/b\"}]}\n"
    "{\"kind\":\"statement\",\"uid\":\"words\",\"type\":\"assessment\",\"side\":\"d\",\"addressee\":\"sato\",\"event\":\"e\",\"text\":\"well done\"}\n"
    "{\"kind\":\"statement\",\"uid\":\"pr\",\"type\":\"promise\",\"side\":\"jp/c\",\"addressee\":\"vn/c\",\"date\":\"2021-01-05\",\"text\":\"ten fire engines\","
        "\"actions\":[{\"type\":\"partly-fulfilled\",\"date\":\"2021-06\"},{\"type\":\"fulfilled\",\"date\":\"2023-06-01~\",\"object\":\"v\"}]}\n"
    "{\"kind\":\"statement\",\"uid\":\"rq\",\"type\":\"request\",\"side\":\"vn/c\",\"addressee\":\"jp/c\",\"date\":\"2021-01-05\",\"text\":\"nurses\"}\n"
    "{\"kind\":\"statement\",\"uid\":\"an\",\"type\":\"response\",\"side\":\"jp/c\",\"addressee\":\"vn/c\",\"answers\":\"rq\",\"date\":\"2021-05\",\"text\":\"we see\"}\n"
    "{\"kind\":\"person\",\"uid\":\"ito\",\"country\":\"JP\",\"names\":[{\"text\":\"Ito\"}],\"posts\":[{\"title\":\"Mayor\",\"place\":\"jp/c\"}]}\n"
    "{\"kind\":\"statement\",\"uid\":\"come\",\"type\":\"invitation\",\"side\":\"vn/c\",\"addressee\":\"ito\",\"date\":\"2021-01-05\"}\n"
    "{\"kind\":\"organization\",\"uid\":\"vn/c/ubnd\",\"type\":\"agency\",\"place\":\"vn/c\",\"names\":[{\"text\":\"UBND\"}]}\n"
    "{\"kind\":\"delegation\",\"uid\":\"d3\",\"sender\":\"jp/c\"}\n"
    "{\"kind\":\"visit\",\"uid\":\"early\",\"delegation\":\"d3\",\"host\":\"vn/c\",\"start_date\":\"2020-12-31\"}\n"
    "{\"kind\":\"visit\",\"uid\":\"later\",\"delegation\":\"d3\",\"host\":\"vn/c/ubnd\",\"start_date\":\"2022-03-01\"}\n";
static const char stays[] =
    "{\"dossier\":1,\"source\":\"s\"}\n"
    "{\"kind\":\"place\",\"uid\":\"vn/d\",\"type\":\"province\",\"country\":\"VN\",\"names\":[{\"text\":\"Hà Giang\"}]}\n"
    "{\"kind\":\"place\",\"uid\":\"jp/d\",\"type\":\"city\",\"country\":\"JP\",\"names\":[{\"text\":\"Nara\"}]}\n"
    "{\"kind\":\"delegation\",\"uid\":\"of-open\",\"sender\":\"jp/d\"}\n"
    "{\"kind\":\"visit\",\"uid\":\"open\",\"delegation\":\"of-open\",\"host\":\"vn/d\",\"start_date\":\"[..2001-02-11]\",\"end_date\":\"[2001-02-11..]\"}\n"
    "{\"kind\":\"delegation\",\"uid\":\"of-long\",\"sender\":\"jp/d\"}\n"
    "{\"kind\":\"visit\",\"uid\":\"long\",\"delegation\":\"of-long\",\"host\":\"vn/d\",\"start_date\":\"2001-01-15\",\"end_date\":\"2001-03-20\"}\n"
    "{\"kind\":\"delegation\",\"uid\":\"of-short\",\"sender\":\"jp/d\"}\n"
    "{\"kind\":\"visit\",\"uid\":\"short\",\"delegation\":\"of-short\",\"host\":\"vn/d\",\"start_date\":\"2001-02-10\",\"end_date\":\"2001-02-12\"}\n"
    "{\"kind\":\"delegation\",\"uid\":\"of-edge\",\"sender\":\"jp/d\"}\n"
    "{\"kind\":\"visit\",\"uid\":\"edge\",\"delegation\":\"of-edge\",\"host\":\"vn/d\",\"start_date\":\"2001-03-20\",\"end_date\":\"2001-03-21\"}\n"
    "{\"kind\":\"delegation\",\"uid\":\"of-after\",\"sender\":\"jp/d\"}\n"
    "{\"kind\":\"visit\",\"uid\":\"after\",\"delegation\":\"of-after\",\"host\":\"vn/d\",\"start_date\":\"2001-03-22\",\"end_date\":\"2001-03-22\"}\n";
static const char untitled[] = /* people named without a capacity, and their posts */
    "{\"dossier\":1,\"source\":\"s\"}\n"
    "{\"kind\":\"place\",\"uid\":\"vn/f\",\"type\":\"province\",\"country\":\"VN\",\"names\":[{\"text\":\"Kiên Giang\"}]}\n"
    "{\"kind\":\"place\",\"uid\":\"jp/f\",\"type\":\"city\",\"country\":\"JP\",\"names\":[{\"text\":\"Uji\"}]}\n"
    "{\"kind\":\"person\",\"uid\":\"lan\",\"country\":\"VN\",\"names\":[{\"text\":\"Lê Lan\"}],\"posts\":["
        "{\"title\":\"Chủ tịch UBND tỉnh\",\"place\":\"vn/f\",\"start_date\":\"2005\",\"end_date\":\"2009\"},"
        "{\"title\":\"Bí thư Tỉnh ủy\",\"place\":\"vn/f\",\"start_date\":\"2008\",\"end_date\":\"..\"}]}\n"
    "{\"kind\":\"person\",\"uid\":\"oda\",\"country\":\"JP\",\"names\":[{\"text\":\"Oda\"}],\"posts\":["
        "{\"title\":\"Deputy mayor\",\"place\":\"jp/f\",\"start_date\":\"2000\",\"end_date\":\"2004-04-30\"},"
        "{\"title\":\"Mayor\",\"place\":\"jp/f\",\"start_date\":\"2004-05-01\",\"end_date\":\"2012-04-30\"},"
        "{\"title\":\"Chair of a fund\",\"start_date\":\"2006\"}]}\n"
    "{\"kind\":\"delegation\",\"uid\":\"uji\",\"sender\":\"jp/f\",\"members\":[{\"person\":\"oda\",\"role\":\"head\"}]}\n"
    "{\"kind\":\"visit\",\"uid\":\"to-e\",\"delegation\":\"uji\",\"host\":\"vn/f\",\"start_date\":\"2007-03-02\",\"end_date\":\"2007-03-02\","
        "\"names\":[{\"text\":\"Uji in Kiên Giang\"}]}\n"
    "{\"kind\":\"event\",\"uid\":\"talks\",\"type\":\"meeting\",\"visit\":\"to-e\",\"place\":\"vn/f\",\"start_date\":\"2007-03-02\","
        "\"participants\":[{\"person\":\"lan\",\"role\":\"principal\"},{\"person\":\"oda\",\"role\":\"principal\"}]}\n"
    "{\"kind\":\"partnership\",\"uid\":\"e-e\",\"type\":\"friendship\",\"parties\":[{\"party\":\"vn/f\"},{\"party\":\"jp/f\"}],"
        "\"actions\":[{\"type\":\"established\",\"date\":\"2007-03-02\"},{\"type\":\"terminated\",\"date\":\"2010-01-01\"}]}\n"
    "{\"kind\":\"agreement\",\"uid\":\"paper\",\"type\":\"memorandum\",\"partnership\":\"e-e\","
        "\"parties\":[{\"party\":\"vn/f\"},{\"party\":\"jp/f\"}],\"actions\":[{\"type\":\"signed\",\"date\":\"2007-03-02\"}],"
        "\"signatories\":[{\"person\":\"lan\",\"party\":\"vn/f\"},{\"person\":\"oda\",\"party\":\"jp/f\"}]}\n";
/* Called off, planned and put off between vn/e and jp/e. */
static const char plans[] =
    "{\"dossier\":1,\"source\":\"s\"}\n"
    "{\"kind\":\"place\",\"uid\":\"vn/e\",\"type\":\"province\",\"country\":\"VN\",\"names\":[{\"text\":\"Hà Nam\"}]}\n"
    "{\"kind\":\"place\",\"uid\":\"jp/e\",\"type\":\"city\",\"country\":\"JP\",\"names\":[{\"text\":\"Gifu\"}]}\n"
    "{\"kind\":\"partnership\",\"uid\":\"bond\",\"type\":\"friendship\",\"parties\":[{\"party\":\"vn/e\"},{\"party\":\"jp/e\"}],"
        "\"actions\":[{\"type\":\"established\",\"date\":\"2010-05-05\"}]}\n"
    "{\"kind\":\"person\",\"uid\":\"hoa\",\"country\":\"VN\",\"names\":[{\"text\":\"Hoa\"}]}\n"
    "{\"kind\":\"person\",\"uid\":\"kato\",\"country\":\"JP\",\"names\":[{\"text\":\"Kato\"}]}\n"
    "{\"kind\":\"delegation\",\"uid\":\"team\",\"sender\":\"vn/e\",\"members\":[{\"person\":\"hoa\",\"role\":\"head\"}]}\n"
    "{\"kind\":\"visit\",\"uid\":\"trip\",\"delegation\":\"team\",\"host\":\"jp/e\",\"planned_start_date\":\"2015-02-01\","
        "\"planned_end_date\":\"2015-02-02\",\"start_date\":\"2015-03-07\",\"end_date\":\"2015-03-08\","
        "\"actions\":[{\"type\":\"planned\",\"date\":\"2014-12-01\"},{\"type\":\"carried-out\"}]}\n"
    "{\"kind\":\"event\",\"uid\":\"call\",\"type\":\"meeting\",\"visit\":\"trip\",\"planned_start_date\":\"2015-02-02\","
        "\"start_date\":\"2015-03-08\",\"participants\":[{\"person\":\"kato\",\"body\":\"jp/e\"},{\"body\":\"team\"}]}\n"
    "{\"kind\":\"event\",\"uid\":\"tour\",\"type\":\"tour\",\"visit\":\"trip\",\"participants\":[{\"person\":\"kato\"}]}\n"
    "{\"kind\":\"event\",\"uid\":\"dinner\",\"type\":\"reception\",\"visit\":\"trip\",\"planned_start_date\":\"2015-02-01\","
        "\"actions\":[{\"type\":\"cancelled\",\"date\":\"2015-01-10\"}],\"participants\":["
        "{\"person\":\"kato\",\"body\":\"jp/e\"},{\"person\":\"hoa\",\"body\":\"team\"}]}\n"
    "{\"kind\":\"event\",\"uid\":\"forum\",\"type\":\"conference\",\"place\":\"vn/e\",\"partnership\":\"bond\","
        "\"planned_start_date\":\"2016-06-10\",\"participants\":[{\"person\":\"hoa\",\"body\":\"vn/e\"},"
        "{\"person\":\"kato\",\"body\":\"jp/e\",\"role\":\"organizer\"}],"
        "\"actions\":[{\"type\":\"planned\",\"date\":\"2016-01-01\"},{\"type\":\"cancelled\",\"date\":\"2016-06-20\"}]}\n"
    "{\"kind\":\"delegation\",\"uid\":\"team2\",\"sender\":\"vn/e\"}\n"
    "{\"kind\":\"visit\",\"uid\":\"other\",\"delegation\":\"team2\",\"host\":\"jp/e\",\"planned_start_date\":\"2015-02-02\","
        "\"actions\":[{\"type\":\"cancelled\",\"date\":\"2014-12-10\"},{\"type\":\"planned\",\"date\":\"2014-12-15\"},"
        "{\"type\":\"cancelled\",\"date\":\"2015-01-20\"}]}\n"
    "{\"kind\":\"delegation\",\"uid\":\"team3\",\"sender\":\"vn/e\"}\n"
    "{\"kind\":\"visit\",\"uid\":\"sudden\",\"delegation\":\"team3\",\"host\":\"jp/e\",\"start_date\":\"2015-03-01\"}\n"
    "{\"kind\":\"delegation\",\"uid\":\"team4\",\"sender\":\"vn/e\"}\n"
    "{\"kind\":\"visit\",\"uid\":\"silent\",\"delegation\":\"team4\",\"host\":\"jp/e\",\"planned_start_date\":\"2015-02\","
        "\"start_date\":\"2015-03-09\"}\n";
/* clang-format on */

static int begin(void **state) {
    if (scratch_begin(state))
        return -1;
    db = scratch_registry(scratch_path("occasions.accord"));
    assert_ok(db, accord_import_text(db, dossier, strlen(dossier),
                                     ACCORD_IMPORT_OPTIONS(.name = "occasions"), NULL));
    assert_ok(db, accord_import_text(db, stays, strlen(stays),
                                     ACCORD_IMPORT_OPTIONS(.name = "stays"), NULL));
    assert_ok(db, accord_import_text(db, untitled, strlen(untitled),
                                     ACCORD_IMPORT_OPTIONS(.name = "untitled"), NULL));
    assert_ok(db, accord_import_text(db, plans, strlen(plans),
                                     ACCORD_IMPORT_OPTIONS(.name = "plans"), NULL));
    return 0;
}

static int end(void **state) {
    accord_close(db);
    return scratch_end(state);
}

static const char today[] = "2024-01-01", *day = today;

/* Asks as "question name=value name=value", in which _ is a blank: the columns of each row with a
 * blank between, rows with a bar between. */
static void expect(const char *asked, const char *columns, const char *wanted) {
    static char text[4000];
    char words[200];
    accord_argument arguments[4];
    size_t count = 0;
    accord_cursor *rows;
    const accord_answer *row;
    int status;
    snprintf(words, sizeof words, "%s", asked);
    char *rest, *question = strtok_r(words, " ", &rest);
    for (char *word; (word = strtok_r(NULL, " ", &rest)); count++) {
        char *value = strchr(word, '=');
        *value = 0;
        for (char *blank = value + 1; (blank = strchr(blank, '_'));)
            *blank = ' ';
        arguments[count] = (accord_argument){word, value + 1};
    }
    assert_ok(db, accord_ask(db, question, arguments, count, day, &rows));
    *text = 0;
    while ((status = accord_answer_next(rows, &row)) == ACCORD_ROW) {
        const char *between = *text ? " | " : "";
        for (const char *name = columns; *name; name += strspn(name, " ")) {
            size_t length = strcspn(name, " "), used = strlen(text);
            const char *cell = row->texts[column_of(row->question, name, length)];
            snprintf(text + used, sizeof text - used, "%s%s", between, cell ? cell : "-");
            between = " ";
            name += length;
        }
    }
    assert_int_equal(status, ACCORD_DONE);
    accord_cursor_close(rows);
    if (strcmp(text, wanted) != 0)
        print_error("%s\n", asked);
    assert_string_equal(text, wanted);
}

/* Named without a body, they belong to where they held a post that day, and to their delegation;
 * who is only a member of the delegation may have been there. */
static void test_people(void **state) {
    (void)state;
    static const char all[] = "binh vn/a certainly | mai vn/a possibly | sato - certainly";
    static const char of_kobe[] = "binh vn/a certainly | sato - certainly | mai vn/a possibly";
    expect("people of=vn/a", "person body certainty", all);
    expect("people of=jp/b", "person body certainty", of_kobe);
    expect("people of=vn/b", "person", "");
    expect("met person=binh", "met certainty", "sato certainly");
    expect("met person=mai", "met certainty", "sato possibly");
    expect("met person=sato", "met met_body certainty", "binh d certainly | mai d possibly");
}

/* Whom a delegation meets are not its own. A visit of which only the year is known is not left out.
 */
static void test_itinerary(void **state) {
    (void)state;
    expect("itinerary visit=v", "day event met",
           "2017-03-02 - - | 2017-03-03 e Sato Ken (Mayor) | 2017-03-04 - -");
    expect("itinerary visit=vague", "day visit finding", "2016 vague nothing-known");
    expect("itinerary delegation=d", "day visit event",
           "2016 vague - | 2017-03-02 v - | 2017-03-03 v e | 2017-03-04 v -");
}

/* A state says how certain it is, and agrees with what answers; each fulfilment has its day and its
 * record, named or not. */
static void test_answers(void **state) {
    (void)state;
    static const char thread[] = "statement state certainty",
                      done[] = "state certainty fulfilment fulfilled_on fulfilled_by";
    day = "2021-04-30";
    expect("answers commitment=rq", thread, "rq open certainly");
    day = "2021-05-15";
    expect("answers commitment=rq", thread, "rq answered possibly | an - possibly");
    day = "2021-06-01";
    expect("answers commitment=an", thread, "rq answered certainly | an - certainly");
    expect("unanswered", "statement", "");
    expect("answers commitment=pr", done, "partly-fulfilled possibly partly-fulfilled 2021-06 -");
    day = "2021-07-01";
    expect("answers commitment=pr", done, "partly-fulfilled certainly partly-fulfilled 2021-06 -");
    day = today;
    expect("answers commitment=pr", done,
           "fulfilled possibly partly-fulfilled 2021-06 - | fulfilled possibly fulfilled "
           "2023-06-01~ v");
}

/* Who was invited came since: the invitation may have been what they followed. */
static void test_invitations(void **state) {
    (void)state;
    day = "2022-02-28";
    expect("open-invitations", "invitation certainty", "come certainly");
    expect("open-statements of=vn/c", "type statement certainty",
           "invitation come certainly | promise pr certainly");
    day = "2022-03-01";
    expect("open-invitations", "invitation certainty", "come possibly");
    expect("open-statements of=vn/c", "type statement certainty",
           "invitation come possibly | promise pr certainly");
    day = today;
}

/* A title is found however it is spelled, also one that the shell wrote; who came in it and is not
 * named is somebody unknown. */
static void test_holders(void **state) {
    (void)state;
    static const char *const spellings[] = {"Đại_sứ", "đại_sứ", "dai_su", "DAI", "Da\xcc\xa3i"};
    char asked[100];
    day = "2018-01-01";
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
        snprintf(asked, sizeof asked, "holders-of in=jp/b post=%s", spellings[i]);
        expect(asked, "person title certainty", "sato Đại sứ certainly");
    }
    expect("holders-of in=jp/b post=su", "person", "");
    expect("holders-of in=jp/b post=...", "person", "");
    day = "2017-03-05";
    expect("holders-of in=jp/b post=Thống_đốc", "person title event certainty",
           "- Tỉnh trưởng fair certainly");
    expect("holders-of in=jp/b post=知事", "person title event", "- Tỉnh trưởng fair");
    day = "2017-03-04";
    expect("holders-of in=jp/b post=Tỉnh_trưởng", "person", "");
    day = today;
    scratch_shell(scratch_path("occasions.accord"),
                  "INSERT INTO posts (record, title, place, start_date, end_date) "
                  "VALUES ('mai', 'Giám ĐỐC Sở', 'vn/b', '2023', '..')");
    expect("holders-of in=vn/b post=giam-doc", "person title certainty",
           "mai Giám ĐỐC Sở certainly");
}

/* Talks and gifts of a visit and of who held a post then belong to the place and to the
 * partnership, each action stands once, and a plan that was given up is none. */
static void test_timeline(void **state) {
    (void)state;
    expect("timeline of=vn/a", "date what type record other certainty",
           "2016 visit-paid - vague jp/b certainly | "
           "2017-03-02 visit-paid - v jp/b certainly | "
           "2017-03-03 event meeting e - certainly | "
           "2017-03-03 gift-given - g sato certainly | "
           "2017-03-03 partnership proposed tie jp/b certainly | "
           "2017-03-03 said assessment words sato certainly | "
           "2018-05-15 action planned plan - certainly | "
           "2018-06-01 action approval-requested plan vn/a certainly | "
           "2018-11-01 action cancelled plan - certainly");
    expect("timeline of=tie", "date what record",
           "2016 visit-paid vague | 2017-03-02 visit-paid v | 2017-03-03 event e | "
           "2017-03-03 gift-given g | 2017-03-03 partnership tie | 2017-03-03 said words | "
           "2018-05-15 action plan | 2018-06-01 action plan | 2018-11-01 action plan");
    static const char kobe[] =
        "visit-received vague | visit-received v | event e | gift-received g | heard words | "
        "partnership tie | event fair | action plan | action plan";
    char planned[300];
    snprintf(planned, sizeof planned, "%s | action plan", kobe);
    expect("timeline of=jp/b", "what record", planned);
    day = "2018-10-31";
    snprintf(planned, sizeof planned, "%s | visit-planned plan", kobe);
    expect("timeline of=jp/b", "what record", planned);
    day = today;
    expect("timeline of=mai", "what record certainty",
           "visit-paid vague certainly | visit-paid v certainly | event e possibly | "
           "partnership tie certainly | said words certainly");
    expect("timeline of=vn/b", "record", "");
    expect("gifts of=vn/a", "record", "g");
    expect("gifts of=vn/b", "record", "");
}

/* Over the ends of months, on one day, and where it is open how long one was. */
static void test_overlapping(void **state) {
    (void)state;
    static const char pairs[] = "open long certainly | open short certainly | open edge possibly | "
                                "open after possibly | long short certainly | long edge certainly";
    expect("overlapping of=vn/d", "visit other certainty", pairs);
    expect("overlapping of=jp/d", "visit other certainty", pairs);
}

/* Who is named without a capacity came in the posts that are certainly held that day. */
static void test_posts(void **state) {
    (void)state;
    expect("people of=jp/f", "person capacity capacity_basis",
           "oda Mayor inferred | lan Chủ tịch UBND tỉnh inferred");
    expect("met person=oda", "capacity met met_capacity met_capacity_basis",
           "Mayor lan Chủ tịch UBND tỉnh inferred");
    expect("met-head partner=jp/f", "person capacity head_capacity head_capacity_basis",
           "lan Chủ tịch UBND tỉnh Mayor inferred");
    expect("doan-vao year=2007", "head received_by",
           "Oda, Mayor (suy ra) Lê Lan, Chủ tịch UBND tỉnh (suy ra)");
    expect("doan-ra year=2007 country=JP", "delegation", "Uji in Kiên Giang");
    expect("clair-tests partnership=e-e", "test answer",
           "both-heads-signed yes | "
           "fields-not-limited - | assembly-approved -");
}

/* A meeting or conference that is planned, or was called off, was not held: nobody met there,
 * it is no contact, and stands in the timeline as a plan until it is given up. */
static void test_planned_events(void **state) {
    (void)state;
    day = "2016-06-15";
    expect("met person=kato", "event", "call | tour");
    expect("people of=bond", "event person certainty", "call kato certainly | call hoa possibly");
    expect("standing of=bond", "last_contact contact", "2015-03-09 silent");
    expect("timeline of=vn/e", "date what record certainty",
           "2010-05-05 partnership bond certainly | 2014-12-01 action trip certainly | "
           "2014-12-10 action other certainly | 2014-12-15 action other certainly | "
           "2015-01-20 action other certainly | 2015-03-01 visit-paid sudden certainly | "
           "2015-03-07 visit-paid trip certainly | 2015-03-08 event call certainly | "
           "2015-03-09 visit-paid silent certainly | 2016-06-10 event-planned forum certainly | "
           "- action trip possibly | - event tour possibly");
    day = today;
    expect("met person=kato", "event", "call | tour");
    expect("hoi-nghi year=2016", "record", "");
    expect("dormant months=24", "partnership last_contact certainty", "bond 2015-03-09 certainly");
    expect("itinerary visit=trip", "day event met",
           "2015-03-07 - - | 2015-03-08 call Kato | - tour Kato");
}

/* As of a day before it, a visit is what was planned by then, on the day that it was planned
 * for.
 */
static void test_before_the_visit(void **state) {
    (void)state;
    static const char columns[] = "visit date until state certainty";
    day = "2014-11-30";
    expect("visits of=vn/e", columns, "silent 2015-02 - - possibly");
    expect("overlapping of=vn/e", "visit other", "");
    day = "2014-12-20";
    expect("visits of=vn/e", columns,
           "trip 2015-02-01 2015-02-02 planned certainly | other 2015-02-02 - planned certainly | "
           "silent 2015-02 - - possibly");
    expect("overlapping of=vn/e", "visit start_date end_date other other_start_date planned",
           "trip 2015-02-01 2015-02-02 silent 2015-02 yes | silent 2015-02 - other 2015-02-02 "
           "yes | "
           "trip 2015-02-01 2015-02-02 other 2015-02-02 yes");
    expect("itinerary visit=trip", "day event met finding",
           "2015-02-01 dinner - planned | 2015-02-02 call - planned");
    expect("led-by person=hoa", "visit start_date end_date state",
           "trip 2015-02-01 2015-02-02 planned");
    day = "2015-02-15";
    expect("overlapping of=vn/e", "visit other", "trip silent");
    expect("timeline of=vn/e", "date what record",
           "2010-05-05 partnership bond | 2014-12-01 action trip | 2014-12-10 action other | "
           "2014-12-15 action other | 2015-01-20 action other | 2015-02-01 visit-planned trip | "
           "2015-02-02 event-planned call | 2015-02 visit-planned silent | - action trip | - "
           "event "
           "tour");
    expect("itinerary visit=trip", "day event finding",
           "2015-02-01 - nothing-known | 2015-02-02 call planned");
    day = "2015-03-07";
    expect("itinerary visit=trip", "day event finding",
           "2015-02-02 call planned | 2015-03-07 - nothing-known | - tour -");
    expect("led-by person=hoa", "visit start_date end_date state",
           "trip 2015-03-07 2015-03-08 carried-out");
    day = today;
    expect("overlapping of=vn/e", "visit other", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {

        cmocka_unit_test(test_people),      cmocka_unit_test(test_itinerary),
        cmocka_unit_test(test_timeline),    cmocka_unit_test(test_answers),
        cmocka_unit_test(test_invitations), cmocka_unit_test(test_holders),
        cmocka_unit_test(test_overlapping), cmocka_unit_test(test_planned_events),
        cmocka_unit_test(test_posts),       cmocka_unit_test(test_before_the_visit),

    };
    return cmocka_run_group_tests(tests, begin, end);
}
