"""Contents: where the words that a cue reports begin and end in its sentence."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from extractor.english import function_words as lexicon
from extractor.english.inflection import Verb
from extractor.english.verbs import Construction
from extractor.english.wordlist import word_set
from extractor.reading.subjects_after import core_after, links_after
from extractor.reading.tokens import Tokens
from extractor.rules.cues.cue import Cue

_QUESTION_WORDS = word_set("how if what when where whether which who why")
_ADJUNCT_CLAUSES = word_set("after although amid as because before once since though unless until when where while")
_CLAUSE_WORDS = _QUESTION_WORDS | {"that"}
_OPEN_WORDS = _QUESTION_WORDS | {"to"}
_INFORMS = word_set("announce cite estimate forecast predict put")
_CALLS = word_set("brand call deem dub judge label pronounce term")
_ADJECTIVE = re.compile(r"(?:able|ed|ful|ible|less|ous)$|^(?:absurd|false|illegal|unfair|unjust|weak|wrong)$")
_TELLS_OF = word_set("acknowledge admit confirm describe recall recount remember report")
_TAKES_FOR = word_set("characterise characterize denounce depict describe hail portray regard see view")
_SAYS_NOTHING = word_set("""
address debate decline discuss identify list name publish read refuse release share sing speak talk thank
""")


@dataclass(frozen=True, slots=True)
class _Walk:
    """Where the search for the content stands: behind the cue, an addressee met or not."""

    tokens: Tokens
    verb: Verb
    at: int
    last: int
    addressed: bool = False

    @property
    def tag(self) -> str:
        return self.tokens.tags[self.at]

    @property
    def word(self) -> str:
        return self.tokens.lower[self.at]

    def takes(self, *constructions: Construction) -> bool:
        """Tell whether the verb takes one of the constructions."""
        return not self.verb.takes.isdisjoint(constructions)

    def counts_next(self) -> bool:
        """Tell whether a number follows."""
        return self.next_tag() == "number" or self.tokens.word_after(self.at) in lexicon.NUMBER_WORDS

    def next_tag(self) -> str:
        return self.tokens.tags[self.at + 1] if self.at + 1 < self.last else "."


_Step = tuple[int | None, bool]
"""A place and whether the content begins there; no place where the search is over; else the walk goes on from it."""
_OVER: _Step = (None, True)


def content_after(tokens: Tokens, cue: Cue, last: int) -> int | None:
    """Return the token at which the reported words begin after the cue, or None if there are none.

    Addressees, days and places between cue and content are passed over: "told reporters in Rome on Monday that …".
    """
    walk = _Walk(tokens, cue.verb, cue.end, last)
    while walk.at < last:
        step = next(found for rule in _RULES if (found := rule(walk)) is not None)
        at, begins = step
        if at is None or begins:
            return at
        walk = _Walk(tokens, cue.verb, at, last, walk.addressed or _addresses(walk, at))
    return None


def _marked(walk: _Walk) -> _Step | None:
    """A quotation, a colon or "that" begins the content."""
    if walk.tag == "opening":
        return walk.at, True
    if walk.tag == ":":
        return (walk.at + 1, True) if walk.at + 1 < walk.last else _OVER
    if walk.word == "that" and walk.next_tag() not in {".", ":", ";"}:
        return (walk.at, True) if walk.takes("clause", "addressee", "charge", "question", "order", "noun") else _OVER
    return None


def _filler(walk: _Walk) -> _Step | None:
    """Adverbs, days, times, brackets and bracketed phrases are passed over."""
    if walk.tag == "adverb" and walk.takes("clause", "addressee", "noun") and walk.counts_next():
        # "Said only two had come": the adverb belongs to the number.
        return walk.at, True
    after_day = walk.tokens.tags[walk.at - 1] == "day" and walk.word in lexicon.TIME_NOUNS
    if walk.tag in {"adverb", "day"} or after_day or (walk.tag == "-" and walk.next_tag() == "opening"):
        return walk.at + 1, False
    skipped = _time_after(walk.tokens, walk.at, walk.last)
    if skipped is not None:
        return skipped, False
    if walk.tag == "(":
        return _past_mark(walk.tokens, walk.at, walk.last, ")"), False
    if walk.tag == ",":
        further = _past_comma(walk.tokens, walk.at, walk.last)
        return _OVER if further is None else (further, False)
    return None


def _infinitive(walk: _Walk) -> _Step | None:
    """ "To build" begins what is vowed, or what somebody addressed is told to do."""
    if walk.word != "to":
        return None
    if walk.addressed:
        return (walk.at, True) if walk.takes("order") else None
    return (
        (walk.at, True)
        if walk.takes("infinitive") and walk.next_tag() not in {"name", "determiner", "pronoun", "day", "number"}
        else None
    )


def _question(walk: _Walk) -> _Step | None:
    """A question clause begins the content; other clauses of time or reason end the search."""
    if walk.word in _QUESTION_WORDS and walk.takes("question", "clause", "addressee"):
        return _OVER if walk.word in ("when", "where") and not walk.takes("question") else (walk.at, True)
    if walk.word == "as" and walk.verb.lemma in _TAKES_FOR and walk.next_tag() == "opening":
        return walk.at + 1, True
    if walk.word in _ADJUNCT_CLAUSES:
        # "Said after the meeting that …": no clause, but a phrase before the content.
        end = core_after(walk.tokens, walk.at + 1, walk.last)
        return (end, False) if end is not None and end < walk.last and walk.tokens.lower[end] == "that" else _OVER
    return None


def _preposition(walk: _Walk) -> _Step | None:
    """ "In Rome", "at a conference" are passed over; "about 3,000 …" begins the content."""
    if walk.tag != "preposition":
        return None
    follows = walk.next_tag()
    if follows == "number" and walk.word in _ABOUT:
        return (walk.at, True) if walk.takes("clause", "addressee", "noun") else _OVER
    if follows == "day":
        return walk.at + 2, False
    end = core_after(walk.tokens, walk.at + 1, walk.last)
    return _OVER if end is None else (_adjunct_end(walk.tokens, end, walk.last), False)


def _addressee(walk: _Walk) -> _Step | None:
    """Whom a verb such as "tell" addresses is passed over; with "urge" he belongs to the content."""
    if walk.addressed or not walk.takes("addressee") or walk.tag not in {"determiner", "name", "pronoun", "word"}:
        return None
    if _clause_subject(walk.tokens, walk.at, walk.last):
        return None
    if walk.takes("order") and walk.verb.lemma != "tell":
        return walk.at, True
    end = core_after(walk.tokens, walk.at, walk.last)
    return _OVER if end is None else (_past_name(walk.tokens, end, walk.last), False)


def _addresses(walk: _Walk, at: int) -> bool:
    """Tell whether the step from the walk to ``at`` went over an addressee."""
    return (
        walk.takes("addressee")
        and walk.tag in {"determiner", "name", "pronoun", "word"}
        and at > walk.at
        and _time_after(walk.tokens, walk.at, walk.last) is None
    )


def _rest(walk: _Walk) -> _Step | None:
    """What is left begins the content if the verb can have it."""
    if walk.tag in {".", ";", ")", "closing"} or not (
        walk.takes("noun", "charge", "order")
        or (walk.takes("clause", "addressee") and _finite_ahead(walk.tokens, walk.at, walk.last))
    ):
        return _OVER
    return walk.at, True


_RULES: tuple[Callable[[_Walk], _Step | None], ...] = (
    _marked,
    _filler,
    _infinitive,
    _question,
    _preposition,
    _addressee,
    _rest,
)


_ABOUT = word_set("about almost around at between nearly over under up")


def _past_name(tokens: Tokens, at: int, last: int) -> int:
    """Return where "the daily The Harbour Post that …" lets its clause begin, given the end of "the daily"."""
    for ahead in range(at, min(at + 7, last)):
        if tokens.lower[ahead] == "that":
            return ahead
        if tokens.tags[ahead] not in {"determiner", "name"}:
            break
    return at


def _adjunct_end(tokens: Tokens, at: int, last: int) -> int:
    """Return where "at a conference of the party" ends, given the end of its first noun."""
    return links_after(tokens, at, last) if at < last and tokens.lower[at] in ("of", "with") else at


def _time_after(tokens: Tokens, at: int, last: int) -> int | None:
    """Return where "last week", "a day earlier" or "this month" that begins here ends."""
    if tokens.lower[at] in ("last", "this", "next", "earlier", "late", "early", "that") or tokens.tags[at] in {
        "determiner",
        "number",
    }:
        for ahead in range(at + 1, min(at + 4, last)):
            if tokens.lower[ahead] in lexicon.TIME_NOUNS or tokens.tags[ahead] == "day":
                after = ahead + 1
                if (
                    after < last
                    and tokens.tags[after] in {"genitive", "word"}
                    and tokens.lower[after] not in ("earlier", "later", "ago")
                ):
                    return None
                return after
            if tokens.tags[ahead] not in {"word", "number", "determiner"} or tokens.lower[ahead] in ("that",):
                return None
    return None


def _past_mark(tokens: Tokens, at: int, last: int, closing: str) -> int:
    while at < last and tokens.tags[at] != closing:
        at += 1
    return min(at + 1, last)


def _past_comma(tokens: Tokens, comma: int, last: int) -> int | None:
    """Return where to go on after a comma: right behind it before a quotation, or behind a bracketed phrase."""
    if comma + 1 >= last:
        return None
    if tokens.tags[comma + 1] == "opening":
        return comma + 1
    if tokens.tags[comma + 1] in {"preposition", "day", "subordinator", "adverb"} or tokens.lower[comma + 1] in (
        "citing",
        "quoting",
    ):
        for at in range(comma + 2, min(comma + 22, last)):
            if tokens.tags[at] == ",":
                return at + 1
            if tokens.tags[at] in {"opening", "closing", ":", ";"}:
                return None
    return None


def _clause_subject(tokens: Tokens, at: int, last: int) -> bool:
    """Tell whether the noun group here is the subject of a reported clause ("warned Russia would attack")."""
    if tokens.lower[at] in ("he", "she", "they", "it", "we", "i", "there"):
        return True
    end = core_after(tokens, at, last)
    if end is None or end >= last:
        return False
    return tokens.tags[end] in {"auxiliary", "verb"} and tokens.lower[end] != "to"


def _finite_ahead(tokens: Tokens, at: int, last: int) -> bool:
    """Tell whether a finite verb stands in what follows, so that it can be a clause."""
    for ahead in range(at + 1, min(at + 30, last)):
        word = tokens.lower[ahead]
        if tokens.tags[ahead] in {"auxiliary", "verb", "opening"} or (
            tokens.tags[ahead] == "word" and word.endswith(("ed", "s"))
        ):
            return True
    return False


def is_proposition(tokens: Tokens, start: int, end: int, verb: Verb) -> bool:
    """Tell whether the content says something that can be so or not: a clause or a quotation, not a mere thing."""
    if verb.lemma in _SAYS_NOTHING:
        return False
    if any(tokens.tags[i] == "opening" for i in range(start, end)) or verb.stance == "denied":
        return True
    if tokens.lower[start] in _CLAUSE_WORDS or "charge" in verb.takes:
        return True
    if tokens.lower[start] == "to":
        return verb.stance == "intended" or verb.lemma == "claim"
    if "order" in verb.takes and any(tokens.lower[i] == "to" for i in range(start, min(start + 12, end))):
        return True
    if verb.lemma in _INFORMS and end - start > (2 if verb.lemma == "put" else 5):
        return True
    if verb.lemma in _TELLS_OF and tokens.lower[start].endswith("ing") and tokens.tags[start] in {"word", "auxiliary"}:
        return end - start > 2
    if verb.lemma in _CALLS and _judges(tokens, start, end):
        return True
    if verb.lemma in _TAKES_FOR and "as" in tokens.lower[start + 1 : end]:
        return True
    return not verb.takes.isdisjoint({"clause", "addressee"}) and (
        "noun" not in verb.takes or _finite_soon(tokens, start, end)
    )


def _judges(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether something is called something: "the plan a mistake", "it unfair", not "the police"."""
    if tokens.tags[start] == "pronoun":
        return end - start > 1 and tokens.tags[start + 1] in {"determiner", "word", "adverb"}
    at = core_after(tokens, start, end)
    if at == end and end - start > 2:
        return _ADJECTIVE.search(tokens.lower[end - 1]) is not None
    if at is None or at + 1 >= end:
        return False
    return tokens.tags[at] in {"determiner", "adverb"} or (
        tokens.tags[at] == "conjunction" and _ADJECTIVE.search(tokens.lower[end - 1]) is not None
    )


