import asyncio
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, Outcome
from scripted_server import ScriptedServer, completion

from extractor.engines.choose import engine_for
from extractor.errors import BudgetError, UsageError
from extractor.model import ModelOptions
from extractor.model.request import Request
from extractor.model.spending import Spending, Spent
from extractor.providers.prices import Price, price_of, prices_of
from extractor.providers.provider import PROVIDERS
from extractor.schemas import Facts
from extractor.settings import Settings

Serve = Callable[..., ScriptedServer]
Command = Callable[..., Outcome]
EMPTY = json.dumps({"sources": [], "claims": [], "figures": []})
IN, OUT = 2_600, 100
PLAIN = ModelOptions()
CASSETTE = ROOT / "cassettes" / "model" / "recorded" / "test_a_limit_passes.yaml"
ANSWER = completion(EMPTY, tokens=(IN, OUT))


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for n in range(12):
        (folder / f"{n:02}.txt").write_text(f"It rained in Elsdon on day {n}.", encoding="utf-8")
    return folder


def run(command: Command, server: ScriptedServer, articles: Path, *more: str | Path) -> Outcome:
    model = ["--model", "openai/gpt-5-mini", "--base-url", server.url, "--repairs", "0", "--no-cache"]
    return command("extract", articles, *model, *more)


@pytest.mark.parametrize("concurrency", ["1", "8"])
def test_a_limit_on_tokens_is_never_passed(command: Command, serve: Serve, articles: Path, concurrency: str) -> None:
    server = serve(ANSWER)
    got = run(command, server, articles, "--max-tokens", "14000", "--concurrency", concurrency)
    assert got.status == 3
    assert 3 <= len(got.out.splitlines()) == len(server.requests) <= 5
    assert len(server.requests) * (IN + OUT) <= 14000
    assert "stopped before --max-tokens 14000 is passed: spent" in got.err


def test_a_limit_on_money_is_never_passed_and_results_are_kept(
    command: Command, serve: Serve, articles: Path, tmp_path: Path
) -> None:
    output, server = tmp_path / "facts.jsonl", serve(ANSWER)
    each = IN * 0.25e-6 + OUT * 2e-6
    got = run(command, server, articles, "--max-cost", f"{each * 6.5:.6f}", "-o", output)
    assert got.status == 3
    kept = [Facts.model_validate_json(line) for line in output.read_text().splitlines()]
    assert 4 <= len(kept) == len(server.requests) <= 6
    assert all(one.provenance.cost_usd == pytest.approx(each) for one in kept)
    rest = run(command, server, articles, "-o", output)
    assert (rest.status, len(server.requests)) == (0, 12)


def test_a_limit_that_allows_nothing_asks_nothing(command: Command, serve: Serve, articles: Path) -> None:
    server = serve(ANSWER)
    got = run(command, server, articles, "--max-cost", "0")
    assert (got.status, got.out, server.requests) == (3, "", [])


def test_a_repair_that_would_pass_the_limit_leaves_the_draft(command: Command, serve: Serve, article: Path) -> None:
    server = serve(ANSWER)
    model = ["--model", "openai/gpt-5-mini", "--base-url", server.url, "--no-cache", "--max-tokens", "4500"]
    got = command("extract", article, *model)
    assert (got.status, len(server.requests)) == (0, 1)
    assert Facts.model_validate_json(got.out).provenance.repairs == 0


def test_what_a_run_took_is_in_its_summary(command: Command, serve: Serve, articles: Path) -> None:
    got = run(command, serve(ANSWER), articles)
    assert f"12 requests, 0 answers from the cache, {12 * IN} + {12 * OUT} tokens, $0.0102" in got.err


def test_no_price_is_null_and_refuses_a_limit_on_money(command: Command, serve: Serve, article: Path) -> None:
    server = serve(ANSWER)
    model = ["--model", "ollama/llama3", "--base-url", server.url, "--repairs", "0"]
    assert Facts.model_validate_json(command("extract", article, *model).out).provenance.cost_usd is None
    got = command("extract", article, *model, "--max-cost", "1")
    assert (got.status, "ollama/llama3 has no price" in got.line) == (2, True)


def test_a_table_of_ones_own_goes_first(command: Command, serve: Serve, article: Path, tmp_path: Path) -> None:
    table = tmp_path / "prices.toml"
    table.write_text('[models]\n"openai/gpt-5-mini" = { input = 1000, output = 0 }\n')
    got = run(command, serve(ANSWER), article, "--prices", table)
    assert Facts.model_validate_json(got.out).provenance.cost_usd == pytest.approx(IN / 1000)


