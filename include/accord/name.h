/** @file
 * What stands beside any record: names, identifiers, contact details, notes. The calls of each noun
 * are described in record.h. */
#ifndef ACCORD_NAME_H
#define ACCORD_NAME_H

#include "record.h"

/** A name or title of a record (Popolo: other_names). The first name, or the one of type
 * "preferred", is the preferred one. */
typedef struct accord_name {
    accord_id record; /**< the record it stands beside (any record) */
    int64_t slot;     /**< its number there, never used again; add: 0 = the next */
    /** the name, NFC, cleaned of outer and doubled blanks; required */
    const char *text;
    /** BCP 47 tag with script where it matters: "vi", "ja", "ja-Latn", "ja-Kana" */
    const char *language;
    /** term of vocabulary name_type: preferred, official, variant, misprint, reading, ... */
    const char *type;
    const char *start_date; /**< used since (EDTF) */
    const char *end_date;   /**< used until (EDTF) */
} accord_name;
#define ACCORD_NAME(...) &(const accord_name){__VA_ARGS__}, sizeof(accord_name)
ACCORD_ROW_CALLS(name)

/** A code in somebody's scheme (Popolo: identifiers), with its validity: GSO 15 was Yên Bái and is
 * Lào Cai today. */
typedef struct accord_identifier {
    accord_id record; /**< the record it stands beside (any record) */
    int64_t slot;     /**< its number there, never used again; add: 0 = the next */
    /** who issues it, such as "gso", "jis", "clair"; required */
    const char *scheme;
    const char *code;       /**< the code; required */
    const char *start_date; /**< valid since (EDTF) */
    const char *end_date;   /**< valid until (EDTF) */
} accord_identifier;
#define ACCORD_IDENTIFIER(...) &(const accord_identifier){__VA_ARGS__}, sizeof(accord_identifier)
ACCORD_ROW_CALLS(identifier)

/** How to reach them (Popolo: contact_detail). */
typedef struct accord_contact {
    /** the record it stands beside (place, organization, person) */
    accord_id record;
    int64_t slot; /**< its number there, never used again; add: 0 = the next */
    /** term of vocabulary contact_type: address, email, fax, telephone, url; required */
    const char *type;
    const char *value;      /**< the number or address; required */
    const char *label;      /**< what it is for */
    const char *start_date; /**< valid since (EDTF) */
    const char *end_date;   /**< valid until (EDTF) */
} accord_contact;
#define ACCORD_CONTACT(...) &(const accord_contact){__VA_ARGS__}, sizeof(accord_contact)
ACCORD_ROW_CALLS(contact)

/** A remark of the office. */
typedef struct accord_note {
    accord_id record; /**< the record it stands beside (any record) */
    int64_t slot;     /**< its number there, never used again; add: 0 = the next */
    const char *date; /**< when it was made (EDTF) */
    const char *text; /**< the remark; required */
} accord_note;
#define ACCORD_NOTE(...) &(const accord_note){__VA_ARGS__}, sizeof(accord_note)
ACCORD_ROW_CALLS(note)

#endif
