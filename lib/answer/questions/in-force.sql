-- in-force: Agreements certainly or possibly in force on the day; certainly only if entry into force and end are known.
-- gives: agreement reference | Agreement | Thỏa thuận | 協定
-- gives: agreement_name text | Title | Tên gọi | 名称
-- gives: parties text | Parties | Các bên | 当事者
-- gives: signed date | Signed | Ngày ký | 署名日
-- gives: since date | In force since | Có hiệu lực từ | 発効日
-- gives: ends date | Ends | Hết hiệu lực | 満了日
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- gives: finding term:finding | Finding | Ghi chú | 所見
-- uses: moved parties
-- sample: 
, standing AS MATERIALIZED (
    SELECT i.*,
        (SELECT s.certain AND s.start_latest <= asked.as_of FROM states s
            WHERE s.record_id = i.id AND s.state = 'suspended'
                AND coalesce(s.start_earliest, '') <= asked.as_of
                AND coalesce(s.end_latest, '9999-12-31') > asked.as_of
            ORDER BY s.slot DESC LIMIT 1) AS suspended
    FROM asked, instruments i
    WHERE coalesce(i.effective_slot, i.signed_slot) IS NOT NULL
        AND coalesce(i.effective_earliest, i.signed_earliest, '') <= asked.as_of
        AND NOT EXISTS (SELECT 1 FROM states s WHERE s.record_id = i.id
            AND s.state IN ('expired', 'terminated', 'lapsed') AND s.certain
            AND s.start_latest <= asked.as_of)
        AND (i.ends_latest IS NULL OR i.ends_latest >= asked.as_of OR i.qualified
            OR i.renewal = 'automatic' OR i.renewal IS NULL)
), named (record) AS (
    SELECT id FROM standing
)
SELECT a.uid AS agreement, a.name AS agreement_name,
    x.text AS parties,
    s.signed AS signed, s.effective AS since, s.ends AS ends,
    CASE WHEN s.effective_slot IS NOT NULL AND s.effective_latest <= asked.as_of AND NOT s.qualified
            AND s.suspended IS NULL
            AND (s.ends_earliest > asked.as_of OR s.renewal = 'automatic' AND s.ends_latest IS NOT NULL)
        THEN 'certainly' ELSE 'possibly' END AS certainty,
    CASE WHEN s.suspended IS NOT NULL THEN 'suspended' WHEN s.effective_slot IS NULL THEN 'entry-unknown'
        WHEN s.ends_latest IS NULL THEN 'term-unknown' WHEN s.renewal = 'automatic' THEN 'renews'
        WHEN s.ends_latest < asked.as_of THEN 'renewal-unknown' ELSE 'within-term' END AS finding
FROM asked, standing s JOIN labels a ON a.id = s.id
    JOIN parties x ON x.record = a.id
WHERE s.suspended IS NOT 1
ORDER BY certainty, coalesce(s.effective_latest, s.signed_latest), a.uid
