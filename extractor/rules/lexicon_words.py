"""Function words: the frame of a sentence, by which names, groups and clauses are told apart."""

from extractor.text.wordlist import word_set

DETERMINERS = word_set("the a an this that these those some any no every each another both all either neither several many few most more half such what which whose")
POSSESSIVES = word_set("his her its their our my your")
SUBJECT_PRONOUNS = word_set("he she they it we i you who")
PRONOUNS = SUBJECT_PRONOUNS | word_set("him them us me himself herself themselves itself one everyone everybody nobody someone anyone others there")
PREPOSITIONS = word_set(
    "of in on at for from with by to about against among around before after during into over under between through without within "
    "near off onto across behind beyond despite until upon amid toward towards via per inside outside following alongside like than "
    "because since as ahead regarding concerning including"
)
LINKS = word_set("of for at in from with on against to by behind near inside outside about between under within across including representing")
"""Prepositions that tie a second noun group to a first: "a spokesman for the ministry"."""

CONJUNCTIONS = word_set("and or but nor yet so")
COMPLEMENTISERS = word_set("that if whether because while although though when where how why what as since unless until before after once whereas which who whom whose than")
AUXILIARIES = word_set(
    "is are was were be been being am 's 're 've 'm 'd 'll has have had having do does did will would shall should can could may might must "
    "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't couldn't cannot mightn't mustn't ain't ought"
)
BE = word_set("is are was were be been being am 's 're 'm isn't aren't wasn't weren't ain't")
HAVE = word_set("has have had having 've hasn't haven't hadn't")
NEGATIVE = word_set(
    "not never n't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't couldn't cannot mightn't mustn't ain't"
)
MODALS = word_set(
    "will would shall should can could may might must 'll won't wouldn't shouldn't can't couldn't cannot mightn't mustn't"
)
DO = word_set("do does did don't doesn't didn't")
ADVERBS = word_set(
    "also then later recently again repeatedly publicly privately simply often already once just even further first still long previously now always "
    "reportedly ultimately really quickly immediately soon ever clearly falsely openly earlier separately not never too both all either only instead meanwhile "
    "however therefore thus though perhaps maybe quite rather very here there today yesterday tomorrow tonight afterwards afterward formerly sometimes twice yet back out "
    "best better far well almost nearly away"
)
NOT_ADVERBS = word_set("family july assembly supply reply apply ally rely fly only early daily weekly monthly friendly likely unlikely deadly elderly italy holly molly kelly sally billy emily beverly reilly connolly connelly donnelly kennelly o'reilly bully jelly belly")
"""Words in -ly that aren't adverbs before a verb."""

DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun")
MONTHS = word_set(
    "january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. "
    "jan feb mar apr jun jul aug sept sep oct nov dec"
)
TIMES = DAYS | word_set("yesterday today tomorrow tonight") | (MONTHS - {"may", "march", "mar", "dec", "jan", "sep", "jun"})
TIME_NOUNS = word_set("week month year day night morning afternoon evening weekend hour hours days weeks months years decade summer winter spring autumn fall minutes moment time")

NOUNISH_BEFORE = DETERMINERS | POSSESSIVES | {"'s", "’s", "'"}
"""After one of these a word that can be noun or verb is a noun."""

VERBS = word_set(
    "made makes make took takes take went goes go came comes come got gets get gave gives give left leaves kept keeps held holds led leads met meets paid pays lost loses won wins "
    "began begins began ran runs run sent sends sat sits stood stands fell falls rose rises grew grows broke breaks brought brings bought buys built builds caught "
    "faces faced became becomes become remains remained seems seemed appears appeared works worked lives lived died dies killed happened happens started starts stopped stops "
    "failed fails wants wanted needs needed used uses tried tries turned turns joined joins voted votes served serves moved moves continued continues "
    "received receives opened opens closed closes helped helps allowed allows showed shows arrived arrives returned returns launched includes included "
    "spoke spoken struck threw wore woke wrote sang swore stole spent sold sought fought felt found fled fed drank ate forgot hid held heard laid lit meant met rode rang sank shook shot shut slept slid spread stuck swept swam taught tore understood withdrew "
    "put puts set sets let lets hit hits cut cuts cost costs spent spends drew draws drove drives flew flies fought fights lay lies laid"
)
"""Frequent finite verbs that report nothing: a noun group ends where one stands."""


NUMBER_WORDS = word_set("one two three four five six seven eight nine ten eleven twelve dozen dozens several")
