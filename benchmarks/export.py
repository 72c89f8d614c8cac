"""Exports of 10,000 articles' facts: MB/s of JSON lines (and a CPU second) and peak memory, a process each.

    .venv/bin/python benchmarks/export.py [ARTICLES] [FORMAT …]

Facts are those of the rule engine on examples/, again and again under other ids; `read` reads the lines through the
schemas and writes nothing.  With the word `back` (`benchmarks/export.py 10000 back`) what was written is read again
and compared.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))


def make(path: Path, articles: int) -> None:
    import extractor
    from extractor.files import Articles, Opened

    opened = [one for one in Articles([str(ROOT / "examples")]) if isinstance(one, Opened)]
    lines = [extractor.extract(one.article).model_dump(mode="json") for one in opened]
    with path.open("w", encoding="utf-8") as stream:
        for n in range(articles):
            line = lines[n % len(lines)]
            line["article"]["id"] = f"article-{n}"
            stream.write(json.dumps(line, ensure_ascii=False) + "\n")


def run(path: Path, to: str, output: Path) -> None:
    """One export in this process; prints seconds and peak memory."""
    from extractor.cli import main
    from extractor.results import FactsFile

    start, busy = time.perf_counter(), time.process_time()
    if to == "read":
        for _ in FactsFile(str(path)):
            pass
    else:
        assert main(["export", str(path), "--to", to, "-o", str(output), "--quiet"]) == 0
    print(json.dumps([time.perf_counter() - start, time.process_time() - busy, peak_memory()]))


def peak_memory() -> float:
    """The most memory that this process has had, in MB."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def sizes(path: Path) -> float:
    files = [path] if path.is_file() else list(path.iterdir()) if path.is_dir() else []
    return sum(file.stat().st_size for file in files) / 1e6


def measured(path: Path, to: str, output: Path) -> Iterator[str]:
    command = [sys.executable, __file__, "--one", str(path), to, str(output)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    taken, busy, peak = json.loads(done.stdout)
    size = path.stat().st_size / 1e6
    speed = f"{to:8} {size:7.1f} MB in {taken:6.1f} s: {size / taken:5.1f} MB/s ({size / busy:5.1f} a CPU second)"
    yield f"{speed}, peak {peak:4.0f} MB, out {sizes(output):6.1f} MB"


def same(path: Path, to: str, output: Path) -> str:
    """Read an export back, hold it against the facts, and say how many articles are the same."""
    from exporting.reading import READERS

    from extractor.results import FactsFile

    back = READERS[to](output)
    equal = sum(a == b for a, b in zip(FactsFile(str(path)), back, strict=True))
    return f"{to:8} read back: {equal} of {len(back)} articles are the same"


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["--one"]:
        run(Path(arguments[1]), arguments[2], Path(arguments[3]))
        return
    articles = int(arguments[0]) if arguments else 10_000
    formats = [one for one in arguments[1:] if one != "back"] or ["read", "csv", "parquet", "sqlite", "jsonld"]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facts.jsonl"
        make(path, articles)
        for to in formats:
            output = Path(folder) / f"out.{to}"
            for line in measured(path, to, output):
                print(line, flush=True)
            if "back" in arguments and to != "read":
                print(same(path, to, output), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
