#!/usr/bin/env python3
"""Makes things with names, and queries with what they should find, from the public data sets.

usage: generate.py DATA_FOLDER OUT_FOLDER [PER_CLASS]

The rules are written down here and know nothing of the library. A query is right when it finds any thing
from one of whose names the same rule makes the same query: Minami-ku is a ward of ten cities.
"""
import csv, json, random, re, sys, unicodedata

data, out = sys.argv[1], sys.argv[2]
per_class = int(sys.argv[3]) if len(sys.argv) > 3 else 120
random.seed(20250701)
nfc = lambda s: re.sub(r"\s+", " ", unicodedata.normalize("NFC", s)).strip()

things = []  # id, kind, type, country, parent, names; facts for the rules


def thing(kind, type_, country, names, parent=None, **facts):
    t = dict(id="t%05d" % len(things), kind=kind, type=type_, country=country, parent=parent,
             names=[nfc(n) for n in names if n], **facts)
    things.append(t)
    return t


# ---- Viet Nam -----------------------------------------------------------------------------------------
vn_types = {"Tỉnh": "province", "Thành phố": "city", "Phường": "ward", "Xã": "commune", "Thị trấn": "town",
            "Đặc khu": "special-zone", "Thị xã": "provincial-town", "Huyện": "district", "Quận": "urban-district"}
for p in json.load(open(data + "/vn-units/full.json")):
    province = None
    for u in [p] + p["Wards"]:
        word = nfc(u["AdministrativeUnitShortName"])
        t = thing("place", "municipality" if u is p and word == "Thành phố" else vn_types[word], "VN", [u["Name"]],
                  parent=province, vi=nfc(u["Name"]), word=word, en=u["FullNameEn"])
        province = province or t
seen = set()
for p in json.load(open(data + "/vn-2025-mapping/merges.json"))["data"]:
    for u in p["level2s"]:
        for m in u["merges"]:
            name = nfc(m["name"])
            word = next((w for w in vn_types if name.startswith(w + " ")), None)
            if word and m["old_id"] not in seen:
                seen.add(m["old_id"])
                thing("place", vn_types[word], "VN", [name], vi=name[len(word) + 1:], word=word)
# ---- Japan ----------------------------------------------------------------------------------------------
ja_types = {"市": "city", "区": "ward", "町": "town", "村": "village"}
prefectures, cities = {}, {}
for r in csv.DictReader(open(data + "/jp-localgov/prefjp-utf8.csv", encoding="utf-8-sig")):
    t = {"道": "circuit", "都": "metropolis", "府": "urban-prefecture"}.get(r["pref"][-1], "prefecture")
    prefectures[r["pref"]] = thing("place", t, "JP", [r["pref"], r["prefkana"], r["pref_en"]], kanji=r["pref"],
                                   kana=nfc(r["prefkana"]), with_kana=True, ja_type=r["pref"][-1], rom=None,
                                   pref_en=r["pref_en"])
romaji = {m["code"]: m["name_romaji"] for m in json.load(open(data + "/jp-municipalities/municipalities.json"))}
for r in csv.DictReader(open(data + "/jp-localgov/localgovjp-utf8.csv", encoding="utf-8-sig")):
    kanji, kana, lies_in = nfc(r["city"]), nfc(r["citykana"]), prefectures[r["pref"]]
    if kanji[-1] not in ja_types:
        continue
    ward = " " in kanji
    if ward:
        lies_in = cities.get(kanji.split(" ")[0], lies_in)
        kanji, kana = kanji.split(" ")[-1], kana.split(" ")[-1]
    elif kanji.endswith("区"):
        ward = True
    only_reading = int(r["cid"]) % 3 == 0
    names = [kana] if only_reading else [kanji, kana]
    rom = romaji.get(r["lgcode"].zfill(6))
    if rom and int(r["cid"]) % 3 == 1:
        names = [kanji, rom]
    t = thing("place", ja_types[kanji[-1]], "JP", names, parent=lies_in, kanji=kanji if not only_reading else None, kana=kana,
          with_kana=kana in names, ja_type=kanji[-1], rom=rom)
    cities.setdefault(kanji, t)
# ---- the world --------------------------------------------------------------------------------------------
towns = {}
for r in csv.DictReader(open(data + "/twin-cities/twin_cities_raw.csv")):
    for c, k in ((r["city1"], r["country1"]), (r["city2"], r["country2"])):
        c, k = nfc(c), nfc(k)
        if c and k not in ("Vietnam", "Japan") and len(c) < 60:
            towns.setdefault((c, k), 1)
