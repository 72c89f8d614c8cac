"""A request as it goes out, written once: its bytes, its key in the cache, and its size."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Messages = Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Request:
    """The body of a request and its key; ``characters`` is its length, ``article`` that of its last message."""

    body: bytes
    key: str
    characters: int
    article: int


class RequestForm:
    """What all requests for one type of answer have in common: the ``fixed`` fields, beside the messages.

    The key is the SHA-256 of provider, model and request in canonical form; neither API key, host nor limits on an
    answer's length are part of it.  The body keeps the order of the schema: models write their answers in it.

    >>> form = RequestForm("openai/x", {"model": "x"})
    >>> form.fill([{"role": "user", "content": "Rain."}]).body
    b'{"messages":[{"role":"user","content":"Rain."}],"model":"x"}'
    """

    def __init__(self, model: str, fixed: Mapping[str, Any]) -> None:
        self._model = _json(model)
        self._fixed = _json(fixed).removeprefix("{").removesuffix("}")
        self._sorted = {name: _json(value, sort_keys=True) for name, value in fixed.items()}

    def fill(self, messages: Messages, room: Mapping[str, int] | None = None) -> Request:
        """Return the request with these messages; ``room`` is a larger limit on the answer's length."""
        said = _json(messages)
        more = "," + _json(room).removeprefix("{").removesuffix("}") if room else ""
        body = f'{{"messages":{said},{self._fixed}{more}}}'
        article = len(messages[-1].get("content") or "")
        return Request(_encoded(body), self._key(messages), len(body), article)

    def _key(self, messages: Messages) -> str:
        fields = {**self._sorted, "messages": _json(messages, sort_keys=True)}
        request = ",".join(f'"{name}":{fields[name]}' for name in sorted(fields))
        canonical = f"[{self._model},{{{request}}}]"
        return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def _json(value: Any, *, sort_keys: bool = False) -> str:
    return json.dumps(value, sort_keys=sort_keys, separators=(",", ":"), ensure_ascii=False)


def _encoded(body: str) -> bytes:
    """Return UTF-8; half a surrogate pair, which UTF-8 has no form for, is escaped as JSON has it."""
    try:
        return body.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(json.loads(body), separators=(",", ":")).encode("ascii")
