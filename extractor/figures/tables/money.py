"""How news writes currencies: signs, letters before the number, bare names and subunits, each with an example."""

from typing import NamedTuple

from extractor.english.wordlist import word_list, word_set


class Mark(NamedTuple):
    """A sign or a group of letters that makes the number beside it money."""

    form: str
    code: str
    example: str


SIGNS: tuple[Mark, ...] = (
    Mark("$", "USD", "$40"),
    Mark("€", "EUR", "€40"),
    Mark("£", "GBP", "£40"),
    Mark("¥", "JPY", "¥4,000"),
    Mark("₹", "INR", "₹400"),
    Mark("₩", "KRW", "₩4,000"),
    Mark("₽", "RUB", "4,000 ₽"),
    Mark("₺", "TRY", "₺40"),
    Mark("₴", "UAH", "₴40"),
    Mark("₦", "NGN", "₦4,000"),
    Mark("₱", "PHP", "₱40"),
    Mark("₫", "VND", "₫4,000"),
    Mark("₪", "ILS", "₪40"),
    Mark("฿", "THB", "฿40"),
    Mark("₡", "CRC", "₡40"),
    Mark("₲", "PYG", "₲40"),
    Mark("₵", "GHS", "₵40"),
    Mark("₸", "KZT", "₸40"),
    Mark("₾", "GEL", "₾40"),
    Mark("₼", "AZN", "₼40"),
    Mark("₮", "MNT", "₮40"),
    Mark("៛", "KHR", "៛4,000"),
    Mark("₭", "LAK", "₭4,000"),
)

DOLLAR_PREFIXES: tuple[Mark, ...] = (
    Mark("US", "USD", "US $84 billion"),
    Mark("U.S.", "USD", "U.S.$20"),
    Mark("A", "AUD", "A$20"),
    Mark("AU", "AUD", "AU$20"),
    Mark("Aust", "AUD", "Aust$20"),
    Mark("C", "CAD", "C$20"),
    Mark("CA", "CAD", "CA$20"),
    Mark("Can", "CAD", "Can$20"),
    Mark("CDN", "CAD", "CDN$20"),
    Mark("NZ", "NZD", "NZ$20"),
    Mark("HK", "HKD", "HK$3.7bn"),
    Mark("S", "SGD", "S$1mil"),
    Mark("SG", "SGD", "SG$20"),
    Mark("NT", "TWD", "NT$200"),
    Mark("R", "BRL", "R$20"),
    Mark("Z", "ZWG", "Z$20"),
    Mark("J", "JMD", "J$200"),
    Mark("TT", "TTD", "TT$20"),
    Mark("BZ", "BZD", "BZ$20"),
    Mark("EC", "XCD", "EC$20"),
    Mark("Bds", "BBD", "Bds$20"),
    Mark("N", "NAD", "N$20"),
    Mark("FJ", "FJD", "FJ$20"),
    Mark("F", "FJD", "F$20"),
    Mark("G", "GYD", "G$200"),
    Mark("B", "BND", "B$20"),
    Mark("MX", "MXN", "MX$200"),
    Mark("CL", "CLP", "CL$2,000"),
    Mark("COL", "COP", "COL$2,000"),
    Mark("AR", "ARS", "AR$200"),
    Mark("RD", "DOP", "RD$200"),
)
"""Letters that tell whose dollar (or peso, or real) the sign means, glued to it or a space away."""

OTHER_PREFIXES: tuple[Mark, ...] = (
    Mark("$US", "USD", "$US113 trillion"),
    Mark("$A", "AUD", "$A20"),
    Mark("$NZ", "NZD", "$NZ20"),
    Mark("$CA", "CAD", "$CA20"),
    Mark("$HK", "HKD", "$HK20"),
    Mark("I£", "IEP", "I£20"),
    Mark("IR£", "IEP", "IR£20"),
    Mark("E£", "EGP", "E£20"),
    Mark("L£", "LBP", "L£2,000"),
    Mark("CN¥", "CNY", "CN¥20"),
    Mark("RMB¥", "CNY", "RMB¥20"),
    Mark("JP¥", "JPY", "JP¥200"),
)
"""Signs with letters on either side, other than the dollar behind its country."""

LETTERS: tuple[Mark, ...] = (
    Mark("RM", "MYR", "RM120,000"),
    Mark("Rs", "INR", "Rs 500"),
    Mark("Rs.", "INR", "Rs. 500"),
    Mark("Rp", "IDR", "Rp 500,000"),
    Mark("RMB", "CNY", "RMB 20 million"),
    Mark("NTD", "TWD", "NTD 200"),
    Mark("DM", "DEM", "DM 20 million"),
    Mark("SFr", "CHF", "SFr20"),
    Mark("Sfr", "CHF", "Sfr20"),
    Mark("FFr", "FRF", "FFr20"),
    Mark("BFr", "BEF", "BFr20"),
    Mark("Fr", "CHF", "Fr 20"),
    Mark("Fl", "NLG", "Fl 20"),
    Mark("NKr", "NOK", "NKr20"),
    Mark("SKr", "SEK", "SKr20"),
    Mark("DKr", "DKK", "DKr20"),
    Mark("KSh", "KES", "KSh2,000"),
    Mark("Ksh", "KES", "Ksh 2,000"),
    Mark("KSh.", "KES", "KSh. 2,000"),
    Mark("Sh", "KES", "Sh2 million"),
    Mark("TSh", "TZS", "TSh2,000"),
    Mark("Tsh", "TZS", "Tsh2,000"),
    Mark("USh", "UGX", "USh2,000"),
    Mark("Ush", "UGX", "Ush2,000"),
    Mark("Tk", "BDT", "Tk 2,000"),
    Mark("Tk.", "BDT", "Tk. 2,000"),
    Mark("Dh", "AED", "Dh200"),
    Mark("Dhs", "AED", "Dhs200"),
    Mark("Dhs.", "AED", "Dhs. 200"),
    Mark("GH¢", "GHS", "GH¢20"),
    Mark("GHC", "GHS", "GHC 20"),
    Mark("Birr", "ETB", "Birr 20 million"),
    Mark("dlrs", "USD", "dlrs 220 million"),
    Mark("dlr", "USD", "dlr 20"),
    Mark("PKR", "PKR", "PKR 200"),
    Mark("Php", "PHP", "Php 200"),
    Mark("P", "PHP", "P200 million"),
    Mark("R", "ZAR", "R500 million"),
    Mark("N", "NGN", "N500 million"),
    Mark("K", "ZMW", "K500 million"),
    Mark("FCFA", "XOF", "FCFA 200"),
    Mark("CFA", "XOF", "CFA 200"),
    Mark("Kč", "CZK", "200 Kč"),
    Mark("Ft", "HUF", "Ft 2,000"),
    Mark("zł", "PLN", "200 zł"),
)
"""Letters before the number, or after it."""

