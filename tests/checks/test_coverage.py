from extractor.checks.coverage import omitted
from extractor.reading import read

TEXT = "The flood cost £40 million. Two boats sank. “We will build every house again,” said Ada Holm."
LIST = "The port reported its month.\n- 12 boats\n- 9 ferries"


def missed(text: str, figures: list[str] | None = None, claims: list[str] | None = None) -> list[tuple[str, str]]:
    def spans(words: list[str] | None) -> list[tuple[int, int]]:
        return [(text.index(some), text.index(some) + len(some)) for some in words or ()]

    return [(one.code, one.expected or "") for one in omitted(read(text), spans(figures), spans(claims))]


def test_figures_come_by_weight_and_then_quotations() -> None:
    assert missed(TEXT) == [
        ("omitted-figure", "£40 million"),
        ("omitted-figure", "Two boats"),
        ("omitted-quotation", "We will build every house again,"),
    ]


def test_what_a_record_touches_is_covered() -> None:
    assert missed(TEXT, ["£40", "Two"], ["every house"]) == []


def test_lists_are_little_missed() -> None:
    assert {one.severity for one in omitted(read(LIST), [], [])} == {"info"}
    assert {one.severity for one in omitted(read(TEXT), [], [])} == {"warning"}
