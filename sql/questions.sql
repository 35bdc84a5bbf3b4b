-- What several questions ask of a record: its name, and the place or body that it stands for. A
-- body stands for its place, unless it is another country's (an embassy); a delegation for its
-- sender.
CREATE VIEW IF NOT EXISTS labels (id, uid, kind, name, side, country) AS
SELECT r.id, r.uid, r.kind,
    (SELECT text FROM name WHERE record = r.id ORDER BY type IS NOT 'preferred', slot LIMIT 1),
    CASE r.kind
        WHEN 'place' THEN r.id
        WHEN 'organization' THEN (
            SELECT CASE WHEN p.country <> o.country THEN o.id ELSE coalesce(o.place, o.id) END
            FROM organization o LEFT JOIN place p ON p.id = o.place WHERE o.id = r.id)
        WHEN 'delegation' THEN (
            SELECT CASE WHEN p.country <> o.country THEN o.id ELSE coalesce(o.place, g.sender) END
            FROM delegation g LEFT JOIN organization o ON o.id = g.sender
                LEFT JOIN place p ON p.id = o.place WHERE g.id = r.id)
    END,
    CASE r.kind
        WHEN 'place' THEN (SELECT country FROM place WHERE id = r.id)
        WHEN 'organization' THEN (
            SELECT coalesce(o.country, p.country)
            FROM organization o LEFT JOIN place p ON p.id = o.place WHERE o.id = r.id)
        WHEN 'delegation' THEN (
            SELECT coalesce(s.country, o.country, p.country)
            FROM delegation g LEFT JOIN place s ON s.id = g.sender
                LEFT JOIN organization o ON o.id = g.sender
                LEFT JOIN place p ON p.id = o.place WHERE g.id = r.id)
        WHEN 'person' THEN (SELECT country FROM person WHERE id = r.id)
    END
FROM record r;

-- What is only inferred: a record (target and attribute NULL), an attribute, a row beside it or an
-- attribute of that row, of which no source states the same.
CREATE VIEW IF NOT EXISTS inferences (record, target, attribute) AS
SELECT c.record, c.target, c.attribute
FROM citation c
WHERE c.basis = 'inferred' AND c.stance IS NOT 'disputes'
    AND NOT EXISTS (SELECT 1 FROM citation s
        WHERE s.record = c.record AND s.target IS c.target AND s.attribute IS c.attribute
            AND s.basis IS NOT 'inferred' AND s.stance IS NOT 'disputes');

-- Statements with the day on which they were made: their own, else that of their event. dated_by and
-- dated_in say which record and attribute that day stands in.
CREATE VIEW IF NOT EXISTS sayings AS
SELECT s.*, coalesce(s.date, e.start_date) AS said, d.earliest AS said_earliest,
    d.latest AS said_latest, d.qualified AS said_qualified,
    CASE WHEN s.date IS NULL THEN e.id ELSE s.id END AS dated_by,
    CASE WHEN s.date IS NULL THEN 'start_date' ELSE 'date' END AS dated_in
FROM statement s LEFT JOIN event e ON e.id = s.event
    LEFT JOIN date d ON d.text = coalesce(s.date, e.start_date);

-- An agreement over time, by its own words: when signed, in force since when, and when it ends: the day
-- that its last "expires" names (expires_slot), else its term counted from its start. That it was
-- extended or replaced by a day, the questions add; for them, too, its end by its term alone. A duration is taken apart into months and days;
-- months end on the last day of a shorter one.
CREATE VIEW IF NOT EXISTS instruments (id, signed_slot, signed, signed_earliest, signed_latest,
    signed_qualified, effective_slot, effective, effective_earliest, effective_latest,
    term, term_months, term_days, renewal, notice, notice_months, notice_days,
    start_earliest, start_latest, ends, ends_earliest, ends_latest, qualified, expires_slot,
    term_ends, term_ends_earliest, term_ends_latest, start_qualified) AS
