import pytest

from extractor.english import inflection, irregular_verbs, verbs
from extractor.english.inflection import BASE_FORM, FORMS, forms, rows
from extractor.english.stems import root
from extractor.english.wordlist import phrase_list, word_set

IRREGULAR = [row.split() for row in phrase_list(irregular_verbs.IRREGULAR)]


def test_each_example_has_these_forms_and_no_other() -> None:
    for example in irregular_verbs.EXAMPLES.values():
        verb, *_ = example.split()
        assert set(forms(verb)) == set(example.split())


def test_every_irregular_verb_has_its_row_of_forms() -> None:
    for base, before, done in IRREGULAR:
        kinds = forms(base)
        assert "past" in kinds[before] and "participle" in kinds[done], base


def test_every_irregular_form_leads_back_to_its_verb() -> None:
    # "Lay" is the past of "lie" before it is a verb of its own.
    apart = [row for row in IRREGULAR if len({root(form) for form in row}) > 1]
    assert apart == [["lay", "laid", "laid"]]
    others = irregular_verbs.OTHER_FORMS | irregular_verbs.THIRD_PERSONS
    assert all(BASE_FORM[form] == verb for verb, them in others.items() for form in them.split())


def test_no_verb_stands_in_two_rows() -> None:
    assert len({row[0] for row in IRREGULAR}) == len(IRREGULAR)


def test_every_doubling_verb_doubles() -> None:
    for verb in word_set(irregular_verbs.DOUBLING):
        assert verb + verb[-1] + "ing" in forms(verb)


def test_every_reporting_verb_is_found_by_every_form() -> None:
    for _, table, _ in verbs.GROUPS:
        for name, frames in rows(table):
            lemma, _, particle = name.partition(" ")
            takes = frozenset(verbs.CONSTRUCTIONS[letter] for letter in frames)
            for form in forms(lemma):
                known = {(one.verb.lemma, one.verb.particle, one.verb.takes) for one in FORMS[form]}
                assert (lemma, particle, takes) in known


@pytest.mark.parametrize(
    ("verb", "form"), [("slam", "slammed"), ("shrug", "shrugged"), ("plan", "planning"), ("quip", "quipped")]
)
def test_a_short_syllable_doubles_its_last_letter(verb: str, form: str) -> None:
    assert form in forms(verb)


@pytest.mark.parametrize(
    ("verb", "form"), [("fix", "fixed"), ("show", "showed"), ("claim", "claimed"), ("open", "opened")]
)
def test_no_other_verb_doubles_by_itself(verb: str, form: str) -> None:
    assert form in forms(verb)


@pytest.mark.parametrize(("name", "letters"), [("", "gripe"), ("gripe", "qx")])
def test_a_row_without_its_letters_says_what_it_wants(name: str, letters: str) -> None:
    with pytest.raises(ValueError, match="some of the letters qtawniof"):
        inflection._constructions(name, letters)
