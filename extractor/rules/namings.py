"""Namings: the capitalised names of a whole article, before anybody asks who speaks."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.rules import lexicon_people as people
from extractor.rules.lexicon_names import PARTICLES
from extractor.rules.mentions import Mention
from extractor.rules.names import Gender, classify_run, gender_of, split_office
from extractor.rules.reading import Reading
from extractor.rules.tokens import Tokens

_ACRONYM = re.compile(r"\(([A-Z]{2,8})\)")


@dataclass(frozen=True, slots=True)
class Named:
    """A run of capitalised words, tokens ``start`` to ``end``, and what it names."""

    start: int
    end: int
    mention: Mention


def names_in(reading: Reading) -> list[Named]:
    """Return the persons and unknown names of the article in order."""
    found = []
    for start, end in _runs(reading):
        run = classify_run(reading.tokens, start, end, max(0, start - 1))
        if run is not None and start and reading.tokens.lower[start - 1] == "of":
            behind = split_office(reading.tokens, start, end)
            run = (behind, end, "person") if behind is not None else run
        if run is not None and run[2] in ("person", "unknown"):
            found.append(Named(start, end, _mention(reading.tokens, start, *run)))
    return found


def full_names(names: list[Named]) -> dict[str, list[str]]:
    """Return the full names of persons by their last word."""
    found: dict[str, list[str]] = {}
    for named in names:
        words = named.mention.name.split()
        if named.mention.kind == "person" and len(words) > 1:
            them = found.setdefault(words[-1], [])
            if named.mention.name not in them:
                them.append(named.mention.name)
    return found


def acronyms(tokens: Tokens) -> dict[str, str]:
    """Return the names that the article shortens: "Orsova Harbour Board (OHB)" gives OHB."""
    found: dict[str, str] = {}
    for short in _ACRONYM.finditer(tokens.text):
        at = bisect_left(tokens.starts, short.start(1))
        word = short.group(1)
        if 1 < at < len(tokens) - 1 and tokens.words[at] == word:
            start = at - 1
            while (
                start > 0
                and (tokens.tags[start - 1] == "N" or tokens.lower[start - 1] in ("of", "for", "and", "the"))
                and at - start < 10
            ):
                start -= 1
            while start < at - 1 and tokens.tags[start] != "N":
                start += 1
            while start < at - 2 and tokens.words[start][0] != word[0]:
                start += 1
            if at - 1 - start > 1:
                found.setdefault(word, tokens.phrase(start, at - 1))
    return found


def _runs(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the runs of capitalised words; none goes over the beginning of a sentence."""
    tokens = reading.tokens
    for first, last in reading.sentences:
        at = first
        for start in [at for at, tag in enumerate(tokens.tags[first:last], first) if tag == "N"]:
            if start < at:
                continue
            at = start
            while at < last and (tokens.tags[at] == "N" or _particle(tokens, at, last)):
                at += 1
            yield start, at


def _particle(tokens: Tokens, at: int, last: int) -> bool:
    return tokens.lower[at] in PARTICLES and at + 1 < last and tokens.tags[at + 1] == "N"


def _mention(tokens: Tokens, start: int, name: int, stop: int, kind: str) -> Mention:
    begin, end = tokens.span(name, stop)
    title = tokens.phrase(start, name) if name > start else None
    return Mention(
        begin,
        end,
        "person" if kind == "person" else "unknown",
        tokens.text[begin:end],
        begin,
        title=title if title and title not in people.HONORIFICS else None,
        gender=_gender(tokens, start, name),
    )


def _gender(tokens: Tokens, start: int, name: int) -> Gender:
    for at in range(start, name):
        if tokens.words[at] in people.MALE_TITLES or tokens.lower[at] in people.MALE_ROLES:
            return "male"
        if tokens.words[at] in people.FEMALE_TITLES or tokens.lower[at] in people.FEMALE_ROLES:
            return "female"
    return gender_of(tokens.words[name])
