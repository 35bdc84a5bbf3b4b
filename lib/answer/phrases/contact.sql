-- contact(dated, record, text, day): a contact in one text, its earliest day, its latest till the day asked about, the record and its date, if it has one: the greatest is the last one, as far as is known. `dated` is the row of its date.
coalesce({dated}.earliest, '0001-01-01') || min(coalesce({dated}.latest, {day}), {day}) || coalesce({record} || ' ' || {text}, '')
