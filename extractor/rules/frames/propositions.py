"""Propositions: whether what a cue reports can be so or not, and whether it can stand as a sentence."""

import re
from typing import NamedTuple

from extractor.english.inflection import Verb
from extractor.english.wordlist import word_set
from extractor.reading.subjects_after import core_after
from extractor.reading.tokens import Tokens
from extractor.rules.trace import Choice, rule

QUESTION_WORDS = word_set("how if what when where whether which who why")
_CLAUSE_WORDS = QUESTION_WORDS | {"that"}
_OPEN_WORDS = QUESTION_WORDS | {"to"}
_INFORMS = word_set("announce cite estimate forecast predict put")
_CALLS = word_set("brand call deem dub judge label pronounce term")
_ADJECTIVE = re.compile(r"(?:able|ed|ful|ible|less|ous)$|^(?:absurd|false|illegal|unfair|unjust|weak|wrong)$")
_TELLS_OF = word_set("acknowledge admit confirm describe recall recount remember report")
TAKES_FOR = word_set("characterise characterize denounce depict describe hail portray regard see view")
_SAYS_NOTHING = word_set("""
address debate decline discuss identify list name publish read refuse release share sing speak talk thank
""")
_ORDER_REACH = 12
"""Tokens in which whoever is told to do something is named: "told the crews of all boats to"."""
_VERB_REACH = 16
"""Tokens in which a clause comes to its verb, or it is none."""
_INFORMING = 5
"""Tokens that an announced thing takes at least to say something: "announced the closure of two schools"."""


class Content(NamedTuple):
    """What a verb reports: tokens ``start`` to ``end``."""

    tokens: Tokens
    start: int
    end: int
    verb: Verb

    @property
    def word(self) -> str:
        """Its first word in lower case."""
        return self.tokens.lower[self.start]

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the text."""
        return self.tokens.span(self.start, self.end)

    @property
    def orders(self) -> bool:
        """Whether somebody is told "to" do something in it."""
        soon = self.tokens.lower[self.start : min(self.start + _ORDER_REACH, self.end)]
        return "order" in self.verb.takes and "to" in soon


def is_proposition(tokens: Tokens, start: int, end: int, verb: Verb) -> bool:
    """Tell whether the content says something that can be so or not: a clause or a quotation, not a mere thing."""
    return PROPOSITION.settle(Content(tokens, start, end, verb))


@rule(example="Ruiz discussed that the dam leaks.", near_miss="Ruiz said that the dam leaks.")
def says_nothing(content: Content) -> bool | None:
    """Verbs such as "discuss" and "publish" name a subject and say nothing of it."""
    return False if content.verb.lemma in _SAYS_NOTHING else None


@rule(example="Ruiz called it “a farce”.", near_miss="Ruiz criticised the plan.")
def quoted_or_denied(content: Content) -> bool | None:
    """What is quoted or denied is said."""
    quoted = "opening" in content.tokens.tags[content.start : content.end]
    return True if quoted or content.verb.stance == "denied" else None


@rule(example="Ruiz asked whether the dam was safe.", near_miss="Ruiz asked the board.")
def clause_word(content: Content) -> bool | None:
    """What begins with "that" or a question word is a clause; a charge is one in itself."""
    return True if content.word in _CLAUSE_WORDS or "charge" in content.verb.takes else None


@rule(example="Ruiz vowed to rebuild the dam.", near_miss="Ruiz asked to see the dam.")
def infinitive(content: Content) -> bool | None:
    """An infinitive states something only behind a verb of intention or behind "claim"."""
    if content.word != "to":
        return None
    return content.verb.stance == "intended" or content.verb.lemma == "claim"


@rule(example="Ruiz urged ministers to rebuild the dam.", near_miss="Ruiz urged calm.")
def order(content: Content) -> bool | None:
    """Somebody is told what to do."""
    return True if content.orders else None


@rule(example="Ruiz announced the closure of two schools in Orsova.", near_miss="Ruiz announced a plan.")
def news(content: Content) -> bool | None:
    """What is announced or forecast at some length is news."""
    if content.verb.lemma not in _INFORMS:
        return None
    return True if content.end - content.start > (2 if content.verb.lemma == "put" else _INFORMING) else None


@rule(example="Ruiz admitted taking the money.", near_miss="Ruiz admitted the charge.")
def deed(content: Content) -> bool | None:
    """Who admits or recalls doing something says that it was done, if more than one word tells what."""
    tokens, start = content.tokens, content.start
    if content.verb.lemma not in _TELLS_OF or not content.word.endswith("ing"):
        return None
    return content.end - start > 2 if tokens.tags[start] in {"word", "auxiliary"} else None


@rule(example="Ruiz called the plan unfair.", near_miss="Ruiz called the police.")
def judgment(content: Content) -> bool | None:
    """Something is called something."""
    return True if content.verb.lemma in _CALLS and _judges(content) else None


@rule(example="Ruiz described the dam as a danger to the town.", near_miss="Ruiz described the dam.")
def taken_for(content: Content) -> bool | None:
    """Something is described as something."""
    as_something = "as" in content.tokens.lower[content.start + 1 : content.end]
    return True if content.verb.lemma in TAKES_FOR and as_something else None


@rule(example="Ruiz said the dam was safe.", near_miss="Ruiz welcomed the plan for a dam.")
def clause(content: Content) -> bool | None:
    """Only a verb of clauses states something, and one that takes nouns too only with a finite verb behind it."""
    takes = content.verb.takes
    return not takes.isdisjoint({"clause", "addressee"}) and ("noun" not in takes or _finite_soon(content))


PROPOSITION: Choice[Content, bool] = Choice(
    "proposition",
    (says_nothing, quoted_or_denied, clause_word, infinitive, order, news, deed, judgment, taken_for, clause),
    where=lambda content: content.place,
    shown=lambda _, holds: "a statement" if holds else "no more than a thing",
)
"""Whether a content states something."""


def is_clause(tokens: Tokens, start: int, end: int, verb: Verb) -> bool:
    """Tell whether the content can stand as a sentence: a quotation or a clause, not "to go" or "the plan"."""
    return SENTENCE.settle(Content(tokens, start, end, verb))


@rule(example="Ruiz said that the dam was safe.", near_miss="Ruiz asked whether the dam was safe.")
def full_clause(content: Content) -> bool | None:
    """A quotation and what begins with "that" can stand alone."""
    return True if content.tokens.tags[content.start] == "opening" or content.word == "that" else None


@rule(example="Ruiz asked whether the dam was safe.", near_miss="Ruiz said if the dam broke, the town would drown.")
def open_word(content: Content) -> bool | None:
    """What begins with "whether", "to" or a form in -ing needs its speaker; what begins with "if" doesn't."""
    if content.word in _OPEN_WORDS or content.word.endswith("ing"):
        return content.word == "if"
    return None


