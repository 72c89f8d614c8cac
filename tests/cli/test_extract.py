import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ARTICLE, EXAMPLES, Outcome
from scripted_server import ScriptedServer, answer, completion, failure

from extractor.schemas import Claim, Facts, Figure, Span

Command = Callable[..., Outcome]
Serve = Callable[..., ScriptedServer]
DRAFT = {
    "sources": [{"key": "s1", "name": "Ada Holm", "kind": "named_person", "title": "farmer", "mentions": ["Ada Holm"]}],
    "claims": [
        {
            "key": "c1",
            "quotes": ["We lost 400 sheep"],
            "statement": "We lost 400 sheep.",
            "speech": "direct",
            "attributions": [{"source": "s1", "mention": "Ada Holm", "cue": "said"}],
        }
    ],
    "figures": [{"key": "f1", "quote": "£2.3m", "value": "2300000000", "kind": "money", "currency": "GBP"}],
}


def facts(path: Path) -> list[Facts]:
    return [Facts.model_validate_json(line) for line in path.read_text("utf-8").splitlines()]


def test_the_examples_go_through_and_a_second_run_repeats_nothing(command: Command, tmp_path: Path) -> None:
    output = tmp_path / "facts.jsonl"
    first = command("extract", EXAMPLES, "-o", output)
    assert (first.status, first.out) == (0, "")
    assert "6 articles: 6 ok, 0 failed" in first.err
    before = output.read_bytes()
    second = command("extract", EXAMPLES, "-o", output)
    assert second.status == 0
    assert "0 articles: 0 ok, 0 failed; 6 done before" in second.err
    assert output.read_bytes() == before


def test_every_span_of_the_examples_is_true(command: Command, tmp_path: Path) -> None:
    command("extract", EXAMPLES, "-o", tmp_path / "facts.jsonl")
    for one in facts(tmp_path / "facts.jsonl"):
        assert one.article.path is not None
        text = Path(one.article.path).read_text("utf-8")
        records: list[Claim | Figure] = [*one.claims, *one.figures]
        spans: list[Span] = [record.evidence for record in records if record.evidence]
        spans += [
            span for claim in one.claims for link in claim.attributions for span in (link.mention, link.cue) if span
        ]
        spans += [mention for source in one.sources for mention in source.mentions]
        assert len(spans) > 20
        assert all(text[span.start : span.end] == span.quote for span in spans)


def test_without_an_output_the_facts_alone_go_to_standard_output(command: Command, article: Path) -> None:
    got = command("extract", article)
    assert Facts.model_validate_json(got.out).article.path == str(article)
    assert "1 article: 1 ok" in got.err


def test_the_same_text_twice_is_done_once(command: Command, article: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.txt").write_bytes(article.read_bytes())
    got = command("extract", tmp_path)
    assert len(got.out.splitlines()) == 1
    assert "1 with the text of another" in got.err


def test_an_article_that_fails_is_kept_with_its_reason(command: Command, article: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\0\0")
    (tmp_path / "old.txt").write_bytes("Le maire a dit qu’il pleuvait à Nîmes, a dit Ada Holm.".encode("cp1252"))
    output = tmp_path / "out.jsonl"
    got = command("extract", tmp_path, "-o", output)
    assert got.status == 1
    assert len(facts(output)) == 2
    assert "old.txt: not UTF-8; read as cp1252" in got.err
    failed = [json.loads(line)["reason"] for line in (tmp_path / "out.failed.jsonl").read_text().splitlines()]
    assert [reason.partition(": ")[2] for reason in failed] == [
        "empty, there is no text to extract from",
        "binary, not text; give a file of plain text",
    ]
    assert "Traceback" not in got.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere"], "no such file or folder: nowhere"),
        (["{}", "--model", "gpt-5"], "unknown model 'gpt-5': say rules or PROVIDER/NAME"),
        (["{}", "--model", "acme/gpt"], "unknown provider 'acme'"),
        (
            ["{}", "--model", "openai/gpt-5-mini"],
            "no key for openai/gpt-5-mini: set the environment variable OPENAI_API_KEY",
        ),
        (["{}", "-o", "{}/x.jsonl"], "can't be written: Not a directory"),
        (["{}", "--concurrency", "0"], "Invalid value for '--concurrency'"),
        (["{}", "--colour"], "No such option: --colour"),
        ([], "Missing argument"),
    ],
)
def test_wrong_use_is_one_line_and_status_2(command: Command, article: Path, arguments: list[str], said: str) -> None:
    got = command("extract", *(argument.replace("{}", str(article)) for argument in arguments))
    assert (got.status, got.out) == (2, "")
    assert said in got.line


def test_an_empty_folder_is_wrong_use(command: Command, tmp_path: Path) -> None:
    got = command("extract", tmp_path)
    assert got.status == 2
    assert "no articles in" in got.line


