"""The exit statuses, the same for every command."""

OK = 0
SOME_FAILED = 1
WRONG_USE = 2
OUT_OF_BUDGET = 3
INTERRUPTED = 130
