"""A scripted server that speaks the OpenAI protocol on loopback.  Its answers are written by us, never by a model."""

import json
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

INPUT_TOKENS, OUTPUT_TOKENS = 11, 7


@dataclass(frozen=True)
class Reply:
    """One HTTP answer; ``reset`` breaks the connection instead, ``delay`` is in seconds."""

    body: Mapping[str, Any] | str = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0
    reset: bool = False


@dataclass(frozen=True)
class Received:
    """One request as it came in."""

    path: str
    headers: Mapping[str, str]
    body: Mapping[str, Any]
    at: float

    @property
    def prompt(self) -> str:
        """All messages in one text."""
        return "\n".join(message["content"] or "" for message in self.body["messages"])


Step = Reply | Callable[[Received], Reply]


def completion(
    content: str | None,
    *,
    finish: str = "stop",
    refusal: str | None = None,
    tokens: tuple[int, int] = (INPUT_TOKENS, OUTPUT_TOKENS),
    **message: Any,
) -> Reply:
    message = {"role": "assistant", "content": content, "refusal": refusal, **message}
    return Reply(
        {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 1700000000,
            "model": "scripted",
            "choices": [{"index": 0, "message": message, "finish_reason": finish, "logprobs": None}],
            "usage": {
                "prompt_tokens": tokens[0],
                "completion_tokens": tokens[1],
                "total_tokens": sum(tokens),
            },
        }
    )


def answer(draft: Mapping[str, Any]) -> Reply:
    """A good answer: the draft as JSON."""
    return completion(json.dumps(draft))


def called(name: str, draft: Mapping[str, Any]) -> Reply:
    """A good answer in tools mode: the draft as a function's arguments."""
    function = {"name": name, "arguments": json.dumps(draft)}
    return completion(
        None, finish="tool_calls", tool_calls=[{"id": "call_1", "type": "function", "function": function}]
    )


def failure(status: int, message: str, *, code: str | None = None, **headers: str) -> Reply:
    error = {"message": message, "type": "error", "code": code, "param": None}
    return Reply({"error": error}, status, {name.replace("_", "-"): value for name, value in headers.items()})


class _Server(ThreadingHTTPServer):
    """Takes many connections at once, and says nothing of clients that go away."""

    request_queue_size = 128
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client may go at any time."""


class ScriptedServer:
    """Plays its steps in order, the last one again and again, and keeps what it received."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self._steps = list(steps)
        self._lock = threading.Lock()
        self.requests: list[Received] = []
        self._server = _Server(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _next(self, received: Received) -> Reply:
        with self._lock:
            step = self._steps[min(len(self.requests), len(self._steps) - 1)]
            self.requests.append(received)
        return step(received) if callable(step) else step

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # Headers and body go out in two writes; the second must not wait for the first to be acknowledged.
            disable_nagle_algorithm = True

            def do_POST(self) -> None:
                headers = {name.lower(): value for name, value in self.headers.items()}
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                reply = server._next(Received(self.path, headers, body, time.monotonic()))
                time.sleep(reply.delay)
                if reply.reset:
                    self.close_connection = True
                    self.connection.close()
                    return
                content = (reply.body if isinstance(reply.body, str) else json.dumps(reply.body)).encode()
                self.send_response(reply.status)
                sent = {"Content-Type": "application/json", "Content-Length": str(len(content)), **reply.headers}
                for name, value in sent.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        return Handler
