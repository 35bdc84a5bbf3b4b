-- gifts: Gifts given and received, by a place, a body or a person, within a partnership, or by all.
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
-- uses: circle voice
-- sample:
-- sample: of=vn/lao-cai
-- sample: of=partnership/lao-cai-nagano
, whose (id) AS (
    SELECT of_id FROM asked WHERE of_id IS NOT NULL
    UNION SELECT o.id FROM whose w CROSS JOIN organization o ON o.place = w.id
    UNION SELECT p.record FROM whose w CROSS JOIN post p ON p.organization = w.id
    UNION SELECT p.record FROM whose w CROSS JOIN post p ON p.place = w.id
    UNION SELECT d.id FROM whose w CROSS JOIN delegation d ON d.sender = w.id
), chosen (id) AS (
    SELECT g.id FROM whose w CROSS JOIN gift g ON g.giver = w.id
    UNION SELECT g.id FROM whose w CROSS JOIN gift g ON g.receiver = w.id
    UNION SELECT g.id FROM asked CROSS JOIN event e ON e.partnership = asked.of_id CROSS JOIN gift g ON g.event = e.id
    UNION SELECT g.id FROM voice v CROSS JOIN gift g ON g.giver = v.id CROSS JOIN voice w ON w.id = g.receiver
        AND w.side <> v.side
    UNION SELECT g.id FROM asked CROSS JOIN gift g WHERE asked.of_id IS NULL
)
SELECT r.uid AS record, coalesce(g.date, e.start_date) AS date,
    (SELECT 'inferred' FROM inferences i WHERE i.target IS NULL
        AND (g.date IS NOT NULL AND i.record = g.id AND i.attribute = 'date'
            OR g.date IS NULL AND i.record = e.id AND i.attribute = 'start_date')) AS date_basis,
    giver.uid AS giver, giver.name AS giver_name,
    receiver.uid AS receiver, receiver.name AS receiver_name,
    g.description AS description, g.value AS value, g.currency AS currency,
    o.uid AS occasion, o.name AS occasion_name
FROM asked CROSS JOIN chosen c CROSS JOIN gift g ON g.id = c.id CROSS JOIN record r ON r.id = g.id
    LEFT JOIN event e ON e.id = g.event
    LEFT JOIN date d ON d.text = coalesce(g.date, e.start_date)
    LEFT JOIN labels giver ON giver.id = g.giver
    LEFT JOIN labels receiver ON receiver.id = g.receiver
    LEFT JOIN labels o ON o.id = g.event
WHERE coalesce(d.earliest, '') <= asked.as_of
ORDER BY d.earliest IS NULL, d.earliest, d.latest, r.uid
