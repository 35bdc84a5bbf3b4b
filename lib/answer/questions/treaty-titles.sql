-- treaty-titles: Titles in use that Law 70/2020/QH14, article 6, reserves to treaties: công ước, hiệp ước, định ước, hiệp định.
-- gives: agreement reference | Agreement | Thỏa thuận | 協定
-- gives: title text | Title | Tên gọi | 名称
-- gives: title_type term:name_type | Kind of title | Loại tên gọi | 名称の種類
-- gives: word text | Reserved word | Từ dành riêng | 条約用語
-- gives: type term:agreement_type | Type | Loại | 種類
-- gives: parties text | Parties | Các bên | 当事者
-- gives: signed date | Signed | Ngày ký | 署名日
-- sample: 
, reserved (word) AS (VALUES ('công ước'), ('hiệp ước'), ('định ước'), ('hiệp định')
), titled AS (
    SELECT n.record, n.slot, n.text, n.type,
        lower(replace(replace(replace(replace(replace(replace(replace(n.text, 'Ô', 'ô'), 'Ư', 'ư'),
            'Ớ', 'ớ'), 'Ệ', 'ệ'), 'Đ', 'đ'), 'Ị', 'ị'), '  ', ' ')) AS small
    FROM agreement g JOIN name n ON n.record = g.id
    WHERE g.type IS NOT 'treaty'
), today (id, heir, name) AS MATERIALIZED (
    -- Who stands today for those of the places and bodies named here that are gone; NULL: undecided,
    -- or nobody.
    SELECT n.id, l.id, l.name
    FROM (SELECT i.id, CASE WHEN NOT EXISTS (SELECT 1 FROM takeovers k
            WHERE k.record = i.id AND k.earliest <= asked.as_of) THEN i.id
        ELSE (SELECT h.heir_id FROM heirs h
            WHERE h.record_id = i.id AND h.by_right <> 'undecided'
                AND h.start_earliest <= asked.as_of AND h.end_latest > asked.as_of
            ORDER BY h.start_latest DESC LIMIT 1) END AS heir FROM asked, (SELECT DISTINCT p.party AS id FROM titled s JOIN party p ON p.record = s.record) i) n LEFT JOIN labels l ON l.id = n.heir
    WHERE n.heir IS NOT n.id
)
SELECT a.uid AS agreement, t.text AS title, coalesce(t.type, 'preferred') AS title_type, r.word AS word,
    g.type AS type,
    (SELECT group_concat(held, ' – ') FROM (
        SELECT l.name || CASE WHEN p.party IN (SELECT id FROM today) THEN (SELECT ' → ' || coalesce(t.name, '?')
            FROM today t WHERE t.id = p.party) ELSE '' END AS held
        FROM party p JOIN labels l ON l.id = p.party WHERE p.record = t.record ORDER BY p.slot)) AS parties,
    i.signed AS signed
FROM asked, titled t JOIN reserved r ON instr(t.small, r.word) > 0
    JOIN agreement g ON g.id = t.record JOIN labels a ON a.id = t.record
    JOIN instruments i ON i.id = t.record
WHERE coalesce(i.signed_earliest, '') <= asked.as_of
ORDER BY a.uid, t.slot, r.word
