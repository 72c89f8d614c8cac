"""An entity learns from each mention, and is filed under all that is said of it."""

from extractor.rules.mentions.mention import Mention
from extractor.rules.sources.registry import Registry


def test_a_later_mention_gives_the_full_name_title_and_gender() -> None:
    registry = Registry({}, {})
    entity = registry.enter(Mention(0, 4, "unknown", "Ruiz", 0))
    registry.note(entity, Mention(20, 28, "person", "Ana Ruiz", 20, title="Mayor", gender="female"))
    assert (entity.kind, entity.name, entity.title, entity.gender) == ("person", "Ana Ruiz", "Mayor", "female")
    assert entity.mentions == [(0, 4), (20, 28)]
    assert entity.last == 20
    assert registry.with_word("Ana") == [entity]
    assert registry.with_head("mayor") == [entity]


def test_the_first_title_stays() -> None:
    registry = Registry({}, {})
    entity = registry.enter(Mention(0, 8, "person", "Ana Ruiz", 0, title="mayor", affiliation="Orsova"))
    registry.note(entity, Mention(20, 24, "person", "Ruiz", 20, title="candidate", affiliation="Brenn"))
    assert (entity.name, entity.title, entity.affiliation) == ("Ana Ruiz", "mayor", "Orsova")
    assert registry.with_head("candidate") == [entity]


def test_a_bare_surname_gets_the_full_name_that_the_article_gives_further_down() -> None:
    registry = Registry({"Ruiz": ["Ana Ruiz"]}, {"OHB": "Orsova Harbour Board"})
    assert registry.enter(Mention(0, 4, "unknown", "Ruiz", 0)).name == "Ana Ruiz"
    assert registry.enter(Mention(0, 3, "body", "OHB", 0)).name == "Orsova Harbour Board"


def test_a_country_keeps_its_longest_name() -> None:
    registry = Registry({}, {})
    entity = registry.enter(Mention(0, 5, "place", "Seoul", 0))
    registry.note(entity, Mention(9, 20, "place", "South Korea", 9))
    registry.note(entity, Mention(30, 35, "place", "Seoul", 30))
    assert entity.name == "South Korea"
    assert registry.of_country("Seoul") is entity


def test_two_sources_of_one_name_are_two_entities() -> None:
    registry = Registry({}, {})
    mention = Mention(0, 8, "person", "Ana Ruiz", 0)
    assert registry.enter(mention) != registry.enter(mention)


def test_a_surname_is_one_that_somebody_bears() -> None:
    registry = Registry({"King": ["Eva King"]}, {})
    registry.enter(Mention(0, 9, "person", "Liam Hall", 0))
    assert registry.is_surname("King")
    assert registry.is_surname("Hall")
    assert not registry.is_surname("Lane")
