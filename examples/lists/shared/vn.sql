-- Vietnamese units: the type word before a name, and the uid of a unit. A script fills unit with
-- (code, era, name, province); era is 'old' until 30 June 2025, 'new' from 1 July 2025.

CREATE TABLE type_word (slug TEXT PRIMARY KEY, words INTEGER, type TEXT);
INSERT INTO type_word VALUES
    ('tinh', 1, 'province'), ('thanh-pho', 2, 'municipality'), ('huyen', 1, 'district'),
    ('phuong', 1, 'ward'), ('xa', 1, 'commune'), ('thi-tran', 2, 'town'), ('dac-khu', 2, 'special-zone');

CREATE TABLE unit (era TEXT, code TEXT, name TEXT, province TEXT, PRIMARY KEY (era, code));

-- A type word and what follows it; a name of digits alone keeps its word (Phường 7).
CREATE VIEW tidy_unit AS
SELECT era, code, province,
    trim(replace(replace(replace(replace(name, char(160), ' '), '   ', ' '), '  ', ' '), '  ', ' ')) AS name
FROM unit;
CREATE VIEW worded_unit AS
SELECT era, code, province, name, w.type, w.slug AS word, s.slug AS full_slug,
    CASE WHEN substr(s.slug, length(w.slug) + 2) GLOB '*[^0-9]*' THEN substr(s.slug, length(w.slug) + 2) ELSE s.slug END AS slug,
    CASE WHEN substr(s.slug, length(w.slug) + 2) NOT GLOB '*[^0-9]*' THEN name
        WHEN w.words = 1 THEN substr(name, instr(name, ' ') + 1)
        ELSE substr(name, instr(name, ' ') + 1 + instr(substr(name, instr(name, ' ') + 1), ' ')) END AS short
FROM tidy_unit JOIN slugs s ON s.text = name JOIN type_word w ON s.slug GLOB w.slug || '-*';

-- A province that came out of a merger has its year in its uid, as its namesake before it has none; so
-- has a commune in a province that was left alone. Namesakes but for their marks have their codes.
-- A unit that the registry knows by its code has the registry's uid.
CREATE TABLE named_unit (era TEXT, code TEXT, type TEXT, word TEXT, slug TEXT, short TEXT, name TEXT, province TEXT,
    uid TEXT, PRIMARY KEY (era, code));
CREATE TABLE merged_province (code TEXT PRIMARY KEY);
INSERT INTO merged_province VALUES ('08'), ('15'), ('19'), ('24'), ('25'), ('31'), ('33'), ('37'), ('44'), ('48'), ('51'),
    ('52'), ('56'), ('66'), ('68'), ('75'), ('79'), ('80'), ('82'), ('86'), ('91'), ('92'), ('96');
