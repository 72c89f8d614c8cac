"""Bodies and places: organisations by their head noun, governments by their seat, news agencies, documents."""

from extractor.text.wordlist import phrase_set, word_set

BODY_HEADS = word_set("""
academy administration admiralty agency airline airlines airport alliance army assembly association authority bank base board body branch brigade bureau cabinet campaign centre center chamber charity church city club coalition college collective command commission
committee company conference confederation congress consortium corporation council county court directorate department district division embassy enterprise executive exchange faction federation firm force forces foundation front fund
government group guard headquarters hospital house industry inspectorate institute institution intelligence junta kingdom laboratory league legislature magazine militia military ministry mission monitor movement museum navy network newspaper
nonprofit observatory office operator opposition organisation organization outlet panel parliament party pentagon police presidency project prosecution publisher regulator republic retailer school secretariat senate service services society
squadron startup state station store studio syndicate taskforce team thinktank think-tank trade treasury tribunal trust union university utility watchdog website workforce broadcaster supplier manufacturer maker producer carrier developer giant insurer lender chain
side community department registry corps partnership initiative caucus paper daily tabloid blog portal channel platform outfit NGO patrol protection site directorate protectorate depot enforcement homeland authority administration
""")
"""Head nouns of a body: "the defence ministry", "the Harbour Board"."""

BODY_WORDS = BODY_HEADS | word_set("inc inc. corp corp. ltd ltd. plc llc co. gmbh ag sa nv news times post tribune herald guardian telegraph journal gazette chronicle radio television tv press agence ap reuters afp nato un eu fbi cia nasa who imf wto opec unicef unesco nhs bbc cnn nbc abc cbs fox")

DOCUMENTS = word_set("""
report reports study studies survey surveys poll polls data figures statistics documents document records record analysis paper papers article filing filings lawsuit lawsuits complaint indictment affidavit petition letter memo email emails
estimates estimate findings research review audit census forecast projections bulletin database dossier law bill statute legislation measure policy contract contracts treaty agreement transcript footage video images photos photographs
images audio recording book memoir statement communique communiqué communiqués release brief guidelines results numbers index tests test evidence leaflet map sign plaque post tweet message warrant decree order ruling judgment verdict charter
intelligence assessment testimony website ad advert advertisement clip spot documentary investigation editorial piece story manifesto plan proposal constitution rules agenda dossier figures minutes lawsuit suit court-documents logs sketch lyrics text
""")
"""Nouns that can state something without anybody speaking."""

PLACE_HEADS = word_set(
    "ave avenue street blvd boulevard road drive lane highway park square bridge river lake mountain mountains valley beach bay island islands hall plaza stadium hotel "
    "hills heights creek peninsula sea ocean gulf strait region province district coast airport harbor harbour station desert forest"
)
"""Last words of the names of places."""

AGENCIES = phrase_set("""
Reuters, Associated Press, AP, AFP, Agence France-Presse, Yonhap, Xinhua, TASS, Tass, RIA Novosti, RIA, Interfax, Ukrinform, Kyodo, Bloomberg, dpa, DPA, ANSA, EFE, Anadolu, PTI, Press Association, PA, UPI, KCNA, IRNA, SANA, WAFA, Belta,
BBC, CNN, NBC, NBC News, ABC, ABC News, CBS, CBS News, Fox News, MSNBC, NPR, PBS, Sky News, ITV, Al Jazeera, New York Times, Washington Post, Wall Street Journal, Financial Times, Guardian, Times, Daily Mail, Daily Telegraph, Telegraph, Independent,
Economist, Politico, Axios, Le Monde, Der Spiegel, Spiegel, Bild, El País, Haaretz, Times of Israel, South China Morning Post, Kyiv Independent, Kyiv Post, Ukrainska Pravda, Suspilne, Los Angeles Times, USA Today, Chicago Tribune, Boston Globe,
HuffPost, Huffington Post, BuzzFeed, BuzzFeed News, Vox, Time, Newsweek, Forbes, CNBC, TMZ, Page Six, People, Vanity Fair, Rolling Stone, Variety, Deutsche Welle, DW, Euronews, NHK, Nikkei, Asahi, Mirror, Sun, Daily Mirror, Express, Observer, Scotsman,
New Yorker, Atlantic, Breitbart, Daily Beast, The Hill, Meduza, Novaya Gazeta, Kommersant, Vedomosti
""")
"""News agencies and media: as a second cue in a sentence they pass on, they don't speak."""

