"""The address of one row of a file, in the form of RFC 7111: ``news.csv#row=12``."""

import re
from pathlib import Path

_ADDRESS = re.compile(r"(.+)#row=([1-9]\d{0,17})", re.DOTALL)


def address(path: str, row: int) -> str:
    """Return the address of a row.

    >>> address("news.csv", 12)
    'news.csv#row=12'
    """
    return f"{path}#row={row}"


def is_address(path: str) -> bool:
    """Tell whether a path names a row.

    >>> is_address("news.csv#row=12"), is_address("news.csv")
    (True, False)
    """
    return bool(_ADDRESS.fullmatch(path)) and not Path(path).exists()


def base_of(path: str) -> tuple[str, int] | None:
    """Return the file and the row that an address means; None for a path that is no address, or a file's own name.

    >>> base_of("news.csv") is None
    True
    """
    found = _ADDRESS.fullmatch(path)
    if found is None or Path(path).exists() or not Path(found[1]).is_file():
        return None
    return found[1], int(found[2])
