"""The name of a file, given where a text belongs: the library takes texts, the command line takes files."""

import os
import re
from pathlib import Path

from extractor.errors import UsageError

# The endings of `files.formats`, which stands above those who look here; a test compares them.
_ONE = "txt|md|html|htm|xhtml|eml|pdf"
_MANY = "jsonl|ndjson|json|csv|tsv|parquet"
_NAME = re.compile(rf"\S+\.(?:{_ONE}|(?P<many>{_MANY}))(?:\.gz)?(?P<row>#row=\d+)?", re.IGNORECASE)
# Longer than any name that somebody types: a longer text is not looked for on the disk.
_LONGEST = 1000


def refuse_filename(given: object, part: str = "article") -> None:
    """Raise UsageError for a path and for a text that is a file's name, with the call that reads the file.

    A text is a file's name if it is one line and there is such a file, or if it is one word that ends as files do that
    we read.  ``part`` is what the caller takes of what was read.

    >>> refuse_filename("He opened notes.txt.")
    >>> refuse_filename("notes.txt")
    Traceback (most recent call last):
    extractor.errors.UsageError: 'notes.txt' is the name of a file, not a text; read it with \
read_article('notes.txt').article from extractor.files
    """
    if isinstance(given, os.PathLike):
        name = os.fsdecode(given)
    elif isinstance(given, str) and _is_name(given):
        name = given
    else:
        return
    found = _NAME.fullmatch(name)
    holds_many = Path(name).is_dir() or (found and found["many"] and not found["row"])
    call = f"Articles([{name!r}])" if holds_many else f"read_article({name!r}).{part}"
    raise UsageError(f"{name!r} is the name of a file, not a text; read it with {call} from extractor.files")


def _is_name(text: str) -> bool:
    if len(text) > _LONGEST or "\n" in text:
        return False
    # Not Path.is_file: it raises for a text that no name can be.
    return bool(_NAME.fullmatch(text)) or os.path.isfile(text)  # noqa: PTH113