def test_a_models_wrong_number_and_invented_quote_are_found_and_named(
    command: Command, serve: Serve, article: Path
) -> None:
    server = serve(answer(DRAFT))
    got = command("extract", article, "--model", "openai/scripted", "--base-url", server.url, "--repairs", "0")
    assert got.status == 0
    one = Facts.model_validate_json(got.out)
    (claim,), (figure,) = one.claims, one.figures
    assert (claim.status, claim.findings[0].code, claim.findings[0].expected) == (
        "rejected",
        "quote-not-found",
        "“We lost 40 sheep,”",
    )
    assert (figure.status, figure.findings[0].code, figure.findings[0].expected) == (
        "rejected",
        "scale-mismatch",
        "2300000",
    )
    assert (one.provenance.model, one.provenance.calls) == ("openai/scripted", 1)
    assert ARTICLE in server.requests[0].prompt


def test_one_article_that_the_model_refuses_does_not_stop_the_others(
    command: Command, serve: Serve, article: Path, tmp_path: Path
) -> None:
    (tmp_path / "tide.txt").write_text("The tide rose.", encoding="utf-8")
    server = serve(completion(None, refusal="No."), answer(DRAFT))
    got = command("extract", tmp_path, "--model", "openai/scripted", "--base-url", server.url, "--concurrency", "1")
    assert got.status == 1
    assert len(got.out.splitlines()) == 1
    assert "openai/scripted: refused: No." in got.err


def test_a_model_that_cannot_be_asked_stops_the_run_with_what_there_is(
    command: Command, serve: Serve, article: Path, tmp_path: Path
) -> None:
    (tmp_path / "tide.txt").write_text("The tide rose.", encoding="utf-8")
    server = serve(answer(DRAFT), failure(401, "key revoked"))
    output = tmp_path / "facts.jsonl"
    model = ["--model", "openai/scripted", "--base-url", server.url, "--repairs", "0"]
    got = command("extract", tmp_path, *model, "-o", output, "--concurrency", "1")
    assert got.status == 2
    assert "the server refused the key (HTTP 401): key revoked" in got.err.splitlines()[-1]
    assert len(facts(output)) == 1


def test_a_server_that_is_not_there_is_one_line_and_status_2(command: Command, article: Path) -> None:
    with ScriptedServer([answer(DRAFT)]) as gone:
        pass
    got = command("extract", article, "--model", "openai/scripted", "--base-url", gone.url)
    assert got.status == 2
    assert "no server answers at http://127.0.0.1" in got.line


def test_results_of_two_engines_are_not_mixed(command: Command, serve: Serve, article: Path, tmp_path: Path) -> None:
    output = tmp_path / "facts.jsonl"
    command("extract", article, "-o", output)
    url = serve(answer(DRAFT)).url
    got = command("extract", article, "-o", output, "--model", "openai/scripted", "--base-url", url)
    assert got.status == 2
    assert "engine rules there, model here; model none there, openai/scripted here" in got.line
    again = command("extract", article, "-o", output, "--model", "openai/scripted", "--base-url", url, "--fresh")
    assert again.status == 0
    assert len(facts(output)) == 1


def run(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "extractor", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, **options)  # type: ignore[call-overload,no-any-return]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give its rights away to try")
def test_a_folder_without_write_permission(article: Path, tmp_path: Path) -> None:
    forbidden = tmp_path / "forbidden"
    forbidden.mkdir(mode=0o755)
    give_up_rights = f"""
import os
from extractor.errors import OutputError
from extractor.results import Ledger
from extractor.schemas import RunSettings
os.setuid(65534)
try:
    Ledger({str(forbidden / "x.jsonl")!r}, RunSettings(engine="rules", schema_sha256=""))
except OutputError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", give_up_rights], capture_output=True, text=True, check=True)
    assert "can't be written: Permission denied" in done.stdout


def test_a_reader_that_has_seen_enough_ends_the_run_quietly(article: Path) -> None:
    pipe = f"{sys.executable} -m extractor extract {article} -q | true"
    done = subprocess.run(["bash", "-c", pipe], capture_output=True, text=True, timeout=60)
    assert done.stderr == ""


def test_help_imports_neither_openai_nor_instructor_nor_the_records() -> None:
    code = (
        "import sys; from extractor.cli import main; main(['--help']); "
        "print(sorted({'openai', 'instructor', 'pydantic', 'jinja2'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_the_rules_need_neither_openai_nor_instructor(article: Path) -> None:
    code = (
        f"import sys; from extractor.cli import main; main(['extract', '-q', {str(article)!r}]); "
        "print(sorted({'openai', 'instructor', 'httpx2'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_standard_input_is_an_article() -> None:
    done = run("extract", "-", "-q", input=ARTICLE)
    assert done.returncode == 0
    assert Facts.model_validate_json(done.stdout).article.path is None


@pytest.mark.parametrize("command", [["extract", "-q"], ["figures", "--json"]])
def test_a_reader_that_has_seen_enough_is_no_error(command: list[str]) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "extractor", *command, *[str(EXAMPLES)] * 3],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    process.stdout.close()
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, "")
