"""Named rules, ordered choices between them, and the trace that tells which one spoke.

A rule is a plain function of the one thing that it decides about, with an example in which it speaks and a near miss in
which it does not; the tests try both.  An ordered choice is a tuple of such rules: the order is the precedence.  What
the rules decide is written down only while somebody listens (`traced`).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from extractor.schemas import Span, Step
from extractor.text.whereabouts import Whereabouts

T = TypeVar("T")
R = TypeVar("R")
T_contra = TypeVar("T_contra", contravariant=True)
R_co = TypeVar("R_co", covariant=True)

Place = tuple[int, int]
"""Half-open character offsets."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Beside a step: the earlier words that it rests on, and the statements for which it was taken.

    A statement goes by the characters where it begins and ends; None stands for all.
    """

    follows: Place | None
    scopes: set[Place | None] = field(default_factory=set)


class Trace:
    """The steps taken while a text is read, in order, each once; ``scope`` is the statement that is in work."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._steps: dict[Step, Taken] = {}
        self.places = Whereabouts(text)
        self.scope: Place | None = None

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps so far."""
        return tuple(self._steps)

    @property
    def taken(self) -> dict[Step, Taken]:
        """All steps so far, with what stands beside them."""
        return self._steps

    def note(self, rule: str, place: Place, verdict: str, because: str, follows: Place | None = None) -> None:
        """Write down what a rule decided about the characters of a place, and the earlier words that it rests on."""
        start, end = place
        span = Span(quote=self._text[start:end], start=start, end=end)
        step = Step(rule=rule, span=span, verdict=verdict, because=because)
        self._steps.setdefault(step, Taken(follows)).scopes.add(self.scope)


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


def _shown(_: object, answer: object) -> str:
    return "yes" if answer is True else "no" if answer is False else str(answer)


class Choice(Generic[T, R]):
    """An ordered choice: the first rule that has an answer gives it.

    ``where`` tells of the thing decided about which characters of the text it is about, ``shown`` how an answer to it
    reads in a trace, ``follows`` on which earlier words the rule of a name rests with it.
    """

    __slots__ = ("_decides", "_follows", "_shown", "_where", "rules", "stage")

    def __init__(
        self,
        stage: str,
        rules: tuple[Rule[T, R | None], ...],
        where: Callable[[T], Place],
        shown: Callable[[T, R], str] = _shown,
        follows: Callable[[T, R, str], Place | None] | None = None,
    ) -> None:
        self.stage = stage
        self.rules = rules
        self._decides = tuple(each.decide for each in rules)
        self._where = where
        self._shown = shown
        self._follows = follows

    def __call__(self, about: T) -> R | None:
        """Return the answer of the first rule that has one; None if none has."""
        for decide in self._decides:
            answer = decide(about)
            if answer is not None:
                if (trace := _LISTENER.get()) is not None:
                    self._note(trace, about, decide, answer)
                return answer
        if (trace := _LISTENER.get()) is not None:
            self._note_none(trace, about, "none", "No rule spoke")
        return None

    def settle(self, about: T) -> R:
        """Return the answer of a choice whose last rule always has one; LookupError where it has none after all."""
        answer = self(about)
        if answer is None:
            raise LookupError(f"the last rule of {self.stage} has no answer")
        return answer

    def holds(self, about: T) -> bool:
        """Tell whether any of the rules, which answer yes or no, says yes; the first that does is written down."""
        for decide in self._decides:
            answer = decide(about)
            if answer:
                if (trace := _LISTENER.get()) is not None:
                    self._note(trace, about, decide, answer)
                return True
        if (trace := _LISTENER.get()) is not None:
            self._note_none(trace, about, "no", "None holds")
        return False

    def _note(self, trace: Trace, about: T, decide: Callable[[T], R | None], answer: R) -> None:
        spoke = next(each for each in self.rules if each.decide is decide)
        place, verdict = self._where(about), self._shown(about, answer)
        follows = self._follows(about, answer, spoke.name) if self._follows is not None else None
        if follows is not None:
            verdict = f"{verdict}, by {'the same words' if follows == place else trace.places.placed(follows)}"
        trace.note(f"{self.stage}.{spoke.name}", place, verdict, spoke.because, follows)

    def _note_none(self, trace: Trace, about: T, verdict: str, saying: str) -> None:
        tried = ", ".join(each.name for each in self.rules)
        trace.note(self.stage, self._where(about), verdict, f"{saying}: {tried}.")
