/** @file
 * Finding records by name under any spelling, and telling whether a name is known already. */
#ifndef ACCORD_SEARCH_H
#define ACCORD_SEARCH_H

#include "common.h"

/** How a name fits the words searched for, best first. */
enum accord_how {
    ACCORD_HOW_EXACT = 1, /**< the very same text */
    ACCORD_HOW_EQUAL, /**< the same but for marks, case, blanks, order, romanization, type words,
                         titles of persons */
    ACCORD_HOW_WORDS, /**< each word is a word of the name, or the name and the place it lies in, or
                         the name has a type word of another country glued to it */
    ACCORD_HOW_PREFIX, /**< a word, or the name, begins with what was typed; of kanji: has it in it
                        */
    ACCORD_HOW_NEAR,   /**< a letter is wrong, missing, too many, or two are exchanged */
    ACCORD_HOW_TEXT    /**< the words stand in a text of the record, not in its names */
};

/** A short name of it, such as "prefix"; static text, "" when it is none. */
ACCORD_API const char *accord_how_name(int how);

/** A record found. */
typedef struct accord_hit {
    accord_id id;
    const char *uid;
    unsigned kind;       /**< one of enum accord_kind */
    const char *name;    /**< preferred name, or NULL */
    const char *matched; /**< the name that fits, or the text that has the words */
    int how;             /**< one of enum accord_how: how it fits */
} accord_hit;

/** Finds records by words: marks, case, punctuation, romanization and the order of words do not
 * matter; what is spelled as typed ranks first (Vietnamese typed without marks is as close to names
 * with marks as to those without), then the larger place, then what has not ended. A type word
 * ("tỉnh", "-ken", "City") need not be there; where it is, places of that type rank first. A title
 * ("Mr", "Chủ tịch", 市長) need not be part of a person's name. Words may be begun only, or have a
 * letter wrong. Words that name a place in which others lie narrow: "Ba Đình, Hà Nội", "Yachiyo
 * Ibaraki", 千葉県八千代市.
 * @param kinds or-ed kinds, ACCORD_KIND_ANY for all
 * @param words plain text, no syntax. Without a letter or digit nothing is found.
 * @param limit at most so many records, from 1; 0 = 20
 * Returns ACCORD_OK, ACCORD_INVALID (not UTF-8, or more than 24 words), ACCORD_NOMEM, ACCORD_IO,
 * ACCORD_CORRUPT, ACCORD_BUSY, ACCORD_MISUSE. Step with accord_hit_next(), close with
 * accord_cursor_close(). */
ACCORD_API int accord_search(accord *, unsigned kinds, const char *words, int limit,
                             accord_cursor **);
ACCORD_API int accord_hit_next(accord_cursor *, const accord_hit **);

/** What is known of something that may be in the registry already; what is NULL or 0 is unknown. */
typedef struct accord_match_query {
    const char *name;    /**< required */
    unsigned kinds;      /**< or-ed kinds; 0 = any */
    const char *type;    /**< term of vocabulary place_type */
    const char *country; /**< ISO 3166-1 alpha-2 */
    accord_id parent;    /**< the place it lies in; of a body or person: that it belongs to */
    const char *scheme;  /**< with code: an identifier */
    const char *code;
    const char *start_date; /**< EDTF */
    const char *end_date;   /**< EDTF */
} accord_match_query;
#define ACCORD_MATCH_QUERY(...) &(const accord_match_query){__VA_ARGS__}, sizeof(accord_match_query)

/** What a look for it came to. */
enum accord_verdict {
    ACCORD_VERDICT_NEW = 1, /**< nothing is like it */
    ACCORD_VERDICT_SAME,    /**< one candidate is it, and nothing speaks against that */
    ACCORD_VERDICT_ASK      /**< someone has to look */
};

/** A short name of it: "new", "same", "ask"; static text, "" when it is none. */
ACCORD_API const char *accord_verdict_name(int verdict);

/** A record that may be meant. */
typedef struct accord_match {
    accord_id id;
    const char *uid;
    unsigned kind;
    const char *name;   /**< the name that fits */
    int score;          /**< 0 to 100 */
    const char *reason; /**< such as "same name; same country; parent differs" */
} accord_match;

/** Looks whether something is in the registry already. It changes nothing and merges nothing:
 * different places have the same name, and what differs in its marks only (Furth, Fürth) is never
 * the same without its code, and neither is what is of another type. The candidates come best
 * first, at most ten.
 * @param[out] verdict one of enum accord_verdict
 * @param[out] rows NULL = only the verdict is wanted
 * Returns ACCORD_OK, ACCORD_INVALID (no name, a malformed one or date), ACCORD_NOMEM, ACCORD_IO,
 * ACCORD_CORRUPT, ACCORD_BUSY, ACCORD_MISUSE. Step with accord_match_next(), close with
 * accord_cursor_close(). */
ACCORD_API int accord_match_list(accord *, const accord_match_query *, size_t, int *verdict,
                                 accord_cursor **rows);
ACCORD_API int accord_match_next(accord_cursor *, const accord_match **);

/** The same for something that is recorded: what is known of it is what the registry says, all its
 * names, its kind, type, country, place, codes and dates. Only what it is likely the same as is a
 * candidate, and where it is the same as one, that one alone. None is what is known to be two:
 * where one became the other, or they lie in other countries or in other places of one, have other
 * codes of one scheme, the one is a country, or a province or the like, and the other a town,
 * or the one ended before the other began. Another type else leaves a question, and so
 * does another code where name, type and place are the same, as it may be mistyped. What no place
 * or code is known of is not the same while that alone rules out others of the very name. Names
 * identify places, bodies and persons; of all else (visits, agreements, sources) very many are
 * called the same, so there the very name and the date must agree. As with accord_search(), names
 * that were added in the open transaction find nothing yet.
 * @param before only records with a smaller id, which were recorded earlier; 0 = all others
 * @param[out] verdict one of enum accord_verdict
 * @param[out] rows NULL = only the verdict is wanted
 * Returns ACCORD_OK, ACCORD_NOTFOUND (no such record), ACCORD_NOMEM, ACCORD_IO, ACCORD_CORRUPT,
 * ACCORD_BUSY, ACCORD_MISUSE. Step with accord_match_next(), close with accord_cursor_close(). */
ACCORD_API int accord_match_record(accord *, accord_id record, accord_id before, int *verdict,
                                   accord_cursor **rows);

/** Lists records by name, in the order of dictionaries: Vietnamese letters and tones (a ă â b c d đ
 * ...), Japanese names by their reading where one is recorded. Each row is an accord_hit whose
 * `matched` is the name it stands under.
 * @param kinds or-ed kinds, ACCORD_KIND_ANY for all
 * Returns ACCORD_OK, ACCORD_NOMEM, ACCORD_IO, ACCORD_CORRUPT, ACCORD_BUSY, ACCORD_MISUSE. Step with
 * accord_hit_next(). */
ACCORD_API int accord_listing(accord *, unsigned kinds, accord_cursor **);

#endif
