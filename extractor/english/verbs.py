"""Reporting verbs: what each can take as its content, and how the speaker stands to it.

Frames, each with a sentence that the tests read with every verb that has it:

q   a quotation or clause with the cue after it or around it   “The dam is safe,” Ruiz {past}.
t   a clause, with or without "that"                           Ruiz {past} that the dam was safe.
a   an addressee before the clause                             Ruiz {past} reporters that the dam was safe.
w   a question clause                                          Ruiz {past} whether the dam was safe.
n   a noun phrase                                              Ruiz {past} the plan for a new dam.
i   an infinitive                                              Ruiz {past} to build a new dam.
o   a person and what he is to do                              Ruiz {past} ministers to build a new dam.
f   a person and what he is held to have done                  Ruiz {past} ministers of neglecting the dam.

Two words are a verb with its particle ("point out").  The classes follow the published corpora of attributions; the
verbs were gathered from news reading and general knowledge.  The rules find attributions by these rows, and the
cue words of the check derive from them.
"""

from typing import Literal

from extractor.english.wordlist import word_set
from extractor.schemas.claim import Stance

Construction = Literal["quotation", "clause", "addressee", "question", "noun", "infinitive", "order", "charge"]
VerbClass = Literal["speech", "belief", "evidence"]

CONSTRUCTIONS: dict[str, Construction] = {
    "q": "quotation",
    "t": "clause",
    "a": "addressee",
    "w": "question",
    "n": "noun",
    "i": "infinitive",
    "o": "order",
    "f": "charge",
}
"""The letters of the tables below → what a verb takes as its content."""

FRAME_EXAMPLES: dict[str, str] = {
    "q": "“The dam at Orsova is safe,” Elena Ruiz {past}.",
    "t": "Elena Ruiz {past} that the dam at Orsova was safe.",
    "a": "Elena Ruiz {past} reporters that the dam at Orsova was safe.",
    "w": "Elena Ruiz {past} whether the dam at Orsova was safe.",
    "n": "Elena Ruiz {past} the plan for a new dam at Orsova.",
    "i": "Elena Ruiz {past} to build a new dam at Orsova.",
    "o": "Elena Ruiz {past} ministers to build a new dam at Orsova.",
    "f": "Elena Ruiz {past} ministers of neglecting the dam at Orsova.",
}

SAYING = """
say qt, tell qtao, add qt, state qtn, remark qt, comment q, note qtn, observe qt, mention tn, declare qtn,
announce qtn, write qt, post qtn, tweet qtn, reply qt, respond qt, answer qtn, explain qtwn, clarify qtn,
recall qtn, recount qtn, continue q, go on q, conclude qtn, claim qtin, assert qtn, argue qtn, contend qt,
maintain qtn, insist qt, stress qtn, emphasise qtn, emphasize qtn, underline tn, underscore tn, reiterate qtn,
repeat qtn, affirm qtn, reaffirm qtn, confirm qtn, acknowledge qtn, admit qtn, concede qtn, confess qt, reveal qtn,
disclose tn, report qtn, point out qtn, indicate qtwn, suggest qtn, imply tn, hint qt, signal tn, allege qtn,
complain qt, lament qtn, bemoan n, boast qt, brag qt, joke qt, quip q, muse q, opine qt, exclaim qt, shout qt,
yell q, cry q, whisper qt, mutter q, murmur q, scream q, sigh q, shrug q, laugh q, interject q, chime in q,
counter qt, retort qt, caution qta, warn qtao, remind taq, assure taq, reassure ta, inform ta, notify ta,
testify qt, attest t, proclaim qtn, pronounce qn, preach n, speculate qt, theorise qt, theorize qt, elaborate q,
detail n, outline n, spell out n, set out n, lay out n, relay qtn, recite qn, chant qn, sing q, read q, quote n,
cite n, describe n, characterise n, characterize n, depict n, portray n, paint n, liken n, compare n, call n, dub n,
label n, brand n, term n, name n, hail n, refer to n, allude to n, talk about n, speak of n, speak about n,
discuss n, debate n, address n, highlight n, tout n, promote n, voice n, express n, articulate n, echo n, thank n,
sum up q, summarise n, summarize n, point to n, tell of n, complain about n, complain of n, boast of n,
boast about n, warn of n, warn about n, warn against n, caution against n, hint at n, speculate about n,
joke about n, comment on n, elaborate on n, apologise q, apologize q, apologise for n, apologize for n,
brush off n, touch on n, weigh in on n, make clear t, put n, email q, text q, blog qt,
publish n, release n, issue n, unveil n, share tn,
list n, identify n, justify n, defend n, advocate n, champion n, vouch for n, advise tano, recommend tn,
propose tin, put forward n, float n, invoke n, credit n, attribute n, chronicle n, document n, posit tn,
shoot back q, fire back q, hit back q, push back q, retweet n, reference n, certify tn, specify tn, illustrate tn,
vent q, gush q, sob q, agree qt, contradict n, rate n, assess tn, testify about n, sign off q, tease n,
write about n, write to q
"""

