"""From options and the kind of standard error to a watch."""

import sys

from extractor.cli.watching.interface import Watch
from extractor.cli.watching.machines import JSONLines
from extractor.cli.watching.people import Bar, PlainLines, Quiet


def watch_for(*, quiet: bool, log_json: bool) -> Watch:
    """Return the watch that fits."""
    if log_json:
        return JSONLines()
    if quiet:
        return Quiet()
    return Bar() if sys.stderr.isatty() else PlainLines()
