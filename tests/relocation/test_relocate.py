"""What becomes of evidence when its article is corrected: found by its words, told apart by the words around them."""

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from conftest import EXAMPLES
from hypothesis import given
from hypothesis import strategies as st

import extractor
from extractor.relocation import missing, relocate, renewed
from extractor.schemas import Article, Evidence, Facts, Figure, Mark, Relocation

OLD = (
    "The river Aru rose on Monday. Two people died in the town of Aru, police said. "
    "Two people were hurt in Wen. “We lost 40 sheep,” said farmer Ada Holm. “The dam,” she said, “held for an hour.”"
)


def facts_about(text: str, *quotes: tuple[str, int]) -> Facts:
    """Facts with a figure on each quote; the number says which of several places is meant, from 0."""
    figures = []
    for n, (quote, number) in enumerate(quotes, 1):
        start = [match.start() for match in re.finditer(re.escape(quote), text)][number]
        evidence = Evidence(quote=quote, start=start, end=start + len(quote))
        figures.append(Figure(id=f"f{n}", evidence=evidence, kind="count", status="verified"))
    return extractor.check(text, {}).model_copy(update={"figures": tuple(figures)})


def fate(quote: str, new: str, number: int = 0, old: str | None = OLD) -> Relocation:
    article = Article(text=new)
    relocated = relocate(facts_about(OLD, (quote, number)), old, new, article.sha256)
    return relocated.places["figure", 0, 0]


def test_the_same_text_leaves_everything_unchanged() -> None:
    got = fate("40 sheep", OLD)
    assert got.fate == "unchanged"
    assert got.now is not None
    assert got.now.start == got.was.start


def test_what_stands_before_a_change_is_unchanged_and_what_stands_after_has_moved() -> None:
    new = OLD.replace("Two people were hurt", "Three people were badly hurt")
    assert fate("Two people", new).fate == "unchanged"
    moved = fate("40 sheep", new)
    assert moved.fate == "moved"
    assert moved.now is not None
    assert new[moved.now.start : moved.now.end] == "40 sheep"


@pytest.mark.parametrize("number", [0, 1])
def test_the_words_around_tell_which_of_two_places_is_meant(number: int) -> None:
    sentences = OLD.split(". ")
    new = ". ".join([sentences[2], sentences[1], sentences[0], *sentences[3:]])
    got = fate("Two people", new, number)
    assert got.fate == "moved"
    assert got.now is not None
    assert new[got.now.end :].startswith([" died", " were hurt"][number])


@pytest.mark.parametrize("wrong", ["400 sheep", "4 sheep", "14 sheep", "40,000 sheep", "some sheep"])
def test_a_number_is_never_found_by_likeness(wrong: str) -> None:
    got = fate("40 sheep", OLD.replace("40 sheep", wrong))
    assert got.fate in ("changed", "vanished")
    assert got.now is None


def test_other_words_are_a_hint_and_never_evidence() -> None:
    got = fate("The river Aru rose on Monday", OLD.replace("rose on Monday", "fell on Monday"))
    assert got.fate == "changed"
    assert got.now is None
    assert got.hint is not None
    assert got.hint.quote == "The river Aru fell on Monday."


def test_what_is_gone_has_vanished() -> None:
    got = fate("“We lost 40 sheep,” said farmer Ada Holm.", "The river Aru rose on Monday. Nothing else is known.")
    assert (got.fate, got.now, got.hint) == ("vanished", None, None)


def test_other_typography_is_the_same_words() -> None:
    got = fate("“We lost 40 sheep,”", OLD.replace("“We lost 40 sheep,”", '"We  lost 40 sheep,"'))
    assert got.fate == "moved"
    assert got.now is not None
    assert got.now.match == "normalized"


def test_short_words_that_stand_in_another_sentence_now_are_not_taken() -> None:
    new = "The river Aru rose. Farmers nearby keep 40 sheep each on average. Nobody was hurt."
    got = fate("40 sheep", new)
    assert got.fate == "changed"
    assert got.note == "these words stand elsewhere, and nothing around them is the same"
    assert got.hint is not None


def test_words_that_nothing_settles_are_ambiguous() -> None:
    got = fate("Two people", "Two people sang. Then Two people left. " + OLD, old=None)
    assert got.fate == "ambiguous"
    assert "stand at 4 places" in (got.note or "")


def test_a_text_that_says_everything_twice_is_taken_in_its_order() -> None:
    old = "Two died. Rain fell. " * 3
    facts = facts_about(old, ("Two", 1))
    new = "Update. " + old
    now = relocate(facts, old, new, Article(text=new).sha256).places["figure", 0, 0].now
    assert now is not None
    assert now.start == facts.figures[0].evidence.start + len("Update. ")  # type: ignore[union-attr]