lands = {k: thing("place", "country", None, [k]) for k in sorted({k for _, k in towns if k})}
for c, k in towns:
    thing("place", "city", None, [c], parent=lands.get(k), town=c, land=k)
titles = set("""President President-elect Prime Minister King Queen Prince Princess Emperor Sultan Chancellor Premier Foreign
 Vice Deputy First Crown Sheikh Sheik Shaikh General Lady Sir Dr. Pope Chairman Chief Head State Government of the and
 Secretary Amir Emir Grand Duke Duchess Taoiseach Secretary-General Representative Council Acting Interim Federal Field
 Marshal Captain Admiral Colonel Lord Archbishop Cardinal Shah Regent Governor-General Governor Speaker Army Party
 Leader Provisional Minister-President Co-Chair Member Presidency""".split())
people = {}
for r in csv.DictReader(open(data + "/us-visits/visits.csv")):
    words, title = nfc(r["visitor"]).replace(",", " ").split(), []
    while words and words[0] in titles:
        title.append(words.pop(0))
    name = " ".join(words)
    if 2 <= len(words) <= 4 and all(w[0].isupper() for w in words) and not re.search(r"[IVX]{2,}$|\(|\bI$|\bV$", name) and \
            not set(words) & titles:
        people.setdefault(name, " ".join(title))
for t in things:
    if t.get("vi"):
        english = {"Tỉnh": "Province", "Thành phố": "City", "Phường": "Ward", "Xã": "Commune", "Thị trấn": "Township"}
        t["en"] = t.get("en", "")
for i, name in enumerate(sorted(people)):
    title = people[name]
    thing("person", "", None, [title + " " + name if title and i % 4 == 0 else name], person=name, title=title)

# ---- rules --------------------------------------------------------------------------------------------------
letters = {"đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe",
           "Œ": "Oe", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ħ": "h", "Ħ": "H", "ə": "e", "Ə": "E", "ŋ": "ng"}


def plain(s):
    s = "".join(letters.get(c, c) for c in unicodedata.normalize("NFC", s))
    return "".join(c for c in unicodedata.normalize("NFD", s) if not unicodedata.combining(c))


def move_tone(s):
    pairs = {"oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "uý": "úy", "uỳ": "ùy", "uỷ": "ủy", "uỵ": "ụy", "oè": "òe",
             "oé": "óe", "oẻ": "ỏe", "oẹ": "ọe"}
    both = {**pairs, **{v: k for k, v in pairs.items()}}
    for a, b in both.items():
        for m in re.finditer(a, s):
            before = s[m.start() - 1:m.start()].lower()
            after = s[m.end():m.end() + 1]
            if before != "q" and not after.isalpha():
                return s[:m.start()] + b + s[m.end():]
    return None


KANA = dict(zip("あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをんがぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ",
                "a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu me mo ya yu yo ra ri ru re ro wa i e o n ga gi gu ge go za ji zu ze zo da ji zu de do ba bi bu be bo pa pi pu pe po".split()))
KUNREI = {**KANA, "し": "si", "ち": "ti", "つ": "tu", "ふ": "hu", "じ": "zi", "ぢ": "zi", "づ": "zu"}
WAPURO = {**KANA, "ぢ": "di", "づ": "du", "し": "shi"}


def kana_to(kana, table, kunrei=False):
    s, i = "", 0
    kana = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in kana)
    double = False
    while i < len(kana):
        c = kana[i]
        n = kana[i + 1] if i + 1 < len(kana) else ""
        if c == "っ":
            double = True
            i += 1
            continue
        if c == "ー":
            s += s[-1:]
            i += 1
            continue
        if c == "ゔ":
            syllable = "vu"
        elif c not in table:
            return None
        else:
            syllable = table[c]
        if n and n in "ゃゅょ":
            stem = syllable[:-1]
            v = {"ゃ": "a", "ゅ": "u", "ょ": "o"}[n]
            syllable = stem + v if not kunrei and stem in ("sh", "ch", "j") else stem + "y" + v
            i += 1
        if double:
            s += "t" if syllable.startswith("ch") else syllable[0]
            double = False
        s += syllable
        i += 1
    return s


def shorten(s):
    return s.replace("ou", "o").replace("oo", "o").replace("uu", "u")


