"""A record in words, as the head of its explanation."""

from collections.abc import Mapping

from extractor.schemas import Claim, Figure, Source
from extractor.schemas.base import plain


def claim_in_words(claim: Claim, names: Mapping[str, str]) -> str:
    """Return a claim's statement behind its speakers' names; ``names`` are those of the sources by id."""
    speakers = [names.get(link.source_id, link.source_id) for link in claim.attributions if link.role == "speaker"]
    return f"{', '.join(dict.fromkeys(speakers))}: {claim.statement}" if speakers else claim.statement


def figure_in_words(figure: Figure) -> str:
    """Return a figure's words in the article; its number where they stand nowhere."""
    if figure.evidence:
        return figure.evidence.quote
    number = next((each for each in (figure.value, figure.lower, figure.upper) if each is not None), None)
    return " ".join(filter(None, (None if number is None else plain(number), figure.unit or figure.currency))) or "?"


def source_in_words(source: Source) -> str:
    """Return a source's name, with its title."""
    return f"{source.name}, {source.title}" if source.title else source.name
