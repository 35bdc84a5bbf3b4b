#include <accord/figure.h>

#include "calls.h"
#include "model.h"

static const field figure_fields[] = {
    FIELD_REF(figure, subject, ACCORD_KIND_ANY, REQUIRED),
    FIELD_REF(figure, counterpart,
              ACCORD_KIND_PLACE | ACCORD_KIND_ORGANIZATION | ACCORD_KIND_PERSON, 0),
    FIELD_CODE(figure, metric, "metric", REQUIRED),
    FIELD_CODE(figure, comparator, "comparator", 0),
    FIELD(figure, value, TYPE_DECIMAL, 0),
    FIELD(figure, words, TYPE_LINE, 0),
    FIELD(figure, unit, TYPE_LINE, 0),
    FIELD(figure, currency, TYPE_CURRENCY, 0),
    FIELD(figure, date, TYPE_DATE, 0),
};
const noun figure_noun =
    RECORD_NOUN(figure, "figures", ACCORD_KIND_FIGURE,
                "An observed number: 12 projects; > 2.3 billion USD; rank 3; ~500 delegates");
DEFINE_RECORD_CALLS(figure)
