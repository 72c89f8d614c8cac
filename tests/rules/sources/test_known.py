"""A mention finds the entity that the article has named before, and no other."""

from extractor.rules.mentions.mention import Mention, MentionKind
from extractor.rules.sources.known import add, find
from extractor.rules.sources.registry import Registry


def mention(name: str, kind: MentionKind = "person", **details: object) -> Mention:
    return Mention(0, len(name), kind, name, 0, **details)  # type: ignore[arg-type]


def found(known: Mention, again: Mention, acronyms: dict[str, str] | None = None) -> bool:
    """Tell whether the second mention finds the entity of the first."""
    registry = Registry({}, acronyms or {})
    entity = registry.enter(known)
    return find(registry, again) is entity


def test_a_person_is_found_by_surname_given_name_and_initial() -> None:
    ruiz = mention("Ana Ruiz")
    assert found(ruiz, mention("Ruiz"))
    assert found(ruiz, mention("Ana"))
    assert found(ruiz, mention("A. Ruiz"))
    assert not found(ruiz, mention("Eva Ruiz"))
    assert not found(ruiz, mention("Novak"))


def test_a_person_of_the_other_gender_is_another() -> None:
    assert not found(mention("Ruiz", gender="female"), mention("Ruiz", gender="male"))
    assert found(mention("Ruiz", gender="female"), mention("Ruiz"))


def test_a_surname_means_whom_the_article_names_most_often() -> None:
    registry = Registry({}, {})
    registry.enter(mention("Ana Ruiz"))
    petr = registry.enter(mention("Petr Ruiz"))
    registry.note(petr, mention("Petr Ruiz"))
    assert find(registry, mention("Ruiz")) is petr


def test_small_words_belong_to_a_surname_however_they_are_written() -> None:
    assert found(mention("Omar bin Aidha"), mention("Bin Aidha"))
    assert not found(mention("Omar Aidha"), mention("Bin Aidha"))


def test_a_body_is_found_by_the_end_or_beginning_of_its_name() -> None:
    board = mention("Orsova Harbour Board", "body")
    assert found(board, mention("Harbour Board", "body"))
    assert found(board, mention("Orsova Harbour", "body"))
    assert not found(board, mention("Brenn Harbour", "body"))
    assert not found(mention("OHB Lines", "body"), mention("OHB", "body"))


def test_a_short_form_is_found_by_the_name_that_it_stands_for() -> None:
    board, short = mention("Orsova Harbour Board", "body"), mention("OHB", "body")
    assert found(board, short, {"OHB": "Orsova Harbour Board"})
    assert not found(board, short)


def test_a_country_is_found_by_its_seat() -> None:
    assert found(mention("South Korea", "place"), mention("Seoul", "place"))
    assert not found(mention("South Korea", "place"), mention("Pyongyang", "place"))


def test_a_group_is_found_by_its_words() -> None:
    residents = mention("Residents of Brenn", "group", head="residents")
    assert found(residents, mention("residents of Brenn", "group", head="residents"))
    assert found(residents, mention("residents", "group", head="residents", definite=True))
    assert not found(residents, mention("residents", "group", head="residents"))
    assert not found(residents, mention("residents", "group", head="residents", definite=True, owner="Orsova"))


def test_what_is_not_known_is_added_once() -> None:
    registry = Registry({}, {})
    assert add(registry, mention("Ana Ruiz")) is add(registry, mention("Ruiz"))
