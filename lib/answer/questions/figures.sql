-- figures: What was counted or measured of a record and of what belongs to it, by the day asked about.
-- asks: of reference required
-- gives: record reference | Figure | Số liệu | 数値
-- gives: metric term:metric | Metric | Chỉ tiêu | 指標
-- gives: comparator term:comparator blank | Compared | So sánh | 比較
-- gives: value decimal | Value | Giá trị | 値
-- gives: unit text blank | Unit | Đơn vị | 単位
-- gives: currency text blank | Currency | Tiền tệ | 通貨
-- gives: words text blank | As printed | Nguyên văn | 原文
-- gives: date date | As of | Thời điểm | 時点
-- gives: date_basis term:basis | Basis of the date | Căn cứ của ngày | 日付の根拠
-- gives: subject reference | Of | Đối tượng | 対象
-- gives: subject_name text | Name | Tên đối tượng | 対象の名
-- gives: counterpart reference blank | In relation to | Đối với | 相手
-- gives: counterpart_name text | Name of the other | Tên bên kia | 相手の名
-- gives: certainty certainty | Certainty | Mức chắc chắn | 確実性
-- sample: of=vn/quang-ninh
-- sample: of=event/vinh-phuc-japan-2022
, whose (id) AS (
    SELECT of_id FROM asked
    UNION SELECT o.id FROM asked CROSS JOIN organization o ON o.place = asked.of_id
    UNION SELECT p.record FROM asked CROSS JOIN party p ON p.party = asked.of_id
    UNION SELECT a.id FROM asked CROSS JOIN agreement a ON a.partnership = asked.of_id
    UNION SELECT e.id FROM asked CROSS JOIN event e ON e.place = asked.of_id
    UNION SELECT e.id FROM asked CROSS JOIN event e ON e.partnership = asked.of_id
    UNION SELECT e.id FROM asked CROSS JOIN party p ON p.party = asked.of_id CROSS JOIN event e ON e.partnership = p.record
    UNION SELECT p.record FROM asked CROSS JOIN participant p ON p.body = asked.of_id
    UNION SELECT e.id FROM asked CROSS JOIN event e ON e.visit = asked.of_id
    UNION SELECT v.id FROM asked CROSS JOIN visit v ON v.host = asked.of_id
    UNION SELECT v.id FROM asked CROSS JOIN delegation d ON d.sender = asked.of_id CROSS JOIN visit v ON v.delegation = d.id
), chosen (id) AS (
    SELECT f.id FROM whose w CROSS JOIN figure f ON f.subject = w.id
    UNION SELECT f.id FROM asked CROSS JOIN figure f ON f.counterpart = asked.of_id
)
SELECT r.uid AS record, f.metric AS metric, f.comparator AS comparator, f.value AS value,
    f.unit AS unit, f.currency AS currency, f.words AS words, f.date AS date,
    (SELECT 'inferred' FROM inferences i
        WHERE i.record = f.id AND i.target IS NULL AND i.attribute = 'date') AS date_basis,
    s.uid AS subject, s.name AS subject_name, p.uid AS counterpart, p.name AS counterpart_name,
    CASE WHEN d.latest <= asked.as_of AND NOT d.qualified THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN chosen c CROSS JOIN figure f ON f.id = c.id CROSS JOIN record r ON r.id = f.id
    CROSS JOIN labels s ON s.id = f.subject
    LEFT JOIN labels p ON p.id = f.counterpart
    LEFT JOIN date d ON d.text = f.date
WHERE coalesce(d.earliest, '') <= asked.as_of
ORDER BY f.metric, d.latest DESC, r.uid
