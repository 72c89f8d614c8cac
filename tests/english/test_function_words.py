import pytest
from english.trying import failing, filled, is_a, is_silent, last_source, only_source, only_speaker

from extractor.english import function_words
from extractor.english.function_words import EXAMPLES
from extractor.english.stems import content_stems
from extractor.reading.tokens import tokenize
from extractor.rules import attributions
from extractor.rules.mentions.heads import core_end

TAGS = {
    "DETERMINERS": "determiner",
    "POSSESSIVES": "determiner",
    "PRONOUNS": "pronoun",
    "PREPOSITIONS": "preposition",
    "CONJUNCTIONS": "conjunction",
    "COMPLEMENTISERS": "subordinator",
    "AUXILIARIES": "auxiliary",
    "ADVERBS": "adverb",
    "NOT_ADVERBS": "word",
    "DAYS": "day",
    "MONTHS": "day",
    "TIMES": "day",
    "TIME_NOUNS": "word",
    "VERBS": "verb",
}
# Words of two tables are read as the later of them has them.
AMBIGUOUS = {
    "DETERMINERS": {"that", "what", "which", "whose"},
    "PRONOUNS": {"who"},
    "PREPOSITIONS": {"because", "since", "than"},
    "COMPLEMENTISERS": {"after", "as", "before", "until"},
    # A genitive wherever it stands.
    "AUXILIARIES": {"'s"},
    "ADVERBS": {"all", "both", "either", "once", "there", "though", "yet"},
    "MONTHS": {"may", "march", "mar", "mar.", "dec", "jan", "sep", "jun", "jun."},
    "TIMES": {"today", "tomorrow", "tonight", "yesterday", "jun."},
}


@pytest.mark.parametrize("table", TAGS)
def test_a_word_has_its_tag(table: str) -> None:
    words = getattr(function_words, table) - AMBIGUOUS.get(table, set())
    wrong = []
    for word in sorted(words):
        tokens = tokenize(filled(EXAMPLES[table], word).replace(" '", "'"), [])
        tags = [tag for tag, lower in zip(tokens.tags, tokens.lower, strict=True) if lower in (word, word.rstrip("."))]
        if TAGS[table] not in tags:
            wrong.append((word, tags))
    assert wrong == []


def test_a_pronoun_can_be_the_subject() -> None:
    words = function_words.SUBJECT_PRONOUNS
    assert failing(words, EXAMPLES["SUBJECT_PRONOUNS"], lambda text: only_speaker(text) is not None) == []


def test_a_link_ties_the_second_noun_to_the_first() -> None:
    def tied(text: str) -> bool:
        source = only_source(text)
        return source is not None and source.name == text.removeprefix("A ").partition(" said")[0]

    assert failing(function_words.LINKS, EXAMPLES["LINKS"], tied) == []


def test_a_passive_has_its_auxiliary() -> None:
    words = function_words.BE - {"'s"}
    assert failing(words, EXAMPLES["BE"], lambda text: is_a("group")(text.replace(" '", "'"))) == []


def test_nobody_says_what_is_not_said() -> None:
    def denied(text: str) -> bool:
        return all(speaker.statement.negated for speaker in attributions(text))

    assert failing(function_words.NEGATIVE, EXAMPLES["NEGATIVE"], denied) == []
    assert not denied(filled(EXAMPLES["NEGATIVE"], "did"))


def test_what_might_be_said_was_not() -> None:
    # What somebody will say is taken for said: "Ruiz will say today that …".
    assert failing(function_words.MODALS - {"will"}, EXAMPLES["MODALS"], is_silent) == []


def test_a_word_that_can_be_a_verb_is_a_noun_after_these() -> None:
    assert failing(function_words.NOUNISH_BEFORE, EXAMPLES["NOUNISH_BEFORE"], is_silent) == []


def test_a_number_word_begins_a_group() -> None:
    assert failing(function_words.NUMBER_WORDS, EXAMPLES["NUMBER_WORDS"], is_a("group")) == []


def test_a_function_word_carries_no_meaning() -> None:
    words = function_words.FUNCTION_WORDS
    assert failing(words, EXAMPLES["FUNCTION_WORDS"], lambda text: content_stems(text) == {"mill", "boat"}) == []


def test_he_is_nobody_whose_name_follows_a_preposition_of_place() -> None:
    def ruiz(text: str) -> bool:
        return getattr(last_source(text), "name", None) == "Petr Ruiz"

    assert failing(function_words.PLACE_PREPOSITIONS, EXAMPLES["PLACE_PREPOSITIONS"], ruiz) == []


def test_a_break_ends_the_core_of_a_noun_group() -> None:
    def ends(text: str) -> bool:
        tokens = tokenize(text, [])
        return core_end(tokens, 0, len(tokens)) == 2

    assert failing(function_words.BREAKS, EXAMPLES["BREAKS"], ends) == []
