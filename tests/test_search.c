/* Finding by name: which spellings find it, what ranks first, and what no input may do. */
#include <stdbool.h>

#include "scratch.h"

static accord *db;

static accord_id place(const char *uid, const char *type, const char *const *names) {
    accord_id id;
    assert_ok(db,
              accord_place_add(db, ACCORD_PLACE(.uid = uid, .type = type, .name = names[0]), &id));
    for (size_t i = 1; names[i]; i++)
        assert_ok(db, accord_name_add(db, ACCORD_NAME(.record = id, .text = names[i]), NULL));
    return id;
}
#define PLACE(uid, type, ...) place(uid, type, (const char *const[]){__VA_ARGS__, NULL})

static accord_id within(const char *uid, const char *type, const char *name, accord_id parent) {
    accord_id id;
    assert_ok(db,
              accord_place_add(
                  db, ACCORD_PLACE(.uid = uid, .type = type, .name = name, .parent = parent), &id));
    return id;
}

static int begin(void **state) {
    if (scratch_begin(state))
        return -1;
    db = scratch_registry(scratch_path("search.accord"));
    accord_id country;
    PLACE("vn/yen-bai", "province", "Yên Bái");
    PLACE("vn/yen-bai/xa", "commune", "Xã Yên Bái");
    PLACE("vn/binh-dinh", "province", "Bình Định");
    PLACE("vn/binh-dinh/xa", "commune", "Xã Bình Định");
    PLACE("vn/hoa", "commune", "Hòa");
    PLACE("vn/quang-ninh", "province", "Quảng Ninh");
    PLACE("jp/nagano", "prefecture", "長野県", "ながのけん");
    PLACE("jp/nagano-shi", "city", "長野市", "ながのし", "Nagano Shi");
    PLACE("jp/minami", "ward", "みなみく");
    PLACE("jp/ono", "town", "Ono");
    PLACE("jp/oono", "city", "Ōno");
    PLACE("jp/gunma", "prefecture", "Gunma");
    PLACE("jp/yokohama", "city", "横浜市", "よこはまし");
    PLACE("jp/kasumi", "town", "霞ヶ浦町");
    PLACE("de/furth", "town", "Furth");
    PLACE("de/fuerth", "city", "Fürth");
    PLACE("de/huerth", "city", "Hürth");
    PLACE("pl/lodz", "city", "Łódź");
    PLACE("dk/koege", "city", "Køge");
    PLACE("dk/aarhus", "city", "Århus");
    PLACE("tr/diyarbakir", "city", "Diyarbakır");
    PLACE("us/coeur", "city", "Coeur d'Alene");
    PLACE("jp/tsuyama", "city", "津山");
    PLACE("ch/st-gallen", "city", "St. Gallen");
    PLACE("fr/st-malo", "city", "Saint-Malo");
    PLACE("vn/lang-can", "town", "Lăng Can");
    PLACE("vn/quan-thanh", "ward", "Quán Thánh");
    PLACE("vn/dai-tu", "commune", "Đại Từ");
    PLACE("vn/dai-tu/xa", "commune", "Xã Đại Tự");
    country = PLACE("vn", "country", "Việt Nam");
    accord_id above = within("vn/ha-noi", "municipality", "Hà Nội", country);
    within("vn/ha-noi/ba-dinh", "ward", "Ba Đình", above);
    above = within("vn/thanh-hoa", "province", "Thanh Hoá", country);
    within("vn/thanh-hoa/ba-dinh", "commune", "Xã Ba Đình", above);
    above = within("jp/ibaraki", "prefecture", "茨城県", 0);
    within("jp/ibaraki/yachiyo", "town", "八千代町", above);
    above = within("jp/chiba", "prefecture", "千葉県", 0);
    within("jp/chiba/yachiyo", "city", "八千代市", above);
    accord_id id;
    assert_ok(db, accord_organization_add(db,
                                          ACCORD_ORGANIZATION(.uid = "jp/ibaraki/museum",
                                                              .place = above, .name = "Museum"),
                                          &id));
    assert_ok(db,
              accord_person_add(
                  db, ACCORD_PERSON(.uid = "person/obama", .name = "President Barack Obama"), &id));
    assert_ok(db,
              accord_person_add(db, ACCORD_PERSON(.uid = "person/abe", .name = "安倍晋三"), &id));
    assert_ok(db, accord_person_add(
                      db, ACCORD_PERSON(.uid = "person/hagiwara", .name = "Hagiwara Seiji"), &id));
    assert_ok(db, accord_person_add(
                      db, ACCORD_PERSON(.uid = "person/lan", .name = "Hoàng Thị Thuý Lan"), &id));
    assert_ok(db, accord_person_add(
                      db, ACCORD_PERSON(.uid = "person/suzuki", .name = "SuzukiIchiro"), &id));
    return 0;
}

static int end(void **state) {
    accord_close(db);
    return scratch_end(state);
}

