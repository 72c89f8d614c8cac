"""A run with every fault at random, counted at the server."""

import asyncio
import gc
import hashlib
import json
import random
import threading
import tracemalloc
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from scripted_server import Received, Reply, ScriptedServer, answer, completion, failure

from extractor.engines.model import ModelEngine
from extractor.model import Endpoint
from extractor.model.cache import AnswerCache
from extractor.model.client import OpenAIClient
from extractor.model.retry import RetryPolicy
from extractor.pipeline import Outcome, extract_many
from extractor.prompts import Message
from extractor.schemas import Draft, Facts, Failure

Serve = Callable[..., ScriptedServer]
FAST = RetryPolicy(attempts=6, first_wait=0.001, longest_wait=0.005, patience=20)
GOOD = answer({"sources": [], "claims": [], "figures": []})
FAULTS = (
    failure(429, "slow down", retry_after="0"),
    failure(429, "slow down", retry_after_ms="1"),
    failure(500, "oops"),
    failure(503, "busy"),
    failure(400, "bad request"),
    Reply(reset=True),
    Reply("<html>gateway</html>"),
    Reply({"id": "x", "object": "chat.completion", "choices": []}),
    completion('{"sources": ['),
    completion('{"sources": 5}'),
    completion("Certainly!"),
    completion('{"sour', finish="length"),
    completion('{"sour', finish="content_filter"),
    completion(None, refusal="No."),
)
USABLE = {json.dumps(one.body) for one in (GOOD, *FAULTS[8:11])}


class Unlucky:
    """Answers a fifth of all requests with a fault, the same on every run; counts the usable answers to each."""

    def __init__(self, seed: int) -> None:
        self._seed, self._lock = seed, threading.Lock()
        self._asked: Counter[str] = Counter()
        self.usable: Counter[str] = Counter()
        self.faults = 0

    def __call__(self, request: Received) -> Reply:
        question = {name: value for name, value in request.body.items() if name != "max_tokens"}
        key = hashlib.sha256(json.dumps(question).encode()).hexdigest()
        with self._lock:
            self._asked[key] += 1
            luck = random.Random(f"{self._seed} {key} {self._asked[key]}")
            faulty = luck.random() < 0.2
            reply = luck.choice(FAULTS) if faulty else GOOD
            self.faults += faulty
            self.usable[key] += json.dumps(reply.body) in USABLE
            return reply


def run(server: ScriptedServer, folder: Path, count: int) -> list[Outcome]:
    async def everything() -> list[Outcome]:
        client = OpenAIClient(Endpoint("openai/x", "x", server.url, "k"), FAST, cache=AnswerCache(folder))
        texts = (f"It rained in Elsdon, said number {n}." for n in range(count))
        engine = ModelEngine(client)
        outcomes = [one async for one in extract_many(texts, engine, 16, repairs=0)]
        await engine.aclose()
        return outcomes

    return asyncio.run(everything())


def test_500_articles_with_a_fifth_of_all_answers_faulty(serve: Serve, tmp_path: Path) -> None:
    unlucky = Unlucky(seed=4)
    server = serve(unlucky)
    first = run(server, tmp_path, 500)
    failed = [one for one in first if isinstance(one, Failure)]
    assert len(first) == 500
    assert unlucky.faults > 80
    assert 10 < len(failed) < 50
    assert all("openai/x: " in one.reason and len(one.reason.splitlines()) == 1 for one in failed)
    assert max(unlucky.usable.values()) == 1
    asked = len(server.requests)
    again = run(server, tmp_path, 500)
    assert len(server.requests) - asked < 2 * len(failed)
    done = {one.article.sha256 for one in first if isinstance(one, Facts)}
    assert {one.provenance.calls for one in again if isinstance(one, Facts) and one.article.sha256 in done} == {0}


def test_memory_does_not_grow_with_the_calls(serve: Serve) -> None:
    # benchmarks/model_path.py measures the whole process over 2,000 calls.
    server = serve(GOOD)

    async def grown() -> int:
        client = OpenAIClient(Endpoint("openai/x", "x", server.url, "k"), FAST)
        for n in range(120):
            if n == 40:
                tracemalloc.start()
            await client.ask([Message("user", f"Rain {n}.")], Draft)
            server.requests.clear()
        gc.collect()
        size, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        await client.aclose()
        return size

    assert asyncio.run(grown()) < 250_000
