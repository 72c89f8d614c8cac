"""Tests of tables: one test tries every row, so that a table of thousands costs no more than its rows do."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import pytest

Row = TypeVar("Row")


def for_every(rows: Iterable[Row]) -> Callable[[Callable[[Row], None]], Callable[[], None]]:
    """Turn a check of one row into one test that tries them all and reports every row that fails."""
    tried = list(rows)
    # A table that is empty by mistake would pass unseen.
    assert tried

    def as_one_test(check: Callable[[Row], None]) -> Callable[[], None]:
        def test() -> None:
            failures = [failure for row in tried if (failure := _failure(check, row))]
            if failures:
                pytest.fail(f"{len(failures)} of {len(tried)} rows fail:\n" + "\n".join(failures), pytrace=False)

        # Not functools.wraps: pytest would take the row for a fixture.
        test.__name__, test.__qualname__, test.__doc__ = check.__name__, check.__qualname__, check.__doc__
        test.__module__ = check.__module__
        return test

    return as_one_test


def _failure(check: Callable[[Row], None], row: Row) -> str | None:
    try:
        check(row)
    except Exception as error:
        return f"{row!r}\n    {type(error).__name__}: {error}"
    return None
