"""Words that deny, hedge, look ahead, oblige or make conditional.

Written down from general knowledge.  The check compares what a quote leaves open, or denies, with what the statement
leaves open or denies; the words of cues are in `cue_words`.
"""

from extractor.english.inflection import all_forms
from extractor.english.wordlist import phrase_set, word_set

NEGATORS = word_set(
    "not never no none nobody nothing nowhere neither nor cannot can't cant won't wouldn't don't doesn't "
    "didn't isn't aren't wasn't weren't hasn't haven't hadn't couldn't shouldn't mustn't mightn't ain't "
    "needn't hardly scarcely barely"
)
"""They turn what follows round: "We will not raise taxes" against "We will raise taxes"."""

NEGATING_VERBS = all_forms(word_set("decline deny dismiss fail lack lose refuse reject")) | word_set(
    "absence absent missing unable"
)
"""They stand for a negation as often as for themselves ("refused to pay" is "did not pay"), so they excuse one."""

NOT_NEGATING = phrase_set(
    "not only, no doubt, no longer ago, not just, not merely, no fewer than, no less than, no more than, "
    "no later than, not least, whether or not, if not"
)
"""Phrases with a negator that denies nothing: "no fewer than 40" is 40 or more."""

PASSED_OVER = word_set("one any ever yet longer even really")
"""Words between a negator and what it denies: "no one was told", "not even tried"."""

QUESTION_OPENERS = word_set(
    "do does did is are was were has have had can could will would should may might who what when where why how which"
)
"""A statement that begins with one of these asks."""

POSSIBLE = word_set(
    "may might could possibly perhaps maybe potentially possible reportedly allegedly apparently "
    "supposedly alleged seems"
)
"""They keep a statement from being a fact: "could reach" is no "reached"."""

LIKELY = word_set(
    "likely probably probable unlikely suspected presumably appears appeared seemed suggests suggested estimated should"
)
"""They make it less than sure: "likely to fall" is no "will fall"."""

FUTURE = word_set(
    "will would shall won't wouldn't going expected expects expect due set aims intends intend plans planned hopes"
)
"""They put a statement in the future: "will close" is no "closed"."""

OBLIGED = word_set("must ought should recommended recommends urged demanded ordered required")
"""They say what is to be, not what is: "must hand over" is no "handed over"."""

HEDGES = POSSIBLE | LIKELY
"""All that keeps a statement from being sure."""

CONDITIONS = word_set("if unless provided should whether were")
"""They make a statement conditional: "if it rains" is no "it rains"."""

TOTAL = word_set("all every both each entire whole everyone everybody none")
"""Words that speak of a whole: "all three were found" is no "two of the three were found"."""

PAST_AUXILIARIES = word_set("was were had did has have been")
"""They put a statement in the past."""

PASSIVE_AUXILIARIES = word_set("was were been being is are be got")
"""With them a sentence may be told from the side of what it happens to."""

EXAMPLES = {
    "NEGATORS": ("Members {word} voted on it.", "Members voted on it."),
    "NEGATING_VERBS": ("He {word} to pay the fine.", "He did not pay the fine."),
    "NOT_NEGATING": ("It sank {word} nine boats.", "It sank {word} nine boats."),
    "PASSED_OVER": ("They did not {word} vote on it.", "They voted on it."),
    "QUESTION_OPENERS": ("whether the dam is safe", "{Word} the dam safe?"),
    "POSSIBLE": ("Prices {word} fall by 4 per cent.", "Prices fall by 4 per cent."),
    "LIKELY": ("Prices {word} fall by 4 per cent.", "Prices fall by 4 per cent."),
    "FUTURE": ("Prices {word} fall by 4 per cent.", "Prices fall by 4 per cent."),
    "OBLIGED": ("Prices {word} fall by 4 per cent.", "Prices fall by 4 per cent."),
    "HEDGES": ("Prices {word} fall by 4 per cent.", "Prices fall by 4 per cent."),
    "CONDITIONS": ("If it rains, the match is off.", "The match is off {word} it rains."),
    "TOTAL": ("Two of the three boats sank.", "{Word} of the boats sank."),
    "PAST_AUXILIARIES": ("The mill {word} closed in May.", "The mill will be closed in May."),
    "PASSIVE_AUXILIARIES": ("Police attacked protesters.", "Protesters {word} attacked police."),
}
"""Table → a quote and a statement of which the check thinks something for each of its words; the tests say what."""