/* The uids found, best first, blanks between them. */
static void search(unsigned kinds, const char *words, int limit, char *out, size_t size, int *how) {
    const accord_hit *hit;
    accord_cursor *rows;
    int status;
    size_t used = 0;
    out[0] = 0;
    if (how)
        *how = 0;
    assert_ok(db, accord_search(db, kinds, words, limit, &rows));
    while ((status = accord_hit_next(rows, &hit)) == ACCORD_ROW) {
        assert_non_null(hit->matched);
        used += (size_t)snprintf(out + used, size - used, "%s%s", used ? " " : "", hit->uid);
        if (how && !*how)
            *how = hit->how;
    }
    assert_int_equal(status, ACCORD_DONE);
    accord_cursor_close(rows);
}

typedef struct expectation {
    const char *words, *first;
    int how;
} expectation;

static void check_all(const expectation *cases, size_t n) {
    for (size_t i = 0; i < n; i++) {
        char found[4096];
        int how;
        search(ACCORD_KIND_ANY, cases[i].words, 0, found, sizeof found, &how);
        size_t length = strlen(cases[i].first);
        if (strncmp(found, cases[i].first, length) != 0 || (found[length] && found[length] != ' '))
            fail_msg("'%s' finds '%s', not first '%s'", cases[i].words, found, cases[i].first);
        if (cases[i].how && how != cases[i].how)
            fail_msg("'%s' fits as %s, not %s", cases[i].words, accord_how_name(how),
                     accord_how_name(cases[i].how));
    }
}
#define CHECK(...)                                                                                 \
    do {                                                                                           \
        static const expectation cases[] = {__VA_ARGS__};                                          \
        check_all(cases, sizeof cases / sizeof *cases);                                            \
    } while (0)

static void test_spellings(void **state) {
    (void)state;
    CHECK({"Yên Bái", "vn/yen-bai", ACCORD_HOW_EXACT}, {"yen bai", "vn/yen-bai", ACCORD_HOW_EQUAL},
          {"YENBAI", "vn/yen-bai", ACCORD_HOW_EQUAL},
          {"Ye\u0302n Ba\u0301i", "vn/yen-bai", ACCORD_HOW_EXACT},
          {"bai yen", "vn/yen-bai", ACCORD_HOW_EQUAL}, {"Hoà", "vn/hoa", ACCORD_HOW_EQUAL},
          {"hagiwaraseiji", "person/hagiwara", ACCORD_HOW_EQUAL},
          {"SeijiHagiwara", "person/hagiwara", ACCORD_HOW_EQUAL},
          {"Seiji Hagiwara", "person/hagiwara", ACCORD_HOW_EQUAL},
          {"Hoàng Thị Thúy Lan", "person/lan", ACCORD_HOW_EQUAL}, {"ichiro", "person/suzuki", 0},
          {"suzuki ichiro", "person/suzuki", ACCORD_HOW_EQUAL},
          {"ichiro suzuki", "person/suzuki", ACCORD_HOW_EQUAL},
          {"長野", "jp/nagano", ACCORD_HOW_EQUAL}, {"長野市", "jp/nagano-shi", ACCORD_HOW_EXACT},
          {"ナガノシ", "jp/nagano-shi", ACCORD_HOW_EQUAL},
          {"ﾅｶﾞﾉｹﾝ", "jp/nagano", ACCORD_HOW_EQUAL}, {"Minami-ku", "jp/minami", ACCORD_HOW_EQUAL},
          {"横濱", "jp/yokohama", ACCORD_HOW_EQUAL}, {"霞が浦町", "jp/kasumi", ACCORD_HOW_EQUAL},
          {"Gumma", "jp/gunma", ACCORD_HOW_EQUAL}, {"Lodz", "pl/lodz", ACCORD_HOW_EQUAL},
          {"Koege", "dk/koege", ACCORD_HOW_EQUAL}, {"Aarhus", "dk/aarhus", ACCORD_HOW_EQUAL},
          {"DIYARBAKIR", "tr/diyarbakir", ACCORD_HOW_EQUAL},
          {"Coeur d’Alene", "us/coeur", ACCORD_HOW_EQUAL},
          {"coeur dalene", "us/coeur", ACCORD_HOW_EQUAL});
}

