import json
from pathlib import Path
from typing import Any

import pytest
from conftest import ARTICLE
from pydantic import ValidationError

from extractor import check, extract
from extractor.errors import UsageError
from extractor.review import Reviews, apply_review, content_of, place_of, read_review, records_of, standings
from extractor.schemas import Facts, Mark, Review


@pytest.fixture(scope="module")
def facts() -> Facts:
    return extract(ARTICLE)


def mark(facts: Facts, record: str = "f1", **fields: Any) -> dict[str, Any]:
    """A mark on a record as the page makes it."""
    kind, marked = next((kind, found) for kind, found in records_of(facts) if found.id == record)
    start, end = place_of(marked)
    made = {"kind": kind, "record": record, "start": start, "end": end, "content": content_of(marked)}
    return made | {"verdict": "accepted"} | fields


def review(facts: Facts, *marks: dict[str, Any]) -> Review:
    return Review.model_validate({"articles": [{"sha256": facts.article.sha256, "marks": marks}]})


def test_a_mark_goes_beside_its_record_and_changes_nothing_else(facts: Facts) -> None:
    applied = apply_review(facts, review(facts, mark(facts, verdict="rejected", note="twelve wells", reviewer="Ida")))
    assert applied.strays == ()
    assert applied.facts.marks[0].note == "twelve wells"
    assert applied.facts.model_copy(update={"marks": ()}) == facts


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"record": "f99"}, "no such record"),
        ({"kind": "claim"}, "no such record"),
        ({"start": 3}, "made on characters 3 to"),
        ({"start": None, "end": None}, "made on characters no place"),
        ({"content": "0" * 12}, "says something else"),
    ],
)
def test_a_mark_that_fits_no_record_is_said(facts: Facts, changed: dict[str, Any], said: str) -> None:
    applied = apply_review(facts, review(facts, mark(facts) | changed))
    assert applied.facts.marks == ()
    assert said in applied.strays[0].reason


def test_a_mark_does_not_slide_to_other_words_at_the_same_place() -> None:
    figure = {"key": "f1", "quote": "40 sheep", "value": "40", "kind": "count"}
    first, second = (check(ARTICLE, {"figures": [figure | {"value": value}]}) for value in ("40", "400"))
    assert place_of(first.figures[0]) == place_of(second.figures[0])
    assert apply_review(second, review(first, mark(first))).facts.marks == ()


def test_the_check_s_word_on_a_record_is_no_part_of_what_it_says(facts: Facts) -> None:
    changed = facts.figures[0].model_copy(update={"status": "flagged", "id": "f7"})
    assert content_of(changed) == content_of(facts.figures[0])


def test_a_reviewer_s_later_mark_stands_and_others_marks_stay(facts: Facts) -> None:
    early, late = "2026-03-01T10:00:00Z", "2026-03-02T10:00:00Z"
    marks = (
        mark(facts, reviewer="Ida", marked_at=late),
        mark(facts, reviewer="Ida", marked_at=early, verdict="rejected"),
        mark(facts, reviewer="Bo", marked_at=early, verdict="rejected"),
    )
    once = apply_review(facts, review(facts, *marks)).facts
    assert [(made.reviewer, made.verdict) for made in once.marks] == [("Ida", "accepted"), ("Bo", "rejected")]
    assert apply_review(once, review(facts, *marks)).facts == once


def test_a_human_word_goes_before_the_machine_s_and_a_rejection_before_all(facts: Facts) -> None:
    marks = (mark(facts, "f1", verdict="rejected"), mark(facts, "f1", reviewer="Bo"), mark(facts, "c1"))
    stand = {record.id: status for _, record, status in standings(apply_review(facts, review(facts, *marks)).facts)}
    assert (stand["f1"], stand["c1"]) == ("rejected", "verified")


def write(path: Path, content: object) -> str:
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return str(path)


def test_reviews_of_a_run_say_what_fitted_nothing(facts: Facts, tmp_path: Path) -> None:
    other = {"sha256": "f" * 64, "id": "goats", "marks": [mark(facts), mark(facts, "c1")]}
    here = {"sha256": facts.article.sha256, "marks": [mark(facts), mark(facts) | {"record": "f99"}]}
    reviews = Reviews(
        [write(tmp_path / "one.json", {"articles": [here]}), write(tmp_path / "b", {"articles": [other]})]
    )
    assert len(reviews.beside(facts).marks) == 1
    no_figures = facts.model_copy(update={"figures": ()})
    assert reviews.beside(no_figures).marks == ()
    assert reviews.strays() == [
        f"article {facts.article.id}: accepted figure f99: there is no such record",
        "article goats: not among these facts; its 2 marks fit nothing",
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ([], "no review as the report page saves it"),
        ({"articles": [{"sha256": "f", "marks": [{"kind": "claim"}]}]}, "articles.0.marks.0.record: Field required"),
        ({"schema_version": "2"}, "schema_version"),
    ],
)
def test_a_file_that_is_no_review_is_one_clear_line(tmp_path: Path, content: object, said: str) -> None:
    with pytest.raises(UsageError, match=r"review\.json: ") as raised:
        read_review(write(tmp_path / "review.json", content))
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_missing_review_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="can't be read: No such file"):
        Reviews([str(tmp_path / "none.json")])


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("figure", {"verdict": "corrected"}),
        ("figure", {"verdict": "accepted", "corrected": {"value": "12"}}),
        ("figure", {"verdict": "corrected", "corrected": {"value": "twelve"}}),
        ("figure", {"verdict": "corrected", "corrected": {"status": "verified"}}),
        ("figure", {"verdict": "corrected", "corrected": {"modifier": "roughly"}}),
        ("figure", {"verdict": "corrected", "corrected": {"kind": None}}),
        ("claim", {"verdict": "corrected", "corrected": {"statement": None}}),
        ("source", {"verdict": "corrected", "corrected": {"value": "1"}}),
    ],
)
def test_corrections_that_a_record_cannot_hold_are_refused(kind: str, fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Mark.model_validate({"kind": kind, "record": "x"} | fields)


def test_corrections_that_a_record_can_hold_are_taken() -> None:
    right = {"value": "12", "unit": None, "modifier": "at_most"}
    assert Mark.model_validate({"kind": "figure", "record": "f1", "verdict": "corrected", "corrected": right})
    speaker = {"speaker": None, "statement": "It rained."}
    assert Mark.model_validate({"kind": "claim", "record": "c1", "verdict": "corrected", "corrected": speaker})
