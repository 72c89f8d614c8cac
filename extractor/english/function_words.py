"""Function words: the frame of a sentence, by which names, groups and clauses are told apart.

Closed classes, written down from general knowledge.  Reading tags words by them, the rules find by them where a group
or a clause ends, and whatever compares texts leaves out FUNCTION_WORDS.
"""

from extractor.english.calendar import LOWER_MONTHS, LOWER_WEEKDAYS
from extractor.english.wordlist import word_set

DETERMINERS = word_set("""
a all an another any both each either every few half many more most neither no one several some such that the these
this those what which whose
""")
POSSESSIVES = word_set("her his its my our their your")
SUBJECT_PRONOUNS = word_set("he i it she they we who you")
PRONOUNS = SUBJECT_PRONOUNS | word_set("""
anyone everybody everyone herself him himself itself me nobody others someone them themselves there us
""")
PREPOSITIONS = word_set("""
about across after against ahead alongside amid among around as at because before behind between beyond by
concerning despite during following for from in including inside into like near of off on onto outside over per
regarding since than through to toward towards under until upon via with within without
""")
LINKS = word_set("""
about across against at behind between by for from in including inside near of on outside representing to under with
within
""")
"""Prepositions that tie a second noun group to a first: "a spokesman for the ministry"."""

CONJUNCTIONS = word_set("and but nor or so yet")
COMPLEMENTISERS = word_set("""
after although as because before how if once since than that though unless until what when where whereas whether
which while who whom whose why
""")
AUXILIARIES = word_set("""
'd 'll 'm 're 's 've ain't am are aren't be been being can can't cannot could couldn't did didn't do does doesn't
don't had hadn't has hasn't have haven't having is isn't may might mightn't must mustn't ought shall should
shouldn't was wasn't were weren't will won't would wouldn't
""")
BE = word_set("'m 're 's ain't am are aren't be been being is isn't was wasn't were weren't")
NEGATIVE = word_set("""
ain't aren't can't cannot couldn't didn't doesn't don't hadn't hasn't haven't isn't mightn't mustn't n't never not
shouldn't wasn't weren't won't wouldn't
""")
MODALS = word_set("""
'll can can't cannot could couldn't may might mightn't must mustn't shall should shouldn't will won't would wouldn't
""")
ADVERBS = word_set("""
afterward afterwards again all almost already also always away back best better both clearly earlier either even
ever falsely far first formerly further here however immediately instead just later long maybe meanwhile nearly
never not now often once only openly out perhaps previously privately publicly quickly quite rather really recently
repeatedly reportedly separately simply sometimes soon still then there therefore though thus today tomorrow tonight
too twice ultimately very well yesterday yet
""")
NOT_ADVERBS = word_set("""
ally apply assembly belly beverly billy bully connelly connolly daily deadly donnelly early elderly emily family fly
friendly holly italy jelly july kelly kennelly likely molly monthly o'reilly reilly rely reply sally supply
unlikely weekly
""")
"""Words in -ly that aren't adverbs before a verb."""

DAYS = LOWER_WEEKDAYS
MONTHS = LOWER_MONTHS
TIMES = (DAYS | MONTHS | word_set("today tomorrow tonight yesterday")) - word_set("may march mar dec jan sep jun")
"""Words that say when by themselves: those that are names or verbs as well are left out."""
TIME_NOUNS = word_set("""
afternoon autumn day days decade evening fall hour hours minutes moment month months morning night spring summer
time week weekend weeks winter year years
""")

NOUNISH_BEFORE = DETERMINERS | POSSESSIVES | {"'s", "’s", "'"}
"""After one of these a word that can be noun or verb is a noun."""

VERBS = word_set("""
allowed allows appeared appears arose arrived arrives ate awoke became become becomes began begins blew bought
breaks brings broke brought builds built burst buys came caught chose closed closes clung come comes continued
continues cost costs crept cut cuts dealt died dies drank draws drew drives drove dug faced faces failed fails falls
fed fell felt fights fled flew flies flung forbade forgot fought found froze gave get gets give gives go goes got
grew grows happened happens heard held helped helps hid hit hits holds hung included includes joined joins keeps
kept killed knelt laid launched lay leads leapt leaves led left let lets lies lit lived lives loses lost made make
makes meant meets met moved moves needed needs opened opens overcame overran overtook paid pays put puts ran rang
received receives remained remains returned returns rises rode rose run runs sang sank sat seemed seems sends sent
served serves set sets shook shot showed shows shut sits slept slid sold sought sped spends spent spoke spoken
sprang spread stands started starts stemmed stole stood stopped stops strode strove struck stuck swam swept swore
swung take takes taught threw took tore tried tries turned turns understood undertook upheld used uses voted votes
wanted wants went wept wins withdrew withstood woke won wore worked works wrote
""")
"""Frequent finite verbs that report nothing: a noun group ends where one stands."""


NUMBER_WORDS = word_set("dozen dozens eight eleven five four nine one seven several six ten three twelve two")

FUNCTION_WORDS = word_set(
    "a an the this that these those of in on at by for to from with without into over under about as than then and or "
    "nor but if is are was were be been being has have had do does did will would can could may might shall should "
    "must it its he she they them his her their our your my we you i who whom whose which what when where while not no "
    "so such some any each every all both other another more most less least very also only just still even per"
)
"""Words that say nothing by themselves, so that they don't count when texts are compared.

This isn't the union of the tables above: "several", "against" and "off" do say something.
"""

PLACE_PREPOSITIONS = word_set("""
across around at beyond in into near outside through throughout toward towards via
""")
"""Prepositions before the name of a place."""

BREAKS = word_set("about at by for from in of on representing to under which who whose with")
"""Words that end the core of a noun group: "head" of "head of the board"."""

EXAMPLES = {
    "DETERMINERS": "They saw {word} boats.",
    "POSSESSIVES": "They saw {word} boats.",
    "SUBJECT_PRONOUNS": "{Word} said the dam was safe.",
    "PRONOUNS": "Boats saw {word} again.",
    "PREPOSITIONS": "They sat {word} the boats.",
    "LINKS": "A lawyer {word} the ministry said the dam was safe.",
    "CONJUNCTIONS": "They sat {word} ate.",
    "COMPLEMENTISERS": "They left {word} it rained.",
    "AUXILIARIES": "Boats {word} seen.",
    "BE": "It {word} praised by ministers for its strength.",
    "NEGATIVE": "Elena Ruiz {word} deny that the dam was safe.",
    "MODALS": "Elena Ruiz {word} say that the dam was safe.",
    "ADVERBS": "They sat {word}.",
    "NOT_ADVERBS": "The {word} plan failed.",
    "DAYS": "They met on {Word} again.",
    "MONTHS": "They met on {Word} 5 again.",
    "TIMES": "They met {Word} again.",
    "TIME_NOUNS": "Last {word} Elena Ruiz said the dam was safe.",
    "NOUNISH_BEFORE": "They heard {word} claim that the dam was safe.",
    "VERBS": "They {word} the boats.",
    "NUMBER_WORDS": "{Word} officials said the dam was safe.",
    "PLACE_PREPOSITIONS": "Petr Ruiz stayed {word} Puerto Alto. He said the dam was safe.",
    "BREAKS": "the head {word} the board",
    "FUNCTION_WORDS": "the mill {word} the boats",
}
"""Table → words that are read with each of its own; the tests say how."""
