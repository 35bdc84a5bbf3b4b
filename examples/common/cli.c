#define _POSIX_C_SOURCE 200809L
#include "cli.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const cli_program *program;
static cli given;

/* --- messages and the end --------------------------------------------------------------------- */

static void say(const char *format, va_list values) {
    fflush(stdout);
    fprintf(stderr, "%s: ", program->name);
    vfprintf(stderr, format, values);
    fputc('\n', stderr);
}

void cli_say(const char *format, ...) {
    va_list values;
    va_start(values, format);
    say(format, values);
    va_end(values);
}

/* What is freed at the end. */
static struct kept {
    struct kept *next;
    void *block;
} * kept;

static void finish(void) {
    accord_close(given.db);
    given.db = NULL;
    while (kept) {
        struct kept *next = kept->next;
        free(kept->block);
        free(kept);
        kept = next;
    }
}

static _Noreturn void leave(int code) {
    finish();
    exit(code);
}

void cli_refuse(int code, const char *format, ...) {
    va_list values;
    va_start(values, format);
    say(format, values);
    va_end(values);
    leave(code);
}

int cli_code(int status) {
    switch (status) {
    case ACCORD_OK:
        return CLI_DONE;
    case ACCORD_NOTFOUND:
        return CLI_NOTHING;
    case ACCORD_INVALID:
    case ACCORD_CONSTRAINT:
    case ACCORD_EXISTS:
    case ACCORD_AMBIGUOUS:
    case ACCORD_CONFLICT:
        return CLI_BAD_INPUT;
    default:
        return CLI_UNUSABLE;
    }
}

void cli_try(int status) {
    if (status)
        cli_refuse(cli_code(status), "%s", accord_errmsg(given.db));
}

bool cli_more(int status) {
    if (status != ACCORD_ROW && status != ACCORD_DONE)
        cli_try(status);
    return status == ACCORD_ROW;
}

int cli_end(int code) {
    errno = 0;
    if (fflush(stdout) || ferror(stdout))
        cli_refuse(CLI_UNUSABLE, "standard output: %s", strerror(errno ? errno : EIO));
    finish();
    return code;
}

/* --- memory ----------------------------------------------------------------------------------- */

void *cli_memory(void *block) {
    if (!block)
        cli_refuse(CLI_UNUSABLE, "out of memory");
    return block;
}

void *cli_keep(void *block) {
    struct kept *one = malloc(sizeof *one);
    if (!block || !one) {
        free(block);
        free(one);
        cli_refuse(CLI_UNUSABLE, "out of memory");
    }
    *one = (struct kept){kept, block};
    kept = one;
    return block;
}

void *cli_room(size_t size) {
    return cli_keep(calloc(1, size));
}

char *cli_copy(const char *text, size_t length) {
    char *copy = cli_memory(calloc(1, length + 1));
    return memcpy(copy, text, length);
}

void cli_text_begin(cli_text *text) {
    text->out = open_memstream(&text->text, &text->size);
    if (!text->out)
        cli_refuse(CLI_UNUSABLE, "out of memory");
}

char *cli_text_end(cli_text *text) {
    bool failed = ferror(text->out);
    failed |= fclose(text->out) != 0;
    char *whole = cli_keep(text->text);
    if (failed)
        cli_refuse(CLI_UNUSABLE, "out of memory");
    return whole;
}

/* --- the command line ------------------------------------------------------------------------- */

static const char *format_name;
static const char *author_name;
static const cli_option no_options[] = {{NULL, NULL, NULL, NULL}};
static const cli_option author_option[] = {
    {"--author", "WHO", "who makes the change, for the history ($ACCORD_AUTHOR)", &author_name},
    {NULL, NULL, NULL, NULL}};
static const cli_option format_option[] = {
    {"--format", "text|json", "how the output is written; json is JSON Lines", &format_name},
    {NULL, NULL, NULL, NULL}};

/* The lists of options that the program has, `at` from 0; NULL past the end. */
static const cli_option *option_list(int at) {
    const cli_option *const lists[] = {
        program->options ? program->options : no_options,
        program->access == CLI_WRITE ? author_option : no_options,
        program->formats ? format_option : no_options,
    };
    return at < (int)(sizeof lists / sizeof *lists) ? lists[at] : NULL;
}

static _Noreturn void help(void) {
    bool registry = program->access != CLI_NO_REGISTRY;
    printf("usage: %s [option...]%s%s%s\n\n%s\n\n", program->name, registry ? " REGISTRY" : "",
           *program->operands ? " " : "", program->operands, program->help);
    for (int i = 0; option_list(i); i++)
        for (const cli_option *o = option_list(i); o->name; o++) {
            bool formats = o->value == &format_name;
            const char *takes = formats ? program->formats : o->takes ? o->takes : "";
            printf("  %s %-*s %s\n", o->name, 20 - (int)strlen(o->name), takes, o->help);
        }
    printf("  --help                this text\n"
           "  --version             the version of the library\n"
           "  --                    no options follow\n");
    if (registry)
        printf("\nWith ACCORD_REGISTRY set, REGISTRY is left out.\n");
    exit(cli_end(CLI_DONE));
}

