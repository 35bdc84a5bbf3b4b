/* What the programs share: options, the registry, references, messages, rows of output. A program
 * describes itself in a cli_program, and the functions here end it when something is wrong. */
#ifndef CLI_H
#define CLI_H

#include <accord.h>
#include <stdbool.h>
#include <stdio.h>

enum cli_exit { CLI_DONE = 0, CLI_NOTHING = 1, CLI_BAD_INPUT = 2, CLI_UNUSABLE = 3 };

typedef struct cli_option {
    const char *name;  /* "--kind" */
    const char *takes; /* what follows it, as in the help; NULL: nothing does */
    const char *help;
    const char **value; /* gets what follows, or the name of a flag */
} cli_option;

typedef enum cli_access { CLI_NO_REGISTRY, CLI_PATH_ONLY, CLI_READ, CLI_WRITE } cli_access;

typedef struct cli_program {
    const char *name;
    const char *operands; /* after REGISTRY, as in the help */
    const char *help;
    cli_access access;
    int least, most;           /* operands after REGISTRY; most < 0: any number */
    const char *formats;       /* "text|json", or NULL when no data is printed */
    const cli_option *options; /* ends with a name NULL; or NULL */
} cli_program;

typedef struct cli {
    accord *db;
    const char *path; /* of the registry */
    const char *author;
    bool json;
    int count; /* operands after REGISTRY */
    char **operands;
} cli;

/* Reads the command line and opens the registry. */
cli cli_start(const cli_program *program, int argc, char **argv);
/* Opens the registry, for a program with CLI_PATH_ONLY. */
accord *cli_open(unsigned flags);
/* Writes out what is left of the output and closes; for `return cli_end(CLI_DONE)`. */
int cli_end(int code);

/* `program: sentence` on stderr. */
void cli_say(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* The same, then the end. */
_Noreturn void cli_refuse(int code, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Goes on after ACCORD_OK; anything else is the end, with the message of the registry. */
void cli_try(int status);
/* The exit code that a status stands for. */
int cli_code(int status);
/* For loops: true while the cursor stands on a row. */
bool cli_more(int status);

/* The record of these kinds that a word names; none or several is the end. */
accord_id cli_find(unsigned kinds, const char *word);
/* The same as of the day; of several, the only one that may have existed on it. */
accord_id cli_find_as_of(unsigned kinds, const char *word, const char *day);
/* The same; 0 for NULL. */
accord_id cli_find_given(unsigned kinds, const char *word);
/* The end after ACCORD_AMBIGUOUS: the message, and the candidates. */
_Noreturn void cli_ambiguous(void);
/* What any record has. */
const accord_record *cli_record(accord_id id);

/* Today, YYYY-MM-DD. */
const char *cli_today(void);
/* A value of the command line: NULL when empty, the content of FILE for @FILE; @@ stands for @. */
const char *cli_value(const char *word);

/* A number from 1; 0 for NULL. */
int64_t cli_number(const char *what, const char *word);

/* Words key=value for which there is a place; any other is the end. */
typedef struct cli_key {
    const char *key;
    const char **value;
} cli_key;
void cli_keys(char **words, int count, const cli_key *keys);

/* The block, which its owner frees; NULL is the end. */
void *cli_memory(void *block);
char *cli_copy(const char *text, size_t length);
/* Memory that lasts until the end: a program is short. Where there is none, this is the end. */
void *cli_room(size_t size);
/* The same of a block from elsewhere, which is freed then. */
void *cli_keep(void *block);
/* Into a FILE *, and from there into one text. */
typedef struct cli_text {
    FILE *out;
    char *text;
    size_t size;
} cli_text;
void cli_text_begin(cli_text *text);
char *cli_text_end(cli_text *text);

/* A row of output: cells between TABs, or a JSON object. */
typedef struct cli_cell {
    const char *key, *text;
    const int64_t *number; /* instead of a text; neither = unknown */
} cli_cell;
void cli_row(const cli_cell *cells);
#define CLI_ROW(...) cli_row((const cli_cell[]){__VA_ARGS__, {NULL, NULL, NULL}})
void cli_json(FILE *out, const char *text);

#endif