ja_endings = {"市": ("し", "shi"), "区": ("く", "ku"), "町": (("まち", "machi"), ("ちょう", "cho")), "村": (("むら", "mura"), ("そん", "son")),
              "県": ("けん", "ken"), "府": ("ふ", "fu"), "都": ("と", "to"), "道": ("どう", "do")}


def ja_parts(t):
    """the reading without its type, and the type word in romaji"""
    forms = ja_endings[t["ja_type"]]
    for kana, rom in ([forms] if isinstance(forms[0], str) else forms):
        if t["kana"].endswith(kana) and len(t["kana"]) > len(kana) + 0:
            return t["kana"][:-len(kana)], rom
    return None, None


HALF = {}
for c in range(0xFF61, 0xFFA0):
    HALF[unicodedata.normalize("NFKC", chr(c))] = chr(c)


def half_width(kana):
    kata = "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in kana)
    return "".join(HALF.get(d, {"\u3099": "ﾞ", "\u309A": "ﾟ"}.get(d, d)) for d in unicodedata.normalize("NFD", kata))


OLD = {"竜": "龍", "浜": "濱", "沢": "澤", "広": "廣", "国": "國", "桜": "櫻", "滝": "瀧", "辺": "邊", "塩": "鹽", "芦": "蘆", "豊": "豐", "栄": "榮",
       "恵": "惠", "徳": "德", "福": "福", "真": "眞", "関": "關", "鉄": "鐵", "岳": "嶽", "島": "嶋", "野": "埜", "弥": "彌", "楽": "樂", "瀬": "瀨",
       "条": "條", "学": "學", "来": "來", "宝": "寶", "寿": "壽", "斉": "齊", "斎": "齋", "湾": "灣", "万": "萬", "与": "與", "亀": "龜", "両": "兩",
       "会": "會", "検": "檢", "売": "賣", "読": "讀", "茨": "茨", "区": "區", "県": "縣", "団": "團", "気": "氣", "仏": "佛", "円": "圓", "台": "臺"}
for same in ("福", "茨", "島", "野"):
    OLD.pop(same)


def old_kanji(s):
    s2 = "".join(OLD.get(c, c) for c in s[:-1]) + s[-1]
    return s2 if s2 != s else None


def ke(s):
    for a, b in (("ヶ", "ケ"), ("ケ", "が"), ("が", "ヶ")):
        if a in s[1:-1] and not re.search("[ぁ-んァ-ン]" + a, s):
            return s.replace(a, b)
    return None


def digraphs(s):
    table = {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "Ø": "Oe", "å": "aa", "Å": "Aa", "æ": "ae", "Æ": "Ae"}
    o = "".join(table.get(c, c) for c in s)
    return o if o != s else None


def wrong_letter(s, i):
    words = [w for w in re.findall(r"[A-Za-z]{4,}", plain(s))]
    if not words:
        return None
    rule = random.Random("%s%d" % (plain(s).lower(), i))  # typed without marks: namesakes err alike
    w = rule.choice(words)
    at = rule.randrange(1, len(w))
    letter = rule.choice("abcdefghiklmnoprstuvy".replace(w[at].lower(), ""))
    return plain(s).replace(w, w[:at] + letter + w[at + 1:], 1)


def lost_letter(s, i):
    words = [w for w in re.findall(r"[A-Za-z]{4,}", plain(s))]
    if not words:
        return None
    rule = random.Random("%s%d" % (plain(s).lower(), i))  # typed without marks: namesakes err alike
    w = rule.choice(words)
    at = rule.randrange(0, len(w))
    return plain(s).replace(w, w[:at] + w[at + 1:], 1)


def has(*keys):
    return lambda t: all(t.get(k) for k in keys)


abbreviations = {"Thành phố": "TP.", "Phường": "P.", "Xã": "X.", "Thị trấn": "TT.", "Huyện": "H.", "Quận": "Q.", "Tỉnh": "T."}
marked = lambda s: plain(s) != s
world = lambda t: t.get("town") and "(" not in t["town"] and "–" not in t["town"] and "," not in t["town"]


def of_japan(make):
    def rule(t):
        base, word = ja_parts(t)
        return make(t, base, word) if base else None
    return rule


