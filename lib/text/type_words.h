/*
 * Words that say what kind of place a name is of: one row a form, by language. The form is written
 * as fold_name() leaves it (of kanji and kana the last characters of a word), several words with
 * one blank between them. The types are terms of vocabulary place_type.
 *
 * Sources: Law 72/2025/QH15 on local government and its predecessors (vi, with the abbreviations of
 * addresses); Local Autonomy Act, articles 1-3 and 281 (ja); for the others what the national
 * statistical offices call their units.
 */
#ifndef TYPE_WORDS_H
#define TYPE_WORDS_H

enum place_types {
    PLACE_COUNTRY = 1 << 0,
    PLACE_PROVINCE = 1 << 1,
    PLACE_PREFECTURE = 1 << 2,
    PLACE_CIRCUIT = 1 << 3,
    PLACE_METROPOLIS = 1 << 4,
    PLACE_URBAN_PREFECTURE = 1 << 5,
    PLACE_STATE = 1 << 6,
    PLACE_REGION = 1 << 7,
    PLACE_MUNICIPALITY = 1 << 8,
    PLACE_CITY = 1 << 9,
    PLACE_DISTRICT = 1 << 10,
    PLACE_URBAN_DISTRICT = 1 << 11,
    PLACE_PROVINCIAL_TOWN = 1 << 12,
    PLACE_WARD = 1 << 13,
    PLACE_TOWN = 1 << 14,
    PLACE_VILLAGE = 1 << 15,
    PLACE_COMMUNE = 1 << 16,
    PLACE_SPECIAL_ZONE = 1 << 17,
    PLACE_TYPE_COUNT = 18
};

/* The terms, in the order of the bits; the larger unit first, as they rank where nothing else
 * tells. */
static const char *const place_type_codes[PLACE_TYPE_COUNT] = {
    "country",         "province", "prefecture",   "circuit", "metropolis", "urban-prefecture",
    "state",           "region",   "municipality", "city",    "district",   "urban-district",
    "provincial-town", "ward",     "town",         "village", "commune",    "special-zone",
};

#define TODOFUKEN (PLACE_PREFECTURE | PLACE_CIRCUIT | PLACE_METROPOLIS | PLACE_URBAN_PREFECTURE)
#define ANY_CITY (PLACE_CITY | PLACE_MUNICIPALITY)
#define ANY_DISTRICT (PLACE_DISTRICT | PLACE_URBAN_DISTRICT)
#define ANY_WARD (PLACE_WARD | PLACE_URBAN_DISTRICT)
#define ANY_COMMUNE (PLACE_COMMUNE | PLACE_CITY | PLACE_TOWN | PLACE_VILLAGE)

typedef enum type_position {
    TYPE_WORD_BEFORE, /* the name */
    TYPE_WORD_AFTER,
    TYPE_WORD_ENDING /* the last characters of a word written without blanks */
} type_position;

typedef struct type_word {
    const char *language, *form;
    unsigned char length; /* of the form, in bytes */
    unsigned char words;
    type_position position;
    unsigned types;
} type_word;