static void test_type_words(void **state) {
    (void)state;
    CHECK({"Tỉnh Yên Bái", "vn/yen-bai", 0}, {"xã Yên Bái", "vn/yen-bai/xa", 0},
          {"X. Yên Bái", "vn/yen-bai/xa", 0}, {"Binh Dinh Province", "vn/binh-dinh", 0},
          {"Binh Dinh Commune", "vn/binh-dinh/xa", 0}, {"tinhyenbai", "vn/yen-bai", 0},
          {"naganoken", "jp/nagano", 0}, {"Nagano-ken", "jp/nagano", 0},
          {"Nagano-shi", "jp/nagano-shi", 0}, {"Nagano Prefecture", "jp/nagano", 0},
          {"Gmina Łódź", "pl/lodz", 0}, {"Stadt Fürth", "de/fuerth", 0},
          {"Ville de Lodz", "pl/lodz", 0});
    /* An ending that is a type word elsewhere: far behind, and no equal name. */
    char found[4096];
    accord_id id;
    assert_ok(db, accord_place_add(db,
                                   ACCORD_PLACE(.uid = "us/york", .type = "town", .country = "US",
                                                .name = "York"),
                                   &id));
    assert_ok(db, accord_place_add(db,
                                   ACCORD_PLACE(.uid = "us/yorktowne", .type = "city",
                                                .country = "US", .name = "Yorktowne"),
                                   &id));
    CHECK({"Yorktown", "us/yorktowne", ACCORD_HOW_PREFIX},
          {"Yorkcity", "us/york", ACCORD_HOW_WORDS},
          {"thitranlangcan", "vn/lang-can", ACCORD_HOW_EQUAL});
    search(ACCORD_KIND_ANY, "Yorktown", 0, found, sizeof found, NULL);
    assert_string_equal(found, "us/yorktowne us/york");
}

static void test_as_typed_first(void **state) {
    (void)state;
    char found[4096];
    CHECK({"Furth", "de/furth", ACCORD_HOW_EXACT}, {"Fürth", "de/fuerth", ACCORD_HOW_EXACT},
          {"Fuerth", "de/fuerth", 0}, {"Ono", "jp/ono", ACCORD_HOW_EXACT},
          {"Ōno", "jp/oono", ACCORD_HOW_EXACT}, {"oono", "jp/oono", 0}, {"ohno", "jp/oono", 0});
    search(ACCORD_KIND_ANY, "Fuerth", 3, found, sizeof found, NULL);
    assert_string_equal(found, "de/fuerth de/furth de/huerth");
    search(ACCORD_KIND_ANY, "Furth", 2, found, sizeof found, NULL);
    assert_string_equal(found, "de/furth de/fuerth");
    search(ACCORD_KIND_ANY, "Fürth", 2, found, sizeof found, NULL);
    assert_string_equal(found, "de/fuerth de/furth");
}

static void test_parts_and_errors(void **state) {
    (void)state;
    CHECK({"hagiwara", "person/hagiwara", ACCORD_HOW_WORDS},
          {"seij", "person/hagiwara", ACCORD_HOW_PREFIX},
          {"hagi", "person/hagiwara", ACCORD_HOW_PREFIX}, {"野", "jp/nagano", ACCORD_HOW_PREFIX},
          {"hagiwra seiji", "person/hagiwara", ACCORD_HOW_NEAR},
          {"Hagiwara Seihi", "person/hagiwara", ACCORD_HOW_NEAR},
          {"quang nikh", "vn/quang-ninh", ACCORD_HOW_NEAR},
          {"Yokohma", "jp/yokohama", ACCORD_HOW_NEAR},
          {"thuy lan", "person/lan", ACCORD_HOW_WORDS});
}

/* Words that name the place it lies in: what fits both is found, best first. */
static void test_within(void **state) {
    (void)state;
    CHECK({"Ba Đình, Hà Nội", "vn/ha-noi/ba-dinh", ACCORD_HOW_WORDS},
          {"Hà Nội, Ba Đình", "vn/ha-noi/ba-dinh", ACCORD_HOW_WORDS},
          {"ba dinh thanh hoa", "vn/thanh-hoa/ba-dinh", ACCORD_HOW_WORDS},
          {"Phường Ba Đình, TP. Hà Nội, Việt Nam", "vn/ha-noi/ba-dinh", ACCORD_HOW_WORDS},
          {"Ba Dinh Commune, Thanh Hoa Province", "vn/thanh-hoa/ba-dinh", ACCORD_HOW_WORDS},
          {"Ba Đình Việt Nam", "vn/ha-noi/ba-dinh", ACCORD_HOW_WORDS},
          {"千葉県八千代市", "jp/chiba/yachiyo", ACCORD_HOW_WORDS},
          {"茨城県 八千代", "jp/ibaraki/yachiyo", ACCORD_HOW_WORDS},
          {"茨城八千代町", "jp/ibaraki/yachiyo", ACCORD_HOW_WORDS},
          {"Museum 千葉", "jp/ibaraki/museum", ACCORD_HOW_WORDS});
    char found[4096];
    search(ACCORD_KIND_ANY, "Ba Đình, Hà Nội", 0, found, sizeof found, NULL);
    assert_string_equal(found, "vn/ha-noi/ba-dinh");
    search(ACCORD_KIND_PERSON, "Ba Đình, Hà Nội", 0, found, sizeof found, NULL);
    assert_string_equal(found, "");
}

