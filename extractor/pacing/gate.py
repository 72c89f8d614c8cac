"""The gate before the server: who may ask next, and when.  What befalls all is waited for by all, once.

Questions pass in the order in which they were first asked, at the rates that the user and the server allow.  Where the
server says that it is overloaded, nobody passes until the time that it names, and then fewer at once, and more again
with each answer.  Where it is gone, or nobody is answered any more, one question probes while the others wait; when
patience is at its end, all are told that the model can't be asked.
"""

import asyncio
import itertools
import math
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from extractor.errors import ExtractorError
from extractor.pacing.pace import Quota, Rate, Start
from extractor.pacing.retry import RetryPolicy, TransientError
from extractor.pacing.trouble import Trouble
from extractor.pacing.waits import told
from extractor.pacing.width import Width

# A lost wake-up (of a loop that has ended, by a clock that was set) costs no more than this, in seconds.
_LONGEST_SLEEP = 10.0
# More refusals than this, while others are answered, are the question's own trouble.
_MOST_REFUSALS = 20


@dataclass(slots=True)
class Ticket:
    """A question's place in the row, which it keeps when it tries again.

    ``tries`` were made while nobody was answered; ``refusals`` while others were.
    """

    number: int
    answers: int
    tries: int = 0
    refusals: int = 0

    def refuse(self, answers: int) -> None:
        """Count a refusal if others were answered since the last; ``answers`` is how many there were by now."""
        self.refusals += answers > self.answers
        self.answers = answers


@dataclass(slots=True)
class Turn:
    """One request under way, of about ``tokens`` tokens."""

    ticket: Ticket
    number: int
    tokens: float
    probe: bool
    started: Start | None
    headers: Mapping[str, str] = field(default_factory=dict)
    took: float | None = None

    def answered(self, headers: Mapping[str, str], tokens: float) -> None:
        """Note what the server said beside its answer, and what it took."""
        self.headers, self.took = headers, tokens


@dataclass(slots=True)
class _Waiting:
    """Somebody who waits to be let in."""

    ticket: Ticket
    woken: asyncio.Event
    loop: asyncio.AbstractEventLoop

    def wake(self) -> None:
        """Let them look again, in whichever loop they are."""
        if not self.loop.is_closed():
            self.loop.call_soon_threadsafe(self.woken.set)

    async def sleep(self, seconds: float) -> None:
        """Sleep so long, or until woken."""
        self.woken.clear()
        timer = self.loop.call_later(min(seconds, _LONGEST_SLEEP), self.woken.set)
        try:
            await self.woken.wait()
        finally:
            timer.cancel()


