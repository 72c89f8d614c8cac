import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Outcome
from scripted_server import ScriptedServer, answer, called

from extractor.model.provider import PROVIDERS
from extractor.schemas import Facts

Command = Callable[..., Outcome]
Serve = Callable[..., ScriptedServer]


def rows(outcome: Outcome) -> dict[str, dict[str, object]]:
    assert (outcome.status, outcome.err) == (0, "")
    lines = [json.loads(line) for line in outcome.out.splitlines()]
    return {line.get("provider") or line["model"]: line for line in lines}


def test_every_provider_has_a_line_and_no_key_is_shown(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GROQ_API_KEY", "very-secret")
    got = command("models")
    lines = {line.split()[0]: line for line in got.out.splitlines()[1:]}
    assert (got.status, list(lines)) == (0, list(PROVIDERS))
    assert lines["groq"].split()[1:] == ["GROQ_API_KEY", "set", "json_schema", "https://api.groq.com/openai/v1"]
    assert "not set" in lines["openai"]
    assert "GOOGLE_API_KEY or GEMINI_API_KEY" in lines["gemini"]
    assert "not needed" in lines["ollama"]
    assert "very-secret" not in got.out + command("models", "--json").out


def test_a_program_reads_the_same(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CO_API_KEY", "k")
    monkeypatch.setenv("OLLAMA_HOST", "http://ada:holm@gpu:8080")
    said = rows(command("models", "--json"))
    assert list(said) == list(PROVIDERS)
    assert said["cohere"] == {
        "provider": "cohere",
        "keys": ["CO_API_KEY", "COHERE_API_KEY"],
        "key_needed": True,
        "key_set": True,
        "mode": "md_json",
        "base_url": "https://api.cohere.ai/compatibility/v1",
        "source": "https://docs.cohere.com/docs/compatibility-api",
    }
    ollama = said["ollama"]
    assert (ollama["key_needed"], ollama["key_set"], ollama["base_url"]) == (False, False, "http://gpu:8080/v1")


def test_a_providers_models_have_prices_and_contexts(command: Command) -> None:
    mini = rows(command("models", "openai", "--json"))["openai/gpt-5-mini"]
    assert mini == {
        "model": "openai/gpt-5-mini",
        "input_usd_per_million": 0.25,
        "output_usd_per_million": 2.0,
        "varies": False,
        "context": 400_000,
    }
    got = command("models", "openai")
    (line,) = [line for line in got.out.splitlines() if line.startswith("openai/gpt-5-mini ")]
    assert line.split() == ["openai/gpt-5-mini", "0.25", "2", "400,000"]
    assert "US dollars per million tokens, as listed by genai-prices " in got.out


def test_a_price_that_varies_is_marked(command: Command) -> None:
    varying = {model for model, row in rows(command("models", "gemini", "--json")).items() if row["varies"]}
    table = command("models", "gemini").out
    assert varying
    assert {line.split()[0] for line in table.splitlines() if line.startswith("gemini/") and "*" in line} == varying
    assert "* for a short request, now" in table
    assert "*" not in command("models", "groq").out


def test_a_server_of_ones_own_has_no_prices(command: Command) -> None:
    got = command("models", "ollama")
    assert (got.status, got.out, got.line) == (
        0,
        "",
        "extractor: no prices are known for ollama; a server of one's own has none",
    )
    assert rows(command("models", "google", "--json")).keys() == {
        model.replace("gemini/", "google/", 1) for model in rows(command("models", "gemini", "--json"))
    }


def test_a_provider_that_nobody_knows_is_refused(command: Command) -> None:
    got = command("models", "acme")
    assert (got.status, got.line.partition(":  ")[0].partition(": known")[0]) == (
        2,
        "extractor: unknown provider 'acme'",
    )


def test_nothing_that_asks_a_model_is_imported() -> None:
    code = (
        "import sys; from extractor.cli import main; main(['models']); main(['models', 'groq']); "
        "print([name for name in sys.modules if name.split('.')[0] in ('openai', 'instructor')], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


@pytest.mark.parametrize(
    ("told", "mode", "held"),
    [([], "tools", "tools"), (["--mode", "json_schema"], "json_schema", "response_format")],
)
def test_a_model_is_asked_in_the_providers_mode_unless_told_another(
    command: Command, serve: Serve, article: Path, tmp_path: Path, told: list[str], mode: str, held: str
) -> None:
    nothing: dict[str, list[str]] = {"sources": [], "claims": [], "figures": []}
    server = serve(called("Draft", nothing) if mode == "tools" else answer(nothing))
    output = tmp_path / "facts.jsonl"
    model = ["--model", "anthropic/claude", "--base-url", server.url, "--repairs", "0", "--no-cache"]
    assert command("extract", article, "-o", output, *model, *told).status == 0
    (asked,) = server.requests
    assert {"tools", "response_format"} & set(asked.body) == {held}
    assert Facts.model_validate_json(output.read_text("utf-8")).provenance.model == "anthropic/claude"
    manifest = json.loads((tmp_path / "facts.manifest.json").read_text("utf-8"))
    assert manifest["settings"]["mode"] == mode
