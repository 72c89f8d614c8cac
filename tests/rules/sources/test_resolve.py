"""One walk through the article gives every statement its speaker, its joint speakers and its relays."""

from extractor.rules import attributions


def test_a_line_with_a_person_signs_a_quotation() -> None:
    (speaker,) = attributions("Ana Ruiz, harbour master\n\n“We had no choice.”")
    assert speaker.entity is not None and speaker.entity.name == "Ana Ruiz"
    assert speaker.statement.source is not None


def test_a_line_with_a_body_signs_nothing() -> None:
    (speaker,) = attributions("Orsova Power, harbour office\n\n“We had no choice.”")
    assert speaker.entity is None
    assert speaker.statement.source is None


def test_who_passes_a_statement_on_is_its_relay() -> None:
    (speaker,) = attributions("Ana Ruiz denied that the dam was safe, the Courier reported.")
    assert speaker.entity is not None and speaker.entity.name == "Ana Ruiz"
    assert [relay.name for relay in speaker.relays] == ["Courier"]


def test_who_stands_for_who_speaks() -> None:
    (speaker,) = attributions("Ana Ruiz, who said the dam was safe, left.")
    assert speaker.entity is not None and speaker.entity.name == "Ana Ruiz"
