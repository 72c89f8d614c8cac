"""New facts from old ones: what was found again is drafted once more and goes through the check like any draft."""

from collections.abc import Iterator

from extractor.pipeline import check_external
from extractor.relocation.relocate import Relocated
from extractor.review import content_of
from extractor.schemas import (
    Article,
    Attribution,
    Claim,
    Derivation,
    Draft,
    DraftAttribution,
    DraftClaim,
    DraftDerivation,
    DraftFigure,
    DraftSource,
    Evidence,
    Facts,
    Figure,
    Finding,
    Mark,
    Relocation,
    Source,
)
from extractor.schemas.base import Number, plain
from extractor.text.ground import GroundedText

ENGINE = "relocated"
"""The engine's name in the provenance of facts that were made from older ones."""


def renewed(facts: Facts, relocated: Relocated, later: Article) -> Facts:
    """Return facts about a later version of an article, every record checked anew against it.

    What was found again is drafted with its words as they stand there now; what was not goes in with the old words, and
    the check rejects it and says so.  Marks go along where their record was found again and says what it said.
    Provenance names the engine `relocated` and the model of the old facts; it counts no calls, since none were made.
    """
    article = _known(later, facts)
    checked = check_external(article, _Redraft(facts, relocated, GroundedText(article.text)).draft())
    drafted = {"engine": ENGINE, "model": facts.provenance.model, "prompts": facts.provenance.prompts}
    return checked.model_copy(
        update={
            "outcome": facts.outcome,
            "shortfalls": facts.shortfalls,
            "marks": tuple(_marks(facts, relocated, checked)),
            "provenance": checked.provenance.model_copy(update=drafted),
        }
    )


def _known(later: Article, facts: Facts) -> Article:
    """Return the later article with what only the old facts know of it: a text file has no address."""
    old = facts.article
    names = ("title", "url", "outlet", "authors", "published_at", "place")
    known = {name: getattr(later, name) or getattr(old, name) for name in names}
    given = later.given_id or (None if old.id == old.sha256[:16] else old.id)
    return later.model_copy(update={**known, "given_id": given})


class _Redraft:
    """The draft of one article's facts for its later version."""

    def __init__(self, facts: Facts, relocated: Relocated, new: GroundedText) -> None:
        self._facts = facts
        self._places = relocated.places
        self._new = new

    def draft(self) -> Draft:
        facts = self._facts
        return Draft(
            sources=tuple(self._source(n, source) for n, source in enumerate(facts.sources)),
            claims=tuple(self._claim(n, claim) for n, claim in enumerate(facts.claims)),
            figures=tuple(self._figure(n, figure) for n, figure in enumerate(facts.figures)),
        )

    def _source(self, n: int, source: Source) -> DraftSource:
        words = [_words(self._places["source", n, m]) for m in range(len(source.mentions))]
        return DraftSource(
            key=source.id,
            name=source.name,
            kind=source.kind,
            title=source.title,
            affiliation=source.affiliation,
            anonymity_reason=source.anonymity_reason,
            mentions=tuple(dict.fromkeys(words)),
        )

    def _claim(self, n: int, claim: Claim) -> DraftClaim:
        now = self._now(self._places.get(("claim", n, 0)))
        return DraftClaim(
            key=claim.id,
            statement=claim.statement,
            quotes=_quotes(now or claim.evidence, claim.findings),
            context=self._context(now),
            speech=claim.speech,
            stance=claim.stance,
            when=claim.when.text if claim.when else None,
            figures=claim.figure_ids,
            attributions=tuple(_attribution(link) for link in claim.attributions),
        )

    def _figure(self, n: int, figure: Figure) -> DraftFigure:
        now = self._now(self._places.get(("figure", n, 0)))
        return DraftFigure(
            key=figure.id,
            quote=" … ".join(_quotes(now or figure.evidence, figure.findings)),
            context=self._context(now),
            value=_number(figure.value),
            lower=_number(figure.lower),
            upper=_number(figure.upper),
            modifier=figure.modifier,
            kind=figure.kind,
            unit=figure.unit,
            currency=figure.currency,
            measures=figure.measures,
            derivation=_derivation(figure.derivation),
        )

    @staticmethod
    def _now(place: Relocation | None) -> Evidence | None:
        return place.now if place else None

    def _context(self, now: Evidence | None) -> str | None:
        """Return what keeps the check from taking another place of the same words."""
        if now is None:
            return None
        first = now.pieces[0] if now.pieces else now
        return self._new.unique_context(first.start, first.end, (now.start, now.end))


def _words(place: Relocation) -> str:
    return (place.now or place.was).quote


def _quotes(evidence: Evidence | None, findings: tuple[Finding, ...]) -> tuple[str, ...]:
    """Return the words of a record; of one whose words stood nowhere, those that the check didn't find."""
    if evidence:
        return tuple(piece.quote for piece in evidence.pieces or (evidence,))
    return tuple(found.found for found in findings if found.code == "quote-not-found" and found.found)


def _attribution(link: Attribution) -> DraftAttribution:
    return DraftAttribution(
        source=link.source_id,
        role=link.role,
        mention=link.mention.quote if link.mention else None,
        cue=link.cue.quote if link.cue else None,
    )


def _derivation(derivation: Derivation | None) -> DraftDerivation | None:
    if derivation is None:
        return None
    return DraftDerivation(
        operation=derivation.operation, operands=tuple(operand.quote for operand in derivation.operands)
    )


def _number(number: Number | None) -> str | None:
    return None if number is None else plain(number)


def _marks(facts: Facts, relocated: Relocated, checked: Facts) -> Iterator[Mark]:
    """Yield the marks of records that were found again, with their ids and places in the new facts."""
    for mark in facts.marks:
        records = getattr(facts, f"{mark.kind}s")
        numbers = [n for n, record in enumerate(records) if record.id == mark.record]
        place = relocated.places.get((mark.kind, numbers[0], 0)) if numbers else None
        if place is None or place.now is None or (mark.start, mark.end) != (place.was.start, place.was.end):
            continue
        before, record = records[numbers[0]], getattr(checked, f"{mark.kind}s")[numbers[0]]
        if mark.content in (None, content_of(before)) and _says(before) == _says(record):
            now = {"record": record.id, "start": place.now.start, "end": place.now.end}
            yield mark.model_copy(update=now | {"content": mark.content and content_of(record)})


def _says(record: Source | Claim | Figure) -> dict[str, object]:
    """Return what a record says without its places, which are other ones in another text."""
    where = {
        "id",
        "status",
        "findings",
        "evidence",
        "mentions",
        "claim_ids",
        "figure_ids",
        "attributions",
        "derivation",
    }
    return record.model_dump(exclude=where | {"when"})
