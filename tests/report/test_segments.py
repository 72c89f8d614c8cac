from hypothesis import given
from hypothesis import strategies as st
from report.showing import FERRY, a_run

from extractor.report.offsets import Utf16Offsets
from extractor.report.places import places_of
from extractor.report.segments import Place, paragraph_segments, segments
from extractor.text.paragraphs import paragraphs

texts = st.text("ab🐑\n .é‮", max_size=60)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Place]]:
    text = draw(texts)
    bounds = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(bounds, bounds), max_size=8))
    return text, [Place(min(pair), max(pair), f"c{number}", "claim") for number, pair in enumerate(pairs)]


@given(marked())
def test_segments_cover_their_stretch_and_each_knows_the_places_that_cover_it(given: tuple[str, list[Place]]) -> None:
    text, places = given
    parts = list(segments(0, len(text), places))
    assert "".join(text[part.start : part.end] for part in parts) == text
    for part in parts:
        assert part.start < part.end
        for at in range(part.start, part.end):
            expected = tuple(number for number, place in enumerate(places) if place.start <= at < place.end)
            assert part.places == expected


@given(marked())
def test_each_paragraph_has_the_segments_that_it_would_have_alone(given: tuple[str, list[Place]]) -> None:
    text, places = given
    expected = [list(segments(start, end, places)) for start, end in paragraphs(text)]
    assert list(paragraph_segments(text, places)) == expected


@given(texts, st.data())
def test_offsets_are_those_of_utf_16(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    assert Utf16Offsets(text).of(at) == len(text[:at].encode("utf-16-le")) // 2


def test_every_span_of_every_record_is_a_place() -> None:
    (_, facts), _ = a_run()
    found = {(place.owner, place.role, FERRY[place.start : place.end]) for place in places_of(facts)}
    assert {
        ("c1", "claim", "We have cancelled 14 sailings"),
        ("c1", "cue", "said"),
        ("c1", "speaker", "Pia Roth"),
        ("f2", "figure", "€2.5 million"),
        ("s2", "source", "islanders’ league"),
        ("a1", "finding", "41 metres"),
    } <= found
    assert not [place for place in places_of(facts) if place.owner == "c4" and place.role == "claim"]
