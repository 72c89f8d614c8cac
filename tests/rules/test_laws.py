"""Laws that hold whatever the text."""

import json

import pytest
from conftest import ROOT
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractor.rules import attributions, draft_article
from extractor.schemas import Article

WORDS = [
    "Ana",
    "Ruiz",
    "said",
    ",",
    ".",
    "“",
    "”",
    '"',
    "’s",
    "that",
    "the",
    "mayor",
    "told",
    "reporters",
    "according",
    "to",
    "he",
    "she",
    "they",
    "of",
    "for",
    "(",
    ")",
    ":",
    "—",
    "Orsova",
    "board",
    "12",
    "million",
    "on",
    "Monday",
    "and",
    "but",
    "accused",
    "was",
    "warned",
    "?",
    "!",
    "‘",
    "’",
    "who",
    "Mr.",
    "adding",
    "\n",
    "\n\n",
    "officials",
    "report",
    "if",
    "to",
    "not",
    "Dr",
]
texts = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join) | st.text(max_size=80)


@example('Ana accused "')
@given(texts)
@settings(max_examples=300, deadline=None)
def test_every_quote_is_a_stretch_of_the_text(text: str) -> None:
    draft = draft_article(Article(text=text))
    keys = {source.key for source in draft.sources}
    for claim in draft.claims:
        assert claim.quotes and all(quote and quote in text for quote in claim.quotes)
        assert claim.context is None or text.count(claim.context) == 1
        assert {link.source for link in claim.attributions} <= keys
        assert all(link.mention is None or link.mention in text for link in claim.attributions)
        assert all(link.cue is None or link.cue in text for link in claim.attributions)
        assert claim.when is None or claim.when in text
    for source in draft.sources:
        assert source.name in text and all(mention in text for mention in source.mentions)
        assert source.title is None or source.title in text
        assert source.affiliation is None or source.affiliation in text


@given(texts)
@settings(max_examples=60, deadline=None)
def test_the_same_text_gives_the_same_draft(text: str) -> None:
    assert draft_article(Article(text=text)) == draft_article(Article(text=text))


@pytest.mark.parametrize("piece", json.loads((ROOT / "tests" / "hostile.json").read_text("utf-8"))["rules"])
def test_a_text_without_end_is_read(piece: str) -> None:
    text = piece * (10_000 // len(piece))
    for speaker in attributions(text):
        assert all(0 <= start < end <= len(text) for start, end in speaker.statement.content)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "“", "said", "”", ".", "He said", "“A” said"])
def test_odd_texts_make_a_draft(text: str) -> None:
    draft_article(Article(text=text))
