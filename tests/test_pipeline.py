import asyncio
import re
from collections.abc import AsyncIterator, Iterator, Mapping

import pytest

import extractor
from extractor.engines import Drafted, Usage
from extractor.errors import InputError, ModelError, ModelUnavailableError, UsageError
from extractor.pipeline import Outcome, extract_many
from extractor.schemas import Article, Draft, Facts, Failure


class FakeEngine:
    """Drafts nothing, slowly; fails where the text says so; counts how many are under way."""

    name, model, computes = "fake", None, False
    prompts: Mapping[str, str] = {}

    def __init__(self) -> None:
        self.under_way = self.most = 0
        self.spent = Usage()

    async def draft(self, article: Article) -> Drafted:
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        await asyncio.sleep(0.001)
        self.under_way -= 1
        if "refuse" in article.text:
            raise ModelError("refused")
        if "fault" in article.text:
            raise ValueError("a wrong\nassumption of ours")
        if "full" in article.text:
            raise OSError("no space left on device")
        if "gone" in article.text:
            raise ModelUnavailableError("no server")
        return Drafted(Draft())

    async def aclose(self) -> None:
        """Nothing to close."""


def outcomes(texts: list[str], engine: FakeEngine, concurrency: int = 3) -> list[Outcome]:
    async def collect() -> list[Outcome]:
        return [outcome async for outcome in extract_many(texts, engine, concurrency)]

    return asyncio.run(collect())


def test_every_article_has_an_outcome_and_few_are_under_way_at_once() -> None:
    engine = FakeEngine()
    assert len(outcomes([f"Rain {n}." for n in range(20)], engine)) == 20
    assert engine.most == 3


def test_what_is_wrong_with_an_article_is_data() -> None:
    got = outcomes(["Rain.", "refuse", " ", "\ud800"], FakeEngine())
    reasons = sorted(outcome.reason for outcome in got if isinstance(outcome, Failure))
    assert sum(isinstance(outcome, Facts) for outcome in got) == 1
    assert [reason[:11] for reason in reasons] == ["not a text:", "refused", "the article"]


def test_a_fault_of_ours_is_one_article_s_failure_with_its_kind_and_place() -> None:
    got = outcomes(["Rain.", "fault", "Sun."], FakeEngine())
    (failed,) = (outcome for outcome in got if isinstance(outcome, Failure))
    assert len(got) == 3
    said = r"a fault of this program, ValueError at test_pipeline\.py:\d+: a wrong assumption of ours; please report it"
    assert re.fullmatch(said, failed.reason)


def test_a_full_disk_is_no_article_s_fault() -> None:
    with pytest.raises(OSError, match="no space left"):
        outcomes(["Rain.", "full", "Sun."], FakeEngine())


def test_what_is_wrong_with_every_article_is_raised() -> None:
    with pytest.raises(ModelUnavailableError):
        outcomes(["Rain.", "gone", "Sun."], FakeEngine())


def test_articles_are_taken_as_they_are_needed() -> None:
    taken = []

    def endless() -> Iterator[str]:
        for n in range(10**9):
            taken.append(n)
            yield f"Rain {n}."

    async def first() -> None:
        async for _ in extract_many(endless(), FakeEngine(), 4):
            return

    asyncio.run(first())
    assert len(taken) <= 8


def test_an_async_source_is_taken_too() -> None:
    async def source() -> AsyncIterator[str]:
        yield "Rain."

    async def collect() -> list[Outcome]:
        async with extractor.Extractor() as ex:
            return [outcome async for outcome in ex.extract_many(source())]

    (got,) = asyncio.run(collect())
    assert isinstance(got, Facts)


def test_extract_is_callable_from_inside_a_loop() -> None:
    async def notebook() -> Facts:
        return extractor.extract("“Rain,” said Ada Holm.")

    assert asyncio.run(notebook()).provenance.engine == "rules"


@pytest.mark.parametrize("text", ["", "  \n", "\ud800"])
def test_a_text_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        extractor.extract(text)


def test_a_draft_that_is_none_says_where() -> None:
    with pytest.raises(UsageError, match=r"figures\.0\.kind"):
        extractor.check("Rain.", {"figures": [{"key": "f1", "quote": "Rain", "kind": "wet"}]})


def test_a_library_user_is_refused_a_concurrency_of_nothing() -> None:
    with pytest.raises(UsageError, match="at least 1"):
        extractor.Extractor(concurrency=0)


def test_provenance_says_how_facts_came_about() -> None:
    provenance = extractor.extract("Rain.").provenance
    assert (provenance.engine, provenance.model, provenance.calls) == ("rules", None, 0)
    assert provenance.extractor_version == extractor.__version__
    assert len(provenance.schema_sha256) == 64
