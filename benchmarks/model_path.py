"""What our layers over the OpenAI SDK cost: CPU of the client a call, side by side, and memory over 2,000 calls.

    python benchmarks/model_path.py

A scripted server in a process of its own answers at once; the prompt is the draft prompt with an example article, the
answer a draft of ours.  The rows are measured in turn, several times, and the medians compared: read the ratios.
"""

import asyncio
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import openai

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from scripted_server import ServerProcess, completion  # noqa: E402

from extractor.engines.model import ModelEngine, messages_for  # noqa: E402
from extractor.model import Endpoint  # noqa: E402
from extractor.model.cache import AnswerCache  # noqa: E402
from extractor.model.client import OpenAIClient  # noqa: E402
from extractor.schemas import Article, Draft  # noqa: E402

CALLS, ROUNDS, MANY = 128, 5, 2_000
TEXT = (ROOT / "examples" / "wage-deal.txt").read_text("utf-8")
MESSAGES = messages_for(Article(text=TEXT))
ANSWER = (ROOT / "cassettes" / "answers" / "wage-deal.json").read_text("utf-8")
FORM = {"name": "Draft", "strict": True, "schema": Draft.model_json_schema()}
HELD: dict[str, Any] = {"response_format": {"type": "json_schema", "json_schema": FORM}}
Call = Callable[[int], Awaitable[object]]


def plain(n: int) -> list[Any]:
    """The messages, each time other ones, so that no cache answers by mistake."""
    return [{"role": one.role, "content": f"{one.content}\n{n}"} for one in MESSAGES]


async def cpu(call: Call, concurrency: int, offset: int) -> float:
    """Return the CPU milliseconds of this process per call."""
    gate = asyncio.Semaphore(concurrency)

    async def one(n: int) -> None:
        async with gate:
            await call(offset + n)

    before = time.process_time()
    await asyncio.gather(*(one(n) for n in range(CALLS)))
    return (time.process_time() - before) / CALLS * 1_000


async def measure(url: str, folder: Path, concurrency: int) -> dict[str, list[float]]:
    sdk = openai.AsyncOpenAI(base_url=url, api_key="k", max_retries=0)
    endpoint = Endpoint("openai/x", "x", url, "k")
    ours, keeping = OpenAIClient(endpoint), OpenAIClient(endpoint, cache=AnswerCache(folder))

    def asked(client: OpenAIClient) -> Call:
        return lambda n: client.ask([type(m)(m.role, f"{m.content}\n{n}") for m in MESSAGES], Draft)

    async def bare(n: int) -> Any:
        return await sdk.chat.completions.create(model="x", messages=plain(n), **HELD)

    async def validated(n: int) -> Draft:
        return Draft.model_validate_json((await bare(n)).choices[0].message.content)

    async def drafted(n: int) -> Any:
        return await ModelEngine(keeping).draft(Article(text=f"{TEXT}\n{n}"))

    rows: dict[str, Call] = {
        "the bare SDK": bare,
        "the SDK, answer validated": validated,
        "our client": asked(ours),
        "our client, answers kept": asked(keeping),
        "an article drafted, answers kept": drafted,
    }
    again = {"our client, from the cache": asked(keeping), "an article drafted, from the cache": drafted}
    found: dict[str, list[float]] = {name: [] for name in [*rows, *again]}
    for turn in range(-1, ROUNDS):
        for name, call in rows.items():
            took = await cpu(call, concurrency, turn * CALLS)
            if turn >= 0:  # The first turn warms up.
                found[name].append(took)
        for name, call in again.items() if turn >= 0 else ():
            found[name].append(await cpu(call, concurrency, turn * CALLS))
    await sdk.close()
    for client in (ours, keeping):
        await client.aclose()
    return found


async def grown(url: str) -> tuple[int, int]:
    """Return the process's peak memory in MB after 200 calls and after 2,000."""
    client = OpenAIClient(Endpoint("openai/x", "x", url, "k"))
    peaks = []
    for n in range(MANY):
        await client.ask(MESSAGES, Draft)
        if n in (MANY // 10, MANY - 1):
            peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
    return peaks[0], peaks[1]


def main() -> None:
    with ServerProcess([completion(ANSWER)]) as server:
        compare(server.url)


def compare(url: str) -> None:
    for concurrency in (1, 16, 64):
        with tempfile.TemporaryDirectory() as folder:
            found = asyncio.run(measure(url, Path(folder), concurrency))
        base = statistics.median(found["the bare SDK"])
        print(f"\n{concurrency} at once, {CALLS} calls, {ROUNDS} rounds      ms CPU a call: median (min)   ratio")
        for name, took in found.items():
            median = statistics.median(took)
            print(f"  {name:36} {median:8.2f} ({min(took):.2f}) {median / base:14.2f}")
    print("\npeak memory after {} and {} calls: {} and {} MB".format(MANY // 10, MANY, *asyncio.run(grown(url))))


if __name__ == "__main__":
    main()
