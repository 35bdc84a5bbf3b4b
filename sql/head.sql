-- accord: a registry of partnerships between local governments, in one SQLite file.
--
-- Made from sql/ and lib/record/ by accord-schema: change it there. Loads into an empty file
-- (sqlite3 new.db < schema.sql); loaded over a registry it changes nothing.
--
-- Tables are singular (visit), readable views plural (visits). Every party, act and source is a
-- record; rows beside a record are keyed (record, slot). NULL is unknown. SELECT * FROM guide
-- tells what there is.

BEGIN;

