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
        CHECK (vocabulary GLOB '[a-z]*' AND vocabulary NOT GLOB '*[^a-z_]*'),
    code TEXT NOT NULL CONSTRAINT "term.code: is no code (a-z, 0-9, hyphen)"
        CHECK (code GLOB '[a-z0-9]*' AND code NOT GLOB '*[^a-z0-9-]*'),
    label_en TEXT,
    label_vi TEXT,
    label_ja TEXT,
    PRIMARY KEY (vocabulary, code)
) STRICT, WITHOUT ROWID;

-- Which kinds take which action, and the state it leads to (NULL: the state stays).
CREATE TABLE IF NOT EXISTS lifecycle (
    kind TEXT NOT NULL,
    action_type TEXT NOT NULL,
    state TEXT,
    PRIMARY KEY (kind, action_type)
) STRICT, WITHOUT ROWID;

-- Every change: a row as it was before an update or a deletion, and that one was added.
CREATE TABLE IF NOT EXISTS history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
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

