"""Which field of a row is what of an article: the usual names, and those that were told."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, get_args

from extractor.errors import UsageError

Role = Literal["text", "id", "title", "url", "published_at", "outlet", "authors", "language"]

USUAL: Mapping[Role, Sequence[str]] = {
    "text": ("text", "body", "content", "article", "maintext", "article_body", "full_text"),
    "id": ("id", "article_id", "guid", "uuid"),
    "title": ("title", "headline"),
    "url": ("url", "link", "canonical_url"),
    "published_at": ("published_at", "date", "published", "date_published", "date_publish", "pub_date", "timestamp"),
    "outlet": ("outlet", "source", "publisher", "site_name", "publication", "newspaper"),
    "authors": ("authors", "author", "byline"),
    "language": ("language", "lang"),
}
"""The usual names of each field, the likeliest first; capitals, blanks, hyphens and underscores count for nothing."""

_ALSO_CALLED: Mapping[str, Role] = {"date": "published_at", "author": "authors", "lang": "language"}


class Columns:
    """Finds an article's fields in rows; ``told`` says which field is which where the names are not the usual ones.

    A name with dots that no field has goes into objects: ``article.body``.  Raises UsageError for a field that no
    article has.

    >>> Columns({}).value({"Body": "Rain.", "publishedAt": "2024-10-23"}, "published_at")
    '2024-10-23'
    >>> Columns({"text": "page.words"}).value({"page": {"words": "Rain."}}, "text")
    'Rain.'
    """

    def __init__(self, told: Mapping[str, str]) -> None:
        self.told = {_role(name): field for name, field in told.items()}
        self._usual = {role: {_bare(name): at for at, name in enumerate(names)} for role, names in USUAL.items()}
        self._known: dict[tuple[str, ...], dict[Role, str]] = {}

    def value(self, row: Mapping[str, object], role: Role) -> object:
        """Return what the row has for a field of an article, None where it has nothing."""
        if role in self.told:
            return _within(row, self.told[role])
        field = self._fields(row.keys()).get(role)
        return None if field is None else row[field]

    def has_text(self, names: Iterable[str]) -> bool:
        """Tell whether a table with these columns has one for the text."""
        names = list(names)
        return self.told["text"] in names if "text" in self.told else "text" in self._fields(names)

    def wanted(self, names: Iterable[str]) -> list[str]:
        """Return those of a table's columns that an article is made of."""
        names = list(names)
        usual = {role: name for role, name in self._fields(names).items() if role not in self.told}
        taken = {*usual.values(), *self.told.values(), *(field.partition(".")[0] for field in self.told.values())}
        return [name for name in names if name in taken]

    def no_text(self, names: Iterable[str]) -> str:
        """Say in one line that no field of a row holds the text, and what to do."""
        shown = ", ".join(str(name)[:40] for name in list(names)[:12]) or "nothing"
        sought = self.told.get("text") or ", ".join(USUAL["text"])
        return f"no text: looked for {sought} and found {shown}; name the field with --field text=NAME"

    def _fields(self, names: Iterable[str]) -> Mapping[Role, str]:
        """Return which name is which field; rows of one file have the same names, so it is worked out once."""
        key = tuple(names)
        if key not in self._known:
            if len(self._known) > 1000:
                self._known.clear()
            self._known[key] = {role: field for role in get_args(Role) if (field := self._best(key, role)) is not None}
        return self._known[key]

    def _best(self, names: Sequence[str], role: Role) -> str | None:
        usual = self._usual[role]
        ranked = [(usual[_bare(name)], at) for at, name in enumerate(names) if _bare(name) in usual]
        return names[min(ranked)[1]] if ranked else None


def as_fields(told: Iterable[str]) -> dict[str, str]:
    """Return fields told as ``text=body``; UsageError for what isn't told so.

    >>> as_fields(["text=body", "date=when"])
    {'text': 'body', 'date': 'when'}
    """
    fields = {}
    for one in told:
        name, equals, field = one.partition("=")
        if not (name and equals and field):
            raise UsageError(f"--field {one}: say it as --field text=NAME, where NAME is the field of the row")
        _role(name)
        fields[name] = field
    return fields


def _role(name: str) -> Role:
    for role in get_args(Role):
        if name == role or _ALSO_CALLED.get(name) == role:
            return role  # type: ignore[no-any-return]  # get_args knows no types
    raise UsageError(f"an article has no field {name!r}: choose one of {', '.join(get_args(Role))}")


def _bare(name: object) -> str:
    return "".join(character for character in str(name).casefold() if character.isalnum())


def _within(row: Mapping[str, object], field: str) -> object:
    if field in row:
        return row[field]
    first, _, rest = field.partition(".")
    inner = row.get(first)
    return _within(inner, rest) if rest and isinstance(inner, Mapping) else None
