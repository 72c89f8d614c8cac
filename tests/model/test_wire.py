"""The transport: whole answers, and what goes wrong in the words that the client knows."""

import asyncio
import gzip
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import httpx2
import pytest
from scripted_server import Reply, ScriptedServer

from extractor.model.wire import Wire

Serve = Callable[..., ScriptedServer]


def sent(url: str, *, timeout: float = 5.0, times: int = 1) -> list[httpx2.Response]:
    """Send the same request so many times, one after another, over one wire."""

    async def send() -> list[httpx2.Response]:
        async with httpx2.AsyncClient(transport=Wire(), timeout=timeout) as client:
            return [await client.post(f"{url}/chat/completions", content=b"{}") for _ in range(times)]

    return asyncio.run(send())


@contextmanager
def once(said: bytes) -> Iterator[str]:
    """Serve the same bytes to whoever comes first, whatever is asked."""
    listening = socket.create_server(("127.0.0.1", 0))

    def say() -> None:
        connection, _ = listening.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(said)
            connection.recv(65536)

    thread = threading.Thread(target=say, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    thread.join()
    listening.close()


def test_what_is_sent_arrives_and_what_is_answered_comes_back(serve: Serve) -> None:
    server = serve(Reply({"a": 1}, 418, {"X-Odd": "yes"}))
    (response,) = sent(server.url)
    assert (response.status_code, response.json(), response.headers["x-odd"]) == (418, {"a": 1}, "yes")
    assert (server.requests[0].raw, server.requests[0].path) == (b"{}", "/v1/chat/completions")


def test_one_connection_serves_one_request_after_the_other(serve: Serve) -> None:
    assert [response.status_code for response in sent(serve(Reply("{}")).url, times=3)] == [200, 200, 200]


def test_a_packed_answer_is_unpacked() -> None:
    packed = gzip.compress(b'{"a": 1}')
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(packed)}\r\n\r\n".encode()
    with once(head + packed) as url:
        assert sent(url)[0].json() == {"a": 1}


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (Reply(reset=True), httpx2.NetworkError),
        (Reply("{}" * 50, cut=True), httpx2.NetworkError),
        (Reply(hang=True), httpx2.ReadTimeout),
        (Reply("{}" * 50, stall=True), httpx2.ReadTimeout),
        (Reply("{}", headers={"X-Long": "x" * 100_000}), httpx2.NetworkError),
    ],
)
def test_what_breaks_or_never_ends_is_told_from_what_is_not_there(
    serve: Serve, reply: Reply, expected: type[Exception]
) -> None:
    with pytest.raises(expected) as caught:
        sent(serve(reply).url, timeout=0.5)
    assert not isinstance(caught.value, httpx2.ConnectError)


def test_what_is_no_http_is_a_broken_connection() -> None:
    with once(b"SSH-2.0-OpenSSH_9.6\r\n") as url, pytest.raises(httpx2.NetworkError):
        sent(url)


def test_who_is_named_in_the_address_is_named_in_the_header(serve: Serve) -> None:
    server = serve(Reply("{}"))
    sent(server.url.replace("http://", "http://ada:holm@"))
    assert server.requests[0].headers["authorization"] == "Basic YWRhOmhvbG0="


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1", "http://nowhere.invalid", "http://....", f"http://{'a' * 80}.invalid"]
)
def test_no_connection_is_said_as_that(url: str) -> None:
    with pytest.raises(httpx2.ConnectError) as caught:
        sent(url)
    assert str(caught.value)


def test_who_forgets_to_close_is_told_nothing(serve: Serve) -> None:
    code = (
        "import asyncio, sys, httpx2\n"
        "from extractor.model.wire import Wire\n"
        "async def send():\n"
        "    await httpx2.AsyncClient(transport=Wire()).post(sys.argv[1], content=b'{}')\n"
        "asyncio.run(send())\n"
    )
    done = subprocess.run([sys.executable, "-c", code, serve(Reply("{}")).url], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
