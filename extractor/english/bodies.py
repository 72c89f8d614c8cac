"""Bodies and places: organisations by their head noun, the media, documents, seats of government, regions.

Written down from general knowledge and news reading.  The rules tell by them what kind of source a name or a noun
group is; reading keeps the names of organisations together.
"""

from extractor.english.wordlist import phrase_set, word_set

BODY_HEADS = word_set("""
academy administration admiralty agency airline airlines airport alliance army assembly association authority bakery
bank base blog board body branch brewery brigade broadcaster bureau cabinet campaign carrier caucus center centre
chain chamber channel charity choir church city clinic club coalition coast-guard coastguard collective college
command commission committee community company confederation conference congress conservatory consortium corporation
corps council county court daily department depot diocese directorate district division embassy enforcement
enterprise exchange faction federation firm force forces foundation front fund giant government group headquarters
homeland hospital house industry initiative inspectorate institute institution insurer intelligence junta kingdom
lab laboratory league legislature lender magazine maker manufacturer military militia ministry mission monitor
mosque movement museum navy network newspaper ngo nonprofit nursery observatory office opposition orchestra
organisation organization outfit outlet panel paper parish parliament partnership party patrol pentagon platform
police portal presidency project prosecution protection protectorate registry regulator republic retailer school
secretariat senate service services shelter side site society squadron start-up startup state station store studio
supplier synagogue syndicate tabloid tank taskforce team think-tank thinktank trade treasury tribunal trust union
university utility watchdog website workforce
""")
"""Head nouns of a body: "the defence ministry", "the Harbour Board"."""

BODY_WORDS = BODY_HEADS | word_set("""
abc afp ag agence ap bbc cbs chronicle cia cnn co. corp corp. eu fbi fox gazette gmbh guardian herald imf inc inc.
journal llc ltd ltd. nasa nato nbc news nhs nv opec plc post press radio reuters sa telegraph television times
tribune tv un unesco unicef who wto
""")
"""The same, with the acronyms and last words by which bodies are known: "BBC", "Orsova Gazette"."""

DOCUMENTS = word_set("""
ad advert advertisement affidavit agenda agreement analysis application article assessment audio audit bill book
brief briefing bulletin census charter circular clip communique communiqué communiqués complaint constitution
contract contracts court-documents data database decree document documentary documents dossier editorial email
emails estimate estimates evidence figures filing filings findings footage forecast guidelines images index
indictment investigation judgment law lawsuit lawsuits leaflet legislation letter logs lyrics manifesto map measure
memo memoir message notice numbers order papers petition photographs photos piece plan plaque policy poll polls post
presentation projections proposal prospectus record recording records release report reports request research
results review rules ruling sign sketch spot spreadsheet statement statistics statute story studies study suit
survey surveys test testimony tests text transcript treaty tweet verdict video warrant
""")
"""Nouns that can state something without anybody speaking."""

COMPANY_WORDS = word_set("""
advisers advisors aerospace airways albion analytics associates athletic atlantic automotive aviation bancorp
banking biosciences brands breweries brewing brothers builders buses capital celtic cement chemical chemicals
coaches coastguard construction consultancy consulting courier creamery dairies dairy digital echo economics
electric electronics energy engineering england entertainment estates express farms ferries foods freight games gas
global group guild holdings homes hospitals hotspur housing industries inn insider insurance interactive
international investments journal laboratories labs line lines logistics mail media metals mills minerals mining
mirror motor motors networks observer oil orchards organics pacific partners petroleum pharma pharmaceuticals
pharmacy pictures power properties publishing rail railway railways ratings realty records resources review robotics
rovers sciences semiconductor shipping software solar solutions standard star steel stores studios sun supermarkets
systems taxis tech technologies technology telecom telekom textiles therapeutics trading trains trams transit
tribune uk united ventures villa vineyards voice wanderers watch water weekly wholesale wind wire works yard yards
""")
"""Last words that make a body of a name that begins with no given name: "Vesna Lines", not "Samantha Power"."""

ORG_ROLES = word_set("""
builder contractor developer insurer lender maker manufacturer operator owner producer publisher retailer supplier
""")
"""Roles that a company has as well as a person: "the operator, Vesna Lines"."""

PLACE_HEADS = word_set("""
airport ave avenue bay beach blvd borough boulevard bridge coast creek desert district drive falls forest grove gulf
hall harbor harbour heights highway hills hollow hotel island islands junction lake landing lane mountain mountains
ocean parish park peninsula plaza province region ridge river road sea springs square stadium station strait street
township valley village
""")
"""Last words of the names of places."""

