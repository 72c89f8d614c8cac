"""What works on Windows, as far as that can be shown on another system; nothing here has run on Windows."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from conftest import EXAMPLES
from scripted_server import ScriptedServer, answer

from extractor.schemas import Facts

SCRIPT = Path(__file__).with_name("as_on_windows.py")
EMPTY = answer({"sources": [], "claims": [], "figures": []})
# Neither the encoding of files nor that of standard output is UTF-8, and a file opened without one is found out.
ENCODINGS = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONIOENCODING": "cp1252"}


def test_rules_check_and_model_work_without_what_windows_lacks(
    serve: Callable[..., ScriptedServer], tmp_path: Path
) -> None:
    server = serve(EMPTY)
    done = subprocess.run(
        [sys.executable, "-X", "warn_default_encoding", SCRIPT, EXAMPLES, tmp_path, server.url],
        env={**os.environ, **ENCODINGS, "OPENAI_API_KEY": "none"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-2000:]
    lines = [Facts.model_validate_json(line) for line in done.stdout.splitlines() if line.startswith(b'{"schema')]
    assert len(lines) == 2 * len(list(EXAMPLES.glob("*.txt")))  # checked, and extracted
    assert b"\r" not in done.stdout
    assert {path.name for path in tmp_path.iterdir()} >= {"facts.jsonl", "report.html", "facts.db", "csv", "gold.jsonl"}
