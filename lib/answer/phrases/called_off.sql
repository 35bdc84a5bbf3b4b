-- called_off(record): whether it was cancelled or refused by the day, perhaps, and not taken up again by then.
EXISTS (SELECT 1 FROM cancellations c CROSS JOIN action o ON o.record = c.record AND o.slot = c.slot LEFT JOIN date k ON k.text = o.date
            LEFT JOIN action t ON t.record = c.record AND t.slot = c.again LEFT JOIN date w ON w.text = t.date
        WHERE c.record = {record} AND coalesce(k.earliest, '') <= asked.as_of
            AND (c.again IS NULL OR coalesce(w.earliest, '') > asked.as_of))
