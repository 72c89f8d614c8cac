from pathlib import Path

import pytest

import extractor
from extractor.errors import OutputError, UsageError
from extractor.results import Origin, ResultsFile
from extractor.schemas import Facts, Failure

CHECKED = Origin("external", None)


def facts(text: str) -> Facts:
    return extractor.check(text, {})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "facts.jsonl"


def write(path: Path, *texts: str) -> None:
    with ResultsFile(str(path), CHECKED) as results:
        for text in texts:
            results.write(facts(text))


def test_lines_are_read_back_as_facts(path: Path) -> None:
    write(path, "Rain.", "Sun.")
    lines = path.read_text("utf-8").splitlines()
    assert [Facts.model_validate_json(line).article.characters for line in lines] == [5, 4]


def test_a_second_run_knows_what_is_done(path: Path) -> None:
    write(path, "Rain.")
    with ResultsFile(str(path), CHECKED) as results:
        assert results.done == {facts("Rain.").article.sha256}
        assert results.notes == []


@pytest.mark.parametrize("cut", [1, 20, 200])
def test_a_line_cut_short_is_set_aside_and_nothing_else_is_lost(path: Path, cut: int) -> None:
    write(path, "Rain.", "Sun.")
    whole = path.read_bytes()
    path.write_bytes(whole[:-cut])
    write(path, "Wind.")
    lines = path.read_bytes().splitlines(keepends=True)
    assert lines[0] == whole.splitlines(keepends=True)[0]
    assert all(Facts.model_validate_json(line) for line in lines)
    if cut == 1:  # Only the line break was missing: the line is whole.
        assert len(lines) == 3
    else:
        assert len(lines) == 2
        assert path.with_name("facts.jsonl.torn").read_bytes().rstrip() == whole.splitlines()[1][: 1 - cut]


def test_a_garbled_line_in_the_middle_is_said_and_left(path: Path) -> None:
    write(path, "Rain.")
    path.write_bytes(b"\x00garbage\n" + path.read_bytes())
    with ResultsFile(str(path), CHECKED) as results:
        assert results.notes == [f"{path}: line 1 is no article's facts; left as it is"]
        assert len(results.done) == 1


def test_results_of_another_engine_are_not_mixed_in(path: Path) -> None:
    write(path, "Rain.")
    with pytest.raises(UsageError, match="line 1 holds results of external, this run is openai/x"):
        ResultsFile(str(path), Origin("model", "openai/x"))


def test_fresh_keeps_the_earlier_results_aside(path: Path) -> None:
    for _ in range(3):
        with ResultsFile(str(path), Origin("external", None), fresh=True) as results:
            assert results.done == set()
            results.write(facts("Rain."))
    assert sorted(file.name for file in path.parent.iterdir()) == ["facts.jsonl", "facts.jsonl.1", "facts.jsonl.2"]


def test_failures_go_beside_the_results_and_are_tried_anew(path: Path) -> None:
    with ResultsFile(str(path), CHECKED) as results:
        results.write_failure(Failure(path="a.txt", reason="empty"))
    beside = path.with_name("facts.failed.jsonl")
    assert Failure.model_validate_json(beside.read_text()).reason == "empty"
    with ResultsFile(str(path), CHECKED):
        assert not beside.exists()


@pytest.mark.parametrize("output", ["missing/facts.jsonl", "file/facts.jsonl", ""])
def test_an_output_that_cannot_be_written_is_said(tmp_path: Path, output: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="can't be written"):
        ResultsFile(str(tmp_path / output), CHECKED)


def test_a_full_disk_is_said() -> None:
    with pytest.raises(OutputError, match="No space left"), ResultsFile("/dev/full", CHECKED) as results:
        results.write(facts("Rain."))
