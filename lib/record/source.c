#include <accord/source.h>

#include "calls.h"
#include "model.h"

static const field source_fields[] = {
    FIELD_CODE(source, type, "source_type", 0),
    FIELD(source, publisher, TYPE_LINE, 0),
    FIELD(source, section, TYPE_LINE, 0),
    FIELD(source, issuer, TYPE_LINE, 0),
    FIELD(source, author, TYPE_LINE, 0),
    FIELD(source, number, TYPE_LINE, 0),
    FIELD(source, addressee, TYPE_LINE, 0),
    FIELD(source, url, TYPE_LINE, 0),
    FIELD(source, published, TYPE_DATE, 0),
    FIELD(source, retrieved, TYPE_DATE, 0),
    FIELD(source, language, TYPE_LANGUAGE, 0),
    FIELD_REF(source, copy_of, ACCORD_KIND_SOURCE, ACYCLIC),
};
const noun source_noun =
    RECORD_NOUN(source, "sources", ACCORD_KIND_SOURCE,
                "An article, letter, decision, document, page or law that says so");
DEFINE_RECORD_CALLS(source)
