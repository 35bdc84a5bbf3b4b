-- From when on a place or a body is gone, the day after its last; since: that day, or what is known of
-- its last. NULL for what goes on, or is not known to end.
CREATE VIEW IF NOT EXISTS endings (id, end_date, since, gone_earliest, gone_latest) AS
SELECT r.id, coalesce(p.end_date, o.end_date),
    CASE WHEN d.earliest = d.latest AND d.qualified = 0 THEN coalesce(date(d.latest, '+1 day'), d.text) ELSE d.text END,
    coalesce(date(d.earliest, '+1 day'), d.earliest),
    CASE d.qualified WHEN 0 THEN coalesce(date(d.latest, '+1 day'), d.latest) WHEN 1 THEN '9999-12-31' END
FROM record r
    LEFT JOIN place p ON p.id = r.id
    LEFT JOIN organization o ON o.id = r.id
    LEFT JOIN date d ON d.text = nullif(coalesce(p.end_date, o.end_date), '..') AND d.earliest IS NOT NULL;

-- What hands on all that a place or a body holds, a row per successor: not a partial transfer, nor a
-- split of a place that goes on existing. It takes effect when the successor begins to operate, where
-- that is unknown with the law; no finer than that is known, when the place or body ends. A successor of
-- NULL: none, or one that is not known.
CREATE VIEW IF NOT EXISTS takeovers (record, slot, successor, type, date, earliest, latest, lawful, act, several) AS
SELECT t.record, t.slot, t.successor, t.type, coalesce(t.date, t.since),
    CASE WHEN t.gone_earliest BETWEEN t.earliest AND t.latest THEN t.gone_earliest ELSE t.earliest END,
    CASE WHEN t.gone_latest BETWEEN t.earliest AND t.latest THEN t.gone_latest ELSE t.latest END,
    coalesce(t.lawful, CASE WHEN t.gone_earliest BETWEEN t.earliest AND t.latest THEN t.gone_earliest ELSE t.earliest END),
    t.act, t.several
FROM (SELECT s.record, s.slot, s.successor, s.type, coalesce(s.operative_date, s.legal_date) AS date, e.since,
        coalesce(d.earliest, '0001-01-01') AS earliest,
        CASE WHEN d.qualified = 0 THEN coalesce(d.latest, '9999-12-31') ELSE '9999-12-31' END AS latest,
        e.gone_earliest, e.gone_latest, l.earliest AS lawful, s.act,
        EXISTS (SELECT 1 FROM succession o WHERE o.record = s.record AND o.type <> 'partial-transfer'
            AND o.successor IS NOT s.successor AND o.successor IS NOT NULL) AS several
    FROM succession s JOIN endings e ON e.id = s.record
        LEFT JOIN date d ON d.text = coalesce(s.operative_date, s.legal_date)
        LEFT JOIN date l ON l.text = s.legal_date
    WHERE s.type <> 'partial-transfer' AND NOT (s.type = 'split' AND e.end_date IS '..')
        AND NOT EXISTS (SELECT 1 FROM succession o
            WHERE o.record = s.record AND o.type <> 'partial-transfer'
                AND (o.successor IS s.successor AND o.slot < s.slot
                    OR s.successor IS NULL AND o.successor IS NOT NULL))) t;

