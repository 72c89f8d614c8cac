from pathlib import Path
from typing import Any

import pytest
from little_room import room_for

import extractor
from extractor.errors import OutputError, UsageError
from extractor.pipeline import schema_sha256
from extractor.results import FactsFile, Ledger, RunManifest, manifest_path, recorded
from extractor.schemas import Facts, Failure, RunSettings

CHECKED = RunSettings(engine="external", schema_sha256=schema_sha256())


def facts(text: str) -> Facts:
    return extractor.check(text, {})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "facts.jsonl"


def write(path: Path, *texts: str) -> None:
    with Ledger(str(path), CHECKED) as results:
        for text in texts:
            results.write(recorded(facts(text)))


def test_lines_are_read_back_as_facts(path: Path) -> None:
    write(path, "Rain.", "Sun.")
    lines = path.read_text("utf-8").splitlines()
    assert [Facts.model_validate_json(line).article.characters for line in lines] == [5, 4]


def test_a_second_run_knows_what_is_done(path: Path) -> None:
    write(path, "Rain.")
    with Ledger(str(path), CHECKED) as ledger:
        assert list(ledger.before.ended) == [facts("Rain.").article.sha256]
        assert ledger.notes == []


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
    with Ledger(str(path), CHECKED) as ledger:
        assert ledger.notes == [f"{path}: line 1 is no article's facts; left as it is"]
        assert len(ledger.before.ended) == 1


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (
            {"engine": "model", "model": "openai/x"},
            "engine external there, model here; model none there, openai/x here",
        ),
        ({"prompts": {"draft": "draft/v2"}}, "prompts none there, draft/v2 here"),
        ({"schema_sha256": "0" * 64}, "schema_sha256 .* there, 0+ here"),
    ],
)
def test_results_made_otherwise_are_not_mixed_in(path: Path, changed: dict[str, Any], said: str) -> None:
    write(path, "Rain.")
    with pytest.raises(UsageError, match=f"line 1 was made otherwise .{said}.: choose another -o, or --fresh"):
        Ledger(str(path), CHECKED.model_copy(update=changed))


def test_options_that_lines_do_not_tell_are_known_from_the_manifest(path: Path) -> None:
    write(path, "Rain.")
    manifest = RunManifest(path, CHECKED.model_copy(update={"repairs": 1}))
    manifest.write(manifest.run)
    with pytest.raises(UsageError, match=r"other settings \(repairs 1 there, 2 here\)"):
        Ledger(str(path), CHECKED.model_copy(update={"repairs": 2}))
    with Ledger(str(path), CHECKED.model_copy(update={"repairs": 1})) as ledger:
        assert ledger.earlier == (manifest.run,)


def test_a_manifest_that_is_none_is_said(path: Path) -> None:
    write(path, "Rain.")
    manifest_path(path).write_text("{")
    with pytest.raises(UsageError, match=r"facts\.manifest\.json: can't be read: no manifest of ours; remove it"):
        Ledger(str(path), CHECKED)


def test_fresh_keeps_the_earlier_results_aside(path: Path) -> None:
    for _ in range(3):
        with Ledger(str(path), CHECKED, fresh=True) as ledger:
            assert len(ledger.before.ended) == 0
            ledger.write(recorded(facts("Rain.")))
    assert sorted(file.name for file in path.parent.iterdir()) == ["facts.jsonl", "facts.jsonl.1", "facts.jsonl.2"]


def test_failures_go_beside_the_results_and_count_as_ended(path: Path) -> None:
    with Ledger(str(path), CHECKED) as ledger:
        ledger.write_failure(Failure(path="a.txt", reason="empty"))
        ledger.write_failure(Failure(article=facts("Rain.").article, reason="refused"))
    with Ledger(str(path), CHECKED) as ledger:
        assert list(ledger.before.unreadable) == ["a.txt"]
        assert list(ledger.before.ended) == [facts("Rain.").article.sha256]
        assert ledger.before.counts == {"failed": 2}
    assert [
        Failure.model_validate_json(line).reason
        for line in path.with_name("facts.failed.jsonl").read_text().splitlines()
    ] == ["empty", "refused"]


def test_retrying_forgets_failures_and_keeps_partial_facts_aside(path: Path) -> None:
    partial = facts("Sun.").model_copy(update={"outcome": "partial", "shortfalls": ("no repair",)})
    with Ledger(str(path), CHECKED) as ledger:
        ledger.write(recorded(facts("Rain.")))
        ledger.write(recorded(partial))
        ledger.write_failure(Failure(article=facts("Wind.").article, reason="refused"))
    with Ledger(str(path), CHECKED, retry_failed=True) as ledger:
        assert list(ledger.before.ended) == [facts("Rain.").article.sha256]
        ledger.write(recorded(facts("Sun.")))
    assert [one.article.characters for one in FactsFile(str(path))] == [5, 4]
    assert list(FactsFile(str(path.with_name("facts.partial.jsonl")))) == [partial]
    assert not path.with_name("facts.failed.jsonl").exists()


def test_a_second_run_on_the_same_file_is_refused_until_the_first_has_ended(path: Path) -> None:
    with Ledger(str(path), CHECKED):
        for fresh in (False, True):
            with pytest.raises(UsageError, match="another run is writing to it"):
                Ledger(str(path), CHECKED, fresh=fresh)
    Ledger(str(path), CHECKED).close()


@pytest.mark.parametrize("output", ["missing/facts.jsonl", "file/facts.jsonl", ""])
def test_an_output_that_cannot_be_written_is_said(tmp_path: Path, output: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match=r"can't be written: .*; choose another -o"):
        Ledger(str(tmp_path / output), CHECKED)


def test_a_full_disk_is_said() -> None:
    with pytest.raises(OutputError, match="No space left on device; make room"), Ledger("/dev/full", CHECKED) as ledger:
        ledger.write(recorded(facts("Rain.")))


def test_a_line_that_does_not_fit_is_taken_back(path: Path) -> None:
    write(path, "Rain.")
    whole = path.read_bytes()
    with (
        Ledger(str(path), CHECKED) as ledger,
        pytest.raises(OutputError, match="File too large; make room"),
        room_for(len(whole) + 100),
    ):
        ledger.write(recorded(facts("Sun.")))
    assert path.read_bytes() == whole
