"""The articles that a command was given, with what it was told of how to read them."""

from collections.abc import Sequence

from extractor.files import Articles, as_fields


def articles_of(paths: Sequence[str], field: Sequence[str] | None, form: str | None) -> Articles:
    """Return the articles; UsageError for a path, field or form that there is none of."""
    return Articles(paths, fields=as_fields(field or ()), form=form)
