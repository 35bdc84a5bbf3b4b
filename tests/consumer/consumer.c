/* Uses the installed library: a visit goes in, and comes out. */
#include <accord.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv) {
    accord *db = NULL;
    accord_id yen_bai, team, visit;
    accord_visit *read = NULL;
    if (argc != 2 || strcmp(accord_version(), ACCORD_VERSION) != 0)
        return 2;
    int failed =
        accord_open(argv[1], ACCORD_OPEN_OPTIONS(.flags = ACCORD_OPEN_CREATE), &db) ||
        accord_place_add(db, ACCORD_PLACE(.name = "Yên Bái", .type = "province"), &yen_bai) ||
        accord_delegation_add(db, ACCORD_DELEGATION(.size = 12), &team) ||
        accord_visit_add(db, ACCORD_VISIT(.delegation = team, .host = yen_bai), &visit) ||
        accord_visit_get(db, visit, &read);
    if (failed)
        fprintf(stderr, "%s\n", accord_errmsg(db));
    else
        printf("C %d\n", read->host == yen_bai && read->delegation == team);
    accord_free(read);
    accord_close(db);
    return failed;
}
