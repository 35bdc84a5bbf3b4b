-- Fills named_unit once unit and merged_province are there.
INSERT OR IGNORE INTO to_compose SELECT name FROM unit;
INSERT INTO finding (what, line, value, reason)
SELECT era || ' units', code, name, 'letters and marks apart (NFD), put together' FROM unit JOIN composed ON text = name;
UPDATE unit SET name = whole FROM composed WHERE text = name;
INSERT INTO finding (what, line, value, reason)
SELECT era || ' units', code, '"' || u.name || '"', 'stray blanks, cleaned'
FROM unit u JOIN tidy_unit t USING (era, code) WHERE u.name <> t.name;

INSERT INTO to_slug SELECT name FROM tidy_unit;
INSERT INTO named_unit
SELECT era, code, type, word, slug, short, name, province, NULL FROM worded_unit;
INSERT INTO finding (what, line, value, reason)
SELECT era || ' units', code, name, 'no type word is known before the name: left out'
FROM unit WHERE NOT EXISTS (SELECT 1 FROM named_unit n WHERE n.era = unit.era AND n.code = unit.code);

UPDATE named_unit SET uid = coalesce(
        (SELECT k.uid FROM known_code k WHERE k.scheme = 'gso' AND k.code = named_unit.code AND k.ended = (era = 'old')),
        'vn/' || slug || CASE WHEN era = 'new' AND code IN (SELECT code FROM merged_province) THEN '-2025' ELSE '' END)
WHERE province IS NULL AND length(code) = 2;
UPDATE named_unit SET uid = coalesce(
        (SELECT k.uid FROM known_code k WHERE k.scheme = 'gso' AND k.code = named_unit.code AND k.ended = (era = 'old')),
        CASE era WHEN 'old' THEN 'vn/2024/' || slug || '-' || code
            ELSE (SELECT p.uid FROM named_unit p WHERE p.era = 'new' AND p.code = named_unit.province) || '/' || slug
                || CASE WHEN province IN (SELECT code FROM merged_province) THEN '' ELSE '-2025' END
                || CASE WHEN EXISTS (SELECT 1 FROM named_unit o WHERE o.era = 'new' AND o.province = named_unit.province
                    AND o.slug = named_unit.slug AND o.code <> named_unit.code) THEN '-' || code ELSE '' END
        END)
WHERE length(code) > 2;
