#include "model.h"

#include <string.h>

#define POINT_TO(noun_name) &noun_name##_noun,
const noun *const nouns[] = {NOUN_LIST(POINT_TO, POINT_TO) NULL};
#undef POINT_TO

const noun *noun_of_kind(unsigned kind) {
    for (const noun *const *n = nouns; *n; n++)
        if ((*n)->kind && (*n)->kind == kind)
            return *n;
    return NULL;
}

const noun *noun_named(const char *name) {
    for (const noun *const *n = nouns; *n; n++)
        if (!strcmp((*n)->name, name))
            return *n;
    return NULL;
}

const noun *noun_of_plural(const char *plural) {
    for (const noun *const *n = nouns; *n; n++)
        if (!strcmp((*n)->plural, plural))
            return *n;
    return NULL;
}

const field *noun_field(const noun *n, const char *name) {
    for (size_t i = 0; i < n->field_count; i++)
        if (!strcmp(n->fields[i].name, name))
            return &n->fields[i];
    return NULL;
}

const field *noun_held(const noun *n) {
    for (size_t i = 0; i < n->field_count; i++)
        if (n->fields[i].flags & HELD)
            return &n->fields[i];
    return NULL;
}

int noun_takes_row(const noun *record_noun, const noun *row_noun) {
    return !row_noun->kind && (!row_noun->owners || (row_noun->owners & record_noun->kind));
}