rules = {  # class: which things, what query
    "vi as written": (has("vi"), lambda t: t["vi"]),
    "vi without marks": (has("vi"), lambda t: plain(t["vi"]).lower() if marked(t["vi"]) else None),
    "vi glued": (has("vi"), lambda t: plain(t["vi"]).lower().replace(" ", "") if " " in t["vi"] else None),
    "vi tone moved": (has("vi"), lambda t: move_tone(t["vi"])),
    "vi type word": (has("vi"), lambda t: t["word"] + " " + t["vi"]),
    "vi type word plain": (has("vi"), lambda t: plain(t["word"] + " " + t["vi"]).lower()),
    "vi abbreviated type": (has("vi"), lambda t: abbreviations[t["word"]] + " " + t["vi"] if t["word"] in abbreviations else None),
    "vi in English": (has("vi"), lambda t: plain(t["vi"]) + " " + english[t["word"]] if t["word"] in english else None),
    "vi NFD upper case": (has("vi"), lambda t: unicodedata.normalize("NFD", t["vi"].upper())),
    "ja kanji": (has("kanji"), lambda t: t["kanji"]),
    "ja kanji no type": (has("kanji"), lambda t: t["kanji"][:-1] if len(t["kanji"]) > 2 else None),
    "ja old kanji": (has("kanji"), lambda t: old_kanji(t["kanji"])),
    "ja ke": (has("kanji"), lambda t: ke(t["kanji"])),
    "ja kana": (has("kana", "with_kana"), lambda t: t["kana"]),
    "ja half width": (has("kana", "with_kana"), lambda t: half_width(t["kana"])),
    "ja Hepburn, type": (has("kana"), of_japan(lambda t, b, w: (lambda r: r and shorten(r).capitalize() + "-" + w)(kana_to(b, KANA)))),
    "ja Hepburn glued": (has("kana"), of_japan(lambda t, b, w: (lambda r: r and shorten(r) + w)(kana_to(b, KANA)))),
    "ja Kunrei": (has("kana"), of_japan(lambda t, b, w: (lambda r: r and shorten(r).capitalize() if r != kana_to(b, KANA) else None)(kana_to(b, KUNREI, True)))),
    "ja word processor": (has("kana"), of_japan(lambda t, b, w: (lambda r: r if r and shorten(r) != r else None)(kana_to(b, WAPURO)))),
    "ja macron": (has("kana"), of_japan(lambda t, b, w: (lambda r: r.replace("ou", "ō").replace("oo", "ō").replace("uu", "ū").capitalize() if r and shorten(r) != r else None)(kana_to(b, KANA)))),
    "ja oh": (has("kana"), of_japan(lambda t, b, w: (lambda r: re.sub("o[uo](?![aiueo])", "oh", r, 1).capitalize() if r and re.search("o[uo](?![aiueo])", r) else None)(kana_to(b, KANA)))),
    "ja m before b, p": (has("kana"), of_japan(lambda t, b, w: (lambda r: shorten(re.sub("n(?=[bp])", "m", r)).capitalize() if r and re.search("n[bp]", r) else None)(kana_to(b, KANA)))),
    "world as written": (world, lambda t: t["town"]),
    "world without marks": (world, lambda t: plain(t["town"]) if marked(t["town"]) else None),
    "world digraphs": (world, lambda t: digraphs(t["town"]) if t["land"] in ("Germany", "Austria", "Switzerland", "Denmark", "Norway", "Sweden") else None),
    "world glued": (world, lambda t: re.sub(r"[ '’-]", "", plain(t["town"])).lower() if re.search(r"[ '’-]", t["town"]) else None),
    "world type word": (world, lambda t: {"Germany": "Stadt ", "Poland": "Gmina ", "France": "Ville de "}.get(t["land"], "City of ") + t["town"]),
    "world prefix": (world, lambda t: plain(t["town"])[:-2].lower() if len(t["town"]) > 7 and t["town"].isalpha() else None),
    "world hyphens": (world, lambda t: t["town"].replace("-", " ").replace("'", "").replace("’", "") if re.search("[-'’]", t["town"]) else None),
    "person other order": (has("person"), lambda t: " ".join(t["person"].split()[-1:] + t["person"].split()[:-1])),
    "person glued": (has("person"), lambda t: plain(t["person"]).replace(" ", "").lower()),
    "person glued other order": (has("person"), lambda t: (t["person"].split()[-1] + "".join(t["person"].split()[:-1])).lower()),
    "person one name and a half": (has("person"), lambda t: plain(t["person"].split()[-1] + " " + t["person"].split()[0][:3]).lower()),
    "person with title": (has("person", "title"), lambda t: t["title"] + " " + t["person"]),
    "person as written": (has("person"), lambda t: t["person"]),
    "vi glued with marks": (has("vi"), lambda t: t["vi"].replace(" ", "").lower() if " " in t["vi"] and not move_tone(t["vi"]) else None),
    "vi glued with type": (has("vi"), lambda t: plain(t["word"] + t["vi"]).replace(" ", "").lower()),
    "world St. for Saint": (world, lambda t: re.sub(r"\bSaint(e?)\b[ -]", r"St\1. ", t["town"], count=1) if re.search(r"\bSainte?[ -]", t["town"]) else None),
    "vi and province": (lambda t: t.get("vi") and t["parent"], lambda t: t["vi"] + ", " + t["parent"]["vi"]),
    "vi and province plain": (lambda t: t.get("vi") and t["parent"], lambda t: plain(t["vi"] + " " + t["parent"]["vi"]).lower()),
    "ja prefecture and kanji": (lambda t: t.get("kanji") and t["parent"], lambda t: t["parent"]["kanji"] + t["kanji"] if t["parent"]["kanji"] else None),
    "ja romaji and prefecture": (lambda t: t.get("kana") and t["parent"] and t["parent"].get("pref_en"), of_japan(lambda t, b, w: (lambda r: r and shorten(r).capitalize() + " " + t["parent"]["pref_en"])(kana_to(b, KANA)))),
    "world and country": (lambda t: world(t) and t["land"], lambda t: t["town"] + ", " + t["land"]),
    "wrong letter": (lambda t: world(t) or t.get("person") or t.get("vi"), lambda t: wrong_letter(t.get("town") or t.get("person") or t["vi"], 1)),
    "lost letter": (lambda t: world(t) or t.get("person") or t.get("vi"), lambda t: lost_letter(t.get("town") or t.get("person") or t["vi"], 2)),
}
# Names that differ in marks only, each typed exactly: only itself is right.
by_plain = {}
for t in things:
    if world(t):
        by_plain.setdefault(plain(t["town"]).lower(), set()).add(t["town"])

