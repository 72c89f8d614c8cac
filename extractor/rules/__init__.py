"""The rule engine: who said what, without a model."""

from extractor.rules.reading import read, statements
from extractor.rules.resolve import Resolver, Speaker


def attributions(text: str) -> list[Speaker]:
    """Return the statements of a text with their speakers, as spans."""
    reading = read(text)
    return Resolver(reading).speakers(statements(reading))
