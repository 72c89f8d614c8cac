from checks.retold import drafted_claim, evidence_of

from extractor.checks.speaker import Names, check_speaker, touches, unattributed
from extractor.reading import read
from extractor.schemas import DraftSource, Span

TEXT = "“We lost the boats,” said Ada Holm. Tom Brandt agreed."
HOLM = DraftSource(key="s1", name="Ada Holm", kind="named_person", mentions=("Ada Holm",))
BRANDT = DraftSource(key="s2", name="Tom Brandt", kind="named_person", mentions=("Tom Brandt",))


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(quote=words, start=start, end=start + len(words))


def spoken_by(source: DraftSource, mention: str | None) -> list[tuple[str, str]]:
    reading, evidence = read(TEXT), evidence_of(TEXT, "We lost the boats")
    names = Names(reading, [HOLM, BRANDT])
    found = check_speaker(reading, source, names, span(mention) if mention else None, span("said"), evidence)
    return [(one.code, one.severity) for one in found]


def test_who_stands_beside_the_cue_is_the_speaker() -> None:
    assert spoken_by(HOLM, "Ada Holm") == []
    assert spoken_by(HOLM, None) == []
    assert spoken_by(BRANDT, None) == [("speaker-mismatch", "error")]


def test_a_mention_of_another_sentence_than_the_cue_is_doubtful() -> None:
    assert spoken_by(BRANDT, "Tom Brandt") == [("speaker-mismatch", "warning")]


def test_a_name_touches_a_cue_with_a_blank_between_and_no_more() -> None:
    assert touches("said Holm", (5, 9), Span(quote="said", start=0, end=4))
    assert not touches("said the Holm", (9, 13), Span(quote="said", start=0, end=4))


def test_words_of_somebody_are_not_the_authors_own() -> None:
    def missing(text: str, quote: str) -> list[str]:
        return [one.severity for one in unattributed(read(text), drafted_claim(quote), evidence_of(text, quote))]

    assert missing(TEXT, "We lost the boats") == ["error"]
    assert missing("The boats were lost, Holm said.", "The boats were lost") == ["warning"]
    assert missing("The boats were lost. Holm said nothing.", "The boats were lost") == []
