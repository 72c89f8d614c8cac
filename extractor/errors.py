"""Everything that this program raises on purpose.

ExtractorError
├── UsageError                 wrong use or configuration; nothing was done
│   └── ModelUnavailableError  the model can't be asked at all: no key, unknown name, no server
├── InputError                 one article can't be read
├── CrashError                 one article ended the process that computed it, or never let it end
├── OutputError                results can't be written
├── InterruptError             a signal ended the run before all was done
├── BudgetError                the next request would pass a limit on cost or tokens
├── DeferredError              one article waits for an answer that comes in a batch
└── ModelError                 one article's model call failed for good
    └── TooLongError           the article is too long for one call; parts of it may not be

A message says where, shows the value, says what was expected and what to do, in one line.
Wrong numbers and invented quotes are no errors: they are findings.
"""


class ExtractorError(Exception):
    """The base of every error that this program raises on purpose."""


class UsageError(ExtractorError):
    """Wrong use or configuration; the command line ends with status 2."""


class ModelUnavailableError(UsageError):
    """The model can't be asked at all, so that trying the next article is no use."""


class InputError(ExtractorError):
    """One article can't be read; the others can."""


class CrashError(ExtractorError):
    """Computing one article ended its process; the others can be computed."""


class OutputError(ExtractorError):
    """Results can't be written."""


class InterruptError(ExtractorError):
    """A signal ended the run before all was done; the command line ends with status 130."""


class BudgetError(ExtractorError):
    """The next request would pass a limit on cost or tokens; the command line ends with status 3."""


class DeferredError(ExtractorError):
    """An answer is still to come in a batch: its article has no outcome yet, and nothing is wrong with it."""


class ModelError(ExtractorError):
    """The model gave no usable answer for one article."""


class TooLongError(ModelError):
    """The article, or the answer to it, is too long for one call; smaller windows may not be.

    ``paid`` tells whether that was found out by an answer.
    """

    def __init__(self, message: str, *, paid: bool = False) -> None:
        super().__init__(message)
        self.paid = paid
