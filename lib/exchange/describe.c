/* The descriptions of the nouns, for programs that work on any of them. */
#include <accord/exchange.h>

#include "../record/model.h"

static enum accord_attribute_type type_of(const field *f) {
    switch (f->type) {
    case TYPE_REF:
        return ACCORD_TYPE_REFERENCE;
    case TYPE_CODE:
    case TYPE_LIFECYCLE:
        return ACCORD_TYPE_TERM;
    case TYPE_DATE:
    case TYPE_END:
        return ACCORD_TYPE_DATE;
    case TYPE_DECIMAL:
        return ACCORD_TYPE_DECIMAL;
    case TYPE_TRISTATE:
        return ACCORD_TYPE_YES_NO;
    case TYPE_INTEGER:
        return ACCORD_TYPE_INTEGER;
    case TYPE_TARGET:
    case TYPE_FOLLOWS:
        return ACCORD_TYPE_SLOT;
    default:
        return ACCORD_TYPE_TEXT;
    }
}

size_t accord_attributes(const char *noun_name, accord_attribute *attributes, size_t size) {
    const noun *n = noun_name ? noun_named(noun_name) : NULL;
    size_t count = 0;
    for (size_t i = 0; n && i < n->field_count; i++) {
        const field *f = &n->fields[i];
        if (f->type == TYPE_FOLDED)
            continue;
        if (attributes && count < size)
            attributes[count] = (accord_attribute){
                .name = f->name,
                .type = type_of(f),
                .kinds = f->kinds,
                .vocabulary = f->type == TYPE_LIFECYCLE ? "action_type" : f->vocabulary,
                .required = f->flags & REQUIRED ? ACCORD_YES : ACCORD_NO};
        count++;
    }
    return count;
}

size_t accord_row_nouns(unsigned kind, size_t at, const char **noun_name, const char **plural) {
    const noun *record_noun = noun_of_kind(kind), *found = NULL;
    size_t count = 0;
    for (const noun *const *n = nouns; record_noun && *n; n++)
        if (noun_takes_row(record_noun, *n) && count++ == at)
            found = *n;
    if (noun_name)
        *noun_name = found ? found->name : NULL;
    if (plural)
        *plural = found ? found->plural : NULL;
    return count;
}
