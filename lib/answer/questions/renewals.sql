-- renewals: Agreements that renew by themselves, and the day by which notice must go out; those of which it is not known.
-- gives: agreement reference | Agreement | Thỏa thuận | 協定
-- gives: agreement_name text | Title | Tên gọi | 名称
-- gives: parties text | Parties | Các bên | 当事者
-- gives: signed date | Signed | Ngày ký | 署名日
-- gives: term duration | Term | Thời hạn | 期間
-- gives: renews date | Renews on | Ngày gia hạn | 更新日
-- gives: notice duration | Notice | Báo trước | 予告期間
-- gives: notice_by date | Notice must go out by | Phải thông báo trước ngày | 通知期限
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- gives: finding term:finding | Finding | Ghi chú | 所見
-- uses: standing ending sides moved parties
-- sample: 
, named (record) AS (
    SELECT id FROM agreement WHERE renewal = 'automatic' OR renewal IS NULL
), due AS (
    -- Of a shorter month the last day counts.
    SELECT r.*, date(min(date(r.earliest, '-' || s.notice_months || ' months'),
            date(r.earliest, 'start of month', '-' || s.notice_months || ' months', '+1 month', '-1 day')),
            '-' || s.notice_days || ' days') AS notice_earliest,
        date(min(date(r.latest, '-' || s.notice_months || ' months'),
            date(r.latest, 'start of month', '-' || s.notice_months || ' months', '+1 month', '-1 day')),
            '-' || s.notice_days || ' days') AS notice_latest
    FROM running r, asked CROSS JOIN standing s ON s.id = r.id
    WHERE s.renewal IS NULL OR r.latest IS NULL OR r.latest >= asked.as_of
)
SELECT a.uid AS agreement, a.name AS agreement_name,
    x.text AS parties,
    s.signed AS signed, s.term AS term,
    CASE WHEN s.renewal IS NOT NULL THEN d.ends END AS renews,
    s.notice AS notice,
    CASE WHEN s.renewal IS NULL OR s.notice IS NULL THEN NULL
        WHEN d.notice_earliest = d.notice_latest THEN d.notice_latest
        ELSE '[' || d.notice_earliest || '..' || d.notice_latest || ']' END AS notice_by,
    CASE WHEN s.renewal IS NULL OR d.latest IS NULL THEN NULL
        WHEN d.earliest = d.latest AND NOT s.qualified AND s.over IS NULL THEN 'certainly' ELSE 'possibly' END AS certainty,
    CASE WHEN s.renewal IS NULL THEN 'renewal-unknown' WHEN d.latest IS NULL THEN 'term-unknown'
        ELSE 'renews' END AS finding
FROM asked CROSS JOIN due d CROSS JOIN standing s ON s.id = d.id CROSS JOIN labels a ON a.id = d.id
    CROSS JOIN parties x ON x.record = a.id
ORDER BY s.renewal IS NULL, d.latest IS NULL, coalesce(d.notice_earliest, d.earliest), a.uid
