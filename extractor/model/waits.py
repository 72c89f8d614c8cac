"""How long a server asks to wait: milliseconds, seconds or a date."""

import email.utils
import math
import time
from collections.abc import Mapping


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds that the server asks to wait, None where it says nothing that can be read.

    >>> retry_after({"retry-after-ms": "250"}), retry_after({"retry-after": "2"}), retry_after({"retry-after": "soon"})
    (0.25, 2.0, None)
    """
    for name, scale in (("retry-after-ms", 1e-3), ("retry-after", 1.0)):
        try:
            seconds = float(headers[name]) * scale
        except (KeyError, ValueError):
            continue
        return seconds if math.isfinite(seconds) and seconds >= 0 else None
    try:
        parsed = email.utils.parsedate_tz(headers["retry-after"])
        return max(0.0, email.utils.mktime_tz(parsed) - time.time()) if parsed else None
    except (KeyError, OverflowError, ValueError):
        return None
