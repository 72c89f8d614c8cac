"""Stance: how the speaker stands to what is said."""

from typing import NamedTuple

from extractor.english.wordlist import word_set
from extractor.rules.drafting.evidence import Evidence
from extractor.rules.trace import Choice, rule
from extractor.schemas.claim import Stance

_INTENT = word_set("'ll going intend intends plan plans shall will")
_WOULD = word_set("could might would")
_BEFORE_OPENING = ("“", '"', "that", ",", "‘", "and", "but")
"""Tokens that don't open a clause."""
_OPENING_REACH = 4
"""Tokens in which the word that opens the clause stands."""
_INTENT_REACH = 5
"""Tokens in which "we will" stands, to be a plan of the speaker's and not of somebody named later."""
_REQUEST_REACH = 12
"""Words behind "ask" in which "to" makes it a request."""


def stance_of(evidence: Evidence) -> Stance:
    """Return the stance: the verb's own, else what the words tell (a question, a condition, a plan)."""
    words = evidence.reading.tokens.lower[evidence.groups[0][0] : evidence.groups[-1][1]]
    return STANCES.settle(_Stanced(evidence, words))


class _Stanced(NamedTuple):
    """What the rules of the stage “stance” decide about."""

    evidence: Evidence
    words: list[str]


@rule(
    example="Orsova Power offered “a full refund to all” on Monday.",
    near_miss="Orsova Power offered to rebuild the pier.",
)
def offers_a_thing(stanced: _Stanced) -> Stance | None:
    """An offer is a plan only with "to" behind it."""
    evidence = stanced.evidence
    verb = evidence.statement.verb
    if verb is None or verb.lemma != "offer" or evidence.reading.text.startswith("to ", evidence.start):
        return None
    return "asserted"


@rule(
    example="Ana Ruiz did not deny that the dam leaked.",
    near_miss="Ana Ruiz denied that the dam leaked.",
)
def denial_denied(stanced: _Stanced) -> Stance | None:
    """What isn't denied stands."""
    evidence = stanced.evidence
    verb = evidence.statement.verb
    return "asserted" if verb is not None and verb.stance == "denied" and evidence.statement.negated else None


@rule(
    example="Ana Ruiz denied that the dam leaked.",
    near_miss="Ana Ruiz did not deny that the dam leaked.",
)
def of_the_verb(stanced: _Stanced) -> Stance | None:
    """The verb tells the stance, unless it asks somebody to do something."""
    evidence = stanced.evidence
    verb = evidence.statement.verb
    return None if verb is None or verb.stance == "asserted" or _is_request(evidence) else verb.stance


@rule(example="“Is the dam safe?” Ana Ruiz said.", near_miss="“The dam is safe,” Ana Ruiz said.")
def question(stanced: _Stanced) -> Stance | None:
    """The words end with a question mark."""
    evidence = stanced.evidence
    said = evidence.reading.text[evidence.start : evidence.end]
    return "asked" if said.rstrip("”\"’' ").endswith("?") else None


@rule(
    example="Ana Ruiz said that if it rained, the dam would leak.",
    near_miss="Ana Ruiz said that when it rained, the dam leaked.",
)
def condition(stanced: _Stanced) -> Stance | None:
    """The words begin with "if", or hold it with "would"."""
    words = stanced.words
    if "if" not in words:
        return None
    return "conditional" if _opening(words) == "if" or not _WOULD.isdisjoint(words) else None


@rule(example="“We will rebuild the pier,” Ana Ruiz said.", near_miss="“They will rebuild the pier,” Ana Ruiz said.")
def plan(stanced: _Stanced) -> Stance | None:
    """The words begin with "we will" or the like."""
    words = stanced.words
    if _opening(words) not in ("we", "i") or len(words) <= 2:
        return None
    return "intended" if not _INTENT.isdisjoint(words[:_INTENT_REACH]) else None


@rule(example="Ana Ruiz said the dam was safe.", near_miss="Ana Ruiz denied that the dam was safe.")
def plainly_said(stanced: _Stanced) -> Stance | None:
    """Nothing tells another stance."""
    return "asserted"


STANCES: Choice[_Stanced, Stance] = Choice(
    "stance",
    (offers_a_thing, denial_denied, of_the_verb, question, condition, plan, plainly_said),
    where=lambda stanced: stanced.evidence.place,
)
"""The stance of a statement, whose words are given in lower case."""


def _opening(words: list[str]) -> str | None:
    """Return the word that opens the clause."""
    return next((word for word in words[:_OPENING_REACH] if word not in _BEFORE_OPENING), None)


def _is_request(evidence: Evidence) -> bool:
    """Tell whether "ask" asks somebody to do something rather than a question."""
    statement = evidence.statement
    if statement.verb is None or statement.verb.lemma != "ask":
        return False
    words = evidence.reading.text[statement.start : statement.end].split()[:_REQUEST_REACH]
    return "to" in words and "?" not in "".join(words)
