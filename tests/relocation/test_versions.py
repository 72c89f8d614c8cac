from pathlib import Path
from typing import Any

import pytest

from extractor.files import Articles
from extractor.relocation import Versions
from extractor.schemas import Article


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("a/sheep.txt", "Sheep."), ("b/sheep.txt", "More sheep."), ("b/goats.txt", "Goats.")):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return tmp_path


def found(folder: Path, **known: Any) -> str | None:
    version = Versions(Articles([str(folder)])).of(Article(text=known.pop("text", "Old."), **known).info)
    return version.article.text if version else None


def test_the_same_text_is_its_own_later_version(folder: Path) -> None:
    assert found(folder, text="Goats.", path="elsewhere/sheep.txt") == "Goats."


def test_a_path_is_surer_than_a_file_name(folder: Path) -> None:
    assert found(folder, path=str(folder / "b" / "sheep.txt")) == "More sheep."
    assert found(folder, path="archive/goats.txt") == "Goats."


def test_a_name_that_two_have_names_none(folder: Path) -> None:
    assert found(folder, path="archive/sheep.txt") is None


def test_what_nothing_is_called_has_no_later_version(folder: Path) -> None:
    assert found(folder) is None
    assert found(folder, path="archive/cows.txt") is None


def test_what_cannot_be_read_is_said(folder: Path) -> None:
    (folder / "c.txt").write_bytes(b"a\0b")
    assert [failure.path for failure in Versions(Articles([str(folder)])).failures] == [str(folder / "c.txt")]