/* Of forms that begin (or end) alike the longer stands first. */
static const type_word type_words[] = {
    {"vi", "thanh pho", 9, 2, TYPE_WORD_BEFORE, ANY_CITY},
    {"vi", "tinh", 4, 1, TYPE_WORD_BEFORE, PLACE_PROVINCE},
    {"vi", "thi tran", 8, 2, TYPE_WORD_BEFORE, PLACE_TOWN},
    {"vi", "thi xa", 6, 2, TYPE_WORD_BEFORE, PLACE_PROVINCIAL_TOWN},
    {"vi", "dac khu", 7, 2, TYPE_WORD_BEFORE, PLACE_SPECIAL_ZONE},
    {"vi", "huyen", 5, 1, TYPE_WORD_BEFORE, PLACE_DISTRICT},
    {"vi", "quan", 4, 1, TYPE_WORD_BEFORE, PLACE_URBAN_DISTRICT},
    {"vi", "phuong", 6, 1, TYPE_WORD_BEFORE, PLACE_WARD},
    {"vi", "xa", 2, 1, TYPE_WORD_BEFORE, PLACE_COMMUNE},
    {"vi", "lang", 4, 1, TYPE_WORD_BEFORE, PLACE_VILLAGE},
    {"vi", "t p", 3, 2, TYPE_WORD_BEFORE, ANY_CITY},
    {"vi", "tp", 2, 1, TYPE_WORD_BEFORE, ANY_CITY},
    {"vi", "t t", 3, 2, TYPE_WORD_BEFORE, PLACE_TOWN},
    {"vi", "tt", 2, 1, TYPE_WORD_BEFORE, PLACE_TOWN},
    {"vi", "t x", 3, 2, TYPE_WORD_BEFORE, PLACE_PROVINCIAL_TOWN},
    {"vi", "tx", 2, 1, TYPE_WORD_BEFORE, PLACE_PROVINCIAL_TOWN},
    {"vi", "h", 1, 1, TYPE_WORD_BEFORE, PLACE_DISTRICT},
    {"vi", "q", 1, 1, TYPE_WORD_BEFORE, PLACE_URBAN_DISTRICT},
    {"vi", "p", 1, 1, TYPE_WORD_BEFORE, PLACE_WARD},
    {"vi", "x", 1, 1, TYPE_WORD_BEFORE, PLACE_COMMUNE},
    {"vi", "t", 1, 1, TYPE_WORD_BEFORE, PLACE_PROVINCE},

    {"ja", "都", 3, 1, TYPE_WORD_ENDING, TODOFUKEN},
    {"ja", "道", 3, 1, TYPE_WORD_ENDING, TODOFUKEN},
    {"ja", "府", 3, 1, TYPE_WORD_ENDING, TODOFUKEN},
    {"ja", "県", 3, 1, TYPE_WORD_ENDING, TODOFUKEN},
    {"ja", "市", 3, 1, TYPE_WORD_ENDING, ANY_CITY},
    {"ja", "区", 3, 1, TYPE_WORD_ENDING, ANY_WARD},
    {"ja", "町", 3, 1, TYPE_WORD_ENDING, PLACE_TOWN},
    {"ja", "村", 3, 1, TYPE_WORD_ENDING, PLACE_VILLAGE},
    {"ja", "郡", 3, 1, TYPE_WORD_ENDING, PLACE_DISTRICT},
    {"ja", "省", 3, 1, TYPE_WORD_ENDING, PLACE_PROVINCE},
    {"ja", "州", 3, 1, TYPE_WORD_ENDING, PLACE_STATE},
    {"ja", "チョウ", 9, 1, TYPE_WORD_ENDING, PLACE_TOWN},
    {"ja", "ドウ", 6, 1, TYPE_WORD_ENDING, TODOFUKEN},
    {"ja", "ケン", 6, 1, TYPE_WORD_ENDING, TODOFUKEN},
    {"ja", "グン", 6, 1, TYPE_WORD_ENDING, PLACE_DISTRICT},
    {"ja", "マチ", 6, 1, TYPE_WORD_ENDING, PLACE_TOWN},
    {"ja", "ムラ", 6, 1, TYPE_WORD_ENDING, PLACE_VILLAGE},
    {"ja", "ソン", 6, 1, TYPE_WORD_ENDING, PLACE_VILLAGE},
    {"ja", "ト", 3, 1, TYPE_WORD_ENDING, TODOFUKEN},
    {"ja", "フ", 3, 1, TYPE_WORD_ENDING, TODOFUKEN},
    {"ja", "シ", 3, 1, TYPE_WORD_ENDING, ANY_CITY},
    {"ja", "ク", 3, 1, TYPE_WORD_ENDING, ANY_WARD},
    {"ja", "ken", 3, 1, TYPE_WORD_AFTER, TODOFUKEN},
    {"ja", "fu", 2, 1, TYPE_WORD_AFTER, TODOFUKEN},
    {"ja", "hu", 2, 1, TYPE_WORD_AFTER, TODOFUKEN},
    {"ja", "to", 2, 1, TYPE_WORD_AFTER, TODOFUKEN},
    {"ja", "do", 2, 1, TYPE_WORD_AFTER, TODOFUKEN},
    {"ja", "dou", 3, 1, TYPE_WORD_AFTER, TODOFUKEN},
    {"ja", "shi", 3, 1, TYPE_WORD_AFTER, ANY_CITY},
    {"ja", "si", 2, 1, TYPE_WORD_AFTER, ANY_CITY},
    {"ja", "ku", 2, 1, TYPE_WORD_AFTER, ANY_WARD},
    {"ja", "machi", 5, 1, TYPE_WORD_AFTER, PLACE_TOWN},
    {"ja", "mati", 4, 1, TYPE_WORD_AFTER, PLACE_TOWN},
    {"ja", "chou", 4, 1, TYPE_WORD_AFTER, PLACE_TOWN},
    {"ja", "cho", 3, 1, TYPE_WORD_AFTER, PLACE_TOWN},
    {"ja", "tyou", 4, 1, TYPE_WORD_AFTER, PLACE_TOWN},
    {"ja", "tyo", 3, 1, TYPE_WORD_AFTER, PLACE_TOWN},
    {"ja", "mura", 4, 1, TYPE_WORD_AFTER, PLACE_VILLAGE},
    {"ja", "son", 3, 1, TYPE_WORD_AFTER, PLACE_VILLAGE},
    {"ja", "gun", 3, 1, TYPE_WORD_AFTER, PLACE_DISTRICT},

    {"en", "prefecture", 10, 1, TYPE_WORD_AFTER, TODOFUKEN},
    {"en", "pref", 4, 1, TYPE_WORD_AFTER, TODOFUKEN},
    {"en", "metropolis", 10, 1, TYPE_WORD_AFTER, TODOFUKEN},
    {"en", "province", 8, 1, TYPE_WORD_AFTER, PLACE_PROVINCE | PLACE_MUNICIPALITY},
    {"en", "municipality", 12, 1, TYPE_WORD_AFTER, ANY_CITY | ANY_COMMUNE},
    {"en", "city", 4, 1, TYPE_WORD_AFTER, ANY_CITY},
    {"en", "township", 8, 1, TYPE_WORD_AFTER, PLACE_TOWN},
    {"en", "town", 4, 1, TYPE_WORD_AFTER, PLACE_TOWN | PLACE_PROVINCIAL_TOWN},
    {"en", "village", 7, 1, TYPE_WORD_AFTER, PLACE_VILLAGE},
    {"en", "commune", 7, 1, TYPE_WORD_AFTER, PLACE_COMMUNE},
    {"en", "special zone", 12, 2, TYPE_WORD_AFTER, PLACE_SPECIAL_ZONE},
    {"en", "special administrative region", 29, 3, TYPE_WORD_AFTER, PLACE_SPECIAL_ZONE},
    {"en", "urban district", 14, 2, TYPE_WORD_AFTER, PLACE_URBAN_DISTRICT},
    {"en", "district", 8, 1, TYPE_WORD_AFTER, ANY_DISTRICT},
    {"en", "ward", 4, 1, TYPE_WORD_AFTER, ANY_WARD},
    {"en", "county", 6, 1, TYPE_WORD_AFTER, PLACE_DISTRICT | PLACE_REGION | PLACE_PROVINCE},
    {"en", "region", 6, 1, TYPE_WORD_AFTER, PLACE_REGION},
    {"en", "state", 5, 1, TYPE_WORD_AFTER, PLACE_STATE},
    {"en", "oblast", 6, 1, TYPE_WORD_AFTER, PLACE_REGION | PLACE_PROVINCE},
    {"en", "voivodeship", 11, 1, TYPE_WORD_AFTER, PLACE_REGION | PLACE_PROVINCE},
    {"en", "city of", 7, 2, TYPE_WORD_BEFORE, ANY_CITY},
    {"en", "town of", 7, 2, TYPE_WORD_BEFORE, PLACE_TOWN},
    {"en", "village of", 10, 2, TYPE_WORD_BEFORE, PLACE_VILLAGE},
    {"en", "municipality of", 15, 2, TYPE_WORD_BEFORE, ANY_CITY | ANY_COMMUNE},
    {"en", "commune of", 10, 2, TYPE_WORD_BEFORE, PLACE_COMMUNE},
    {"en", "district of", 11, 2, TYPE_WORD_BEFORE, ANY_DISTRICT},
    {"en", "county of", 9, 2, TYPE_WORD_BEFORE, PLACE_DISTRICT | PLACE_REGION},
    {"en", "province of", 11, 2, TYPE_WORD_BEFORE, PLACE_PROVINCE},
    {"en", "prefecture of", 13, 2, TYPE_WORD_BEFORE, TODOFUKEN},
    {"en", "state of", 8, 2, TYPE_WORD_BEFORE, PLACE_STATE | PLACE_COUNTRY},
    {"en", "republic of", 11, 2, TYPE_WORD_BEFORE, PLACE_COUNTRY},
    {"en", "kingdom of", 10, 2, TYPE_WORD_BEFORE, PLACE_COUNTRY},

    {"de", "kreisfreie stadt", 16, 2, TYPE_WORD_BEFORE, ANY_CITY},
    {"de", "hansestadt", 10, 1, TYPE_WORD_BEFORE, ANY_CITY},
    {"de", "landeshauptstadt", 16, 1, TYPE_WORD_BEFORE, ANY_CITY},
    {"de", "stadt", 5, 1, TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"de", "landkreis", 9, 1, TYPE_WORD_BEFORE, PLACE_DISTRICT},
    {"de", "kreis", 5, 1, TYPE_WORD_BEFORE, PLACE_DISTRICT},
    {"de", "bezirk", 6, 1, TYPE_WORD_BEFORE, ANY_DISTRICT | PLACE_REGION},
    {"de", "gemeinde", 8, 1, TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"de", "markt", 5, 1, TYPE_WORD_BEFORE, PLACE_TOWN},
    {"fr", "ville de", 8, 2, TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"fr", "ville du", 8, 2, TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"fr", "ville des", 9, 2, TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"fr", "ville d", 7, 2, TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"fr", "commune d", 9, 2, TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"fr", "commune de", 10, 2, TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"fr", "commune du", 10, 2, TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"fr", "departement de", 14, 2, TYPE_WORD_BEFORE,
     PLACE_REGION | PLACE_PROVINCE | PLACE_DISTRICT},
    {"fr", "province de", 11, 2, TYPE_WORD_BEFORE, PLACE_PROVINCE},
    {"pl", "gmina miejska", 13, 2, TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"pl", "gmina", 5, 1, TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"pl", "miasto", 6, 1, TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"pl", "powiat", 6, 1, TYPE_WORD_BEFORE, PLACE_DISTRICT},
    {"pl", "wojewodztwo", 11, 1, TYPE_WORD_BEFORE, PLACE_REGION | PLACE_PROVINCE},
    {"it", "comune di", 9, 2, TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"it", "citta di", 8, 2, TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"it", "provincia di", 12, 2, TYPE_WORD_BEFORE, PLACE_PROVINCE},
    {"es", "ciudad de", 9, 2, TYPE_WORD_BEFORE, ANY_CITY},
    {"es", "villa de", 8, 2, TYPE_WORD_BEFORE, PLACE_TOWN},
    {"es", "municipio de", 12, 2, TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"es", "ayuntamiento de", 15, 2, TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"es", "provincia de", 12, 2, TYPE_WORD_BEFORE, PLACE_PROVINCE},
    {"es", "departamento de", 15, 2, TYPE_WORD_BEFORE, PLACE_REGION | PLACE_PROVINCE},
    {"pt", "cidade de", 9, 2, TYPE_WORD_BEFORE, ANY_CITY},
    {"pt", "cidade do", 9, 2, TYPE_WORD_BEFORE, ANY_CITY},
    {"pt", "concelho de", 11, 2, TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"pt", "estado de", 9, 2, TYPE_WORD_BEFORE, PLACE_STATE},
    {"nl", "gemeente", 8, 1, TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"nl", "provincie", 9, 1, TYPE_WORD_BEFORE, PLACE_PROVINCE},
    {"nl", "stad", 4, 1, TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"sv", "kommun", 6, 1, TYPE_WORD_AFTER, ANY_COMMUNE},
    {"sv", "stad", 4, 1, TYPE_WORD_AFTER, ANY_CITY | PLACE_TOWN},
    {"sv", "lan", 3, 1, TYPE_WORD_AFTER, PLACE_REGION | PLACE_PROVINCE},
    {"da", "kommune", 7, 1, TYPE_WORD_AFTER, ANY_COMMUNE},
    {"fi", "kaupunki", 8, 1, TYPE_WORD_AFTER, ANY_CITY | PLACE_TOWN},
    {"fi", "kunta", 5, 1, TYPE_WORD_AFTER, ANY_COMMUNE},
    {"tr", "belediyesi", 10, 1, TYPE_WORD_AFTER, ANY_COMMUNE},
    {"tr", "ili", 3, 1, TYPE_WORD_AFTER, PLACE_PROVINCE},
    {"tr", "ilcesi", 6, 1, TYPE_WORD_AFTER, PLACE_DISTRICT},
    {"ro", "municipiul", 10, 1, TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"ro", "judetul", 7, 1, TYPE_WORD_BEFORE, PLACE_PROVINCE | PLACE_REGION | PLACE_DISTRICT},
    {"ro", "orasul", 6, 1, TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"ro", "comuna", 6, 1, TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"hu", "varos", 5, 1, TYPE_WORD_AFTER, ANY_CITY | PLACE_TOWN},
    {"hu", "megye", 5, 1, TYPE_WORD_AFTER, PLACE_PROVINCE | PLACE_REGION | PLACE_DISTRICT},
    {"cs", "mesto", 5, 1, TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"cs", "obec", 4, 1, TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"cs", "kraj", 4, 1, TYPE_WORD_AFTER, PLACE_REGION | PLACE_PROVINCE},
    {"hr", "grad", 4, 1, TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"hr", "opcina", 6, 1, TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"sr", "opstina", 7, 1, TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"id", "kota", 4, 1, TYPE_WORD_BEFORE, ANY_CITY},
    {"id", "kabupaten", 9, 1, TYPE_WORD_BEFORE, PLACE_DISTRICT},
    {"id", "provinsi", 8, 1, TYPE_WORD_BEFORE, PLACE_PROVINCE},
};

#endif
