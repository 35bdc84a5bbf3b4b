-- Where each `signer` has a seat in one of those `named` that was there on the day, with its stage, and
-- whether it may be held: neither over nor only proposed.
, seat (record, slot, certain, possible, known, stands) AS MATERIALIZED (
    SELECT p.record, p.slot, t.certain, t.possible, t.known, t.stands = 2
    FROM stage t CROSS JOIN party p ON p.record = t.record
    WHERE (t.possible IS NOT NULL OR NOT t.known) AND +p.party IN (SELECT id FROM signer)
)
, origin (id, day) AS ( -- who signed there
    SELECT p.party, asked.as_of FROM asked CROSS JOIN seat CROSS JOIN party p ON p.record = seat.record AND p.slot = seat.slot
), sat (record, slot, party) AS MATERIALIZED ( -- opposite them
    SELECT DISTINCT x.record, x.slot, x.party
    FROM seat CROSS JOIN party x ON x.record = seat.record AND x.slot <> seat.slot
)
