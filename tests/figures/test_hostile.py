"""No input makes the scanner worse than linear, and none makes it raise."""

import gc
import time

import pytest

from extractor.figures import scan

UNIT = 10_000

HOSTILE = {
    "digits": "1",
    "grouped digits": ",000",
    "and": "one and ",
    "hundred and": "two hundred and ",
    "twenty": "twenty ",
    "hyphens": "two-",
    "figures and hyphens": "1-",
    "brackets": "(",
    "nested numbers": "((1)",
    "slashes": "1/",
    "points": "1.",
    "commas": "1,",
    "signs": "$",
    "money": "$1",
    "thousands of": "thousands of ",
    "one in": "one in ",
    "ranges": "5 to ",
    "letters": "x",
    "glued": "1a",
    "spaces": " ",
    "halves": "half of a ",
    "parts": "and a half ",
    "points in words": "point one ",
    "times": "1:11",
    "capitals": "Big Three ",
    "qualifiers": "at least about ",
    "paragraphs": "1\n\n",
    "blank lines": "\n \t\r",
    "streets": "5 Abc Def ",
    "groups of three": " 000",
    "powers": "1x10",
}


def seconds(text: str) -> float:
    """CPU seconds of the better of two scans, without the collector, which has the whole session's objects to visit."""
    costs = []
    gc.disable()
    for _ in range(2):
        start = time.process_time()
        scan(text)
        costs.append(time.process_time() - start)
    gc.enable()
    return min(costs)


@pytest.mark.parametrize("name", HOSTILE)
def test_linear(name: str) -> None:
    repeated = HOSTILE[name] * (4 * UNIT // len(HOSTILE[name]))
    short = seconds(repeated[:UNIT])
    long = seconds(repeated)
    # Four times the text may cost eight times as much before this fails, for the clock of a busy machine is rough; a
    # quadratic scanner would need sixteen.
    assert long < 8 * short + 0.05, (short, long)


@pytest.mark.parametrize("text", ["1" * 100_000, "1" + "," + "000," * 25_000, "$" + "9" * 5_000, "0." + "3" * 50_000])
def test_long_numbers(text: str) -> None:
    assert seconds(text) < 1
