-- parties(agreement, chosen): those of its parties of which `chosen` holds, l being one, and who stands for it today.
(SELECT group_concat(name, '; ') FROM (
        SELECT l.name || coalesce((SELECT moved_to(1, m.name) FROM moved m WHERE m.record = p.record AND m.slot = p.slot), '')
            || guess({agreement}, p.slot, NULL) AS name
        FROM party p CROSS JOIN labels l ON l.id = p.party WHERE p.record = {agreement} AND {chosen} ORDER BY p.slot))
