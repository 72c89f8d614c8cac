from collections.abc import Mapping

from comparison.inventing import Drafted, Laid, claim, facts, figure, source

from extractor.comparison.figures import figure_rows
from extractor.schemas import Facts, FigureRow

SANK = "A ferry sank off Velmar near Port Erle and 127 passengers drowned"


def rows(*articles: tuple[str, Drafted, str]) -> list[FigureRow]:
    made: list[Facts] = []
    texts: Mapping[str, str] = {}
    for day, (sentence, drafted, speaker) in enumerate(articles, 1):
        text = f"{sentence}, {speaker} said."
        said = claim(sentence, by="s1", figures=["f1"])
        one = facts(text, day, figures=[drafted], claims=[said], sources=[source(speaker)])
        made.append(one)
        texts = {**texts, one.article.sha256: text}
    laid = Laid(*made, texts=texts)
    return list(figure_rows(laid.articles, laid.event, laid.voices, lambda one: texts[one.article.sha256]))


DROWNED = figure("127 passengers", "127", "passengers")


def test_the_same_number_in_two_articles_is_a_row_that_agrees() -> None:
    (row,) = rows((SANK, DROWNED, "Ada Holm"), (f"{SANK} there", DROWNED, "Ada Holm"))
    assert (row.verdict, row.quantity) == ("agree", "passengers")
    assert [member.quote for member in row.members] == ["127 passengers"] * 2


def test_who_says_it_and_how_exactly_are_differences() -> None:
    about = figure("about 127 passengers", "127", "passengers", modifier="approximately")
    hedged = SANK.replace("127", "about 127")
    (row,) = rows((SANK, DROWNED, "Ada Holm"), (hedged, about, "Tom Brandt"))
    assert row.differences == ("other-modifier", "other-speaker")
    assert row.verdict == "other-modifier"


def test_two_numbers_for_one_quantity_are_a_row_that_differs() -> None:
    (row,) = rows(
        (SANK, DROWNED, "Ada Holm"),
        (SANK.replace("127", "131"), figure("131 passengers", "131", "passengers"), "Ada Holm"),
    )
    assert row.verdict == "other-value"


def test_a_number_that_one_article_has_alone_is_no_row() -> None:
    assert rows((SANK, DROWNED, "Ada Holm")) == []
