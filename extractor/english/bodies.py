"""Bodies and places: organisations by their head noun, governments by their seat, news agencies, documents."""

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

COUNTRIES = """
Afghanistan:Kabul:Afghan, Albania:Tirana:Albanian, Algeria:Algiers:Algerian, Angola:Luanda:Angolan,
Argentina:Buenos Aires:Argentine, Armenia:Yerevan:Armenian, Australia:Canberra:Australian, Austria:Vienna:Austrian,
Azerbaijan:Baku:Azerbaijani, Bahrain:Manama:Bahraini, Bangladesh:Dhaka:Bangladeshi, Belarus:Minsk:Belarusian,
Belgium:Brussels:Belgian, Bolivia:La Paz:Bolivian, Bosnia:Sarajevo:Bosnian, Brazil:Brasilia:Brazilian,
Britain:London:British, Bulgaria:Sofia:Bulgarian, Cambodia:Phnom Penh:Cambodian, Cameroon:Yaounde:Cameroonian,
Canada:Ottawa:Canadian, Chile:Santiago:Chilean, China:Beijing:Chinese, Colombia:Bogota:Colombian,
Congo:Kinshasa:Congolese, Croatia:Zagreb:Croatian, Cuba:Havana:Cuban, Cyprus:Nicosia:Cypriot,
Czech Republic:Prague:Czech, Czechia:Prague:Czech, Denmark:Copenhagen:Danish, Ecuador:Quito:Ecuadorian,
Egypt:Cairo:Egyptian, England:London:English, Eritrea:Asmara:Eritrean, Estonia:Tallinn:Estonian,
Ethiopia:Addis Ababa:Ethiopian, Finland:Helsinki:Finnish, France:Paris:French, Gaza:Gaza City:Gazan,
Georgia:Tbilisi:Georgian, Germany:Berlin:German, Ghana:Accra:Ghanaian, Greece:Athens:Greek,
Haiti:Port-au-Prince:Haitian, Hungary:Budapest:Hungarian, Iceland:Reykjavik:Icelandic, India:New Delhi:Indian,
Indonesia:Jakarta:Indonesian, Iran:Tehran:Iranian, Iraq:Baghdad:Iraqi, Ireland:Dublin:Irish,
Israel:Jerusalem:Israeli, Italy:Rome:Italian, Japan:Tokyo:Japanese, Jordan:Amman:Jordanian,
Kazakhstan:Astana:Kazakh, Kenya:Nairobi:Kenyan, Kosovo:Pristina:Kosovar, Kuwait:Kuwait City:Kuwaiti,
Kyrgyzstan:Bishkek:Kyrgyz, Laos:Vientiane:Laotian, Latvia:Riga:Latvian, Lebanon:Beirut:Lebanese,
Libya:Tripoli:Libyan, Lithuania:Vilnius:Lithuanian, Luxembourg:Luxembourg City:Luxembourgish,
Malaysia:Kuala Lumpur:Malaysian, Mali:Bamako:Malian, Malta:Valletta:Maltese, Mexico:Mexico City:Mexican,
Moldova:Chisinau:Moldovan, Mongolia:Ulaanbaatar:Mongolian, Montenegro:Podgorica:Montenegrin, Morocco:Rabat:Moroccan,
Myanmar:Naypyidaw:Burmese, Nepal:Kathmandu:Nepali, Netherlands:Hague:Dutch, New Zealand:Wellington:New Zealand,
Niger:Niamey:Nigerien, Nigeria:Abuja:Nigerian, North Korea:Pyongyang:North Korean,
North Macedonia:Skopje:Macedonian, Northern Ireland:Belfast:Northern Irish, Norway:Oslo:Norwegian,
Oman:Muscat:Omani, Pakistan:Islamabad:Pakistani, Palestine:Ramallah:Palestinian, Panama:Panama City:Panamanian,
Paraguay:Asuncion:Paraguayan, Peru:Lima:Peruvian, Philippines:Manila:Philippine, Poland:Warsaw:Polish,
Portugal:Lisbon:Portuguese, Qatar:Doha:Qatari, Romania:Bucharest:Romanian, Russia:Moscow:Russian,
Rwanda:Kigali:Rwandan, Saudi Arabia:Riyadh:Saudi, Scotland:Edinburgh:Scottish, Senegal:Dakar:Senegalese,
Serbia:Belgrade:Serbian, Singapore:Singapore:Singaporean, Slovakia:Bratislava:Slovak, Slovenia:Ljubljana:Slovenian,
Somalia:Mogadishu:Somali, South Africa:Pretoria:South African, South Korea:Seoul:South Korean, Spain:Madrid:Spanish,
Sri Lanka:Colombo:Sri Lankan, Sudan:Khartoum:Sudanese, Sweden:Stockholm:Swedish, Switzerland:Bern:Swiss,
Syria:Damascus:Syrian, Taiwan:Taipei:Taiwanese, Tajikistan:Dushanbe:Tajik, Tanzania:Dodoma:Tanzanian,
Thailand:Bangkok:Thai, Tunisia:Tunis:Tunisian, Turkey:Ankara:Turkish, Türkiye:Ankara:Turkish,
Turkmenistan:Ashgabat:Turkmen, UAE:Abu Dhabi:Emirati, Uganda:Kampala:Ugandan, UK:London:British,
Ukraine:Kyiv:Ukrainian, Ukraine:Kiev:Ukrainian, United Kingdom:London:British, United States:Washington:American,
US:Washington:American, U.S.:Washington:American, USA:Washington:American, America:Washington:American,
United Arab Emirates:Abu Dhabi:Emirati, Uruguay:Montevideo:Uruguayan, Uzbekistan:Tashkent:Uzbek,
Vatican:Vatican City:Vatican, Venezuela:Caracas:Venezuelan, Vietnam:Hanoi:Vietnamese, Wales:Cardiff:Welsh,
Yemen:Sanaa:Yemeni, Zambia:Lusaka:Zambian, Zimbabwe:Harare:Zimbabwean
"""
"""Country, the seat by which its government goes, and the adjective."""

SAME_COUNTRY = (
    "United States/US/U.S./USA/America|United Kingdom/UK/U.K./Britain|Turkey/Türkiye|Czechia/Czech Republic|"
    "United Arab Emirates/UAE|North Korea/DPRK|South Korea/ROK"
)
"""Names of one country, the fullest first."""

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
