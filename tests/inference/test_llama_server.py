"""The model path against a real inference server: llama.cpp with random weights.  `make test-server` installs it."""

import asyncio
import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

pytest.importorskip("llama_cpp.server", reason="llama.cpp is not installed; make test-server installs it")
pytest.importorskip("gguf", reason="gguf is not installed; make test-server installs it")

from conftest import EXAMPLES, records_of
from inference.tiny_model import CONTEXT, write

from extractor import pipeline
from extractor.engines.model import ModelEngine
from extractor.model import Endpoint
from extractor.model.client import OpenAIClient
from extractor.pacing.retry import RetryPolicy
from extractor.providers import Mode
from extractor.schemas import Article, Facts, Failure

ANSWERS = 200
# Noise knows no end; a server with an output limit cuts it, and that is what we ask for.
OUTPUT_LIMIT = 600
# What the random model's answers may end as; anything else is a fault of ours.
HANDLED = ("output limit", "no answer fitted the schema", "no usable answer", "too long")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start a server on loopback and return its address."""
    model = tmp_path_factory.mktemp("model") / "tiny.gguf"
    write(model)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "llama_cpp.server", "--model", str(model), "--host", "127.0.0.1"]
    command += ["--port", str(port), "--chat_format", "chatml", "--n_ctx", str(CONTEXT)]
    log = (model.parent / "server.log").open("wb")
    process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
    try:
        _wait_for(f"http://127.0.0.1:{port}/v1/models", process, model.parent / "server.log")
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        process.terminate()
        process.wait(30)


def _wait_for(url: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    for _ in range(300):
        assert process.poll() is None, log.read_text("utf-8", "replace")[-2_000:]
        try:
            urllib.request.urlopen(url, timeout=1).close()
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
        else:
            return
    raise AssertionError(f"no server at {url} after a minute")


class OutputLimit(httpx2.AsyncBaseTransport):
    """Gives every request an output limit, as many servers do of themselves."""

    def __init__(self) -> None:
        self._network = httpx2.AsyncHTTPTransport()

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send the request with the limit put in."""
        body = json.loads(await request.aread()) | {"max_tokens": OUTPUT_LIMIT}
        headers = [(name, value) for name, value in request.headers.multi_items() if name != "content-length"]
        limited = httpx2.Request(request.method, request.url, headers=headers, json=body)
        return await self._network.handle_async_request(limited)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._network.aclose()


def outcomes(url: str, mode: Mode, count: int) -> list[Facts | Failure]:
    """Extract from that many articles, the examples again and again with another number in each."""
    texts = [path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    articles = [Article(text=f"{texts[n % len(texts)]}\nReport {n} of the day.\n") for n in range(count)]

    async def run() -> list[Facts | Failure]:
        endpoint = Endpoint("openai/tiny", "tiny", url, "no-key")
        client = OpenAIClient(endpoint, RetryPolicy(attempts=2), mode=mode, transport=OutputLimit)
        engine = ModelEngine(client, context=CONTEXT)
        try:
            return [outcome async for outcome in pipeline.extract_many(articles, engine, 1, repairs=0)]
        finally:
            await engine.aclose()

    return asyncio.run(run())


@pytest.mark.parametrize(("mode", "count"), [("tools", ANSWERS), ("json_schema", 4)])
def test_the_schema_is_taken_and_nothing_made_up_is_verified(server: str, mode: Mode, count: int) -> None:
    found = outcomes(server, mode, count)
    assert len(found) == count
    reasons = [outcome.reason for outcome in found if isinstance(outcome, Failure)]
    unexpected = Counter(reason for reason in reasons if not any(said in reason for said in HANDLED))
    assert not unexpected
    records = [r for one in found if isinstance(one, Facts) for r in records_of(one)]
    assert [record for record in records if record.status == "verified"] == []
