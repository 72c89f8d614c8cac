"""Reading what a server sends: which answers are none, and what they took.  Nothing here trusts the server's form."""

import json
from typing import Any

from extractor.errors import ModelError, TooLongError
from extractor.model.modes import Mode
from extractor.model.retry import TransientError
from extractor.model.spending import Spent


class CutError(TooLongError):
    """The answer ended at the output limit; ``used`` is what it had taken, in tokens."""

    def __init__(self, message: str, used: int) -> None:
        super().__init__(message, paid=True)
        self.used = used


def read_body(text: str, model: str) -> dict[str, Any]:
    """Return the JSON object that a server sent; TransientError for anything else, such as a gateway's page."""
    try:
        body = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise TransientError(f"{model}: the server sent no JSON: {error}") from error
    if not isinstance(body, dict):
        raise TransientError(f"{model}: the server sent no completion: {text[:80]!r}")
    return body


def tokens_of(body: dict[str, Any]) -> Spent:
    """Return what an answer took, as far as the server says it in numbers.

    >>> tokens_of({"usage": {"prompt_tokens": 11, "completion_tokens": "many"}})
    Spent(input_tokens=11, output_tokens=0)
    """
    usage = body.get("usage")
    said = usage if isinstance(usage, dict) else {}
    numbers = (said.get(name) for name in ("prompt_tokens", "completion_tokens"))
    return Spent(*(number if isinstance(number, int) and number > 0 else 0 for number in numbers))


def content_of(body: dict[str, Any], mode: Mode, name: str) -> str | None:
    """Return the JSON that a completion holds in a mode, None where it is not simply there.

    >>> content_of({"choices": [{"message": {"content": "{}"}}]}, "json_schema", "Draft")
    '{}'
    """
    message = body["choices"][0]["message"]
    if mode != "tools":
        content = message.get("content")
        return content if isinstance(content, str) else None
    calls = message.get("tool_calls")
    call = (
        calls[0].get("function") if isinstance(calls, list) and len(calls) == 1 and isinstance(calls[0], dict) else None
    )
    if not isinstance(call, dict) or call.get("name") != name or not isinstance(call.get("arguments"), str):
        return None
    arguments: str = call["arguments"]
    return arguments


def refuse_unusable(body: dict[str, Any], model: str) -> None:
    """Raise for answers that asking again in the same words does not mend: CutError if it was cut, else ModelError."""
    choices = body.get("choices")
    choice = choices[0] if isinstance(choices, list) and choices else None
    message = choice.get("message") if isinstance(choice, dict) else None
    if not isinstance(choice, dict) or not isinstance(message, dict):
        raise ModelError(f"{model}: the server sent an answer without content")
    if message.get("refusal"):
        raise ModelError(f"{model}: refused: {message['refusal']}")
    if choice.get("finish_reason") == "content_filter":
        raise ModelError(f"{model}: the provider's content filter cut the answer")
    if choice.get("finish_reason") == "length":
        said = "the answer was cut at the output limit; the article is too long for one call"
        raise CutError(f"{model}: {said}", tokens_of(body).output_tokens)
