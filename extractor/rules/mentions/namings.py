"""Namings: the capitalised names of a whole article, before anybody asks who speaks."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractor.english import people
from extractor.english.given_names import PARTICLES, Gender, gender_of, known_given
from extractor.english.wordlist import word_set
from extractor.reading.cores import Group
from extractor.reading.groups_before import group_before
from extractor.reading.reading import Reading
from extractor.reading.subjects_after import subject_after
from extractor.reading.tokens import Tokens
from extractor.rules.frames.sentences import cued_sentences
from extractor.rules.mentions.mention import Mention, read_mention
from extractor.rules.mentions.names import classify_run, split_office
from extractor.rules.mentions.titles import described_as, role_at

_WHERE = word_set("across around at beyond in into near outside through throughout toward towards via")
_PLACES_OF = word_set("""
capital centre center city coast district east north outskirts port province region south square state streets suburb
town village west
""")
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
    runs = list(_runs(reading))
    beginnings = _beginnings_of_bodies(reading.tokens, runs)
    for sentence, start, end in runs:
        if reading.tokens.phrase(start, end) in beginnings:
            continue
        run = classify_run(reading.tokens, start, end, max(0, start - 1))
        if run is not None and start and reading.tokens.lower[start - 1] == "of":
            behind = split_office(reading.tokens, start, end)
            run = (behind, end, "person") if behind is not None else run
        if run is not None and run[2] in ("person", "unknown") and not _is_where(reading.tokens, start, *run):
            mention = _mention(reading.tokens, start, *run)
            if mention.kind == "person":
                mention = _with_description(reading.tokens, mention, start, end, sentence)
            found.append(Named(start, end, mention))
    return found


def _beginnings_of_bodies(tokens: Tokens, runs: list[tuple[Group, int, int]]) -> set[str]:
    """Return what the longer names of bodies begin with: "Crooked Gate" of "Crooked Gate Creamery"."""
    bodies = [(start, end) for _, start, end in runs if end - start > 2 and not known_given(tokens.words[start])]
    named = [run for start, end in bodies if (run := classify_run(tokens, start, end, start)) and run[2] == "body"]
    return {tokens.phrase(start, end - 1) for start, end, _ in named if end - start > 2}


def _is_where(tokens: Tokens, start: int, name: int, end: int, kind: str) -> bool:
    """Tell whether a name that may be a person's is a place's, by what stands before it: "in Puerto Alto"."""
    if kind != "person" or name > start or start == 0 or known_given(tokens.words[name]):
        return False
    before = tokens.lower[start - 1]
    return before in _WHERE or (before == "of" and start > 1 and tokens.lower[start - 2] in _PLACES_OF)


def _with_description(tokens: Tokens, mention: Mention, start: int, end: int, sentence: Group) -> Mention:
    """Return the mention with the title and body that stand beside it: "the envoy, Ana Ruiz, …"."""
    first, last = sentence
    if start - 2 > first and tokens.lower[start - 1] in ("called", "named") and mention.title is None:
        before = group_before(tokens, start - 1, first)
        role = role_at(tokens, *before) if before is not None else None
        if before is not None and role is not None:
            return replace(mention, title=described_as(tokens, before[0], role, before[1]))
    if end >= last or tokens.tags[end] not in {",", "."}:
        return mention
    begin, stop = start, end
    if start > first and tokens.tags[start - 1] == "word":
        whole = group_before(tokens, end, first, linked=False)
        begin = whole[0] if whole is not None else start
    if start - 1 > first and tokens.tags[start - 1] == ",":
        before = group_before(tokens, start - 1, first)
        begin = before[0] if before is not None and role_at(tokens, *before) is not None else start
    elif tokens.tags[end] == ",":
        after = subject_after(tokens, start, last)
        closed = after is not None and (
            after[1] >= last or tokens.tags[after[1]] in {",", ".", "-"} or tokens.lower[after[1]] in ("who", "whose")
        )
        stop = after[1] if after is not None and closed else end
    if (begin, stop) == (start, end):
        return mention
    described = read_mention(tokens, begin, stop)
    if described.kind != "person" or described.name != mention.name:
        return mention
    return replace(
        mention,
        title=mention.title or described.title,
        affiliation=described.affiliation,
        gender=mention.gender or described.gender,
    )


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
                and (tokens.tags[start - 1] == "name" or tokens.lower[start - 1] in ("of", "for", "and", "the"))
                and at - start < 10
            ):
                start -= 1
            while start < at - 1 and tokens.tags[start] != "name":
                start += 1
            while start < at - 2 and tokens.words[start][0] != word[0]:
                start += 1
            if at - 1 - start > 1:
                found.setdefault(word, tokens.phrase(start, at - 1))
    return found


def _runs(reading: Reading) -> Iterator[tuple[Group, int, int]]:
    """Yield the runs of capitalised words with their sentences; none goes over the beginning of a sentence."""
    tokens = reading.tokens
    for first, last in cued_sentences(reading):
        at = first
        for start in [at for at, tag in enumerate(tokens.tags[first:last], first) if tag == "name"]:
            if start < at:
                continue
            at = start
            while at < last and (tokens.tags[at] == "name" or _particle(tokens, at, last)):
                at += 1
            yield (first, last), start, at


def _particle(tokens: Tokens, at: int, last: int) -> bool:
    return tokens.lower[at] in PARTICLES and at + 1 < last and tokens.tags[at + 1] == "name"


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
