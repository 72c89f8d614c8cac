"""The command line.  Errors become one line on standard error and an exit status; tracebacks are for our own faults."""

import gc
import io
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from extractor.cli.status import INTERRUPTED, INTERRUPTION, OK, WRONG_USE, told
from extractor.cli.warnings import warnings_said
from extractor.errors import ExtractorError

_GC_THRESHOLD = 50_000
"""Objects made between two looks for cycles: few of ours are in any."""


def run() -> NoReturn:
    """Run a command as a process of its own: what only such a process may do to itself is done here."""
    # Looking for cycles as often as Python does takes a sixth of the time until a model is asked, and a third of a
    # second at the end, when everything goes away with the process anyhow.
    gc.set_threshold(_GC_THRESHOLD)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # What is written there is for programs too: the same bytes whatever the system's encoding and line ends.
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    status = main()
    gc.freeze()
    sys.exit(status)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    with warnings_said():
        return _main(arguments)


def _main(arguments: Sequence[str] | None) -> int:
    import typer

    from extractor.cli.app import app

    given = (sys.argv[1:] if arguments is None else list(arguments)) or ["--help"]
    # Not the command's own main(): it would end the process with status 1 where the reader of our output has gone.
    command = typer.main.get_command(app)
    try:
        with command.make_context("extractor", given) as context:
            outcome = command.invoke(context)
    except typer.Exit as ended:
        return ended.exit_code
    except ExtractorError as error:
        return _say(*told(error))
    except typer.TyperException as error:
        return _say(f"{error.format_message()} (extractor --help lists commands and options)", WRONG_USE)
    except KeyboardInterrupt:
        return _say(INTERRUPTION, INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output has seen enough; nothing more can be said to it, not even at interpreter exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    return outcome if isinstance(outcome, int) else OK


def _say(message: str, status: int) -> int:
    print(f"extractor: {message}", file=sys.stderr)
    return status
