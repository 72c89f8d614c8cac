import pytest

from extractor.reading.tokens import tokenize
from extractor.rules.mentions.acronyms import acronyms


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Orsova Harbour Board (OHB) met.", {"OHB": "Orsova Harbour Board"}),
        ("The Board for the Harbour of Orsova (BHO) met.", {"BHO": "Board for the Harbour of Orsova"}),
        ("On Friday Mayor Orsova Harbour Board (OHB) met.", {"OHB": "Orsova Harbour Board"}),
        ("The board (OHB) met.", {}),
        ("Orsova (OHB) met.", {}),
    ],
)
def test_an_acronym_stands_for_the_capitals_before_the_bracket(text: str, found: dict[str, str]) -> None:
    assert acronyms(tokenize(text, [])) == found