def test_pieces_are_found_in_their_order() -> None:
    start = OLD.index("The dam")
    quote = OLD[start : OLD.index("an hour") + len("an hour")]
    second = OLD.index("held for")
    pieces = (
        {"quote": "The dam", "start": start, "end": start + 7},
        {"quote": "held for an hour", "start": second, "end": second + 16},
    )
    evidence = Evidence.model_validate({"quote": quote, "start": start, "end": start + len(quote), "pieces": pieces})
    facts = facts_about(OLD)
    figure = Figure(id="f1", evidence=evidence, kind="other", status="verified")
    facts = facts.model_copy(update={"figures": (figure,)})
    new = "UPDATED. " + OLD.replace("she said", "Ms Holm said")
    got = relocate(facts, OLD, new, Article(text=new).sha256).places["figure", 0, 0]
    assert got.fate == "moved"
    assert got.now is not None
    assert [piece.quote for piece in got.now.pieces] == ["The dam", "held for an hour"]
    gone = new.replace("held for", "broke after")
    assert relocate(facts, OLD, gone, Article(text=gone).sha256).places["figure", 0, 0].fate == "changed"


def test_an_article_without_a_later_version_is_said_for_each_record() -> None:
    assert {place.fate for place in missing(facts_about(OLD, ("40 sheep", 0))).places.values()} == {"missing"}


SENTENCES = [
    f"{name} lost {n} sheep in {town}." for name in ("Ada Holm", "Bo Lind") for n in (12, 40) for town in ("Aru", "Wen")
]


def around(text: str, start: int, end: int) -> tuple[list[str], list[str]]:
    return re.findall(r"\w+", text[:start])[-4:], re.findall(r"\w+", text[end:])[:4]


@given(st.permutations(SENTENCES), st.lists(st.sampled_from(SENTENCES), unique=True, min_size=1), st.integers(0, 7))
def test_no_evidence_slides_to_another_sentence(before: list[str], after: list[str], which: int) -> None:
    """Whatever is moved or taken out, a quote is found in its sentence, or where all is the same on one side of it."""
    old, new, sentence = " ".join(before), " ".join(after), before[which]
    quote = re.findall(r"\d+ sheep", sentence)[0]
    facts = facts_about(old, (quote, sum(quote in other for other in before[:which])))
    place = relocate(facts, old, new, Article(text=new).sha256).places["figure", 0, 0]
    assert (place.now is not None) == (place.fate in ("unchanged", "moved"))
    if place.now:
        at = place.now.start
        assert new[at : place.now.end] == quote
        held = next(one for one in after if new.index(one) <= at < new.index(one) + len(one))
        was, now = around(old, place.was.start, place.was.end), around(new, at, place.now.end)
        assert held == sentence or was[0] == now[0] or was[1] == now[1]


def shifted(node: Any, by: int) -> Any:
    """The same JSON with every offset moved."""
    if isinstance(node, dict):
        return {k: v + by if k in ("start", "end") and v is not None else shifted(v, by) for k, v in node.items()}
    return [shifted(part, by) for part in node] if isinstance(node, list) else node


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_facts_that_only_moved_are_the_same_facts_when_checked_anew(path: Any) -> None:
    text, lead = path.read_text("utf-8"), "UPDATED.\n\n"
    facts = extractor.extract(Article(text=text))
    later = Article(text=lead + text)
    new = renewed(facts, relocate(facts, text, later.text, later.sha256), later)
    rest = {"article", "provenance"}
    assert new.model_dump(mode="json", exclude=rest) == shifted(facts.model_dump(mode="json", exclude=rest), len(lead))
    assert new.provenance.engine == "relocated"
    assert new.article.sha256 == later.sha256


def test_what_changed_is_rejected_in_the_new_facts_and_says_why() -> None:
    facts = extractor.extract(OLD)
    later = Article(text=OLD.replace("40 sheep", "400 sheep"))
    new = renewed(facts, relocate(facts, OLD, later.text, later.sha256), later)
    (figure,) = [figure for figure in new.figures if figure.unit == "sheep"]
    assert figure.status == "rejected"
    assert figure.findings[0].code == "quote-not-found"
    again = renewed(new, relocate(new, later.text, OLD + " ", Article(text=OLD + " ").sha256), Article(text=OLD + " "))
    assert [figure.status for figure in again.figures] == [figure.status for figure in facts.figures]


def test_marks_go_along_with_their_record_and_with_no_other() -> None:
    facts = extractor.extract(OLD)
    sheep = next(figure for figure in facts.figures if figure.unit == "sheep")
    at = sheep.evidence.start  # type: ignore[union-attr]
    moment = datetime(2026, 11, 24, tzinfo=UTC)
    mark = Mark(kind="figure", record=sheep.id, start=at, end=at + 8, verdict="accepted", marked_at=moment)
    stale = mark.model_copy(update={"start": 3})
    facts = facts.model_copy(update={"marks": (mark, stale)})
    later = Article(text="UPDATED. " + OLD)
    new = renewed(facts, relocate(facts, OLD, later.text, later.sha256), later)
    assert [(one.start, one.verdict) for one in new.marks] == [(at + len("UPDATED. "), "accepted")]
    gone = Article(text=OLD.replace("40 sheep", "400 sheep"))
    assert renewed(facts, relocate(facts, OLD, gone.text, gone.sha256), gone).marks == ()
