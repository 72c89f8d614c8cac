"""What a server sent: which answers are none, what they took, where their JSON stands.  Nothing trusts its form."""

import json
from typing import Any, Literal

from pydantic import ValidationError

from extractor.errors import ModelError
from extractor.model.spending import Spent
from extractor.pacing.retry import TransientError
from extractor.providers import Mode

Body = dict[str, Any]
Kept = Literal["kept", "found", "words"]
"""``found``: the JSON stood elsewhere than the mode has it; ``words``: there was none."""


def read_body(text: str, model: str) -> Body:
    """Return the JSON object that a server sent; TransientError for anything else, such as a gateway's page."""
    try:
        body = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise TransientError(f"{model}: the server sent no JSON: {error}") from error
    if not isinstance(body, dict):
        raise TransientError(f"{model}: the server sent no completion: {text[:80]!r}")
    return body


def tokens_of(body: Body) -> Spent:
    """Return what an answer took, as far as the server says it in numbers.

    >>> tokens_of({"usage": {"prompt_tokens": 11, "completion_tokens": "many"}})
    Spent(input_tokens=11, output_tokens=0)
    """
    usage = body.get("usage")
    said = usage if isinstance(usage, dict) else {}
    numbers = (said.get(name) for name in ("prompt_tokens", "completion_tokens"))
    return Spent(*(number if isinstance(number, int) and number > 0 else 0 for number in numbers))


def refuse_unusable(body: Body, model: str) -> None:
    """Raise ModelError for answers that asking again in the same words does not mend."""
    choices = body.get("choices")
    choice = choices[0] if isinstance(choices, list) and choices else None
    message = choice.get("message") if isinstance(choice, dict) else None
    if not isinstance(choice, dict) or not isinstance(message, dict):
        raise ModelError(f"{model}: the server sent an answer without content")
    if message.get("refusal"):
        raise ModelError(f"{model}: refused: {message['refusal']}")
    if choice.get("finish_reason") == "content_filter":
        raise ModelError(f"{model}: the provider's content filter cut the answer")


def note_cut(body: Body, room: int) -> None:
    """Say in an answer, as the protocol has it, whether it ended at its limit of so many tokens.

    Some servers say ``tool_calls`` of a function's arguments that break off; some models fill what is left with blanks
    behind an answer that is whole.

    >>> for said in ('{"a": 1}  ', '{"a": '):
    ...     body = {"choices": [{"message": {"content": said}}], "usage": {"completion_tokens": 100}}
    ...     note_cut(body, 100), is_cut(body)
    (None, False)
    (None, True)
    """
    if is_cut(body) or tokens_of(body).output_tokens >= room:
        body["choices"][0]["finish_reason"] = "stop" if _is_whole(written(body)) else "length"


def is_cut(body: Body) -> bool:
    """Tell whether an answer says that it ended at the limit on its length."""
    return bool(body["choices"][0].get("finish_reason") == "length")


def _is_whole(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False


def written(body: Body) -> str:
    """Return what the model wrote, as a function's arguments or in words; empty where it wrote nothing.

    >>> written({"choices": [{"message": {"content": None, "tool_calls": [{"function": {"arguments": "{}"}}]}}]})
    '{}'
    """
    message = body["choices"][0]["message"]
    content, calls = message.get("content"), message.get("tool_calls")
    call = calls[0].get("function") if isinstance(calls, list) and calls and isinstance(calls[0], dict) else None
    arguments = call.get("arguments") if isinstance(call, dict) else None
    return next((text for text in (arguments, content) if isinstance(text, str)), "")


def keeps_to(mode: Mode, body: Body, name: str) -> Kept:
    """Tell whether a server answered in the mode in which it was asked.

    JSON in a fence, among words, or in words where a function was to be called, is put where the mode has it, so that
    it can be read all the same.

    >>> body = {"choices": [{"message": {"content": "Here it is: {} I hope it helps."}}]}
    >>> keeps_to("json_schema", body, "Draft"), body["choices"][0]["message"]["content"]
    ('found', '{}')
    """
    message = body["choices"][0]["message"]
    content = message.get("content")
    content = content.strip() if isinstance(content, str) else ""
    if mode == "md_json" or (message.get("tool_calls") if mode == "tools" else content.startswith("{")):
        return "kept"
    inner = content[content.find("{") : content.rfind("}") + 1]
    if not inner:
        return "words"
    if mode == "tools":
        message["tool_calls"] = [
            {"id": "call_1", "type": "function", "function": {"name": name, "arguments": inner}},
        ]
    else:
        message["content"] = inner
    return "found"


def misfit(attempts: int, cause: BaseException | None) -> str:
    """Say how often was asked, and where the last answer breaks the schema, without the answer itself."""
    said = f"no answer fitted the schema in {attempts} attempts"
    if not isinstance(cause, ValidationError):
        return said
    first = cause.errors(include_input=False, include_url=False)[0]
    place = ".".join(map(str, first["loc"])) or "the whole"
    return f"{said}; the last: {place}: {first['msg'][:120]}"
