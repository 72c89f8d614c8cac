"""What a command reads: its articles, with what it was told of how to read them, and never what it writes over."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from extractor.errors import UsageError
from extractor.files import Articles, as_fields


def articles_of(paths: Sequence[str], field: Sequence[str] | None, form: str | None) -> Articles:
    """Return the articles; UsageError for a path, field or form that there is none of."""
    return Articles(paths, fields=as_fields(field or ()), form=form)


def articles_if_any(paths: Sequence[str] | None, field: Sequence[str] | None, form: str | None) -> Articles | None:
    """Return the articles, None where no path is given; UsageError as for `articles_of`."""
    return articles_of(paths, field, form) if paths else None


def refuse_input(output: str | None, inputs: Iterable[str]) -> None:
    """Raise UsageError where the output is one of the files that are read: it would be gone before it is read."""
    if output is None or not Path(output).exists():
        return
    if any(Path(path).exists() and Path(output).samefile(path) for path in inputs):
        raise UsageError(f"{output}: is read and can't be written at the same time; choose another -o")
