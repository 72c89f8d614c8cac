"""Time, size and memory of the report, and how soon a browser shows it.

    python benchmarks/report.py [--articles FOLDER] [COUNT …]

The articles of the folder (default: `examples/`) are taken over and over, each with its number at the end so that no
two texts are the same.  Writing is measured in a process of its own; opening is from the start of the navigation until
the first article is shown, in Chromium.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import extractor
from extractor.results import KeptTexts, kept_texts_path
from extractor.schemas import Article

ROOT = Path(__file__).parents[1]
SHOWN = "performance.getEntriesByName('shown')[0]?.startTime"


def make(folder: Path, articles: Path, count: int) -> Path:
    """Write a results file of so many articles, and their texts beside it."""
    results = folder / "facts.jsonl"
    texts = [path.read_text("utf-8") for path in sorted(articles.glob("*.txt"))]
    drafted = [extractor.extract(text) for text in texts]
    with KeptTexts(kept_texts_path(results)) as kept, results.open("w", encoding="utf-8") as lines:
        for number in range(count):
            facts = drafted[number % len(drafted)]
            article = Article(text=f"{texts[number % len(texts)]}\n\n{number}")
            kept.keep(article)
            lines.write(facts.model_copy(update={"article": article.info}).model_dump_json() + "\n")
    return results


def write(results: Path) -> tuple[float, float]:
    """Write the report and return seconds and the peak of memory in MB."""
    command = [sys.executable, "-m", "extractor", "report", str(results), "-o", str(results.with_name("report.html"))]
    began = time.perf_counter()
    writer = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(writer.pid, 0)
    assert status == 0
    return time.perf_counter() - began, used.ru_maxrss / 1024


def opened(page: Path) -> float:
    """Return the seconds until the first article is shown."""
    from playwright.sync_api import sync_playwright

    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with sync_playwright() as playwright:
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=chromium, args=sandbox)
        tab = browser.new_page()
        tab.goto(page.as_uri())
        while (shown := tab.evaluate(SHOWN)) is None:
            tab.wait_for_timeout(20)
        browser.close()
    return float(shown) / 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path, default=ROOT / "examples")
    parser.add_argument("counts", nargs="*", type=int, default=[200, 2000])
    given = parser.parse_args()
    for count in given.counts:
        with tempfile.TemporaryDirectory() as folder:
            results = make(Path(folder), given.articles, count)
            seconds, memory = write(results)
            pages = sorted(Path(folder).glob("*.html"))
            row = {
                "articles": count,
                "seconds to write": round(seconds, 2),
                "peak MB": round(memory),
                "pages": len(pages),
                "MB": round(sum(page.stat().st_size for page in pages) / 1e6, 2),
                "seconds to open the first": round(opened(Path(folder) / "report.html"), 2),
            }
            print(json.dumps(row))


if __name__ == "__main__":
    main()