-- What the partners said of the successors of a party, a JSON array of [successor, the place it
-- governs, confirmed or re-concluded, its day, the record that says so]. A successor of null: whoever
-- it was then.
CREATE VIEW IF NOT EXISTS partner_words (record, slot, said) AS
SELECT p.record, p.slot, (
    WITH RECURSIVE reach (id) AS (
        SELECT p.party
        UNION SELECT t.successor FROM reach CROSS JOIN succession t ON t.record = reach.id
            WHERE t.successor IS NOT NULL
    ), partner (id) AS (
        SELECT o.party FROM party o WHERE o.record = p.record AND o.slot <> p.slot
        UNION SELECT t.successor FROM partner CROSS JOIN succession t ON t.record = partner.id
            WHERE t.successor IS NOT NULL
    ), word (successor, means, date, rests_on) AS (
        SELECT coalesce((SELECT sender FROM delegation WHERE id = a.recipient), a.recipient),
            'confirmed', a.date, a.record
        FROM action a
        WHERE a.record = p.record AND a.type = 'confirmed' AND a.object IS NULL
            AND coalesce((SELECT sender FROM delegation WHERE id = a.agent), a.agent, 0) NOT IN reach
            AND coalesce((SELECT place FROM organization WHERE id = a.agent), 0) NOT IN reach
        UNION ALL
        SELECT a.recipient, 'confirmed', a.date, a.record
        FROM reach CROSS JOIN action a ON a.record = reach.id AND +a.type = 'confirmed'
        WHERE coalesce((SELECT sender FROM delegation WHERE id = a.agent), a.agent) IN partner
            OR (SELECT place FROM organization WHERE id = a.agent) IN partner
        UNION ALL
        SELECT s.party, 're-concluded', a.date, q.id
        FROM (
            SELECT l.record AS id, 1 AS named FROM relation l
                WHERE l.agreement = p.record AND l.type IN ('renews', 'replaces')
            UNION SELECT l.record, 1 FROM agreement g
                JOIN relation l ON l.agreement = g.id AND l.type IN ('renews', 'replaces')
                WHERE g.partnership = p.record
            UNION SELECT a.object, 1 FROM action a WHERE a.record = p.record AND a.object IS NOT NULL
            UNION SELECT g.id, 0 FROM agreement g
                WHERE g.partnership = p.record
                    AND NOT EXISTS (SELECT 1 FROM relation WHERE record = g.id)
            UNION SELECT h.record, 0
                FROM reach CROSS JOIN partner CROSS JOIN party b ON b.party = partner.id AND b.record <> p.record
                    CROSS JOIN party h ON h.party = reach.id AND h.record = b.record AND h.slot <> b.slot
                    CROSS JOIN record r ON r.id = h.record
                WHERE reach.id <> p.party
                    AND EXISTS (SELECT 1 FROM partnership WHERE id = p.record)
                    AND (r.kind = 'partnership' OR EXISTS (SELECT 1 FROM agreement
                        WHERE id = h.record AND partnership IS NULL)
                            AND NOT EXISTS (SELECT 1 FROM relation WHERE record = h.record))) q
            CROSS JOIN party s ON s.record = q.id AND +s.party <> p.party
            CROSS JOIN action a ON a.record = q.id AND +a.type IN ('signed', 'entered-into-force', 'established')
        WHERE q.named OR EXISTS (SELECT 1 FROM party b LEFT JOIN organization o ON o.id = b.party
            WHERE b.record = q.id AND b.slot <> s.slot AND (b.party IN partner OR o.place IN partner))
    )
    SELECT json_group_array(json_array(w.successor,
        (SELECT place FROM organization WHERE id = w.successor AND governs = 'yes'), w.means,
        CASE WHEN d.qualified = 0 THEN coalesce(d.latest, '9999-12-31') ELSE '9999-12-31' END
            || coalesce(d.earliest, '0001-01-01'), w.rests_on))
    FROM word w LEFT JOIN date d ON d.text = w.date)
FROM party p;