MEDIA_HEADS = word_set("newspaper newspapers agency broadcaster magazine media outlet outlets website tabloid daily weekly paper channel network reports press newscast")

COUNTRIES = """
Afghanistan:Kabul:Afghan, Albania:Tirana:Albanian, Algeria:Algiers:Algerian, Angola:Luanda:Angolan, Argentina:Buenos Aires:Argentine, Armenia:Yerevan:Armenian, Australia:Canberra:Australian, Austria:Vienna:Austrian, Azerbaijan:Baku:Azerbaijani,
Bahrain:Manama:Bahraini, Bangladesh:Dhaka:Bangladeshi, Belarus:Minsk:Belarusian, Belgium:Brussels:Belgian, Bolivia:La Paz:Bolivian, Bosnia:Sarajevo:Bosnian, Brazil:Brasilia:Brazilian, Britain:London:British, Bulgaria:Sofia:Bulgarian, Cambodia:Phnom Penh:Cambodian,
Cameroon:Yaounde:Cameroonian, Canada:Ottawa:Canadian, Chile:Santiago:Chilean, China:Beijing:Chinese, Colombia:Bogota:Colombian, Congo:Kinshasa:Congolese, Croatia:Zagreb:Croatian, Cuba:Havana:Cuban, Cyprus:Nicosia:Cypriot, Czech Republic:Prague:Czech, Czechia:Prague:Czech,
Denmark:Copenhagen:Danish, Ecuador:Quito:Ecuadorian, Egypt:Cairo:Egyptian, England:London:English, Eritrea:Asmara:Eritrean, Estonia:Tallinn:Estonian, Ethiopia:Addis Ababa:Ethiopian, Finland:Helsinki:Finnish, France:Paris:French, Gaza:Gaza City:Gazan, Georgia:Tbilisi:Georgian,
Germany:Berlin:German, Ghana:Accra:Ghanaian, Greece:Athens:Greek, Haiti:Port-au-Prince:Haitian, Hungary:Budapest:Hungarian, Iceland:Reykjavik:Icelandic, India:New Delhi:Indian, Indonesia:Jakarta:Indonesian, Iran:Tehran:Iranian, Iraq:Baghdad:Iraqi, Ireland:Dublin:Irish,
Israel:Jerusalem:Israeli, Italy:Rome:Italian, Japan:Tokyo:Japanese, Jordan:Amman:Jordanian, Kazakhstan:Astana:Kazakh, Kenya:Nairobi:Kenyan, Kosovo:Pristina:Kosovar, Kuwait:Kuwait City:Kuwaiti, Kyrgyzstan:Bishkek:Kyrgyz, Laos:Vientiane:Laotian, Latvia:Riga:Latvian,
Lebanon:Beirut:Lebanese, Libya:Tripoli:Libyan, Lithuania:Vilnius:Lithuanian, Luxembourg:Luxembourg City:Luxembourgish, Malaysia:Kuala Lumpur:Malaysian, Mali:Bamako:Malian, Malta:Valletta:Maltese, Mexico:Mexico City:Mexican, Moldova:Chisinau:Moldovan, Mongolia:Ulaanbaatar:Mongolian,
Montenegro:Podgorica:Montenegrin, Morocco:Rabat:Moroccan, Myanmar:Naypyidaw:Burmese, Nepal:Kathmandu:Nepali, Netherlands:The Hague:Dutch, New Zealand:Wellington:New Zealand, Niger:Niamey:Nigerien, Nigeria:Abuja:Nigerian, North Korea:Pyongyang:North Korean,
North Macedonia:Skopje:Macedonian, Northern Ireland:Belfast:Northern Irish, Norway:Oslo:Norwegian, Oman:Muscat:Omani, Pakistan:Islamabad:Pakistani, Palestine:Ramallah:Palestinian, Panama:Panama City:Panamanian, Paraguay:Asuncion:Paraguayan, Peru:Lima:Peruvian, Philippines:Manila:Philippine,
Poland:Warsaw:Polish, Portugal:Lisbon:Portuguese, Qatar:Doha:Qatari, Romania:Bucharest:Romanian, Russia:Moscow:Russian, Rwanda:Kigali:Rwandan, Saudi Arabia:Riyadh:Saudi, Scotland:Edinburgh:Scottish, Senegal:Dakar:Senegalese, Serbia:Belgrade:Serbian, Singapore:Singapore:Singaporean,
Slovakia:Bratislava:Slovak, Slovenia:Ljubljana:Slovenian, Somalia:Mogadishu:Somali, South Africa:Pretoria:South African, South Korea:Seoul:South Korean, Spain:Madrid:Spanish, Sri Lanka:Colombo:Sri Lankan, Sudan:Khartoum:Sudanese, Sweden:Stockholm:Swedish, Switzerland:Bern:Swiss,
Syria:Damascus:Syrian, Taiwan:Taipei:Taiwanese, Tajikistan:Dushanbe:Tajik, Tanzania:Dodoma:Tanzanian, Thailand:Bangkok:Thai, Tunisia:Tunis:Tunisian, Turkey:Ankara:Turkish, Türkiye:Ankara:Turkish, Turkmenistan:Ashgabat:Turkmen, UAE:Abu Dhabi:Emirati, Uganda:Kampala:Ugandan,
UK:London:British, Ukraine:Kyiv:Ukrainian, Ukraine:Kiev:Ukrainian, United Kingdom:London:British, United States:Washington:American, US:Washington:American, U.S.:Washington:American, USA:Washington:American, America:Washington:American, United Arab Emirates:Abu Dhabi:Emirati, Uruguay:Montevideo:Uruguayan,
Uzbekistan:Tashkent:Uzbek, Vatican:Vatican City:Vatican, Venezuela:Caracas:Venezuelan, Vietnam:Hanoi:Vietnamese, Wales:Cardiff:Welsh, Yemen:Sanaa:Yemeni, Zambia:Lusaka:Zambian, Zimbabwe:Harare:Zimbabwean
"""
"""Country, the seat by which its government goes, and the adjective."""

