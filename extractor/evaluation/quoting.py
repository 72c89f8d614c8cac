"""Gold written by hand: quotes in place of offsets, grounded in the text, ambiguity refused."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from pydantic import Field, ValidationError

from extractor.errors import UsageError
from extractor.schemas import (
    Article,
    FigureKind,
    GoldArticle,
    GoldClaim,
    GoldFigure,
    GoldSource,
    GoldSpeaker,
    Marked,
    Modifier,
    SourceKind,
    Span,
    Speech,
)
from extractor.schemas.base import Number, Record
from extractor.schemas.validation import problems
from extractor.text.ground import GroundedText, distance


class QuotedSource(Record):
    """A source; its key in the file is its id."""

    name: str
    names: tuple[str, ...] = ()
    kind: SourceKind
    title: str | None = None


class QuotedClaim(Record):
    """A claim by its words, in one or more pieces; ``context`` holds the first where it stands more than once."""

    says: tuple[str, ...] = Field(min_length=1)
    by: tuple[str, ...] = ()
    mention: str | None = None
    cue: str | None = None
    speech: Speech | None = None
    context: str | None = None
    optional: bool = False


class QuotedFigure(Record):
    """A figure by its words: all of it, and the number alone where that is less."""

    quote: str
    number: str | None = None
    alternatives: tuple[str, ...] = ()
    value: Number | None = None
    lower: Number | None = None
    upper: Number | None = None
    other_values: tuple[Number, ...] = ()
    modifier: Modifier = "exact"
    kind: FigureKind
    unit: str | None = None
    currency: str | None = None
    context: str | None = None
    optional: bool = False


class QuotedArticle(Record):
    """One article's marks; ``article`` is its path, file name or id."""

    article: str
    marked: Marked = Marked()
    sources: Mapping[str, QuotedSource] = Field(default_factory=dict)
    claims: tuple[QuotedClaim, ...] = ()
    figures: tuple[QuotedFigure, ...] = ()


