"""The words against the code: examples run, commands and exit statuses are the real ones."""

import re
from collections.abc import Callable
from contextlib import redirect_stdout
from io import StringIO

import pytest
from conftest import ROOT, Outcome

from extractor.cli import status
from extractor.model.provider import PROVIDERS

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


def test_the_providers_with_batches_are_those_of_the_page() -> None:
    page = (ROOT / "docs" / "batches.md").read_text("utf-8")
    assert re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE) == [name for name, one in PROVIDERS.items() if one.batch]