@pytest.mark.parametrize("content", ["", "models = 5", '[models]\n"x" = { input = "a" }', "{"])
def test_a_table_that_is_none_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "prices.toml"
    path.write_text(content)
    with pytest.raises(UsageError, match="no table of prices"):
        price_of("openai/gpt-5", path)


@pytest.mark.parametrize("model", ["openai/no-such-model", "openai/whisper-1", "acme/gpt-5", "vllm/gpt-5"])
def test_what_nobody_lists_by_the_token_has_no_price(model: str) -> None:
    assert price_of(model) is None


@pytest.mark.parametrize("provider", [name for name, one in PROVIDERS.items() if not one.own])
def test_every_provider_that_takes_money_has_a_price_list(provider: str) -> None:
    before = "accounts/fireworks/models/" if provider == "fireworks" else ""
    listed = [(price_of(f"{provider}/{before}{name}"), price) for name, price, _ in prices_of(provider)]
    assert sum(found is not None and found.input == price.input for found, price in listed) > 5


def test_a_long_request_may_cost_more_by_the_token() -> None:
    varying = [price for _, price, _ in prices_of("gemini") if price.exact]
    assert any(price.of(1_000_000, 0) > 1.5 * price.input for price in varying)
    assert all(price.of(1_000, 0) <= price.of(1_000_000, 0) for price in varying)
    assert all(price.scaled(0.5).of(3_000, 500) == price.of(3_000, 500) / 2 for price in varying)


def test_what_requests_cost_is_added_up_not_reckoned_of_their_sum() -> None:
    dear = Price(1, 1, lambda given, answered: (given + answered) * (2.0 if given > 100 else 1.0))

    async def two(max_cost: float) -> Spending:
        spending = Spending(dear, max_cost=max_cost)
        for _ in range(2):
            async with spending.request(asked(320)) as took:
                took.add(Spent(80, 10))
        return spending

    spent = asyncio.run(two(182)).total
    assert (spent.tokens, spent.cost) == (180, 180)
    with pytest.raises(BudgetError, match="spent 90 tokens and "):
        asyncio.run(two(181))


def unpriced(caplog: pytest.LogCaptureFixture, model: str, options: ModelOptions = PLAIN) -> list[str]:
    given = Settings({variable: "k" for provider in PROVIDERS.values() for variable in provider.keys})
    engine_for(model, options, given)
    return [record.getMessage() for record in caplog.records]


def test_a_model_without_a_price_is_said_once(caplog: pytest.LogCaptureFixture) -> None:
    (said,) = unpriced(caplog, "openai/no-such-model")
    assert said == "openai/no-such-model has no price, so its cost is unknown; add it with --prices FILE"


@pytest.mark.parametrize(
    ("model", "options"),
    [
        ("openai/gpt-5-mini", PLAIN),
        ("ollama/llama3", PLAIN),
        ("openai/any", ModelOptions(base_url="http://127.0.0.1:1/v1")),
        ("openai/any", ModelOptions(replay=CASSETTE)),
    ],
)
def test_a_price_that_nobody_misses_is_not_spoken_of(
    caplog: pytest.LogCaptureFixture, model: str, options: ModelOptions
) -> None:
    assert unpriced(caplog, model, options) == []


def test_the_rules_do_not_wait_for_price_lists(article: Path) -> None:
    code = (
        "import sys; from extractor.cli import main; main(['extract', sys.argv[1]]); "
        "print([name for name in sys.modules if name.split('.')[0] in ('genai_prices', 'openai')], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(article)], capture_output=True, text=True, check=True)
    assert done.stderr.splitlines()[-1] == "[]"


def asked(characters: int) -> Request:
    return Request(fields={}, key="k", characters=characters, article=0, room=100)


def test_a_request_waits_for_what_others_leave() -> None:
    async def two() -> list[int]:
        spending, order = Spending(Price(1, 1), max_tokens=160), []

        async def ask(n: int) -> None:
            async with spending.request(asked(400)) as took:
                order.append(n)
                await asyncio.sleep(0.05)
                took.input_tokens = 10
                order.append(n)

        await asyncio.gather(ask(1), ask(2))
        with pytest.raises(BudgetError):
            async with spending.request(asked(10_000)):
                pass
        return order

    assert asyncio.run(two()) == [1, 1, 2, 2]


def test_what_was_spent_before_counts_towards_the_limit_alone() -> None:
    async def once() -> Spending:
        spending = Spending(max_tokens=1_000, before=Spent(900, 90))
        with pytest.raises(BudgetError, match="spent 990 tokens"):
            async with spending.request(Request({}, "key", 400, 40, 100)):
                raise AssertionError("it doesn't fit")
        return spending

    assert asyncio.run(once()).total.tokens == 0
