#include "asked.h"

#include "cli.h"
#include "paper.h"

static const char *hint(const accord_parameter *p) {
    static const char *const hints[] = {
        [ACCORD_PARAMETER_REFERENCE] = "REF", [ACCORD_PARAMETER_DAYS] = "DAYS",
        [ACCORD_PARAMETER_MONTHS] = "MONTHS", [ACCORD_PARAMETER_YEAR] = "YYYY",
        [ACCORD_PARAMETER_DATE] = "DATE",     [ACCORD_PARAMETER_TEXT] = "TEXT",
        [ACCORD_PARAMETER_COUNTRY] = "CC",    [ACCORD_PARAMETER_ATTRIBUTE] = "ATTRIBUTE"};
    return hints[p->type];
}

/* " of=REF|country=CC [year=YYYY]" */
static const char *usage(const accord_question *q) {
    const char *text = "", *between = " ";
    for (const accord_parameter *const *p = q->parameters; *p; p++) {
        bool optional = (*p)->need == ACCORD_OPTIONAL, one_of = (*p)->need == ACCORD_ONE_OF;
        text = paper_text("%s%s%s%s=%s%s", text, one_of ? between : " ", optional ? "[" : "",
                          (*p)->name, hint(*p), optional ? "]" : "");
        between = one_of ? "|" : between;
    }
    return text;
}

static void list_json(const accord_question *q) {
    printf("{\"question\":");
    cli_json(stdout, q->name);
    printf(",\"about\":");
    cli_json(stdout, q->about);
    printf(",\"parameters\":[");
    for (const accord_parameter *const *p = q->parameters; *p; p++)
        printf("%s{\"name\":\"%s\",\"value\":\"%s\",\"need\":\"%s\"}",
               p == q->parameters ? "" : ",", (*p)->name, hint(*p),
               (*p)->need == ACCORD_REQUIRED ? "required"
               : (*p)->need == ACCORD_ONE_OF ? "one of"
                                             : "optional");
    printf("],\"columns\":[");
    for (const accord_column *const *c = q->columns; *c; c++)
        printf("%s\"%s\"", c == q->columns ? "" : ",", (*c)->name);
    printf("]}\n");
}

static void list_text(const accord_question *q) {
    printf("%s%s\n", q->name, usage(q));
    paper_print("    ", 4, q->about);
}

void asked_list(bool json) {
    const accord_question *q;
    for (size_t i = 0; (q = accord_question_at(i)); i++)
        json ? list_json(q) : list_text(q);
}
