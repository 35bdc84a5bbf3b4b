// The same in C++17, where a struct is filled by its members.
#include <accord.h>
#include <cstdio>

int main(int argc, char **argv) {
    accord *db = nullptr;
    accord_id yen_bai = 0, visit = 0;
    accord_open_options options{};
    accord_place p{};
    accord_visit v{}, *read = nullptr;
    if (argc != 2)
        return 2;
    options.flags = ACCORD_OPEN_CREATE;
    p.name = "Yên Bái";
    p.type = "province";
    int failed = accord_open(argv[1], &options, sizeof options, &db) || accord_place_add(db, &p, sizeof p, &yen_bai);
    v.host = yen_bai;
    failed = failed || accord_visit_add(db, &v, sizeof v, &visit) || accord_visit_get(db, visit, &read);
    if (failed)
        std::fprintf(stderr, "%s\n", accord_errmsg(db));
    else
        std::printf("C++ %d\n", read->host == yen_bai);
    accord_free(read);
    accord_close(db);
    return failed;
}
