/** @file
 * accord: an embedded registry of partnerships between local governments, in one SQLite file.
 *
 * Read on in this order: common.h (statuses, ids), registry.h (open, transactions), record.h (what
 * the nouns have in common), then the nouns, then what is asked of them: state.h, ask.h,
 * exchange.h. */
#ifndef ACCORD_H
#define ACCORD_H

#ifdef __cplusplus
extern "C" {
#endif

#include "accord/common.h"
#include "accord/record.h"
#include "accord/registry.h"

#include "accord/action.h"
#include "accord/agreement.h"
#include "accord/citation.h"
#include "accord/delegation.h"
#include "accord/event.h"
#include "accord/figure.h"
#include "accord/gift.h"
#include "accord/name.h"
#include "accord/organization.h"
#include "accord/outcome.h"
#include "accord/partnership.h"
#include "accord/person.h"
#include "accord/place.h"
#include "accord/source.h"
#include "accord/statement.h"
#include "accord/visit.h"

#include "accord/ask.h"
#include "accord/check.h"
#include "accord/date.h"
#include "accord/exchange.h"
#include "accord/search.h"
#include "accord/sheet.h"
#include "accord/state.h"
#include "accord/text.h"

#ifdef __cplusplus
}
#endif

#endif
