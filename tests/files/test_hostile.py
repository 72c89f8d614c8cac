"""What would break a reader: each costs a line that says so, and what comes after it is read."""

import gzip
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from extractor.errors import InputError
from extractor.files import Articles, Opened, read_article
from extractor.files.content import LARGEST
from extractor.schemas import Failure

ROW = b'{"text": "It rained."}\n'


def read(path: Path) -> tuple[list[str], list[str]]:
    found = list(Articles([str(path)]))
    reasons = [one.reason for one in found if isinstance(one, Failure)]
    assert not any("\n" in reason for reason in reasons)
    return [one.article.text for one in found if isinstance(one, Opened)], reasons


def test_a_line_of_more_than_an_article_costs_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("wb") as stream:
        stream.write(ROW)
        stream.seek(LARGEST + 2 * len(ROW), os.SEEK_CUR)  # A hole: zeros that take no room on disk.
        stream.write(b"\n" + ROW)
    texts, reasons = read(path)
    assert texts == ["It rained."] * 2
    assert reasons == [f"{path}#row=2: line 2: more than 64 MB is no article"]


def test_a_cell_of_more_than_an_article_costs_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("wb") as stream:
        stream.write(b'text\nRain.\n"')
        for _ in range(LARGEST // 2**20 + 1):
            stream.write(b"x" * (2**20 - 1) + b" ")
        stream.write(b'"\nSnow.\n')
    texts, reasons = read(path)
    assert texts == ["Rain.", "Snow."]
    assert len(reasons) == 1
    assert "row=3: line 3: more than 64 MB is no article" in reasons[0]


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.txt.gz", "a.html.gz", "a.csv"])
def test_what_unpacks_to_gigabytes_is_left(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    block = gzip.compress(b" " * 2**22, 9)
    path.write_bytes(block * 100)
    texts, reasons = read(path)
    assert texts == []
    assert len(reasons) <= 2
    assert any("unpacks to more than 300 times its size" in r or "more than 64 MB is no article" in r for r in reasons)


def test_gzip_cut_short_gives_what_there_is(tmp_path: Path) -> None:
    whole = gzip.compress(b"".join(b'{"text": "Rain %d."}\n' % n for n in range(20_000)))
    (tmp_path / "a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    texts, reasons = read(tmp_path / "a.jsonl.gz")
    assert texts[:2] == ["Rain 0.", "Rain 1."]
    assert "broken gzip: Compressed file ended" in reasons[-1]


def test_gzip_that_is_noise_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(b"\x1f\x8b" + b"noise" * 100)
    texts, reasons = read(tmp_path / "a.jsonl.gz")
    assert texts == []
    assert "broken gzip" in reasons[0]


def test_a_packed_text_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress("Né à Nîmes.".encode()))
    (tmp_path / "b.jsonl").write_bytes(gzip.compress(ROW))
    found = list(Articles([str(tmp_path)]))
    assert [one.article.text for one in found if isinstance(one, Opened)] == ["Né à Nîmes.", "It rained."]


def test_a_folder_may_be_called_like_a_file(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").mkdir()
    (tmp_path / "x.jsonl" / "a.csv").write_text("text\nRain.\n")
    assert read(tmp_path)[0] == ["Rain."]
    assert read(tmp_path / "x.jsonl")[0] == ["Rain."]
    with pytest.raises(InputError, match="can't be read: Is a directory"):
        read_article(str(tmp_path))


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(ROW)
    (tmp_path / "a.jsonl").chmod(0)
    assert "can't be read: Permission denied" in read(tmp_path)[1][0]


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.html", "a.pdf", "a.eml", "a.parquet", "a.txt"])
def test_a_file_that_vanishes_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(ROW)
    articles = Articles([str(tmp_path)])
    (tmp_path / name).unlink()
    (found,) = articles
    assert isinstance(found, Failure)
    assert f"{name}: " in found.reason


@pytest.mark.parametrize("name", ["a.jsonl", "63"])
def test_a_pipe_is_read_as_it_comes_and_a_folder_passes_over_it(tmp_path: Path, name: str) -> None:
    pipe = tmp_path / name
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(ROW * 3,))
    writer.start()
    assert read(pipe)[0] == ["It rained."] * 3
    writer.join()
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    (tmp_path / "b.txt").write_text("Sun.")
    assert read(tmp_path)[0] == ["Sun."]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a.docx", "save it as .txt, .html or .pdf first"),
        ("a.odt", "save it as .txt, .html or .pdf first"),
        ("a.rtf", "save it as .txt, .html or .pdf first"),
        ("a.xlsx", "save it as .csv first"),
        ("a.zip", "unpack it first"),
        ("a.tar.gz", "unpack it first"),
        ("a.JPG", "recognise its text first"),
        ("a.xml", "put its articles into a .jsonl file"),
        ("a.mbox", "as .eml"),
    ],
)
def test_a_form_that_can_not_be_read_is_said_with_what_to_do(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04")
    texts, reasons = read(tmp_path / name)
    assert texts == []
    assert said in reasons[0]


def test_ten_thousand_rows_take_no_more_memory_than_ten(tmp_path: Path) -> None:
    def peak(rows: int) -> int:
        path = tmp_path / f"{rows}.jsonl"
        path.write_bytes(b'{"text": "%s"}\n' % (b"It rained on Monday, said Ada Holm. " * 100) * rows)
        code = f"from extractor.files import Articles\nfor one in Articles([{str(path)!r}]): pass\n"
        code += "import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
        return int(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout)

    few, many = peak(10), peak(10_000)
    assert many - few < 16 * 1024  # KiB; the larger file alone has 36 MB.
