"""One row of a table as an article: its text as it stands, and what else the row says of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from extractor.errors import InputError
from extractor.files.columns import Columns, Role
from extractor.files.content import LARGEST
from extractor.files.interface import Opened
from extractor.files.known import with_known
from extractor.files.own import own_kind
from extractor.schemas import Article
from extractor.text.moments import moment

_LONGEST_FIELD = 10_000
_MOST_AUTHORS = 50


@dataclass(frozen=True, slots=True)
class Row:
    """A row that could be read: its number, counted from 1, and its fields."""

    number: int
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row, or with number 0 a whole table, that could not be read, and why."""

    number: int
    reason: str


def article_of(row: Row, columns: Columns, place: str, path: str | None) -> Opened:
    """Return the article of a row; InputError where it has no text, or none that can be one.

    What else can't be taken from it is left out and said in the note.
    """
    text = _text(row.values, columns, place)
    fields = _Fields(row.values, columns)
    article = Article(
        text=text,
        given_id=fields.one("id"),
        title=fields.one("title"),
        url=fields.one("url"),
        outlet=fields.one("outlet"),
        published_at=fields.moment("published_at"),
        authors=fields.several("authors"),
        language=fields.one("language") or Article.model_fields["language"].default,
        path=path,
    )
    note = f"{place}: left out: {'; '.join(fields.left_out)}" if fields.left_out else None
    return Opened(with_known(article), note, derived=True)


def _text(values: Mapping[str, object], columns: Columns, place: str) -> str:
    ours = own_kind(values)
    if ours:
        raise InputError(f"{place}: {ours}, no article; give the articles that it was made of")
    found = columns.value(values, "text")
    if isinstance(found, bytes):
        try:
            found = found.decode("utf-8")
        except UnicodeDecodeError as error:
            raise InputError(f"{place}: its text is not UTF-8 at byte {error.start}") from error
    if found is None:
        raise InputError(f"{place}: {columns.no_text(values)}")
    if not isinstance(found, str):
        raise InputError(f"{place}: its text is {_shown(found)}, no text")
    if not found.strip():
        raise InputError(f"{place}: empty, there is no text to extract from")
    if len(found) > LARGEST:
        raise InputError(f"{place}: more than {LARGEST / 2**20:.0f} MB is no article")
    unfit = _unfit(found)
    if unfit:
        raise InputError(f"{place}: its text has {unfit}; write it anew as proper UTF-8")
    return found


def _unfit(text: str) -> str | None:
    """Say what keeps a string from being written as text, None for a sound one."""
    if "\0" in text:
        return f"a NUL at character {text.index(chr(0))}"
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return f"half a surrogate pair at character {error.start}"
    return None


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return "an object"
    if isinstance(value, list):
        return "a list"
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return f"the number {str(value)[:40]}" if is_number else str(value)[:40]


class _Fields:
    """What a row says beside its text; ``left_out`` says what of it can't be taken."""

    def __init__(self, values: Mapping[str, object], columns: Columns) -> None:
        self._values, self._columns = values, columns
        self.left_out: list[str] = []

    def one(self, role: Role) -> str | None:
        """Return a field that is one string: a number as it is written, of an object its name."""
        return self._plain(role, self._columns.value(self._values, role))

    def several(self, role: Role) -> tuple[str, ...]:
        """Return a field that is a list of strings, or a string of names with semicolons between them."""
        value = self._columns.value(self._values, role)
        items = value if isinstance(value, list) else str(value).split(";") if isinstance(value, str) else [value]
        found = (self._plain(role, item) for item in items[:_MOST_AUTHORS])
        return tuple(dict.fromkeys(item for item in found if item))

    def moment(self, role: Role) -> date | datetime | None:
        """Return a field that is a day or a moment."""
        value = self._columns.value(self._values, role)
        if isinstance(value, date):
            return value
        words = self._plain(role, value)
        found = moment(words) if words else None
        if words and found is None:
            self.left_out.append(f"{role} {words[:40]!r} is no date that is certain (2024-10-23 is)")
        return found

    def _plain(self, role: Role, value: object) -> str | None:
        if isinstance(value, Mapping):
            value = value.get("name")
        if value is None or isinstance(value, bool):
            return None
        if isinstance(value, int | float):
            return str(value)
        if not isinstance(value, str):
            self.left_out.append(f"{role} is {_shown(value)}")
            return None
        words = value.strip()
        unfit = _unfit(words) or ("too many characters" if len(words) > _LONGEST_FIELD else None)
        if unfit:
            self.left_out.append(f"{role} has {unfit}")
            return None
        return words or None
