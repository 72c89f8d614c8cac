"""For the offline tests of projects that use `extractor`: recorded models, played without key and network.

In ``conftest.py`` say ``pytest_plugins = ["extractor.testing"]``; then a test may take ``extractor_replay``::

    def test_our_front_page(extractor_replay):
        with_facts = extractor_replay("front-page.yaml").extract(TEXT)

Cassettes stand in the folder ``cassettes`` beside the test; docs/recording.md says how they are made.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from extractor.api import Extractor
from extractor.errors import UsageError
from extractor.model import ModelOptions
from extractor.recording.cassette import Cassette

_PLAIN = ModelOptions()


def replaying(cassette: str | Path, asked: ModelOptions = _PLAIN, *, repairs: int = 1) -> Extractor:
    """Return an extractor that plays a cassette as the model that was recorded, first in the mode that was recorded.

    Raises UsageError for a file that is no cassette.  A request that it doesn't hold raises ModelUnavailableError.
    """
    path = Path(cassette)
    model = Cassette(path).model
    if model is None:
        raise UsageError(f"{path}: holds no exchange; record it anew with --record")
    return Extractor(f"openai/{model}", repairs=repairs, asked=replace(asked, replay=path))


@pytest.fixture
def extractor_replay(request: pytest.FixtureRequest) -> Callable[..., Extractor]:
    """Return `replaying` for the name of a cassette in the folder ``cassettes`` beside the test."""
    folder = request.path.parent / "cassettes"

    def replaying_beside(name: str, asked: ModelOptions = _PLAIN, *, repairs: int = 1) -> Extractor:
        return replaying(folder / name, asked, repairs=repairs)

    return replaying_beside
