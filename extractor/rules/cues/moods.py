"""Moods: whether a form of a reporting verb has a subject of its own, and whether it is a verb at all."""

from typing import Literal, TypeAlias

from extractor.english.function_words import BE, MODALS, NOUNISH_BEFORE
from extractor.english.people import GROUPS, QUANTITIES
from extractor.english.verbs import NOUN_VERBS
from extractor.english.wordlist import word_set
from extractor.reading.subjects_before import subject_before
from extractor.reading.tokens import Tokens
from extractor.rules.cues.cue import Mood, VerbGroup
from extractor.rules.cues.nominal import NOUN_OR_VERB, plural
from extractor.rules.trace import Choice, rule

Heard: TypeAlias = Mood | Literal["onward", "no cue"]
"""A mood, or ``onward`` for "went on to say", whose subject stands before the first verb, or no cue."""

_SUPPOSING = MODALS - {"will", "'ll", "won't"}
_CHANNELS = word_set("e-mail email fax letter message phone radio satellite telephone text video videolink")
_UPON = word_set("after before by upon while without")
_GOING_ON = word_set("on continued continues continue appeared seemed began proceeded continuing tried tries")
_SUBJECTS_OF_BASE = word_set("they we i you who")


@rule(example="Ruiz could say that the dam was safe.", near_miss="Ruiz would say only that the dam was safe.")
def supposed(group: VerbGroup) -> Heard | None:
    """What could or should be said is not said; "would say only" is."""
    if _SUPPOSING.isdisjoint(group.auxiliaries):
        return None
    only = group.auxiliaries == ("would",) and "only" in group.tokens.lower[group.start : group.at + 2]
    return None if only else "no cue"


@rule(example="Ruiz has said that the dam is safe.", near_miss="It was said that the dam is safe.")
def with_have_or_do(group: VerbGroup) -> Heard | None:
    """With "has", "did" or "will" the verb is finite."""
    if not group.auxiliaries or not BE.isdisjoint(group.auxiliaries):
        return None
    return "finite" if group.form.kinds & {"participle", "base", "past"} else "no cue"


@rule(example="Ruiz is saying that the dam is safe.", near_miss="Ruiz was accused by ministers of neglect.")
def progressive(group: VerbGroup) -> Heard | None:
    """A form in -ing with "is" or "was" is finite."""
    return "finite" if group.auxiliaries and "ing" in group.form.kinds else None


@rule(example="Ruiz was accused by ministers of neglect.", near_miss="Ministers accused Ruiz of neglect.")
def passive(group: VerbGroup) -> Heard | None:
    """A participle with "is" or "was" is passive."""
    if not group.auxiliaries:
        return None
    return "passive" if "participle" in group.form.kinds else "no cue"


@rule(
    example="The warning that the dam leaks came late.",
    near_miss="Ruiz left, warning that the dam leaks.",
)
def gerund_behind_article(group: VerbGroup) -> Heard | None:
    """A form in -ing behind an article is a noun."""
    return "no cue" if "ing" in group.form.kinds and group.word_before in NOUNISH_BEFORE else None


@rule(
    example="A storm warning is in place, the harbour office said.",
    near_miss="Ruiz left, warning that the dam leaks.",
)
def gerund_behind_noun(group: VerbGroup) -> Heard | None:
    """A form in -ing between a noun and a verb or preposition is a noun."""
    tokens, start = group.tokens, group.start
    if "ing" not in group.form.kinds or group.opens or start + 1 >= len(tokens):
        return None
    ends = {"auxiliary", "verb", "preposition", ".", ",", "conjunction"}
    return "no cue" if tokens.tags[start - 1] in {"name", "word"} and tokens.tags[start + 1] in ends else None


@rule(
    example="After learning that the dam leaked, Ruiz said it must go.",
    near_miss="Ruiz left, saying that the dam leaked.",
)
def believed_in_passing(group: VerbGroup) -> Heard | None:
    """What somebody does after learning or before thinking something is no report of it."""
    if "ing" not in group.form.kinds or group.form.verb.group != "belief":
        return None
    return "no cue" if group.tokens.lower[group.start - 1] in _UPON else None


