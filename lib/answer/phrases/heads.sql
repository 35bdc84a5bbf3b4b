-- heads(delegation, day): who headed it, with their posts.
(SELECT group_concat(who, '; ') FROM (
        SELECT coalesce(n.name || coalesce(', ' || m.capacity, ', ' || post_on(m.person, {day}) || ' (suy ra)', ''), m.capacity)
            || guess({delegation}, m.slot, 'role') AS who
        FROM member m LEFT JOIN labels n ON n.id = m.person
        WHERE m.record = {delegation} AND m.role = 'head' ORDER BY m.slot))
