-- Countries, as the lists spell them. A name that does not stand here is no country to a script: it is
-- reported, never guessed; who decides what it means adds it here.

CREATE TABLE country (uid TEXT PRIMARY KEY, name TEXT NOT NULL, code TEXT, parent TEXT);
-- Today's, by their codes of ISO 3166-1.
INSERT INTO country (uid, name) VALUES
    ('af', 'Afghanistan'), ('al', 'Albania'), ('dz', 'Algeria'), ('ad', 'Andorra'), ('ao', 'Angola'),
    ('ag', 'Antigua and Barbuda'), ('ar', 'Argentina'), ('am', 'Armenia'), ('au', 'Australia'), ('at', 'Austria'),
    ('az', 'Azerbaijan'), ('bs', 'Bahamas'), ('bh', 'Bahrain'), ('bd', 'Bangladesh'), ('bb', 'Barbados'),
    ('by', 'Belarus'), ('be', 'Belgium'), ('bz', 'Belize'), ('bj', 'Benin'), ('bm', 'Bermuda'), ('bo', 'Bolivia'),
    ('ba', 'Bosnia and Herzegovina'), ('bw', 'Botswana'), ('br', 'Brazil'), ('bn', 'Brunei'), ('bg', 'Bulgaria'),
    ('bf', 'Burkina Faso'), ('bi', 'Burundi'), ('kh', 'Cambodia'), ('cm', 'Cameroon'), ('ca', 'Canada'),
    ('cv', 'Cape Verde'), ('cf', 'Central African Republic'), ('td', 'Chad'), ('cl', 'Chile'), ('cn', 'China'),
    ('co', 'Colombia'), ('km', 'Comoros'), ('ck', 'Cook Islands'), ('cr', 'Costa Rica'), ('ci', 'Ivory Coast'),
    ('hr', 'Croatia'), ('cu', 'Cuba'), ('cy', 'Cyprus'), ('cz', 'Czech Republic'),
    ('cd', 'Democratic Republic of the Congo'), ('dk', 'Denmark'), ('dj', 'Djibouti'), ('dm', 'Dominica'),
    ('do', 'Dominican Republic'), ('tl', 'East Timor'), ('ec', 'Ecuador'), ('eg', 'Egypt'), ('sv', 'El Salvador'),
    ('gq', 'Equatorial Guinea'), ('er', 'Eritrea'), ('ee', 'Estonia'), ('sz', 'Eswatini'), ('et', 'Ethiopia'),
    ('fk', 'Falkland Islands'), ('fo', 'Faroe Islands'), ('fm', 'Micronesia'), ('fj', 'Fiji'), ('fi', 'Finland'),
    ('fr', 'France'), ('pf', 'French Polynesia'), ('ga', 'Gabon'), ('gm', 'Gambia'), ('ge', 'Georgia'),
    ('de', 'Germany'), ('gh', 'Ghana'), ('gi', 'Gibraltar'), ('gr', 'Greece'), ('gl', 'Greenland'), ('gd', 'Grenada'),
    ('gu', 'Guam'), ('gt', 'Guatemala'), ('gn', 'Guinea'), ('gw', 'Guinea-Bissau'), ('gy', 'Guyana'), ('ht', 'Haiti'),
    ('va', 'Vatican City'), ('hn', 'Honduras'), ('hu', 'Hungary'), ('is', 'Iceland'), ('in', 'India'),
    ('id', 'Indonesia'), ('ir', 'Iran'), ('iq', 'Iraq'), ('ie', 'Ireland'), ('im', 'Isle of Man'), ('il', 'Israel'),
    ('it', 'Italy'), ('jm', 'Jamaica'), ('jp', 'Japan'), ('je', 'Jersey'), ('jo', 'Jordan'), ('kz', 'Kazakhstan'),
    ('ke', 'Kenya'), ('ki', 'Kiribati'), ('kp', 'North Korea'), ('kr', 'South Korea'), ('xk', 'Kosovo'),
    ('kw', 'Kuwait'), ('kg', 'Kyrgyzstan'), ('la', 'Laos'), ('lv', 'Latvia'), ('lb', 'Lebanon'), ('ls', 'Lesotho'),
    ('lr', 'Liberia'), ('ly', 'Libya'), ('li', 'Liechtenstein'), ('lt', 'Lithuania'), ('lu', 'Luxembourg'),
    ('mg', 'Madagascar'), ('mw', 'Malawi'), ('my', 'Malaysia'), ('mv', 'Maldives'), ('ml', 'Mali'), ('mt', 'Malta'),
    ('mh', 'Marshall Islands'), ('mr', 'Mauritania'), ('mu', 'Mauritius'), ('yt', 'Mayotte'), ('mx', 'Mexico'),
    ('md', 'Moldova'), ('mc', 'Monaco'), ('mn', 'Mongolia'), ('me', 'Montenegro'), ('ma', 'Morocco'),
    ('mz', 'Mozambique'), ('mm', 'Myanmar'), ('na', 'Namibia'), ('nr', 'Nauru'), ('np', 'Nepal'),
    ('nl', 'Netherlands'), ('nc', 'New Caledonia'), ('nz', 'New Zealand'), ('ni', 'Nicaragua'), ('ne', 'Niger'),
    ('ng', 'Nigeria'), ('nu', 'Niue'), ('mk', 'North Macedonia'), ('mp', 'Northern Mariana Islands'),
    ('no', 'Norway'), ('om', 'Oman'), ('pk', 'Pakistan'), ('pw', 'Palau'), ('ps', 'Palestine'), ('pa', 'Panama'),
    ('pg', 'Papua New Guinea'), ('py', 'Paraguay'), ('pe', 'Peru'), ('ph', 'Philippines'), ('pl', 'Poland'),
    ('pt', 'Portugal'), ('pr', 'Puerto Rico'), ('qa', 'Qatar'), ('cg', 'Republic of the Congo'), ('ro', 'Romania'),
    ('ru', 'Russia'), ('rw', 'Rwanda'), ('kn', 'Saint Kitts and Nevis'), ('lc', 'Saint Lucia'),
    ('vc', 'Saint Vincent and the Grenadines'), ('ws', 'Samoa'), ('sm', 'San Marino'),
    ('st', 'São Tomé and Príncipe'), ('sa', 'Saudi Arabia'), ('sn', 'Senegal'), ('rs', 'Serbia'),
    ('sc', 'Seychelles'), ('sl', 'Sierra Leone'), ('sg', 'Singapore'), ('sk', 'Slovakia'), ('si', 'Slovenia'),
    ('sb', 'Solomon Islands'), ('so', 'Somalia'), ('za', 'South Africa'), ('ss', 'South Sudan'), ('es', 'Spain'),
    ('lk', 'Sri Lanka'), ('sd', 'Sudan'), ('sr', 'Suriname'), ('se', 'Sweden'), ('ch', 'Switzerland'),
    ('sy', 'Syria'), ('tw', 'Taiwan'), ('tj', 'Tajikistan'), ('tz', 'Tanzania'), ('th', 'Thailand'), ('tg', 'Togo'),
    ('to', 'Tonga'), ('tt', 'Trinidad and Tobago'), ('tn', 'Tunisia'), ('tr', 'Turkey'), ('tm', 'Turkmenistan'),
    ('tv', 'Tuvalu'), ('ug', 'Uganda'), ('ua', 'Ukraine'), ('ae', 'United Arab Emirates'), ('gb', 'United Kingdom'),
    ('us', 'United States'), ('uy', 'Uruguay'), ('uz', 'Uzbekistan'), ('vu', 'Vanuatu'), ('ve', 'Venezuela'),
    ('vn', 'Vietnam'), ('eh', 'Western Sahara'), ('ye', 'Yemen'), ('zm', 'Zambia'), ('zw', 'Zimbabwe');
