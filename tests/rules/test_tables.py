"""Every row of the tables has a sentence that shows what it does."""

import pytest

from extractor.english import bodies, people, verbs
from extractor.english.countries import COUNTRY_OF
from extractor.english.given_names import EITHER, FEMALE, MALE, PARTICLES, SURNAMES_TOO
from extractor.english.inflection import past, rows
from extractor.rules import attributions
from extractor.rules.sources.speaker import Speaker

VERBS = [(name, frame) for _, table, _ in verbs.GROUPS for name, frames in rows(table) for frame in frames]
SPEECH = [(name, frames) for group, table, _ in verbs.GROUPS if group == "speech" for name, frames in rows(table)]


def only(text: str) -> Speaker:
    found = attributions(text)
    assert len(found) == 1, [text[s.statement.start : s.statement.end] for s in found]
    return found[0]


def content(text: str, speaker: Speaker) -> str:
    return text[speaker.statement.start : speaker.statement.end]


@pytest.mark.parametrize(("name", "frame"), sorted({*VERBS} - {("put", "n")}), ids=lambda value: str(value))
def test_a_verb_takes_its_content(name: str, frame: str) -> None:
    lemma, _, particle = name.partition(" ")
    said = f"{past(lemma)} {particle}".strip()
    text = verbs.FRAME_EXAMPLES[frame].format(past=said)
    speaker = only(text)
    assert speaker.entity is not None and speaker.entity.name == "Elena Ruiz"
    assert "dam at Orsova" in content(text, speaker)
    assert said not in content(text, speaker)


@pytest.mark.parametrize("name", sorted(verbs.SAID_OF))
def test_a_passive_names_the_speaker_behind_by(name: str) -> None:
    text = f"The board of the dam was {past(name)}d by ministers for its silence.".replace("edd", "ed")
    speaker = only(text)
    assert speaker.entity is not None and speaker.entity.kind == "group"


@pytest.mark.parametrize("word", sorted((people.TITLES | people.HONORIFICS) - MALE))
def test_a_title_makes_a_person(word: str) -> None:
    speaker = only(f"{word} Ruizova said the dam was safe.")
    assert speaker.entity is not None
    assert (speaker.entity.kind, speaker.entity.name) == ("person", "Ruizova")


@pytest.mark.parametrize(("words", "gender"), [(people.MALE_TITLES, "male"), (people.FEMALE_TITLES, "female")])
def test_titles_tell_the_gender(words: frozenset[str], gender: str) -> None:
    for word in words:
        speaker = only(f"{word} Ruizova said the dam was safe.")
        assert speaker.entity is not None and speaker.entity.gender == gender, word


@pytest.mark.parametrize("word", sorted(people.ROLES))
def test_a_role_is_somebody(word: str) -> None:
    speaker = only(f"A local {word} said the dam was safe.")
    assert speaker.entity is not None and speaker.entity.kind == "someone"


@pytest.mark.parametrize("word", sorted(people.GROUPS - {"police"}))
def test_a_group_is_a_group(word: str) -> None:
    speaker = only(f"Local {word} said the dam was safe.")
    assert speaker.entity is not None and speaker.entity.kind == "group"


@pytest.mark.parametrize("word", sorted(people.QUANTITIES))
def test_a_quantity_alone_is_a_group(word: str) -> None:
    speaker = only(f"{word.capitalize()} said the dam was safe.")
    assert speaker.entity is not None and speaker.entity.kind == "group"


@pytest.mark.parametrize("word", sorted(people.EPITHETS))
def test_an_epithet_means_who_was_named(word: str) -> None:
    first, second = attributions(f"Toni Ruizova said the dam was safe. The {word} said it would hold.")
    assert first.entity is second.entity


@pytest.mark.parametrize("word", sorted(people.ANONYMITY))
def test_a_reason_for_anonymity_is_kept(word: str) -> None:
    speaker = only(f"An official, {word}, said the dam was safe.")
    assert speaker.entity is not None and speaker.entity.reason is not None
    assert word in speaker.entity.reason


