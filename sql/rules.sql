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
