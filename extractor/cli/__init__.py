"""The command line.  Errors become one line on standard error and an exit status; tracebacks are for our own faults."""

import os
import sys
from collections.abc import Sequence

from extractor.cli.status import INTERRUPTED, OK, OUT_OF_BUDGET, WRONG_USE
from extractor.errors import BudgetError, ExtractorError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    import typer

    from extractor.cli.app import app

    try:
        outcome = typer.main.get_command(app).main(
            args=None if arguments is None else list(arguments), prog_name="extractor", standalone_mode=False
        )
    except BudgetError as error:
        return _say(f"{error}; what has ended is kept, the same command goes on from there", OUT_OF_BUDGET)
    except ExtractorError as error:
        return _say(str(error), WRONG_USE)
    except typer.TyperException as error:
        return _say(f"{error.format_message()} (extractor --help lists commands and options)", WRONG_USE)
    except BrokenPipeError:
        # The reader of our output has seen enough; nothing more can be said to it, not even at interpreter exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    if outcome == INTERRUPTED:
        return _say("interrupted; what has ended is kept, the same command goes on from there", INTERRUPTED)
    return outcome if isinstance(outcome, int) else OK


def _say(message: str, status: int) -> int:
    print(f"extractor: {message}", file=sys.stderr)
    return status