WITH measured AS (
    SELECT a.id, a.term, a.renewal, a.notice,
        s.slot AS signed_slot, s.date AS signed, sd.earliest AS signed_earliest,
        sd.latest AS signed_latest, sd.qualified AS signed_qualified,
        e.slot AS effective_slot, e.date AS effective, ed.earliest AS effective_earliest,
        ed.latest AS effective_latest,
        coalesce(ed.earliest, sd.earliest) AS start_earliest,
        coalesce(ed.latest, sd.latest) AS start_latest,
        coalesce(xd.qualified, ed.qualified, sd.qualified, 0) AS qualified,
        coalesce(ed.qualified, sd.qualified, 0) AS start_qualified,
        CASE WHEN a.term GLOB 'P[0-9]*Y*' THEN 12 * CAST(substr(a.term, 2) AS INTEGER) ELSE 0 END
            + CASE WHEN substr(a.term, max(instr(a.term, 'Y'), 1) + 1) GLOB '[0-9]*M*'
                THEN CAST(substr(a.term, max(instr(a.term, 'Y'), 1) + 1) AS INTEGER) ELSE 0 END
            AS term_months,
        CASE WHEN a.term GLOB '*W*' THEN 7 * CAST(substr(a.term,
                max(instr(a.term, 'Y'), instr(a.term, 'M'), 1) + 1) AS INTEGER) ELSE 0 END
            + CASE WHEN a.term GLOB '*D' THEN CAST(substr(a.term,
                max(instr(a.term, 'Y'), instr(a.term, 'M'), instr(a.term, 'W'), 1) + 1) AS INTEGER)
                ELSE 0 END AS term_days,
        CASE WHEN a.notice GLOB 'P[0-9]*Y*' THEN 12 * CAST(substr(a.notice, 2) AS INTEGER) ELSE 0 END
            + CASE WHEN substr(a.notice, max(instr(a.notice, 'Y'), 1) + 1) GLOB '[0-9]*M*'
                THEN CAST(substr(a.notice, max(instr(a.notice, 'Y'), 1) + 1) AS INTEGER) ELSE 0 END
            AS notice_months,
        CASE WHEN a.notice GLOB '*W*' THEN 7 * CAST(substr(a.notice,
                max(instr(a.notice, 'Y'), instr(a.notice, 'M'), 1) + 1) AS INTEGER) ELSE 0 END
            + CASE WHEN a.notice GLOB '*D' THEN CAST(substr(a.notice,
                max(instr(a.notice, 'Y'), instr(a.notice, 'M'), instr(a.notice, 'W'), 1) + 1) AS INTEGER)
                ELSE 0 END AS notice_days,
        x.date AS expires, xd.earliest AS expires_earliest, xd.latest AS expires_latest,
        x.slot AS expires_slot
    FROM agreement a
        LEFT JOIN action s ON s.record = a.id
            AND s.slot = (SELECT min(slot) FROM action WHERE record = a.id AND type = 'signed')
        LEFT JOIN date sd ON sd.text = s.date
        LEFT JOIN action e ON e.record = a.id
            AND e.slot = (SELECT min(slot) FROM action WHERE record = a.id AND type = 'entered-into-force')
        LEFT JOIN date ed ON ed.text = e.date
        LEFT JOIN action x ON x.record = a.id
            AND x.slot = (SELECT max(slot) FROM action WHERE record = a.id AND type = 'expires')
        LEFT JOIN date xd ON xd.text = x.date
), bounded AS (
    SELECT m.*,
        CASE WHEN term IS NOT NULL THEN date(min(date(start_earliest, '+' || term_months || ' months'),
                date(start_earliest, 'start of month', '+' || (term_months + 1) || ' months', '-1 day')),
                '+' || term_days || ' days')
        END AS term_ends_earliest,
        CASE WHEN term IS NOT NULL THEN date(min(date(start_latest, '+' || term_months || ' months'),
                date(start_latest, 'start of month', '+' || (term_months + 1) || ' months', '-1 day')),
                '+' || term_days || ' days')
        END AS term_ends_latest
    FROM measured m
), ending AS (
    SELECT b.*, CASE WHEN term_ends_latest IS NULL OR term_ends_earliest = term_ends_latest THEN term_ends_latest
        ELSE '[' || term_ends_earliest || '..' || term_ends_latest || ']' END AS term_ends
    FROM bounded b
)
SELECT id, signed_slot, signed, signed_earliest, signed_latest, signed_qualified, effective_slot,
    effective, effective_earliest, effective_latest, term, term_months, term_days, renewal, notice,
    notice_months, notice_days, start_earliest, start_latest,
    CASE WHEN expires_slot IS NULL THEN term_ends WHEN expires_latest IS NOT NULL THEN expires END,
    CASE WHEN expires_slot IS NULL THEN term_ends_earliest ELSE expires_earliest END,
    CASE WHEN expires_slot IS NULL THEN term_ends_latest ELSE expires_latest END, qualified, expires_slot,
    term_ends, term_ends_earliest, term_ends_latest, start_qualified
