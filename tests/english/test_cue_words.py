import pytest
from english.trying import filled, findings, said_findings

from extractor.english import cue_words
from extractor.english.cue_words import EXAMPLES

SAFE = ("the dam was safe", "The dam was safe.")
OPENED = ("to open the dam", "Ana Ruiz opened the dam.")
TO_OPEN = ("to open the dam", "Ana Ruiz is to open the dam.")


def found_with(table: str, quote: str, statement: str, stance: str) -> dict[str, set[str]]:
    return {
        word: said_findings(filled(EXAMPLES[table], word), quote, statement, word, stance)
        for word in getattr(cue_words, table)
    }


@pytest.mark.parametrize(
    ("table", "claim", "stance", "code"),
    [
        ("DENYING_CUES", SAFE, "asserted", "stance-mismatch"),
        ("DOUBTING_CUES", SAFE, "asserted", "stance-mismatch"),
        ("PREDICTING_CUES", SAFE, "asserted", "stance-mismatch"),
        ("ANNOUNCING_CUES", OPENED, "intended", "modality-changed"),
    ],
)
def test_a_claim_that_ignores_the_cue_is_found(table: str, claim: tuple[str, str], stance: str, code: str) -> None:
    assert {word for word, found in found_with(table, *claim, stance).items() if code not in found} == set()


@pytest.mark.parametrize(
    ("table", "claim", "stance"),
    [
        ("DENYING_CUES", SAFE, "denied"),
        ("DOUBTING_CUES", SAFE, "doubted"),
        ("ASKING_CUES", SAFE, "asked"),
        ("PREDICTING_CUES", SAFE, "predicted"),
        ("INTENDING_CUES", TO_OPEN, "intended"),
    ],
)
def test_a_claim_with_the_stance_of_the_cue_is_accepted(table: str, claim: tuple[str, str], stance: str) -> None:
    assert {word: found for word, found in found_with(table, *claim, stance).items() if found} == {}


def test_another_cue_makes_no_stance() -> None:
    for stance in ("denied", "doubted", "asked", "predicted", "intended"):
        assert said_findings("Ana Ruiz added that the dam was safe.", *SAFE, "added", stance) == {"stance-mismatch"}


def test_a_reporting_word_attributes() -> None:
    silent = {
        word
        for word in cue_words.REPORTING_CUES
        if "attribution-missing"
        not in findings("The dam was safe", SAFE[1], text=filled(EXAMPLES["REPORTING_CUES"], word))
    }
    assert silent == set()


def test_a_word_that_mostly_has_another_sense_does_not() -> None:
    for word in ("continued", "ruling", "requests", "states"):
        assert word not in cue_words.REPORTING_CUES
