"""Units of measure with their kind, each with an example that is a test."""

from typing import NamedTuple

from extractor.english.wordlist import word_set
from extractor.schemas.figure import FigureKind


class Unit(NamedTuple):
    """Forms of one unit; ``letters`` are abbreviations, which count only in this spelling."""

    words: str
    letters: str
    kind: FigureKind
    example: str


UNITS: tuple[Unit, ...] = (
    Unit("percent|per cent|percentage|percents", "% pct pc pct.", "percent", "9 per cent"),
    Unit("percentage point|percentage points|percent points|per cent points", "pp", "percent", "2 percentage points"),
    Unit("basis point|basis points", "bps bp", "percent", "25 basis points"),
    Unit("second|seconds", "sec secs sec. s", "duration", "30 seconds"),
    Unit("minute|minutes", "min mins min.", "duration", "45 minutes"),
    Unit("hour|hours", "hr hrs hr. h", "duration", "12 hours"),
    Unit("day|days", "", "duration", "90 days"),
    Unit("week|weeks", "wk wks", "duration", "six weeks"),
    Unit("fortnight|fortnights", "", "duration", "two fortnights"),
    Unit("month|months", "mo mos", "duration", "18 months"),
    Unit("year|years", "yr yrs", "duration", "five-year plan"),
    Unit("decade|decades", "", "duration", "three decades"),
    Unit("century|centuries", "", "duration", "two centuries"),
    Unit("millennium|millennia", "", "duration", "two millennia"),
    Unit("millisecond|milliseconds", "ms", "duration", "20 milliseconds"),
    Unit("nanosecond|nanoseconds", "ns", "duration", "20 nanoseconds"),
    Unit("kilometre|kilometres|kilometer|kilometers", "km kms", "measure", "300 kilometres"),
    Unit("metre|metres|meter|meters", "m", "measure", "40 metres"),
    Unit("centimetre|centimetres|centimeter|centimeters", "cm", "measure", "40 cm"),
    Unit("millimetre|millimetres|millimeter|millimeters", "mm", "measure", "40 mm"),
    Unit("micron|microns|micrometre|micrometer|micrometres|micrometers", "µm μm", "measure", "5 microns"),
    Unit("nanometre|nanometres|nanometer|nanometers", "nm", "measure", "5 nanometres"),
    Unit("mile|miles|nautical mile|nautical miles", "mi", "measure", "60 miles"),
    Unit("yard|yards", "yd yds", "measure", "40 yards"),
    Unit("foot|feet", "ft ft. '", "measure", "6.5 feet"),
    Unit("inch|inches", 'in in. "', "measure", "five inches"),
    Unit("league|leagues|furlong|furlongs|fathom|fathoms", "", "measure", "two fathoms"),
    Unit("light year|light years|light-year|light-years", "", "measure", "four light years"),
    Unit("hectare|hectares", "ha", "measure", "200 hectares"),
    Unit("acre|acres", "", "measure", "200 acres"),
    Unit("square metre|square metres|square meter|square meters", "m2 m² sqm sq.m", "measure", "80 square metres"),
    Unit("square kilometre|square kilometres|square kilometer|square kilometers", "km2 km²", "measure", "80 km²"),
    Unit("square mile|square miles|square yard|square yards|square inches", "", "measure", "80 square miles"),
    Unit("square foot|square feet|sq ft|sq. ft.|sq km|sq m|sq mi|sq. km|sq miles", "sqft", "measure", "900 sq ft"),
    Unit("cubic metre|cubic metres|cubic meter|cubic meters|cubic feet|cubic foot|cubic yards|cubic yard|cubic inches|"
         "cubic kilometres|cubic kilometers|cubic miles|cubic centimetres|cubic centimeters", "m3 m³ cc", "measure",
         "80 cubic metres"),
    Unit("kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos", "kg kgs", "measure", "80 kg"),
    Unit("gram|grams|gramme|grammes", "g gm", "measure", "80 grams"),
    Unit("milligram|milligrams", "mg", "measure", "80 mg"),
    Unit("microgram|micrograms", "µg mcg μg", "measure", "80 micrograms"),
    Unit("ton|tons|tonne|tonnes|metric ton|metric tons|metric tonnes|short tons|short ton|long tons|long ton|"
         "kiloton|kilotons|megaton|megatons", "t", "measure", "30,000 metric tons"),
    Unit("pound|pounds", "lb lbs lb. lbs.", "measure", "10 pounds"),
    Unit("ounce|ounces|troy ounces|troy ounce|fluid ounces", "oz oz.", "measure", "12 ounces"),
    Unit("stone|carat|carats", "", "measure", "12 carats"),
    Unit("litre|litres|liter|liters", "l L", "measure", "12 litres"),
    Unit("millilitre|millilitres|milliliter|milliliters", "ml mls", "measure", "12 ml"),
    Unit("hectolitre|hectolitres|hectoliter|hectoliters|centilitre|centilitres|centiliter|centiliters", "hl cl",
         "measure", "12 hectolitres"),
    Unit("gallon|gallons", "gal gals gal.", "measure", "12 gallons"),
    Unit("pint|pints|quart|quarts", "", "measure", "12 pints"),
    Unit("cup|cups|tablespoon|tablespoons|teaspoon|teaspoons", "tbsp tsp", "measure", "2 tablespoons"),
    Unit("barrel|barrels|bushel|bushels", "bbl bbls", "measure", "11,000 barrels"),
    Unit("degree|degrees", "° deg deg.", "measure", "360 degrees"),
    Unit("degree celsius|degrees celsius|celsius|degrees centigrade|degree centigrade|centigrade|degrees c|degree c",
         "°C ℃ ºC C", "measure", "30 degrees Celsius"),
    Unit("degree fahrenheit|degrees fahrenheit|fahrenheit|degrees f|degree f", "°F ℉ ºF F", "measure", "86°F"),
    Unit("kelvin|kelvins|degrees kelvin", "", "measure", "300 kelvin"),
    Unit("miles per hour|mile per hour|miles an hour|mile an hour", "mph", "measure", "60 mph"),
    Unit("kilometres per hour|kilometers per hour|kilometre per hour|kilometer per hour|kilometres an hour|"
         "kilometers an hour", "km/h kph kmh km/hr kmph", "measure", "90 kilometres per hour"),
    Unit("metres per second|meters per second|feet per second", "m/s", "measure", "9 metres per second"),
    Unit("knot|knots", "kn kt kts", "measure", "20 knots"),
    Unit("watt|watts|kilowatt|kilowatts|megawatt|megawatts|gigawatt|gigawatts|terawatt|terawatts",
         "W kW MW GW TW", "measure", "300 megawatts"),
    Unit("kilowatt hour|kilowatt hours|kilowatt-hour|kilowatt-hours|megawatt hours|megawatt-hours|gigawatt hours|"
         "gigawatt-hours|terawatt hours|terawatt-hours", "kWh MWh GWh TWh", "measure", "300 kilowatt-hours"),
    Unit("volt|volts|amp|amps|ampere|amperes|ohm|ohms", "V kV mAh", "measure", "600 amps"),
    Unit("horsepower", "hp bhp HP", "measure", "300 horsepower"),
    Unit("joule|joules|calorie|calories|kilojoules|kilojoule|kilocalories", "kJ kcal", "measure", "200 calories"),
    Unit("hertz|kilohertz|megahertz|gigahertz", "Hz kHz MHz GHz", "measure", "50 hertz"),
    Unit("byte|bytes|kilobyte|kilobytes|megabyte|megabytes|gigabyte|gigabytes|terabyte|terabytes|petabytes",
         "KB kB MB GB TB", "measure", "64 gigabytes"),
    Unit("bit|bits|megabits|gigabits|megabits per second|gigabits per second", "Mbps Gbps kbps", "measure", "100 Mbps"),
    Unit("pixel|pixels|megapixel|megapixels", "MP", "measure", "12 megapixels"),
    Unit("decibel|decibels", "dB", "measure", "85 decibels"),
    Unit("parts per million|parts per billion", "ppm ppb", "measure", "420 parts per million"),
    Unit("rpm|revolutions per minute", "RPM", "measure", "3,000 rpm"),
    Unit("miles per gallon|mile per gallon", "mpg", "measure", "29 miles per gallon"),
    Unit("pascal|pascals|kilopascals|megapascals|gigapascals", "kPa MPa GPa psi ksi bar mbar", "measure", "50 GPa"),
    Unit("pound-feet|newton metres|newton-metres", "lb-ft Nm", "measure", "275 pound-feet"),
    Unit("time|times", "x X", "ratio", "three times"),
    Unit("fold", "", "ratio", "a 10-fold rise"),
    Unit("magnitude", "", "other", "a 6.4-magnitude quake"),
    Unit("point|points", "pts", "other", "6 points"),
)  # fmt: skip

NOT_METRES = word_set(
    "tall high long wide deep away from above below across thick apart ahead behind race sprint hurdles "
    "freestyle relay butterfly backstroke breaststroke medley final dash run pool drop fall waves world record "
    "title event men's women's swell rise stretch telescope yacht and the with under over into down more less "
    "further before after without tower walk steeplechase crawl heats semi-final short thick square wave tidal "
    "radius beyond near banner cable cliff crater crocodile ditch fence gap hole ladder mast pole python rope "
    "sculpture shark snake statue trench wall"
)
"""Words after which the m glued to digits means metres; before other nouns it means a million."""
