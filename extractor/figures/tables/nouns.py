"""What the search for the counted noun needs: where a noun group ends, and plurals that do not show."""

from extractor.english.calendar import MONTHS, WEEKDAYS
from extractor.english.wordlist import word_set

STOPS = word_set(
    "one two three four five six seven eight nine ten dozen hundred thousand million billion of in on at by "
    "for from to with into onto over under about against between among amongst through during before after "
    "since until till within without across via per than as like behind beyond near off out up down around "
    "along toward towards amid despite versus vs and or but nor so yet if when while where which who whom "
    "whose that because although though unless whether is are was were be been being am has have had having do "
    "does did will would can could may might must shall should not never also only even just still already now "
    "then there here he she it they we you i him her them us me his its our your my this these those the a an "
    "some any no each every all both either neither such what how why said says say told came went made took "
    "got gave left including excluding ago earlier later apart away next last yesterday today tomorrow tonight "
    "instead too again ever once twice alone respectively otherwise thereby therefore however meanwhile apiece "
    "together because due according rose fell died killed were won lost called found held took began got ended nearly "
    "almost roughly likely currently simply much"
) | frozenset(name.lower() for name in (*MONTHS, *WEEKDAYS))
"""Words that cannot stand in the group that begins after a number."""

SKIPPED = word_set("more most other additional further extra such separate ")
"""Words between the number and its noun that say nothing of what is counted: "18 more villagers"."""

NO_WHOLES = word_set("century decade fewer higher hour less lower minute month more week year")
"""Words after "a" that are not what a part is taken of: "a third a year", "half a decade"."""

PLURALS = word_set(
    "people men women children police personnel staff cattle sheep fish aircraft teeth feet mice geese oxen "
    "lives wives knives wolves criteria phenomena media data alumni crises analyses bases theses species "
    "series spacecraft servicemen servicewomen policemen policewomen firemen businessmen businesswomen "
    "businesspeople salespeople congressmen gunmen fishermen craftsmen freshmen clergymen sportsmen spokesmen "
    "salmon deer troops clergy militia infantry livestock poultry youth folk townspeople laypeople "
    "grandchildren schoolchildren stepchildren dead injured wounded missing homeless unemployed chinese "
    "japanese vietnamese"
)
"""Plural nouns that do not end in s, and adjectives that news counts."""

NOT_PLURAL = word_set(
    "less across previous various famous serious dangerous perhaps always does has was is this his its us as "
    "news plus thus yes gas bus chaos says loses wins rises falls adds becomes makes takes comes goes gets "
    "gives wants needs means remains business process press class glass success congress access address "
    "progress stress express cross loss boss mass pass grass dress tennis basis crisis analysis emphasis "
    "status campus virus bonus census focus consensus texas paris james charles"
)
"""Words that end in s and are no plural."""
