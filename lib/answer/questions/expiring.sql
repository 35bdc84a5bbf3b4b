-- expiring: Agreements that end within so many days, and those whose term is unknown.
-- asks: within days required
-- gives: agreement reference | Agreement | Thỏa thuận | 協定
-- gives: agreement_name text | Title | Tên gọi | 名称
-- gives: parties text | Parties | Các bên | 当事者
-- gives: signed date | Signed | Ngày ký | 署名日
-- gives: term duration | Term | Thời hạn | 期間
-- gives: ends date | Ends | Hết hiệu lực | 満了日
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- gives: finding term:finding | Finding | Ghi chú | 所見
-- uses: standing ending sides moved parties
-- sample: within=365
, named (record) AS (
    SELECT id FROM agreement
)
SELECT a.uid AS agreement, a.name AS agreement_name,
    x.text AS parties,
    s.signed AS signed, s.term AS term,
    e.ends AS ends,
    CASE WHEN e.latest IS NULL THEN NULL
        WHEN e.earliest >= asked.as_of AND e.latest <= date(asked.as_of, '+' || within_value || ' days')
            AND NOT e.qualified AND s.over IS NULL AND s.renewal IN ('none', 'by-agreement') THEN 'certainly'
        ELSE 'possibly' END AS certainty,
    CASE WHEN e.latest IS NULL THEN 'term-unknown' WHEN s.renewal = 'automatic' THEN 'renews'
        ELSE 'ends' END AS finding
FROM asked CROSS JOIN running e CROSS JOIN standing s ON s.id = e.id CROSS JOIN labels a ON a.id = e.id
    CROSS JOIN parties x ON x.record = a.id
WHERE e.latest IS NULL
    OR e.latest >= asked.as_of AND e.earliest <= date(asked.as_of, '+' || within_value || ' days')
ORDER BY e.latest IS NULL, e.latest, e.earliest, a.uid
