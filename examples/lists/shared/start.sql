-- What every list begins with: the tables that its script fills, what the registry knows already
-- (known.jsonl in the working folder, as accord-export prints it; none is fine), and slugs for uids.

CREATE TABLE dossier (n INTEGER PRIMARY KEY, kind TEXT, uid TEXT UNIQUE, object TEXT NOT NULL);
-- What a person should look at: which line of the list (what it is, its code or number, what it says),
-- and why it is told.
CREATE TABLE finding (n INTEGER PRIMARY KEY, what TEXT, line TEXT, value TEXT, reason TEXT NOT NULL);
CREATE TABLE tally (n INTEGER PRIMARY KEY, what TEXT, read INTEGER, kept INTEGER);

CREATE TABLE known (uid TEXT PRIMARY KEY, object TEXT NOT NULL);
INSERT INTO known
SELECT json_extract(value, '$.uid'), value
FROM json_each('[' || replace(rtrim(CAST(readfile('known.jsonl') AS TEXT), char(10)), char(10), ',') || ']');

-- Which place a code means, as of today or of the time before it was given to another.
CREATE TABLE known_code (scheme TEXT, code TEXT, ended INTEGER, uid TEXT, UNIQUE (scheme, code, ended) ON CONFLICT IGNORE);
INSERT INTO known_code
SELECT json_extract(i.value, '$.scheme'), json_extract(i.value, '$.code'),
    coalesce(json_extract(i.value, '$.end_date'), '..') <> '..', known.uid
FROM known JOIN json_each(known.object, '$.identifiers') i;
-- Places that the dossiers of examples/ name by their districts, which the lists do not know.
INSERT INTO known_code VALUES
    ('jis', '332151', 0, 'jp/mimasaka'),
    ('gso', '24769', 1, 'vn/lam-dong/da-lat/phuong-7'),
    ('gso', '24846', 1, 'vn/lam-dong/lac-duong/thi-tran-lac-duong'),
    ('gso', '24847', 1, 'vn/lam-dong/lac-duong/da-chais'),
    ('gso', '24848', 1, 'vn/lam-dong/lac-duong/da-nhim'),
    ('gso', '24850', 1, 'vn/lam-dong/lac-duong/dung-kno'),
    ('gso', '24853', 1, 'vn/lam-dong/dam-rong/da-tong'),
    ('gso', '24856', 1, 'vn/lam-dong/dam-rong/da-long'),
    ('gso', '24862', 1, 'vn/lam-dong/lac-duong/lat'),
    ('gso', '24865', 1, 'vn/lam-dong/lac-duong/da-sar');

-- Slugs: the Latin letters beyond ASCII by their base; combining marks and apostrophes go, all else is a hyphen.
CREATE TABLE letter (letter TEXT PRIMARY KEY, base TEXT NOT NULL) WITHOUT ROWID;
WITH RECURSIVE family (base, letters) AS (VALUES
    ('a', 'ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ'),
    ('ae', 'æÆ'),
    ('b', 'ḂḃḄḅḆḇ'),
    ('c', 'ÇçĆćĈĉĊċČčḈḉ'),
    ('d', 'ĎďḊḋḌḍḎḏḐḑḒḓđĐðÐ'),
    ('dz', 'ǄǅǆǱǲǳ'),
    ('e', 'ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệəƏǝ'),
    ('f', 'Ḟḟ'),
    ('g', 'ĜĝĞğĠġĢģǦǧǴǵḠḡ'),
    ('h', 'ĤĥȞȟḢḣḤḥḦḧḨḩḪḫẖħĦ'),
    ('i', 'ÌÍÎÏìíîïĨĩĪīĬĭĮįİǏǐȈȉȊȋḬḭḮḯỈỉỊịı'),
    ('ij', 'Ĳĳ'),
    ('j', 'Ĵĵǰ'),
    ('k', 'ĶķǨǩḰḱḲḳḴḵĸ'),
    ('l', 'ĹĺĻļĽľḶḷḸḹḺḻḼḽłŁ'),
    ('lj', 'Ǉǈǉ'),
    ('m', 'ḾḿṀṁṂṃ'),
    ('n', 'ÑñŃńŅņŇňǸǹṄṅṆṇṈṉṊṋŋŊŉ'),
    ('nj', 'Ǌǋǌ'),
    ('o', 'ÒÓÔÕÖòóôõöŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợøØ'),
    ('oe', 'œŒ'),
    ('p', 'ṔṕṖṗ'),
    ('r', 'ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ'),
    ('s', 'ŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛ'),
    ('ss', 'ßẞ'),
    ('t', 'ŢţŤťȚțṪṫṬṭṮṯṰṱẗŧŦ'),
    ('th', 'þÞ'),
    ('u', 'ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự'),
    ('v', 'ṼṽṾṿ'),
    ('w', 'ŴŵẀẁẂẃẄẅẆẇẈẉẘ'),
    ('x', 'ẊẋẌẍ'),
    ('y', 'ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ'),
    ('z', 'ŹźŻżŽžẐẑẒẓẔẕ')
), single (base, letter, rest) AS (
    SELECT base, substr(letters, 1, 1), substr(letters, 2) FROM family
    UNION ALL SELECT base, substr(rest, 1, 1), substr(rest, 2) FROM single WHERE rest <> ''
)
INSERT INTO letter SELECT letter, base FROM single
UNION ALL SELECT value, '' FROM json_each('["\u0027","\u2018","\u2019","\u02bb","\u02bc","\u0060"]');
WITH RECURSIVE mark (code) AS (VALUES (768) UNION ALL SELECT code + 1 FROM mark WHERE code < 879)
INSERT INTO letter SELECT char(code), '' FROM mark;

