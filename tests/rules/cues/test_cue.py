import pytest
from rules.reported import cues

from extractor.english.inflection import FORMS
from extractor.reading import read
from extractor.rules.cues.cue import Candidate, VerbGroup, verb_group


def group_at(text: str, start: int, at: int, first: int = 0) -> VerbGroup:
    """Return the verb group of a text from one token to its verb, in a sentence that begins at ``first``."""
    tokens = read(text).tokens
    return verb_group(Candidate(tokens, at, first, len(tokens), FORMS[tokens.lower[at]][0]), start)


@pytest.mark.parametrize(
    ("text", "finite"),
    [
        ("Ana Ruiz said that the ferry would sail.", True),
        ("Ana Ruiz is saying that the ferry will sail.", True),
        ("Ana Ruiz left, saying that the ferry would sail.", False),
        ("Ana Ruiz was told that the ferry would sail.", False),
        ("Ana Ruiz wants to say that the ferry will sail.", False),
    ],
)
def test_a_cue_is_finite_if_it_has_a_subject_of_its_own(text: str, finite: bool) -> None:
    assert [cue.finite for cue in cues(text)] == [finite]


def test_a_candidate_knows_its_verb_and_where_it_stands() -> None:
    text = "Petr Novak denies it."
    tokens = read(text).tokens
    candidate = Candidate(tokens, 2, 0, len(tokens), FORMS["denies"][0])
    assert candidate.lemma == "deny"
    assert text[slice(*candidate.place)] == "denies"


def test_the_word_before_a_group_stands_before_its_auxiliaries() -> None:
    assert group_at("The ferry Novak has often praised sank.", 3, 5).word_before == "novak"


def test_nothing_of_the_sentence_stands_before_a_group_that_opens_it() -> None:
    text = "Boats sank. Reports say so."
    assert group_at(text, 3, 3, first=3).opens
    assert group_at(text, 3, 3, first=3).word_before == ""
    assert not group_at(text, 4, 4, first=3).opens


def test_the_word_inside_a_quotation_is_not_the_word_before() -> None:
    closing = group_at("“The end” reports say.", 4, 4)
    assert closing.word_before == "" and not closing.opens