AGENCIES = phrase_set("""
Reuters, Associated Press, AP, AFP, Agence France-Presse, Yonhap, Xinhua, TASS, Tass, RIA Novosti, RIA, Interfax,
Ukrinform, Kyodo, Bloomberg, DPA, ANSA, EFE, Anadolu, PTI, Press Association, PA, UPI, KCNA, IRNA, SANA, WAFA,
Belta, BBC, CNN, NBC, NBC News, ABC, ABC News, CBS, CBS News, Fox News, MSNBC, NPR, PBS, Sky News, ITV, Al Jazeera,
New York Times, Washington Post, Wall Street Journal, Financial Times, Guardian, Times, Daily Mail, Daily Telegraph,
Telegraph, Independent, Economist, Politico, Axios, Le Monde, Der Spiegel, Spiegel, Bild, El País, Haaretz,
Times of Israel, South China Morning Post, Kyiv Independent, Kyiv Post, Ukrainska Pravda, Suspilne,
Los Angeles Times, Chicago Tribune, Boston Globe, HuffPost, Huffington Post, BuzzFeed, BuzzFeed News, Vox, Time,
Newsweek, Forbes, CNBC, TMZ, Page Six, People, Vanity Fair, Rolling Stone, Variety, Deutsche Welle, DW, Euronews,
NHK, Nikkei, Asahi, Mirror, Daily Mirror, Express, Observer, Scotsman, New Yorker, Atlantic, Breitbart, Daily Beast,
Meduza, Novaya Gazeta, Kommersant, Vedomosti
""")
"""News agencies and media: as a second cue in a sentence they pass on, they don't speak."""

ORGANISATIONS = phrase_set("""
Activision Blizzard, Advanced Micro Devices, Africa Check, Age UK, Al Qaeda, Al Shabaab, Al-Shabaab,
Alternative for Germany, American Express, Amnesty International, Anglo American, Aston Martin, BAE Systems,
Bain Capital, Bank of America, Berkshire Hathaway, Best Buy, Black Lives Matter, BNP Paribas, Boko Haram,
Booz Allen Hamilton, Border Force, Bristol Myers Squibb, British American Tobacco, British Gas, Burger King,
Cancer Research UK, Cathay Pacific, Charles Schwab, Christian Aid, Church of England, Citizens Advice,
Climate Action Network, Coast Guard, Common Cause, Companies House, Credit Suisse, Crown Estate,
Crown Prosecution Service, Crédit Agricole, Deutsche Bahn, Deutsche Post, Deutsche Telekom, Doctors of the World,
Doctors Without Borders, Dollar General, Dollar Tree, Eli Lilly, Epic Games, Ernst & Young, Estée Lauder,
Extinction Rebellion, Exxon Mobil, Feeding America, Fianna Fail, Fianna Fáil, Fine Gael, Fitch Ratings,
Five Star Movement, Ford Motor, Forza Italia, Free Press Unlimited, Freedom House, Friends of the Earth,
Gilead Sciences, Global Witness, Goldman Sachs, Habitat for Humanity, Hargreaves Lansdown, Harvey Nichols,
Hewlett Packard, Historic England, Home Depot, Homeland Security, Human Rights First, Human Rights Watch,
Hyundai Motor, Islamic Jihad, Islamic Relief, Islamic State, Jaguar Land Rover, JD Sports, Johnson & Johnson,
JP Morgan, JPMorgan Chase, Just Stop Oil, Land Registry, Legal & General, Lockheed Martin, Louis Vuitton,
Major League Baseball, Major League Soccer, Marks & Spencer, Medecins Sans Frontieres, Mercy Corps, Merrill Lynch,
Moms for Liberty, Morgan Stanley, Mothers Against Drunk Driving, Munich Re, Médecins du Monde,
Médecins Sans Frontières, National Grid, National Guard, National Highways, National Rail, Natural England,
Natural Resources Wales, Network Rail, NHS England, NHS Providers, Norfolk Southern, Northrop Grumman, Novo Nordisk,
Pacific Gas and Electric, Philip Morris, Physicians for Human Rights, Plaid Cymru, Planned Parenthood,
Police Scotland, Population Matters, Premier Inn, Procter & Gamble, Public Health England, Red Crescent, Red Cross,
Reform UK, Reporters Without Borders, Republican Guard, Revolutionary Guard, Revolutionary Guards, Rio Tinto,
Rolls Royce, Salvation Army, Save the Children, Scotland Yard, Severn Trent, Sinn Fein, Sinn Féin, Société Générale,
Sport England, Sports Direct, Standard Chartered, State Street, Swiss Re, Taco Bell, Teach First, Ted Baker,
Texas Instruments, Thermo Fisher, Transport for London, Union Pacific, United Nations, United Utilities,
Virgin Atlantic, Virgin Money, Walt Disney, Warner Bros, Wells Fargo, Western Digital, Wizz Air, World Athletics,
World Rugby, World Vision
""")
"""Bodies whose names look like a person's, a place's or a clause: "Goldman Sachs", "Save the Children"."""

