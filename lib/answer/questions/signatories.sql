-- signatories: Who signed an agreement, for which party and in which capacity; a party whose signatory is not known stands without one.
-- asks: agreement reference:agreement required
-- gives: agreement reference | Agreement | Thỏa thuận | 協定
-- gives: party reference | Party | Bên ký | 当事者
-- gives: party_name text | Name of the party | Tên bên ký | 当事者名
-- gives: person reference | Signatory | Người ký | 署名者
-- gives: person_name text | Name | Họ tên | 氏名
-- gives: capacity text | Capacity | Chức vụ | 職
-- gives: signed date | Signed | Ngày ký | 署名日
-- gives: finding term:finding | Finding | Ghi chú | 所見
-- sample: agreement=agreement/yen-bai-mimasaka-2019
, signing (party, person, capacity, slot) AS (
    SELECT s.party, s.person, s.capacity, s.slot
    FROM asked CROSS JOIN signatory s ON s.record = asked.agreement_id
    UNION ALL
    SELECT p.party, NULL, NULL, p.slot
    FROM asked CROSS JOIN party p ON p.record = asked.agreement_id
    WHERE NOT EXISTS (SELECT 1 FROM signatory s WHERE s.record = p.record AND s.party = p.party)
    UNION ALL
    SELECT NULL, NULL, NULL, 0 FROM asked
    WHERE NOT EXISTS (SELECT 1 FROM signatory s WHERE s.record = asked.agreement_id)
        AND NOT EXISTS (SELECT 1 FROM party p WHERE p.record = asked.agreement_id)
)
SELECT a.uid AS agreement, p.uid AS party, p.name AS party_name, n.uid AS person,
    n.name AS person_name, s.capacity AS capacity, i.signed AS signed,
    CASE WHEN s.person IS NULL AND s.capacity IS NULL THEN 'signatory-unknown'
        WHEN s.person IS NULL THEN 'partial' ELSE 'on-record' END AS finding
FROM asked CROSS JOIN labels a ON a.id = asked.agreement_id CROSS JOIN instruments i ON i.id = asked.agreement_id
    CROSS JOIN signing s LEFT JOIN labels p ON p.id = s.party LEFT JOIN labels n ON n.id = s.person
ORDER BY s.person IS NULL AND s.capacity IS NULL, s.slot
