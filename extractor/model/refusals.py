"""What a server's error means: it may pass, it is this question's, or it would meet every question."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from extractor.errors import ExtractorError, ModelError, ModelUnavailableError, TooLongError
from extractor.model.modes import Mode, ModeRefusedError, refuses_mode
from extractor.model.provider import Endpoint
from extractor.model.retry import TransientError
from extractor.model.waits import retry_after, told

_FINAL_CODES = frozenset({"insufficient_quota", "billing_hard_limit_reached"})
_TOO_LONG = re.compile(r"context (?:length|size|window)|too long|exceeds? the (?:available|maximum)", re.I)
# One request that is larger than a whole minute's limit will never pass, however long it waits.
_LARGER_THAN_LIMIT = re.compile(r"request too large", re.I)
# The limit on an answer's length, as the parameter that is too large.
_ROOM = re.compile(
    r"max_(?:completion_|output_)?tokens\b.*?\b(?:too large|at most|must be|maximum|exceed)", re.I | re.S
)
_PASSING_STATUSES = frozenset({408, 409, 429})


class RoomRefusedError(ModelError):
    """The server doesn't give an answer as much room as was asked for."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """An HTTP answer that is an error: its status, what it says in one line, its code and headers."""

    status: int
    said: str
    code: str | None
    headers: Mapping[str, str]


def meaning(refusal: Refusal, mode: Mode, endpoint: Endpoint) -> ExtractorError:
    """Return the error to raise."""
    status, said = refusal.status, refusal.said
    message = f"{endpoint.model}: HTTP {status}: {said}"
    if status in (400, 422) and _ROOM.search(said):
        return RoomRefusedError(f"{message}; say with --max-output how many tokens an answer may take")
    if _is_too_long(refusal):
        return TooLongError(f"{message}; say with --context how many tokens the model takes")
    if refuses_mode(mode, status, said):
        return ModeRefusedError(f"{endpoint.model}: the server does not take mode {mode} (HTTP {status}): {said}")
    if status in (401, 403):
        return ModelUnavailableError(f"{endpoint.model}: the server refused the key (HTTP {status}): {said}")
    if status == 404:
        return ModelUnavailableError(
            f"{endpoint.model}: {endpoint.where} has no such model or address (HTTP 404): {said}"
        )
    if refusal.code in _FINAL_CODES:
        return ModelUnavailableError(f"{endpoint.model}: the account's quota is used up: {said}")
    if status in _PASSING_STATUSES or status >= 500:
        wait = retry_after(refusal.headers)
        if status == 429 or wait is not None:
            return TransientError(message, _until_reset(refusal.headers) if wait is None else wait, "refused")
        return TransientError(message)
    return ModelError(message)


def _is_too_long(refusal: Refusal) -> bool:
    if refusal.code == "context_length_exceeded":
        return True
    words = {400: _TOO_LONG, 413: _TOO_LONG, 429: _LARGER_THAN_LIMIT}.get(refusal.status)
    return bool(words and words.search(refusal.said))


def _until_reset(headers: Mapping[str, str]) -> float | None:
    """Return the seconds until what is used up is there again, where the server says that but no more."""
    return max((one.reset for one in told(headers) if one.left < 1), default=None)
