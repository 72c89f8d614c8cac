"""What reading comes to, and what may be told of how to read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from extractor.files.formats import Format
from extractor.schemas import Article


@dataclass(frozen=True, slots=True)
class Opened:
    """An article and what is to be said about how it was read, such as its encoding.

    ``derived`` says that the text is not, character for character, what the file at ``article.path`` holds (it was
    taken out of HTML, a row, a pipe): then it has to be kept, because spans are offsets into it.
    """

    article: Article
    note: str | None = None
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """How to read what doesn't say so itself: a form in place of the one that a file's name tells, names of fields.

    The form holds for standard input and for files that are named, not for those that are found in folders.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    form: Format | None = None
