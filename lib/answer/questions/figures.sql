-- figures: What was counted or measured of a record and of what belongs to it, or between the sides of a partnership, by the day asked about; of a place or a body also what was of those it alone succeeded, as they were.
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
-- uses: circle
-- sample: of=vn/quang-ninh
-- sample: of=vn/phu-tho-2025
-- sample: of=event/vinh-phuc-japan-2022
, whose (id) AS (
    SELECT id FROM body WHERE side = 0
    UNION SELECT id FROM tie
    UNION SELECT a.id FROM tie t CROSS JOIN agreement a ON a.partnership = t.id
    UNION SELECT p.record FROM body b CROSS JOIN party p ON p.party = b.id WHERE b.side = 0
    UNION SELECT e.id FROM tie t CROSS JOIN event e ON e.partnership = t.id
    UNION SELECT e.id FROM body b CROSS JOIN event e ON e.place = b.id WHERE b.side = 0
    UNION SELECT e.id FROM asked CROSS JOIN event e ON e.visit = asked.of_id
    UNION SELECT p.record FROM team t CROSS JOIN participant p ON p.body = t.id WHERE t.side = 0
    UNION SELECT v.id FROM body b CROSS JOIN visit v ON v.host = b.id WHERE b.side = 0
    UNION SELECT v.id FROM team t CROSS JOIN visit v ON v.delegation = t.id WHERE t.side = 0
), chosen (id) AS (
    SELECT f.id FROM whose w CROSS JOIN figure f ON f.subject = w.id
    UNION SELECT f.id FROM body b CROSS JOIN figure f ON f.counterpart = b.id WHERE b.side = 0
    UNION SELECT f.id FROM body a CROSS JOIN figure f ON f.subject = a.id CROSS JOIN body b ON b.id = f.counterpart
        AND b.side <> a.side
)
SELECT r.uid AS record, f.metric AS metric, f.comparator AS comparator, f.value AS value,
    f.unit AS unit, f.currency AS currency, f.words AS words, f.date AS date,
    basis(f.date, f.id, NULL, 'date') AS date_basis,
    s.uid AS subject, s.name AS subject_name, p.uid AS counterpart, p.name AS counterpart_name,
    CASE WHEN d.latest <= asked.as_of AND NOT d.qualified THEN 'certainly' ELSE 'possibly' END AS certainty
FROM asked CROSS JOIN chosen c CROSS JOIN figure f ON f.id = c.id CROSS JOIN record r ON r.id = f.id
    CROSS JOIN labels s ON s.id = f.subject
    LEFT JOIN labels p ON p.id = f.counterpart
    LEFT JOIN date d ON d.text = f.date
WHERE coalesce(d.earliest, '') <= asked.as_of
ORDER BY f.metric, d.latest DESC, r.uid
