"""Merging the drafts of an article's windows: by span, so that what stands in two windows is recorded once.

Drafts have no positions; the quotes are looked for in their window.  A record keeps its place by a context wherever its
words stand elsewhere in the article too.  Sources are one where their names are.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from extractor.engines.windows import Window
from extractor.schemas import Draft, DraftClaim, DraftFigure, DraftSource
from extractor.text.ground import GroundedText, ground


@dataclass(slots=True)
class _Keys:
    """What the keys of one window's draft mean in the whole."""

    sources: dict[str, str]
    figures: dict[str, str]


class MergedDraft:
    """The draft of a whole article, as its windows are added in order."""

    def __init__(self, text: str) -> None:
        self._text = GroundedText(text)
        self._sources: dict[str, DraftSource] = {}
        self._claims: list[tuple[Window | None, DraftClaim]] = []
        self._figures: list[tuple[Window | None, DraftFigure]] = []

    @property
    def sources(self) -> tuple[DraftSource, ...]:
        """The sources so far, under the keys that they have in the whole."""
        return tuple(self._sources.values())

    @property
    def draft(self) -> Draft:
        """All records so far."""
        claims, figures = (claim for _, claim in self._claims), (figure for _, figure in self._figures)
        return Draft(sources=self.sources, claims=tuple(claims), figures=tuple(figures))

    def add(self, window: Window, draft: Draft) -> None:
        """Take in the records of a window, but those that an earlier one has recorded."""
        # A window may refer to the sources of earlier ones by their keys; its own under the same key go before.
        keys = _Keys({key: key for key in self._sources}, {})
        for source in draft.sources:
            keys.sources[source.key] = self._add_source(source)
        for figure in draft.figures:
            keys.figures[figure.key] = self._add_figure(window, figure)
        for claim in draft.claims:
            self._add_claim(window, claim, keys)

    def _add_source(self, source: DraftSource) -> str:
        known = next((one for one in self._sources.values() if _same_source(one, source)), None)
        if known is None:
            key = f"s{len(self._sources) + 1}"
            self._sources[key] = source.model_copy(update={"key": key})
            return key
        fuller = max(known, source, key=lambda one: len(one.name))
        self._sources[known.key] = known.model_copy(
            update={
                "name": fuller.name,
                "title": known.title or source.title,
                "affiliation": known.affiliation or source.affiliation,
                "anonymity_reason": known.anonymity_reason or source.anonymity_reason,
                "mentions": tuple(dict.fromkeys((*known.mentions, *source.mentions))),
            }
        )
        return known.key

    def _add_figure(self, window: Window, figure: DraftFigure) -> str:
        place = self._place(window, [figure.quote], figure.context)
        for known_place, known in self._figures:
            if _same_place(place, known_place) or (place is None and known.quote == figure.quote):
                return known.key
        key = f"f{len(self._figures) + 1}"
        context = self._context(place) or figure.context
        self._figures.append((place, figure.model_copy(update={"key": key, "context": context})))
        return key

    def _add_claim(self, window: Window, claim: DraftClaim, keys: _Keys) -> None:
        place = self._place(window, claim.quotes, claim.context)
        for known_place, known in self._claims:
            if _same_place(place, known_place) or (place is None and known.quotes == claim.quotes):
                return
        links = (
            link.model_copy(update={"source": keys.sources.get(link.source, link.source)})
            for link in claim.attributions
        )
        update = {
            "key": f"c{len(self._claims) + 1}",
            "context": self._context(place) or claim.context,
            "figures": tuple(dict.fromkeys(keys.figures.get(key, key) for key in claim.figures)),
            "attributions": tuple(links),
        }
        self._claims.append((place, claim.model_copy(update=update)))

    def _place(self, window: Window, quotes: Sequence[str], context: str | None) -> Window | None:
        """Return where a record stands in the article, None where its words don't stand in the window."""
        start, end = window
        text = self._text.text[start:end]
        at: list[Window] = []
        for quote in quotes:
            places = ground(text, quote, context)
            after = [place for place in places if not at or place.start >= at[-1][1]]
            if not after:
                return None
            at.append((after[0].start, after[0].end))
        return (start + at[0][0], start + at[-1][1]) if at else None

    def _context(self, place: Window | None) -> str | None:
        return self._text.unique_context(*place) if place else None


def known_sources(sources: Sequence[DraftSource]) -> str:
    """Say for a prompt which sources there are, in one line."""
    return "; ".join(_described(source) for source in sources)


def _described(source: DraftSource) -> str:
    return f"{source.key} {source.name}" + (f" ({source.title})" if source.title else "")


def _same_place(one: Window | None, other: Window | None) -> bool:
    """Tell whether two records share more than half of the shorter."""
    if one is None or other is None:
        return False
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared * 2 > min(one[1] - one[0], other[1] - other[0])


def _same_source(one: DraftSource, other: DraftSource) -> bool:
    """Tell whether two sources are one: by name, or where a later window has a person's last name alone."""
    ours, theirs = one.name.casefold().split(), other.name.casefold().split()
    if ours == theirs:
        return True
    if not one.kind == other.kind == "named_person":
        return False
    shorter, longer = sorted((ours, theirs), key=len)
    return bool(shorter) and longer[-len(shorter) :] == shorter
