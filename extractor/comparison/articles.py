"""The articles of a comparison with the names they speak of, and whether two tell of one event."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from extractor.comparison.terms import terms
from extractor.comparison.texts import TextOf, no_text
from extractor.schemas import ArticleInfo, ComparedArticle, Facts

_COMMON_SHARE = 0.2
"""A country in a larger share of many articles tells no event from another."""
_MANY = 30
_LEAST_SHARED = 2
_LEAST_SHARE = 0.25
_DAYS_APART = 30


@dataclass(frozen=True, slots=True)
class Told:
    """One article: its number in the comparison, facts, the names in its records, and all that it is known to name."""

    number: int
    facts: Facts
    names: frozenset[str]
    known: frozenset[str]
    day: date | None


class Event:
    """Which articles tell of one event: they share names, and not only countries that half the world's news name."""

    def __init__(self, articles: Sequence[Told]) -> None:
        counts = Counter(name for article in articles for name in article.names)
        most = len(articles) * _COMMON_SHARE if len(articles) >= _MANY else len(articles)
        everywhere = {name for name, count in counts.items() if count > most and name.startswith("@")}
        self._names = [article.names - everywhere for article in articles]
        self._days = [article.day for article in articles]
        self._known: dict[tuple[int, int], bool] = {}

    def shared(self, a: int, b: int) -> bool:
        """Tell whether two articles tell of one event."""
        if a == b:
            return True
        pair = (a, b) if a < b else (b, a)
        if pair not in self._known:
            self._known[pair] = self._shared(*pair)
        return self._known[pair]

    def _shared(self, a: int, b: int) -> bool:
        day, other = self._days[a], self._days[b]
        if day and other and abs((day - other).days) > _DAYS_APART:
            return False
        common = len(self._names[a] & self._names[b])
        least = min(len(self._names[a]), len(self._names[b]))
        return common >= _LEAST_SHARED and common >= _LEAST_SHARE * least


def told(facts: Iterable[Facts], text_of: TextOf = no_text) -> tuple[list[Told], tuple[str, ...]]:
    """Return the articles in an order of their own (day, label, hash) and what was left out: a text twice."""
    once: dict[str, Facts] = {}
    repeated: Counter[str] = Counter()
    for each in facts:
        if each.article.sha256 in once:
            repeated[each.article.sha256] += 1
        once.setdefault(each.article.sha256, each)
    ordered = sorted(once.values(), key=lambda f: (str(day_of(f.article) or ""), label_of(f.article), f.article.sha256))
    notes = tuple(
        f"{label_of(once[sha].article)} is given {n + 1} times and counted once" for sha, n in repeated.items()
    )
    return [_told(n, each, text_of(each)) for n, each in enumerate(ordered)], tuple(sorted(notes))


def compared(article: Told) -> ComparedArticle:
    """Return what the comparison says of an article."""
    info = article.facts.article
    return ComparedArticle(
        id=info.id,
        label=label_of(info),
        title=info.title,
        outlet=info.outlet,
        url=info.url,
        published_at=article.day,
        sha256=info.sha256,
    )


def label_of(info: ArticleInfo) -> str:
    """Return what an article is called in a table: outlet, else title, else file name, else id."""
    return info.outlet or info.title or (Path(info.path).stem if info.path else info.id)


def day_of(info: ArticleInfo) -> date | None:
    """Return the day of publication."""
    at = info.published_at
    return at.date() if isinstance(at, datetime) else at


def _told(number: int, facts: Facts, text: str | None) -> Told:
    names = _names(facts)
    return Told(number, facts, names, names | terms(text or "").names, day_of(facts.article))


def _names(facts: Facts) -> frozenset[str]:
    words = [claim.evidence.quote for claim in facts.claims if claim.evidence]
    words += [mention.quote for source in facts.sources for mention in source.mentions]
    words += [figure.evidence.quote for figure in facts.figures if figure.evidence]
    found: set[str] = set()
    for text in words:
        # A first word may be capitalised only for its place, unless it is a source's name.
        found |= terms(f"of {text}").names if text in words[len(facts.claims) :] else terms(text).names
    return frozenset(found)
