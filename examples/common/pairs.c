#include "pairs.h"
#include "said.h"

#include <string.h>

enum { MOST_ATTRIBUTES = 64 };

/* The attributes of a noun; of a row its slot as well. */
typedef struct noun_attributes {
    const char *noun;
    accord_attribute list[MOST_ATTRIBUTES];
    size_t count;
} noun_attributes;

/* What a word does to a list: the rows named make it up, come to it, or go. */
typedef enum change { REPLACE, ADD, REMOVE } change;

typedef struct pair {
    const char *key, *value;
    size_t key_length; /* without a language */
    change change;
    const char *language;   /* of names.ja, or NULL */
    const char *row, *list; /* the noun and plural of a row */
    const accord_attribute *attribute;
    bool part; /* an attribute of the citation before it */
} pair;

typedef struct pairs {
    accord *db;
    FILE *out;
    noun_attributes record;
    unsigned kind;
    const accord_value *present; /* what the record says already */
    pair *pairs;
    int count;
} pairs;

static noun_attributes attributes_of(const char *noun, bool is_row) {
    noun_attributes of = {.noun = noun};
    of.count = accord_attributes(noun, of.list, MOST_ATTRIBUTES - 1);
    if (is_row)
        of.list[of.count++] = (accord_attribute){.name = "slot", .type = ACCORD_TYPE_INTEGER};
    return of;
}

static const accord_attribute *attribute_named(const noun_attributes *of, const char *name,
                                               size_t length) {
    for (size_t i = 0; i < of->count; i++)
        if (strlen(of->list[i].name) == length && !strncmp(of->list[i].name, name, length))
            return &of->list[i];
    return NULL;
}

/* --- reading the words ------------------------------------------------------------------------ */

/* A row by its noun or its plural. */
static bool is_row(pairs *p, pair *word) {
    const char *noun, *plural;
    for (size_t i = 0; accord_row_nouns(p->kind, i, &noun, &plural), noun; i++)
        if ((strlen(noun) == word->key_length && !strncmp(noun, word->key, word->key_length)) ||
            (strlen(plural) == word->key_length && !strncmp(plural, word->key, word->key_length))) {
            word->row = noun;
            word->list = plural;
            return true;
        }
    return false;
}

static bool is_key(const pair *word, const char *key) {
    return strlen(key) == word->key_length && !strncmp(key, word->key, word->key_length);
}

static _Noreturn void refuse_key(const pairs *p, const pair *word) {
    const char *noun, *plural, *known = "";
    for (size_t i = 0; i < p->record.count; i++)
        known = paper_text("%s%s, ", known, p->record.list[i].name);
    for (size_t i = 0; accord_row_nouns(p->kind, i, &noun, &plural), noun; i++)
        known = paper_text("%s%s, ", known, noun);
    cli_refuse(CLI_BAD_INPUT, "a %s has no attribute '%.*s'; it takes %suid, source",
               p->record.noun, (int)strcspn(word->key, "="), word->key, known);
}

