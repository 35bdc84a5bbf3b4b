-- participants(event, roles): the bodies that took part in these roles, and who stands for each today.
(SELECT group_concat(name, '; ') FROM (
        SELECT o.name || coalesce((SELECT moved_to(d.changed, d.name) FROM today d WHERE d.id = p.body), '')
            || guess({event}, p.slot, 'role') AS name
        FROM participant p JOIN labels o ON o.id = p.body WHERE p.record = {event} AND p.role IN {roles} ORDER BY p.slot))
