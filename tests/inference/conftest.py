"""The table of what the real model did, at the end of the tests."""

from typing import TYPE_CHECKING

import pytest

# Importing what asks a model takes seconds, and this module is read before all tests.
if TYPE_CHECKING:
    from inference.asking import Run

_RUNS = pytest.StashKey["list[Run]"]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_RUNS] = []


@pytest.fixture(scope="session")
def tally(pytestconfig: pytest.Config) -> "list[Run]":
    """The runs so far, to which each is added."""
    return pytestconfig.stash[_RUNS]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print a row for each run."""
    runs = config.stash[_RUNS]
    if not runs:
        return
    rows = [[*runs[0].row], *([*run.row.values()] for run in runs)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    terminalreporter.section("the real model")
    for row in rows:
        terminalreporter.line("  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)))
