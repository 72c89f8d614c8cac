"""Whether two checkouts draft the same records from the same texts, byte for byte.

    python benchmarks/same_drafts.py OLD NEW [TEXTS ...] [--show N]

OLD and NEW are checkouts of this repository.  TEXTS are .txt files, .jsonl files whose rows have a ``text``, .json
lists of such rows, or folders of these; without any, the texts of NEW's own examples, marked articles and rule cases.
Each checkout reads all texts in a process of its own.  Prints how many drafts differ and, for the first N of them,
what does; the exit status is 1 if any differ.  The CPU time of each side is printed beside, best of three rounds.
"""

import argparse
import difflib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

DRAFTER = """
import json, sys, time
from extractor.rules import draft_article
from extractor.schemas import Article
texts, out = json.load(open(sys.argv[1], encoding="utf-8")), open(sys.argv[2], "w", encoding="utf-8")
best = [float("inf")] * len(texts)
for _ in range(3):
    for at, text in enumerate(texts):
        began = time.process_time()
        draft = draft_article(Article(text=text))
        best[at] = min(best[at], time.process_time() - began)
        if _ == 0:
            out.write(draft.model_dump_json() + "\\n")
print(sum(best))
"""
OWN = ("examples", "benchmarks/marked", "tests/rules/cases")


def rows(path: Path) -> Iterator[str]:
    """Yield the texts of one file."""
    if path.suffix == ".txt":
        yield path.read_text("utf-8")
        return
    content = path.read_text("utf-8")
    read = json.loads(content) if path.suffix == ".json" else [json.loads(line) for line in content.splitlines()]
    yield from (row["text"] for row in read if isinstance(row, dict) and isinstance(row.get("text"), str))


def texts(paths: Sequence[Path]) -> list[str]:
    """Return the different texts of files and folders, in order."""
    files = [
        file
        for path in paths
        for file in (sorted(path.rglob("*")) if path.is_dir() else [path])
        if file.suffix in (".txt", ".json", ".jsonl")
    ]
    return list(dict.fromkeys(text for file in files for text in rows(file)))


def drafts(checkout: Path, read: Path, scratch: Path) -> tuple[list[str], float]:
    """Return each draft of a checkout as JSON, and the CPU seconds that all took."""
    out = scratch / "drafts.jsonl"
    environment = {**os.environ, "PYTHONPATH": str(checkout)}
    command = [sys.executable, "-c", DRAFTER, str(read), str(out)]
    done = subprocess.run(command, env=environment, cwd=scratch, check=True, capture_output=True, text=True)
    return out.read_text("utf-8").splitlines(), float(done.stdout)


def difference(old: str, new: str) -> str:
    """Return the lines in which two drafts differ."""
    before, after = (json.dumps(json.loads(one), indent=1, ensure_ascii=False).splitlines() for one in (old, new))
    return "\n".join(difflib.unified_diff(before, after, "old", "new", lineterm="", n=3))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path)
    parser.add_argument("texts", type=Path, nargs="*")
    parser.add_argument("--show", type=int, default=3, metavar="N", help="how many differences to show (3)")
    asked = parser.parse_args()
    checkouts = [asked.old.resolve(), asked.new.resolve()]
    read = texts(asked.texts or [checkouts[1] / folder for folder in OWN])
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        (scratch / "texts.json").write_text(json.dumps(read), "utf-8")
        (old, before), (new, after) = (drafts(checkout, scratch / "texts.json", scratch) for checkout in checkouts)
    differing = [at for at, pair in enumerate(zip(old, new, strict=True)) if pair[0] != pair[1]]
    for at in differing[: asked.show]:
        print(f"--- text {at}: {read[at][:60]!r}\n{difference(old[at], new[at])}")
    print(
        f"{len(read)} texts, {len(differing)} drafts differ; CPU {before:.2f} s and {after:.2f} s: {after / before:.3f}"
    )
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
