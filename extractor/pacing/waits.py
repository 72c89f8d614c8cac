"""What a server says of waiting and of rates, in its headers."""

import email.utils
import math
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass

_UNITS = {"ms": 1e-3, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}
_PART = re.compile(r"(\d+(?:\.\d+)?)(ms|[smhd])")
_DURATION = re.compile(rf"(?:{_PART.pattern})+")


@dataclass(frozen=True, slots=True)
class Left:
    """So much is left of ``requests`` or ``tokens``; all is there again in ``reset`` seconds."""

    kind: str
    left: float
    reset: float


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds that the server asks to wait, None where it says nothing that can be read.

    Said in milliseconds, seconds, as a duration or as a date.

    >>> retry_after({"retry-after-ms": "250"}), retry_after({"retry-after": "2"}), retry_after({"retry-after": "soon"})
    (0.25, 2.0, None)
    """
    milliseconds = _number(headers.get("retry-after-ms", ""))
    if milliseconds is not None:
        return milliseconds * 1e-3
    said = headers.get("retry-after", "")
    seconds = duration(said)
    if seconds is not None or _is_number(said):
        return seconds
    try:
        parsed = email.utils.parsedate_tz(said)
        return max(0.0, email.utils.mktime_tz(parsed) - time.time()) if parsed else None
    except (OverflowError, ValueError):
        return None


def duration(said: str) -> float | None:
    """Return a duration in seconds; a bare number is seconds; None for anything else.

    >>> duration("1m30s"), duration("250ms"), duration("6m0s"), duration("0.5"), duration("-1"), duration("soon")
    (90.0, 0.25, 360.0, 0.5, None, None)
    """
    said = said.strip().lower()
    if _DURATION.fullmatch(said):
        return sum(float(number) * _UNITS[unit] for number, unit in _PART.findall(said))
    return _number(said)


def told(headers: Mapping[str, str]) -> tuple[Left, ...]:
    """Return what the server says is left of its limits, as far as it can be read.

    >>> told({"x-ratelimit-remaining-requests": "59", "x-ratelimit-reset-requests": "1s",
    ...       "x-ratelimit-remaining-tokens": "149984", "x-ratelimit-reset-tokens": "6m0s"})
    (Left(kind='requests', left=59.0, reset=1.0), Left(kind='tokens', left=149984.0, reset=360.0))
    >>> told({"x-ratelimit-remaining-requests": "many"})
    ()
    """
    found = []
    for kind in ("requests", "tokens"):
        left = _number(headers.get(f"x-ratelimit-remaining-{kind}", ""))
        reset = duration(headers.get(f"x-ratelimit-reset-{kind}", ""))
        if left is not None and reset is not None:
            found.append(Left(kind, left, reset))
    return tuple(found)


def _is_number(said: str) -> bool:
    try:
        float(said)
    except ValueError:
        return False
    return True


def _number(said: str) -> float | None:
    """Return a finite number that is not negative."""
    try:
        number = float(said)
    except ValueError:
        return None
    return number if math.isfinite(number) and number >= 0 else None
