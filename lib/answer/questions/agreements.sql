-- agreements: The agreements of a place and its bodies, of a body, or of a partnership: kind, parties, when signed, term, whether in force on the day or superseded, and how many copies are on record.
-- asks: of reference:place,organization,partnership required
-- gives: agreement reference | Agreement | Thỏa thuận | 協定
-- gives: agreement_name text | Title | Tên gọi | 名称
-- gives: type term:agreement_type | Kind | Loại | 種類
-- gives: parties text | Parties | Các bên | 当事者
-- gives: signed date | Signed | Ngày ký | 署名日
-- gives: signed_basis term:basis | Basis of the date | Căn cứ của ngày | 日付の根拠
-- gives: state term:state | Stage | Giai đoạn | 段階
-- gives: in_force certainty blank | In force | Còn hiệu lực | 効力
-- gives: finding term:finding blank | Finding | Ghi chú | 所見
-- gives: superseded_by reference blank | Superseded by | Được thay thế bởi | 後継の協定
-- gives: superseded_by_name text | Its title | Tên gọi | その名称
-- gives: since date | In force since | Có hiệu lực từ | 発効日
-- gives: term duration | Term | Thời hạn | 期間
-- gives: ends date | Ends | Hết hiệu lực | 満了日
-- gives: notice duration blank | Notice | Báo trước | 予告期間
-- gives: copies integer | Copies on record | Bản lưu | 保管部数
-- uses: circle standing ending force sides moved parties
-- sample: of=vn/quang-ninh
-- sample: of=partnership/lac-duong-yachiyo
-- sample: of=vn/lam-dong-2025/lac-duong
, named (record, sure) AS MATERIALIZED (
    SELECT record, max(sure) FROM (
        SELECT g.id AS record, r.sure FROM reach r CROSS JOIN agreement g ON g.id = r.record OR g.partnership = r.record
        UNION ALL SELECT p.record, 1 FROM body b CROSS JOIN party p ON p.party = b.id CROSS JOIN agreement g ON g.id = p.record
        WHERE b.side = 0 OR EXISTS (SELECT 1 FROM party q CROSS JOIN body c ON c.id = q.party
            WHERE q.record = p.record AND c.side <> b.side))
    GROUP BY record
)
SELECT a.uid AS agreement, a.name AS agreement_name, g.type AS type, x.text AS parties,
    i.signed AS signed, basis(i.signed, g.id, i.signed_slot, 'date') AS signed_basis,
    (SELECT s.state FROM standings s WHERE s.record_id = g.id AND s.start_earliest <= asked.as_of
        AND asked.as_of < s.end_latest ORDER BY s.slot > 0 DESC, s.start_latest DESC, s.slot DESC LIMIT 1) AS state,
    f.certainty AS in_force,
    CASE WHEN m.replaced THEN 'superseded' ELSE f.finding END AS finding, n.uid AS superseded_by, n.name AS superseded_by_name,
    i.effective AS since, i.term AS term, coalesce(e.ends, m.ends) AS ends,
    i.notice AS notice, (SELECT count(*) FROM document d WHERE d.record = g.id) AS copies
FROM asked CROSS JOIN parties x CROSS JOIN agreement g ON g.id = x.record CROSS JOIN named w ON w.record = g.id
    CROSS JOIN instruments i ON i.id = g.id CROSS JOIN labels a ON a.id = g.id LEFT JOIN force f ON f.id = g.id
    LEFT JOIN made m ON m.id = g.id LEFT JOIN running e ON e.id = g.id LEFT JOIN labels n ON n.id = m.superseded_by
WHERE coalesce((SELECT min(coalesce(d.earliest, '')) FROM action c LEFT JOIN date d ON d.text = c.date
    WHERE c.record = g.id), '') <= asked.as_of
    AND (w.sure OR EXISTS (SELECT 1 FROM claim c WHERE c.record IN (g.id, g.partnership)))
ORDER BY i.signed_latest IS NULL, i.signed_latest, a.uid
