"""What this program wrote itself, told from articles, so that results are never taken for texts."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

_FACTS = frozenset(("article", "provenance"))
_RECORDS = frozenset(("claims", "sources", "figures"))
_FAILURE = frozenset(("article", "path", "reason"))
_MARKS = frozenset(("sha256", "marks"))
_SET_ASIDE = re.compile(r"\.failed\.jsonl(?:\.gz)?$|\.torn$")
_FIRST_FIELDS = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*\"schema_version\"\s*:\s*\"\d+\"\s*,\s*\"article\"\s*:\s*\{")


def own_kind(row: Mapping[str, object]) -> str | None:
    """Return what a row is if this program or its records made it, None for anything else.

    >>> own_kind({"schema_version": "1", "article": {}, "provenance": {}, "claims": []})
    'facts, a result of this program'
    >>> own_kind({"id": "7", "text": "Rain."}) is None
    True
    """
    keys = row.keys()
    if keys >= _FACTS and isinstance(row["article"], Mapping):
        return "facts, a result of this program"
    if set(keys) == _FAILURE:
        return "a failed article, a result of this program"
    if "text" not in keys and keys >= _MARKS:
        return "a review of facts"
    if "text" not in keys and any(isinstance(row.get(name), list) for name in _RECORDS):
        return "a draft of facts"
    return None


def is_own_name(path: str) -> bool:
    """Tell whether a name is one under which this program sets things aside.

    >>> is_own_name("out/facts.failed.jsonl"), is_own_name("facts.jsonl")
    (True, False)
    """
    return bool(_SET_ASIDE.search(Path(path).name))


def is_own_start(start: bytes) -> bool:
    """Tell whether a file that begins so is a results file."""
    if _FIRST_FIELDS.match(start):
        return True
    first = start.partition(b"\n")[0]
    try:
        row = json.loads(first)
    except (ValueError, RecursionError):
        return False
    return isinstance(row, dict) and own_kind(row) is not None
