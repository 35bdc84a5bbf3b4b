-- intended(occasion): whether, by the day, a visit or an event was meant to come about: something was done for it, or its day was planned.
coalesce((SELECT min(coalesce(k.earliest, '')) FROM action i LEFT JOIN date k ON k.text = i.date
            WHERE i.record = {occasion}.id AND i.type NOT IN ('cancelled', 'refused', 'carried-out')),
        CASE WHEN {occasion}.start_date IS NULL OR {occasion}.planned_start_date IS NOT NULL THEN '' END, '9999-12-32') <= asked.as_of
