"""A file's name in the place of a text, at every entrance of the library; and texts that only look like one."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import extractor
from extractor.errors import UsageError
from extractor.filenames import refuse_filename
from extractor.files.formats import SUFFIXES, format_of
from extractor.pipeline import Outcome

Entrance = Callable[[Any], Any]
OF_ONE: dict[str, Entrance] = {
    "extract": extractor.extract,
    "Extractor.extract": lambda text: extractor.Extractor().extract(text),
    "Extractor.aextract": lambda text: asyncio.run(extractor.Extractor().aextract(text)),
    "check": lambda text: extractor.check(text, {}),
    "explain": extractor.explain,
    "scan_figures": extractor.scan_figures,
}
ENTRANCES = {**OF_ONE, "Extractor.extract_many": lambda text: extractor.Extractor().extract_many(text)}


@pytest.mark.parametrize("given", ["notes.txt", Path("notes.txt")], ids=["text", "path"])
@pytest.mark.parametrize("entrance", ENTRANCES.values(), ids=ENTRANCES)
def test_a_file_s_name_is_refused_with_the_call_that_reads_it(entrance: Entrance, given: object) -> None:
    with pytest.raises(
        UsageError, match=r"^'notes\.txt' is the name of a file.* read_article\('notes\.txt'\)\.article"
    ):
        entrance(given)


@pytest.mark.parametrize(
    "text", ["He opened notes.txt.", "He opened notes.txt", "notes.txt\n", "Rain.", "notes.txt, 3"]
)
@pytest.mark.parametrize("entrance", OF_ONE.values(), ids=OF_ONE)
def test_a_text_that_ends_like_a_file_s_name_is_a_text(entrance: Entrance, text: str) -> None:
    entrance(text)


def test_the_call_in_the_message_reads_the_file(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("They lost 40 sheep.", "utf-8")
    with pytest.raises(UsageError) as refused:
        extractor.scan_figures(str(path))
    call = str(refused.value).partition("read it with ")[2].partition(" from extractor.files")[0]
    names: dict[str, Any] = {}
    exec(f"from extractor.files import read_article; text = {call}", names)
    assert [figure.unit for figure in extractor.scan_figures(names["text"])] == ["sheep"]


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("News.CSV", "Articles(['News.CSV'])"),
        ("news.jsonl.gz", "Articles(['news.jsonl.gz'])"),
        ("news.jsonl#row=12", "read_article('news.jsonl#row=12').article"),
        ("C:\\news\\a.html", "read_article('C:\\\\news\\\\a.html').article"),
        (Path(), "Articles(['.'])"),
        (Path("letter.docx"), "read_article('letter.docx').article"),
    ],
)
def test_the_call_fits_what_the_file_holds(name: object, call: str) -> None:
    with pytest.raises(UsageError) as refused:
        refuse_filename(name)
    assert f"read it with {call} from" in str(refused.value)


def test_a_line_is_a_file_s_name_where_there_is_such_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    refuse_filename("The day it rained")
    Path("The day it rained").touch()
    with pytest.raises(UsageError):
        refuse_filename("The day it rained")
    refuse_filename("The day it rained\n")


@pytest.mark.parametrize("text", ["", "a\0b", "\ud800", "x" * 999, "x/" * 499, "x" * 10**6])
def test_what_no_name_can_be_is_left_alone(text: str) -> None:
    refuse_filename(text)


def test_a_long_text_is_not_looked_for_on_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.path.isfile", lambda _: pytest.fail("looked for"))
    refuse_filename("It rained. " * 100)
    refuse_filename("It rained.\n")


def test_in_extract_many_it_is_that_article_s_failure() -> None:
    async def collect() -> list[Outcome]:
        async with extractor.Extractor() as extracting:
            articles: list[Any] = ["Rain.", "notes.txt", Path("notes.txt"), "Sun."]
            return [outcome async for outcome in extracting.extract_many(articles, ordered=True)]

    first, *failed, last = asyncio.run(collect())
    assert [type(outcome) for outcome in (first, last)] == [extractor.Facts, extractor.Facts]
    for outcome in failed:
        assert isinstance(outcome, extractor.Failure)
        assert "read_article('notes.txt').article" in outcome.reason


def test_one_text_in_the_place_of_many_is_refused() -> None:
    with pytest.raises(UsageError, match=r"several articles, not the text 'It rained\.'; give them in a list"):
        extractor.Extractor().extract_many("It rained.")


def test_an_article_whose_text_is_a_file_s_name_is_an_article() -> None:
    assert extractor.extract(extractor.Article(text="notes.txt")).article.characters == 9


@pytest.mark.parametrize("ending", [*SUFFIXES, ".json"])
def test_every_form_that_is_read_is_known_by_its_ending(ending: str) -> None:
    format_of(f"news{ending}")
    with pytest.raises(UsageError):
        refuse_filename(f"news{ending}")
