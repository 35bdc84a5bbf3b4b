-- overdue: Open promises and offers past their due day, by responsible body; after them those that have no due day, by age.
-- gives: finding term:finding | Finding | Ghi chú | 所見
-- gives: responsible reference | Responsible | Cơ quan chịu trách nhiệm | 担当機関
-- gives: responsible_name text | Name | Tên cơ quan | 機関名
-- gives: responsible_today reference | Responsible today | Cơ quan hiện nay | 現在の担当機関
-- gives: responsible_today_name text | Name | Tên cơ quan | 機関名
-- gives: responsible_gone yes-no-unknown | Body gone | Cơ quan không còn | 組織は消滅
-- gives: commitment reference rests | Commitment | Cam kết | 約束
-- gives: commitment_name text | Name | Tên | 名称
-- gives: strength term:strength | Strength | Mức độ | 強さ
-- gives: giver reference | By | Bên hứa | 約束した側
-- gives: giver_name text | Name | Tên | 名称
-- gives: giver_today reference | By, today | Bên hứa hiện nay | 約束した側の現在
-- gives: giver_today_name text | Name | Tên | 名称
-- gives: giver_gone yes-no-unknown | Giver gone | Bên hứa không còn | 約束した側は消滅
-- gives: receiver reference | To | Với bên | 相手
-- gives: receiver_name text | Name | Tên | 名称
-- gives: due_date date | Due | Ngày đến hạn | 期日
-- gives: due_words text | Due in words | Thời hạn bằng lời | 期限の言葉
-- gives: days_over integer | Days over | Số ngày quá hạn | 超過日数
-- gives: date date | Promised | Ngày hứa | 約束日
-- gives: date_basis term:basis | Basis | Căn cứ | 根拠
-- gives: age_days integer | Age in days | Số ngày | 経過日数
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: today
-- sample: as_of=2026-11-22
-- sample: as_of=2023-01-01
, promise AS MATERIALIZED (
    SELECT s.*, u.earliest AS due_earliest, u.latest AS due_latest, u.qualified AS due_qualified,
        coalesce((SELECT CASE max(CASE WHEN e.latest <= asked.as_of AND NOT e.qualified
                THEN 2 WHEN coalesce(e.earliest, '') <= asked.as_of THEN 1 ELSE 0 END)
                WHEN 2 THEN 'yes' WHEN 1 THEN 'possibly' END
            FROM action c LEFT JOIN date e ON e.text = c.date WHERE c.record = s.id
                AND c.type IN ('fulfilled', 'declined', 'withdrawn', 'lapsed')), 'no') AS closed
    FROM asked CROSS JOIN sayings s LEFT JOIN date u ON u.text = s.due_date
    WHERE s.type IN ('promise', 'offer') AND coalesce(s.said_earliest, '') <= asked.as_of
        AND coalesce(u.earliest, '') < asked.as_of
), involved (id) AS (
    SELECT responsible FROM promise
    UNION SELECT side FROM promise
)
SELECT CASE WHEN s.due_date IS NULL THEN 'no-due-day' ELSE 'overdue' END AS finding,
    b.uid AS responsible, b.name AS responsible_name, x.uid AS responsible_today,
    x.name AS responsible_today_name, x.gone AS responsible_gone, c.uid AS commitment, coalesce(c.name, s.text) AS commitment_name,
    s.strength AS strength, g.uid AS giver, g.name AS giver_name, y.uid AS giver_today,
    y.name AS giver_today_name, y.gone AS giver_gone, r.uid AS receiver, r.name AS receiver_name, s.due_date AS due_date,
    s.due_words AS due_words,
    CASE WHEN s.due_latest < asked.as_of
        THEN CAST(julianday(asked.as_of) - julianday(s.due_latest) AS INTEGER) END AS days_over,
    s.said AS date, basis(s.said, s.dated_by, NULL, s.dated_in) AS date_basis,
    CASE WHEN s.said_latest <= asked.as_of
        THEN CAST(julianday(asked.as_of) - julianday(s.said_latest) AS INTEGER) END AS age_days,
    CASE WHEN s.due_date IS NULL THEN NULL
        WHEN s.due_latest < asked.as_of AND NOT s.due_qualified AND s.closed = 'no'
            AND s.said_latest <= asked.as_of AND NOT s.said_qualified THEN 'certainly'
        ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN promise s CROSS JOIN labels c ON c.id = s.id LEFT JOIN labels g ON g.id = s.side
    LEFT JOIN labels r ON r.id = s.addressee LEFT JOIN labels b ON b.id = s.responsible
    LEFT JOIN today x ON x.id = s.responsible
    LEFT JOIN today y ON y.id = s.side
WHERE s.closed <> 'yes'
ORDER BY s.due_date IS NULL, CASE WHEN s.due_date IS NOT NULL THEN b.uid IS NULL END,
    CASE WHEN s.due_date IS NOT NULL THEN b.uid END, s.due_latest, s.said_latest IS NULL,
    s.said_latest, c.uid
