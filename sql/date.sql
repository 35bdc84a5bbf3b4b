-- The dictionary of the date texts in use: whatever a date column holds stands here once, with its
-- bounds. A text is EDTF (ISO 8601-2), years 0001 to 9999:
--
--   2023  2023-11  2023-11-21            a year, a month, a day
--   2023-11-21T09:30  ...T09:30:00+07    with a time, Z or an offset; bounds: the day as written
--   202X  20XX  2023-XX  2023-XX-XX  2023-11-XX    unspecified digits
--   2023-21  2023-22  2023-23  2023-24   spring to winter; bounds: the year and two months more
--   2023?  2023-11~  202X%               uncertain, approximate, both; after all these but a time
--   [..2023-11]  [2023..]  [2023..2024]  some day until, since, between; of a year, month or day
--   XXXX-11-21                           a day of an unknown year: no bounds
--   ..                                   open-ended, as the end of what goes on
--
-- earliest and latest are YYYY-MM-DD; an open start is 0001-01-01, an open end 9999-12-31.
CREATE TABLE IF NOT EXISTS date (
    text TEXT NOT NULL CONSTRAINT "date.text: holds a NUL" CHECK (instr(text, char(0)) = 0),
    qualified INTEGER NOT NULL AS (substr(text, -1) IN ('?', '~', '%')) STORED,

    -- The text taken apart. core: without its qualifier; head, tail: the dates that it begins and
    -- ends with, as YYYY, YYYY-MM or YYYY-MM-DD; zone: what follows a time of day. They may hold
    -- anything if the text is no date; the last CHECK sees to that.
    core TEXT AS (substr(text, 1, length(text) - qualified)) VIRTUAL,
    head TEXT AS (CASE
        WHEN core GLOB 'XXXX*' THEN NULL
        WHEN text = '..' THEN '9999-12-31'
        WHEN text GLOB '[[]*..*]'
            THEN coalesce(nullif(substr(text, 2, instr(text, '..') - 2), ''), '0001')
        WHEN core IN ('000X', '00XX') THEN '0001'
        WHEN core GLOB '??XX' THEN substr(core, 1, 2) || '00'
        WHEN core GLOB '???X' THEN substr(core, 1, 3) || '0'
        WHEN core GLOB '????-XX' OR core GLOB '????-XX-XX' OR core GLOB '????-2[1-4]'
            THEN substr(core, 1, 4)
        WHEN core GLOB '????-??-XX' THEN substr(core, 1, 7)
        WHEN text GLOB '??????????T*' THEN substr(text, 1, 10)
        ELSE core
    END) VIRTUAL,
    tail TEXT AS (CASE
        WHEN text = '..' OR core GLOB '9999-2[1-4]' THEN '9999'
        WHEN text GLOB '[[]*..*]' THEN coalesce(nullif(
            substr(text, instr(text, '..') + 2, length(text) - instr(text, '..') - 2), ''), '9999')
        WHEN core GLOB '??XX' THEN substr(core, 1, 2) || '99'
        WHEN core GLOB '???X' THEN substr(core, 1, 3) || '9'
        WHEN core GLOB '????-2[1-4]' THEN printf('%04d-02', substr(core, 1, 4) + 1)
        ELSE head
    END) VIRTUAL,
    zone TEXT AS (CASE
        WHEN substr(text, 11) GLOB 'T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*' THEN substr(text, 20)
        WHEN substr(text, 11) GLOB 'T[0-2][0-9]:[0-5][0-9]*' THEN substr(text, 17)
    END) VIRTUAL,

    earliest TEXT AS (CASE length(head)
        WHEN 4 THEN head || '-01-01'
        WHEN 7 THEN head || '-01'
        WHEN 10 THEN head
    END) STORED,
    latest TEXT AS (CASE length(tail)
        WHEN 4 THEN tail || '-12-31'
        WHEN 7 THEN tail || substr(
            date((2000 + tail % 400) || substr(tail, 5) || '-01', '+1 month', '-1 day'), 8)
        WHEN 10 THEN tail
    END) STORED,

    -- date(x, '+0 days') = x: x is a real day, written YYYY-MM-DD, and no more; date(x) alone would
    -- let 2023-02-30 pass. It is asked about the same day 2000 to 2399, as the calendar repeats
    -- itself every 400 years: date() gives 0300 a leap day, and no date after 9999-12-31. A CHECK
    -- accepts NULL, hence IS TRUE.
    CONSTRAINT "date.text: is not an EDTF date" CHECK ((
        text GLOB 'XXXX-??-??'
            AND date('2000' || substr(text, 5), '+0 days') = '2000' || substr(text, 5)
        OR earliest GLOB '[0-9][0-9][0-9][0-9]-*' AND latest GLOB '[0-9][0-9][0-9][0-9]-*'
            AND date((2000 + earliest % 400) || substr(earliest, 5), '+0 days')
                = (2000 + earliest % 400) || substr(earliest, 5)
            AND date((2000 + latest % 400) || substr(latest, 5), '+0 days')
                = (2000 + latest % 400) || substr(latest, 5)
            AND '0001' <= earliest AND earliest <= latest
            AND text <> '[..]'
            AND (text NOT GLOB '??????????T*'
                OR substr(text, 12, 2) < '24'
                    AND (zone IN ('', 'Z')
                        OR zone GLOB '[-+][0-2][0-9]' AND substr(zone, 2) < '24'
                        OR zone GLOB '[-+][0-2][0-9]:[0-5][0-9]' AND substr(zone, 2) < '24'))
    ) IS TRUE),
    PRIMARY KEY (text)
) STRICT, WITHOUT ROWID;
