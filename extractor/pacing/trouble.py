"""What is the matter with the server: overloaded, gone, or well; and how long that is borne.  Pure: the time is given.

A fault of one request says little.  The server is taken to be gone where there is no connection to be had, or where
several questions in a row have failed and nobody was answered between.
"""

import logging
import math
import random

from extractor.errors import ModelUnavailableError
from extractor.pacing.retry import RetryPolicy, TransientError

# So many questions have failed, and as many requests in a row as are under way (up to a number that no chance reaches).
_QUESTIONS, _MOST_IN_A_ROW = 3, 16
# A server that has never answered is more likely absent than gone for a while.
_PROBES_BEFORE_FIRST_ANSWER = 2
# Who comes so many seconds after all were told is told the same; who comes later begins anew.
_SAID_FOR = 2.0
# A refusal of everybody that goes on for so many seconds is worth a line.
_SAY_AFTER = 60.0

_log = logging.getLogger(__name__)


class Trouble:
    """Keeps what was seen of the server at ``where``; times are seconds of one clock.

    While it is ``down``, one question at a time probes.  ``answers`` counts what was answered, good or bad.
    """

    def __init__(self, where: str, policy: RetryPolicy) -> None:
        self._where, self._policy = where, policy
        self.answers = 0
        self.down = False
        self.probing = False
        self._since: float | None = None
        self._failed: set[int] = set()
        self._in_a_row = self._refused_in_a_row = self._probes = 0
        self._paused_until = self._next_probe = 0.0
        self._given_up: tuple[float, str] | None = None
        self._said = False

    def wait(self, now: float) -> float:
        """Return the seconds for which nobody may ask, infinity while somebody probes."""
        if self.down and self.probing:
            return math.inf
        return max(0.0, self._paused_until - now, self._next_probe - now if self.down else 0.0)

    def check(self, now: float) -> None:
        """Raise ModelUnavailableError if all are being told that there is no more waiting."""
        if self._given_up and now - self._given_up[0] > _SAID_FOR:
            self._given_up = None
        if self._given_up:
            raise ModelUnavailableError(self._given_up[1])

    @property
    def nobody_answered(self) -> bool:
        """Whether the server is gone, or has refused everybody since."""
        return self.down or self._refused_in_a_row > 0

    @property
    def given_up(self) -> bool:
        """Whether all are being told that there is no more waiting."""
        return self._given_up is not None

    def answered(self, now: float) -> None:
        """Note that the server is well."""
        if self.down and self._since is not None:
            said = {"event": "server-back", "seconds": round(now - self._since, 3)}
            _log.warning("%s answers again after %.0f s", self._where, now - self._since, extra=said)
        self.answers += 1
        self.down, self._since, self._given_up, self._said = False, None, None, False
        self._failed.clear()
        self._in_a_row = self._refused_in_a_row = self._probes = 0

    def refused(self, error: TransientError, now: float) -> None:
        """Let all wait as long as the server says; without its word longer each time."""
        self._since = now if self._since is None else self._since
        self.down = False
        if now >= self._paused_until:
            self._refused_in_a_row += 1
        pause = self._pause(error.retry_after)
        self._paused_until = max(self._paused_until, now + pause)
        self._say_refused(error, now)
        if self._paused_until - self._since > self._patience:
            self._give_up(now, f"{error} (asks to wait {pause:.0f} s{self._so_far(now)})")

    def failed(self, error: TransientError, question: int, under_way: int, now: float, *, probe: bool) -> None:
        """Note a fault: of that request, or the one from which on the server is taken to be gone."""
        self._since = now if self._since is None else self._since
        self._failed.add(question)
        self._in_a_row += 1
        if not self.down and (error.kind == "unreachable" or self._nobody_is_answered(under_way)):
            self.down, self._probes, self._next_probe = True, 0, now + self._until_probe()
            if self.answers:
                said = {"event": "server-down", "patience": self._patience}
                _log.warning("%s; all wait for the server, up to %.0f s", error, self._patience, extra=said)
        elif probe:
            self._probes += 1
            self._next_probe = now + self._until_probe()
        if not self.down:
            return
        if not self.answers and self._probes >= _PROBES_BEFORE_FIRST_ANSWER:
            absent = f"no server answers at {self._where} ({error.why}): is it running?"
            self._give_up(now, absent if error.kind == "unreachable" else str(error))
        elif self._next_probe - self._since > self._patience:
            self._give_up(now, f"{error}{self._so_far(now)}; say with --patience how long to wait")

    @property
    def _patience(self) -> float:
        return self._policy.patience if self.answers else min(self._policy.patience, self._policy.first_patience)

    def _nobody_is_answered(self, under_way: int) -> bool:
        return len(self._failed) >= _QUESTIONS and self._in_a_row >= min(under_way, _MOST_IN_A_ROW)

    def _pause(self, asked: float | None) -> float:
        if asked is None:
            return self._policy.backoff(self._refused_in_a_row)
        if not self._policy.heed_server:
            return 0.0
        # Others who were told the same are not to come all at the same moment.
        return asked + random.uniform(0, 0.1 * max(min(asked, self._policy.longest_wait), self._policy.first_wait))

    def _until_probe(self) -> float:
        return min(self._policy.longest_wait, self._policy.first_wait * 2.0 ** min(self._probes, 32))

    def _so_far(self, now: float) -> str:
        seconds = now - (self._since or now)
        return f"; nobody was answered for {seconds:.0f} s" if seconds >= 1 else ""

    def _say_refused(self, error: TransientError, now: float) -> None:
        """Say it aloud once, and only if it goes on: a limit that is reached now and then is part of every run."""
        aloud = not self._said and now - (self._since or now) >= _SAY_AFTER
        self._said = self._said or aloud
        level = logging.WARNING if aloud else logging.INFO
        wait = self._paused_until - now
        said = {"event": "server-overloaded", "seconds": round(wait, 3)}
        _log.log(level, "%s; all wait %.1f s%s", error, wait, self._so_far(now), extra=said)

    def _give_up(self, now: float, said: str) -> None:
        self._given_up = (now, said)
        self.down, self._since, self._paused_until = False, None, 0.0
        self._failed.clear()
        self._in_a_row = self._refused_in_a_row = self._probes = 0
