from itertools import pairwise

import pytest
from rules.reported import cue_words, cues, misread, moods

from extractor.reading import read
from extractor.rules.cues.find import find_cues
from extractor.rules.trace import traced


def between(text: str, first: int, last: int) -> list[str]:
    """Return the cues between two tokens of a text."""
    reading = read(text)
    found = find_cues(reading.tokens, first, last, reading.quoted)
    return [reading.tokens.phrase(cue.start, cue.end) for cue in found]


def test_a_cue_takes_its_auxiliaries_adverbs_and_particle() -> None:
    rows = {
        "Ruiz said the ferry would sail.": ["said"],
        "Ruiz has repeatedly said the ferry would sail.": ["has repeatedly said"],
        "Ruiz pointed out that the ferry would sail.": ["pointed out"],
        "Ruiz then pointed the crew to the ferry.": [],
        "Ruiz has ruled out a new ferry.": ["has ruled out"],
        "Ruiz hit out at the board.": ["hit out at"],
        "Orsova and Brenn both deny that boats were lost.": ["both deny"],
        "The villages all say that boats were lost.": ["all say"],
    }
    assert misread(rows, cue_words) == {}


def test_an_adverb_of_place_or_time_belongs_to_the_clause_before() -> None:
    assert cue_words("Ruiz told reporters here said Novak was late.")[-1] == "said"
    assert cue_words("Officials there said that boats were lost.") == ["said"]
    assert cue_words("Officials often say that boats were lost.") == ["often say"]


def test_the_longest_particle_wins() -> None:
    (cue,) = cues("Ruiz warned against a new ferry.")
    assert (cue.verb.lemma, cue.verb.particle) == ("warn", "against")
    (cue,) = cues("Ruiz warned that the ferry leaked.")
    assert (cue.verb.lemma, cue.verb.particle) == ("warn", "")


def test_a_particle_behind_the_last_token_is_not_seen() -> None:
    text = "Ruiz pointed out that the ferry leaked."
    assert between(text, 0, 3) == ["pointed out"]
    assert between(text, 0, 2) == []


def test_cues_stand_between_the_first_and_the_last_token() -> None:
    text = "Ruiz said yes. Novak denied it. Holm argued."
    assert between(text, 0, 11) == ["said", "denied", "argued"]
    assert between(text, 4, 8) == ["denied"]
    assert between(text, 2, 5) == []


def test_a_group_begins_no_earlier_than_its_sentence() -> None:
    assert between("They never said so.", 1, 5) == ["never said"]
    assert between("They never said so.", 2, 5) == ["said"]


def test_a_word_in_quotation_marks_is_no_cue() -> None:
    assert cue_words("“I said that the ferry leaks,” Ruiz warned.") == ["warned"]
    assert cue_words("The sign read “he said so”.") == ["read"]


def test_cues_come_in_order_and_do_not_overlap() -> None:
    found = cues("Ruiz said the board warned that residents feared floods, adding that Novak had denied it.")
    assert [cue.verb.lemma for cue in found] == ["say", "warn", "fear", "add", "deny"]
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Ruiz did not say that the ferry leaked.", True),
        ("Ruiz didn’t say that the ferry leaked.", True),
        ("Ruiz has never denied that the ferry leaked.", True),
        ("Ruiz said that the ferry did not leak.", False),
        ("Ruiz did say that the ferry leaked.", False),
    ],
)
def test_a_cue_is_negated_by_a_word_of_its_group(text: str, negated: bool) -> None:
    assert [cue.negated for cue in cues(text)] == [negated]


def test_who_goes_on_to_say_has_a_cue_that_begins_with_the_first_verb() -> None:
    assert cue_words("Ruiz went on to say that the ferry leaked.") == ["went on to say"]
    assert moods("Ruiz went on to say that the ferry leaked.") == ["finite"]
    assert cue_words("Ruiz later continued to insist that the ferry leaked.") == ["later continued to insist"]


@pytest.mark.parametrize("text", ["", ".", "said", "to say", "went on to say", "“said”", "Said", "pointed", "not say"])
def test_odd_texts_have_at_most_one_cue(text: str) -> None:
    assert len(cues(text)) <= 1


def test_a_trace_notes_each_cue_with_its_verb_and_mood() -> None:
    text = "Ruiz left, pointing out that the ferry leaked."
    reading = read(text)
    with traced(text) as trace:
        find_cues(reading.tokens, 0, len(reading.tokens), reading.quoted)
    (step,) = [step for step in trace.steps if step.rule == "cue"]
    assert step.span is not None and step.span.quote == "pointing"
    assert "“point out”" in step.because and "participle" in step.because
