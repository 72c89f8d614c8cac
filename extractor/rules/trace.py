"""Named rules, ordered choices between them, and the trace that tells which one spoke.

A rule is a plain function with a name, an example in which it speaks and a near miss in which it doesn't; the tests try
both.  An ordered choice is a tuple of such rules: the order is the precedence.  What the rules decide is written down
only while somebody listens (`traced`).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Generic, ParamSpec, TypeVar

from extractor.schemas import Span, Step

P = ParamSpec("P")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


class Trace:
    """The steps taken while a text is read, in order, each once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._steps: dict[Step, None] = {}

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps so far."""
        return tuple(self._steps)

    def note(self, rule: str, place: tuple[int, int], verdict: str, because: str) -> None:
        """Write down what a rule decided about the characters of a place."""
        start, end = place
        span = Span(quote=self._text[start:end], start=start, end=end)
        self._steps[Step(rule=rule, span=span, verdict=verdict, because=because)] = None


_LISTENER: ContextVar[Trace | None] = ContextVar("trace", default=None)


def listener() -> Trace | None:
    """Return the trace to write to, None while nobody listens."""
    return _LISTENER.get()


@contextmanager
def traced(text: str) -> Iterator[Trace]:
    """Write down what the rules decide about a text within the block."""
    trace = Trace(text)
    before = _LISTENER.set(trace)
    try:
        yield trace
    finally:
        _LISTENER.reset(before)


@dataclass(frozen=True, slots=True)
class Rule(Generic[P, R_co]):
    """A function with its name, and two texts: one in which it speaks, a like one in which it must not.

    A function that has no answer returns None.
    """

    name: str
    decide: Callable[P, R_co]
    example: str
    near_miss: str
    because: str


def rule(*, example: str, near_miss: str) -> Callable[[Callable[P, R]], Rule[P, R]]:
    """Make a rule of a function; its name and the first line of its docstring are what a trace shows."""

    def named(decide: Callable[P, R]) -> Rule[P, R]:
        because = (decide.__doc__ or "").strip().partition("\n")[0]
        name = decide.__name__.strip("_").replace("_", "-")
        return Rule(name, decide, example, near_miss, because)

    return named


def _shown(answer: object) -> str:
    return "yes" if answer is True else "no" if answer is False else str(answer)


@dataclass(frozen=True, slots=True)
class Choice(Generic[P, R]):
    """An ordered choice: the first rule that has an answer gives it.

    ``where`` tells of the arguments which characters of the text they are about, ``shown`` how an answer reads in a
    trace.
    """

    stage: str
    rules: tuple[Rule[P, R | None], ...]
    where: Callable[P, tuple[int, int]]
    shown: Callable[[R], str] = field(default=_shown)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R | None:
        """Return the answer of the first rule that has one; None if none has."""
        for each in self.rules:
            answer = each.decide(*args, **kwargs)
            if answer is not None:
                if (trace := _LISTENER.get()) is not None:
                    place = self.where(*args, **kwargs)
                    trace.note(f"{self.stage}.{each.name}", place, self.shown(answer), each.because)
                return answer
        if (trace := _LISTENER.get()) is not None:
            tried = ", ".join(each.name for each in self.rules)
            trace.note(self.stage, self.where(*args, **kwargs), "none", f"No rule spoke: {tried}.")
        return None

    def holds(self, *args: P.args, **kwargs: P.kwargs) -> bool:
        """Tell whether any of the rules, which answer yes or no, says yes; the first that does is written down."""
        for each in self.rules:
            if each.decide(*args, **kwargs):
                if (trace := _LISTENER.get()) is not None:
                    place = self.where(*args, **kwargs)
                    trace.note(f"{self.stage}.{each.name}", place, "yes", each.because)
                return True
        if (trace := _LISTENER.get()) is not None:
            tried = ", ".join(each.name for each in self.rules)
            trace.note(self.stage, self.where(*args, **kwargs), "no", f"None holds: {tried}.")
        return False
