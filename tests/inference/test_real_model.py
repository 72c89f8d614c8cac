"""The model path with a real server and a real model, which is far too small: what it makes up must not be verified.

`make test-model` installs both and runs this.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import EXAMPLES
from inference.asking import Run, draft
from inference.bearing import not_borne
from inference.serving import installed, serving

from extractor.providers import Mode
from extractor.schemas import Failure

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(not installed(), reason="make test-model installs the server and the model"),
]

SHORT = sorted(EXAMPLES.glob("*.txt"))
LONG = sorted((Path(__file__).parent / "articles").glob("*.txt"))
# How an article may end without facts; anything else is a fault of ours.
SAID = ("output limit", "no answer fitted the schema")


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with serving() as url:
        yield url


@pytest.fixture(scope="module", params=["tools", "json_schema", "md_json"])
def run(server: str, request: pytest.FixtureRequest, tally: list[Run]) -> Run:
    """What came of the articles in one mode.  All are drafted in one; in the others, as many as ten minutes allow."""
    mode: Mode = request.param
    paths = {"tools": [*SHORT, *LONG], "json_schema": SHORT[:2], "md_json": SHORT[:1]}[mode]
    done = draft(server, mode, paths)
    tally.append(done)
    return done


def test_every_article_ends_in_facts_or_says_why_not(run: Run) -> None:
    assert len(run.outcomes) == len(run.texts)
    unexpected = Counter(reason for reason in run.reasons if not any(said in reason for said in SAID))
    assert not unexpected


def test_the_article_bears_what_is_verified(run: Run) -> None:
    faults = [
        f"{path}: {fault}"
        for path, outcome in run.outcomes.items()
        if not isinstance(outcome, Failure)
        for fault in not_borne(run.texts[path], outcome)
    ]
    assert faults == []


def test_tokens_and_time_are_known(run: Run) -> None:
    assert run.usage.calls >= len(run.texts)
    assert run.usage.input_tokens > 0
    assert run.usage.output_tokens > 0
    assert run.seconds > 0


def test_the_model_made_things_up_and_the_check_had_something_to_reject(server: str, tally: list[Run]) -> None:
    assert sum(run.statuses["rejected"] for run in tally) > 0
