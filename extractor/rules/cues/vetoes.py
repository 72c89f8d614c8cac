"""Verbs that can report and report nothing where they stand: "a man named Novak", "conceded three goals"."""

from extractor.english import function_words as lexicon
from extractor.english.inflection import FORMS, Form
from extractor.english.wordlist import word_set
from extractor.reading.noun_groups import TIME_WORDS
from extractor.reading.tokens import Tokens

_COUNTS = lexicon.NUMBER_WORDS | {"goals", "possession", "twice"}
_BIRTHS = word_set("babies baby child daughter son twins")
_LETS = word_set("help helped helping helps let lets letting make makes making")
_SELVES = word_set("herself himself itself themselves")
_SECRETS = word_set("anonymity anonymous identified name named names surname")


def reports_nothing(tokens: Tokens, at: int, first: int, last: int, form: Form) -> bool:
    """Tell whether the form of a reporting verb at a token, in a sentence that begins at ``first``, is no cue here."""
    verb = form.verb
    if verb.lemma == "put" and not verb.particle:
        return not _puts_number(tokens, at, last)
    if verb.lemma == "ask" and _asks_for_secrecy(tokens, at, last):
        return True
    if verb.lemma == "concede" and tokens.word_after(at) in _COUNTS:
        # "Conceded three times" is football.
        return True
    if verb.lemma == "offer" and tokens.tags[min(at + 1, last - 1)] in {"pronoun", "mark", "number"}:
        # "Offered him $500" gives him something.
        return True
    if verb.lemma == "call" and tokens.word_after(at) in _SELVES:
        return True
    if verb.lemma == "expect" and not _BIRTHS.isdisjoint(tokens.lower[at + 1 : min(at + 6, last)]):
        return True
    if form.kinds == {"base"} and not _LETS.isdisjoint(tokens.lower[max(first, at - 4) : at]):
        # "A test that lets scientists tell a dry summer from a warm one".
        return True
    if verb.takes == {"noun"} and _reduced(tokens, at, last):
        return True
    return _goes_on_to(tokens, at, form) or _clipped(tokens, at, first, form)


def _asks_for_secrecy(tokens: Tokens, at: int, last: int) -> bool:
    """Tell whether somebody asks not to be named, which is no statement: "who asked that her name not be used"."""
    words = tokens.lower[at + 1 : min(at + 10, last)]
    return ("not" in words or "anonymous" in words or "anonymity" in words) and bool(_SECRETS & set(words))


def _puts_number(tokens: Tokens, at: int, last: int) -> bool:
    """Tell whether "put" says how much something is: "put the crowd at 9,000"."""
    for ahead in range(at + 2, min(at + 16, last - 1)):
        if tokens.tags[ahead] in {",", ".", ";", ":", "auxiliary"}:
            return False
        if tokens.lower[ahead] in ("at", "on"):
            return any(
                tokens.tags[i] in {"number", "opening"} or tokens.words[i] in "$€£¥"
                for i in range(ahead + 1, min(ahead + 4, last))
            )
    return False


def _reduced(tokens: Tokens, at: int, last: int) -> bool:
    """Tell whether a participle belongs to the noun before it: "a study released in May by the board found"."""
    ahead = at + 1
    while ahead < last and (tokens.tags[ahead] in {"day", "number"} or tokens.lower[ahead] in TIME_WORDS):
        ahead += 1
    if ahead >= last or ahead == at + 1:
        return False
    return tokens.lower[ahead] == "by" or (tokens.lower[ahead] in FORMS and tokens.tags[ahead] in {"verb", "word"})


def _clipped(tokens: Tokens, at: int, first: int, form: Form) -> bool:
    """Tell whether the form only describes the noun before it: "a man named Novak", "the United States"."""
    if tokens.tags[at] == "preposition":
        return True
    if tokens.words[at] in ("States", "Press") or at == first:
        return tokens.words[at] in ("States", "Press")
    naming = form.verb.lemma in ("name", "call", "term", "dub", "title") and "past" in form.kinds
    if not naming or tokens.tags[at - 1] != "word" or at + 1 >= len(tokens):
        return False
    # "What his lawyer called “a farce”" is said, "a man called Novak" is not.
    said = tokens.tags[at + 1] == "opening" and not {"what", "which"}.isdisjoint(tokens.lower[max(first, at - 8) : at])
    return tokens.tags[at + 1] in {"name", "opening"} and not said


def _goes_on_to(tokens: Tokens, at: int, form: Form) -> bool:
    """Tell whether "went on" and "continued" lead to another verb: "went on to say"."""
    end = at + 1 + len(form.verb.particle.split())
    return form.verb.takes == {"quotation"} and end < len(tokens) and tokens.lower[end] == "to"
