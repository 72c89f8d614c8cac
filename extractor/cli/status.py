"""The exit statuses, the same for every command, and which error means which."""

from extractor.errors import BudgetError, ExtractorError, InterruptError

OK = 0
SOME_FAILED = 1
WRONG_USE = 2
OUT_OF_BUDGET = 3
INTERRUPTED = 130

INTERRUPTION = "interrupted; what has ended is kept, the same command goes on from there"


def told(error: ExtractorError) -> tuple[str, int]:
    """Return what to say of an error and the status to end with.

    >>> told(ExtractorError("no such file: x"))
    ('no such file: x', 2)
    """
    if isinstance(error, InterruptError):
        return str(error), INTERRUPTED
    if isinstance(error, BudgetError):
        return f"{error}; what has ended is kept, the same command goes on from there", OUT_OF_BUDGET
    return str(error), WRONG_USE
