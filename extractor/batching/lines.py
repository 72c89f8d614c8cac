"""The lines of batch files: a request as one goes out, and what became of it as one comes back.  Pure."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from extractor.errors import ModelError
from extractor.model.answers import is_cut, note_cut, refuse_unusable, tokens_of
from extractor.model.modes import mode_of
from extractor.model.refusals import Refusal, meaning
from extractor.model.request import Request
from extractor.model.spending import Spent
from extractor.pacing.retry import TransientError
from extractor.providers.provider import Endpoint

URL: Literal["/v1/chat/completions"] = "/v1/chat/completions"
EXPIRED, CANCELLED = "batch_expired", "batch_cancelled"
# Neither is the request's fault, so it is asked again, however often it was.
_NOT_COUNTED = frozenset({"insufficient_quota", "billing_hard_limit_reached"})
_LONGEST = 300
_MOST_TOKENS = 10**9


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back for a request: an ``answer`` as the server sent it (``cut`` at its limit or not), or why not.

    ``again`` is for what may be answered in another batch; ``counted`` tells whether that is one of its attempts.
    ``status`` and ``code`` are the server's for one that it refused.  ``spent`` is what it took, answered well or not.
    """

    answer: str | None = None
    cut: bool = False
    reason: str | None = None
    status: int | None = None
    code: str | None = None
    again: bool = False
    counted: bool = True
    spent: Spent | None = None


def line_of(request: Request, limit_name: str) -> str:
    """Return the line that asks a request; its ``custom_id`` is the request's key in the cache.

    >>> said = {"model": "x", "messages": [{"role": "user", "content": "Rain."}]}
    >>> line_of(Request.of("openai/x", said, 9), "max_tokens").partition('"body": ')[2]
    '{"model": "x", "messages": [{"role": "user", "content": "Rain."}], "max_tokens": 9}}'
    """
    body = {**request.fields, limit_name: request.room}
    return json.dumps({"custom_id": request.key, "method": "POST", "url": URL, "body": body}, ensure_ascii=False)


def replies(lines: Iterable[bytes], model: str) -> Iterator[tuple[str, Reply]]:
    """Yield what came back, with the ``custom_id`` it belongs to; a line that is none of a batch is left out.

    A request whose line is unreadable has no reply, as if the line were missing.
    """
    for line in lines:
        try:
            row = json.loads(line)
            key, reply = row["custom_id"], _reply(row, model)
        except (ValueError, RecursionError, KeyError, TypeError, AttributeError):
            continue
        if isinstance(key, str) and key.isascii():
            yield key, reply


def unanswered(status: str, batch: str) -> Reply:
    """Return what became of a request that an ended batch says nothing of.

    >>> unanswered("cancelled", "b_1").reason, unanswered("expired", "b_1").again
    ('batch b_1 was cancelled before it was answered', True)
    """
    if status == "cancelled":
        return Reply(reason=f"batch {batch} was cancelled before it was answered", code=CANCELLED)
    # A batch that failed as a whole asked nothing.
    why = "expired before it was answered" if status == "expired" else "ended without an answer"
    return Reply(reason=f"batch {batch} {why}", again=True, counted=status != "failed")


def failure(reply: Reply, fields: Mapping[str, Any], endpoint: Endpoint) -> ModelError:
    """Return the error for a request that has no answer, as if the server had refused it just now."""
    told = f"{endpoint.model}: {reply.reason}"
    if reply.status is None or reply.status == 200:
        return ModelError(told)
    error = meaning(Refusal(reply.status, reply.reason or "", reply.code, {}), mode_of(fields), endpoint)
    # One line of a file that was taken says nothing of the others.
    return error if isinstance(error, ModelError) and not isinstance(error, TransientError) else ModelError(str(error))


def _reply(row: Mapping[str, Any], model: str) -> Reply:
    response = row.get("response")
    if not isinstance(response, dict):
        return _without_response(row.get("error") or {})
    status, body = response.get("status_code"), response.get("body")
    if status != 200:
        return _refused(status if isinstance(status, int) else 500, body)
    if not isinstance(body, dict):
        return Reply(reason="the server sent no completion", again=True)
    # Halves of surrogate pairs stay escaped: nothing that is written down has a form for them.
    text, spent = json.dumps(body), _plausible(tokens_of(body))
    try:
        refuse_unusable(body, model)
    except ModelError as error:
        return Reply(reason=_short(str(error)).removeprefix(f"{model}: "), status=200, spent=spent)
    note_cut(body, sys.maxsize)
    return Reply(answer=text, cut=is_cut(body), spent=spent)


def _without_response(error: Mapping[str, Any]) -> Reply:
    code, said = _word(error.get("code")), _short(error.get("message")) or "no response"
    if code == CANCELLED:
        return Reply(reason=f"its batch was cancelled before it was answered ({said})", code=code)
    return Reply(reason=said, code=code, again=True)


def _refused(status: int, body: Any) -> Reply:
    error = body.get("error") if isinstance(body, dict) else None
    details = error if isinstance(error, dict) else {}
    code = _word(details.get("code"))
    said = _short(details.get("message")) or _short(error) or "no reason given"
    passing = status in (408, 409, 429) or status >= 500
    return Reply(reason=said, status=status, code=code, again=passing, counted=code not in _NOT_COUNTED)


def _short(said: Any) -> str:
    return " ".join(said.encode("utf-8", "replace").decode().split())[:_LONGEST] if isinstance(said, str) else ""


def _word(said: Any) -> str | None:
    return said if isinstance(said, str) and said.isascii() else None


def _plausible(spent: Spent) -> Spent:
    return Spent(min(spent.input_tokens, _MOST_TOKENS), min(spent.output_tokens, _MOST_TOKENS))