static void test_titles(void **state) {
    (void)state;
    CHECK({"Mr. Hagiwara Seiji", "person/hagiwara", ACCORD_HOW_EQUAL},
          {"Deputy Prime Minister Seiji Hagiwara", "person/hagiwara", ACCORD_HOW_EQUAL},
          {"Bà Hoàng Thị Thúy Lan", "person/lan", ACCORD_HOW_EQUAL},
          {"Ngài Hoàng Thị Thúy Lan", "person/lan", ACCORD_HOW_EQUAL},
          {"Chủ tịch Hoàng Thị Thúy Lan", "person/lan", ACCORD_HOW_EQUAL},
          {"Hagiwara-san", "person/hagiwara", 0}, {"barackobama", "person/obama", ACCORD_HOW_EQUAL},
          {"Obama, Barack", "person/obama", ACCORD_HOW_EQUAL},
          {"B. Obama", "person/obama", ACCORD_HOW_PREFIX},
          {"安倍晋三首相", "person/abe", ACCORD_HOW_EQUAL});
}

/* Words written short or glued; a word with other marks is no type word. */
static void test_short_and_marked(void **state) {
    (void)state;
    CHECK({"Saint Gallen", "ch/st-gallen", ACCORD_HOW_EQUAL},
          {"Sankt Gallen", "ch/st-gallen", ACCORD_HOW_EQUAL},
          {"stgallen", "ch/st-gallen", ACCORD_HOW_EQUAL},
          {"St.-Malo", "fr/st-malo", ACCORD_HOW_EQUAL},
          {"saint gal", "ch/st-gallen", ACCORD_HOW_PREFIX},
          {"langcan", "vn/lang-can", ACCORD_HOW_EQUAL},
          {"thitranlangcan", "vn/lang-can", ACCORD_HOW_EQUAL},
          {"quan thanh", "vn/quan-thanh", ACCORD_HOW_EQUAL},
          {"đạitừ", "vn/dai-tu", ACCORD_HOW_EQUAL}, {"đạitự", "vn/dai-tu/xa", ACCORD_HOW_EQUAL});
}

static void test_find(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"tỉnh Yên Bái", "vn/yen-bai"},
        {"Binh Dinh Province", "vn/binh-dinh"},
        {"Gunma Prefecture", "jp/gunma"},
        {"Gunma-ken", "jp/gunma"},
        {"Fürth City", "de/fuerth"},
        {"TP. Hà Nội", "vn/ha-noi"},
        {"津山市", "jp/tsuyama"},
        {"Stadt Køge", "dk/koege"},
        {"Thị trấn Lăng Can", "vn/lang-can"},
    };
    static const char *const nothing[] = {"Thị Yên Bái", "Huyện Yên Bái", "津山県", "City", "Tỉnh"};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        accord_id id = 0, wanted = 0;
        assert_ok(db, accord_find(db, 0, cases[i][1], NULL, &wanted));
        assert_ok(db, accord_find(db, 0, cases[i][0], NULL, &id));
        assert_int_equal(id, wanted);
    }
    for (size_t i = 0; i < sizeof nothing / sizeof *nothing; i++) {
        accord_id id;
        assert_int_equal(accord_find(db, 0, nothing[i], NULL, &id), ACCORD_NOTFOUND);
    }
}

static void test_limits(void **state) {
    (void)state;
    char found[4096];
    search(ACCORD_KIND_ANY, "yen bai", 1, found, sizeof found, NULL);
    assert_string_equal(found, "vn/yen-bai");
    search(ACCORD_KIND_PERSON, "yen bai", 0, found, sizeof found, NULL);
    assert_string_equal(found, "");
    search(ACCORD_KIND_PERSON, "lan", 0, found, sizeof found, NULL);
    assert_string_equal(found, "person/lan");
}

static void test_odd_words(void **state) {
    (void)state;
    char found[4096], many[50001];
    static const char *const nothing[] = {"",  " ", "\u0301\u0302", "...", "\"", "*", "-", ":", "'",
                                          "(", "🎌🎌"};
    for (size_t i = 0; i < sizeof nothing / sizeof *nothing; i++) {
        search(ACCORD_KIND_ANY, nothing[i], 0, found, sizeof found, NULL);
        assert_string_equal(found, "");
    }
    static const char *const odd[] = {
        "y",      "NEAR(yen bai)", "yen OR bai", "name:yen", "\"yen",
        "yen*",   "' OR 1=1 --",   "\U0010FFFF", "ירושלים",  "العربية",
        "\u0378", "Łódź\u200F",    "0",          "%",        "_"};
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
        search(ACCORD_KIND_ANY, odd[i], 0, found, sizeof found, NULL);
    accord_cursor *rows;
    for (int i = 0; i < 10000; i++)
        memcpy(many + 5 * i, "word ", 5);
    many[50000] = 0;
    assert_refused(db, accord_search(db, 0, many, 0, &rows), ACCORD_INVALID,
                   "more than 24 words to search for");
    assert_refused(db, accord_search(db, 0, "a\xFF", 0, &rows), ACCORD_INVALID,
                   "the words are not UTF-8 (byte 1)");
    assert_refused(db, accord_search(db, 0, NULL, 0, &rows), ACCORD_MISUSE,
                   "the words are missing");
    assert_refused(db, accord_search(db, 0, "a", -1, &rows), ACCORD_MISUSE, "the limit is below 0");
    assert_int_equal(accord_search(NULL, 0, "a", 0, &rows), ACCORD_MISUSE);
    memset(many, 'x', 50000);
    search(ACCORD_KIND_ANY, many, 0, found, sizeof found, NULL);
    assert_string_equal(found, "");
}

