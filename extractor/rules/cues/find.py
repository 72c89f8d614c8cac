"""Cues: the verb groups that report speech, told from nouns and participles that look like them."""

from dataclasses import dataclass

from extractor.english import function_words as lexicon
from extractor.english.bodies import BODY_HEADS, DOCUMENTS
from extractor.english.inflection import FORMS, Form, Verb
from extractor.english.people import GROUPS, QUANTITIES, ROLES
from extractor.english.verbs import NOUN_VERBS
from extractor.english.wordlist import word_set
from extractor.reading.noun_groups import subject_before
from extractor.reading.tokens import Tokens
from extractor.rules.cues.vetoes import reports_nothing

_SUPPOSING = lexicon.MODALS - {"will", "'ll", "won't"}
_CHANNELS = word_set("e-mail email fax letter message phone radio satellite telephone text video videolink")
_SHOWN = word_set("show suggest")
_UPON = word_set("after before by upon while without")
_CLOSING = word_set("estimates forecasts notes reports")
_GOING_ON = frozenset(
    [
        "on",
        "continued",
        "continues",
        "continue",
        "appeared",
        "seemed",
        "began",
        "proceeded",
        "continuing",
        "tried",
        "tries",
    ]
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb group that reports: tokens ``start`` to ``end``, particle included; ``head`` is the verb itself."""

    start: int
    head: int
    end: int
    verb: Verb
    mood: str
    negated: bool

    @property
    def finite(self) -> bool:
        """Whether it has a subject of its own: not "saying", not "was told", not "to say"."""
        return self.mood == "finite"


def find_cues(tokens: Tokens, first: int, last: int, quoted: list[bool]) -> list[Cue]:
    """Return the cues between two tokens, outside quotations, in order."""
    found: list[Cue] = []
    for at in [at for at, word in enumerate(tokens.lower[first:last], first) if word in FORMS]:
        if not quoted[at] and tokens.tags[at] in {"word", "verb", "name", "adverb", "preposition"}:
            cue = _cue_at(tokens, at, first, last)
            if cue is not None and (not found or cue.start >= found[-1].end):
                found.append(cue)
    return found


def _cue_at(tokens: Tokens, at: int, first: int, last: int) -> Cue | None:
    word = tokens.words[at]
    if (
        word[0].isupper()
        and not word.isupper()
        and at > first
        and tokens.tags[at - 1] not in {"name", "closing", "day", "word", ","}
    ):
        return None
    form = _form(tokens, at, last)
    if form is None or reports_nothing(tokens, at, first, last, form):
        return None
    start = _group_start(tokens, at, first)
    auxiliaries = [tokens.lower[i] for i in range(start, at) if tokens.tags[i] == "auxiliary"]
    mood = _mood(tokens, at, start, first, form, auxiliaries)
    if mood is None or (mood == "participle" and form.verb.group == "belief" and tokens.lower[start - 1] in _UPON):
        return None
    if mood == "onward":
        # "went on to say": the subject stands before the first verb.
        start, mood = _group_start(tokens, start - (3 if tokens.lower[start - 2] == "on" else 2), first), "finite"
    negated = any(tokens.lower[i] in lexicon.NEGATIVE for i in range(start, at))
    return Cue(start, at, at + 1 + len(form.verb.particle.split()), form.verb, mood, negated)


def _form(tokens: Tokens, at: int, last: int) -> Form | None:
    """Return what the written form is, the verb with its particle if that follows."""
    for form in FORMS[tokens.lower[at]]:
        particle = form.verb.particle.split()
        if tokens.lower[at + 1 : min(at + 1 + len(particle), last)] == particle:
            return form
    return None


def _group_start(tokens: Tokens, at: int, first: int) -> int:
    """Return where auxiliaries and adverbs before the verb begin."""
    start = at
    while start > first and (tokens.tags[start - 1] in {"auxiliary", "adverb"} or _floats(tokens, start - 1, first)):
        start -= 1
    # An adverb before the auxiliaries may belong to the clause before; it is kept only between auxiliary and verb.
    while (
        start < at and tokens.tags[start] == "adverb" and tokens.lower[start] in ("here", "there", "today", "yesterday")
    ):
        start += 1
    return start


def _floats(tokens: Tokens, at: int, first: int) -> bool:
    """Tell whether "both" or "all" stands between subject and verb: "Orsova and Brenn both deny"."""
    return at > first and tokens.lower[at] in ("both", "all", "each") and tokens.tags[at - 1] in {"name", "word"}


def _mood(tokens: Tokens, at: int, start: int, first: int, form: Form, auxiliaries: list[str]) -> str | None:
    """Return finite, passive, participle or infinitive; None where the word is no verb here."""
    if auxiliaries:
        only = "only" in tokens.lower[start : at + 2] and auxiliaries == ["would"]
        return _mood_with(auxiliaries, form.kinds, only)
    before = tokens.lower[start - 1] if start > first and tokens.tags[start - 1] != "closing" else ""
    if "ing" in form.kinds:
        return _ing_mood(tokens, start, first, before)
    if before == "to":
        goes_on = start - 2 >= first and tokens.lower[start - 2] in _GOING_ON
        return ("onward" if goes_on else "infinitive") if "base" in form.kinds else None
    one = before == "one" and "past" in form.kinds
    if before in lexicon.NOUNISH_BEFORE and before not in QUANTITIES and not one:
        return None
    return "finite" if _is_finite(tokens, at, start, first, form.kinds) else None


def _mood_with(auxiliaries: list[str], kinds: frozenset[str], only: bool) -> str | None:
    """Return the mood after auxiliaries; what only would or could be said is not said, but "would say only" is."""
    if any(word in _SUPPOSING for word in auxiliaries) and not only:
        return None
    if not any(word in lexicon.BE for word in auxiliaries):
        return "finite" if kinds & {"participle", "base", "past"} else None
    if "ing" in kinds:
        return "finite"
    return "passive" if "participle" in kinds else None


def _is_finite(tokens: Tokens, at: int, start: int, first: int, kinds: frozenset[str]) -> bool:
    """Tell whether a form without auxiliary is the verb of a clause."""
    if tokens.lower[at] in NOUN_VERBS and "past" not in kinds:
        return _verb_after_all(tokens, at, start, first, "third" in kinds)
    if kinds == {"base"}:
        return _plural_subject(tokens, start, first)
    if kinds & {"past", "participle"} and tokens.word_after(at) == "by":
        # "Ruiz said by phone" is no passive.
        return at + 2 < len(tokens) and tokens.lower[at + 2] in _CHANNELS
    return bool(kinds & {"past", "third"})


def _ing_mood(tokens: Tokens, start: int, first: int, before: str) -> str | None:
    if before in lexicon.NOUNISH_BEFORE:
        return None
    if (
        start > first
        and tokens.tags[start - 1] in {"name", "word"}
        and start + 1 < len(tokens)
        and tokens.tags[start + 1] in {"auxiliary", "verb", "preposition", ".", ",", "conjunction"}
    ):
        # "a storm warning is in place": a noun.
        return None
    return "participle"


def _plural_subject(tokens: Tokens, start: int, first: int) -> bool:
    """Tell whether the word before can be the subject of a base form: "they say", "officials say"."""
    if start <= first:
        return False
    word, tag = tokens.lower[start - 1], tokens.tags[start - 1]
    if word in ("they", "we", "i", "you", "who"):
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
    return word in GROUPS or (_plural(word) and len(word) > 3)


def _verb_after_all(tokens: Tokens, at: int, start: int, first: int, third: bool) -> bool:
    """Tell whether a form that may be a noun is a verb, by what stands around it."""
    if start <= first:
        return False
    word, tag = tokens.lower[start - 1], tokens.tags[start - 1]
    if tag == "adverb" or word in lexicon.SUBJECT_PRONOUNS or word == "who":
        return True
    if word in lexicon.NOUNISH_BEFORE or tag in {
        "preposition",
        "determiner",
        "genitive",
        "auxiliary",
        "subordinator",
        "conjunction",
        "day",
        "number",
    }:
        return False
    after = tokens.lower[at + 1] if at + 1 < len(tokens) else "."
    follows = tokens.tags[at + 1] if at + 1 < len(tokens) else "."
    begins = (
        after in ("that", "whether", "how", "why")
        or follows in {"opening", "determiner", "pronoun", ":"}
        or (follows in {"name", "day"} and tag != "word")
    )
    if follows == "preposition" and "that" in tokens.lower[at + 2 : at + 8]:
        begins = True
    if third and tokens.lower[at] in _CLOSING and follows in {".", ","}:
        # "…, the Courier reports."  "…, the hauliers’ association in Orsova estimates."
        subject = subject_before(tokens, start, first)
        return (
            subject is not None
            and tokens.lower[subject[0]] != "according"
            and subject[0] > first
            and tokens.tags[subject[0] - 1] == ","
            and (tag == "name" or word in ROLES or word in BODY_HEADS)
        )
    if tokens.lower[at] in _SHOWN and follows == "." and tag == "name":
        # "…, figures from the Tread Council show."
        subject = subject_before(tokens, start, first)
        return subject is not None and subject[0] > first and tokens.lower[subject[0]] in DOCUMENTS
    if not third and begins and word not in GROUPS:
        # "Records from the office show that …": the noun before the preposition is the subject.
        subject = subject_before(tokens, start, first)
        head = next((i for i in range(*subject) if tokens.tags[i + 1] == "preposition"), None) if subject else None
        noun = "" if head is None else tokens.lower[head]
        if noun and _plural(noun):
            single = noun.removesuffix("s")
            return single in ROLES or single in DOCUMENTS or noun in GROUPS or noun in DOCUMENTS
    if third:
        return (
            begins
            and not _plural(word)
            and (tag in {"name", "closing", ")", ",", "-"} or word in ROLES or word in BODY_HEADS)
        )
    return begins and (word in GROUPS or (_plural(word) and (word[:-1] in ROLES or word in DOCUMENTS)))


def _plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")
