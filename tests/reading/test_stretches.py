from extractor.figures import scan_figures
from extractor.reading.stretches import stretches


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in stretches(text, scan_figures(text), 0, len(text))]


def test_the_strongest_separator_between_two_numbers_cuts() -> None:
    assert cut("It rose 4 per cent, to July, while costs fell 7 per cent") == [
        "It rose 4 per cent, to July",
        ", while costs fell 7 per cent",
    ]


def test_numbers_without_a_separator_share_their_stretch() -> None:
    text = "It rose from 4 boats to 7 boats"
    assert cut(text) == [text, text]
