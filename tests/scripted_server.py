"""A scripted server that speaks the OpenAI protocol on loopback.  Its answers are written by us, never by a model.

    with ScriptedServer([failure(429, "slow down", retry_after="1"), answer(draft)], latency=0.3) as server:
        ...                          # server.url, server.requests, server.count

A step is a `Reply` or a function from what was `Received` to one; `scripted_plans` has such functions for rates and
faults.  A reply may be late (``delay``), broken off (``reset``, ``cut``) or never end (``hang``, ``stall``); the server
as a whole may be `gone` for a while and come `back` at the same address.  It runs in a thread, on asyncio, and takes
about 0.1 ms of CPU a request; `ServerProcess` is the same in a process of its own, for what is measured.
"""

import asyncio
import json
import multiprocessing
import socket
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from http import HTTPStatus
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Self

INPUT_TOKENS, OUTPUT_TOKENS = 11, 7


@dataclass(frozen=True)
class Reply:
    """One HTTP answer, ``delay`` seconds late.

    ``reset`` breaks the connection instead, ``cut`` breaks it after half of the body; ``hang`` says nothing for ever,
    ``stall`` nothing more after half of the body.
    """

    body: Mapping[str, Any] | str = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0
    reset: bool = False
    cut: bool = False
    hang: bool = False
    stall: bool = False

    @cached_property
    def wire(self) -> bytes:
        """What goes over the connection."""
        content = (self.body if isinstance(self.body, str) else json.dumps(self.body)).encode()
        sent = {"Content-Type": "application/json", "Content-Length": str(len(content)), **self.headers}
        known = {int(status): status.phrase for status in HTTPStatus}
        lines = [f"HTTP/1.1 {self.status} {known.get(self.status, 'Odd')}", *(f"{n}: {v}" for n, v in sent.items())]
        whole = "\r\n".join([*lines, "", ""]).encode() + content
        return whole[: len(whole) - len(content) // 2] if self.cut or self.stall else whole


@dataclass(frozen=True)
class Received:
    """One request as it came in, ``at`` seconds of the monotonic clock."""

    path: str
    headers: Mapping[str, str]
    raw: bytes
    at: float

    @cached_property
    def body(self) -> Mapping[str, Any]:
        """The request's JSON."""
        content: Mapping[str, Any] = json.loads(self.raw)
        return content

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
    return completion(json.dumps(draft, ensure_ascii=False))


def called(name: str, draft: Mapping[str, Any]) -> Reply:
    """A good answer in tools mode: the draft as a function's arguments."""
    function = {"name": name, "arguments": json.dumps(draft, ensure_ascii=False)}
    return completion(
        None, finish="tool_calls", tool_calls=[{"id": "call_1", "type": "function", "function": function}]
    )


def failure(status: int, message: str, *, code: str | None = None, **headers: str) -> Reply:
    error = {"message": message, "type": "error", "code": code, "param": None}
    return Reply({"error": error}, status, {name.replace("_", "-"): value for name, value in headers.items()})


class ScriptedServer:
    """Plays its steps in order, the last one again and again, and keeps what it received (unless ``keep`` is off).

    ``latency`` seconds are added to each reply.
    """

    def __init__(self, steps: Sequence[Step], *, latency: float = 0.0, keep: bool = True) -> None:
        self._steps = list(steps)
        self._latency, self._keep = latency, keep
        self.requests: list[Received] = []
        self.count = 0
        self._address = ("127.0.0.1", 0)
        self._connections: set[_Connection] = set()
        self._listening: asyncio.Server | None = None
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._address[1]}/v1"

    def __enter__(self) -> Self:
        self._thread.start()
        self.back()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.gone()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def gone(self) -> None:
        """Break all connections and refuse new ones."""
        asyncio.run_coroutine_threadsafe(self._leave(), self._loop).result()

    def back(self) -> None:
        """Listen (again), always at the same address."""
        asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result()

    def reply(self, received: Received) -> Reply:
        """Count a request and return what its step says."""
        step = self._steps[min(self.count, len(self._steps) - 1)]
        self.count += 1
        if self._keep:
            self.requests.append(received)
        return step(received) if callable(step) else step

    async def _listen(self) -> None:
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(self._address)
        self._address = listener.getsockname()
        connection = partial(_Connection, self.reply, self._latency, self._connections)
        self._listening = await self._loop.create_server(connection, sock=listener, backlog=1024)

    async def _leave(self) -> None:
        if self._listening:
            self._listening.close()
            self._listening = None
        for connection in list(self._connections):
            connection.abort()


class _Connection(asyncio.Protocol):
    """One client's connection, requests one after the other."""

    def __init__(self, reply: Callable[[Received], Reply], latency: float, open_: "set[_Connection]") -> None:
        self._reply, self._latency, self._open = reply, latency, open_
        self._came = b""
        self._later: asyncio.TimerHandle | None = None
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._open.add(self)

    def connection_lost(self, error: Exception | None) -> None:
        self._open.discard(self)
        if self._later:
            self._later.cancel()

    def abort(self) -> None:
        if self._transport:
            self._transport.abort()

    def data_received(self, data: bytes) -> None:
        self._came += data
        head, end, rest = self._came.partition(b"\r\n\r\n")
        if not end:
            return
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        length = int(headers.get("content-length", 0))
        if len(rest) < length:
            return
        self._came = rest[length:]
        reply = self._reply(Received(first.split(" ")[1], headers, rest[:length], time.monotonic()))
        if reply.hang:
            return
        delay = self._latency + reply.delay
        if delay > 0:
            self._later = asyncio.get_running_loop().call_later(delay, self._send, reply)
        else:
            self._send(reply)

    def _send(self, reply: Reply) -> None:
        assert self._transport
        if reply.reset:
            self._transport.abort()
            return
        self._transport.write(reply.wire)
        if reply.cut:
            self._transport.close()


class ServerProcess:
    """A `ScriptedServer` in a process of its own, whose CPU is nobody else's; its steps must be picklable."""

    def __init__(self, steps: Sequence[Step], *, latency: float = 0.0) -> None:
        spawn = multiprocessing.get_context("spawn")
        self._pipe, there = spawn.Pipe()
        self._process = spawn.Process(target=_serve, args=(there, list(steps), latency), daemon=True)

    def __enter__(self) -> Self:
        self._process.start()
        self.url: str = self._pipe.recv()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ask("end")
        self._process.join()

    @property
    def count(self) -> int:
        """How many requests came in so far."""
        return self._ask("count")

    def gone(self) -> None:
        """Break all connections and refuse new ones."""
        self._ask("gone")

    def back(self) -> None:
        """Listen again."""
        self._ask("back")

    def _ask(self, what: str) -> int:
        self._pipe.send(what)
        count: int = self._pipe.recv()
        return count


def _serve(pipe: Connection, steps: Sequence[Step], latency: float) -> None:
    with ScriptedServer(steps, latency=latency, keep=False) as server:
        pipe.send(server.url)
        while (asked := pipe.recv()) != "end":
            if asked != "count":
                getattr(server, asked)()
            pipe.send(server.count)
    pipe.send(server.count)
