from pathlib import Path

import pytest

from extractor.errors import InputError, UsageError
from extractor.files import Found, read_article

CAFE = "The café in Nîmes lost €5 a day, its owner said. " * 20


def write(path: Path, content: str | bytes) -> str:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def test_folders_are_searched_in_order_and_each_file_taken_once(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("b/two.md", "a.txt", "b/one.TXT", "picture.png", ".git/x.txt"):
        write(tmp_path / name, "Rain.")
    found = list(Found([str(tmp_path), str(tmp_path / "a.txt")]))
    assert [Path(file).name for file in found] == ["a.txt", "one.TXT", "two.md"]


def test_a_missing_path_and_a_folder_without_articles_are_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file or folder: nowhere"):
        Found(["nowhere"])
    with pytest.raises(UsageError, match="no articles in"):
        Found([str(tmp_path)])


def test_text_is_kept_character_for_character(tmp_path: Path) -> None:
    text = "Rain.\r\n\r\n“Sun”\u00a0\t\n"
    opened = read_article(write(tmp_path / "a.txt", text))
    assert (opened.article.text, opened.note) == (text, None)


@pytest.mark.parametrize(
    ("encoding", "said"),
    [("latin-1", "latin-1"), ("cp1252", "cp1252"), ("utf-16", "utf-16"), ("utf-8-sig", None), ("utf-8", None)],
)
def test_other_encodings_are_read_and_said(tmp_path: Path, encoding: str, said: str | None) -> None:
    text = CAFE.replace("€", "") if encoding == "latin-1" else CAFE
    opened = read_article(write(tmp_path / "a.txt", text.encode(encoding)))
    assert opened.article.text == text
    assert (opened.note or "").endswith(f"read as {said}" if said else "")


def test_other_alphabets_are_told_apart(tmp_path: Path) -> None:
    text = "Министр заявил во вторник, что завод закроют до конца года. Рабочие не согласны с этим решением. " * 5
    opened = read_article(write(tmp_path / "a.txt", text.encode("cp1251")))
    assert opened.article.text == text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        (b"\xff\xfeA", "broken utf-16 at byte"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        read_article(write(tmp_path / "a.txt", content))
    assert "\n" not in str(caught.value)
    assert "a.txt" in str(caught.value)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.truncate(200 * 2**20)
    with pytest.raises(InputError, match="200 MB is no article"):
        read_article(str(path))


def test_a_file_that_vanishes_is_an_article_that_failed(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="can't be read"):
        read_article(str(tmp_path / "gone.txt"))
