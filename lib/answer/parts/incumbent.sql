-- Who held a post in one of `whose`, from and until when at the most.
, incumbent (person, first, last) AS MATERIALIZED (
    SELECT o.record, coalesce(s.earliest, ''), coalesce(u.latest, '9999-12-31')
    FROM (SELECT o.* FROM whose w CROSS JOIN post o ON o.place = w.id
        UNION SELECT o.* FROM whose w CROSS JOIN post o ON o.organization = w.id) o
        LEFT JOIN date s ON s.text = o.start_date LEFT JOIN date u ON u.text = o.end_date
)
