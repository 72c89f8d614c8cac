"""The stance is the verb's, else what the words tell."""

import pytest

from extractor.rules import explain_draft
from extractor.schemas.claim import Stance


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Ana Ruiz asked whether the dam was safe.", "asked"),
        ("“And if it rains, who will pay?” Ana Ruiz said.", "asked"),
        ("“And if it rains, the dam leaks,” Ana Ruiz said.", "conditional"),
        ("Ana Ruiz said the dam would leak if it rained.", "conditional"),
        ("Ana Ruiz said nobody knew if it had rained.", "asserted"),
        ("“And we will rebuild the pier,” Ana Ruiz said.", "intended"),
        ("“I will,” Ana Ruiz said.", "asserted"),
        ("“We have heard that the board plans to rebuild the pier,” Ana Ruiz said.", "asserted"),
        ("Ana Ruiz has not denied that the dam leaks.", "asserted"),
    ],
)
def test_the_words_tell_the_stance(text: str, stance: Stance) -> None:
    assert [claim.stance for claim in explain_draft(text).draft.claims] == [stance]
