import pytest
from english.trying import filled, findings, said_findings

from extractor.checks.negation import negators
from extractor.checks.tokens import words_of
from extractor.english import modality
from extractor.english.modality import EXAMPLES


def found_with(table: str, leaving_out: frozenset[str] = frozenset()) -> dict[str, set[str]]:
    """Return what the check finds against the example of a table, by the words of the table."""
    quote, statement = EXAMPLES[table]
    words = getattr(modality, table) - leaving_out
    return {word: findings(filled(quote, word), filled(statement, word)) for word in words}


@pytest.mark.parametrize(
    ("table", "code"),
    [
        ("NEGATORS", "negation-flipped"),
        ("PASSED_OVER", "negation-flipped"),
        ("POSSIBLE", "modality-changed"),
        ("LIKELY", "modality-changed"),
        ("OBLIGED", "modality-changed"),
        ("HEDGES", "modality-changed"),
        ("TOTAL", "modifier-dropped"),
    ],
)
def test_each_word_counts(table: str, code: str) -> None:
    assert {word: found for word, found in found_with(table).items() if code not in found} == {}


def test_the_future_counts() -> None:
    # "Won't" denies as well, and that is said first.
    found = found_with("FUTURE")
    assert {word for word, codes in found.items() if "modality-changed" not in codes} == {"won't", "wouldn't"}


def test_the_past_counts() -> None:
    # "Were" can be a condition too.
    found = found_with("PAST_AUXILIARIES", frozenset({"were"}))
    assert {word for word, codes in found.items() if "modality-changed" not in codes} == set()


@pytest.mark.parametrize("table", ["NEGATING_VERBS", "PASSIVE_AUXILIARIES"])
def test_each_word_excuses(table: str) -> None:
    assert {word: found for word, found in found_with(table).items() if found} == {}


def test_without_an_excuse_the_examples_are_found() -> None:
    assert "negation-flipped" in findings("He rushed to pay the fine.", "He did not pay the fine.")
    assert "direction-flipped" in findings("Police attacked protesters.", "Protesters attacked police.")


def test_a_condition_stays_one() -> None:
    assert {word for word, found in found_with("CONDITIONS").items() if "modality-changed" in found} == set()
    assert "modality-changed" in findings("If it rains, the match is off.", "The match is off.")


def test_some_phrases_deny_nothing() -> None:
    sentence, _ = EXAMPLES["NOT_NEGATING"]
    assert [p for p in sorted(modality.NOT_NEGATING) if negators(words_of(filled(sentence, p)))] == []


def test_a_question_may_be_told_as_one() -> None:
    quote, statement = EXAMPLES["QUESTION_OPENERS"]
    text = f"Ana Ruiz asked {quote}."
    told = {
        word: said_findings(text, quote, filled(statement, word), "asked", "asked")
        for word in modality.QUESTION_OPENERS
    }
    assert {word: found for word, found in told.items() if found} == {}
    assert "modality-changed" in said_findings(text, quote, "The dam is safe.", "asked", "asked")
