#include <accord/citation.h>

#include "calls.h"
#include "model.h"

static const field citation_fields[] = {
    FIELD_REF(citation, source, ACCORD_KIND_SOURCE, REQUIRED),
    FIELD(citation, target, TYPE_TARGET, 0),
    FIELD(citation, attribute, TYPE_LINE, 0),
    FIELD(citation, words, TYPE_TEXT, 0),
    FIELD(citation, locator, TYPE_LINE, 0),
    FIELD_CODE(citation, basis, "basis", 0),
    FIELD(citation, because, TYPE_TEXT, 0),
    FIELD_CODE(citation, stance, "stance", 0),
    FIELD(citation, value, TYPE_LINE, 0),
};
const noun citation_noun = ROW_NOUN_RULE(
    citation, "citations", ACCORD_KIND_ANY,
    "Which source says so: of a record, of one attribute, or of one row beside it",
    "value IS NULL OR stance IS 'disputes'", "a claimed value needs the stance disputes");
DEFINE_ROW_CALLS(citation)
