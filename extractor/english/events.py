"""What outlets call differently and mean alike: events, what is counted, titles and company names.

Written down from reading what several outlets made of one event.  Only the comparison uses these tables.
"""

from extractor.english.wordlist import word_set

OUTCOMES = {
    "death": word_set(
        "kill kills killed die died dies dead death deaths dying perished fatality fatalities slain toll"
    ),
    "injury": word_set("hurt injured injury injuries wounded wound maimed"),
    "missing": word_set("missing unaccounted vanished disappeared"),
    "arrest": word_set("arrested arrest arrests detained detain detention custody"),
    "charge": word_set("charged indicted prosecuted"),
    "sentence": word_set("sentenced jailed imprisoned prison jail"),
    "fine": word_set("fined fine fines"),
    "rescue": word_set("rescued rescue saved freed"),
    "displacement": word_set("evacuated evacuate evacuation displaced fled homeless"),
    "strike": word_set("strike strikes striking strikers striker walkout walked"),
    "employment": word_set("employs employed employ employing employees employer staff"),
    "dismissal": word_set("dismissed laid redundant redundancies layoffs fired sacked"),
    "infection": word_set("infected infection infections"),
    "blackout": word_set("power electricity blackout outage"),
    "flooding": word_set("flooded inundated submerged"),
    "burning": word_set("burned burnt"),
    "loss": word_set("loses losing"),
    "fall": word_set("fell fall falls fallen dropped drop lost lose tumbled slid down declined"),
    "rise": word_set("rose rise rises risen grew increased climbed jumped gained"),
    "vote": word_set("voted votes ballots"),
}
"""What happened to what is counted.  Two numbers that stand with different ones count different things."""

THINGS = {
    "troops": word_set("troops troop soldiers soldier personnel servicemen servicewomen forces"),
    "dead": word_set("deaths dead fatalities"),
    "homes": word_set("homes houses households dwellings"),
    "workers": word_set("workers employees staff workforce strikers colleagues jobs"),
    "vehicles": word_set("cars vehicles automobiles"),
    "children": word_set("children pupils youngsters kids"),
    "aircraft": word_set("planes aircraft jets aeroplanes airplanes"),
    "ships": word_set("ships vessels boats"),
    "casualties": word_set("casualties"),
    "shops": word_set("shops stores"),
    "firms": word_set("firms companies businesses"),
    "firefighters": word_set("firefighters firemen"),
    "protesters": word_set("protesters demonstrators marchers protestors"),
}
"""What is counted, by whichever noun."""

ALIKE = {
    "send": word_set("sent send deployed deploy deployment deploying dispatched shipped"),
    "deny": word_set("denied denies deny rejected"),
    "blaze": word_set("fire blaze fires"),
    "firm": word_set("company firm"),
    "cost": word_set("cost costs costing"),
    "destroy": word_set("destroyed destroy ruined gutted wrecked"),
    "prepare": word_set("prepare preparing preparation preparations ready"),
    "train": word_set("training trained train acclimatizing acclimatising"),
    "arrive": word_set("arrive arrived arrival"),
    "join": word_set("join joined joining participate part"),
    "fight": word_set("fight fighting combat war battle"),
}
"""Words that say the same in passing: they count as shared and part nothing."""

PEOPLE = word_set(
    "people persons person residents villagers citizens locals passengers guests men women victims inhabitants"
)
"""Nouns for people of no sort: what they count may go by a narrower noun elsewhere."""

TITLES_FROM_SEATS = {
    "pentagon": "US defense",
    "kremlin": "Russia",
    "white house": "US president",
    "downing street": "UK prime",
}
"""A building in a title and the words that stand for it: the Pentagon chief is a US defense secretary."""

LEGAL_FORMS = word_set("AG Co Corp GmbH Inc LLC Ltd NV PLC SA plc")
"""What the law adds to a company's name and a reporter leaves out."""

EVERY = word_set("each apiece every")
"""Words that make two numbers of one sentence a product: two brigades of 6,000 each."""

EXAMPLES = {
    "OUTCOMES": "Nine {word} there.",
    "THINGS": "{word}",
    "ALIKE": "{word}",
    "PEOPLE": "{word}",
    "TITLES_FROM_SEATS": "{word} chief",
    "LEGAL_FORMS": "Kalmia Lines {word}",
    "EVERY": "Norland will send two brigades, {word} of 6,000 soldiers.",
}
"""Table → words that are compared with each of its own in them; the tests say with what."""
