import doctest
import itertools

from hypothesis import given
from hypothesis import strategies as st

from extractor.text import paragraphs as module
from extractor.text.paragraphs import paragraphs

WRAPPED = """\
The harbour board said on Friday that the new
pier would open in May, a year later than was
planned.

The union called the delay a disgrace.
"""


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


def test_examples() -> None:
    assert doctest.testmod(module).failed == 0


def test_a_line_is_a_paragraph() -> None:
    assert pieces("The pier closed.\n  It rained.  \r\nNobody came.") == [
        "The pier closed.",
        "It rained.",
        "Nobody came.",
    ]


def test_a_hard_wrapped_block_is_one_paragraph() -> None:
    found = pieces(WRAPPED)
    assert len(found) == 2
    assert found[0].startswith("The harbour") and found[0].endswith("planned.")


def test_a_list_of_headlines_stays_lines() -> None:
    assert len(pieces("- Pier reopens after storm\n- Ferry fares to rise\n- Mayor to step down in May")) == 3


@given(st.text(alphabet="ab .\n\r\u2028“”\t", max_size=200))
def test_paragraphs_hold_all_that_is_not_blank_in_order(text: str) -> None:
    spans = paragraphs(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))
    assert "".join("".join(piece.split()) for piece in pieces(text)) == "".join(text.split())
