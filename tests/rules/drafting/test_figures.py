"""The figures of a draft, and which of them stand in a claim's evidence."""

from extractor.rules import draft_article
from extractor.schemas import Article


def test_a_claim_points_at_the_figures_in_its_evidence() -> None:
    text = "In 1999 there were 12 boats. Ana Ruiz said 40 ferries and 3 barges had sunk. The pier cost €2 million."
    draft = draft_article(Article(text=text))
    quotes = {figure.key: figure.quote for figure in draft.figures}
    assert [quotes[key] for key in draft.claims[0].figures] == ["40 ferries", "3 barges"]
    assert list(quotes) == [f"f{number}" for number in range(1, len(quotes) + 1)]


def test_a_figure_between_two_pieces_counts_as_evidence() -> None:
    draft = draft_article(Article(text="“We lost boats,” said Ana Ruiz, 61, “and 40 barges.”"))
    quotes = {figure.key: figure.quote for figure in draft.figures}
    assert "40 barges" in [quotes[key] for key in draft.claims[0].figures]
