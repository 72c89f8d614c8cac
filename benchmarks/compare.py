"""Time and memory of the comparison, and how they grow.

    python benchmarks/compare.py [COUNT …]

Articles are made up here: events of six articles each that share places, people, numbers (some a little off), quoted
sentences (some shortened) and claims.  ``--one-event`` writes all of them about a single event, the worst case.  Making
them and extracting their facts is not measured.
"""

import argparse
import random
import resource
import subprocess
import sys
import time
from datetime import date, timedelta
from typing import Any

import extractor
from extractor.comparison import compare
from extractor.schemas import Article, Facts

SYLLABLES = ["bar", "den", "kol", "mar", "nor", "pel", "ril", "sto", "tan", "vel", "wes", "gor", "hal", "lin", "mor"]
FIRST = [
    "Ana",
    "Bruno",
    "Carla",
    "David",
    "Elena",
    "Frank",
    "Greta",
    "Hugo",
    "Irina",
    "Jonas",
    "Karla",
    "Leon",
    "Marta",
    "Nils",
    "Olga",
    "Paul",
]
THINGS = [
    ("homes", "were flooded"),
    ("people", "were killed"),
    ("people", "were injured"),
    ("soldiers", "were sent"),
    ("workers", "went on strike"),
    ("vehicles", "were destroyed"),
    ("shops", "were closed"),
]
SENTENCES = [
    "We have never seen anything like this in {place}, and we will say so to everyone who asks",
    "Nobody in {place} goes back before the last of the {thing} is safe",
    "This is a very serious matter for {place} and for the whole of the {river} valley",
]
PER_EVENT = 6


def word(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(3)).title()


def event(number: int) -> dict[str, Any]:
    chance = random.Random(number)
    return {
        "place": word(chance),
        "river": word(chance),
        "people": [f"{chance.choice(FIRST)} {word(chance)}" for _ in range(4)],
        "figures": [(chance.randrange(12, 20_000), *chance.choice(THINGS)) for _ in range(5)],
        "quotes": chance.sample(SENTENCES, 2),
        "day": date(2024, 1, 1) + timedelta(days=number % 300),
    }


def article(number: int, of_event: int) -> Article:
    told = event(of_event)
    chance = random.Random(f"{of_event}.{number}")
    place, river, people = told["place"], told["river"], told["people"]
    lines = [f"The {river} valley near {place} was in trouble again on {told['day']:%A}, {people[0]} said."]
    for at, (amount, thing, verb) in enumerate(told["figures"]):
        shown = amount + (chance.random() < 0.2) * (amount // 10 + 1)
        hedge = chance.choice(["", "", "about ", "up to ", "more than "])
        lines.append(f"In {place} {hedge}{shown:,} {thing} {verb}, {people[at % 4]} said.")
    for at, quote in enumerate(told["quotes"]):
        words = quote.format(place=place, river=river, thing="houses").split()
        cut = len(words) if chance.random() < 0.6 else len(words) - 4
        lines.append(f"“{' '.join(words[:cut])},” said {people[at]}, the mayor of {place}.")
    lines.append(f"{people[3]} denied that the gates at {place} had been opened without a warning.")
    lines.append(
        f"{chance.choice(people)} said the {word(chance)} bridge near {river} will be built again by next year."
    )
    chance.shuffle(lines)
    return Article(
        text="\n\n".join(lines), given_id=f"{of_event}-{number}", published_at=told["day"], outlet=f"paper {number}"
    )


def facts(count: int, one_event: bool) -> list[Facts]:
    return [extractor.extract(article(n, 0 if one_event else n // PER_EVENT)) for n in range(count)]


def measure(count: int, one_event: bool) -> None:
    given = facts(count, one_event)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    comparison = compare(given)
    seconds = time.process_time() - began
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    shared = sum(row.verdict != "alone" for row in comparison.claims)
    rows = f"{len(comparison.figures)} figures, {len(comparison.quotations)} quotations, {shared} claims"
    print(f"{count}\t{seconds:.2f}\t{grown:.0f}\t{rows}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", metavar="COUNT", nargs="*", type=int, default=[100, 1000])
    parser.add_argument("--one-event", action="store_true")
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.alone:
        measure(given.counts[0], given.one_event)
        return
    print("articles\tCPU s\tMB more\trows", flush=True)
    seconds = []
    for count in given.counts:
        flags = ["--alone", *(["--one-event"] if given.one_event else [])]
        # A process of its own each: the peak of memory would otherwise be that of the largest so far.
        line = subprocess.run(
            [sys.executable, __file__, str(count), *flags], check=True, capture_output=True, text=True
        )
        print(line.stdout, end="", flush=True)
        seconds.append(float(line.stdout.split("\t")[1]))
    for (few, fast), (many, slow) in zip(
        zip(given.counts, seconds, strict=True), list(zip(given.counts, seconds, strict=True))[1:], strict=False
    ):
        print(f"{many / few:.1f} times the articles: {slow / fast:.1f} times the time")


if __name__ == "__main__":
    main()