GUARDS = phrase_set("""
air force, border force, border guard, border guards, civil defence, civil defense, civil guard, coast guard,
mountain rescue, national guard, presidential guard, republican guard, revolutionary guard,
revolutionary guards, secret police, secret service
""")
"""Bodies whose last word alone means people."""

MEDIA_HEADS = word_set("""
agency broadcaster channel chronicle courier daily gazette guardian herald journal magazine media network news
newscast newspaper newspapers observer outlet outlets paper post press reports site tabloid telegraph times tribune
website weekly
""")
"""Head nouns of the media, which pass on what others say."""

SEATS = phrase_set("""
Kremlin, White House, Downing Street, Number 10, No 10, Elysee, Élysée, Pentagon, Capitol Hill, Whitehall, Holyrood,
Westminster, Blue House, Vatican, Holy See, Foggy Bottom, Bundestag, Knesset, Berlaymont, Buckingham Palace,
Kensington Palace
""")
"""Buildings that speak for who sits in them."""

PLACES = word_set("""
Africa Alabama Alaska America Americas Angeles Antarctica Arizona Arkansas Asia Atlanta Balkans Barcelona Belfast
Birmingham Boston Bristol Brussels California Carolina Catalonia Caucasus Chicago Colorado Connecticut Crimea D.C.
Dakota Davos DC Delaware Delhi Denver Detroit Donbas Donetsk Dubai Europe Florida Francisco Frankfurt Geneva Georgia
Glasgow Hamburg Hampshire Hawaii Hong Houston Idaho Illinois Indiana Iowa Istanbul Jersey Kansas Kentucky Kharkiv
Kherson Kong Kursk Leeds Liverpool Louisiana Luhansk Maine Manchester Maryland Massachusetts Melbourne Miami
Michigan Milan Minnesota Mississippi Missouri Montana Montreal Mumbai Munich Naples Nebraska Nevada Newcastle
Oakland Oceania Odesa Ohio Oklahoma Oregon Pennsylvania Petersburg Philadelphia Scandinavia Seattle Shanghai
Sheffield Siberia Sydney Tennessee Texas Toronto Utah Vancouver Vermont Virginia Washington Wisconsin Wyoming York
Zurich
""")
"""Words of the names of regions, states and cities that aren't seats of a government."""

COMPANIES = BODY_HEADS | COMPANY_WORDS
"""Words that the name of a body or company ends with."""

PLACE_PARTS = word_set("""
capital centre center city coast district east north outskirts port province region south square state streets suburb
town village west
""")
"""Nouns before "of" and the name of a place: "the port of Orsova"."""

GENERIC_BODIES = word_set("""
agency airline authority bank board body campaign charity club commission committee company council court department
firm force government group institute ministry newspaper office organisation organization outlet paper party school
service site team union university website
""")
"""Heads by which a body named before is taken up again: "the Harbour Board … the board"."""

DISTINCT_BODIES = word_set("""
airline bank board church club commission committee council court department hospital ministry newspaper paper party
school team union university website
""")
"""Heads that mean a body of that make only: "the department" is no hospital, while "the group" may be any body."""

EXAMPLES = {
    "BODY_HEADS": "The Orsova {word} said the dam was safe.",
    "BODY_WORDS": "Orsova {Word} said the dam was safe.",
    "DOCUMENTS": "The new {word} showed that the dam was safe.",
    "COMPANY_WORDS": "Kalmia {Word} said the dam was safe.",
    "ORG_ROLES": "The {word}, Kalmia Lines, said the dam was safe.",
    "PLACE_HEADS": "Milan Ruiz met reporters near Novak {Word}. He said the dam was safe.",
    "AGENCIES": "Ana Ruiz said that the dam was safe, {word} reported.",
    "ORGANISATIONS": "Yesterday {word} said the dam was safe.",
    "GUARDS": "The local {word} said the dam was safe.",
    "MEDIA_HEADS": "The safety of the dam is certain, the Orsova {word} reported.",
    "SEATS": "Meanwhile {word} said that the dam was safe.",
    "PLACES": "Petr Ruiz met reporters in {word}. He said the dam was safe.",
    "PLACE_PARTS": "Petr Ruiz sailed for the {word} of Puerto Alto. He said the dam was safe.",
    "GENERIC_BODIES": "The Orsova {word} said the dam was safe. The {word} said that it would hold.",
    "DISTINCT_BODIES": "The Kalmia Lines laboratory said the dam was safe. The {word} said that it leaked.",
}
"""Table → a sentence that shows what each of its words is: a speaker, who passes on, or nobody."""
