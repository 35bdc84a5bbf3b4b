-- Which of the approvals `sought` are waited for on the day, certainly or possibly: neither given nor
-- refused, nor is what they are for done or dropped.
, pending (record, slot, certainty) AS MATERIALIZED (
    SELECT a.record, a.slot,
        CASE WHEN d.latest <= asked.as_of AND NOT d.qualified
                AND NOT EXISTS (SELECT 1 FROM action n LEFT JOIN date e ON e.text = n.date
                    WHERE n.record = a.record AND n.type IN ('approved', 'refused', 'cancelled', 'withdrawn')
                        AND coalesce(e.earliest, '') <= asked.as_of AND coalesce(e.latest >= d.earliest, 1))
            THEN 'certainly' ELSE 'possibly' END
    FROM asked CROSS JOIN sought CROSS JOIN action a ON a.record = sought.record AND a.slot = sought.slot
        LEFT JOIN date d ON d.text = a.date
        LEFT JOIN visit v ON v.id = a.record LEFT JOIN event h ON h.id = a.record
    WHERE coalesce(d.earliest, '') <= asked.as_of
        AND NOT EXISTS (SELECT 1 FROM action n LEFT JOIN date e ON e.text = n.date
            WHERE n.record = a.record AND n.type IN ('approved', 'refused', 'cancelled', 'withdrawn',
                    'carried-out', 'signed', 'established')
                AND (n.follows = a.slot OR e.earliest > d.latest OR e.latest >= d.latest OR d.latest IS NULL)
                AND (e.latest <= asked.as_of AND NOT e.qualified OR e.text IS NULL AND n.follows = a.slot))
        AND NOT coalesce((SELECT k.latest <= asked.as_of FROM date k WHERE k.text = coalesce(v.start_date, h.start_date)), 0)
)