static _Noreturn void version(void) {
    printf("%s %s\n", program->name, accord_version());
    exit(cli_end(CLI_DONE));
}

static const cli_option *option_named(const char *word, size_t length) {
    for (int i = 0; option_list(i); i++)
        for (const cli_option *o = option_list(i); o->name; o++)
            if (strlen(o->name) == length && !strncmp(o->name, word, length))
                return o;
    cli_refuse(CLI_BAD_INPUT, "there is no option %.*s; see --help", (int)length, word);
}

/* Takes one option; returns how many more words it took. */
static int take_option(const char *word, const char *next) {
    const char *equals = strchr(word, '=');
    const cli_option *o = option_named(word, equals ? (size_t)(equals - word) : strlen(word));
    if (!o->takes && equals)
        cli_refuse(CLI_BAD_INPUT, "%s takes no value; see --help", o->name);
    if (o->takes && !equals && !next)
        cli_refuse(CLI_BAD_INPUT, "%s needs a value: %s", o->name, o->takes);
    *o->value = !o->takes ? o->name : equals ? equals + 1 : next;
    return o->takes && !equals;
}

/* Options go, operands stay, in their order. */
static void read_words(int argc, char **argv) {
    bool options = true;
    given.operands = argv;
    for (int i = 1; i < argc; i++) {
        char *word = argv[i];
        if (!options || word[0] != '-' || !word[1])
            given.operands[given.count++] = word;
        else if (!strcmp(word, "--"))
            options = false;
        else if (!strcmp(word, "--help"))
            help();
        else if (!strcmp(word, "--version"))
            version();
        else
            i += take_option(word, i + 1 < argc ? argv[i + 1] : NULL);
    }
    given.operands[given.count] = NULL;
}

static const char *environment(const char *name) {
    const char *value = getenv(name);
    return value && *value ? value : NULL;
}

static void take_registry(void) {
    given.path = environment("ACCORD_REGISTRY");
    if (given.path)
        return;
    if (!given.count || !*given.operands[0])
        cli_refuse(CLI_BAD_INPUT, "REGISTRY is missing; see --help");
    given.path = *given.operands++;
    given.count--;
}

static void take_format(void) {
    given.json = format_name && !strcmp(format_name, "json");
    bool text =
        format_name && !strcmp(format_name, "text") && strcmp(program->formats, "json") != 0;
    if (format_name && !given.json && !text)
        cli_refuse(CLI_BAD_INPUT, "--format is %s, not '%s'", program->formats, format_name);
}

accord *cli_open(unsigned flags) {
    accord_open_options options = {.flags = flags, .author = given.author};
    if (accord_open(given.path, &options, sizeof options, &given.db))
        cli_refuse(CLI_UNUSABLE, "%s", accord_errmsg(given.db));
    return given.db;
}

cli cli_start(const cli_program *itself, int argc, char **argv) {
    program = itself;
    read_words(argc, argv);
    take_format();
    if (program->access != CLI_NO_REGISTRY)
        take_registry();
    if (given.count < program->least)
        cli_refuse(CLI_BAD_INPUT, "something is missing: %s; see --help", program->operands);
    if (program->most >= 0 && given.count > program->most)
        cli_refuse(CLI_BAD_INPUT, "'%s' is one too many; see --help",
                   given.operands[program->most]);
    given.author = author_name ? author_name : environment("ACCORD_AUTHOR");
    if (program->access == CLI_READ || program->access == CLI_WRITE)
        cli_open(program->access == CLI_READ ? ACCORD_OPEN_READONLY : 0);
    return given;
}

/* --- values ----------------------------------------------------------------------------------- */

const char *cli_today(void) {
    static char day[sizeof "YYYY-MM-DD"];
    time_t now = time(NULL);
    struct tm local;
    if (!localtime_r(&now, &local) || !strftime(day, sizeof day, "%Y-%m-%d", &local))
        cli_refuse(CLI_UNUSABLE, "there is no date of today");
    return day;
}

static char *read_file(const char *path) {
    cli_text copy;
    char block[65536];
    size_t n;
    FILE *file = fopen(path, "rb");
    if (!file)
        cli_refuse(CLI_BAD_INPUT, "%s: %s", path, strerror(errno));
    cli_text_begin(&copy);
    while ((n = fread(block, 1, sizeof block, file)))
        fwrite(block, 1, n, copy.out);
    int failed = ferror(file) ? errno : 0;
    fclose(file);
    char *text = cli_text_end(&copy);
    if (failed)
        cli_refuse(CLI_BAD_INPUT, "%s: %s", path, strerror(failed));
    if (strlen(text) != copy.size)
        cli_refuse(CLI_BAD_INPUT, "%s: is no text, it holds a NUL", path);
    if (copy.size && text[copy.size - 1] == '\n')
        text[copy.size - 1] = 0;
    return text;
}

