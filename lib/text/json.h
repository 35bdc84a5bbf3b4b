/*
 * A strict JSON reader (RFC 8259) that yields one top-level value at a time.
 *
 * The text is either values one after another, with or without blanks and line breaks between them
 * (JSON Lines), or one array, whose elements are yielded one by one. Memory is that of one value.
 * Refused beside broken syntax: duplicate keys, \u0000, lone surrogates, broken UTF-8, NUL bytes.
 * A byte order mark is skipped at the very start.
 */
#ifndef JSON_H
#define JSON_H

#include <stdbool.h>
#include <stddef.h>

enum {
    JSON_MAX_BYTES = 64 * 1024 * 1024, /* a value; a top-level array as a whole */
    JSON_MAX_PARTS = 1000000,          /* values within one top-level value, itself among them */
    JSON_MAX_DEPTH = 64,
};

typedef enum json_type {
    JSON_NULL,
    JSON_FALSE,
    JSON_TRUE,
    JSON_NUMBER,
    JSON_STRING,
    JSON_ARRAY,
    JSON_OBJECT,
} json_type;

typedef struct json_value {
    json_type type;
    size_t line;      /* where it starts; 1 is the first */
    const char *text; /* a string decoded, a number as written, else ""; NUL-terminated */
    size_t length;    /* of the text */
    const char *key;  /* of a member of an object, else NULL */
    size_t key_length;
    size_t key_line;
    size_t count;             /* elements or members */
    struct json_value *child; /* the first of them, in the order of the text */
    struct json_value *next;
} json_value;

/* What json_next() returns. Every negative one stays: each later call returns it again. */
enum {
    JSON_DONE = 0,
    JSON_VALUE = 1,
    JSON_SYNTAX = -1,
    JSON_TOO_LARGE = -2,
    JSON_READ_FAILED = -3,
    JSON_NOMEM = -4,
};

/* Fills buf with up to n bytes and returns their number, 0 at the end, less than 0 on failure. */
typedef ptrdiff_t json_read_fn(void *ctx, char *buf, size_t n);

typedef struct json_reader json_reader;

/* Both return NULL when out of memory. The memory of the second stays the caller's. */
json_reader *json_open(json_read_fn *read, void *ctx);
json_reader *json_open_memory(const char *s, size_t n);
void json_close(json_reader *reader);

/* The next value; it is the reader's, and gone with the next call. */
int json_next(json_reader *reader, const json_value **value);

/* A sentence about the failure, "" without one; a C string, the reader's. */
const char *json_message(const json_reader *reader);

/* The member of that name, or NULL. */
const json_value *json_member(const json_value *object, const char *key);

/* "null", "a boolean", "a number", "a string", "an array", "an object" */
const char *json_type_name(json_type type);

#endif
