/* A delegation came to Yên Bái, and promises were made: which are still open?
 *     cc quickstart.c -o quickstart -laccord && ./quickstart office.accord */
#include <accord.h>
#include <stdio.h>
#include <string.h>

#define NEWS "source/yen-bai-portal/2023-11-21"

/* The office and the five departments at the table; the article names no persons. */
static int record_bodies(accord *db, accord_id province, accord_id meeting) {
    static const char *const names[] = {
        "Văn phòng UBND tỉnh Yên Bái", "Sở Kế hoạch và Đầu tư", "Sở Công Thương",
        "Sở Nông nghiệp và Phát triển nông thôn", "Sở Văn hoá - Thể thao và Du lịch", "Sở Y tế"};
    accord_id body;
    int failed = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names && !failed; i++)
        failed =
            accord_organization_ensure(
                db, ACCORD_ORGANIZATION(.name = names[i], .place = province), &body) ||
            accord_participant_add(db, ACCORD_PARTICIPANT(.record = meeting, .body = body), NULL);
    return failed;
}

static int record_visit(accord *db) {
    accord_id news, yen_bai, mimasaka, ubnd, mayor, chairman, deputy, team, visit, meeting;

    return accord_begin(db) ||
           accord_source_add(db, ACCORD_SOURCE(.uid = NEWS, .type = "article",
               .name = "Tỉnh Yên Bái và Thành phố Mimasaka triển khai thoả thuận hợp tác",
               .published = "2023-11-21T13:17:17"), &news) ||
           accord_cite_begin(db, news, NULL) || /* whatever follows stands there */

           accord_place_ensure(db, ACCORD_PLACE(.name = "Yên Bái", .type = "province"), &yen_bai) ||
           accord_place_ensure(db, ACCORD_PLACE(.name = "Mimasaka", .type = "city"), &mimasaka) ||
           accord_organization_ensure(db, ACCORD_ORGANIZATION(.name = "UBND tỉnh Yên Bái",
               .place = yen_bai, .governs = ACCORD_YES), &ubnd) ||
           accord_person_ensure(db, ACCORD_PERSON(.name = "Hagiwara Seiji"), &mayor) ||
           accord_person_ensure(db, ACCORD_PERSON(.name = "Trần Huy Tuấn"), &chairman) ||
           accord_person_ensure(db, ACCORD_PERSON(.name = "Ngô Hạnh Phúc"), &deputy) ||
           accord_post_add(db, ACCORD_POST(.record = chairman, .title = "Chủ tịch UBND tỉnh",
               .organization = ubnd), NULL) ||
           accord_post_add(db, ACCORD_POST(.record = chairman, .title = "Phó Bí thư Tỉnh uỷ",
               .place = yen_bai), NULL) ||

           accord_delegation_add(db, ACCORD_DELEGATION(.sender = mimasaka), &team) ||
           accord_member_add(db, ACCORD_MEMBER(.record = team, .person = mayor, .role = "head",
               .capacity = "Thị trưởng thành phố Mimasaka"), NULL) ||
           accord_visit_add(db, ACCORD_VISIT(.delegation = team, .host = yen_bai,
               .start_date = "[..2023-11-21]", .end_date = "[2023-11-21..]"), &visit) ||
           accord_event_add(db, ACCORD_EVENT(.type = "meeting", .visit = visit, .place = yen_bai,
               .start_date = "2023-11-21", .part_of_day = "morning"), &meeting) ||
           accord_participant_add(db, ACCORD_PARTICIPANT(.record = meeting, .body = team), NULL) ||
           accord_participant_add(db, ACCORD_PARTICIPANT(.record = meeting, .body = ubnd,
               .role = "host"), NULL) ||
           accord_participant_add(db, ACCORD_PARTICIPANT(.record = meeting, .person = chairman,
               .capacity = "Phó Bí thư Tỉnh uỷ, Chủ tịch UBND tỉnh"), NULL) ||
           accord_participant_add(db, ACCORD_PARTICIPANT(.record = meeting, .person = deputy,
               .capacity = "Phó Chủ tịch UBND tỉnh"), NULL) ||
           record_bodies(db, yen_bai, meeting) ||

           accord_statement_add(db, ACCORD_STATEMENT(.type = "promise", .event = meeting,
               .speaker = mayor, .side = team, .addressee = yen_bai, .strength = "will-do",
               .text = "quảng bá những hình ảnh đẹp của tỉnh đến người dân Nhật Bản"), NULL) ||
           accord_statement_add(db, ACCORD_STATEMENT(.type = "promise", .event = meeting,
               .speaker = chairman, .side = yen_bai, .addressee = mimasaka, .strength = "will-do",
               .text = "cho phép hai trường cao đẳng tuyển dụng giảng viên tiếng Nhật"), NULL) ||
           accord_commit(db);
}

static int is_open(accord *db, accord_id promise, const char *day) {
    const accord_state *state;
    accord_cursor *states = NULL;
    int open = accord_state_list(db, promise, day, &states) == ACCORD_OK &&
               accord_state_next(states, &state) == ACCORD_ROW && !strcmp(state->state, "open");
    accord_cursor_close(states);
    return open;
}

static int print_open_promises(accord *db, const char *day) {
    const accord_statement *promise;
    accord_cursor *promises;
    int status = accord_statement_list(db, ACCORD_STATEMENT(.type = "promise"), &promises);
    if (status)
        return status;
    while ((status = accord_statement_next(promises, &promise)) == ACCORD_ROW)
        if (is_open(db, promise->id, day))
            printf("%s\n", promise->text);
    accord_cursor_close(promises);
    return status == ACCORD_DONE ? ACCORD_OK : status;
}

int main(int argc, char **argv) {
    accord *db;
    accord_id news;
    const char *path = argc > 1 ? argv[1] : "office.accord";

    int failed = accord_open(path, ACCORD_OPEN_OPTIONS(.flags = ACCORD_OPEN_CREATE), &db) ||
                 (accord_by_uid(db, NEWS, &news) == ACCORD_NOTFOUND && record_visit(db)) ||
                 print_open_promises(db, "2023-12-31");
    if (failed)
        fprintf(stderr, "quickstart: %s\n", accord_errmsg(db));
    accord_close(db);
    return failed;
}
