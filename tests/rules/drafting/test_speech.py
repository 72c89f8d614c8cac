"""Speech is direct, mixed or indirect by the share of words in quotation marks."""

import pytest

from extractor.rules import explain_draft
from extractor.schemas.claim import Speech


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("Ana Ruiz said the dam was safe.", "indirect"),
        ("Ana Ruiz said the dam was “safe”.", "mixed"),
        ("“The dam is safe,” Ana Ruiz said.", "direct"),
        ("Ana Ruiz said “the dam is safe and dry and new and big” and “it will hold all winter”.", "direct"),
        ("Ana Ruiz said “the dam is safe” and “it will hold”.", "mixed"),
    ],
)
def test_the_share_of_quoted_words_tells_the_speech(text: str, speech: Speech) -> None:
    assert [claim.speech for claim in explain_draft(text).draft.claims] == [speech]
