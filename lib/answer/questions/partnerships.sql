-- partnerships: All partnerships of a place or a body: those it is a party of, and those it holds on the day through its predecessors; a proposal, also to a predecessor, is held by nobody.
-- asks: of reference:place,organization required
-- gives: partnership reference | Partnership | Quan hệ | 提携
-- gives: partnership_name text | Name | Tên gọi | 名称
-- gives: type term:partnership_type | Kind | Loại | 種類
-- gives: side reference | Signed by | Bên ký | 当事者
-- gives: side_name text | Name of the side | Tên bên ký | 当事者名
-- gives: holder reference | Held today by | Bên đang giữ | 現在の保持者
-- gives: holder_name text | Name of the holder | Tên bên giữ | 保持者名
-- gives: right term:right blank | Right | Căn cứ | 権原
-- gives: partner reference | Partner | Đối tác | 相手方
-- gives: partner_name text | Name of the partner | Tên đối tác | 相手方名
-- gives: partner_today reference | Partner today | Đối tác hiện nay | 相手方の現在
-- gives: partner_today_name text | Name | Tên | 名称
-- gives: since date | Since | Từ khi | 開始
-- gives: since_basis term:basis | Basis | Căn cứ | 根拠
-- gives: state term:state | Stage | Giai đoạn | 段階
-- gives: acts text blank hidden rests | Legal acts | Văn bản | 根拠法令
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: stage seats descent moved
-- sample: of=vn/yen-bai
-- sample: of=vn/lao-cai-2025
, own (id) AS (
    SELECT of_id FROM asked
    UNION SELECT o.id FROM asked CROSS JOIN organization o ON o.place = asked.of_id AND o.governs = 'yes'
), line (id) AS (
    SELECT id FROM own
    UNION SELECT s.record FROM line CROSS JOIN succession s ON s.successor = line.id
), signer (id) AS (
    SELECT id FROM line
), named (record) AS (
    SELECT DISTINCT p.record FROM line CROSS JOIN party p ON p.party = line.id CROSS JOIN partnership q ON q.id = p.record
)
SELECT r.uid AS partnership, r.name AS partnership_name,
    (SELECT type FROM partnership WHERE id = seat.record) AS type,
    h.party AS side, h.party_name AS side_name,
    CASE WHEN seat.stands AND (h.by_right <> 'undecided' OR h.holder_id IN own) THEN h.holder END AS holder,
    CASE WHEN NOT seat.stands OR h.by_right = 'lapsed' THEN '—' -- nobody, which is known
        WHEN h.by_right <> 'undecided' OR h.holder_id IN own THEN h.holder_name
        ELSE stands_in(holders, record_id = seat.record AND slot = seat.slot, holder_id, holder_name, asked.as_of) ->> 1 END AS holder_name,
    CASE WHEN seat.stands THEN h.by_right END AS "right",
    o.uid AS partner, o.name AS partner_name, t.uid AS partner_today, coalesce(t.name, m.name) AS partner_today_name,
    f.date AS since, basis(f.date, seat.record, f.slot, 'date') AS since_basis,
    coalesce(seat.certain, seat.possible) AS state,
    (SELECT d.acts FROM descent d WHERE seat.stands AND d.party = h.party_id AND d.holder IS h.holder_id
        AND d.acts IS NOT NULL ORDER BY d.acts LIMIT 1) AS acts,
    CASE WHEN NOT seat.stands OR seat.certain IS NOT NULL AND h.start_latest <= asked.as_of AND asked.as_of < h.end_earliest
        THEN 'certainly' WHEN seat.known THEN 'possibly' END AS certainty
FROM asked CROSS JOIN seat
    LEFT JOIN action f ON f.record = seat.record AND f.slot = (SELECT min(slot) FROM action
        WHERE record = seat.record AND type = 'established')
    CROSS JOIN labels r ON r.id = seat.record
    CROSS JOIN holders h ON h.record_id = seat.record AND h.slot = seat.slot
        AND h.start_earliest <= asked.as_of AND asked.as_of < h.end_latest
    LEFT JOIN party x ON x.record = seat.record AND x.slot <> seat.slot
    LEFT JOIN labels o ON o.id = x.party
    LEFT JOIN moved m ON m.record = x.record AND m.slot = x.slot
    LEFT JOIN labels t ON t.id = CASE WHEN m.record IS NULL THEN x.party ELSE m.holder END
WHERE (h.party_id IN own
        OR h.holder_id IN own AND (seat.stands OR seat.certain = 'proposed'))
    AND (seat.stands AND (h.by_right <> 'undecided' OR h.holder_id IN own) OR NOT EXISTS (SELECT 1 FROM holders u -- the row that names none, once
        WHERE u.record_id = h.record_id AND u.slot = h.slot AND (u.by_right = 'undecided' OR NOT seat.stands)
            AND (h.party_id IN own OR u.holder_id IN own)
            AND (coalesce(u.holder_id, 0), u.by_right, coalesce(u.path, '')) < (coalesce(h.holder_id, 0), h.by_right, coalesce(h.path, ''))
            AND u.start_earliest <= asked.as_of AND asked.as_of < u.end_latest))
ORDER BY f.date IS NULL, f.date, r.uid, side, partner, holder
