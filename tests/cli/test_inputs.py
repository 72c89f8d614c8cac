"""What the commands are given to read: rows, pipes, fields, forms."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ARTICLE, Outcome

from extractor.results import Texts
from extractor.schemas import Facts

Command = Callable[..., Outcome]


class Pipe:
    def __init__(self, content: bytes) -> None:
        self.buffer = io.BytesIO(content)


def facts(got: Outcome) -> list[Facts]:
    return [Facts.model_validate_json(line) for line in got.out.splitlines()]


@pytest.mark.parametrize("indent", [None, 2])
def test_json_through_a_pipe_is_articles(command: Command, monkeypatch: pytest.MonkeyPatch, indent: int | None) -> None:
    rows = [{"id": "a", "text": ARTICLE}, {"id": "b", "text": "It rained, said Jo Ruiz."}]
    content = "\n".join(json.dumps(row, indent=indent) for row in rows)
    monkeypatch.setattr(sys, "stdin", Pipe(content.encode()))
    got = command("extract", "-", "--ordered", "-q")
    assert (got.status, got.err) == (0, "")
    assert [one.article.id for one in facts(got)] == ["a", "b"]
    assert [one.article.path for one in facts(got)] == [None, None]


def test_a_page_and_a_text_through_a_pipe(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    page = f"<!doctype html><title>Sheep</title><p>{ARTICLE}</p><p>{ARTICLE.replace('40', '50')}</p>"
    monkeypatch.setattr(sys, "stdin", Pipe(page.encode()))
    assert facts(command("extract", "-"))[0].article.title == "Sheep"
    monkeypatch.setattr(sys, "stdin", Pipe(ARTICLE.encode()))
    assert facts(command("extract", "-"))[0].article.characters == len(ARTICLE)


def test_a_form_and_fields_may_be_told(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Pipe(f'words,when\n"{ARTICLE}",23 Oct 2024\n'.encode()))
    got = command("extract", "-", "--format", "csv", "--field", "text=words", "--field", "date=when")
    assert str(facts(got)[0].article.published_at) == "2024-10-23"
    assert "no field 'colour'" in command("extract", "-", "--field", "colour=x").line
    assert command("extract", "-", "--format", "docx").status == 2


def test_a_bad_row_is_a_failed_article_with_its_place(command: Command, tmp_path: Path) -> None:
    path, output = tmp_path / "a.jsonl", tmp_path / "facts.jsonl"
    path.write_text(json.dumps({"text": ARTICLE}) + "\nnonsense\n")
    got = command("extract", path, "-o", output)
    assert got.status == 1
    assert f"{path}#row=2: line 2: no JSON" in got.err
    failed = json.loads((tmp_path / "facts.failed.jsonl").read_text())
    assert failed["path"] == f"{path}#row=2"


def test_a_bad_row_of_another_pipe_is_another(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for bad in ("nonsense", "{}"):
        monkeypatch.setattr(sys, "stdin", Pipe(json.dumps({"text": ARTICLE}).encode() + b"\n" + bad.encode()))
        assert command("extract", "-", "-o", tmp_path / "facts.jsonl").status == 1
    failed = [json.loads(line)["reason"] for line in (tmp_path / "facts.failed.jsonl").read_text().splitlines()]
    assert ["no JSON" in failed[0], "no text" in failed[1], len(failed)] == [True, True, 2]


def test_the_text_of_a_row_is_kept_and_found_again(command: Command, tmp_path: Path) -> None:
    path, output = tmp_path / "a.csv", tmp_path / "facts.jsonl"
    path.write_text(f'body\n"{ARTICLE}"\n')
    command("extract", path, "-o", output)
    info = Facts.model_validate_json(output.read_text()).article
    path.unlink()
    assert Texts(str(output)).of(info) == ARTICLE


def test_results_in_the_folder_of_articles_are_left_out_with_a_word(command: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    output = tmp_path / "facts.jsonl"
    assert command("extract", tmp_path, "-o", output).status == 0
    again = command("extract", tmp_path, "-o", output)
    assert again.status == 0
    assert f"{output}: results of this program, no articles; left out" in again.err
    assert len(output.read_text().splitlines()) == 1


def test_figures_and_check_read_rows(command: Command, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "x", "words": ARTICLE}))
    got = command("figures", tmp_path / "a.jsonl", "--field", "text=words", "--json")
    assert [json.loads(line)["value"] for line in got.out.splitlines()] == ["40", "2300000", "12"]
    figure = {"key": "f1", "quote": "40 sheep", "value": "40", "kind": "count"}
    (tmp_path / "drafts.jsonl").write_text(json.dumps({"article": "x", "figures": [figure]}))
    articles = ("--articles", tmp_path / "a.jsonl", "--field", "text=words")
    assert facts(command("check", tmp_path / "drafts.jsonl", *articles))[0].figures[0].status == "verified"


def test_a_row_is_named_by_its_address(command: Command, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "Rain."}) + "\n" + json.dumps({"text": ARTICLE}) + "\n")
    (one,) = facts(command("extract", f"{tmp_path}/a.jsonl#row=2"))
    assert one.article.path == f"{tmp_path}/a.jsonl#row=2"


def test_help_doesnt_import_what_reads_pages_and_tables(tmp_path: Path) -> None:
    import subprocess

    (tmp_path / "a.txt").write_text(ARTICLE)
    code = (
        "import sys\nfrom extractor.cli import main\n"
        f"main(['figures', {str(tmp_path / 'a.txt')!r}])\n"
        "print([name for name in ('trafilatura', 'lxml', 'pyarrow', 'pypdf') if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.endswith("[]\n")


@pytest.mark.parametrize("reading", [("compare", "--json"), ("export", "--to", "jsonld", "-o", "-"), ("report",)])
def test_moved_texts_are_found_in_rows_of_other_names(
    command: Command, tmp_path: Path, reading: tuple[str, ...]
) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    command("extract", tmp_path / "a.txt", "-o", tmp_path / "facts.jsonl")
    (tmp_path / "a.txt").unlink()
    (tmp_path / "moved.jsonl").write_text(json.dumps({"words": ARTICLE}))
    name, *options = reading
    if name == "report":
        options = ["-o", str(tmp_path / "page.html")]
    alone = command(name, tmp_path / "facts.jsonl", *options)
    articles = ("--articles", tmp_path / "moved.jsonl", "--field", "text=words")
    found = command(name, tmp_path / "facts.jsonl", *options, *articles)
    assert ("--articles PATH" in alone.err, "--articles PATH" in found.err) == (True, False)
    assert found.status == 0
