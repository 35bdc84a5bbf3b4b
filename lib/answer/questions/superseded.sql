-- superseded: Agreements that another one replaces or renews, and since when: certainly once one that replaces is in force, possibly from its signing.
-- gives: agreement reference | Agreement | Thỏa thuận | 協定
-- gives: agreement_name text | Title | Tên gọi | 名称
-- gives: parties text | Parties | Các bên | 当事者
-- gives: signed date | Signed | Ngày ký | 署名日
-- gives: superseded_by reference rests | Superseded by | Được thay thế bởi | 後継の協定
-- gives: superseded_by_name text | Its title | Tên gọi | その名称
-- gives: since date | Since | Từ khi | いつから
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: standing sides moved parties
-- sample:
, named (record) AS (
    SELECT DISTINCT agreement FROM relation WHERE type IN ('replaces', 'renews')
)
SELECT a.uid AS agreement, a.name AS agreement_name, x.text AS parties, m.signed AS signed,
    n.uid AS superseded_by, n.name AS superseded_by_name, m.superseded AS since,
    CASE WHEN m.replaced THEN 'certainly' ELSE 'possibly' END AS certainty
FROM made m CROSS JOIN labels a ON a.id = m.id CROSS JOIN labels n ON n.id = m.superseded_by
    CROSS JOIN parties x ON x.record = m.id
ORDER BY m.signed_latest IS NULL, m.signed_latest, a.uid
