"""The ways of holding a model to a schema, and how a server says that it doesn't know one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from extractor.errors import ModelError

Mode = Literal["json_schema", "tools", "md_json"]
MODES: tuple[Mode, ...] = get_args(Mode)
"""In the order in which we step down: the schema as a grammar, as a function's parameters, in words."""

_REFUSING_STATUSES = frozenset({400, 404, 405, 415, 422, 500, 501})
_SPEAKS_OF = {
    "json_schema": re.compile(
        r"response_format|json_schema|json_object|structured[ _]output|guided|grammar|\bstrict\b", re.I
    ),
    "tools": re.compile(r"\btools?\b|tool_choice|tool_call|function[ _]call|\bfunctions?\b|--jinja|\bstrict\b", re.I),
}
# A limit on length may be worded with the schema or the functions in it, and another mode would not mend it.
_SPEAKS_OF_LENGTH = re.compile(r"context|too long|tokens?\b", re.I)


_SPEAKS_OF_STRICT = re.compile(r"\bstrict\b", re.I)


class ModeRefusedError(ModelError):
    """The server doesn't take the mode in which it was asked, or only not strictly."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.only_strict = bool(_SPEAKS_OF_STRICT.search(message))


@dataclass(frozen=True, slots=True)
class Way:
    """A mode, and whether the schema is to be kept strictly."""

    mode: Mode
    strict: bool = True

    def __str__(self) -> str:
        return f"in mode {self.mode}" + ("" if self.strict or self.mode == MODES[-1] else ", not strictly")

    def down(self, refused: ModeRefusedError) -> "Way | None":
        """Return the next way to try, None after the last.

        >>> Way("json_schema").down(ModeRefusedError("unknown field 'strict'"))
        Way(mode='json_schema', strict=False)
        >>> Way("json_schema").down(ModeRefusedError("no response_format"))
        Way(mode='tools', strict=True)
        """
        if self.strict and refused.only_strict and self.mode != MODES[-1]:
            return Way(self.mode, strict=False)
        following = MODES[MODES.index(self.mode) + 1 :]
        return Way(following[0], self.strict) if following else None


def mode_of(request: Mapping[str, Any]) -> Mode:
    """Return the mode in which a request asks."""
    return "json_schema" if "response_format" in request else "tools" if "tools" in request else "md_json"


def refuses_mode(mode: Mode, status: int, said: str) -> bool:
    """Tell whether a server's error means that it doesn't know the mode.

    >>> refuses_mode("json_schema", 400, "Invalid value for response_format.type: 'json_schema'")
    True
    >>> refuses_mode("tools", 400, "too many tokens (1,000 in the functions)"), refuses_mode("json_schema", 500, "oops")
    (False, False)
    """
    pattern = _SPEAKS_OF.get(mode)
    if pattern is None or status not in _REFUSING_STATUSES:
        return False
    return bool(pattern.search(said)) and not _SPEAKS_OF_LENGTH.search(said)


def hold_strictly(request: dict[str, Any]) -> None:
    """Ask for the schema to be kept strictly, which instructor leaves out of what it has prepared for the SDK."""
    if "response_format" in request:
        request["response_format"]["json_schema"]["strict"] = True
    for tool in request.get("tools", ()):
        tool["function"]["strict"] = True
