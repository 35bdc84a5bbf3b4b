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

