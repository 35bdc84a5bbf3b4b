-- treaty-titles: Titles in use that Law 70/2020/QH14, article 6, reserves to treaties: công ước, hiệp ước, định ước, hiệp định.
-- gives: agreement reference | Agreement | Thỏa thuận | 協定
-- gives: title text | Title | Tên gọi | 名称
-- gives: title_type term:name_type | Kind of title | Loại tên gọi | 名称の種類
-- gives: word text | Reserved word | Từ dành riêng | 条約用語
-- gives: type term:agreement_type | Type | Loại | 種類
-- gives: parties text | Parties | Các bên | 当事者
-- gives: signed date | Signed | Ngày ký | 署名日
-- uses: sides moved parties
-- sample: 
, reserved (word) AS (VALUES ('công ước'), ('hiệp ước'), ('định ước'), ('hiệp định')
), titled AS (
    SELECT n.record, n.slot, n.text, n.type,
        lower(replace(replace(replace(replace(replace(replace(replace(n.text, 'Ô', 'ô'), 'Ư', 'ư'),
            'Ớ', 'ớ'), 'Ệ', 'ệ'), 'Đ', 'đ'), 'Ị', 'ị'), '  ', ' ')) AS small
    FROM agreement g CROSS JOIN name n ON n.record = g.id
    WHERE g.type IS NOT 'treaty'
), named (record) AS (
    SELECT DISTINCT t.record FROM titled t CROSS JOIN reserved r ON instr(t.small, r.word) > 0
)
SELECT a.uid AS agreement, t.text AS title, coalesce(t.type, 'preferred') AS title_type, r.word AS word,
    g.type AS type,
    x.text AS parties,
    i.signed AS signed
FROM asked CROSS JOIN titled t CROSS JOIN reserved r ON instr(t.small, r.word) > 0
    CROSS JOIN agreement g ON g.id = t.record CROSS JOIN labels a ON a.id = t.record
    CROSS JOIN instruments i ON i.id = t.record CROSS JOIN parties x ON x.record = t.record
WHERE coalesce(i.signed_earliest, '') <= asked.as_of
ORDER BY a.uid, t.slot, r.word