NEEDS_SIZE = word_set("R P N K Sh ALL AMD BAM COP CUP GEL MAD MOP PEN RON SOS TOP TRY")
"""Letters that name roads, pages and vitamins too, and codes that are words in capitals ("COP 27"): money only with
a scale, decimals or grouped thousands ("R500 million")."""

BARE_NAMES: tuple[Mark, ...] = (
    Mark("dollar dollars dlrs dlr buck bucks greenbacks", "USD", "20 dollars"),
    Mark("euro euros", "EUR", "20 euros"),
    Mark("pound pounds quid", "GBP", "20 million pounds"),
    Mark("yen", "JPY", "200 yen"),
    Mark("yuan renminbi", "CNY", "20 yuan"),
    Mark("rupee rupees", "INR", "20 rupees"),
    Mark("rouble roubles ruble rubles", "RUB", "200 roubles"),
    Mark("won", "KRW", "20,000 won"),
    Mark("rial rials", "IRR", "20,000 rials"),
    Mark("riyal riyals", "SAR", "20,000 riyals"),
    Mark("mark marks", "DEM", "20 million marks"),
    Mark("lire", "ITL", "20 billion lire"),
    Mark("lira liras", "TRY", "20 liras"),
    Mark("real reais reals", "BRL", "20 million reais"),
    Mark("kronor", "SEK", "20 kronor"),
    Mark("dirham dirhams", "AED", "20 dirhams"),
    Mark("manat manats", "AZN", "20 manats"),
    Mark("krona", "SEK", "20 million krona"),
    Mark("shekel shekels", "ILS", "20 shekels"),
    Mark("hryvnia hryvnias hryvni", "UAH", "20 hryvnia"),
    Mark("rand rands", "ZAR", "20 million rand"),
    Mark("zloty zlotys", "PLN", "20 zlotys"),
    Mark("ringgit ringgits", "MYR", "20 ringgit"),
    Mark("guilder guilders", "NLG", "20 million guilders"),
)
"""Names that news uses without saying whose: the country that is meant unless another is named."""

OPEN_NAMES = word_list(
    "peso pesos franc francs krone kroner crown crowns dinar dinars shilling shillings kwacha som sterling"
)
"""Money for certain, but whose is not said: no code."""

NEEDS_SCALE = word_set("won real mark marks som crown crowns sol pounds pound dram drams tala loti franc kina")
"""Names that are common words or weights as well; they need a large number or a scale to be money."""


class Subunit(NamedTuple):
    """A hundredth of a currency, which the value counts."""

    forms: str
    code: str | None
    example: str


SUBUNITS: tuple[Subunit, ...] = (
    Subunit("cent cents ¢", "USD", "15 cents"),
    Subunit("c", None, "a 50c rise"),
    Subunit("penny pennies pence p", "GBP", "20 pence"),
    Subunit("kopeck kopecks kopek kopeks", "RUB", "50 kopecks"),
    Subunit("paise paisa", "INR", "50 paise"),
    Subunit("sen", "MYR", "15 sen"),
    Subunit("pfennig pfennigs", "DEM", "50 pfennigs"),
    Subunit("centavo centavos", None, "50 centavos"),
    Subunit("centime centimes", None, "50 centimes"),
)

NATIONS: tuple[Mark, ...] = (
    Mark("american dollar|american dollars|u.s. dollar|u.s. dollars", "USD", "20 American dollars"),
    Mark("taiwan dollar|taiwan dollars|taiwanese dollars|nt dollars", "TWD", "20 Taiwan dollars"),
    Mark("pounds sterling|pound sterling|uk pounds", "GBP", "20 pounds sterling"),
    Mark("indonesian rupiahs", "IDR", "20,000 Indonesian rupiahs"),
    Mark("emirati dirhams|uae dirhams", "AED", "20 Emirati dirhams"),
    Mark("russian roubles|russian rouble", "RUB", "20 Russian roubles"),
    Mark("west german marks|german marks|d-marks|deutschmarks|deutsche marks", "DEM", "20 million German marks"),
    Mark("italian lire", "ITL", "20 million Italian lire"),
    Mark("cfa francs|cfa franc", "XOF", "20,000 CFA francs"),
    Mark("chinese renminbi", "CNY", "20 million Chinese renminbi"),
    Mark("argentinian pesos|argentine pesos", "ARS", "20,000 Argentinian pesos"),
    Mark("hong kong dollars", "HKD", "20 Hong Kong dollars"),
)
"""Names with the adjective that news uses where Babel has another."""
