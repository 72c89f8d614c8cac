"""Namings: the capitalised names of a whole article, before anybody asks who speaks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extractor.english import people
from extractor.english.bodies import PLACE_PARTS
from extractor.english.function_words import PLACE_PREPOSITIONS
from extractor.english.given_names import PARTICLES, gender_of, known_given
from extractor.reading.cores import Group
from extractor.reading.reading import Reading
from extractor.reading.tokens import Tokens
from extractor.rules.frames.sentences import cued_sentences
from extractor.rules.mentions.beside import described
from extractor.rules.mentions.genders import titled_gender
from extractor.rules.mentions.mention import Mention
from extractor.rules.mentions.names import NamedRun, classify_run
from extractor.rules.mentions.offices import split_office
from extractor.rules.trace import Choice, rule


@dataclass(frozen=True, slots=True)
class Named:
    """A run of capitalised words, tokens ``start`` to ``end``, and what it names."""

    start: int
    end: int
    mention: Mention


def names_in(reading: Reading) -> list[Named]:
    """Return the persons and unknown names of the article in order."""
    tokens = reading.tokens
    runs = list(_runs(reading))
    beginnings = _beginnings_of_bodies(tokens, runs)
    found = []
    for (first, last), start, end in runs:
        run = None if beginnings and tokens.phrase(start, end) in beginnings else _name_of(tokens, start, end)
        if run is not None and run.kind in ("person", "unknown") and not _is_where(tokens, start, run):
            mention = _mention(tokens, start, run)
            if mention.kind == "person":
                mention = described(tokens, mention, (start, end), (first, last))
            found.append(Named(start, end, mention))
    return found


def _runs(reading: Reading) -> Iterator[tuple[Group, int, int]]:
    """Yield the runs of capitalised words with their sentences; none goes over the beginning of a sentence."""
    tokens = reading.tokens
    for first, last in cued_sentences(reading):
        at = first
        while "name" in tokens.tags[at:last]:
            start = at = tokens.tags.index("name", at, last)
            while at < last and (tokens.tags[at] == "name" or _particle(tokens, at, last)):
                at += 1
            yield (first, last), start, at


def _particle(tokens: Tokens, at: int, last: int) -> bool:
    return tokens.lower[at] in PARTICLES and at + 1 < last and tokens.tags[at + 1] == "name"


def _beginnings_of_bodies(tokens: Tokens, runs: Iterable[tuple[Group, int, int]]) -> set[str]:
    """Return what the longer names of bodies begin with: "Crooked Gate" of "Crooked Gate Creamery"."""
    found = set()
    for _, start, end in runs:
        if end - start > 2 and not known_given(tokens.words[start]):
            run = classify_run(tokens, start, end, start)
            if run is not None and run.kind == "body" and run.end - run.start > 2:
                found.add(tokens.phrase(run.start, run.end - 1))
    return found


def _name_of(tokens: Tokens, start: int, end: int) -> NamedRun | None:
    """Return what a run of capitalised words names, the rest of an office before it left out."""
    run = classify_run(tokens, start, end, max(0, start - 1))
    if run is None or start == 0 or tokens.lower[start - 1] != "of":
        return run
    # "Commissioner of Police Petr Novak": the run begins with "Police".
    name = split_office(tokens, start, end)
    return run if name is None else NamedRun(name, end, "person")


@rule(example="The boats lay in Puerto Alto in May.", near_miss="The boats lay with Puerto Alto in May.")
def behind_place_preposition(tokens: Tokens, run: NamedRun) -> bool:
    """Behind "in" or "near" stands a place."""
    return tokens.lower[run.start - 1] in PLACE_PREPOSITIONS


@rule(
    example="The boats left the port of Puerto Alto in May.",
    near_miss="The boats left the house of Puerto Alto in May.",
)
def behind_part_of_place(tokens: Tokens, run: NamedRun) -> bool:
    """Behind "port of" or "north of" stands a place."""
    before = run.start - 1
    return before > 0 and tokens.lower[before] == "of" and tokens.lower[before - 1] in PLACE_PARTS


PLACES: Choice[[Tokens, NamedRun], bool] = Choice(
    "where", (behind_place_preposition, behind_part_of_place), where=lambda tokens, run: tokens.span(run.start, run.end)
)
"""What makes a name that looks like a person's a place's."""


def _is_where(tokens: Tokens, start: int, run: NamedRun) -> bool:
    """Tell whether an untitled name without a known given name is a place's by what stands before it."""
    if run.kind != "person" or run.start > start or start == 0 or known_given(tokens.words[start]):
        return False
    return PLACES.holds(tokens, run)


def _mention(tokens: Tokens, start: int, run: NamedRun) -> Mention:
    """Return the mention of the name in a run that begins at ``start``, with the title before it."""
    begin, end = tokens.span(run.start, run.end)
    title, gender = None, None
    if start < run.start:
        title, gender = tokens.phrase(start, run.start), titled_gender(tokens, start, run.start)
    return Mention(
        begin,
        end,
        "person" if run.kind == "person" else "unknown",
        tokens.text[begin:end],
        begin,
        title=None if title in people.HONORIFICS else title,
        gender=gender or gender_of(tokens.words[run.start]),
    )


def full_names(names: Iterable[Named]) -> dict[str, list[str]]:
    """Return the full names of persons by their last word."""
    found: dict[str, list[str]] = {}
    for named in names:
        words = named.mention.name.split()
        if named.mention.kind == "person" and len(words) > 1:
            them = found.setdefault(words[-1], [])
            if named.mention.name not in them:
                them.append(named.mention.name)
    return found
