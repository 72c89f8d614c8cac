"""The values that a reviewer may choose from, by kind of record and field."""

from collections.abc import Mapping
from typing import get_args

from extractor.schemas import CORRECTABLE, Claim, Figure, RecordKind, Source

_RECORDS: Mapping[RecordKind, type[Claim | Figure | Source]] = {"source": Source, "claim": Claim, "figure": Figure}


def choices() -> dict[str, dict[str, list[str]]]:
    """Return the words that a field may hold, for the fields that hold one of a few words.

    >>> choices()["claim"]["speech"]
    ['direct', 'mixed', 'indirect', 'narration']
    """
    found: dict[str, dict[str, list[str]]] = {}
    for kind, fields in CORRECTABLE.items():
        annotations = {
            name: _RECORDS[kind].model_fields[name].annotation for name in fields if name in _RECORDS[kind].model_fields
        }
        words = {
            name: [word for word in get_args(annotation) if isinstance(word, str)]
            for name, annotation in annotations.items()
        }
        found[kind] = {name: listed for name, listed in words.items() if listed}
    return found
