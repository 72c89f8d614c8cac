"""A figure's measure is what is counted, or what money and shares are of."""

import pytest

from extractor.rules import explain_draft


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("It cost 40 ferries in the bay.", "ferries in the bay"),
        ("It cost €40 million in flood aid.", "flood aid"),
        ("It took 9 per cent of the fleet.", "the fleet"),
        ("It cost €40 million.", None),
        ("It cost €40 million in May.", None),
        ("It cost €40 million by the way.", None),
    ],
)
def test_what_a_figure_measures_stands_beside_it(text: str, measures: str | None) -> None:
    assert [figure.measures for figure in explain_draft(text).draft.figures] == [measures]
