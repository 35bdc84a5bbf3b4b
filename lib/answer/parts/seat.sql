-- The posts in the bodies of the circle, as those `held`.
, held (record, slot) AS MATERIALIZED (
    SELECT DISTINCT p.record, p.slot FROM body b CROSS JOIN post p ON p.place = b.id OR p.organization = b.id
)
