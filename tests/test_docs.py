"""The words against the code: examples run, commands and exit statuses are the real ones."""

import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from io import StringIO

import pytest
from conftest import ROOT, Outcome

from extractor.cli import status
from extractor.providers.provider import PROVIDERS

README = (ROOT / "README.md").read_text("utf-8")


def test_the_example_prints_what_the_readme_says() -> None:
    code, printed = re.findall(r"```python\n(.*?)```\n\n((?:    [^\n]*\n)+)", README, re.DOTALL)[0]
    out = StringIO()
    with redirect_stdout(out):
        exec(code, {})
    assert out.getvalue().splitlines() == [line.removeprefix("    ") for line in printed.splitlines()]


def test_the_exit_statuses_are_those_of_the_code() -> None:
    table = {int(number) for number in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)}
    assert table == {value for name, value in vars(status).items() if name.isupper() and isinstance(value, int)}


def test_every_command_is_in_the_readme_and_every_command_there_exists(command: Callable[..., Outcome]) -> None:
    listed = re.findall(r"^  ([a-z]+) ", command("--help").out.partition("Commands:")[2], re.MULTILINE)
    assert set(re.findall(r"^    extractor ([a-z]+)", README, re.MULTILINE)) == set(listed)


@pytest.mark.parametrize("page", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_every_file_that_is_named_exists(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    links = re.findall(r"\]\(([^)#:]+)\)", text)
    paths = [path for path in re.findall(r"`([\w./-]+/[\w./-]*)`", text) if not path.isupper() and "N" not in path]
    missing = [
        path for path in (*links, *paths) if not (ROOT / path).exists() and not (ROOT / "extractor" / path).exists()
    ]
    assert missing == []


OBSERVABILITY = (ROOT / "docs" / "observability.md").read_text("utf-8")


def test_the_examples_of_logs_and_traces_run() -> None:
    pytest.importorskip(
        "opentelemetry.sdk", reason="opentelemetry-sdk is not installed (it is one of the tests' dependencies)"
    )
    logs, traces = re.findall(r"```python\n(.*?)```", OBSERVABILITY, re.DOTALL)
    logged, traced = (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        for code in (logs, traces)
    )
    (shown,) = re.findall(r"^    (\{.*)$", OBSERVABILITY, re.MULTILINE)
    assert re.match(re.escape(shown).replace("ID", "[0-9a-f]+"), logged.stderr)
    assert '"name": "extract"' in traced.stdout
    assert '"extractor.verified": 3' in traced.stdout


def test_every_event_and_attribute_is_in_the_page_and_every_one_there_exists() -> None:
    code = "".join(path.read_text("utf-8") for path in (ROOT / "extractor").rglob("*.py"))
    listed = set(re.findall(r"^\| `([a-z-]+)` \|", OBSERVABILITY, re.MULTILINE))
    assert listed == set(re.findall(r'"event": "([a-z-]+)"', code))
    tracing = (ROOT / "extractor" / "model" / "tracing.py").read_text("utf-8")
    for name in re.findall(r"`((?:gen_ai|server|error)\.[a-z_.]+)`", OBSERVABILITY):
        assert name in tracing or name.removeprefix("gen_ai.response.") in ("id", "model")
    assert set(re.findall(r'"((?:gen_ai|server|error)\.[a-z_.]+)"', tracing)) <= set(
        re.findall(r"`([a-z_.]+)`", OBSERVABILITY)
    )


def test_the_providers_with_batches_are_those_of_the_page() -> None:
    page = (ROOT / "docs" / "batches.md").read_text("utf-8")
    assert re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE) == [name for name, one in PROVIDERS.items() if one.batch]
