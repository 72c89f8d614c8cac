"""Countries with the seats by which their governments go, and their adjectives.

Written down from general knowledge.  The rules take "Seoul" and "South Korea" for one source by them, and the
comparison takes "North Korean" for a word of North Korea.
"""

from extractor.english.wordlist import phrase_list

COUNTRIES = tuple(
    tuple(row.split(":"))
    for row in phrase_list("""
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
""")
)
"""Country, the seat by which its government goes, and the adjective."""

SAME_COUNTRY = (
    "United States/US/U.S./USA/America|United Kingdom/UK/U.K./Britain|Turkey/Türkiye|Czechia/Czech Republic|"
    "United Arab Emirates/UAE|North Korea/DPRK|South Korea/ROK"
)
"""Names of one country, the fullest first."""


def _country_of() -> dict[str, str]:
    """Return one and the same name of the country for each of its names, its seat among them."""
    same = {name: row.split("/")[0] for row in SAME_COUNTRY.split("|") for name in row.split("/")}
    found: dict[str, str] = dict(same)
    for country, seat, _ in COUNTRIES:
        key = same.get(country, country)
        found[country] = key
        found.setdefault(seat, key)
    return found


COUNTRY_OF = _country_of()
"""Name of a country or seat → the country: Seoul → South Korea."""

ADJECTIVES = frozenset(adjective for _, _, adjective in COUNTRIES)
"""The adjectives: "Korean" in "North Korean"."""


def _by_word() -> dict[str, str]:
    """Return the country by each lower-case word that tells it in a title: "french", "france", "us"."""
    found = {adjective.lower(): COUNTRY_OF[country] for country, _, adjective in COUNTRIES}
    found.update({name.lower(): key for name, key in COUNTRY_OF.items()})
    found.update({"british": "United Kingdom", "american": "United States"})
    return {word: key for word, key in found.items() if " " not in word}


COUNTRY_BY_WORD = _by_word()
"""One lower-case word of a title → the country that it tells."""

EXAMPLES = {
    "COUNTRIES": "{country} said it was ready. Later {seat} denied that it had been asked.",
    "SAME_COUNTRY": "{one} said it was ready. Later {other} denied that it had been asked.",
    "COUNTRY_OF": "Meanwhile {word} said that the dam was safe.",
    "ADJECTIVES": "The {word} ministry said the dam was safe.",
    "COUNTRY_BY_WORD": "The {word} president said the dam was safe.",
}
"""Table → sentences that name a government, or one and the same government twice."""
