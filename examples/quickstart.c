/* A delegation came to Yên Bái, and promises were made: which are still open?
 *     cc quickstart.c -o quickstart -laccord && ./quickstart office.accord */
#include <accord.h>
#include <stdio.h>

/* clang-format off */
static int record_visit(accord *db) {
    static const char *const bodies[] = {"UBND tỉnh", "Văn phòng UBND tỉnh", "Sở Kế hoạch và Đầu tư",
        "Sở Công Thương", "Sở Nông nghiệp và Phát triển nông thôn", "Sở Văn hoá - Thể thao và Du lịch", "Sở Y tế"};
    accord_id news, yen_bai, mimasaka, mayor, chairman, deputy, team, visit, meeting, body;

    int failed = accord_begin(db) ||
        accord_source_add(db, ACCORD_SOURCE(.uid = "news", .published = "2023-11-21T13:17:17"), &news) ||
        accord_cite_begin(db, news, NULL) || /* whatever follows stands there */
        accord_place_add(db, ACCORD_PLACE(.name = "Yên Bái", .type = "province"), &yen_bai) ||
        accord_place_add(db, ACCORD_PLACE(.name = "Mimasaka", .type = "city"), &mimasaka) ||
        accord_person_add(db, ACCORD_PERSON(.name = "Hagiwara Seiji"), &mayor) ||
        accord_person_add(db, ACCORD_PERSON(.name = "Trần Huy Tuấn"), &chairman) ||
        accord_person_add(db, ACCORD_PERSON(.name = "Ngô Hạnh Phúc"), &deputy) ||
        accord_post_add(db, ACCORD_POST(.record = chairman, .title = "Phó Bí thư Tỉnh uỷ"), NULL) ||
        accord_post_add(db, ACCORD_POST(.record = chairman, .title = "Chủ tịch UBND tỉnh"), NULL) ||
        accord_delegation_add(db, ACCORD_DELEGATION(.sender = mimasaka), &team) ||
        accord_member_add(db, ACCORD_MEMBER(.record = team, .person = mayor, .role = "head"), NULL) ||
        accord_visit_add(db, ACCORD_VISIT(.delegation = team, .host = yen_bai,
            .start_date = "[..2023-11-21]", .end_date = "[2023-11-21..]"), &visit) ||
        accord_event_add(db, ACCORD_EVENT(.type = "meeting", .visit = visit, .place = yen_bai,
            .start_date = "2023-11-21", .part_of_day = "morning"), &meeting) ||
        accord_participant_add(db, ACCORD_PARTICIPANT(.record = meeting, .body = team), NULL) ||
        accord_participant_add(db, ACCORD_PARTICIPANT(.record = meeting, .person = chairman), NULL) ||
        accord_participant_add(db, ACCORD_PARTICIPANT(.record = meeting, .person = deputy,
            .capacity = "Phó Chủ tịch UBND tỉnh"), NULL) ||
        accord_statement_add(db, ACCORD_STATEMENT(.type = "promise", .event = meeting, .speaker = mayor,
            .side = mimasaka, .addressee = yen_bai, .text = "quảng bá những hình ảnh đẹp của tỉnh"), NULL);
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies && !failed; i++)
        failed = accord_organization_add(db, ACCORD_ORGANIZATION(.name = bodies[i], .place = yen_bai), &body) ||
            accord_participant_add(db, ACCORD_PARTICIPANT(.record = meeting, .body = body), NULL);
    return failed || accord_commit(db);
}
/* clang-format on */

int main(int argc, char **argv) {
    const accord_argument partner = {"partner", "Mimasaka"};
    const accord_answer *row;
    accord_cursor *rows = NULL;
    accord_id news;
    accord *db;

    int failed = accord_open(argc > 1 ? argv[1] : "office.accord",
                             ACCORD_OPEN_OPTIONS(.flags = ACCORD_OPEN_CREATE), &db) ||
                 (accord_by_uid(db, "news", &news) == ACCORD_NOTFOUND && record_visit(db)) ||
                 accord_ask(db, "open-commitments", &partner, 1, "2023-12-31", &rows);
    while (!failed && accord_answer_next(rows, &row) == ACCORD_ROW)
        printf("%s: %s\n", row->texts[7], row->texts[5]); /* giver_name, text */
    if (failed)
        fprintf(stderr, "quickstart: %s\n", accord_errmsg(db));
    accord_close(db); /* and the cursor */
    return failed;
}
