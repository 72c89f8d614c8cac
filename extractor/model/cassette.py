"""Cassettes: recorded exchanges in the YAML of vcrpy (version 1), so that pytest-recording plays them too.

What is kept of an exchange is on a list; all else (keys, cookies, organisations, hosts, request ids) is left out.
"""

import hashlib
import json
import os
import re
import threading
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from extractor.errors import OutputError, UsageError
from extractor.model.difference import nearest_difference

HOST = "https://api.llm.invalid"
"""The host in every recording."""

_REQUEST_HEADERS = frozenset({"content-type"})
_RESPONSE_HEADERS = frozenset(
    {"content-type", "retry-after", "retry-after-ms", "x-should-retry"}
    | {f"x-ratelimit-{what}-{kind}" for what in ("remaining", "reset") for kind in ("requests", "tokens")}
)
_ANSWER_FIELDS = ("id", "object", "created", "model", "choices", "usage", "error")
_ERROR_FIELDS = ("message", "type", "code", "param")
_NAMES_SOMEBODY = re.compile(
    r"\b(?:org|proj|sk|req|user|acct)[-_][\w*.-]{4,}|https?://[^\s/'\"]+|\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b"
)
_LIMITS = frozenset({"max_tokens", "max_completion_tokens"})
_HEAD = "version: 1\ninteractions:\n"


@dataclass(frozen=True, slots=True)
class Reply:
    """A recorded answer."""

    status: int
    headers: Mapping[str, str]
    body: str


def scrubbed(status: int, headers: Mapping[str, str], body: str) -> Reply:
    """Return what may be kept of an answer.

    >>> scrubbed(200, {"Set-Cookie": "x", "Content-Type": "text/html"}, "<p>Gateway of acme</p>")
    Reply(status=200, headers={'content-type': 'text/html'}, body='(no JSON; left out)')
    """
    kept = {name.lower(): value for name, value in headers.items() if name.lower() in _RESPONSE_HEADERS}
    try:
        content = json.loads(body)
    except ValueError:
        content = None
    if not isinstance(content, dict):
        return Reply(status, kept, "(no JSON; left out)")
    content = {name: content[name] for name in _ANSWER_FIELDS if name in content}
    if "id" in content:
        content["id"] = "recorded"
    if "error" in content:
        content["error"] = _scrubbed_error(content["error"])
    return Reply(status, kept, _readable(content))


def _readable(content: Any) -> str:
    """Return JSON in plain letters; escaped where it holds half a surrogate pair, which no file takes."""
    text = json.dumps(content, ensure_ascii=False)
    return json.dumps(content) if re.search("[\ud800-\udfff]", text) else text


def _scrubbed_error(error: Any) -> Any:
    if not isinstance(error, dict):
        return _NAMES_SOMEBODY.sub("(scrubbed)", str(error))
    kept = {name: error[name] for name in _ERROR_FIELDS if name in error}
    return kept | {"message": _NAMES_SOMEBODY.sub("(scrubbed)", str(kept.get("message", "")))}


class Recorder:
    """Appends each exchange as it ends: whatever kills the process, what was answered is kept.

    ``remark`` goes to the head of a new file.  Raises OutputError where the file can't be written.
    """

    def __init__(self, path: Path, remark: str = "") -> None:
        self._path = path
        self._lock = threading.Lock()
        comment = "".join(f"# {line}".rstrip() + "\n" for line in remark.splitlines())
        self._append("" if path.exists() and path.stat().st_size else comment + _HEAD)

    def add(self, method: str, path: str, headers: Mapping[str, str], body: str, reply: Reply) -> None:
        """Write one exchange."""
        request_headers = {name.lower(): [v] for name, v in headers.items() if name.lower() in _REQUEST_HEADERS}
        exchange = {
            "request": {"method": method, "uri": HOST + _plain_path(path), "headers": request_headers, "body": body},
            "response": {
                "status": {"code": reply.status, "message": "OK" if reply.status < 400 else "Error"},
                "headers": {name: [value] for name, value in reply.headers.items()},
                "body": {"string": reply.body},
            },
        }
        self._append(yaml.dump([exchange], Dumper=yaml.CSafeDumper, allow_unicode=True, width=2**20, sort_keys=False))

    def _append(self, text: str) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._lock:
                descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
                try:
                    os.write(descriptor, text.encode("utf-8"))
                finally:
                    os.close(descriptor)
        except OSError as error:
            raise OutputError(f"{self._path}: can't be written: {error.strerror}; choose another --record") from error


class Cassette:
    """Recorded exchanges to play: identical requests in their order, each recording once.

    Raises UsageError for a file that is missing or no cassette.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._bodies: list[Any] = []
        self._replies: dict[str, deque[Reply]] = defaultdict(deque)
        self._played: dict[str, int] = defaultdict(int)
        self._lock = threading.Lock()
        for method, target, body, reply in _exchanges(path):
            self._bodies.append(_parsed(body))
            self._replies[_key(method, target, body)].append(reply)

    @property
    def model(self) -> str | None:
        """The model that the first recorded request names."""
        first = self._bodies[0] if self._bodies else None
        return str(first["model"]) if isinstance(first, dict) and "model" in first else None

    def play(self, method: str, path: str, body: str) -> Reply | None:
        """Return the next recording of this request, None where there is none left."""
        key = _key(method, path, body)
        with self._lock:
            if not self._replies.get(key):
                return None
            self._played[key] += 1
            return self._replies[key].popleft()

    def what_is_missing(self, method: str, path: str, body: str) -> str:
        """Say in one line why a request has no recording: it is spent, or it differs, and where."""
        played = self._played[_key(method, path, body)]
        if played:
            return f"{self.path}: this request was recorded {played} time{'s' * (played > 1)} and is asked once more"
        difference = nearest_difference(_parsed(body), self._bodies)
        return f"{self.path}: no recording of this request: {difference}; record anew with --record"


def _exchanges(path: Path) -> Iterator[tuple[str, str, str, Reply]]:
    try:
        content = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
        for exchange in content["interactions"] or ():
            request, response = exchange["request"], exchange["response"]
            headers = {name: values[0] for name, values in response["headers"].items()}
            reply = Reply(int(response["status"]["code"]), headers, _text(response["body"]["string"]))
            yield request["method"], request["uri"], _text(request["body"]), reply
    except OSError as error:
        raise UsageError(f"{path}: can't be read: {error.strerror}; record it with --record {path}") from error
    except (yaml.YAMLError, KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        why = " ".join(str(error).split())[:120]
        raise UsageError(f"{path}: no cassette: {why}; record it anew with --record") from error


def _text(body: Any) -> str:
    return body.decode("utf-8") if isinstance(body, bytes) else str(body or "")


def _key(method: str, target: str, body: str) -> str:
    canonical = json.dumps(_parsed(body), sort_keys=True)
    return hashlib.sha256("\0".join((method, _plain_path(target), canonical)).encode("utf-8")).hexdigest()


def _plain_path(target: str) -> str:
    """Return the path of the protocol, whatever a host puts before it: ``/api/v1/chat/completions`` is the same."""
    path = re.sub(r"^https?://[^/]*", "", target)
    at = path.find("/chat/completions")
    return path if at < 0 else "/v1" + path[at:]


def _parsed(body: str) -> Any:
    """Return a body for comparing; a limit on the answer's length is no part of the question."""
    try:
        content = json.loads(body)
    except ValueError:
        return body
    if isinstance(content, dict):
        return {name: value for name, value in content.items() if name not in _LIMITS}
    return content
