"""Words that turn a statement round when one takes the other's place.

Written down from news reading.  The checks of direction, of small edits and of exchanged words use them; each row has
an example that is a test.  Antonyms of general English are in `antonyms`.
"""

from dataclasses import dataclass

from extractor.english.stems import stem
from extractor.english.wordlist import word_set


@dataclass(frozen=True, slots=True)
class Opposites:
    """Two sides; a word of one in place of a word of the other flips the sentence.

    ``example`` is a true quote, ``flipped`` the same with a word of the other side.
    """

    one: frozenset[str]
    other: frozenset[str]
    example: str
    flipped: str


OPPOSITES = (
    Opposites(
        word_set(
            "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing "
            "gain gains gained gaining climb climbs climbed climbing jump jumps jumped jumping surge surges "
            "surged surging soar soars soared soaring advance advances advanced advancing up upward higher "
            "highest more most expand expands expanded expanding widen widened improve improves improved "
            "improving raise raises raised raising swell swelled accelerate accelerated accelerating rally "
            "rallied rebound rebounded doubled tripled bigger greater larger growth strengthen strengthened add "
            "added boost boosted"
        ),
        word_set(
            "fall falls fell fallen falling decrease decreases decreased decreasing drop drops dropped dropping "
            "decline declines declined declining lose loses lost losing slump slumps slumped slumping plunge "
            "plunges plunged plunging tumble tumbled tumbling sink sinks sank sunk sinking down downward lower "
            "lowest lowered less least fewer shrink shrinks shrank shrunk shrinking narrow narrowed worsen "
            "worsens worsened worsening cut cuts cutting slash slashed shed slow slowed slowing slide slid "
            "retreat retreated halved smaller weaken weakened reduce reduces reduced reducing reduction dip "
            "dipped ease eased contract contracted"
        ),
        "Profit fell 7 per cent.",
        "Profit rose 7 per cent.",
    ),
    Opposites(
        word_set("before ahead"), word_set("after following"), "It closed before the vote.", "It closed after the vote."
    ),
    Opposites(
        word_set("win wins won winning victory"),
        word_set("lose loses lost losing defeat defeated"),
        "The party won two seats.",
        "The party lost two seats.",
    ),
    Opposites(
        word_set(
            "accept accepts accepted accepting approve approves approved approving back backs backed backing "
            "support supports supported supporting endorse endorsed welcome welcomed favour favours favoured "
            "favor favored agree agreed"
        ),
        word_set(
            "reject rejects rejected rejecting oppose opposes opposed opposing refuse refuses refused refusing "
            "block blocks blocked veto vetoed condemn condemned disagree disagreed"
        ),
        "The council approved the plan.",
        "The council rejected the plan.",
    ),
    Opposites(
        word_set("allow allows allowed allowing permit permits permitted legal legalise legalised lawful"),
        word_set(
            "ban bans banned banning forbid forbids forbidden prohibit prohibits prohibited illegal unlawful "
            "outlaw outlawed"
        ),
        "The rule allows fishing.",
        "The rule bans fishing.",
    ),
    Opposites(
        word_set(
            "open opens opened opening reopen reopened start starts started starting begin begins began begun "
            "launch launched"
        ),
        word_set(
            "close closes closed closing shut shuts shutting end ends ended ending finish finished stop stops "
            "stopped halt halted"
        ),
        "The mine opened in May.",
        "The mine closed in May.",
    ),
    Opposites(
        word_set("buy buys bought buying purchase purchased acquire acquired"),
        word_set("sell sells sold selling sale"),
        "The fund bought 3,000 shares.",
        "The fund sold 3,000 shares.",
    ),
    Opposites(
        word_set("import imports imported"),
        word_set("export exports exported"),
        "It imports grain.",
        "It exports grain.",
    ),
    Opposites(
        word_set("arrive arrives arrived arriving enter enters entered entering join joins joined joining"),
        word_set("leave leaves left leaving depart departed quit quits exit exits exited withdraw withdrew withdrawn"),
        "He joined the board.",
        "He left the board.",
    ),
    Opposites(
        word_set("hire hires hired hiring recruit recruited appoint appointed"),
        word_set("fire fires fired firing sack sacked dismiss dismissed lay-off layoffs"),
        "The firm hired 40 people.",
        "The firm fired 40 people.",
    ),
    Opposites(
        word_set("above over exceed exceeds exceeded"),
        word_set("below under beneath"),
        "Output was above the forecast.",
        "Output was below the forecast.",
    ),
    Opposites(
        word_set("success succeed succeeds succeeded successful pass passes passed"),
        word_set("failure fail fails failed unsuccessful"),
        "The test succeeded.",
        "The test failed.",
    ),
    Opposites(
        word_set("guilty convicted"), word_set("innocent acquitted cleared"), "He was convicted.", "He was acquitted."
    ),
    Opposites(
        word_set("early earlier"), word_set("late later"), "It came two weeks earlier.", "It came two weeks later."
    ),
    Opposites(
        word_set("safe safer safely"), word_set("unsafe dangerous"), "The water is safe.", "The water is unsafe."
    ),
    Opposites(
        word_set("strong stronger strongest better best"),
        word_set("weak weaker weakest worse worst"),
        "Demand was stronger.",
        "Demand was weaker.",
    ),
    Opposites(
        word_set(
            "keep keeps kept keeping retain retains retained retaining save saves saved saving preserve preserved"
        ),
        word_set("cut cuts cutting axe axed axes scrap scraps scrapped abolish abolished abandon abandoned"),
        "It will keep all 900 jobs.",
        "It will cut all 900 jobs.",
    ),
    Opposites(
        word_set("help helps helped helping benefit benefits benefited aid aided protect protects protected"),
        word_set("harm harms harmed harming hurt hurts damage damages damaged hinder hindered endanger endangered"),
        "The leak helped swimmers.",
        "The leak harmed swimmers.",
    ),
    Opposites(
        word_set("resume resumes resumed resuming continue continues continued continuing"),
        word_set(
            "suspend suspends suspended suspending pause paused interrupt interrupted cancel cancels cancelled canceled"
        ),
        "The search was resumed.",
        "The search was suspended.",
    ),
    Opposites(
        word_set("tighten tightens tightened tightening impose imposes imposed toughen toughened"),
        word_set("loosen loosens loosened relax relaxes relaxed lift lifts lifted"),
        "They tightened the ban.",
        "They lifted the ban.",
    ),
    Opposites(
        word_set("praise praises praised praising hail hails hailed applaud applauded"),
        word_set(
            "criticise criticised criticises criticize criticized blame blames blamed denounce denounced attack "
            "attacked"
        ),
        "She praised the plan.",
        "She criticised the plan.",
    ),
    Opposites(
        word_set("attract attracts attracted"),
        word_set("repel repels repelled deter deters deterred"),
        "The tax attracted visitors.",
        "The tax deterred visitors.",
    ),
    Opposites(
        word_set("build builds built building construct constructed"),
        word_set("demolish demolished destroy destroys destroyed dismantle dismantled raze razed"),
        "They built the wall.",
        "They demolished the wall.",
    ),
    Opposites(
        word_set("arrest arrested detain detained jail jailed imprison imprisoned capture captured"),
        word_set("release releases released free freed free"),
        "Police arrested nine men.",
        "Police released nine men.",
    ),
    Opposites(
        word_set("confirm confirms confirmed confirming admit admits admitted"),
        word_set("deny denies denied denying"),
        "The firm confirmed the loss.",
        "The firm denied the loss.",
    ),
    Opposites(word_set("with"), word_set("without"), "It sold with a licence.", "It sold without a licence."),
    Opposites(word_set("if"), word_set("unless"), "It closes if he leaves.", "It closes unless he leaves."),
    Opposites(
        word_set("voted-for"),
        word_set("voted-against"),
        "Nine members voted for him.",
        "Nine members voted against him.",
    ),
    Opposites(word_set("everybody everyone all"), word_set("nobody"), "Everybody was told.", "Nobody was told."),
    Opposites(
        word_set("largest biggest highest greatest longest most"),
        word_set("smallest lowest least shortest fewest"),
        "It is the largest mill.",
        "It is the smallest mill.",
    ),
    Opposites(word_set("majority"), word_set("minority"), "A majority voted for it.", "A minority voted for it."),
    Opposites(
        word_set("true correct right"),
        word_set("false incorrect wrong untrue"),
        "The report is true.",
        "The report is false.",
    ),
    Opposites(
        word_set("possible likely probable"),
        word_set("impossible unlikely improbable"),
        "A deal is likely.",
        "A deal is unlikely.",
    ),
    Opposites(
        word_set("remember include includes included"),
        word_set("forget exclude excludes excluded"),
        "Tax is included.",
        "Tax is excluded.",
    ),
    Opposites(word_set("alive survived survive"), word_set("dead died die killed"), "Nine survived.", "Nine died."),
)
"""Opposite sides, news first; the first table of direction is by far the most used."""

