-- legs(trip): the visits of a trip, itself and its stops.
(SELECT {trip} AS id UNION ALL SELECT id FROM visit WHERE part_of = {trip})