/* A name that changes or goes is found as it is now, inside the transaction too once it is
 * committed. */
static void test_changes(void **state) {
    (void)state;
    char found[4096];
    accord_id id = PLACE("x/change", "city", "Vorher");
    int64_t slot = 1;
    assert_ok(db,
              accord_name_update(db, ACCORD_NAME(.record = id, .slot = slot, .text = "Nachher")));
    search(ACCORD_KIND_ANY, "vorher", 0, found, sizeof found, NULL);
    assert_string_equal(found, "");
    search(ACCORD_KIND_ANY, "nachher", 0, found, sizeof found, NULL);
    assert_string_equal(found, "x/change");
    assert_ok(db, accord_begin(db));
    assert_ok(db, accord_begin(db));
    PLACE("x/undone", "city", "Undone");
    assert_ok(db, accord_rollback(db));
    PLACE("x/done", "city", "Zwischenstand");
    assert_ok(db, accord_commit(db));
    search(ACCORD_KIND_ANY, "undone", 0, found, sizeof found, NULL);
    assert_string_equal(found, "");
    search(ACCORD_KIND_ANY, "zwischenstand", 0, found, sizeof found, NULL);
    assert_string_equal(found, "x/done");
    assert_ok(db, accord_remove(db, id, 0));
    search(ACCORD_KIND_ANY, "nachher", 0, found, sizeof found, NULL);
    assert_string_equal(found, "");
    const char *path = scratch_path("search.accord");
    scratch_expect(path,
                   "SELECT count(*) FROM name_key k WHERE NOT EXISTS (SELECT 1 FROM name WHERE "
                   "record = k.record "
                   "AND slot = k.slot)",
                   "0");
    scratch_expect(
        path, "SELECT count(*) FROM name_key WHERE form IN ('vorher', 'nachher', 'undone')", "0");
    scratch_expect(path, "SELECT count(*) FROM name_stale", "0");
}

/* What a shell wrote is found at once, and completed at the next opening for writing. */
static void test_shell(void **state) {
    (void)state;
    char found[4096];
    const char *path = scratch_path("search.accord");
    scratch_shell(
        path,
        "INSERT INTO places (uid, type, name) VALUES ('x/shell', 'province', 'Tỉnh Đắk Nông')");
    search(ACCORD_KIND_ANY, "dak nong", 1, found, sizeof found, NULL);
    assert_string_equal(found, "x/shell");
    scratch_expect(path, "SELECT uid FROM search WHERE folded LIKE '%dak nong%'", "x/shell");
    scratch_expect(path,
                   "SELECT group_concat(uid) FROM (SELECT uid FROM search WHERE folded LIKE "
                   "'%長野%' ORDER BY uid)",
                   "jp/nagano,jp/nagano-shi");
    accord_close(db);
    assert_ok(db, accord_open(path, NULL, 0, &db));
    scratch_expect(path, "SELECT count(*) FROM name WHERE folded IS NULL OR sort_key IS NULL", "0");
    search(ACCORD_KIND_ANY, "daknong", 1, found, sizeof found, NULL);
    assert_string_equal(found, "x/shell");
    /* Another version of the folding is made good. */
    accord_close(db);
    scratch_shell(path, "UPDATE metadata SET value = '0' WHERE name = 'fold_version'; UPDATE "
                        "name_key SET form = 'old' || form");
    assert_ok(db, accord_open(path, NULL, 0, &db));
    scratch_expect(path, "SELECT count(*) FROM name_key WHERE form LIKE 'old%'", "0");
    search(ACCORD_KIND_ANY, "daknong", 1, found, sizeof found, NULL);
    assert_string_equal(found, "x/shell");
}

static void test_waiting_names(void **state) {
    (void)state;
    const char *path = scratch_path("wait.accord");
    accord *kept = db, *waiting;
    assert_ok(waiting,
              accord_open(path,
                          ACCORD_OPEN_OPTIONS(.flags = ACCORD_OPEN_CREATE | ACCORD_OPEN_NAMES_WAIT),
                          &waiting));
    db = waiting;
    PLACE("x/waits", "city", "Geduld");
    scratch_expect(path, "SELECT count(*) FROM name_key", "0");
    char found[256];
    search(ACCORD_KIND_ANY, "geduld", 0, found, sizeof found, NULL);
    assert_string_equal(found, "x/waits");
    accord_close(db);
    assert_ok(db, accord_open(path, NULL, 0, &db));
    scratch_expect(path, "SELECT count(*) FROM name_key WHERE part = 0", "1");
    accord_close(db);
    db = kept;
}