def is_clause(tokens: Tokens, start: int, end: int, verb: Verb) -> bool:
    """Tell whether the content can stand as a sentence: a quotation or a clause, not "to go" or "the plan"."""
    if tokens.tags[start] == "opening" or tokens.lower[start] == "that":
        return True
    if tokens.lower[start] in _OPEN_WORDS or tokens.lower[start].endswith("ing"):
        return tokens.lower[start] == "if"
    if "order" in verb.takes and any(tokens.lower[i] == "to" for i in range(start, min(start + 12, end))):
        return verb.lemma in ("tell", "warn") and _finite_soon(tokens, start, end)
    if verb.takes.isdisjoint({"clause", "addressee"}):
        return False
    return "noun" not in verb.takes or _finite_soon(tokens, start, end)


def _finite_soon(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a finite verb follows the first noun groups, before any relative clause."""
    for at in range(start + 1, min(start + 16, end)):
        if tokens.lower[at] in ("that", "which", "who", "whose", "where") or tokens.tags[at] in {";", ":"}:
            return False
        if tokens.tags[at] in {"auxiliary", "verb"} or (
            tokens.tags[at] == "word"
            and tokens.lower[at].endswith(("ed", "s"))
            and tokens.tags[at - 1] in {"name", "word", "pronoun"}
        ):
            return True
    return False


def sentence_end(tokens: Tokens, first: int, last: int) -> int:
    """Return the end of the sentence without its full stop; a closing quotation mark stays."""
    while last > first + 1 and tokens.tags[last - 1] == ".":
        last -= 1
    return last
