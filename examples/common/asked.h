/* The questions that can be asked, with their parameters. */
#ifndef ASKED_H
#define ASKED_H

#include <stdbool.h>

/* Prints them, as text or as JSON Lines. */
void asked_list(bool json);

#endif
