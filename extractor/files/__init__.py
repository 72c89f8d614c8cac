"""Articles from files of every form, one after another, each read when it is needed."""

from collections.abc import Iterator, Mapping, Sequence

from extractor.disk_set import DiskSet
from extractor.files.addresses import is_address
from extractor.files.article import articles_in, read_article
from extractor.files.columns import Columns, as_fields
from extractor.files.content import STANDARD_INPUT
from extractor.files.finding import Found
from extractor.files.formats import as_format
from extractor.files.interface import Opened, Told
from extractor.schemas import Failure

__all__ = [
    "STANDARD_INPUT",
    "Articles",
    "Found",
    "Opened",
    "Told",
    "as_fields",
    "as_format",
    "is_address",
    "read_article",
]


class Articles:
    """The articles under some paths, each read as it is asked for; may be gone through again.

    ``fields`` says which fields of rows are which of an article where they don't have the usual names (text=body);
    ``form`` in which form standard input and the files that are named come, where their names don't say it.  What
    can't be read comes as a `Failure`, and the next one follows.  ``notes`` says what was left out of folders.
    Raises UsageError for a path that is missing, for a field or form that there is none of, and where there is no
    article at all.
    """

    def __init__(
        self, paths: Sequence[str], *, fields: Mapping[str, str] | None = None, form: str | None = None
    ) -> None:
        self._told = Told(fields or {}, as_format(form))
        Columns(self._told.fields)
        self._found = Found(paths)
        self._named = frozenset(paths)
        self.notes: Sequence[str] = self._found.notes

    @property
    def total(self) -> int | None:
        """How many there are; None where that is known only at the end."""
        return None if self._found.has_tables or self._told.form else len(self._found)

    def __iter__(self) -> Iterator[Opened | Failure]:
        ids = _Ids()
        for path in self._found:
            told = self._told if path in self._named else Told(self._told.fields)
            for found in articles_in(path, told):
                yield ids.noted(found) if isinstance(found, Opened) else found


class _Ids:
    """Remembers which id was given to which text, on disk."""

    def __init__(self) -> None:
        self._ids, self._texts = DiskSet(), DiskSet()

    def noted(self, opened: Opened) -> Opened:
        """Return an article, with a note if its id was given to another text before; both keep it."""
        given = opened.article.given_id
        if given is None:
            return opened
        is_new_text = self._texts.add(f"{opened.article.sha256} {given}")
        if self._ids.add(given) or not is_new_text:
            return opened
        place = opened.article.path or STANDARD_INPUT
        said = f"{place}: its id {given[:60]!r} was given to another text before; both are done under it"
        return Opened(opened.article, "; ".join(filter(None, (opened.note, said))), opened.derived)