UPDATE country SET code = upper(uid);
-- Parts of a country, and states of which ISO 3166-1 has no code.
INSERT INTO country VALUES
    ('ax', 'Åland Islands', 'AX', 'fi'), ('gf', 'French Guiana', 'GF', 'fr'), ('gp', 'Guadeloupe', 'GP', 'fr'),
    ('mq', 'Martinique', 'MQ', 'fr'), ('re', 'Réunion', 'RE', 'fr'), ('gb/england', 'England', 'GB', 'gb'),
    ('gb/northern-ireland', 'Northern Ireland', 'GB', 'gb'), ('gb/scotland', 'Scotland', 'GB', 'gb'),
    ('gb/wales', 'Wales', 'GB', 'gb'), ('country/czechoslovakia', 'Czechoslovakia', NULL, NULL),
    ('country/german-democratic-republic', 'German Democratic Republic', NULL, NULL),
    ('country/hawaii', 'Hawaii', NULL, NULL), ('country/malaya', 'Malaya', NULL, NULL),
    ('country/northern-cyprus', 'Northern Cyprus', NULL, NULL),
    ('country/republic-of-china', 'Republic of China', NULL, NULL),
    ('country/soviet-union', 'Soviet Union', NULL, NULL), ('country/tanganyika', 'Tanganyika', NULL, NULL),
    ('country/yemen-arab-republic', 'Yemen Arab Republic', NULL, NULL),
    ('country/yugoslavia', 'Yugoslavia', NULL, NULL), ('country/zimbabwe-rhodesia', 'Zimbabwe Rhodesia', NULL, NULL);

