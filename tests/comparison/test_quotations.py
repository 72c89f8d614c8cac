from comparison.inventing import Laid, claim, facts, source

from extractor.comparison.quotations import quotation_rows
from extractor.schemas import QuotationRow

WHOLE = "We will build every house in Velmar again before the winter"

PLACE = "in Velmar near Port Erle"


def rows(*quoted: tuple[str, str]) -> list[QuotationRow]:
    """Rows of articles that quote a speaker each."""
    made = [
        facts(
            f"“{quote},” said {speaker} {PLACE}.",
            day,
            sources=[source(speaker)],
            claims=[
                claim(quote, by="s1", speech="direct"),
                claim(f"said {speaker} {PLACE}", key="c2"),
            ],
        )
        for day, (quote, speaker) in enumerate(quoted, 1)
    ]
    laid = Laid(*made)
    return list(quotation_rows(laid.articles, laid.event, laid.voices))


def test_the_same_words_of_one_speaker_are_a_row() -> None:
    (row,) = rows((WHOLE, "Ada Holm"), (f"{WHOLE} comes", "Ada Holm"))
    assert row.verdict == "cut"
    assert len(row.members) == 2


def test_the_fullest_version_comes_first_and_what_others_left_out_is_told() -> None:
    short = WHOLE.removesuffix(" before the winter")
    (row,) = rows((short, "Ada Holm"), (WHOLE, "Ada Holm"))
    assert [member.quote for member in row.members] == [WHOLE, short]
    assert [(edit.kind, edit.fullest) for edit in row.members[1].edits if edit.kind != "same"] == [
        ("cut", "before the winter")
    ]


def test_a_word_exchanged_is_altered() -> None:
    (row,) = rows((WHOLE, "Ada Holm"), (WHOLE.replace("every", "each"), "Ada Holm"))
    assert row.verdict == "altered"


def test_so_many_words_alike_are_one_utterance_whoever_is_named() -> None:
    (row,) = rows((WHOLE, "Ada Holm"), (f"Yes, {WHOLE}", "Tom Brandt"))
    assert row.verdict == "other-speaker"
    short = "We will build again"
    assert rows((short, "Ada Holm"), (f"{short} here", "Tom Brandt")) == []


def test_one_article_and_other_words_make_no_row() -> None:
    assert rows((WHOLE, "Ada Holm")) == []
    assert rows((WHOLE, "Ada Holm"), ("Nobody knows how the tide came in so high", "Ada Holm")) == []