FROM ending;

-- When the term of an agreement runs out, columns as in state_actions; unless it renews by itself, was terminated before, or was
-- extended in time to a day that is named.
CREATE VIEW IF NOT EXISTS term_changes (record, slot, state, text, earliest, latest, qualified, follows, turn) AS
SELECT i.id, CAST(0 AS INTEGER), CAST('expired' AS TEXT),
    CAST(CASE WHEN i.term_ends_earliest = i.term_ends_latest THEN date(i.term_ends_latest, '+1 day')
        ELSE '[' || date(i.term_ends_earliest, '+1 day') || '..' || date(i.term_ends_latest, '+1 day') || ']' END AS TEXT),
    CAST(date(i.term_ends_earliest, '+1 day') AS TEXT), CAST(date(i.term_ends_latest, '+1 day') AS TEXT),
    CAST(i.start_qualified OR g.renewal IS NULL
        OR EXISTS (SELECT 1 FROM action o LEFT JOIN date d ON d.text = o.date
            WHERE o.record = i.id AND +o.type = 'extended' AND coalesce(d.earliest, '') <= i.term_ends_latest)
        OR EXISTS (SELECT 1 FROM relation q CROSS JOIN action o ON o.record = q.record AND +o.type IN ('signed', 'entered-into-force')
            LEFT JOIN date d ON d.text = o.date
            WHERE q.agreement = i.id AND +q.type = 'extends' AND coalesce(d.earliest, '') <= i.term_ends_latest) AS INTEGER),
    CAST(NULL AS INTEGER), CAST(NULL AS TEXT)
FROM agreement g CROSS JOIN instruments i ON i.id = g.id
WHERE g.term IS NOT NULL AND g.renewal IS NOT 'automatic' AND i.term_ends_latest IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM action x LEFT JOIN date d ON d.text = x.date WHERE x.record = i.id
        AND (+x.type IN ('terminated', 'withdrawn', 'lapsed') AND d.qualified = 0 AND d.latest <= i.term_ends_latest
            OR +x.type = 'expires' AND NOT EXISTS (SELECT 1 FROM action o JOIN date f ON f.text = o.date WHERE o.record = i.id
                AND +o.type = 'extended' AND o.slot < x.slot AND f.earliest > i.term_ends_latest)));

-- When an agreement was extended after its end, columns as there: it is in force again, perhaps, unless a new end is named.
CREATE VIEW IF NOT EXISTS late_extensions (record, slot, state, text, earliest, latest, qualified, follows, turn) AS
SELECT y.record, CAST(y.slot AS INTEGER), CAST('in-force' AS TEXT), CAST(y.date AS TEXT), CAST(e.earliest AS TEXT),
    CAST(e.latest AS TEXT), CAST(e.qualified OR NOT EXISTS (SELECT 1 FROM action x
        WHERE x.record = y.record AND +x.type = 'expires' AND x.slot > y.slot) AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS TEXT)
