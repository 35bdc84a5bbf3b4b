
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