const char *cli_value(const char *word) {
    if (word[0] == '@')
        return word[1] == '@' ? word + 1 : read_file(word + 1);
    return *word ? word : NULL;
}

int64_t cli_number(const char *what, const char *word) {
    char *end = NULL;
    errno = 0;
    long long number = word ? strtoll(word, &end, 10) : 0;
    if (word && (*end || errno || number < 1 || *word < '1'))
        cli_refuse(CLI_BAD_INPUT, "%s: '%s' is no number from 1", what, word);
    return number;
}

void cli_keys(char **words, int count, const cli_key *keys) {
    for (int i = 0; i < count; i++) {
        size_t length = strcspn(words[i], "=");
        const cli_key *k = keys;
        while (k->key && (strlen(k->key) != length || strncmp(k->key, words[i], length) != 0))
            k++;
        if (!words[i][length])
            cli_refuse(CLI_BAD_INPUT, "'%s' is no key=value; see --help", words[i]);
        if (!k->key)
            cli_refuse(CLI_BAD_INPUT, "there is no key '%.*s'; see --help", (int)length, words[i]);
        if (*k->value)
            cli_refuse(CLI_BAD_INPUT, "%s is given twice", k->key);
        *k->value = cli_value(words[i] + length + 1);
    }
}

/* --- records ---------------------------------------------------------------------------------- */

const accord_record *cli_record(accord_id id) {
    accord_record *record, *copy = cli_room(sizeof *copy);
    cli_try(accord_record_get(given.db, id, &record));
    *copy = *record;
    copy->uid = cli_keep(cli_copy(record->uid, strlen(record->uid)));
    copy->name = record->name ? cli_keep(cli_copy(record->name, strlen(record->name))) : NULL;
    accord_free(record);
    return copy;
}

_Noreturn void cli_ambiguous(void) {
    const accord_id *ids;
    cli_say("%s", accord_errmsg(given.db));
    size_t count = accord_candidates(given.db, &ids);
    for (size_t i = 0; i < count; i++) {
        const accord_record *record = cli_record(ids[i]);
        fprintf(stderr, "%s\t%s\t%s\n", record->uid, accord_kind_name(record->kind),
                record->name ? record->name : "");
    }
    leave(CLI_BAD_INPUT);
}

static accord_id found_or_end(int status, accord_id id) {
    if (status == ACCORD_AMBIGUOUS)
        cli_ambiguous();
    cli_try(status);
    return id;
}

accord_id cli_find(unsigned kinds, const char *word) {
    accord_id id = 0;
    int status = accord_find(given.db, kinds, word, cli_today(), &id);
    return found_or_end(status, id);
}

accord_id cli_find_as_of(unsigned kinds, const char *word, const char *day) {
    accord_id id = 0;
    int status = accord_find_as_of(given.db, kinds, word, day, &id);
    return found_or_end(status, id);
}

accord_id cli_find_given(unsigned kinds, const char *word) {
    return word ? cli_find(kinds, word) : 0;
}

/* --- output ----------------------------------------------------------------------------------- */

void cli_json(FILE *out, const char *text) {
    static const char named[] = "\b\f\n\r\t\"\\", letters[] = "bfnrt\"\\";
    fputc('"', out);
    for (const char *s = text; *s; s++) {
        const char *escape = strchr(named, *s);
        if (escape)
            fprintf(out, "\\%c", letters[escape - named]);
        else if ((unsigned char)*s < ' ')
            fprintf(out, "\\u%04x", (unsigned)*s);
        else
            fputc(*s, out);
    }
    fputc('"', out);
}

static void print_cell(const cli_cell *cell) {
    if (cell->text && given.json)
        cli_json(stdout, cell->text);
    else if (cell->text)
        for (const char *s = cell->text; *s; s++)
            putchar(strchr("\t\r\n", *s) ? ' ' : *s);
    else if (cell->number)
        printf("%lld", (long long)*cell->number);
    else if (given.json)
        printf("null");
}

void cli_row(const cli_cell *cells) {
    for (const cli_cell *cell = cells; cell->key; cell++) {
        if (given.json) {
            printf("%s", cell == cells ? "{" : ",");
            cli_json(stdout, cell->key);
            putchar(':');
        } else if (cell != cells)
            putchar('\t');
        print_cell(cell);
    }
    printf(given.json ? "}\n" : "\n");
}
