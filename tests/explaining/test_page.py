"""docs/explain.md against the code: its examples are printed as they stand there, and its stages exist."""

import importlib
import pkgutil
import re
import shlex
from collections.abc import Callable

import pytest
from conftest import EXAMPLES, ROOT, Outcome

import extractor
import extractor.rules
from extractor.rules.trace import Choice

PAGE = (ROOT / "docs" / "explain.md").read_text("utf-8")
SHOWN = re.findall(r"^    \$ extractor ([^\n]*)\n\n```text\n(.*?)```", PAGE, re.MULTILINE | re.DOTALL)


STAGE = re.compile(r"`([a-z.-]+)(?:CODE)?`")


def stages_of_rules() -> set[str]:
    """Return the stages of all ordered choices of the rules."""
    names = [module.name for module in pkgutil.walk_packages(extractor.rules.__path__, "extractor.rules.")]
    values = (value for name in names for value in vars(importlib.import_module(name)).values())
    return {value.stage for value in values if isinstance(value, Choice)}


def on_one_line(words: str) -> str:
    return " ".join(words.split())


@pytest.mark.parametrize(("arguments", "shown"), SHOWN, ids=[arguments.split()[-1] for arguments, _ in SHOWN])
def test_the_examples_are_printed(
    command: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch, arguments: str, shown: str
) -> None:
    """Other steps may stand between those that are shown; run the command and put its output in the page."""
    monkeypatch.chdir(ROOT)
    printed = on_one_line(command(*shlex.split(arguments)).out)
    for step in re.split(r"\n(?=  \S)", shown):
        assert on_one_line(step) in printed, f"extractor {arguments} doesn't print this step"


def test_the_table_has_all_stages_and_no_others() -> None:
    table = PAGE.partition("| stage |")[2].partition("\n\n")[0]
    names = [name for row in table.splitlines() for name in STAGE.findall(row.split(" | ")[0])]
    listed = {name.partition(".")[0] for name in names}
    texts = [path.read_text("utf-8") for path in EXAMPLES.glob("*.txt")]
    told = {step.stage for text in texts for each in extractor.explain(text).records for step in each.steps}
    assert listed == told | stages_of_rules()
    assert len(set(names)) == len(names)
