/*
 * Words that say what kind of place a name is of: one row a form, by language. The form is written as
 * fold_name() leaves it (of kanji and kana the last characters of a word), several words with one blank
 * between them. The types are terms of vocabulary place_type.
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

/* The terms, in the order of the bits; the larger unit first, as they rank where nothing else tells. */
static const char *const place_type_codes[PLACE_TYPE_COUNT] = {
    "country", "province", "prefecture", "circuit", "metropolis", "urban-prefecture", "state", "region",
    "municipality", "city", "district", "urban-district", "provincial-town", "ward", "town", "village",
    "commune", "special-zone",
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
    type_position position;
    unsigned types;
} type_word;

/* Of forms that begin (or end) alike the longer stands first. */
static const type_word type_words[] = {
    {"vi", "thanh pho", TYPE_WORD_BEFORE, ANY_CITY},
    {"vi", "tinh", TYPE_WORD_BEFORE, PLACE_PROVINCE},
    {"vi", "thi tran", TYPE_WORD_BEFORE, PLACE_TOWN},
    {"vi", "thi xa", TYPE_WORD_BEFORE, PLACE_PROVINCIAL_TOWN},
    {"vi", "dac khu", TYPE_WORD_BEFORE, PLACE_SPECIAL_ZONE},
    {"vi", "huyen", TYPE_WORD_BEFORE, PLACE_DISTRICT},
    {"vi", "quan", TYPE_WORD_BEFORE, PLACE_URBAN_DISTRICT},
    {"vi", "phuong", TYPE_WORD_BEFORE, PLACE_WARD},
    {"vi", "xa", TYPE_WORD_BEFORE, PLACE_COMMUNE},
    {"vi", "lang", TYPE_WORD_BEFORE, PLACE_VILLAGE},
    {"vi", "t p", TYPE_WORD_BEFORE, ANY_CITY},
    {"vi", "tp", TYPE_WORD_BEFORE, ANY_CITY},
    {"vi", "t t", TYPE_WORD_BEFORE, PLACE_TOWN},
    {"vi", "tt", TYPE_WORD_BEFORE, PLACE_TOWN},
    {"vi", "t x", TYPE_WORD_BEFORE, PLACE_PROVINCIAL_TOWN},
    {"vi", "tx", TYPE_WORD_BEFORE, PLACE_PROVINCIAL_TOWN},
    {"vi", "h", TYPE_WORD_BEFORE, PLACE_DISTRICT},
    {"vi", "q", TYPE_WORD_BEFORE, PLACE_URBAN_DISTRICT},
    {"vi", "p", TYPE_WORD_BEFORE, PLACE_WARD},
    {"vi", "x", TYPE_WORD_BEFORE, PLACE_COMMUNE},
    {"vi", "t", TYPE_WORD_BEFORE, PLACE_PROVINCE},

    {"ja", "都", TYPE_WORD_ENDING, TODOFUKEN},
    {"ja", "道", TYPE_WORD_ENDING, TODOFUKEN},
    {"ja", "府", TYPE_WORD_ENDING, TODOFUKEN},
    {"ja", "県", TYPE_WORD_ENDING, TODOFUKEN},
    {"ja", "市", TYPE_WORD_ENDING, ANY_CITY},
    {"ja", "区", TYPE_WORD_ENDING, ANY_WARD},
    {"ja", "町", TYPE_WORD_ENDING, PLACE_TOWN},
    {"ja", "村", TYPE_WORD_ENDING, PLACE_VILLAGE},
    {"ja", "郡", TYPE_WORD_ENDING, PLACE_DISTRICT},
    {"ja", "省", TYPE_WORD_ENDING, PLACE_PROVINCE},
    {"ja", "州", TYPE_WORD_ENDING, PLACE_STATE},
    {"ja", "チョウ", TYPE_WORD_ENDING, PLACE_TOWN},
    {"ja", "ドウ", TYPE_WORD_ENDING, TODOFUKEN},
    {"ja", "ケン", TYPE_WORD_ENDING, TODOFUKEN},
    {"ja", "グン", TYPE_WORD_ENDING, PLACE_DISTRICT},
    {"ja", "マチ", TYPE_WORD_ENDING, PLACE_TOWN},
    {"ja", "ムラ", TYPE_WORD_ENDING, PLACE_VILLAGE},
    {"ja", "ソン", TYPE_WORD_ENDING, PLACE_VILLAGE},
    {"ja", "ト", TYPE_WORD_ENDING, TODOFUKEN},
    {"ja", "フ", TYPE_WORD_ENDING, TODOFUKEN},
    {"ja", "シ", TYPE_WORD_ENDING, ANY_CITY},
    {"ja", "ク", TYPE_WORD_ENDING, ANY_WARD},
    {"ja", "ken", TYPE_WORD_AFTER, TODOFUKEN},
    {"ja", "fu", TYPE_WORD_AFTER, TODOFUKEN},
    {"ja", "hu", TYPE_WORD_AFTER, TODOFUKEN},
    {"ja", "to", TYPE_WORD_AFTER, TODOFUKEN},
    {"ja", "do", TYPE_WORD_AFTER, TODOFUKEN},
    {"ja", "dou", TYPE_WORD_AFTER, TODOFUKEN},
    {"ja", "shi", TYPE_WORD_AFTER, ANY_CITY},
    {"ja", "si", TYPE_WORD_AFTER, ANY_CITY},
    {"ja", "ku", TYPE_WORD_AFTER, ANY_WARD},
    {"ja", "machi", TYPE_WORD_AFTER, PLACE_TOWN},
    {"ja", "mati", TYPE_WORD_AFTER, PLACE_TOWN},
    {"ja", "chou", TYPE_WORD_AFTER, PLACE_TOWN},
    {"ja", "cho", TYPE_WORD_AFTER, PLACE_TOWN},
    {"ja", "tyou", TYPE_WORD_AFTER, PLACE_TOWN},
    {"ja", "tyo", TYPE_WORD_AFTER, PLACE_TOWN},
    {"ja", "mura", TYPE_WORD_AFTER, PLACE_VILLAGE},
    {"ja", "son", TYPE_WORD_AFTER, PLACE_VILLAGE},
    {"ja", "gun", TYPE_WORD_AFTER, PLACE_DISTRICT},

    {"en", "prefecture", TYPE_WORD_AFTER, TODOFUKEN},
    {"en", "pref", TYPE_WORD_AFTER, TODOFUKEN},
    {"en", "metropolis", TYPE_WORD_AFTER, TODOFUKEN},
    {"en", "province", TYPE_WORD_AFTER, PLACE_PROVINCE | PLACE_MUNICIPALITY},
    {"en", "municipality", TYPE_WORD_AFTER, ANY_CITY | ANY_COMMUNE},
    {"en", "city", TYPE_WORD_AFTER, ANY_CITY},
    {"en", "township", TYPE_WORD_AFTER, PLACE_TOWN | PLACE_COMMUNE},
    {"en", "town", TYPE_WORD_AFTER, PLACE_TOWN | PLACE_PROVINCIAL_TOWN},
    {"en", "village", TYPE_WORD_AFTER, PLACE_VILLAGE},
    {"en", "commune", TYPE_WORD_AFTER, PLACE_COMMUNE},
    {"en", "special zone", TYPE_WORD_AFTER, PLACE_SPECIAL_ZONE},
    {"en", "special administrative region", TYPE_WORD_AFTER, PLACE_SPECIAL_ZONE},
    {"en", "urban district", TYPE_WORD_AFTER, PLACE_URBAN_DISTRICT},
    {"en", "district", TYPE_WORD_AFTER, ANY_DISTRICT},
    {"en", "ward", TYPE_WORD_AFTER, ANY_WARD},
    {"en", "county", TYPE_WORD_AFTER, PLACE_DISTRICT | PLACE_REGION | PLACE_PROVINCE},
    {"en", "region", TYPE_WORD_AFTER, PLACE_REGION},
    {"en", "state", TYPE_WORD_AFTER, PLACE_STATE},
    {"en", "oblast", TYPE_WORD_AFTER, PLACE_REGION | PLACE_PROVINCE},
    {"en", "voivodeship", TYPE_WORD_AFTER, PLACE_REGION | PLACE_PROVINCE},
    {"en", "city of", TYPE_WORD_BEFORE, ANY_CITY},
    {"en", "town of", TYPE_WORD_BEFORE, PLACE_TOWN},
    {"en", "village of", TYPE_WORD_BEFORE, PLACE_VILLAGE},
    {"en", "municipality of", TYPE_WORD_BEFORE, ANY_CITY | ANY_COMMUNE},
    {"en", "commune of", TYPE_WORD_BEFORE, PLACE_COMMUNE},
    {"en", "district of", TYPE_WORD_BEFORE, ANY_DISTRICT},
    {"en", "county of", TYPE_WORD_BEFORE, PLACE_DISTRICT | PLACE_REGION},
    {"en", "province of", TYPE_WORD_BEFORE, PLACE_PROVINCE},
    {"en", "prefecture of", TYPE_WORD_BEFORE, TODOFUKEN},
    {"en", "state of", TYPE_WORD_BEFORE, PLACE_STATE | PLACE_COUNTRY},
    {"en", "republic of", TYPE_WORD_BEFORE, PLACE_COUNTRY},
    {"en", "kingdom of", TYPE_WORD_BEFORE, PLACE_COUNTRY},

    {"de", "kreisfreie stadt", TYPE_WORD_BEFORE, ANY_CITY},
    {"de", "hansestadt", TYPE_WORD_BEFORE, ANY_CITY},
    {"de", "landeshauptstadt", TYPE_WORD_BEFORE, ANY_CITY},
    {"de", "stadt", TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"de", "landkreis", TYPE_WORD_BEFORE, PLACE_DISTRICT},
    {"de", "kreis", TYPE_WORD_BEFORE, PLACE_DISTRICT},
    {"de", "bezirk", TYPE_WORD_BEFORE, ANY_DISTRICT | PLACE_REGION},
    {"de", "gemeinde", TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"de", "markt", TYPE_WORD_BEFORE, PLACE_TOWN},
    {"fr", "ville de", TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"fr", "ville du", TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"fr", "ville des", TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"fr", "ville d", TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"fr", "commune d", TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"fr", "commune de", TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"fr", "commune du", TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"fr", "departement de", TYPE_WORD_BEFORE, PLACE_REGION | PLACE_PROVINCE | PLACE_DISTRICT},
    {"fr", "province de", TYPE_WORD_BEFORE, PLACE_PROVINCE},
    {"pl", "gmina miejska", TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"pl", "gmina", TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"pl", "miasto", TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"pl", "powiat", TYPE_WORD_BEFORE, PLACE_DISTRICT},
    {"pl", "wojewodztwo", TYPE_WORD_BEFORE, PLACE_REGION | PLACE_PROVINCE},
    {"it", "comune di", TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"it", "citta di", TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"it", "provincia di", TYPE_WORD_BEFORE, PLACE_PROVINCE},
    {"es", "ciudad de", TYPE_WORD_BEFORE, ANY_CITY},
    {"es", "villa de", TYPE_WORD_BEFORE, PLACE_TOWN},
    {"es", "municipio de", TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"es", "ayuntamiento de", TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"es", "provincia de", TYPE_WORD_BEFORE, PLACE_PROVINCE},
    {"es", "departamento de", TYPE_WORD_BEFORE, PLACE_REGION | PLACE_PROVINCE},
    {"pt", "cidade de", TYPE_WORD_BEFORE, ANY_CITY},
    {"pt", "cidade do", TYPE_WORD_BEFORE, ANY_CITY},
    {"pt", "concelho de", TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"pt", "estado de", TYPE_WORD_BEFORE, PLACE_STATE},
    {"nl", "gemeente", TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"nl", "provincie", TYPE_WORD_BEFORE, PLACE_PROVINCE},
    {"nl", "stad", TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"sv", "kommun", TYPE_WORD_AFTER, ANY_COMMUNE},
    {"sv", "stad", TYPE_WORD_AFTER, ANY_CITY | PLACE_TOWN},
    {"sv", "lan", TYPE_WORD_AFTER, PLACE_REGION | PLACE_PROVINCE},
    {"da", "kommune", TYPE_WORD_AFTER, ANY_COMMUNE},
    {"fi", "kaupunki", TYPE_WORD_AFTER, ANY_CITY | PLACE_TOWN},
    {"fi", "kunta", TYPE_WORD_AFTER, ANY_COMMUNE},
    {"tr", "belediyesi", TYPE_WORD_AFTER, ANY_COMMUNE},
    {"tr", "ili", TYPE_WORD_AFTER, PLACE_PROVINCE},
    {"tr", "ilcesi", TYPE_WORD_AFTER, PLACE_DISTRICT},
    {"ro", "municipiul", TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"ro", "judetul", TYPE_WORD_BEFORE, PLACE_PROVINCE | PLACE_REGION | PLACE_DISTRICT},
    {"ro", "orasul", TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"ro", "comuna", TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"hu", "varos", TYPE_WORD_AFTER, ANY_CITY | PLACE_TOWN},
    {"hu", "megye", TYPE_WORD_AFTER, PLACE_PROVINCE | PLACE_REGION | PLACE_DISTRICT},
    {"cs", "mesto", TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"cs", "obec", TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"cs", "kraj", TYPE_WORD_AFTER, PLACE_REGION | PLACE_PROVINCE},
    {"hr", "grad", TYPE_WORD_BEFORE, ANY_CITY | PLACE_TOWN},
    {"hr", "opcina", TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"sr", "opstina", TYPE_WORD_BEFORE, ANY_COMMUNE},
    {"id", "kota", TYPE_WORD_BEFORE, ANY_CITY},
    {"id", "kabupaten", TYPE_WORD_BEFORE, PLACE_DISTRICT},
    {"id", "provinsi", TYPE_WORD_BEFORE, PLACE_PROVINCE},
};

#endif
