/*
 * A name taken apart for finding: its words, without marks and romanized, in a form in which the
 * ways to spell one sound are one, and without the words that say what type of place it is.
 */
#ifndef SPELLING_H
#define SPELLING_H

#include "text.h"

/* Raised when what is kept of a name for finding changes: files then have it made anew. */
enum { FOLD_VERSION = 5 };

enum { MOST_WORDS = 24, SHORTEST_NEAR = 4 };

/* Among types of places, bits below it: a title of a person. */
enum { PERSON_TITLE = 1 << 18, PLACE_TYPES = PERSON_TITLE - 1 };

/* A piece of the spelling's text. */
typedef struct piece {
    uint32_t at, length;
} piece;

typedef struct spelled_word {
    piece plain; /* as fold_name() leaves it, kana romanized: "shizuoka" */
    piece loose; /* the ways to spell one sound made one: "sizuoka" */
    piece longs; /* plain, but long vowels written twice and umlauts with e: "ootsu", "moelln" */
    piece marks; /* its letters, then its marks: what tells the spelling as typed from others */
    piece bare;  /* plain without the ending that names a type; length 0: it has none */
    piece bare_loose;
    piece written;   /* what plain was written out from, "st"; length 0: nothing */
    unsigned ending; /* the types that the ending names */
    unsigned types;  /* the types that the whole word names, wherever it stands */
    bool is_type;    /* it stands where such a word stands, and is no part of the bare name */
    bool cjk;        /* without blanks between words */
    bool kana;       /* of kana alone, romanized here */
} spelled_word;

typedef struct spelling {
    text_buffer text;
    spelled_word words[MOST_WORDS];
    size_t count;
    bool more;            /* there were more words */
    bool sure;            /* the type words have their marks: they are no part of the name */
    bool shortened;       /* a word was written out */
    bool titles;          /* there are titles of persons */
    unsigned types;       /* named by the words left out of the bare name */
    size_t before, after; /* how many words may name a type, at the begin and at the end */
    unsigned before_types, after_types;
    size_t titles_before, titles_after; /* how many words are titles of persons */
    piece whole, whole_loose;           /* all words glued */
    piece written_loose;    /* the same with the words that were written out as they stand */
    piece name, name_loose; /* glued, without type words and endings */
    text_buffer scratch[4];
} spelling;

/* Takes a name apart; `s` is empty ({0}) or was used before. Returns 0 or TEXT_NOMEM. */
int spell(spelling *s, const char *text, size_t n);
void spelling_free(spelling *s);
/* Takes the words back that were taken for type words: they are part of the name. */
void spell_whole(spelling *s);
/* As spell_whole(), but without titles: the name of a person. */
void spell_person(spelling *s);
const char *piece_text(const spelling *s, piece p); /* not ended by a NUL */
bool piece_equal(const spelling *a, piece p, const spelling *b, piece q);
/* Whether the word is written with marks. */
bool word_has_marks(const spelling *s, const spelled_word *w);

/* Katakana, as fold_name() leaves it, in Hepburn romanization; everything else stays. */
void romanize(const char *s, size_t n, text_buffer *out);

/*
 * Overwrites `out` with the form in which these are one: Hepburn, Kunrei and word-processor
 * spelling (shi/si, tsu/tu, m/n before b), long vowels however written (oo, ou, oh), German and
 * Nordic digraphs (ue, oe, aa). KEEP_UMLAUT leaves the digraphs with e, KEEP_LONG the long vowels
 * as well, all written in one way; KEEP_SOUNDS leaves the consonants and makes the vowels one. `s`
 * is folded and romanized.
 */
typedef enum loosening { LOOSE, KEEP_UMLAUT, KEEP_LONG, KEEP_SOUNDS } loosening;
void loosen(const char *s, size_t n, loosening how, text_buffer *out);

/* The types that a word glued to a name may name, the language of that word, and what is left of
 * it: "naganoken" is nagano and a prefecture. Calls `take` for each way to part it. */
typedef void take_parted(void *context, size_t from, size_t to, unsigned types,
                         const char *language);
void part_glued(const char *plain, size_t n, take_parted *take, void *context);

/* One letter wrong, missing, too many, or two exchanged. Both are UTF-8. */
bool is_near(const char *a, size_t a_length, const char *b, size_t b_length);

/* A number for the word and for each way to leave one letter out of it: words that are near share
 * one. Returns how many; words of more than MOST_NEAR - 1 letters give none. */
enum { MOST_NEAR = 24 };
size_t near_hashes(const char *word, size_t n, int64_t hashes[MOST_NEAR]);
size_t letter_count(const char *word, size_t n);

/* As a reader would compare two spellings: lower-case NFKC, hiragana for katakana, one kind of
 * apostrophe, dash and blank, nothing invisible. Returns 0 or TEXT_NOMEM. */
int as_read(const char *text, size_t n, text_buffer *out);

/* The words of a text in their loose form; of what is written without blanks, each two characters.
 * Ends when `take` returns false. Returns 0 or TEXT_NOMEM. */
int each_text_key(const char *text, size_t n,
                  bool (*take)(void *context, const char *key, size_t length), void *context);

/* The bit of a term of vocabulary place_type, 0 for others. */
unsigned place_type_of(const char *code);
/* The term of the bit 1 << i, NULL past the last. */
const char *place_type_code(unsigned i);

/*
 * Overwrites `out` with a text whose order by bytes is that of dictionaries: Vietnamese letters in
 * the order a ă â b c d đ e ê ..., the tones below them (ngang, huyền, hỏi, ngã, sắc, nặng), kana
 * in the order of the fifty sounds with voicing below, numbers by their value. Returns 0 or
 * TEXT_NOMEM.
 */
int sort_key(const char *text, size_t n, text_buffer *out);

#endif
