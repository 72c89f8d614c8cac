"""Forms that are nouns as often as verbs ("claims", "report"): which they are is told by what stands around them."""

from extractor.english.bodies import BODY_HEADS, DOCUMENTS
from extractor.english.function_words import NOUNISH_BEFORE, SUBJECT_PRONOUNS
from extractor.english.people import GROUPS, ROLES
from extractor.english.wordlist import word_set
from extractor.reading.cores import Group
from extractor.reading.subjects_before import subject_before
from extractor.reading.tags import Tag
from extractor.rules.cues.cue import VerbGroup
from extractor.rules.trace import Choice, rule

_SHOWN = word_set("show suggest")
_CLOSING = word_set("estimates forecasts notes reports")
_NO_SUBJECT: frozenset[Tag] = frozenset(
    ["preposition", "determiner", "genitive", "auxiliary", "subordinator", "conjunction", "day", "number"]
)
_THAT_REACH = 8
"""Tokens behind a verb in which "that" can follow a phrase: "note in their report that"."""


def _before(group: VerbGroup) -> tuple[str, Tag]:
    """Return the word before the verb group with its tag."""
    return group.tokens.lower[group.start - 1], group.tokens.tags[group.start - 1]


def _after(group: VerbGroup) -> tuple[str, Tag]:
    """Return the word after the verb with its tag; a full stop at the end of the text."""
    at = group.at + 1
    return (group.tokens.lower[at], group.tokens.tags[at]) if at < len(group.tokens) else (".", ".")


def _third(group: VerbGroup) -> bool:
    return "third" in group.form.kinds


def _subject(group: VerbGroup) -> Group | None:
    return subject_before(group.tokens, group.start, group.first)


def _content_follows(group: VerbGroup) -> bool:
    """Tell whether something that is reported begins behind the verb."""
    after, follows = _after(group)
    if after in ("that", "whether", "how", "why") or follows in {"opening", "determiner", "pronoun", ":"}:
        return True
    if follows in {"name", "day"} and _before(group)[1] != "word":
        return True
    return follows == "preposition" and "that" in group.tokens.lower[group.at + 2 : group.at + _THAT_REACH]


def plural(word: str) -> bool:
    """Tell whether a word looks like a plural."""
    return word.endswith("s") and not word.endswith("ss")


@rule(example="Reports that the dam leaks are false.", near_miss="The board reports that the dam leaks.")
def opens_sentence(group: VerbGroup) -> bool | None:
    """At the head of a sentence the word is a noun."""
    return False if group.opens else None


@rule(example="They claim that the dam is safe.", near_miss="They heard of claims that the dam is safe.")
def behind_pronoun(group: VerbGroup) -> bool | None:
    """Behind a subject pronoun or an adverb the word is a verb."""
    word, tag = _before(group)
    return True if tag == "adverb" or word in SUBJECT_PRONOUNS or word == "who" else None


@rule(example="In reports that Ruiz read the dam is safe.", near_miss="The Courier reports that the dam is safe.")
def behind_determiner(group: VerbGroup) -> bool | None:
    """Behind an article, a preposition or the like the word is a noun."""
    word, tag = _before(group)
    return False if word in NOUNISH_BEFORE or tag in _NO_SUBJECT else None


@rule(example="Some 300 boats lie idle, the Courier reports.", near_miss="The board read the Courier reports.")
def closing_report(group: VerbGroup) -> bool | None:
    """At a sentence's end "estimates" or "reports" is a verb only behind a comma and a source."""
    word, tag = _before(group)
    if not _third(group) or group.tokens.lower[group.at] not in _CLOSING or _after(group)[1] not in {".", ","}:
        return None
    tokens, subject = group.tokens, _subject(group)
    if subject is None or tokens.lower[subject[0]] == "according" or subject[0] <= group.first:
        return False
    return tokens.tags[subject[0] - 1] == "," and (tag == "name" or word in ROLES or word in BODY_HEADS)


@rule(
    example="Sales fell by a third, figures from the Tread Council show.",
    near_miss="Crowds came to see the Tread Council show.",
)
def closing_document(group: VerbGroup) -> bool | None:
    """At a sentence's end "show" is a verb only if a document is its subject."""
    if group.tokens.lower[group.at] not in _SHOWN or _after(group)[1] != "." or _before(group)[1] != "name":
        return None
    subject = _subject(group)
    if subject is None or subject[0] <= group.first:
        return False
    return group.tokens.lower[subject[0]] in DOCUMENTS


@rule(
    example="Records from the office show that the dam leaks.",
    near_miss="Ruiz and the film show that the dam leaks.",
)
def behind_plural_with_preposition(group: VerbGroup) -> bool | None:
    """The noun before the preposition is the subject: "records from the office show"."""
    if _third(group) or not _content_follows(group) or _before(group)[0] in GROUPS:
        return None
    tokens, subject = group.tokens, _subject(group)
    head = next((i for i in range(*subject) if tokens.tags[i + 1] == "preposition"), None) if subject else None
    noun = "" if head is None else tokens.lower[head]
    if not noun or not plural(noun):
        return None
    single = noun.removesuffix("s")
    return single in ROLES or single in DOCUMENTS or noun in GROUPS or noun in DOCUMENTS


@rule(example="The Courier reports that the dam leaks.", near_miss="Officials report that the dam leaks.")
def third_person(group: VerbGroup) -> bool | None:
    """A form in -s is a verb only behind a name, role or body in the singular, with a content behind it."""
    if not _third(group):
        return None
    word, tag = _before(group)
    named = tag in {"name", "closing", ")", ",", "-"} or word in ROLES or word in BODY_HEADS
    return _content_follows(group) and not plural(word) and named


@rule(example="Officials report that the dam leaks.", near_miss="The Courier reports that the dam leaks.")
def base_form(group: VerbGroup) -> bool | None:
    """A base form is a verb only behind people or documents in the plural, with a content behind it."""
    word, _ = _before(group)
    several = word in GROUPS or (plural(word) and (word[:-1] in ROLES or word in DOCUMENTS))
    return _content_follows(group) and several


NOUN_OR_VERB: Choice[VerbGroup, bool] = Choice(
    "noun-or-verb",
    (
        opens_sentence,
        behind_pronoun,
        behind_determiner,
        closing_report,
        closing_document,
        behind_plural_with_preposition,
        third_person,
        base_form,
    ),
    where=lambda group: group.place,
    shown=lambda _, verb: "verb" if verb else "noun",
)
"""Whether a form that may be a noun is the verb of a clause."""