class Gate:
    """Lets requests through; ``where`` names the server in messages, ``rpm`` and ``tpm`` are limits a minute.

    No more than ``at_once`` are under way together.
    """

    def __init__(
        self,
        where: str,
        policy: RetryPolicy,
        rpm: float | None = None,
        tpm: float | None = None,
        at_once: int | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._policy, self._clock = policy, clock
        self._trouble, self._width = Trouble(where, policy), Width()
        self._requests, self._tokens = Rate(rpm) if rpm else None, Rate(tpm) if tpm else None
        self._left = {"requests": Quota(), "tokens": Quota()}
        self._at_once = at_once or math.inf
        self._waiting: list[_Waiting] = []
        self._under_way: dict[int, Turn] = {}
        self._numbers = itertools.count(1)

    def ticket(self) -> Ticket:
        """Return a place at the end of the row."""
        return Ticket(next(self._numbers), self._trouble.answers)

    @asynccontextmanager
    async def turn(self, ticket: Ticket, tokens: float) -> AsyncIterator[Turn]:
        """Wait until a request of about so many tokens may start; what the block raises tells how it went.

        Raises ModelUnavailableError when patience with the server is at its end.
        """
        await self._let_in(ticket, tokens)
        turn = self._start(ticket, tokens)
        try:
            yield turn
            self._answered(turn)
        except TransientError as error:
            self._failed(turn, error)
            self._trouble.check(self._clock())
            raise
        except ExtractorError:
            self._answered(turn)  # The server is well, whatever it thinks of the question.
            raise
        finally:
            del self._under_way[turn.number]
            if turn.probe:
                self._trouble.probing = False
            self._wake()

    async def _let_in(self, ticket: Ticket, tokens: float) -> None:
        if not self._waiting and self._obstacle(tokens) <= 0:
            return
        me = _Waiting(ticket, asyncio.Event(), asyncio.get_running_loop())
        self._waiting.append(me)
        self._waiting.sort(key=lambda one: one.ticket.number)
        try:
            while (seconds := self._obstacle(tokens, me)) > 0:
                await me.sleep(seconds)
        finally:
            self._waiting.remove(me)
            self._wake()

    def _obstacle(self, tokens: float, me: _Waiting | None = None) -> float:
        """Return the seconds for which I don't pass, infinity until something changes, 0 for now."""
        now = self._clock()
        self._trouble.check(now)
        if me is not self._next() or len(self._under_way) >= min(self._width.allowed, self._at_once):
            return math.inf
        waits = [self._trouble.wait(now), self._left["requests"].wait(1, now), self._left["tokens"].wait(tokens, now)]
        if self._requests:
            waits.append(self._requests.wait(1, now))
        if self._tokens:
            waits.append(self._tokens.wait(tokens, now))
        return max(waits)

    def _next(self) -> _Waiting | None:
        """Return who is next: the first in the row, or, while nobody is answered, whoever has tried least then.

        So one question that is never answered does not keep the others from finding that they would be.
        """
        if self._trouble.nobody_answered and self._waiting:
            return min(self._waiting, key=lambda one: (one.ticket.tries, one.ticket.number))
        return self._waiting[0] if self._waiting else None

    def _wake(self) -> None:
        """Let whoever is next look again; all, where all are to be told something."""
        following = self._next()
        for waiting in self._waiting:
            if waiting is following or self._trouble.given_up:
                waiting.wake()

    def _start(self, ticket: Ticket, tokens: float) -> Turn:
        now = self._clock()
        if self._requests:
            self._requests.start(1, now)
        started = self._tokens.start(tokens, now) if self._tokens else None
        self._left["requests"].start(1)
        self._left["tokens"].start(tokens)
        turn = Turn(ticket, next(self._numbers), tokens, self._trouble.down, started)
        ticket.tries += self._trouble.nobody_answered
        if turn.probe:
            self._trouble.probing = True
        self._under_way[turn.number] = turn
        return turn

    def _answered(self, turn: Turn) -> None:
        now = self._clock()
        self._trouble.answered(now)
        self._width.answered()
        if self._tokens and turn.started and turn.took is not None:
            self._tokens.correct(turn.started, turn.took)
        for said in told(turn.headers) if self._policy.heed_server else ():
            # Those that were started later may not have been counted when the server said it.
            later = [one for one in self._under_way.values() if one.number > turn.number]
            taken = len(later) if said.kind == "requests" else sum(one.tokens for one in later)
            self._left[said.kind].tell(said.left - taken, min(said.reset, self._policy.patience), now)

    def _failed(self, turn: Turn, error: TransientError) -> None:
        now, under_way = self._clock(), len(self._under_way)
        if error.kind == "refused":
            turn.ticket.refuse(self._trouble.answers)
            error.counts = turn.ticket.refusals > _MOST_REFUSALS
            self._width.refused(turn.number, under_way, newest=next(self._numbers))
            self._trouble.refused(error, now)
            return
        was_down = self._trouble.down
        self._trouble.failed(error, turn.ticket.number, under_way, now, probe=turn.probe)
        error.counts = not self._trouble.down
        if self._trouble.down and not was_down:
            self._width.gone(under_way)
