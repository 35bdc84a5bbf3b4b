-- post_on(person, day): the posts that somebody certainly held on a day, for one who is named without a capacity.
(SELECT group_concat(title, '; ') FROM (SELECT o.title FROM post o JOIN date s ON s.text = o.start_date
            JOIN date u ON u.text = o.end_date JOIN date x ON x.text = {day}
        WHERE o.record = {person} AND s.latest <= x.earliest AND x.latest <= u.earliest
            AND NOT s.qualified AND NOT u.qualified AND NOT x.qualified ORDER BY o.slot))