static pair read_word(pairs *p, const char *text, bool cited) {
    pair word = {.key = text, .key_length = strcspn(text, "=.")};
    size_t whole = strcspn(text, "=");
    if (!text[whole] || !whole)
        cli_refuse(CLI_BAD_INPUT, "'%s' is no key=value; see --help", text);
    word.value = text + whole + 1;
    if (strchr("+-", text[whole - 1])) {
        word.change = text[--whole] == '+' ? ADD : REMOVE;
        word.key_length -= word.key_length > whole;
    }
    if (word.key_length < whole)
        word.language = cli_keep(cli_copy(text + word.key_length + 1, whole - word.key_length - 1));
    word.attribute = attribute_named(&p->record, word.key, word.key_length);
    if (word.attribute ? !word.language && !word.change : is_row(p, &word))
        return word;
    if (word.language || word.change)
        refuse_key(p, &word);
    if (is_key(&word, "source")) {
        word.row = "citation";
        word.list = "citations";
        word.change = ADD;
        return word;
    }
    static const char *const parts[] = {"words", "locator", "basis", "because"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        word.part |= is_key(&word, parts[i]);
    if (!word.part && !is_key(&word, "uid"))
        refuse_key(p, &word);
    if (word.part && !cited)
        cli_refuse(CLI_BAD_INPUT, "%.*s= needs a source= before it", (int)word.key_length,
                   word.key);
    return word;
}

static void read_words(pairs *p, char **words, int count) {
    bool cited = false;
    p->pairs = cli_room(((size_t)count + 1) * sizeof *p->pairs);
    p->count = count;
    for (int i = 0; i < count; i++) {
        pair *word = &p->pairs[i];
        *word = read_word(p, words[i], cited);
        cited |= word->row && !strcmp(word->row, "citation");
        for (int j = 0; j < i && !word->row && !word->part; j++)
            if (p->pairs[j].key_length == word->key_length &&
                is_key(&p->pairs[j], word->attribute ? word->attribute->name : "uid"))
                cli_refuse(CLI_BAD_INPUT, "%.*s is given twice", (int)word->key_length, word->key);
    }
}

/* --- writing the object ----------------------------------------------------------------------- */

static void write_text(pairs *p, const accord_attribute *attribute, const char *text) {
    bool number = attribute->type == ACCORD_TYPE_INTEGER || attribute->type == ACCORD_TYPE_SLOT;
    if (number && strspn(text, "0123456789") == strlen(text) && *text != '0')
        fputs(text, p->out);
    else
        cli_json(p->out, text);
}

static void write_value(pairs *p, const accord_attribute *attribute, const char *word) {
    const char *value = cli_value(word);
    if (value && attribute->type == ACCORD_TYPE_REFERENCE)
        value = cli_record(cli_find(attribute->kinds, value))->uid;
    if (value)
        write_text(p, attribute, value);
    else
        fputs("null", p->out);
}

static void write_member(pairs *p, const char *between, const accord_attribute *attribute,
                         const char *value) {
    fprintf(p->out, "%s\"%s\":", between, attribute->name);
    write_value(p, attribute, value);
}

/* `attribute:` at the start of a text; the attribute, and in `*length` how long that is. */
static const accord_attribute *label_at(const noun_attributes *of, const char *text,
                                        size_t *length) {
    size_t n = strspn(text, "abcdefghijklmnopqrstuvwxyz_0123456789");
    *length = n + 1;
    return text[n] == ':' ? attribute_named(of, text, n) : NULL;
}

/* Up to the end, or to a comma with an `attribute:` behind it. */
static size_t value_length(const noun_attributes *of, const char *text) {
    size_t length, ignored;
    for (length = strcspn(text, ","); text[length]; length += 1 + strcspn(text + length + 1, ",")) {
        const char *next = text + length + 1;
        if (label_at(of, next + strspn(next, " "), &ignored))
            return length;
    }
    return length;
}

static void write_labelled(pairs *p, const noun_attributes *of, const char *text) {
    const char *between = "";
    bool given[MOST_ATTRIBUTES] = {false};
    while (*text) {
        size_t label = 0;
        const accord_attribute *attribute = label_at(of, text, &label);
        if (!attribute) /* only at the very beginning */
            attribute = &of->list[0], label = 0;
        if (given[attribute - of->list])
            cli_refuse(CLI_BAD_INPUT, "%s.%s is given twice", of->noun, attribute->name);
        given[attribute - of->list] = true;
        size_t length = value_length(of, text + label);
        write_member(p, between, attribute, cli_keep(cli_copy(text + label, length)));
        between = ",";
        text += label + length;
        text += strspn(text, ", ");
    }
}

static void write_row(pairs *p, const pair *word, int at) {
    noun_attributes of = attributes_of(word->row, true);
    fputc('{', p->out);
    write_labelled(p, &of, word->value);
    if (word->language) {
        if (!attribute_named(&of, "language", strlen("language")))
            cli_refuse(CLI_BAD_INPUT, "a %s has no language", of.noun);
        fputs(",\"language\":", p->out);
        cli_json(p->out, word->language);
    }
    for (int i = at + 1; i < p->count && !(p->pairs[i].row && !strcmp(p->pairs[i].row, word->row));
         i++)
        if (p->pairs[i].part && !strcmp(word->row, "citation"))
            write_member(p, ",", attribute_named(&of, p->pairs[i].key, p->pairs[i].key_length),
                         p->pairs[i].value);
    fputc('}', p->out);
}

static bool is_of(const pair *word, const char *noun) {
    return word->row && !strcmp(word->row, noun);
}

static const char *language_of(const accord_value *row) {
    for (const accord_value *v = row; v->noun && v->slot == row->slot; v++)
        if (!strcmp(v->attribute, "language"))
            return v->text;
    return "";
}

static bool is_of_target(const accord_value *row) {
    for (const accord_value *v = row; v->noun && v->slot == row->slot; v++)
        if (!strcmp(v->noun, "citation") && !strcmp(v->attribute, "target"))
            return true; /* a citation of another row stands there */
    return false;
}

/* Whether a row that is there stays: where words only add, take away, or replace one language. */
static bool stays(const pairs *p, const char *noun, const accord_value *row) {
    bool replaced = is_of_target(row);
    for (int i = 0; i < p->count && !replaced; i++) {
        const pair *word = &p->pairs[i];
        if (is_of(word, noun) && word->change == REMOVE)
            replaced = cli_number(noun, word->value) == row->slot;
        else if (is_of(word, noun) && word->change == REPLACE)
            replaced = !word->language || !strcmp(word->language, language_of(row));
    }
    return !replaced;
}

static const accord_value *row_end(const accord_value *row) {
    const accord_value *v = row;
    while (v->noun && v->slot == row->slot && !strcmp(v->noun, row->noun))
        v++;
    return v;
}

static void write_present(pairs *p, const char *noun, const char **between) {
    noun_attributes of = attributes_of(noun, true);
    for (const accord_value *row = p->present, *end; row && row->noun; row = end) {
        end = row_end(row);
        if (strcmp(row->noun, noun) != 0 || !stays(p, noun, row))
            continue;
        fprintf(p->out, "%s{\"slot\":%lld", *between, (long long)row->slot);
        for (const accord_value *v = row; v != end; v++) {
            fprintf(p->out, ",\"%s\":", v->attribute);
            write_text(p, attribute_named(&of, v->attribute, strlen(v->attribute)), v->text);
        }
        fputc('}', p->out);
        *between = ",";
    }
}

static void check_removals(const pairs *p, const char *noun) {
    for (int i = 0; i < p->count; i++) {
        if (!is_of(&p->pairs[i], noun) || p->pairs[i].change != REMOVE)
            continue;
        int64_t slot = cli_number(noun, p->pairs[i].value);
        const accord_value *v = p->present;
        while (v && v->noun && (v->slot != slot || strcmp(v->noun, noun) != 0))
            v++;
        if (!v || !v->noun)
            cli_refuse(CLI_NOTHING, "there is no %s %lld", noun, (long long)slot);
    }
}

/* All rows of a noun, where its first word stands. */
static void write_list(pairs *p, int first) {
    const char *noun = p->pairs[first].row, *between = "";
    for (int i = 0; i < first; i++)
        if (is_of(&p->pairs[i], noun))
            return;
    check_removals(p, noun);
    fprintf(p->out, ",\"%s\":[", p->pairs[first].list);
    write_present(p, noun, &between);
    for (int i = first; i < p->count; i++)
        if (is_of(&p->pairs[i], noun) && p->pairs[i].change != REMOVE && *p->pairs[i].value) {
            fputs(between, p->out);
            write_row(p, &p->pairs[i], i);
            between = ",";
        }
    fputc(']', p->out);
}

const char *pairs_uid(char **words, int count) {
    for (int i = 0; i < count; i++)
        if (!strncmp(words[i], "uid=", 4))
            return words[i] + 4;
    return NULL;
}

char *pairs_json(accord *db, unsigned kind, accord_id id, const char *uid, char **words,
                 int count) {
    cli_text json;
    pairs p = {.db = db,
               .kind = kind,
               .record = attributes_of(accord_kind_name(kind), false),
               .present = id ? said_of(db, id) : NULL};
    read_words(&p, words, count);
    cli_text_begin(&json);
    p.out = json.out;
    fprintf(p.out, "{\"kind\":\"%s\",\"uid\":", p.record.noun);
    cli_json(p.out, uid);
    for (int i = 0; i < p.count; i++)
        if (p.pairs[i].attribute)
            write_member(&p, ",", p.pairs[i].attribute, p.pairs[i].value);
        else if (p.pairs[i].row)
            write_list(&p, i);
    fputc('}', p.out);
    return cli_text_end(&json);
}

void pairs_import(accord *db, const char *json, const char *uid, unsigned flags) {
    int status =
        accord_import_text(db, json, strlen(json),
                           ACCORD_IMPORT_OPTIONS(.flags = flags | ACCORD_IMPORT_UNSOURCED), NULL);
    if (!status)
        return;
    /* "line 1: UID: " says nothing here */
    const char *sentence = accord_errmsg(db), *place = "line 1: ";
    size_t length = strlen(uid);
    if (!strncmp(sentence, place, strlen(place)))
        sentence += strlen(place);
    if (!strncmp(sentence, uid, length) && !strncmp(sentence + length, ": ", 2))
        sentence += length + 2;
    cli_refuse(cli_code(status), "%s", sentence);
}
