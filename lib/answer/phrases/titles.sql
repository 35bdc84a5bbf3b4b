-- titles(record): the sources of a record as a form names them.
(SELECT group_concat(title, '; ') FROM (
        SELECT DISTINCT coalesce(s.number || ', ', '') || coalesce(n.name, n.uid)
            || coalesce(' (' || s.publisher || coalesce(', ' || substr(s.published, 1, 10), '') || ')', '') AS title
        FROM citation c CROSS JOIN source s ON s.id = c.source CROSS JOIN labels n ON n.id = s.id
        WHERE c.record = {record} AND c.stance IS NOT 'disputes' ORDER BY s.id))