CREATE TABLE to_slug (text TEXT PRIMARY KEY ON CONFLICT IGNORE) WITHOUT ROWID;
CREATE VIEW slugs (text, slug) AS
WITH RECURSIVE spelt (text, rest, slug) AS (
    SELECT text, text, '' FROM to_slug
    UNION ALL
    SELECT spelt.text, substr(rest, 2), slug || coalesce(base,
        CASE WHEN substr(rest, 1, 1) GLOB '[A-Za-z0-9]' THEN lower(substr(rest, 1, 1))
            WHEN slug GLOB '*-' THEN '' ELSE '-' END)
    FROM spelt LEFT JOIN letter ON letter = substr(rest, 1, 1)
    WHERE rest <> ''
)
SELECT text, trim(slug, '-') FROM spelt WHERE rest = '';

-- Letters with their marks apart (NFD) are put together, as the importer does, so that names compare.
CREATE TABLE pair (base TEXT, mark TEXT, whole TEXT, PRIMARY KEY (base, mark)) WITHOUT ROWID;
WITH RECURSIVE family (mark, bases, wholes) AS (VALUES
    (768, 'AEIOUaeiouÜüNnĒēŌōWwÂâĂăÊêÔôƠơƯưYy', 'ÀÈÌÒÙàèìòùǛǜǸǹḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừỲỳ'),
    (769, 'AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØøÇçĒēÏïKkMmÕõŌōPpŨũWwÂâĂăÊêÔôƠơƯư', 'ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃẤấẮắẾếỐốỚớỨứ'),
    (770, 'AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ', 'ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ'),
    (771, 'ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy', 'ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ'),
    (772, 'AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyGgḶḷṚṛ', 'ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳḠḡḸḹṜṝ'),
    (774, 'AaEeGgIiOoUuȨȩẠạ', 'ĂăĔĕĞğĬĭŎŏŬŭḜḝẶặ'),
    (775, 'CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢṣTtWwXxYyſ', 'ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨṩṪṫẆẇẊẋẎẏẛ'),
    (776, 'AEIOUaeiouyYHhÕõŪūWwXxt', 'ÄËÏÖÜäëïöüÿŸḦḧṎṏṺṻẄẅẌẍẗ'),
    (777, 'AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy', 'ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ'),
    (778, 'AaUuwy', 'ÅåŮůẘẙ'),
    (779, 'OoUu', 'ŐőŰű'),
    (780, 'CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒjHh', 'ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞȟ'),
    (783, 'AaEeIiOoRrUu', 'ȀȁȄȅȈȉȌȍȐȑȔȕ'),
    (785, 'AaEeIiOoRrUu', 'ȂȃȆȇȊȋȎȏȒȓȖȗ'),
    (795, 'OoUu', 'ƠơƯư'),
    (803, 'BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOoƠơUuƯưYy', 'ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỢợỤụỰựỴỵ'),
    (804, 'Uu', 'Ṳṳ'),
    (805, 'Aa', 'Ḁḁ'),
    (806, 'SsTt', 'ȘșȚț'),
    (807, 'CcGgKkLlNnRrSsTtEeDdHh', 'ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ'),
    (808, 'AaEeIiUuOo', 'ĄąĘęĮįŲųǪǫ'),
    (813, 'DdEeLlNnTtUu', 'ḒḓḘḙḼḽṊṋṰṱṶṷ'),
    (814, 'Hh', 'Ḫḫ'),
    (816, 'EeIiUu', 'ḚḛḬḭṴṵ'),
    (817, 'BbDdKkLlNnRrTtZzh', 'ḆḇḎḏḴḵḺḻṈṉṞṟṮṯẔẕẖ')
), single (mark, bases, wholes, n) AS (
    SELECT *, 1 FROM family UNION ALL SELECT mark, bases, wholes, n + 1 FROM single WHERE n < length(bases)
)
INSERT INTO pair SELECT substr(bases, n, 1), char(mark), substr(wholes, n, 1) FROM single;
-- INSERT OR IGNORE takes those of the texts that have marks apart.
CREATE TABLE to_compose (text TEXT PRIMARY KEY,
    CHECK (text GLOB '*[' || char(768) || '-' || char(879) || ']*')) WITHOUT ROWID;
CREATE VIEW composed (text, whole) AS
WITH RECURSIVE done (text, whole, rest) AS (
    SELECT text, '', text FROM to_compose
    UNION ALL
    SELECT done.text, CASE WHEN pair.whole IS NULL THEN done.whole || substr(rest, 1, 1)
        ELSE substr(done.whole, 1, length(done.whole) - 1) || pair.whole END, substr(rest, 2)
    FROM done LEFT JOIN pair ON base = substr(done.whole, -1) AND mark = substr(rest, 1, 1)
    WHERE rest <> ''
)
SELECT text, whole FROM done WHERE rest = '';
