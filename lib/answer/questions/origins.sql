-- origins: Who introduced, initiated and supported a partnership, and why it came about; who is not known stands as unknown.
-- asks: partnership reference:partnership required
-- gives: partnership reference | Partnership | Quan hệ | 提携
-- gives: partnership_name text | Name | Tên gọi | 名称
-- gives: role term:supporter_role | Role | Vai trò | 役割
-- gives: supporter reference | Who | Bên, người | 誰
-- gives: supporter_name text | Name of who | Tên | 名
-- gives: date date | When | Khi nào | 時期
-- gives: motive text | Why | Lý do | 動機
-- sample: partnership=partnership/yen-bai-mimasaka
, role (code, position) AS (VALUES ('introducer', 1), ('initiator', 2), ('supporter', 3))
SELECT r.uid AS partnership, r.name AS partnership_name, role.code AS role,
    w.uid AS supporter, w.name AS supporter_name, s.date AS date, p.motive AS motive
FROM asked
    CROSS JOIN partnership p ON p.id = asked.partnership_id
    CROSS JOIN labels r ON r.id = p.id
    CROSS JOIN role
    LEFT JOIN supporter s ON s.record = p.id AND s.role = role.code
    LEFT JOIN labels w ON w.id = s.supporter
ORDER BY role.position, s.slot
