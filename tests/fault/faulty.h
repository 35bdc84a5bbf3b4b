/* Memory and files that fail when told to. */
#ifndef TESTS_FAULT_FAULTY_H
#define TESTS_FAULT_FAULTY_H

enum faulty { FAULTY_MEMORY, FAULTY_FILES, FAULTY_KINDS };

/* Before anything else is called: SQLite, and the library, take memory and files from here. */
void faulty_begin(void);

/* From now on the nth (from 1) allocation or file operation fails; all after it too when they are
 * to.
 */
void faulty_arm(enum faulty what, long nth, int and_after);

/* No more failures. Returns how many there were. */
long faulty_disarm(void);

/* Blocks of memory in use. */
long faulty_blocks(void);

#endif
