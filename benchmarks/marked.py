"""How well the rule engine reads the marked articles of this folder, by set.

    python benchmarks/marked.py [--peer FACTS.jsonl]

`marked/` holds sets of invented news articles, each with `marks.yaml`: what a careful reader finds in them, marked
after docs/gold.md by writers who neither knew nor saw what the engine makes of them.  --peer scores other facts about
the same articles (a model's, say) beside ours.
"""

import argparse
import tempfile
from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel

import extractor
from extractor.evaluation import evaluate
from extractor.evaluation.quoting import gold_from_quotes
from extractor.schemas import Article

MARKED = Path(__file__).with_name("marked")
MEASURES = {
    "claims: overlap": "claims",
    "claims: overlap + speaker": "with speaker",
    "sources: name": "sources",
    "sources: name + kind": "with kind",
    "sources: name + title": "with title",
    "figures: value": "figures",
    "figures: value + unit": "with unit",
}


def write_lines(path: Path, records: Iterable[BaseModel]) -> None:
    path.write_text("".join(record.model_dump_json() + "\n" for record in records), "utf-8")


def scores(folder: Path, peer: str | None) -> list[tuple[str, list[float]]]:
    """Return the F1 of each measure, of the rule engine and of the peer."""
    articles = [Article(text=path.read_text("utf-8"), path=path.name) for path in sorted(folder.glob("*.txt"))]
    gold = list(gold_from_quotes(str(folder / "marks.yaml"), articles))
    facts = [extractor.extract(article) for article in articles]
    with tempfile.TemporaryDirectory() as scratch:
        paths = [Path(scratch, "gold.jsonl"), Path(scratch, "rules.jsonl")]
        write_lines(paths[0], gold)
        write_lines(paths[1], facts)
        systems = [str(paths[1]), *([peer] if peer else [])]
        measured = evaluate(str(paths[0]), systems, resamples=40)
    return [
        (name, [100 * (system.all.scores[key].f1 or 0.0) for key in MEASURES])
        for name, system in zip(("rules", "peer"), measured.systems, strict=False)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peer", metavar="FACTS", help="facts of another system about the same articles")
    arguments = parser.parse_args()
    print(f"{'F1':<26}" + "".join(f"{name:>14}" for name in MEASURES.values()))
    for folder in sorted(path for path in MARKED.iterdir() if path.is_dir()):
        for name, row in scores(folder, arguments.peer):
            print(f"{folder.name + ', ' + name:<26}" + "".join(f"{value:14.1f}" for value in row))


if __name__ == "__main__":
    main()
