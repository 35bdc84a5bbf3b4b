-- guess(record, target, attribute): the mark of what is only inferred in a form.
CASE WHEN inferred({record}, {target}, {attribute}) THEN ' (suy ra)' ELSE '' END