/* What stands in a text is found below names, and as the text is now. */
static void test_texts(void **state) {
    (void)state;
    char found[4096];
    int how;
    accord_id id;
    assert_ok(db,
              accord_statement_add(
                  db,
                  ACCORD_STATEMENT(.uid = "statement/court", .type = "promise",
                                   .text = "Sẽ xây dựng sân bóng cửa ở Yên Bái, 日本語センター"),
                  &id));
    search(ACCORD_KIND_ANY, "san bong cua", 0, found, sizeof found, &how);
    assert_string_equal(found, "statement/court");
    assert_int_equal(how, ACCORD_HOW_TEXT);
    search(ACCORD_KIND_ANY, "日本語", 0, found, sizeof found, &how);
    assert_string_equal(found, "statement/court");
    search(ACCORD_KIND_ANY, "yen bai", 0, found, sizeof found, NULL);
    assert_true(!strncmp(found, "vn/yen-bai ", 11) && strstr(found, "statement/court"));
    assert_ok(db, accord_statement_update(
                      db, ACCORD_STATEMENT(.id = id, .type = "promise", .text = "Sẽ trồng cây")));
    search(ACCORD_KIND_ANY, "san bong cua", 0, found, sizeof found, NULL);
    assert_string_equal(found, "");
    search(ACCORD_KIND_STATEMENT, "trong cay", 0, found, sizeof found, NULL);
    assert_string_equal(found, "statement/court");
}

/* Vietnamese is typed without marks, and recorded so in English: that is no closer than the name
 * itself, so the larger comes first, and what there is before what was. Elsewhere Furth is not
 * Fürth.
 */
static void test_typed_without_marks(void **state) {
    (void)state;
    static const struct {
        const char *uid, *type, *country, *end_date, *names[2];
    } places[] = {{"plain/ward", "ward", "VN", NULL, {"Kim Quế", "Kim Que"}},
                  {"plain/was", "province", "VN", "2025-06-30", {"Kim Quế", NULL}},
                  {"plain/is", "province", "VN", "..", {"Kim Quế", NULL}},
                  {"plain/town", "town", "VN", NULL, {"Kim Que", NULL}},
                  {"plain/gurth", "town", "DE", NULL, {"Gurth", NULL}},
                  {"plain/guerth", "city", "DE", NULL, {"Gürth", NULL}}};
    enum { COUNT = sizeof places / sizeof *places };
    accord_id ids[COUNT];
    char found[4096];
    int how;
    for (size_t i = 0; i < COUNT; i++) {
        assert_ok(db, accord_place_add(db,
                                       ACCORD_PLACE(.uid = places[i].uid, .type = places[i].type,
                                                    .country = places[i].country,
                                                    .end_date = places[i].end_date,
                                                    .name = places[i].names[0]),
                                       &ids[i]));
        if (places[i].names[1])
            assert_ok(db, accord_name_add(
                              db, ACCORD_NAME(.record = ids[i], .text = places[i].names[1]), NULL));
    }
    static const char *const typed[] = {"kim que", "Kim Que", "KIM QUE", "kimque"};
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        search(ACCORD_KIND_PLACE, typed[i], 0, found, sizeof found, &how);
        assert_string_equal(found, "plain/is plain/was plain/ward plain/town");
        assert_int_equal(how, ACCORD_HOW_EQUAL);
    }
    search(ACCORD_KIND_PLACE, "Kim Quế", 0, found, sizeof found, &how);
    assert_string_equal(found, "plain/is plain/was plain/ward plain/town");
    assert_int_equal(how, ACCORD_HOW_EXACT);
    search(ACCORD_KIND_PLACE, "phuong kim que", 0, found, sizeof found, NULL);
    assert_memory_equal(found, "plain/ward ", 11);
    search(ACCORD_KIND_PLACE, "gurth", 0, found, sizeof found, NULL);
    assert_string_equal(found, "plain/gurth plain/guerth");
    search(ACCORD_KIND_PLACE, "Gürth", 0, found, sizeof found, NULL);
    assert_string_equal(found, "plain/guerth plain/gurth");
    accord_cursor *rows; /* the name that is shown is still the very one */
    const accord_hit *hit;
    assert_ok(db, accord_search(db, ACCORD_KIND_PLACE, "Kim Que", 0, &rows));
    while (accord_hit_next(rows, &hit) == ACCORD_ROW)
        if (!strcmp(hit->uid, "plain/ward")) {
            assert_string_equal(hit->matched, "Kim Que");
            assert_int_equal(hit->how, ACCORD_HOW_EXACT);
        }
    accord_cursor_close(rows);
    for (size_t i = 0; i < COUNT; i++)
        assert_ok(db, accord_remove(db, ids[i], 0));
}

/* The last words of a name are found glued, behind what is called so, and behind what is a letter
 * off.
 */
