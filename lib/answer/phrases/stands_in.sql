-- stands_in(view, whose, id, name, day): who stands there on the day by the view heirs or holders, a JSON array: the record, where it can only be one, and the names of all that it may be; a dash for nobody, ? for one that is not known beside others.
(SELECT json_array(CASE WHEN count(*) = 1 AND max(decided) THEN max(candidate) END, nullif(group_concat(called, ' / '), '?'))
    FROM (SELECT {id} AS candidate, coalesce({name}, CASE by_right WHEN 'lapsed' THEN '—' ELSE '?' END) AS called,
            max(by_right <> 'undecided') AS decided
        FROM {view} WHERE {whose} AND start_earliest <= {day} AND {day} < end_latest
        GROUP BY {id} ORDER BY min(start_latest), {id}))
