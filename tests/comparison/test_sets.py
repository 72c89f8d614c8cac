"""Sets of invented articles with what has to be joined and what has to stay apart."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import pytest
import yaml

import extractor
from extractor.comparison import compare
from extractor.schemas import Article, ClaimRow, Comparison, Facts, FigureRow, QuotationRow

SETS = sorted(Path(__file__).with_name("sets").glob("*.yaml"))
Row = FigureRow | QuotationRow | ClaimRow
R = TypeVar("R", bound=Row)


@cache
def laid(path: Path, with_texts: bool) -> tuple[Comparison, dict[str, Any]]:
    said = yaml.safe_load(path.read_text(encoding="utf-8"))
    articles = {
        name: Article(text=row["text"], given_id=name, outlet=name, published_at=row["published_at"])
        for name, row in said["articles"].items()
    }
    facts = [extractor.extract(article) for article in articles.values()]

    def text_of(of: Facts) -> str | None:
        return articles[of.article.id].text if with_texts else None

    return compare(facts, text_of), said


def holds(member: Any, wanted: str) -> bool:
    article, words = wanted.split(": ", 1)
    return member.article == article and words in member.quote


def expected(kind: str) -> list[Any]:
    return list(_expected(kind))


def _expected(kind: str) -> Iterator[Any]:
    for path in SETS:
        for row in yaml.safe_load(path.read_text(encoding="utf-8")).get(kind, ()):
            wanted = row["members"] if isinstance(row, dict) else row
            misses = isinstance(row, dict) and row.get("missed")
            marks = [pytest.mark.xfail(reason=misses)] if misses else []
            yield pytest.param(path, row, id=f"{path.stem}-{wanted[0]}", marks=marks)


@pytest.mark.parametrize(("path", "row"), expected("figures"))
def test_figures_are_brought_together(path: Path, row: dict[str, Any]) -> None:
    comparison, _ = laid(path, True)
    found = _row_with(comparison.figures, row["members"])
    assert found is not None, row["members"]
    assert found.verdict == row["verdict"]


@pytest.mark.parametrize(("path", "row"), expected("quotations"))
def test_quotations_are_brought_together(path: Path, row: dict[str, Any]) -> None:
    comparison, _ = laid(path, True)
    assert _row_with(comparison.quotations, row["members"]) is not None, row["members"]


@pytest.mark.parametrize(("path", "row"), expected("claims"))
def test_claims_are_brought_together(path: Path, row: dict[str, Any]) -> None:
    comparison, _ = laid(path, True)
    found = _row_with(comparison.claims, row["members"])
    assert found is not None, row["members"]
    assert found.verdict == row.get("verdict", found.verdict)


@pytest.mark.parametrize("with_texts", [True, False])
@pytest.mark.parametrize(("path", "pair"), expected("apart"))
def test_what_only_looks_alike_stays_apart(path: Path, pair: list[str], with_texts: bool) -> None:
    comparison, _ = laid(path, with_texts)
    for row in comparison.figures:
        assert not all(any(holds(member, wanted) for member in row.members) for wanted in pair), row.reasons


@pytest.mark.parametrize(("path", "names"), expected("speakers"))
def test_speakers_are_known_under_each_name(path: Path, names: list[str]) -> None:
    comparison, _ = laid(path, True)
    assert any(all(_speaks(voice, name) for name in names) for voice in comparison.voices)


@pytest.mark.parametrize(("path", "names"), expected("speakers_apart"))
def test_namesakes_stay_apart(path: Path, names: list[str]) -> None:
    comparison, _ = laid(path, True)
    assert not any(all(_speaks(voice, name) for name in names) for voice in comparison.voices)


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
def test_no_row_mixes_articles_of_different_events(path: Path) -> None:
    """The last article of each set tells of another event."""
    comparison, said = laid(path, True)
    stranger = list(said["articles"])[-1]
    rows: list[Row] = [*comparison.figures, *comparison.quotations, *comparison.claims]
    for row in rows:
        articles = {member.article for member in row.members}
        assert stranger not in articles or articles == {stranger}, row.reasons


def _row_with(rows: tuple[R, ...], wanted: list[str]) -> R | None:
    for row in rows:
        if all(any(holds(member, each) for member in row.members) for each in wanted):
            return row
    return None


def _speaks(voice: Any, wanted: str) -> bool:
    article, name = wanted.split(": ", 1)
    return article in voice.articles and any(name in each for each in voice.names)
