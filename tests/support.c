#include "support.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static ptrdiff_t read_file(void *context, char *bytes, size_t size) {
    FILE *file = context;
    size_t n = fread(bytes, 1, size, file);
    return n || !ferror(file) ? (ptrdiff_t)n : -1;
}

accord *registry_of_seeds(const char *path, enum seed_choice choice) {
    static const char *const dossiers[] = {"seeds/000-yen-bai-mimasaka.jsonl",
                                           "seeds/001-lao-cai-nagano.jsonl",
                                           "seeds/002-quang-ninh-hokkaido.jsonl",
                                           "seeds/003-lac-duong-yachiyo.jsonl",
                                           "seeds/004-vinh-phuc-japan.jsonl",
                                           "succession/2025-provinces.jsonl",
                                           "outside/facts.jsonl"};
    size_t count = choice == SEEDS_ONLY ? 5 : choice == SEEDS_AND_SUCCESSION ? 6 : 7;
    accord *db;
    if (accord_open(path, ACCORD_OPEN_OPTIONS(.flags = ACCORD_OPEN_CREATE), &db))
        fail_msg("%s", accord_errmsg(db));
    for (size_t i = 0; i < count; i++) {
        char dossier[1024];
        snprintf(dossier, sizeof dossier, "%s/examples/dossiers/%s", ACCORD_SOURCE_DIR,
                 dossiers[i]);
        FILE *file = fopen(dossier, "rb");
        assert_non_null(file);
        if (accord_import(db, read_file, file,
                          ACCORD_IMPORT_OPTIONS(.name = dossiers[i],
                                                .flags = i < 5 ? 0 : ACCORD_IMPORT_UPDATE),
                          NULL))
            fail_msg("%s", accord_errmsg(db));
        fclose(file);
    }
    return db;
}

size_t column_of(const accord_question *question, const char *name, size_t length) {
    size_t i = 0;
    while (question->columns[i] && (strncmp(question->columns[i]->name, name, length) != 0 ||
                                    question->columns[i]->name[length]))
        i++;
    assert_non_null(question->columns[i]);
    return i;
}
