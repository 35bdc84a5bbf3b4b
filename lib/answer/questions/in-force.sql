-- in-force: Agreements certainly or possibly in force on the day; certainly only if entry into force and end are known.
-- gives: agreement reference | Agreement | Thỏa thuận | 協定
-- gives: agreement_name text | Title | Tên gọi | 名称
-- gives: parties text | Parties | Các bên | 当事者
-- gives: signed date | Signed | Ngày ký | 署名日
-- gives: since date | In force since | Có hiệu lực từ | 発効日
-- gives: ends date | Ends | Hết hiệu lực | 満了日
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- gives: finding term:finding | Finding | Ghi chú | 所見
-- uses: standing ending force sides moved parties
-- sample: 
, named (record) AS (
    SELECT id FROM agreement
)
SELECT a.uid AS agreement, a.name AS agreement_name, x.text AS parties,
    i.signed AS signed, i.effective AS since, e.ends AS ends, f.certainty AS certainty, f.finding AS finding
FROM running e CROSS JOIN force f ON f.id = e.id CROSS JOIN standing i ON i.id = e.id CROSS JOIN labels a ON a.id = f.id
    CROSS JOIN parties x ON x.record = f.id
ORDER BY f.certainty, coalesce(i.effective_latest, i.signed_latest), a.uid
