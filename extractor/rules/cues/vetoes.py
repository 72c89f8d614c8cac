"""Verbs that can report and report nothing where they stand: "a man named Novak", "offered him $500"."""

from extractor.english.inflection import FORMS
from extractor.english.wordlist import word_set
from extractor.reading.groups_before import TIME_WORDS
from extractor.rules.cues.cue import Candidate
from extractor.rules.trace import Choice, rule

_LETS = word_set("help helped helping helps let lets letting make makes making")
_SECRETS = word_set("anonymity anonymous identified name named names surname")
_BEFORE_NAMES = frozenset(["name", "closing", "day", "word", ","])

_SECRECY_REACH = 9
"""Words behind "asked" in which what is to be kept secret is named."""
_LETS_REACH = 4
"""Words before a verb in which "lets" has it as its own: "lets young scientists tell"."""
_SUM_REACH = 16
"""Words behind "put" in which the number stands: "put the crowd on the square at 9,000"."""
_WHAT_REACH = 8
"""Words before a verb of naming in which "what" makes it say something: "what his lawyer called “a farce”"."""


@rule(
    example="Brenn saw The Dam That Says Nothing, and Ruiz said it was dull.",
    near_miss="The mayor, Ana Ruiz, says the dam is safe.",
)
def capitalised(word: Candidate) -> bool:
    """A verb with a capital inside a sentence is part of a title."""
    written = word.tokens.words[word.at]
    if not written[0].isupper() or written.isupper() or word.at == word.first:
        return False
    return word.tokens.tags[word.at - 1] not in _BEFORE_NAMES


@rule(
    example="Ruiz put the blame on the board and said it must go.",
    near_miss="Police put the crowd at 9,000.",
)
def puts_no_number(word: Candidate) -> bool:
    """To put something somewhere says nothing; to put a number on it does."""
    if word.lemma != "put" or word.form.verb.particle:
        return False
    tokens = word.tokens
    for ahead in range(word.at + 2, min(word.at + _SUM_REACH, word.last - 1)):
        if tokens.tags[ahead] in {",", ".", ";", ":", "auxiliary"}:
            return True
        if tokens.lower[ahead] in ("at", "on"):
            behind = range(ahead + 1, min(ahead + 4, word.last))
            return not any(tokens.tags[i] in {"number", "opening"} or tokens.words[i] in "$€£¥" for i in behind)
    return True


@rule(
    example="An aide, who asked that his name not be used, said the dam was weak.",
    near_miss="Ruiz asked that the gates not be opened before noon.",
)
def secrecy(word: Candidate) -> bool:
    """To ask not to be named states nothing."""
    if word.lemma != "ask":
        return False
    words = set(word.tokens.lower[word.at + 1 : min(word.at + 1 + _SECRECY_REACH, word.last)])
    return not words.isdisjoint({"not", "anonymous", "anonymity"}) and not words.isdisjoint(_SECRETS)


@rule(
    example="Novak offered him $500 for the boat.",
    near_miss="The board offered to rebuild the pier.",
)
def offers_somebody(word: Candidate) -> bool:
    """To offer somebody a thing or a sum gives it, and states nothing."""
    return word.lemma == "offer" and word.tokens.tags[min(word.at + 1, word.last - 1)] in {"pronoun", "mark", "number"}


@rule(
    example="The test lets scientists tell a dry summer from a wet one.",
    near_miss="Scientists tell the board that the summer was dry.",
)
def lets_do(word: Candidate) -> bool:
    """What somebody is let or helped to say isn't said."""
    if word.form.kinds != {"base"}:
        return False
    return not _LETS.isdisjoint(word.tokens.lower[max(word.first, word.at - _LETS_REACH) : word.at])


@rule(
    example="A study released on Monday by the harbour board found that the dam leaks.",
    near_miss="Ruiz released the figures in May.",
)
def clipped_clause(word: Candidate) -> bool:
    """A participle with a time behind it describes the noun before it."""
    if word.form.verb.takes != {"noun"}:
        return False
    tokens, ahead = word.tokens, word.at + 1
    while ahead < word.last and (tokens.tags[ahead] in {"day", "number"} or tokens.lower[ahead] in TIME_WORDS):
        ahead += 1
    if ahead in (word.last, word.at + 1):
        return False
    return tokens.lower[ahead] == "by" or (tokens.lower[ahead] in FORMS and tokens.tags[ahead] in {"verb", "word"})


@rule(example="Ruiz went on to praise the crew.", near_miss="“It held,” Ruiz went on.")
def goes_on_to(word: Candidate) -> bool:
    """To go on to do something says nothing by itself."""
    return word.form.verb.takes == {"quotation"} and word.tokens.word_after(word.end - 1) == "to"


@rule(
    example="According to the board, the dam is regarding nobody.",
    near_miss="The board regards the dam as safe.",
)
def preposition(word: Candidate) -> bool:
    """A form that is a preposition here reports nothing."""
    return word.tokens.tags[word.at] == "preposition"


@rule(
    example="The United States said it would help.",
    near_miss="Ruiz states that the dam is safe.",
)
def part_of_a_name(word: Candidate) -> bool:
    """The words States and Press with a capital belong to a name."""
    return word.tokens.words[word.at] in ("States", "Press")


@rule(
    example="A man named Novak said the dam was safe.",
    near_miss="It is what his lawyer called “a farce”.",
)
def names_a_noun(word: Candidate) -> bool:
    """A participle of naming gives the noun before it its name."""
    tokens, at = word.tokens, word.at
    naming = word.lemma in ("name", "call", "term", "dub", "title") and "past" in word.form.kinds
    if not naming or at == word.first or tokens.tags[at - 1] != "word" or at + 1 >= len(tokens):
        return False
    # "What his lawyer called “a farce”" is said, "a man called Novak" is not.
    what = not {"what", "which"}.isdisjoint(tokens.lower[max(word.first, at - _WHAT_REACH) : at])
    return tokens.tags[at + 1] == "name" or (tokens.tags[at + 1] == "opening" and not what)


VETOES: Choice[Candidate, bool] = Choice(
    "veto",
    (
        capitalised,
        puts_no_number,
        secrecy,
        offers_somebody,
        lets_do,
        clipped_clause,
        goes_on_to,
        preposition,
        part_of_a_name,
        names_a_noun,
    ),
    where=lambda word: word.place,
)
"""What keeps a form of a reporting verb from being a cue."""
