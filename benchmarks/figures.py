"""Times the number scanner against the peers that are installed, on the same texts, and prints ratios.

    python benchmarks/figures.py [--seconds N] [--megabytes N] [FILE ...]

FILE is an article in plain text, or a .jsonl file whose lines have a "text".  Without one, invented news is generated
from templates with a fixed seed.  Peers (quantulum3, recognizers-text-number, text2num, numerizer, number-parser)
are optional imports; each reads the texts one after another until it has used its seconds of CPU time, and is compared
with ours on just those texts.  Last comes the cost of ten times the text, which should be ten.
"""

import argparse
import importlib
import json
import random
import re
import time
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

from extractor.figures import scan_figures

Reader = Callable[[str], int]
"""Reads one text and says how many numbers it found."""

DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")

NUMBERED = (
    "{name} said profit fell {p}% to ${d}.{p} million in the {small} months to June, from ${d} million a year earlier.",
    "At least {d} people were killed and more than {n} injured when a ferry sank off {name} on Nov. {small}, 1998.",
    "The company, which employs about {n} workers in {small} countries, expects sales of {d} to {d}5 billion euros.",
    "Shares of {name} closed at ${d}.{p}, down {small} cents, while the index rose {p}.{small} percent to {n}.{d}.",
    "{name}, {d}, was named president of the {small}-year-old maker of toys, succeeding Ruth Lindqvist, 61.",
    "Twenty-{word} villages and some two hundred and {word} farms lie between the dam and the coast, she added.",
)
UNNUMBERED = (
    "Officials had hoped that the talks would go on, but neither side was ready to speak of terms in public.",
    "The minister told reporters that the plan was sound and that nobody in the capital had asked for another.",
    "Residents of the valley say that the road has been closed since the spring, when the river rose again.",
    "It was not clear who had given the order, and the ministry declined to comment on what it called rumours.",
)
NAMES = ("Harrow Bank", "Anna Berg", "Lindqvist & Sons", "the Dorna council", "Port Elna", "Joe Baker")
WORDS = ("one", "two", "three", "four", "five", "six", "seven")


def invented(megabytes: float, seed: int = 20) -> list[str]:
    """Articles of invented news, about three thousand characters each."""
    chance = random.Random(seed)
    articles = []
    for _ in range(max(1, int(megabytes * 1e6 / 3000))):
        paragraphs = ["\n".join(_sentence(chance) for _ in range(3)) for _ in range(9)]
        articles.append("\n\n".join(paragraphs))
    return articles


def _sentence(chance: random.Random) -> str:
    """A sentence; two in three have no number, which comes near the seven numbers to 1,000 characters of newspapers."""
    return chance.choice((*NUMBERED, *UNNUMBERED * 3)).format(
        name=chance.choice(NAMES),
        word=chance.choice(WORDS),
        p=chance.randint(1, 99),
        d=chance.randint(12, 99),
        n=f"{chance.randint(1000, 99999):,}",
        small=chance.randint(2, 9),
    )


def loaded(paths: list[Path]) -> Iterator[str]:
    for path in paths:
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            yield from (json.loads(line)["text"] for line in text.splitlines())
        else:
            yield text


def digits_only(text: str) -> int:
    return len([Decimal(found.group().replace(",", "")) for found in DIGITS.finditer(text)])


def _quantulum(module: object) -> Reader:
    return lambda text: len(module.parse(text))  # type: ignore[attr-defined]


def _recognizers(module: object) -> Reader:
    model = module.NumberRecognizer("en-us").get_number_model()  # type: ignore[attr-defined]
    return lambda text: len(model.parse(text))


def _recognizers_with_units(module: object) -> Reader:
    units = module.NumberWithUnitRecognizer("en-us")  # type: ignore[attr-defined]
    models = (units.get_currency_model(), units.get_dimension_model(), units.get_age_model())
    return lambda text: sum(len(model.parse(text)) for model in models)


def _text2num(module: object) -> Reader:
    return lambda text: len(module.alpha2digit(text, "en"))  # type: ignore[attr-defined]


def _numerizer(module: object) -> Reader:
    return lambda text: len(module.numerize(text))  # type: ignore[attr-defined]


def _number_parser(module: object) -> Reader:
    return lambda text: len(module.parse(text, "en"))  # type: ignore[attr-defined]


PEERS: dict[str, tuple[str, Callable[[object], Reader]]] = {
    "quantulum3": ("quantulum3.parser", _quantulum),
    "recognizers-text, numbers": ("recognizers_number", _recognizers),
    "recognizers-text, units": ("recognizers_number_with_unit", _recognizers_with_units),
    "text2num (words only)": ("text_to_num", _text2num),
    "numerizer (words only)": ("numerizer", _numerizer),
    "number-parser (words only)": ("number_parser", _number_parser),
}


def readers() -> dict[str, Reader | None]:
    """Every reader by name; None where the peer is not installed."""
    found: dict[str, Reader | None] = {"a digits-only regex": digits_only}
    for name, (module, wrap) in PEERS.items():
        try:
            found[name] = wrap(importlib.import_module(module))
        except ImportError:
            found[name] = None
    return found


def timed(read: Reader, texts: list[str], seconds: float) -> tuple[int, float]:
    """How many texts the reader managed in its time, and the CPU seconds that they took."""
    start = time.process_time()
    for done, text in enumerate(texts, start=1):
        try:
            read(text)
        except Exception as error:  # A peer that fails on a text has still spent its time on it.
            print(f"  (a text failed: {type(error).__name__})")
        if time.process_time() - start > seconds:
            return done, time.process_time() - start
    return len(texts), time.process_time() - start


def ours(text: str) -> int:
    return len(scan_figures(text))


def speed(texts: list[str], seconds: float) -> float:
    return sum(map(len, texts)) / 1e6 / seconds


def compare(texts: list[str], seconds: float) -> None:
    done, spent = timed(ours, texts, seconds)
    base = speed(texts[:done], spent)
    print(f"{'extractor.figures':28}{base:10.4f} MB/s")
    for name, read in readers().items():
        if read is None:
            print(f"{name:28}{'not installed':>15}")
            continue
        read(texts[0][:200])  # The first call builds tables, which no later one pays for.
        done, spent = timed(read, texts, seconds)
        theirs = speed(texts[:done], spent)
        same = speed(texts[:done], max(timed(ours, texts[:done], 1e9)[1], 1e-9))
        print(f"{name:28}{theirs:10.4f} MB/s   ours on the same {done} texts: {same / theirs:8.3g} times as fast")


def growth(texts: list[str]) -> None:
    """What ten times the text costs, all in one string."""
    once = "\n\n".join(texts)[:1_000_000]
    costs = []
    for text in (once, "\n\n".join([once] * 10)):
        start = time.process_time()
        scan_figures(text)
        costs.append(time.process_time() - start)
    print(f"ten times the text ({len(once) / 1e6:.2f} MB) costs {costs[1] / costs[0]:.1f} times as much")


def main() -> None:
    parser = argparse.ArgumentParser(description="Speed of the number scanner and its peers.")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--seconds", type=float, default=5.0, help="CPU time for each reader")
    parser.add_argument("--megabytes", type=float, default=1.0, help="how much news to invent")
    options = parser.parse_args()
    texts = list(loaded(options.files)) or invented(options.megabytes)
    print(f"{len(texts)} texts, {sum(map(len, texts)) / 1e6:.2f} MB")
    compare(texts, options.seconds)
    growth(texts)


if __name__ == "__main__":
    main()
