#include <accord/agreement.h>

#include "calls.h"
#include "model.h"

static const field agreement_fields[] = {
    FIELD_CODE(agreement, type, "agreement_type", 0),
    FIELD_REF(agreement, partnership, ACCORD_KIND_PARTNERSHIP, 0),
    FIELD_REF(agreement, event, ACCORD_KIND_EVENT, 0),
    FIELD_REF(agreement, place, ACCORD_KIND_PLACE, 0),
    FIELD(agreement, binding, TYPE_TRISTATE, 0),
    FIELD(agreement, term, TYPE_DURATION, 0),
    FIELD_CODE(agreement, renewal, "renewal", 0),
    FIELD(agreement, notice, TYPE_DURATION, 0),
    FIELD(agreement, purpose, TYPE_TEXT, 0),
    FIELD(agreement, parties_complete, TYPE_TRISTATE, 0),
    FIELD(agreement, fields_complete, TYPE_TRISTATE, 0),
};
const noun agreement_noun =
    RECORD_NOUN(agreement, "agreements", ACCORD_KIND_AGREEMENT,
                "An instrument between parties: memorandum of understanding (biên bản ghi nhớ), "
                "thỏa thuận, biên bản thỏa thuận, hiệp ước, ");
DEFINE_RECORD_CALLS(agreement)

static const field signatory_fields[] = {
    FIELD_REF(signatory, person, ACCORD_KIND_PERSON, 0),
    FIELD_REF(signatory, party, ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION, 0),
    FIELD(signatory, capacity, TYPE_LINE, 0),
};
const noun signatory_noun =
    ROW_NOUN_RULE(signatory, "signatories", ACCORD_KIND_AGREEMENT, "Who signed, in which capacity",
                  "person IS NOT NULL OR party IS NOT NULL OR capacity IS NOT NULL",
                  "names neither person, party nor capacity");
DEFINE_ROW_CALLS(signatory)

static const field authentic_language_fields[] = {
    FIELD(authentic_language, language, TYPE_LANGUAGE, REQUIRED | UNIQUE),
};
const noun authentic_language_noun =
    ROW_NOUN(authentic_language, "authentic_languages", ACCORD_KIND_AGREEMENT,
             "A language in which the text is authentic (UN Treaty Collection: authentic texts)");
DEFINE_ROW_CALLS(authentic_language)

static const field relation_fields[] = {
    FIELD_CODE(relation, type, "relation_type", REQUIRED),
    FIELD_REF(relation, agreement, ACCORD_KIND_AGREEMENT, REQUIRED | ACYCLIC),
};
const noun relation_noun =
    ROW_NOUN(relation, "relations", ACCORD_KIND_AGREEMENT, "What an agreement does to another one");
DEFINE_ROW_CALLS(relation)

static const field provision_fields[] = {
    FIELD(provision, label, TYPE_LINE, 0),
    FIELD(provision, text, TYPE_TEXT, REQUIRED),
    FIELD_CODE(provision, type, "provision_type", 0),
};
const noun provision_noun =
    ROW_NOUN(provision, "provisions", ACCORD_KIND_AGREEMENT, "What the parties agreed to do");
DEFINE_ROW_CALLS(provision)

static const field document_fields[] = {
    FIELD(document, name, TYPE_LINE, REQUIRED),
    FIELD(document, sha256, TYPE_SHA256, 0),
    FIELD(document, language, TYPE_LANGUAGE, 0),
    FIELD(document, location, TYPE_LINE, 0),
};
const noun document_noun =
    ROW_NOUN(document, "documents",
             ACCORD_KIND_AGREEMENT | ACCORD_KIND_VISIT | ACCORD_KIND_SOURCE | ACCORD_KIND_STATEMENT,
             "A copy on record: accord keeps where it is, not the copy");
DEFINE_ROW_CALLS(document)
