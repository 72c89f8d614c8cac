"""The same quantity in several places: rows of figures with a verdict."""

from collections import Counter
from collections.abc import Iterator, Sequence

from extractor.comparison.articles import Event, Told, compared
from extractor.comparison.candidates import candidates
from extractor.comparison.groups import Group, Groups, said_once
from extractor.comparison.likeness import Judge
from extractor.comparison.numbers import Count, counts
from extractor.comparison.products import products
from extractor.comparison.texts import TextOf
from extractor.comparison.voices import Voices
from extractor.schemas import Figure, FigureMember, FigureRow
from extractor.schemas.comparison import FigureVerdict

_RAREST = 4
_WEIGHT: tuple[FigureVerdict, ...] = ("other-value", "derived", "other-modifier", "other-speaker")


def figure_rows(articles: Sequence[Told], event: Event, voices: Voices, text_of: TextOf) -> Iterator[FigureRow]:
    """Yield a row for each quantity that stands in several places."""
    found: list[Count] = []
    for article in articles:
        of_article = list(counts(article, voices, text_of(article.facts)))
        found += [*of_article, *products(of_article)]
    judge = Judge(articles, event)
    links = [link for a, b in candidates(_keys(found)) if (link := judge.link(a, b, found[a], found[b]))]
    # An article that gives two numbers means two things, so that a row holds one number of each article.
    groups = Groups(len(found), [{count.article: count.number} for count in found])
    groups.join(links)
    for number, group in enumerate(_worth_showing(groups, found), 1):
        yield _row(number, group, found, articles)


def _keys(counts: Sequence[Count]) -> list[set[tuple[str, ...]]]:
    """Return the keys of each count: its number, and the rarest words near it with what it counts."""
    frequency = Counter(word for count in counts for word in count.near.roots)
    keys: list[set[tuple[str, ...]]] = []
    for count in counts:
        words = sorted((w for w in count.near.roots if frequency[w] > 1), key=lambda w: (frequency[w], w))[:_RAREST]
        number, thing = str(count.number.normalize()), count.thing or ""
        # The bare number pairs few; with a name of its article it finds its like in a large collection too.
        rare_around = sorted(count.around.roots, key=lambda w: (frequency[w], w))[:_RAREST]
        keys.append(
            {("number", number), *(("number", number, word) for word in rare_around)}
            | {("thing", thing, word) for word in words if thing}
        )
    return keys


def _worth_showing(groups: Groups, found: Sequence[Count]) -> Iterator[Group]:
    """Yield the groups of several figures; a product that meets nothing is no row."""
    for group in groups.larger_than_one():
        group.members[:] = _without_doubles(group.members, found)
        if len({(found[m].article, found[m].figure.id) for m in group.members}) > 1:
            yield group


def _without_doubles(members: Sequence[int], found: Sequence[Count]) -> list[int]:
    once: dict[tuple[int, str], int] = {}
    for member in members:
        once.setdefault((found[member].article, found[member].figure.id), member)
    return list(once.values())


def _row(number: int, group: Group, found: Sequence[Count], articles: Sequence[Told]) -> FigureRow:
    of_group = [found[member] for member in group.members]
    differences = tuple(_differences(of_group))
    return FigureRow(
        id=f"n{number}",
        quantity=_quantity(of_group),
        verdict=next((verdict for verdict in _WEIGHT if verdict in differences), "agree"),
        differences=differences,
        members=tuple(_member(count, articles) for count in of_group),
        reasons=said_once(group.reasons),
    )


def _differences(counts: Sequence[Count]) -> Iterator[FigureVerdict]:
    if len({count.number for count in counts}) > 1:
        yield "other-value"
    if any(count.arithmetic for count in counts):
        yield "derived"
    if len({count.figure.modifier for count in counts}) > 1:
        yield "other-modifier"
    if len({count.speakers[:1] for count in counts if count.speakers}) > 1:
        yield "other-speaker"


def _quantity(counts: Sequence[Count]) -> str:
    """Return what a row counts, in the fullest words that a member has for it."""
    said = [count.figure.measures or count.figure.currency or count.figure.unit or "" for count in counts]
    return max(said, key=lambda words: (len(words) <= 48, len(words), words)) or "number"


def _member(count: Count, articles: Sequence[Told]) -> FigureMember:
    figure: Figure = count.figure
    assert figure.evidence is not None
    return FigureMember(
        article=compared(articles[count.article]).id,
        record=figure.id,
        quote=figure.evidence.quote,
        start=figure.evidence.start,
        end=figure.evidence.end,
        speakers=count.speakers,
        status=figure.status,
        value=count.number if count.arithmetic else figure.value,
        lower=None if count.arithmetic else figure.lower,
        upper=count.number if count.arithmetic and figure.upper is not None else figure.upper,
        modifier=figure.modifier,
        kind=figure.kind,
        unit=figure.unit,
        currency=figure.currency,
        statement=count.claim.statement if count.claim else None,
        arithmetic=count.arithmetic,
    )
