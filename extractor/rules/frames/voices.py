"""Voices: who can be the subject of a reporting verb."""

from typing import NamedTuple

from extractor.english.bodies import AGENCIES, BODY_WORDS, DOCUMENTS, MEDIA_HEADS
from extractor.english.people import GROUPS, QUANTITIES, ROLES
from extractor.english.wordlist import word_set
from extractor.reading.cores import Group
from extractor.reading.tokens import Tokens
from extractor.rules.cues.cue import Cue
from extractor.rules.trace import Choice, rule

_EMPTY = word_set("one that there these this those what which")
_PARTITIVES = word_set("""
cent couple dozens group half handful hundreds lot majority number one pair percent series thousands
""")
_IT_SAYS = word_set("""
acknowledge add allege announce argue call claim continue estimate find insist note post put report say show state
tweet urge warn write
""")
_OTHERS = (["the", "other"], ["the", "others"], ["another"])
_ANIMATE = frozenset().union(ROLES, GROUPS, BODY_WORDS, DOCUMENTS)


class _Voice(NamedTuple):
    """A noun group, and the cue that it may be the subject of.

    ``words`` are its words in lower case, ``alone`` is the word of a group of one word, nothing for a longer one.
    """

    tokens: Tokens
    group: Group
    cue: Cue
    words: list[str]
    alone: str


def can_speak(tokens: Tokens, subject: Group, cue: Cue) -> bool:
    """Tell whether the group can be a source of this verb: a name, a person, a body, a document that shows."""
    words = tokens.lower[subject[0] : subject[1]]
    return VOICE.settle(_Voice(tokens, subject, cue, words, words[0] if len(words) == 1 else ""))


@rule(example="Some said the dam was safe.", near_miss="Some boats said nothing of the dam.")
def quantity(voice: _Voice) -> bool | None:
    """A quantity alone means people: "many said"."""
    return True if voice.alone in QUANTITIES and voice.cue.finite else None


@rule(
    example="One engineer left. The other said the dam was safe.",
    near_miss="The other gate showed that the dam leaked.",
)
def others(voice: _Voice) -> bool | None:
    """The other, the others and another mean people."""
    return True if voice.words in _OTHERS else None


@rule(example="One showed that the dam was safe.", near_miss="One said that the dam was safe.")
def empty_word(voice: _Voice) -> bool | None:
    """A bare "this" or "that" speaks for nobody; "one" does with the commonest verbs."""
    if voice.alone not in _EMPTY:
        return None
    return voice.alone == "one" and voice.cue.finite and voice.cue.verb.lemma in ("add", "recall", "say", "tell")


@rule(example="The board met. It said the dam was safe.", near_miss="It thought that the dam was safe.")
def it(voice: _Voice) -> bool | None:
    """The word "it" speaks only with verbs that bodies are the subject of."""
    return voice.cue.verb.lemma in _IT_SAYS if voice.alone == "it" else None


@rule(example="Ana Ruiz said the dam was safe.", near_miss="The mayor said the dam was safe.")
def name_or_pronoun(voice: _Voice) -> bool | None:
    """A group with a name or a pronoun in it can speak."""
    tags = voice.tokens.tags[voice.group[0] : voice.group[1]]
    return True if "name" in tags or "pronoun" in tags or voice.words[0] == "who" else None


@rule(example="The mayor argued that the dam was safe.", near_miss="The colour argued that the dam was safe.")
def animate(voice: _Voice) -> bool | None:
    """A person, body or document can speak."""
    return True if animate_head(voice.tokens, voice.group) else None


@rule(example="A local legend said the dam was safe.", near_miss="The colour argued that the dam was safe.")
def commonest_verb(voice: _Voice) -> bool | None:
    """A noun for no person, body or document speaks only with "say", "tell" or "add"."""
    return voice.cue.finite and voice.cue.verb.lemma in ("say", "tell", "add")


VOICE: Choice[_Voice, bool] = Choice(
    "voice",
    (quantity, others, empty_word, it, name_or_pronoun, animate, commonest_verb),
    where=lambda voice: voice.tokens.span(*voice.group),
    shown=lambda _, can: "can speak" if can else "can't speak",
)
"""Whether a noun group can be a source."""


def animate_head(tokens: Tokens, group: Group) -> bool:
    """Tell whether the group's head noun is a person, body or document; "one of the ministers" and the like count."""
    ends = {"preposition", ",", "(", "-", "subordinator"}
    stop = next((i for i in range(group[0] + 1, group[1]) if tokens.tags[i] in ends), group[1])
    nominal = {"name", "word", "number", "determiner"}
    head = next((i for i in range(stop - 1, group[0] - 1, -1) if tokens.tags[i] in nominal), group[0])
    if tokens.tags[head] in {"determiner", "number"} or tokens.lower[head] in _PARTITIVES:
        return any(_animate(tokens.lower[i]) for i in range(*group))
    return tokens.tags[head] == "name" or _animate(tokens.lower[head])


def _animate(word: str) -> bool:
    single = word[:-1] if word.endswith("s") else word
    return word in _ANIMATE or single in _ANIMATE


def passes_on(tokens: Tokens, source: Group) -> bool:
    """Tell whether the group is a medium, which passes on what others say."""
    name = " ".join(tokens.words[i] for i in range(*source) if tokens.tags[i] == "name")
    return name in AGENCIES or any(
        tokens.lower[i] in MEDIA_HEADS or tokens.words[i] in AGENCIES for i in range(*source)
    )
