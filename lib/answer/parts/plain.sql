-- Each text of `spelled` in plain letters, lower case, with one blank between words: for comparing
-- titles however they are spelled, those that a shell wrote among them.
, walked (text, at, done) AS (
    SELECT DISTINCT text, 1, '' FROM spelled
    UNION ALL SELECT text, at + 1, done || coalesce(
            (SELECT plain FROM plain_letter WHERE instr(letters, substr(text, at, 1)) > 0),
            CASE WHEN instr('.-_,;:/()', substr(text, at, 1)) > 0 THEN ' '
                WHEN substr(text, at, 1) IN ('''', '’') OR unicode(substr(text, at, 1)) BETWEEN 768 AND 879 THEN ''
                ELSE lower(substr(text, at, 1)) END)
        FROM walked WHERE at <= length(text)
), plain (text, plain) AS MATERIALIZED (
    SELECT text, trim(replace(replace(done, '  ', ' '), '  ', ' ')) FROM walked WHERE at > length(text)
)