@pytest.mark.parametrize("word", sorted(bodies.BODY_HEADS))
def test_a_body_is_a_body(word: str) -> None:
    speaker = only(f"The Orsova {word} said the dam was safe.")
    assert speaker.entity is not None and speaker.entity.kind == "body"


@pytest.mark.parametrize("name", sorted(bodies.ORGANISATIONS))
def test_an_organisation_goes_by_all_its_words(name: str) -> None:
    speaker = only(f"Yesterday {name} said the dam was safe.")
    assert speaker.entity is not None
    assert (speaker.entity.kind, speaker.entity.name) == ("body", name)


@pytest.mark.parametrize("name", sorted(bodies.GUARDS))
def test_a_guard_is_a_body(name: str) -> None:
    speaker = only(f"The local {name} said the dam was safe.")
    assert speaker.entity is not None and speaker.entity.kind == "body"


@pytest.mark.parametrize("word", sorted(bodies.DOCUMENTS))
def test_a_document_is_a_document(word: str) -> None:
    speaker = only(f"The new {word} showed that the dam was safe.")
    assert speaker.entity is not None and speaker.entity.kind == "document"


@pytest.mark.parametrize("name", sorted(bodies.AGENCIES))
def test_an_agency_passes_on(name: str) -> None:
    speaker = only(f"Ana Ruiz said that the dam was safe, {name} reported.")
    assert speaker.entity is not None and speaker.entity.name == "Ana Ruiz"
    assert [relay.name for relay in speaker.relays] == [name]


@pytest.mark.parametrize("name", sorted(COUNTRY_OF) + sorted(bodies.SEATS))
def test_a_government_goes_by_country_and_seat(name: str) -> None:
    speaker = only(f"Meanwhile {name} said that the dam was safe.")
    assert speaker.entity is not None and speaker.entity.kind in ("place", "body")


def test_seat_and_country_are_one_source() -> None:
    first, second = attributions("South Korea said it was ready. Later Seoul denied that it had been asked.")
    assert first.entity is second.entity


@pytest.mark.parametrize("word", sorted(bodies.PLACE_HEADS))
def test_a_place_is_nobody_that_he_could_mean(word: str) -> None:
    text = f"Milan Ruiz met reporters near Novak {word.capitalize()}. He said the dam was safe."
    speaker = attributions(text)[-1]
    assert speaker.entity is not None and speaker.entity.name == "Milan Ruiz"


@pytest.mark.parametrize(("table", "gender"), [(MALE, "male"), (FEMALE, "female"), (EITHER, None)])
def test_a_given_name_makes_a_person_and_tells_the_gender(table: frozenset[str], gender: str | None) -> None:
    for name in sorted(table):
        speaker = only(f"Yesterday {name} Ruizova said the dam was safe.")
        assert speaker.entity is not None and speaker.entity.kind == "person", name
        known = None if name in EITHER or (name in MALE and name in FEMALE) else gender
        assert speaker.entity.gender == known, name


@pytest.mark.parametrize("word", sorted(SURNAMES_TOO))
def test_a_surname_that_means_something_else_is_a_surname(word: str) -> None:
    name = word.capitalize()
    first, second, third = attributions(
        f"Stephen {name} said the dam was safe. {name} added that it would hold. Mr {name} denied that it leaks."
    )
    assert first.entity is second.entity is third.entity
    assert first.entity is not None and (first.entity.kind, first.entity.name) == ("person", f"Stephen {name}")


@pytest.mark.parametrize("word", sorted(PARTICLES))
def test_a_particle_is_part_of_the_name(word: str) -> None:
    speaker = only(f"Ana {word} Ruiz said the dam was safe.")
    assert speaker.entity is not None and speaker.entity.name == f"Ana {word} Ruiz"