CREATE TABLE country_name (name TEXT PRIMARY KEY, uid TEXT NOT NULL);
INSERT INTO country_name SELECT name, uid FROM country;
INSERT INTO country_name VALUES
    ('Afghanistan (Interim Authority)', 'af'), ('Åland Islands, Finland', 'ax'), ('Bosnia and Hercegovina', 'ba'),
    ('Bosnia-Herzegovina', 'ba'), ('Bosnian Federation', 'ba'), ('Brunei Darussalam', 'bn'), ('Burma', 'mm'),
    ('Cabo Verde', 'cv'), ('Ceylon (Sri Lanka)', 'lk'), ('China, People’s Republic of', 'cn'),
    ('China, Republic of', 'country/republic-of-china'), ('Congo, Democratic Republic of', 'cd'),
    ('Congo, Republic of', 'cg'), ('Cote d’Ivoire', 'ci'), ('Cuba (Provisional Government)', 'cu'), ('Czechia', 'cz'),
    ('Czechoslovakia (government-in-exile)', 'country/czechoslovakia'), ('Dahomey (Benin)', 'bj'),
    ('Democratic Republic of the Congo (Zaire)', 'cd'), ('England, United Kingdom', 'gb/england'),
    ('Federated States of Micronesia', 'fm'), ('France (Provisional Government)', 'fr'),
    ('French Guiana, France', 'gf'), ('Germany, Federal Republic of', 'de'), ('Guadeloupe, France', 'gp'),
    ('Israel (Provisional Government)', 'il'), ('Khmer Republic (Cambodia)', 'kh'), ('Korea', 'kr'),
    ('Korea, South', 'kr'), ('Macedonia', 'mk'), ('Macedonia, Former Yugoslav Republic of', 'mk'),
    ('Martinique, France', 'mq'), ('Muscat & Oman', 'om'),
    ('Northern Ireland, United Kingdom', 'gb/northern-ireland'), ('Poland (government-in-exile)', 'pl'),
    ('Republic of Ireland', 'ie'), ('Réunion, France', 're'), ('Sao Tome and Principe', 'st'),
    ('Scotland, United Kingdom', 'gb/scotland'), ('Siam (Thailand)', 'th'), ('Slovak Republic', 'sk'),
    ('Somali Republic', 'so'), ('St. Christopher and Nevis', 'kn'), ('St. Kitts and Nevis', 'kn'),
    ('St. Lucia', 'lc'), ('St. Vincent and the Grenadines', 'vc'), ('Surinam', 'sr'), ('Swaziland', 'sz'),
    ('The Gambia', 'gm'), ('Timor-Leste', 'tl'), ('Türkiye', 'tr'), ('U.S.S.R.', 'country/soviet-union'),
    ('Union of South Africa', 'za'), ('Upper Volta', 'bf'), ('Upper Volta (Burkina Faso)', 'bf'),
    ('Wales, United Kingdom', 'gb/wales'), ('Western Samoa', 'ws');

-- A script fills used_country; these go into its dossier.
CREATE TABLE used_country (uid TEXT PRIMARY KEY ON CONFLICT IGNORE);
CREATE VIEW country_objects AS
SELECT c.uid, json_patch('{}', json_object('kind', 'place', 'uid', c.uid, 'type', iif(c.parent IS NULL, 'country', 'region'),
    'country', c.code, 'parent', c.parent, 'names', json_array(json_object('text', c.name, 'language', 'en')))) AS object
FROM country c
WHERE c.uid IN (SELECT uid FROM used_country)
    OR c.uid IN (SELECT o.parent FROM country o JOIN used_country u ON u.uid = o.uid)
ORDER BY c.parent IS NOT NULL, c.uid;
