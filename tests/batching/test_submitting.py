"""What is sent, and how it is cut, without a pipeline before it."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from batch_server import BatchServer, Fate, Made
from scripted_server import answer

from extractor.batching import BatchFolder, BatchRun, BatchService, Submitted, collect, submit
from extractor.batching.lines import line_of
from extractor.batching.run import MOST_BYTES, MOST_REQUESTS
from extractor.errors import UsageError
from extractor.model.request import Request
from extractor.model.spending import Spending
from extractor.pacing.retry import RetryPolicy
from extractor.providers.prices import Price
from extractor.providers.provider import Endpoint

GOOD = answer({"sources": [], "claims": [], "figures": []})
MODEL = "openai/x"


@pytest.fixture
def serve() -> Iterator[Callable[..., BatchServer]]:
    with ExitStack() as stack:
        yield lambda *steps, **more: stack.enter_context(BatchServer(steps, **more))


def begun(folder: Path, server: BatchServer | None = None, **more: object) -> BatchFolder:
    url = server.url if server else "http://127.0.0.1:9/v1"
    fields = {"id": "r", "model": MODEL, "where": url, "mode": "json_schema", "paths": ("x",), "folder": str(folder)}
    return BatchFolder(folder / "run", BatchRun.model_validate({**fields, **more}))


def ask(folder: BatchFolder, count: int, words: str = "Rain") -> None:
    for n in range(count):
        said = {"model": "x", "messages": [{"role": "user", "content": f"{words} {n}."}]}
        request = Request.of(MODEL, said, 100)
        folder.defer(request, line_of(request, "max_tokens"))


def sent(folder: BatchFolder, server: BatchServer) -> Submitted:
    async def send() -> Submitted:
        service = BatchService(Endpoint(MODEL, "x", server.url, "none"), RetryPolicy(first_wait=0, longest_wait=0))
        try:
            return await submit(folder, service, Spending(), folder.run)
        finally:
            await service.aclose()

    return asyncio.run(send())


def test_the_limits_of_a_file_are_those_of_the_providers() -> None:
    assert (MOST_REQUESTS, MOST_BYTES) == (50_000, 200_000_000)


def test_a_part_takes_no_more_than_a_file_may_hold_to_the_byte(
    serve: Callable[..., BatchServer], tmp_path: Path
) -> None:
    server = serve(GOOD)
    with begun(tmp_path, server, bytes_per_batch=1) as folder:
        ask(folder, 9)
        size = next(folder.waiting())[2]
        folder.run = folder.run.model_copy(update={"bytes_per_batch": 3 * size})
        assert sent(folder, server) == Submitted(9, 3)
    assert [len(content) for content in server.files.contents.values()] == [3 * size] * 3


def test_a_request_that_no_file_may_hold_is_said_to_be(serve: Callable[..., BatchServer], tmp_path: Path) -> None:
    server = serve(GOOD)
    with begun(tmp_path, server, bytes_per_batch=50) as folder:
        ask(folder, 1)
        with pytest.raises(UsageError, match="more than a file may have"):
            sent(folder, server)


def test_of_two_batches_of_one_part_one_is_cancelled(serve: Callable[..., BatchServer], tmp_path: Path) -> None:
    server = serve(GOOD, fates=[Fate(looks=9)])
    with begun(tmp_path, server) as folder:
        ask(folder, 2)
        sent(folder, server)
        first = server.batches[0]
        server.batches.append(Made("batch_2", first.input_file_id, first.metadata, first.lines, Fate(looks=9)))
        folder.note(folder.part(1), batch_id=None)
        sent(folder, server)
        assert server.did["cancel"] == 1
        (kept,) = [made for made in server.batches if made.fate.ends != "cancelled"]
        assert folder.part(1).batch_id == kept.id
        assert (server.did["create"], server.did["upload"]) == (1, 1)


def test_a_batch_is_noted_as_a_whole_or_not_at_all(serve: Callable[..., BatchServer], tmp_path: Path) -> None:
    server = serve(GOOD, fates=[Fate(looks=0)])
    kept: dict[str, str] = {}

    def keep(key: str, text: str) -> None:
        if len(kept) == 2:
            raise OSError("no space left on device")
        kept[key] = text

    async def take(keep: Callable[[str, str], None]) -> None:
        service = BatchService(Endpoint(MODEL, "x", server.url, "none"), RetryPolicy())
        try:
            await collect(folder, service, Price(1, 1), keep)
        finally:
            await service.aclose()

    with begun(tmp_path, server) as folder:
        ask(folder, 5)
        sent(folder, server)
        with pytest.raises(OSError, match="no space"):
            asyncio.run(take(keep))
        assert (folder.counts().answered, folder.counts().calls, folder.part(1).collected) == (0, 0, 0)
        asyncio.run(take(kept.__setitem__))
        assert (folder.counts().answered, folder.counts().calls, len(kept)) == (5, 5, 5)
        assert folder.counts().cost == pytest.approx(5 * 18 / 1e6)
    assert list((tmp_path / "run").glob("extractor-*")) == []
