/*
 * Names folded for finding. Never for identity: different names may fold to the same text.
 */
#ifndef FOLD_H
#define FOLD_H

#include "text.h"

/*
 * Overwrites `out` with the folded name: words of letters and digits, one blank between them.
 * Folding again changes nothing; a name of punctuation alone folds to nothing. Returns 0 or
 * TEXT_NOMEM.
 *
 * - Compatibility forms are the plain ones (half and full width, ligatures, circled digits),
 *   letters are lower case, and those of Latin that only look accented (d with stroke, ae) are
 *   ASCII.
 * - Marks on Latin, Greek, Cyrillic, Hebrew and Arabic letters are dropped, and variation
 *   selectors. Voicing marks of kana stay, and so do the signs of Indic scripts, Thai, Khmer and
 *   the like.
 * - Hiragana is katakana. Old forms of kanji are the new ones. Small ka and ke are the big ones,
 *   and ga between two kanji is ke: the three ways to write Kasumigaseki are one.
 * - Apostrophes, okina, glottal stops and invisible characters are dropped. All other punctuation,
 *   hyphens and dots among it, symbols, controls and bytes that are not UTF-8 part words.
 */
int fold_name(const char *s, size_t n, text_buffer *out);

/*
 * The same words, but each with its own letters (d with stroke stays) and its marks behind them, so
 * that it is equal for Hoà and Hòa, and not for Hoa. For comparing how two names of one fold are
 * spelled.
 */
int fold_keeping_marks(const char *s, size_t n, text_buffer *out);

/* Of those above ASCII: okina, glottal stops and what else is written for an apostrophe. */
bool fold_is_apostrophe(int32_t code);

#endif
