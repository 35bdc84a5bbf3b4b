/* Text for reading: paragraphs on 80 columns, dates in words. */
#ifndef PAPER_H
#define PAPER_H

#include "cli.h"

enum { PAPER_WIDTH = 80, PAPER_LANGUAGES = 3 };

/* Chooses the language, en, vi or ja; another is the end; NULL: as it is, en at first. */
void paper_speak(const char *language);
const char *paper_language(void);
/* Of a text in en, vi and ja the one in that language. */
const char *paper_words(const char *const in[PAPER_LANGUAGES]);
/* Where there is nothing to print: "none on record". */
const char *paper_none(void);

/* Prints `lead`, then the text from column `indent` on, where its further lines begin as well. */
void paper_print(const char *lead, int indent, const char *text);
/* An attribute for reading: `part_of` is "part of". */
const char *paper_label(const char *attribute);
/* A title with a blank line before it, its first letter large. */
void paper_title(const char *text);
/* A text made like printf. */
char *paper_text(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* An EDTF date as one would say it: `[..2023]` is "2023 or before". */
const char *paper_date(const char *edtf);

#endif
