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