static void test_last_words_glued(void **state) {
    (void)state;
    static const struct {
        const char *uid, *type, *name;
    } places[] = {{"last/da-lat", "city", "Đà Lạt"},
                  {"last/xuan-huong", "ward", "Xuân Hương - Đà Lạt"},
                  {"last/hue", "district", "Phú Xuân Thừa Thiên Huế"},
                  {"last/trento", "city", "Trento"},
                  {"last/tre-to", "ward", "Phú Tre To"}};
    enum { COUNT = sizeof places / sizeof *places };
    accord_id ids[COUNT];
    for (size_t i = 0; i < COUNT; i++)
        assert_ok(db, accord_place_add(db,
                                       ACCORD_PLACE(.uid = places[i].uid, .type = places[i].type,
                                                    .name = places[i].name),
                                       &ids[i]));
    char found[4096];
    int how;
    search(ACCORD_KIND_PLACE, "dalat", 0, found, sizeof found, &how);
    assert_string_equal(found, "last/da-lat last/xuan-huong");
    assert_int_equal(how, ACCORD_HOW_EQUAL);
    search(ACCORD_KIND_PLACE, "huongdalat", 0, found, sizeof found, &how);
    assert_string_equal(found, "last/xuan-huong");
    assert_int_equal(how, ACCORD_HOW_WORDS);
    search(ACCORD_KIND_PLACE, "thuathienhue", 0, found, sizeof found, NULL);
    assert_string_equal(found, "last/hue");
    search(ACCORD_KIND_PLACE, "treto", 0, found, sizeof found, NULL);
    assert_string_equal(found, "last/trento last/tre-to");
    search(ACCORD_KIND_PLACE, "xuandalat", 0, found, sizeof found, NULL);
    assert_string_equal(found, ""); /* no neighbours */
    for (size_t i = 0; i < COUNT; i++)
        assert_ok(db, accord_remove(db, ids[i], 0));
}

/* Very many are read some at once: none twice, none left out, and what is lent is the cursor's own.
 */
static void test_many(void **state) {
    (void)state;
    enum { MANY = 100 };
    const accord_hit *hit, *other;
    accord_cursor *rows, *rows_of_other;
    accord_id ids[MANY];
    bool found[MANY] = {false};
    int count = 0;
    assert_ok(db, accord_begin(db));
    for (int i = 0; i < MANY; i++) {
        char uid[32], name[32];
        snprintf(uid, sizeof uid, "person/many-%d", i);
        snprintf(name, sizeof name, "Quách Thị %c%c", 'A' + i / 10, 'a' + i % 10);
        assert_ok(db, accord_person_add(db, ACCORD_PERSON(.uid = uid, .name = name), &ids[i]));
    }
    assert_ok(db, accord_commit(db));
    assert_ok(db, accord_search(db, ACCORD_KIND_PERSON, "quach thi", MANY, &rows));
    assert_ok(db, accord_search(db, ACCORD_KIND_PERSON, "quach thi", MANY, &rows_of_other));
    assert_int_equal(accord_hit_next(rows, &hit), ACCORD_ROW);
    const char *uid = hit->uid;
    char kept[64];
    snprintf(kept, sizeof kept, "%s", uid);
    for (int i = 0; i < MANY; i++)
        assert_int_equal(accord_hit_next(rows_of_other, &other), ACCORD_ROW);
    assert_int_equal(accord_hit_next(rows_of_other, &other), ACCORD_DONE);
    assert_string_equal(uid, kept);
    accord_id last = ids[MANY - 1] == hit->id ? ids[MANY - 2] : ids[MANY - 1];
    assert_ok(db, accord_remove(db, last, 0)); /* it is not read yet */
    do {
        int i = atoi(hit->uid + strlen("person/many-"));
        assert_false(found[i]);
        found[i] = true;
        assert_non_null(strstr(hit->matched, "Quách"));
        count++;
    } while (accord_hit_next(rows, &hit) == ACCORD_ROW);
    assert_int_equal(count, MANY - 1);
    accord_cursor_close(rows);
    accord_cursor_close(rows_of_other);
    for (int i = 0; i < MANY; i++)
        if (ids[i] != last)
            assert_ok(db, accord_remove(db, ids[i], 0));
}

/* Many of one kind with a common word, and few of another among them. */
static void add_common(accord_id *ids, int count, const char *word) {
    assert_ok(db, accord_begin(db));
    for (int i = 0; i < count; i++) {
        char uid[32], name[64];
        snprintf(uid, sizeof uid, "common/%d", i);
        snprintf(name, sizeof name, "%s %c%c%c", word, 'b' + i / 100, 'a' + i / 10 % 10,
                 'a' + i % 10);
        assert_ok(db, accord_place_add(
                          db, ACCORD_PLACE(.uid = uid, .type = "commune", .name = name), &ids[i]));
    }
    assert_ok(db, accord_commit(db));
}

static void remove_all(const accord_id *ids, int count) {
    assert_ok(db, accord_begin(db));
    for (int i = 0; i < count; i++)
        assert_ok(db, accord_remove(db, ids[i], 0));
    assert_ok(db, accord_commit(db));
}

