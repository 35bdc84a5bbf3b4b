
INSERT INTO session (id) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM session);
INSERT INTO metadata (name, value) SELECT 'schema_version', '1' WHERE NOT EXISTS (SELECT 1 FROM metadata);
PRAGMA application_id = 1094935378; -- 'ACcR'
PRAGMA user_version = 1;

COMMIT;