-- Who holds what a party of a partnership or an agreement signed, over time, and by what right: an
-- interval per holder and right. On day D it certainly holds when start_latest <= D < end_earliest,
-- possibly when start_earliest <= D < end_latest. The bounds are always there: 0001-01-01 is a start
-- without one, 9999-12-31 an end without one, or a day that is not known to have come.
--
-- The party itself holds it until a takeover; then its successor, and that one's, by any number of
-- them. The right: original; presumed, confirmed by the partner, or re-concluded with it; undecided,
-- as long as there are several successors and nothing says which, or it is gone and none is known;
-- lapsed, where it was abolished and has none.
-- A successor is confirmed by the action confirmed on the record, or on a predecessor by the partner;
-- re-concluded by a later agreement or partnership with the partner: one that renews or replaces, or
-- of the same partnership, or named as the object of an action, or between the two and of nothing else.
-- rests_on is the record that says so.
--
-- A row per party, so that a question about one record or one place reads no other: what follows from
-- its party is computed as a JSON array of its own. Each step is named once, as SQLite would compile
-- it anew for each mention. Two days are kept as one text, the latest first.
CREATE VIEW IF NOT EXISTS holders AS
SELECT (SELECT uid FROM record WHERE id = p.record) AS record,
    p.record AS record_id,
    (SELECT kind FROM record WHERE id = p.record) AS kind,
    p.slot AS slot,
    (SELECT uid FROM record WHERE id = p.party) AS party,
    (SELECT text FROM name WHERE record = p.party ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS party_name,
    p.party AS party_id,
    (SELECT uid FROM record WHERE id = json_extract(j.value, '$[0]')) AS holder,
    (SELECT text FROM name WHERE record = json_extract(j.value, '$[0]')
        ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS holder_name,
    json_extract(j.value, '$[0]') AS holder_id,
    json_extract(j.value, '$[1]') AS by_right,
    (SELECT coalesce((SELECT text FROM name WHERE record = json_extract(j.value, '$[0]')
        ORDER BY type IS NOT 'preferred', slot LIMIT 1), '—') || json_extract(j.value, '$[2]')
        WHERE json_extract(j.value, '$[2]') <> '') AS path,
    json_extract(j.value, '$[3]') AS start_earliest,
    json_extract(j.value, '$[4]') AS start_latest,
    json_extract(j.value, '$[5]') AS end_earliest,
    json_extract(j.value, '$[6]') AS end_latest,
    json_extract(j.value, '$[7]') AS rests_on_id,
    json_extract(j.value, '$[8]') AS since
FROM party p JOIN json_each(CASE WHEN NOT EXISTS (SELECT 1 FROM succession WHERE record = p.party)
        AND (SELECT since FROM endings WHERE id = p.party) IS NULL
    THEN json_array(json_array(p.party, 'original', '', '0001-01-01', '0001-01-01', '9999-12-31', '9999-12-31',
        NULL, NULL))
    ELSE (
    WITH RECURSIVE line (holder, depth, type, since, tail, start_earliest, start_latest, lawful, branched, first,
            chosen_earliest, chosen_latest, other_earliest, other_latest, choice, other, met, said) AS (
        SELECT p.party, 0, NULL, NULL, '', '0001-01-01', '0001-01-01', '0001-01-01', 0, 1,
            '0001-01-01', '0001-01-01', '9999-12-31', '9999-12-31',
            '0001-01-010001-01-01', '9999-12-319999-12-31', NULL,
            CASE WHEN EXISTS (SELECT 1 FROM succession WHERE record = p.party)
                THEN (SELECT said FROM partner_words WHERE record = p.record AND slot = p.slot) ELSE '[]' END
        UNION ALL
        SELECT t.successor, line.depth + 1, t.type, t.date,
            ' ← ' || coalesce((SELECT text FROM name WHERE record = line.holder
                    ORDER BY type IS NOT 'preferred', slot LIMIT 1), '—')
                || coalesce(', ' || (SELECT text FROM name WHERE record = t.act
                        ORDER BY type IS NOT 'short', type IS NOT 'preferred', slot LIMIT 1), '')
                || line.tail,
            max(line.start_earliest, t.earliest), max(line.start_latest, t.latest), t.lawful,
            line.branched OR t.several,
            line.first AND NOT EXISTS (SELECT 1 FROM takeovers o WHERE o.record = line.holder AND o.slot < t.slot),
            max(line.chosen_earliest, substr(line.choice, 11)), max(line.chosen_latest, substr(line.choice, 1, 10)),
            min(line.other_earliest, substr(line.other, 11)), min(line.other_latest, substr(line.other, 1, 10)),
            -- the day on which this successor, or one after it, was said to be the one
            CASE WHEN t.several THEN coalesce((
                    WITH RECURSIVE later (id) AS (SELECT t.successor
                        UNION SELECT n.successor FROM later CROSS JOIN succession n ON n.record = later.id)
                    SELECT min(json_extract(w.value, '$[3]'))
                    FROM json_each(line.said) w CROSS JOIN later
                        LEFT JOIN organization o ON o.id = later.id AND o.governs = 'yes'
                    WHERE later.id IN (json_extract(w.value, '$[0]'), json_extract(w.value, '$[1]'))
                        OR o.place = json_extract(w.value, '$[0]')), '9999-12-319999-12-31')
                ELSE '0001-01-010001-01-01' END,
            -- the day on which another one was
            CASE WHEN t.several THEN coalesce((
                    WITH RECURSIVE later (id) AS (
                        SELECT o.successor FROM takeovers o WHERE o.record = line.holder AND o.slot <> t.slot
                        UNION SELECT n.successor FROM later CROSS JOIN succession n ON n.record = later.id)
                    SELECT min(json_extract(w.value, '$[3]'))
                    FROM json_each(line.said) w CROSS JOIN later
                        LEFT JOIN organization o ON o.id = later.id AND o.governs = 'yes'
                    WHERE later.id IN (json_extract(w.value, '$[0]'), json_extract(w.value, '$[1]'))
                        OR o.place = json_extract(w.value, '$[0]')), '9999-12-319999-12-31')
                ELSE '9999-12-319999-12-31' END,
            -- the one in which all the successors have ended, and since when
            CASE WHEN line.met IS NOT NULL OR NOT t.several THEN line.met ELSE (
                    WITH RECURSIVE later (id, earliest, latest) AS (
                        SELECT o.successor, o.earliest, o.latest FROM takeovers o WHERE o.record = line.holder
                        UNION SELECT n.successor, n.earliest, n.latest
                        FROM later CROSS JOIN takeovers n ON n.record = later.id)
                    SELECT max(latest) || max(earliest) || max(id) FILTER (WHERE ending) FROM (
                        SELECT *, NOT EXISTS (SELECT 1 FROM takeovers n WHERE n.record = later.id) AS ending FROM later)
                    HAVING count(*) = count(id)
                        AND min(id) FILTER (WHERE ending) = max(id) FILTER (WHERE ending)) END,
            line.said
        FROM line CROSS JOIN takeovers t ON t.record = line.holder
    ), settled AS MATERIALIZED (
        SELECT holder, depth, type, since, tail, start_earliest, start_latest, branched,
            CASE WHEN CAST(substr(met, 21) AS INTEGER) = holder THEN met END AS met,
            CASE WHEN CAST(substr(met, 21) AS INTEGER) = holder THEN NOT first ELSE 0 END AS twin,
            max(chosen_earliest, substr(choice, 11)) AS chosen_earliest,
            max(chosen_latest, substr(choice, 1, 10)) AS chosen_latest,
            CASE WHEN substr(choice, 11) = '9999-12-31' THEN min(other_earliest, substr(other, 11))
                ELSE other_earliest END AS out_earliest,
            CASE WHEN substr(choice, 11) = '9999-12-31' THEN min(other_latest, substr(other, 1, 10))
                ELSE other_latest END AS out_latest,
            coalesce((SELECT min(latest) || min(earliest) FROM takeovers WHERE record = line.holder),
                (SELECT gone_latest || gone_earliest || since FROM endings WHERE id = line.holder)) AS until,
            CASE WHEN said <> '[]' AND depth > 0 THEN
                (SELECT min(json_extract(w.value, '$[3]')) FROM json_each(line.said) w
                WHERE json_extract(w.value, '$[2]') = 'confirmed'
                    AND (line.holder IN (json_extract(w.value, '$[0]'), json_extract(w.value, '$[1]'))
                        OR json_extract(w.value, '$[0]')
                            = (SELECT place FROM organization WHERE id = line.holder AND governs = 'yes')
                        OR json_extract(w.value, '$[0]') IS NULL
                            AND substr(json_extract(w.value, '$[3]'), 11) >= line.lawful)) END AS confirmed,
            CASE WHEN said <> '[]' AND depth > 0 THEN
                (SELECT min(json_extract(w.value, '$[3]') || json_extract(w.value, '$[4]')) FROM json_each(line.said) w
                WHERE json_extract(w.value, '$[2]') = 're-concluded'
                    AND substr(json_extract(w.value, '$[3]'), 1, 10) >= line.lawful
                    AND (line.holder IN (json_extract(w.value, '$[0]'), json_extract(w.value, '$[1]'))
                        OR json_extract(w.value, '$[0]')
                            = (SELECT place FROM organization WHERE id = line.holder AND governs = 'yes'))) END
                AS concluded
        FROM line
    ), held AS MATERIALIZED (
        SELECT holder, depth, type, since, tail, branched, twin, start_earliest, start_latest, out_earliest, out_latest,
            max(start_earliest, min(chosen_earliest, coalesce(substr(met, 11, 10), chosen_earliest))) AS base_earliest,
            max(start_latest, min(chosen_latest, coalesce(substr(met, 1, 10), chosen_latest))) AS base_latest,
            coalesce(substr(until, 11, 10), '9999-12-31') AS until_earliest,
            coalesce(substr(until, 1, 10), '9999-12-31') AS until_latest,
            CASE WHEN length(until) > 20 AND holder IS NOT NULL THEN until END AS gone, -- and nobody came after it
            coalesce(substr(confirmed, 11, 10), '9999-12-31') AS confirmed_earliest,
            coalesce(substr(confirmed, 1, 10), '9999-12-31') AS confirmed_latest,
            coalesce(substr(concluded, 11, 10), '9999-12-31') AS concluded_earliest,
            coalesce(substr(concluded, 1, 10), '9999-12-31') AS concluded_latest,
            CAST(substr(concluded, 21) AS INTEGER) AS concluded_by
        FROM settled
    ), phase AS (
        SELECT CASE WHEN number <> 5 THEN holder END AS holder,
            CASE number
                WHEN 1 THEN CASE WHEN holder IS NULL AND type = 'abolition' THEN 'lapsed' ELSE 'undecided' END
                WHEN 2 THEN CASE depth WHEN 0 THEN 'original' ELSE 'by-succession-presumed' END
                WHEN 3 THEN 'by-succession-confirmed' WHEN 4 THEN 're-concluded' ELSE 'undecided' END AS by_right,
            CASE WHEN number <> 5 THEN tail ELSE ' ← ' || coalesce((SELECT text FROM name WHERE record = held.holder
                ORDER BY type IS NOT 'preferred', slot LIMIT 1), '—') || tail END AS tail,
            CASE number WHEN 1 THEN start_earliest WHEN 2 THEN base_earliest
                WHEN 3 THEN max(base_earliest, confirmed_earliest) WHEN 4 THEN max(base_earliest, concluded_earliest)
                ELSE max(start_earliest, substr(gone, 11, 10)) END AS start_earliest,
            CASE number WHEN 1 THEN start_latest WHEN 2 THEN base_latest
                WHEN 3 THEN max(base_latest, confirmed_latest) WHEN 4 THEN max(base_latest, concluded_latest)
                ELSE max(start_latest, substr(gone, 1, 10)) END AS start_latest,
            CASE number WHEN 1 THEN CASE WHEN holder IS NULL THEN '9999-12-31'
                    ELSE min(until_earliest, base_earliest, out_earliest) END
                WHEN 2 THEN min(until_earliest, confirmed_earliest, concluded_earliest)
                WHEN 3 THEN min(until_earliest, concluded_earliest) WHEN 4 THEN until_earliest
                ELSE '9999-12-31' END AS end_earliest,
            CASE number WHEN 1 THEN CASE WHEN holder IS NULL THEN '9999-12-31'
                    ELSE min(until_latest, base_latest, out_latest) END
                WHEN 2 THEN min(until_latest, confirmed_latest, concluded_latest)
                WHEN 3 THEN min(until_latest, concluded_latest) WHEN 4 THEN until_latest
                ELSE '9999-12-31' END AS end_latest,
            CASE number WHEN 3 THEN p.record WHEN 4 THEN concluded_by END AS rests_on,
            CASE WHEN number <> 5 THEN since ELSE substr(gone, 21) END AS since
        FROM (SELECT held.*, n.value AS number FROM held CROSS JOIN json_each('[1,2,3,4,5]') n) held
        WHERE CASE number WHEN 1 THEN holder IS NULL OR branched
            WHEN 2 THEN holder IS NOT NULL AND NOT twin
            WHEN 3 THEN holder IS NOT NULL AND NOT twin AND confirmed_earliest < '9999-12-31'
            WHEN 4 THEN holder IS NOT NULL AND NOT twin AND concluded_earliest < '9999-12-31'
            ELSE gone IS NOT NULL END
    )
    SELECT json_group_array(json_array(holder, by_right, tail, start_earliest, start_latest, end_earliest, end_latest,
        rests_on, since))
    FROM phase WHERE start_earliest < end_latest) END) j;

-- What became of a place or a body over time, and who stands in its place: bounds as in holders. The
-- right: original, as long as it exists; presumed, undecided or lapsed as there, as it cannot depend
-- on what a partner says.
CREATE VIEW IF NOT EXISTS heirs AS
SELECT r.id AS record_id,
    (SELECT uid FROM record WHERE id = json_extract(j.value, '$[0]')) AS heir,
    (SELECT text FROM name WHERE record = json_extract(j.value, '$[0]')
        ORDER BY type IS NOT 'preferred', slot LIMIT 1) AS heir_name,
    json_extract(j.value, '$[0]') AS heir_id,
    json_extract(j.value, '$[1]') AS by_right,
    (SELECT coalesce((SELECT text FROM name WHERE record = json_extract(j.value, '$[0]')
        ORDER BY type IS NOT 'preferred', slot LIMIT 1), '—') || json_extract(j.value, '$[2]')
        WHERE json_extract(j.value, '$[2]') <> '') AS path,
    json_extract(j.value, '$[3]') AS start_earliest,
    json_extract(j.value, '$[4]') AS start_latest,
    json_extract(j.value, '$[5]') AS end_earliest,
    json_extract(j.value, '$[6]') AS end_latest,
    json_extract(j.value, '$[7]') AS type
FROM record r JOIN json_each((
    WITH RECURSIVE line (heir, depth, type, tail, start_earliest, start_latest, branched) AS (
        SELECT r.id, 0, NULL, '', '0001-01-01', '0001-01-01', 0
        UNION ALL
        SELECT t.successor, line.depth + 1, t.type,
            ' ← ' || coalesce((SELECT text FROM name WHERE record = line.heir
                    ORDER BY type IS NOT 'preferred', slot LIMIT 1), '—')
                || coalesce(', ' || (SELECT text FROM name WHERE record = t.act
                        ORDER BY type IS NOT 'short', type IS NOT 'preferred', slot LIMIT 1), '')
                || line.tail,
            max(line.start_earliest, t.earliest), max(line.start_latest, t.latest),
            line.branched OR (SELECT count(*) FROM takeovers WHERE record = line.heir) > 1
        FROM line CROSS JOIN takeovers t ON t.record = line.heir
    ), bounded AS MATERIALIZED (
        SELECT *, (SELECT min(latest) || min(earliest) FROM takeovers WHERE record = line.heir) AS passed,
            (SELECT gone_latest || gone_earliest FROM endings WHERE id = line.heir) AS gone
        FROM line
    ), met AS MATERIALIZED ( -- where several lines end in one
        SELECT *, coalesce(substr(passed, 11), substr(gone, 11), '9999-12-31') AS until_earliest,
            coalesce(substr(passed, 1, 10), substr(gone, 1, 10), '9999-12-31') AS until_latest,
            heir IS NOT NULL AND count(*) FILTER (WHERE passed IS NULL) OVER () > 1
                AND count(*) FILTER (WHERE passed IS NULL AND heir IS NULL) OVER () = 0
                AND heir IS min(heir) FILTER (WHERE passed IS NULL) OVER ()
                AND heir IS max(heir) FILTER (WHERE passed IS NULL) OVER () AS shared,
            max(start_earliest) FILTER (WHERE passed IS NULL) OVER () AS met_earliest,
            max(start_latest) FILTER (WHERE passed IS NULL) OVER () AS met_latest,
            min(tail) FILTER (WHERE passed IS NULL) OVER () AS met_tail
        FROM bounded
    ), phase AS (
        SELECT CASE WHEN number < 3 THEN heir END AS heir,
            CASE number
                WHEN 1 THEN CASE WHEN heir IS NULL AND type = 'abolition' THEN 'lapsed'
                    WHEN heir IS NULL OR branched THEN 'undecided'
                    WHEN depth = 0 THEN 'original' ELSE 'by-succession-presumed' END
                WHEN 2 THEN 'by-succession-presumed' ELSE 'undecided' END AS by_right,
            CASE WHEN number < 3 THEN tail ELSE ' ← ' || coalesce((SELECT text FROM name WHERE record = met.heir
                ORDER BY type IS NOT 'preferred', slot LIMIT 1), '—') || tail END AS tail,
            CASE number WHEN 1 THEN start_earliest WHEN 2 THEN met_earliest
                ELSE max(start_earliest, substr(gone, 11)) END AS start_earliest,
            CASE number WHEN 1 THEN start_latest WHEN 2 THEN met_latest
                ELSE max(start_latest, substr(gone, 1, 10)) END AS start_latest,
            CASE number WHEN 1 THEN CASE WHEN shared THEN min(until_earliest, met_earliest) ELSE until_earliest END
                WHEN 2 THEN until_earliest ELSE '9999-12-31' END AS end_earliest,
            CASE number WHEN 1 THEN CASE WHEN shared THEN min(until_latest, met_latest) ELSE until_latest END
                WHEN 2 THEN until_latest ELSE '9999-12-31' END AS end_latest,
            CASE WHEN number < 3 THEN type END AS type
        FROM (SELECT met.*, n.value AS number FROM met CROSS JOIN json_each('[1,2,3]') n) met
        WHERE CASE number WHEN 1 THEN 1 WHEN 2 THEN shared AND tail = met_tail
            ELSE gone IS NOT NULL AND passed IS NULL END
    )
    SELECT json_group_array(json_array(heir, by_right, tail, start_earliest, start_latest, end_earliest, end_latest,
        type))
    FROM phase WHERE start_earliest < end_latest)) j
WHERE r.kind IN ('place', 'organization');

-- The state of a partnership or an agreement over time, as in states, with bounds that are always
-- there, as in holders.
CREATE VIEW IF NOT EXISTS standings AS
SELECT s.record_id, s.slot, s.state, s.start_date AS since,
    coalesce(s.start_earliest, '0001-01-01') AS start_earliest,
    CASE WHEN s.certain THEN s.start_latest ELSE '9999-12-31' END AS start_latest,
    coalesce(s.end_earliest, '9999-12-31') AS end_earliest,
    coalesce(s.end_latest, '9999-12-31') AS end_latest
FROM states s
WHERE s.kind IN ('partnership', 'agreement');

-- Partnerships that are context and never counted: those in which a country takes part.
CREATE VIEW IF NOT EXISTS relations_of_countries (id) AS
SELECT p.id FROM partnership p
WHERE EXISTS (SELECT 1 FROM party x JOIN place c ON c.id = x.party AND c.type = 'country' WHERE x.record = p.id);

-- The words of these views.
INSERT INTO term (vocabulary, code, label_en, label_vi, label_ja)
SELECT * FROM (VALUES
    ('right', 'original', 'original', 'bên ký ban đầu', '当初の当事者'),
    ('right', 'by-succession-presumed', 'by succession, presumed', 'kế thừa, suy đoán', '承継(推定)'),
    ('right', 'by-succession-confirmed', 'by succession, confirmed', 'kế thừa, đối tác đã xác nhận', '承継(相手方確認済み)'),
    ('right', 're-concluded', 're-concluded', 'đã ký lại', '再締結'),
    ('right', 'undecided', 'undecided', 'chưa xác định', '未定'),
    ('right', 'lapsed', 'lapsed', 'không còn bên kế thừa', '消滅'),
    ('clair_test', 'both-heads-signed', 'a paper signed by both heads', 'văn bản do người đứng đầu hai bên ký', '両首長による提携書'),
    ('clair_test', 'fields-not-limited', 'fields not limited', 'lĩnh vực không giới hạn', '交流分野が特定されない'),
    ('clair_test', 'assembly-approved', 'approved by the assembly', 'được hội đồng thông qua', '議会の承認'),
    ('handover', 'partnership', 'partnership', 'quan hệ', '提携'),
    ('handover', 'proposal', 'proposed partnership', 'quan hệ mới đề xuất', '提案中の提携'),
    ('handover', 'agreement', 'agreement', 'thỏa thuận', '合意'),
    ('handover', 'promise', 'open promise', 'cam kết chưa thực hiện', '未履行の約束'),
    ('handover', 'focal-point', 'focal point', 'đầu mối', '窓口'),
    ('handover', 'planned-visit', 'planned visit', 'chuyến thăm dự kiến', '計画中の訪問'),
    ('handover', 'approval', 'pending approval', 'việc chờ chấp thuận', '承認待ちの案件')
) WHERE NOT EXISTS (SELECT 1 FROM metadata);

CREATE INDEX IF NOT EXISTS place_country ON place (country);
CREATE INDEX IF NOT EXISTS organization_country ON organization (country);