@rule(example="Ruiz left, saying that the dam was safe.", near_miss="Ruiz is saying that the dam is safe.")
def participle(group: VerbGroup) -> Heard | None:
    """A form in -ing that has no form of "be" and is no noun is a participle."""
    return "participle" if "ing" in group.form.kinds else None


@rule(example="Ruiz went on to say that the dam was safe.", near_miss="Ruiz wants to say that the dam is safe.")
def onward(group: VerbGroup) -> Heard | None:
    """Who goes on to say something says it."""
    if group.word_before != "to" or "base" not in group.form.kinds or group.start - 2 < group.first:
        return None
    return "onward" if group.tokens.lower[group.start - 2] in _GOING_ON else None


@rule(example="Ruiz wants to say that the dam is safe.", near_miss="Ruiz went on to say that the dam was safe.")
def infinitive(group: VerbGroup) -> Heard | None:
    """Behind "to" the verb has no subject of its own."""
    if group.word_before != "to":
        return None
    return "infinitive" if "base" in group.form.kinds else "no cue"


@rule(example="Ruiz welcomed the stated aim.", near_miss="Few stated that the dam was safe.")
def behind_article(group: VerbGroup) -> Heard | None:
    """Behind an article or possessive the word is a noun or adjective; behind "few" or "one" it can be a verb."""
    before = group.word_before
    if before not in NOUNISH_BEFORE or before in QUANTITIES:
        return None
    return None if before == "one" and "past" in group.form.kinds else "no cue"


@rule(example="Officials report that the dam leaks.", near_miss="Officials reported that the dam leaks.")
def noun_or_verb(group: VerbGroup) -> Heard | None:
    """A form that may be a noun is told by what stands around it."""
    if group.tokens.lower[group.at] not in NOUN_VERBS or "past" in group.form.kinds:
        return None
    return "finite" if NOUN_OR_VERB(group) else "no cue"


@rule(example="Officials say that the dam leaks.", near_miss="Officials said that the dam leaks.")
def base_form(group: VerbGroup) -> Heard | None:
    """A base form is finite only behind a subject in the plural."""
    if group.form.kinds != {"base"}:
        return None
    return "finite" if _plural_subject(group.tokens, group.start, group.first) else "no cue"


@rule(example="A letter written by Ruiz warns of leaks.", near_miss="Ruiz said by phone that the dam was safe.")
def by_somebody(group: VerbGroup) -> Heard | None:
    """A past form with "by" behind it is a participle, unless a channel follows."""
    tokens = group.tokens
    if not group.form.kinds & {"past", "participle"} or tokens.word_after(group.at) != "by":
        return None
    return "finite" if group.at + 2 < len(tokens) and tokens.lower[group.at + 2] in _CHANNELS else "no cue"


@rule(example="Ruiz said that the dam was safe.", near_miss="Ruiz left, saying that the dam was safe.")
def past_or_third(group: VerbGroup) -> Heard | None:
    """A past or third-person form by itself is finite."""
    return "finite" if group.form.kinds & {"past", "third"} else None


def _plural_subject(tokens: Tokens, start: int, first: int) -> bool:
    """Tell whether the word before can be the subject of a base form: "they say", "officials say"."""
    if start <= first:
        return False
    word, tag = tokens.lower[start - 1], tokens.tags[start - 1]
    if word in _SUBJECTS_OF_BASE:
        return True
    if tag not in {"word", "name", "closing", ")", ","}:
        return False
    if _plural_noun(word) or tag in {")", ","}:
        return True
    group = subject_before(tokens, start, first)
    return group is not None and any(
        _plural_noun(tokens.lower[i]) or (tokens.lower[i] == "and" and tokens.tags[i - 1] in {"name", ")"})
        for i in range(*group)
    )


def _plural_noun(word: str) -> bool:
    return word in GROUPS or (plural(word) and len(word) > 3)


MOODS: Choice[VerbGroup, Heard] = Choice(
    "mood",
    (
        supposed,
        with_have_or_do,
        progressive,
        passive,
        gerund_behind_article,
        gerund_behind_noun,
        believed_in_passing,
        participle,
        onward,
        infinitive,
        behind_article,
        noun_or_verb,
        base_form,
        by_somebody,
        past_or_third,
    ),
    where=lambda group: group.place,
)
"""The mood of a verb group."""
