-- basis(value, record, target, attribute): stated or inferred; NULL for a value that is not known.
CASE WHEN {value} IS NULL THEN NULL WHEN inferred({record}, {target}, {attribute}) THEN 'inferred' ELSE 'stated' END
