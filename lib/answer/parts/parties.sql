-- The parties of each of the agreements or partnerships `named` in one text: Yên Bái → Lào Cai –
-- Mimasaka; ? stands for a holder that is undecided.
, parties (record, text) AS MATERIALIZED (
    SELECT n.record, (SELECT group_concat(held, ' – ') FROM (
        SELECT l.name || coalesce((SELECT ' → ' || coalesce(h.name, '?')
            FROM moved m LEFT JOIN labels h ON h.id = m.holder WHERE m.record = p.record AND m.slot = p.slot), '') AS held
        FROM party p CROSS JOIN labels l ON l.id = p.party WHERE p.record = n.record ORDER BY p.slot))
    FROM named n
)
