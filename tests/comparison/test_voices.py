from comparison.inventing import Drafted, Laid, claim, facts, source
from table_tests import for_every

PLACE = "It rained in Velmar and Port Erle."


def laid(*sources: Drafted) -> Laid:
    """Articles of one event with a source each."""
    return Laid(
        *(
            facts(f"{one['name']} spoke. {PLACE}", day, sources=[one], claims=[claim(PLACE.removesuffix("."))])
            for day, one in enumerate(sources, 1)
        )
    )


def are_one(one: Drafted, other: Drafted) -> bool:
    return len(laid(one, other).voices.voices) == 1


BODY = "named_organization"


@for_every(
    [
        (source("Ada Holm"), source("Ada Holm")),
        (source("Ada Holm"), source("Dr. Ada Holm")),
        (source("Ada Holm"), source("A. Holm")),
        (source("Ada Holm"), source("Holm")),
        (source("Teresa Quillian"), source("Teresa Quilian")),
        (source("Coast Guard", kind=BODY), source("Velmar Coast Guard", kind=BODY)),
        (source("Velmar Harbour Watch Office", kind=BODY), source("VHWO", kind=BODY)),
        (source("Teresa Quill"), source("Quill", kind=BODY)),
    ]
)
def test_names_of_one_speaker(pair: tuple[Drafted, Drafted]) -> None:
    assert are_one(*pair)


@for_every(
    [
        (source("Ada Holm"), source("Tom Holm")),
        (source("Ada Holm"), source("Ada Brandt")),
        (source("Ada Holm"), source("Ada Hulm")),
        (source("Coast Guard", kind=BODY), source("Mountain Guard", kind=BODY)),
    ]
)
def test_names_of_two_speakers(pair: tuple[Drafted, Drafted]) -> None:
    assert not are_one(*pair)


def test_a_surname_that_two_bear_joins_neither() -> None:
    voices = laid(source("Ada Holm"), source("Tom Holm"), source("Holm")).voices.voices
    assert len(voices) == 3


def test_a_voice_goes_by_its_fullest_name_and_says_why() -> None:
    found = laid(source("Holm"), source("Ada Holm"))
    (voice,) = found.voices.voices
    assert (voice.name, set(voice.names)) == ("Ada Holm", {"Holm", "Ada Holm"})
    assert voice.reasons == ("surname Holm, which one person of the event bears",)
    assert found.voices.of(0, "s1") == found.voices.of(1, "s1") == voice.id
    assert found.voices.of(0, "s9") is None
