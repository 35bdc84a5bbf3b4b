-- post_basis(capacity, person, day): the capacity is stated, or the post that somebody held stands in for it.
CASE WHEN {capacity} IS NOT NULL THEN 'stated' WHEN post_on({person}, {day}) IS NOT NULL THEN 'inferred' END
