-- accord: a registry of partnerships between local governments, in one SQLite file.
--
-- Made from sql/ and lib/record/ by accord-schema: change it there. Loads into an empty file
-- (sqlite3 new.db < schema.sql); loaded over a registry it changes nothing.
--
-- Tables are singular (visit), readable views plural (visits). Every party, act and source is a
-- record; rows beside a record are keyed (record, slot). NULL is unknown. SELECT * FROM guide
-- tells what there is.

BEGIN;

-- What the file is. The version stands here as well as in user_version, which .dump drops.
CREATE TABLE IF NOT EXISTS metadata (
    name TEXT NOT NULL CONSTRAINT "metadata.name: is empty" CHECK (name <> ''),
    value TEXT NOT NULL,
    PRIMARY KEY (name)
) STRICT, WITHOUT ROWID;

-- Who is writing: the library sets it for the length of a transaction, so may a shell.
CREATE TABLE IF NOT EXISTS session (
    id INTEGER PRIMARY KEY CONSTRAINT "session.id: there is one session" CHECK (id = 1),
    author TEXT CONSTRAINT "session.author: is empty or holds a NUL"
        CHECK (author <> '' AND instr(author, char(0)) = 0)
) STRICT;

-- Vocabularies: what the coded columns may hold, with labels.
CREATE TABLE IF NOT EXISTS term (
    vocabulary TEXT NOT NULL CONSTRAINT "term.vocabulary: is no name"
        CHECK (vocabulary GLOB '[a-z]*' AND vocabulary NOT GLOB '*[^a-z_]*' AND instr(vocabulary, char(0)) = 0),
    code TEXT NOT NULL CONSTRAINT "term.code: is no code (a-z, 0-9, hyphen)"
        CHECK (code GLOB '[a-z0-9]*' AND code NOT GLOB '*[^a-z0-9-]*' AND instr(code, char(0)) = 0),
    label_en TEXT CONSTRAINT "term.label_en: is empty or holds a NUL"
        CHECK (label_en <> '' AND instr(label_en, char(0)) = 0),
    label_vi TEXT CONSTRAINT "term.label_vi: is empty or holds a NUL"
        CHECK (label_vi <> '' AND instr(label_vi, char(0)) = 0),
    label_ja TEXT CONSTRAINT "term.label_ja: is empty or holds a NUL"
        CHECK (label_ja <> '' AND instr(label_ja, char(0)) = 0),
    PRIMARY KEY (vocabulary, code)
) STRICT, WITHOUT ROWID;

-- Which kinds take which action, and the state it leads to (NULL: the state stays).
CREATE TABLE IF NOT EXISTS lifecycle (
    kind TEXT NOT NULL CONSTRAINT "lifecycle.kind: is not a kind of record"
        CHECK (kind IN ('place', 'organization', 'person', 'partnership', 'agreement', 'delegation', 'visit',
            'event', 'statement', 'outcome', 'gift', 'figure', 'source')),
    action_type TEXT NOT NULL,
    state TEXT CONSTRAINT "lifecycle.state: is no name of a state (a-z, hyphen, at most 31)"
        CHECK (state GLOB '[a-z]*' AND state NOT GLOB '*[^a-z-]*' AND length(state) <= 31
            AND instr(state, char(0)) = 0),
    PRIMARY KEY (kind, action_type)
) STRICT, WITHOUT ROWID;

-- Every change: a row as it was before an update or a deletion, and that one was added.
CREATE TABLE IF NOT EXISTS history (
    id INTEGER PRIMARY KEY CONSTRAINT "history.id: is not from 1" CHECK (id > 0),
    changed_at TEXT NOT NULL,
    author TEXT,
    operation TEXT NOT NULL CONSTRAINT "history.operation: is no operation"
        CHECK (operation IN ('add', 'update', 'remove')),
    record INTEGER NOT NULL,
    entity TEXT NOT NULL,
    slot INTEGER,
    old TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS history_record ON history (record, id);

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

-- The root: every party, act and source is a record.
CREATE TABLE IF NOT EXISTS record (
    id INTEGER PRIMARY KEY AUTOINCREMENT
        CONSTRAINT "record.id: is not from 1 to 10^12" CHECK (id BETWEEN 1 AND 1000000000000),
    uid TEXT NOT NULL
        CONSTRAINT "record.uid: is not a uid (a-z, 0-9, then also . _ - /)"
        CHECK (uid GLOB '[a-z0-9]*' AND uid NOT GLOB '*[^a-z0-9/._-]*' AND length(uid) <= 200
            AND instr(uid, char(0)) = 0)
        CONSTRAINT "record.uid: is already taken" UNIQUE,
    kind TEXT NOT NULL
        CONSTRAINT "record.kind: is not a kind of record"
        CHECK (kind IN ('place', 'organization', 'person', 'partnership', 'agreement', 'delegation', 'visit', 'event', 'statement', 'outcome', 'gift', 'figure', 'source')),
    revision INTEGER NOT NULL DEFAULT 1
        CONSTRAINT "record.revision: is not from 1 to 10^15" CHECK (revision BETWEEN 1 AND 1000000000000000),
    next_slot INTEGER NOT NULL DEFAULT 1
        CONSTRAINT "record.next_slot: is not from 1 to 10^9 + 1" CHECK (next_slot BETWEEN 1 AND 1000000001)
) STRICT;

-- A country, province, prefecture, city, district, town or commune (Popolo: Area).
CREATE TABLE IF NOT EXISTS place (
    id INTEGER PRIMARY KEY,
    type TEXT CONSTRAINT "place.type: is required" NOT NULL,
    country TEXT
        CONSTRAINT "place.country: is not an ISO 3166-1 alpha-2 code" CHECK (country GLOB '[A-Z][A-Z]' AND instr(country, char(0)) = 0),
    parent INTEGER,
    start_date TEXT
        CONSTRAINT "place.start_date: is open-ended, which only an end may be" CHECK (start_date <> '..'),
    end_date TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS place_parent ON place (parent) WHERE parent IS NOT NULL;

-- A committee, assembly, department, ministry, embassy, university, company, NGO or association (Popolo: Organization).
CREATE TABLE IF NOT EXISTS organization (
    id INTEGER PRIMARY KEY,
    type TEXT,
    country TEXT
        CONSTRAINT "organization.country: is not an ISO 3166-1 alpha-2 code" CHECK (country GLOB '[A-Z][A-Z]' AND instr(country, char(0)) = 0),
    place INTEGER,
    governs TEXT
        CONSTRAINT "organization.governs: is neither yes nor no" CHECK (governs IN ('yes', 'no')),
    parent INTEGER,
    start_date TEXT
        CONSTRAINT "organization.start_date: is open-ended, which only an end may be" CHECK (start_date <> '..'),
    end_date TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS organization_place ON organization (place) WHERE place IS NOT NULL;
CREATE INDEX IF NOT EXISTS organization_parent ON organization (parent) WHERE parent IS NOT NULL;

-- A person.
CREATE TABLE IF NOT EXISTS person (
    id INTEGER PRIMARY KEY,
    country TEXT
        CONSTRAINT "person.country: is not an ISO 3166-1 alpha-2 code" CHECK (country GLOB '[A-Z][A-Z]' AND instr(country, char(0)) = 0),
    birth_date TEXT
        CONSTRAINT "person.birth_date: is open-ended, which only an end may be" CHECK (birth_date <> '..'),
    death_date TEXT
        CONSTRAINT "person.death_date: is open-ended, which only an end may be" CHECK (death_date <> '..')
) STRICT;

-- A lasting relation of places or organizations: friendship, sister city, cooperation; between countries: diplomatic (context, not counted).
CREATE TABLE IF NOT EXISTS partnership (
    id INTEGER PRIMARY KEY,
    type TEXT,
    motive TEXT
        CONSTRAINT "partnership.motive: is empty, holds a NUL, or is longer than 1 MiB" CHECK (motive <> '' AND instr(motive, char(0)) = 0 AND length(motive) <= 1048576),
    fields_complete TEXT
        CONSTRAINT "partnership.fields_complete: is neither yes nor no" CHECK (fields_complete IN ('yes', 'no'))
) STRICT;

-- An instrument between parties: memorandum of understanding (biên bản ghi nhớ), thỏa thuận, biên bản thỏa thuận, hiệp ước, .
CREATE TABLE IF NOT EXISTS agreement (
    id INTEGER PRIMARY KEY,
    type TEXT,
    partnership INTEGER,
    event INTEGER,
    place INTEGER,
    binding TEXT
        CONSTRAINT "agreement.binding: is neither yes nor no" CHECK (binding IN ('yes', 'no')),
    term TEXT
        CONSTRAINT "agreement.term: is not an ISO 8601 duration such as P3Y" CHECK (length(term) <= 100 AND term GLOB 'P[0-9]*[YMWD]' AND term NOT GLOB '*[^0-9PYMWD]*' AND term NOT GLOB '?*P*' AND term NOT GLOB '*[YMWD][YMWD]*' AND term NOT GLOB '*[MWD]*Y*' AND term NOT GLOB '*[MWD]*M*' AND term NOT GLOB '*[DYMW]*W*' AND term NOT GLOB '*[WD]*D*' AND term NOT GLOB '*Y*Y*' AND instr(term, char(0)) = 0),
    renewal TEXT,
    notice TEXT
        CONSTRAINT "agreement.notice: is not an ISO 8601 duration such as P3Y" CHECK (length(notice) <= 100 AND notice GLOB 'P[0-9]*[YMWD]' AND notice NOT GLOB '*[^0-9PYMWD]*' AND notice NOT GLOB '?*P*' AND notice NOT GLOB '*[YMWD][YMWD]*' AND notice NOT GLOB '*[MWD]*Y*' AND notice NOT GLOB '*[MWD]*M*' AND notice NOT GLOB '*[DYMW]*W*' AND notice NOT GLOB '*[WD]*D*' AND notice NOT GLOB '*Y*Y*' AND instr(notice, char(0)) = 0),
    purpose TEXT
        CONSTRAINT "agreement.purpose: is empty, holds a NUL, or is longer than 1 MiB" CHECK (purpose <> '' AND instr(purpose, char(0)) = 0 AND length(purpose) <= 1048576),
    parties_complete TEXT
        CONSTRAINT "agreement.parties_complete: is neither yes nor no" CHECK (parties_complete IN ('yes', 'no')),
    fields_complete TEXT
        CONSTRAINT "agreement.fields_complete: is neither yes nor no" CHECK (fields_complete IN ('yes', 'no'))
) STRICT;
CREATE INDEX IF NOT EXISTS agreement_partnership ON agreement (partnership) WHERE partnership IS NOT NULL;
CREATE INDEX IF NOT EXISTS agreement_event ON agreement (event) WHERE event IS NOT NULL;
CREATE INDEX IF NOT EXISTS agreement_place ON agreement (place) WHERE place IS NOT NULL;

-- A body of people that travels for a place or an organization.
CREATE TABLE IF NOT EXISTS delegation (
    id INTEGER PRIMARY KEY,
    type TEXT,
    sender INTEGER,
    size INTEGER
        CONSTRAINT "delegation.size: is not from 1" CHECK (size > 0),
    members_complete TEXT
        CONSTRAINT "delegation.members_complete: is neither yes nor no" CHECK (members_complete IN ('yes', 'no'))
) STRICT;
CREATE INDEX IF NOT EXISTS delegation_sender ON delegation (sender) WHERE sender IS NOT NULL;

-- A delegation received by a host at a place.
CREATE TABLE IF NOT EXISTS visit (
    id INTEGER PRIMARY KEY,
    delegation INTEGER,
    host INTEGER,
    place INTEGER,
    part_of INTEGER,
    position INTEGER
        CONSTRAINT "visit.position: is not from 1" CHECK (position > 0),
    planned_start_date TEXT
        CONSTRAINT "visit.planned_start_date: is open-ended, which only an end may be" CHECK (planned_start_date <> '..'),
    planned_end_date TEXT
        CONSTRAINT "visit.planned_end_date: is open-ended, which only an end may be" CHECK (planned_end_date <> '..'),
    start_date TEXT
        CONSTRAINT "visit.start_date: is open-ended, which only an end may be" CHECK (start_date <> '..'),
    end_date TEXT
        CONSTRAINT "visit.end_date: is open-ended, which only an end may be" CHECK (end_date <> '..'),
    purpose TEXT
        CONSTRAINT "visit.purpose: is empty, holds a NUL, or is longer than 1 MiB" CHECK (purpose <> '' AND instr(purpose, char(0)) = 0 AND length(purpose) <= 1048576),
    inviting INTEGER,
    lead INTEGER,
    decision TEXT
        CONSTRAINT "visit.decision: is empty, no single line, or longer than 2000 characters" CHECK (decision <> '' AND instr(decision, char(0)) = 0 AND instr(decision, char(10)) = 0 AND length(decision) <= 2000),
    funding TEXT
        CONSTRAINT "visit.funding: is empty, no single line, or longer than 2000 characters" CHECK (funding <> '' AND instr(funding, char(0)) = 0 AND instr(funding, char(10)) = 0 AND length(funding) <= 2000),
    report INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS visit_delegation ON visit (delegation) WHERE delegation IS NOT NULL;
CREATE INDEX IF NOT EXISTS visit_host ON visit (host) WHERE host IS NOT NULL;
CREATE INDEX IF NOT EXISTS visit_place ON visit (place) WHERE place IS NOT NULL;
CREATE INDEX IF NOT EXISTS visit_part_of ON visit (part_of) WHERE part_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS visit_inviting ON visit (inviting) WHERE inviting IS NOT NULL;
CREATE INDEX IF NOT EXISTS visit_lead ON visit (lead) WHERE lead IS NOT NULL;
CREATE INDEX IF NOT EXISTS visit_report ON visit (report) WHERE report IS NOT NULL;

-- A meeting, talks, signing, seminar, conference, festival, match, reception or tour.
CREATE TABLE IF NOT EXISTS event (
    id INTEGER PRIMARY KEY,
    type TEXT CONSTRAINT "event.type: is required" NOT NULL,
    visit INTEGER,
    part_of INTEGER,
    series INTEGER,
    edition INTEGER
        CONSTRAINT "event.edition: is not from 1" CHECK (edition > 0),
    recurrence TEXT
        CONSTRAINT "event.recurrence: is not an ISO 8601 duration such as P3Y" CHECK (length(recurrence) <= 100 AND recurrence GLOB 'P[0-9]*[YMWD]' AND recurrence NOT GLOB '*[^0-9PYMWD]*' AND recurrence NOT GLOB '?*P*' AND recurrence NOT GLOB '*[YMWD][YMWD]*' AND recurrence NOT GLOB '*[MWD]*Y*' AND recurrence NOT GLOB '*[MWD]*M*' AND recurrence NOT GLOB '*[DYMW]*W*' AND recurrence NOT GLOB '*[WD]*D*' AND recurrence NOT GLOB '*Y*Y*' AND instr(recurrence, char(0)) = 0),
    partnership INTEGER,
    place INTEGER,
    venue TEXT
        CONSTRAINT "event.venue: is empty, no single line, or longer than 2000 characters" CHECK (venue <> '' AND instr(venue, char(0)) = 0 AND instr(venue, char(10)) = 0 AND length(venue) <= 2000),
    venue_body INTEGER,
    start_date TEXT
        CONSTRAINT "event.start_date: is open-ended, which only an end may be" CHECK (start_date <> '..'),
    end_date TEXT,
    time TEXT
        CONSTRAINT "event.time: is not a time of day (hh:mm or hh:mm:ss)" CHECK ((time GLOB '[01][0-9]:[0-5][0-9]' OR time GLOB '2[0-3]:[0-5][0-9]' OR time GLOB '[01][0-9]:[0-5][0-9]:[0-5][0-9]' OR time GLOB '2[0-3]:[0-5][0-9]:[0-5][0-9]') AND instr(time, char(0)) = 0),
    part_of_day TEXT,
    position INTEGER
        CONSTRAINT "event.position: is not from 1" CHECK (position > 0),
    mode TEXT,
    subject TEXT
        CONSTRAINT "event.subject: is empty, holds a NUL, or is longer than 1 MiB" CHECK (subject <> '' AND instr(subject, char(0)) = 0 AND length(subject) <= 1048576),
    participants_complete TEXT
        CONSTRAINT "event.participants_complete: is neither yes nor no" CHECK (participants_complete IN ('yes', 'no')),
    planned_start_date TEXT
        CONSTRAINT "event.planned_start_date: is open-ended, which only an end may be" CHECK (planned_start_date <> '..'),
    planned_end_date TEXT
        CONSTRAINT "event.planned_end_date: is open-ended, which only an end may be" CHECK (planned_end_date <> '..')
) STRICT;
CREATE INDEX IF NOT EXISTS event_visit ON event (visit) WHERE visit IS NOT NULL;
CREATE INDEX IF NOT EXISTS event_part_of ON event (part_of) WHERE part_of IS NOT NULL;
CREATE INDEX IF NOT EXISTS event_series ON event (series) WHERE series IS NOT NULL;
CREATE INDEX IF NOT EXISTS event_partnership ON event (partnership) WHERE partnership IS NOT NULL;
CREATE INDEX IF NOT EXISTS event_place ON event (place) WHERE place IS NOT NULL;
CREATE INDEX IF NOT EXISTS event_venue_body ON event (venue_body) WHERE venue_body IS NOT NULL;

-- What was said and matters later: promise, offer, request, proposal, invitation, response, concern, presentation, assessment.
CREATE TABLE IF NOT EXISTS statement (
    id INTEGER PRIMARY KEY,
    type TEXT CONSTRAINT "statement.type: is required" NOT NULL,
    event INTEGER,
    date TEXT
        CONSTRAINT "statement.date: is open-ended, which only an end may be" CHECK (date <> '..'),
    speaker INTEGER,
    side INTEGER,
    addressee INTEGER,
    partnership INTEGER,
    text TEXT
        CONSTRAINT "statement.text: is empty, holds a NUL, or is longer than 1 MiB" CHECK (text <> '' AND instr(text, char(0)) = 0 AND length(text) <= 1048576),
    strength TEXT,
    concerns INTEGER,
    answers INTEGER,
    due_date TEXT
        CONSTRAINT "statement.due_date: is open-ended, which only an end may be" CHECK (due_date <> '..'),
    due_words TEXT
        CONSTRAINT "statement.due_words: is empty, no single line, or longer than 2000 characters" CHECK (due_words <> '' AND instr(due_words, char(0)) = 0 AND instr(due_words, char(10)) = 0 AND length(due_words) <= 2000),
    responsible INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS statement_event ON statement (event) WHERE event IS NOT NULL;
CREATE INDEX IF NOT EXISTS statement_speaker ON statement (speaker) WHERE speaker IS NOT NULL;
CREATE INDEX IF NOT EXISTS statement_side ON statement (side) WHERE side IS NOT NULL;
CREATE INDEX IF NOT EXISTS statement_addressee ON statement (addressee) WHERE addressee IS NOT NULL;
CREATE INDEX IF NOT EXISTS statement_partnership ON statement (partnership) WHERE partnership IS NOT NULL;
CREATE INDEX IF NOT EXISTS statement_concerns ON statement (concerns) WHERE concerns IS NOT NULL;
CREATE INDEX IF NOT EXISTS statement_answers ON statement (answers) WHERE answers IS NOT NULL;
CREATE INDEX IF NOT EXISTS statement_responsible ON statement (responsible) WHERE responsible IS NOT NULL;

-- What came of it: a gateball court, a language centre, a flight.
CREATE TABLE IF NOT EXISTS outcome (
    id INTEGER PRIMARY KEY,
    type TEXT,
    partnership INTEGER,
    agreement INTEGER,
    event INTEGER,
    place INTEGER,
    venue TEXT
        CONSTRAINT "outcome.venue: is empty, no single line, or longer than 2000 characters" CHECK (venue <> '' AND instr(venue, char(0)) = 0 AND instr(venue, char(10)) = 0 AND length(venue) <= 2000),
    organization INTEGER,
    start_date TEXT
        CONSTRAINT "outcome.start_date: is open-ended, which only an end may be" CHECK (start_date <> '..'),
    end_date TEXT,
    description TEXT
        CONSTRAINT "outcome.description: is empty, holds a NUL, or is longer than 1 MiB" CHECK (description <> '' AND instr(description, char(0)) = 0 AND length(description) <= 1048576)
) STRICT;
CREATE INDEX IF NOT EXISTS outcome_partnership ON outcome (partnership) WHERE partnership IS NOT NULL;
CREATE INDEX IF NOT EXISTS outcome_agreement ON outcome (agreement) WHERE agreement IS NOT NULL;
CREATE INDEX IF NOT EXISTS outcome_event ON outcome (event) WHERE event IS NOT NULL;
CREATE INDEX IF NOT EXISTS outcome_place ON outcome (place) WHERE place IS NOT NULL;
CREATE INDEX IF NOT EXISTS outcome_organization ON outcome (organization) WHERE organization IS NOT NULL;

-- What was given.
CREATE TABLE IF NOT EXISTS gift (
    id INTEGER PRIMARY KEY,
    giver INTEGER,
    receiver INTEGER,
    event INTEGER,
    date TEXT
        CONSTRAINT "gift.date: is open-ended, which only an end may be" CHECK (date <> '..'),
    description TEXT
        CONSTRAINT "gift.description: is empty, holds a NUL, or is longer than 1 MiB" CHECK (description <> '' AND instr(description, char(0)) = 0 AND length(description) <= 1048576),
    value TEXT
        CONSTRAINT "gift.value: is not a decimal number" CHECK (length(value) <= 100 AND ltrim(value, '-') GLOB '[0-9]*' AND value NOT GLOB '--*' AND ltrim(value, '-') NOT GLOB '*[^0-9.]*' AND value NOT GLOB '*.*.*' AND value NOT GLOB '*.' AND ltrim(value, '-') NOT GLOB '0[0-9]*' AND instr(value, char(0)) = 0),
    currency TEXT
        CONSTRAINT "gift.currency: is not an ISO 4217 code" CHECK (currency GLOB '[A-Z][A-Z][A-Z]' AND instr(currency, char(0)) = 0)
) STRICT;
CREATE INDEX IF NOT EXISTS gift_giver ON gift (giver) WHERE giver IS NOT NULL;
CREATE INDEX IF NOT EXISTS gift_receiver ON gift (receiver) WHERE receiver IS NOT NULL;
CREATE INDEX IF NOT EXISTS gift_event ON gift (event) WHERE event IS NOT NULL;

-- An observed number: 12 projects; > 2.3 billion USD; rank 3; ~500 delegates.
CREATE TABLE IF NOT EXISTS figure (
    id INTEGER PRIMARY KEY,
    subject INTEGER CONSTRAINT "figure.subject: is required" NOT NULL,
    counterpart INTEGER,
    metric TEXT CONSTRAINT "figure.metric: is required" NOT NULL,
    comparator TEXT,
    value TEXT
        CONSTRAINT "figure.value: is not a decimal number" CHECK (length(value) <= 100 AND ltrim(value, '-') GLOB '[0-9]*' AND value NOT GLOB '--*' AND ltrim(value, '-') NOT GLOB '*[^0-9.]*' AND value NOT GLOB '*.*.*' AND value NOT GLOB '*.' AND ltrim(value, '-') NOT GLOB '0[0-9]*' AND instr(value, char(0)) = 0),
    words TEXT
        CONSTRAINT "figure.words: is empty, no single line, or longer than 2000 characters" CHECK (words <> '' AND instr(words, char(0)) = 0 AND instr(words, char(10)) = 0 AND length(words) <= 2000),
    unit TEXT
        CONSTRAINT "figure.unit: is empty, no single line, or longer than 2000 characters" CHECK (unit <> '' AND instr(unit, char(0)) = 0 AND instr(unit, char(10)) = 0 AND length(unit) <= 2000),
    currency TEXT
        CONSTRAINT "figure.currency: is not an ISO 4217 code" CHECK (currency GLOB '[A-Z][A-Z][A-Z]' AND instr(currency, char(0)) = 0),
    date TEXT
        CONSTRAINT "figure.date: is open-ended, which only an end may be" CHECK (date <> '..')
) STRICT;
CREATE INDEX IF NOT EXISTS figure_subject ON figure (subject);
CREATE INDEX IF NOT EXISTS figure_counterpart ON figure (counterpart) WHERE counterpart IS NOT NULL;

-- An article, letter, decision, document, page or law that says so.
CREATE TABLE IF NOT EXISTS source (
    id INTEGER PRIMARY KEY,
    type TEXT,
    publisher TEXT
        CONSTRAINT "source.publisher: is empty, no single line, or longer than 2000 characters" CHECK (publisher <> '' AND instr(publisher, char(0)) = 0 AND instr(publisher, char(10)) = 0 AND length(publisher) <= 2000),
    section TEXT
        CONSTRAINT "source.section: is empty, no single line, or longer than 2000 characters" CHECK (section <> '' AND instr(section, char(0)) = 0 AND instr(section, char(10)) = 0 AND length(section) <= 2000),
    issuer TEXT
        CONSTRAINT "source.issuer: is empty, no single line, or longer than 2000 characters" CHECK (issuer <> '' AND instr(issuer, char(0)) = 0 AND instr(issuer, char(10)) = 0 AND length(issuer) <= 2000),
    author TEXT
        CONSTRAINT "source.author: is empty, no single line, or longer than 2000 characters" CHECK (author <> '' AND instr(author, char(0)) = 0 AND instr(author, char(10)) = 0 AND length(author) <= 2000),
    number TEXT
        CONSTRAINT "source.number: is empty, no single line, or longer than 2000 characters" CHECK (number <> '' AND instr(number, char(0)) = 0 AND instr(number, char(10)) = 0 AND length(number) <= 2000),
    addressee TEXT
        CONSTRAINT "source.addressee: is empty, no single line, or longer than 2000 characters" CHECK (addressee <> '' AND instr(addressee, char(0)) = 0 AND instr(addressee, char(10)) = 0 AND length(addressee) <= 2000),
    url TEXT
        CONSTRAINT "source.url: is empty, no single line, or longer than 2000 characters" CHECK (url <> '' AND instr(url, char(0)) = 0 AND instr(url, char(10)) = 0 AND length(url) <= 2000),
    published TEXT
        CONSTRAINT "source.published: is open-ended, which only an end may be" CHECK (published <> '..'),
    retrieved TEXT
        CONSTRAINT "source.retrieved: is open-ended, which only an end may be" CHECK (retrieved <> '..'),
    language TEXT
        CONSTRAINT "source.language: is not a BCP 47 language tag" CHECK (length(language) <= 100 AND language GLOB '[a-zA-Z][a-zA-Z]*' AND language NOT GLOB '*[^a-zA-Z0-9-]*' AND language NOT GLOB '*--*' AND language NOT GLOB '*-' AND instr(language, char(0)) = 0),
    copy_of INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS source_copy_of ON source (copy_of) WHERE copy_of IS NOT NULL;

-- A name or title of a record (Popolo: other_names).
CREATE TABLE IF NOT EXISTS name (
    record INTEGER NOT NULL,
    slot INTEGER NOT NULL
        CONSTRAINT "name.slot: is not from 1 to 10^9" CHECK (slot BETWEEN 1 AND 1000000000),
    text TEXT CONSTRAINT "name.text: is required" NOT NULL
        CONSTRAINT "name.text: is empty, no single line, has outer blanks, or is longer than 2000 characters" CHECK (text <> '' AND instr(text, char(0)) = 0 AND instr(text, char(10)) = 0 AND trim(text) = text AND length(text) <= 2000),
    language TEXT
        CONSTRAINT "name.language: is not a BCP 47 language tag" CHECK (length(language) <= 100 AND language GLOB '[a-zA-Z][a-zA-Z]*' AND language NOT GLOB '*[^a-zA-Z0-9-]*' AND language NOT GLOB '*--*' AND language NOT GLOB '*-' AND instr(language, char(0)) = 0),
    type TEXT,
    start_date TEXT
        CONSTRAINT "name.start_date: is open-ended, which only an end may be" CHECK (start_date <> '..'),
    end_date TEXT,
    folded TEXT,
    sort_key TEXT,
    PRIMARY KEY (record, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS name_text ON name (text);
CREATE INDEX IF NOT EXISTS name_folded ON name (folded) WHERE folded IS NOT NULL;
CREATE INDEX IF NOT EXISTS name_pending ON name (record) WHERE folded IS NULL;

-- A code in somebody's scheme (Popolo: identifiers), with its validity: GSO 15 was Yên Bái and is Lào Cai today.
CREATE TABLE IF NOT EXISTS identifier (
    record INTEGER NOT NULL,
    slot INTEGER NOT NULL
        CONSTRAINT "identifier.slot: is not from 1 to 10^9" CHECK (slot BETWEEN 1 AND 1000000000),
    scheme TEXT CONSTRAINT "identifier.scheme: is required" NOT NULL
        CONSTRAINT "identifier.scheme: is empty, no single line, or longer than 2000 characters" CHECK (scheme <> '' AND instr(scheme, char(0)) = 0 AND instr(scheme, char(10)) = 0 AND length(scheme) <= 2000),
    code TEXT CONSTRAINT "identifier.code: is required" NOT NULL
        CONSTRAINT "identifier.code: is empty, no single line, or longer than 2000 characters" CHECK (code <> '' AND instr(code, char(0)) = 0 AND instr(code, char(10)) = 0 AND length(code) <= 2000),
    start_date TEXT
        CONSTRAINT "identifier.start_date: is open-ended, which only an end may be" CHECK (start_date <> '..'),
    end_date TEXT,
    PRIMARY KEY (record, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS identifier_code ON identifier (code, scheme);

-- How to reach them (Popolo: contact_detail).
CREATE TABLE IF NOT EXISTS contact (
    record INTEGER NOT NULL,
    slot INTEGER NOT NULL
        CONSTRAINT "contact.slot: is not from 1 to 10^9" CHECK (slot BETWEEN 1 AND 1000000000),
    type TEXT CONSTRAINT "contact.type: is required" NOT NULL,
    value TEXT CONSTRAINT "contact.value: is required" NOT NULL
        CONSTRAINT "contact.value: is empty, no single line, or longer than 2000 characters" CHECK (value <> '' AND instr(value, char(0)) = 0 AND instr(value, char(10)) = 0 AND length(value) <= 2000),
    label TEXT
        CONSTRAINT "contact.label: is empty, no single line, or longer than 2000 characters" CHECK (label <> '' AND instr(label, char(0)) = 0 AND instr(label, char(10)) = 0 AND length(label) <= 2000),
    start_date TEXT
        CONSTRAINT "contact.start_date: is open-ended, which only an end may be" CHECK (start_date <> '..'),
    end_date TEXT,
    PRIMARY KEY (record, slot)
) STRICT, WITHOUT ROWID;

-- A post held (Popolo: Membership).
CREATE TABLE IF NOT EXISTS post (
    record INTEGER NOT NULL,
    slot INTEGER NOT NULL
        CONSTRAINT "post.slot: is not from 1 to 10^9" CHECK (slot BETWEEN 1 AND 1000000000),
    title TEXT CONSTRAINT "post.title: is required" NOT NULL
        CONSTRAINT "post.title: is empty, no single line, or longer than 2000 characters" CHECK (title <> '' AND instr(title, char(0)) = 0 AND instr(title, char(10)) = 0 AND length(title) <= 2000),
    organization INTEGER,
    place INTEGER,
    start_date TEXT
        CONSTRAINT "post.start_date: is open-ended, which only an end may be" CHECK (start_date <> '..'),
    end_date TEXT,
    PRIMARY KEY (record, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS post_organization ON post (organization) WHERE organization IS NOT NULL;
CREATE INDEX IF NOT EXISTS post_place ON post (place) WHERE place IS NOT NULL;

-- What became of a place or a body (W3C ORG: change event).
CREATE TABLE IF NOT EXISTS succession (
    record INTEGER NOT NULL,
    slot INTEGER NOT NULL
        CONSTRAINT "succession.slot: is not from 1 to 10^9" CHECK (slot BETWEEN 1 AND 1000000000),
    successor INTEGER,
    type TEXT CONSTRAINT "succession.type: is required" NOT NULL,
    legal_date TEXT
        CONSTRAINT "succession.legal_date: is open-ended, which only an end may be" CHECK (legal_date <> '..'),
    operative_date TEXT
        CONSTRAINT "succession.operative_date: is open-ended, which only an end may be" CHECK (operative_date <> '..'),
    act INTEGER,
    PRIMARY KEY (record, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS succession_successor ON succession (successor) WHERE successor IS NOT NULL;
CREATE INDEX IF NOT EXISTS succession_act ON succession (act) WHERE act IS NOT NULL;

-- A party of a partnership or an agreement.
CREATE TABLE IF NOT EXISTS party (
    record INTEGER NOT NULL,
    slot INTEGER NOT NULL
        CONSTRAINT "party.slot: is not from 1 to 10^9" CHECK (slot BETWEEN 1 AND 1000000000),
    party INTEGER CONSTRAINT "party.party: is required" NOT NULL,
    description TEXT
        CONSTRAINT "party.description: is empty, no single line, or longer than 2000 characters" CHECK (description <> '' AND instr(description, char(0)) = 0 AND instr(description, char(10)) = 0 AND length(description) <= 2000),
    PRIMARY KEY (record, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS party_party ON party (party);

-- Who introduced, initiated or supported a partnership.
CREATE TABLE IF NOT EXISTS supporter (
    record INTEGER NOT NULL,
    slot INTEGER NOT NULL
        CONSTRAINT "supporter.slot: is not from 1 to 10^9" CHECK (slot BETWEEN 1 AND 1000000000),
    supporter INTEGER CONSTRAINT "supporter.supporter: is required" NOT NULL,
    role TEXT CONSTRAINT "supporter.role: is required" NOT NULL,
    date TEXT
        CONSTRAINT "supporter.date: is open-ended, which only an end may be" CHECK (date <> '..'),
    PRIMARY KEY (record, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS supporter_supporter ON supporter (supporter);

-- A side's focal point (cơ quan đầu mối).
CREATE TABLE IF NOT EXISTS focal_point (
    record INTEGER NOT NULL,
    slot INTEGER NOT NULL
        CONSTRAINT "focal_point.slot: is not from 1 to 10^9" CHECK (slot BETWEEN 1 AND 1000000000),
    side INTEGER,
    organization INTEGER,
    person INTEGER,
    scope TEXT
        CONSTRAINT "focal_point.scope: is empty, no single line, or longer than 2000 characters" CHECK (scope <> '' AND instr(scope, char(0)) = 0 AND instr(scope, char(10)) = 0 AND length(scope) <= 2000),
    start_date TEXT
        CONSTRAINT "focal_point.start_date: is open-ended, which only an end may be" CHECK (start_date <> '..'),
    end_date TEXT,
    CONSTRAINT "focal_point: names neither side, organization nor person" CHECK (organization IS NOT NULL OR person IS NOT NULL OR side IS NOT NULL),
    PRIMARY KEY (record, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS focal_point_side ON focal_point (side) WHERE side IS NOT NULL;
CREATE INDEX IF NOT EXISTS focal_point_organization ON focal_point (organization) WHERE organization IS NOT NULL;
CREATE INDEX IF NOT EXISTS focal_point_person ON focal_point (person) WHERE person IS NOT NULL;

-- Who signed, in which capacity.
CREATE TABLE IF NOT EXISTS signatory (
    record INTEGER NOT NULL,
    slot INTEGER NOT NULL
        CONSTRAINT "signatory.slot: is not from 1 to 10^9" CHECK (slot BETWEEN 1 AND 1000000000),
    person INTEGER,
    party INTEGER,
    capacity TEXT
        CONSTRAINT "signatory.capacity: is empty, no single line, or longer than 2000 characters" CHECK (capacity <> '' AND instr(capacity, char(0)) = 0 AND instr(capacity, char(10)) = 0 AND length(capacity) <= 2000),
    CONSTRAINT "signatory: names neither person, party nor capacity" CHECK (person IS NOT NULL OR party IS NOT NULL OR capacity IS NOT NULL),
    PRIMARY KEY (record, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS signatory_person ON signatory (person) WHERE person IS NOT NULL;
CREATE INDEX IF NOT EXISTS signatory_party ON signatory (party) WHERE party IS NOT NULL;

-- A language in which the text is authentic (UN Treaty Collection: authentic texts).
CREATE TABLE IF NOT EXISTS authentic_language (
    record INTEGER NOT NULL,
    slot INTEGER NOT NULL
        CONSTRAINT "authentic_language.slot: is not from 1 to 10^9" CHECK (slot BETWEEN 1 AND 1000000000),
    language TEXT CONSTRAINT "authentic_language.language: is required" NOT NULL
        CONSTRAINT "authentic_language.language: is not a BCP 47 language tag" CHECK (length(language) <= 100 AND language GLOB '[a-zA-Z][a-zA-Z]*' AND language NOT GLOB '*[^a-zA-Z0-9-]*' AND language NOT GLOB '*--*' AND language NOT GLOB '*-' AND instr(language, char(0)) = 0),
    PRIMARY KEY (record, slot)
) STRICT, WITHOUT ROWID;

-- What an agreement does to another one.
CREATE TABLE IF NOT EXISTS relation (
    record INTEGER NOT NULL,
    slot INTEGER NOT NULL
        CONSTRAINT "relation.slot: is not from 1 to 10^9" CHECK (slot BETWEEN 1 AND 1000000000),
    type TEXT CONSTRAINT "relation.type: is required" NOT NULL,
    agreement INTEGER CONSTRAINT "relation.agreement: is required" NOT NULL,
    PRIMARY KEY (record, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS relation_agreement ON relation (agreement);

-- What the parties agreed to do.
CREATE TABLE IF NOT EXISTS provision (
    record INTEGER NOT NULL,
    slot INTEGER NOT NULL
        CONSTRAINT "provision.slot: is not from 1 to 10^9" CHECK (slot BETWEEN 1 AND 1000000000),
    label TEXT
        CONSTRAINT "provision.label: is empty, no single line, or longer than 2000 characters" CHECK (label <> '' AND instr(label, char(0)) = 0 AND instr(label, char(10)) = 0 AND length(label) <= 2000),
    text TEXT CONSTRAINT "provision.text: is required" NOT NULL
        CONSTRAINT "provision.text: is empty, holds a NUL, or is longer than 1 MiB" CHECK (text <> '' AND instr(text, char(0)) = 0 AND length(text) <= 1048576),
    type TEXT,
    PRIMARY KEY (record, slot)
) STRICT, WITHOUT ROWID;

-- A field of cooperation.
CREATE TABLE IF NOT EXISTS field (
    record INTEGER NOT NULL,
    slot INTEGER NOT NULL
        CONSTRAINT "field.slot: is not from 1 to 10^9" CHECK (slot BETWEEN 1 AND 1000000000),
    code TEXT CONSTRAINT "field.code: is required" NOT NULL,
    words TEXT
        CONSTRAINT "field.words: is empty, no single line, or longer than 2000 characters" CHECK (words <> '' AND instr(words, char(0)) = 0 AND instr(words, char(10)) = 0 AND length(words) <= 2000),
    stage TEXT,
    date TEXT
        CONSTRAINT "field.date: is open-ended, which only an end may be" CHECK (date <> '..'),
    PRIMARY KEY (record, slot)
) STRICT, WITHOUT ROWID;

-- A member of a delegation: a person, or a body of which somebody travels along.
CREATE TABLE IF NOT EXISTS member (
    record INTEGER NOT NULL,
    slot INTEGER NOT NULL
        CONSTRAINT "member.slot: is not from 1 to 10^9" CHECK (slot BETWEEN 1 AND 1000000000),
    person INTEGER,
    organization INTEGER,
    role TEXT,
    capacity TEXT
        CONSTRAINT "member.capacity: is empty, no single line, or longer than 2000 characters" CHECK (capacity <> '' AND instr(capacity, char(0)) = 0 AND instr(capacity, char(10)) = 0 AND length(capacity) <= 2000),
    position INTEGER
        CONSTRAINT "member.position: is not from 1" CHECK (position > 0),
    CONSTRAINT "member: names neither person, organization nor capacity" CHECK (person IS NOT NULL OR organization IS NOT NULL OR capacity IS NOT NULL),
    PRIMARY KEY (record, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS member_person ON member (person) WHERE person IS NOT NULL;
CREATE INDEX IF NOT EXISTS member_organization ON member (organization) WHERE organization IS NOT NULL;

-- Who took part: a person in a capacity, a body, or the unnamed holder of a post.
CREATE TABLE IF NOT EXISTS participant (
    record INTEGER NOT NULL,
    slot INTEGER NOT NULL
        CONSTRAINT "participant.slot: is not from 1 to 10^9" CHECK (slot BETWEEN 1 AND 1000000000),
    person INTEGER,
    body INTEGER,
    role TEXT,
    capacity TEXT
        CONSTRAINT "participant.capacity: is empty, no single line, or longer than 2000 characters" CHECK (capacity <> '' AND instr(capacity, char(0)) = 0 AND instr(capacity, char(10)) = 0 AND length(capacity) <= 2000),
    mode TEXT,
    CONSTRAINT "participant: names neither person, body nor capacity" CHECK (person IS NOT NULL OR body IS NOT NULL OR capacity IS NOT NULL),
    PRIMARY KEY (record, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS participant_person ON participant (person) WHERE person IS NOT NULL;
CREATE INDEX IF NOT EXISTS participant_body ON participant (body) WHERE body IS NOT NULL;

-- Who gains by a promise, offer or request.
CREATE TABLE IF NOT EXISTS beneficiary (
    record INTEGER NOT NULL,
    slot INTEGER NOT NULL
        CONSTRAINT "beneficiary.slot: is not from 1 to 10^9" CHECK (slot BETWEEN 1 AND 1000000000),
    beneficiary INTEGER CONSTRAINT "beneficiary.beneficiary: is required" NOT NULL,
    PRIMARY KEY (record, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS beneficiary_beneficiary ON beneficiary (beneficiary);

-- Something that happened to a record; its state on any day follows from its actions.
CREATE TABLE IF NOT EXISTS action (
    record INTEGER NOT NULL,
    slot INTEGER NOT NULL
        CONSTRAINT "action.slot: is not from 1 to 10^9" CHECK (slot BETWEEN 1 AND 1000000000),
    type TEXT CONSTRAINT "action.type: is required" NOT NULL,
    date TEXT
        CONSTRAINT "action.date: is open-ended, which only an end may be" CHECK (date <> '..'),
    agent INTEGER,
    recipient INTEGER,
    object INTEGER,
    number TEXT
        CONSTRAINT "action.number: is empty, no single line, or longer than 2000 characters" CHECK (number <> '' AND instr(number, char(0)) = 0 AND instr(number, char(10)) = 0 AND length(number) <= 2000),
    cause TEXT
        CONSTRAINT "action.cause: is empty, no single line, or longer than 2000 characters" CHECK (cause <> '' AND instr(cause, char(0)) = 0 AND instr(cause, char(10)) = 0 AND length(cause) <= 2000),
    follows INTEGER
        CONSTRAINT "action.follows: is not from 1" CHECK (follows > 0),
    PRIMARY KEY (record, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS action_agent ON action (agent) WHERE agent IS NOT NULL;
CREATE INDEX IF NOT EXISTS action_recipient ON action (recipient) WHERE recipient IS NOT NULL;
CREATE INDEX IF NOT EXISTS action_object ON action (object) WHERE object IS NOT NULL;
CREATE INDEX IF NOT EXISTS action_type ON action (type, record);

-- A copy on record: accord keeps where it is, not the copy.
CREATE TABLE IF NOT EXISTS document (
    record INTEGER NOT NULL,
    slot INTEGER NOT NULL
        CONSTRAINT "document.slot: is not from 1 to 10^9" CHECK (slot BETWEEN 1 AND 1000000000),
    name TEXT CONSTRAINT "document.name: is required" NOT NULL
        CONSTRAINT "document.name: is empty, no single line, or longer than 2000 characters" CHECK (name <> '' AND instr(name, char(0)) = 0 AND instr(name, char(10)) = 0 AND length(name) <= 2000),
    sha256 TEXT
        CONSTRAINT "document.sha256: is not 64 lower-case hexadecimal digits" CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*' AND instr(sha256, char(0)) = 0),
    language TEXT
        CONSTRAINT "document.language: is not a BCP 47 language tag" CHECK (length(language) <= 100 AND language GLOB '[a-zA-Z][a-zA-Z]*' AND language NOT GLOB '*[^a-zA-Z0-9-]*' AND language NOT GLOB '*--*' AND language NOT GLOB '*-' AND instr(language, char(0)) = 0),
    location TEXT
        CONSTRAINT "document.location: is empty, no single line, or longer than 2000 characters" CHECK (location <> '' AND instr(location, char(0)) = 0 AND instr(location, char(10)) = 0 AND length(location) <= 2000),
    PRIMARY KEY (record, slot)
) STRICT, WITHOUT ROWID;

-- A remark of the office.
CREATE TABLE IF NOT EXISTS note (
    record INTEGER NOT NULL,
    slot INTEGER NOT NULL
        CONSTRAINT "note.slot: is not from 1 to 10^9" CHECK (slot BETWEEN 1 AND 1000000000),
    date TEXT
        CONSTRAINT "note.date: is open-ended, which only an end may be" CHECK (date <> '..'),
    text TEXT CONSTRAINT "note.text: is required" NOT NULL
        CONSTRAINT "note.text: is empty, holds a NUL, or is longer than 1 MiB" CHECK (text <> '' AND instr(text, char(0)) = 0 AND length(text) <= 1048576),
    PRIMARY KEY (record, slot)
) STRICT, WITHOUT ROWID;

-- Which source says so: of a record, of one attribute, or of one row beside it.
CREATE TABLE IF NOT EXISTS citation (
    record INTEGER NOT NULL,
    slot INTEGER NOT NULL
        CONSTRAINT "citation.slot: is not from 1 to 10^9" CHECK (slot BETWEEN 1 AND 1000000000),
    source INTEGER CONSTRAINT "citation.source: is required" NOT NULL,
    target INTEGER
        CONSTRAINT "citation.target: is not from 1" CHECK (target > 0),
    attribute TEXT
        CONSTRAINT "citation.attribute: is empty, no single line, or longer than 2000 characters" CHECK (attribute <> '' AND instr(attribute, char(0)) = 0 AND instr(attribute, char(10)) = 0 AND length(attribute) <= 2000),
    words TEXT
        CONSTRAINT "citation.words: is empty, holds a NUL, or is longer than 1 MiB" CHECK (words <> '' AND instr(words, char(0)) = 0 AND length(words) <= 1048576),
    locator TEXT
        CONSTRAINT "citation.locator: is empty, no single line, or longer than 2000 characters" CHECK (locator <> '' AND instr(locator, char(0)) = 0 AND instr(locator, char(10)) = 0 AND length(locator) <= 2000),
    basis TEXT,
    because TEXT
        CONSTRAINT "citation.because: is empty, holds a NUL, or is longer than 1 MiB" CHECK (because <> '' AND instr(because, char(0)) = 0 AND length(because) <= 1048576),
    stance TEXT,
    value TEXT
        CONSTRAINT "citation.value: is empty, no single line, or longer than 2000 characters" CHECK (value <> '' AND instr(value, char(0)) = 0 AND instr(value, char(10)) = 0 AND length(value) <= 2000),
    CONSTRAINT "citation: a claimed value needs the stance disputes" CHECK (value IS NULL OR stance IS 'disputes'),
    PRIMARY KEY (record, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS citation_source ON citation (source);

-- The rules across tables.

-- Every row beside a record, by its slot.
CREATE VIEW IF NOT EXISTS slots (record, slot, entity) AS
    SELECT record, slot, 'name' FROM name
    UNION ALL SELECT record, slot, 'identifier' FROM identifier
    UNION ALL SELECT record, slot, 'contact' FROM contact
    UNION ALL SELECT record, slot, 'post' FROM post
    UNION ALL SELECT record, slot, 'succession' FROM succession
    UNION ALL SELECT record, slot, 'party' FROM party
    UNION ALL SELECT record, slot, 'supporter' FROM supporter
    UNION ALL SELECT record, slot, 'focal_point' FROM focal_point
    UNION ALL SELECT record, slot, 'signatory' FROM signatory
    UNION ALL SELECT record, slot, 'authentic_language' FROM authentic_language
    UNION ALL SELECT record, slot, 'relation' FROM relation
    UNION ALL SELECT record, slot, 'provision' FROM provision
    UNION ALL SELECT record, slot, 'field' FROM field
    UNION ALL SELECT record, slot, 'member' FROM member
    UNION ALL SELECT record, slot, 'participant' FROM participant
    UNION ALL SELECT record, slot, 'beneficiary' FROM beneficiary
    UNION ALL SELECT record, slot, 'action' FROM action
    UNION ALL SELECT record, slot, 'document' FROM document
    UNION ALL SELECT record, slot, 'note' FROM note
    UNION ALL SELECT record, slot, 'citation' FROM citation;

-- Takes a date text into the dictionary, if it is one and not there yet.
CREATE VIEW IF NOT EXISTS date_entry (text) AS SELECT text FROM date;
CREATE TRIGGER IF NOT EXISTS date_entry_add INSTEAD OF INSERT ON date_entry BEGIN
    INSERT OR IGNORE INTO date (text) SELECT NEW.text
        WHERE NEW.text IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.text);
END;

-- A slot other than next_slot is rare (a restored record, a dossier out of order): looked at only then.
-- One that was taken comes back with its record: its removal went with the record's.
CREATE VIEW IF NOT EXISTS slot_check (record, slot) AS SELECT record, slot FROM slots;
CREATE TRIGGER IF NOT EXISTS slot_check_add INSTEAD OF INSERT ON slot_check BEGIN
    SELECT RAISE(ABORT, 'slot: is or was taken by another row of the record')
        WHERE EXISTS (SELECT 1 FROM slots WHERE record = NEW.record AND slot = NEW.slot)
            OR (SELECT max(id) FROM history WHERE record = NEW.record AND slot = NEW.slot AND operation = 'remove')
                NOT BETWEEN coalesce((SELECT max(id) FROM history
                        WHERE record = NEW.record AND entity = 'record' AND operation = 'remove'),
                    9223372036854775807)
                AND (SELECT max(id) FROM history
                    WHERE record = NEW.record AND entity = 'record' AND operation = 'add');
    SELECT RAISE(ABORT, 'slot: skips too far')
        WHERE NEW.slot > (SELECT next_slot FROM record WHERE id = NEW.record) + 1000;
END;

CREATE TRIGGER IF NOT EXISTS record_add_check BEFORE INSERT ON record BEGIN
    SELECT CASE
        WHEN NEW.id > 1000000000000
            THEN RAISE(ABORT, 'record.id: is not from 1 to 10^12')
        WHEN NEW.id > 0 AND EXISTS (SELECT 1 FROM record WHERE id = NEW.id)
            THEN RAISE(ABORT, 'record.id: is already taken')
        WHEN NEW.id > 0 AND NEW.id > 1 + coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'record'), 0)
            THEN RAISE(ABORT, 'record.id: is beyond the next one')
        WHEN (NEW.revision > 1 OR NEW.next_slot > 1) AND NOT EXISTS (SELECT 1 FROM history
            WHERE record = NEW.id AND entity = 'record' AND operation = 'remove'
                AND NEW.revision <= CAST(substr(old, instr(old, '"revision":') + 11) AS INTEGER) + 1
                AND NEW.next_slot <= CAST(substr(old, instr(old, '"next_slot":') + 12) AS INTEGER))
            THEN RAISE(ABORT, 'record.revision: starts at 1, as does next_slot')
        WHEN EXISTS (SELECT 1 FROM record WHERE uid = NEW.uid)
            THEN RAISE(ABORT, 'record.uid: is already taken')
    END;
END;
CREATE TRIGGER IF NOT EXISTS record_add_log AFTER INSERT ON record BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'add', NEW.id, 'record');
    UPDATE record SET next_slot = (SELECT max(CAST(substr(old, instr(old, '"next_slot":') + 12) AS INTEGER)) FROM history
            WHERE record = NEW.id AND entity = 'record' AND operation = 'remove')
        WHERE id = NEW.id AND EXISTS (SELECT 1 FROM history
            WHERE record = NEW.id AND entity = 'record' AND operation = 'remove');
END;
CREATE TRIGGER IF NOT EXISTS record_update_check BEFORE UPDATE ON record
WHEN NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid OR NEW.kind IS NOT OLD.kind
    OR NEW.revision NOT BETWEEN OLD.revision AND OLD.revision + 1
    OR NEW.next_slot NOT BETWEEN OLD.next_slot AND OLD.next_slot + 1001
BEGIN
    SELECT RAISE(ABORT, 'record.uid: cannot be changed, nor id, kind, revision or next_slot')
        WHERE NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid OR NEW.kind IS NOT OLD.kind
            OR NEW.revision IS NOT OLD.revision OR NEW.next_slot <= OLD.next_slot
            OR NOT EXISTS (SELECT 1 FROM history WHERE record = NEW.id AND entity = 'record'
                AND operation = 'remove' AND CAST(substr(old, instr(old, '"next_slot":') + 12) AS INTEGER) = NEW.next_slot);
END;
CREATE TRIGGER IF NOT EXISTS record_remove_check BEFORE DELETE ON record BEGIN
    SELECT CASE
        WHEN EXISTS (SELECT 1 FROM place WHERE parent = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: place.parent of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM organization WHERE place = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: organization.place of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM organization WHERE parent = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: organization.parent of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM agreement WHERE partnership = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: agreement.partnership of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM agreement WHERE event = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: agreement.event of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM agreement WHERE place = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: agreement.place of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM delegation WHERE sender = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: delegation.sender of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM visit WHERE delegation = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: visit.delegation of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM visit WHERE host = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: visit.host of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM visit WHERE place = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: visit.place of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM visit WHERE part_of = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: visit.part_of of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM visit WHERE inviting = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: visit.inviting of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM visit WHERE lead = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: visit.lead of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM visit WHERE report = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: visit.report of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM event WHERE visit = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: event.visit of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM event WHERE part_of = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: event.part_of of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM event WHERE series = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: event.series of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM event WHERE partnership = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: event.partnership of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM event WHERE place = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: event.place of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM event WHERE venue_body = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: event.venue_body of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM statement WHERE event = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: statement.event of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM statement WHERE speaker = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: statement.speaker of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM statement WHERE side = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: statement.side of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM statement WHERE addressee = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: statement.addressee of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM statement WHERE partnership = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: statement.partnership of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM statement WHERE concerns = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: statement.concerns of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM statement WHERE answers = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: statement.answers of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM statement WHERE responsible = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: statement.responsible of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM outcome WHERE partnership = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: outcome.partnership of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM outcome WHERE agreement = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: outcome.agreement of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM outcome WHERE event = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: outcome.event of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM outcome WHERE place = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: outcome.place of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM outcome WHERE organization = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: outcome.organization of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM gift WHERE giver = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: gift.giver of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM gift WHERE receiver = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: gift.receiver of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM gift WHERE event = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: gift.event of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM figure WHERE subject = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: figure.subject of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM figure WHERE counterpart = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: figure.counterpart of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM source WHERE copy_of = OLD.id AND id <> OLD.id)
            THEN RAISE(ABORT, 'record: source.copy_of of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM post WHERE organization = OLD.id AND record <> OLD.id)
            THEN RAISE(ABORT, 'record: post.organization of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM post WHERE place = OLD.id AND record <> OLD.id)
            THEN RAISE(ABORT, 'record: post.place of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM succession WHERE successor = OLD.id AND record <> OLD.id)
            THEN RAISE(ABORT, 'record: succession.successor of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM succession WHERE act = OLD.id AND record <> OLD.id)
            THEN RAISE(ABORT, 'record: succession.act of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM party WHERE party = OLD.id AND record <> OLD.id)
            THEN RAISE(ABORT, 'record: party.party of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM supporter WHERE supporter = OLD.id AND record <> OLD.id)
            THEN RAISE(ABORT, 'record: supporter.supporter of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM focal_point WHERE side = OLD.id AND record <> OLD.id)
            THEN RAISE(ABORT, 'record: focal_point.side of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM focal_point WHERE organization = OLD.id AND record <> OLD.id)
            THEN RAISE(ABORT, 'record: focal_point.organization of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM focal_point WHERE person = OLD.id AND record <> OLD.id)
            THEN RAISE(ABORT, 'record: focal_point.person of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM signatory WHERE person = OLD.id AND record <> OLD.id)
            THEN RAISE(ABORT, 'record: signatory.person of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM signatory WHERE party = OLD.id AND record <> OLD.id)
            THEN RAISE(ABORT, 'record: signatory.party of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM relation WHERE agreement = OLD.id AND record <> OLD.id)
            THEN RAISE(ABORT, 'record: relation.agreement of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM member WHERE person = OLD.id AND record <> OLD.id)
            THEN RAISE(ABORT, 'record: member.person of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM member WHERE organization = OLD.id AND record <> OLD.id)
            THEN RAISE(ABORT, 'record: member.organization of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM participant WHERE person = OLD.id AND record <> OLD.id)
            THEN RAISE(ABORT, 'record: participant.person of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM participant WHERE body = OLD.id AND record <> OLD.id)
            THEN RAISE(ABORT, 'record: participant.body of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM beneficiary WHERE beneficiary = OLD.id AND record <> OLD.id)
            THEN RAISE(ABORT, 'record: beneficiary.beneficiary of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM action WHERE agent = OLD.id AND record <> OLD.id)
            THEN RAISE(ABORT, 'record: action.agent of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM action WHERE recipient = OLD.id AND record <> OLD.id)
            THEN RAISE(ABORT, 'record: action.recipient of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM action WHERE object = OLD.id AND record <> OLD.id)
            THEN RAISE(ABORT, 'record: action.object of another record refers to it')
        WHEN EXISTS (SELECT 1 FROM citation WHERE source = OLD.id AND record <> OLD.id)
            THEN RAISE(ABORT, 'record: citation.source of another record refers to it')
    END;
END;
CREATE TRIGGER IF NOT EXISTS record_remove_log AFTER DELETE ON record BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.id, 'record',
            json_object('uid', OLD.uid, 'kind', OLD.kind, 'revision', OLD.revision, 'next_slot', OLD.next_slot));
    DELETE FROM place WHERE id = OLD.id;
    DELETE FROM organization WHERE id = OLD.id;
    DELETE FROM person WHERE id = OLD.id;
    DELETE FROM partnership WHERE id = OLD.id;
    DELETE FROM agreement WHERE id = OLD.id;
    DELETE FROM delegation WHERE id = OLD.id;
    DELETE FROM visit WHERE id = OLD.id;
    DELETE FROM event WHERE id = OLD.id;
    DELETE FROM statement WHERE id = OLD.id;
    DELETE FROM outcome WHERE id = OLD.id;
    DELETE FROM gift WHERE id = OLD.id;
    DELETE FROM figure WHERE id = OLD.id;
    DELETE FROM source WHERE id = OLD.id;
    DELETE FROM name WHERE record = OLD.id;
    DELETE FROM identifier WHERE record = OLD.id;
    DELETE FROM contact WHERE record = OLD.id;
    DELETE FROM post WHERE record = OLD.id;
    DELETE FROM succession WHERE record = OLD.id;
    DELETE FROM party WHERE record = OLD.id;
    DELETE FROM supporter WHERE record = OLD.id;
    DELETE FROM focal_point WHERE record = OLD.id;
    DELETE FROM signatory WHERE record = OLD.id;
    DELETE FROM authentic_language WHERE record = OLD.id;
    DELETE FROM relation WHERE record = OLD.id;
    DELETE FROM provision WHERE record = OLD.id;
    DELETE FROM field WHERE record = OLD.id;
    DELETE FROM member WHERE record = OLD.id;
    DELETE FROM participant WHERE record = OLD.id;
    DELETE FROM beneficiary WHERE record = OLD.id;
    DELETE FROM action WHERE record = OLD.id;
    DELETE FROM document WHERE record = OLD.id;
    DELETE FROM note WHERE record = OLD.id;
    DELETE FROM citation WHERE record = OLD.id;
END;

CREATE TRIGGER IF NOT EXISTS place_add_check BEFORE INSERT ON place
WHEN EXISTS (SELECT 1 FROM place WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'place.id: is already taken');
END;
CREATE TRIGGER IF NOT EXISTS place_add_log AFTER INSERT ON place BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.id AND kind = 'place')
            THEN RAISE(ABORT, 'place.id: is not the id of a record of kind place')
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'place_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'place.type: is not a term of vocabulary place_type')
        WHEN NEW.parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.parent AND kind IN ('place'))
            THEN RAISE(ABORT, 'place.parent: is not a place')
        WHEN NEW.parent IS NOT NULL AND NEW.id IN (
            WITH RECURSIVE above (id) AS (SELECT NEW.parent UNION SELECT t.parent FROM place t JOIN above ON t.id = above.id)
            SELECT id FROM above)
            THEN RAISE(ABORT, 'place.parent: leads back to the record itself')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'place.end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS place_add_date AFTER INSERT ON place
WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
    OR NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.start_date);
    INSERT INTO date_entry (text) VALUES (NEW.end_date);
    SELECT CASE
        WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'place.start_date: is not an EDTF date')
        WHEN NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
            THEN RAISE(ABORT, 'place.end_date: is not an EDTF date')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'place.end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS place_update_check BEFORE UPDATE ON place
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT RAISE(ABORT, 'place.id: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS place_update_log AFTER UPDATE ON place
WHEN OLD.type IS NOT NEW.type
    OR OLD.country IS NOT NEW.country
    OR OLD.parent IS NOT NEW.parent
    OR OLD.start_date IS NOT NEW.start_date
    OR OLD.end_date IS NOT NEW.end_date
BEGIN
    SELECT CASE
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'place_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'place.type: is not a term of vocabulary place_type')
        WHEN NEW.parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.parent AND kind IN ('place'))
            THEN RAISE(ABORT, 'place.parent: is not a place')
        WHEN NEW.parent IS NOT NULL AND NEW.id IN (
            WITH RECURSIVE above (id) AS (SELECT NEW.parent UNION SELECT t.parent FROM place t JOIN above ON t.id = above.id)
            SELECT id FROM above)
            THEN RAISE(ABORT, 'place.parent: leads back to the record itself')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'place.end_date: ends before it starts')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.id, 'place', NULL,
            json_object('type', OLD.type, 'country', OLD.country, 'parent', OLD.parent, 'start_date', OLD.start_date, 'end_date', OLD.end_date));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.id;
END;
CREATE TRIGGER IF NOT EXISTS place_update_date AFTER UPDATE ON place
WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
    OR NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.start_date);
    INSERT INTO date_entry (text) VALUES (NEW.end_date);
    SELECT CASE
        WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'place.start_date: is not an EDTF date')
        WHEN NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
            THEN RAISE(ABORT, 'place.end_date: is not an EDTF date')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'place.end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS place_remove_check BEFORE DELETE ON place
WHEN EXISTS (SELECT 1 FROM record WHERE id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'place: delete the row of table record instead');
END;
CREATE TRIGGER IF NOT EXISTS place_remove_log AFTER DELETE ON place BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.id, 'place', NULL,
            json_object('type', OLD.type, 'country', OLD.country, 'parent', OLD.parent, 'start_date', OLD.start_date, 'end_date', OLD.end_date));
END;

CREATE TRIGGER IF NOT EXISTS organization_add_check BEFORE INSERT ON organization
WHEN EXISTS (SELECT 1 FROM organization WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'organization.id: is already taken');
END;
CREATE TRIGGER IF NOT EXISTS organization_add_log AFTER INSERT ON organization BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.id AND kind = 'organization')
            THEN RAISE(ABORT, 'organization.id: is not the id of a record of kind organization')
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'organization_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'organization.type: is not a term of vocabulary organization_type')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'organization.place: is not a place')
        WHEN NEW.parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.parent AND kind IN ('organization'))
            THEN RAISE(ABORT, 'organization.parent: is not an organization')
        WHEN NEW.parent IS NOT NULL AND NEW.id IN (
            WITH RECURSIVE above (id) AS (SELECT NEW.parent UNION SELECT t.parent FROM organization t JOIN above ON t.id = above.id)
            SELECT id FROM above)
            THEN RAISE(ABORT, 'organization.parent: leads back to the record itself')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'organization.end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS organization_add_date AFTER INSERT ON organization
WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
    OR NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.start_date);
    INSERT INTO date_entry (text) VALUES (NEW.end_date);
    SELECT CASE
        WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'organization.start_date: is not an EDTF date')
        WHEN NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
            THEN RAISE(ABORT, 'organization.end_date: is not an EDTF date')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'organization.end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS organization_update_check BEFORE UPDATE ON organization
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT RAISE(ABORT, 'organization.id: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS organization_update_log AFTER UPDATE ON organization
WHEN OLD.type IS NOT NEW.type
    OR OLD.country IS NOT NEW.country
    OR OLD.place IS NOT NEW.place
    OR OLD.governs IS NOT NEW.governs
    OR OLD.parent IS NOT NEW.parent
    OR OLD.start_date IS NOT NEW.start_date
    OR OLD.end_date IS NOT NEW.end_date
BEGIN
    SELECT CASE
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'organization_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'organization.type: is not a term of vocabulary organization_type')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'organization.place: is not a place')
        WHEN NEW.parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.parent AND kind IN ('organization'))
            THEN RAISE(ABORT, 'organization.parent: is not an organization')
        WHEN NEW.parent IS NOT NULL AND NEW.id IN (
            WITH RECURSIVE above (id) AS (SELECT NEW.parent UNION SELECT t.parent FROM organization t JOIN above ON t.id = above.id)
            SELECT id FROM above)
            THEN RAISE(ABORT, 'organization.parent: leads back to the record itself')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'organization.end_date: ends before it starts')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.id, 'organization', NULL,
            json_object('type', OLD.type, 'country', OLD.country, 'place', OLD.place, 'governs', OLD.governs, 'parent', OLD.parent, 'start_date', OLD.start_date, 'end_date', OLD.end_date));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.id;
END;
CREATE TRIGGER IF NOT EXISTS organization_update_date AFTER UPDATE ON organization
WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
    OR NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.start_date);
    INSERT INTO date_entry (text) VALUES (NEW.end_date);
    SELECT CASE
        WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'organization.start_date: is not an EDTF date')
        WHEN NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
            THEN RAISE(ABORT, 'organization.end_date: is not an EDTF date')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'organization.end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS organization_remove_check BEFORE DELETE ON organization
WHEN EXISTS (SELECT 1 FROM record WHERE id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'organization: delete the row of table record instead');
END;
CREATE TRIGGER IF NOT EXISTS organization_remove_log AFTER DELETE ON organization BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.id, 'organization', NULL,
            json_object('type', OLD.type, 'country', OLD.country, 'place', OLD.place, 'governs', OLD.governs, 'parent', OLD.parent, 'start_date', OLD.start_date, 'end_date', OLD.end_date));
END;

CREATE TRIGGER IF NOT EXISTS person_add_check BEFORE INSERT ON person
WHEN EXISTS (SELECT 1 FROM person WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'person.id: is already taken');
END;
CREATE TRIGGER IF NOT EXISTS person_add_log AFTER INSERT ON person BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.id AND kind = 'person')
            THEN RAISE(ABORT, 'person.id: is not the id of a record of kind person')
        WHEN NEW.death_date <> NEW.birth_date AND (SELECT latest FROM date WHERE text = NEW.death_date)
                < (SELECT earliest FROM date WHERE text = NEW.birth_date)
            THEN RAISE(ABORT, 'person.death_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS person_add_date AFTER INSERT ON person
WHEN NEW.birth_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.birth_date)
    OR NEW.death_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.death_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.birth_date);
    INSERT INTO date_entry (text) VALUES (NEW.death_date);
    SELECT CASE
        WHEN NEW.birth_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.birth_date)
            THEN RAISE(ABORT, 'person.birth_date: is not an EDTF date')
        WHEN NEW.death_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.death_date)
            THEN RAISE(ABORT, 'person.death_date: is not an EDTF date')
        WHEN NEW.death_date <> NEW.birth_date AND (SELECT latest FROM date WHERE text = NEW.death_date)
                < (SELECT earliest FROM date WHERE text = NEW.birth_date)
            THEN RAISE(ABORT, 'person.death_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS person_update_check BEFORE UPDATE ON person
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT RAISE(ABORT, 'person.id: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS person_update_log AFTER UPDATE ON person
WHEN OLD.country IS NOT NEW.country
    OR OLD.birth_date IS NOT NEW.birth_date
    OR OLD.death_date IS NOT NEW.death_date
BEGIN
    SELECT CASE
        WHEN NEW.death_date <> NEW.birth_date AND (SELECT latest FROM date WHERE text = NEW.death_date)
                < (SELECT earliest FROM date WHERE text = NEW.birth_date)
            THEN RAISE(ABORT, 'person.death_date: ends before it starts')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.id, 'person', NULL,
            json_object('country', OLD.country, 'birth_date', OLD.birth_date, 'death_date', OLD.death_date));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.id;
END;
CREATE TRIGGER IF NOT EXISTS person_update_date AFTER UPDATE ON person
WHEN NEW.birth_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.birth_date)
    OR NEW.death_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.death_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.birth_date);
    INSERT INTO date_entry (text) VALUES (NEW.death_date);
    SELECT CASE
        WHEN NEW.birth_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.birth_date)
            THEN RAISE(ABORT, 'person.birth_date: is not an EDTF date')
        WHEN NEW.death_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.death_date)
            THEN RAISE(ABORT, 'person.death_date: is not an EDTF date')
        WHEN NEW.death_date <> NEW.birth_date AND (SELECT latest FROM date WHERE text = NEW.death_date)
                < (SELECT earliest FROM date WHERE text = NEW.birth_date)
            THEN RAISE(ABORT, 'person.death_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS person_remove_check BEFORE DELETE ON person
WHEN EXISTS (SELECT 1 FROM record WHERE id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'person: delete the row of table record instead');
END;
CREATE TRIGGER IF NOT EXISTS person_remove_log AFTER DELETE ON person BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.id, 'person', NULL,
            json_object('country', OLD.country, 'birth_date', OLD.birth_date, 'death_date', OLD.death_date));
END;

CREATE TRIGGER IF NOT EXISTS partnership_add_check BEFORE INSERT ON partnership
WHEN EXISTS (SELECT 1 FROM partnership WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'partnership.id: is already taken');
END;
CREATE TRIGGER IF NOT EXISTS partnership_add_log AFTER INSERT ON partnership BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.id AND kind = 'partnership')
            THEN RAISE(ABORT, 'partnership.id: is not the id of a record of kind partnership')
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'partnership_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'partnership.type: is not a term of vocabulary partnership_type')
    END;
END;
CREATE TRIGGER IF NOT EXISTS partnership_update_check BEFORE UPDATE ON partnership
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT RAISE(ABORT, 'partnership.id: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS partnership_update_log AFTER UPDATE ON partnership
WHEN OLD.type IS NOT NEW.type
    OR OLD.motive IS NOT NEW.motive
    OR OLD.fields_complete IS NOT NEW.fields_complete
BEGIN
    SELECT CASE
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'partnership_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'partnership.type: is not a term of vocabulary partnership_type')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.id, 'partnership', NULL,
            json_object('type', OLD.type, 'motive', OLD.motive, 'fields_complete', OLD.fields_complete));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.id;
END;
CREATE TRIGGER IF NOT EXISTS partnership_remove_check BEFORE DELETE ON partnership
WHEN EXISTS (SELECT 1 FROM record WHERE id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'partnership: delete the row of table record instead');
END;
CREATE TRIGGER IF NOT EXISTS partnership_remove_log AFTER DELETE ON partnership BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.id, 'partnership', NULL,
            json_object('type', OLD.type, 'motive', OLD.motive, 'fields_complete', OLD.fields_complete));
END;

CREATE TRIGGER IF NOT EXISTS agreement_add_check BEFORE INSERT ON agreement
WHEN EXISTS (SELECT 1 FROM agreement WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'agreement.id: is already taken');
END;
CREATE TRIGGER IF NOT EXISTS agreement_add_log AFTER INSERT ON agreement BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.id AND kind = 'agreement')
            THEN RAISE(ABORT, 'agreement.id: is not the id of a record of kind agreement')
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'agreement_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'agreement.type: is not a term of vocabulary agreement_type')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.partnership AND kind IN ('partnership'))
            THEN RAISE(ABORT, 'agreement.partnership: is not a partnership')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.event AND kind IN ('event'))
            THEN RAISE(ABORT, 'agreement.event: is not an event')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'agreement.place: is not a place')
        WHEN NEW.renewal IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'renewal' AND code = NEW.renewal)
            THEN RAISE(ABORT, 'agreement.renewal: is not a term of vocabulary renewal')
    END;
END;
CREATE TRIGGER IF NOT EXISTS agreement_update_check BEFORE UPDATE ON agreement
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT RAISE(ABORT, 'agreement.id: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS agreement_update_log AFTER UPDATE ON agreement
WHEN OLD.type IS NOT NEW.type
    OR OLD.partnership IS NOT NEW.partnership
    OR OLD.event IS NOT NEW.event
    OR OLD.place IS NOT NEW.place
    OR OLD.binding IS NOT NEW.binding
    OR OLD.term IS NOT NEW.term
    OR OLD.renewal IS NOT NEW.renewal
    OR OLD.notice IS NOT NEW.notice
    OR OLD.purpose IS NOT NEW.purpose
    OR OLD.parties_complete IS NOT NEW.parties_complete
    OR OLD.fields_complete IS NOT NEW.fields_complete
BEGIN
    SELECT CASE
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'agreement_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'agreement.type: is not a term of vocabulary agreement_type')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.partnership AND kind IN ('partnership'))
            THEN RAISE(ABORT, 'agreement.partnership: is not a partnership')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.event AND kind IN ('event'))
            THEN RAISE(ABORT, 'agreement.event: is not an event')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'agreement.place: is not a place')
        WHEN NEW.renewal IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'renewal' AND code = NEW.renewal)
            THEN RAISE(ABORT, 'agreement.renewal: is not a term of vocabulary renewal')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.id, 'agreement', NULL,
            json_object('type', OLD.type, 'partnership', OLD.partnership, 'event', OLD.event, 'place', OLD.place, 'binding', OLD.binding, 'term', OLD.term, 'renewal', OLD.renewal, 'notice', OLD.notice, 'purpose', OLD.purpose, 'parties_complete', OLD.parties_complete, 'fields_complete', OLD.fields_complete));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.id;
END;
CREATE TRIGGER IF NOT EXISTS agreement_remove_check BEFORE DELETE ON agreement
WHEN EXISTS (SELECT 1 FROM record WHERE id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'agreement: delete the row of table record instead');
END;
CREATE TRIGGER IF NOT EXISTS agreement_remove_log AFTER DELETE ON agreement BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.id, 'agreement', NULL,
            json_object('type', OLD.type, 'partnership', OLD.partnership, 'event', OLD.event, 'place', OLD.place, 'binding', OLD.binding, 'term', OLD.term, 'renewal', OLD.renewal, 'notice', OLD.notice, 'purpose', OLD.purpose, 'parties_complete', OLD.parties_complete, 'fields_complete', OLD.fields_complete));
END;

CREATE TRIGGER IF NOT EXISTS delegation_add_check BEFORE INSERT ON delegation
WHEN EXISTS (SELECT 1 FROM delegation WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'delegation.id: is already taken');
END;
CREATE TRIGGER IF NOT EXISTS delegation_add_log AFTER INSERT ON delegation BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.id AND kind = 'delegation')
            THEN RAISE(ABORT, 'delegation.id: is not the id of a record of kind delegation')
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'delegation_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'delegation.type: is not a term of vocabulary delegation_type')
        WHEN NEW.sender IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.sender AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'delegation.sender: is not a place or organization')
    END;
END;
CREATE TRIGGER IF NOT EXISTS delegation_update_check BEFORE UPDATE ON delegation
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT RAISE(ABORT, 'delegation.id: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS delegation_update_log AFTER UPDATE ON delegation
WHEN OLD.type IS NOT NEW.type
    OR OLD.sender IS NOT NEW.sender
    OR OLD.size IS NOT NEW.size
    OR OLD.members_complete IS NOT NEW.members_complete
BEGIN
    SELECT CASE
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'delegation_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'delegation.type: is not a term of vocabulary delegation_type')
        WHEN NEW.sender IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.sender AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'delegation.sender: is not a place or organization')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.id, 'delegation', NULL,
            json_object('type', OLD.type, 'sender', OLD.sender, 'size', OLD.size, 'members_complete', OLD.members_complete));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.id;
END;
CREATE TRIGGER IF NOT EXISTS delegation_remove_check BEFORE DELETE ON delegation
WHEN EXISTS (SELECT 1 FROM record WHERE id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'delegation: delete the row of table record instead');
END;
CREATE TRIGGER IF NOT EXISTS delegation_remove_log AFTER DELETE ON delegation BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.id, 'delegation', NULL,
            json_object('type', OLD.type, 'sender', OLD.sender, 'size', OLD.size, 'members_complete', OLD.members_complete));
END;

CREATE TRIGGER IF NOT EXISTS visit_add_check BEFORE INSERT ON visit
WHEN EXISTS (SELECT 1 FROM visit WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'visit.id: is already taken');
END;
CREATE TRIGGER IF NOT EXISTS visit_add_log AFTER INSERT ON visit BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.id AND kind = 'visit')
            THEN RAISE(ABORT, 'visit.id: is not the id of a record of kind visit')
        WHEN NEW.delegation IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.delegation AND kind IN ('delegation'))
            THEN RAISE(ABORT, 'visit.delegation: is not a delegation')
        WHEN NEW.host IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.host AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'visit.host: is not a place or organization')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'visit.place: is not a place')
        WHEN NEW.part_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.part_of AND kind IN ('visit'))
            THEN RAISE(ABORT, 'visit.part_of: is not a visit')
        WHEN NEW.part_of IS NOT NULL AND NEW.id IN (
            WITH RECURSIVE above (id) AS (SELECT NEW.part_of UNION SELECT t.part_of FROM visit t JOIN above ON t.id = above.id)
            SELECT id FROM above)
            THEN RAISE(ABORT, 'visit.part_of: leads back to the record itself')
        WHEN NEW.start_date IS NOT NULL AND EXISTS (SELECT 1 FROM cancellations WHERE record = NEW.id AND again IS NULL)
            THEN RAISE(ABORT, 'visit.start_date: is the day on which it took place, but it was called off; the planned day belongs in planned_start_date')
        WHEN NEW.inviting IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.inviting AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'visit.inviting: is not a place or organization')
        WHEN NEW.lead IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.lead AND kind IN ('organization'))
            THEN RAISE(ABORT, 'visit.lead: is not an organization')
        WHEN NEW.report IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.report AND kind IN ('source'))
            THEN RAISE(ABORT, 'visit.report: is not a source')
        WHEN NEW.planned_end_date <> NEW.planned_start_date AND (SELECT latest FROM date WHERE text = NEW.planned_end_date)
                < (SELECT earliest FROM date WHERE text = NEW.planned_start_date)
            THEN RAISE(ABORT, 'visit.planned_end_date: ends before it starts')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'visit.end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS visit_add_date AFTER INSERT ON visit
WHEN NEW.planned_start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.planned_start_date)
    OR NEW.planned_end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.planned_end_date)
    OR NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
    OR NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.planned_start_date);
    INSERT INTO date_entry (text) VALUES (NEW.planned_end_date);
    INSERT INTO date_entry (text) VALUES (NEW.start_date);
    INSERT INTO date_entry (text) VALUES (NEW.end_date);
    SELECT CASE
        WHEN NEW.planned_start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.planned_start_date)
            THEN RAISE(ABORT, 'visit.planned_start_date: is not an EDTF date')
        WHEN NEW.planned_end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.planned_end_date)
            THEN RAISE(ABORT, 'visit.planned_end_date: is not an EDTF date')
        WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'visit.start_date: is not an EDTF date')
        WHEN NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
            THEN RAISE(ABORT, 'visit.end_date: is not an EDTF date')
        WHEN NEW.planned_end_date <> NEW.planned_start_date AND (SELECT latest FROM date WHERE text = NEW.planned_end_date)
                < (SELECT earliest FROM date WHERE text = NEW.planned_start_date)
            THEN RAISE(ABORT, 'visit.planned_end_date: ends before it starts')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'visit.end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS visit_update_check BEFORE UPDATE ON visit
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT RAISE(ABORT, 'visit.id: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS visit_update_log AFTER UPDATE ON visit
WHEN OLD.delegation IS NOT NEW.delegation
    OR OLD.host IS NOT NEW.host
    OR OLD.place IS NOT NEW.place
    OR OLD.part_of IS NOT NEW.part_of
    OR OLD.position IS NOT NEW.position
    OR OLD.planned_start_date IS NOT NEW.planned_start_date
    OR OLD.planned_end_date IS NOT NEW.planned_end_date
    OR OLD.start_date IS NOT NEW.start_date
    OR OLD.end_date IS NOT NEW.end_date
    OR OLD.purpose IS NOT NEW.purpose
    OR OLD.inviting IS NOT NEW.inviting
    OR OLD.lead IS NOT NEW.lead
    OR OLD.decision IS NOT NEW.decision
    OR OLD.funding IS NOT NEW.funding
    OR OLD.report IS NOT NEW.report
BEGIN
    SELECT CASE
        WHEN NEW.delegation IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.delegation AND kind IN ('delegation'))
            THEN RAISE(ABORT, 'visit.delegation: is not a delegation')
        WHEN NEW.host IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.host AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'visit.host: is not a place or organization')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'visit.place: is not a place')
        WHEN NEW.part_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.part_of AND kind IN ('visit'))
            THEN RAISE(ABORT, 'visit.part_of: is not a visit')
        WHEN NEW.part_of IS NOT NULL AND NEW.id IN (
            WITH RECURSIVE above (id) AS (SELECT NEW.part_of UNION SELECT t.part_of FROM visit t JOIN above ON t.id = above.id)
            SELECT id FROM above)
            THEN RAISE(ABORT, 'visit.part_of: leads back to the record itself')
        WHEN NEW.start_date IS NOT NULL AND EXISTS (SELECT 1 FROM cancellations WHERE record = NEW.id AND again IS NULL)
            THEN RAISE(ABORT, 'visit.start_date: is the day on which it took place, but it was called off; the planned day belongs in planned_start_date')
        WHEN NEW.inviting IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.inviting AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'visit.inviting: is not a place or organization')
        WHEN NEW.lead IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.lead AND kind IN ('organization'))
            THEN RAISE(ABORT, 'visit.lead: is not an organization')
        WHEN NEW.report IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.report AND kind IN ('source'))
            THEN RAISE(ABORT, 'visit.report: is not a source')
        WHEN NEW.planned_end_date <> NEW.planned_start_date AND (SELECT latest FROM date WHERE text = NEW.planned_end_date)
                < (SELECT earliest FROM date WHERE text = NEW.planned_start_date)
            THEN RAISE(ABORT, 'visit.planned_end_date: ends before it starts')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'visit.end_date: ends before it starts')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.id, 'visit', NULL,
            json_object('delegation', OLD.delegation, 'host', OLD.host, 'place', OLD.place, 'part_of', OLD.part_of, 'position', OLD.position, 'planned_start_date', OLD.planned_start_date, 'planned_end_date', OLD.planned_end_date, 'start_date', OLD.start_date, 'end_date', OLD.end_date, 'purpose', OLD.purpose, 'inviting', OLD.inviting, 'lead', OLD.lead, 'decision', OLD.decision, 'funding', OLD.funding, 'report', OLD.report));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.id;
END;
CREATE TRIGGER IF NOT EXISTS visit_update_date AFTER UPDATE ON visit
WHEN NEW.planned_start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.planned_start_date)
    OR NEW.planned_end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.planned_end_date)
    OR NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
    OR NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.planned_start_date);
    INSERT INTO date_entry (text) VALUES (NEW.planned_end_date);
    INSERT INTO date_entry (text) VALUES (NEW.start_date);
    INSERT INTO date_entry (text) VALUES (NEW.end_date);
    SELECT CASE
        WHEN NEW.planned_start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.planned_start_date)
            THEN RAISE(ABORT, 'visit.planned_start_date: is not an EDTF date')
        WHEN NEW.planned_end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.planned_end_date)
            THEN RAISE(ABORT, 'visit.planned_end_date: is not an EDTF date')
        WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'visit.start_date: is not an EDTF date')
        WHEN NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
            THEN RAISE(ABORT, 'visit.end_date: is not an EDTF date')
        WHEN NEW.planned_end_date <> NEW.planned_start_date AND (SELECT latest FROM date WHERE text = NEW.planned_end_date)
                < (SELECT earliest FROM date WHERE text = NEW.planned_start_date)
            THEN RAISE(ABORT, 'visit.planned_end_date: ends before it starts')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'visit.end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS visit_remove_check BEFORE DELETE ON visit
WHEN EXISTS (SELECT 1 FROM record WHERE id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'visit: delete the row of table record instead');
END;
CREATE TRIGGER IF NOT EXISTS visit_remove_log AFTER DELETE ON visit BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.id, 'visit', NULL,
            json_object('delegation', OLD.delegation, 'host', OLD.host, 'place', OLD.place, 'part_of', OLD.part_of, 'position', OLD.position, 'planned_start_date', OLD.planned_start_date, 'planned_end_date', OLD.planned_end_date, 'start_date', OLD.start_date, 'end_date', OLD.end_date, 'purpose', OLD.purpose, 'inviting', OLD.inviting, 'lead', OLD.lead, 'decision', OLD.decision, 'funding', OLD.funding, 'report', OLD.report));
END;

CREATE TRIGGER IF NOT EXISTS event_add_check BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'event.id: is already taken');
END;
CREATE TRIGGER IF NOT EXISTS event_add_log AFTER INSERT ON event BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.id AND kind = 'event')
            THEN RAISE(ABORT, 'event.id: is not the id of a record of kind event')
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'event_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'event.type: is not a term of vocabulary event_type')
        WHEN NEW.visit IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.visit AND kind IN ('visit'))
            THEN RAISE(ABORT, 'event.visit: is not a visit')
        WHEN NEW.part_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.part_of AND kind IN ('event'))
            THEN RAISE(ABORT, 'event.part_of: is not an event')
        WHEN NEW.part_of IS NOT NULL AND NEW.id IN (
            WITH RECURSIVE above (id) AS (SELECT NEW.part_of UNION SELECT t.part_of FROM event t JOIN above ON t.id = above.id)
            SELECT id FROM above)
            THEN RAISE(ABORT, 'event.part_of: leads back to the record itself')
        WHEN NEW.series IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.series AND kind IN ('event'))
            THEN RAISE(ABORT, 'event.series: is not an event')
        WHEN NEW.series IS NOT NULL AND NEW.id IN (
            WITH RECURSIVE above (id) AS (SELECT NEW.series UNION SELECT t.series FROM event t JOIN above ON t.id = above.id)
            SELECT id FROM above)
            THEN RAISE(ABORT, 'event.series: leads back to the record itself')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.partnership AND kind IN ('partnership'))
            THEN RAISE(ABORT, 'event.partnership: is not a partnership')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'event.place: is not a place')
        WHEN NEW.venue_body IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.venue_body AND kind IN ('organization'))
            THEN RAISE(ABORT, 'event.venue_body: is not an organization')
        WHEN NEW.start_date IS NOT NULL AND EXISTS (SELECT 1 FROM cancellations WHERE record = NEW.id AND again IS NULL)
            THEN RAISE(ABORT, 'event.start_date: is the day on which it took place, but it was called off; the planned day belongs in planned_start_date')
        WHEN NEW.part_of_day IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'part_of_day' AND code = NEW.part_of_day)
            THEN RAISE(ABORT, 'event.part_of_day: is not a term of vocabulary part_of_day')
        WHEN NEW.mode IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'mode' AND code = NEW.mode)
            THEN RAISE(ABORT, 'event.mode: is not a term of vocabulary mode')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'event.end_date: ends before it starts')
        WHEN NEW.planned_end_date <> NEW.planned_start_date AND (SELECT latest FROM date WHERE text = NEW.planned_end_date)
                < (SELECT earliest FROM date WHERE text = NEW.planned_start_date)
            THEN RAISE(ABORT, 'event.planned_end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS event_add_date AFTER INSERT ON event
WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
    OR NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
    OR NEW.planned_start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.planned_start_date)
    OR NEW.planned_end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.planned_end_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.start_date);
    INSERT INTO date_entry (text) VALUES (NEW.end_date);
    INSERT INTO date_entry (text) VALUES (NEW.planned_start_date);
    INSERT INTO date_entry (text) VALUES (NEW.planned_end_date);
    SELECT CASE
        WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'event.start_date: is not an EDTF date')
        WHEN NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
            THEN RAISE(ABORT, 'event.end_date: is not an EDTF date')
        WHEN NEW.planned_start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.planned_start_date)
            THEN RAISE(ABORT, 'event.planned_start_date: is not an EDTF date')
        WHEN NEW.planned_end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.planned_end_date)
            THEN RAISE(ABORT, 'event.planned_end_date: is not an EDTF date')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'event.end_date: ends before it starts')
        WHEN NEW.planned_end_date <> NEW.planned_start_date AND (SELECT latest FROM date WHERE text = NEW.planned_end_date)
                < (SELECT earliest FROM date WHERE text = NEW.planned_start_date)
            THEN RAISE(ABORT, 'event.planned_end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS event_update_check BEFORE UPDATE ON event
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT RAISE(ABORT, 'event.id: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS event_update_log AFTER UPDATE ON event
WHEN OLD.type IS NOT NEW.type
    OR OLD.visit IS NOT NEW.visit
    OR OLD.part_of IS NOT NEW.part_of
    OR OLD.series IS NOT NEW.series
    OR OLD.edition IS NOT NEW.edition
    OR OLD.recurrence IS NOT NEW.recurrence
    OR OLD.partnership IS NOT NEW.partnership
    OR OLD.place IS NOT NEW.place
    OR OLD.venue IS NOT NEW.venue
    OR OLD.venue_body IS NOT NEW.venue_body
    OR OLD.start_date IS NOT NEW.start_date
    OR OLD.end_date IS NOT NEW.end_date
    OR OLD.time IS NOT NEW.time
    OR OLD.part_of_day IS NOT NEW.part_of_day
    OR OLD.position IS NOT NEW.position
    OR OLD.mode IS NOT NEW.mode
    OR OLD.subject IS NOT NEW.subject
    OR OLD.participants_complete IS NOT NEW.participants_complete
    OR OLD.planned_start_date IS NOT NEW.planned_start_date
    OR OLD.planned_end_date IS NOT NEW.planned_end_date
BEGIN
    SELECT CASE
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'event_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'event.type: is not a term of vocabulary event_type')
        WHEN NEW.visit IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.visit AND kind IN ('visit'))
            THEN RAISE(ABORT, 'event.visit: is not a visit')
        WHEN NEW.part_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.part_of AND kind IN ('event'))
            THEN RAISE(ABORT, 'event.part_of: is not an event')
        WHEN NEW.part_of IS NOT NULL AND NEW.id IN (
            WITH RECURSIVE above (id) AS (SELECT NEW.part_of UNION SELECT t.part_of FROM event t JOIN above ON t.id = above.id)
            SELECT id FROM above)
            THEN RAISE(ABORT, 'event.part_of: leads back to the record itself')
        WHEN NEW.series IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.series AND kind IN ('event'))
            THEN RAISE(ABORT, 'event.series: is not an event')
        WHEN NEW.series IS NOT NULL AND NEW.id IN (
            WITH RECURSIVE above (id) AS (SELECT NEW.series UNION SELECT t.series FROM event t JOIN above ON t.id = above.id)
            SELECT id FROM above)
            THEN RAISE(ABORT, 'event.series: leads back to the record itself')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.partnership AND kind IN ('partnership'))
            THEN RAISE(ABORT, 'event.partnership: is not a partnership')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'event.place: is not a place')
        WHEN NEW.venue_body IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.venue_body AND kind IN ('organization'))
            THEN RAISE(ABORT, 'event.venue_body: is not an organization')
        WHEN NEW.start_date IS NOT NULL AND EXISTS (SELECT 1 FROM cancellations WHERE record = NEW.id AND again IS NULL)
            THEN RAISE(ABORT, 'event.start_date: is the day on which it took place, but it was called off; the planned day belongs in planned_start_date')
        WHEN NEW.part_of_day IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'part_of_day' AND code = NEW.part_of_day)
            THEN RAISE(ABORT, 'event.part_of_day: is not a term of vocabulary part_of_day')
        WHEN NEW.mode IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'mode' AND code = NEW.mode)
            THEN RAISE(ABORT, 'event.mode: is not a term of vocabulary mode')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'event.end_date: ends before it starts')
        WHEN NEW.planned_end_date <> NEW.planned_start_date AND (SELECT latest FROM date WHERE text = NEW.planned_end_date)
                < (SELECT earliest FROM date WHERE text = NEW.planned_start_date)
            THEN RAISE(ABORT, 'event.planned_end_date: ends before it starts')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.id, 'event', NULL,
            json_object('type', OLD.type, 'visit', OLD.visit, 'part_of', OLD.part_of, 'series', OLD.series, 'edition', OLD.edition, 'recurrence', OLD.recurrence, 'partnership', OLD.partnership, 'place', OLD.place, 'venue', OLD.venue, 'venue_body', OLD.venue_body, 'start_date', OLD.start_date, 'end_date', OLD.end_date, 'time', OLD.time, 'part_of_day', OLD.part_of_day, 'position', OLD.position, 'mode', OLD.mode, 'subject', OLD.subject, 'participants_complete', OLD.participants_complete, 'planned_start_date', OLD.planned_start_date, 'planned_end_date', OLD.planned_end_date));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.id;
END;
CREATE TRIGGER IF NOT EXISTS event_update_date AFTER UPDATE ON event
WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
    OR NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
    OR NEW.planned_start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.planned_start_date)
    OR NEW.planned_end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.planned_end_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.start_date);
    INSERT INTO date_entry (text) VALUES (NEW.end_date);
    INSERT INTO date_entry (text) VALUES (NEW.planned_start_date);
    INSERT INTO date_entry (text) VALUES (NEW.planned_end_date);
    SELECT CASE
        WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'event.start_date: is not an EDTF date')
        WHEN NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
            THEN RAISE(ABORT, 'event.end_date: is not an EDTF date')
        WHEN NEW.planned_start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.planned_start_date)
            THEN RAISE(ABORT, 'event.planned_start_date: is not an EDTF date')
        WHEN NEW.planned_end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.planned_end_date)
            THEN RAISE(ABORT, 'event.planned_end_date: is not an EDTF date')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'event.end_date: ends before it starts')
        WHEN NEW.planned_end_date <> NEW.planned_start_date AND (SELECT latest FROM date WHERE text = NEW.planned_end_date)
                < (SELECT earliest FROM date WHERE text = NEW.planned_start_date)
            THEN RAISE(ABORT, 'event.planned_end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS event_remove_check BEFORE DELETE ON event
WHEN EXISTS (SELECT 1 FROM record WHERE id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'event: delete the row of table record instead');
END;
CREATE TRIGGER IF NOT EXISTS event_remove_log AFTER DELETE ON event BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.id, 'event', NULL,
            json_object('type', OLD.type, 'visit', OLD.visit, 'part_of', OLD.part_of, 'series', OLD.series, 'edition', OLD.edition, 'recurrence', OLD.recurrence, 'partnership', OLD.partnership, 'place', OLD.place, 'venue', OLD.venue, 'venue_body', OLD.venue_body, 'start_date', OLD.start_date, 'end_date', OLD.end_date, 'time', OLD.time, 'part_of_day', OLD.part_of_day, 'position', OLD.position, 'mode', OLD.mode, 'subject', OLD.subject, 'participants_complete', OLD.participants_complete, 'planned_start_date', OLD.planned_start_date, 'planned_end_date', OLD.planned_end_date));
END;

CREATE TRIGGER IF NOT EXISTS statement_add_check BEFORE INSERT ON statement
WHEN EXISTS (SELECT 1 FROM statement WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'statement.id: is already taken');
END;
CREATE TRIGGER IF NOT EXISTS statement_add_log AFTER INSERT ON statement BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.id AND kind = 'statement')
            THEN RAISE(ABORT, 'statement.id: is not the id of a record of kind statement')
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'statement_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'statement.type: is not a term of vocabulary statement_type')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.event AND kind IN ('event'))
            THEN RAISE(ABORT, 'statement.event: is not an event')
        WHEN NEW.speaker IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.speaker AND kind IN ('organization', 'person'))
            THEN RAISE(ABORT, 'statement.speaker: is not an organization or person')
        WHEN NEW.side IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.side AND kind IN ('place', 'organization', 'delegation'))
            THEN RAISE(ABORT, 'statement.side: is not a place, organization or delegation')
        WHEN NEW.addressee IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.addressee AND kind IN ('place', 'organization', 'person', 'delegation'))
            THEN RAISE(ABORT, 'statement.addressee: is not a place, organization, person or delegation')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.partnership AND kind IN ('partnership'))
            THEN RAISE(ABORT, 'statement.partnership: is not a partnership')
        WHEN NEW.strength IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'strength' AND code = NEW.strength)
            THEN RAISE(ABORT, 'statement.strength: is not a term of vocabulary strength')
        WHEN NEW.concerns IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.concerns AND kind IN ('place'))
            THEN RAISE(ABORT, 'statement.concerns: is not a place')
        WHEN NEW.answers IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.answers AND kind IN ('statement'))
            THEN RAISE(ABORT, 'statement.answers: is not a statement')
        WHEN NEW.answers IS NOT NULL AND NEW.id IN (
            WITH RECURSIVE above (id) AS (SELECT NEW.answers UNION SELECT t.answers FROM statement t JOIN above ON t.id = above.id)
            SELECT id FROM above)
            THEN RAISE(ABORT, 'statement.answers: leads back to the record itself')
        WHEN NEW.responsible IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.responsible AND kind IN ('organization'))
            THEN RAISE(ABORT, 'statement.responsible: is not an organization')
    END;
END;
CREATE TRIGGER IF NOT EXISTS statement_add_date AFTER INSERT ON statement
WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
    OR NEW.due_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.due_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.date);
    INSERT INTO date_entry (text) VALUES (NEW.due_date);
    SELECT CASE
        WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
            THEN RAISE(ABORT, 'statement.date: is not an EDTF date')
        WHEN NEW.due_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.due_date)
            THEN RAISE(ABORT, 'statement.due_date: is not an EDTF date')
    END;
END;
CREATE TRIGGER IF NOT EXISTS statement_update_check BEFORE UPDATE ON statement
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT RAISE(ABORT, 'statement.id: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS statement_update_log AFTER UPDATE ON statement
WHEN OLD.type IS NOT NEW.type
    OR OLD.event IS NOT NEW.event
    OR OLD.date IS NOT NEW.date
    OR OLD.speaker IS NOT NEW.speaker
    OR OLD.side IS NOT NEW.side
    OR OLD.addressee IS NOT NEW.addressee
    OR OLD.partnership IS NOT NEW.partnership
    OR OLD.text IS NOT NEW.text
    OR OLD.strength IS NOT NEW.strength
    OR OLD.concerns IS NOT NEW.concerns
    OR OLD.answers IS NOT NEW.answers
    OR OLD.due_date IS NOT NEW.due_date
    OR OLD.due_words IS NOT NEW.due_words
    OR OLD.responsible IS NOT NEW.responsible
BEGIN
    SELECT CASE
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'statement_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'statement.type: is not a term of vocabulary statement_type')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.event AND kind IN ('event'))
            THEN RAISE(ABORT, 'statement.event: is not an event')
        WHEN NEW.speaker IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.speaker AND kind IN ('organization', 'person'))
            THEN RAISE(ABORT, 'statement.speaker: is not an organization or person')
        WHEN NEW.side IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.side AND kind IN ('place', 'organization', 'delegation'))
            THEN RAISE(ABORT, 'statement.side: is not a place, organization or delegation')
        WHEN NEW.addressee IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.addressee AND kind IN ('place', 'organization', 'person', 'delegation'))
            THEN RAISE(ABORT, 'statement.addressee: is not a place, organization, person or delegation')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.partnership AND kind IN ('partnership'))
            THEN RAISE(ABORT, 'statement.partnership: is not a partnership')
        WHEN NEW.strength IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'strength' AND code = NEW.strength)
            THEN RAISE(ABORT, 'statement.strength: is not a term of vocabulary strength')
        WHEN NEW.concerns IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.concerns AND kind IN ('place'))
            THEN RAISE(ABORT, 'statement.concerns: is not a place')
        WHEN NEW.answers IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.answers AND kind IN ('statement'))
            THEN RAISE(ABORT, 'statement.answers: is not a statement')
        WHEN NEW.answers IS NOT NULL AND NEW.id IN (
            WITH RECURSIVE above (id) AS (SELECT NEW.answers UNION SELECT t.answers FROM statement t JOIN above ON t.id = above.id)
            SELECT id FROM above)
            THEN RAISE(ABORT, 'statement.answers: leads back to the record itself')
        WHEN NEW.responsible IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.responsible AND kind IN ('organization'))
            THEN RAISE(ABORT, 'statement.responsible: is not an organization')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.id, 'statement', NULL,
            json_object('type', OLD.type, 'event', OLD.event, 'date', OLD.date, 'speaker', OLD.speaker, 'side', OLD.side, 'addressee', OLD.addressee, 'partnership', OLD.partnership, 'text', OLD.text, 'strength', OLD.strength, 'concerns', OLD.concerns, 'answers', OLD.answers, 'due_date', OLD.due_date, 'due_words', OLD.due_words, 'responsible', OLD.responsible));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.id;
END;
CREATE TRIGGER IF NOT EXISTS statement_update_date AFTER UPDATE ON statement
WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
    OR NEW.due_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.due_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.date);
    INSERT INTO date_entry (text) VALUES (NEW.due_date);
    SELECT CASE
        WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
            THEN RAISE(ABORT, 'statement.date: is not an EDTF date')
        WHEN NEW.due_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.due_date)
            THEN RAISE(ABORT, 'statement.due_date: is not an EDTF date')
    END;
END;
CREATE TRIGGER IF NOT EXISTS statement_remove_check BEFORE DELETE ON statement
WHEN EXISTS (SELECT 1 FROM record WHERE id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'statement: delete the row of table record instead');
END;
CREATE TRIGGER IF NOT EXISTS statement_remove_log AFTER DELETE ON statement BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.id, 'statement', NULL,
            json_object('type', OLD.type, 'event', OLD.event, 'date', OLD.date, 'speaker', OLD.speaker, 'side', OLD.side, 'addressee', OLD.addressee, 'partnership', OLD.partnership, 'text', OLD.text, 'strength', OLD.strength, 'concerns', OLD.concerns, 'answers', OLD.answers, 'due_date', OLD.due_date, 'due_words', OLD.due_words, 'responsible', OLD.responsible));
END;

CREATE TRIGGER IF NOT EXISTS outcome_add_check BEFORE INSERT ON outcome
WHEN EXISTS (SELECT 1 FROM outcome WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'outcome.id: is already taken');
END;
CREATE TRIGGER IF NOT EXISTS outcome_add_log AFTER INSERT ON outcome BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.id AND kind = 'outcome')
            THEN RAISE(ABORT, 'outcome.id: is not the id of a record of kind outcome')
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'outcome_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'outcome.type: is not a term of vocabulary outcome_type')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.partnership AND kind IN ('partnership'))
            THEN RAISE(ABORT, 'outcome.partnership: is not a partnership')
        WHEN NEW.agreement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.agreement AND kind IN ('agreement'))
            THEN RAISE(ABORT, 'outcome.agreement: is not an agreement')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.event AND kind IN ('event'))
            THEN RAISE(ABORT, 'outcome.event: is not an event')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'outcome.place: is not a place')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.organization AND kind IN ('organization'))
            THEN RAISE(ABORT, 'outcome.organization: is not an organization')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'outcome.end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS outcome_add_date AFTER INSERT ON outcome
WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
    OR NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.start_date);
    INSERT INTO date_entry (text) VALUES (NEW.end_date);
    SELECT CASE
        WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'outcome.start_date: is not an EDTF date')
        WHEN NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
            THEN RAISE(ABORT, 'outcome.end_date: is not an EDTF date')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'outcome.end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS outcome_update_check BEFORE UPDATE ON outcome
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT RAISE(ABORT, 'outcome.id: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS outcome_update_log AFTER UPDATE ON outcome
WHEN OLD.type IS NOT NEW.type
    OR OLD.partnership IS NOT NEW.partnership
    OR OLD.agreement IS NOT NEW.agreement
    OR OLD.event IS NOT NEW.event
    OR OLD.place IS NOT NEW.place
    OR OLD.venue IS NOT NEW.venue
    OR OLD.organization IS NOT NEW.organization
    OR OLD.start_date IS NOT NEW.start_date
    OR OLD.end_date IS NOT NEW.end_date
    OR OLD.description IS NOT NEW.description
BEGIN
    SELECT CASE
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'outcome_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'outcome.type: is not a term of vocabulary outcome_type')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.partnership AND kind IN ('partnership'))
            THEN RAISE(ABORT, 'outcome.partnership: is not a partnership')
        WHEN NEW.agreement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.agreement AND kind IN ('agreement'))
            THEN RAISE(ABORT, 'outcome.agreement: is not an agreement')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.event AND kind IN ('event'))
            THEN RAISE(ABORT, 'outcome.event: is not an event')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'outcome.place: is not a place')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.organization AND kind IN ('organization'))
            THEN RAISE(ABORT, 'outcome.organization: is not an organization')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'outcome.end_date: ends before it starts')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.id, 'outcome', NULL,
            json_object('type', OLD.type, 'partnership', OLD.partnership, 'agreement', OLD.agreement, 'event', OLD.event, 'place', OLD.place, 'venue', OLD.venue, 'organization', OLD.organization, 'start_date', OLD.start_date, 'end_date', OLD.end_date, 'description', OLD.description));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.id;
END;
CREATE TRIGGER IF NOT EXISTS outcome_update_date AFTER UPDATE ON outcome
WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
    OR NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.start_date);
    INSERT INTO date_entry (text) VALUES (NEW.end_date);
    SELECT CASE
        WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'outcome.start_date: is not an EDTF date')
        WHEN NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
            THEN RAISE(ABORT, 'outcome.end_date: is not an EDTF date')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'outcome.end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS outcome_remove_check BEFORE DELETE ON outcome
WHEN EXISTS (SELECT 1 FROM record WHERE id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'outcome: delete the row of table record instead');
END;
CREATE TRIGGER IF NOT EXISTS outcome_remove_log AFTER DELETE ON outcome BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.id, 'outcome', NULL,
            json_object('type', OLD.type, 'partnership', OLD.partnership, 'agreement', OLD.agreement, 'event', OLD.event, 'place', OLD.place, 'venue', OLD.venue, 'organization', OLD.organization, 'start_date', OLD.start_date, 'end_date', OLD.end_date, 'description', OLD.description));
END;

CREATE TRIGGER IF NOT EXISTS gift_add_check BEFORE INSERT ON gift
WHEN EXISTS (SELECT 1 FROM gift WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'gift.id: is already taken');
END;
CREATE TRIGGER IF NOT EXISTS gift_add_log AFTER INSERT ON gift BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.id AND kind = 'gift')
            THEN RAISE(ABORT, 'gift.id: is not the id of a record of kind gift')
        WHEN NEW.giver IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.giver AND kind IN ('place', 'organization', 'person', 'delegation'))
            THEN RAISE(ABORT, 'gift.giver: is not a place, organization, person or delegation')
        WHEN NEW.receiver IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.receiver AND kind IN ('place', 'organization', 'person', 'delegation'))
            THEN RAISE(ABORT, 'gift.receiver: is not a place, organization, person or delegation')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.event AND kind IN ('event'))
            THEN RAISE(ABORT, 'gift.event: is not an event')
    END;
END;
CREATE TRIGGER IF NOT EXISTS gift_add_date AFTER INSERT ON gift
WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.date);
    SELECT CASE
        WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
            THEN RAISE(ABORT, 'gift.date: is not an EDTF date')
    END;
END;
CREATE TRIGGER IF NOT EXISTS gift_update_check BEFORE UPDATE ON gift
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT RAISE(ABORT, 'gift.id: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS gift_update_log AFTER UPDATE ON gift
WHEN OLD.giver IS NOT NEW.giver
    OR OLD.receiver IS NOT NEW.receiver
    OR OLD.event IS NOT NEW.event
    OR OLD.date IS NOT NEW.date
    OR OLD.description IS NOT NEW.description
    OR OLD.value IS NOT NEW.value
    OR OLD.currency IS NOT NEW.currency
BEGIN
    SELECT CASE
        WHEN NEW.giver IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.giver AND kind IN ('place', 'organization', 'person', 'delegation'))
            THEN RAISE(ABORT, 'gift.giver: is not a place, organization, person or delegation')
        WHEN NEW.receiver IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.receiver AND kind IN ('place', 'organization', 'person', 'delegation'))
            THEN RAISE(ABORT, 'gift.receiver: is not a place, organization, person or delegation')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.event AND kind IN ('event'))
            THEN RAISE(ABORT, 'gift.event: is not an event')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.id, 'gift', NULL,
            json_object('giver', OLD.giver, 'receiver', OLD.receiver, 'event', OLD.event, 'date', OLD.date, 'description', OLD.description, 'value', OLD.value, 'currency', OLD.currency));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.id;
END;
CREATE TRIGGER IF NOT EXISTS gift_update_date AFTER UPDATE ON gift
WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.date);
    SELECT CASE
        WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
            THEN RAISE(ABORT, 'gift.date: is not an EDTF date')
    END;
END;
CREATE TRIGGER IF NOT EXISTS gift_remove_check BEFORE DELETE ON gift
WHEN EXISTS (SELECT 1 FROM record WHERE id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'gift: delete the row of table record instead');
END;
CREATE TRIGGER IF NOT EXISTS gift_remove_log AFTER DELETE ON gift BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.id, 'gift', NULL,
            json_object('giver', OLD.giver, 'receiver', OLD.receiver, 'event', OLD.event, 'date', OLD.date, 'description', OLD.description, 'value', OLD.value, 'currency', OLD.currency));
END;

CREATE TRIGGER IF NOT EXISTS figure_add_check BEFORE INSERT ON figure
WHEN EXISTS (SELECT 1 FROM figure WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'figure.id: is already taken');
END;
CREATE TRIGGER IF NOT EXISTS figure_add_log AFTER INSERT ON figure BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.id AND kind = 'figure')
            THEN RAISE(ABORT, 'figure.id: is not the id of a record of kind figure')
        WHEN NEW.subject IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.subject)
            THEN RAISE(ABORT, 'figure.subject: is not a record')
        WHEN NEW.counterpart IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.counterpart AND kind IN ('place', 'organization', 'person'))
            THEN RAISE(ABORT, 'figure.counterpart: is not a place, organization or person')
        WHEN NEW.metric IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'metric' AND code = NEW.metric)
            THEN RAISE(ABORT, 'figure.metric: is not a term of vocabulary metric')
        WHEN NEW.comparator IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'comparator' AND code = NEW.comparator)
            THEN RAISE(ABORT, 'figure.comparator: is not a term of vocabulary comparator')
    END;
END;
CREATE TRIGGER IF NOT EXISTS figure_add_date AFTER INSERT ON figure
WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.date);
    SELECT CASE
        WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
            THEN RAISE(ABORT, 'figure.date: is not an EDTF date')
    END;
END;
CREATE TRIGGER IF NOT EXISTS figure_update_check BEFORE UPDATE ON figure
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT RAISE(ABORT, 'figure.id: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS figure_update_log AFTER UPDATE ON figure
WHEN OLD.subject IS NOT NEW.subject
    OR OLD.counterpart IS NOT NEW.counterpart
    OR OLD.metric IS NOT NEW.metric
    OR OLD.comparator IS NOT NEW.comparator
    OR OLD.value IS NOT NEW.value
    OR OLD.words IS NOT NEW.words
    OR OLD.unit IS NOT NEW.unit
    OR OLD.currency IS NOT NEW.currency
    OR OLD.date IS NOT NEW.date
BEGIN
    SELECT CASE
        WHEN NEW.subject IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.subject)
            THEN RAISE(ABORT, 'figure.subject: is not a record')
        WHEN NEW.counterpart IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.counterpart AND kind IN ('place', 'organization', 'person'))
            THEN RAISE(ABORT, 'figure.counterpart: is not a place, organization or person')
        WHEN NEW.metric IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'metric' AND code = NEW.metric)
            THEN RAISE(ABORT, 'figure.metric: is not a term of vocabulary metric')
        WHEN NEW.comparator IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'comparator' AND code = NEW.comparator)
            THEN RAISE(ABORT, 'figure.comparator: is not a term of vocabulary comparator')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.id, 'figure', NULL,
            json_object('subject', OLD.subject, 'counterpart', OLD.counterpart, 'metric', OLD.metric, 'comparator', OLD.comparator, 'value', OLD.value, 'words', OLD.words, 'unit', OLD.unit, 'currency', OLD.currency, 'date', OLD.date));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.id;
END;
CREATE TRIGGER IF NOT EXISTS figure_update_date AFTER UPDATE ON figure
WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.date);
    SELECT CASE
        WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
            THEN RAISE(ABORT, 'figure.date: is not an EDTF date')
    END;
END;
CREATE TRIGGER IF NOT EXISTS figure_remove_check BEFORE DELETE ON figure
WHEN EXISTS (SELECT 1 FROM record WHERE id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'figure: delete the row of table record instead');
END;
CREATE TRIGGER IF NOT EXISTS figure_remove_log AFTER DELETE ON figure BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.id, 'figure', NULL,
            json_object('subject', OLD.subject, 'counterpart', OLD.counterpart, 'metric', OLD.metric, 'comparator', OLD.comparator, 'value', OLD.value, 'words', OLD.words, 'unit', OLD.unit, 'currency', OLD.currency, 'date', OLD.date));
END;

CREATE TRIGGER IF NOT EXISTS source_add_check BEFORE INSERT ON source
WHEN EXISTS (SELECT 1 FROM source WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'source.id: is already taken');
END;
CREATE TRIGGER IF NOT EXISTS source_add_log AFTER INSERT ON source BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.id AND kind = 'source')
            THEN RAISE(ABORT, 'source.id: is not the id of a record of kind source')
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'source_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'source.type: is not a term of vocabulary source_type')
        WHEN NEW.copy_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.copy_of AND kind IN ('source'))
            THEN RAISE(ABORT, 'source.copy_of: is not a source')
        WHEN NEW.copy_of IS NOT NULL AND NEW.id IN (
            WITH RECURSIVE above (id) AS (SELECT NEW.copy_of UNION SELECT t.copy_of FROM source t JOIN above ON t.id = above.id)
            SELECT id FROM above)
            THEN RAISE(ABORT, 'source.copy_of: leads back to the record itself')
    END;
END;
CREATE TRIGGER IF NOT EXISTS source_add_date AFTER INSERT ON source
WHEN NEW.published IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.published)
    OR NEW.retrieved IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.retrieved)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.published);
    INSERT INTO date_entry (text) VALUES (NEW.retrieved);
    SELECT CASE
        WHEN NEW.published IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.published)
            THEN RAISE(ABORT, 'source.published: is not an EDTF date')
        WHEN NEW.retrieved IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.retrieved)
            THEN RAISE(ABORT, 'source.retrieved: is not an EDTF date')
    END;
END;
CREATE TRIGGER IF NOT EXISTS source_update_check BEFORE UPDATE ON source
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT RAISE(ABORT, 'source.id: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS source_update_log AFTER UPDATE ON source
WHEN OLD.type IS NOT NEW.type
    OR OLD.publisher IS NOT NEW.publisher
    OR OLD.section IS NOT NEW.section
    OR OLD.issuer IS NOT NEW.issuer
    OR OLD.author IS NOT NEW.author
    OR OLD.number IS NOT NEW.number
    OR OLD.addressee IS NOT NEW.addressee
    OR OLD.url IS NOT NEW.url
    OR OLD.published IS NOT NEW.published
    OR OLD.retrieved IS NOT NEW.retrieved
    OR OLD.language IS NOT NEW.language
    OR OLD.copy_of IS NOT NEW.copy_of
BEGIN
    SELECT CASE
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'source_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'source.type: is not a term of vocabulary source_type')
        WHEN NEW.copy_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.copy_of AND kind IN ('source'))
            THEN RAISE(ABORT, 'source.copy_of: is not a source')
        WHEN NEW.copy_of IS NOT NULL AND NEW.id IN (
            WITH RECURSIVE above (id) AS (SELECT NEW.copy_of UNION SELECT t.copy_of FROM source t JOIN above ON t.id = above.id)
            SELECT id FROM above)
            THEN RAISE(ABORT, 'source.copy_of: leads back to the record itself')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.id, 'source', NULL,
            json_object('type', OLD.type, 'publisher', OLD.publisher, 'section', OLD.section, 'issuer', OLD.issuer, 'author', OLD.author, 'number', OLD.number, 'addressee', OLD.addressee, 'url', OLD.url, 'published', OLD.published, 'retrieved', OLD.retrieved, 'language', OLD.language, 'copy_of', OLD.copy_of));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.id;
END;
CREATE TRIGGER IF NOT EXISTS source_update_date AFTER UPDATE ON source
WHEN NEW.published IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.published)
    OR NEW.retrieved IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.retrieved)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.published);
    INSERT INTO date_entry (text) VALUES (NEW.retrieved);
    SELECT CASE
        WHEN NEW.published IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.published)
            THEN RAISE(ABORT, 'source.published: is not an EDTF date')
        WHEN NEW.retrieved IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.retrieved)
            THEN RAISE(ABORT, 'source.retrieved: is not an EDTF date')
    END;
END;
CREATE TRIGGER IF NOT EXISTS source_remove_check BEFORE DELETE ON source
WHEN EXISTS (SELECT 1 FROM record WHERE id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'source: delete the row of table record instead');
END;
CREATE TRIGGER IF NOT EXISTS source_remove_log AFTER DELETE ON source BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.id, 'source', NULL,
            json_object('type', OLD.type, 'publisher', OLD.publisher, 'section', OLD.section, 'issuer', OLD.issuer, 'author', OLD.author, 'number', OLD.number, 'addressee', OLD.addressee, 'url', OLD.url, 'published', OLD.published, 'retrieved', OLD.retrieved, 'language', OLD.language, 'copy_of', OLD.copy_of));
END;

CREATE TRIGGER IF NOT EXISTS name_add_check BEFORE INSERT ON name
WHEN NEW.slot <> (SELECT next_slot FROM record WHERE id = NEW.record)
BEGIN
    SELECT RAISE(ABORT, 'name.slot: is already taken')
        WHERE EXISTS (SELECT 1 FROM name WHERE record = NEW.record AND slot = NEW.slot);
    INSERT INTO slot_check (record, slot) VALUES (NEW.record, NEW.slot);
END;
CREATE TRIGGER IF NOT EXISTS name_add_log AFTER INSERT ON name BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.record)
            THEN RAISE(ABORT, 'name.record: is not a record')
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'name_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'name.type: is not a term of vocabulary name_type')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'name.end_date: ends before it starts')
    END;
    UPDATE record SET revision = revision + 1, next_slot = max(next_slot, NEW.slot + 1) WHERE id = NEW.record;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'add', NEW.record, 'name', NEW.slot,
            NULL);
END;
CREATE TRIGGER IF NOT EXISTS name_add_date AFTER INSERT ON name
WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
    OR NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.start_date);
    INSERT INTO date_entry (text) VALUES (NEW.end_date);
    SELECT CASE
        WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'name.start_date: is not an EDTF date')
        WHEN NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
            THEN RAISE(ABORT, 'name.end_date: is not an EDTF date')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'name.end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS name_update_check BEFORE UPDATE OF record, slot ON name
WHEN NEW.record IS NOT OLD.record OR NEW.slot IS NOT OLD.slot
BEGIN
    SELECT RAISE(ABORT, 'name.slot: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS name_update_log AFTER UPDATE ON name
WHEN OLD.text IS NOT NEW.text
    OR OLD.language IS NOT NEW.language
    OR OLD.type IS NOT NEW.type
    OR OLD.start_date IS NOT NEW.start_date
    OR OLD.end_date IS NOT NEW.end_date
BEGIN
    SELECT CASE
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'name_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'name.type: is not a term of vocabulary name_type')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'name.end_date: ends before it starts')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.record, 'name', OLD.slot,
            json_object('text', OLD.text, 'language', OLD.language, 'type', OLD.type, 'start_date', OLD.start_date, 'end_date', OLD.end_date));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;
CREATE TRIGGER IF NOT EXISTS name_update_date AFTER UPDATE ON name
WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
    OR NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.start_date);
    INSERT INTO date_entry (text) VALUES (NEW.end_date);
    SELECT CASE
        WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'name.start_date: is not an EDTF date')
        WHEN NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
            THEN RAISE(ABORT, 'name.end_date: is not an EDTF date')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'name.end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS name_remove_log AFTER DELETE ON name BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.record, 'name', OLD.slot,
            json_object('text', OLD.text, 'language', OLD.language, 'type', OLD.type, 'start_date', OLD.start_date, 'end_date', OLD.end_date));
    DELETE FROM citation WHERE record = OLD.record AND target = OLD.slot;
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;
CREATE TRIGGER IF NOT EXISTS name_update_fold AFTER UPDATE OF text ON name
WHEN NEW.text IS NOT OLD.text AND NEW.folded IS OLD.folded
BEGIN
    UPDATE name SET folded = NULL WHERE record = NEW.record AND slot = NEW.slot;
END;

CREATE TRIGGER IF NOT EXISTS identifier_add_check BEFORE INSERT ON identifier
WHEN NEW.slot <> (SELECT next_slot FROM record WHERE id = NEW.record)
BEGIN
    SELECT RAISE(ABORT, 'identifier.slot: is already taken')
        WHERE EXISTS (SELECT 1 FROM identifier WHERE record = NEW.record AND slot = NEW.slot);
    INSERT INTO slot_check (record, slot) VALUES (NEW.record, NEW.slot);
END;
CREATE TRIGGER IF NOT EXISTS identifier_add_log AFTER INSERT ON identifier BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.record)
            THEN RAISE(ABORT, 'identifier.record: is not a record')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'identifier.end_date: ends before it starts')
    END;
    UPDATE record SET revision = revision + 1, next_slot = max(next_slot, NEW.slot + 1) WHERE id = NEW.record;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'add', NEW.record, 'identifier', NEW.slot,
            NULL);
END;
CREATE TRIGGER IF NOT EXISTS identifier_add_date AFTER INSERT ON identifier
WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
    OR NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.start_date);
    INSERT INTO date_entry (text) VALUES (NEW.end_date);
    SELECT CASE
        WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'identifier.start_date: is not an EDTF date')
        WHEN NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
            THEN RAISE(ABORT, 'identifier.end_date: is not an EDTF date')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'identifier.end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS identifier_update_check BEFORE UPDATE OF record, slot ON identifier
WHEN NEW.record IS NOT OLD.record OR NEW.slot IS NOT OLD.slot
BEGIN
    SELECT RAISE(ABORT, 'identifier.slot: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS identifier_update_log AFTER UPDATE ON identifier
WHEN OLD.scheme IS NOT NEW.scheme
    OR OLD.code IS NOT NEW.code
    OR OLD.start_date IS NOT NEW.start_date
    OR OLD.end_date IS NOT NEW.end_date
BEGIN
    SELECT CASE
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'identifier.end_date: ends before it starts')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.record, 'identifier', OLD.slot,
            json_object('scheme', OLD.scheme, 'code', OLD.code, 'start_date', OLD.start_date, 'end_date', OLD.end_date));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;
CREATE TRIGGER IF NOT EXISTS identifier_update_date AFTER UPDATE ON identifier
WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
    OR NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.start_date);
    INSERT INTO date_entry (text) VALUES (NEW.end_date);
    SELECT CASE
        WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'identifier.start_date: is not an EDTF date')
        WHEN NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
            THEN RAISE(ABORT, 'identifier.end_date: is not an EDTF date')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'identifier.end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS identifier_remove_log AFTER DELETE ON identifier BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.record, 'identifier', OLD.slot,
            json_object('scheme', OLD.scheme, 'code', OLD.code, 'start_date', OLD.start_date, 'end_date', OLD.end_date));
    DELETE FROM citation WHERE record = OLD.record AND target = OLD.slot;
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;

CREATE TRIGGER IF NOT EXISTS contact_add_check BEFORE INSERT ON contact
WHEN NEW.slot <> (SELECT next_slot FROM record WHERE id = NEW.record)
BEGIN
    SELECT RAISE(ABORT, 'contact.slot: is already taken')
        WHERE EXISTS (SELECT 1 FROM contact WHERE record = NEW.record AND slot = NEW.slot);
    INSERT INTO slot_check (record, slot) VALUES (NEW.record, NEW.slot);
END;
CREATE TRIGGER IF NOT EXISTS contact_add_log AFTER INSERT ON contact BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.record AND kind IN ('place', 'organization', 'person'))
            THEN RAISE(ABORT, 'contact.record: is not a place, organization or person')
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'contact_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'contact.type: is not a term of vocabulary contact_type')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'contact.end_date: ends before it starts')
    END;
    UPDATE record SET revision = revision + 1, next_slot = max(next_slot, NEW.slot + 1) WHERE id = NEW.record;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'add', NEW.record, 'contact', NEW.slot,
            NULL);
END;
CREATE TRIGGER IF NOT EXISTS contact_add_date AFTER INSERT ON contact
WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
    OR NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.start_date);
    INSERT INTO date_entry (text) VALUES (NEW.end_date);
    SELECT CASE
        WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'contact.start_date: is not an EDTF date')
        WHEN NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
            THEN RAISE(ABORT, 'contact.end_date: is not an EDTF date')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'contact.end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS contact_update_check BEFORE UPDATE OF record, slot ON contact
WHEN NEW.record IS NOT OLD.record OR NEW.slot IS NOT OLD.slot
BEGIN
    SELECT RAISE(ABORT, 'contact.slot: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS contact_update_log AFTER UPDATE ON contact
WHEN OLD.type IS NOT NEW.type
    OR OLD.value IS NOT NEW.value
    OR OLD.label IS NOT NEW.label
    OR OLD.start_date IS NOT NEW.start_date
    OR OLD.end_date IS NOT NEW.end_date
BEGIN
    SELECT CASE
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'contact_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'contact.type: is not a term of vocabulary contact_type')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'contact.end_date: ends before it starts')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.record, 'contact', OLD.slot,
            json_object('type', OLD.type, 'value', OLD.value, 'label', OLD.label, 'start_date', OLD.start_date, 'end_date', OLD.end_date));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;
CREATE TRIGGER IF NOT EXISTS contact_update_date AFTER UPDATE ON contact
WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
    OR NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.start_date);
    INSERT INTO date_entry (text) VALUES (NEW.end_date);
    SELECT CASE
        WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'contact.start_date: is not an EDTF date')
        WHEN NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
            THEN RAISE(ABORT, 'contact.end_date: is not an EDTF date')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'contact.end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS contact_remove_log AFTER DELETE ON contact BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.record, 'contact', OLD.slot,
            json_object('type', OLD.type, 'value', OLD.value, 'label', OLD.label, 'start_date', OLD.start_date, 'end_date', OLD.end_date));
    DELETE FROM citation WHERE record = OLD.record AND target = OLD.slot;
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;

CREATE TRIGGER IF NOT EXISTS post_add_check BEFORE INSERT ON post
WHEN NEW.slot <> (SELECT next_slot FROM record WHERE id = NEW.record)
BEGIN
    SELECT RAISE(ABORT, 'post.slot: is already taken')
        WHERE EXISTS (SELECT 1 FROM post WHERE record = NEW.record AND slot = NEW.slot);
    INSERT INTO slot_check (record, slot) VALUES (NEW.record, NEW.slot);
END;
CREATE TRIGGER IF NOT EXISTS post_add_log AFTER INSERT ON post BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.record AND kind IN ('person'))
            THEN RAISE(ABORT, 'post.record: is not a person')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.organization AND kind IN ('organization'))
            THEN RAISE(ABORT, 'post.organization: is not an organization')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'post.place: is not a place')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'post.end_date: ends before it starts')
    END;
    UPDATE record SET revision = revision + 1, next_slot = max(next_slot, NEW.slot + 1) WHERE id = NEW.record;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'add', NEW.record, 'post', NEW.slot,
            NULL);
END;
CREATE TRIGGER IF NOT EXISTS post_add_date AFTER INSERT ON post
WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
    OR NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.start_date);
    INSERT INTO date_entry (text) VALUES (NEW.end_date);
    SELECT CASE
        WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'post.start_date: is not an EDTF date')
        WHEN NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
            THEN RAISE(ABORT, 'post.end_date: is not an EDTF date')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'post.end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS post_update_check BEFORE UPDATE OF record, slot ON post
WHEN NEW.record IS NOT OLD.record OR NEW.slot IS NOT OLD.slot
BEGIN
    SELECT RAISE(ABORT, 'post.slot: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS post_update_log AFTER UPDATE ON post
WHEN OLD.title IS NOT NEW.title
    OR OLD.organization IS NOT NEW.organization
    OR OLD.place IS NOT NEW.place
    OR OLD.start_date IS NOT NEW.start_date
    OR OLD.end_date IS NOT NEW.end_date
BEGIN
    SELECT CASE
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.organization AND kind IN ('organization'))
            THEN RAISE(ABORT, 'post.organization: is not an organization')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'post.place: is not a place')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'post.end_date: ends before it starts')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.record, 'post', OLD.slot,
            json_object('title', OLD.title, 'organization', OLD.organization, 'place', OLD.place, 'start_date', OLD.start_date, 'end_date', OLD.end_date));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;
CREATE TRIGGER IF NOT EXISTS post_update_date AFTER UPDATE ON post
WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
    OR NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.start_date);
    INSERT INTO date_entry (text) VALUES (NEW.end_date);
    SELECT CASE
        WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'post.start_date: is not an EDTF date')
        WHEN NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
            THEN RAISE(ABORT, 'post.end_date: is not an EDTF date')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'post.end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS post_remove_log AFTER DELETE ON post BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.record, 'post', OLD.slot,
            json_object('title', OLD.title, 'organization', OLD.organization, 'place', OLD.place, 'start_date', OLD.start_date, 'end_date', OLD.end_date));
    DELETE FROM citation WHERE record = OLD.record AND target = OLD.slot;
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;

CREATE TRIGGER IF NOT EXISTS succession_add_check BEFORE INSERT ON succession
WHEN NEW.slot <> (SELECT next_slot FROM record WHERE id = NEW.record)
BEGIN
    SELECT RAISE(ABORT, 'succession.slot: is already taken')
        WHERE EXISTS (SELECT 1 FROM succession WHERE record = NEW.record AND slot = NEW.slot);
    INSERT INTO slot_check (record, slot) VALUES (NEW.record, NEW.slot);
END;
CREATE TRIGGER IF NOT EXISTS succession_add_log AFTER INSERT ON succession BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.record AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'succession.record: is not a place or organization')
        WHEN NEW.successor IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.successor AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'succession.successor: is not a place or organization')
        WHEN NEW.successor IS NOT NULL AND NEW.record IN (
            WITH RECURSIVE above (id) AS (SELECT NEW.successor UNION SELECT t.successor FROM succession t JOIN above ON t.record = above.id)
            SELECT id FROM above)
            THEN RAISE(ABORT, 'succession.successor: leads back to the record itself')
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'succession_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'succession.type: is not a term of vocabulary succession_type')
        WHEN NEW.act IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.act AND kind IN ('source'))
            THEN RAISE(ABORT, 'succession.act: is not a source')
    END;
    UPDATE record SET revision = revision + 1, next_slot = max(next_slot, NEW.slot + 1) WHERE id = NEW.record;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'add', NEW.record, 'succession', NEW.slot,
            NULL);
END;
CREATE TRIGGER IF NOT EXISTS succession_add_date AFTER INSERT ON succession
WHEN NEW.legal_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.legal_date)
    OR NEW.operative_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.operative_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.legal_date);
    INSERT INTO date_entry (text) VALUES (NEW.operative_date);
    SELECT CASE
        WHEN NEW.legal_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.legal_date)
            THEN RAISE(ABORT, 'succession.legal_date: is not an EDTF date')
        WHEN NEW.operative_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.operative_date)
            THEN RAISE(ABORT, 'succession.operative_date: is not an EDTF date')
    END;
END;
CREATE TRIGGER IF NOT EXISTS succession_update_check BEFORE UPDATE OF record, slot ON succession
WHEN NEW.record IS NOT OLD.record OR NEW.slot IS NOT OLD.slot
BEGIN
    SELECT RAISE(ABORT, 'succession.slot: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS succession_update_log AFTER UPDATE ON succession
WHEN OLD.successor IS NOT NEW.successor
    OR OLD.type IS NOT NEW.type
    OR OLD.legal_date IS NOT NEW.legal_date
    OR OLD.operative_date IS NOT NEW.operative_date
    OR OLD.act IS NOT NEW.act
BEGIN
    SELECT CASE
        WHEN NEW.successor IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.successor AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'succession.successor: is not a place or organization')
        WHEN NEW.successor IS NOT NULL AND NEW.record IN (
            WITH RECURSIVE above (id) AS (SELECT NEW.successor UNION SELECT t.successor FROM succession t JOIN above ON t.record = above.id)
            SELECT id FROM above)
            THEN RAISE(ABORT, 'succession.successor: leads back to the record itself')
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'succession_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'succession.type: is not a term of vocabulary succession_type')
        WHEN NEW.act IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.act AND kind IN ('source'))
            THEN RAISE(ABORT, 'succession.act: is not a source')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.record, 'succession', OLD.slot,
            json_object('successor', OLD.successor, 'type', OLD.type, 'legal_date', OLD.legal_date, 'operative_date', OLD.operative_date, 'act', OLD.act));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;
CREATE TRIGGER IF NOT EXISTS succession_update_date AFTER UPDATE ON succession
WHEN NEW.legal_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.legal_date)
    OR NEW.operative_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.operative_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.legal_date);
    INSERT INTO date_entry (text) VALUES (NEW.operative_date);
    SELECT CASE
        WHEN NEW.legal_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.legal_date)
            THEN RAISE(ABORT, 'succession.legal_date: is not an EDTF date')
        WHEN NEW.operative_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.operative_date)
            THEN RAISE(ABORT, 'succession.operative_date: is not an EDTF date')
    END;
END;
CREATE TRIGGER IF NOT EXISTS succession_remove_log AFTER DELETE ON succession BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.record, 'succession', OLD.slot,
            json_object('successor', OLD.successor, 'type', OLD.type, 'legal_date', OLD.legal_date, 'operative_date', OLD.operative_date, 'act', OLD.act));
    DELETE FROM citation WHERE record = OLD.record AND target = OLD.slot;
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;

CREATE TRIGGER IF NOT EXISTS party_add_check BEFORE INSERT ON party
WHEN NEW.slot <> (SELECT next_slot FROM record WHERE id = NEW.record)
BEGIN
    SELECT RAISE(ABORT, 'party.slot: is already taken')
        WHERE EXISTS (SELECT 1 FROM party WHERE record = NEW.record AND slot = NEW.slot);
    INSERT INTO slot_check (record, slot) VALUES (NEW.record, NEW.slot);
END;
CREATE TRIGGER IF NOT EXISTS party_add_log AFTER INSERT ON party BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.record AND kind IN ('partnership', 'agreement'))
            THEN RAISE(ABORT, 'party.record: is not a partnership or agreement')
        WHEN NEW.party IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.party AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'party.party: is not a place or organization')
        WHEN EXISTS (SELECT 1 FROM party WHERE record = NEW.record AND party = NEW.party AND slot <> NEW.slot)
            THEN RAISE(ABORT, 'party.party: stands there already')
    END;
    UPDATE record SET revision = revision + 1, next_slot = max(next_slot, NEW.slot + 1) WHERE id = NEW.record;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'add', NEW.record, 'party', NEW.slot,
            NULL);
END;
CREATE TRIGGER IF NOT EXISTS party_update_check BEFORE UPDATE OF record, slot ON party
WHEN NEW.record IS NOT OLD.record OR NEW.slot IS NOT OLD.slot
BEGIN
    SELECT RAISE(ABORT, 'party.slot: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS party_update_log AFTER UPDATE ON party
WHEN OLD.party IS NOT NEW.party
    OR OLD.description IS NOT NEW.description
BEGIN
    SELECT CASE
        WHEN NEW.party IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.party AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'party.party: is not a place or organization')
        WHEN EXISTS (SELECT 1 FROM party WHERE record = NEW.record AND party = NEW.party AND slot <> NEW.slot)
            THEN RAISE(ABORT, 'party.party: stands there already')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.record, 'party', OLD.slot,
            json_object('party', OLD.party, 'description', OLD.description));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;
CREATE TRIGGER IF NOT EXISTS party_remove_log AFTER DELETE ON party BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.record, 'party', OLD.slot,
            json_object('party', OLD.party, 'description', OLD.description));
    DELETE FROM citation WHERE record = OLD.record AND target = OLD.slot;
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;

CREATE TRIGGER IF NOT EXISTS supporter_add_check BEFORE INSERT ON supporter
WHEN NEW.slot <> (SELECT next_slot FROM record WHERE id = NEW.record)
BEGIN
    SELECT RAISE(ABORT, 'supporter.slot: is already taken')
        WHERE EXISTS (SELECT 1 FROM supporter WHERE record = NEW.record AND slot = NEW.slot);
    INSERT INTO slot_check (record, slot) VALUES (NEW.record, NEW.slot);
END;
CREATE TRIGGER IF NOT EXISTS supporter_add_log AFTER INSERT ON supporter BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.record AND kind IN ('partnership'))
            THEN RAISE(ABORT, 'supporter.record: is not a partnership')
        WHEN NEW.supporter IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.supporter AND kind IN ('place', 'organization', 'person'))
            THEN RAISE(ABORT, 'supporter.supporter: is not a place, organization or person')
        WHEN NEW.role IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'supporter_role' AND code = NEW.role)
            THEN RAISE(ABORT, 'supporter.role: is not a term of vocabulary supporter_role')
    END;
    UPDATE record SET revision = revision + 1, next_slot = max(next_slot, NEW.slot + 1) WHERE id = NEW.record;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'add', NEW.record, 'supporter', NEW.slot,
            NULL);
END;
CREATE TRIGGER IF NOT EXISTS supporter_add_date AFTER INSERT ON supporter
WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.date);
    SELECT CASE
        WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
            THEN RAISE(ABORT, 'supporter.date: is not an EDTF date')
    END;
END;
CREATE TRIGGER IF NOT EXISTS supporter_update_check BEFORE UPDATE OF record, slot ON supporter
WHEN NEW.record IS NOT OLD.record OR NEW.slot IS NOT OLD.slot
BEGIN
    SELECT RAISE(ABORT, 'supporter.slot: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS supporter_update_log AFTER UPDATE ON supporter
WHEN OLD.supporter IS NOT NEW.supporter
    OR OLD.role IS NOT NEW.role
    OR OLD.date IS NOT NEW.date
BEGIN
    SELECT CASE
        WHEN NEW.supporter IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.supporter AND kind IN ('place', 'organization', 'person'))
            THEN RAISE(ABORT, 'supporter.supporter: is not a place, organization or person')
        WHEN NEW.role IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'supporter_role' AND code = NEW.role)
            THEN RAISE(ABORT, 'supporter.role: is not a term of vocabulary supporter_role')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.record, 'supporter', OLD.slot,
            json_object('supporter', OLD.supporter, 'role', OLD.role, 'date', OLD.date));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;
CREATE TRIGGER IF NOT EXISTS supporter_update_date AFTER UPDATE ON supporter
WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.date);
    SELECT CASE
        WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
            THEN RAISE(ABORT, 'supporter.date: is not an EDTF date')
    END;
END;
CREATE TRIGGER IF NOT EXISTS supporter_remove_log AFTER DELETE ON supporter BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.record, 'supporter', OLD.slot,
            json_object('supporter', OLD.supporter, 'role', OLD.role, 'date', OLD.date));
    DELETE FROM citation WHERE record = OLD.record AND target = OLD.slot;
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;

CREATE TRIGGER IF NOT EXISTS focal_point_add_check BEFORE INSERT ON focal_point
WHEN NEW.slot <> (SELECT next_slot FROM record WHERE id = NEW.record)
BEGIN
    SELECT RAISE(ABORT, 'focal_point.slot: is already taken')
        WHERE EXISTS (SELECT 1 FROM focal_point WHERE record = NEW.record AND slot = NEW.slot);
    INSERT INTO slot_check (record, slot) VALUES (NEW.record, NEW.slot);
END;
CREATE TRIGGER IF NOT EXISTS focal_point_add_log AFTER INSERT ON focal_point BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.record AND kind IN ('partnership'))
            THEN RAISE(ABORT, 'focal_point.record: is not a partnership')
        WHEN NEW.side IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.side AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'focal_point.side: is not a place or organization')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.organization AND kind IN ('organization'))
            THEN RAISE(ABORT, 'focal_point.organization: is not an organization')
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.person AND kind IN ('person'))
            THEN RAISE(ABORT, 'focal_point.person: is not a person')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'focal_point.end_date: ends before it starts')
    END;
    UPDATE record SET revision = revision + 1, next_slot = max(next_slot, NEW.slot + 1) WHERE id = NEW.record;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'add', NEW.record, 'focal_point', NEW.slot,
            NULL);
END;
CREATE TRIGGER IF NOT EXISTS focal_point_add_date AFTER INSERT ON focal_point
WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
    OR NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.start_date);
    INSERT INTO date_entry (text) VALUES (NEW.end_date);
    SELECT CASE
        WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'focal_point.start_date: is not an EDTF date')
        WHEN NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
            THEN RAISE(ABORT, 'focal_point.end_date: is not an EDTF date')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'focal_point.end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS focal_point_update_check BEFORE UPDATE OF record, slot ON focal_point
WHEN NEW.record IS NOT OLD.record OR NEW.slot IS NOT OLD.slot
BEGIN
    SELECT RAISE(ABORT, 'focal_point.slot: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS focal_point_update_log AFTER UPDATE ON focal_point
WHEN OLD.side IS NOT NEW.side
    OR OLD.organization IS NOT NEW.organization
    OR OLD.person IS NOT NEW.person
    OR OLD.scope IS NOT NEW.scope
    OR OLD.start_date IS NOT NEW.start_date
    OR OLD.end_date IS NOT NEW.end_date
BEGIN
    SELECT CASE
        WHEN NEW.side IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.side AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'focal_point.side: is not a place or organization')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.organization AND kind IN ('organization'))
            THEN RAISE(ABORT, 'focal_point.organization: is not an organization')
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.person AND kind IN ('person'))
            THEN RAISE(ABORT, 'focal_point.person: is not a person')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'focal_point.end_date: ends before it starts')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.record, 'focal_point', OLD.slot,
            json_object('side', OLD.side, 'organization', OLD.organization, 'person', OLD.person, 'scope', OLD.scope, 'start_date', OLD.start_date, 'end_date', OLD.end_date));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;
CREATE TRIGGER IF NOT EXISTS focal_point_update_date AFTER UPDATE ON focal_point
WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
    OR NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.start_date);
    INSERT INTO date_entry (text) VALUES (NEW.end_date);
    SELECT CASE
        WHEN NEW.start_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'focal_point.start_date: is not an EDTF date')
        WHEN NEW.end_date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.end_date)
            THEN RAISE(ABORT, 'focal_point.end_date: is not an EDTF date')
        WHEN NEW.end_date <> NEW.start_date AND (SELECT latest FROM date WHERE text = NEW.end_date)
                < (SELECT earliest FROM date WHERE text = NEW.start_date)
            THEN RAISE(ABORT, 'focal_point.end_date: ends before it starts')
    END;
END;
CREATE TRIGGER IF NOT EXISTS focal_point_remove_log AFTER DELETE ON focal_point BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.record, 'focal_point', OLD.slot,
            json_object('side', OLD.side, 'organization', OLD.organization, 'person', OLD.person, 'scope', OLD.scope, 'start_date', OLD.start_date, 'end_date', OLD.end_date));
    DELETE FROM citation WHERE record = OLD.record AND target = OLD.slot;
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;

CREATE TRIGGER IF NOT EXISTS signatory_add_check BEFORE INSERT ON signatory
WHEN NEW.slot <> (SELECT next_slot FROM record WHERE id = NEW.record)
BEGIN
    SELECT RAISE(ABORT, 'signatory.slot: is already taken')
        WHERE EXISTS (SELECT 1 FROM signatory WHERE record = NEW.record AND slot = NEW.slot);
    INSERT INTO slot_check (record, slot) VALUES (NEW.record, NEW.slot);
END;
CREATE TRIGGER IF NOT EXISTS signatory_add_log AFTER INSERT ON signatory BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.record AND kind IN ('agreement'))
            THEN RAISE(ABORT, 'signatory.record: is not an agreement')
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.person AND kind IN ('person'))
            THEN RAISE(ABORT, 'signatory.person: is not a person')
        WHEN NEW.party IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.party AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'signatory.party: is not a place or organization')
    END;
    UPDATE record SET revision = revision + 1, next_slot = max(next_slot, NEW.slot + 1) WHERE id = NEW.record;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'add', NEW.record, 'signatory', NEW.slot,
            NULL);
END;
CREATE TRIGGER IF NOT EXISTS signatory_update_check BEFORE UPDATE OF record, slot ON signatory
WHEN NEW.record IS NOT OLD.record OR NEW.slot IS NOT OLD.slot
BEGIN
    SELECT RAISE(ABORT, 'signatory.slot: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS signatory_update_log AFTER UPDATE ON signatory
WHEN OLD.person IS NOT NEW.person
    OR OLD.party IS NOT NEW.party
    OR OLD.capacity IS NOT NEW.capacity
BEGIN
    SELECT CASE
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.person AND kind IN ('person'))
            THEN RAISE(ABORT, 'signatory.person: is not a person')
        WHEN NEW.party IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.party AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'signatory.party: is not a place or organization')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.record, 'signatory', OLD.slot,
            json_object('person', OLD.person, 'party', OLD.party, 'capacity', OLD.capacity));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;
CREATE TRIGGER IF NOT EXISTS signatory_remove_log AFTER DELETE ON signatory BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.record, 'signatory', OLD.slot,
            json_object('person', OLD.person, 'party', OLD.party, 'capacity', OLD.capacity));
    DELETE FROM citation WHERE record = OLD.record AND target = OLD.slot;
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;

CREATE TRIGGER IF NOT EXISTS authentic_language_add_check BEFORE INSERT ON authentic_language
WHEN NEW.slot <> (SELECT next_slot FROM record WHERE id = NEW.record)
BEGIN
    SELECT RAISE(ABORT, 'authentic_language.slot: is already taken')
        WHERE EXISTS (SELECT 1 FROM authentic_language WHERE record = NEW.record AND slot = NEW.slot);
    INSERT INTO slot_check (record, slot) VALUES (NEW.record, NEW.slot);
END;
CREATE TRIGGER IF NOT EXISTS authentic_language_add_log AFTER INSERT ON authentic_language BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.record AND kind IN ('agreement'))
            THEN RAISE(ABORT, 'authentic_language.record: is not an agreement')
        WHEN EXISTS (SELECT 1 FROM authentic_language WHERE record = NEW.record AND language = NEW.language AND slot <> NEW.slot)
            THEN RAISE(ABORT, 'authentic_language.language: stands there already')
    END;
    UPDATE record SET revision = revision + 1, next_slot = max(next_slot, NEW.slot + 1) WHERE id = NEW.record;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'add', NEW.record, 'authentic_language', NEW.slot,
            NULL);
END;
CREATE TRIGGER IF NOT EXISTS authentic_language_update_check BEFORE UPDATE OF record, slot ON authentic_language
WHEN NEW.record IS NOT OLD.record OR NEW.slot IS NOT OLD.slot
BEGIN
    SELECT RAISE(ABORT, 'authentic_language.slot: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS authentic_language_update_log AFTER UPDATE ON authentic_language
WHEN OLD.language IS NOT NEW.language
BEGIN
    SELECT CASE
        WHEN EXISTS (SELECT 1 FROM authentic_language WHERE record = NEW.record AND language = NEW.language AND slot <> NEW.slot)
            THEN RAISE(ABORT, 'authentic_language.language: stands there already')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.record, 'authentic_language', OLD.slot,
            json_object('language', OLD.language));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;
CREATE TRIGGER IF NOT EXISTS authentic_language_remove_log AFTER DELETE ON authentic_language BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.record, 'authentic_language', OLD.slot,
            json_object('language', OLD.language));
    DELETE FROM citation WHERE record = OLD.record AND target = OLD.slot;
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;

CREATE TRIGGER IF NOT EXISTS relation_add_check BEFORE INSERT ON relation
WHEN NEW.slot <> (SELECT next_slot FROM record WHERE id = NEW.record)
BEGIN
    SELECT RAISE(ABORT, 'relation.slot: is already taken')
        WHERE EXISTS (SELECT 1 FROM relation WHERE record = NEW.record AND slot = NEW.slot);
    INSERT INTO slot_check (record, slot) VALUES (NEW.record, NEW.slot);
END;
CREATE TRIGGER IF NOT EXISTS relation_add_log AFTER INSERT ON relation BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.record AND kind IN ('agreement'))
            THEN RAISE(ABORT, 'relation.record: is not an agreement')
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'relation_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'relation.type: is not a term of vocabulary relation_type')
        WHEN NEW.agreement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.agreement AND kind IN ('agreement'))
            THEN RAISE(ABORT, 'relation.agreement: is not an agreement')
        WHEN NEW.agreement IS NOT NULL AND NEW.record IN (
            WITH RECURSIVE above (id) AS (SELECT NEW.agreement UNION SELECT t.agreement FROM relation t JOIN above ON t.record = above.id)
            SELECT id FROM above)
            THEN RAISE(ABORT, 'relation.agreement: leads back to the record itself')
    END;
    UPDATE record SET revision = revision + 1, next_slot = max(next_slot, NEW.slot + 1) WHERE id = NEW.record;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'add', NEW.record, 'relation', NEW.slot,
            NULL);
END;
CREATE TRIGGER IF NOT EXISTS relation_update_check BEFORE UPDATE OF record, slot ON relation
WHEN NEW.record IS NOT OLD.record OR NEW.slot IS NOT OLD.slot
BEGIN
    SELECT RAISE(ABORT, 'relation.slot: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS relation_update_log AFTER UPDATE ON relation
WHEN OLD.type IS NOT NEW.type
    OR OLD.agreement IS NOT NEW.agreement
BEGIN
    SELECT CASE
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'relation_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'relation.type: is not a term of vocabulary relation_type')
        WHEN NEW.agreement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.agreement AND kind IN ('agreement'))
            THEN RAISE(ABORT, 'relation.agreement: is not an agreement')
        WHEN NEW.agreement IS NOT NULL AND NEW.record IN (
            WITH RECURSIVE above (id) AS (SELECT NEW.agreement UNION SELECT t.agreement FROM relation t JOIN above ON t.record = above.id)
            SELECT id FROM above)
            THEN RAISE(ABORT, 'relation.agreement: leads back to the record itself')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.record, 'relation', OLD.slot,
            json_object('type', OLD.type, 'agreement', OLD.agreement));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;
CREATE TRIGGER IF NOT EXISTS relation_remove_log AFTER DELETE ON relation BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.record, 'relation', OLD.slot,
            json_object('type', OLD.type, 'agreement', OLD.agreement));
    DELETE FROM citation WHERE record = OLD.record AND target = OLD.slot;
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;

CREATE TRIGGER IF NOT EXISTS provision_add_check BEFORE INSERT ON provision
WHEN NEW.slot <> (SELECT next_slot FROM record WHERE id = NEW.record)
BEGIN
    SELECT RAISE(ABORT, 'provision.slot: is already taken')
        WHERE EXISTS (SELECT 1 FROM provision WHERE record = NEW.record AND slot = NEW.slot);
    INSERT INTO slot_check (record, slot) VALUES (NEW.record, NEW.slot);
END;
CREATE TRIGGER IF NOT EXISTS provision_add_log AFTER INSERT ON provision BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.record AND kind IN ('agreement'))
            THEN RAISE(ABORT, 'provision.record: is not an agreement')
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'provision_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'provision.type: is not a term of vocabulary provision_type')
    END;
    UPDATE record SET revision = revision + 1, next_slot = max(next_slot, NEW.slot + 1) WHERE id = NEW.record;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'add', NEW.record, 'provision', NEW.slot,
            NULL);
END;
CREATE TRIGGER IF NOT EXISTS provision_update_check BEFORE UPDATE OF record, slot ON provision
WHEN NEW.record IS NOT OLD.record OR NEW.slot IS NOT OLD.slot
BEGIN
    SELECT RAISE(ABORT, 'provision.slot: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS provision_update_log AFTER UPDATE ON provision
WHEN OLD.label IS NOT NEW.label
    OR OLD.text IS NOT NEW.text
    OR OLD.type IS NOT NEW.type
BEGIN
    SELECT CASE
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'provision_type' AND code = NEW.type)
            THEN RAISE(ABORT, 'provision.type: is not a term of vocabulary provision_type')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.record, 'provision', OLD.slot,
            json_object('label', OLD.label, 'text', OLD.text, 'type', OLD.type));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;
CREATE TRIGGER IF NOT EXISTS provision_remove_log AFTER DELETE ON provision BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.record, 'provision', OLD.slot,
            json_object('label', OLD.label, 'text', OLD.text, 'type', OLD.type));
    DELETE FROM citation WHERE record = OLD.record AND target = OLD.slot;
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;

CREATE TRIGGER IF NOT EXISTS field_add_check BEFORE INSERT ON field
WHEN NEW.slot <> (SELECT next_slot FROM record WHERE id = NEW.record)
BEGIN
    SELECT RAISE(ABORT, 'field.slot: is already taken')
        WHERE EXISTS (SELECT 1 FROM field WHERE record = NEW.record AND slot = NEW.slot);
    INSERT INTO slot_check (record, slot) VALUES (NEW.record, NEW.slot);
END;
CREATE TRIGGER IF NOT EXISTS field_add_log AFTER INSERT ON field BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.record AND kind IN ('partnership', 'agreement', 'visit', 'event', 'statement', 'outcome'))
            THEN RAISE(ABORT, 'field.record: is not a partnership, agreement, visit, event, statement or outcome')
        WHEN NEW.code IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'field' AND code = NEW.code)
            THEN RAISE(ABORT, 'field.code: is not a term of vocabulary field')
        WHEN NEW.stage IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'field_stage' AND code = NEW.stage)
            THEN RAISE(ABORT, 'field.stage: is not a term of vocabulary field_stage')
    END;
    UPDATE record SET revision = revision + 1, next_slot = max(next_slot, NEW.slot + 1) WHERE id = NEW.record;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'add', NEW.record, 'field', NEW.slot,
            NULL);
END;
CREATE TRIGGER IF NOT EXISTS field_add_date AFTER INSERT ON field
WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.date);
    SELECT CASE
        WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
            THEN RAISE(ABORT, 'field.date: is not an EDTF date')
    END;
END;
CREATE TRIGGER IF NOT EXISTS field_update_check BEFORE UPDATE OF record, slot ON field
WHEN NEW.record IS NOT OLD.record OR NEW.slot IS NOT OLD.slot
BEGIN
    SELECT RAISE(ABORT, 'field.slot: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS field_update_log AFTER UPDATE ON field
WHEN OLD.code IS NOT NEW.code
    OR OLD.words IS NOT NEW.words
    OR OLD.stage IS NOT NEW.stage
    OR OLD.date IS NOT NEW.date
BEGIN
    SELECT CASE
        WHEN NEW.code IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'field' AND code = NEW.code)
            THEN RAISE(ABORT, 'field.code: is not a term of vocabulary field')
        WHEN NEW.stage IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'field_stage' AND code = NEW.stage)
            THEN RAISE(ABORT, 'field.stage: is not a term of vocabulary field_stage')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.record, 'field', OLD.slot,
            json_object('code', OLD.code, 'words', OLD.words, 'stage', OLD.stage, 'date', OLD.date));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;
CREATE TRIGGER IF NOT EXISTS field_update_date AFTER UPDATE ON field
WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.date);
    SELECT CASE
        WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
            THEN RAISE(ABORT, 'field.date: is not an EDTF date')
    END;
END;
CREATE TRIGGER IF NOT EXISTS field_remove_log AFTER DELETE ON field BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.record, 'field', OLD.slot,
            json_object('code', OLD.code, 'words', OLD.words, 'stage', OLD.stage, 'date', OLD.date));
    DELETE FROM citation WHERE record = OLD.record AND target = OLD.slot;
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;

CREATE TRIGGER IF NOT EXISTS member_add_check BEFORE INSERT ON member
WHEN NEW.slot <> (SELECT next_slot FROM record WHERE id = NEW.record)
BEGIN
    SELECT RAISE(ABORT, 'member.slot: is already taken')
        WHERE EXISTS (SELECT 1 FROM member WHERE record = NEW.record AND slot = NEW.slot);
    INSERT INTO slot_check (record, slot) VALUES (NEW.record, NEW.slot);
END;
CREATE TRIGGER IF NOT EXISTS member_add_log AFTER INSERT ON member BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.record AND kind IN ('delegation'))
            THEN RAISE(ABORT, 'member.record: is not a delegation')
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.person AND kind IN ('person'))
            THEN RAISE(ABORT, 'member.person: is not a person')
        WHEN EXISTS (SELECT 1 FROM member WHERE record = NEW.record AND person = NEW.person AND slot <> NEW.slot)
            THEN RAISE(ABORT, 'member.person: stands there already')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.organization AND kind IN ('organization'))
            THEN RAISE(ABORT, 'member.organization: is not an organization')
        WHEN NEW.role IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'member_role' AND code = NEW.role)
            THEN RAISE(ABORT, 'member.role: is not a term of vocabulary member_role')
    END;
    UPDATE record SET revision = revision + 1, next_slot = max(next_slot, NEW.slot + 1) WHERE id = NEW.record;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'add', NEW.record, 'member', NEW.slot,
            NULL);
END;
CREATE TRIGGER IF NOT EXISTS member_update_check BEFORE UPDATE OF record, slot ON member
WHEN NEW.record IS NOT OLD.record OR NEW.slot IS NOT OLD.slot
BEGIN
    SELECT RAISE(ABORT, 'member.slot: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS member_update_log AFTER UPDATE ON member
WHEN OLD.person IS NOT NEW.person
    OR OLD.organization IS NOT NEW.organization
    OR OLD.role IS NOT NEW.role
    OR OLD.capacity IS NOT NEW.capacity
    OR OLD.position IS NOT NEW.position
BEGIN
    SELECT CASE
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.person AND kind IN ('person'))
            THEN RAISE(ABORT, 'member.person: is not a person')
        WHEN EXISTS (SELECT 1 FROM member WHERE record = NEW.record AND person = NEW.person AND slot <> NEW.slot)
            THEN RAISE(ABORT, 'member.person: stands there already')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.organization AND kind IN ('organization'))
            THEN RAISE(ABORT, 'member.organization: is not an organization')
        WHEN NEW.role IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'member_role' AND code = NEW.role)
            THEN RAISE(ABORT, 'member.role: is not a term of vocabulary member_role')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.record, 'member', OLD.slot,
            json_object('person', OLD.person, 'organization', OLD.organization, 'role', OLD.role, 'capacity', OLD.capacity, 'position', OLD.position));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;
CREATE TRIGGER IF NOT EXISTS member_remove_log AFTER DELETE ON member BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.record, 'member', OLD.slot,
            json_object('person', OLD.person, 'organization', OLD.organization, 'role', OLD.role, 'capacity', OLD.capacity, 'position', OLD.position));
    DELETE FROM citation WHERE record = OLD.record AND target = OLD.slot;
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;

CREATE TRIGGER IF NOT EXISTS participant_add_check BEFORE INSERT ON participant
WHEN NEW.slot <> (SELECT next_slot FROM record WHERE id = NEW.record)
BEGIN
    SELECT RAISE(ABORT, 'participant.slot: is already taken')
        WHERE EXISTS (SELECT 1 FROM participant WHERE record = NEW.record AND slot = NEW.slot);
    INSERT INTO slot_check (record, slot) VALUES (NEW.record, NEW.slot);
END;
CREATE TRIGGER IF NOT EXISTS participant_add_log AFTER INSERT ON participant BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.record AND kind IN ('visit', 'event'))
            THEN RAISE(ABORT, 'participant.record: is not a visit or event')
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.person AND kind IN ('person'))
            THEN RAISE(ABORT, 'participant.person: is not a person')
        WHEN NEW.body IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.body AND kind IN ('place', 'organization', 'delegation'))
            THEN RAISE(ABORT, 'participant.body: is not a place, organization or delegation')
        WHEN NEW.role IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'participant_role' AND code = NEW.role)
            THEN RAISE(ABORT, 'participant.role: is not a term of vocabulary participant_role')
        WHEN NEW.mode IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'mode' AND code = NEW.mode)
            THEN RAISE(ABORT, 'participant.mode: is not a term of vocabulary mode')
    END;
    UPDATE record SET revision = revision + 1, next_slot = max(next_slot, NEW.slot + 1) WHERE id = NEW.record;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'add', NEW.record, 'participant', NEW.slot,
            NULL);
END;
CREATE TRIGGER IF NOT EXISTS participant_update_check BEFORE UPDATE OF record, slot ON participant
WHEN NEW.record IS NOT OLD.record OR NEW.slot IS NOT OLD.slot
BEGIN
    SELECT RAISE(ABORT, 'participant.slot: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS participant_update_log AFTER UPDATE ON participant
WHEN OLD.person IS NOT NEW.person
    OR OLD.body IS NOT NEW.body
    OR OLD.role IS NOT NEW.role
    OR OLD.capacity IS NOT NEW.capacity
    OR OLD.mode IS NOT NEW.mode
BEGIN
    SELECT CASE
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.person AND kind IN ('person'))
            THEN RAISE(ABORT, 'participant.person: is not a person')
        WHEN NEW.body IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.body AND kind IN ('place', 'organization', 'delegation'))
            THEN RAISE(ABORT, 'participant.body: is not a place, organization or delegation')
        WHEN NEW.role IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'participant_role' AND code = NEW.role)
            THEN RAISE(ABORT, 'participant.role: is not a term of vocabulary participant_role')
        WHEN NEW.mode IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'mode' AND code = NEW.mode)
            THEN RAISE(ABORT, 'participant.mode: is not a term of vocabulary mode')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.record, 'participant', OLD.slot,
            json_object('person', OLD.person, 'body', OLD.body, 'role', OLD.role, 'capacity', OLD.capacity, 'mode', OLD.mode));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;
CREATE TRIGGER IF NOT EXISTS participant_remove_log AFTER DELETE ON participant BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.record, 'participant', OLD.slot,
            json_object('person', OLD.person, 'body', OLD.body, 'role', OLD.role, 'capacity', OLD.capacity, 'mode', OLD.mode));
    DELETE FROM citation WHERE record = OLD.record AND target = OLD.slot;
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;

CREATE TRIGGER IF NOT EXISTS beneficiary_add_check BEFORE INSERT ON beneficiary
WHEN NEW.slot <> (SELECT next_slot FROM record WHERE id = NEW.record)
BEGIN
    SELECT RAISE(ABORT, 'beneficiary.slot: is already taken')
        WHERE EXISTS (SELECT 1 FROM beneficiary WHERE record = NEW.record AND slot = NEW.slot);
    INSERT INTO slot_check (record, slot) VALUES (NEW.record, NEW.slot);
END;
CREATE TRIGGER IF NOT EXISTS beneficiary_add_log AFTER INSERT ON beneficiary BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.record AND kind IN ('statement'))
            THEN RAISE(ABORT, 'beneficiary.record: is not a statement')
        WHEN NEW.beneficiary IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.beneficiary AND kind IN ('place', 'organization', 'person'))
            THEN RAISE(ABORT, 'beneficiary.beneficiary: is not a place, organization or person')
        WHEN EXISTS (SELECT 1 FROM beneficiary WHERE record = NEW.record AND beneficiary = NEW.beneficiary AND slot <> NEW.slot)
            THEN RAISE(ABORT, 'beneficiary.beneficiary: stands there already')
    END;
    UPDATE record SET revision = revision + 1, next_slot = max(next_slot, NEW.slot + 1) WHERE id = NEW.record;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'add', NEW.record, 'beneficiary', NEW.slot,
            NULL);
END;
CREATE TRIGGER IF NOT EXISTS beneficiary_update_check BEFORE UPDATE OF record, slot ON beneficiary
WHEN NEW.record IS NOT OLD.record OR NEW.slot IS NOT OLD.slot
BEGIN
    SELECT RAISE(ABORT, 'beneficiary.slot: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS beneficiary_update_log AFTER UPDATE ON beneficiary
WHEN OLD.beneficiary IS NOT NEW.beneficiary
BEGIN
    SELECT CASE
        WHEN NEW.beneficiary IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.beneficiary AND kind IN ('place', 'organization', 'person'))
            THEN RAISE(ABORT, 'beneficiary.beneficiary: is not a place, organization or person')
        WHEN EXISTS (SELECT 1 FROM beneficiary WHERE record = NEW.record AND beneficiary = NEW.beneficiary AND slot <> NEW.slot)
            THEN RAISE(ABORT, 'beneficiary.beneficiary: stands there already')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.record, 'beneficiary', OLD.slot,
            json_object('beneficiary', OLD.beneficiary));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;
CREATE TRIGGER IF NOT EXISTS beneficiary_remove_log AFTER DELETE ON beneficiary BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.record, 'beneficiary', OLD.slot,
            json_object('beneficiary', OLD.beneficiary));
    DELETE FROM citation WHERE record = OLD.record AND target = OLD.slot;
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;

CREATE TRIGGER IF NOT EXISTS action_add_check BEFORE INSERT ON action
WHEN NEW.slot <> (SELECT next_slot FROM record WHERE id = NEW.record)
BEGIN
    SELECT RAISE(ABORT, 'action.slot: is already taken')
        WHERE EXISTS (SELECT 1 FROM action WHERE record = NEW.record AND slot = NEW.slot);
    INSERT INTO slot_check (record, slot) VALUES (NEW.record, NEW.slot);
END;
CREATE TRIGGER IF NOT EXISTS action_add_log AFTER INSERT ON action BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.record AND kind IN ('place', 'organization', 'partnership', 'agreement', 'delegation', 'visit', 'event', 'statement', 'outcome'))
            THEN RAISE(ABORT, 'action.record: is not a place, organization, partnership, agreement, delegation, visit, event, statement or outcome')
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM lifecycle l JOIN record r ON r.kind = l.kind
            WHERE r.id = NEW.record AND l.action_type = NEW.type)
            THEN RAISE(ABORT, 'action.type: is not an action that this kind of record takes')
        WHEN NEW.agent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.agent AND kind IN ('place', 'organization', 'person', 'delegation'))
            THEN RAISE(ABORT, 'action.agent: is not a place, organization, person or delegation')
        WHEN NEW.recipient IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.recipient AND kind IN ('place', 'organization', 'person', 'delegation'))
            THEN RAISE(ABORT, 'action.recipient: is not a place, organization, person or delegation')
        WHEN NEW.object IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.object)
            THEN RAISE(ABORT, 'action.object: is not a record')
        WHEN NEW.follows IS NOT NULL AND (NEW.follows = NEW.slot OR NOT EXISTS (SELECT 1 FROM action WHERE record = NEW.record AND slot = NEW.follows))
            THEN RAISE(ABORT, 'action.follows: is not the slot of another one of this record')
        WHEN NEW.follows IS NOT NULL AND NEW.slot IN (
            WITH RECURSIVE before (slot) AS (SELECT NEW.follows UNION SELECT t.follows FROM action t JOIN before
                ON t.record = NEW.record AND t.slot = before.slot)
            SELECT slot FROM before)
            THEN RAISE(ABORT, 'action.follows: leads back to itself')
        WHEN EXISTS (SELECT 1 FROM cancellations WHERE record = NEW.record AND again IS NULL)
            AND (EXISTS (SELECT 1 FROM visit WHERE id = NEW.record AND start_date IS NOT NULL)
                OR EXISTS (SELECT 1 FROM event WHERE id = NEW.record AND start_date IS NOT NULL))
            THEN RAISE(ABORT, 'action.type: leaves called off what has a start_date, the day on which it took place; the planned day belongs in planned_start_date')
        WHEN NEW.follows IS NOT NULL AND (SELECT latest FROM date WHERE text = NEW.date) < (SELECT d.earliest
                FROM action a JOIN date d ON d.text = a.date WHERE a.record = NEW.record AND a.slot = NEW.follows)
            THEN RAISE(ABORT, 'action.date: is before the action that it follows')
        WHEN (SELECT earliest FROM date WHERE text = NEW.date) > (SELECT min(d.latest)
                FROM action a JOIN date d ON d.text = a.date WHERE a.record = NEW.record AND a.follows = NEW.slot)
            THEN RAISE(ABORT, 'action.date: is after an action that follows it')
    END;
    UPDATE record SET revision = revision + 1, next_slot = max(next_slot, NEW.slot + 1) WHERE id = NEW.record;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'add', NEW.record, 'action', NEW.slot,
            NULL);
END;
CREATE TRIGGER IF NOT EXISTS action_add_date AFTER INSERT ON action
WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.date);
    SELECT CASE
        WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
            THEN RAISE(ABORT, 'action.date: is not an EDTF date')
        WHEN NEW.follows IS NOT NULL AND (SELECT latest FROM date WHERE text = NEW.date) < (SELECT d.earliest
                FROM action a JOIN date d ON d.text = a.date WHERE a.record = NEW.record AND a.slot = NEW.follows)
            THEN RAISE(ABORT, 'action.date: is before the action that it follows')
        WHEN (SELECT earliest FROM date WHERE text = NEW.date) > (SELECT min(d.latest)
                FROM action a JOIN date d ON d.text = a.date WHERE a.record = NEW.record AND a.follows = NEW.slot)
            THEN RAISE(ABORT, 'action.date: is after an action that follows it')
    END;
END;
CREATE TRIGGER IF NOT EXISTS action_update_check BEFORE UPDATE OF record, slot ON action
WHEN NEW.record IS NOT OLD.record OR NEW.slot IS NOT OLD.slot
BEGIN
    SELECT RAISE(ABORT, 'action.slot: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS action_update_log AFTER UPDATE ON action
WHEN OLD.type IS NOT NEW.type
    OR OLD.date IS NOT NEW.date
    OR OLD.agent IS NOT NEW.agent
    OR OLD.recipient IS NOT NEW.recipient
    OR OLD.object IS NOT NEW.object
    OR OLD.number IS NOT NEW.number
    OR OLD.cause IS NOT NEW.cause
    OR OLD.follows IS NOT NEW.follows
BEGIN
    SELECT CASE
        WHEN NEW.type IS NOT NULL AND NOT EXISTS (SELECT 1 FROM lifecycle l JOIN record r ON r.kind = l.kind
            WHERE r.id = NEW.record AND l.action_type = NEW.type)
            THEN RAISE(ABORT, 'action.type: is not an action that this kind of record takes')
        WHEN NEW.agent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.agent AND kind IN ('place', 'organization', 'person', 'delegation'))
            THEN RAISE(ABORT, 'action.agent: is not a place, organization, person or delegation')
        WHEN NEW.recipient IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.recipient AND kind IN ('place', 'organization', 'person', 'delegation'))
            THEN RAISE(ABORT, 'action.recipient: is not a place, organization, person or delegation')
        WHEN NEW.object IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.object)
            THEN RAISE(ABORT, 'action.object: is not a record')
        WHEN NEW.follows IS NOT NULL AND (NEW.follows = NEW.slot OR NOT EXISTS (SELECT 1 FROM action WHERE record = NEW.record AND slot = NEW.follows))
            THEN RAISE(ABORT, 'action.follows: is not the slot of another one of this record')
        WHEN NEW.follows IS NOT NULL AND NEW.slot IN (
            WITH RECURSIVE before (slot) AS (SELECT NEW.follows UNION SELECT t.follows FROM action t JOIN before
                ON t.record = NEW.record AND t.slot = before.slot)
            SELECT slot FROM before)
            THEN RAISE(ABORT, 'action.follows: leads back to itself')
        WHEN EXISTS (SELECT 1 FROM cancellations WHERE record = NEW.record AND again IS NULL)
            AND (EXISTS (SELECT 1 FROM visit WHERE id = NEW.record AND start_date IS NOT NULL)
                OR EXISTS (SELECT 1 FROM event WHERE id = NEW.record AND start_date IS NOT NULL))
            THEN RAISE(ABORT, 'action.type: leaves called off what has a start_date, the day on which it took place; the planned day belongs in planned_start_date')
        WHEN NEW.follows IS NOT NULL AND (SELECT latest FROM date WHERE text = NEW.date) < (SELECT d.earliest
                FROM action a JOIN date d ON d.text = a.date WHERE a.record = NEW.record AND a.slot = NEW.follows)
            THEN RAISE(ABORT, 'action.date: is before the action that it follows')
        WHEN (SELECT earliest FROM date WHERE text = NEW.date) > (SELECT min(d.latest)
                FROM action a JOIN date d ON d.text = a.date WHERE a.record = NEW.record AND a.follows = NEW.slot)
            THEN RAISE(ABORT, 'action.date: is after an action that follows it')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.record, 'action', OLD.slot,
            json_object('type', OLD.type, 'date', OLD.date, 'agent', OLD.agent, 'recipient', OLD.recipient, 'object', OLD.object, 'number', OLD.number, 'cause', OLD.cause, 'follows', OLD.follows));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;
CREATE TRIGGER IF NOT EXISTS action_update_date AFTER UPDATE ON action
WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.date);
    SELECT CASE
        WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
            THEN RAISE(ABORT, 'action.date: is not an EDTF date')
        WHEN NEW.follows IS NOT NULL AND (SELECT latest FROM date WHERE text = NEW.date) < (SELECT d.earliest
                FROM action a JOIN date d ON d.text = a.date WHERE a.record = NEW.record AND a.slot = NEW.follows)
            THEN RAISE(ABORT, 'action.date: is before the action that it follows')
        WHEN (SELECT earliest FROM date WHERE text = NEW.date) > (SELECT min(d.latest)
                FROM action a JOIN date d ON d.text = a.date WHERE a.record = NEW.record AND a.follows = NEW.slot)
            THEN RAISE(ABORT, 'action.date: is after an action that follows it')
    END;
END;
CREATE TRIGGER IF NOT EXISTS action_remove_check BEFORE DELETE ON action
WHEN EXISTS (SELECT 1 FROM record WHERE id = OLD.record)
    AND EXISTS (SELECT 1 FROM action WHERE record = OLD.record AND follows = OLD.slot)
BEGIN
    SELECT RAISE(ABORT, 'action.slot: another action follows it');
END;
CREATE TRIGGER IF NOT EXISTS action_remove_log AFTER DELETE ON action BEGIN
    SELECT RAISE(ABORT, 'action.slot: took up again what was called off and has a start_date')
        WHERE EXISTS (SELECT 1 FROM cancellations WHERE record = OLD.record AND again IS NULL)
            AND (EXISTS (SELECT 1 FROM visit WHERE id = OLD.record AND start_date IS NOT NULL)
                OR EXISTS (SELECT 1 FROM event WHERE id = OLD.record AND start_date IS NOT NULL))
            AND EXISTS (SELECT 1 FROM record WHERE id = OLD.record);
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.record, 'action', OLD.slot,
            json_object('type', OLD.type, 'date', OLD.date, 'agent', OLD.agent, 'recipient', OLD.recipient, 'object', OLD.object, 'number', OLD.number, 'cause', OLD.cause, 'follows', OLD.follows));
    DELETE FROM citation WHERE record = OLD.record AND target = OLD.slot;
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;

CREATE TRIGGER IF NOT EXISTS document_add_check BEFORE INSERT ON document
WHEN NEW.slot <> (SELECT next_slot FROM record WHERE id = NEW.record)
BEGIN
    SELECT RAISE(ABORT, 'document.slot: is already taken')
        WHERE EXISTS (SELECT 1 FROM document WHERE record = NEW.record AND slot = NEW.slot);
    INSERT INTO slot_check (record, slot) VALUES (NEW.record, NEW.slot);
END;
CREATE TRIGGER IF NOT EXISTS document_add_log AFTER INSERT ON document BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.record AND kind IN ('agreement', 'visit', 'statement', 'source'))
            THEN RAISE(ABORT, 'document.record: is not an agreement, visit, statement or source')
    END;
    UPDATE record SET revision = revision + 1, next_slot = max(next_slot, NEW.slot + 1) WHERE id = NEW.record;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'add', NEW.record, 'document', NEW.slot,
            NULL);
END;
CREATE TRIGGER IF NOT EXISTS document_update_check BEFORE UPDATE OF record, slot ON document
WHEN NEW.record IS NOT OLD.record OR NEW.slot IS NOT OLD.slot
BEGIN
    SELECT RAISE(ABORT, 'document.slot: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS document_update_log AFTER UPDATE ON document
WHEN OLD.name IS NOT NEW.name
    OR OLD.sha256 IS NOT NEW.sha256
    OR OLD.language IS NOT NEW.language
    OR OLD.location IS NOT NEW.location
BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.record, 'document', OLD.slot,
            json_object('name', OLD.name, 'sha256', OLD.sha256, 'language', OLD.language, 'location', OLD.location));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;
CREATE TRIGGER IF NOT EXISTS document_remove_log AFTER DELETE ON document BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.record, 'document', OLD.slot,
            json_object('name', OLD.name, 'sha256', OLD.sha256, 'language', OLD.language, 'location', OLD.location));
    DELETE FROM citation WHERE record = OLD.record AND target = OLD.slot;
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;

CREATE TRIGGER IF NOT EXISTS note_add_check BEFORE INSERT ON note
WHEN NEW.slot <> (SELECT next_slot FROM record WHERE id = NEW.record)
BEGIN
    SELECT RAISE(ABORT, 'note.slot: is already taken')
        WHERE EXISTS (SELECT 1 FROM note WHERE record = NEW.record AND slot = NEW.slot);
    INSERT INTO slot_check (record, slot) VALUES (NEW.record, NEW.slot);
END;
CREATE TRIGGER IF NOT EXISTS note_add_log AFTER INSERT ON note BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.record)
            THEN RAISE(ABORT, 'note.record: is not a record')
    END;
    UPDATE record SET revision = revision + 1, next_slot = max(next_slot, NEW.slot + 1) WHERE id = NEW.record;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'add', NEW.record, 'note', NEW.slot,
            NULL);
END;
CREATE TRIGGER IF NOT EXISTS note_add_date AFTER INSERT ON note
WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.date);
    SELECT CASE
        WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
            THEN RAISE(ABORT, 'note.date: is not an EDTF date')
    END;
END;
CREATE TRIGGER IF NOT EXISTS note_update_check BEFORE UPDATE OF record, slot ON note
WHEN NEW.record IS NOT OLD.record OR NEW.slot IS NOT OLD.slot
BEGIN
    SELECT RAISE(ABORT, 'note.slot: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS note_update_log AFTER UPDATE ON note
WHEN OLD.date IS NOT NEW.date
    OR OLD.text IS NOT NEW.text
BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.record, 'note', OLD.slot,
            json_object('date', OLD.date, 'text', OLD.text));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;
CREATE TRIGGER IF NOT EXISTS note_update_date AFTER UPDATE ON note
WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
BEGIN
    INSERT INTO date_entry (text) VALUES (NEW.date);
    SELECT CASE
        WHEN NEW.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM date WHERE text = NEW.date)
            THEN RAISE(ABORT, 'note.date: is not an EDTF date')
    END;
END;
CREATE TRIGGER IF NOT EXISTS note_remove_log AFTER DELETE ON note BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.record, 'note', OLD.slot,
            json_object('date', OLD.date, 'text', OLD.text));
    DELETE FROM citation WHERE record = OLD.record AND target = OLD.slot;
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;

CREATE TRIGGER IF NOT EXISTS citation_add_check BEFORE INSERT ON citation
WHEN NEW.slot <> (SELECT next_slot FROM record WHERE id = NEW.record)
BEGIN
    SELECT RAISE(ABORT, 'citation.slot: is already taken')
        WHERE EXISTS (SELECT 1 FROM citation WHERE record = NEW.record AND slot = NEW.slot);
    INSERT INTO slot_check (record, slot) VALUES (NEW.record, NEW.slot);
END;
CREATE TRIGGER IF NOT EXISTS citation_add_log AFTER INSERT ON citation BEGIN
    SELECT CASE
        WHEN NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.record)
            THEN RAISE(ABORT, 'citation.record: is not a record')
        WHEN NEW.source IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.source AND kind IN ('source'))
            THEN RAISE(ABORT, 'citation.source: is not a source')
        WHEN NEW.target IS NOT NULL AND NOT EXISTS (SELECT 1 FROM slots WHERE record = NEW.record AND slot = NEW.target AND entity <> 'citation')
            THEN RAISE(ABORT, 'citation.target: is not the slot of a row beside the record')
        WHEN NEW.basis IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'basis' AND code = NEW.basis)
            THEN RAISE(ABORT, 'citation.basis: is not a term of vocabulary basis')
        WHEN NEW.stance IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'stance' AND code = NEW.stance)
            THEN RAISE(ABORT, 'citation.stance: is not a term of vocabulary stance')
        WHEN NEW.attribute IS NOT NULL AND (instr(NEW.attribute, ' ') OR NOT coalesce(instr(
            CASE coalesce((SELECT entity FROM slots WHERE record = NEW.record AND slot = NEW.target),
                    (SELECT kind FROM record WHERE id = NEW.record))
                WHEN 'place' THEN ' name type country parent start_date end_date names identifiers contacts successions actions notes citations '
                WHEN 'organization' THEN ' name type country place governs parent start_date end_date names identifiers contacts successions actions notes citations '
                WHEN 'person' THEN ' name country birth_date death_date names identifiers contacts posts notes citations '
                WHEN 'partnership' THEN ' name type motive fields_complete names identifiers parties supporters focal_points fields actions notes citations '
                WHEN 'agreement' THEN ' name type partnership event place binding term renewal notice purpose parties_complete fields_complete names identifiers parties signatories authentic_languages relations provisions fields actions documents notes citations '
                WHEN 'delegation' THEN ' name type sender size members_complete names identifiers members actions notes citations '
                WHEN 'visit' THEN ' name delegation host place part_of position planned_start_date planned_end_date start_date end_date purpose inviting lead decision funding report names identifiers fields participants actions documents notes citations '
                WHEN 'event' THEN ' name type visit part_of series edition recurrence partnership place venue venue_body start_date end_date time part_of_day position mode subject participants_complete planned_start_date planned_end_date names identifiers fields participants actions notes citations '
                WHEN 'statement' THEN ' name type event date speaker side addressee partnership text strength concerns answers due_date due_words responsible names identifiers fields beneficiaries actions documents notes citations '
                WHEN 'outcome' THEN ' name type partnership agreement event place venue organization start_date end_date description names identifiers fields actions notes citations '
                WHEN 'gift' THEN ' name giver receiver event date description value currency names identifiers notes citations '
                WHEN 'figure' THEN ' name subject counterpart metric comparator value words unit currency date names identifiers notes citations '
                WHEN 'source' THEN ' name type publisher section issuer author number addressee url published retrieved language copy_of names identifiers documents notes citations '
                WHEN 'name' THEN ' text language type start_date end_date '
                WHEN 'identifier' THEN ' scheme code start_date end_date '
                WHEN 'contact' THEN ' type value label start_date end_date '
                WHEN 'post' THEN ' title organization place start_date end_date '
                WHEN 'succession' THEN ' successor type legal_date operative_date act '
                WHEN 'party' THEN ' party description '
                WHEN 'supporter' THEN ' supporter role date '
                WHEN 'focal_point' THEN ' side organization person scope start_date end_date '
                WHEN 'signatory' THEN ' person party capacity '
                WHEN 'authentic_language' THEN ' language '
                WHEN 'relation' THEN ' type agreement '
                WHEN 'provision' THEN ' label text type '
                WHEN 'field' THEN ' code words stage date '
                WHEN 'member' THEN ' person organization role capacity position '
                WHEN 'participant' THEN ' person body role capacity mode '
                WHEN 'beneficiary' THEN ' beneficiary '
                WHEN 'action' THEN ' type date agent recipient object number cause follows '
                WHEN 'document' THEN ' name sha256 language location '
                WHEN 'note' THEN ' date text '
            END, ' ' || NEW.attribute || ' '), 0))
            THEN RAISE(ABORT, 'citation.attribute: is not an attribute of the record or row')
    END;
    UPDATE record SET revision = revision + 1, next_slot = max(next_slot, NEW.slot + 1) WHERE id = NEW.record;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'add', NEW.record, 'citation', NEW.slot,
            NULL);
END;
CREATE TRIGGER IF NOT EXISTS citation_update_check BEFORE UPDATE OF record, slot ON citation
WHEN NEW.record IS NOT OLD.record OR NEW.slot IS NOT OLD.slot
BEGIN
    SELECT RAISE(ABORT, 'citation.slot: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS citation_update_log AFTER UPDATE ON citation
WHEN OLD.source IS NOT NEW.source
    OR OLD.target IS NOT NEW.target
    OR OLD.attribute IS NOT NEW.attribute
    OR OLD.words IS NOT NEW.words
    OR OLD.locator IS NOT NEW.locator
    OR OLD.basis IS NOT NEW.basis
    OR OLD.because IS NOT NEW.because
    OR OLD.stance IS NOT NEW.stance
    OR OLD.value IS NOT NEW.value
BEGIN
    SELECT CASE
        WHEN NEW.source IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE id = NEW.source AND kind IN ('source'))
            THEN RAISE(ABORT, 'citation.source: is not a source')
        WHEN NEW.target IS NOT NULL AND NOT EXISTS (SELECT 1 FROM slots WHERE record = NEW.record AND slot = NEW.target AND entity <> 'citation')
            THEN RAISE(ABORT, 'citation.target: is not the slot of a row beside the record')
        WHEN NEW.basis IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'basis' AND code = NEW.basis)
            THEN RAISE(ABORT, 'citation.basis: is not a term of vocabulary basis')
        WHEN NEW.stance IS NOT NULL AND NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'stance' AND code = NEW.stance)
            THEN RAISE(ABORT, 'citation.stance: is not a term of vocabulary stance')
        WHEN NEW.attribute IS NOT NULL AND (instr(NEW.attribute, ' ') OR NOT coalesce(instr(
            CASE coalesce((SELECT entity FROM slots WHERE record = NEW.record AND slot = NEW.target),
                    (SELECT kind FROM record WHERE id = NEW.record))
                WHEN 'place' THEN ' name type country parent start_date end_date names identifiers contacts successions actions notes citations '
                WHEN 'organization' THEN ' name type country place governs parent start_date end_date names identifiers contacts successions actions notes citations '
                WHEN 'person' THEN ' name country birth_date death_date names identifiers contacts posts notes citations '
                WHEN 'partnership' THEN ' name type motive fields_complete names identifiers parties supporters focal_points fields actions notes citations '
                WHEN 'agreement' THEN ' name type partnership event place binding term renewal notice purpose parties_complete fields_complete names identifiers parties signatories authentic_languages relations provisions fields actions documents notes citations '
                WHEN 'delegation' THEN ' name type sender size members_complete names identifiers members actions notes citations '
                WHEN 'visit' THEN ' name delegation host place part_of position planned_start_date planned_end_date start_date end_date purpose inviting lead decision funding report names identifiers fields participants actions documents notes citations '
                WHEN 'event' THEN ' name type visit part_of series edition recurrence partnership place venue venue_body start_date end_date time part_of_day position mode subject participants_complete planned_start_date planned_end_date names identifiers fields participants actions notes citations '
                WHEN 'statement' THEN ' name type event date speaker side addressee partnership text strength concerns answers due_date due_words responsible names identifiers fields beneficiaries actions documents notes citations '
                WHEN 'outcome' THEN ' name type partnership agreement event place venue organization start_date end_date description names identifiers fields actions notes citations '
                WHEN 'gift' THEN ' name giver receiver event date description value currency names identifiers notes citations '
                WHEN 'figure' THEN ' name subject counterpart metric comparator value words unit currency date names identifiers notes citations '
                WHEN 'source' THEN ' name type publisher section issuer author number addressee url published retrieved language copy_of names identifiers documents notes citations '
                WHEN 'name' THEN ' text language type start_date end_date '
                WHEN 'identifier' THEN ' scheme code start_date end_date '
                WHEN 'contact' THEN ' type value label start_date end_date '
                WHEN 'post' THEN ' title organization place start_date end_date '
                WHEN 'succession' THEN ' successor type legal_date operative_date act '
                WHEN 'party' THEN ' party description '
                WHEN 'supporter' THEN ' supporter role date '
                WHEN 'focal_point' THEN ' side organization person scope start_date end_date '
                WHEN 'signatory' THEN ' person party capacity '
                WHEN 'authentic_language' THEN ' language '
                WHEN 'relation' THEN ' type agreement '
                WHEN 'provision' THEN ' label text type '
                WHEN 'field' THEN ' code words stage date '
                WHEN 'member' THEN ' person organization role capacity position '
                WHEN 'participant' THEN ' person body role capacity mode '
                WHEN 'beneficiary' THEN ' beneficiary '
                WHEN 'action' THEN ' type date agent recipient object number cause follows '
                WHEN 'document' THEN ' name sha256 language location '
                WHEN 'note' THEN ' date text '
            END, ' ' || NEW.attribute || ' '), 0))
            THEN RAISE(ABORT, 'citation.attribute: is not an attribute of the record or row')
    END;
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'update', OLD.record, 'citation', OLD.slot,
            json_object('source', OLD.source, 'target', OLD.target, 'attribute', OLD.attribute, 'words', OLD.words, 'locator', OLD.locator, 'basis', OLD.basis, 'because', OLD.because, 'stance', OLD.stance, 'value', OLD.value));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;
CREATE TRIGGER IF NOT EXISTS citation_remove_log AFTER DELETE ON citation BEGIN
    INSERT INTO history (changed_at, author, operation, record, entity, slot, old)
        VALUES (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), (SELECT author FROM session), 'remove', OLD.record, 'citation', OLD.slot,
            json_object('source', OLD.source, 'target', OLD.target, 'attribute', OLD.attribute, 'words', OLD.words, 'locator', OLD.locator, 'basis', OLD.basis, 'because', OLD.because, 'stance', OLD.stance, 'value', OLD.value));
    UPDATE record SET revision = revision + 1 WHERE id = OLD.record;
END;

CREATE TRIGGER IF NOT EXISTS term_remove_check BEFORE DELETE ON term BEGIN
    SELECT CASE
        WHEN OLD.vocabulary = 'place_type' AND EXISTS (SELECT 1 FROM place WHERE type = OLD.code)
            THEN RAISE(ABORT, 'term.code: place.type uses it')
        WHEN OLD.vocabulary = 'organization_type' AND EXISTS (SELECT 1 FROM organization WHERE type = OLD.code)
            THEN RAISE(ABORT, 'term.code: organization.type uses it')
        WHEN OLD.vocabulary = 'partnership_type' AND EXISTS (SELECT 1 FROM partnership WHERE type = OLD.code)
            THEN RAISE(ABORT, 'term.code: partnership.type uses it')
        WHEN OLD.vocabulary = 'agreement_type' AND EXISTS (SELECT 1 FROM agreement WHERE type = OLD.code)
            THEN RAISE(ABORT, 'term.code: agreement.type uses it')
        WHEN OLD.vocabulary = 'renewal' AND EXISTS (SELECT 1 FROM agreement WHERE renewal = OLD.code)
            THEN RAISE(ABORT, 'term.code: agreement.renewal uses it')
        WHEN OLD.vocabulary = 'delegation_type' AND EXISTS (SELECT 1 FROM delegation WHERE type = OLD.code)
            THEN RAISE(ABORT, 'term.code: delegation.type uses it')
        WHEN OLD.vocabulary = 'event_type' AND EXISTS (SELECT 1 FROM event WHERE type = OLD.code)
            THEN RAISE(ABORT, 'term.code: event.type uses it')
        WHEN OLD.vocabulary = 'part_of_day' AND EXISTS (SELECT 1 FROM event WHERE part_of_day = OLD.code)
            THEN RAISE(ABORT, 'term.code: event.part_of_day uses it')
        WHEN OLD.vocabulary = 'mode' AND EXISTS (SELECT 1 FROM event WHERE mode = OLD.code)
            THEN RAISE(ABORT, 'term.code: event.mode uses it')
        WHEN OLD.vocabulary = 'statement_type' AND EXISTS (SELECT 1 FROM statement WHERE type = OLD.code)
            THEN RAISE(ABORT, 'term.code: statement.type uses it')
        WHEN OLD.vocabulary = 'strength' AND EXISTS (SELECT 1 FROM statement WHERE strength = OLD.code)
            THEN RAISE(ABORT, 'term.code: statement.strength uses it')
        WHEN OLD.vocabulary = 'outcome_type' AND EXISTS (SELECT 1 FROM outcome WHERE type = OLD.code)
            THEN RAISE(ABORT, 'term.code: outcome.type uses it')
        WHEN OLD.vocabulary = 'metric' AND EXISTS (SELECT 1 FROM figure WHERE metric = OLD.code)
            THEN RAISE(ABORT, 'term.code: figure.metric uses it')
        WHEN OLD.vocabulary = 'comparator' AND EXISTS (SELECT 1 FROM figure WHERE comparator = OLD.code)
            THEN RAISE(ABORT, 'term.code: figure.comparator uses it')
        WHEN OLD.vocabulary = 'source_type' AND EXISTS (SELECT 1 FROM source WHERE type = OLD.code)
            THEN RAISE(ABORT, 'term.code: source.type uses it')
        WHEN OLD.vocabulary = 'name_type' AND EXISTS (SELECT 1 FROM name WHERE type = OLD.code)
            THEN RAISE(ABORT, 'term.code: name.type uses it')
        WHEN OLD.vocabulary = 'contact_type' AND EXISTS (SELECT 1 FROM contact WHERE type = OLD.code)
            THEN RAISE(ABORT, 'term.code: contact.type uses it')
        WHEN OLD.vocabulary = 'succession_type' AND EXISTS (SELECT 1 FROM succession WHERE type = OLD.code)
            THEN RAISE(ABORT, 'term.code: succession.type uses it')
        WHEN OLD.vocabulary = 'supporter_role' AND EXISTS (SELECT 1 FROM supporter WHERE role = OLD.code)
            THEN RAISE(ABORT, 'term.code: supporter.role uses it')
        WHEN OLD.vocabulary = 'relation_type' AND EXISTS (SELECT 1 FROM relation WHERE type = OLD.code)
            THEN RAISE(ABORT, 'term.code: relation.type uses it')
        WHEN OLD.vocabulary = 'provision_type' AND EXISTS (SELECT 1 FROM provision WHERE type = OLD.code)
            THEN RAISE(ABORT, 'term.code: provision.type uses it')
        WHEN OLD.vocabulary = 'field' AND EXISTS (SELECT 1 FROM field WHERE code = OLD.code)
            THEN RAISE(ABORT, 'term.code: field.code uses it')
        WHEN OLD.vocabulary = 'field_stage' AND EXISTS (SELECT 1 FROM field WHERE stage = OLD.code)
            THEN RAISE(ABORT, 'term.code: field.stage uses it')
        WHEN OLD.vocabulary = 'member_role' AND EXISTS (SELECT 1 FROM member WHERE role = OLD.code)
            THEN RAISE(ABORT, 'term.code: member.role uses it')
        WHEN OLD.vocabulary = 'participant_role' AND EXISTS (SELECT 1 FROM participant WHERE role = OLD.code)
            THEN RAISE(ABORT, 'term.code: participant.role uses it')
        WHEN OLD.vocabulary = 'mode' AND EXISTS (SELECT 1 FROM participant WHERE mode = OLD.code)
            THEN RAISE(ABORT, 'term.code: participant.mode uses it')
        WHEN OLD.vocabulary = 'basis' AND EXISTS (SELECT 1 FROM citation WHERE basis = OLD.code)
            THEN RAISE(ABORT, 'term.code: citation.basis uses it')
        WHEN OLD.vocabulary = 'stance' AND EXISTS (SELECT 1 FROM citation WHERE stance = OLD.code)
            THEN RAISE(ABORT, 'term.code: citation.stance uses it')
        WHEN OLD.vocabulary = 'action_type' AND EXISTS (SELECT 1 FROM lifecycle WHERE action_type = OLD.code)
            THEN RAISE(ABORT, 'term.code: lifecycle.action_type uses it')
    END;
END;
CREATE TRIGGER IF NOT EXISTS term_add_check BEFORE INSERT ON term
WHEN EXISTS (SELECT 1 FROM term WHERE vocabulary = NEW.vocabulary AND code = NEW.code)
BEGIN
    SELECT RAISE(ABORT, 'term.code: is already taken');
END;
CREATE TRIGGER IF NOT EXISTS term_update_check BEFORE UPDATE ON term
WHEN NEW.vocabulary IS NOT OLD.vocabulary OR NEW.code IS NOT OLD.code
BEGIN
    SELECT RAISE(ABORT, 'term.code: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS lifecycle_add_check BEFORE INSERT ON lifecycle BEGIN
    SELECT CASE
        WHEN EXISTS (SELECT 1 FROM lifecycle WHERE kind = NEW.kind AND action_type = NEW.action_type)
            THEN RAISE(ABORT, 'lifecycle.action_type: is already taken')
        WHEN NOT EXISTS (SELECT 1 FROM term WHERE vocabulary = 'action_type' AND code = NEW.action_type)
            THEN RAISE(ABORT, 'lifecycle.action_type: is not a term of vocabulary action_type')
    END;
END;
CREATE TRIGGER IF NOT EXISTS lifecycle_update_check BEFORE UPDATE ON lifecycle
WHEN NEW.kind IS NOT OLD.kind OR NEW.action_type IS NOT OLD.action_type
BEGIN
    SELECT RAISE(ABORT, 'lifecycle.action_type: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS lifecycle_remove_check BEFORE DELETE ON lifecycle
WHEN EXISTS (SELECT 1 FROM action a JOIN record r ON r.id = a.record
    WHERE a.type = OLD.action_type AND r.kind = OLD.kind)
BEGIN
    SELECT RAISE(ABORT, 'lifecycle.action_type: an action uses it');
END;

CREATE TRIGGER IF NOT EXISTS metadata_add_check BEFORE INSERT ON metadata
WHEN EXISTS (SELECT 1 FROM metadata WHERE name = NEW.name)
BEGIN
    SELECT RAISE(ABORT, 'metadata.name: is already taken');
END;
CREATE TRIGGER IF NOT EXISTS metadata_update_check BEFORE UPDATE ON metadata
WHEN NEW.name IS NOT OLD.name
BEGIN
    SELECT RAISE(ABORT, 'metadata.name: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS metadata_remove_check BEFORE DELETE ON metadata
WHEN OLD.name = 'schema_version'
BEGIN
    SELECT RAISE(ABORT, 'metadata.schema_version: is required');
END;
CREATE TRIGGER IF NOT EXISTS session_add_check BEFORE INSERT ON session
WHEN EXISTS (SELECT 1 FROM session)
BEGIN
    SELECT RAISE(ABORT, 'session.id: there is one session');
END;
CREATE TRIGGER IF NOT EXISTS session_remove_check BEFORE DELETE ON session BEGIN
    SELECT RAISE(ABORT, 'session.id: there is one session');
END;

CREATE TRIGGER IF NOT EXISTS history_add_check BEFORE INSERT ON history
WHEN NEW.id > 0 AND NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM history)
BEGIN
    SELECT RAISE(ABORT, 'history.id: is not the next one');
END;
CREATE TRIGGER IF NOT EXISTS history_update_check BEFORE UPDATE ON history BEGIN
    SELECT RAISE(ABORT, 'history: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS history_remove_check BEFORE DELETE ON history BEGIN
    SELECT RAISE(ABORT, 'history: cannot be changed');
END;

CREATE TRIGGER IF NOT EXISTS date_add_check BEFORE INSERT ON date
WHEN EXISTS (SELECT 1 FROM date WHERE text = NEW.text)
BEGIN
    SELECT RAISE(ABORT, 'date.text: is already taken');
END;
CREATE TRIGGER IF NOT EXISTS date_update_check BEFORE UPDATE ON date BEGIN
    SELECT RAISE(ABORT, 'date.text: cannot be changed');
END;
CREATE TRIGGER IF NOT EXISTS date_remove_check BEFORE DELETE ON date BEGIN
    SELECT RAISE(ABORT, 'date.text: cannot be changed');
END;

-- What names are found by, made from them by the library at commit and at open: the whole name, its
-- words, its last words glued, and the endings of what is written without blanks, in one spelling for
-- each sound.
CREATE TABLE IF NOT EXISTS name_key (
    form TEXT NOT NULL,
    part INTEGER NOT NULL, -- 0 the whole name, 1 a word of it, 2 an ending of a word
    record INTEGER NOT NULL,
    slot INTEGER NOT NULL,
    PRIMARY KEY (form, part, record, slot)
) STRICT, WITHOUT ROWID;

-- The words of names, by numbers that two words share when a letter is wrong or missing in one.
CREATE TABLE IF NOT EXISTS word_near (
    number INTEGER NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (number, word)
) STRICT, WITHOUT ROWID;

-- Names that changed or went: the library takes back the keys made from them.
CREATE TABLE IF NOT EXISTS name_stale (
    id INTEGER PRIMARY KEY,
    record INTEGER NOT NULL,
    slot INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE TRIGGER IF NOT EXISTS name_update_stale AFTER UPDATE OF text ON name
WHEN NEW.text IS NOT OLD.text AND OLD.folded IS NOT NULL
BEGIN
    INSERT INTO name_stale (record, slot, text) VALUES (OLD.record, OLD.slot, OLD.text);
END;
CREATE TRIGGER IF NOT EXISTS name_remove_stale AFTER DELETE ON name
WHEN OLD.folded IS NOT NULL
BEGIN
    INSERT INTO name_stale (record, slot, text) VALUES (OLD.record, OLD.slot, OLD.text);
END;

-- The words of texts (purposes, promises, quotations), made by the library as name_key is.
CREATE TABLE IF NOT EXISTS text_key (
    form TEXT NOT NULL,
    record INTEGER NOT NULL,
    PRIMARY KEY (form, record)
) STRICT, WITHOUT ROWID;

-- Records whose texts were written since.
CREATE TABLE IF NOT EXISTS text_pending (
    id INTEGER PRIMARY KEY,
    record INTEGER NOT NULL
) STRICT;

-- Every text that is searched.
CREATE VIEW IF NOT EXISTS texts (record, entity, attribute, text) AS
    SELECT id, 'partnership', 'motive', motive FROM partnership WHERE motive IS NOT NULL
    UNION ALL SELECT id, 'agreement', 'purpose', purpose FROM agreement WHERE purpose IS NOT NULL
    UNION ALL SELECT id, 'visit', 'purpose', purpose FROM visit WHERE purpose IS NOT NULL
    UNION ALL SELECT id, 'event', 'subject', subject FROM event WHERE subject IS NOT NULL
    UNION ALL SELECT id, 'statement', 'text', text FROM statement WHERE text IS NOT NULL
    UNION ALL SELECT id, 'outcome', 'description', description FROM outcome WHERE description IS NOT NULL
    UNION ALL SELECT id, 'gift', 'description', description FROM gift WHERE description IS NOT NULL
    UNION ALL SELECT record, 'provision', 'text', text FROM provision WHERE text IS NOT NULL
    UNION ALL SELECT record, 'note', 'text', text FROM note WHERE text IS NOT NULL
    UNION ALL SELECT record, 'citation', 'words', words FROM citation WHERE words IS NOT NULL
    UNION ALL SELECT record, 'citation', 'because', because FROM citation WHERE because IS NOT NULL;
CREATE TRIGGER IF NOT EXISTS partnership_add_text AFTER INSERT ON partnership
WHEN NEW.motive IS NOT NULL
BEGIN
    INSERT INTO text_pending (record) VALUES (NEW.id);
END;
CREATE TRIGGER IF NOT EXISTS partnership_update_text AFTER UPDATE OF motive ON partnership
WHEN NEW.motive IS NOT NULL
BEGIN
    INSERT INTO text_pending (record) VALUES (NEW.id);
END;
CREATE TRIGGER IF NOT EXISTS agreement_add_text AFTER INSERT ON agreement
WHEN NEW.purpose IS NOT NULL
BEGIN
    INSERT INTO text_pending (record) VALUES (NEW.id);
END;
CREATE TRIGGER IF NOT EXISTS agreement_update_text AFTER UPDATE OF purpose ON agreement
WHEN NEW.purpose IS NOT NULL
BEGIN
    INSERT INTO text_pending (record) VALUES (NEW.id);
END;
CREATE TRIGGER IF NOT EXISTS visit_add_text AFTER INSERT ON visit
WHEN NEW.purpose IS NOT NULL
BEGIN
    INSERT INTO text_pending (record) VALUES (NEW.id);
END;
CREATE TRIGGER IF NOT EXISTS visit_update_text AFTER UPDATE OF purpose ON visit
WHEN NEW.purpose IS NOT NULL
BEGIN
    INSERT INTO text_pending (record) VALUES (NEW.id);
END;
CREATE TRIGGER IF NOT EXISTS event_add_text AFTER INSERT ON event
WHEN NEW.subject IS NOT NULL
BEGIN
    INSERT INTO text_pending (record) VALUES (NEW.id);
END;
CREATE TRIGGER IF NOT EXISTS event_update_text AFTER UPDATE OF subject ON event
WHEN NEW.subject IS NOT NULL
BEGIN
    INSERT INTO text_pending (record) VALUES (NEW.id);
END;
CREATE TRIGGER IF NOT EXISTS statement_add_text AFTER INSERT ON statement
WHEN NEW.text IS NOT NULL
BEGIN
    INSERT INTO text_pending (record) VALUES (NEW.id);
END;
CREATE TRIGGER IF NOT EXISTS statement_update_text AFTER UPDATE OF text ON statement
WHEN NEW.text IS NOT NULL
BEGIN
    INSERT INTO text_pending (record) VALUES (NEW.id);
END;
CREATE TRIGGER IF NOT EXISTS outcome_add_text AFTER INSERT ON outcome
WHEN NEW.description IS NOT NULL
BEGIN
    INSERT INTO text_pending (record) VALUES (NEW.id);
END;
CREATE TRIGGER IF NOT EXISTS outcome_update_text AFTER UPDATE OF description ON outcome
WHEN NEW.description IS NOT NULL
BEGIN
    INSERT INTO text_pending (record) VALUES (NEW.id);
END;
CREATE TRIGGER IF NOT EXISTS gift_add_text AFTER INSERT ON gift
WHEN NEW.description IS NOT NULL
BEGIN
    INSERT INTO text_pending (record) VALUES (NEW.id);
END;
CREATE TRIGGER IF NOT EXISTS gift_update_text AFTER UPDATE OF description ON gift
WHEN NEW.description IS NOT NULL
BEGIN
    INSERT INTO text_pending (record) VALUES (NEW.id);
END;
CREATE TRIGGER IF NOT EXISTS provision_add_text AFTER INSERT ON provision
WHEN NEW.text IS NOT NULL
BEGIN
    INSERT INTO text_pending (record) VALUES (NEW.record);
END;
CREATE TRIGGER IF NOT EXISTS provision_update_text AFTER UPDATE OF text ON provision
WHEN NEW.text IS NOT NULL
BEGIN
    INSERT INTO text_pending (record) VALUES (NEW.record);
END;
CREATE TRIGGER IF NOT EXISTS note_add_text AFTER INSERT ON note
WHEN NEW.text IS NOT NULL
BEGIN
    INSERT INTO text_pending (record) VALUES (NEW.record);
END;
CREATE TRIGGER IF NOT EXISTS note_update_text AFTER UPDATE OF text ON note
WHEN NEW.text IS NOT NULL
BEGIN
    INSERT INTO text_pending (record) VALUES (NEW.record);
END;
CREATE TRIGGER IF NOT EXISTS citation_add_text AFTER INSERT ON citation
WHEN NEW.words IS NOT NULL OR NEW.because IS NOT NULL
BEGIN
    INSERT INTO text_pending (record) VALUES (NEW.record);
END;
CREATE TRIGGER IF NOT EXISTS citation_update_text AFTER UPDATE OF words, because ON citation
WHEN NEW.words IS NOT NULL OR NEW.because IS NOT NULL
BEGIN
    INSERT INTO text_pending (record) VALUES (NEW.record);
END;


-- Readable views: uids and preferred names instead of ids, every date with its earliest and latest day.
-- They take INSERT, UPDATE and DELETE.

-- What a typed word may refer to: a uid, or a name exactly as recorded.
CREATE VIEW IF NOT EXISTS reference (word, kind, id, by_uid) AS
    SELECT uid, kind, id, 1 FROM record
    UNION ALL SELECT n.text, r.kind, r.id, 0 FROM name n JOIN record r ON r.id = n.record;

-- A new uid for a record that is given none: UUID version 7 (RFC 9562), its time in milliseconds first.
CREATE VIEW IF NOT EXISTS new_uid (uid) AS
    SELECT printf('%08x-%04x-7%03x-%04x-%012x', ms >> 16, ms & 65535, random() & 4095,
        32768 | (random() & 16383), random() & 281474976710655)
    FROM (SELECT CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER) AS ms);

-- The record added last, as last_insert_rowid() does not reach through a view.
CREATE VIEW IF NOT EXISTS latest (uid, kind, id) AS
    SELECT uid, kind, id FROM record WHERE id = (SELECT max(id) FROM record);

CREATE VIEW IF NOT EXISTS places AS
SELECT
    r.uid AS uid,
    (SELECT text FROM name WHERE record = t.id ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS name,
    t.type AS type,
    t.country AS country,
    (SELECT uid FROM record WHERE id = t.parent) AS parent,
    (SELECT text FROM name WHERE record = t.parent ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS parent_name,
    t.start_date AS start_date,
    (SELECT earliest FROM date WHERE text = t.start_date) AS start_date_earliest,
    (SELECT latest FROM date WHERE text = t.start_date) AS start_date_latest,
    t.end_date AS end_date,
    (SELECT earliest FROM date WHERE text = t.end_date) AS end_date_earliest,
    (SELECT latest FROM date WHERE text = t.end_date) AS end_date_latest
FROM place t
    JOIN record r ON r.id = t.id;
CREATE TRIGGER IF NOT EXISTS places_add INSTEAD OF INSERT ON places BEGIN
    SELECT CASE
        WHEN EXISTS (SELECT 1 FROM record WHERE uid = NEW.uid)
            THEN RAISE(ABORT, 'places.uid: is already taken')
        WHEN NEW.uid NOT GLOB '[a-z0-9]*' OR NEW.uid GLOB '*[^a-z0-9/._-]*' OR length(NEW.uid) > 200 OR instr(NEW.uid, char(0)) > 0
            THEN RAISE(ABORT, 'places.uid: is not a uid (a-z, 0-9, then also . _ - /)')
        WHEN NEW.parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.parent AND kind IN ('place'))
            THEN RAISE(ABORT, 'places.parent: is neither uid nor name of a place')
        WHEN NEW.parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.parent AND kind IN ('place'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.parent AND kind IN ('place')) > 1
            THEN RAISE(ABORT, 'places.parent: is the name of several; give the uid')
        WHEN NEW.parent_name IS NOT NULL OR NEW.start_date_earliest IS NOT NULL OR NEW.start_date_latest IS NOT NULL OR NEW.end_date_earliest IS NOT NULL OR NEW.end_date_latest IS NOT NULL OR 0
            THEN RAISE(ABORT, 'places: _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO record (uid, kind) SELECT coalesce(NEW.uid, uid), 'place' FROM new_uid;
    INSERT INTO place (id, type, country, parent, start_date, end_date)
        SELECT last_insert_rowid(),
        NEW.type,
        NEW.country,
        (SELECT id FROM reference WHERE word = NEW.parent AND kind IN ('place') ORDER BY by_uid DESC LIMIT 1),
        NEW.start_date,
        NEW.end_date;
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE id = (SELECT max(id) FROM record) AND NEW.name IS NOT NULL;
    SELECT RAISE(ABORT, 'places: a value is refused; without OR IGNORE it says which')
        WHERE NOT EXISTS (SELECT 1 FROM place WHERE id = (SELECT max(id) FROM record))
            OR NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = (SELECT max(id) FROM record));
END;
CREATE TRIGGER IF NOT EXISTS places_update INSTEAD OF UPDATE ON places BEGIN
    SELECT CASE
        WHEN NEW.uid IS NOT OLD.uid THEN RAISE(ABORT, 'places.uid: cannot be changed')
        WHEN NEW.parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.parent AND kind IN ('place'))
            THEN RAISE(ABORT, 'places.parent: is neither uid nor name of a place')
        WHEN NEW.parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.parent AND kind IN ('place'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.parent AND kind IN ('place')) > 1
            THEN RAISE(ABORT, 'places.parent: is the name of several; give the uid')
        WHEN NEW.parent_name IS NOT OLD.parent_name OR NEW.start_date_earliest IS NOT OLD.start_date_earliest OR NEW.start_date_latest IS NOT OLD.start_date_latest OR NEW.end_date_earliest IS NOT OLD.end_date_earliest OR NEW.end_date_latest IS NOT OLD.end_date_latest OR 0
            THEN RAISE(ABORT, 'places: _name, _earliest and _latest follow from other columns')
    END;
    UPDATE place SET
        type = NEW.type,
        country = NEW.country,
        parent = (SELECT id FROM reference WHERE word = NEW.parent AND kind IN ('place') ORDER BY by_uid DESC LIMIT 1),
        start_date = NEW.start_date,
        end_date = NEW.end_date
        WHERE id = (SELECT id FROM record WHERE uid = OLD.uid);
    UPDATE name SET text = NEW.name
        WHERE NEW.name IS NOT OLD.name AND OLD.name IS NOT NULL
            AND (record, slot) = (SELECT record, slot FROM name WHERE record = (SELECT id FROM record WHERE uid = OLD.uid)
                ORDER BY type IS NOT 'preferred', slot LIMIT 1);
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE uid = OLD.uid AND NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = record.id);
END;
CREATE TRIGGER IF NOT EXISTS places_remove INSTEAD OF DELETE ON places BEGIN
    DELETE FROM record WHERE uid = OLD.uid;
END;

CREATE VIEW IF NOT EXISTS organizations AS
SELECT
    r.uid AS uid,
    (SELECT text FROM name WHERE record = t.id ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS name,
    t.type AS type,
    t.country AS country,
    (SELECT uid FROM record WHERE id = t.place) AS place,
    (SELECT text FROM name WHERE record = t.place ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS place_name,
    t.governs AS governs,
    (SELECT uid FROM record WHERE id = t.parent) AS parent,
    (SELECT text FROM name WHERE record = t.parent ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS parent_name,
    t.start_date AS start_date,
    (SELECT earliest FROM date WHERE text = t.start_date) AS start_date_earliest,
    (SELECT latest FROM date WHERE text = t.start_date) AS start_date_latest,
    t.end_date AS end_date,
    (SELECT earliest FROM date WHERE text = t.end_date) AS end_date_earliest,
    (SELECT latest FROM date WHERE text = t.end_date) AS end_date_latest
FROM organization t
    JOIN record r ON r.id = t.id;
CREATE TRIGGER IF NOT EXISTS organizations_add INSTEAD OF INSERT ON organizations BEGIN
    SELECT CASE
        WHEN EXISTS (SELECT 1 FROM record WHERE uid = NEW.uid)
            THEN RAISE(ABORT, 'organizations.uid: is already taken')
        WHEN NEW.uid NOT GLOB '[a-z0-9]*' OR NEW.uid GLOB '*[^a-z0-9/._-]*' OR length(NEW.uid) > 200 OR instr(NEW.uid, char(0)) > 0
            THEN RAISE(ABORT, 'organizations.uid: is not a uid (a-z, 0-9, then also . _ - /)')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'organizations.place: is neither uid nor name of a place')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.place AND kind IN ('place'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.place AND kind IN ('place')) > 1
            THEN RAISE(ABORT, 'organizations.place: is the name of several; give the uid')
        WHEN NEW.parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.parent AND kind IN ('organization'))
            THEN RAISE(ABORT, 'organizations.parent: is neither uid nor name of an organization')
        WHEN NEW.parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.parent AND kind IN ('organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.parent AND kind IN ('organization')) > 1
            THEN RAISE(ABORT, 'organizations.parent: is the name of several; give the uid')
        WHEN NEW.place_name IS NOT NULL OR NEW.parent_name IS NOT NULL OR NEW.start_date_earliest IS NOT NULL OR NEW.start_date_latest IS NOT NULL OR NEW.end_date_earliest IS NOT NULL OR NEW.end_date_latest IS NOT NULL OR 0
            THEN RAISE(ABORT, 'organizations: _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO record (uid, kind) SELECT coalesce(NEW.uid, uid), 'organization' FROM new_uid;
    INSERT INTO organization (id, type, country, place, governs, parent, start_date, end_date)
        SELECT last_insert_rowid(),
        NEW.type,
        NEW.country,
        (SELECT id FROM reference WHERE word = NEW.place AND kind IN ('place') ORDER BY by_uid DESC LIMIT 1),
        NEW.governs,
        (SELECT id FROM reference WHERE word = NEW.parent AND kind IN ('organization') ORDER BY by_uid DESC LIMIT 1),
        NEW.start_date,
        NEW.end_date;
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE id = (SELECT max(id) FROM record) AND NEW.name IS NOT NULL;
    SELECT RAISE(ABORT, 'organizations: a value is refused; without OR IGNORE it says which')
        WHERE NOT EXISTS (SELECT 1 FROM organization WHERE id = (SELECT max(id) FROM record))
            OR NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = (SELECT max(id) FROM record));
END;
CREATE TRIGGER IF NOT EXISTS organizations_update INSTEAD OF UPDATE ON organizations BEGIN
    SELECT CASE
        WHEN NEW.uid IS NOT OLD.uid THEN RAISE(ABORT, 'organizations.uid: cannot be changed')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'organizations.place: is neither uid nor name of a place')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.place AND kind IN ('place'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.place AND kind IN ('place')) > 1
            THEN RAISE(ABORT, 'organizations.place: is the name of several; give the uid')
        WHEN NEW.parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.parent AND kind IN ('organization'))
            THEN RAISE(ABORT, 'organizations.parent: is neither uid nor name of an organization')
        WHEN NEW.parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.parent AND kind IN ('organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.parent AND kind IN ('organization')) > 1
            THEN RAISE(ABORT, 'organizations.parent: is the name of several; give the uid')
        WHEN NEW.place_name IS NOT OLD.place_name OR NEW.parent_name IS NOT OLD.parent_name OR NEW.start_date_earliest IS NOT OLD.start_date_earliest OR NEW.start_date_latest IS NOT OLD.start_date_latest OR NEW.end_date_earliest IS NOT OLD.end_date_earliest OR NEW.end_date_latest IS NOT OLD.end_date_latest OR 0
            THEN RAISE(ABORT, 'organizations: _name, _earliest and _latest follow from other columns')
    END;
    UPDATE organization SET
        type = NEW.type,
        country = NEW.country,
        place = (SELECT id FROM reference WHERE word = NEW.place AND kind IN ('place') ORDER BY by_uid DESC LIMIT 1),
        governs = NEW.governs,
        parent = (SELECT id FROM reference WHERE word = NEW.parent AND kind IN ('organization') ORDER BY by_uid DESC LIMIT 1),
        start_date = NEW.start_date,
        end_date = NEW.end_date
        WHERE id = (SELECT id FROM record WHERE uid = OLD.uid);
    UPDATE name SET text = NEW.name
        WHERE NEW.name IS NOT OLD.name AND OLD.name IS NOT NULL
            AND (record, slot) = (SELECT record, slot FROM name WHERE record = (SELECT id FROM record WHERE uid = OLD.uid)
                ORDER BY type IS NOT 'preferred', slot LIMIT 1);
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE uid = OLD.uid AND NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = record.id);
END;
CREATE TRIGGER IF NOT EXISTS organizations_remove INSTEAD OF DELETE ON organizations BEGIN
    DELETE FROM record WHERE uid = OLD.uid;
END;

CREATE VIEW IF NOT EXISTS persons AS
SELECT
    r.uid AS uid,
    (SELECT text FROM name WHERE record = t.id ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS name,
    t.country AS country,
    t.birth_date AS birth_date,
    (SELECT earliest FROM date WHERE text = t.birth_date) AS birth_date_earliest,
    (SELECT latest FROM date WHERE text = t.birth_date) AS birth_date_latest,
    t.death_date AS death_date,
    (SELECT earliest FROM date WHERE text = t.death_date) AS death_date_earliest,
    (SELECT latest FROM date WHERE text = t.death_date) AS death_date_latest
FROM person t
    JOIN record r ON r.id = t.id;
CREATE TRIGGER IF NOT EXISTS persons_add INSTEAD OF INSERT ON persons BEGIN
    SELECT CASE
        WHEN EXISTS (SELECT 1 FROM record WHERE uid = NEW.uid)
            THEN RAISE(ABORT, 'persons.uid: is already taken')
        WHEN NEW.uid NOT GLOB '[a-z0-9]*' OR NEW.uid GLOB '*[^a-z0-9/._-]*' OR length(NEW.uid) > 200 OR instr(NEW.uid, char(0)) > 0
            THEN RAISE(ABORT, 'persons.uid: is not a uid (a-z, 0-9, then also . _ - /)')
        WHEN NEW.birth_date_earliest IS NOT NULL OR NEW.birth_date_latest IS NOT NULL OR NEW.death_date_earliest IS NOT NULL OR NEW.death_date_latest IS NOT NULL OR 0
            THEN RAISE(ABORT, 'persons: _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO record (uid, kind) SELECT coalesce(NEW.uid, uid), 'person' FROM new_uid;
    INSERT INTO person (id, country, birth_date, death_date)
        SELECT last_insert_rowid(),
        NEW.country,
        NEW.birth_date,
        NEW.death_date;
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE id = (SELECT max(id) FROM record) AND NEW.name IS NOT NULL;
    SELECT RAISE(ABORT, 'persons: a value is refused; without OR IGNORE it says which')
        WHERE NOT EXISTS (SELECT 1 FROM person WHERE id = (SELECT max(id) FROM record))
            OR NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = (SELECT max(id) FROM record));
END;
CREATE TRIGGER IF NOT EXISTS persons_update INSTEAD OF UPDATE ON persons BEGIN
    SELECT CASE
        WHEN NEW.uid IS NOT OLD.uid THEN RAISE(ABORT, 'persons.uid: cannot be changed')
        WHEN NEW.birth_date_earliest IS NOT OLD.birth_date_earliest OR NEW.birth_date_latest IS NOT OLD.birth_date_latest OR NEW.death_date_earliest IS NOT OLD.death_date_earliest OR NEW.death_date_latest IS NOT OLD.death_date_latest OR 0
            THEN RAISE(ABORT, 'persons: _name, _earliest and _latest follow from other columns')
    END;
    UPDATE person SET
        country = NEW.country,
        birth_date = NEW.birth_date,
        death_date = NEW.death_date
        WHERE id = (SELECT id FROM record WHERE uid = OLD.uid);
    UPDATE name SET text = NEW.name
        WHERE NEW.name IS NOT OLD.name AND OLD.name IS NOT NULL
            AND (record, slot) = (SELECT record, slot FROM name WHERE record = (SELECT id FROM record WHERE uid = OLD.uid)
                ORDER BY type IS NOT 'preferred', slot LIMIT 1);
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE uid = OLD.uid AND NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = record.id);
END;
CREATE TRIGGER IF NOT EXISTS persons_remove INSTEAD OF DELETE ON persons BEGIN
    DELETE FROM record WHERE uid = OLD.uid;
END;

CREATE VIEW IF NOT EXISTS partnerships AS
SELECT
    r.uid AS uid,
    (SELECT text FROM name WHERE record = t.id ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS name,
    (SELECT uid FROM record WHERE id = a.party) AS side,
    (SELECT text FROM name WHERE record = a.party ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS side_name,
    (SELECT uid FROM record WHERE id = b.party) AS partner,
    (SELECT text FROM name WHERE record = b.party ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS partner_name,
    (SELECT date FROM action WHERE record = t.id AND type = 'established' ORDER BY slot LIMIT 1) AS since,
    t.type AS type,
    t.motive AS motive,
    t.fields_complete AS fields_complete
FROM partnership t
    JOIN record r ON r.id = t.id
    LEFT JOIN party a ON a.record = t.id
    LEFT JOIN party b ON b.record = t.id AND b.slot <> a.slot;
CREATE TRIGGER IF NOT EXISTS partnerships_add INSTEAD OF INSERT ON partnerships BEGIN
    SELECT CASE
        WHEN EXISTS (SELECT 1 FROM record WHERE uid = NEW.uid)
            THEN RAISE(ABORT, 'partnerships.uid: is already taken')
        WHEN NEW.uid NOT GLOB '[a-z0-9]*' OR NEW.uid GLOB '*[^a-z0-9/._-]*' OR length(NEW.uid) > 200 OR instr(NEW.uid, char(0)) > 0
            THEN RAISE(ABORT, 'partnerships.uid: is not a uid (a-z, 0-9, then also . _ - /)')
        WHEN NEW.side_name IS NOT NULL OR NEW.partner_name IS NOT NULL OR 0
            THEN RAISE(ABORT, 'partnerships: _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO record (uid, kind) SELECT coalesce(NEW.uid, uid), 'partnership' FROM new_uid;
    INSERT INTO partnership (id, type, motive, fields_complete)
        SELECT last_insert_rowid(),
        NEW.type,
        NEW.motive,
        NEW.fields_complete;
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE id = (SELECT max(id) FROM record) AND NEW.name IS NOT NULL;
    SELECT RAISE(ABORT, 'partnerships: a value is refused; without OR IGNORE it says which')
        WHERE NOT EXISTS (SELECT 1 FROM partnership WHERE id = (SELECT max(id) FROM record))
            OR NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = (SELECT max(id) FROM record));
    INSERT INTO parties (record, party) SELECT uid, NEW.side FROM latest WHERE NEW.side IS NOT NULL;
    INSERT INTO parties (record, party) SELECT uid, NEW.partner FROM latest WHERE NEW.partner IS NOT NULL;
    INSERT INTO actions (record, type, date) SELECT uid, 'established', NEW.since FROM latest WHERE NEW.since IS NOT NULL;
END;
CREATE TRIGGER IF NOT EXISTS partnerships_update INSTEAD OF UPDATE ON partnerships BEGIN
    SELECT CASE
        WHEN NEW.uid IS NOT OLD.uid THEN RAISE(ABORT, 'partnerships.uid: cannot be changed')
        WHEN NEW.side IS NOT OLD.side THEN RAISE(ABORT, 'partnerships.side: change the parties or actions instead')
        WHEN NEW.partner IS NOT OLD.partner THEN RAISE(ABORT, 'partnerships.partner: change the parties or actions instead')
        WHEN NEW.since IS NOT OLD.since THEN RAISE(ABORT, 'partnerships.since: change the parties or actions instead')
        WHEN NEW.side_name IS NOT OLD.side_name OR NEW.partner_name IS NOT OLD.partner_name OR 0
            THEN RAISE(ABORT, 'partnerships: _name, _earliest and _latest follow from other columns')
    END;
    UPDATE partnership SET
        type = NEW.type,
        motive = NEW.motive,
        fields_complete = NEW.fields_complete
        WHERE id = (SELECT id FROM record WHERE uid = OLD.uid);
    UPDATE name SET text = NEW.name
        WHERE NEW.name IS NOT OLD.name AND OLD.name IS NOT NULL
            AND (record, slot) = (SELECT record, slot FROM name WHERE record = (SELECT id FROM record WHERE uid = OLD.uid)
                ORDER BY type IS NOT 'preferred', slot LIMIT 1);
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE uid = OLD.uid AND NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = record.id);
END;
CREATE TRIGGER IF NOT EXISTS partnerships_remove INSTEAD OF DELETE ON partnerships BEGIN
    DELETE FROM record WHERE uid = OLD.uid;
END;

CREATE VIEW IF NOT EXISTS agreements AS
SELECT
    r.uid AS uid,
    (SELECT text FROM name WHERE record = t.id ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS name,
    t.type AS type,
    (SELECT uid FROM record WHERE id = t.partnership) AS partnership,
    (SELECT text FROM name WHERE record = t.partnership ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS partnership_name,
    (SELECT uid FROM record WHERE id = t.event) AS event,
    (SELECT text FROM name WHERE record = t.event ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS event_name,
    (SELECT uid FROM record WHERE id = t.place) AS place,
    (SELECT text FROM name WHERE record = t.place ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS place_name,
    t.binding AS binding,
    t.term AS term,
    t.renewal AS renewal,
    t.notice AS notice,
    t.purpose AS purpose,
    t.parties_complete AS parties_complete,
    t.fields_complete AS fields_complete
FROM agreement t
    JOIN record r ON r.id = t.id;
CREATE TRIGGER IF NOT EXISTS agreements_add INSTEAD OF INSERT ON agreements BEGIN
    SELECT CASE
        WHEN EXISTS (SELECT 1 FROM record WHERE uid = NEW.uid)
            THEN RAISE(ABORT, 'agreements.uid: is already taken')
        WHEN NEW.uid NOT GLOB '[a-z0-9]*' OR NEW.uid GLOB '*[^a-z0-9/._-]*' OR length(NEW.uid) > 200 OR instr(NEW.uid, char(0)) > 0
            THEN RAISE(ABORT, 'agreements.uid: is not a uid (a-z, 0-9, then also . _ - /)')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.partnership AND kind IN ('partnership'))
            THEN RAISE(ABORT, 'agreements.partnership: is neither uid nor name of a partnership')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.partnership AND kind IN ('partnership'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.partnership AND kind IN ('partnership')) > 1
            THEN RAISE(ABORT, 'agreements.partnership: is the name of several; give the uid')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.event AND kind IN ('event'))
            THEN RAISE(ABORT, 'agreements.event: is neither uid nor name of an event')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.event AND kind IN ('event'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.event AND kind IN ('event')) > 1
            THEN RAISE(ABORT, 'agreements.event: is the name of several; give the uid')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'agreements.place: is neither uid nor name of a place')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.place AND kind IN ('place'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.place AND kind IN ('place')) > 1
            THEN RAISE(ABORT, 'agreements.place: is the name of several; give the uid')
        WHEN NEW.partnership_name IS NOT NULL OR NEW.event_name IS NOT NULL OR NEW.place_name IS NOT NULL OR 0
            THEN RAISE(ABORT, 'agreements: _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO record (uid, kind) SELECT coalesce(NEW.uid, uid), 'agreement' FROM new_uid;
    INSERT INTO agreement (id, type, partnership, event, place, binding, term, renewal, notice, purpose, parties_complete, fields_complete)
        SELECT last_insert_rowid(),
        NEW.type,
        (SELECT id FROM reference WHERE word = NEW.partnership AND kind IN ('partnership') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.event AND kind IN ('event') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.place AND kind IN ('place') ORDER BY by_uid DESC LIMIT 1),
        NEW.binding,
        NEW.term,
        NEW.renewal,
        NEW.notice,
        NEW.purpose,
        NEW.parties_complete,
        NEW.fields_complete;
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE id = (SELECT max(id) FROM record) AND NEW.name IS NOT NULL;
    SELECT RAISE(ABORT, 'agreements: a value is refused; without OR IGNORE it says which')
        WHERE NOT EXISTS (SELECT 1 FROM agreement WHERE id = (SELECT max(id) FROM record))
            OR NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = (SELECT max(id) FROM record));
END;
CREATE TRIGGER IF NOT EXISTS agreements_update INSTEAD OF UPDATE ON agreements BEGIN
    SELECT CASE
        WHEN NEW.uid IS NOT OLD.uid THEN RAISE(ABORT, 'agreements.uid: cannot be changed')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.partnership AND kind IN ('partnership'))
            THEN RAISE(ABORT, 'agreements.partnership: is neither uid nor name of a partnership')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.partnership AND kind IN ('partnership'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.partnership AND kind IN ('partnership')) > 1
            THEN RAISE(ABORT, 'agreements.partnership: is the name of several; give the uid')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.event AND kind IN ('event'))
            THEN RAISE(ABORT, 'agreements.event: is neither uid nor name of an event')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.event AND kind IN ('event'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.event AND kind IN ('event')) > 1
            THEN RAISE(ABORT, 'agreements.event: is the name of several; give the uid')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'agreements.place: is neither uid nor name of a place')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.place AND kind IN ('place'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.place AND kind IN ('place')) > 1
            THEN RAISE(ABORT, 'agreements.place: is the name of several; give the uid')
        WHEN NEW.partnership_name IS NOT OLD.partnership_name OR NEW.event_name IS NOT OLD.event_name OR NEW.place_name IS NOT OLD.place_name OR 0
            THEN RAISE(ABORT, 'agreements: _name, _earliest and _latest follow from other columns')
    END;
    UPDATE agreement SET
        type = NEW.type,
        partnership = (SELECT id FROM reference WHERE word = NEW.partnership AND kind IN ('partnership') ORDER BY by_uid DESC LIMIT 1),
        event = (SELECT id FROM reference WHERE word = NEW.event AND kind IN ('event') ORDER BY by_uid DESC LIMIT 1),
        place = (SELECT id FROM reference WHERE word = NEW.place AND kind IN ('place') ORDER BY by_uid DESC LIMIT 1),
        binding = NEW.binding,
        term = NEW.term,
        renewal = NEW.renewal,
        notice = NEW.notice,
        purpose = NEW.purpose,
        parties_complete = NEW.parties_complete,
        fields_complete = NEW.fields_complete
        WHERE id = (SELECT id FROM record WHERE uid = OLD.uid);
    UPDATE name SET text = NEW.name
        WHERE NEW.name IS NOT OLD.name AND OLD.name IS NOT NULL
            AND (record, slot) = (SELECT record, slot FROM name WHERE record = (SELECT id FROM record WHERE uid = OLD.uid)
                ORDER BY type IS NOT 'preferred', slot LIMIT 1);
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE uid = OLD.uid AND NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = record.id);
END;
CREATE TRIGGER IF NOT EXISTS agreements_remove INSTEAD OF DELETE ON agreements BEGIN
    DELETE FROM record WHERE uid = OLD.uid;
END;

CREATE VIEW IF NOT EXISTS delegations AS
SELECT
    r.uid AS uid,
    (SELECT text FROM name WHERE record = t.id ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS name,
    t.type AS type,
    (SELECT uid FROM record WHERE id = t.sender) AS sender,
    (SELECT text FROM name WHERE record = t.sender ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS sender_name,
    t.size AS size,
    t.members_complete AS members_complete
FROM delegation t
    JOIN record r ON r.id = t.id;
CREATE TRIGGER IF NOT EXISTS delegations_add INSTEAD OF INSERT ON delegations BEGIN
    SELECT CASE
        WHEN EXISTS (SELECT 1 FROM record WHERE uid = NEW.uid)
            THEN RAISE(ABORT, 'delegations.uid: is already taken')
        WHEN NEW.uid NOT GLOB '[a-z0-9]*' OR NEW.uid GLOB '*[^a-z0-9/._-]*' OR length(NEW.uid) > 200 OR instr(NEW.uid, char(0)) > 0
            THEN RAISE(ABORT, 'delegations.uid: is not a uid (a-z, 0-9, then also . _ - /)')
        WHEN NEW.sender IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.sender AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'delegations.sender: is neither uid nor name of a place or organization')
        WHEN NEW.sender IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.sender AND kind IN ('place', 'organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.sender AND kind IN ('place', 'organization')) > 1
            THEN RAISE(ABORT, 'delegations.sender: is the name of several; give the uid')
        WHEN NEW.sender_name IS NOT NULL OR 0
            THEN RAISE(ABORT, 'delegations: _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO record (uid, kind) SELECT coalesce(NEW.uid, uid), 'delegation' FROM new_uid;
    INSERT INTO delegation (id, type, sender, size, members_complete)
        SELECT last_insert_rowid(),
        NEW.type,
        (SELECT id FROM reference WHERE word = NEW.sender AND kind IN ('place', 'organization') ORDER BY by_uid DESC LIMIT 1),
        NEW.size,
        NEW.members_complete;
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE id = (SELECT max(id) FROM record) AND NEW.name IS NOT NULL;
    SELECT RAISE(ABORT, 'delegations: a value is refused; without OR IGNORE it says which')
        WHERE NOT EXISTS (SELECT 1 FROM delegation WHERE id = (SELECT max(id) FROM record))
            OR NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = (SELECT max(id) FROM record));
END;
CREATE TRIGGER IF NOT EXISTS delegations_update INSTEAD OF UPDATE ON delegations BEGIN
    SELECT CASE
        WHEN NEW.uid IS NOT OLD.uid THEN RAISE(ABORT, 'delegations.uid: cannot be changed')
        WHEN NEW.sender IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.sender AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'delegations.sender: is neither uid nor name of a place or organization')
        WHEN NEW.sender IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.sender AND kind IN ('place', 'organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.sender AND kind IN ('place', 'organization')) > 1
            THEN RAISE(ABORT, 'delegations.sender: is the name of several; give the uid')
        WHEN NEW.sender_name IS NOT OLD.sender_name OR 0
            THEN RAISE(ABORT, 'delegations: _name, _earliest and _latest follow from other columns')
    END;
    UPDATE delegation SET
        type = NEW.type,
        sender = (SELECT id FROM reference WHERE word = NEW.sender AND kind IN ('place', 'organization') ORDER BY by_uid DESC LIMIT 1),
        size = NEW.size,
        members_complete = NEW.members_complete
        WHERE id = (SELECT id FROM record WHERE uid = OLD.uid);
    UPDATE name SET text = NEW.name
        WHERE NEW.name IS NOT OLD.name AND OLD.name IS NOT NULL
            AND (record, slot) = (SELECT record, slot FROM name WHERE record = (SELECT id FROM record WHERE uid = OLD.uid)
                ORDER BY type IS NOT 'preferred', slot LIMIT 1);
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE uid = OLD.uid AND NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = record.id);
END;
CREATE TRIGGER IF NOT EXISTS delegations_remove INSTEAD OF DELETE ON delegations BEGIN
    DELETE FROM record WHERE uid = OLD.uid;
END;

CREATE VIEW IF NOT EXISTS visits AS
SELECT
    r.uid AS uid,
    (SELECT text FROM name WHERE record = t.id ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS name,
    (SELECT uid FROM record WHERE id = g.sender) AS guest,
    (SELECT text FROM name WHERE record = g.sender ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS guest_name,
    (SELECT uid FROM record WHERE id = t.delegation) AS delegation,
    (SELECT text FROM name WHERE record = t.delegation ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS delegation_name,
    (SELECT uid FROM record WHERE id = t.host) AS host,
    (SELECT text FROM name WHERE record = t.host ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS host_name,
    (SELECT uid FROM record WHERE id = t.place) AS place,
    (SELECT text FROM name WHERE record = t.place ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS place_name,
    (SELECT uid FROM record WHERE id = t.part_of) AS part_of,
    (SELECT text FROM name WHERE record = t.part_of ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS part_of_name,
    t.position AS position,
    t.planned_start_date AS planned_start_date,
    (SELECT earliest FROM date WHERE text = t.planned_start_date) AS planned_start_date_earliest,
    (SELECT latest FROM date WHERE text = t.planned_start_date) AS planned_start_date_latest,
    t.planned_end_date AS planned_end_date,
    (SELECT earliest FROM date WHERE text = t.planned_end_date) AS planned_end_date_earliest,
    (SELECT latest FROM date WHERE text = t.planned_end_date) AS planned_end_date_latest,
    t.start_date AS start_date,
    (SELECT earliest FROM date WHERE text = t.start_date) AS start_date_earliest,
    (SELECT latest FROM date WHERE text = t.start_date) AS start_date_latest,
    t.end_date AS end_date,
    (SELECT earliest FROM date WHERE text = t.end_date) AS end_date_earliest,
    (SELECT latest FROM date WHERE text = t.end_date) AS end_date_latest,
    t.purpose AS purpose,
    (SELECT uid FROM record WHERE id = t.inviting) AS inviting,
    (SELECT text FROM name WHERE record = t.inviting ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS inviting_name,
    (SELECT uid FROM record WHERE id = t.lead) AS lead,
    (SELECT text FROM name WHERE record = t.lead ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS lead_name,
    t.decision AS decision,
    t.funding AS funding,
    (SELECT uid FROM record WHERE id = t.report) AS report,
    (SELECT text FROM name WHERE record = t.report ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS report_name
FROM visit t
    JOIN record r ON r.id = t.id
    LEFT JOIN delegation g ON g.id = t.delegation;
CREATE TRIGGER IF NOT EXISTS visits_add INSTEAD OF INSERT ON visits BEGIN
    SELECT CASE
        WHEN EXISTS (SELECT 1 FROM record WHERE uid = NEW.uid)
            THEN RAISE(ABORT, 'visits.uid: is already taken')
        WHEN NEW.uid NOT GLOB '[a-z0-9]*' OR NEW.uid GLOB '*[^a-z0-9/._-]*' OR length(NEW.uid) > 200 OR instr(NEW.uid, char(0)) > 0
            THEN RAISE(ABORT, 'visits.uid: is not a uid (a-z, 0-9, then also . _ - /)')
        WHEN NEW.guest IS NOT NULL AND NEW.delegation IS NOT NULL
            THEN RAISE(ABORT, 'visits.guest: give the guest or the delegation, not both')
        WHEN NEW.guest IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.guest AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'visits.guest: is neither uid nor name of a place or organization')
        WHEN NEW.guest IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.guest AND kind IN ('place', 'organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.guest AND kind IN ('place', 'organization')) > 1
            THEN RAISE(ABORT, 'visits.guest: is the name of several; give the uid')
        WHEN NEW.delegation IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.delegation AND kind IN ('delegation'))
            THEN RAISE(ABORT, 'visits.delegation: is neither uid nor name of a delegation')
        WHEN NEW.delegation IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.delegation AND kind IN ('delegation'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.delegation AND kind IN ('delegation')) > 1
            THEN RAISE(ABORT, 'visits.delegation: is the name of several; give the uid')
        WHEN NEW.host IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.host AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'visits.host: is neither uid nor name of a place or organization')
        WHEN NEW.host IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.host AND kind IN ('place', 'organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.host AND kind IN ('place', 'organization')) > 1
            THEN RAISE(ABORT, 'visits.host: is the name of several; give the uid')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'visits.place: is neither uid nor name of a place')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.place AND kind IN ('place'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.place AND kind IN ('place')) > 1
            THEN RAISE(ABORT, 'visits.place: is the name of several; give the uid')
        WHEN NEW.part_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.part_of AND kind IN ('visit'))
            THEN RAISE(ABORT, 'visits.part_of: is neither uid nor name of a visit')
        WHEN NEW.part_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.part_of AND kind IN ('visit'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.part_of AND kind IN ('visit')) > 1
            THEN RAISE(ABORT, 'visits.part_of: is the name of several; give the uid')
        WHEN NEW.inviting IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.inviting AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'visits.inviting: is neither uid nor name of a place or organization')
        WHEN NEW.inviting IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.inviting AND kind IN ('place', 'organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.inviting AND kind IN ('place', 'organization')) > 1
            THEN RAISE(ABORT, 'visits.inviting: is the name of several; give the uid')
        WHEN NEW.lead IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.lead AND kind IN ('organization'))
            THEN RAISE(ABORT, 'visits.lead: is neither uid nor name of an organization')
        WHEN NEW.lead IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.lead AND kind IN ('organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.lead AND kind IN ('organization')) > 1
            THEN RAISE(ABORT, 'visits.lead: is the name of several; give the uid')
        WHEN NEW.report IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.report AND kind IN ('source'))
            THEN RAISE(ABORT, 'visits.report: is neither uid nor name of a source')
        WHEN NEW.report IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.report AND kind IN ('source'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.report AND kind IN ('source')) > 1
            THEN RAISE(ABORT, 'visits.report: is the name of several; give the uid')
        WHEN NEW.guest_name IS NOT NULL OR NEW.delegation_name IS NOT NULL OR NEW.host_name IS NOT NULL OR NEW.place_name IS NOT NULL OR NEW.part_of_name IS NOT NULL OR NEW.planned_start_date_earliest IS NOT NULL OR NEW.planned_start_date_latest IS NOT NULL OR NEW.planned_end_date_earliest IS NOT NULL OR NEW.planned_end_date_latest IS NOT NULL OR NEW.start_date_earliest IS NOT NULL OR NEW.start_date_latest IS NOT NULL OR NEW.end_date_earliest IS NOT NULL OR NEW.end_date_latest IS NOT NULL OR NEW.inviting_name IS NOT NULL OR NEW.lead_name IS NOT NULL OR NEW.report_name IS NOT NULL OR 0
            THEN RAISE(ABORT, 'visits: _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO delegations (sender) SELECT NEW.guest WHERE NEW.delegation IS NULL AND NEW.guest IS NOT NULL;
    INSERT INTO record (uid, kind) SELECT coalesce(NEW.uid, uid), 'visit' FROM new_uid;
    INSERT INTO visit (id, delegation, host, place, part_of, position, planned_start_date, planned_end_date, start_date, end_date, purpose, inviting, lead, decision, funding, report)
        SELECT last_insert_rowid(),
        CASE WHEN NEW.delegation IS NULL AND NEW.guest IS NOT NULL
            THEN (SELECT max(id) FROM delegation) ELSE (SELECT id FROM reference WHERE word = NEW.delegation AND kind IN ('delegation') ORDER BY by_uid DESC LIMIT 1) END,
        (SELECT id FROM reference WHERE word = NEW.host AND kind IN ('place', 'organization') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.place AND kind IN ('place') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.part_of AND kind IN ('visit') ORDER BY by_uid DESC LIMIT 1),
        NEW.position,
        NEW.planned_start_date,
        NEW.planned_end_date,
        NEW.start_date,
        NEW.end_date,
        NEW.purpose,
        (SELECT id FROM reference WHERE word = NEW.inviting AND kind IN ('place', 'organization') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.lead AND kind IN ('organization') ORDER BY by_uid DESC LIMIT 1),
        NEW.decision,
        NEW.funding,
        (SELECT id FROM reference WHERE word = NEW.report AND kind IN ('source') ORDER BY by_uid DESC LIMIT 1);
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE id = (SELECT max(id) FROM record) AND NEW.name IS NOT NULL;
    SELECT RAISE(ABORT, 'visits: a value is refused; without OR IGNORE it says which')
        WHERE NOT EXISTS (SELECT 1 FROM visit WHERE id = (SELECT max(id) FROM record))
            OR NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = (SELECT max(id) FROM record));
END;
CREATE TRIGGER IF NOT EXISTS visits_update INSTEAD OF UPDATE ON visits BEGIN
    SELECT CASE
        WHEN NEW.uid IS NOT OLD.uid THEN RAISE(ABORT, 'visits.uid: cannot be changed')
        WHEN NEW.guest IS NOT OLD.guest THEN RAISE(ABORT, 'visits.guest: change the delegation instead')
        WHEN NEW.delegation IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.delegation AND kind IN ('delegation'))
            THEN RAISE(ABORT, 'visits.delegation: is neither uid nor name of a delegation')
        WHEN NEW.delegation IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.delegation AND kind IN ('delegation'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.delegation AND kind IN ('delegation')) > 1
            THEN RAISE(ABORT, 'visits.delegation: is the name of several; give the uid')
        WHEN NEW.host IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.host AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'visits.host: is neither uid nor name of a place or organization')
        WHEN NEW.host IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.host AND kind IN ('place', 'organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.host AND kind IN ('place', 'organization')) > 1
            THEN RAISE(ABORT, 'visits.host: is the name of several; give the uid')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'visits.place: is neither uid nor name of a place')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.place AND kind IN ('place'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.place AND kind IN ('place')) > 1
            THEN RAISE(ABORT, 'visits.place: is the name of several; give the uid')
        WHEN NEW.part_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.part_of AND kind IN ('visit'))
            THEN RAISE(ABORT, 'visits.part_of: is neither uid nor name of a visit')
        WHEN NEW.part_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.part_of AND kind IN ('visit'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.part_of AND kind IN ('visit')) > 1
            THEN RAISE(ABORT, 'visits.part_of: is the name of several; give the uid')
        WHEN NEW.inviting IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.inviting AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'visits.inviting: is neither uid nor name of a place or organization')
        WHEN NEW.inviting IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.inviting AND kind IN ('place', 'organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.inviting AND kind IN ('place', 'organization')) > 1
            THEN RAISE(ABORT, 'visits.inviting: is the name of several; give the uid')
        WHEN NEW.lead IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.lead AND kind IN ('organization'))
            THEN RAISE(ABORT, 'visits.lead: is neither uid nor name of an organization')
        WHEN NEW.lead IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.lead AND kind IN ('organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.lead AND kind IN ('organization')) > 1
            THEN RAISE(ABORT, 'visits.lead: is the name of several; give the uid')
        WHEN NEW.report IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.report AND kind IN ('source'))
            THEN RAISE(ABORT, 'visits.report: is neither uid nor name of a source')
        WHEN NEW.report IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.report AND kind IN ('source'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.report AND kind IN ('source')) > 1
            THEN RAISE(ABORT, 'visits.report: is the name of several; give the uid')
        WHEN NEW.guest_name IS NOT OLD.guest_name OR NEW.delegation_name IS NOT OLD.delegation_name OR NEW.host_name IS NOT OLD.host_name OR NEW.place_name IS NOT OLD.place_name OR NEW.part_of_name IS NOT OLD.part_of_name OR NEW.planned_start_date_earliest IS NOT OLD.planned_start_date_earliest OR NEW.planned_start_date_latest IS NOT OLD.planned_start_date_latest OR NEW.planned_end_date_earliest IS NOT OLD.planned_end_date_earliest OR NEW.planned_end_date_latest IS NOT OLD.planned_end_date_latest OR NEW.start_date_earliest IS NOT OLD.start_date_earliest OR NEW.start_date_latest IS NOT OLD.start_date_latest OR NEW.end_date_earliest IS NOT OLD.end_date_earliest OR NEW.end_date_latest IS NOT OLD.end_date_latest OR NEW.inviting_name IS NOT OLD.inviting_name OR NEW.lead_name IS NOT OLD.lead_name OR NEW.report_name IS NOT OLD.report_name OR 0
            THEN RAISE(ABORT, 'visits: _name, _earliest and _latest follow from other columns')
    END;
    UPDATE visit SET
        delegation = (SELECT id FROM reference WHERE word = NEW.delegation AND kind IN ('delegation') ORDER BY by_uid DESC LIMIT 1),
        host = (SELECT id FROM reference WHERE word = NEW.host AND kind IN ('place', 'organization') ORDER BY by_uid DESC LIMIT 1),
        place = (SELECT id FROM reference WHERE word = NEW.place AND kind IN ('place') ORDER BY by_uid DESC LIMIT 1),
        part_of = (SELECT id FROM reference WHERE word = NEW.part_of AND kind IN ('visit') ORDER BY by_uid DESC LIMIT 1),
        position = NEW.position,
        planned_start_date = NEW.planned_start_date,
        planned_end_date = NEW.planned_end_date,
        start_date = NEW.start_date,
        end_date = NEW.end_date,
        purpose = NEW.purpose,
        inviting = (SELECT id FROM reference WHERE word = NEW.inviting AND kind IN ('place', 'organization') ORDER BY by_uid DESC LIMIT 1),
        lead = (SELECT id FROM reference WHERE word = NEW.lead AND kind IN ('organization') ORDER BY by_uid DESC LIMIT 1),
        decision = NEW.decision,
        funding = NEW.funding,
        report = (SELECT id FROM reference WHERE word = NEW.report AND kind IN ('source') ORDER BY by_uid DESC LIMIT 1)
        WHERE id = (SELECT id FROM record WHERE uid = OLD.uid);
    UPDATE name SET text = NEW.name
        WHERE NEW.name IS NOT OLD.name AND OLD.name IS NOT NULL
            AND (record, slot) = (SELECT record, slot FROM name WHERE record = (SELECT id FROM record WHERE uid = OLD.uid)
                ORDER BY type IS NOT 'preferred', slot LIMIT 1);
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE uid = OLD.uid AND NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = record.id);
END;
CREATE TRIGGER IF NOT EXISTS visits_remove INSTEAD OF DELETE ON visits BEGIN
    DELETE FROM record WHERE uid = OLD.uid;
END;

CREATE VIEW IF NOT EXISTS events AS
SELECT
    r.uid AS uid,
    (SELECT text FROM name WHERE record = t.id ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS name,
    t.type AS type,
    (SELECT uid FROM record WHERE id = t.visit) AS visit,
    (SELECT text FROM name WHERE record = t.visit ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS visit_name,
    (SELECT uid FROM record WHERE id = t.part_of) AS part_of,
    (SELECT text FROM name WHERE record = t.part_of ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS part_of_name,
    (SELECT uid FROM record WHERE id = t.series) AS series,
    (SELECT text FROM name WHERE record = t.series ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS series_name,
    t.edition AS edition,
    t.recurrence AS recurrence,
    (SELECT uid FROM record WHERE id = t.partnership) AS partnership,
    (SELECT text FROM name WHERE record = t.partnership ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS partnership_name,
    (SELECT uid FROM record WHERE id = t.place) AS place,
    (SELECT text FROM name WHERE record = t.place ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS place_name,
    t.venue AS venue,
    (SELECT uid FROM record WHERE id = t.venue_body) AS venue_body,
    (SELECT text FROM name WHERE record = t.venue_body ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS venue_body_name,
    t.start_date AS start_date,
    (SELECT earliest FROM date WHERE text = t.start_date) AS start_date_earliest,
    (SELECT latest FROM date WHERE text = t.start_date) AS start_date_latest,
    t.end_date AS end_date,
    (SELECT earliest FROM date WHERE text = t.end_date) AS end_date_earliest,
    (SELECT latest FROM date WHERE text = t.end_date) AS end_date_latest,
    t.time AS time,
    t.part_of_day AS part_of_day,
    t.position AS position,
    t.mode AS mode,
    t.subject AS subject,
    t.participants_complete AS participants_complete,
    t.planned_start_date AS planned_start_date,
    (SELECT earliest FROM date WHERE text = t.planned_start_date) AS planned_start_date_earliest,
    (SELECT latest FROM date WHERE text = t.planned_start_date) AS planned_start_date_latest,
    t.planned_end_date AS planned_end_date,
    (SELECT earliest FROM date WHERE text = t.planned_end_date) AS planned_end_date_earliest,
    (SELECT latest FROM date WHERE text = t.planned_end_date) AS planned_end_date_latest
FROM event t
    JOIN record r ON r.id = t.id;
CREATE TRIGGER IF NOT EXISTS events_add INSTEAD OF INSERT ON events BEGIN
    SELECT CASE
        WHEN EXISTS (SELECT 1 FROM record WHERE uid = NEW.uid)
            THEN RAISE(ABORT, 'events.uid: is already taken')
        WHEN NEW.uid NOT GLOB '[a-z0-9]*' OR NEW.uid GLOB '*[^a-z0-9/._-]*' OR length(NEW.uid) > 200 OR instr(NEW.uid, char(0)) > 0
            THEN RAISE(ABORT, 'events.uid: is not a uid (a-z, 0-9, then also . _ - /)')
        WHEN NEW.visit IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.visit AND kind IN ('visit'))
            THEN RAISE(ABORT, 'events.visit: is neither uid nor name of a visit')
        WHEN NEW.visit IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.visit AND kind IN ('visit'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.visit AND kind IN ('visit')) > 1
            THEN RAISE(ABORT, 'events.visit: is the name of several; give the uid')
        WHEN NEW.part_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.part_of AND kind IN ('event'))
            THEN RAISE(ABORT, 'events.part_of: is neither uid nor name of an event')
        WHEN NEW.part_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.part_of AND kind IN ('event'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.part_of AND kind IN ('event')) > 1
            THEN RAISE(ABORT, 'events.part_of: is the name of several; give the uid')
        WHEN NEW.series IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.series AND kind IN ('event'))
            THEN RAISE(ABORT, 'events.series: is neither uid nor name of an event')
        WHEN NEW.series IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.series AND kind IN ('event'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.series AND kind IN ('event')) > 1
            THEN RAISE(ABORT, 'events.series: is the name of several; give the uid')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.partnership AND kind IN ('partnership'))
            THEN RAISE(ABORT, 'events.partnership: is neither uid nor name of a partnership')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.partnership AND kind IN ('partnership'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.partnership AND kind IN ('partnership')) > 1
            THEN RAISE(ABORT, 'events.partnership: is the name of several; give the uid')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'events.place: is neither uid nor name of a place')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.place AND kind IN ('place'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.place AND kind IN ('place')) > 1
            THEN RAISE(ABORT, 'events.place: is the name of several; give the uid')
        WHEN NEW.venue_body IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.venue_body AND kind IN ('organization'))
            THEN RAISE(ABORT, 'events.venue_body: is neither uid nor name of an organization')
        WHEN NEW.venue_body IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.venue_body AND kind IN ('organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.venue_body AND kind IN ('organization')) > 1
            THEN RAISE(ABORT, 'events.venue_body: is the name of several; give the uid')
        WHEN NEW.visit_name IS NOT NULL OR NEW.part_of_name IS NOT NULL OR NEW.series_name IS NOT NULL OR NEW.partnership_name IS NOT NULL OR NEW.place_name IS NOT NULL OR NEW.venue_body_name IS NOT NULL OR NEW.start_date_earliest IS NOT NULL OR NEW.start_date_latest IS NOT NULL OR NEW.end_date_earliest IS NOT NULL OR NEW.end_date_latest IS NOT NULL OR NEW.planned_start_date_earliest IS NOT NULL OR NEW.planned_start_date_latest IS NOT NULL OR NEW.planned_end_date_earliest IS NOT NULL OR NEW.planned_end_date_latest IS NOT NULL OR 0
            THEN RAISE(ABORT, 'events: _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO record (uid, kind) SELECT coalesce(NEW.uid, uid), 'event' FROM new_uid;
    INSERT INTO event (id, type, visit, part_of, series, edition, recurrence, partnership, place, venue, venue_body, start_date, end_date, time, part_of_day, position, mode, subject, participants_complete, planned_start_date, planned_end_date)
        SELECT last_insert_rowid(),
        NEW.type,
        (SELECT id FROM reference WHERE word = NEW.visit AND kind IN ('visit') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.part_of AND kind IN ('event') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.series AND kind IN ('event') ORDER BY by_uid DESC LIMIT 1),
        NEW.edition,
        NEW.recurrence,
        (SELECT id FROM reference WHERE word = NEW.partnership AND kind IN ('partnership') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.place AND kind IN ('place') ORDER BY by_uid DESC LIMIT 1),
        NEW.venue,
        (SELECT id FROM reference WHERE word = NEW.venue_body AND kind IN ('organization') ORDER BY by_uid DESC LIMIT 1),
        NEW.start_date,
        NEW.end_date,
        NEW.time,
        NEW.part_of_day,
        NEW.position,
        NEW.mode,
        NEW.subject,
        NEW.participants_complete,
        NEW.planned_start_date,
        NEW.planned_end_date;
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE id = (SELECT max(id) FROM record) AND NEW.name IS NOT NULL;
    SELECT RAISE(ABORT, 'events: a value is refused; without OR IGNORE it says which')
        WHERE NOT EXISTS (SELECT 1 FROM event WHERE id = (SELECT max(id) FROM record))
            OR NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = (SELECT max(id) FROM record));
END;
CREATE TRIGGER IF NOT EXISTS events_update INSTEAD OF UPDATE ON events BEGIN
    SELECT CASE
        WHEN NEW.uid IS NOT OLD.uid THEN RAISE(ABORT, 'events.uid: cannot be changed')
        WHEN NEW.visit IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.visit AND kind IN ('visit'))
            THEN RAISE(ABORT, 'events.visit: is neither uid nor name of a visit')
        WHEN NEW.visit IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.visit AND kind IN ('visit'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.visit AND kind IN ('visit')) > 1
            THEN RAISE(ABORT, 'events.visit: is the name of several; give the uid')
        WHEN NEW.part_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.part_of AND kind IN ('event'))
            THEN RAISE(ABORT, 'events.part_of: is neither uid nor name of an event')
        WHEN NEW.part_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.part_of AND kind IN ('event'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.part_of AND kind IN ('event')) > 1
            THEN RAISE(ABORT, 'events.part_of: is the name of several; give the uid')
        WHEN NEW.series IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.series AND kind IN ('event'))
            THEN RAISE(ABORT, 'events.series: is neither uid nor name of an event')
        WHEN NEW.series IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.series AND kind IN ('event'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.series AND kind IN ('event')) > 1
            THEN RAISE(ABORT, 'events.series: is the name of several; give the uid')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.partnership AND kind IN ('partnership'))
            THEN RAISE(ABORT, 'events.partnership: is neither uid nor name of a partnership')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.partnership AND kind IN ('partnership'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.partnership AND kind IN ('partnership')) > 1
            THEN RAISE(ABORT, 'events.partnership: is the name of several; give the uid')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'events.place: is neither uid nor name of a place')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.place AND kind IN ('place'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.place AND kind IN ('place')) > 1
            THEN RAISE(ABORT, 'events.place: is the name of several; give the uid')
        WHEN NEW.venue_body IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.venue_body AND kind IN ('organization'))
            THEN RAISE(ABORT, 'events.venue_body: is neither uid nor name of an organization')
        WHEN NEW.venue_body IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.venue_body AND kind IN ('organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.venue_body AND kind IN ('organization')) > 1
            THEN RAISE(ABORT, 'events.venue_body: is the name of several; give the uid')
        WHEN NEW.visit_name IS NOT OLD.visit_name OR NEW.part_of_name IS NOT OLD.part_of_name OR NEW.series_name IS NOT OLD.series_name OR NEW.partnership_name IS NOT OLD.partnership_name OR NEW.place_name IS NOT OLD.place_name OR NEW.venue_body_name IS NOT OLD.venue_body_name OR NEW.start_date_earliest IS NOT OLD.start_date_earliest OR NEW.start_date_latest IS NOT OLD.start_date_latest OR NEW.end_date_earliest IS NOT OLD.end_date_earliest OR NEW.end_date_latest IS NOT OLD.end_date_latest OR NEW.planned_start_date_earliest IS NOT OLD.planned_start_date_earliest OR NEW.planned_start_date_latest IS NOT OLD.planned_start_date_latest OR NEW.planned_end_date_earliest IS NOT OLD.planned_end_date_earliest OR NEW.planned_end_date_latest IS NOT OLD.planned_end_date_latest OR 0
            THEN RAISE(ABORT, 'events: _name, _earliest and _latest follow from other columns')
    END;
    UPDATE event SET
        type = NEW.type,
        visit = (SELECT id FROM reference WHERE word = NEW.visit AND kind IN ('visit') ORDER BY by_uid DESC LIMIT 1),
        part_of = (SELECT id FROM reference WHERE word = NEW.part_of AND kind IN ('event') ORDER BY by_uid DESC LIMIT 1),
        series = (SELECT id FROM reference WHERE word = NEW.series AND kind IN ('event') ORDER BY by_uid DESC LIMIT 1),
        edition = NEW.edition,
        recurrence = NEW.recurrence,
        partnership = (SELECT id FROM reference WHERE word = NEW.partnership AND kind IN ('partnership') ORDER BY by_uid DESC LIMIT 1),
        place = (SELECT id FROM reference WHERE word = NEW.place AND kind IN ('place') ORDER BY by_uid DESC LIMIT 1),
        venue = NEW.venue,
        venue_body = (SELECT id FROM reference WHERE word = NEW.venue_body AND kind IN ('organization') ORDER BY by_uid DESC LIMIT 1),
        start_date = NEW.start_date,
        end_date = NEW.end_date,
        time = NEW.time,
        part_of_day = NEW.part_of_day,
        position = NEW.position,
        mode = NEW.mode,
        subject = NEW.subject,
        participants_complete = NEW.participants_complete,
        planned_start_date = NEW.planned_start_date,
        planned_end_date = NEW.planned_end_date
        WHERE id = (SELECT id FROM record WHERE uid = OLD.uid);
    UPDATE name SET text = NEW.name
        WHERE NEW.name IS NOT OLD.name AND OLD.name IS NOT NULL
            AND (record, slot) = (SELECT record, slot FROM name WHERE record = (SELECT id FROM record WHERE uid = OLD.uid)
                ORDER BY type IS NOT 'preferred', slot LIMIT 1);
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE uid = OLD.uid AND NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = record.id);
END;
CREATE TRIGGER IF NOT EXISTS events_remove INSTEAD OF DELETE ON events BEGIN
    DELETE FROM record WHERE uid = OLD.uid;
END;

CREATE VIEW IF NOT EXISTS statements AS
SELECT
    r.uid AS uid,
    (SELECT text FROM name WHERE record = t.id ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS name,
    t.type AS type,
    (SELECT uid FROM record WHERE id = t.event) AS event,
    (SELECT text FROM name WHERE record = t.event ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS event_name,
    t.date AS date,
    (SELECT earliest FROM date WHERE text = t.date) AS date_earliest,
    (SELECT latest FROM date WHERE text = t.date) AS date_latest,
    (SELECT uid FROM record WHERE id = t.speaker) AS speaker,
    (SELECT text FROM name WHERE record = t.speaker ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS speaker_name,
    (SELECT uid FROM record WHERE id = t.side) AS side,
    (SELECT text FROM name WHERE record = t.side ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS side_name,
    (SELECT uid FROM record WHERE id = t.addressee) AS addressee,
    (SELECT text FROM name WHERE record = t.addressee ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS addressee_name,
    (SELECT uid FROM record WHERE id = t.partnership) AS partnership,
    (SELECT text FROM name WHERE record = t.partnership ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS partnership_name,
    t.text AS text,
    t.strength AS strength,
    (SELECT uid FROM record WHERE id = t.concerns) AS concerns,
    (SELECT text FROM name WHERE record = t.concerns ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS concerns_name,
    (SELECT uid FROM record WHERE id = t.answers) AS answers,
    (SELECT text FROM name WHERE record = t.answers ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS answers_name,
    t.due_date AS due_date,
    (SELECT earliest FROM date WHERE text = t.due_date) AS due_date_earliest,
    (SELECT latest FROM date WHERE text = t.due_date) AS due_date_latest,
    t.due_words AS due_words,
    (SELECT uid FROM record WHERE id = t.responsible) AS responsible,
    (SELECT text FROM name WHERE record = t.responsible ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS responsible_name
FROM statement t
    JOIN record r ON r.id = t.id;
CREATE TRIGGER IF NOT EXISTS statements_add INSTEAD OF INSERT ON statements BEGIN
    SELECT CASE
        WHEN EXISTS (SELECT 1 FROM record WHERE uid = NEW.uid)
            THEN RAISE(ABORT, 'statements.uid: is already taken')
        WHEN NEW.uid NOT GLOB '[a-z0-9]*' OR NEW.uid GLOB '*[^a-z0-9/._-]*' OR length(NEW.uid) > 200 OR instr(NEW.uid, char(0)) > 0
            THEN RAISE(ABORT, 'statements.uid: is not a uid (a-z, 0-9, then also . _ - /)')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.event AND kind IN ('event'))
            THEN RAISE(ABORT, 'statements.event: is neither uid nor name of an event')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.event AND kind IN ('event'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.event AND kind IN ('event')) > 1
            THEN RAISE(ABORT, 'statements.event: is the name of several; give the uid')
        WHEN NEW.speaker IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.speaker AND kind IN ('organization', 'person'))
            THEN RAISE(ABORT, 'statements.speaker: is neither uid nor name of an organization or person')
        WHEN NEW.speaker IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.speaker AND kind IN ('organization', 'person'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.speaker AND kind IN ('organization', 'person')) > 1
            THEN RAISE(ABORT, 'statements.speaker: is the name of several; give the uid')
        WHEN NEW.side IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.side AND kind IN ('place', 'organization', 'delegation'))
            THEN RAISE(ABORT, 'statements.side: is neither uid nor name of a place, organization or delegation')
        WHEN NEW.side IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.side AND kind IN ('place', 'organization', 'delegation'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.side AND kind IN ('place', 'organization', 'delegation')) > 1
            THEN RAISE(ABORT, 'statements.side: is the name of several; give the uid')
        WHEN NEW.addressee IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.addressee AND kind IN ('place', 'organization', 'person', 'delegation'))
            THEN RAISE(ABORT, 'statements.addressee: is neither uid nor name of a place, organization, person or delegation')
        WHEN NEW.addressee IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.addressee AND kind IN ('place', 'organization', 'person', 'delegation'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.addressee AND kind IN ('place', 'organization', 'person', 'delegation')) > 1
            THEN RAISE(ABORT, 'statements.addressee: is the name of several; give the uid')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.partnership AND kind IN ('partnership'))
            THEN RAISE(ABORT, 'statements.partnership: is neither uid nor name of a partnership')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.partnership AND kind IN ('partnership'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.partnership AND kind IN ('partnership')) > 1
            THEN RAISE(ABORT, 'statements.partnership: is the name of several; give the uid')
        WHEN NEW.concerns IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.concerns AND kind IN ('place'))
            THEN RAISE(ABORT, 'statements.concerns: is neither uid nor name of a place')
        WHEN NEW.concerns IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.concerns AND kind IN ('place'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.concerns AND kind IN ('place')) > 1
            THEN RAISE(ABORT, 'statements.concerns: is the name of several; give the uid')
        WHEN NEW.answers IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.answers AND kind IN ('statement'))
            THEN RAISE(ABORT, 'statements.answers: is neither uid nor name of a statement')
        WHEN NEW.answers IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.answers AND kind IN ('statement'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.answers AND kind IN ('statement')) > 1
            THEN RAISE(ABORT, 'statements.answers: is the name of several; give the uid')
        WHEN NEW.responsible IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.responsible AND kind IN ('organization'))
            THEN RAISE(ABORT, 'statements.responsible: is neither uid nor name of an organization')
        WHEN NEW.responsible IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.responsible AND kind IN ('organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.responsible AND kind IN ('organization')) > 1
            THEN RAISE(ABORT, 'statements.responsible: is the name of several; give the uid')
        WHEN NEW.event_name IS NOT NULL OR NEW.date_earliest IS NOT NULL OR NEW.date_latest IS NOT NULL OR NEW.speaker_name IS NOT NULL OR NEW.side_name IS NOT NULL OR NEW.addressee_name IS NOT NULL OR NEW.partnership_name IS NOT NULL OR NEW.concerns_name IS NOT NULL OR NEW.answers_name IS NOT NULL OR NEW.due_date_earliest IS NOT NULL OR NEW.due_date_latest IS NOT NULL OR NEW.responsible_name IS NOT NULL OR 0
            THEN RAISE(ABORT, 'statements: _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO record (uid, kind) SELECT coalesce(NEW.uid, uid), 'statement' FROM new_uid;
    INSERT INTO statement (id, type, event, date, speaker, side, addressee, partnership, text, strength, concerns, answers, due_date, due_words, responsible)
        SELECT last_insert_rowid(),
        NEW.type,
        (SELECT id FROM reference WHERE word = NEW.event AND kind IN ('event') ORDER BY by_uid DESC LIMIT 1),
        NEW.date,
        (SELECT id FROM reference WHERE word = NEW.speaker AND kind IN ('organization', 'person') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.side AND kind IN ('place', 'organization', 'delegation') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.addressee AND kind IN ('place', 'organization', 'person', 'delegation') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.partnership AND kind IN ('partnership') ORDER BY by_uid DESC LIMIT 1),
        NEW.text,
        NEW.strength,
        (SELECT id FROM reference WHERE word = NEW.concerns AND kind IN ('place') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.answers AND kind IN ('statement') ORDER BY by_uid DESC LIMIT 1),
        NEW.due_date,
        NEW.due_words,
        (SELECT id FROM reference WHERE word = NEW.responsible AND kind IN ('organization') ORDER BY by_uid DESC LIMIT 1);
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE id = (SELECT max(id) FROM record) AND NEW.name IS NOT NULL;
    SELECT RAISE(ABORT, 'statements: a value is refused; without OR IGNORE it says which')
        WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = (SELECT max(id) FROM record))
            OR NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = (SELECT max(id) FROM record));
END;
CREATE TRIGGER IF NOT EXISTS statements_update INSTEAD OF UPDATE ON statements BEGIN
    SELECT CASE
        WHEN NEW.uid IS NOT OLD.uid THEN RAISE(ABORT, 'statements.uid: cannot be changed')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.event AND kind IN ('event'))
            THEN RAISE(ABORT, 'statements.event: is neither uid nor name of an event')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.event AND kind IN ('event'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.event AND kind IN ('event')) > 1
            THEN RAISE(ABORT, 'statements.event: is the name of several; give the uid')
        WHEN NEW.speaker IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.speaker AND kind IN ('organization', 'person'))
            THEN RAISE(ABORT, 'statements.speaker: is neither uid nor name of an organization or person')
        WHEN NEW.speaker IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.speaker AND kind IN ('organization', 'person'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.speaker AND kind IN ('organization', 'person')) > 1
            THEN RAISE(ABORT, 'statements.speaker: is the name of several; give the uid')
        WHEN NEW.side IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.side AND kind IN ('place', 'organization', 'delegation'))
            THEN RAISE(ABORT, 'statements.side: is neither uid nor name of a place, organization or delegation')
        WHEN NEW.side IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.side AND kind IN ('place', 'organization', 'delegation'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.side AND kind IN ('place', 'organization', 'delegation')) > 1
            THEN RAISE(ABORT, 'statements.side: is the name of several; give the uid')
        WHEN NEW.addressee IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.addressee AND kind IN ('place', 'organization', 'person', 'delegation'))
            THEN RAISE(ABORT, 'statements.addressee: is neither uid nor name of a place, organization, person or delegation')
        WHEN NEW.addressee IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.addressee AND kind IN ('place', 'organization', 'person', 'delegation'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.addressee AND kind IN ('place', 'organization', 'person', 'delegation')) > 1
            THEN RAISE(ABORT, 'statements.addressee: is the name of several; give the uid')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.partnership AND kind IN ('partnership'))
            THEN RAISE(ABORT, 'statements.partnership: is neither uid nor name of a partnership')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.partnership AND kind IN ('partnership'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.partnership AND kind IN ('partnership')) > 1
            THEN RAISE(ABORT, 'statements.partnership: is the name of several; give the uid')
        WHEN NEW.concerns IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.concerns AND kind IN ('place'))
            THEN RAISE(ABORT, 'statements.concerns: is neither uid nor name of a place')
        WHEN NEW.concerns IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.concerns AND kind IN ('place'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.concerns AND kind IN ('place')) > 1
            THEN RAISE(ABORT, 'statements.concerns: is the name of several; give the uid')
        WHEN NEW.answers IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.answers AND kind IN ('statement'))
            THEN RAISE(ABORT, 'statements.answers: is neither uid nor name of a statement')
        WHEN NEW.answers IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.answers AND kind IN ('statement'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.answers AND kind IN ('statement')) > 1
            THEN RAISE(ABORT, 'statements.answers: is the name of several; give the uid')
        WHEN NEW.responsible IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.responsible AND kind IN ('organization'))
            THEN RAISE(ABORT, 'statements.responsible: is neither uid nor name of an organization')
        WHEN NEW.responsible IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.responsible AND kind IN ('organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.responsible AND kind IN ('organization')) > 1
            THEN RAISE(ABORT, 'statements.responsible: is the name of several; give the uid')
        WHEN NEW.event_name IS NOT OLD.event_name OR NEW.date_earliest IS NOT OLD.date_earliest OR NEW.date_latest IS NOT OLD.date_latest OR NEW.speaker_name IS NOT OLD.speaker_name OR NEW.side_name IS NOT OLD.side_name OR NEW.addressee_name IS NOT OLD.addressee_name OR NEW.partnership_name IS NOT OLD.partnership_name OR NEW.concerns_name IS NOT OLD.concerns_name OR NEW.answers_name IS NOT OLD.answers_name OR NEW.due_date_earliest IS NOT OLD.due_date_earliest OR NEW.due_date_latest IS NOT OLD.due_date_latest OR NEW.responsible_name IS NOT OLD.responsible_name OR 0
            THEN RAISE(ABORT, 'statements: _name, _earliest and _latest follow from other columns')
    END;
    UPDATE statement SET
        type = NEW.type,
        event = (SELECT id FROM reference WHERE word = NEW.event AND kind IN ('event') ORDER BY by_uid DESC LIMIT 1),
        date = NEW.date,
        speaker = (SELECT id FROM reference WHERE word = NEW.speaker AND kind IN ('organization', 'person') ORDER BY by_uid DESC LIMIT 1),
        side = (SELECT id FROM reference WHERE word = NEW.side AND kind IN ('place', 'organization', 'delegation') ORDER BY by_uid DESC LIMIT 1),
        addressee = (SELECT id FROM reference WHERE word = NEW.addressee AND kind IN ('place', 'organization', 'person', 'delegation') ORDER BY by_uid DESC LIMIT 1),
        partnership = (SELECT id FROM reference WHERE word = NEW.partnership AND kind IN ('partnership') ORDER BY by_uid DESC LIMIT 1),
        text = NEW.text,
        strength = NEW.strength,
        concerns = (SELECT id FROM reference WHERE word = NEW.concerns AND kind IN ('place') ORDER BY by_uid DESC LIMIT 1),
        answers = (SELECT id FROM reference WHERE word = NEW.answers AND kind IN ('statement') ORDER BY by_uid DESC LIMIT 1),
        due_date = NEW.due_date,
        due_words = NEW.due_words,
        responsible = (SELECT id FROM reference WHERE word = NEW.responsible AND kind IN ('organization') ORDER BY by_uid DESC LIMIT 1)
        WHERE id = (SELECT id FROM record WHERE uid = OLD.uid);
    UPDATE name SET text = NEW.name
        WHERE NEW.name IS NOT OLD.name AND OLD.name IS NOT NULL
            AND (record, slot) = (SELECT record, slot FROM name WHERE record = (SELECT id FROM record WHERE uid = OLD.uid)
                ORDER BY type IS NOT 'preferred', slot LIMIT 1);
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE uid = OLD.uid AND NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = record.id);
END;
CREATE TRIGGER IF NOT EXISTS statements_remove INSTEAD OF DELETE ON statements BEGIN
    DELETE FROM record WHERE uid = OLD.uid;
END;

CREATE VIEW IF NOT EXISTS outcomes AS
SELECT
    r.uid AS uid,
    (SELECT text FROM name WHERE record = t.id ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS name,
    t.type AS type,
    (SELECT uid FROM record WHERE id = t.partnership) AS partnership,
    (SELECT text FROM name WHERE record = t.partnership ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS partnership_name,
    (SELECT uid FROM record WHERE id = t.agreement) AS agreement,
    (SELECT text FROM name WHERE record = t.agreement ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS agreement_name,
    (SELECT uid FROM record WHERE id = t.event) AS event,
    (SELECT text FROM name WHERE record = t.event ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS event_name,
    (SELECT uid FROM record WHERE id = t.place) AS place,
    (SELECT text FROM name WHERE record = t.place ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS place_name,
    t.venue AS venue,
    (SELECT uid FROM record WHERE id = t.organization) AS organization,
    (SELECT text FROM name WHERE record = t.organization ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS organization_name,
    t.start_date AS start_date,
    (SELECT earliest FROM date WHERE text = t.start_date) AS start_date_earliest,
    (SELECT latest FROM date WHERE text = t.start_date) AS start_date_latest,
    t.end_date AS end_date,
    (SELECT earliest FROM date WHERE text = t.end_date) AS end_date_earliest,
    (SELECT latest FROM date WHERE text = t.end_date) AS end_date_latest,
    t.description AS description
FROM outcome t
    JOIN record r ON r.id = t.id;
CREATE TRIGGER IF NOT EXISTS outcomes_add INSTEAD OF INSERT ON outcomes BEGIN
    SELECT CASE
        WHEN EXISTS (SELECT 1 FROM record WHERE uid = NEW.uid)
            THEN RAISE(ABORT, 'outcomes.uid: is already taken')
        WHEN NEW.uid NOT GLOB '[a-z0-9]*' OR NEW.uid GLOB '*[^a-z0-9/._-]*' OR length(NEW.uid) > 200 OR instr(NEW.uid, char(0)) > 0
            THEN RAISE(ABORT, 'outcomes.uid: is not a uid (a-z, 0-9, then also . _ - /)')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.partnership AND kind IN ('partnership'))
            THEN RAISE(ABORT, 'outcomes.partnership: is neither uid nor name of a partnership')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.partnership AND kind IN ('partnership'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.partnership AND kind IN ('partnership')) > 1
            THEN RAISE(ABORT, 'outcomes.partnership: is the name of several; give the uid')
        WHEN NEW.agreement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.agreement AND kind IN ('agreement'))
            THEN RAISE(ABORT, 'outcomes.agreement: is neither uid nor name of an agreement')
        WHEN NEW.agreement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.agreement AND kind IN ('agreement'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.agreement AND kind IN ('agreement')) > 1
            THEN RAISE(ABORT, 'outcomes.agreement: is the name of several; give the uid')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.event AND kind IN ('event'))
            THEN RAISE(ABORT, 'outcomes.event: is neither uid nor name of an event')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.event AND kind IN ('event'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.event AND kind IN ('event')) > 1
            THEN RAISE(ABORT, 'outcomes.event: is the name of several; give the uid')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'outcomes.place: is neither uid nor name of a place')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.place AND kind IN ('place'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.place AND kind IN ('place')) > 1
            THEN RAISE(ABORT, 'outcomes.place: is the name of several; give the uid')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.organization AND kind IN ('organization'))
            THEN RAISE(ABORT, 'outcomes.organization: is neither uid nor name of an organization')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.organization AND kind IN ('organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.organization AND kind IN ('organization')) > 1
            THEN RAISE(ABORT, 'outcomes.organization: is the name of several; give the uid')
        WHEN NEW.partnership_name IS NOT NULL OR NEW.agreement_name IS NOT NULL OR NEW.event_name IS NOT NULL OR NEW.place_name IS NOT NULL OR NEW.organization_name IS NOT NULL OR NEW.start_date_earliest IS NOT NULL OR NEW.start_date_latest IS NOT NULL OR NEW.end_date_earliest IS NOT NULL OR NEW.end_date_latest IS NOT NULL OR 0
            THEN RAISE(ABORT, 'outcomes: _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO record (uid, kind) SELECT coalesce(NEW.uid, uid), 'outcome' FROM new_uid;
    INSERT INTO outcome (id, type, partnership, agreement, event, place, venue, organization, start_date, end_date, description)
        SELECT last_insert_rowid(),
        NEW.type,
        (SELECT id FROM reference WHERE word = NEW.partnership AND kind IN ('partnership') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.agreement AND kind IN ('agreement') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.event AND kind IN ('event') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.place AND kind IN ('place') ORDER BY by_uid DESC LIMIT 1),
        NEW.venue,
        (SELECT id FROM reference WHERE word = NEW.organization AND kind IN ('organization') ORDER BY by_uid DESC LIMIT 1),
        NEW.start_date,
        NEW.end_date,
        NEW.description;
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE id = (SELECT max(id) FROM record) AND NEW.name IS NOT NULL;
    SELECT RAISE(ABORT, 'outcomes: a value is refused; without OR IGNORE it says which')
        WHERE NOT EXISTS (SELECT 1 FROM outcome WHERE id = (SELECT max(id) FROM record))
            OR NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = (SELECT max(id) FROM record));
END;
CREATE TRIGGER IF NOT EXISTS outcomes_update INSTEAD OF UPDATE ON outcomes BEGIN
    SELECT CASE
        WHEN NEW.uid IS NOT OLD.uid THEN RAISE(ABORT, 'outcomes.uid: cannot be changed')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.partnership AND kind IN ('partnership'))
            THEN RAISE(ABORT, 'outcomes.partnership: is neither uid nor name of a partnership')
        WHEN NEW.partnership IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.partnership AND kind IN ('partnership'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.partnership AND kind IN ('partnership')) > 1
            THEN RAISE(ABORT, 'outcomes.partnership: is the name of several; give the uid')
        WHEN NEW.agreement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.agreement AND kind IN ('agreement'))
            THEN RAISE(ABORT, 'outcomes.agreement: is neither uid nor name of an agreement')
        WHEN NEW.agreement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.agreement AND kind IN ('agreement'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.agreement AND kind IN ('agreement')) > 1
            THEN RAISE(ABORT, 'outcomes.agreement: is the name of several; give the uid')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.event AND kind IN ('event'))
            THEN RAISE(ABORT, 'outcomes.event: is neither uid nor name of an event')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.event AND kind IN ('event'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.event AND kind IN ('event')) > 1
            THEN RAISE(ABORT, 'outcomes.event: is the name of several; give the uid')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'outcomes.place: is neither uid nor name of a place')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.place AND kind IN ('place'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.place AND kind IN ('place')) > 1
            THEN RAISE(ABORT, 'outcomes.place: is the name of several; give the uid')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.organization AND kind IN ('organization'))
            THEN RAISE(ABORT, 'outcomes.organization: is neither uid nor name of an organization')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.organization AND kind IN ('organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.organization AND kind IN ('organization')) > 1
            THEN RAISE(ABORT, 'outcomes.organization: is the name of several; give the uid')
        WHEN NEW.partnership_name IS NOT OLD.partnership_name OR NEW.agreement_name IS NOT OLD.agreement_name OR NEW.event_name IS NOT OLD.event_name OR NEW.place_name IS NOT OLD.place_name OR NEW.organization_name IS NOT OLD.organization_name OR NEW.start_date_earliest IS NOT OLD.start_date_earliest OR NEW.start_date_latest IS NOT OLD.start_date_latest OR NEW.end_date_earliest IS NOT OLD.end_date_earliest OR NEW.end_date_latest IS NOT OLD.end_date_latest OR 0
            THEN RAISE(ABORT, 'outcomes: _name, _earliest and _latest follow from other columns')
    END;
    UPDATE outcome SET
        type = NEW.type,
        partnership = (SELECT id FROM reference WHERE word = NEW.partnership AND kind IN ('partnership') ORDER BY by_uid DESC LIMIT 1),
        agreement = (SELECT id FROM reference WHERE word = NEW.agreement AND kind IN ('agreement') ORDER BY by_uid DESC LIMIT 1),
        event = (SELECT id FROM reference WHERE word = NEW.event AND kind IN ('event') ORDER BY by_uid DESC LIMIT 1),
        place = (SELECT id FROM reference WHERE word = NEW.place AND kind IN ('place') ORDER BY by_uid DESC LIMIT 1),
        venue = NEW.venue,
        organization = (SELECT id FROM reference WHERE word = NEW.organization AND kind IN ('organization') ORDER BY by_uid DESC LIMIT 1),
        start_date = NEW.start_date,
        end_date = NEW.end_date,
        description = NEW.description
        WHERE id = (SELECT id FROM record WHERE uid = OLD.uid);
    UPDATE name SET text = NEW.name
        WHERE NEW.name IS NOT OLD.name AND OLD.name IS NOT NULL
            AND (record, slot) = (SELECT record, slot FROM name WHERE record = (SELECT id FROM record WHERE uid = OLD.uid)
                ORDER BY type IS NOT 'preferred', slot LIMIT 1);
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE uid = OLD.uid AND NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = record.id);
END;
CREATE TRIGGER IF NOT EXISTS outcomes_remove INSTEAD OF DELETE ON outcomes BEGIN
    DELETE FROM record WHERE uid = OLD.uid;
END;

CREATE VIEW IF NOT EXISTS gifts AS
SELECT
    r.uid AS uid,
    (SELECT text FROM name WHERE record = t.id ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS name,
    (SELECT uid FROM record WHERE id = t.giver) AS giver,
    (SELECT text FROM name WHERE record = t.giver ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS giver_name,
    (SELECT uid FROM record WHERE id = t.receiver) AS receiver,
    (SELECT text FROM name WHERE record = t.receiver ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS receiver_name,
    (SELECT uid FROM record WHERE id = t.event) AS event,
    (SELECT text FROM name WHERE record = t.event ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS event_name,
    t.date AS date,
    (SELECT earliest FROM date WHERE text = t.date) AS date_earliest,
    (SELECT latest FROM date WHERE text = t.date) AS date_latest,
    t.description AS description,
    t.value AS value,
    t.currency AS currency
FROM gift t
    JOIN record r ON r.id = t.id;
CREATE TRIGGER IF NOT EXISTS gifts_add INSTEAD OF INSERT ON gifts BEGIN
    SELECT CASE
        WHEN EXISTS (SELECT 1 FROM record WHERE uid = NEW.uid)
            THEN RAISE(ABORT, 'gifts.uid: is already taken')
        WHEN NEW.uid NOT GLOB '[a-z0-9]*' OR NEW.uid GLOB '*[^a-z0-9/._-]*' OR length(NEW.uid) > 200 OR instr(NEW.uid, char(0)) > 0
            THEN RAISE(ABORT, 'gifts.uid: is not a uid (a-z, 0-9, then also . _ - /)')
        WHEN NEW.giver IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.giver AND kind IN ('place', 'organization', 'person', 'delegation'))
            THEN RAISE(ABORT, 'gifts.giver: is neither uid nor name of a place, organization, person or delegation')
        WHEN NEW.giver IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.giver AND kind IN ('place', 'organization', 'person', 'delegation'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.giver AND kind IN ('place', 'organization', 'person', 'delegation')) > 1
            THEN RAISE(ABORT, 'gifts.giver: is the name of several; give the uid')
        WHEN NEW.receiver IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.receiver AND kind IN ('place', 'organization', 'person', 'delegation'))
            THEN RAISE(ABORT, 'gifts.receiver: is neither uid nor name of a place, organization, person or delegation')
        WHEN NEW.receiver IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.receiver AND kind IN ('place', 'organization', 'person', 'delegation'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.receiver AND kind IN ('place', 'organization', 'person', 'delegation')) > 1
            THEN RAISE(ABORT, 'gifts.receiver: is the name of several; give the uid')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.event AND kind IN ('event'))
            THEN RAISE(ABORT, 'gifts.event: is neither uid nor name of an event')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.event AND kind IN ('event'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.event AND kind IN ('event')) > 1
            THEN RAISE(ABORT, 'gifts.event: is the name of several; give the uid')
        WHEN NEW.giver_name IS NOT NULL OR NEW.receiver_name IS NOT NULL OR NEW.event_name IS NOT NULL OR NEW.date_earliest IS NOT NULL OR NEW.date_latest IS NOT NULL OR 0
            THEN RAISE(ABORT, 'gifts: _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO record (uid, kind) SELECT coalesce(NEW.uid, uid), 'gift' FROM new_uid;
    INSERT INTO gift (id, giver, receiver, event, date, description, value, currency)
        SELECT last_insert_rowid(),
        (SELECT id FROM reference WHERE word = NEW.giver AND kind IN ('place', 'organization', 'person', 'delegation') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.receiver AND kind IN ('place', 'organization', 'person', 'delegation') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.event AND kind IN ('event') ORDER BY by_uid DESC LIMIT 1),
        NEW.date,
        NEW.description,
        NEW.value,
        NEW.currency;
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE id = (SELECT max(id) FROM record) AND NEW.name IS NOT NULL;
    SELECT RAISE(ABORT, 'gifts: a value is refused; without OR IGNORE it says which')
        WHERE NOT EXISTS (SELECT 1 FROM gift WHERE id = (SELECT max(id) FROM record))
            OR NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = (SELECT max(id) FROM record));
END;
CREATE TRIGGER IF NOT EXISTS gifts_update INSTEAD OF UPDATE ON gifts BEGIN
    SELECT CASE
        WHEN NEW.uid IS NOT OLD.uid THEN RAISE(ABORT, 'gifts.uid: cannot be changed')
        WHEN NEW.giver IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.giver AND kind IN ('place', 'organization', 'person', 'delegation'))
            THEN RAISE(ABORT, 'gifts.giver: is neither uid nor name of a place, organization, person or delegation')
        WHEN NEW.giver IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.giver AND kind IN ('place', 'organization', 'person', 'delegation'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.giver AND kind IN ('place', 'organization', 'person', 'delegation')) > 1
            THEN RAISE(ABORT, 'gifts.giver: is the name of several; give the uid')
        WHEN NEW.receiver IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.receiver AND kind IN ('place', 'organization', 'person', 'delegation'))
            THEN RAISE(ABORT, 'gifts.receiver: is neither uid nor name of a place, organization, person or delegation')
        WHEN NEW.receiver IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.receiver AND kind IN ('place', 'organization', 'person', 'delegation'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.receiver AND kind IN ('place', 'organization', 'person', 'delegation')) > 1
            THEN RAISE(ABORT, 'gifts.receiver: is the name of several; give the uid')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.event AND kind IN ('event'))
            THEN RAISE(ABORT, 'gifts.event: is neither uid nor name of an event')
        WHEN NEW.event IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.event AND kind IN ('event'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.event AND kind IN ('event')) > 1
            THEN RAISE(ABORT, 'gifts.event: is the name of several; give the uid')
        WHEN NEW.giver_name IS NOT OLD.giver_name OR NEW.receiver_name IS NOT OLD.receiver_name OR NEW.event_name IS NOT OLD.event_name OR NEW.date_earliest IS NOT OLD.date_earliest OR NEW.date_latest IS NOT OLD.date_latest OR 0
            THEN RAISE(ABORT, 'gifts: _name, _earliest and _latest follow from other columns')
    END;
    UPDATE gift SET
        giver = (SELECT id FROM reference WHERE word = NEW.giver AND kind IN ('place', 'organization', 'person', 'delegation') ORDER BY by_uid DESC LIMIT 1),
        receiver = (SELECT id FROM reference WHERE word = NEW.receiver AND kind IN ('place', 'organization', 'person', 'delegation') ORDER BY by_uid DESC LIMIT 1),
        event = (SELECT id FROM reference WHERE word = NEW.event AND kind IN ('event') ORDER BY by_uid DESC LIMIT 1),
        date = NEW.date,
        description = NEW.description,
        value = NEW.value,
        currency = NEW.currency
        WHERE id = (SELECT id FROM record WHERE uid = OLD.uid);
    UPDATE name SET text = NEW.name
        WHERE NEW.name IS NOT OLD.name AND OLD.name IS NOT NULL
            AND (record, slot) = (SELECT record, slot FROM name WHERE record = (SELECT id FROM record WHERE uid = OLD.uid)
                ORDER BY type IS NOT 'preferred', slot LIMIT 1);
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE uid = OLD.uid AND NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = record.id);
END;
CREATE TRIGGER IF NOT EXISTS gifts_remove INSTEAD OF DELETE ON gifts BEGIN
    DELETE FROM record WHERE uid = OLD.uid;
END;

CREATE VIEW IF NOT EXISTS figures AS
SELECT
    r.uid AS uid,
    (SELECT text FROM name WHERE record = t.id ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS name,
    (SELECT uid FROM record WHERE id = t.subject) AS subject,
    (SELECT text FROM name WHERE record = t.subject ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS subject_name,
    (SELECT uid FROM record WHERE id = t.counterpart) AS counterpart,
    (SELECT text FROM name WHERE record = t.counterpart ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS counterpart_name,
    t.metric AS metric,
    t.comparator AS comparator,
    t.value AS value,
    t.words AS words,
    t.unit AS unit,
    t.currency AS currency,
    t.date AS date,
    (SELECT earliest FROM date WHERE text = t.date) AS date_earliest,
    (SELECT latest FROM date WHERE text = t.date) AS date_latest
FROM figure t
    JOIN record r ON r.id = t.id;
CREATE TRIGGER IF NOT EXISTS figures_add INSTEAD OF INSERT ON figures BEGIN
    SELECT CASE
        WHEN EXISTS (SELECT 1 FROM record WHERE uid = NEW.uid)
            THEN RAISE(ABORT, 'figures.uid: is already taken')
        WHEN NEW.uid NOT GLOB '[a-z0-9]*' OR NEW.uid GLOB '*[^a-z0-9/._-]*' OR length(NEW.uid) > 200 OR instr(NEW.uid, char(0)) > 0
            THEN RAISE(ABORT, 'figures.uid: is not a uid (a-z, 0-9, then also . _ - /)')
        WHEN NEW.subject IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.subject)
            THEN RAISE(ABORT, 'figures.subject: is neither uid nor name of a record')
        WHEN NEW.subject IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.subject)
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.subject) > 1
            THEN RAISE(ABORT, 'figures.subject: is the name of several; give the uid')
        WHEN NEW.counterpart IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.counterpart AND kind IN ('place', 'organization', 'person'))
            THEN RAISE(ABORT, 'figures.counterpart: is neither uid nor name of a place, organization or person')
        WHEN NEW.counterpart IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.counterpart AND kind IN ('place', 'organization', 'person'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.counterpart AND kind IN ('place', 'organization', 'person')) > 1
            THEN RAISE(ABORT, 'figures.counterpart: is the name of several; give the uid')
        WHEN NEW.subject_name IS NOT NULL OR NEW.counterpart_name IS NOT NULL OR NEW.date_earliest IS NOT NULL OR NEW.date_latest IS NOT NULL OR 0
            THEN RAISE(ABORT, 'figures: _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO record (uid, kind) SELECT coalesce(NEW.uid, uid), 'figure' FROM new_uid;
    INSERT INTO figure (id, subject, counterpart, metric, comparator, value, words, unit, currency, date)
        SELECT last_insert_rowid(),
        (SELECT id FROM reference WHERE word = NEW.subject ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.counterpart AND kind IN ('place', 'organization', 'person') ORDER BY by_uid DESC LIMIT 1),
        NEW.metric,
        NEW.comparator,
        NEW.value,
        NEW.words,
        NEW.unit,
        NEW.currency,
        NEW.date;
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE id = (SELECT max(id) FROM record) AND NEW.name IS NOT NULL;
    SELECT RAISE(ABORT, 'figures: a value is refused; without OR IGNORE it says which')
        WHERE NOT EXISTS (SELECT 1 FROM figure WHERE id = (SELECT max(id) FROM record))
            OR NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = (SELECT max(id) FROM record));
END;
CREATE TRIGGER IF NOT EXISTS figures_update INSTEAD OF UPDATE ON figures BEGIN
    SELECT CASE
        WHEN NEW.uid IS NOT OLD.uid THEN RAISE(ABORT, 'figures.uid: cannot be changed')
        WHEN NEW.subject IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.subject)
            THEN RAISE(ABORT, 'figures.subject: is neither uid nor name of a record')
        WHEN NEW.subject IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.subject)
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.subject) > 1
            THEN RAISE(ABORT, 'figures.subject: is the name of several; give the uid')
        WHEN NEW.counterpart IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.counterpart AND kind IN ('place', 'organization', 'person'))
            THEN RAISE(ABORT, 'figures.counterpart: is neither uid nor name of a place, organization or person')
        WHEN NEW.counterpart IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.counterpart AND kind IN ('place', 'organization', 'person'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.counterpart AND kind IN ('place', 'organization', 'person')) > 1
            THEN RAISE(ABORT, 'figures.counterpart: is the name of several; give the uid')
        WHEN NEW.subject_name IS NOT OLD.subject_name OR NEW.counterpart_name IS NOT OLD.counterpart_name OR NEW.date_earliest IS NOT OLD.date_earliest OR NEW.date_latest IS NOT OLD.date_latest OR 0
            THEN RAISE(ABORT, 'figures: _name, _earliest and _latest follow from other columns')
    END;
    UPDATE figure SET
        subject = (SELECT id FROM reference WHERE word = NEW.subject ORDER BY by_uid DESC LIMIT 1),
        counterpart = (SELECT id FROM reference WHERE word = NEW.counterpart AND kind IN ('place', 'organization', 'person') ORDER BY by_uid DESC LIMIT 1),
        metric = NEW.metric,
        comparator = NEW.comparator,
        value = NEW.value,
        words = NEW.words,
        unit = NEW.unit,
        currency = NEW.currency,
        date = NEW.date
        WHERE id = (SELECT id FROM record WHERE uid = OLD.uid);
    UPDATE name SET text = NEW.name
        WHERE NEW.name IS NOT OLD.name AND OLD.name IS NOT NULL
            AND (record, slot) = (SELECT record, slot FROM name WHERE record = (SELECT id FROM record WHERE uid = OLD.uid)
                ORDER BY type IS NOT 'preferred', slot LIMIT 1);
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE uid = OLD.uid AND NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = record.id);
END;
CREATE TRIGGER IF NOT EXISTS figures_remove INSTEAD OF DELETE ON figures BEGIN
    DELETE FROM record WHERE uid = OLD.uid;
END;

CREATE VIEW IF NOT EXISTS sources AS
SELECT
    r.uid AS uid,
    (SELECT text FROM name WHERE record = t.id ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS name,
    t.type AS type,
    t.publisher AS publisher,
    t.section AS section,
    t.issuer AS issuer,
    t.author AS author,
    t.number AS number,
    t.addressee AS addressee,
    t.url AS url,
    t.published AS published,
    (SELECT earliest FROM date WHERE text = t.published) AS published_earliest,
    (SELECT latest FROM date WHERE text = t.published) AS published_latest,
    t.retrieved AS retrieved,
    (SELECT earliest FROM date WHERE text = t.retrieved) AS retrieved_earliest,
    (SELECT latest FROM date WHERE text = t.retrieved) AS retrieved_latest,
    t.language AS language,
    (SELECT uid FROM record WHERE id = t.copy_of) AS copy_of,
    (SELECT text FROM name WHERE record = t.copy_of ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS copy_of_name
FROM source t
    JOIN record r ON r.id = t.id;
CREATE TRIGGER IF NOT EXISTS sources_add INSTEAD OF INSERT ON sources BEGIN
    SELECT CASE
        WHEN EXISTS (SELECT 1 FROM record WHERE uid = NEW.uid)
            THEN RAISE(ABORT, 'sources.uid: is already taken')
        WHEN NEW.uid NOT GLOB '[a-z0-9]*' OR NEW.uid GLOB '*[^a-z0-9/._-]*' OR length(NEW.uid) > 200 OR instr(NEW.uid, char(0)) > 0
            THEN RAISE(ABORT, 'sources.uid: is not a uid (a-z, 0-9, then also . _ - /)')
        WHEN NEW.copy_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.copy_of AND kind IN ('source'))
            THEN RAISE(ABORT, 'sources.copy_of: is neither uid nor name of a source')
        WHEN NEW.copy_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.copy_of AND kind IN ('source'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.copy_of AND kind IN ('source')) > 1
            THEN RAISE(ABORT, 'sources.copy_of: is the name of several; give the uid')
        WHEN NEW.published_earliest IS NOT NULL OR NEW.published_latest IS NOT NULL OR NEW.retrieved_earliest IS NOT NULL OR NEW.retrieved_latest IS NOT NULL OR NEW.copy_of_name IS NOT NULL OR 0
            THEN RAISE(ABORT, 'sources: _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO record (uid, kind) SELECT coalesce(NEW.uid, uid), 'source' FROM new_uid;
    INSERT INTO source (id, type, publisher, section, issuer, author, number, addressee, url, published, retrieved, language, copy_of)
        SELECT last_insert_rowid(),
        NEW.type,
        NEW.publisher,
        NEW.section,
        NEW.issuer,
        NEW.author,
        NEW.number,
        NEW.addressee,
        NEW.url,
        NEW.published,
        NEW.retrieved,
        NEW.language,
        (SELECT id FROM reference WHERE word = NEW.copy_of AND kind IN ('source') ORDER BY by_uid DESC LIMIT 1);
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE id = (SELECT max(id) FROM record) AND NEW.name IS NOT NULL;
    SELECT RAISE(ABORT, 'sources: a value is refused; without OR IGNORE it says which')
        WHERE NOT EXISTS (SELECT 1 FROM source WHERE id = (SELECT max(id) FROM record))
            OR NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = (SELECT max(id) FROM record));
END;
CREATE TRIGGER IF NOT EXISTS sources_update INSTEAD OF UPDATE ON sources BEGIN
    SELECT CASE
        WHEN NEW.uid IS NOT OLD.uid THEN RAISE(ABORT, 'sources.uid: cannot be changed')
        WHEN NEW.copy_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.copy_of AND kind IN ('source'))
            THEN RAISE(ABORT, 'sources.copy_of: is neither uid nor name of a source')
        WHEN NEW.copy_of IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.copy_of AND kind IN ('source'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.copy_of AND kind IN ('source')) > 1
            THEN RAISE(ABORT, 'sources.copy_of: is the name of several; give the uid')
        WHEN NEW.published_earliest IS NOT OLD.published_earliest OR NEW.published_latest IS NOT OLD.published_latest OR NEW.retrieved_earliest IS NOT OLD.retrieved_earliest OR NEW.retrieved_latest IS NOT OLD.retrieved_latest OR NEW.copy_of_name IS NOT OLD.copy_of_name OR 0
            THEN RAISE(ABORT, 'sources: _name, _earliest and _latest follow from other columns')
    END;
    UPDATE source SET
        type = NEW.type,
        publisher = NEW.publisher,
        section = NEW.section,
        issuer = NEW.issuer,
        author = NEW.author,
        number = NEW.number,
        addressee = NEW.addressee,
        url = NEW.url,
        published = NEW.published,
        retrieved = NEW.retrieved,
        language = NEW.language,
        copy_of = (SELECT id FROM reference WHERE word = NEW.copy_of AND kind IN ('source') ORDER BY by_uid DESC LIMIT 1)
        WHERE id = (SELECT id FROM record WHERE uid = OLD.uid);
    UPDATE name SET text = NEW.name
        WHERE NEW.name IS NOT OLD.name AND OLD.name IS NOT NULL
            AND (record, slot) = (SELECT record, slot FROM name WHERE record = (SELECT id FROM record WHERE uid = OLD.uid)
                ORDER BY type IS NOT 'preferred', slot LIMIT 1);
    INSERT INTO name (record, slot, text) SELECT id, next_slot, NEW.name FROM record
        WHERE uid = OLD.uid AND NEW.name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM name WHERE record = record.id);
END;
CREATE TRIGGER IF NOT EXISTS sources_remove INSTEAD OF DELETE ON sources BEGIN
    DELETE FROM record WHERE uid = OLD.uid;
END;

CREATE VIEW IF NOT EXISTS names AS
SELECT
    r.uid AS record,
    (SELECT text FROM name WHERE record = t.record ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS record_name,
    r.kind AS kind,
    t.slot AS slot,
    t.text AS text,
    t.language AS language,
    t.type AS type,
    t.start_date AS start_date,
    (SELECT earliest FROM date WHERE text = t.start_date) AS start_date_earliest,
    (SELECT latest FROM date WHERE text = t.start_date) AS start_date_latest,
    t.end_date AS end_date,
    (SELECT earliest FROM date WHERE text = t.end_date) AS end_date_earliest,
    (SELECT latest FROM date WHERE text = t.end_date) AS end_date_latest
FROM name t
    JOIN record r ON r.id = t.record;
CREATE TRIGGER IF NOT EXISTS names_add INSTEAD OF INSERT ON names BEGIN
    SELECT CASE
        WHEN NEW.record IS NULL THEN RAISE(ABORT, 'names.record: is required')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.record)
            THEN RAISE(ABORT, 'names.record: is neither uid nor name of a record')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.record)
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.record) > 1
            THEN RAISE(ABORT, 'names.record: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT NULL OR NEW.kind IS NOT NULL OR NEW.start_date_earliest IS NOT NULL OR NEW.start_date_latest IS NOT NULL OR NEW.end_date_earliest IS NOT NULL OR NEW.end_date_latest IS NOT NULL OR 0
            THEN RAISE(ABORT, 'names: kind, _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO name (record, slot, text, language, type, start_date, end_date)
        SELECT r.id, coalesce(NEW.slot, r.next_slot),
        NEW.text,
        NEW.language,
        NEW.type,
        NEW.start_date,
        NEW.end_date
        FROM record r WHERE r.id = (SELECT id FROM reference WHERE word = NEW.record ORDER BY by_uid DESC LIMIT 1);
END;
CREATE TRIGGER IF NOT EXISTS names_update INSTEAD OF UPDATE ON names BEGIN
    SELECT CASE
        WHEN NEW.record IS NOT OLD.record THEN RAISE(ABORT, 'names.record: cannot be changed')
        WHEN NEW.slot IS NOT OLD.slot THEN RAISE(ABORT, 'names.slot: cannot be changed')
        WHEN NEW.record_name IS NOT OLD.record_name OR NEW.kind IS NOT OLD.kind OR NEW.start_date_earliest IS NOT OLD.start_date_earliest OR NEW.start_date_latest IS NOT OLD.start_date_latest OR NEW.end_date_earliest IS NOT OLD.end_date_earliest OR NEW.end_date_latest IS NOT OLD.end_date_latest OR 0
            THEN RAISE(ABORT, 'names: kind, _name, _earliest and _latest follow from other columns')
    END;
    UPDATE name SET
        text = NEW.text,
        language = NEW.language,
        type = NEW.type,
        start_date = NEW.start_date,
        end_date = NEW.end_date
        WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;
CREATE TRIGGER IF NOT EXISTS names_remove INSTEAD OF DELETE ON names BEGIN
    DELETE FROM name WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;

CREATE VIEW IF NOT EXISTS identifiers AS
SELECT
    r.uid AS record,
    (SELECT text FROM name WHERE record = t.record ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS record_name,
    r.kind AS kind,
    t.slot AS slot,
    t.scheme AS scheme,
    t.code AS code,
    t.start_date AS start_date,
    (SELECT earliest FROM date WHERE text = t.start_date) AS start_date_earliest,
    (SELECT latest FROM date WHERE text = t.start_date) AS start_date_latest,
    t.end_date AS end_date,
    (SELECT earliest FROM date WHERE text = t.end_date) AS end_date_earliest,
    (SELECT latest FROM date WHERE text = t.end_date) AS end_date_latest
FROM identifier t
    JOIN record r ON r.id = t.record;
CREATE TRIGGER IF NOT EXISTS identifiers_add INSTEAD OF INSERT ON identifiers BEGIN
    SELECT CASE
        WHEN NEW.record IS NULL THEN RAISE(ABORT, 'identifiers.record: is required')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.record)
            THEN RAISE(ABORT, 'identifiers.record: is neither uid nor name of a record')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.record)
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.record) > 1
            THEN RAISE(ABORT, 'identifiers.record: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT NULL OR NEW.kind IS NOT NULL OR NEW.start_date_earliest IS NOT NULL OR NEW.start_date_latest IS NOT NULL OR NEW.end_date_earliest IS NOT NULL OR NEW.end_date_latest IS NOT NULL OR 0
            THEN RAISE(ABORT, 'identifiers: kind, _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO identifier (record, slot, scheme, code, start_date, end_date)
        SELECT r.id, coalesce(NEW.slot, r.next_slot),
        NEW.scheme,
        NEW.code,
        NEW.start_date,
        NEW.end_date
        FROM record r WHERE r.id = (SELECT id FROM reference WHERE word = NEW.record ORDER BY by_uid DESC LIMIT 1);
END;
CREATE TRIGGER IF NOT EXISTS identifiers_update INSTEAD OF UPDATE ON identifiers BEGIN
    SELECT CASE
        WHEN NEW.record IS NOT OLD.record THEN RAISE(ABORT, 'identifiers.record: cannot be changed')
        WHEN NEW.slot IS NOT OLD.slot THEN RAISE(ABORT, 'identifiers.slot: cannot be changed')
        WHEN NEW.record_name IS NOT OLD.record_name OR NEW.kind IS NOT OLD.kind OR NEW.start_date_earliest IS NOT OLD.start_date_earliest OR NEW.start_date_latest IS NOT OLD.start_date_latest OR NEW.end_date_earliest IS NOT OLD.end_date_earliest OR NEW.end_date_latest IS NOT OLD.end_date_latest OR 0
            THEN RAISE(ABORT, 'identifiers: kind, _name, _earliest and _latest follow from other columns')
    END;
    UPDATE identifier SET
        scheme = NEW.scheme,
        code = NEW.code,
        start_date = NEW.start_date,
        end_date = NEW.end_date
        WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;
CREATE TRIGGER IF NOT EXISTS identifiers_remove INSTEAD OF DELETE ON identifiers BEGIN
    DELETE FROM identifier WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;

CREATE VIEW IF NOT EXISTS contacts AS
SELECT
    r.uid AS record,
    (SELECT text FROM name WHERE record = t.record ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS record_name,
    r.kind AS kind,
    t.slot AS slot,
    t.type AS type,
    t.value AS value,
    t.label AS label,
    t.start_date AS start_date,
    (SELECT earliest FROM date WHERE text = t.start_date) AS start_date_earliest,
    (SELECT latest FROM date WHERE text = t.start_date) AS start_date_latest,
    t.end_date AS end_date,
    (SELECT earliest FROM date WHERE text = t.end_date) AS end_date_earliest,
    (SELECT latest FROM date WHERE text = t.end_date) AS end_date_latest
FROM contact t
    JOIN record r ON r.id = t.record;
CREATE TRIGGER IF NOT EXISTS contacts_add INSTEAD OF INSERT ON contacts BEGIN
    SELECT CASE
        WHEN NEW.record IS NULL THEN RAISE(ABORT, 'contacts.record: is required')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.record AND kind IN ('place', 'organization', 'person'))
            THEN RAISE(ABORT, 'contacts.record: is neither uid nor name of a place, organization or person')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.record AND kind IN ('place', 'organization', 'person'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.record AND kind IN ('place', 'organization', 'person')) > 1
            THEN RAISE(ABORT, 'contacts.record: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT NULL OR NEW.kind IS NOT NULL OR NEW.start_date_earliest IS NOT NULL OR NEW.start_date_latest IS NOT NULL OR NEW.end_date_earliest IS NOT NULL OR NEW.end_date_latest IS NOT NULL OR 0
            THEN RAISE(ABORT, 'contacts: kind, _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO contact (record, slot, type, value, label, start_date, end_date)
        SELECT r.id, coalesce(NEW.slot, r.next_slot),
        NEW.type,
        NEW.value,
        NEW.label,
        NEW.start_date,
        NEW.end_date
        FROM record r WHERE r.id = (SELECT id FROM reference WHERE word = NEW.record AND kind IN ('place', 'organization', 'person') ORDER BY by_uid DESC LIMIT 1);
END;
CREATE TRIGGER IF NOT EXISTS contacts_update INSTEAD OF UPDATE ON contacts BEGIN
    SELECT CASE
        WHEN NEW.record IS NOT OLD.record THEN RAISE(ABORT, 'contacts.record: cannot be changed')
        WHEN NEW.slot IS NOT OLD.slot THEN RAISE(ABORT, 'contacts.slot: cannot be changed')
        WHEN NEW.record_name IS NOT OLD.record_name OR NEW.kind IS NOT OLD.kind OR NEW.start_date_earliest IS NOT OLD.start_date_earliest OR NEW.start_date_latest IS NOT OLD.start_date_latest OR NEW.end_date_earliest IS NOT OLD.end_date_earliest OR NEW.end_date_latest IS NOT OLD.end_date_latest OR 0
            THEN RAISE(ABORT, 'contacts: kind, _name, _earliest and _latest follow from other columns')
    END;
    UPDATE contact SET
        type = NEW.type,
        value = NEW.value,
        label = NEW.label,
        start_date = NEW.start_date,
        end_date = NEW.end_date
        WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;
CREATE TRIGGER IF NOT EXISTS contacts_remove INSTEAD OF DELETE ON contacts BEGIN
    DELETE FROM contact WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;

CREATE VIEW IF NOT EXISTS posts AS
SELECT
    r.uid AS record,
    (SELECT text FROM name WHERE record = t.record ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS record_name,
    r.kind AS kind,
    t.slot AS slot,
    t.title AS title,
    (SELECT uid FROM record WHERE id = t.organization) AS organization,
    (SELECT text FROM name WHERE record = t.organization ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS organization_name,
    (SELECT uid FROM record WHERE id = t.place) AS place,
    (SELECT text FROM name WHERE record = t.place ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS place_name,
    t.start_date AS start_date,
    (SELECT earliest FROM date WHERE text = t.start_date) AS start_date_earliest,
    (SELECT latest FROM date WHERE text = t.start_date) AS start_date_latest,
    t.end_date AS end_date,
    (SELECT earliest FROM date WHERE text = t.end_date) AS end_date_earliest,
    (SELECT latest FROM date WHERE text = t.end_date) AS end_date_latest
FROM post t
    JOIN record r ON r.id = t.record;
CREATE TRIGGER IF NOT EXISTS posts_add INSTEAD OF INSERT ON posts BEGIN
    SELECT CASE
        WHEN NEW.record IS NULL THEN RAISE(ABORT, 'posts.record: is required')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.record AND kind IN ('person'))
            THEN RAISE(ABORT, 'posts.record: is neither uid nor name of a person')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.record AND kind IN ('person'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.record AND kind IN ('person')) > 1
            THEN RAISE(ABORT, 'posts.record: is the name of several; give the uid')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.organization AND kind IN ('organization'))
            THEN RAISE(ABORT, 'posts.organization: is neither uid nor name of an organization')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.organization AND kind IN ('organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.organization AND kind IN ('organization')) > 1
            THEN RAISE(ABORT, 'posts.organization: is the name of several; give the uid')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'posts.place: is neither uid nor name of a place')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.place AND kind IN ('place'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.place AND kind IN ('place')) > 1
            THEN RAISE(ABORT, 'posts.place: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT NULL OR NEW.kind IS NOT NULL OR NEW.organization_name IS NOT NULL OR NEW.place_name IS NOT NULL OR NEW.start_date_earliest IS NOT NULL OR NEW.start_date_latest IS NOT NULL OR NEW.end_date_earliest IS NOT NULL OR NEW.end_date_latest IS NOT NULL OR 0
            THEN RAISE(ABORT, 'posts: kind, _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO post (record, slot, title, organization, place, start_date, end_date)
        SELECT r.id, coalesce(NEW.slot, r.next_slot),
        NEW.title,
        (SELECT id FROM reference WHERE word = NEW.organization AND kind IN ('organization') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.place AND kind IN ('place') ORDER BY by_uid DESC LIMIT 1),
        NEW.start_date,
        NEW.end_date
        FROM record r WHERE r.id = (SELECT id FROM reference WHERE word = NEW.record AND kind IN ('person') ORDER BY by_uid DESC LIMIT 1);
END;
CREATE TRIGGER IF NOT EXISTS posts_update INSTEAD OF UPDATE ON posts BEGIN
    SELECT CASE
        WHEN NEW.record IS NOT OLD.record THEN RAISE(ABORT, 'posts.record: cannot be changed')
        WHEN NEW.slot IS NOT OLD.slot THEN RAISE(ABORT, 'posts.slot: cannot be changed')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.organization AND kind IN ('organization'))
            THEN RAISE(ABORT, 'posts.organization: is neither uid nor name of an organization')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.organization AND kind IN ('organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.organization AND kind IN ('organization')) > 1
            THEN RAISE(ABORT, 'posts.organization: is the name of several; give the uid')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.place AND kind IN ('place'))
            THEN RAISE(ABORT, 'posts.place: is neither uid nor name of a place')
        WHEN NEW.place IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.place AND kind IN ('place'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.place AND kind IN ('place')) > 1
            THEN RAISE(ABORT, 'posts.place: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT OLD.record_name OR NEW.kind IS NOT OLD.kind OR NEW.organization_name IS NOT OLD.organization_name OR NEW.place_name IS NOT OLD.place_name OR NEW.start_date_earliest IS NOT OLD.start_date_earliest OR NEW.start_date_latest IS NOT OLD.start_date_latest OR NEW.end_date_earliest IS NOT OLD.end_date_earliest OR NEW.end_date_latest IS NOT OLD.end_date_latest OR 0
            THEN RAISE(ABORT, 'posts: kind, _name, _earliest and _latest follow from other columns')
    END;
    UPDATE post SET
        title = NEW.title,
        organization = (SELECT id FROM reference WHERE word = NEW.organization AND kind IN ('organization') ORDER BY by_uid DESC LIMIT 1),
        place = (SELECT id FROM reference WHERE word = NEW.place AND kind IN ('place') ORDER BY by_uid DESC LIMIT 1),
        start_date = NEW.start_date,
        end_date = NEW.end_date
        WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;
CREATE TRIGGER IF NOT EXISTS posts_remove INSTEAD OF DELETE ON posts BEGIN
    DELETE FROM post WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;

CREATE VIEW IF NOT EXISTS successions AS
SELECT
    r.uid AS record,
    (SELECT text FROM name WHERE record = t.record ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS record_name,
    r.kind AS kind,
    t.slot AS slot,
    (SELECT uid FROM record WHERE id = t.successor) AS successor,
    (SELECT text FROM name WHERE record = t.successor ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS successor_name,
    t.type AS type,
    t.legal_date AS legal_date,
    (SELECT earliest FROM date WHERE text = t.legal_date) AS legal_date_earliest,
    (SELECT latest FROM date WHERE text = t.legal_date) AS legal_date_latest,
    t.operative_date AS operative_date,
    (SELECT earliest FROM date WHERE text = t.operative_date) AS operative_date_earliest,
    (SELECT latest FROM date WHERE text = t.operative_date) AS operative_date_latest,
    (SELECT uid FROM record WHERE id = t.act) AS act,
    (SELECT text FROM name WHERE record = t.act ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS act_name
FROM succession t
    JOIN record r ON r.id = t.record;
CREATE TRIGGER IF NOT EXISTS successions_add INSTEAD OF INSERT ON successions BEGIN
    SELECT CASE
        WHEN NEW.record IS NULL THEN RAISE(ABORT, 'successions.record: is required')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.record AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'successions.record: is neither uid nor name of a place or organization')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.record AND kind IN ('place', 'organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.record AND kind IN ('place', 'organization')) > 1
            THEN RAISE(ABORT, 'successions.record: is the name of several; give the uid')
        WHEN NEW.successor IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.successor AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'successions.successor: is neither uid nor name of a place or organization')
        WHEN NEW.successor IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.successor AND kind IN ('place', 'organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.successor AND kind IN ('place', 'organization')) > 1
            THEN RAISE(ABORT, 'successions.successor: is the name of several; give the uid')
        WHEN NEW.act IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.act AND kind IN ('source'))
            THEN RAISE(ABORT, 'successions.act: is neither uid nor name of a source')
        WHEN NEW.act IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.act AND kind IN ('source'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.act AND kind IN ('source')) > 1
            THEN RAISE(ABORT, 'successions.act: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT NULL OR NEW.kind IS NOT NULL OR NEW.successor_name IS NOT NULL OR NEW.legal_date_earliest IS NOT NULL OR NEW.legal_date_latest IS NOT NULL OR NEW.operative_date_earliest IS NOT NULL OR NEW.operative_date_latest IS NOT NULL OR NEW.act_name IS NOT NULL OR 0
            THEN RAISE(ABORT, 'successions: kind, _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO succession (record, slot, successor, type, legal_date, operative_date, act)
        SELECT r.id, coalesce(NEW.slot, r.next_slot),
        (SELECT id FROM reference WHERE word = NEW.successor AND kind IN ('place', 'organization') ORDER BY by_uid DESC LIMIT 1),
        NEW.type,
        NEW.legal_date,
        NEW.operative_date,
        (SELECT id FROM reference WHERE word = NEW.act AND kind IN ('source') ORDER BY by_uid DESC LIMIT 1)
        FROM record r WHERE r.id = (SELECT id FROM reference WHERE word = NEW.record AND kind IN ('place', 'organization') ORDER BY by_uid DESC LIMIT 1);
END;
CREATE TRIGGER IF NOT EXISTS successions_update INSTEAD OF UPDATE ON successions BEGIN
    SELECT CASE
        WHEN NEW.record IS NOT OLD.record THEN RAISE(ABORT, 'successions.record: cannot be changed')
        WHEN NEW.slot IS NOT OLD.slot THEN RAISE(ABORT, 'successions.slot: cannot be changed')
        WHEN NEW.successor IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.successor AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'successions.successor: is neither uid nor name of a place or organization')
        WHEN NEW.successor IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.successor AND kind IN ('place', 'organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.successor AND kind IN ('place', 'organization')) > 1
            THEN RAISE(ABORT, 'successions.successor: is the name of several; give the uid')
        WHEN NEW.act IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.act AND kind IN ('source'))
            THEN RAISE(ABORT, 'successions.act: is neither uid nor name of a source')
        WHEN NEW.act IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.act AND kind IN ('source'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.act AND kind IN ('source')) > 1
            THEN RAISE(ABORT, 'successions.act: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT OLD.record_name OR NEW.kind IS NOT OLD.kind OR NEW.successor_name IS NOT OLD.successor_name OR NEW.legal_date_earliest IS NOT OLD.legal_date_earliest OR NEW.legal_date_latest IS NOT OLD.legal_date_latest OR NEW.operative_date_earliest IS NOT OLD.operative_date_earliest OR NEW.operative_date_latest IS NOT OLD.operative_date_latest OR NEW.act_name IS NOT OLD.act_name OR 0
            THEN RAISE(ABORT, 'successions: kind, _name, _earliest and _latest follow from other columns')
    END;
    UPDATE succession SET
        successor = (SELECT id FROM reference WHERE word = NEW.successor AND kind IN ('place', 'organization') ORDER BY by_uid DESC LIMIT 1),
        type = NEW.type,
        legal_date = NEW.legal_date,
        operative_date = NEW.operative_date,
        act = (SELECT id FROM reference WHERE word = NEW.act AND kind IN ('source') ORDER BY by_uid DESC LIMIT 1)
        WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;
CREATE TRIGGER IF NOT EXISTS successions_remove INSTEAD OF DELETE ON successions BEGIN
    DELETE FROM succession WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;

CREATE VIEW IF NOT EXISTS parties AS
SELECT
    r.uid AS record,
    (SELECT text FROM name WHERE record = t.record ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS record_name,
    r.kind AS kind,
    t.slot AS slot,
    (SELECT uid FROM record WHERE id = t.party) AS party,
    (SELECT text FROM name WHERE record = t.party ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS party_name,
    t.description AS description
FROM party t
    JOIN record r ON r.id = t.record;
CREATE TRIGGER IF NOT EXISTS parties_add INSTEAD OF INSERT ON parties BEGIN
    SELECT CASE
        WHEN NEW.record IS NULL THEN RAISE(ABORT, 'parties.record: is required')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.record AND kind IN ('partnership', 'agreement'))
            THEN RAISE(ABORT, 'parties.record: is neither uid nor name of a partnership or agreement')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.record AND kind IN ('partnership', 'agreement'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.record AND kind IN ('partnership', 'agreement')) > 1
            THEN RAISE(ABORT, 'parties.record: is the name of several; give the uid')
        WHEN NEW.party IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.party AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'parties.party: is neither uid nor name of a place or organization')
        WHEN NEW.party IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.party AND kind IN ('place', 'organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.party AND kind IN ('place', 'organization')) > 1
            THEN RAISE(ABORT, 'parties.party: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT NULL OR NEW.kind IS NOT NULL OR NEW.party_name IS NOT NULL OR 0
            THEN RAISE(ABORT, 'parties: kind, _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO party (record, slot, party, description)
        SELECT r.id, coalesce(NEW.slot, r.next_slot),
        (SELECT id FROM reference WHERE word = NEW.party AND kind IN ('place', 'organization') ORDER BY by_uid DESC LIMIT 1),
        NEW.description
        FROM record r WHERE r.id = (SELECT id FROM reference WHERE word = NEW.record AND kind IN ('partnership', 'agreement') ORDER BY by_uid DESC LIMIT 1);
END;
CREATE TRIGGER IF NOT EXISTS parties_update INSTEAD OF UPDATE ON parties BEGIN
    SELECT CASE
        WHEN NEW.record IS NOT OLD.record THEN RAISE(ABORT, 'parties.record: cannot be changed')
        WHEN NEW.slot IS NOT OLD.slot THEN RAISE(ABORT, 'parties.slot: cannot be changed')
        WHEN NEW.party IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.party AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'parties.party: is neither uid nor name of a place or organization')
        WHEN NEW.party IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.party AND kind IN ('place', 'organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.party AND kind IN ('place', 'organization')) > 1
            THEN RAISE(ABORT, 'parties.party: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT OLD.record_name OR NEW.kind IS NOT OLD.kind OR NEW.party_name IS NOT OLD.party_name OR 0
            THEN RAISE(ABORT, 'parties: kind, _name, _earliest and _latest follow from other columns')
    END;
    UPDATE party SET
        party = (SELECT id FROM reference WHERE word = NEW.party AND kind IN ('place', 'organization') ORDER BY by_uid DESC LIMIT 1),
        description = NEW.description
        WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;
CREATE TRIGGER IF NOT EXISTS parties_remove INSTEAD OF DELETE ON parties BEGIN
    DELETE FROM party WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;

CREATE VIEW IF NOT EXISTS supporters AS
SELECT
    r.uid AS record,
    (SELECT text FROM name WHERE record = t.record ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS record_name,
    r.kind AS kind,
    t.slot AS slot,
    (SELECT uid FROM record WHERE id = t.supporter) AS supporter,
    (SELECT text FROM name WHERE record = t.supporter ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS supporter_name,
    t.role AS role,
    t.date AS date,
    (SELECT earliest FROM date WHERE text = t.date) AS date_earliest,
    (SELECT latest FROM date WHERE text = t.date) AS date_latest
FROM supporter t
    JOIN record r ON r.id = t.record;
CREATE TRIGGER IF NOT EXISTS supporters_add INSTEAD OF INSERT ON supporters BEGIN
    SELECT CASE
        WHEN NEW.record IS NULL THEN RAISE(ABORT, 'supporters.record: is required')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.record AND kind IN ('partnership'))
            THEN RAISE(ABORT, 'supporters.record: is neither uid nor name of a partnership')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.record AND kind IN ('partnership'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.record AND kind IN ('partnership')) > 1
            THEN RAISE(ABORT, 'supporters.record: is the name of several; give the uid')
        WHEN NEW.supporter IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.supporter AND kind IN ('place', 'organization', 'person'))
            THEN RAISE(ABORT, 'supporters.supporter: is neither uid nor name of a place, organization or person')
        WHEN NEW.supporter IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.supporter AND kind IN ('place', 'organization', 'person'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.supporter AND kind IN ('place', 'organization', 'person')) > 1
            THEN RAISE(ABORT, 'supporters.supporter: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT NULL OR NEW.kind IS NOT NULL OR NEW.supporter_name IS NOT NULL OR NEW.date_earliest IS NOT NULL OR NEW.date_latest IS NOT NULL OR 0
            THEN RAISE(ABORT, 'supporters: kind, _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO supporter (record, slot, supporter, role, date)
        SELECT r.id, coalesce(NEW.slot, r.next_slot),
        (SELECT id FROM reference WHERE word = NEW.supporter AND kind IN ('place', 'organization', 'person') ORDER BY by_uid DESC LIMIT 1),
        NEW.role,
        NEW.date
        FROM record r WHERE r.id = (SELECT id FROM reference WHERE word = NEW.record AND kind IN ('partnership') ORDER BY by_uid DESC LIMIT 1);
END;
CREATE TRIGGER IF NOT EXISTS supporters_update INSTEAD OF UPDATE ON supporters BEGIN
    SELECT CASE
        WHEN NEW.record IS NOT OLD.record THEN RAISE(ABORT, 'supporters.record: cannot be changed')
        WHEN NEW.slot IS NOT OLD.slot THEN RAISE(ABORT, 'supporters.slot: cannot be changed')
        WHEN NEW.supporter IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.supporter AND kind IN ('place', 'organization', 'person'))
            THEN RAISE(ABORT, 'supporters.supporter: is neither uid nor name of a place, organization or person')
        WHEN NEW.supporter IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.supporter AND kind IN ('place', 'organization', 'person'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.supporter AND kind IN ('place', 'organization', 'person')) > 1
            THEN RAISE(ABORT, 'supporters.supporter: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT OLD.record_name OR NEW.kind IS NOT OLD.kind OR NEW.supporter_name IS NOT OLD.supporter_name OR NEW.date_earliest IS NOT OLD.date_earliest OR NEW.date_latest IS NOT OLD.date_latest OR 0
            THEN RAISE(ABORT, 'supporters: kind, _name, _earliest and _latest follow from other columns')
    END;
    UPDATE supporter SET
        supporter = (SELECT id FROM reference WHERE word = NEW.supporter AND kind IN ('place', 'organization', 'person') ORDER BY by_uid DESC LIMIT 1),
        role = NEW.role,
        date = NEW.date
        WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;
CREATE TRIGGER IF NOT EXISTS supporters_remove INSTEAD OF DELETE ON supporters BEGIN
    DELETE FROM supporter WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;

CREATE VIEW IF NOT EXISTS focal_points AS
SELECT
    r.uid AS record,
    (SELECT text FROM name WHERE record = t.record ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS record_name,
    r.kind AS kind,
    t.slot AS slot,
    (SELECT uid FROM record WHERE id = t.side) AS side,
    (SELECT text FROM name WHERE record = t.side ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS side_name,
    (SELECT uid FROM record WHERE id = t.organization) AS organization,
    (SELECT text FROM name WHERE record = t.organization ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS organization_name,
    (SELECT uid FROM record WHERE id = t.person) AS person,
    (SELECT text FROM name WHERE record = t.person ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS person_name,
    t.scope AS scope,
    t.start_date AS start_date,
    (SELECT earliest FROM date WHERE text = t.start_date) AS start_date_earliest,
    (SELECT latest FROM date WHERE text = t.start_date) AS start_date_latest,
    t.end_date AS end_date,
    (SELECT earliest FROM date WHERE text = t.end_date) AS end_date_earliest,
    (SELECT latest FROM date WHERE text = t.end_date) AS end_date_latest
FROM focal_point t
    JOIN record r ON r.id = t.record;
CREATE TRIGGER IF NOT EXISTS focal_points_add INSTEAD OF INSERT ON focal_points BEGIN
    SELECT CASE
        WHEN NEW.record IS NULL THEN RAISE(ABORT, 'focal_points.record: is required')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.record AND kind IN ('partnership'))
            THEN RAISE(ABORT, 'focal_points.record: is neither uid nor name of a partnership')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.record AND kind IN ('partnership'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.record AND kind IN ('partnership')) > 1
            THEN RAISE(ABORT, 'focal_points.record: is the name of several; give the uid')
        WHEN NEW.side IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.side AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'focal_points.side: is neither uid nor name of a place or organization')
        WHEN NEW.side IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.side AND kind IN ('place', 'organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.side AND kind IN ('place', 'organization')) > 1
            THEN RAISE(ABORT, 'focal_points.side: is the name of several; give the uid')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.organization AND kind IN ('organization'))
            THEN RAISE(ABORT, 'focal_points.organization: is neither uid nor name of an organization')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.organization AND kind IN ('organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.organization AND kind IN ('organization')) > 1
            THEN RAISE(ABORT, 'focal_points.organization: is the name of several; give the uid')
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.person AND kind IN ('person'))
            THEN RAISE(ABORT, 'focal_points.person: is neither uid nor name of a person')
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.person AND kind IN ('person'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.person AND kind IN ('person')) > 1
            THEN RAISE(ABORT, 'focal_points.person: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT NULL OR NEW.kind IS NOT NULL OR NEW.side_name IS NOT NULL OR NEW.organization_name IS NOT NULL OR NEW.person_name IS NOT NULL OR NEW.start_date_earliest IS NOT NULL OR NEW.start_date_latest IS NOT NULL OR NEW.end_date_earliest IS NOT NULL OR NEW.end_date_latest IS NOT NULL OR 0
            THEN RAISE(ABORT, 'focal_points: kind, _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO focal_point (record, slot, side, organization, person, scope, start_date, end_date)
        SELECT r.id, coalesce(NEW.slot, r.next_slot),
        (SELECT id FROM reference WHERE word = NEW.side AND kind IN ('place', 'organization') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.organization AND kind IN ('organization') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.person AND kind IN ('person') ORDER BY by_uid DESC LIMIT 1),
        NEW.scope,
        NEW.start_date,
        NEW.end_date
        FROM record r WHERE r.id = (SELECT id FROM reference WHERE word = NEW.record AND kind IN ('partnership') ORDER BY by_uid DESC LIMIT 1);
END;
CREATE TRIGGER IF NOT EXISTS focal_points_update INSTEAD OF UPDATE ON focal_points BEGIN
    SELECT CASE
        WHEN NEW.record IS NOT OLD.record THEN RAISE(ABORT, 'focal_points.record: cannot be changed')
        WHEN NEW.slot IS NOT OLD.slot THEN RAISE(ABORT, 'focal_points.slot: cannot be changed')
        WHEN NEW.side IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.side AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'focal_points.side: is neither uid nor name of a place or organization')
        WHEN NEW.side IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.side AND kind IN ('place', 'organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.side AND kind IN ('place', 'organization')) > 1
            THEN RAISE(ABORT, 'focal_points.side: is the name of several; give the uid')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.organization AND kind IN ('organization'))
            THEN RAISE(ABORT, 'focal_points.organization: is neither uid nor name of an organization')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.organization AND kind IN ('organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.organization AND kind IN ('organization')) > 1
            THEN RAISE(ABORT, 'focal_points.organization: is the name of several; give the uid')
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.person AND kind IN ('person'))
            THEN RAISE(ABORT, 'focal_points.person: is neither uid nor name of a person')
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.person AND kind IN ('person'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.person AND kind IN ('person')) > 1
            THEN RAISE(ABORT, 'focal_points.person: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT OLD.record_name OR NEW.kind IS NOT OLD.kind OR NEW.side_name IS NOT OLD.side_name OR NEW.organization_name IS NOT OLD.organization_name OR NEW.person_name IS NOT OLD.person_name OR NEW.start_date_earliest IS NOT OLD.start_date_earliest OR NEW.start_date_latest IS NOT OLD.start_date_latest OR NEW.end_date_earliest IS NOT OLD.end_date_earliest OR NEW.end_date_latest IS NOT OLD.end_date_latest OR 0
            THEN RAISE(ABORT, 'focal_points: kind, _name, _earliest and _latest follow from other columns')
    END;
    UPDATE focal_point SET
        side = (SELECT id FROM reference WHERE word = NEW.side AND kind IN ('place', 'organization') ORDER BY by_uid DESC LIMIT 1),
        organization = (SELECT id FROM reference WHERE word = NEW.organization AND kind IN ('organization') ORDER BY by_uid DESC LIMIT 1),
        person = (SELECT id FROM reference WHERE word = NEW.person AND kind IN ('person') ORDER BY by_uid DESC LIMIT 1),
        scope = NEW.scope,
        start_date = NEW.start_date,
        end_date = NEW.end_date
        WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;
CREATE TRIGGER IF NOT EXISTS focal_points_remove INSTEAD OF DELETE ON focal_points BEGIN
    DELETE FROM focal_point WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;

CREATE VIEW IF NOT EXISTS signatories AS
SELECT
    r.uid AS record,
    (SELECT text FROM name WHERE record = t.record ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS record_name,
    r.kind AS kind,
    t.slot AS slot,
    (SELECT uid FROM record WHERE id = t.person) AS person,
    (SELECT text FROM name WHERE record = t.person ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS person_name,
    (SELECT uid FROM record WHERE id = t.party) AS party,
    (SELECT text FROM name WHERE record = t.party ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS party_name,
    t.capacity AS capacity
FROM signatory t
    JOIN record r ON r.id = t.record;
CREATE TRIGGER IF NOT EXISTS signatories_add INSTEAD OF INSERT ON signatories BEGIN
    SELECT CASE
        WHEN NEW.record IS NULL THEN RAISE(ABORT, 'signatories.record: is required')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.record AND kind IN ('agreement'))
            THEN RAISE(ABORT, 'signatories.record: is neither uid nor name of an agreement')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.record AND kind IN ('agreement'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.record AND kind IN ('agreement')) > 1
            THEN RAISE(ABORT, 'signatories.record: is the name of several; give the uid')
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.person AND kind IN ('person'))
            THEN RAISE(ABORT, 'signatories.person: is neither uid nor name of a person')
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.person AND kind IN ('person'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.person AND kind IN ('person')) > 1
            THEN RAISE(ABORT, 'signatories.person: is the name of several; give the uid')
        WHEN NEW.party IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.party AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'signatories.party: is neither uid nor name of a place or organization')
        WHEN NEW.party IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.party AND kind IN ('place', 'organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.party AND kind IN ('place', 'organization')) > 1
            THEN RAISE(ABORT, 'signatories.party: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT NULL OR NEW.kind IS NOT NULL OR NEW.person_name IS NOT NULL OR NEW.party_name IS NOT NULL OR 0
            THEN RAISE(ABORT, 'signatories: kind, _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO signatory (record, slot, person, party, capacity)
        SELECT r.id, coalesce(NEW.slot, r.next_slot),
        (SELECT id FROM reference WHERE word = NEW.person AND kind IN ('person') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.party AND kind IN ('place', 'organization') ORDER BY by_uid DESC LIMIT 1),
        NEW.capacity
        FROM record r WHERE r.id = (SELECT id FROM reference WHERE word = NEW.record AND kind IN ('agreement') ORDER BY by_uid DESC LIMIT 1);
END;
CREATE TRIGGER IF NOT EXISTS signatories_update INSTEAD OF UPDATE ON signatories BEGIN
    SELECT CASE
        WHEN NEW.record IS NOT OLD.record THEN RAISE(ABORT, 'signatories.record: cannot be changed')
        WHEN NEW.slot IS NOT OLD.slot THEN RAISE(ABORT, 'signatories.slot: cannot be changed')
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.person AND kind IN ('person'))
            THEN RAISE(ABORT, 'signatories.person: is neither uid nor name of a person')
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.person AND kind IN ('person'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.person AND kind IN ('person')) > 1
            THEN RAISE(ABORT, 'signatories.person: is the name of several; give the uid')
        WHEN NEW.party IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.party AND kind IN ('place', 'organization'))
            THEN RAISE(ABORT, 'signatories.party: is neither uid nor name of a place or organization')
        WHEN NEW.party IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.party AND kind IN ('place', 'organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.party AND kind IN ('place', 'organization')) > 1
            THEN RAISE(ABORT, 'signatories.party: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT OLD.record_name OR NEW.kind IS NOT OLD.kind OR NEW.person_name IS NOT OLD.person_name OR NEW.party_name IS NOT OLD.party_name OR 0
            THEN RAISE(ABORT, 'signatories: kind, _name, _earliest and _latest follow from other columns')
    END;
    UPDATE signatory SET
        person = (SELECT id FROM reference WHERE word = NEW.person AND kind IN ('person') ORDER BY by_uid DESC LIMIT 1),
        party = (SELECT id FROM reference WHERE word = NEW.party AND kind IN ('place', 'organization') ORDER BY by_uid DESC LIMIT 1),
        capacity = NEW.capacity
        WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;
CREATE TRIGGER IF NOT EXISTS signatories_remove INSTEAD OF DELETE ON signatories BEGIN
    DELETE FROM signatory WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;

CREATE VIEW IF NOT EXISTS authentic_languages AS
SELECT
    r.uid AS record,
    (SELECT text FROM name WHERE record = t.record ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS record_name,
    r.kind AS kind,
    t.slot AS slot,
    t.language AS language
FROM authentic_language t
    JOIN record r ON r.id = t.record;
CREATE TRIGGER IF NOT EXISTS authentic_languages_add INSTEAD OF INSERT ON authentic_languages BEGIN
    SELECT CASE
        WHEN NEW.record IS NULL THEN RAISE(ABORT, 'authentic_languages.record: is required')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.record AND kind IN ('agreement'))
            THEN RAISE(ABORT, 'authentic_languages.record: is neither uid nor name of an agreement')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.record AND kind IN ('agreement'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.record AND kind IN ('agreement')) > 1
            THEN RAISE(ABORT, 'authentic_languages.record: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT NULL OR NEW.kind IS NOT NULL OR 0
            THEN RAISE(ABORT, 'authentic_languages: kind, _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO authentic_language (record, slot, language)
        SELECT r.id, coalesce(NEW.slot, r.next_slot),
        NEW.language
        FROM record r WHERE r.id = (SELECT id FROM reference WHERE word = NEW.record AND kind IN ('agreement') ORDER BY by_uid DESC LIMIT 1);
END;
CREATE TRIGGER IF NOT EXISTS authentic_languages_update INSTEAD OF UPDATE ON authentic_languages BEGIN
    SELECT CASE
        WHEN NEW.record IS NOT OLD.record THEN RAISE(ABORT, 'authentic_languages.record: cannot be changed')
        WHEN NEW.slot IS NOT OLD.slot THEN RAISE(ABORT, 'authentic_languages.slot: cannot be changed')
        WHEN NEW.record_name IS NOT OLD.record_name OR NEW.kind IS NOT OLD.kind OR 0
            THEN RAISE(ABORT, 'authentic_languages: kind, _name, _earliest and _latest follow from other columns')
    END;
    UPDATE authentic_language SET
        language = NEW.language
        WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;
CREATE TRIGGER IF NOT EXISTS authentic_languages_remove INSTEAD OF DELETE ON authentic_languages BEGIN
    DELETE FROM authentic_language WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;

CREATE VIEW IF NOT EXISTS relations AS
SELECT
    r.uid AS record,
    (SELECT text FROM name WHERE record = t.record ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS record_name,
    r.kind AS kind,
    t.slot AS slot,
    t.type AS type,
    (SELECT uid FROM record WHERE id = t.agreement) AS agreement,
    (SELECT text FROM name WHERE record = t.agreement ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS agreement_name
FROM relation t
    JOIN record r ON r.id = t.record;
CREATE TRIGGER IF NOT EXISTS relations_add INSTEAD OF INSERT ON relations BEGIN
    SELECT CASE
        WHEN NEW.record IS NULL THEN RAISE(ABORT, 'relations.record: is required')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.record AND kind IN ('agreement'))
            THEN RAISE(ABORT, 'relations.record: is neither uid nor name of an agreement')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.record AND kind IN ('agreement'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.record AND kind IN ('agreement')) > 1
            THEN RAISE(ABORT, 'relations.record: is the name of several; give the uid')
        WHEN NEW.agreement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.agreement AND kind IN ('agreement'))
            THEN RAISE(ABORT, 'relations.agreement: is neither uid nor name of an agreement')
        WHEN NEW.agreement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.agreement AND kind IN ('agreement'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.agreement AND kind IN ('agreement')) > 1
            THEN RAISE(ABORT, 'relations.agreement: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT NULL OR NEW.kind IS NOT NULL OR NEW.agreement_name IS NOT NULL OR 0
            THEN RAISE(ABORT, 'relations: kind, _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO relation (record, slot, type, agreement)
        SELECT r.id, coalesce(NEW.slot, r.next_slot),
        NEW.type,
        (SELECT id FROM reference WHERE word = NEW.agreement AND kind IN ('agreement') ORDER BY by_uid DESC LIMIT 1)
        FROM record r WHERE r.id = (SELECT id FROM reference WHERE word = NEW.record AND kind IN ('agreement') ORDER BY by_uid DESC LIMIT 1);
END;
CREATE TRIGGER IF NOT EXISTS relations_update INSTEAD OF UPDATE ON relations BEGIN
    SELECT CASE
        WHEN NEW.record IS NOT OLD.record THEN RAISE(ABORT, 'relations.record: cannot be changed')
        WHEN NEW.slot IS NOT OLD.slot THEN RAISE(ABORT, 'relations.slot: cannot be changed')
        WHEN NEW.agreement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.agreement AND kind IN ('agreement'))
            THEN RAISE(ABORT, 'relations.agreement: is neither uid nor name of an agreement')
        WHEN NEW.agreement IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.agreement AND kind IN ('agreement'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.agreement AND kind IN ('agreement')) > 1
            THEN RAISE(ABORT, 'relations.agreement: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT OLD.record_name OR NEW.kind IS NOT OLD.kind OR NEW.agreement_name IS NOT OLD.agreement_name OR 0
            THEN RAISE(ABORT, 'relations: kind, _name, _earliest and _latest follow from other columns')
    END;
    UPDATE relation SET
        type = NEW.type,
        agreement = (SELECT id FROM reference WHERE word = NEW.agreement AND kind IN ('agreement') ORDER BY by_uid DESC LIMIT 1)
        WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;
CREATE TRIGGER IF NOT EXISTS relations_remove INSTEAD OF DELETE ON relations BEGIN
    DELETE FROM relation WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;

CREATE VIEW IF NOT EXISTS provisions AS
SELECT
    r.uid AS record,
    (SELECT text FROM name WHERE record = t.record ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS record_name,
    r.kind AS kind,
    t.slot AS slot,
    t.label AS label,
    t.text AS text,
    t.type AS type
FROM provision t
    JOIN record r ON r.id = t.record;
CREATE TRIGGER IF NOT EXISTS provisions_add INSTEAD OF INSERT ON provisions BEGIN
    SELECT CASE
        WHEN NEW.record IS NULL THEN RAISE(ABORT, 'provisions.record: is required')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.record AND kind IN ('agreement'))
            THEN RAISE(ABORT, 'provisions.record: is neither uid nor name of an agreement')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.record AND kind IN ('agreement'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.record AND kind IN ('agreement')) > 1
            THEN RAISE(ABORT, 'provisions.record: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT NULL OR NEW.kind IS NOT NULL OR 0
            THEN RAISE(ABORT, 'provisions: kind, _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO provision (record, slot, label, text, type)
        SELECT r.id, coalesce(NEW.slot, r.next_slot),
        NEW.label,
        NEW.text,
        NEW.type
        FROM record r WHERE r.id = (SELECT id FROM reference WHERE word = NEW.record AND kind IN ('agreement') ORDER BY by_uid DESC LIMIT 1);
END;
CREATE TRIGGER IF NOT EXISTS provisions_update INSTEAD OF UPDATE ON provisions BEGIN
    SELECT CASE
        WHEN NEW.record IS NOT OLD.record THEN RAISE(ABORT, 'provisions.record: cannot be changed')
        WHEN NEW.slot IS NOT OLD.slot THEN RAISE(ABORT, 'provisions.slot: cannot be changed')
        WHEN NEW.record_name IS NOT OLD.record_name OR NEW.kind IS NOT OLD.kind OR 0
            THEN RAISE(ABORT, 'provisions: kind, _name, _earliest and _latest follow from other columns')
    END;
    UPDATE provision SET
        label = NEW.label,
        text = NEW.text,
        type = NEW.type
        WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;
CREATE TRIGGER IF NOT EXISTS provisions_remove INSTEAD OF DELETE ON provisions BEGIN
    DELETE FROM provision WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;

CREATE VIEW IF NOT EXISTS fields AS
SELECT
    r.uid AS record,
    (SELECT text FROM name WHERE record = t.record ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS record_name,
    r.kind AS kind,
    t.slot AS slot,
    t.code AS code,
    t.words AS words,
    t.stage AS stage,
    t.date AS date,
    (SELECT earliest FROM date WHERE text = t.date) AS date_earliest,
    (SELECT latest FROM date WHERE text = t.date) AS date_latest
FROM field t
    JOIN record r ON r.id = t.record;
CREATE TRIGGER IF NOT EXISTS fields_add INSTEAD OF INSERT ON fields BEGIN
    SELECT CASE
        WHEN NEW.record IS NULL THEN RAISE(ABORT, 'fields.record: is required')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.record AND kind IN ('partnership', 'agreement', 'visit', 'event', 'statement', 'outcome'))
            THEN RAISE(ABORT, 'fields.record: is neither uid nor name of a partnership, agreement, visit, event, statement or outcome')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.record AND kind IN ('partnership', 'agreement', 'visit', 'event', 'statement', 'outcome'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.record AND kind IN ('partnership', 'agreement', 'visit', 'event', 'statement', 'outcome')) > 1
            THEN RAISE(ABORT, 'fields.record: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT NULL OR NEW.kind IS NOT NULL OR NEW.date_earliest IS NOT NULL OR NEW.date_latest IS NOT NULL OR 0
            THEN RAISE(ABORT, 'fields: kind, _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO field (record, slot, code, words, stage, date)
        SELECT r.id, coalesce(NEW.slot, r.next_slot),
        NEW.code,
        NEW.words,
        NEW.stage,
        NEW.date
        FROM record r WHERE r.id = (SELECT id FROM reference WHERE word = NEW.record AND kind IN ('partnership', 'agreement', 'visit', 'event', 'statement', 'outcome') ORDER BY by_uid DESC LIMIT 1);
END;
CREATE TRIGGER IF NOT EXISTS fields_update INSTEAD OF UPDATE ON fields BEGIN
    SELECT CASE
        WHEN NEW.record IS NOT OLD.record THEN RAISE(ABORT, 'fields.record: cannot be changed')
        WHEN NEW.slot IS NOT OLD.slot THEN RAISE(ABORT, 'fields.slot: cannot be changed')
        WHEN NEW.record_name IS NOT OLD.record_name OR NEW.kind IS NOT OLD.kind OR NEW.date_earliest IS NOT OLD.date_earliest OR NEW.date_latest IS NOT OLD.date_latest OR 0
            THEN RAISE(ABORT, 'fields: kind, _name, _earliest and _latest follow from other columns')
    END;
    UPDATE field SET
        code = NEW.code,
        words = NEW.words,
        stage = NEW.stage,
        date = NEW.date
        WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;
CREATE TRIGGER IF NOT EXISTS fields_remove INSTEAD OF DELETE ON fields BEGIN
    DELETE FROM field WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;

CREATE VIEW IF NOT EXISTS members AS
SELECT
    r.uid AS record,
    (SELECT text FROM name WHERE record = t.record ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS record_name,
    r.kind AS kind,
    t.slot AS slot,
    (SELECT uid FROM record WHERE id = t.person) AS person,
    (SELECT text FROM name WHERE record = t.person ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS person_name,
    (SELECT uid FROM record WHERE id = t.organization) AS organization,
    (SELECT text FROM name WHERE record = t.organization ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS organization_name,
    t.role AS role,
    t.capacity AS capacity,
    t.position AS position
FROM member t
    JOIN record r ON r.id = t.record;
CREATE TRIGGER IF NOT EXISTS members_add INSTEAD OF INSERT ON members BEGIN
    SELECT CASE
        WHEN NEW.record IS NULL THEN RAISE(ABORT, 'members.record: is required')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.record AND kind IN ('delegation'))
            THEN RAISE(ABORT, 'members.record: is neither uid nor name of a delegation')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.record AND kind IN ('delegation'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.record AND kind IN ('delegation')) > 1
            THEN RAISE(ABORT, 'members.record: is the name of several; give the uid')
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.person AND kind IN ('person'))
            THEN RAISE(ABORT, 'members.person: is neither uid nor name of a person')
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.person AND kind IN ('person'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.person AND kind IN ('person')) > 1
            THEN RAISE(ABORT, 'members.person: is the name of several; give the uid')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.organization AND kind IN ('organization'))
            THEN RAISE(ABORT, 'members.organization: is neither uid nor name of an organization')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.organization AND kind IN ('organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.organization AND kind IN ('organization')) > 1
            THEN RAISE(ABORT, 'members.organization: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT NULL OR NEW.kind IS NOT NULL OR NEW.person_name IS NOT NULL OR NEW.organization_name IS NOT NULL OR 0
            THEN RAISE(ABORT, 'members: kind, _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO member (record, slot, person, organization, role, capacity, position)
        SELECT r.id, coalesce(NEW.slot, r.next_slot),
        (SELECT id FROM reference WHERE word = NEW.person AND kind IN ('person') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.organization AND kind IN ('organization') ORDER BY by_uid DESC LIMIT 1),
        NEW.role,
        NEW.capacity,
        NEW.position
        FROM record r WHERE r.id = (SELECT id FROM reference WHERE word = NEW.record AND kind IN ('delegation') ORDER BY by_uid DESC LIMIT 1);
END;
CREATE TRIGGER IF NOT EXISTS members_update INSTEAD OF UPDATE ON members BEGIN
    SELECT CASE
        WHEN NEW.record IS NOT OLD.record THEN RAISE(ABORT, 'members.record: cannot be changed')
        WHEN NEW.slot IS NOT OLD.slot THEN RAISE(ABORT, 'members.slot: cannot be changed')
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.person AND kind IN ('person'))
            THEN RAISE(ABORT, 'members.person: is neither uid nor name of a person')
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.person AND kind IN ('person'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.person AND kind IN ('person')) > 1
            THEN RAISE(ABORT, 'members.person: is the name of several; give the uid')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.organization AND kind IN ('organization'))
            THEN RAISE(ABORT, 'members.organization: is neither uid nor name of an organization')
        WHEN NEW.organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.organization AND kind IN ('organization'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.organization AND kind IN ('organization')) > 1
            THEN RAISE(ABORT, 'members.organization: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT OLD.record_name OR NEW.kind IS NOT OLD.kind OR NEW.person_name IS NOT OLD.person_name OR NEW.organization_name IS NOT OLD.organization_name OR 0
            THEN RAISE(ABORT, 'members: kind, _name, _earliest and _latest follow from other columns')
    END;
    UPDATE member SET
        person = (SELECT id FROM reference WHERE word = NEW.person AND kind IN ('person') ORDER BY by_uid DESC LIMIT 1),
        organization = (SELECT id FROM reference WHERE word = NEW.organization AND kind IN ('organization') ORDER BY by_uid DESC LIMIT 1),
        role = NEW.role,
        capacity = NEW.capacity,
        position = NEW.position
        WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;
CREATE TRIGGER IF NOT EXISTS members_remove INSTEAD OF DELETE ON members BEGIN
    DELETE FROM member WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;

CREATE VIEW IF NOT EXISTS participants AS
SELECT
    r.uid AS record,
    (SELECT text FROM name WHERE record = t.record ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS record_name,
    r.kind AS kind,
    t.slot AS slot,
    (SELECT uid FROM record WHERE id = t.person) AS person,
    (SELECT text FROM name WHERE record = t.person ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS person_name,
    (SELECT uid FROM record WHERE id = t.body) AS body,
    (SELECT text FROM name WHERE record = t.body ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS body_name,
    t.role AS role,
    t.capacity AS capacity,
    t.mode AS mode
FROM participant t
    JOIN record r ON r.id = t.record;
CREATE TRIGGER IF NOT EXISTS participants_add INSTEAD OF INSERT ON participants BEGIN
    SELECT CASE
        WHEN NEW.record IS NULL THEN RAISE(ABORT, 'participants.record: is required')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.record AND kind IN ('visit', 'event'))
            THEN RAISE(ABORT, 'participants.record: is neither uid nor name of a visit or event')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.record AND kind IN ('visit', 'event'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.record AND kind IN ('visit', 'event')) > 1
            THEN RAISE(ABORT, 'participants.record: is the name of several; give the uid')
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.person AND kind IN ('person'))
            THEN RAISE(ABORT, 'participants.person: is neither uid nor name of a person')
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.person AND kind IN ('person'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.person AND kind IN ('person')) > 1
            THEN RAISE(ABORT, 'participants.person: is the name of several; give the uid')
        WHEN NEW.body IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.body AND kind IN ('place', 'organization', 'delegation'))
            THEN RAISE(ABORT, 'participants.body: is neither uid nor name of a place, organization or delegation')
        WHEN NEW.body IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.body AND kind IN ('place', 'organization', 'delegation'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.body AND kind IN ('place', 'organization', 'delegation')) > 1
            THEN RAISE(ABORT, 'participants.body: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT NULL OR NEW.kind IS NOT NULL OR NEW.person_name IS NOT NULL OR NEW.body_name IS NOT NULL OR 0
            THEN RAISE(ABORT, 'participants: kind, _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO participant (record, slot, person, body, role, capacity, mode)
        SELECT r.id, coalesce(NEW.slot, r.next_slot),
        (SELECT id FROM reference WHERE word = NEW.person AND kind IN ('person') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.body AND kind IN ('place', 'organization', 'delegation') ORDER BY by_uid DESC LIMIT 1),
        NEW.role,
        NEW.capacity,
        NEW.mode
        FROM record r WHERE r.id = (SELECT id FROM reference WHERE word = NEW.record AND kind IN ('visit', 'event') ORDER BY by_uid DESC LIMIT 1);
END;
CREATE TRIGGER IF NOT EXISTS participants_update INSTEAD OF UPDATE ON participants BEGIN
    SELECT CASE
        WHEN NEW.record IS NOT OLD.record THEN RAISE(ABORT, 'participants.record: cannot be changed')
        WHEN NEW.slot IS NOT OLD.slot THEN RAISE(ABORT, 'participants.slot: cannot be changed')
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.person AND kind IN ('person'))
            THEN RAISE(ABORT, 'participants.person: is neither uid nor name of a person')
        WHEN NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.person AND kind IN ('person'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.person AND kind IN ('person')) > 1
            THEN RAISE(ABORT, 'participants.person: is the name of several; give the uid')
        WHEN NEW.body IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.body AND kind IN ('place', 'organization', 'delegation'))
            THEN RAISE(ABORT, 'participants.body: is neither uid nor name of a place, organization or delegation')
        WHEN NEW.body IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.body AND kind IN ('place', 'organization', 'delegation'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.body AND kind IN ('place', 'organization', 'delegation')) > 1
            THEN RAISE(ABORT, 'participants.body: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT OLD.record_name OR NEW.kind IS NOT OLD.kind OR NEW.person_name IS NOT OLD.person_name OR NEW.body_name IS NOT OLD.body_name OR 0
            THEN RAISE(ABORT, 'participants: kind, _name, _earliest and _latest follow from other columns')
    END;
    UPDATE participant SET
        person = (SELECT id FROM reference WHERE word = NEW.person AND kind IN ('person') ORDER BY by_uid DESC LIMIT 1),
        body = (SELECT id FROM reference WHERE word = NEW.body AND kind IN ('place', 'organization', 'delegation') ORDER BY by_uid DESC LIMIT 1),
        role = NEW.role,
        capacity = NEW.capacity,
        mode = NEW.mode
        WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;
CREATE TRIGGER IF NOT EXISTS participants_remove INSTEAD OF DELETE ON participants BEGIN
    DELETE FROM participant WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;

CREATE VIEW IF NOT EXISTS beneficiaries AS
SELECT
    r.uid AS record,
    (SELECT text FROM name WHERE record = t.record ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS record_name,
    r.kind AS kind,
    t.slot AS slot,
    (SELECT uid FROM record WHERE id = t.beneficiary) AS beneficiary,
    (SELECT text FROM name WHERE record = t.beneficiary ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS beneficiary_name
FROM beneficiary t
    JOIN record r ON r.id = t.record;
CREATE TRIGGER IF NOT EXISTS beneficiaries_add INSTEAD OF INSERT ON beneficiaries BEGIN
    SELECT CASE
        WHEN NEW.record IS NULL THEN RAISE(ABORT, 'beneficiaries.record: is required')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.record AND kind IN ('statement'))
            THEN RAISE(ABORT, 'beneficiaries.record: is neither uid nor name of a statement')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.record AND kind IN ('statement'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.record AND kind IN ('statement')) > 1
            THEN RAISE(ABORT, 'beneficiaries.record: is the name of several; give the uid')
        WHEN NEW.beneficiary IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.beneficiary AND kind IN ('place', 'organization', 'person'))
            THEN RAISE(ABORT, 'beneficiaries.beneficiary: is neither uid nor name of a place, organization or person')
        WHEN NEW.beneficiary IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.beneficiary AND kind IN ('place', 'organization', 'person'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.beneficiary AND kind IN ('place', 'organization', 'person')) > 1
            THEN RAISE(ABORT, 'beneficiaries.beneficiary: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT NULL OR NEW.kind IS NOT NULL OR NEW.beneficiary_name IS NOT NULL OR 0
            THEN RAISE(ABORT, 'beneficiaries: kind, _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO beneficiary (record, slot, beneficiary)
        SELECT r.id, coalesce(NEW.slot, r.next_slot),
        (SELECT id FROM reference WHERE word = NEW.beneficiary AND kind IN ('place', 'organization', 'person') ORDER BY by_uid DESC LIMIT 1)
        FROM record r WHERE r.id = (SELECT id FROM reference WHERE word = NEW.record AND kind IN ('statement') ORDER BY by_uid DESC LIMIT 1);
END;
CREATE TRIGGER IF NOT EXISTS beneficiaries_update INSTEAD OF UPDATE ON beneficiaries BEGIN
    SELECT CASE
        WHEN NEW.record IS NOT OLD.record THEN RAISE(ABORT, 'beneficiaries.record: cannot be changed')
        WHEN NEW.slot IS NOT OLD.slot THEN RAISE(ABORT, 'beneficiaries.slot: cannot be changed')
        WHEN NEW.beneficiary IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.beneficiary AND kind IN ('place', 'organization', 'person'))
            THEN RAISE(ABORT, 'beneficiaries.beneficiary: is neither uid nor name of a place, organization or person')
        WHEN NEW.beneficiary IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.beneficiary AND kind IN ('place', 'organization', 'person'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.beneficiary AND kind IN ('place', 'organization', 'person')) > 1
            THEN RAISE(ABORT, 'beneficiaries.beneficiary: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT OLD.record_name OR NEW.kind IS NOT OLD.kind OR NEW.beneficiary_name IS NOT OLD.beneficiary_name OR 0
            THEN RAISE(ABORT, 'beneficiaries: kind, _name, _earliest and _latest follow from other columns')
    END;
    UPDATE beneficiary SET
        beneficiary = (SELECT id FROM reference WHERE word = NEW.beneficiary AND kind IN ('place', 'organization', 'person') ORDER BY by_uid DESC LIMIT 1)
        WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;
CREATE TRIGGER IF NOT EXISTS beneficiaries_remove INSTEAD OF DELETE ON beneficiaries BEGIN
    DELETE FROM beneficiary WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;

CREATE VIEW IF NOT EXISTS actions AS
SELECT
    r.uid AS record,
    (SELECT text FROM name WHERE record = t.record ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS record_name,
    r.kind AS kind,
    t.slot AS slot,
    t.type AS type,
    t.date AS date,
    (SELECT earliest FROM date WHERE text = t.date) AS date_earliest,
    (SELECT latest FROM date WHERE text = t.date) AS date_latest,
    (SELECT uid FROM record WHERE id = t.agent) AS agent,
    (SELECT text FROM name WHERE record = t.agent ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS agent_name,
    (SELECT uid FROM record WHERE id = t.recipient) AS recipient,
    (SELECT text FROM name WHERE record = t.recipient ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS recipient_name,
    (SELECT uid FROM record WHERE id = t.object) AS object,
    (SELECT text FROM name WHERE record = t.object ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS object_name,
    t.number AS number,
    t.cause AS cause,
    t.follows AS follows
FROM action t
    JOIN record r ON r.id = t.record;
CREATE TRIGGER IF NOT EXISTS actions_add INSTEAD OF INSERT ON actions BEGIN
    SELECT CASE
        WHEN NEW.record IS NULL THEN RAISE(ABORT, 'actions.record: is required')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.record AND kind IN ('place', 'organization', 'partnership', 'agreement', 'delegation', 'visit', 'event', 'statement', 'outcome'))
            THEN RAISE(ABORT, 'actions.record: is neither uid nor name of a place, organization, partnership, agreement, delegation, visit, event, statement or outcome')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.record AND kind IN ('place', 'organization', 'partnership', 'agreement', 'delegation', 'visit', 'event', 'statement', 'outcome'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.record AND kind IN ('place', 'organization', 'partnership', 'agreement', 'delegation', 'visit', 'event', 'statement', 'outcome')) > 1
            THEN RAISE(ABORT, 'actions.record: is the name of several; give the uid')
        WHEN NEW.agent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.agent AND kind IN ('place', 'organization', 'person', 'delegation'))
            THEN RAISE(ABORT, 'actions.agent: is neither uid nor name of a place, organization, person or delegation')
        WHEN NEW.agent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.agent AND kind IN ('place', 'organization', 'person', 'delegation'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.agent AND kind IN ('place', 'organization', 'person', 'delegation')) > 1
            THEN RAISE(ABORT, 'actions.agent: is the name of several; give the uid')
        WHEN NEW.recipient IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.recipient AND kind IN ('place', 'organization', 'person', 'delegation'))
            THEN RAISE(ABORT, 'actions.recipient: is neither uid nor name of a place, organization, person or delegation')
        WHEN NEW.recipient IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.recipient AND kind IN ('place', 'organization', 'person', 'delegation'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.recipient AND kind IN ('place', 'organization', 'person', 'delegation')) > 1
            THEN RAISE(ABORT, 'actions.recipient: is the name of several; give the uid')
        WHEN NEW.object IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.object)
            THEN RAISE(ABORT, 'actions.object: is neither uid nor name of a record')
        WHEN NEW.object IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.object)
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.object) > 1
            THEN RAISE(ABORT, 'actions.object: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT NULL OR NEW.kind IS NOT NULL OR NEW.date_earliest IS NOT NULL OR NEW.date_latest IS NOT NULL OR NEW.agent_name IS NOT NULL OR NEW.recipient_name IS NOT NULL OR NEW.object_name IS NOT NULL OR 0
            THEN RAISE(ABORT, 'actions: kind, _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO action (record, slot, type, date, agent, recipient, object, number, cause, follows)
        SELECT r.id, coalesce(NEW.slot, r.next_slot),
        NEW.type,
        NEW.date,
        (SELECT id FROM reference WHERE word = NEW.agent AND kind IN ('place', 'organization', 'person', 'delegation') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.recipient AND kind IN ('place', 'organization', 'person', 'delegation') ORDER BY by_uid DESC LIMIT 1),
        (SELECT id FROM reference WHERE word = NEW.object ORDER BY by_uid DESC LIMIT 1),
        NEW.number,
        NEW.cause,
        NEW.follows
        FROM record r WHERE r.id = (SELECT id FROM reference WHERE word = NEW.record AND kind IN ('place', 'organization', 'partnership', 'agreement', 'delegation', 'visit', 'event', 'statement', 'outcome') ORDER BY by_uid DESC LIMIT 1);
END;
CREATE TRIGGER IF NOT EXISTS actions_update INSTEAD OF UPDATE ON actions BEGIN
    SELECT CASE
        WHEN NEW.record IS NOT OLD.record THEN RAISE(ABORT, 'actions.record: cannot be changed')
        WHEN NEW.slot IS NOT OLD.slot THEN RAISE(ABORT, 'actions.slot: cannot be changed')
        WHEN NEW.agent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.agent AND kind IN ('place', 'organization', 'person', 'delegation'))
            THEN RAISE(ABORT, 'actions.agent: is neither uid nor name of a place, organization, person or delegation')
        WHEN NEW.agent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.agent AND kind IN ('place', 'organization', 'person', 'delegation'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.agent AND kind IN ('place', 'organization', 'person', 'delegation')) > 1
            THEN RAISE(ABORT, 'actions.agent: is the name of several; give the uid')
        WHEN NEW.recipient IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.recipient AND kind IN ('place', 'organization', 'person', 'delegation'))
            THEN RAISE(ABORT, 'actions.recipient: is neither uid nor name of a place, organization, person or delegation')
        WHEN NEW.recipient IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.recipient AND kind IN ('place', 'organization', 'person', 'delegation'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.recipient AND kind IN ('place', 'organization', 'person', 'delegation')) > 1
            THEN RAISE(ABORT, 'actions.recipient: is the name of several; give the uid')
        WHEN NEW.object IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.object)
            THEN RAISE(ABORT, 'actions.object: is neither uid nor name of a record')
        WHEN NEW.object IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.object)
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.object) > 1
            THEN RAISE(ABORT, 'actions.object: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT OLD.record_name OR NEW.kind IS NOT OLD.kind OR NEW.date_earliest IS NOT OLD.date_earliest OR NEW.date_latest IS NOT OLD.date_latest OR NEW.agent_name IS NOT OLD.agent_name OR NEW.recipient_name IS NOT OLD.recipient_name OR NEW.object_name IS NOT OLD.object_name OR 0
            THEN RAISE(ABORT, 'actions: kind, _name, _earliest and _latest follow from other columns')
    END;
    UPDATE action SET
        type = NEW.type,
        date = NEW.date,
        agent = (SELECT id FROM reference WHERE word = NEW.agent AND kind IN ('place', 'organization', 'person', 'delegation') ORDER BY by_uid DESC LIMIT 1),
        recipient = (SELECT id FROM reference WHERE word = NEW.recipient AND kind IN ('place', 'organization', 'person', 'delegation') ORDER BY by_uid DESC LIMIT 1),
        object = (SELECT id FROM reference WHERE word = NEW.object ORDER BY by_uid DESC LIMIT 1),
        number = NEW.number,
        cause = NEW.cause,
        follows = NEW.follows
        WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;
CREATE TRIGGER IF NOT EXISTS actions_remove INSTEAD OF DELETE ON actions BEGIN
    DELETE FROM action WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;

CREATE VIEW IF NOT EXISTS documents AS
SELECT
    r.uid AS record,
    (SELECT text FROM name WHERE record = t.record ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS record_name,
    r.kind AS kind,
    t.slot AS slot,
    t.name AS name,
    t.sha256 AS sha256,
    t.language AS language,
    t.location AS location
FROM document t
    JOIN record r ON r.id = t.record;
CREATE TRIGGER IF NOT EXISTS documents_add INSTEAD OF INSERT ON documents BEGIN
    SELECT CASE
        WHEN NEW.record IS NULL THEN RAISE(ABORT, 'documents.record: is required')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.record AND kind IN ('agreement', 'visit', 'statement', 'source'))
            THEN RAISE(ABORT, 'documents.record: is neither uid nor name of an agreement, visit, statement or source')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.record AND kind IN ('agreement', 'visit', 'statement', 'source'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.record AND kind IN ('agreement', 'visit', 'statement', 'source')) > 1
            THEN RAISE(ABORT, 'documents.record: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT NULL OR NEW.kind IS NOT NULL OR 0
            THEN RAISE(ABORT, 'documents: kind, _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO document (record, slot, name, sha256, language, location)
        SELECT r.id, coalesce(NEW.slot, r.next_slot),
        NEW.name,
        NEW.sha256,
        NEW.language,
        NEW.location
        FROM record r WHERE r.id = (SELECT id FROM reference WHERE word = NEW.record AND kind IN ('agreement', 'visit', 'statement', 'source') ORDER BY by_uid DESC LIMIT 1);
END;
CREATE TRIGGER IF NOT EXISTS documents_update INSTEAD OF UPDATE ON documents BEGIN
    SELECT CASE
        WHEN NEW.record IS NOT OLD.record THEN RAISE(ABORT, 'documents.record: cannot be changed')
        WHEN NEW.slot IS NOT OLD.slot THEN RAISE(ABORT, 'documents.slot: cannot be changed')
        WHEN NEW.record_name IS NOT OLD.record_name OR NEW.kind IS NOT OLD.kind OR 0
            THEN RAISE(ABORT, 'documents: kind, _name, _earliest and _latest follow from other columns')
    END;
    UPDATE document SET
        name = NEW.name,
        sha256 = NEW.sha256,
        language = NEW.language,
        location = NEW.location
        WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;
CREATE TRIGGER IF NOT EXISTS documents_remove INSTEAD OF DELETE ON documents BEGIN
    DELETE FROM document WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;

CREATE VIEW IF NOT EXISTS notes AS
SELECT
    r.uid AS record,
    (SELECT text FROM name WHERE record = t.record ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS record_name,
    r.kind AS kind,
    t.slot AS slot,
    t.date AS date,
    (SELECT earliest FROM date WHERE text = t.date) AS date_earliest,
    (SELECT latest FROM date WHERE text = t.date) AS date_latest,
    t.text AS text
FROM note t
    JOIN record r ON r.id = t.record;
CREATE TRIGGER IF NOT EXISTS notes_add INSTEAD OF INSERT ON notes BEGIN
    SELECT CASE
        WHEN NEW.record IS NULL THEN RAISE(ABORT, 'notes.record: is required')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.record)
            THEN RAISE(ABORT, 'notes.record: is neither uid nor name of a record')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.record)
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.record) > 1
            THEN RAISE(ABORT, 'notes.record: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT NULL OR NEW.kind IS NOT NULL OR NEW.date_earliest IS NOT NULL OR NEW.date_latest IS NOT NULL OR 0
            THEN RAISE(ABORT, 'notes: kind, _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO note (record, slot, date, text)
        SELECT r.id, coalesce(NEW.slot, r.next_slot),
        NEW.date,
        NEW.text
        FROM record r WHERE r.id = (SELECT id FROM reference WHERE word = NEW.record ORDER BY by_uid DESC LIMIT 1);
END;
CREATE TRIGGER IF NOT EXISTS notes_update INSTEAD OF UPDATE ON notes BEGIN
    SELECT CASE
        WHEN NEW.record IS NOT OLD.record THEN RAISE(ABORT, 'notes.record: cannot be changed')
        WHEN NEW.slot IS NOT OLD.slot THEN RAISE(ABORT, 'notes.slot: cannot be changed')
        WHEN NEW.record_name IS NOT OLD.record_name OR NEW.kind IS NOT OLD.kind OR NEW.date_earliest IS NOT OLD.date_earliest OR NEW.date_latest IS NOT OLD.date_latest OR 0
            THEN RAISE(ABORT, 'notes: kind, _name, _earliest and _latest follow from other columns')
    END;
    UPDATE note SET
        date = NEW.date,
        text = NEW.text
        WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;
CREATE TRIGGER IF NOT EXISTS notes_remove INSTEAD OF DELETE ON notes BEGIN
    DELETE FROM note WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;

CREATE VIEW IF NOT EXISTS citations AS
SELECT
    r.uid AS record,
    (SELECT text FROM name WHERE record = t.record ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS record_name,
    r.kind AS kind,
    t.slot AS slot,
    (SELECT uid FROM record WHERE id = t.source) AS source,
    (SELECT text FROM name WHERE record = t.source ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS source_name,
    t.target AS target,
    t.attribute AS attribute,
    t.words AS words,
    t.locator AS locator,
    t.basis AS basis,
    t.because AS because,
    t.stance AS stance,
    t.value AS value
FROM citation t
    JOIN record r ON r.id = t.record;
CREATE TRIGGER IF NOT EXISTS citations_add INSTEAD OF INSERT ON citations BEGIN
    SELECT CASE
        WHEN NEW.record IS NULL THEN RAISE(ABORT, 'citations.record: is required')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.record)
            THEN RAISE(ABORT, 'citations.record: is neither uid nor name of a record')
        WHEN NEW.record IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.record)
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.record) > 1
            THEN RAISE(ABORT, 'citations.record: is the name of several; give the uid')
        WHEN NEW.source IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.source AND kind IN ('source'))
            THEN RAISE(ABORT, 'citations.source: is neither uid nor name of a source')
        WHEN NEW.source IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.source AND kind IN ('source'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.source AND kind IN ('source')) > 1
            THEN RAISE(ABORT, 'citations.source: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT NULL OR NEW.kind IS NOT NULL OR NEW.source_name IS NOT NULL OR 0
            THEN RAISE(ABORT, 'citations: kind, _name, _earliest and _latest follow from other columns')
    END;
    INSERT INTO citation (record, slot, source, target, attribute, words, locator, basis, because, stance, value)
        SELECT r.id, coalesce(NEW.slot, r.next_slot),
        (SELECT id FROM reference WHERE word = NEW.source AND kind IN ('source') ORDER BY by_uid DESC LIMIT 1),
        NEW.target,
        NEW.attribute,
        NEW.words,
        NEW.locator,
        NEW.basis,
        NEW.because,
        NEW.stance,
        NEW.value
        FROM record r WHERE r.id = (SELECT id FROM reference WHERE word = NEW.record ORDER BY by_uid DESC LIMIT 1);
END;
CREATE TRIGGER IF NOT EXISTS citations_update INSTEAD OF UPDATE ON citations BEGIN
    SELECT CASE
        WHEN NEW.record IS NOT OLD.record THEN RAISE(ABORT, 'citations.record: cannot be changed')
        WHEN NEW.slot IS NOT OLD.slot THEN RAISE(ABORT, 'citations.slot: cannot be changed')
        WHEN NEW.source IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reference WHERE word = NEW.source AND kind IN ('source'))
            THEN RAISE(ABORT, 'citations.source: is neither uid nor name of a source')
        WHEN NEW.source IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record WHERE uid = NEW.source AND kind IN ('source'))
            AND (SELECT count(DISTINCT id) FROM reference WHERE word = NEW.source AND kind IN ('source')) > 1
            THEN RAISE(ABORT, 'citations.source: is the name of several; give the uid')
        WHEN NEW.record_name IS NOT OLD.record_name OR NEW.kind IS NOT OLD.kind OR NEW.source_name IS NOT OLD.source_name OR 0
            THEN RAISE(ABORT, 'citations: kind, _name, _earliest and _latest follow from other columns')
    END;
    UPDATE citation SET
        source = (SELECT id FROM reference WHERE word = NEW.source AND kind IN ('source') ORDER BY by_uid DESC LIMIT 1),
        target = NEW.target,
        attribute = NEW.attribute,
        words = NEW.words,
        locator = NEW.locator,
        basis = NEW.basis,
        because = NEW.because,
        stance = NEW.stance,
        value = NEW.value
        WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;
CREATE TRIGGER IF NOT EXISTS citations_remove INSTEAD OF DELETE ON citations BEGIN
    DELETE FROM citation WHERE record = (SELECT id FROM record WHERE uid = OLD.record) AND slot = OLD.slot;
END;

-- Promises and offers, a row per ordered side: given by side to partner, and received. A side is
-- the place or organization; a delegation stands for its sender. Without a date of its own a
-- promise is of the day of its event.
CREATE VIEW IF NOT EXISTS commitments AS
WITH commitment AS (
    SELECT s.*, coalesce(s.date, e.start_date) AS said,
        coalesce(gs.sender, s.side) AS giver, coalesce(ga.sender, s.addressee) AS receiver
    FROM statement s
        LEFT JOIN event e ON e.id = s.event
        LEFT JOIN delegation gs ON gs.id = s.side
        LEFT JOIN delegation ga ON ga.id = s.addressee
    WHERE s.type IN ('promise', 'offer')
), ordered AS (
    SELECT 'given' AS direction, giver AS one, receiver AS other, * FROM commitment
    UNION ALL SELECT 'received', receiver, giver, * FROM commitment
)
SELECT (SELECT uid FROM record WHERE id = c.id) AS uid,
    (SELECT text FROM name WHERE record = c.id ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS name,
    c.type AS type, c.direction AS direction,
    (SELECT uid FROM record WHERE id = c.one) AS side,
    (SELECT text FROM name WHERE record = c.one ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS side_name,
    (SELECT uid FROM record WHERE id = c.other) AS partner,
    (SELECT text FROM name WHERE record = c.other ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS partner_name,
    (SELECT uid FROM record WHERE id = c.speaker) AS speaker,
    (SELECT text FROM name WHERE record = c.speaker ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS speaker_name,
    c.text AS text, c.strength AS strength, c.said AS date,
    (SELECT earliest FROM date WHERE text = c.said) AS date_earliest,
    (SELECT latest FROM date WHERE text = c.said) AS date_latest,
    (SELECT uid FROM record WHERE id = c.event) AS event,
    (SELECT uid FROM record WHERE id = c.partnership) AS partnership,
    (SELECT uid FROM record WHERE id = c.responsible) AS responsible,
    (SELECT text FROM name WHERE record = c.responsible ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS responsible_name,
    c.due_date AS due_date,
    (SELECT earliest FROM date WHERE text = c.due_date) AS due_date_earliest,
    (SELECT latest FROM date WHERE text = c.due_date) AS due_date_latest,
    c.due_words AS due_words
FROM ordered c;
CREATE TRIGGER IF NOT EXISTS commitments_add INSTEAD OF INSERT ON commitments BEGIN
    SELECT RAISE(ABORT, 'commitments.type: is neither promise nor offer')
        WHERE NEW.type IS NOT NULL AND NEW.type NOT IN ('promise', 'offer');
    SELECT RAISE(ABORT, 'commitments: _name, _earliest and _latest follow from other columns')
        WHERE coalesce(NEW.side_name, NEW.partner_name, NEW.speaker_name, NEW.date_earliest, NEW.date_latest,
            NEW.responsible_name, NEW.due_date_earliest, NEW.due_date_latest) IS NOT NULL;
    INSERT INTO statements (uid, name, type, side, addressee, speaker, text, strength, date, event,
            partnership, responsible, due_date, due_words)
        VALUES (NEW.uid, NEW.name, coalesce(NEW.type, 'promise'),
            CASE NEW.direction WHEN 'received' THEN NEW.partner ELSE NEW.side END,
            CASE NEW.direction WHEN 'received' THEN NEW.side ELSE NEW.partner END,
            NEW.speaker, NEW.text, NEW.strength, NEW.date, NEW.event, NEW.partnership,
            NEW.responsible, NEW.due_date, NEW.due_words);
END;
CREATE TRIGGER IF NOT EXISTS commitments_update INSTEAD OF UPDATE ON commitments BEGIN
    SELECT CASE
        WHEN NEW.uid IS NOT OLD.uid OR NEW.direction IS NOT OLD.direction OR NEW.event IS NOT OLD.event
                OR NEW.side IS NOT OLD.side OR NEW.partner IS NOT OLD.partner
            THEN RAISE(ABORT, 'commitments.side: change the row of statements instead')
        WHEN NEW.type NOT IN ('promise', 'offer')
            THEN RAISE(ABORT, 'commitments.type: is neither promise nor offer')
        WHEN NEW.side_name IS NOT OLD.side_name
                OR NEW.partner_name IS NOT OLD.partner_name
                OR NEW.speaker_name IS NOT OLD.speaker_name
                OR NEW.date_earliest IS NOT OLD.date_earliest
                OR NEW.date_latest IS NOT OLD.date_latest
                OR NEW.responsible_name IS NOT OLD.responsible_name
                OR NEW.due_date_earliest IS NOT OLD.due_date_earliest
                OR NEW.due_date_latest IS NOT OLD.due_date_latest
            THEN RAISE(ABORT, 'commitments: _name, _earliest and _latest follow from other columns')
    END;
    UPDATE statements SET name = NEW.name, type = NEW.type, speaker = NEW.speaker, text = NEW.text,
        strength = NEW.strength, partnership = NEW.partnership, responsible = NEW.responsible,
        due_date = NEW.due_date, due_words = NEW.due_words,
        date = CASE WHEN NEW.date IS OLD.date THEN date ELSE NEW.date END
        WHERE uid = OLD.uid;
END;
CREATE TRIGGER IF NOT EXISTS commitments_remove INSTEAD OF DELETE ON commitments BEGIN
    DELETE FROM record WHERE uid = OLD.uid;
END;

-- What was cancelled or refused, and the first later action that took it up again, if one did.
CREATE VIEW IF NOT EXISTS cancellations (record, slot, again) AS
SELECT c.record, c.slot, (SELECT min(n.slot) FROM action n WHERE n.record = c.record AND n.slot > c.slot AND n.type IN
        ('proposed', 'planned', 'approval-requested', 'approved', 'accepted', 'postponed', 'carried-out'))
FROM action c WHERE c.type IN ('cancelled', 'refused');

-- The actions that lead to a state, with their bounds. One that follows another was no earlier than that one, and no
-- later than what follows it; what happens to a statement, no earlier than the statement. If the dates contradict that,
-- its own date stands. turn: of what has an exact day, this day; on it, the order of the life cycle; and then that in which
-- they are recorded. What follows another has its place by that. An end after which an agreement was extended in time is none
-- if a later one is named, and else a doubtful one. That a visit or event was carried out, without a date, is told by its first
-- day if that is known.
CREATE VIEW IF NOT EXISTS state_actions (record, slot, state, text, earliest, latest, qualified, follows, turn) AS
SELECT a.record, a.slot, l.state, a.date,
    CAST(CASE WHEN a.follows IS NULL AND r.kind <> 'statement' THEN d.earliest
        ELSE (SELECT CASE WHEN max(x.earliest) > d.latest THEN d.earliest ELSE max(x.earliest) END FROM (
            SELECT d.earliest
            UNION ALL SELECT f.earliest FROM date f WHERE f.text IN (
                WITH RECURSIVE earlier (slot) AS (SELECT a.follows UNION SELECT p.follows FROM earlier
                        JOIN action p ON p.record = a.record AND p.slot = earlier.slot)
                    SELECT p.date FROM earlier JOIN action p ON p.record = a.record AND p.slot = earlier.slot)
            UNION ALL SELECT f.earliest FROM statement s JOIN date f
                ON f.text = coalesce(s.date, (SELECT start_date FROM event WHERE id = s.event))
                WHERE s.id = a.record) x) END AS TEXT),
    CAST(CASE WHEN NOT EXISTS (SELECT 1 FROM action WHERE record = a.record AND follows = a.slot) THEN d.latest
        ELSE (SELECT CASE WHEN min(x.latest) < d.earliest THEN d.latest ELSE min(x.latest) END FROM (
            SELECT d.latest
            UNION ALL SELECT f.latest FROM date f WHERE f.qualified = 0 AND f.text IN (
                WITH RECURSIVE later (slot) AS (SELECT a.slot UNION SELECT p.slot FROM later
                        JOIN action p ON p.record = a.record AND p.follows = later.slot)
                    SELECT p.date FROM later JOIN action p ON p.record = a.record AND p.slot = later.slot
                        WHERE p.slot <> a.slot)) x) END AS TEXT),
    CAST(CASE WHEN a.type = 'expires' AND EXISTS (SELECT 1 FROM action y LEFT JOIN date e ON e.text = y.date
            WHERE y.record = a.record AND y.type = 'extended' AND y.slot > a.slot AND coalesce(e.earliest, '') <= d.latest) THEN 1
        ELSE coalesce(d.qualified, 0) END AS INTEGER), a.follows,
    CAST(CASE WHEN a.follows IS NULL AND d.earliest = d.latest AND d.qualified = 0 THEN d.earliest
        || CASE a.type WHEN 'proposed' THEN 1 WHEN 'refused' THEN 2 WHEN 'signed' THEN 3 WHEN 'established' THEN 4
            WHEN 'entered-into-force' THEN 4 WHEN 'expires' THEN 6 WHEN 'terminated' THEN 6 ELSE 5 END
        || printf('%010d', a.slot) END AS TEXT)
FROM action a
    JOIN record r ON r.id = a.record
    JOIN lifecycle l ON l.kind = r.kind AND l.action_type = a.type AND l.state IS NOT NULL
    LEFT JOIN date d ON d.text = a.date
WHERE (a.type <> 'carried-out' OR a.date IS NOT NULL
    OR coalesce((SELECT start_date FROM visit WHERE id = a.record), (SELECT start_date FROM event WHERE id = a.record)) IS NULL)
    AND NOT (a.type = 'expires' AND EXISTS (SELECT 1 FROM action y JOIN date e ON e.text = y.date
        WHERE y.record = a.record AND y.type = 'extended' AND y.slot > a.slot AND e.earliest <= d.latest
            AND EXISTS (SELECT 1 FROM action z WHERE z.record = a.record AND z.type = 'expires' AND z.slot > y.slot)));

-- What changed the state of a record: its actions; of an agreement its term, and what supersedes it; a visit or event with
-- an actual first day was carried out; what can be fulfilled or answered is open from the day it was said. All of a record
-- is gathered once, in one JSON array, changes, for whatever looks into it; position: where in it the row stands. What few have is asked for
-- first, as a view opens all its tables before it finds nothing.
CREATE VIEW IF NOT EXISTS state_changes (record, slot, state, text, earliest, latest, qualified, follows, turn, kind,
    position, changes) AS
SELECT r.id, json_extract(c.value, '$[0]'), json_extract(c.value, '$[1]'), json_extract(c.value, '$[2]'), json_extract(c.value, '$[3]'),
    json_extract(c.value, '$[4]'), json_extract(c.value, '$[5]'), json_extract(c.value, '$[6]'), json_extract(c.value, '$[7]'),
    r.kind, c.key, c.json
FROM record r CROSS JOIN json_each('[' || substr(
    coalesce(',' || (SELECT group_concat(json_array(slot, state, text, earliest, latest, qualified, follows, turn))
        FROM state_actions WHERE record = r.id), '')
    || coalesce(',' || CASE WHEN r.kind = 'agreement' AND EXISTS (SELECT 1 FROM agreement g WHERE g.id = r.id AND g.term IS NOT NULL)
        THEN (SELECT group_concat(json_array(slot, state, text, earliest, latest, qualified, follows, turn))
            FROM term_changes WHERE record = r.id) END, '')
    || coalesce(',' || CASE WHEN r.kind = 'agreement' AND EXISTS (SELECT 1 FROM action WHERE record = r.id AND type = 'extended')
        THEN (SELECT group_concat(json_array(slot, state, text, earliest, latest, qualified, follows, turn))
            FROM late_extensions WHERE record = r.id) END, '')
    || coalesce(',' || CASE WHEN r.kind = 'agreement' AND EXISTS (SELECT 1 FROM relation WHERE agreement = r.id)
        THEN (SELECT group_concat(json_array(slot, state, text, earliest, latest, qualified, follows, turn))
            FROM supersessions WHERE record = r.id) END, '')
    || coalesce(',' || CASE r.kind
        WHEN 'visit' THEN (SELECT json_array(0, 'carried-out', d.text, d.earliest, d.latest, d.qualified, NULL, NULL)
            FROM visit v JOIN date d ON d.text = v.start_date
            WHERE v.id = r.id AND NOT EXISTS (SELECT 1 FROM action WHERE record = v.id AND type = 'carried-out' AND date IS NOT NULL))
        WHEN 'event' THEN (SELECT json_array(0, 'carried-out', d.text, d.earliest, d.latest, d.qualified, NULL, NULL)
            FROM event e JOIN date d ON d.text = e.start_date
            WHERE e.id = r.id AND NOT EXISTS (SELECT 1 FROM action WHERE record = e.id AND type = 'carried-out' AND date IS NOT NULL))
        WHEN 'statement' THEN (SELECT json_array(0, 'open', d.text, d.earliest, d.latest, coalesce(d.qualified, 0), NULL, NULL)
            FROM statement s LEFT JOIN date d ON d.text = coalesce(s.date, (SELECT start_date FROM event WHERE id = s.event))
            WHERE s.id = r.id AND s.type IN ('promise', 'offer', 'request', 'proposal', 'invitation')) END, ''), 2) || ']') c;

-- The state of a record over time, an interval per change. On day D it is
--   certainly in the state when start_latest <= D < coalesce(end_earliest, '9999-12-32') and certain;
--   possibly when coalesce(start_earliest, '') <= D < coalesce(end_latest, '9999-12-32').
-- end_earliest: the first day on which another state may have begun; end_latest: the day by which
-- one has. The state of a day is the one at its end. Changes are ordered by dates and by follows,
-- those of one day by their turn; a promise is open before all else, and what was carried out by
-- its dates was proposed, planned and postponed before. What is not ordered so stays open.
CREATE VIEW IF NOT EXISTS states AS
SELECT (SELECT uid FROM record WHERE id = c.record) AS record,
    c.record AS record_id,
    c.slot AS slot,
    c.state AS state,
    c.text AS start_date,
    c.earliest AS start_earliest,
    c.latest AS start_latest,
    CASE WHEN instr(c.changes, '],[') THEN (SELECT min(coalesce(max(n.earliest, n.since), n.earliest, n.since, '')) FROM (
            SELECT json_extract(n.value, '$[0]') AS slot, json_extract(n.value, '$[1]') AS state,
                json_extract(n.value, '$[3]') AS earliest, json_extract(n.value, '$[4]') AS latest,
                json_extract(n.value, '$[7]') AS turn, c.earliest AS since
            FROM json_each(c.changes) n WHERE n.key <> c.position) n
        WHERE n.state <> c.state AND NOT (n.slot = 0 AND n.state = 'open')
            AND NOT coalesce(n.latest < n.since OR n.turn < c.turn, 0)
            AND NOT (c.slot = 0 AND c.state = 'carried-out' AND n.state IN ('proposed', 'planned', 'postponed'))
            AND (c.follows IS NULL
                OR n.slot NOT IN (WITH RECURSIVE earlier (slot) AS (SELECT c.follows UNION
                        SELECT p.follows FROM earlier JOIN action p ON p.record = c.record AND p.slot = earlier.slot)
                    SELECT slot FROM earlier WHERE slot IS NOT NULL))) END AS end_earliest,
    CASE WHEN instr(c.changes, '],[') THEN (SELECT min(n.latest) FROM (
            SELECT json_extract(n.value, '$[0]') AS slot, json_extract(n.value, '$[1]') AS state,
                json_extract(n.value, '$[3]') AS earliest, json_extract(n.value, '$[4]') AS latest,
                json_extract(n.value, '$[5]') AS qualified, json_extract(n.value, '$[6]') AS follows, json_extract(n.value, '$[7]') AS turn
            FROM json_each(c.changes) n WHERE n.key <> c.position) n
        WHERE n.qualified = 0 AND NOT (n.slot = 0 AND n.state = 'open')
            AND (n.earliest > c.latest AND c.qualified = 0
                    AND NOT (c.slot = 0 AND c.state = 'carried-out' AND n.state IN ('proposed', 'planned', 'postponed'))
                OR n.turn > c.turn
                OR c.slot = 0 AND c.state = 'open'
                OR n.slot = 0 AND c.state IN ('proposed', 'planned', 'postponed')
                OR n.follows IS NOT NULL
                    AND c.slot IN (WITH RECURSIVE earlier (slot) AS (SELECT n.follows UNION
                            SELECT p.follows FROM earlier JOIN action p ON p.record = c.record AND p.slot = earlier.slot)
                        SELECT slot FROM earlier WHERE slot IS NOT NULL))) END AS end_latest,
    CASE WHEN c.qualified = 0 AND c.latest IS NOT NULL THEN 1 ELSE 0 END AS certain,
    c.kind AS kind
FROM state_changes c;

-- Everything that happened, to which place (a body or a delegation stands for its place), when.
CREATE VIEW IF NOT EXISTS timeline (place, place_name, date, earliest, latest, what, record, record_name) AS
WITH happening (party, date, what, record) AS (
    SELECT v.host, coalesce(v.start_date, v.planned_start_date),
        CASE WHEN v.start_date IS NULL AND v.planned_start_date IS NOT NULL THEN 'planned visit received'
            ELSE 'visit received' END, v.id FROM visit v WHERE v.host IS NOT NULL
    UNION ALL
    SELECT g.sender, coalesce(v.start_date, v.planned_start_date),
        CASE WHEN v.start_date IS NULL AND v.planned_start_date IS NOT NULL THEN 'planned visit paid'
            ELSE 'visit paid' END, v.id
        FROM visit v JOIN delegation g ON g.id = v.delegation WHERE g.sender IS NOT NULL
    UNION ALL
    SELECT e.place, coalesce(e.start_date, e.planned_start_date),
        CASE WHEN e.start_date IS NULL AND e.planned_start_date IS NOT NULL THEN 'planned ' ELSE '' END || e.type, e.id
        FROM event e WHERE e.place IS NOT NULL
    UNION ALL
    SELECT p.body, coalesce(e.start_date, e.planned_start_date),
        CASE WHEN e.start_date IS NULL AND e.planned_start_date IS NOT NULL THEN 'planned ' ELSE '' END || e.type, e.id
        FROM event e JOIN participant p ON p.record = e.id
        WHERE p.body IS NOT NULL AND p.body IS NOT e.place
    UNION ALL
    SELECT p.party, a.date, r.kind || ' ' || a.type, r.id FROM action a
        JOIN record r ON r.id = a.record AND r.kind IN ('partnership', 'agreement')
        JOIN party p ON p.record = a.record
    UNION ALL
    SELECT s.side, coalesce(s.date, (SELECT start_date FROM event WHERE id = s.event)), s.type || ' made', s.id
        FROM statement s WHERE s.side IS NOT NULL
    UNION ALL
    SELECT s.addressee, coalesce(s.date, (SELECT start_date FROM event WHERE id = s.event)),
        s.type || ' received', s.id FROM statement s WHERE s.addressee IS NOT NULL
    UNION ALL
    SELECT g.giver, coalesce(g.date, (SELECT start_date FROM event WHERE id = g.event)), 'gift given', g.id
        FROM gift g WHERE g.giver IS NOT NULL
    UNION ALL
    SELECT g.receiver, coalesce(g.date, (SELECT start_date FROM event WHERE id = g.event)), 'gift received', g.id
        FROM gift g WHERE g.receiver IS NOT NULL
    UNION ALL
    SELECT o.place, o.start_date, 'outcome', o.id FROM outcome o WHERE o.place IS NOT NULL
    UNION ALL
    SELECT s.record, coalesce(s.operative_date, s.legal_date), s.type, s.record FROM succession s
    UNION ALL
    SELECT s.successor, coalesce(s.operative_date, s.legal_date), 'succeeds by ' || s.type, s.record
        FROM succession s WHERE s.successor IS NOT NULL
)
SELECT (SELECT uid FROM record WHERE id = p.id),
    (SELECT text FROM name WHERE record = p.id ORDER BY type IS NOT 'preferred', slot LIMIT 1),
    h.date, d.earliest, d.latest, h.what,
    (SELECT uid FROM record WHERE id = h.record),
    (SELECT text FROM name WHERE record = h.record ORDER BY type IS NOT 'preferred', slot LIMIT 1)
FROM (SELECT DISTINCT coalesce(o.place, go.place, g.sender, x.party) AS at_place, x.date, x.what, x.record
        FROM happening x
            LEFT JOIN organization o ON o.id = x.party
            LEFT JOIN delegation g ON g.id = x.party
            LEFT JOIN organization go ON go.id = g.sender) h
    JOIN place p ON p.id = h.at_place
    LEFT JOIN date d ON d.text = h.date;

-- Who was where, for whom, in which capacity: participants of events and visits, members of delegations.
CREATE VIEW IF NOT EXISTS attendances AS
WITH attendance (occasion, person, body, role, capacity, date, place) AS (
    SELECT p.record, p.person, p.body, p.role, p.capacity,
        coalesce(e.start_date, e.planned_start_date, v.start_date, v.planned_start_date), coalesce(e.place, v.place, v.host)
    FROM participant p LEFT JOIN event e ON e.id = p.record LEFT JOIN visit v ON v.id = p.record
    UNION ALL
    SELECT v.id, m.person, coalesce(m.organization, g.sender), m.role, m.capacity,
        coalesce(v.start_date, v.planned_start_date), coalesce(v.place, v.host)
    FROM visit v JOIN delegation g ON g.id = v.delegation JOIN member m ON m.record = g.id
)
SELECT (SELECT uid FROM record WHERE id = a.occasion) AS occasion,
    (SELECT kind FROM record WHERE id = a.occasion) AS kind,
    (SELECT text FROM name WHERE record = a.occasion ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS occasion_name,
    (SELECT uid FROM record WHERE id = a.person) AS person,
    (SELECT text FROM name WHERE record = a.person ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS person_name,
    (SELECT uid FROM record WHERE id = a.body) AS body,
    (SELECT text FROM name WHERE record = a.body ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS body_name,
    a.role AS role, a.capacity AS capacity, a.date AS date, d.earliest AS date_earliest, d.latest AS date_latest,
    (SELECT uid FROM record WHERE id = a.place) AS place,
    (SELECT text FROM name WHERE record = a.place ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS place_name
FROM attendance a LEFT JOIN date d ON d.text = a.date;

-- Which source says what of which record, attribute or row beside it.
CREATE VIEW IF NOT EXISTS evidence AS
SELECT r.uid AS record,
    (SELECT text FROM name WHERE record = r.id ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS record_name,
    r.kind AS kind, c.slot AS slot, c.target AS target,
    (SELECT entity FROM slots WHERE record = c.record AND slot = c.target) AS target_entity,
    c.attribute AS attribute,
    (SELECT uid FROM record WHERE id = c.source) AS source,
    (SELECT text FROM name WHERE record = c.source ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS source_name,
    s.publisher AS publisher, s.published AS published, c.locator AS locator, c.words AS words,
    coalesce(c.basis, 'stated') AS basis, c.because AS because,
    coalesce(c.stance, 'supports') AS stance, c.value AS value
FROM citation c JOIN record r ON r.id = c.record LEFT JOIN source s ON s.id = c.source;

-- What changed, newest first.
CREATE VIEW IF NOT EXISTS changes AS
SELECT h.id AS id, h.changed_at AS changed_at, h.author AS author, h.operation AS operation,
    coalesce(r.uid, (SELECT json_extract(old, '$.uid') FROM history
        WHERE record = h.record AND entity = 'record' AND operation = 'remove' ORDER BY id DESC LIMIT 1)) AS record,
    h.entity AS entity, h.slot AS slot, h.old AS old
FROM history h LEFT JOIN record r ON r.id = h.record
ORDER BY h.id DESC;

-- Latin letters and the plain ones that searches take for them; the library knows more.
CREATE VIEW IF NOT EXISTS plain_letter (plain, letters) AS VALUES
    ('a', 'ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ'),
    ('ae', 'Ææ'),
    ('b', 'ḂḃḄḅḆḇ'),
    ('c', 'ÇçĆćĈĉĊċČčḈḉ'),
    ('d', 'ÐðĎďĐđḊḋḌḍḎḏḐḑḒḓ'),
    ('e', 'ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ'),
    ('f', 'Ḟḟ'),
    ('g', 'ĜĝĞğĠġĢģǦǧǴǵḠḡ'),
    ('h', 'ĤĥĦħȞȟḢḣḤḥḦḧḨḩḪḫẖ'),
    ('i', 'ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋḬḭḮḯỈỉỊị'),
    ('j', 'Ĵĵǰ'),
    ('k', 'ĶķǨǩḰḱḲḳḴḵ'),
    ('l', 'ĹĺĻļĽľŁłḶḷḸḹḺḻḼḽ'),
    ('m', 'ḾḿṀṁṂṃ'),
    ('n', 'ÑñŃńŅņŇňǸǹṄṅṆṇṈṉṊṋ'),
    ('o', 'ÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộ'),
    ('o', 'ỚớỜờỞởỠỡỢợ'),
    ('oe', 'Œœ'),
    ('p', 'ṔṕṖṗ'),
    ('r', 'ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ'),
    ('s', 'ŚśŜŝŞşŠšȘșṠṡṢṣṤṥṦṧṨṩ'),
    ('ss', 'ß'),
    ('t', 'ŢţŤťȚțṪṫṬṭṮṯṰṱẗ'),
    ('th', 'Þþ'),
    ('u', 'ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự'),
    ('v', 'ṼṽṾṿ'),
    ('w', 'ŴŵẀẁẂẃẄẅẆẇẈẉẘ'),
    ('x', 'ẊẋẌẍ'),
    ('y', 'ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ'),
    ('z', 'ŹźŻżŽžẐẑẒẓẔẕ');

-- Every name with its folded text: in plain letters, lower case, words parted by one blank; kana as
-- katakana. One that a shell wrote is folded here, nearly as the library will.
--     SELECT uid, kind, name FROM search WHERE folded LIKE '%yen bai%';
--     SELECT uid, kind, name FROM search WHERE folded LIKE '%長野%';
CREATE VIEW IF NOT EXISTS search (uid, kind, name, language, preferred_name, folded) AS
    SELECT r.uid, r.kind, n.text, n.language,
        (SELECT text FROM name WHERE record = n.record ORDER BY type IS NOT 'preferred', slot LIMIT 1),
        coalesce(n.folded, (WITH RECURSIVE letter (at, done) AS (
            SELECT 1, ''
            UNION ALL SELECT at + 1, done || coalesce(
                    (SELECT plain FROM plain_letter WHERE instr(letters, substr(n.text, at, 1)) > 0),
                    CASE WHEN instr('.-_,;:/()', substr(n.text, at, 1)) > 0 THEN ' '
                        WHEN substr(n.text, at, 1) IN ('''', '’') THEN ''
                        ELSE lower(substr(n.text, at, 1)) END)
                FROM letter WHERE at <= length(n.text))
            SELECT trim(replace(replace(done, '  ', ' '), '  ', ' ')) FROM letter ORDER BY at DESC LIMIT 1))
    FROM name n JOIN record r ON r.id = n.record;

-- Each record under the name it is listed by; ORDER BY sort_key is the order of dictionaries:
-- Vietnamese letters and tones, Japanese names by their reading where one is recorded.
CREATE VIEW IF NOT EXISTS listing (id, uid, kind, name, slot, sort_key) AS
    SELECT r.id, r.uid, r.kind, n.text, n.slot,
        coalesce((SELECT k.sort_key FROM name k WHERE k.record = r.id AND k.sort_key >= 'ァ' AND k.sort_key < 'ㄅ' LIMIT 1),
            n.sort_key, lower(n.text))
    FROM record r JOIN name n ON n.record = r.id AND n.slot = (SELECT slot FROM name WHERE record = r.id
        ORDER BY type IS NOT 'preferred', slot LIMIT 1);

-- From when on a place or a body is gone, the day after its last; since: that day, or what is known of
-- its last. NULL for what goes on, or is not known to end.
CREATE VIEW IF NOT EXISTS endings (id, end_date, since, gone_earliest, gone_latest) AS
SELECT r.id, coalesce(p.end_date, o.end_date),
    CASE WHEN d.earliest = d.latest AND d.qualified = 0 THEN coalesce(date(d.latest, '+1 day'), d.text) ELSE d.text END,
    coalesce(date(d.earliest, '+1 day'), d.earliest),
    CASE d.qualified WHEN 0 THEN coalesce(date(d.latest, '+1 day'), d.latest) WHEN 1 THEN '9999-12-31' END
FROM record r
    LEFT JOIN place p ON p.id = r.id
    LEFT JOIN organization o ON o.id = r.id
    LEFT JOIN date d ON d.text = nullif(coalesce(p.end_date, o.end_date), '..') AND d.earliest IS NOT NULL;

-- What hands on all that a place or a body holds, a row per successor: not a partial transfer, nor a
-- split of a place that goes on existing. It takes effect when the successor begins to operate, where
-- that is unknown with the law; no finer than that is known, when the place or body ends. A successor of
-- NULL: none, or one that is not known.
CREATE VIEW IF NOT EXISTS takeovers (record, slot, successor, type, date, earliest, latest, lawful, act, several) AS
SELECT t.record, t.slot, t.successor, t.type, coalesce(t.date, t.since),
    CASE WHEN t.gone_earliest BETWEEN t.earliest AND t.latest THEN t.gone_earliest ELSE t.earliest END,
    CASE WHEN t.gone_latest BETWEEN t.earliest AND t.latest THEN t.gone_latest ELSE t.latest END,
    coalesce(t.lawful, CASE WHEN t.gone_earliest BETWEEN t.earliest AND t.latest THEN t.gone_earliest ELSE t.earliest END),
    t.act, t.several
FROM (SELECT s.record, s.slot, s.successor, s.type, coalesce(s.operative_date, s.legal_date) AS date, e.since,
        coalesce(d.earliest, '0001-01-01') AS earliest,
        CASE WHEN d.qualified = 0 THEN coalesce(d.latest, '9999-12-31') ELSE '9999-12-31' END AS latest,
        e.gone_earliest, e.gone_latest, l.earliest AS lawful, s.act,
        EXISTS (SELECT 1 FROM succession o WHERE o.record = s.record AND o.type <> 'partial-transfer'
            AND o.successor IS NOT s.successor AND o.successor IS NOT NULL) AS several
    FROM succession s JOIN endings e ON e.id = s.record
        LEFT JOIN date d ON d.text = coalesce(s.operative_date, s.legal_date)
        LEFT JOIN date l ON l.text = s.legal_date
    WHERE s.type <> 'partial-transfer' AND NOT (s.type = 'split' AND e.end_date IS '..')
        AND NOT EXISTS (SELECT 1 FROM succession o
            WHERE o.record = s.record AND o.type <> 'partial-transfer'
                AND (o.successor IS s.successor AND o.slot < s.slot
                    OR s.successor IS NULL AND o.successor IS NOT NULL))) t;

-- What the partners said of the successors of a party, a JSON array of [successor, the place it
-- governs, confirmed or re-concluded, its day, the record that says so]. A successor of null: whoever
-- it was then.
CREATE VIEW IF NOT EXISTS partner_words (record, slot, said) AS
SELECT p.record, p.slot, (
    WITH RECURSIVE reach (id) AS (
        SELECT p.party
        UNION SELECT t.successor FROM reach CROSS JOIN succession t ON t.record = reach.id
            WHERE t.successor IS NOT NULL
    ), partner (id) AS (
        SELECT o.party FROM party o WHERE o.record = p.record AND o.slot <> p.slot
        UNION SELECT t.successor FROM partner CROSS JOIN succession t ON t.record = partner.id
            WHERE t.successor IS NOT NULL
    ), word (successor, means, date, rests_on) AS (
        SELECT coalesce((SELECT sender FROM delegation WHERE id = a.recipient), a.recipient),
            'confirmed', a.date, a.record
        FROM action a
        WHERE a.record = p.record AND a.type = 'confirmed' AND a.object IS NULL
            AND coalesce((SELECT sender FROM delegation WHERE id = a.agent), a.agent, 0) NOT IN reach
            AND coalesce((SELECT place FROM organization WHERE id = a.agent), 0) NOT IN reach
        UNION ALL
        SELECT a.recipient, 'confirmed', a.date, a.record
        FROM reach CROSS JOIN action a ON a.record = reach.id AND +a.type = 'confirmed'
        WHERE coalesce((SELECT sender FROM delegation WHERE id = a.agent), a.agent) IN partner
            OR (SELECT place FROM organization WHERE id = a.agent) IN partner
        UNION ALL
        SELECT s.party, 're-concluded', a.date, q.id
        FROM (
            SELECT l.record AS id, 1 AS named FROM relation l
                WHERE l.agreement = p.record AND l.type IN ('renews', 'replaces')
            UNION SELECT l.record, 1 FROM agreement g
                JOIN relation l ON l.agreement = g.id AND l.type IN ('renews', 'replaces')
                WHERE g.partnership = p.record
            UNION SELECT a.object, 1 FROM action a WHERE a.record = p.record AND a.object IS NOT NULL
            UNION SELECT g.id, 0 FROM agreement g
                WHERE g.partnership = p.record
                    AND NOT EXISTS (SELECT 1 FROM relation WHERE record = g.id)
            UNION SELECT h.record, 0
                FROM reach CROSS JOIN partner CROSS JOIN party b ON b.party = partner.id AND b.record <> p.record
                    CROSS JOIN party h ON h.party = reach.id AND h.record = b.record AND h.slot <> b.slot
                    CROSS JOIN record r ON r.id = h.record
                WHERE reach.id <> p.party
                    AND EXISTS (SELECT 1 FROM partnership WHERE id = p.record)
                    AND (r.kind = 'partnership' OR EXISTS (SELECT 1 FROM agreement
                        WHERE id = h.record AND partnership IS NULL)
                            AND NOT EXISTS (SELECT 1 FROM relation WHERE record = h.record))) q
            CROSS JOIN party s ON s.record = q.id AND +s.party <> p.party
            CROSS JOIN action a ON a.record = q.id AND +a.type IN ('signed', 'entered-into-force', 'established')
        WHERE q.named OR EXISTS (SELECT 1 FROM party b LEFT JOIN organization o ON o.id = b.party
            WHERE b.record = q.id AND b.slot <> s.slot AND (b.party IN partner OR o.place IN partner))
    )
    SELECT json_group_array(json_array(w.successor,
        (SELECT place FROM organization WHERE id = w.successor AND governs = 'yes'), w.means,
        CASE WHEN d.qualified = 0 THEN coalesce(d.latest, '9999-12-31') ELSE '9999-12-31' END
            || coalesce(d.earliest, '0001-01-01'), w.rests_on))
    FROM word w LEFT JOIN date d ON d.text = w.date)
FROM party p;

-- Who holds what a party of a partnership or an agreement signed, over time, and by what right: an
-- interval per holder and right. On day D it certainly holds when start_latest <= D < end_earliest,
-- possibly when start_earliest <= D < end_latest. The bounds are always there: 0001-01-01 is a start
-- without one, 9999-12-31 an end without one, or a day that is not known to have come.
--
-- The party itself holds it until a takeover; then its successor, and that one's, by any number of
-- them. The right: original; presumed, confirmed by the partner, or re-concluded with it; undecided,
-- as long as there are several successors and nothing says which, or it is gone and none is known;
-- lapsed, where it was abolished and has none.
-- A successor is confirmed by the action confirmed on the record, or on a predecessor by the partner;
-- re-concluded by a later agreement or partnership with the partner: one that renews or replaces, or
-- of the same partnership, or named as the object of an action, or between the two and of nothing else.
-- rests_on is the record that says so.
--
-- A row per party, so that a question about one record or one place reads no other: what follows from
-- its party is computed as a JSON array of its own. Each step is named once, as SQLite would compile
-- it anew for each mention. Two days are kept as one text, the latest first.
CREATE VIEW IF NOT EXISTS holders AS
SELECT (SELECT uid FROM record WHERE id = p.record) AS record,
    p.record AS record_id,
    (SELECT kind FROM record WHERE id = p.record) AS kind,
    p.slot AS slot,
    (SELECT uid FROM record WHERE id = p.party) AS party,
    (SELECT text FROM name WHERE record = p.party ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS party_name,
    p.party AS party_id,
    (SELECT uid FROM record WHERE id = json_extract(j.value, '$[0]')) AS holder,
    (SELECT text FROM name WHERE record = json_extract(j.value, '$[0]')
        ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS holder_name,
    json_extract(j.value, '$[0]') AS holder_id,
    json_extract(j.value, '$[1]') AS by_right,
    (SELECT coalesce((SELECT text FROM name WHERE record = json_extract(j.value, '$[0]')
        ORDER BY type IS NOT 'preferred', slot LIMIT 1), '—') || json_extract(j.value, '$[2]')
        WHERE json_extract(j.value, '$[2]') <> '') AS path,
    json_extract(j.value, '$[3]') AS start_earliest,
    json_extract(j.value, '$[4]') AS start_latest,
    json_extract(j.value, '$[5]') AS end_earliest,
    json_extract(j.value, '$[6]') AS end_latest,
    json_extract(j.value, '$[7]') AS rests_on_id,
    json_extract(j.value, '$[8]') AS since
FROM party p JOIN json_each(CASE WHEN NOT EXISTS (SELECT 1 FROM succession WHERE record = p.party)
        AND (SELECT since FROM endings WHERE id = p.party) IS NULL
    THEN json_array(json_array(p.party, 'original', '', '0001-01-01', '0001-01-01', '9999-12-31', '9999-12-31',
        NULL, NULL))
    ELSE (
    WITH RECURSIVE line (holder, depth, type, since, tail, start_earliest, start_latest, lawful, branched, first,
            chosen_earliest, chosen_latest, other_earliest, other_latest, choice, other, met, said) AS (
        SELECT p.party, 0, NULL, NULL, '', '0001-01-01', '0001-01-01', '0001-01-01', 0, 1,
            '0001-01-01', '0001-01-01', '9999-12-31', '9999-12-31',
            '0001-01-010001-01-01', '9999-12-319999-12-31', NULL,
            CASE WHEN EXISTS (SELECT 1 FROM succession WHERE record = p.party)
                THEN (SELECT said FROM partner_words WHERE record = p.record AND slot = p.slot) ELSE '[]' END
        UNION ALL
        SELECT t.successor, line.depth + 1, t.type, t.date,
            ' ← ' || coalesce((SELECT text FROM name WHERE record = line.holder
                    ORDER BY type IS NOT 'preferred', slot LIMIT 1), '—')
                || coalesce(', ' || (SELECT text FROM name WHERE record = t.act
                        ORDER BY type IS NOT 'short', type IS NOT 'preferred', slot LIMIT 1), '')
                || line.tail,
            max(line.start_earliest, t.earliest), max(line.start_latest, t.latest), t.lawful,
            line.branched OR t.several,
            line.first AND NOT EXISTS (SELECT 1 FROM takeovers o WHERE o.record = line.holder AND o.slot < t.slot),
            max(line.chosen_earliest, substr(line.choice, 11)), max(line.chosen_latest, substr(line.choice, 1, 10)),
            min(line.other_earliest, substr(line.other, 11)), min(line.other_latest, substr(line.other, 1, 10)),
            -- the day on which this successor, or one after it, was said to be the one
            CASE WHEN t.several THEN coalesce((
                    WITH RECURSIVE later (id) AS (SELECT t.successor
                        UNION SELECT n.successor FROM later CROSS JOIN succession n ON n.record = later.id)
                    SELECT min(json_extract(w.value, '$[3]'))
                    FROM json_each(line.said) w CROSS JOIN later
                        LEFT JOIN organization o ON o.id = later.id AND o.governs = 'yes'
                    WHERE later.id IN (json_extract(w.value, '$[0]'), json_extract(w.value, '$[1]'))
                        OR o.place = json_extract(w.value, '$[0]')), '9999-12-319999-12-31')
                ELSE '0001-01-010001-01-01' END,
            -- the day on which another one was
            CASE WHEN t.several THEN coalesce((
                    WITH RECURSIVE later (id) AS (
                        SELECT o.successor FROM takeovers o WHERE o.record = line.holder AND o.slot <> t.slot
                        UNION SELECT n.successor FROM later CROSS JOIN succession n ON n.record = later.id)
                    SELECT min(json_extract(w.value, '$[3]'))
                    FROM json_each(line.said) w CROSS JOIN later
                        LEFT JOIN organization o ON o.id = later.id AND o.governs = 'yes'
                    WHERE later.id IN (json_extract(w.value, '$[0]'), json_extract(w.value, '$[1]'))
                        OR o.place = json_extract(w.value, '$[0]')), '9999-12-319999-12-31')
                ELSE '9999-12-319999-12-31' END,
            -- the one in which all the successors have ended, and since when
            CASE WHEN line.met IS NOT NULL OR NOT t.several THEN line.met ELSE (
                    WITH RECURSIVE later (id, earliest, latest) AS (
                        SELECT o.successor, o.earliest, o.latest FROM takeovers o WHERE o.record = line.holder
                        UNION SELECT n.successor, n.earliest, n.latest
                        FROM later CROSS JOIN takeovers n ON n.record = later.id)
                    SELECT max(latest) || max(earliest) || max(id) FILTER (WHERE ending) FROM (
                        SELECT *, NOT EXISTS (SELECT 1 FROM takeovers n WHERE n.record = later.id) AS ending FROM later)
                    HAVING count(*) = count(id)
                        AND min(id) FILTER (WHERE ending) = max(id) FILTER (WHERE ending)) END,
            line.said
        FROM line CROSS JOIN takeovers t ON t.record = line.holder
    ), settled AS MATERIALIZED (
        SELECT holder, depth, type, since, tail, start_earliest, start_latest, branched,
            CASE WHEN CAST(substr(met, 21) AS INTEGER) = holder THEN met END AS met,
            CASE WHEN CAST(substr(met, 21) AS INTEGER) = holder THEN NOT first ELSE 0 END AS twin,
            max(chosen_earliest, substr(choice, 11)) AS chosen_earliest,
            max(chosen_latest, substr(choice, 1, 10)) AS chosen_latest,
            CASE WHEN substr(choice, 11) = '9999-12-31' THEN min(other_earliest, substr(other, 11))
                ELSE other_earliest END AS out_earliest,
            CASE WHEN substr(choice, 11) = '9999-12-31' THEN min(other_latest, substr(other, 1, 10))
                ELSE other_latest END AS out_latest,
            coalesce((SELECT min(latest) || min(earliest) FROM takeovers WHERE record = line.holder),
                (SELECT gone_latest || gone_earliest || since FROM endings WHERE id = line.holder)) AS until,
            CASE WHEN said <> '[]' AND depth > 0 THEN
                (SELECT min(json_extract(w.value, '$[3]')) FROM json_each(line.said) w
                WHERE json_extract(w.value, '$[2]') = 'confirmed'
                    AND (line.holder IN (json_extract(w.value, '$[0]'), json_extract(w.value, '$[1]'))
                        OR json_extract(w.value, '$[0]')
                            = (SELECT place FROM organization WHERE id = line.holder AND governs = 'yes')
                        OR json_extract(w.value, '$[0]') IS NULL
                            AND substr(json_extract(w.value, '$[3]'), 11) >= line.lawful)) END AS confirmed,
            CASE WHEN said <> '[]' AND depth > 0 THEN
                (SELECT min(json_extract(w.value, '$[3]') || json_extract(w.value, '$[4]')) FROM json_each(line.said) w
                WHERE json_extract(w.value, '$[2]') = 're-concluded'
                    AND substr(json_extract(w.value, '$[3]'), 1, 10) >= line.lawful
                    AND (line.holder IN (json_extract(w.value, '$[0]'), json_extract(w.value, '$[1]'))
                        OR json_extract(w.value, '$[0]')
                            = (SELECT place FROM organization WHERE id = line.holder AND governs = 'yes'))) END
                AS concluded
        FROM line
    ), held AS MATERIALIZED (
        SELECT holder, depth, type, since, tail, branched, twin, start_earliest, start_latest, out_earliest, out_latest,
            max(start_earliest, min(chosen_earliest, coalesce(substr(met, 11, 10), chosen_earliest))) AS base_earliest,
            max(start_latest, min(chosen_latest, coalesce(substr(met, 1, 10), chosen_latest))) AS base_latest,
            coalesce(substr(until, 11, 10), '9999-12-31') AS until_earliest,
            coalesce(substr(until, 1, 10), '9999-12-31') AS until_latest,
            CASE WHEN length(until) > 20 AND holder IS NOT NULL THEN until END AS gone, -- and nobody came after it
            coalesce(substr(confirmed, 11, 10), '9999-12-31') AS confirmed_earliest,
            coalesce(substr(confirmed, 1, 10), '9999-12-31') AS confirmed_latest,
            coalesce(substr(concluded, 11, 10), '9999-12-31') AS concluded_earliest,
            coalesce(substr(concluded, 1, 10), '9999-12-31') AS concluded_latest,
            CAST(substr(concluded, 21) AS INTEGER) AS concluded_by
        FROM settled
    ), phase AS (
        SELECT CASE WHEN number <> 5 THEN holder END AS holder,
            CASE number
                WHEN 1 THEN CASE WHEN holder IS NULL AND type = 'abolition' THEN 'lapsed' ELSE 'undecided' END
                WHEN 2 THEN CASE depth WHEN 0 THEN 'original' ELSE 'by-succession-presumed' END
                WHEN 3 THEN 'by-succession-confirmed' WHEN 4 THEN 're-concluded' ELSE 'undecided' END AS by_right,
            CASE WHEN number <> 5 THEN tail ELSE ' ← ' || coalesce((SELECT text FROM name WHERE record = held.holder
                ORDER BY type IS NOT 'preferred', slot LIMIT 1), '—') || tail END AS tail,
            CASE number WHEN 1 THEN start_earliest WHEN 2 THEN base_earliest
                WHEN 3 THEN max(base_earliest, confirmed_earliest) WHEN 4 THEN max(base_earliest, concluded_earliest)
                ELSE max(start_earliest, substr(gone, 11, 10)) END AS start_earliest,
            CASE number WHEN 1 THEN start_latest WHEN 2 THEN base_latest
                WHEN 3 THEN max(base_latest, confirmed_latest) WHEN 4 THEN max(base_latest, concluded_latest)
                ELSE max(start_latest, substr(gone, 1, 10)) END AS start_latest,
            CASE number WHEN 1 THEN CASE WHEN holder IS NULL THEN '9999-12-31'
                    ELSE min(until_earliest, base_earliest, out_earliest) END
                WHEN 2 THEN min(until_earliest, confirmed_earliest, concluded_earliest)
                WHEN 3 THEN min(until_earliest, concluded_earliest) WHEN 4 THEN until_earliest
                ELSE '9999-12-31' END AS end_earliest,
            CASE number WHEN 1 THEN CASE WHEN holder IS NULL THEN '9999-12-31'
                    ELSE min(until_latest, base_latest, out_latest) END
                WHEN 2 THEN min(until_latest, confirmed_latest, concluded_latest)
                WHEN 3 THEN min(until_latest, concluded_latest) WHEN 4 THEN until_latest
                ELSE '9999-12-31' END AS end_latest,
            CASE number WHEN 3 THEN p.record WHEN 4 THEN concluded_by END AS rests_on,
            CASE WHEN number <> 5 THEN since ELSE substr(gone, 21) END AS since
        FROM (SELECT held.*, n.value AS number FROM held CROSS JOIN json_each('[1,2,3,4,5]') n) held
        WHERE CASE number WHEN 1 THEN holder IS NULL OR branched
            WHEN 2 THEN holder IS NOT NULL AND NOT twin
            WHEN 3 THEN holder IS NOT NULL AND NOT twin AND confirmed_earliest < '9999-12-31'
            WHEN 4 THEN holder IS NOT NULL AND NOT twin AND concluded_earliest < '9999-12-31'
            ELSE gone IS NOT NULL END
    )
    SELECT json_group_array(json_array(holder, by_right, tail, start_earliest, start_latest, end_earliest, end_latest,
        rests_on, since))
    FROM phase WHERE start_earliest < end_latest) END) j;

-- What became of a place or a body over time, and who stands in its place: bounds as in holders. The
-- right: original, as long as it exists; presumed, undecided or lapsed as there, as it cannot depend
-- on what a partner says.
CREATE VIEW IF NOT EXISTS heirs AS
SELECT r.id AS record_id,
    (SELECT uid FROM record WHERE id = json_extract(j.value, '$[0]')) AS heir,
    (SELECT text FROM name WHERE record = json_extract(j.value, '$[0]')
        ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS heir_name,
    json_extract(j.value, '$[0]') AS heir_id,
    json_extract(j.value, '$[1]') AS by_right,
    (SELECT coalesce((SELECT text FROM name WHERE record = json_extract(j.value, '$[0]')
        ORDER BY type IS NOT 'preferred', slot LIMIT 1), '—') || json_extract(j.value, '$[2]')
        WHERE json_extract(j.value, '$[2]') <> '') AS path,
    json_extract(j.value, '$[3]') AS start_earliest,
    json_extract(j.value, '$[4]') AS start_latest,
    json_extract(j.value, '$[5]') AS end_earliest,
    json_extract(j.value, '$[6]') AS end_latest,
    json_extract(j.value, '$[7]') AS type
FROM record r JOIN json_each((
    WITH RECURSIVE line (heir, depth, type, tail, start_earliest, start_latest, branched) AS (
        SELECT r.id, 0, NULL, '', '0001-01-01', '0001-01-01', 0
        UNION ALL
        SELECT t.successor, line.depth + 1, t.type,
            ' ← ' || coalesce((SELECT text FROM name WHERE record = line.heir
                    ORDER BY type IS NOT 'preferred', slot LIMIT 1), '—')
                || coalesce(', ' || (SELECT text FROM name WHERE record = t.act
                        ORDER BY type IS NOT 'short', type IS NOT 'preferred', slot LIMIT 1), '')
                || line.tail,
            max(line.start_earliest, t.earliest), max(line.start_latest, t.latest),
            line.branched OR (SELECT count(*) FROM takeovers WHERE record = line.heir) > 1
        FROM line CROSS JOIN takeovers t ON t.record = line.heir
    ), bounded AS MATERIALIZED (
        SELECT *, (SELECT min(latest) || min(earliest) FROM takeovers WHERE record = line.heir) AS passed,
            (SELECT gone_latest || gone_earliest FROM endings WHERE id = line.heir) AS gone
        FROM line
    ), met AS MATERIALIZED ( -- where several lines end in one
        SELECT *, coalesce(substr(passed, 11), substr(gone, 11), '9999-12-31') AS until_earliest,
            coalesce(substr(passed, 1, 10), substr(gone, 1, 10), '9999-12-31') AS until_latest,
            heir IS NOT NULL AND count(*) FILTER (WHERE passed IS NULL) OVER () > 1
                AND count(*) FILTER (WHERE passed IS NULL AND heir IS NULL) OVER () = 0
                AND heir IS min(heir) FILTER (WHERE passed IS NULL) OVER ()
                AND heir IS max(heir) FILTER (WHERE passed IS NULL) OVER () AS shared,
            max(start_earliest) FILTER (WHERE passed IS NULL) OVER () AS met_earliest,
            max(start_latest) FILTER (WHERE passed IS NULL) OVER () AS met_latest,
            min(tail) FILTER (WHERE passed IS NULL) OVER () AS met_tail
        FROM bounded
    ), phase AS (
        SELECT CASE WHEN number < 3 THEN heir END AS heir,
            CASE number
                WHEN 1 THEN CASE WHEN heir IS NULL AND type = 'abolition' THEN 'lapsed'
                    WHEN heir IS NULL OR branched THEN 'undecided'
                    WHEN depth = 0 THEN 'original' ELSE 'by-succession-presumed' END
                WHEN 2 THEN 'by-succession-presumed' ELSE 'undecided' END AS by_right,
            CASE WHEN number < 3 THEN tail ELSE ' ← ' || coalesce((SELECT text FROM name WHERE record = met.heir
                ORDER BY type IS NOT 'preferred', slot LIMIT 1), '—') || tail END AS tail,
            CASE number WHEN 1 THEN start_earliest WHEN 2 THEN met_earliest
                ELSE max(start_earliest, substr(gone, 11)) END AS start_earliest,
            CASE number WHEN 1 THEN start_latest WHEN 2 THEN met_latest
                ELSE max(start_latest, substr(gone, 1, 10)) END AS start_latest,
            CASE number WHEN 1 THEN CASE WHEN shared THEN min(until_earliest, met_earliest) ELSE until_earliest END
                WHEN 2 THEN until_earliest ELSE '9999-12-31' END AS end_earliest,
            CASE number WHEN 1 THEN CASE WHEN shared THEN min(until_latest, met_latest) ELSE until_latest END
                WHEN 2 THEN until_latest ELSE '9999-12-31' END AS end_latest,
            CASE WHEN number < 3 THEN type END AS type
        FROM (SELECT met.*, n.value AS number FROM met CROSS JOIN json_each('[1,2,3]') n) met
        WHERE CASE number WHEN 1 THEN 1 WHEN 2 THEN shared AND tail = met_tail
            ELSE gone IS NOT NULL AND passed IS NULL END
    )
    SELECT json_group_array(json_array(heir, by_right, tail, start_earliest, start_latest, end_earliest, end_latest,
        type))
    FROM phase WHERE start_earliest < end_latest)) j
WHERE r.kind IN ('place', 'organization');

-- The state of a partnership or an agreement over time, as in states, with bounds that are always
-- there, as in holders.
CREATE VIEW IF NOT EXISTS standings AS
SELECT s.record_id, s.slot, s.state, s.start_date AS since,
    coalesce(s.start_earliest, '0001-01-01') AS start_earliest,
    CASE WHEN s.certain THEN s.start_latest ELSE '9999-12-31' END AS start_latest,
    coalesce(s.end_earliest, '9999-12-31') AS end_earliest,
    coalesce(s.end_latest, '9999-12-31') AS end_latest
FROM states s
WHERE s.kind IN ('partnership', 'agreement');

-- Partnerships that are context and never counted: those in which a country takes part.
CREATE VIEW IF NOT EXISTS relations_of_countries (id) AS
SELECT p.id FROM partnership p
WHERE EXISTS (SELECT 1 FROM party x JOIN place c ON c.id = x.party AND c.type = 'country' WHERE x.record = p.id);

-- The words of these views.
INSERT INTO term (vocabulary, code, label_en, label_vi, label_ja)
SELECT * FROM (VALUES
    ('right', 'original', 'original', 'bên ký ban đầu', '当初の当事者'),
    ('right', 'by-succession-presumed', 'by succession, presumed', 'kế thừa, suy đoán', '承継(推定)'),
    ('right', 'by-succession-confirmed', 'by succession, confirmed', 'kế thừa, đối tác đã xác nhận', '承継(相手方確認済み)'),
    ('right', 're-concluded', 're-concluded', 'đã ký lại', '再締結'),
    ('right', 'undecided', 'undecided', 'chưa xác định', '未定'),
    ('right', 'lapsed', 'lapsed', 'không còn bên kế thừa', '消滅'),
    ('clair_test', 'both-heads-signed', 'a paper signed by both heads', 'văn bản do người đứng đầu hai bên ký', '両首長による提携書'),
    ('clair_test', 'fields-not-limited', 'fields not limited', 'lĩnh vực không giới hạn', '交流分野が特定されない'),
    ('clair_test', 'assembly-approved', 'approved by the assembly', 'được hội đồng thông qua', '議会の承認'),
    ('handover', 'partnership', 'partnership', 'quan hệ', '提携'),
    ('handover', 'proposal', 'proposed partnership', 'quan hệ mới đề xuất', '提案中の提携'),
    ('handover', 'agreement', 'agreement', 'thỏa thuận', '合意'),
    ('handover', 'promise', 'open promise', 'cam kết chưa thực hiện', '未履行の約束'),
    ('handover', 'focal-point', 'focal point', 'đầu mối', '窓口'),
    ('handover', 'planned-visit', 'planned visit', 'chuyến thăm dự kiến', '計画中の訪問'),
    ('handover', 'approval', 'pending approval', 'việc chờ chấp thuận', '承認待ちの案件')
) WHERE NOT EXISTS (SELECT 1 FROM metadata);

CREATE INDEX IF NOT EXISTS place_country ON place (country);
CREATE INDEX IF NOT EXISTS organization_country ON organization (country);
-- What several questions ask of a record: its name, and the place or body that it stands for. A
-- body stands for its place, unless it is another country's (an embassy); a delegation for its
-- sender.
CREATE VIEW IF NOT EXISTS labels (id, uid, kind, name, side, country) AS
SELECT r.id, r.uid, r.kind,
    (SELECT text FROM name WHERE record = r.id ORDER BY type IS NOT 'preferred', slot LIMIT 1),
    CASE r.kind
        WHEN 'place' THEN r.id
        WHEN 'organization' THEN (
            SELECT CASE WHEN p.country <> o.country THEN o.id ELSE coalesce(o.place, o.id) END
            FROM organization o LEFT JOIN place p ON p.id = o.place WHERE o.id = r.id)
        WHEN 'delegation' THEN (
            SELECT CASE WHEN p.country <> o.country THEN o.id ELSE coalesce(o.place, g.sender) END
            FROM delegation g LEFT JOIN organization o ON o.id = g.sender
                LEFT JOIN place p ON p.id = o.place WHERE g.id = r.id)
    END,
    CASE r.kind
        WHEN 'place' THEN (SELECT country FROM place WHERE id = r.id)
        WHEN 'organization' THEN (
            SELECT coalesce(o.country, p.country)
            FROM organization o LEFT JOIN place p ON p.id = o.place WHERE o.id = r.id)
        WHEN 'delegation' THEN (
            SELECT coalesce(s.country, o.country, p.country)
            FROM delegation g LEFT JOIN place s ON s.id = g.sender
                LEFT JOIN organization o ON o.id = g.sender
                LEFT JOIN place p ON p.id = o.place WHERE g.id = r.id)
        WHEN 'person' THEN (SELECT country FROM person WHERE id = r.id)
    END
FROM record r;

-- What is only inferred: a record (target and attribute NULL), an attribute, a row beside it or an
-- attribute of that row, of which no source states the same.
CREATE VIEW IF NOT EXISTS inferences (record, target, attribute) AS
SELECT c.record, c.target, c.attribute
FROM citation c
WHERE c.basis = 'inferred' AND c.stance IS NOT 'disputes'
    AND NOT EXISTS (SELECT 1 FROM citation s
        WHERE s.record = c.record AND s.target IS c.target AND s.attribute IS c.attribute
            AND s.basis IS NOT 'inferred' AND s.stance IS NOT 'disputes');

-- Statements with the day on which they were made: their own, else that of their event. dated_by and
-- dated_in say which record and attribute that day stands in.
CREATE VIEW IF NOT EXISTS sayings AS
SELECT s.*, coalesce(s.date, e.start_date) AS said, d.earliest AS said_earliest,
    d.latest AS said_latest, d.qualified AS said_qualified,
    CASE WHEN s.date IS NULL THEN e.id ELSE s.id END AS dated_by,
    CASE WHEN s.date IS NULL THEN 'start_date' ELSE 'date' END AS dated_in
FROM statement s LEFT JOIN event e ON e.id = s.event
    LEFT JOIN date d ON d.text = coalesce(s.date, e.start_date);

-- An agreement over time, by its own words: when signed, in force since when, and when it ends: the day
-- that its last "expires" names (expires_slot), else its term counted from its start. That it was
-- extended or replaced by a day, the questions add; for them, too, its end by its term alone. A duration is taken apart into months and days;
-- months end on the last day of a shorter one.
CREATE VIEW IF NOT EXISTS instruments (id, signed_slot, signed, signed_earliest, signed_latest,
    signed_qualified, effective_slot, effective, effective_earliest, effective_latest,
    term, term_months, term_days, renewal, notice, notice_months, notice_days,
    start_earliest, start_latest, ends, ends_earliest, ends_latest, qualified, expires_slot,
    term_ends, term_ends_earliest, term_ends_latest, start_qualified) AS
WITH measured AS (
    SELECT a.id, a.term, a.renewal, a.notice,
        s.slot AS signed_slot, s.date AS signed, sd.earliest AS signed_earliest,
        sd.latest AS signed_latest, sd.qualified AS signed_qualified,
        e.slot AS effective_slot, e.date AS effective, ed.earliest AS effective_earliest,
        ed.latest AS effective_latest,
        coalesce(ed.earliest, sd.earliest) AS start_earliest,
        coalesce(ed.latest, sd.latest) AS start_latest,
        coalesce(xd.qualified, ed.qualified, sd.qualified, 0) AS qualified,
        coalesce(ed.qualified, sd.qualified, 0) AS start_qualified,
        CASE WHEN a.term GLOB 'P[0-9]*Y*' THEN 12 * CAST(substr(a.term, 2) AS INTEGER) ELSE 0 END
            + CASE WHEN substr(a.term, max(instr(a.term, 'Y'), 1) + 1) GLOB '[0-9]*M*'
                THEN CAST(substr(a.term, max(instr(a.term, 'Y'), 1) + 1) AS INTEGER) ELSE 0 END
            AS term_months,
        CASE WHEN a.term GLOB '*W*' THEN 7 * CAST(substr(a.term,
                max(instr(a.term, 'Y'), instr(a.term, 'M'), 1) + 1) AS INTEGER) ELSE 0 END
            + CASE WHEN a.term GLOB '*D' THEN CAST(substr(a.term,
                max(instr(a.term, 'Y'), instr(a.term, 'M'), instr(a.term, 'W'), 1) + 1) AS INTEGER)
                ELSE 0 END AS term_days,
        CASE WHEN a.notice GLOB 'P[0-9]*Y*' THEN 12 * CAST(substr(a.notice, 2) AS INTEGER) ELSE 0 END
            + CASE WHEN substr(a.notice, max(instr(a.notice, 'Y'), 1) + 1) GLOB '[0-9]*M*'
                THEN CAST(substr(a.notice, max(instr(a.notice, 'Y'), 1) + 1) AS INTEGER) ELSE 0 END
            AS notice_months,
        CASE WHEN a.notice GLOB '*W*' THEN 7 * CAST(substr(a.notice,
                max(instr(a.notice, 'Y'), instr(a.notice, 'M'), 1) + 1) AS INTEGER) ELSE 0 END
            + CASE WHEN a.notice GLOB '*D' THEN CAST(substr(a.notice,
                max(instr(a.notice, 'Y'), instr(a.notice, 'M'), instr(a.notice, 'W'), 1) + 1) AS INTEGER)
                ELSE 0 END AS notice_days,
        x.date AS expires, xd.earliest AS expires_earliest, xd.latest AS expires_latest,
        x.slot AS expires_slot
    FROM agreement a
        LEFT JOIN action s ON s.record = a.id
            AND s.slot = (SELECT min(slot) FROM action WHERE record = a.id AND type = 'signed')
        LEFT JOIN date sd ON sd.text = s.date
        LEFT JOIN action e ON e.record = a.id
            AND e.slot = (SELECT min(slot) FROM action WHERE record = a.id AND type = 'entered-into-force')
        LEFT JOIN date ed ON ed.text = e.date
        LEFT JOIN action x ON x.record = a.id
            AND x.slot = (SELECT max(slot) FROM action WHERE record = a.id AND type = 'expires')
        LEFT JOIN date xd ON xd.text = x.date
), bounded AS (
    SELECT m.*,
        CASE WHEN term IS NOT NULL THEN date(min(date(start_earliest, '+' || term_months || ' months'),
                date(start_earliest, 'start of month', '+' || (term_months + 1) || ' months', '-1 day')),
                '+' || term_days || ' days')
        END AS term_ends_earliest,
        CASE WHEN term IS NOT NULL THEN date(min(date(start_latest, '+' || term_months || ' months'),
                date(start_latest, 'start of month', '+' || (term_months + 1) || ' months', '-1 day')),
                '+' || term_days || ' days')
        END AS term_ends_latest
    FROM measured m
), ending AS (
    SELECT b.*, CASE WHEN term_ends_latest IS NULL OR term_ends_earliest = term_ends_latest THEN term_ends_latest
        ELSE '[' || term_ends_earliest || '..' || term_ends_latest || ']' END AS term_ends
    FROM bounded b
)
SELECT id, signed_slot, signed, signed_earliest, signed_latest, signed_qualified, effective_slot,
    effective, effective_earliest, effective_latest, term, term_months, term_days, renewal, notice,
    notice_months, notice_days, start_earliest, start_latest,
    CASE WHEN expires_slot IS NULL THEN term_ends WHEN expires_latest IS NOT NULL THEN expires END,
    CASE WHEN expires_slot IS NULL THEN term_ends_earliest ELSE expires_earliest END,
    CASE WHEN expires_slot IS NULL THEN term_ends_latest ELSE expires_latest END, qualified, expires_slot,
    term_ends, term_ends_earliest, term_ends_latest, start_qualified
FROM ending;

-- When the term of an agreement runs out, columns as in state_actions; unless it renews by itself, was terminated before, or was
-- extended in time to a day that is named.
CREATE VIEW IF NOT EXISTS term_changes (record, slot, state, text, earliest, latest, qualified, follows, turn) AS
SELECT i.id, CAST(0 AS INTEGER), CAST('expired' AS TEXT),
    CAST(CASE WHEN i.term_ends_earliest = i.term_ends_latest THEN date(i.term_ends_latest, '+1 day')
        ELSE '[' || date(i.term_ends_earliest, '+1 day') || '..' || date(i.term_ends_latest, '+1 day') || ']' END AS TEXT),
    CAST(date(i.term_ends_earliest, '+1 day') AS TEXT), CAST(date(i.term_ends_latest, '+1 day') AS TEXT),
    CAST(i.start_qualified OR g.renewal IS NULL
        OR EXISTS (SELECT 1 FROM action o LEFT JOIN date d ON d.text = o.date
            WHERE o.record = i.id AND +o.type = 'extended' AND coalesce(d.earliest, '') <= i.term_ends_latest)
        OR EXISTS (SELECT 1 FROM relation q CROSS JOIN action o ON o.record = q.record AND +o.type IN ('signed', 'entered-into-force')
            LEFT JOIN date d ON d.text = o.date
            WHERE q.agreement = i.id AND +q.type = 'extends' AND coalesce(d.earliest, '') <= i.term_ends_latest) AS INTEGER),
    CAST(NULL AS INTEGER), CAST(NULL AS TEXT)
FROM agreement g CROSS JOIN instruments i ON i.id = g.id
WHERE g.term IS NOT NULL AND g.renewal IS NOT 'automatic' AND i.term_ends_latest IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM action x LEFT JOIN date d ON d.text = x.date WHERE x.record = i.id
        AND (+x.type IN ('terminated', 'withdrawn', 'lapsed') AND d.qualified = 0 AND d.latest <= i.term_ends_latest
            OR +x.type = 'expires' AND NOT EXISTS (SELECT 1 FROM action o JOIN date f ON f.text = o.date WHERE o.record = i.id
                AND +o.type = 'extended' AND o.slot < x.slot AND f.earliest > i.term_ends_latest)));

-- When an agreement was extended after its end, columns as there: it is in force again, perhaps, unless a new end is named.
CREATE VIEW IF NOT EXISTS late_extensions (record, slot, state, text, earliest, latest, qualified, follows, turn) AS
SELECT y.record, CAST(y.slot AS INTEGER), CAST('in-force' AS TEXT), CAST(y.date AS TEXT), CAST(e.earliest AS TEXT),
    CAST(e.latest AS TEXT), CAST(e.qualified OR NOT EXISTS (SELECT 1 FROM action x
        WHERE x.record = y.record AND +x.type = 'expires' AND x.slot > y.slot) AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS TEXT)
FROM action y CROSS JOIN date e ON e.text = y.date CROSS JOIN instruments i ON i.id = y.record
WHERE +y.type = 'extended' AND e.earliest > coalesce((SELECT d.latest FROM action x JOIN date d ON d.text = x.date
        WHERE x.record = y.record AND +x.type = 'expires' AND x.slot < y.slot ORDER BY x.slot DESC LIMIT 1),
    CASE WHEN i.renewal IS NOT 'automatic' THEN i.term_ends_latest END);

-- By which others an agreement is superseded, columns as there: perhaps from the signing of one that replaces or renews it,
-- certainly from the entry into force of one that replaces it; unless it was terminated before.
CREATE VIEW IF NOT EXISTS supersessions (record, slot, state, text, earliest, latest, qualified, follows, turn) AS
SELECT r.agreement, CAST(-r.record AS INTEGER), CAST('superseded' AS TEXT), CAST(coalesce(f.date, s.date) AS TEXT),
    CAST(coalesce(sd.earliest, fd.earliest) AS TEXT), CAST(fd.latest AS TEXT),
    CAST(coalesce(r.type = 'renews' OR fd.qualified, 1) AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS TEXT)
FROM relation r
    LEFT JOIN action s ON s.record = r.record
        AND s.slot = (SELECT min(slot) FROM action WHERE record = r.record AND type = 'signed')
    LEFT JOIN date sd ON sd.text = s.date
    LEFT JOIN action f ON f.record = r.record
        AND f.slot = (SELECT min(slot) FROM action WHERE record = r.record AND type = 'entered-into-force')
    LEFT JOIN date fd ON fd.text = f.date
WHERE +r.type IN ('replaces', 'renews') AND coalesce(s.slot, f.slot) IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM action x JOIN date d ON d.text = x.date WHERE x.record = r.agreement
        AND +x.type IN ('terminated', 'withdrawn', 'lapsed') AND d.qualified = 0
        AND d.latest <= coalesce(fd.latest, sd.latest));

-- What answers are expressed in: findings, states, the level of a party, and the titles by which the
-- head of a place is known (a post is a head's that begins with one, in Japanese ends with one).
INSERT INTO term (vocabulary, code, label_en, label_vi, label_ja)
SELECT * FROM (VALUES
    ('finding', 'ends', 'ends', 'hết hạn', '満了'),
    ('finding', 'renews', 'renews by itself', 'tự động gia hạn', '自動更新'),
    ('finding', 'term-unknown', 'term unknown', 'chưa rõ thời hạn', '期限不明'),
    ('finding', 'renewal-unknown', 'renewal unknown', 'chưa rõ việc gia hạn', '更新不明'),
    ('finding', 'entry-unknown', 'entry into force unknown', 'chưa rõ ngày có hiệu lực', '発効不明'),
    ('finding', 'within-term', 'within its term', 'còn thời hạn', '期限内'),
    ('finding', 'superseded', 'superseded', 'đã được thay thế', '後継協定あり'),
    ('finding', 'suspended', 'suspended', 'tạm dừng', '停止'),
    ('finding', 'terminated', 'terminated', 'đã chấm dứt', '終了'),
    ('finding', 'signatory-unknown', 'signatory unknown', 'chưa rõ người ký', '署名者不明'),
    ('finding', 'overdue', 'past its due day', 'quá hạn', '期限超過'),
    ('finding', 'no-due-day', 'no due day', 'không có thời hạn', '期日なし'),
    ('finding', 'nothing-known', 'nothing known', 'chưa rõ', '不明'),
    ('finding', 'missing', 'missing', 'thiếu', '欠'),
    ('finding', 'partial', 'partial', 'chưa đủ', '一部'),
    ('finding', 'planned', 'planned', 'dự kiến', '予定'),
    ('finding', 'on-record', 'on record', 'có', '記録あり'),
    ('side', 'ours', 'ours', 'ta', '我が方'),
    ('side', 'theirs', 'theirs', 'bạn', '先方'),
    ('given', 'given', 'given by it', 'bên này nêu', 'この側から'),
    ('given', 'received', 'said to it', 'nêu với bên này', 'この側へ'),
    ('direction', 'incoming', 'incoming', 'đoàn vào', '受入'),
    ('direction', 'outgoing', 'outgoing', 'đoàn ra', '派遣'),
    ('state', 'proposed', 'proposed', 'đề xuất', '提案'),
    ('state', 'active', 'active', 'đang hoạt động', '継続中'),
    ('state', 'suspended', 'suspended', 'tạm dừng', '停止'),
    ('state', 'ended', 'ended', 'đã chấm dứt', '終了'),
    ('state', 'refused', 'refused', 'không chấp thuận', '却下'),
    ('state', 'signed', 'signed', 'đã ký', '署名済み'),
    ('state', 'in-force', 'in force', 'đang có hiệu lực', '有効'),
    ('state', 'expired', 'expired', 'hết hiệu lực', '失効'),
    ('state', 'terminated', 'terminated', 'đã chấm dứt', '終了'),
    ('state', 'superseded', 'superseded', 'đã được thay thế', '後継協定あり'),
    ('state', 'lapsed', 'lapsed', 'mất hiệu lực', '消滅'),
    ('state', 'planned', 'planned', 'dự kiến', '計画'),
    ('state', 'postponed', 'postponed', 'hoãn', '延期'),
    ('state', 'carried-out', 'carried out', 'đã thực hiện', '実施済み'),
    ('state', 'cancelled', 'cancelled', 'đã hủy', '中止'),
    ('state', 'open', 'open', 'chưa thực hiện', '未了'),
    ('state', 'accepted', 'accepted', 'đã nhận lời', '受諾'),
    ('state', 'answered', 'answered', 'đã trả lời', '回答済み'),
    ('state', 'partly-fulfilled', 'partly fulfilled', 'thực hiện một phần', '一部履行'),
    ('state', 'fulfilled', 'fulfilled', 'đã thực hiện', '履行済み'),
    ('state', 'declined', 'declined', 'từ chối', '辞退'),
    ('state', 'withdrawn', 'withdrawn', 'đã rút', '撤回'),
    ('state', 'existing', 'existing', 'đang có', '現存'),
    ('level', 'national', 'national', 'trung ương', '国'),
    ('level', 'province', 'province', 'cấp tỉnh', '省・都道府県'),
    ('level', 'district', 'district or city', 'cấp huyện', '市・郡'),
    ('level', 'commune', 'commune or town', 'cấp xã', '町村・社'),
    ('level', 'body', 'department or other body', 'cơ quan', '機関'),
    ('level', 'institution', 'school or centre', 'đơn vị sự nghiệp', '学校・施設'),
    ('level', 'enterprise', 'enterprise', 'doanh nghiệp', '企業'),
    ('level', 'association', 'association or non-governmental organization', 'hội, tổ chức', '団体'),
    ('head_title', 'governor', 'Governor', 'Thống đốc', '知事'),
    ('head_title', 'prefect', 'Prefect', 'Tỉnh trưởng', '知事'),
    ('head_title', 'mayor', 'Mayor', 'Thị trưởng', '市長'),
    ('head_title', 'town-mayor', 'Town mayor', 'Trưởng thị trấn', '町長'),
    ('head_title', 'village-mayor', 'Village mayor', 'Trưởng làng', '村長'),
    ('head_title', 'chairman', 'Chairman of the People''s Committee', 'Chủ tịch UBND', '人民委員会委員長'),
    ('head_title', 'chairman-in-full', 'Chairman of the Provincial People''s Committee',
        'Chủ tịch Ủy ban nhân dân', '人民委員会主席'),
    ('head_title', 'secretary', 'Secretary of the Party Committee', 'Bí thư', '党委書記')
) WHERE NOT EXISTS (SELECT 1 FROM metadata);
-- Every attribute that is known of a record or of a row beside it, as text; a reference by uid.
CREATE VIEW IF NOT EXISTS facts (record, record_id, kind, entity, slot, attribute, type, value) AS
SELECT r.uid, r.id, r.kind, 'place', CAST(0 AS INTEGER), 'type', 'term', t.type
    FROM place t JOIN record r ON r.id = t.id WHERE t.type IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'place', CAST(0 AS INTEGER), 'country', 'text', t.country
    FROM place t JOIN record r ON r.id = t.id WHERE t.country IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'place', CAST(0 AS INTEGER), 'parent', 'reference', (SELECT uid FROM record WHERE id = t.parent)
    FROM place t JOIN record r ON r.id = t.id WHERE t.parent IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'place', CAST(0 AS INTEGER), 'start_date', 'date', t.start_date
    FROM place t JOIN record r ON r.id = t.id WHERE t.start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'place', CAST(0 AS INTEGER), 'end_date', 'date', t.end_date
    FROM place t JOIN record r ON r.id = t.id WHERE t.end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'organization', CAST(0 AS INTEGER), 'type', 'term', t.type
    FROM organization t JOIN record r ON r.id = t.id WHERE t.type IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'organization', CAST(0 AS INTEGER), 'country', 'text', t.country
    FROM organization t JOIN record r ON r.id = t.id WHERE t.country IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'organization', CAST(0 AS INTEGER), 'place', 'reference', (SELECT uid FROM record WHERE id = t.place)
    FROM organization t JOIN record r ON r.id = t.id WHERE t.place IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'organization', CAST(0 AS INTEGER), 'governs', 'text', t.governs
    FROM organization t JOIN record r ON r.id = t.id WHERE t.governs IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'organization', CAST(0 AS INTEGER), 'parent', 'reference', (SELECT uid FROM record WHERE id = t.parent)
    FROM organization t JOIN record r ON r.id = t.id WHERE t.parent IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'organization', CAST(0 AS INTEGER), 'start_date', 'date', t.start_date
    FROM organization t JOIN record r ON r.id = t.id WHERE t.start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'organization', CAST(0 AS INTEGER), 'end_date', 'date', t.end_date
    FROM organization t JOIN record r ON r.id = t.id WHERE t.end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'person', CAST(0 AS INTEGER), 'country', 'text', t.country
    FROM person t JOIN record r ON r.id = t.id WHERE t.country IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'person', CAST(0 AS INTEGER), 'birth_date', 'date', t.birth_date
    FROM person t JOIN record r ON r.id = t.id WHERE t.birth_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'person', CAST(0 AS INTEGER), 'death_date', 'date', t.death_date
    FROM person t JOIN record r ON r.id = t.id WHERE t.death_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'partnership', CAST(0 AS INTEGER), 'type', 'term', t.type
    FROM partnership t JOIN record r ON r.id = t.id WHERE t.type IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'partnership', CAST(0 AS INTEGER), 'motive', 'text', t.motive
    FROM partnership t JOIN record r ON r.id = t.id WHERE t.motive IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'partnership', CAST(0 AS INTEGER), 'fields_complete', 'text', t.fields_complete
    FROM partnership t JOIN record r ON r.id = t.id WHERE t.fields_complete IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'agreement', CAST(0 AS INTEGER), 'type', 'term', t.type
    FROM agreement t JOIN record r ON r.id = t.id WHERE t.type IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'agreement', CAST(0 AS INTEGER), 'partnership', 'reference', (SELECT uid FROM record WHERE id = t.partnership)
    FROM agreement t JOIN record r ON r.id = t.id WHERE t.partnership IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'agreement', CAST(0 AS INTEGER), 'event', 'reference', (SELECT uid FROM record WHERE id = t.event)
    FROM agreement t JOIN record r ON r.id = t.id WHERE t.event IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'agreement', CAST(0 AS INTEGER), 'place', 'reference', (SELECT uid FROM record WHERE id = t.place)
    FROM agreement t JOIN record r ON r.id = t.id WHERE t.place IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'agreement', CAST(0 AS INTEGER), 'binding', 'text', t.binding
    FROM agreement t JOIN record r ON r.id = t.id WHERE t.binding IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'agreement', CAST(0 AS INTEGER), 'term', 'text', t.term
    FROM agreement t JOIN record r ON r.id = t.id WHERE t.term IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'agreement', CAST(0 AS INTEGER), 'renewal', 'term', t.renewal
    FROM agreement t JOIN record r ON r.id = t.id WHERE t.renewal IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'agreement', CAST(0 AS INTEGER), 'notice', 'text', t.notice
    FROM agreement t JOIN record r ON r.id = t.id WHERE t.notice IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'agreement', CAST(0 AS INTEGER), 'purpose', 'text', t.purpose
    FROM agreement t JOIN record r ON r.id = t.id WHERE t.purpose IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'agreement', CAST(0 AS INTEGER), 'parties_complete', 'text', t.parties_complete
    FROM agreement t JOIN record r ON r.id = t.id WHERE t.parties_complete IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'agreement', CAST(0 AS INTEGER), 'fields_complete', 'text', t.fields_complete
    FROM agreement t JOIN record r ON r.id = t.id WHERE t.fields_complete IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'delegation', CAST(0 AS INTEGER), 'type', 'term', t.type
    FROM delegation t JOIN record r ON r.id = t.id WHERE t.type IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'delegation', CAST(0 AS INTEGER), 'sender', 'reference', (SELECT uid FROM record WHERE id = t.sender)
    FROM delegation t JOIN record r ON r.id = t.id WHERE t.sender IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'delegation', CAST(0 AS INTEGER), 'size', 'text', CAST(t.size AS TEXT)
    FROM delegation t JOIN record r ON r.id = t.id WHERE t.size IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'delegation', CAST(0 AS INTEGER), 'members_complete', 'text', t.members_complete
    FROM delegation t JOIN record r ON r.id = t.id WHERE t.members_complete IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'visit', CAST(0 AS INTEGER), 'delegation', 'reference', (SELECT uid FROM record WHERE id = t.delegation)
    FROM visit t JOIN record r ON r.id = t.id WHERE t.delegation IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'visit', CAST(0 AS INTEGER), 'host', 'reference', (SELECT uid FROM record WHERE id = t.host)
    FROM visit t JOIN record r ON r.id = t.id WHERE t.host IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'visit', CAST(0 AS INTEGER), 'place', 'reference', (SELECT uid FROM record WHERE id = t.place)
    FROM visit t JOIN record r ON r.id = t.id WHERE t.place IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'visit', CAST(0 AS INTEGER), 'part_of', 'reference', (SELECT uid FROM record WHERE id = t.part_of)
    FROM visit t JOIN record r ON r.id = t.id WHERE t.part_of IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'visit', CAST(0 AS INTEGER), 'position', 'text', CAST(t.position AS TEXT)
    FROM visit t JOIN record r ON r.id = t.id WHERE t.position IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'visit', CAST(0 AS INTEGER), 'planned_start_date', 'date', t.planned_start_date
    FROM visit t JOIN record r ON r.id = t.id WHERE t.planned_start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'visit', CAST(0 AS INTEGER), 'planned_end_date', 'date', t.planned_end_date
    FROM visit t JOIN record r ON r.id = t.id WHERE t.planned_end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'visit', CAST(0 AS INTEGER), 'start_date', 'date', t.start_date
    FROM visit t JOIN record r ON r.id = t.id WHERE t.start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'visit', CAST(0 AS INTEGER), 'end_date', 'date', t.end_date
    FROM visit t JOIN record r ON r.id = t.id WHERE t.end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'visit', CAST(0 AS INTEGER), 'purpose', 'text', t.purpose
    FROM visit t JOIN record r ON r.id = t.id WHERE t.purpose IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'visit', CAST(0 AS INTEGER), 'inviting', 'reference', (SELECT uid FROM record WHERE id = t.inviting)
    FROM visit t JOIN record r ON r.id = t.id WHERE t.inviting IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'visit', CAST(0 AS INTEGER), 'lead', 'reference', (SELECT uid FROM record WHERE id = t.lead)
    FROM visit t JOIN record r ON r.id = t.id WHERE t.lead IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'visit', CAST(0 AS INTEGER), 'decision', 'text', t.decision
    FROM visit t JOIN record r ON r.id = t.id WHERE t.decision IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'visit', CAST(0 AS INTEGER), 'funding', 'text', t.funding
    FROM visit t JOIN record r ON r.id = t.id WHERE t.funding IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'visit', CAST(0 AS INTEGER), 'report', 'reference', (SELECT uid FROM record WHERE id = t.report)
    FROM visit t JOIN record r ON r.id = t.id WHERE t.report IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'type', 'term', t.type
    FROM event t JOIN record r ON r.id = t.id WHERE t.type IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'visit', 'reference', (SELECT uid FROM record WHERE id = t.visit)
    FROM event t JOIN record r ON r.id = t.id WHERE t.visit IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'part_of', 'reference', (SELECT uid FROM record WHERE id = t.part_of)
    FROM event t JOIN record r ON r.id = t.id WHERE t.part_of IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'series', 'reference', (SELECT uid FROM record WHERE id = t.series)
    FROM event t JOIN record r ON r.id = t.id WHERE t.series IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'edition', 'text', CAST(t.edition AS TEXT)
    FROM event t JOIN record r ON r.id = t.id WHERE t.edition IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'recurrence', 'text', t.recurrence
    FROM event t JOIN record r ON r.id = t.id WHERE t.recurrence IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'partnership', 'reference', (SELECT uid FROM record WHERE id = t.partnership)
    FROM event t JOIN record r ON r.id = t.id WHERE t.partnership IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'place', 'reference', (SELECT uid FROM record WHERE id = t.place)
    FROM event t JOIN record r ON r.id = t.id WHERE t.place IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'venue', 'text', t.venue
    FROM event t JOIN record r ON r.id = t.id WHERE t.venue IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'venue_body', 'reference', (SELECT uid FROM record WHERE id = t.venue_body)
    FROM event t JOIN record r ON r.id = t.id WHERE t.venue_body IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'start_date', 'date', t.start_date
    FROM event t JOIN record r ON r.id = t.id WHERE t.start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'end_date', 'date', t.end_date
    FROM event t JOIN record r ON r.id = t.id WHERE t.end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'time', 'text', t.time
    FROM event t JOIN record r ON r.id = t.id WHERE t.time IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'part_of_day', 'term', t.part_of_day
    FROM event t JOIN record r ON r.id = t.id WHERE t.part_of_day IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'position', 'text', CAST(t.position AS TEXT)
    FROM event t JOIN record r ON r.id = t.id WHERE t.position IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'mode', 'term', t.mode
    FROM event t JOIN record r ON r.id = t.id WHERE t.mode IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'subject', 'text', t.subject
    FROM event t JOIN record r ON r.id = t.id WHERE t.subject IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'participants_complete', 'text', t.participants_complete
    FROM event t JOIN record r ON r.id = t.id WHERE t.participants_complete IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'planned_start_date', 'date', t.planned_start_date
    FROM event t JOIN record r ON r.id = t.id WHERE t.planned_start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'planned_end_date', 'date', t.planned_end_date
    FROM event t JOIN record r ON r.id = t.id WHERE t.planned_end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'statement', CAST(0 AS INTEGER), 'type', 'term', t.type
    FROM statement t JOIN record r ON r.id = t.id WHERE t.type IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'statement', CAST(0 AS INTEGER), 'event', 'reference', (SELECT uid FROM record WHERE id = t.event)
    FROM statement t JOIN record r ON r.id = t.id WHERE t.event IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'statement', CAST(0 AS INTEGER), 'date', 'date', t.date
    FROM statement t JOIN record r ON r.id = t.id WHERE t.date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'statement', CAST(0 AS INTEGER), 'speaker', 'reference', (SELECT uid FROM record WHERE id = t.speaker)
    FROM statement t JOIN record r ON r.id = t.id WHERE t.speaker IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'statement', CAST(0 AS INTEGER), 'side', 'reference', (SELECT uid FROM record WHERE id = t.side)
    FROM statement t JOIN record r ON r.id = t.id WHERE t.side IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'statement', CAST(0 AS INTEGER), 'addressee', 'reference', (SELECT uid FROM record WHERE id = t.addressee)
    FROM statement t JOIN record r ON r.id = t.id WHERE t.addressee IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'statement', CAST(0 AS INTEGER), 'partnership', 'reference', (SELECT uid FROM record WHERE id = t.partnership)
    FROM statement t JOIN record r ON r.id = t.id WHERE t.partnership IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'statement', CAST(0 AS INTEGER), 'text', 'text', t.text
    FROM statement t JOIN record r ON r.id = t.id WHERE t.text IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'statement', CAST(0 AS INTEGER), 'strength', 'term', t.strength
    FROM statement t JOIN record r ON r.id = t.id WHERE t.strength IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'statement', CAST(0 AS INTEGER), 'concerns', 'reference', (SELECT uid FROM record WHERE id = t.concerns)
    FROM statement t JOIN record r ON r.id = t.id WHERE t.concerns IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'statement', CAST(0 AS INTEGER), 'answers', 'reference', (SELECT uid FROM record WHERE id = t.answers)
    FROM statement t JOIN record r ON r.id = t.id WHERE t.answers IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'statement', CAST(0 AS INTEGER), 'due_date', 'date', t.due_date
    FROM statement t JOIN record r ON r.id = t.id WHERE t.due_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'statement', CAST(0 AS INTEGER), 'due_words', 'text', t.due_words
    FROM statement t JOIN record r ON r.id = t.id WHERE t.due_words IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'statement', CAST(0 AS INTEGER), 'responsible', 'reference', (SELECT uid FROM record WHERE id = t.responsible)
    FROM statement t JOIN record r ON r.id = t.id WHERE t.responsible IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'outcome', CAST(0 AS INTEGER), 'type', 'term', t.type
    FROM outcome t JOIN record r ON r.id = t.id WHERE t.type IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'outcome', CAST(0 AS INTEGER), 'partnership', 'reference', (SELECT uid FROM record WHERE id = t.partnership)
    FROM outcome t JOIN record r ON r.id = t.id WHERE t.partnership IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'outcome', CAST(0 AS INTEGER), 'agreement', 'reference', (SELECT uid FROM record WHERE id = t.agreement)
    FROM outcome t JOIN record r ON r.id = t.id WHERE t.agreement IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'outcome', CAST(0 AS INTEGER), 'event', 'reference', (SELECT uid FROM record WHERE id = t.event)
    FROM outcome t JOIN record r ON r.id = t.id WHERE t.event IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'outcome', CAST(0 AS INTEGER), 'place', 'reference', (SELECT uid FROM record WHERE id = t.place)
    FROM outcome t JOIN record r ON r.id = t.id WHERE t.place IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'outcome', CAST(0 AS INTEGER), 'venue', 'text', t.venue
    FROM outcome t JOIN record r ON r.id = t.id WHERE t.venue IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'outcome', CAST(0 AS INTEGER), 'organization', 'reference', (SELECT uid FROM record WHERE id = t.organization)
    FROM outcome t JOIN record r ON r.id = t.id WHERE t.organization IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'outcome', CAST(0 AS INTEGER), 'start_date', 'date', t.start_date
    FROM outcome t JOIN record r ON r.id = t.id WHERE t.start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'outcome', CAST(0 AS INTEGER), 'end_date', 'date', t.end_date
    FROM outcome t JOIN record r ON r.id = t.id WHERE t.end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'outcome', CAST(0 AS INTEGER), 'description', 'text', t.description
    FROM outcome t JOIN record r ON r.id = t.id WHERE t.description IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'gift', CAST(0 AS INTEGER), 'giver', 'reference', (SELECT uid FROM record WHERE id = t.giver)
    FROM gift t JOIN record r ON r.id = t.id WHERE t.giver IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'gift', CAST(0 AS INTEGER), 'receiver', 'reference', (SELECT uid FROM record WHERE id = t.receiver)
    FROM gift t JOIN record r ON r.id = t.id WHERE t.receiver IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'gift', CAST(0 AS INTEGER), 'event', 'reference', (SELECT uid FROM record WHERE id = t.event)
    FROM gift t JOIN record r ON r.id = t.id WHERE t.event IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'gift', CAST(0 AS INTEGER), 'date', 'date', t.date
    FROM gift t JOIN record r ON r.id = t.id WHERE t.date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'gift', CAST(0 AS INTEGER), 'description', 'text', t.description
    FROM gift t JOIN record r ON r.id = t.id WHERE t.description IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'gift', CAST(0 AS INTEGER), 'value', 'text', t.value
    FROM gift t JOIN record r ON r.id = t.id WHERE t.value IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'gift', CAST(0 AS INTEGER), 'currency', 'text', t.currency
    FROM gift t JOIN record r ON r.id = t.id WHERE t.currency IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'figure', CAST(0 AS INTEGER), 'subject', 'reference', (SELECT uid FROM record WHERE id = t.subject)
    FROM figure t JOIN record r ON r.id = t.id WHERE t.subject IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'figure', CAST(0 AS INTEGER), 'counterpart', 'reference', (SELECT uid FROM record WHERE id = t.counterpart)
    FROM figure t JOIN record r ON r.id = t.id WHERE t.counterpart IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'figure', CAST(0 AS INTEGER), 'metric', 'term', t.metric
    FROM figure t JOIN record r ON r.id = t.id WHERE t.metric IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'figure', CAST(0 AS INTEGER), 'comparator', 'term', t.comparator
    FROM figure t JOIN record r ON r.id = t.id WHERE t.comparator IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'figure', CAST(0 AS INTEGER), 'value', 'text', t.value
    FROM figure t JOIN record r ON r.id = t.id WHERE t.value IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'figure', CAST(0 AS INTEGER), 'words', 'text', t.words
    FROM figure t JOIN record r ON r.id = t.id WHERE t.words IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'figure', CAST(0 AS INTEGER), 'unit', 'text', t.unit
    FROM figure t JOIN record r ON r.id = t.id WHERE t.unit IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'figure', CAST(0 AS INTEGER), 'currency', 'text', t.currency
    FROM figure t JOIN record r ON r.id = t.id WHERE t.currency IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'figure', CAST(0 AS INTEGER), 'date', 'date', t.date
    FROM figure t JOIN record r ON r.id = t.id WHERE t.date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'source', CAST(0 AS INTEGER), 'type', 'term', t.type
    FROM source t JOIN record r ON r.id = t.id WHERE t.type IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'source', CAST(0 AS INTEGER), 'publisher', 'text', t.publisher
    FROM source t JOIN record r ON r.id = t.id WHERE t.publisher IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'source', CAST(0 AS INTEGER), 'section', 'text', t.section
    FROM source t JOIN record r ON r.id = t.id WHERE t.section IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'source', CAST(0 AS INTEGER), 'issuer', 'text', t.issuer
    FROM source t JOIN record r ON r.id = t.id WHERE t.issuer IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'source', CAST(0 AS INTEGER), 'author', 'text', t.author
    FROM source t JOIN record r ON r.id = t.id WHERE t.author IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'source', CAST(0 AS INTEGER), 'number', 'text', t.number
    FROM source t JOIN record r ON r.id = t.id WHERE t.number IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'source', CAST(0 AS INTEGER), 'addressee', 'text', t.addressee
    FROM source t JOIN record r ON r.id = t.id WHERE t.addressee IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'source', CAST(0 AS INTEGER), 'url', 'text', t.url
    FROM source t JOIN record r ON r.id = t.id WHERE t.url IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'source', CAST(0 AS INTEGER), 'published', 'date', t.published
    FROM source t JOIN record r ON r.id = t.id WHERE t.published IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'source', CAST(0 AS INTEGER), 'retrieved', 'date', t.retrieved
    FROM source t JOIN record r ON r.id = t.id WHERE t.retrieved IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'source', CAST(0 AS INTEGER), 'language', 'text', t.language
    FROM source t JOIN record r ON r.id = t.id WHERE t.language IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'source', CAST(0 AS INTEGER), 'copy_of', 'reference', (SELECT uid FROM record WHERE id = t.copy_of)
    FROM source t JOIN record r ON r.id = t.id WHERE t.copy_of IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'name', t.slot, 'text', 'text', t.text
    FROM name t JOIN record r ON r.id = t.record WHERE t.text IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'name', t.slot, 'language', 'text', t.language
    FROM name t JOIN record r ON r.id = t.record WHERE t.language IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'name', t.slot, 'type', 'term', t.type
    FROM name t JOIN record r ON r.id = t.record WHERE t.type IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'name', t.slot, 'start_date', 'date', t.start_date
    FROM name t JOIN record r ON r.id = t.record WHERE t.start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'name', t.slot, 'end_date', 'date', t.end_date
    FROM name t JOIN record r ON r.id = t.record WHERE t.end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'identifier', t.slot, 'scheme', 'text', t.scheme
    FROM identifier t JOIN record r ON r.id = t.record WHERE t.scheme IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'identifier', t.slot, 'code', 'text', t.code
    FROM identifier t JOIN record r ON r.id = t.record WHERE t.code IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'identifier', t.slot, 'start_date', 'date', t.start_date
    FROM identifier t JOIN record r ON r.id = t.record WHERE t.start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'identifier', t.slot, 'end_date', 'date', t.end_date
    FROM identifier t JOIN record r ON r.id = t.record WHERE t.end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'contact', t.slot, 'type', 'term', t.type
    FROM contact t JOIN record r ON r.id = t.record WHERE t.type IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'contact', t.slot, 'value', 'text', t.value
    FROM contact t JOIN record r ON r.id = t.record WHERE t.value IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'contact', t.slot, 'label', 'text', t.label
    FROM contact t JOIN record r ON r.id = t.record WHERE t.label IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'contact', t.slot, 'start_date', 'date', t.start_date
    FROM contact t JOIN record r ON r.id = t.record WHERE t.start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'contact', t.slot, 'end_date', 'date', t.end_date
    FROM contact t JOIN record r ON r.id = t.record WHERE t.end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'post', t.slot, 'title', 'text', t.title
    FROM post t JOIN record r ON r.id = t.record WHERE t.title IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'post', t.slot, 'organization', 'reference', (SELECT uid FROM record WHERE id = t.organization)
    FROM post t JOIN record r ON r.id = t.record WHERE t.organization IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'post', t.slot, 'place', 'reference', (SELECT uid FROM record WHERE id = t.place)
    FROM post t JOIN record r ON r.id = t.record WHERE t.place IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'post', t.slot, 'start_date', 'date', t.start_date
    FROM post t JOIN record r ON r.id = t.record WHERE t.start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'post', t.slot, 'end_date', 'date', t.end_date
    FROM post t JOIN record r ON r.id = t.record WHERE t.end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'succession', t.slot, 'successor', 'reference', (SELECT uid FROM record WHERE id = t.successor)
    FROM succession t JOIN record r ON r.id = t.record WHERE t.successor IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'succession', t.slot, 'type', 'term', t.type
    FROM succession t JOIN record r ON r.id = t.record WHERE t.type IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'succession', t.slot, 'legal_date', 'date', t.legal_date
    FROM succession t JOIN record r ON r.id = t.record WHERE t.legal_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'succession', t.slot, 'operative_date', 'date', t.operative_date
    FROM succession t JOIN record r ON r.id = t.record WHERE t.operative_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'succession', t.slot, 'act', 'reference', (SELECT uid FROM record WHERE id = t.act)
    FROM succession t JOIN record r ON r.id = t.record WHERE t.act IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'party', t.slot, 'party', 'reference', (SELECT uid FROM record WHERE id = t.party)
    FROM party t JOIN record r ON r.id = t.record WHERE t.party IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'party', t.slot, 'description', 'text', t.description
    FROM party t JOIN record r ON r.id = t.record WHERE t.description IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'supporter', t.slot, 'supporter', 'reference', (SELECT uid FROM record WHERE id = t.supporter)
    FROM supporter t JOIN record r ON r.id = t.record WHERE t.supporter IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'supporter', t.slot, 'role', 'term', t.role
    FROM supporter t JOIN record r ON r.id = t.record WHERE t.role IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'supporter', t.slot, 'date', 'date', t.date
    FROM supporter t JOIN record r ON r.id = t.record WHERE t.date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'focal_point', t.slot, 'side', 'reference', (SELECT uid FROM record WHERE id = t.side)
    FROM focal_point t JOIN record r ON r.id = t.record WHERE t.side IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'focal_point', t.slot, 'organization', 'reference', (SELECT uid FROM record WHERE id = t.organization)
    FROM focal_point t JOIN record r ON r.id = t.record WHERE t.organization IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'focal_point', t.slot, 'person', 'reference', (SELECT uid FROM record WHERE id = t.person)
    FROM focal_point t JOIN record r ON r.id = t.record WHERE t.person IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'focal_point', t.slot, 'scope', 'text', t.scope
    FROM focal_point t JOIN record r ON r.id = t.record WHERE t.scope IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'focal_point', t.slot, 'start_date', 'date', t.start_date
    FROM focal_point t JOIN record r ON r.id = t.record WHERE t.start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'focal_point', t.slot, 'end_date', 'date', t.end_date
    FROM focal_point t JOIN record r ON r.id = t.record WHERE t.end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'signatory', t.slot, 'person', 'reference', (SELECT uid FROM record WHERE id = t.person)
    FROM signatory t JOIN record r ON r.id = t.record WHERE t.person IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'signatory', t.slot, 'party', 'reference', (SELECT uid FROM record WHERE id = t.party)
    FROM signatory t JOIN record r ON r.id = t.record WHERE t.party IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'signatory', t.slot, 'capacity', 'text', t.capacity
    FROM signatory t JOIN record r ON r.id = t.record WHERE t.capacity IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'authentic_language', t.slot, 'language', 'text', t.language
    FROM authentic_language t JOIN record r ON r.id = t.record WHERE t.language IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'relation', t.slot, 'type', 'term', t.type
    FROM relation t JOIN record r ON r.id = t.record WHERE t.type IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'relation', t.slot, 'agreement', 'reference', (SELECT uid FROM record WHERE id = t.agreement)
    FROM relation t JOIN record r ON r.id = t.record WHERE t.agreement IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'provision', t.slot, 'label', 'text', t.label
    FROM provision t JOIN record r ON r.id = t.record WHERE t.label IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'provision', t.slot, 'text', 'text', t.text
    FROM provision t JOIN record r ON r.id = t.record WHERE t.text IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'provision', t.slot, 'type', 'term', t.type
    FROM provision t JOIN record r ON r.id = t.record WHERE t.type IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'field', t.slot, 'code', 'term', t.code
    FROM field t JOIN record r ON r.id = t.record WHERE t.code IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'field', t.slot, 'words', 'text', t.words
    FROM field t JOIN record r ON r.id = t.record WHERE t.words IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'field', t.slot, 'stage', 'term', t.stage
    FROM field t JOIN record r ON r.id = t.record WHERE t.stage IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'field', t.slot, 'date', 'date', t.date
    FROM field t JOIN record r ON r.id = t.record WHERE t.date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'member', t.slot, 'person', 'reference', (SELECT uid FROM record WHERE id = t.person)
    FROM member t JOIN record r ON r.id = t.record WHERE t.person IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'member', t.slot, 'organization', 'reference', (SELECT uid FROM record WHERE id = t.organization)
    FROM member t JOIN record r ON r.id = t.record WHERE t.organization IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'member', t.slot, 'role', 'term', t.role
    FROM member t JOIN record r ON r.id = t.record WHERE t.role IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'member', t.slot, 'capacity', 'text', t.capacity
    FROM member t JOIN record r ON r.id = t.record WHERE t.capacity IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'member', t.slot, 'position', 'text', CAST(t.position AS TEXT)
    FROM member t JOIN record r ON r.id = t.record WHERE t.position IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'participant', t.slot, 'person', 'reference', (SELECT uid FROM record WHERE id = t.person)
    FROM participant t JOIN record r ON r.id = t.record WHERE t.person IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'participant', t.slot, 'body', 'reference', (SELECT uid FROM record WHERE id = t.body)
    FROM participant t JOIN record r ON r.id = t.record WHERE t.body IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'participant', t.slot, 'role', 'term', t.role
    FROM participant t JOIN record r ON r.id = t.record WHERE t.role IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'participant', t.slot, 'capacity', 'text', t.capacity
    FROM participant t JOIN record r ON r.id = t.record WHERE t.capacity IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'participant', t.slot, 'mode', 'term', t.mode
    FROM participant t JOIN record r ON r.id = t.record WHERE t.mode IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'beneficiary', t.slot, 'beneficiary', 'reference', (SELECT uid FROM record WHERE id = t.beneficiary)
    FROM beneficiary t JOIN record r ON r.id = t.record WHERE t.beneficiary IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'action', t.slot, 'type', 'term', t.type
    FROM action t JOIN record r ON r.id = t.record WHERE t.type IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'action', t.slot, 'date', 'date', t.date
    FROM action t JOIN record r ON r.id = t.record WHERE t.date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'action', t.slot, 'agent', 'reference', (SELECT uid FROM record WHERE id = t.agent)
    FROM action t JOIN record r ON r.id = t.record WHERE t.agent IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'action', t.slot, 'recipient', 'reference', (SELECT uid FROM record WHERE id = t.recipient)
    FROM action t JOIN record r ON r.id = t.record WHERE t.recipient IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'action', t.slot, 'object', 'reference', (SELECT uid FROM record WHERE id = t.object)
    FROM action t JOIN record r ON r.id = t.record WHERE t.object IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'action', t.slot, 'number', 'text', t.number
    FROM action t JOIN record r ON r.id = t.record WHERE t.number IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'action', t.slot, 'cause', 'text', t.cause
    FROM action t JOIN record r ON r.id = t.record WHERE t.cause IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'action', t.slot, 'follows', 'text', CAST(t.follows AS TEXT)
    FROM action t JOIN record r ON r.id = t.record WHERE t.follows IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'document', t.slot, 'name', 'text', t.name
    FROM document t JOIN record r ON r.id = t.record WHERE t.name IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'document', t.slot, 'sha256', 'text', t.sha256
    FROM document t JOIN record r ON r.id = t.record WHERE t.sha256 IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'document', t.slot, 'language', 'text', t.language
    FROM document t JOIN record r ON r.id = t.record WHERE t.language IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'document', t.slot, 'location', 'text', t.location
    FROM document t JOIN record r ON r.id = t.record WHERE t.location IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'note', t.slot, 'date', 'date', t.date
    FROM note t JOIN record r ON r.id = t.record WHERE t.date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'note', t.slot, 'text', 'text', t.text
    FROM note t JOIN record r ON r.id = t.record WHERE t.text IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'citation', t.slot, 'source', 'reference', (SELECT uid FROM record WHERE id = t.source)
    FROM citation t JOIN record r ON r.id = t.record WHERE t.source IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'citation', t.slot, 'target', 'text', CAST(t.target AS TEXT)
    FROM citation t JOIN record r ON r.id = t.record WHERE t.target IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'citation', t.slot, 'attribute', 'text', t.attribute
    FROM citation t JOIN record r ON r.id = t.record WHERE t.attribute IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'citation', t.slot, 'words', 'text', t.words
    FROM citation t JOIN record r ON r.id = t.record WHERE t.words IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'citation', t.slot, 'locator', 'text', t.locator
    FROM citation t JOIN record r ON r.id = t.record WHERE t.locator IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'citation', t.slot, 'basis', 'term', t.basis
    FROM citation t JOIN record r ON r.id = t.record WHERE t.basis IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'citation', t.slot, 'because', 'text', t.because
    FROM citation t JOIN record r ON r.id = t.record WHERE t.because IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'citation', t.slot, 'stance', 'term', t.stance
    FROM citation t JOIN record r ON r.id = t.record WHERE t.stance IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'citation', t.slot, 'value', 'text', t.value
    FROM citation t JOIN record r ON r.id = t.record WHERE t.value IS NOT NULL
;

-- Those of facts that are dates: fewer to look through.
CREATE VIEW IF NOT EXISTS dated_facts (record, record_id, kind, entity, slot, attribute, type, value) AS
SELECT r.uid, r.id, r.kind, 'place', CAST(0 AS INTEGER), 'start_date', 'date', t.start_date
    FROM place t JOIN record r ON r.id = t.id WHERE t.start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'place', CAST(0 AS INTEGER), 'end_date', 'date', t.end_date
    FROM place t JOIN record r ON r.id = t.id WHERE t.end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'organization', CAST(0 AS INTEGER), 'start_date', 'date', t.start_date
    FROM organization t JOIN record r ON r.id = t.id WHERE t.start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'organization', CAST(0 AS INTEGER), 'end_date', 'date', t.end_date
    FROM organization t JOIN record r ON r.id = t.id WHERE t.end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'person', CAST(0 AS INTEGER), 'birth_date', 'date', t.birth_date
    FROM person t JOIN record r ON r.id = t.id WHERE t.birth_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'person', CAST(0 AS INTEGER), 'death_date', 'date', t.death_date
    FROM person t JOIN record r ON r.id = t.id WHERE t.death_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'visit', CAST(0 AS INTEGER), 'planned_start_date', 'date', t.planned_start_date
    FROM visit t JOIN record r ON r.id = t.id WHERE t.planned_start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'visit', CAST(0 AS INTEGER), 'planned_end_date', 'date', t.planned_end_date
    FROM visit t JOIN record r ON r.id = t.id WHERE t.planned_end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'visit', CAST(0 AS INTEGER), 'start_date', 'date', t.start_date
    FROM visit t JOIN record r ON r.id = t.id WHERE t.start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'visit', CAST(0 AS INTEGER), 'end_date', 'date', t.end_date
    FROM visit t JOIN record r ON r.id = t.id WHERE t.end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'start_date', 'date', t.start_date
    FROM event t JOIN record r ON r.id = t.id WHERE t.start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'end_date', 'date', t.end_date
    FROM event t JOIN record r ON r.id = t.id WHERE t.end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'planned_start_date', 'date', t.planned_start_date
    FROM event t JOIN record r ON r.id = t.id WHERE t.planned_start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'event', CAST(0 AS INTEGER), 'planned_end_date', 'date', t.planned_end_date
    FROM event t JOIN record r ON r.id = t.id WHERE t.planned_end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'statement', CAST(0 AS INTEGER), 'date', 'date', t.date
    FROM statement t JOIN record r ON r.id = t.id WHERE t.date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'statement', CAST(0 AS INTEGER), 'due_date', 'date', t.due_date
    FROM statement t JOIN record r ON r.id = t.id WHERE t.due_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'outcome', CAST(0 AS INTEGER), 'start_date', 'date', t.start_date
    FROM outcome t JOIN record r ON r.id = t.id WHERE t.start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'outcome', CAST(0 AS INTEGER), 'end_date', 'date', t.end_date
    FROM outcome t JOIN record r ON r.id = t.id WHERE t.end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'gift', CAST(0 AS INTEGER), 'date', 'date', t.date
    FROM gift t JOIN record r ON r.id = t.id WHERE t.date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'figure', CAST(0 AS INTEGER), 'date', 'date', t.date
    FROM figure t JOIN record r ON r.id = t.id WHERE t.date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'source', CAST(0 AS INTEGER), 'published', 'date', t.published
    FROM source t JOIN record r ON r.id = t.id WHERE t.published IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'source', CAST(0 AS INTEGER), 'retrieved', 'date', t.retrieved
    FROM source t JOIN record r ON r.id = t.id WHERE t.retrieved IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'name', t.slot, 'start_date', 'date', t.start_date
    FROM name t JOIN record r ON r.id = t.record WHERE t.start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'name', t.slot, 'end_date', 'date', t.end_date
    FROM name t JOIN record r ON r.id = t.record WHERE t.end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'identifier', t.slot, 'start_date', 'date', t.start_date
    FROM identifier t JOIN record r ON r.id = t.record WHERE t.start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'identifier', t.slot, 'end_date', 'date', t.end_date
    FROM identifier t JOIN record r ON r.id = t.record WHERE t.end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'contact', t.slot, 'start_date', 'date', t.start_date
    FROM contact t JOIN record r ON r.id = t.record WHERE t.start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'contact', t.slot, 'end_date', 'date', t.end_date
    FROM contact t JOIN record r ON r.id = t.record WHERE t.end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'post', t.slot, 'start_date', 'date', t.start_date
    FROM post t JOIN record r ON r.id = t.record WHERE t.start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'post', t.slot, 'end_date', 'date', t.end_date
    FROM post t JOIN record r ON r.id = t.record WHERE t.end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'succession', t.slot, 'legal_date', 'date', t.legal_date
    FROM succession t JOIN record r ON r.id = t.record WHERE t.legal_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'succession', t.slot, 'operative_date', 'date', t.operative_date
    FROM succession t JOIN record r ON r.id = t.record WHERE t.operative_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'supporter', t.slot, 'date', 'date', t.date
    FROM supporter t JOIN record r ON r.id = t.record WHERE t.date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'focal_point', t.slot, 'start_date', 'date', t.start_date
    FROM focal_point t JOIN record r ON r.id = t.record WHERE t.start_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'focal_point', t.slot, 'end_date', 'date', t.end_date
    FROM focal_point t JOIN record r ON r.id = t.record WHERE t.end_date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'field', t.slot, 'date', 'date', t.date
    FROM field t JOIN record r ON r.id = t.record WHERE t.date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'action', t.slot, 'date', 'date', t.date
    FROM action t JOIN record r ON r.id = t.record WHERE t.date IS NOT NULL
UNION ALL SELECT r.uid, r.id, r.kind, 'note', t.slot, 'date', 'date', t.date
    FROM note t JOIN record r ON r.id = t.record WHERE t.date IS NOT NULL
;

-- What is here, and how to ask it.
CREATE VIEW IF NOT EXISTS guide (name, about, sample) AS VALUES
    ('places', 'A country, province, prefecture, city, district, town or commune (Popolo: Area)', 'SELECT * FROM places LIMIT 5'),
    ('place', 'The table under the view places', 'SELECT count(*) FROM place'),
    ('organizations', 'A committee, assembly, department, ministry, embassy, university, company, NGO or association (Popolo: Organization)', 'SELECT * FROM organizations LIMIT 5'),
    ('organization', 'The table under the view organizations', 'SELECT count(*) FROM organization'),
    ('persons', 'A person', 'SELECT * FROM persons LIMIT 5'),
    ('person', 'The table under the view persons', 'SELECT count(*) FROM person'),
    ('partnerships', 'A lasting relation of places or organizations: friendship, sister city, cooperation; between countries: diplomatic (context, not counted)', 'SELECT * FROM partnerships LIMIT 5'),
    ('partnership', 'The table under the view partnerships', 'SELECT count(*) FROM partnership'),
    ('agreements', 'An instrument between parties: memorandum of understanding (biên bản ghi nhớ), thỏa thuận, biên bản thỏa thuận, hiệp ước, ', 'SELECT * FROM agreements LIMIT 5'),
    ('agreement', 'The table under the view agreements', 'SELECT count(*) FROM agreement'),
    ('delegations', 'A body of people that travels for a place or an organization', 'SELECT * FROM delegations LIMIT 5'),
    ('delegation', 'The table under the view delegations', 'SELECT count(*) FROM delegation'),
    ('visits', 'A delegation received by a host at a place', 'SELECT * FROM visits LIMIT 5'),
    ('visit', 'The table under the view visits', 'SELECT count(*) FROM visit'),
    ('events', 'A meeting, talks, signing, seminar, conference, festival, match, reception or tour', 'SELECT * FROM events LIMIT 5'),
    ('event', 'The table under the view events', 'SELECT count(*) FROM event'),
    ('statements', 'What was said and matters later: promise, offer, request, proposal, invitation, response, concern, presentation, assessment', 'SELECT * FROM statements LIMIT 5'),
    ('statement', 'The table under the view statements', 'SELECT count(*) FROM statement'),
    ('outcomes', 'What came of it: a gateball court, a language centre, a flight', 'SELECT * FROM outcomes LIMIT 5'),
    ('outcome', 'The table under the view outcomes', 'SELECT count(*) FROM outcome'),
    ('gifts', 'What was given', 'SELECT * FROM gifts LIMIT 5'),
    ('gift', 'The table under the view gifts', 'SELECT count(*) FROM gift'),
    ('figures', 'An observed number: 12 projects; > 2.3 billion USD; rank 3; ~500 delegates', 'SELECT * FROM figures LIMIT 5'),
    ('figure', 'The table under the view figures', 'SELECT count(*) FROM figure'),
    ('sources', 'An article, letter, decision, document, page or law that says so', 'SELECT * FROM sources LIMIT 5'),
    ('source', 'The table under the view sources', 'SELECT count(*) FROM source'),
    ('names', 'A name or title of a record (Popolo: other_names)', 'SELECT * FROM names LIMIT 5'),
    ('name', 'The table under the view names', 'SELECT count(*) FROM name'),
    ('identifiers', 'A code in somebody''s scheme (Popolo: identifiers), with its validity: GSO 15 was Yên Bái and is Lào Cai today', 'SELECT count(*) AS how_many FROM identifiers'),
    ('identifier', 'The table under the view identifiers', 'SELECT count(*) FROM identifier'),
    ('contacts', 'How to reach them (Popolo: contact_detail)', 'SELECT count(*) AS how_many FROM contacts'),
    ('contact', 'The table under the view contacts', 'SELECT count(*) FROM contact'),
    ('posts', 'A post held (Popolo: Membership)', 'SELECT * FROM posts LIMIT 5'),
    ('post', 'The table under the view posts', 'SELECT count(*) FROM post'),
    ('successions', 'What became of a place or a body (W3C ORG: change event)', 'SELECT count(*) AS how_many FROM successions'),
    ('succession', 'The table under the view successions', 'SELECT count(*) FROM succession'),
    ('parties', 'A party of a partnership or an agreement', 'SELECT * FROM parties LIMIT 5'),
    ('party', 'The table under the view parties', 'SELECT count(*) FROM party'),
    ('supporters', 'Who introduced, initiated or supported a partnership', 'SELECT * FROM supporters LIMIT 5'),
    ('supporter', 'The table under the view supporters', 'SELECT count(*) FROM supporter'),
    ('focal_points', 'A side''s focal point (cơ quan đầu mối)', 'SELECT * FROM focal_points LIMIT 5'),
    ('focal_point', 'The table under the view focal_points', 'SELECT count(*) FROM focal_point'),
    ('signatories', 'Who signed, in which capacity', 'SELECT count(*) AS how_many FROM signatories'),
    ('signatory', 'The table under the view signatories', 'SELECT count(*) FROM signatory'),
    ('authentic_languages', 'A language in which the text is authentic (UN Treaty Collection: authentic texts)', 'SELECT count(*) AS how_many FROM authentic_languages'),
    ('authentic_language', 'The table under the view authentic_languages', 'SELECT count(*) FROM authentic_language'),
    ('relations', 'What an agreement does to another one', 'SELECT count(*) AS how_many FROM relations'),
    ('relation', 'The table under the view relations', 'SELECT count(*) FROM relation'),
    ('provisions', 'What the parties agreed to do', 'SELECT * FROM provisions LIMIT 5'),
    ('provision', 'The table under the view provisions', 'SELECT count(*) FROM provision'),
    ('fields', 'A field of cooperation', 'SELECT * FROM fields LIMIT 5'),
    ('field', 'The table under the view fields', 'SELECT count(*) FROM field'),
    ('members', 'A member of a delegation: a person, or a body of which somebody travels along', 'SELECT * FROM members LIMIT 5'),
    ('member', 'The table under the view members', 'SELECT count(*) FROM member'),
    ('participants', 'Who took part: a person in a capacity, a body, or the unnamed holder of a post', 'SELECT * FROM participants LIMIT 5'),
    ('participant', 'The table under the view participants', 'SELECT count(*) FROM participant'),
    ('beneficiaries', 'Who gains by a promise, offer or request', 'SELECT * FROM beneficiaries LIMIT 5'),
    ('beneficiary', 'The table under the view beneficiaries', 'SELECT count(*) FROM beneficiary'),
    ('actions', 'Something that happened to a record; its state on any day follows from its actions', 'SELECT * FROM actions LIMIT 5'),
    ('action', 'The table under the view actions', 'SELECT count(*) FROM action'),
    ('documents', 'A copy on record: accord keeps where it is, not the copy', 'SELECT * FROM documents LIMIT 5'),
    ('document', 'The table under the view documents', 'SELECT count(*) FROM document'),
    ('notes', 'A remark of the office', 'SELECT * FROM notes LIMIT 5'),
    ('note', 'The table under the view notes', 'SELECT count(*) FROM note'),
    ('citations', 'Which source says so: of a record, of one attribute, or of one row beside it', 'SELECT * FROM citations LIMIT 5'),
    ('citation', 'The table under the view citations', 'SELECT count(*) FROM citation'),
    ('guide', 'This list', 'SELECT name, about FROM guide'),
    ('latest', 'The uid of the record added last', 'SELECT uid FROM latest'),
    ('commitments', 'Promises and offers, from each side', 'SELECT side_name, strength, partner_name, text FROM commitments WHERE direction = ''given'''),
    ('states', 'The state of each record over time', 'SELECT record, state FROM states WHERE certain AND start_latest <= ''2024-12-31'' AND coalesce(end_earliest, ''9999-12-31'') > ''2024-12-31'''),
    ('state_changes', 'What the states follow from', 'SELECT * FROM state_changes LIMIT 5'),
    ('state_actions', 'The actions that lead to a state, with their bounds', 'SELECT * FROM state_actions LIMIT 5'),
    ('cancellations', 'What was called off, and what took it up again', 'SELECT count(*) AS how_many FROM cancellations'),
    ('term_changes', 'When the terms of agreements run out', 'SELECT count(*) AS how_many FROM term_changes'),
    ('late_extensions', 'Which agreements were extended after their end', 'SELECT count(*) AS how_many FROM late_extensions'),
    ('supersessions', 'By which others agreements are superseded', 'SELECT count(*) AS how_many FROM supersessions'),
    ('standings', 'The state of partnerships and agreements over time', 'SELECT r.uid, s.state, s.since FROM standings s JOIN record r ON r.id = s.record_id WHERE s.start_latest <= ''2024-12-31'' AND ''2024-12-31'' < s.end_earliest'),
    ('relations_of_countries', 'Partnerships that are context, not counted', 'SELECT r.uid FROM relations_of_countries c JOIN record r ON r.id = c.id'),
    ('takeovers', 'Who hands on to whom, and when', 'SELECT count(*) AS how_many FROM takeovers'),
    ('endings', 'From when on a place or a body is gone', 'SELECT count(*) AS how_many FROM endings'),
    ('partner_words', 'What partners said of the successors of a party', 'SELECT r.uid, w.said FROM partner_words w JOIN record r ON r.id = w.record LIMIT 5'),
    ('holders', 'Who holds what a party signed, and by what right', 'SELECT record, party_name, holder_name, by_right, path FROM holders WHERE start_earliest <= ''2026-01-01'' AND ''2026-01-01'' < end_latest'),
    ('heirs', 'Who stands in the place of a place or a body', 'SELECT heir_name, by_right, path FROM heirs WHERE record_id = (SELECT id FROM record WHERE uid = ''vn/yen-bai'') AND ''2026-01-01'' < end_latest'),
    ('labels', 'What a record is called, and whose it is', 'SELECT uid, name, side FROM labels WHERE kind = ''visit'''),
    ('inferences', 'What is only inferred, of a record, an attribute or a row', 'SELECT r.uid, i.attribute FROM inferences i JOIN record r ON r.id = i.record'),
    ('sayings', 'Statements with the day on which they were made', 'SELECT * FROM sayings LIMIT 5'),
    ('instruments', 'When an agreement was signed, in force, and ends', 'SELECT r.uid, i.signed FROM instruments i JOIN record r ON r.id = i.id'),
    ('timeline', 'Everything that happened, by place and date', 'SELECT date, what, record_name FROM timeline WHERE place_name = ''Yên Bái'' ORDER BY earliest'),
    ('attendances', 'Who was where, in which capacity', 'SELECT date, person_name, capacity, occasion_name FROM attendances WHERE person IS NOT NULL'),
    ('facts', 'Every known attribute of every record', 'SELECT entity, slot, attribute, value FROM facts WHERE record = ''vn/yen-bai'''),
    ('dated_facts', 'Every date of every record', 'SELECT record, entity, attribute, value FROM dated_facts LIMIT 5'),
    ('evidence', 'Which source says what', 'SELECT record, attribute, words, source_name FROM evidence WHERE words IS NOT NULL'),
    ('changes', 'What changed, newest first', 'SELECT changed_at, author, operation, record, entity FROM changes LIMIT 5'),
    ('slots', 'Every row beside a record', 'SELECT entity, count(*) FROM slots GROUP BY entity'),
    ('date_entry', 'Takes a date text into the dictionary', 'SELECT count(*) FROM date_entry'),
    ('slot_check', 'Refuses a slot that is or was taken', 'SELECT count(*) FROM slot_check'),
    ('reference', 'What a typed word may refer to', 'SELECT word, kind FROM reference LIMIT 5'),
    ('new_uid', 'A fresh uid', 'SELECT uid FROM new_uid'),
    ('search', 'Every name in plain letters', 'SELECT uid, kind, name FROM search WHERE folded LIKE ''%yen bai%'''),
    ('listing', 'Every record under its name, in the order of dictionaries', 'SELECT name, uid FROM listing WHERE kind = ''place'' ORDER BY sort_key'),
    ('plain_letter', 'Letters, and the plain ones that searches take for them', 'SELECT plain, letters FROM plain_letter'),
    ('texts', 'Every text that is searched', 'SELECT entity, attribute, text FROM texts LIMIT 5'),
    ('text_key', 'What texts are found by', 'SELECT form FROM text_key LIMIT 5'),
    ('text_pending', 'Records whose texts were written since', 'SELECT count(*) FROM text_pending'),
    ('name_key', 'What names are found by', 'SELECT form, part FROM name_key LIMIT 5'),
    ('word_near', 'The words of names, by the numbers that near ones share', 'SELECT word FROM word_near LIMIT 5'),
    ('name_stale', 'Names whose keys are to be taken back', 'SELECT count(*) FROM name_stale'),
    ('record', 'The root of every record', 'SELECT kind, count(*) FROM record GROUP BY kind'),
    ('date', 'The date texts in use, with their bounds', 'SELECT text, earliest, latest FROM date LIMIT 5'),
    ('history', 'Every change, with the row as it was', 'SELECT count(*) FROM history'),
    ('term', 'The vocabularies, with labels', 'SELECT code, label_vi FROM term WHERE vocabulary = ''field'''),
    ('lifecycle', 'Which kinds take which actions, and the state each leads to', 'SELECT * FROM lifecycle WHERE kind = ''agreement'''),
    ('metadata', 'What this file is', 'SELECT * FROM metadata'),
    ('session', 'Who is writing', 'SELECT count(*) FROM session');

-- Vocabularies: what a coded column may hold, with labels. An office may add terms of its own.
INSERT INTO term (vocabulary, code, label_en, label_vi, label_ja)
SELECT * FROM (VALUES
    ('place_type', 'country', 'country', 'quốc gia', '国'),
    ('place_type', 'province', 'province', 'tỉnh', '省'),
    ('place_type', 'prefecture', 'prefecture', 'tỉnh', '県'),
    ('place_type', 'circuit', 'prefecture (dō)', 'tỉnh', '道'),
    ('place_type', 'metropolis', 'metropolis', 'thành phố', '都'),
    ('place_type', 'urban-prefecture', 'urban prefecture', 'phủ', '府'),
    ('place_type', 'state', 'state', 'bang', '州'),
    ('place_type', 'region', 'region', 'vùng', '地方'),
    ('place_type', 'municipality', 'centrally governed city', 'thành phố trực thuộc trung ương', '中央直轄市'),
    ('place_type', 'city', 'city', 'thành phố', '市'),
    ('place_type', 'district', 'district', 'huyện', '郡'),
    ('place_type', 'urban-district', 'urban district', 'quận', '区'),
    ('place_type', 'provincial-town', 'provincial town', 'thị xã', '市社'),
    ('place_type', 'ward', 'ward', 'phường', '区'),
    ('place_type', 'town', 'town', 'thị trấn', '町'),
    ('place_type', 'village', 'village', 'làng', '村'),
    ('place_type', 'commune', 'commune', 'xã', '社'),
    ('place_type', 'special-zone', 'special zone', 'đặc khu', '特区'),
    ('organization_type', 'committee', 'people''s committee or executive', 'ủy ban nhân dân', '人民委員会・役所'),
    ('organization_type', 'assembly', 'assembly or council', 'hội đồng', '議会'),
    ('organization_type', 'party-committee', 'party committee', 'cấp ủy Đảng', '党委員会'),
    ('organization_type', 'department', 'department', 'sở, phòng, ban', '部局'),
    ('organization_type', 'office', 'office', 'văn phòng', '事務局'),
    ('organization_type', 'ministry', 'ministry', 'bộ', '省庁'),
    ('organization_type', 'agency', 'agency', 'cơ quan', '機関'),
    ('organization_type', 'embassy', 'embassy', 'đại sứ quán', '大使館'),
    ('organization_type', 'university', 'university', 'trường đại học', '大学'),
    ('organization_type', 'college', 'college', 'trường cao đẳng', '専門学校'),
    ('organization_type', 'centre', 'centre', 'trung tâm', 'センター'),
    ('organization_type', 'company', 'company', 'doanh nghiệp', '企業'),
    ('organization_type', 'cooperative', 'cooperative', 'hợp tác xã', '協同組合'),
    ('organization_type', 'ngo', 'non-governmental organization', 'tổ chức phi chính phủ', 'NGO'),
    ('organization_type', 'association', 'association', 'hội, liên minh', '協会・連盟'),
    ('organization_type', 'international-organization', 'international organization', 'tổ chức quốc tế', '国際機関'),
    ('organization_type', 'government', 'government', 'chính phủ', '政府'),
    ('organization_type', 'media', 'newspaper or broadcaster', 'cơ quan báo chí', '報道機関'),
    ('partnership_type', 'friendship', 'friendship', 'quan hệ hữu nghị', '友好都市'),
    ('partnership_type', 'friendly-cooperation', 'friendly cooperation', 'quan hệ hợp tác hữu nghị', '友好協力'),
    ('partnership_type', 'sister-city', 'sister or twin city', 'kết nghĩa', '姉妹都市'),
    ('partnership_type', 'cooperation', 'cooperation', 'quan hệ hợp tác', '協力'),
    ('partnership_type', 'diplomatic', 'diplomatic relation', 'quan hệ ngoại giao', '外交関係'),
    ('partnership_type', 'comprehensive-strategic', 'extensive strategic partnership', 'đối tác chiến lược sâu rộng', '広範な戦略的パートナーシップ'),
    ('agreement_type', 'memorandum', 'memorandum of understanding', 'biên bản ghi nhớ', '覚書'),
    ('agreement_type', 'agreement', 'agreement', 'thỏa thuận', '合意書'),
    ('agreement_type', 'agreed-minutes', 'agreed minutes', 'biên bản thỏa thuận', '合意議事録'),
    ('agreement_type', 'pact', 'pact', 'hiệp ước', '協定'),
    ('agreement_type', 'treaty', 'treaty between states', 'điều ước quốc tế', '条約'),
    ('agreement_type', 'letter-of-intent', 'letter of intent', 'thư ngỏ, ý định thư', '意向書'),
    ('agreement_type', 'joint-statement', 'joint statement', 'tuyên bố chung', '共同声明'),
    ('agreement_type', 'programme', 'programme', 'chương trình', '計画'),
    ('renewal', 'automatic', 'renews by itself', 'tự động gia hạn', '自動更新'),
    ('renewal', 'by-agreement', 'renewed by agreement', 'gia hạn theo thỏa thuận', '合意更新'),
    ('renewal', 'none', 'not renewed', 'không gia hạn', '更新なし'),
    ('delegation_type', 'official', 'official', 'đoàn chính thức', '公式'),
    ('delegation_type', 'working', 'working', 'đoàn công tác', '実務'),
    ('delegation_type', 'technical', 'technical', 'đoàn kỹ thuật', '技術'),
    ('delegation_type', 'business', 'business', 'đoàn doanh nghiệp', '経済'),
    ('delegation_type', 'parliamentary', 'parliamentary', 'đoàn nghị sĩ', '議員'),
    ('delegation_type', 'study', 'study', 'đoàn khảo sát, học tập', '視察'),
    ('delegation_type', 'cultural', 'cultural', 'đoàn văn hóa', '文化'),
    ('event_type', 'meeting', 'working meeting', 'buổi làm việc', '会談・会合'),
    ('event_type', 'talks', 'talks', 'hội đàm', '会談'),
    ('event_type', 'signing', 'signing', 'lễ ký kết', '調印式'),
    ('event_type', 'seminar', 'seminar', 'tọa đàm', 'セミナー'),
    ('event_type', 'forum', 'forum', 'diễn đàn', 'フォーラム'),
    ('event_type', 'conference', 'conference', 'hội nghị', '会議'),
    ('event_type', 'session', 'session', 'phiên thảo luận', 'セッション'),
    ('event_type', 'festival', 'festival', 'lễ hội', '祭り'),
    ('event_type', 'match', 'match', 'thi đấu giao lưu', '試合'),
    ('event_type', 'reception', 'reception', 'đón tiếp', '接見'),
    ('event_type', 'tour', 'tour', 'tham quan', '視察'),
    ('event_type', 'opening', 'opening', 'khai trương', '開所式'),
    ('event_type', 'anniversary', 'anniversary', 'lễ kỷ niệm', '記念'),
    ('event_type', 'exchange', 'exchange of information', 'trao đổi thông tin', '情報交換'),
    ('event_type', 'programme', 'programme', 'chương trình', 'プログラム'),
    ('part_of_day', 'morning', 'morning', 'sáng', '午前'),
    ('part_of_day', 'noon', 'noon', 'trưa', '正午'),
    ('part_of_day', 'afternoon', 'afternoon', 'chiều', '午後'),
    ('part_of_day', 'evening', 'evening', 'tối', '夜'),
    ('mode', 'in-person', 'in person', 'trực tiếp', '対面'),
    ('mode', 'online', 'online', 'trực tuyến', 'オンライン'),
    ('mode', 'hybrid', 'hybrid', 'kết hợp', 'ハイブリッド'),
    ('statement_type', 'promise', 'promise', 'cam kết', '約束'),
    ('statement_type', 'offer', 'offer', 'đề nghị giúp', '申し出'),
    ('statement_type', 'request', 'request', 'đề nghị', '要請'),
    ('statement_type', 'proposal', 'proposal', 'đề xuất', '提案'),
    ('statement_type', 'invitation', 'invitation', 'lời mời', '招待'),
    ('statement_type', 'response', 'response', 'trả lời', '回答'),
    ('statement_type', 'concern', 'concern', 'vấn đề tồn tại', '懸念'),
    ('statement_type', 'presentation', 'presentation', 'giới thiệu', '発表'),
    ('statement_type', 'assessment', 'assessment', 'đánh giá', '評価'),
    ('strength', 'will-do', 'will do', 'sẽ làm', '実施する'),
    ('strength', 'will-study', 'will study', 'sẽ nghiên cứu', '検討する'),
    ('strength', 'wishes', 'wishes', 'mong muốn', '希望する'),
    ('strength', 'requests', 'requests', 'đề nghị', '要請する'),
    ('outcome_type', 'facility', 'facility', 'công trình', '施設'),
    ('outcome_type', 'institution', 'institution', 'cơ sở', '機関'),
    ('outcome_type', 'programme', 'programme', 'chương trình', '事業'),
    ('outcome_type', 'route', 'transport route', 'tuyến đường, đường bay', '路線'),
    ('outcome_type', 'publication', 'publication', 'ấn phẩm', '出版物'),
    ('outcome_type', 'support', 'support received', 'hỗ trợ', '支援'),
    ('metric', 'projects', 'investment projects', 'số dự án', '投資案件数'),
    ('metric', 'registered-capital', 'registered capital', 'vốn đăng ký', '登録資本'),
    ('metric', 'investor-rank', 'rank among investing partners', 'thứ hạng nhà đầu tư', '投資国順位'),
    ('metric', 'export-market-rank', 'rank among export markets', 'thứ hạng thị trường xuất khẩu', '輸出市場順位'),
    ('metric', 'attendance', 'people attending', 'số đại biểu', '参加者数'),
    ('metric', 'sites', 'connected sites', 'số điểm cầu', '接続拠点数'),
    ('metric', 'enterprises', 'enterprises attending', 'số doanh nghiệp', '参加企業数'),
    ('metric', 'stands', 'stands', 'số gian hàng', '出展数'),
    ('metric', 'workers', 'workers', 'số lao động', '労働者数'),
    ('metric', 'labour-demand', 'demand for workers', 'nhu cầu lao động', '労働需要'),
    ('metric', 'visits', 'visits', 'số chuyến thăm', '訪問回数'),
    ('metric', 'agreements', 'agreements', 'số thỏa thuận', '合意数'),
    ('metric', 'population', 'population', 'dân số', '人口'),
    ('metric', 'cost', 'cost', 'chi phí', '費用'),
    ('metric', 'anniversary', 'anniversary (years)', 'số năm kỷ niệm', '周年'),
    ('metric', 'trade', 'trade', 'kim ngạch', '貿易額'),
    ('comparator', 'equal', 'exactly', 'bằng', '同'),
    ('comparator', 'more-than', 'more than', 'trên', '超'),
    ('comparator', 'at-least', 'at least', 'ít nhất', '以上'),
    ('comparator', 'less-than', 'less than', 'dưới', '未満'),
    ('comparator', 'almost', 'almost', 'gần', '弱'),
    ('comparator', 'at-most', 'at most', 'nhiều nhất', '以下'),
    ('comparator', 'about', 'about', 'khoảng', '約'),
    ('source_type', 'article', 'article', 'bài báo', '記事'),
    ('source_type', 'letter', 'letter', 'thư, công văn', '書簡'),
    ('source_type', 'decision', 'decision', 'quyết định', '決定'),
    ('source_type', 'law', 'law or resolution', 'luật, nghị quyết', '法令'),
    ('source_type', 'document', 'document', 'văn bản', '文書'),
    ('source_type', 'report', 'report', 'báo cáo', '報告書'),
    ('source_type', 'page', 'web page', 'trang web', 'ウェブページ'),
    ('source_type', 'dataset', 'data set', 'bộ dữ liệu', 'データセット'),
    ('source_type', 'testimony', 'testimony', 'lời kể', '証言'),
    ('name_type', 'preferred', 'preferred', 'tên ưu tiên', '優先名'),
    ('name_type', 'official', 'official', 'tên chính thức', '正式名'),
    ('name_type', 'short', 'short', 'tên ngắn', '略名'),
    ('name_type', 'abbreviation', 'abbreviation', 'tên viết tắt', '略称'),
    ('name_type', 'variant', 'variant', 'tên khác', '異表記'),
    ('name_type', 'former', 'former', 'tên cũ', '旧名'),
    ('name_type', 'reading', 'reading', 'cách đọc', '読み'),
    ('name_type', 'romanization', 'romanization', 'phiên âm La-tinh', 'ローマ字'),
    ('name_type', 'translation', 'translation', 'bản dịch', '訳名'),
    ('name_type', 'misprint', 'misprint', 'lỗi in', '誤植'),
    ('contact_type', 'address', 'address', 'địa chỉ', '住所'),
    ('contact_type', 'email', 'e-mail', 'thư điện tử', 'メール'),
    ('contact_type', 'telephone', 'telephone', 'điện thoại', '電話'),
    ('contact_type', 'fax', 'fax', 'fax', 'ファックス'),
    ('contact_type', 'url', 'web address', 'trang web', 'URL'),
    ('succession_type', 'merger', 'merger', 'hợp nhất', '新設合併'),
    ('succession_type', 'absorption', 'absorption', 'sáp nhập', '編入'),
    ('succession_type', 'split', 'split', 'chia, tách', '分割'),
    ('succession_type', 'partial-transfer', 'partial transfer', 'điều chuyển một phần', '一部移管'),
    ('succession_type', 'rename', 'rename', 'đổi tên', '改称'),
    ('succession_type', 'change-of-status', 'change of status', 'thay đổi loại hình', '地位の変更'),
    ('succession_type', 'abolition', 'abolition', 'bãi bỏ, giải thể', '廃止'),
    ('supporter_role', 'introducer', 'introducer', 'giới thiệu', '紹介者'),
    ('supporter_role', 'initiator', 'initiator', 'khởi xướng', '発起人'),
    ('supporter_role', 'supporter', 'supporter', 'hỗ trợ', '支援者'),
    ('field_stage', 'proposed', 'proposed', 'đề xuất', '提案'),
    ('field_stage', 'agreed', 'agreed', 'đã thống nhất', '合意'),
    ('field_stage', 'under-way', 'under way', 'đang triển khai', '実施中'),
    ('relation_type', 'amends', 'amends', 'sửa đổi', '改正'),
    ('relation_type', 'extends', 'extends', 'gia hạn', '延長'),
    ('relation_type', 'renews', 'renews', 'ký lại', '更新'),
    ('relation_type', 'replaces', 'replaces', 'thay thế', '代替'),
    ('relation_type', 'implements', 'implements', 'triển khai', '実施'),
    ('provision_type', 'exchange-of-students', 'exchange of students', 'trao đổi sinh viên', '学生交流'),
    ('provision_type', 'exchange-of-staff', 'exchange of staff', 'trao đổi cán bộ, giảng viên', '教職員交流'),
    ('provision_type', 'exchange-of-delegations', 'exchange of delegations', 'trao đổi đoàn', '代表団交流'),
    ('provision_type', 'joint-research', 'joint research', 'nghiên cứu chung', '共同研究'),
    ('provision_type', 'joint-events', 'joint events', 'tổ chức hoạt động chung', '共同行事'),
    ('provision_type', 'exchange-of-information', 'exchange of information', 'trao đổi thông tin', '情報交換'),
    ('provision_type', 'training', 'training', 'đào tạo', '研修'),
    ('provision_type', 'promotion', 'promotion', 'xúc tiến', '促進'),
    ('provision_type', 'support', 'support', 'hỗ trợ', '支援'),
    ('member_role', 'head', 'head', 'trưởng đoàn', '団長'),
    ('member_role', 'deputy', 'deputy head', 'phó trưởng đoàn', '副団長'),
    ('member_role', 'member', 'member', 'thành viên', '団員'),
    ('member_role', 'secretary', 'secretary', 'thư ký', '随員'),
    ('member_role', 'interpreter', 'interpreter', 'phiên dịch', '通訳'),
    ('participant_role', 'organizer', 'organizer', 'tổ chức', '主催'),
    ('participant_role', 'co-organizer', 'co-organizer', 'phối hợp tổ chức', '共催'),
    ('participant_role', 'host', 'host', 'chủ trì', '主宰'),
    ('participant_role', 'principal', 'principal', 'người dẫn đầu hội đàm', '首席'),
    ('participant_role', 'moderator', 'moderator', 'điều hành', '司会'),
    ('participant_role', 'speaker', 'speaker', 'phát biểu', '発言者'),
    ('participant_role', 'exhibitor', 'exhibitor', 'trưng bày', '出展者'),
    ('participant_role', 'attendee', 'attendee', 'tham dự', '出席者'),
    ('participant_role', 'signatory', 'signatory', 'ký', '署名者'),
    ('participant_role', 'supporter', 'supporter', 'hỗ trợ', '後援'),
    ('basis', 'stated', 'stated', 'nêu rõ', '明記'),
    ('basis', 'inferred', 'inferred', 'suy ra', '推定'),
    ('stance', 'supports', 'supports', 'ủng hộ', '支持'),
    ('stance', 'disputes', 'disputes', 'trái lại', '異論'),
    ('field', 'exchange-of-delegations', 'exchange of delegations', 'trao đổi đoàn', '代表団交流'),
    ('field', 'health', 'health', 'y tế', '保健医療'),
    ('field', 'culture', 'culture', 'văn hóa', '文化'),
    ('field', 'sport', 'sport', 'thể thao', 'スポーツ'),
    ('field', 'education', 'education', 'giáo dục', '教育'),
    ('field', 'science', 'science and technology', 'khoa học và công nghệ', '科学技術'),
    ('field', 'training', 'training of people', 'đào tạo nguồn nhân lực', '人材育成'),
    ('field', 'labour', 'labour and employment', 'lao động - việc làm', '労働・雇用'),
    ('field', 'investment', 'investment', 'đầu tư', '投資'),
    ('field', 'trade', 'trade', 'thương mại', '貿易'),
    ('field', 'economy', 'economic and social development', 'phát triển kinh tế - xã hội', '経済社会'),
    ('field', 'industry', 'industry', 'công nghiệp', '工業'),
    ('field', 'mining', 'mining', 'khoáng sản', '鉱業'),
    ('field', 'agriculture', 'agriculture', 'nông nghiệp', '農業'),
    ('field', 'food-processing', 'food processing', 'chế biến nông sản', '食品加工'),
    ('field', 'local-products', 'local products', 'sản phẩm địa phương (OCOP)', '特産品'),
    ('field', 'forestry', 'forestry', 'lâm nghiệp', '林業'),
    ('field', 'fisheries', 'fisheries and aquaculture', 'thủy sản', '水産'),
    ('field', 'tourism', 'tourism', 'du lịch', '観光'),
    ('field', 'restaurants', 'restaurants', 'kinh doanh nhà hàng', '飲食'),
    ('field', 'environment', 'environment', 'môi trường', '環境'),
    ('field', 'green-growth', 'green growth', 'tăng trưởng xanh', 'グリーン成長'),
    ('field', 'information-technology', 'information technology', 'công nghiệp thông tin', '情報産業'),
    ('field', 'aviation', 'air transport', 'hàng không', '航空'),
    ('field', 'transport', 'transport', 'giao thông', '交通'),
    ('field', 'border-economy', 'border economy', 'kinh tế cửa khẩu', '国境経済'),
    ('field', 'people-to-people', 'people-to-people exchange', 'giao lưu nhân dân', '民間交流'),
    ('field', 'promotion', 'promotion of the place', 'quảng bá hình ảnh', '広報'),
    ('field', 'administration', 'public administration', 'hành chính công', '行政'),
    ('field', 'urban-development', 'urban development', 'phát triển đô thị', '都市開発'),
    ('field', 'disaster-prevention', 'disaster prevention', 'phòng chống thiên tai', '防災'),
    ('action_type', 'proposed', 'proposed', 'đề xuất', '提案'),
    ('action_type', 'established', 'established', 'thiết lập', '締結'),
    ('action_type', 'elevated', 'elevated', 'nâng cấp', '格上げ'),
    ('action_type', 'approval-requested', 'approval requested', 'xin chủ trương', '承認申請'),
    ('action_type', 'approved', 'approved', 'chấp thuận', '承認'),
    ('action_type', 'refused', 'refused', 'không chấp thuận', '却下'),
    ('action_type', 'authorised-to-sign', 'authorised to sign', 'ủy quyền ký', '署名権限付与'),
    ('action_type', 'signed', 'signed', 'ký', '署名'),
    ('action_type', 'notified', 'notified', 'thông báo', '通知'),
    ('action_type', 'entered-into-force', 'entered into force', 'có hiệu lực', '発効'),
    ('action_type', 'amended', 'amended', 'sửa đổi', '改正'),
    ('action_type', 'extended', 'extended', 'gia hạn', '延長'),
    ('action_type', 'expires', 'expires', 'hết hiệu lực', '失効'),
    ('action_type', 'suspended', 'suspended', 'tạm dừng', '停止'),
    ('action_type', 'resumed', 'resumed', 'nối lại', '再開'),
    ('action_type', 'terminated', 'terminated', 'chấm dứt', '終了'),
    ('action_type', 'withdrawn', 'withdrawn', 'rút', '撤回'),
    ('action_type', 'lapsed', 'lapsed', 'mất hiệu lực', '消滅'),
    ('action_type', 'planned', 'planned', 'dự kiến', '計画'),
    ('action_type', 'accepted', 'accepted', 'nhận lời', '受諾'),
    ('action_type', 'postponed', 'postponed', 'hoãn', '延期'),
    ('action_type', 'carried-out', 'carried out', 'đã thực hiện', '実施'),
    ('action_type', 'cancelled', 'cancelled', 'hủy', '中止'),
    ('action_type', 'answered', 'answered', 'đã trả lời', '回答'),
    ('action_type', 'partly-fulfilled', 'partly fulfilled', 'thực hiện một phần', '一部履行'),
    ('action_type', 'fulfilled', 'fulfilled', 'đã thực hiện', '履行'),
    ('action_type', 'declined', 'declined', 'từ chối', '辞退'),
    ('action_type', 'confirmed', 'confirmed', 'xác nhận', '確認')
) WHERE NOT EXISTS (SELECT 1 FROM metadata);

-- Which kinds take which action, and the state that it leads to (NULL: the state stays as it is).
INSERT INTO lifecycle (kind, action_type, state)
SELECT * FROM (VALUES
    ('partnership', 'proposed', 'proposed'),
    ('partnership', 'approval-requested', NULL),
    ('partnership', 'approved', NULL),
    ('partnership', 'refused', 'refused'),
    ('partnership', 'authorised-to-sign', NULL),
    ('partnership', 'established', 'active'),
    ('partnership', 'elevated', 'active'),
    ('partnership', 'extended', NULL),
    ('partnership', 'notified', NULL),
    ('partnership', 'suspended', 'suspended'),
    ('partnership', 'resumed', 'active'),
    ('partnership', 'terminated', 'ended'),
    ('partnership', 'withdrawn', 'ended'),
    ('partnership', 'lapsed', 'ended'),
    ('partnership', 'confirmed', NULL),
    ('partnership', 'declined', 'refused'),
    ('agreement', 'proposed', 'proposed'),
    ('agreement', 'approval-requested', NULL),
    ('agreement', 'approved', NULL),
    ('agreement', 'refused', 'refused'),
    ('agreement', 'authorised-to-sign', NULL),
    ('agreement', 'signed', 'signed'),
    ('agreement', 'notified', NULL),
    ('agreement', 'entered-into-force', 'in-force'),
    ('agreement', 'amended', NULL),
    ('agreement', 'extended', NULL),
    ('agreement', 'expires', 'expired'),
    ('agreement', 'suspended', 'suspended'),
    ('agreement', 'resumed', 'in-force'),
    ('agreement', 'terminated', 'terminated'),
    ('agreement', 'withdrawn', 'terminated'),
    ('agreement', 'lapsed', 'lapsed'),
    ('agreement', 'confirmed', NULL),
    ('delegation', 'planned', 'planned'),
    ('delegation', 'approval-requested', NULL),
    ('delegation', 'approved', NULL),
    ('delegation', 'refused', 'refused'),
    ('delegation', 'cancelled', 'cancelled'),
    ('visit', 'proposed', 'proposed'),
    ('visit', 'planned', 'planned'),
    ('visit', 'approval-requested', NULL),
    ('visit', 'approved', NULL),
    ('visit', 'refused', 'refused'),
    ('visit', 'notified', NULL),
    ('visit', 'accepted', NULL),
    ('visit', 'postponed', 'postponed'),
    ('visit', 'carried-out', 'carried-out'),
    ('visit', 'cancelled', 'cancelled'),
    ('visit', 'confirmed', NULL),
    ('event', 'proposed', 'proposed'),
    ('event', 'planned', 'planned'),
    ('event', 'approval-requested', NULL),
    ('event', 'approved', NULL),
    ('event', 'refused', 'refused'),
    ('event', 'postponed', 'postponed'),
    ('event', 'carried-out', 'carried-out'),
    ('event', 'cancelled', 'cancelled'),
    ('event', 'confirmed', NULL),
    ('statement', 'accepted', 'accepted'),
    ('statement', 'answered', 'answered'),
    ('statement', 'amended', NULL),
    ('statement', 'extended', NULL),
    ('statement', 'partly-fulfilled', 'partly-fulfilled'),
    ('statement', 'fulfilled', 'fulfilled'),
    ('statement', 'declined', 'declined'),
    ('statement', 'withdrawn', 'withdrawn'),
    ('statement', 'lapsed', 'lapsed'),
    ('statement', 'confirmed', NULL),
    ('outcome', 'proposed', 'proposed'),
    ('outcome', 'planned', 'planned'),
    ('outcome', 'established', 'existing'),
    ('outcome', 'suspended', 'suspended'),
    ('outcome', 'resumed', 'existing'),
    ('outcome', 'terminated', 'ended'),
    ('outcome', 'confirmed', NULL),
    ('place', 'confirmed', NULL),
    ('place', 'notified', NULL),
    ('organization', 'established', NULL),
    ('organization', 'confirmed', NULL),
    ('organization', 'notified', NULL)
) WHERE NOT EXISTS (SELECT 1 FROM metadata);
-- Words of the answers, with labels: the kinds of record, what a timeline tells, what a value rests on.
INSERT INTO term (vocabulary, code, label_en, label_vi, label_ja)
SELECT * FROM (VALUES
    ('kind', 'place', 'place', 'địa phương', '地域'),
    ('kind', 'organization', 'organization', 'cơ quan, tổ chức', '団体'),
    ('kind', 'person', 'person', 'người', '人物'),
    ('kind', 'partnership', 'partnership', 'quan hệ hợp tác', '提携'),
    ('kind', 'agreement', 'agreement', 'thỏa thuận', '協定'),
    ('kind', 'delegation', 'delegation', 'đoàn', '代表団'),
    ('kind', 'visit', 'visit', 'chuyến thăm', '訪問'),
    ('kind', 'event', 'event', 'sự kiện', '行事'),
    ('kind', 'statement', 'statement', 'phát biểu', '発言'),
    ('kind', 'outcome', 'outcome', 'kết quả', '成果'),
    ('kind', 'gift', 'gift', 'quà tặng', '贈り物'),
    ('kind', 'figure', 'figure', 'số liệu', '数値'),
    ('kind', 'source', 'source', 'nguồn', '出典'),
    ('happening', 'visit-received', 'visit received', 'đón đoàn', '訪問受入'),
    ('happening', 'visit-paid', 'visit paid', 'thăm', '訪問'),
    ('happening', 'visit-planned', 'visit planned', 'chuyến thăm dự kiến', '訪問予定'),
    ('happening', 'event', 'event', 'sự kiện', '行事'),
    ('happening', 'event-planned', 'event planned', 'sự kiện dự kiến', '行事予定'),
    ('happening', 'partnership', 'partnership', 'quan hệ hợp tác', '提携'),
    ('happening', 'agreement', 'agreement', 'thỏa thuận', '協定'),
    ('happening', 'said', 'said', 'phát biểu', '発言'),
    ('happening', 'heard', 'said to them', 'được nghe', '聴取'),
    ('happening', 'gift-given', 'gift given', 'tặng quà', '贈呈'),
    ('happening', 'gift-received', 'gift received', 'nhận quà', '受贈'),
    ('happening', 'outcome', 'outcome', 'kết quả', '成果'),
    ('happening', 'succeeded', 'succeeded by', 'được kế thừa', '承継される'),
    ('happening', 'succeeds', 'succeeds', 'kế thừa', '承継する'),
    ('happening', 'action', 'action', 'hành vi', '行為'),
    ('happening', 'post', 'post taken', 'nhận chức', '就任'),
    ('proof', 'value', 'value', 'giá trị', '値'),
    ('proof', 'claim', 'claim of a source', 'giá trị theo nguồn khác', '異説'),
    ('proof', 'citation', 'citation', 'trích dẫn', '引用'),
    ('proof', 'action', 'action', 'hành vi', '行為'),
    ('proof', 'succession', 'succession', 'kế thừa', '承継'),
    ('doubt', 'inferred', 'inferred', 'suy ra', '推定'),
    ('doubt', 'qualified', 'uncertain or approximate', 'không chắc chắn', '不確実'),
    ('doubt', 'bounded', 'known within bounds', 'chỉ biết khoảng', '範囲のみ'),
    ('doubt', 'partial', 'known in part', 'chỉ biết một phần', '一部のみ'),
    ('operation', 'add', 'added', 'thêm', '追加'),
    ('operation', 'update', 'changed', 'sửa', '変更'),
    ('operation', 'remove', 'removed', 'xóa', '削除')
) WHERE NOT EXISTS (SELECT 1 FROM metadata);


INSERT INTO session (id) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM session);
INSERT INTO metadata (name, value) SELECT 'schema_version', '1' WHERE NOT EXISTS (SELECT 1 FROM metadata);
PRAGMA application_id = 1094935378; -- 'ACcR'
PRAGMA user_version = 1;

COMMIT;
