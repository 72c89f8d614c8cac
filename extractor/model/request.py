"""A request as the SDK is to send it, with its key in the cache and its size."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class Request:
    """What the SDK's ``create`` is given; ``room`` is the limit on the answer, in tokens, and no part of the key.

    ``characters`` is the request's length as JSON, ``article`` that of its last message.

    >>> said = [{"role": "user", "content": "Rain."}]
    >>> short, long = (Request.of("openai/x", {"messages": said, "model": "x"}, room) for room in (100, 200))
    >>> short.key == long.key, short.article, Request.of("openai/y", {"messages": said, "model": "x"}, 100) == short
    (True, 5, False)
    """

    fields: Mapping[str, Any]
    key: str
    characters: int
    article: int
    room: int

    @classmethod
    def of(cls, model: str, fields: Mapping[str, Any], room: int) -> "Request":
        """Key a request: the SHA-256 of provider, model and fields; neither host nor API key is part of it."""
        canonical = json.dumps([model, fields], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        key = hashlib.sha256(canonical.encode("utf-8")).hexdigest()
        return cls(fields, key, len(canonical), len(fields["messages"][-1].get("content") or ""), room)

    def within(self, room: int) -> "Request":
        """Return the same question with another limit on its answer."""
        return replace(self, room=room)

    @property
    def cut_key(self) -> str:
        """The key of an answer that was cut at this limit: more room is another question."""
        return hashlib.sha256(f"{self.key} {self.room}".encode()).hexdigest()


def encodable(text: str) -> str:
    """Return a text without halves of surrogate pairs, which UTF-8 has no form for."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
