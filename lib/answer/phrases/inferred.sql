-- inferred(record, target, attribute): whether a value is only inferred: it, its row, or all of its record.
EXISTS (SELECT 1 FROM inferences inference WHERE inference.record = {record}
        AND (inference.target IS {target} AND coalesce(inference.attribute, {attribute}) IS {attribute}
            OR inference.target IS NULL AND inference.attribute IS NULL))
