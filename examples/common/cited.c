#include "cited.h"

#include "answers.h"
#include "paper.h"

#include <string.h>

static accord_id *cited;
static size_t count;

size_t cited_number(accord_id source) {
    size_t i = 0;
    while (i < count && cited[i] != source)
        i++;
    if (i < count)
        return i + 1;
    accord_id *grown = cli_room((count + 1) * sizeof *grown);
    if (count)
        memcpy(grown, cited, count * sizeof *cited);
    cited = grown;
    cited[count] = source;
    return ++count;
}

accord_id cited_source(size_t number) {
    return number <= count ? cited[number - 1] : 0;
}

const char *cited_marks(accord *db, const accord_answer *row) {
    const char *text = "";
    for (const accord_id *s = answers_sources(db, row); *s; s++)
        text = paper_text("%s [%zu]", text, cited_number(*s));
    return text;
}
