"""The day beside the cue dates a statement; a day inside the reported words doesn't."""

import pytest

from extractor.rules import explain_draft


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Ana Ruiz said on Monday that the dam was safe.", "on Monday"),
        ("On Monday Ana Ruiz said that the dam was safe.", "On Monday"),
        ("Last Tuesday Ana Ruiz said that the dam was safe.", "Last Tuesday"),
        ("Ana Ruiz said last week that the dam was safe.", "last week"),
        ("“The dam is safe,” Ana Ruiz said on 23 October 2024.", "on 23 October 2024"),
        ("“The dam is safe,” Ana Ruiz said on October 23, 2024.", "on October 23, 2024"),
        ("“The dam is safe,” Ana Ruiz said late in October.", "late in October"),
        ("On Monday, after a storm on Sunday, Ana Ruiz said that the dam was safe.", "on Sunday"),
        ("Ana Ruiz said the dam had been safe on Monday.", None),
        ("“It opens on Monday,” Ana Ruiz said, as the week ended.", None),
    ],
)
def test_the_day_beside_the_cue_dates_a_statement(text: str, when: str | None) -> None:
    assert [claim.when for claim in explain_draft(text).draft.claims] == [when]
