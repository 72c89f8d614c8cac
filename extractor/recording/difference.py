"""Where a request differs from the nearest that is recorded."""

from collections.abc import Iterator, Sequence
from typing import Any

_AROUND = 24


def nearest_difference(asked: Any, recorded: Sequence[Any]) -> str:
    """Say in which recording the fewest places differ, and how at the first of them.

    >>> nearest_difference({"model": "a", "n": [1]}, [{"model": "b", "n": [1]}, {"model": "b", "n": [2]}])
    "the nearest (1 of 2) differs at model: recorded 'b', asked 'a'"
    """
    if not recorded:
        return "the file holds none"
    found = [list(_differences("", asked, other)) for other in recorded]
    nearest = min(range(len(found)), key=lambda n: (len(found[n]), -_alike(found[n])))
    place, ours, theirs = found[nearest][0] if found[nearest] else ("the address", "", "")
    at = _shared(ours, theirs)
    where = f"{place} (character {at})" if at else place
    return (
        f"the nearest ({nearest + 1} of {len(recorded)}) differs at {where}: "
        f"recorded {_around(theirs, at)!r}, asked {_around(ours, at)!r}"
    )


def _differences(place: str, asked: Any, recorded: Any) -> Iterator[tuple[str, str, str]]:
    """Yield each place where two values differ, with what stands there."""
    if isinstance(asked, dict) and isinstance(recorded, dict):
        for name in dict.fromkeys((*asked, *recorded)):
            inner = f"{place}.{name}" if place else name
            yield from _differences(inner, asked.get(name), recorded.get(name))
    elif isinstance(asked, list) and isinstance(recorded, list) and len(asked) == len(recorded):
        for n, pair in enumerate(zip(asked, recorded, strict=True)):
            yield from _differences(f"{place}[{n}]", *pair)
    elif asked != recorded:
        yield place, str(asked), str(recorded)


def _alike(differences: Sequence[tuple[str, str, str]]) -> int:
    """Return how many characters the differing texts begin with in common."""
    return sum(_shared(ours, theirs) for _, ours, theirs in differences)


def _shared(ours: str, theirs: str) -> int:
    """Return how many characters two texts begin with in common."""
    pairs = zip(ours, theirs, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(ours), len(theirs)))


def _around(text: str, at: int) -> str:
    return text[max(0, at - _AROUND // 2) : at + _AROUND]
