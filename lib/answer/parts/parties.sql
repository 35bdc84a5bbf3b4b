-- The parties of each of the agreements or partnerships `named` in one text: Yên Bái → Lào Cai –
-- Mimasaka; ? stands for a holder of whom nothing is known.
, parties (record, text) AS MATERIALIZED (
    SELECT n.record, (SELECT group_concat(held, ' – ') FROM (
        SELECT l.name || coalesce((SELECT ' → ' || coalesce(m.name, '?')
            FROM moved m WHERE m.record = p.record AND m.slot = p.slot), '') AS held
        FROM party p CROSS JOIN labels l ON l.id = p.party WHERE p.record = n.record ORDER BY p.slot))
    FROM named n
)
