from hypothesis import given
from hypothesis import strategies as st

from extractor.reading import Reading, read

TEXT = "“We lost 40 sheep,” said Ada Holm. It rained.\n\nOn 3 May, 12 boats left Orsova."
texts = st.lists(st.sampled_from(["“We", "go.”", "Ana", "left.", "It", "rained.", "\n\n", "‘", "said"])).map(" ".join)


@given(texts)
def test_spans_in_tokens_hold_the_tokens_that_begin_in_them(text: str) -> None:
    reading = Reading(text)
    for spans, found in (
        (reading.sentences, reading.sentence_tokens),
        (reading.paragraphs, reading.paragraph_tokens),
    ):
        starts = reading.tokens.starts
        within = [[at for at, start in enumerate(starts) if begin <= start < end] for begin, end in spans]
        assert [list(range(*tokens)) for tokens in found] == within


@given(texts)
def test_quoted_are_the_tokens_that_begin_in_a_quotation(text: str) -> None:
    reading = Reading(text)
    inside = [any(q.start <= start < q.end for q in reading.quotations) for start in reading.tokens.starts]
    assert reading.quoted == inside


def test_figures_and_what_only_looks_like_one_are_found_by_place() -> None:
    reading = Reading(TEXT)
    second = TEXT.index("On 3 May")
    assert [figure.value for figure in reading.figures_in(0, second)] == [40]
    assert [figure.value for figure in reading.figures_in(second, len(TEXT))] == [12]
    assert [other.kind for other in reading.lookalikes_in(second, len(TEXT))] == ["date"]
    assert reading.lookalikes_in(0, second) == ()


def test_quotations_are_found_by_place() -> None:
    reading = Reading(TEXT)
    assert [q.start for q in reading.quotations_in(3, 4)] == [0]
    assert reading.quotations_in(TEXT.index("said"), len(TEXT)) == ()


def test_the_sentences_around_a_place() -> None:
    reading = Reading(TEXT)
    at = TEXT.index("rained")
    assert TEXT[slice(*reading.sentence_at(at, at + 6))] == "It rained."
    assert TEXT[slice(*reading.sentence_at(5, at))].endswith("It rained.")
    assert Reading("").sentence_at(0, 0) == (0, 0)


def test_a_text_that_is_read_again_at_once_is_not_read_twice() -> None:
    assert read(TEXT) is read(TEXT)


def test_only_the_last_readings_are_kept() -> None:
    first = read(TEXT)
    for text in ("It rained.", "It rained on.", "It rained on and on."):
        read(text)
    assert read(TEXT) is not first
