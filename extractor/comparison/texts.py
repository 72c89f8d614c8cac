"""The articles' texts, where the caller has them."""

from collections.abc import Callable

from extractor.schemas import Facts

TextOf = Callable[[Facts], str | None]
"""Returns the text that facts are of, None where it is not known."""


def no_text(facts: Facts) -> None:
    """Know no text."""
