-- unanswered: Requests and proposals to which no answer is known, by age.
-- gives: statement reference | Request or proposal | Đề nghị, đề xuất | 要請・提案
-- gives: statement_name text | Name | Tên | 名称
-- gives: type term:statement_type | Type | Loại | 種類
-- gives: asker reference | From | Từ bên | 発言側
-- gives: asker_name text | Name | Tên | 名称
-- gives: asker_today reference | From, today | Từ bên, hiện nay | 発言側の現在
-- gives: asker_today_name text | Name | Tên | 名称
-- gives: asker_gone yes-no-unknown | Asking body gone | Bên đề nghị không còn | 発言側は消滅
-- gives: addressee reference | To | Gửi bên | 相手
-- gives: addressee_name text | Name | Tên | 名称
-- gives: addressee_today reference | To, today | Gửi bên, hiện nay | 相手の現在
-- gives: addressee_today_name text | Name | Tên | 名称
-- gives: date date | Made | Ngày | 日付
-- gives: date_basis term:basis | Basis | Căn cứ | 根拠
-- gives: age_days integer | Age in days | Số ngày | 経過日数
-- gives: certainty certainty | Unanswered | Chưa trả lời | 未回答の確実性
-- uses: today
-- sample: 
, appeal AS MATERIALIZED (
    SELECT s.*,
        (SELECT max(CASE WHEN k.latest <= asked.as_of AND NOT k.qualified THEN 2
                WHEN coalesce(k.earliest, '') <= asked.as_of THEN 1 ELSE 0 END)
            FROM action c LEFT JOIN date k ON k.text = c.date
            WHERE c.record = s.id AND c.type IN ('answered', 'accepted', 'partly-fulfilled', 'fulfilled',
                'declined', 'withdrawn', 'lapsed')) AS acted,
        (SELECT max(CASE WHEN o.said_latest <= asked.as_of AND NOT o.said_qualified THEN 2
                WHEN coalesce(o.said_earliest, '') <= asked.as_of THEN 1 ELSE 0 END)
            FROM sayings o WHERE o.answers = s.id) AS replied
    FROM asked CROSS JOIN sayings s
    WHERE s.type IN ('request', 'proposal') AND coalesce(s.said_earliest, '') <= asked.as_of
), involved (id) AS (
    SELECT side FROM appeal
    UNION SELECT addressee FROM appeal
)
SELECT w.uid AS statement, coalesce(w.name, s.text) AS statement_name, s.type AS type, i.uid AS asker,
    i.name AS asker_name, y.uid AS asker_today, y.name AS asker_today_name, y.gone AS asker_gone, g.uid AS addressee,
    g.name AS addressee_name, z.uid AS addressee_today, z.name AS addressee_today_name,
    s.said AS date, basis(s.said, s.dated_by, NULL, s.dated_in) AS date_basis,
    CASE WHEN s.said_latest <= asked.as_of
        THEN CAST(julianday(asked.as_of) - julianday(s.said_latest) AS INTEGER) END AS age_days,
    CASE WHEN s.said_latest <= asked.as_of AND NOT s.said_qualified
            AND coalesce(s.acted, 0) = 0 AND coalesce(s.replied, 0) = 0
        THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN appeal s CROSS JOIN labels w ON w.id = s.id LEFT JOIN labels i ON i.id = s.side
    LEFT JOIN labels g ON g.id = s.addressee
    LEFT JOIN today y ON y.id = s.side
    LEFT JOIN today z ON z.id = s.addressee
WHERE s.acted IS NOT 2 AND s.replied IS NOT 2
ORDER BY s.said_latest IS NULL, s.said_latest, w.uid
