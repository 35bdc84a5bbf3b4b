-- happened(occasion): whether a visit or an event may have taken place: it has a day, was carried out, or nothing says that it was planned.
CASE WHEN {occasion}.start_date IS NOT NULL OR EXISTS (SELECT 1 FROM action h LEFT JOIN date k ON k.text = h.date
            WHERE h.record = {occasion}.id AND h.type = 'carried-out' AND coalesce(k.earliest, '') <= asked.as_of) THEN 1
        ELSE {occasion}.planned_start_date IS NULL AND NOT EXISTS (SELECT 1 FROM action h WHERE h.record = {occasion}.id
            AND h.type IN ('proposed', 'planned', 'approval-requested', 'approved', 'accepted', 'refused', 'postponed', 'cancelled'))
        END
