"""Named rules, ordered choices between them, and the trace that tells which one spoke.

A rule is a plain function of the one thing that it decides about, with an example in which it speaks and a near miss in
which it does not; the tests try both.  An ordered choice is a tuple of such rules: the order is the precedence.  What
the rules decide is written down only while somebody listens (`traced`).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Generic, TypeVar

from extractor.schemas import Span, Step

T = TypeVar("T")
R = TypeVar("R")
T_contra = TypeVar("T_contra", contravariant=True)
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
class Rule(Generic[T_contra, R_co]):
    """A function with its name, and two texts: one in which it speaks, a like one in which it must not.

    A function that has no answer returns None.
    """

    name: str
    decide: Callable[[T_contra], R_co]
    example: str
    near_miss: str
    because: str


def rule(*, example: str, near_miss: str) -> Callable[[Callable[[T], R]], Rule[T, R]]:
    """Make a rule of a function; its name and the first line of its docstring are what a trace shows."""

    def named(decide: Callable[[T], R]) -> Rule[T, R]:
        because = (decide.__doc__ or "").strip().partition("\n")[0]
        name = decide.__name__.strip("_").replace("_", "-")
        return Rule(name, decide, example, near_miss, because)

    return named


def _shown(answer: object) -> str:
    return "yes" if answer is True else "no" if answer is False else str(answer)


class Choice(Generic[T, R]):
    """An ordered choice: the first rule that has an answer gives it.

    ``where`` tells of the thing decided about which characters of the text it is about, ``shown`` how an answer reads
    in a trace.
    """

    __slots__ = ("_decides", "_shown", "_where", "rules", "stage")

    def __init__(
        self,
        stage: str,
        rules: tuple[Rule[T, R | None], ...],
        where: Callable[[T], tuple[int, int]],
        shown: Callable[[R], str] = _shown,
    ) -> None:
        self.stage = stage
        self.rules = rules
        self._decides = tuple(each.decide for each in rules)
        self._where = where
        self._shown = shown

    def __call__(self, about: T) -> R | None:
        """Return the answer of the first rule that has one; None if none has."""
        for decide in self._decides:
            answer = decide(about)
            if answer is not None:
                if _LISTENER.get() is not None:
                    self._note(about, decide, self._shown(answer))
                return answer
        if _LISTENER.get() is not None:
            self._note_none(about, "none", "No rule spoke")
        return None

    def holds(self, about: T) -> bool:
        """Tell whether any of the rules, which answer yes or no, says yes; the first that does is written down."""
        for decide in self._decides:
            if decide(about):
                if _LISTENER.get() is not None:
                    self._note(about, decide, "yes")
                return True
        if _LISTENER.get() is not None:
            self._note_none(about, "no", "None holds")
        return False

    def _note(self, about: T, decide: Callable[[T], R | None], verdict: str) -> None:
        trace = _LISTENER.get()
        spoke = next(each for each in self.rules if each.decide is decide)
        if trace is not None:
            trace.note(f"{self.stage}.{spoke.name}", self._where(about), verdict, spoke.because)

    def _note_none(self, about: T, verdict: str, saying: str) -> None:
        trace = _LISTENER.get()
        if trace is not None:
            tried = ", ".join(each.name for each in self.rules)
            trace.note(self.stage, self._where(about), verdict, f"{saying}: {tried}.")