static void test_rare_kind(void **state) {
    (void)state;
    enum { COMMON = 900 };
    accord_id ids[COMMON + 1], text;
    char found[4096];
    add_common(ids, COMMON, "Phú");
    assert_ok(db,
              accord_person_add(db, ACCORD_PERSON(.uid = "person/rare", .name = "Phú Quang Thọ"),
                                &ids[COMMON]));
    static const char *const words[] = {"phú", "Phú Quang", "quang phu", "phú qua", "ph"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        search(ACCORD_KIND_PERSON, words[i], 0, found, sizeof found, NULL);
        assert_string_equal(found, "person/rare");
    }
    search(ACCORD_KIND_PERSON | ACCORD_KIND_ORGANIZATION, "phu", 0, found, sizeof found, NULL);
    assert_string_equal(found, "person/rare");
    remove_all(ids, COMMON + 1);
    assert_ok(db, accord_begin(db));
    for (int i = 0; i < COMMON; i++) {
        char uid[32];
        snprintf(uid, sizeof uid, "statement/%d", i);
        assert_ok(db,
                  accord_statement_add(
                      db, ACCORD_STATEMENT(.uid = uid, .type = "promise", .text = "Zweisprachig"),
                      &ids[i]));
    }
    assert_ok(db, accord_commit(db));
    assert_ok(db, accord_event_add(db,
                                   ACCORD_EVENT(.uid = "event/rare", .type = "meeting",
                                                .subject = "zweisprachig"),
                                   &text));
    search(ACCORD_KIND_EVENT, "zweisprachig", 0, found, sizeof found, NULL);
    assert_string_equal(found, "event/rare");
    assert_ok(db, accord_remove(db, text, 0));
    remove_all(ids, COMMON);
}

/* How many there are is told by asking for more than there are. */
static void test_many_of_a_word(void **state) {
    (void)state;
    enum { COMMON = 900 };
    accord_id ids[COMMON];
    static const char *const words[] = {"cúc", "phương cúc", "cú"};
    add_common(ids, COMMON, "Cúc Phương");
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        char found[32768];
        int count = 0;
        search(ACCORD_KIND_ANY, words[i], 3000, found, sizeof found, NULL);
        for (const char *p = found; (p = strstr(p, "common/")); p++)
            count++;
        assert_int_equal(count, COMMON);
    }
    remove_all(ids, COMMON);
}

/* What may be a type word may as well be of the name. */
static void test_words_like_types(void **state) {
    (void)state;
    enum { COMMON = 900 };
    accord_id ids[COMMON], kai, kaifu, late;
    add_common(ids, COMMON, "Thúy");
    assert_ok(db, accord_person_add(db, ACCORD_PERSON(.uid = "person/late", .name = "Vừ Thúy Lan"),
                                    &late));
    CHECK({"Thúy Lan", "person/late", ACCORD_HOW_WORDS},
          {"thuy lan", "person/late", ACCORD_HOW_WORDS});
    kai = PLACE("jp/kai", "city", "甲斐市", "かいし");
    assert_ok(db, accord_person_add(
                      db, ACCORD_PERSON(.uid = "person/kaifu", .name = "Toshiki Kaifu"), &kaifu));
    assert_ok(db, accord_remove(db, late, 0));
    assert_ok(db, accord_remove(db, kai, 0));
    assert_ok(db, accord_remove(db, kaifu, 0));
    remove_all(ids, COMMON);
}

/* A mark that was typed tells more than a type word. */
static void test_other_marks(void **state) {
    (void)state;
    accord_id ids[] = {PLACE("marks/commune", "commune", "Ky Mai", "Xã Kỳ Mài"),
                       PLACE("marks/province", "province", "Kỳ Mái"),
                       PLACE("marks/english", "commune", "Ky Mai")};
    char found[4096];
    search(ACCORD_KIND_PLACE, "Xã Kỳ Mái", 3, found, sizeof found, NULL);
    assert_string_equal(found, "marks/english marks/province marks/commune");
    CHECK({"Xã Kỳ Mài", "marks/commune", ACCORD_HOW_EXACT}, {"xã Kỳ Mài", "marks/commune", 0},
          {"xa ky mai", "marks/commune", 0}, {"Tỉnh Kỳ Mái", "marks/province", 0});
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
        assert_ok(db, accord_remove(db, ids[i], 0));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_spellings),
        cmocka_unit_test(test_type_words),
        cmocka_unit_test(test_as_typed_first),
        cmocka_unit_test(test_parts_and_errors),
        cmocka_unit_test(test_within),
        cmocka_unit_test(test_titles),
        cmocka_unit_test(test_short_and_marked),
        cmocka_unit_test(test_find),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_odd_words),
        cmocka_unit_test(test_changes),
        cmocka_unit_test(test_shell),
        cmocka_unit_test(test_waiting_names),
        cmocka_unit_test(test_texts),
        cmocka_unit_test(test_many),
        cmocka_unit_test(test_last_words_glued),
        cmocka_unit_test(test_typed_without_marks),
        cmocka_unit_test(test_rare_kind),
        cmocka_unit_test(test_words_like_types),
        cmocka_unit_test(test_other_marks),
        cmocka_unit_test(test_many_of_a_word),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