def read_quotes(path: str) -> list[QuotedArticle]:
    """Return the articles of a YAML file of quotes; UsageError says what is wrong and where."""
    try:
        loaded = yaml.safe_load(Path(path).read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: can't be read: {error}") from error
    except yaml.YAMLError as error:
        raise UsageError(f"{path}: no YAML: {' '.join(str(error).split())}") from error
    if not isinstance(loaded, list) or not loaded:
        raise UsageError(f"{path}: a list of articles with sources, claims and figures is expected")
    return [_article(path, number, row) for number, row in enumerate(loaded, 1)]


def _article(path: str, number: int, row: Any) -> QuotedArticle:
    try:
        return QuotedArticle.model_validate(row)
    except ValidationError as error:
        raise UsageError(f"{path}: article {number}: {problems(error)}") from error


def ground_quotes(quoted: QuotedArticle, article: Article) -> GoldArticle:
    """Return the gold that the quotes make of an article.

    Every quote has to stand in the text exactly and once, or once in its context; UsageError names those that don't.

    >>> quoted = QuotedArticle.model_validate({"article": "a", "figures": [
    ...     {"quote": "40 sheep", "value": "40", "kind": "count", "unit": "sheep"}]})
    >>> ground_quotes(quoted, Article(text="Some 40 sheep drowned.")).figures[0].span
    Span(quote='40 sheep', start=5, end=13)
    """
    return _Grounding(quoted, article).gold()


class _Grounding:
    """The quotes of one article on their way to spans."""

    def __init__(self, quoted: QuotedArticle, article: Article) -> None:
        self._quoted, self._article = quoted, article
        self._text = GroundedText(article.text)

    def gold(self) -> GoldArticle:
        quoted = self._quoted
        try:
            return GoldArticle(
                article=self._article.info,
                marked=quoted.marked,
                sources=tuple(GoldSource(id=key, **source.model_dump()) for key, source in quoted.sources.items()),
                claims=tuple(self._claim(n, claim) for n, claim in enumerate(quoted.claims, 1)),
                figures=tuple(self._figure(n, figure) for n, figure in enumerate(quoted.figures, 1)),
            )
        except ValidationError as error:
            raise UsageError(f"{quoted.article}: {problems(error)}") from error

    def _claim(self, number: int, claim: QuotedClaim) -> GoldClaim:
        first = self._single(claim.says[0], claim.context)
        pieces = [first, *self._following(claim.says[1:], first)]
        mention = self._beside(claim.mention, pieces)
        cue = self._beside(claim.cue, pieces)
        speakers = [GoldSpeaker(source_id=source, mention=mention, cue=cue) for source in claim.by]
        return GoldClaim(
            id=f"c{number}",
            pieces=tuple(pieces),
            speakers=tuple(speakers),
            speech=claim.speech,
            optional=claim.optional,
        )

    def _figure(self, number: int, figure: QuotedFigure) -> GoldFigure:
        span = self._single(figure.quote, figure.context)
        inside = (span.start, span.end)
        return GoldFigure(
            id=f"f{number}",
            span=span,
            core=self._inside(figure.number, inside) if figure.number else None,
            alternatives=tuple(self._around(words, span) for words in figure.alternatives),
            **figure.model_dump(exclude={"quote", "number", "alternatives", "context"}),
        )

    def _single(self, words: str, context: str | None) -> Span:
        """Return where words stand, exactly and once."""
        text, places = self._article.text, list(self._all(words))
        if context is not None:
            around = [(at, at + len(context)) for at in self._all(context)]
            if len(around) != 1:
                raise self._fault(words, f"its context stands {_times(len(around))} in the text")
            places = [at for at in places if around[0][0] <= at and at + len(words) <= around[0][1]]
        if len(places) != 1:
            more = "; give a context in which it stands once" if places else "; copy it character for character"
            raise self._fault(words, f"it stands {_times(len(places))}{' in its context' if context else ''}{more}")
        return Span(quote=text[places[0] : places[0] + len(words)], start=places[0], end=places[0] + len(words))

    def _all(self, words: str) -> Iterator[int]:
        """Yield where words stand without cutting a word or number."""
        for place in self._text.places(words):
            if place.match == "exact":
                yield place.start

    def _following(self, pieces: Sequence[str], first: Span) -> Iterator[Span]:
        end = first.end
        for words in pieces:
            at = next((at for at in self._all(words) if at >= end), None)
            if at is None:
                raise self._fault(words, "it doesn't stand behind the piece before it")
            end = at + len(words)
            yield Span(quote=words, start=at, end=end)

    def _beside(self, words: str | None, pieces: Sequence[Span]) -> Span | None:
        """Return the place of words that is nearest to a claim, outside of its pieces where there is one."""
        if words is None:
            return None
        places = [Span(quote=words, start=at, end=at + len(words)) for at in self._all(words)]
        outside = [place for place in places if not any(p.start <= place.start < p.end for p in pieces)] or places
        if not outside:
            raise self._fault(words, "it stands nowhere; copy it character for character")
        start, end = pieces[0].start, pieces[-1].end
        return min(outside, key=lambda place: (distance(place, start, end), place.start))

    def _inside(self, words: str, place: tuple[int, int]) -> Span:
        at = self._article.text.find(words, *place)
        if at < 0:
            raise self._fault(words, f"it doesn't stand in {self._article.text[slice(*place)]!r}")
        return Span(quote=words, start=at, end=at + len(words))

    def _around(self, words: str, span: Span) -> Span:
        """Return the place of an alternative: the one that overlaps the figure."""
        for at in self._all(words):
            if at < span.end and span.start < at + len(words):
                return Span(quote=words, start=at, end=at + len(words))
        raise self._fault(words, f"it doesn't overlap {span.quote!r}")

    def _fault(self, words: str, what: str) -> UsageError:
        return UsageError(f"{self._quoted.article}: {words!r}: {what}")


def _times(number: int) -> str:
    return "nowhere" if number == 0 else f"{number} times"


def gold_from_quotes(path: str, articles: Iterable[Article]) -> Iterator[GoldArticle]:
    """Yield the gold of a file of quotes, in its order; UsageError for an article that is not among those given."""
    shelf: dict[str, Article] = {}
    for article in articles:
        named = Path(article.path or article.id)
        for name in (article.id, str(named), named.name):
            shelf.setdefault(name, article)
    for quoted in read_quotes(path):
        if quoted.article not in shelf:
            raise UsageError(f"{path}: no article {quoted.article!r} under --articles: give its path, file name or id")
        yield ground_quotes(quoted, shelf[quoted.article])
