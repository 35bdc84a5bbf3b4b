-- gifts: Gifts given and received, by a place, a body or a person, within a partnership, or by all; by somebody in a post for the time of that post; those of what a place alone succeeded among them.
-- asks: of reference:place,organization,person,partnership optional
-- gives: record reference | Gift | Quà tặng | 贈り物
-- gives: date date | Date | Ngày | 日付
-- gives: date_basis term:basis | Basis of the date | Căn cứ của ngày | 日付の根拠
-- gives: giver reference | Giver | Bên tặng | 贈った人
-- gives: giver_name text | Name of the giver | Tên bên tặng | 贈った人の名
-- gives: receiver reference | Receiver | Bên nhận | 受けた人
-- gives: receiver_name text | Name of the receiver | Tên bên nhận | 受けた人の名
-- gives: description text | What | Quà | 品
-- gives: value decimal | Value | Giá trị | 価額
-- gives: currency text blank | Currency | Tiền tệ | 通貨
-- gives: occasion reference | Occasion | Dịp | 機会
-- gives: occasion_name text | Name of the occasion | Tên dịp | 機会の名
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- uses: circle seat tenure voice
-- sample:
-- sample: of=vn/lao-cai
-- sample: of=partnership/lao-cai-nagano
, exchange (id, side, giving, sure) AS MATERIALIZED ( -- by or to whom it may have been on its day
    SELECT g.id, v.side, v.giving, v.start_latest <= d.earliest AND d.latest < v.end_earliest AND NOT d.qualified
    FROM (SELECT v.*, g.id AS gift, 1 AS giving FROM voice v CROSS JOIN gift g ON g.giver = v.id
            UNION ALL SELECT v.*, g.id, 0 FROM voice v CROSS JOIN gift g ON g.receiver = v.id) v
        CROSS JOIN gift g ON g.id = v.gift
        LEFT JOIN event e ON e.id = g.event
        LEFT JOIN date d ON d.text = coalesce(g.date, e.start_date)
    WHERE v.start_earliest <= coalesce(d.latest, '9999-12-31') AND coalesce(d.earliest, '0001-01-01') < v.end_latest
), found (id, sure) AS (
    SELECT id, sure FROM exchange WHERE side = 0
    UNION ALL
    SELECT a.id, a.sure AND b.sure FROM exchange a JOIN exchange b ON b.id = a.id AND b.side <> a.side
        AND b.giving < a.giving
    UNION ALL
    SELECT g.id, 1 FROM asked CROSS JOIN event e ON e.partnership = asked.of_id CROSS JOIN gift g ON g.event = e.id
    UNION ALL
    SELECT g.id, 1 FROM asked CROSS JOIN gift g WHERE asked.of_id IS NULL
), chosen (id, sure) AS (
    SELECT id, max(coalesce(sure, 0)) FROM found GROUP BY id
)
SELECT r.uid AS record, coalesce(g.date, e.start_date) AS date,
    CASE WHEN g.date IS NULL THEN basis(e.start_date, e.id, NULL, 'start_date') ELSE basis(g.date, g.id, NULL, 'date') END AS date_basis,
    giver.uid AS giver, giver.name AS giver_name,
    receiver.uid AS receiver, receiver.name AS receiver_name,
    g.description AS description, g.value AS value, g.currency AS currency,
    o.uid AS occasion, o.name AS occasion_name,
    CASE WHEN c.sure AND d.latest <= asked.as_of AND NOT d.qualified THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN chosen c CROSS JOIN gift g ON g.id = c.id CROSS JOIN record r ON r.id = g.id
    LEFT JOIN event e ON e.id = g.event
    LEFT JOIN date d ON d.text = coalesce(g.date, e.start_date)
    LEFT JOIN labels giver ON giver.id = g.giver
    LEFT JOIN labels receiver ON receiver.id = g.receiver
    LEFT JOIN labels o ON o.id = g.event
WHERE coalesce(d.earliest, '') <= asked.as_of
ORDER BY d.earliest IS NULL, d.earliest, d.latest, r.uid
