"""Answers that were cut at the limit on their length: what of them is complete, and whether the model only repeats."""

import json
import re
from typing import TypeVar

from pydantic import BaseModel, ValidationError

T = TypeVar("T", bound=BaseModel)

# A text runs in circles if its end says the same thing so often, over so many characters.
_TIMES, _LEAST = 3, 240
# The end of an answer that is looked at.
_END = 6_000
# The keys under which a draft counts its records.
_COUNTED = re.compile(r'"([A-Za-z_]{1,12})\d+"')
# Strings (the last may be broken off), and the brackets outside them.
_TOKENS = re.compile(r'"(?:[^"\\]|\\.)*(?:"|\\?$)|[{}\[\]]', re.DOTALL)


def repeats(text: str) -> bool:
    """Tell whether a text ends in the same words over and over, whatever keys it counts them with.

    >>> repeats('{"sources": [' + ", ".join(f'{{"key": "s{n}", "name": "the Herald"}}' for n in range(20)))
    True
    >>> repeats('{"sources": [{"key": "s1", "name": "the Herald"}, {"key": "s2", "name": "Ana Ruiz"}')
    False
    """
    end = _COUNTED.sub(r'"\1"', text)[-_END:][::-1]
    shared = [0] * len(end)  # How long a beginning each place ends with (Knuth, Morris and Pratt).
    for at in range(1, len(end)):
        length = shared[at - 1]
        while length and end[at] != end[length]:
            length = shared[length - 1]
        shared[at] = length + (end[at] == end[length])
        if at + 1 >= max(_LEAST, _TIMES * (at + 1 - shared[at])):
            return True
    return False


def complete_part(text: str) -> str:
    """Return the JSON of all records that are complete in a cut answer; an empty object where there are none.

    A record is an object in a list of the outermost object; the one in which the text breaks off is left out.

    >>> complete_part('Sure: {"sources": [{"key": "s1"}, {"key": "s2"}], "claims": [{"key": "c1", "quo')
    '{"sources": [{"key": "s1"}, {"key": "s2"}], "claims": []}'
    """
    begin = text.find("{")
    if begin < 0:
        return "{}"
    end, closing = begin, "{}"
    open_: list[str] = []
    for token in _TOKENS.finditer(text, begin):
        mark = token.group()
        if mark in ("{", "["):
            open_.append(mark)
        elif mark in ("}", "]"):
            open_.pop()
        else:
            continue
        if open_ == ["{", "["]:
            end, closing = token.end(), "]}"
        elif len(open_) <= 1 and mark in ("}", "]"):
            end, closing = token.end(), "}" * len(open_)
        if not open_:
            break
    return text[begin:end] + closing


def salvaged(text: str, answer: type[T]) -> T:
    """Return what is complete and valid in a cut answer: records that break the schema are left out.

    >>> from extractor.schemas import Draft
    >>> names = [{"key": "s1", "name": "Ana Ruiz", "kind": "named_person"}, {"key": "s2", "name": 5}]
    >>> [source.name for source in salvaged(json.dumps({"sources": names})[:-1], Draft).sources]
    ['Ana Ruiz']
    """
    try:
        content = json.loads(complete_part(text), strict=False)
        return answer.model_validate_json(json.dumps(content))
    except ValidationError as error:
        broken = {found["loc"][:2] for found in error.errors(include_url=False)}
    except (ValueError, RecursionError):
        return answer()
    kept = {
        name: [one for at, one in enumerate(records) if (name, at) not in broken]
        for name, records in content.items()
        if isinstance(records, list) and (name,) not in broken
    }
    try:
        return answer.model_validate_json(json.dumps(kept))
    except ValidationError:
        return answer()
