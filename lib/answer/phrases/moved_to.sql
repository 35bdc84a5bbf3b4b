-- moved_to(changed, name): whom a form names today for one that is gone.
CASE WHEN {changed} THEN ' (nay: ' || coalesce({name}, 'chưa rõ') || ')' ELSE '' END
