import pytest
from rules.reported import cue_words, misread

from extractor.reading import read
from extractor.rules.cues.find import find_cues
from extractor.rules.cues.nominal import plural

VERB_OR_NOUN: dict[str, dict[str, list[str]]] = {
    "at the head of a sentence it is a noun": {
        "Claims that the ferry leaks are false.": [],
        "Reports of leaks came from Orsova.": [],
    },
    "behind a pronoun or adverb it is a verb": {
        "She claims that the ferry leaks.": ["claims"],
        "A mate who claims that the ferry leaks wept.": ["claims"],
        "Ruiz now claims that the ferry leaks.": ["now claims"],
    },
    "behind an article or preposition it is a noun": {
        "The claim that the ferry leaks is false.": [],
        "Her claims that the ferry leaks are false.": [],
        "Despite claims that the ferry leaks, boats sail.": [],
        "Ruiz’s claims that the ferry leaks are false.": [],
        "Figures in their report that boats leak are false.": [],
        "Boats and claims that they leak abound.": [],
    },
    "at the end of a sentence it needs a source behind a comma": {
        "Some 300 boats lie idle, the Courier reports.": ["reports"],
        "Some 300 boats lie idle, the harbour board estimates.": ["estimates"],
        "Some 300 boats lie idle, the mayor notes.": ["notes"],
        "Ruiz lost the harbour board reports.": [],
        "Some 300 boats lie idle, according to Courier reports.": [],
        "The Courier reports.": [],
        "Some 300 boats lie idle, the boat reports.": [],
    },
    "at the end of a sentence show needs a document": {
        "Sales fell by a third, figures from the Tread Council show.": ["show"],
        "Sales fell by a third, crowds at the Tread Council show.": [],
    },
    "the noun before the preposition is the subject": {
        "Records from the office show that boats leak.": ["show"],
        "Figures from the board show that boats leak.": ["show"],
        "Engineers at the board report that boats leak.": ["report"],
        "Trees at the dock report that boats leak.": [],
    },
    "the third person needs a name, role or body and a content": {
        "The Courier reports that boats leak.": ["reports"],
        "The mayor claims that boats leak.": ["claims"],
        "The harbour board notes that boats leak.": ["notes"],
        "Ruiz claims the boats leak.": ["claims"],
        "Ruiz claims damage.": [],
        "The insurance claims that boats leak are false.": [],
        "Officials claims that boats leak.": [],
    },
    "the base form needs people or documents in the plural and a content": {
        "Officials claim that boats leak.": ["claim"],
        "Residents fear the boats leak.": ["fear"],
        "Police fear that boats leak.": ["fear"],
        "Studies show that boats leak.": ["show"],
        "Boats claim that they leak.": [],
        "Officials fear damage.": [],
        "The mayor claim that boats leak.": [],
    },
}


@pytest.mark.parametrize("law", sorted(VERB_OR_NOUN))
def test_a_form_that_may_be_a_noun(law: str) -> None:
    assert misread(VERB_OR_NOUN[law], cue_words) == {}


@pytest.mark.parametrize("content", ["that", "whether", "how", "why", "“", "the", "they", ":", "in their report that"])
def test_a_content_that_follows_makes_a_verb(content: str) -> None:
    assert cue_words(f"Officials note {content} boats leak.") == ["note"]


def test_that_is_looked_for_in_eight_words_only() -> None:
    near = "Officials note in their last report that boats leak."
    far = "Officials note in their last report of May on all the old boats that boats leak."
    assert cue_words(near) == ["note"]
    assert cue_words(far) == []


def test_a_sentence_opens_with_a_noun_whatever_stands_before_it() -> None:
    reading = read("The Courier\n\nReports that boats leak are false.")
    assert find_cues(reading.tokens, 2, len(reading.tokens), reading.quoted) == []


@pytest.mark.parametrize(("word", "is_one"), [("boats", True), ("press", False), ("boat", False), ("", False)])
def test_a_plural_ends_in_a_single_s(word: str, is_one: bool) -> None:
    assert plural(word) is is_one
