"""How the words of a claim lead to its speaker, in one line."""

import pytest

import extractor


def ways(text: str) -> list[str | None]:
    return [each.way for each in extractor.explain(text).records if each.kind == "claim"]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Ana Ruiz said the dam was safe.", "Ana Ruiz ← “Ana Ruiz” (speaker.first-mention)"),
        (
            "Ana Ruiz left at noon. Ruiz said the dam was safe.",
            "Ana Ruiz ← “Ruiz” (speaker.named-before) ← “Ana Ruiz” (paragraph 1)",
        ),
        (
            "The minister, Ana Ruiz, left at noon.\n\nThe minister said the dam was safe. She said it would hold.",
            "Ana Ruiz ← “She” (pronoun.person-before) ← “The minister” (c1, description.role-told-before)"
            " ← “minister, Ana Ruiz” (paragraph 1)",
        ),
        (
            "“The dam is safe,” Ana Ruiz said.\n\n“It will hold.”",
            "Ana Ruiz ← no speaker named (speaker.continued) ← “Ana Ruiz” (c1, speaker.first-mention)",
        ),
        (
            "Ana Ruiz and Petr Novak said the dam was safe.",
            "Ana Ruiz and Petr Novak ← “Ana Ruiz” (speaker.first-mention)",
        ),
    ],
)
def test_each_word_leads_to_earlier_ones_until_the_name(text: str, way: str) -> None:
    assert ways(text)[-1] == way


def test_of_a_long_way_the_middle_is_left_out() -> None:
    said = "\n\n".join(f"“It rained {how}.”" for how in ("a lot", "in May", "on us", "here", "there", "again"))
    lines = ways(f"Ana Ruiz said it snowed.\n\n{said}")
    assert [line.count("←") for line in lines if line] == [1, 2, 3, 4, 5, 5, 5]
    assert lines[-1] is not None
    assert lines[-1].endswith("“It rained a lot.” (c2, speaker.continued) ← “Ana Ruiz” (c1, speaker.first-mention)")


def test_words_that_two_claims_share_are_told_of_each() -> None:
    text = "Ana Ruiz said the dam was safe and added that the pier was closed."
    assert ways(text) == ["Ana Ruiz ← “Ana Ruiz” (speaker.first-mention)"] * 2