FROM action y CROSS JOIN date e ON e.text = y.date CROSS JOIN instruments i ON i.id = y.record
WHERE +y.type = 'extended' AND e.earliest > coalesce((SELECT d.latest FROM action x JOIN date d ON d.text = x.date
        WHERE x.record = y.record AND +x.type = 'expires' AND x.slot < y.slot ORDER BY x.slot DESC LIMIT 1),
    CASE WHEN i.renewal IS NOT 'automatic' THEN i.term_ends_latest END);

-- By which others an agreement is superseded, columns as there: perhaps from the signing of one that replaces or renews it,
-- certainly from the entry into force of one that replaces it; unless it was terminated before.
CREATE VIEW IF NOT EXISTS supersessions (record, slot, state, text, earliest, latest, qualified, follows, turn) AS
SELECT r.agreement, CAST(-r.record AS INTEGER), CAST('superseded' AS TEXT), CAST(coalesce(f.date, s.date) AS TEXT),
    CAST(coalesce(sd.earliest, fd.earliest) AS TEXT), CAST(fd.latest AS TEXT),
    CAST(coalesce(r.type = 'renews' OR fd.qualified, 1) AS INTEGER), CAST(NULL AS INTEGER), CAST(NULL AS TEXT)
FROM relation r
    LEFT JOIN action s ON s.record = r.record
        AND s.slot = (SELECT min(slot) FROM action WHERE record = r.record AND type = 'signed')
    LEFT JOIN date sd ON sd.text = s.date
    LEFT JOIN action f ON f.record = r.record
        AND f.slot = (SELECT min(slot) FROM action WHERE record = r.record AND type = 'entered-into-force')
    LEFT JOIN date fd ON fd.text = f.date
WHERE +r.type IN ('replaces', 'renews') AND coalesce(s.slot, f.slot) IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM action x JOIN date d ON d.text = x.date WHERE x.record = r.agreement
        AND +x.type IN ('terminated', 'withdrawn', 'lapsed') AND d.qualified = 0
        AND d.latest <= coalesce(fd.latest, sd.latest));

