"""The way in which a server is asked: the first that it takes, found out once and remembered on disk."""

import hashlib
import json
import logging
import time
from pathlib import Path

from extractor.model.answers import Kept
from extractor.model.modes import MODES, ModeRefusedError, Way
from extractor.providers import Mode
from extractor.providers.provider import Endpoint

# Servers are renewed: after so many seconds the first way is tried once more.
_REMEMBERED = 30 * 86_400.0

_log = logging.getLogger(__name__)


class Ways:
    """The ``current`` way of asking a model; ``left`` are those that were left though their answers could be read.

    Begins with the ``mode`` (or way) that the user says, else with what was remembered in ``folder`` (None is nowhere),
    else with the provider's own.
    """

    def __init__(self, endpoint: Endpoint, mode: Mode | Way | None, folder: Path | None) -> None:
        self._model = endpoint.model
        name = hashlib.sha256(f"{endpoint.where} {endpoint.model}".encode()).hexdigest()
        self._file = folder / "modes" / name if folder else None
        self.current = mode if isinstance(mode, Way) else Way(mode or endpoint.mode)
        self.left: tuple[Way, ...] = ()
        self._is_kept = False
        if mode is None:
            self._recall()

    def heed(self, way: Way, kept: Kept) -> None:
        """Note how a server answered.

        Leaves a way in which the first answer isn't as it was asked for; raises ModeRefusedError if it can't be read.
        A server that has once kept to the way is not left for an answer that doesn't.
        """
        if kept == "kept":
            self._is_kept = self._is_kept or way == self.current
        elif not self._is_kept:
            refused = ModeRefusedError(f"{self._model}: the server does not keep to mode {way.mode}: it sent {kept}")
            if kept == "words":
                raise refused
            self.step_down(way, refused)
            self.left = (*self.left, way)
            self._remember()

    def step_down(self, way: Way, refused: ModeRefusedError) -> bool:
        """Go on in the next way, once for all questions that were asked in this one; return whether there is one."""
        lower = way.down(refused)
        if lower and self.current == way:
            self.current, self._is_kept = lower, False
            said = {"event": "mode", "model": self._model, "mode": lower.mode}
            _log.warning("%s; asked %s from here on", refused, lower, extra=said)
            self._remember()
        return lower is not None

    def _remember(self) -> None:
        """Write down where the next client may begin; what can't be written is found out again."""
        if self._file:
            ways = [[way.mode, way.strict] for way in (self.current, *self.left)]
            try:
                self._file.parent.mkdir(mode=0o700, exist_ok=True)
                self._file.write_text(json.dumps(ways), "utf-8")
            except OSError as error:
                _log.info("%s: can't be written: %s", self._file, error.strerror)

    def _recall(self) -> None:
        try:
            if self._file is None or time.time() - self._file.stat().st_mtime > _REMEMBERED:
                return
            said = json.loads(self._file.read_text("utf-8"))
            current, *left = (Way(mode, bool(strict)) for mode, strict in said if mode in MODES)
        except (OSError, ValueError, TypeError):
            return
        self.current, self.left = current, tuple(left)
