"""No input makes the scanner raise or hang; what it costs is measured in benchmarks/growth.py."""

import json

from conftest import ROOT
from table_tests import for_every

from extractor.figures import scan

LENGTH = 20_000
PATTERNS = json.loads((ROOT / "tests" / "hostile.json").read_text("utf-8"))["figures"]


@for_every(PATTERNS)
def test_a_pattern_without_end_is_read_with_true_spans(pattern: str) -> None:
    text = pattern * (LENGTH // len(pattern))
    found = scan(text)
    spans = [(figure.start, figure.end) for figure in found.figures] + [(o.start, o.end) for o in found.lookalikes]
    assert all(0 <= start < end <= len(text) for start, end in spans)


@for_every(["1" * 100_000, "1" + "," + "000," * 25_000, "$" + "9" * 5_000, "0." + "3" * 50_000])
def test_a_number_without_end_is_read(text: str) -> None:
    assert all(figure.end <= len(text) for figure in scan(text).figures)
