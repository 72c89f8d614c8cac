"""How many articles of 4 kB the rule engine drafts in a second on one core, and whether time grows with length only.

    python benchmarks/rules.py [FOLDER]

FOLDER holds .txt files; without one the engine reads the articles of its own tests.  CPU time is measured, for each
text the best of several rounds, so that other work on the machine counts little.
"""

import json
import sys
import time
from pathlib import Path

from extractor.rules import draft_article
from extractor.schemas import Article

ARTICLE = 4000
ROUNDS = 8
OWN = Path(__file__).parent.parent / "tests" / "rules" / "cases" / "wild.json"


def texts(folder: str | None) -> list[str]:
    if folder is not None:
        return [path.read_text(encoding="utf-8", errors="replace") for path in sorted(Path(folder).rglob("*.txt"))]
    return [case["text"] for case in json.loads(OWN.read_text(encoding="utf-8"))]


def seconds(articles: list[Article]) -> float:
    """Return the CPU seconds that drafting takes: for each article the best of several rounds."""
    best = [float("inf")] * len(articles)
    for _ in range(ROUNDS):
        for at, article in enumerate(articles):
            began = time.process_time()
            draft_article(article)
            best[at] = min(best[at], time.process_time() - began)
    return sum(best)


def main() -> None:
    read = texts(sys.argv[1] if len(sys.argv) > 1 else None)
    characters = sum(map(len, read))
    spent = seconds([Article(text=text) for text in read])
    print(f"{len(read)} texts, {characters} characters: {characters / ARTICLE / spent:.0f} articles of 4 kB a second")
    whole = "\n\n".join(read)
    for length in (ARTICLE, 10 * ARTICLE, 50 * ARTICLE):
        text = (whole * (length // len(whole) + 1))[:length]
        took = seconds([Article(text=text)])
        print(f"one text of {length} characters: {took / length * ARTICLE * 1000:.1f} ms for each 4 kB")


if __name__ == "__main__":
    main()