-- What answers are expressed in: findings, states, the level of a party, and the titles by which the
-- head of a place is known (a post is a head's that begins with one, in Japanese ends with one).
INSERT INTO term (vocabulary, code, label_en, label_vi, label_ja)
SELECT * FROM (VALUES
    ('finding', 'ends', 'ends', 'hết hạn', '満了'),
    ('finding', 'renews', 'renews by itself', 'tự động gia hạn', '自動更新'),
    ('finding', 'term-unknown', 'term unknown', 'chưa rõ thời hạn', '期限不明'),
    ('finding', 'renewal-unknown', 'renewal unknown', 'chưa rõ việc gia hạn', '更新不明'),
    ('finding', 'entry-unknown', 'entry into force unknown', 'chưa rõ ngày có hiệu lực', '発効不明'),
    ('finding', 'within-term', 'within its term', 'còn thời hạn', '期限内'),
    ('finding', 'superseded', 'superseded', 'đã được thay thế', '後継協定あり'),
    ('finding', 'suspended', 'suspended', 'tạm dừng', '停止'),
    ('finding', 'terminated', 'terminated', 'đã chấm dứt', '終了'),
    ('finding', 'signatory-unknown', 'signatory unknown', 'chưa rõ người ký', '署名者不明'),
    ('finding', 'overdue', 'past its due day', 'quá hạn', '期限超過'),
    ('finding', 'no-due-day', 'no due day', 'không có thời hạn', '期日なし'),
    ('finding', 'nothing-known', 'nothing known', 'chưa rõ', '不明'),
    ('finding', 'missing', 'missing', 'thiếu', '欠'),
    ('finding', 'partial', 'partial', 'chưa đủ', '一部'),
    ('finding', 'planned', 'planned', 'dự kiến', '予定'),
    ('finding', 'on-record', 'on record', 'có', '記録あり'),
    ('side', 'ours', 'ours', 'ta', '我が方'),
    ('side', 'theirs', 'theirs', 'bạn', '先方'),
    ('given', 'given', 'given by it', 'bên này nêu', 'この側から'),
    ('given', 'received', 'said to it', 'nêu với bên này', 'この側へ'),
    ('direction', 'incoming', 'incoming', 'đoàn vào', '受入'),
    ('direction', 'outgoing', 'outgoing', 'đoàn ra', '派遣'),
    ('state', 'proposed', 'proposed', 'đề xuất', '提案'),
    ('state', 'active', 'active', 'đang hoạt động', '継続中'),
    ('state', 'suspended', 'suspended', 'tạm dừng', '停止'),
    ('state', 'ended', 'ended', 'đã chấm dứt', '終了'),
    ('state', 'refused', 'refused', 'không chấp thuận', '却下'),
    ('state', 'signed', 'signed', 'đã ký', '署名済み'),
    ('state', 'in-force', 'in force', 'đang có hiệu lực', '有効'),
    ('state', 'expired', 'expired', 'hết hiệu lực', '失効'),
    ('state', 'terminated', 'terminated', 'đã chấm dứt', '終了'),
    ('state', 'superseded', 'superseded', 'đã được thay thế', '後継協定あり'),
    ('state', 'lapsed', 'lapsed', 'mất hiệu lực', '消滅'),
    ('state', 'planned', 'planned', 'dự kiến', '計画'),
    ('state', 'postponed', 'postponed', 'hoãn', '延期'),
    ('state', 'carried-out', 'carried out', 'đã thực hiện', '実施済み'),
    ('state', 'cancelled', 'cancelled', 'đã hủy', '中止'),
    ('state', 'open', 'open', 'chưa thực hiện', '未了'),
    ('state', 'accepted', 'accepted', 'đã nhận lời', '受諾'),
    ('state', 'answered', 'answered', 'đã trả lời', '回答済み'),
    ('state', 'partly-fulfilled', 'partly fulfilled', 'thực hiện một phần', '一部履行'),
    ('state', 'fulfilled', 'fulfilled', 'đã thực hiện', '履行済み'),
    ('state', 'declined', 'declined', 'từ chối', '辞退'),
    ('state', 'withdrawn', 'withdrawn', 'đã rút', '撤回'),
    ('state', 'existing', 'existing', 'đang có', '現存'),
    ('level', 'national', 'national', 'trung ương', '国'),
    ('level', 'province', 'province', 'cấp tỉnh', '省・都道府県'),
    ('level', 'district', 'district or city', 'cấp huyện', '市・郡'),
    ('level', 'commune', 'commune or town', 'cấp xã', '町村・社'),
    ('level', 'body', 'department or other body', 'cơ quan', '機関'),
    ('level', 'institution', 'school or centre', 'đơn vị sự nghiệp', '学校・施設'),
    ('level', 'enterprise', 'enterprise', 'doanh nghiệp', '企業'),
    ('level', 'association', 'association or non-governmental organization', 'hội, tổ chức', '団体'),
    ('head_title', 'governor', 'Governor', 'Thống đốc', '知事'),
    ('head_title', 'prefect', 'Prefect', 'Tỉnh trưởng', '知事'),
    ('head_title', 'mayor', 'Mayor', 'Thị trưởng', '市長'),
    ('head_title', 'town-mayor', 'Town mayor', 'Trưởng thị trấn', '町長'),
    ('head_title', 'village-mayor', 'Village mayor', 'Trưởng làng', '村長'),
    ('head_title', 'chairman', 'Chairman of the People''s Committee', 'Chủ tịch UBND', '人民委員会委員長'),
    ('head_title', 'chairman-in-full', 'Chairman of the Provincial People''s Committee',
        'Chủ tịch Ủy ban nhân dân', '人民委員会主席'),
    ('head_title', 'secretary', 'Secretary of the Party Committee', 'Bí thư', '党委書記')
) WHERE NOT EXISTS (SELECT 1 FROM metadata);