NUMBER_STARTS = word_set(
    "a an half one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty "
    "sixty seventy eighty ninety hundred thousand million billion dozens hundreds thousands millions"
)
"""What begins a number in words, after "more than"."""

DIRECTIONS = frozenset(stem(word) for word in OPPOSITES[0].one | OPPOSITES[0].other)
"""The stems of the words that tell only where a number went."""

BARE_COMPARATIVES = word_set(
    "more most less least fewer over under up above below higher lower larger smaller greater bigger"
)
"""Words that qualify a number as often as they tell a direction ("more than 600"): not counted at a number."""

MOVING = word_set("go goes went gone going move moved climb climbed edge edged rise rose come came")
"""Verbs before "up to" that make it a way and no bound: "went up to £3"."""

PHRASAL = word_set(
    "torn tear tore knocked knock broke break broken shut shuts close closed set sets take takes took "
    "taken give gives gave given made make makes turned turn turns call called end ended back backed put "
    "puts pick picked sit sat stand stood step stepped slow slowed burn burned burnt blow blew blown hand "
    "handed lay laid pin pinned bring brought build built"
)
"""Verbs with which "up" and "down" make another: "torn down", "set up"."""

EXAMPLES = {
    "NUMBER_STARTS": ("More than {word} sank in May.", "Less boats sank in May."),
    "DIRECTIONS": ("Costs {word} 4 per cent and rents 5 per cent.", "It {word} 5 per cent."),
    "BARE_COMPARATIVES": ("Losses of {word} than 600 boats are a blow.", "Losses of 600 boats are a falling blow."),
    "MOVING": ("Prices {word} up to £3 a kilo in May.", "Prices were down at £3 a kilo in May."),
    "PHRASAL": ("They {word} down the wall of the mill.", "The mill has more of a wall."),
}
"""Table → a quote and a statement.

With the verbs of MOVING a direction flips, with the words of the other tables none does; those of DIRECTIONS don't tell
what a number counts.
"""
