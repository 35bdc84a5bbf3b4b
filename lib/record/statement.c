#include <accord/statement.h>

#include "calls.h"
#include "model.h"

static const field statement_fields[] = {
    FIELD_CODE(statement, type, "statement_type", REQUIRED),
    FIELD_REF(statement, event, ACCORD_KIND_EVENT, 0),
    FIELD(statement, date, TYPE_DATE, 0),
    FIELD_REF(statement, speaker, ACCORD_KIND_PERSON | ACCORD_KIND_ORGANIZATION, 0),
    FIELD_REF(statement, side,
              ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION | ACCORD_KIND_DELEGATION, 0),
    FIELD_REF(statement, addressee,
              ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION | ACCORD_KIND_PERSON |
                  ACCORD_KIND_DELEGATION,
              0),
    FIELD_REF(statement, partnership, ACCORD_KIND_PARTNERSHIP, 0),
    FIELD(statement, text, TYPE_TEXT, 0),
    FIELD_CODE(statement, strength, "strength", 0),
    FIELD_REF(statement, concerns, ACCORD_KIND_PLACE, 0),
    FIELD_REF(statement, answers, ACCORD_KIND_STATEMENT, ACYCLIC),
    FIELD(statement, due_date, TYPE_DATE, 0),
    FIELD(statement, due_words, TYPE_LINE, 0),
    FIELD_REF(statement, responsible, ACCORD_KIND_ORGANIZATION, 0),
};
const noun statement_noun =
    RECORD_NOUN(statement, "statements", ACCORD_KIND_STATEMENT,
                "What was said and matters later: promise, offer, request, proposal, invitation, "
                "response, concern, presentation, assessment");
DEFINE_RECORD_CALLS(statement)

static const field beneficiary_fields[] = {
    FIELD_REF(beneficiary, beneficiary,
              ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION | ACCORD_KIND_PERSON, REQUIRED | UNIQUE),
};
const noun beneficiary_noun = ROW_NOUN(beneficiary, "beneficiaries", ACCORD_KIND_STATEMENT,
                                       "Who gains by a promise, offer or request");
DEFINE_ROW_CALLS(beneficiary)