@rule(example="Ruiz urged ministers to rebuild the dam.", near_miss="Ruiz warned the board failed to act.")
def order_alone(content: Content) -> bool | None:
    """Who is to do what needs its speaker, unless it is told as a clause."""
    return content.verb.lemma in ("tell", "warn") and _finite_soon(content) if content.orders else None


@rule(example="Ruiz criticised the plan to sell the dam.", near_miss="Ruiz said the dam was safe.")
def no_clause_verb(content: Content) -> bool | None:
    """What a verb that takes no clauses is about is no sentence."""
    return False if content.verb.takes.isdisjoint({"clause", "addressee"}) else None


@rule(example="Ruiz said the dam was safe.", near_miss="Ruiz announced a new dam for the town of Orsova.")
def finite_clause(content: Content) -> bool | None:
    """Behind a verb that takes nouns too only words with a finite verb are a sentence."""
    return "noun" not in content.verb.takes or _finite_soon(content)


SENTENCE: Choice[Content, bool] = Choice(
    "sentence",
    (full_clause, open_word, order_alone, no_clause_verb, finite_clause),
    where=lambda content: content.place,
    shown=lambda _, stands: "stands alone" if stands else "needs speaker and cue",
)
"""Whether a content can stand as a sentence."""


def _judges(content: Content) -> bool:
    """Tell whether something is called something: "the plan a mistake", "it unfair", not "the police"."""
    tokens, start, end = content.tokens, content.start, content.end
    if tokens.tags[start] == "pronoun":
        return end - start > 1 and tokens.tags[start + 1] in {"determiner", "word", "adverb"}
    at = core_after(tokens, start, end)
    adjective = _ADJECTIVE.search(tokens.lower[end - 1]) is not None
    if at == end and end - start > 2:
        return adjective
    if at is None or at + 1 >= end:
        return False
    return tokens.tags[at] in {"determiner", "adverb"} or (tokens.tags[at] == "conjunction" and adjective)


def _finite_soon(content: Content) -> bool:
    """Tell whether a finite verb follows the first noun groups, before any relative clause."""
    tokens = content.tokens
    for at in range(content.start + 1, min(content.start + _VERB_REACH, content.end)):
        tag = tokens.tags[at]
        if tokens.lower[at] in ("that", "which", "who", "whose", "where") or tag in {";", ":"}:
            return False
        if tag in {"auxiliary", "verb"}:
            return True
        ends = tag == "word" and tokens.lower[at].endswith(("ed", "s"))
        if ends and tokens.tags[at - 1] in {"name", "word", "pronoun"}:
            return True
    return False
