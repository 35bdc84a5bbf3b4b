-- Latin letters and the plain ones that searches take for them; the library knows more.
CREATE VIEW IF NOT EXISTS plain_letter (plain, letters) AS VALUES
    ('a', 'ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ'),
    ('ae', 'Ææ'),
    ('b', 'ḂḃḄḅḆḇ'),
    ('c', 'ÇçĆćĈĉĊċČčḈḉ'),
    ('d', 'ÐðĎďĐđḊḋḌḍḎḏḐḑḒḓ'),
    ('e', 'ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ'),
    ('f', 'Ḟḟ'),
    ('g', 'ĜĝĞğĠġĢģǦǧǴǵḠḡ'),
    ('h', 'ĤĥĦħȞȟḢḣḤḥḦḧḨḩḪḫẖ'),
    ('i', 'ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋḬḭḮḯỈỉỊị'),
    ('j', 'Ĵĵǰ'),
    ('k', 'ĶķǨǩḰḱḲḳḴḵ'),
    ('l', 'ĹĺĻļĽľŁłḶḷḸḹḺḻḼḽ'),
    ('m', 'ḾḿṀṁṂṃ'),
    ('n', 'ÑñŃńŅņŇňǸǹṄṅṆṇṈṉṊṋ'),
    ('o', 'ÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộ'),
    ('o', 'ỚớỜờỞởỠỡỢợ'),
    ('oe', 'Œœ'),
    ('p', 'ṔṕṖṗ'),
    ('r', 'ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ'),
    ('s', 'ŚśŜŝŞşŠšȘșṠṡṢṣṤṥṦṧṨṩ'),
    ('ss', 'ß'),
    ('t', 'ŢţŤťȚțṪṫṬṭṮṯṰṱẗ'),
    ('th', 'Þþ'),
    ('u', 'ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự'),
    ('v', 'ṼṽṾṿ'),
    ('w', 'ŴŵẀẁẂẃẄẅẆẇẈẉẘ'),
    ('x', 'ẊẋẌẍ'),
    ('y', 'ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ'),
    ('z', 'ŹźŻżŽžẐẑẒẓẔẕ');

-- Every name with its folded text: in plain letters, lower case, words parted by one blank; kana as
-- katakana. One that a shell wrote is folded here, nearly as the library will.
--     SELECT uid, kind, name FROM search WHERE folded LIKE '%yen bai%';
--     SELECT uid, kind, name FROM search WHERE folded LIKE '%長野%';
CREATE VIEW IF NOT EXISTS search (uid, kind, name, language, preferred_name, folded) AS
    SELECT r.uid, r.kind, n.text, n.language,
        (SELECT text FROM name WHERE record = n.record ORDER BY type IS NOT 'preferred', slot LIMIT 1),
        coalesce(n.folded, (WITH RECURSIVE letter (at, done) AS (
            SELECT 1, ''
            UNION ALL SELECT at + 1, done || coalesce(
                    (SELECT plain FROM plain_letter WHERE instr(letters, substr(n.text, at, 1)) > 0),
                    CASE WHEN instr('.-_,;:/()', substr(n.text, at, 1)) > 0 THEN ' '
                        WHEN substr(n.text, at, 1) IN ('''', '’') THEN ''
                        ELSE lower(substr(n.text, at, 1)) END)
                FROM letter WHERE at <= length(n.text))
            SELECT trim(replace(replace(done, '  ', ' '), '  ', ' ')) FROM letter ORDER BY at DESC LIMIT 1))
    FROM name n JOIN record r ON r.id = n.record;

-- Each record under the name it is listed by; ORDER BY sort_key is the order of dictionaries:
-- Vietnamese letters and tones, Japanese names by their reading where one is recorded.
CREATE VIEW IF NOT EXISTS listing (id, uid, kind, name, slot, sort_key) AS
    SELECT r.id, r.uid, r.kind, n.text, n.slot,
        coalesce((SELECT k.sort_key FROM name k WHERE k.record = r.id AND k.sort_key >= 'ァ' AND k.sort_key < 'ㄅ' LIMIT 1),
            n.sort_key, lower(n.text))
    FROM record r JOIN name n ON n.record = r.id AND n.slot = (SELECT slot FROM name WHERE record = r.id
        ORDER BY type IS NOT 'preferred', slot LIMIT 1);

