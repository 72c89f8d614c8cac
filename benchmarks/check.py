"""What the check costs: CPU time for an article with its records, and how it grows.

    python benchmarks/check.py

Articles are made of the examples, each copy with other numbers so that quotes stay distinct; records are what the rule
engine drafts from them.  Times are the best of several runs, of the check alone.
"""

import time
from pathlib import Path

from extractor.checks import check_draft
from extractor.rules import draft_article
from extractor.schemas import Article, Draft

EXAMPLES = Path(__file__).parents[1] / "examples"
RUNS = 7


def article_of(characters: int) -> Article:
    """Return an article of about this length."""
    texts = [path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    parts: list[str] = []
    while sum(map(len, parts)) < characters:
        n = len(parts)
        parts.append(texts[n % len(texts)].replace(" said", f" said in report {n}") if n >= len(texts) else texts[n])
    return Article(text="\n\n".join(parts)[:characters])


def records(draft: Draft) -> int:
    return len(draft.sources) + len(draft.claims) + len(draft.figures)


def cost(article: Article, draft: Draft, runs: int) -> float:
    """Return the least CPU time of a check in milliseconds."""
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        check_draft(article, draft)
        best = min(best, time.process_time() - start)
    return best * 1000


def main() -> None:
    print(f"{'characters':>10}{'records':>9}{'ms':>10}{'ms/kB':>8}{'ms/record':>11}")
    for characters in (5_000, 10_000, 50_000, 100_000, 1_000_000):
        article = article_of(characters)
        draft = draft_article(article)
        took = cost(article, draft, RUNS if characters <= 100_000 else 1)
        count = records(draft)
        print(f"{characters:10}{count:9}{took:10.1f}{took / characters * 1000:8.2f}{took / count:11.3f}")


if __name__ == "__main__":
    main()