BLAMING = """
rule out n, pour cold water on n, pooh-pooh n, accuse f, blame fn, criticise fn, criticize fn, slam n, blast n,
lambast n, lambaste n, attack n, denounce n, condemn n, decry n, deride n, mock n, ridicule n, rebuke n, chide n,
scold qn, berate n, castigate n, censure n, admonish n, assail n, bash n, rip n, savage n, trash n, knock n,
insult n, disparage n, belittle n, taunt n, chastise n, lash out at n, rail against n, speak out against n,
hit out at n, take aim at n, protest qtn, object to n, challenge n, contest n, charge tn,
fault n, vilify n, pan n, disavow n, repudiate n, renounce n, downplay n, play down n, praise n, applaud n,
commend n, laud n, extol n, compliment n, welcome n, endorse n, congratulate n, salute n
"""

ASKING = """
ask qwoa, wonder qw, inquire qw, enquire qw, query w
"""

URGING = """
urge qtoan, call for n, call on o, appeal to o, appeal for n, press o, implore o, beg o, plead q, plead for n,
plead with o, exhort o, encourage o, order o, instruct o, direct o, command o, request tno, demand qtin, beseech o,
invite o, push for n, ask for n, lobby for n, convince ao, persuade ao, dare o, counsel o
"""

INTENDING = """
vow qti, pledge qtin, promise qtia, threaten in, offer in, swear ti, commit to n
"""

REFUSING = """
deny tn, dispute tn, refuse i, decline i, reject n, dismiss n, rebut n, refute n, rebuff n
"""

PREDICTING = """
predict qtn, forecast tn, foresee tn, project tn, envision n, prophesy t
"""

DOUBTING = """
doubt tw, question wn, cast doubt on n, call into question n
"""

BELIEVING = """
expect ti, anticipate tn, plan i, intend i, aim i, believe qt, think qt, reckon qt, fear tn, hope qti, worry qt,
suspect tn, feel t, consider n, regard n, view n, deem n, figure qt, guess t, assume t, understand t, know tw,
learn t, realise t, realize t, recognise tn, recognize tn, see n, remember qtn, disagree q, judge t
"""

SHOWING = """
show qtnw, find qt, estimate qtn, demonstrate qtn, prove t, determine tw, conclude t, suggest t, indicate tn,
reflect n, establish t, calculate t, discover t, detect n, rule t, uncover tn, point to n, forecast tn
"""

SAID_OF = word_set("accuse attack blame condemn criticise criticize denounce describe mock praise slam")
"""Verbs whose passive names the speaker behind "by": "the mayor was accused by ministers of neglect"."""

NOUN_VERBS = word_set("""
address addresses advocate advocates answer answers attack attacks blame brand brands call calls challenge
challenges champion champions charge charges claim claims command commands comment comments compliment counter
credit credits cries cry dare debate debates demand demands detail details direct dispute disputes document
documents doubt doubts dub echo email emails estimate estimates fault fear fears feel figure figures find finds fire
float forecast forecasts guess hint hints hit hits hope hopes host hosts insult issue issues joke jokes judge judges
knock label labels laugh laughs list lists name names note notes offer offers order orders outline pan plan plans
pledge pledges post posts praise press project projects promise promises propose protest protests push question
questions quote quotes read reads rebuke reference references release releases replies reply report reports rule
rules sense share shares show shows signal signals start state states study suspect suspects swear term terms text
texts thanks tweet tweets view views voice voices vow vows worries worry
""")
"""Base and -s forms that are nouns as often as verbs."""

GROUPS: tuple[tuple[VerbClass, str, Stance], ...] = (
    ("speech", SAYING, "asserted"),
    ("speech", BLAMING, "asserted"),
    ("speech", ASKING, "asked"),
    ("speech", URGING, "asserted"),
    ("speech", INTENDING, "intended"),
    ("speech", REFUSING, "denied"),
    ("speech", PREDICTING, "predicted"),
    ("speech", DOUBTING, "doubted"),
    ("belief", BELIEVING, "asserted"),
    ("evidence", SHOWING, "asserted"),
)
"""Class, table, and the stance that the verb gives its content."""

EXAMPLES = {
    "SAID_OF": "The board of the dam was {participle} by ministers for its silence.",
    "NOUN_VERBS": "The {word} went on all night.",
}
"""The frames have their examples above; of these the first has a speaker, the second has none."""
