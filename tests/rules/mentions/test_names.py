import pytest

from extractor.reading.tokens import tokenize
from extractor.rules.mentions.names import NamedRun, classify_run, named_in
from extractor.rules.trace import traced


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("harbour chief Ana Ruiz", "Ana Ruiz", "person"),
        ("Ana Ruiz of Brenn Power", "Ana Ruiz", "person"),
        ("Harbour Police (HP) Chief Ana Ruiz", "Ana Ruiz", "person"),
        ("Ana von Ruiz Jr", "Ana von Ruiz", "person"),
        ("the Red Lantern", "Red Lantern", "body"),
        ("the research group Orsova Tisk", "Orsova Tisk", "body"),
    ],
)
def test_a_group_is_named_by_its_last_capitals(words: str, name: str, kind: str) -> None:
    tokens = tokenize(words, [])
    run = named_in(tokens, 0, len(tokens))
    assert run is not None
    assert (tokens.phrase(run.start, run.end), run.kind) == (name, kind)


@pytest.mark.parametrize("words", ["the harbour board", "the Orsova board", "the Chief Minister"])
def test_a_group_without_a_name_at_its_end_has_none(words: str) -> None:
    tokens = tokenize(words, [])
    assert named_in(tokens, 0, len(tokens)) is None


def test_a_description_makes_a_body_of_a_person() -> None:
    tokens = tokenize("Orsova Tisk a Stockholm consultancy", [])
    assert named_in(tokens, 0, 2, ((2, 5),)) == NamedRun(0, 2, "body")


def test_a_remembered_name_is_told_again_to_a_listener() -> None:
    tokens = tokenize("Brenn Orsova", [])
    unheard = classify_run(tokens, 0, 2, 0)
    with traced(tokens.text) as trace:
        assert classify_run(tokens, 0, 2, 0) == unheard
    assert "kind.several-words" in {step.rule for step in trace.steps}
