"""Words before a number that make it a label or part of a name, and names that hold a number word."""

from extractor.english.calendar import WEEKDAYS
from extractor.english.wordlist import phrase_list, word_set

LABELS = word_set(
    "section sections room rooms flight chapter chapters no no. nos. row rows route routes highway interstate "
    "page pages p. pp. article articles part title level phase type figure fig. channel area district ward "
    "building gate platform track bus model version series season episode act psalm bill resolution rule "
    "amendment proposition prop. paragraph para. class category game round lot box suite flat apt. apartment "
    "floor pier exit local clause schedule number table appendix annex volume vol. issue item lane zone unit "
    "tier line plot verse sonnet opus op. division formula form size seat junction terminal case docket code "
    "zip postcode ext. extension motorway question grade camp match test race heat squad group "
    "pool table lesson"
)
"""Right before a number these label it: "Section 427", "room 12", "No. 3"."""

WEAK_LABELS = word_set("top bottom last first day week month year step stage")
"""These label a number only where no noun follows that it could count: "in the top 50", but "the top 50 banks"."""

NAMING_PREFIXES = word_set("covid catch under u last top group")
"""Lower-case words that make a name with a number on a hyphen: "the under-21 team"."""

BRANDS = word_set(
    "Boeing Airbus iPhone iPad Windows Galaxy Xbox PlayStation Pixel Mate Porsche Audi BMW Cessna Embraer "
    "Gulfstream Apollo Gemini Soyuz Falcon Starship Voyager Fortune Nasdaq FTSE CAC Dax DAX Nikkei S&P "
    "Russell Stoxx Euro Expo Agenda Catch Covid COVID COP Android iOS Peugeot Mazda Topix ASX MSCI Poor's "
    "Indianapolis Daytona Studio Nokia Kindle Pentium Ariane Sputnik Tupolev Antonov Ilyushin Sukhoi Billboard "
    "Core Ryzen GeForce Radeon Snapdragon"
)
"""Names that are followed by a number which belongs to them: "S&P 500"."""

NUMBERED_NAMES = phrase_list(
    "Big Three, Big Four, Big Five, Big Six, Big Ten, Big Two, Group of Five, Group of Seven, "
    "Group of Eight, Group of Twenty, Seven Sisters, Three Mile Island, Six Flags, Formula One, "
    "Air Force One, Opus One, Final Four, Three Gorges, Five Eyes, Six Nations, Capital One, Bank One, "
    "Chapter Eleven, Seven Network, Gang of Four, Number One, Channel Four, Channel Five, Radio Four, "
    "World War One, World War Two, World War Three, Four Seasons, Twenty Twenty, Twin Cities, Ten Commandments, "
    "Seven Wonders, Three Musketeers, Fab Four, Thousand Oaks, Seven Seas"
)
"""Names that hold a number word."""

SET_PHRASES = phrase_list("9/11, 24/7, 50/50, 50-50, 20/20, 7/7, 4x4, fifty-fifty")
"""Figures of speech in digits or words."""

DAYS = frozenset(WEEKDAYS) | word_set("Yesterday Today Tomorrow Tonight")
"""Capitalised words that are no names for this purpose."""

STREETS = word_set(
    "Street St Avenue Ave Road Rd Boulevard Blvd Drive Lane Square Court Plaza Place Parkway Terrace Crescent Way Close"
)
"""The last word of an address: "10 Harbour Street"."""
