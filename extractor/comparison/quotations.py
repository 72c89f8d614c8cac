"""The same words of the same speaker in several articles, each version laid against the fullest."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from extractor.comparison.alignment import edits
from extractor.comparison.articles import Event, Told, compared
from extractor.comparison.candidates import candidates
from extractor.comparison.groups import Groups, Link, said_once
from extractor.comparison.sayings import Saying, sayings
from extractor.comparison.voices import Voices
from extractor.english.function_words import FUNCTION_WORDS
from extractor.schemas import QuotationMember, QuotationRow
from extractor.schemas.comparison import QuotationVerdict

_ALIKE = 0.7
"""The share of the shorter version that has to stand in the longer, in order."""
_LEAST, _LEAST_MEANT = 4, 2
_WHOLE = 3
"""So few words join if all of them stand in the other version."""
_OTHER_SPEAKER = 8
"""So many words in the same order are the same utterance whoever is named for it."""
_WEIGHT: tuple[QuotationVerdict, ...] = ("other-speaker", "altered", "moved", "cut")
_SHINGLE = 3


def quotation_rows(articles: Sequence[Told], event: Event, voices: Voices) -> Iterator[QuotationRow]:
    """Yield a row for each quoted sentence that several articles have."""
    found = [saying for article in articles for saying in sayings(article, voices)]
    links = [
        link
        for a, b in candidates([set(_keys(saying)) for saying in found])
        if (link := _link(a, b, found[a], found[b], event))
    ]
    groups = Groups(len(found))
    groups.join(links)
    number = 0
    rows = [[found[m] for m in group.members] for group in groups.larger_than_one()]
    order = _orders(rows)
    for row, group in zip(rows, groups.larger_than_one(), strict=True):
        versions = _versions(row)
        if len(versions) > 1:
            number += 1
            moved = {article for article in versions if article in order.get(id(row), ())}
            yield _row(number, versions, moved, said_once(group.reasons), articles)


def _keys(saying: Saying) -> Iterator[tuple[str, ...]]:
    """Yield the runs of three words: two versions of a sentence share one."""
    for at in range(len(saying.words) - _SHINGLE + 1):
        yield saying.words[at : at + _SHINGLE]


def _link(a: int, b: int, one: Saying, other: Saying, event: Event) -> Link | None:
    if one.article == other.article:
        return None
    common = LCSseq.similarity(one.words, other.words)
    shorter, longer = sorted((one, other), key=lambda saying: len(saying.words))
    least = len(shorter.words)
    same_speaker = bool(one.speakers and one.speakers[:1] == other.speakers[:1])
    if not same_speaker and (
        common < _OTHER_SPEAKER or common < 0.9 * least or not event.shared(one.article, other.article)
    ):
        return None
    whole = common == least and least >= _WHOLE and _run(shorter, longer)
    if not whole and (common < max(_LEAST, _ALIKE * least) or _meant(one, other) < _LEAST_MEANT):
        return None
    reason = f"words in the same order: {common} of {least}"
    speaker = "the same speaker" if same_speaker else "so many words alike that it is one utterance"
    return Link(a, b, common + common / len(longer.words), (reason, speaker))


def _run(shorter: Saying, longer: Saying) -> bool:
    """Tell whether a version stands in another without a break."""
    return f" {' '.join(shorter.words)} " in f" {' '.join(longer.words)} "


def _meant(one: Saying, other: Saying) -> int:
    return len({word for word in one.words if word not in FUNCTION_WORDS} & set(other.words))


def _versions(row: Sequence[Saying]) -> dict[int, list[Saying]]:
    versions: defaultdict[int, list[Saying]] = defaultdict(list)
    for saying in row:
        versions[saying.article].append(saying)
    return {article: _without_repeats(sorted(parts, key=lambda s: s.start)) for article, parts in versions.items()}


def _without_repeats(parts: Sequence[Saying]) -> list[Saying]:
    """Leave out what an article quotes again in part: "very serious" beside the whole sentence."""
    kept: list[Saying] = []
    for part in sorted(parts, key=lambda s: -len(s.words)):
        if not any(_run(part, other) for other in kept):
            kept.append(part)
    return sorted(kept, key=lambda s: s.start)


def _orders(rows: Sequence[Sequence[Saying]]) -> dict[int, set[int]]:
    """Return by row the articles in which it stands on the other side of a neighbouring row than in most.

    Only rows of the same speaker that stand close together are looked at.
    """
    moved: dict[int, set[int]] = {}
    for one, other in pairwise(rows):
        a, b = _firsts(one), _firsts(other)
        both = [article for article in a if article in b]
        before = [article for article in both if a[article] < b[article]]
        if both and len(before) < len(both) and before:
            fewer = before if len(before) * 2 < len(both) else [article for article in both if article not in before]
            moved.setdefault(id(other), set()).update(fewer)
    return moved


def _firsts(row: Sequence[Saying]) -> dict[int, int]:
    firsts: dict[int, int] = {}
    for saying in row:
        firsts.setdefault(saying.article, saying.start)
    return firsts


def _row(
    number: int,
    versions: dict[int, list[Saying]],
    moved: set[int],
    reasons: tuple[str, ...],
    articles: Sequence[Told],
) -> QuotationRow:
    fullest = max(versions, key=lambda article: (sum(s.own_words for s in versions[article]), -article))
    ordered = [fullest, *(article for article in versions if article != fullest)]
    members = tuple(_member(versions[article], versions[fullest], articles[article]) for article in ordered)
    differences = tuple(_differences(members, bool(moved)))
    return QuotationRow(
        id=f"q{number}",
        verdict=next((verdict for verdict in _WEIGHT if verdict in differences), "same-words"),
        differences=differences,
        members=members,
        reasons=(
            *reasons,
            *(f"it stands elsewhere among the speaker's words in {compared(articles[m]).label}" for m in sorted(moved)),
        ),
    )


def _differences(members: Sequence[QuotationMember], moved: bool) -> Iterator[QuotationVerdict]:
    kinds = {edit.kind for member in members for edit in member.edits}
    if len({member.speakers[:1] for member in members}) > 1:
        yield "other-speaker"
    if kinds & {"altered", "added"}:
        yield "altered"
    if moved or "moved" in kinds:
        yield "moved"
    if "cut" in kinds:
        yield "cut"


def _member(sayings_here: Sequence[Saying], fullest: Sequence[Saying], article: Told) -> QuotationMember:
    first = sayings_here[0]
    here, there = _together(sayings_here), _together(fullest)
    return QuotationMember(
        article=compared(article).id,
        record=first.claim.id,
        quote=first.quote if len(sayings_here) == 1 else " … ".join(s.quote for s in sayings_here),
        start=first.start,
        end=sayings_here[-1].end,
        speakers=first.speakers,
        status=first.claim.status,
        edits=edits(*here, *there),
    )


def _together(parts: Sequence[Saying]) -> tuple[list[str], list[str]]:
    return [w for part in parts for w in part.words], [w for part in parts for w in part.written]
