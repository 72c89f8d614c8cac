from extractor.checks.locate import Located, locate
from extractor.reading import read

TEXT = "Rain fell on Velmar. The tide rose. Snow fell on Ossel. The tide rose, and the gates held."


def place(*quotes: str, context: str | None = None, near: tuple[int, int] | None = None) -> Located:
    return locate(read(TEXT), quotes, context, [near] if near else [])


def codes(located: Located) -> list[str]:
    return [found.code for found in located.findings]


def test_words_of_the_article_stand_at_their_characters() -> None:
    evidence = place("Snow fell on Ossel").evidence
    assert evidence is not None
    assert TEXT[evidence.start : evidence.end] == evidence.quote == "Snow fell on Ossel"
    assert (evidence.match, evidence.pieces) == ("exact", ())


def test_words_that_are_not_there_are_told_with_the_nearest_wording() -> None:
    located = place("Snow fell on Orsova")
    assert located.evidence is None
    assert codes(located) == ["quote-not-found"]
    assert located.findings[0].expected is not None
    assert codes(place(" ")) == ["quote-not-found"]


def test_words_that_stand_twice_are_settled_by_context_or_by_what_stands_beside() -> None:
    assert codes(place("The tide rose")) == ["quote-ambiguous"]
    second = TEXT.rindex("The tide")
    by_context = place("The tide rose", context="The tide rose, and the gates")
    by_neighbour = place("The tide rose", near=(second, second + 20))
    for located in (by_context, by_neighbour):
        assert located.evidence is not None
        assert (located.evidence.start, located.findings) == (second, ())


def test_pieces_have_to_stand_in_their_order() -> None:
    located = place("Rain fell", "the gates held")
    assert located.evidence is not None
    assert [piece.quote for piece in located.evidence.pieces] == ["Rain fell", "the gates held"]
    assert codes(place("the gates held", "Rain fell")) == ["quote-not-found"]