SAME_COUNTRY = (
    "United States/US/U.S./USA/America|United Kingdom/UK/U.K./Britain|Turkey/Türkiye|Czechia/Czech Republic|United Arab Emirates/UAE|North Korea/DPRK|South Korea/ROK"
)
"""Names of one country, the fullest first."""

SEATS = phrase_set("Kremlin, White House, Downing Street, Number 10, No 10, Elysee, Élysée, Pentagon, Capitol Hill, Whitehall, Holyrood, Westminster, Blue House, Vatican, Holy See, Foggy Bottom, Bundestag, Knesset, Berlaymont, Buckingham Palace, Kensington Palace")
"""Buildings that speak for who sits in them."""

PLACES = word_set("""
Europe Asia Africa America Americas Antarctica Oceania Crimea Donbas Donetsk Luhansk Kherson Kharkiv Odesa Kursk Siberia Scandinavia Balkans Caucasus Catalonia California Texas Florida Ohio Michigan Pennsylvania Wisconsin Virginia Georgia Nevada Arizona Colorado Oregon
Washington Illinois Iowa Indiana Kansas Kentucky Louisiana Maine Maryland Massachusetts Minnesota Mississippi Missouri Montana Nebraska Oklahoma Tennessee Utah Vermont Wyoming Alabama Alaska Arkansas Connecticut Delaware Hawaii Idaho Dakota Carolina Jersey York Hampshire
Chicago Houston Boston Philadelphia Detroit Atlanta Miami Seattle Denver Oakland Francisco Angeles Manchester Birmingham Liverpool Leeds Glasgow Belfast Bristol Sheffield Newcastle Munich Hamburg Frankfurt Milan Naples Barcelona Geneva Zurich Davos Istanbul Dubai Mumbai Delhi Shanghai Hong Kong Sydney Melbourne Toronto Vancouver Montreal DC D.C. Petersburg Brussels
""")
