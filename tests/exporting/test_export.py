"""The command: what it writes, what it refuses, and that nothing half is ever left."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import EXAMPLES, Outcome
from little_room import room_for

import extractor
from extractor.errors import UsageError
from extractor.exporting import EVERY_TABLE, FORMATS, VIEWS, Format, export
from extractor.schemas import Article, ArticleInfo, Facts

from .reading import READERS

Command = Callable[..., Outcome]
TEXT = "“We lost 40 sheep,” said farmer Ada Holm. The flood cost £2.3m."


def facts(text: str = TEXT, **known: Any) -> Facts:
    return extractor.extract(Article(text=text, **known))


def write(path: Path, *some: Facts) -> Path:
    path.write_text("".join(one.model_dump_json() + "\n" for one in some), "utf-8")
    return path


def no_text(info: ArticleInfo) -> str:
    return TEXT


@pytest.fixture
def results(tmp_path: Path) -> Path:
    return write(tmp_path / "facts.jsonl", facts(outlet="The Coast"))


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("to", FORMATS)
def test_every_format_is_written_and_said(command: Command, results: Path, tmp_path: Path, to: Format) -> None:
    got = command("export", results, "--to", to, "-o", tmp_path / "out")
    assert got.status == 0
    assert "1 article: 1 source, 1 claim, 2 figures" in got.err
    assert left_in(tmp_path) == ["facts.jsonl", "out"]
    if (tmp_path / "out").is_dir():
        assert left_in(tmp_path / "out") == sorted(f"{table.name}.{to}" for table in EVERY_TABLE)


@pytest.mark.parametrize("to", FORMATS)
def test_what_is_there_is_replaced_only_if_asked(command: Command, results: Path, tmp_path: Path, to: Format) -> None:
    output = tmp_path / "out"
    for _ in range(2):
        assert command("export", results, "--to", to, "-o", output, "--force").status == 0
    got = command("export", results, "--to", to, "-o", output)
    assert got.status == 2
    assert "is there already; choose another -o, or --force" in got.line


def test_a_folder_that_holds_anything_else_is_never_removed(command: Command, results: Path, tmp_path: Path) -> None:
    output = tmp_path / "mine"
    output.mkdir()
    (output / "novel.txt").write_text("Rain.")
    got = command("export", results, "--to", "csv", "-o", output, "--force")
    assert got.status == 2
    assert "holds 'novel.txt', which is no part of an export" in got.line
    assert (
        "is a folder, and what is written is not"
        in command("export", results, "--to", "sqlite", "-o", output, "--force").line
    )
    assert (
        "is a file, and what is written is not"
        in command("export", results, "--to", "csv", "-o", output / "novel.txt", "--force").line
    )
    assert (output / "novel.txt").read_text() == "Rain."


def test_tables_do_not_go_to_standard_output(command: Command, results: Path) -> None:
    assert "name where they go with -o PATH" in command("export", results, "--to", "csv", "-o", "-").line


@pytest.mark.parametrize("to", FORMATS)
def test_a_bad_line_ends_it_with_its_number_and_leaves_what_was(
    command: Command, results: Path, tmp_path: Path, to: Format
) -> None:
    output = tmp_path / "out"
    command("export", results, "--to", to, "-o", output)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    bad = tmp_path / "bad.jsonl"
    bad.write_bytes(results.read_bytes() + b'{"article": 5}\n')
    got = command("export", bad, "--to", to, "-o", output, "--force")
    assert got.status == 2
    assert "bad.jsonl: line 2 is no article's facts" in got.line
    bad.unlink()
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("to", FORMATS)
def test_where_it_cannot_be_written_is_said(command: Command, results: Path, tmp_path: Path, to: Format) -> None:
    got = command("export", results, "--to", to, "-o", tmp_path / "missing" / "out")
    assert got.status == 2
    assert "missing/out: can't be written: No such file or directory" in got.line


@pytest.mark.parametrize("to", FORMATS)
def test_a_disk_that_fills_is_one_line_and_leaves_nothing(command: Command, tmp_path: Path, to: Format) -> None:
    """A limit on the size of files is as near to a full disk as a test comes without rights."""
    results = write(tmp_path / "facts.jsonl", *[facts(f"{TEXT} {n}") for n in range(200)])
    with room_for(9000):
        done = command("export", results, "--to", to, "-o", tmp_path / "out")
    assert done.status == 2
    assert "out: can't be written: " in done.line
    assert left_in(tmp_path) == ["facts.jsonl"]


@pytest.mark.parametrize("to", FORMATS)
def test_what_breaks_off_leaves_nothing(tmp_path: Path, to: Format) -> None:
    def stopped() -> Iterator[tuple[str, Facts]]:
        yield "facts.jsonl", facts()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(stopped(), to, tmp_path / "out", no_text)
    assert left_in(tmp_path) == []


def test_an_interrupt_is_one_line_and_leaves_nothing(tmp_path: Path) -> None:
    pipe = tmp_path / "facts.jsonl"
    os.mkfifo(pipe)
    command = [sys.executable, "-m", "extractor", "export", str(pipe), "--to", "csv", "-o", str(tmp_path / "out")]
    # The pipe opens when the command reads it.
    with (
        subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as run,
        pipe.open("w", encoding="utf-8") as stream,
    ):
        stream.write(facts().model_dump_json() + "\n")
        stream.flush()
        run.send_signal(signal.SIGINT)
        _, said = run.communicate()
    assert (run.returncode, said) == (
        130,
        "extractor: interrupted; nothing was exported, the same command begins anew\n",
    )
    assert left_in(tmp_path) == ["facts.jsonl"]


@pytest.mark.parametrize("to", ["parquet", "sqlite"])
def test_a_whole_number_that_no_table_holds_is_said(tmp_path: Path, to: Format) -> None:
    one = facts()
    info = one.article.model_copy(update={"characters": 10**30})
    with pytest.raises(UsageError, match="more than 64 bits is too large"):
        export([("facts.jsonl", one.model_copy(update={"article": info}))], to, tmp_path / "out", no_text)
    assert left_in(tmp_path) == []


@pytest.mark.parametrize("to", FORMATS)
def test_hostile_names_stay_inside_the_output(command: Command, tmp_path: Path, to: Format) -> None:
    one = facts(given_id="../../etc/passwd", url="file:///../x\0", title="\0=1", path="/nowhere/../a\nb")
    results = write(tmp_path / "facts.jsonl", one)
    assert command("export", results, "--to", to, "-o", tmp_path / "out", "--articles", EXAMPLES).status == 0
    assert left_in(tmp_path) == ["facts.jsonl", "out"]


@pytest.mark.parametrize("to", FORMATS)
def test_a_results_file_whose_name_is_no_text_is_read(command: Command, tmp_path: Path, to: Format) -> None:
    results = write(tmp_path / os.fsdecode(b"\xff.jsonl"), facts())
    assert command("export", results, "--to", to, "-o", tmp_path / "out").status == 0


def test_half_a_surrogate_pair_is_said_with_its_line(command: Command, tmp_path: Path) -> None:
    line = facts(title="Rain").model_dump_json().replace('"Rain"', '"\\ud800"')
    (tmp_path / "facts.jsonl").write_text(line + "\n", "utf-8")
    got = command("export", tmp_path / "facts.jsonl", "--to", "csv", "-o", tmp_path / "out")
    assert "line 1 is no article's facts" in got.line


def test_numbers_beyond_all_bounds_cost_no_memory(command: Command, tmp_path: Path) -> None:
    line = facts().model_dump_json().replace('"value":"40"', '"value":"1E+999999999"')
    (tmp_path / "facts.jsonl").write_text(line + "\n", "utf-8")
    for to in FORMATS:
        assert command("export", tmp_path / "facts.jsonl", "--to", to, "-o", tmp_path / to).status == 0
    values = sqlite3.connect(tmp_path / "sqlite").execute("SELECT value, value_real FROM figures").fetchall()
    assert values[0] == ("1E+999999999", None)


def test_several_files_go_in_and_what_came_twice_is_said(command: Command, tmp_path: Path) -> None:
    first = write(tmp_path / "a.jsonl", facts(), facts("Rain fell on 3 towns."))
    second = write(tmp_path / "b.jsonl", facts())
    got = command("export", first, second, "--to", "sqlite", "-o", tmp_path / "out.sqlite")
    assert "1 article came more than once" in got.err
    rows = sqlite3.connect(tmp_path / "out.sqlite").execute("SELECT key, facts_file FROM articles").fetchall()
    assert rows == [(1, str(first)), (2, str(first)), (3, str(second))]


def test_a_review_is_recorded_beside_and_what_fits_nothing_is_said(command: Command, tmp_path: Path) -> None:
    one = facts()
    at = {"start": 9, "end": 17, "reviewer": "R. Vane"}
    mark = {"kind": "figure", "record": "f1", "verdict": "corrected", "corrected": {"unit": "ewes"}, **at}
    marks = [mark, {"kind": "figure", "record": "f9", "verdict": "accepted", **at}]
    review = tmp_path / "review.json"
    review.write_text(json.dumps({"articles": [{"sha256": one.article.sha256, "marks": marks}]}))
    results = write(tmp_path / "facts.jsonl", one)
    for to in FORMATS:
        got = command("export", results, "--to", to, "-o", tmp_path / to, "--review", review)
        assert got.status == 0
        assert "a mark fits no record" in got.err
        (back,) = READERS[to](tmp_path / to)
        assert [(kept.record, kept.corrected) for kept in back.marks] == [("f1", {"unit": "ewes"})]
        assert back.figures == one.figures
    asked = "SELECT record, status, verdict, field, right_value, reviewer FROM records_marked"
    rows = sqlite3.connect(tmp_path / "sqlite").execute(asked).fetchall()
    assert rows == [("40 sheep", "verified", "corrected", "unit", "ewes", "R. Vane")]


def test_what_is_read_is_not_written_over(command: Command, results: Path) -> None:
    got = command("export", results, "--to", "jsonld", "-o", results, "--force")
    assert "is read and can't be written at the same time" in got.line


def test_a_last_line_cut_short_is_said(command: Command, results: Path, tmp_path: Path) -> None:
    results.write_bytes(results.read_bytes() * 2)
    os.truncate(results, results.stat().st_size - 9)
    got = command("export", results, "--to", "csv", "-o", tmp_path / "out")
    assert got.status == 0
    assert "its last line was cut short and is left out" in got.err


@pytest.fixture
def database(command: Command, tmp_path: Path) -> sqlite3.Connection:
    draft = {"figures": [{"key": "f1", "quote": "40 sheep", "value": "400", "kind": "count", "unit": "sheep"}]}
    wrong = extractor.check(Article(text=TEXT, outlet="The Coast"), draft)
    results = write(tmp_path / "facts.jsonl", facts(outlet="The Coast", given_id="one"), wrong)
    command("export", results, "--to", "sqlite", "-o", tmp_path / "out.sqlite")
    return sqlite3.connect(tmp_path / "out.sqlite")


def test_the_usual_questions_have_their_views(database: sqlite3.Connection) -> None:
    asked = "SELECT value, speaker, outlet, status FROM figures_said"
    assert database.execute(asked).fetchall()[:2] == [
        ("40", "Ada Holm", "The Coast", "verified"),
        ("2300000", None, "The Coast", "verified"),
    ]
    conflicts = database.execute("SELECT quote, code, expected, found FROM figures_in_conflict").fetchall()
    assert [row[:2] for row in conflicts] == [("40 sheep", "scale-mismatch")]
    spoken = database.execute("SELECT statement FROM claims_by_speaker WHERE speaker = 'Ada Holm'").fetchall()
    assert spoken == [("We lost 40 sheep.",)]
    about = database.execute("SELECT DISTINCT about FROM findings_by_article").fetchall()
    assert set(about) == {("figure",), ("article",)}
    for view in VIEWS:
        database.execute(f"SELECT * FROM {view.name}").fetchall()


def test_words_are_searched_and_keys_hold(database: sqlite3.Connection) -> None:
    query = "SELECT claims.id FROM claims_fts JOIN claims ON claims.key = claims_fts.rowid WHERE claims_fts MATCH ?"
    assert database.execute(query, ("sheep",)).fetchall() == [("c1",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    keys = database.execute("SELECT \"table\" FROM pragma_foreign_key_list('attributions')").fetchall()
    assert set(keys) == {("articles",), ("claims",), ("sources",)}


def test_every_column_is_described_in_the_file(database: sqlite3.Connection) -> None:
    described = set(database.execute("SELECT table_name, column_name FROM columns WHERE meaning <> ''"))
    assert described == {(table.name, column.name) for table in EVERY_TABLE for column in table.columns}
