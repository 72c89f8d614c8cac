"""How cost grows with length, on patterns made to be hard: four times the text should cost four times as much.

    python benchmarks/growth.py

A quadratic reader would need sixteen times as much.  The patterns are those that the tests read to their end.
"""

import gc
import json
import time
from collections.abc import Callable
from pathlib import Path

from extractor.figures import scan
from extractor.rules import attributions
from extractor.text.quotations import quotations

PATTERNS = Path(__file__).parents[1] / "tests" / "hostile.json"
READERS: dict[str, tuple[Callable[[str], object], int]] = {
    "figures": (scan, 10_000),
    "quotations": (quotations, 75_000),
    "rules": (attributions, 10_000),
}


def cost(read: Callable[[str], object], text: str) -> float:
    """Return the CPU seconds of the better of two readings, without the collector."""
    costs = []
    gc.disable()
    for _ in range(2):
        start = time.process_time()
        read(text)
        costs.append(time.process_time() - start)
    gc.enable()
    return min(costs)


def main() -> None:
    print(f"{'reader':12}{'pattern':24}{'ms':>9}{'ms for 4x':>11}{'ratio':>8}")
    for name, patterns in json.loads(PATTERNS.read_text("utf-8")).items():
        read, unit = READERS[name]
        for pattern in patterns:
            text = pattern * (4 * unit // len(pattern))
            short, long = cost(read, text[:unit]), cost(read, text)
            print(f"{name:12}{pattern!r:24}{short * 1000:9.1f}{long * 1000:11.1f}{long / max(short, 1e-6):8.1f}")


if __name__ == "__main__":
    main()
