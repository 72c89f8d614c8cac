"""What the library logs of articles and runs, and what the command line makes of it."""

import asyncio
import json
import logging
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import ARTICLE
from scripted_server import INPUT_TOKENS, OUTPUT_TOKENS, ScriptedServer, answer, called, completion, failure

from extractor import Extractor
from extractor.errors import BudgetError
from extractor.model import ModelOptions

Serve = Callable[..., ScriptedServer]
DRAFT = {"figures": [{"key": "f1", "quote": "40 sheep", "value": "40", "kind": "count", "unit": "sheep"}]}
REFUSES = failure(400, "response_format is not supported")


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture) -> Callable[..., list[Any]]:
    """Return the records of an event, from extractor's loggers alone."""
    caplog.set_level(logging.DEBUG, "extractor")
    return lambda event: [
        one for one in caplog.records if one.name.startswith("extractor.") and vars(one).get("event") == event
    ]


def run(articles: list[str], *arguments: Any, most: int | None = None, **options: Any) -> None:
    async def whole() -> None:
        async with Extractor(*arguments, **options) as extractor:
            outcomes = extractor.extract_many(articles)
            taken = 0
            async for _ in outcomes:
                taken += 1
                if taken == most:
                    await outcomes.aclose()  # type: ignore[attr-defined]
                    break

    asyncio.run(whole())


def test_an_article_and_a_run_are_told_in_numbers(told: Any, serve: Serve) -> None:
    run([ARTICLE], "openai/scripted", base_url=serve(answer(DRAFT)).url, repairs=0)
    (article,), (end,) = told("article"), told("end")
    assert (article.levelname, article.outcome, article.verified, article.rejected) == ("INFO", "ok", 1, 0)
    assert article.article.startswith(article.getMessage().partition(":")[0])
    for record in (article, end):
        assert (record.calls, record.cached_calls) == (1, 0)
        assert (record.input_tokens, record.output_tokens, record.cost_usd) == (INPUT_TOKENS, OUTPUT_TOKENS, None)
        assert 0 < record.seconds < 60
    assert (end.ended, end.ok, end.partial, end.failed, end.verified) == ("complete", 1, 0, 0, 1)
    (request,) = told("request")
    assert (request.levelname, vars(request)["gen_ai.usage.output_tokens"]) == ("DEBUG", OUTPUT_TOKENS)


def test_one_article_alone_is_told_too(told: Any) -> None:
    Extractor().extract(ARTICLE)
    assert [record.outcome for record in told("article")] == ["ok"]
    assert told("end") == []


def test_what_failed_is_a_warning_with_its_reason(told: Any, serve: Serve) -> None:
    run(["", ARTICLE], "openai/scripted", base_url=serve(completion(None, refusal="Never!")).url)
    assert [(record.levelname, record.outcome, record.reason) for record in told("article")] == [
        ("WARNING", "failed", "the article is empty"),
        ("WARNING", "failed", "openai/scripted: refused: Never!"),
    ]
    (end,) = told("end")
    assert (end.ok, end.failed, end.calls) == (0, 2, 1)


def test_what_is_missing_of_an_article_is_counted(told: Any, serve: Serve) -> None:
    broken = {"figures": [{**DRAFT["figures"][0], "value": "41"}]}
    run([ARTICLE], "openai/scripted", base_url=serve(answer(broken), failure(422, "no")).url)
    (article,) = told("article")
    assert (article.levelname, article.outcome, article.shortfalls) == ("WARNING", "partial", 1)


def test_what_befalls_requests_is_told(told: Any, serve: Serve) -> None:
    server = serve(REFUSES, failure(503, "oops"), called("Draft", {}))
    run([ARTICLE], "openai/scripted", base_url=server.url, repairs=0)
    (mode,), (retry,) = told("mode"), told("retry")
    assert (mode.levelname, mode.model, mode.mode) == ("WARNING", "openai/scripted", "tools")
    assert (retry.levelname, retry.tries, retry.kind) == ("INFO", 1, "faulty")
    assert [vars(record).get("error.type") for record in told("request")] == ["400", "503", None]


def test_a_run_tells_why_it_ended(told: Any, serve: Serve) -> None:
    run([ARTICLE, ARTICLE + " ", ARTICLE + "  "], concurrency=1, most=1)
    limited = ModelOptions(max_tokens=20)
    with pytest.raises(BudgetError):
        run([ARTICLE, ARTICLE + " "], "openai/scripted", base_url=serve(answer({})).url, repairs=0, asked=limited)
    assert [record.ended for record in told("end")] == ["interrupted", "budget"]


def test_what_other_processes_compute_is_told_here(told: Any) -> None:
    run([ARTICLE, "", "Rain fell."], workers=2)
    assert sorted(record.outcome for record in told("article")) == ["failed", "ok", "ok"]
    assert told("end")[0].ok == 2


def test_a_program_that_asks_for_no_log_sees_none(serve: Serve) -> None:
    code = (
        "import sys, extractor\n"
        "print(extractor.extract(sys.argv[1], 'openai/scripted', base_url=sys.argv[2]).outcome)\n"
    )
    command = [sys.executable, "-c", code, ARTICLE, serve(REFUSES, answer({})).url]
    got = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (got.stdout, got.stderr) == ("ok\n", "")


@pytest.mark.parametrize("option", ["--log-json", "--quiet"])
def test_the_command_line_says_each_warning_and_failure_once(
    command: Any, serve: Serve, article: Path, tmp_path: Path, option: str
) -> None:
    (tmp_path / "rain.txt").write_text("Rain fell.")
    server = serve(REFUSES, called("Draft", DRAFT), completion(None, refusal="Never!"))
    asked = ("--model", "openai/scripted", "--base-url", server.url, "--repairs", "0", "--concurrency", "1")
    got = command("extract", article, tmp_path / "rain.txt", "-o", tmp_path / "facts.jsonl", *asked, option)
    assert got.status == 1
    lines = got.err.splitlines()
    assert sum("asked in mode tools from here on" in line for line in lines) == 1
    assert sum("rain.txt" in line for line in lines) == 1
    assert sum("refused: Never!" in line for line in lines) == 1
    if option == "--log-json":
        assert sorted(json.loads(line)["event"] for line in lines) == ["end", "failed", "note"]
    else:
        assert len(lines) == 2


def test_the_command_line_leaves_no_handler_behind(command: Any, article: Path) -> None:
    before = list(logging.getLogger("extractor").handlers)
    command("extract", article)
    assert logging.getLogger("extractor").handlers == before
    assert [type(handler) for handler in before] == [logging.NullHandler]
