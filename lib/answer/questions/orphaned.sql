-- orphaned: Partnerships and agreements of which a party is gone and no single successor exists.
-- gives: record reference | Partnership or agreement | Quan hệ, thỏa thuận | 提携・合意
-- gives: record_name text | Name | Tên gọi | 名称
-- gives: kind term:kind | Kind of record | Loại hồ sơ | 記録の種類
-- gives: signed_by reference | Party that is gone | Bên không còn | 消滅した当事者
-- gives: signed_by_name text | Its name | Tên bên không còn | その名称
-- gives: partner reference | Partner | Đối tác | 相手方
-- gives: partner_name text | Name of the partner | Tên đối tác | 相手方名
-- gives: partner_today reference | Partner today | Đối tác hiện nay | 相手方の現在
-- gives: partner_today_name text | Name | Tên | 名称
-- gives: right term:right | Right | Căn cứ | 権原
-- gives: since date | Since | Từ khi | いつから
-- gives: successors integer | Successors | Số bên kế thừa | 承継者数
-- gives: candidates text | Which | Các bên kế thừa | 承継者
-- gives: acts text blank hidden rests | Legal acts | Văn bản | 根拠法令
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: stage seats descent moved
-- sample: 
, gone (id) AS (
    SELECT record FROM succession
    UNION SELECT p.id FROM place p WHERE p.end_date IS NOT NULL AND p.end_date <> '..'
    UNION SELECT o.id FROM organization o WHERE o.end_date IS NOT NULL AND o.end_date <> '..'
), line (party, id) AS (
    SELECT id, id FROM gone
    UNION SELECT l.party, t.successor FROM line l CROSS JOIN takeovers t ON t.record = l.id
), open_line (party) AS MATERIALIZED ( -- with one successor after the other there is nothing to decide
    SELECT DISTINCT l.party FROM line l
    WHERE l.id IS NULL OR EXISTS (SELECT 1 FROM takeovers t WHERE t.record = l.id AND t.several)
        OR (SELECT e.since FROM endings e WHERE e.id = l.id) IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM takeovers t WHERE t.record = l.id)
), signer (id) AS (
    SELECT party FROM open_line
), named (record) AS (
    SELECT DISTINCT p.record FROM open_line o CROSS JOIN party p ON p.party = o.party
    WHERE NOT EXISTS (SELECT 1 FROM relations_of_countries c WHERE c.id = p.record)
), lost AS (
    SELECT seat.record, seat.slot, h.party AS signed_by, h.party_name AS signed_by_name,
        min(h.by_right) AS by_right, min(h.since) AS since, count(h.holder) AS successors,
        group_concat(h.holder_name, ' / ') AS candidates,
        group_concat((SELECT d.acts FROM descent d WHERE d.party = h.party_id AND d.holder IS h.holder_id
            AND d.acts IS NOT NULL ORDER BY d.acts LIMIT 1), ' ') AS acts,
        max(seat.certain IS NOT NULL AND h.start_latest <= asked.as_of AND asked.as_of < h.end_earliest) AS certain
    FROM asked CROSS JOIN seat CROSS JOIN holders h ON h.record_id = seat.record AND h.slot = seat.slot
        AND h.by_right IN ('undecided', 'lapsed')
        AND h.start_earliest <= asked.as_of AND asked.as_of < h.end_latest
    WHERE seat.stands
    GROUP BY seat.record, seat.slot
)
SELECT r.uid AS record, r.name AS record_name, r.kind AS kind, lost.signed_by AS signed_by,
    lost.signed_by_name AS signed_by_name,
    o.uid AS partner, o.name AS partner_name, t.uid AS partner_today, coalesce(t.name, m.name) AS partner_today_name,
    CASE lost.successors WHEN 0 THEN lost.by_right ELSE 'undecided' END AS "right", lost.since AS since,
    CASE WHEN lost.successors > 0 OR lost.by_right = 'lapsed' THEN lost.successors END AS successors,
    CASE WHEN lost.successors = 0 AND lost.by_right = 'lapsed' THEN '—' ELSE lost.candidates END AS candidates,
    each_once(lost.acts) AS acts,
    CASE WHEN lost.certain THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN lost
    CROSS JOIN labels r ON r.id = lost.record
    LEFT JOIN party x ON x.record = lost.record AND x.slot <> lost.slot
    LEFT JOIN labels o ON o.id = x.party
    LEFT JOIN moved m ON m.record = x.record AND m.slot = x.slot
    LEFT JOIN labels t ON t.id = CASE WHEN m.record IS NULL THEN x.party ELSE m.holder END
ORDER BY r.kind DESC, r.uid, signed_by, partner
