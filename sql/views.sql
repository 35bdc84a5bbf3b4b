-- Promises and offers, a row per ordered side: given by side to partner, and received. A side is
-- the place or organization; a delegation stands for its sender. Without a date of its own a
-- promise is of the day of its event.
CREATE VIEW IF NOT EXISTS commitments AS
WITH commitment AS (
    SELECT s.*, coalesce(s.date, e.start_date) AS said,
        coalesce(gs.sender, s.side) AS giver, coalesce(ga.sender, s.addressee) AS receiver
    FROM statement s
        LEFT JOIN event e ON e.id = s.event
        LEFT JOIN delegation gs ON gs.id = s.side
        LEFT JOIN delegation ga ON ga.id = s.addressee
    WHERE s.type IN ('promise', 'offer')
), ordered AS (
    SELECT 'given' AS direction, giver AS one, receiver AS other, * FROM commitment
    UNION ALL SELECT 'received', receiver, giver, * FROM commitment
)
SELECT (SELECT uid FROM record WHERE id = c.id) AS uid,
    (SELECT text FROM name WHERE record = c.id ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS name,
    c.type AS type, c.direction AS direction,
    (SELECT uid FROM record WHERE id = c.one) AS side,
    (SELECT text FROM name WHERE record = c.one ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS side_name,
    (SELECT uid FROM record WHERE id = c.other) AS partner,
    (SELECT text FROM name WHERE record = c.other ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS partner_name,
    (SELECT uid FROM record WHERE id = c.speaker) AS speaker,
    (SELECT text FROM name WHERE record = c.speaker ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS speaker_name,
    c.text AS text, c.strength AS strength, c.said AS date,
    (SELECT earliest FROM date WHERE text = c.said) AS date_earliest,
    (SELECT latest FROM date WHERE text = c.said) AS date_latest,
    (SELECT uid FROM record WHERE id = c.event) AS event,
    (SELECT uid FROM record WHERE id = c.partnership) AS partnership,
    (SELECT uid FROM record WHERE id = c.responsible) AS responsible,
    (SELECT text FROM name WHERE record = c.responsible ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS responsible_name,
    c.due_date AS due_date,
    (SELECT earliest FROM date WHERE text = c.due_date) AS due_date_earliest,
    (SELECT latest FROM date WHERE text = c.due_date) AS due_date_latest,
    c.due_words AS due_words
FROM ordered c;
CREATE TRIGGER IF NOT EXISTS commitments_add INSTEAD OF INSERT ON commitments BEGIN
    SELECT RAISE(ABORT, 'commitments.type: is neither promise nor offer')
        WHERE NEW.type IS NOT NULL AND NEW.type NOT IN ('promise', 'offer');
    SELECT RAISE(ABORT, 'commitments: _name, _earliest and _latest follow from other columns')
        WHERE coalesce(NEW.side_name, NEW.partner_name, NEW.speaker_name, NEW.date_earliest, NEW.date_latest,
            NEW.responsible_name, NEW.due_date_earliest, NEW.due_date_latest) IS NOT NULL;
    INSERT INTO statements (uid, name, type, side, addressee, speaker, text, strength, date, event,
            partnership, responsible, due_date, due_words)
        VALUES (NEW.uid, NEW.name, coalesce(NEW.type, 'promise'),
            CASE NEW.direction WHEN 'received' THEN NEW.partner ELSE NEW.side END,
            CASE NEW.direction WHEN 'received' THEN NEW.side ELSE NEW.partner END,
            NEW.speaker, NEW.text, NEW.strength, NEW.date, NEW.event, NEW.partnership,
            NEW.responsible, NEW.due_date, NEW.due_words);
END;
CREATE TRIGGER IF NOT EXISTS commitments_update INSTEAD OF UPDATE ON commitments BEGIN
    SELECT CASE
        WHEN NEW.uid IS NOT OLD.uid OR NEW.direction IS NOT OLD.direction OR NEW.event IS NOT OLD.event
                OR NEW.side IS NOT OLD.side OR NEW.partner IS NOT OLD.partner
            THEN RAISE(ABORT, 'commitments.side: change the row of statements instead')
        WHEN NEW.type NOT IN ('promise', 'offer')
            THEN RAISE(ABORT, 'commitments.type: is neither promise nor offer')
        WHEN NEW.side_name IS NOT OLD.side_name
                OR NEW.partner_name IS NOT OLD.partner_name
                OR NEW.speaker_name IS NOT OLD.speaker_name
                OR NEW.date_earliest IS NOT OLD.date_earliest
                OR NEW.date_latest IS NOT OLD.date_latest
                OR NEW.responsible_name IS NOT OLD.responsible_name
                OR NEW.due_date_earliest IS NOT OLD.due_date_earliest
                OR NEW.due_date_latest IS NOT OLD.due_date_latest
            THEN RAISE(ABORT, 'commitments: _name, _earliest and _latest follow from other columns')
    END;
    UPDATE statements SET name = NEW.name, type = NEW.type, speaker = NEW.speaker, text = NEW.text,
        strength = NEW.strength, partnership = NEW.partnership, responsible = NEW.responsible,
        due_date = NEW.due_date, due_words = NEW.due_words,
        date = CASE WHEN NEW.date IS OLD.date THEN date ELSE NEW.date END
        WHERE uid = OLD.uid;
END;
CREATE TRIGGER IF NOT EXISTS commitments_remove INSTEAD OF DELETE ON commitments BEGIN
    DELETE FROM record WHERE uid = OLD.uid;
END;

-- What was cancelled or refused, and the first later action that took it up again, if one did.
CREATE VIEW IF NOT EXISTS cancellations (record, slot, again) AS
SELECT c.record, c.slot, (SELECT min(n.slot) FROM action n WHERE n.record = c.record AND n.slot > c.slot AND n.type IN
        ('proposed', 'planned', 'approval-requested', 'approved', 'accepted', 'postponed', 'carried-out'))
FROM action c WHERE c.type IN ('cancelled', 'refused');

-- The actions that lead to a state, with their bounds. One that follows another was no earlier than that one, and no
-- later than what follows it; what happens to a statement, no earlier than the statement. If the dates contradict that,
-- its own date stands. turn: of what has an exact day, this day; on it, the order of the life cycle; and then that in which
-- they are recorded. What follows another has its place by that. An end after which an agreement was extended in time is none
-- if a later one is named, and else a doubtful one. That a visit or event was carried out, without a date, is told by its first
-- day if that is known.
CREATE VIEW IF NOT EXISTS state_actions (record, slot, state, text, earliest, latest, qualified, follows, turn) AS
SELECT a.record, a.slot, l.state, a.date,
    CAST(CASE WHEN a.follows IS NULL AND r.kind <> 'statement' THEN d.earliest
        ELSE (SELECT CASE WHEN max(x.earliest) > d.latest THEN d.earliest ELSE max(x.earliest) END FROM (
            SELECT d.earliest
            UNION ALL SELECT f.earliest FROM date f WHERE f.text IN (
                WITH RECURSIVE earlier (slot) AS (SELECT a.follows UNION SELECT p.follows FROM earlier
                        JOIN action p ON p.record = a.record AND p.slot = earlier.slot)
                    SELECT p.date FROM earlier JOIN action p ON p.record = a.record AND p.slot = earlier.slot)
            UNION ALL SELECT f.earliest FROM statement s JOIN date f
                ON f.text = coalesce(s.date, (SELECT start_date FROM event WHERE id = s.event))
                WHERE s.id = a.record) x) END AS TEXT),
    CAST(CASE WHEN NOT EXISTS (SELECT 1 FROM action WHERE record = a.record AND follows = a.slot) THEN d.latest
        ELSE (SELECT CASE WHEN min(x.latest) < d.earliest THEN d.latest ELSE min(x.latest) END FROM (
            SELECT d.latest
            UNION ALL SELECT f.latest FROM date f WHERE f.qualified = 0 AND f.text IN (
                WITH RECURSIVE later (slot) AS (SELECT a.slot UNION SELECT p.slot FROM later
                        JOIN action p ON p.record = a.record AND p.follows = later.slot)
                    SELECT p.date FROM later JOIN action p ON p.record = a.record AND p.slot = later.slot
                        WHERE p.slot <> a.slot)) x) END AS TEXT),
    CAST(CASE WHEN a.type = 'expires' AND EXISTS (SELECT 1 FROM action y LEFT JOIN date e ON e.text = y.date
            WHERE y.record = a.record AND y.type = 'extended' AND y.slot > a.slot AND coalesce(e.earliest, '') <= d.latest) THEN 1
        ELSE coalesce(d.qualified, 0) END AS INTEGER), a.follows,
    CAST(CASE WHEN a.follows IS NULL AND d.earliest = d.latest AND d.qualified = 0 THEN d.earliest
        || CASE a.type WHEN 'proposed' THEN 1 WHEN 'refused' THEN 2 WHEN 'signed' THEN 3 WHEN 'established' THEN 4
            WHEN 'entered-into-force' THEN 4 WHEN 'expires' THEN 6 WHEN 'terminated' THEN 6 ELSE 5 END
        || printf('%010d', a.slot) END AS TEXT)
FROM action a
    JOIN record r ON r.id = a.record
    JOIN lifecycle l ON l.kind = r.kind AND l.action_type = a.type AND l.state IS NOT NULL
    LEFT JOIN date d ON d.text = a.date
WHERE (a.type <> 'carried-out' OR a.date IS NOT NULL
    OR coalesce((SELECT start_date FROM visit WHERE id = a.record), (SELECT start_date FROM event WHERE id = a.record)) IS NULL)
    AND NOT (a.type = 'expires' AND EXISTS (SELECT 1 FROM action y JOIN date e ON e.text = y.date
        WHERE y.record = a.record AND y.type = 'extended' AND y.slot > a.slot AND e.earliest <= d.latest
            AND EXISTS (SELECT 1 FROM action z WHERE z.record = a.record AND z.type = 'expires' AND z.slot > y.slot)));

-- What changed the state of a record: its actions; of an agreement its term, and what supersedes it; a visit or event with
-- an actual first day was carried out; what can be fulfilled or answered is open from the day it was said. All of a record
-- is gathered once, in one JSON array, changes, for whatever looks into it; position: where in it the row stands. What few have is asked for
-- first, as a view opens all its tables before it finds nothing.
CREATE VIEW IF NOT EXISTS state_changes (record, slot, state, text, earliest, latest, qualified, follows, turn, kind,
    position, changes) AS
SELECT r.id, json_extract(c.value, '$[0]'), json_extract(c.value, '$[1]'), json_extract(c.value, '$[2]'), json_extract(c.value, '$[3]'),
    json_extract(c.value, '$[4]'), json_extract(c.value, '$[5]'), json_extract(c.value, '$[6]'), json_extract(c.value, '$[7]'),
    r.kind, c.key, c.json
FROM record r CROSS JOIN json_each('[' || substr(
    coalesce(',' || (SELECT group_concat(json_array(slot, state, text, earliest, latest, qualified, follows, turn))
        FROM state_actions WHERE record = r.id), '')
    || coalesce(',' || CASE WHEN r.kind = 'agreement' AND EXISTS (SELECT 1 FROM agreement g WHERE g.id = r.id AND g.term IS NOT NULL)
        THEN (SELECT group_concat(json_array(slot, state, text, earliest, latest, qualified, follows, turn))
            FROM term_changes WHERE record = r.id) END, '')
    || coalesce(',' || CASE WHEN r.kind = 'agreement' AND EXISTS (SELECT 1 FROM action WHERE record = r.id AND type = 'extended')
        THEN (SELECT group_concat(json_array(slot, state, text, earliest, latest, qualified, follows, turn))
            FROM late_extensions WHERE record = r.id) END, '')
    || coalesce(',' || CASE WHEN r.kind = 'agreement' AND EXISTS (SELECT 1 FROM relation WHERE agreement = r.id)
        THEN (SELECT group_concat(json_array(slot, state, text, earliest, latest, qualified, follows, turn))
            FROM supersessions WHERE record = r.id) END, '')
    || coalesce(',' || CASE r.kind
        WHEN 'visit' THEN (SELECT json_array(0, 'carried-out', d.text, d.earliest, d.latest, d.qualified, NULL, NULL)
            FROM visit v JOIN date d ON d.text = v.start_date
            WHERE v.id = r.id AND NOT EXISTS (SELECT 1 FROM action WHERE record = v.id AND type = 'carried-out' AND date IS NOT NULL))
        WHEN 'event' THEN (SELECT json_array(0, 'carried-out', d.text, d.earliest, d.latest, d.qualified, NULL, NULL)
            FROM event e JOIN date d ON d.text = e.start_date
            WHERE e.id = r.id AND NOT EXISTS (SELECT 1 FROM action WHERE record = e.id AND type = 'carried-out' AND date IS NOT NULL))
        WHEN 'statement' THEN (SELECT json_array(0, 'open', d.text, d.earliest, d.latest, coalesce(d.qualified, 0), NULL, NULL)
            FROM statement s LEFT JOIN date d ON d.text = coalesce(s.date, (SELECT start_date FROM event WHERE id = s.event))
            WHERE s.id = r.id AND s.type IN ('promise', 'offer', 'request', 'proposal', 'invitation')) END, ''), 2) || ']') c;

-- The state of a record over time, an interval per change. On day D it is
--   certainly in the state when start_latest <= D < coalesce(end_earliest, '9999-12-32') and certain;
--   possibly when coalesce(start_earliest, '') <= D < coalesce(end_latest, '9999-12-32').
-- end_earliest: the first day on which another state may have begun; end_latest: the day by which
-- one has. The state of a day is the one at its end. Changes are ordered by dates and by follows,
-- those of one day by their turn; a promise is open before all else, and what was carried out by
-- its dates was proposed, planned and postponed before. What is not ordered so stays open.
CREATE VIEW IF NOT EXISTS states AS
SELECT (SELECT uid FROM record WHERE id = c.record) AS record,
    c.record AS record_id,
    c.slot AS slot,
    c.state AS state,
    c.text AS start_date,
    c.earliest AS start_earliest,
    c.latest AS start_latest,
    CASE WHEN instr(c.changes, '],[') THEN (SELECT min(coalesce(max(n.earliest, n.since), n.earliest, n.since, '')) FROM (
            SELECT json_extract(n.value, '$[0]') AS slot, json_extract(n.value, '$[1]') AS state,
                json_extract(n.value, '$[3]') AS earliest, json_extract(n.value, '$[4]') AS latest,
                json_extract(n.value, '$[7]') AS turn, c.earliest AS since
            FROM json_each(c.changes) n WHERE n.key <> c.position) n
        WHERE n.state <> c.state AND NOT (n.slot = 0 AND n.state = 'open')
            AND NOT coalesce(n.latest < n.since OR n.turn < c.turn, 0)
            AND NOT (c.slot = 0 AND c.state = 'carried-out' AND n.state IN ('proposed', 'planned', 'postponed'))
            AND (c.follows IS NULL
                OR n.slot NOT IN (WITH RECURSIVE earlier (slot) AS (SELECT c.follows UNION
                        SELECT p.follows FROM earlier JOIN action p ON p.record = c.record AND p.slot = earlier.slot)
                    SELECT slot FROM earlier WHERE slot IS NOT NULL))) END AS end_earliest,
    CASE WHEN instr(c.changes, '],[') THEN (SELECT min(n.latest) FROM (
            SELECT json_extract(n.value, '$[0]') AS slot, json_extract(n.value, '$[1]') AS state,
                json_extract(n.value, '$[3]') AS earliest, json_extract(n.value, '$[4]') AS latest,
                json_extract(n.value, '$[5]') AS qualified, json_extract(n.value, '$[6]') AS follows, json_extract(n.value, '$[7]') AS turn
            FROM json_each(c.changes) n WHERE n.key <> c.position) n
        WHERE n.qualified = 0 AND NOT (n.slot = 0 AND n.state = 'open')
            AND (n.earliest > c.latest AND c.qualified = 0
                    AND NOT (c.slot = 0 AND c.state = 'carried-out' AND n.state IN ('proposed', 'planned', 'postponed'))
                OR n.turn > c.turn
                OR c.slot = 0 AND c.state = 'open'
                OR n.slot = 0 AND c.state IN ('proposed', 'planned', 'postponed')
                OR n.follows IS NOT NULL
                    AND c.slot IN (WITH RECURSIVE earlier (slot) AS (SELECT n.follows UNION
                            SELECT p.follows FROM earlier JOIN action p ON p.record = c.record AND p.slot = earlier.slot)
                        SELECT slot FROM earlier WHERE slot IS NOT NULL))) END AS end_latest,
    CASE WHEN c.qualified = 0 AND c.latest IS NOT NULL THEN 1 ELSE 0 END AS certain,
    c.kind AS kind
FROM state_changes c;

-- Everything that happened, to which place (a body or a delegation stands for its place), when.
CREATE VIEW IF NOT EXISTS timeline (place, place_name, date, earliest, latest, what, record, record_name) AS
WITH happening (party, date, what, record) AS (
    SELECT v.host, coalesce(v.start_date, v.planned_start_date),
        CASE WHEN v.start_date IS NULL AND v.planned_start_date IS NOT NULL THEN 'planned visit received'
            ELSE 'visit received' END, v.id FROM visit v WHERE v.host IS NOT NULL
    UNION ALL
    SELECT g.sender, coalesce(v.start_date, v.planned_start_date),
        CASE WHEN v.start_date IS NULL AND v.planned_start_date IS NOT NULL THEN 'planned visit paid'
            ELSE 'visit paid' END, v.id
        FROM visit v JOIN delegation g ON g.id = v.delegation WHERE g.sender IS NOT NULL
    UNION ALL
    SELECT e.place, coalesce(e.start_date, e.planned_start_date),
        CASE WHEN e.start_date IS NULL AND e.planned_start_date IS NOT NULL THEN 'planned ' ELSE '' END || e.type, e.id
        FROM event e WHERE e.place IS NOT NULL
    UNION ALL
    SELECT p.body, coalesce(e.start_date, e.planned_start_date),
        CASE WHEN e.start_date IS NULL AND e.planned_start_date IS NOT NULL THEN 'planned ' ELSE '' END || e.type, e.id
        FROM event e JOIN participant p ON p.record = e.id
        WHERE p.body IS NOT NULL AND p.body IS NOT e.place
    UNION ALL
    SELECT p.party, a.date, r.kind || ' ' || a.type, r.id FROM action a
        JOIN record r ON r.id = a.record AND r.kind IN ('partnership', 'agreement')
        JOIN party p ON p.record = a.record
    UNION ALL
    SELECT s.side, coalesce(s.date, (SELECT start_date FROM event WHERE id = s.event)), s.type || ' made', s.id
        FROM statement s WHERE s.side IS NOT NULL
    UNION ALL
    SELECT s.addressee, coalesce(s.date, (SELECT start_date FROM event WHERE id = s.event)),
        s.type || ' received', s.id FROM statement s WHERE s.addressee IS NOT NULL
    UNION ALL
    SELECT g.giver, coalesce(g.date, (SELECT start_date FROM event WHERE id = g.event)), 'gift given', g.id
        FROM gift g WHERE g.giver IS NOT NULL
    UNION ALL
    SELECT g.receiver, coalesce(g.date, (SELECT start_date FROM event WHERE id = g.event)), 'gift received', g.id
        FROM gift g WHERE g.receiver IS NOT NULL
    UNION ALL
    SELECT o.place, o.start_date, 'outcome', o.id FROM outcome o WHERE o.place IS NOT NULL
    UNION ALL
    SELECT s.record, coalesce(s.operative_date, s.legal_date), s.type, s.record FROM succession s
    UNION ALL
    SELECT s.successor, coalesce(s.operative_date, s.legal_date), 'succeeds by ' || s.type, s.record
        FROM succession s WHERE s.successor IS NOT NULL
)
SELECT (SELECT uid FROM record WHERE id = p.id),
    (SELECT text FROM name WHERE record = p.id ORDER BY type IS NOT 'preferred', slot LIMIT 1),
    h.date, d.earliest, d.latest, h.what,
    (SELECT uid FROM record WHERE id = h.record),
    (SELECT text FROM name WHERE record = h.record ORDER BY type IS NOT 'preferred', slot LIMIT 1)
FROM (SELECT DISTINCT coalesce(o.place, go.place, g.sender, x.party) AS at_place, x.date, x.what, x.record
        FROM happening x
            LEFT JOIN organization o ON o.id = x.party
            LEFT JOIN delegation g ON g.id = x.party
            LEFT JOIN organization go ON go.id = g.sender) h
    JOIN place p ON p.id = h.at_place
    LEFT JOIN date d ON d.text = h.date;

-- Who was where, for whom, in which capacity: participants of events and visits, members of delegations.
CREATE VIEW IF NOT EXISTS attendances AS
WITH attendance (occasion, person, body, role, capacity, date, place) AS (
    SELECT p.record, p.person, p.body, p.role, p.capacity,
        coalesce(e.start_date, e.planned_start_date, v.start_date, v.planned_start_date), coalesce(e.place, v.place, v.host)
    FROM participant p LEFT JOIN event e ON e.id = p.record LEFT JOIN visit v ON v.id = p.record
    UNION ALL
    SELECT v.id, m.person, coalesce(m.organization, g.sender), m.role, m.capacity,
        coalesce(v.start_date, v.planned_start_date), coalesce(v.place, v.host)
    FROM visit v JOIN delegation g ON g.id = v.delegation JOIN member m ON m.record = g.id
)
SELECT (SELECT uid FROM record WHERE id = a.occasion) AS occasion,
    (SELECT kind FROM record WHERE id = a.occasion) AS kind,
    (SELECT text FROM name WHERE record = a.occasion ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS occasion_name,
    (SELECT uid FROM record WHERE id = a.person) AS person,
    (SELECT text FROM name WHERE record = a.person ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS person_name,
    (SELECT uid FROM record WHERE id = a.body) AS body,
    (SELECT text FROM name WHERE record = a.body ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS body_name,
    a.role AS role, a.capacity AS capacity, a.date AS date, d.earliest AS date_earliest, d.latest AS date_latest,
    (SELECT uid FROM record WHERE id = a.place) AS place,
    (SELECT text FROM name WHERE record = a.place ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS place_name
FROM attendance a LEFT JOIN date d ON d.text = a.date;

-- Which source says what of which record, attribute or row beside it.
CREATE VIEW IF NOT EXISTS evidence AS
SELECT r.uid AS record,
    (SELECT text FROM name WHERE record = r.id ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS record_name,
    r.kind AS kind, c.slot AS slot, c.target AS target,
    (SELECT entity FROM slots WHERE record = c.record AND slot = c.target) AS target_entity,
    c.attribute AS attribute,
    (SELECT uid FROM record WHERE id = c.source) AS source,
    (SELECT text FROM name WHERE record = c.source ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS source_name,
    s.publisher AS publisher, s.published AS published, c.locator AS locator, c.words AS words,
    coalesce(c.basis, 'stated') AS basis, c.because AS because,
    coalesce(c.stance, 'supports') AS stance, c.value AS value
FROM citation c JOIN record r ON r.id = c.record LEFT JOIN source s ON s.id = c.source;

-- What changed, newest first.
CREATE VIEW IF NOT EXISTS changes AS
SELECT h.id AS id, h.changed_at AS changed_at, h.author AS author, h.operation AS operation,
    coalesce(r.uid, (SELECT json_extract(old, '$.uid') FROM history
        WHERE record = h.record AND entity = 'record' AND operation = 'remove' ORDER BY id DESC LIMIT 1)) AS record,
    h.entity AS entity, h.slot AS slot, h.old AS old
FROM history h LEFT JOIN record r ON r.id = h.record
ORDER BY h.id DESC;