with open(out + "/things.tsv", "w") as f:
    for t in things:
        f.write("\t".join([t["id"], t["kind"], t["type"] or "", t["country"] or "", t["parent"]["id"] if t["parent"] else "", *t["names"]]) + "\n")
exact, plain_names, plain_words, towns_plain = {}, set(), set(), []
for t in things:
    for n in t["names"] + [t.get("vi") or t["names"][0]]:
        exact.setdefault(n, set()).add(t["id"])
        plain_names.add(plain(n).lower())
        plain_words.update(re.split(r"[^a-z]+", plain(n).lower()))
    if t.get("town"):
        towns_plain.append((plain(t["town"]).lower(), t["id"]))

readings = {shorten(kana_to(ja_parts(t)[0], KANA) or "") for t in things if t.get("kana") and ja_parts(t)[0]}

with open(out + "/queries.tsv", "w") as f:
    count = 0

    def write(name, by_query, limit):
        global count
        chosen = sorted(by_query)
        random.shuffle(chosen)
        for q in chosen[:limit]:
            f.write("\t".join([name, q, ",".join(sorted(by_query[q]))]) + "\n")
            count += 1

    for name, (which, make) in rules.items():
        by_query = {}
        for t in things:
            if which(t):
                q = make(t)
                if q and len(q) > 1:
                    by_query.setdefault(q, set()).add(t["id"])
        # A query may also be another thing's very name; one that errs into it is no fair query.
        if name.endswith("letter"):
            by_query = {q: ids for q, ids in by_query.items() if q.lower() not in plain_names}
        if name == "world prefix":
            by_query = {q: ids for q, ids in by_query.items() if q not in readings}
            by_query = {q: {i for p, i in towns_plain if p.startswith(q)} for q in by_query if q not in plain_words}
        for q in by_query:
            by_query[q] |= exact.get(q, set())
        # Errors are the hardest, and differ most: more of them, so that the figure says something.
        write(name, by_query, per_class * 5 if name.endswith("letter") else per_class)
    twins = {}
    for t in things:
        if world(t) and len(by_plain[plain(t["town"]).lower()]) > 1:
            twins.setdefault(t["town"], set()).add(t["id"])
    write("world namesakes by marks", twins, per_class)
print("%d things, %d queries, %d classes" % (len(things), count, len(rules) + 1))
