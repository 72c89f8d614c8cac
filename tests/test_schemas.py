import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from extractor.cli.schema import schema_text
from extractor.schemas import Article, Draft, DraftFigure, Figure, Span
from extractor.schemas.base import plain

# What strict structured output takes, by the providers' documentation; anything else fails the request.
SUPPORTED = {"$defs", "$ref", "type", "properties", "required", "additionalProperties", "description", "enum", "items"}
SUPPORTED |= {"anyOf", "title", "const"}


def nodes(schema: Any) -> Iterator[dict[str, Any]]:
    """Every schema inside a schema, property names left out."""
    if isinstance(schema, dict):
        yield schema
        for key, value in schema.items():
            for part in value.values() if key in ("properties", "$defs") else [value]:
                yield from nodes(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from nodes(part)


def test_the_drafts_schema_is_what_strict_structured_output_accepts() -> None:
    for node in nodes(Draft.model_json_schema()):
        assert set(node) <= SUPPORTED, node
        if node.get("type") == "object":
            assert node["additionalProperties"] is False
            assert node["required"] == list(node["properties"])


def test_every_field_of_a_draft_is_described_for_the_model() -> None:
    schema = Draft.model_json_schema()
    for name, definition in schema["$defs"].items():
        for field, node in definition["properties"].items():
            assert node.get("description") or "$ref" in json.dumps(node), f"{name}.{field}"


def test_a_model_is_asked_for_the_quote_before_the_value() -> None:
    assert list(DraftFigure.model_json_schema()["properties"])[:3] == ["key", "quote", "context"]


def test_records_are_frozen_and_closed() -> None:
    article = Article(text="Rain.")
    with pytest.raises(ValidationError):
        article.text = "Sun."
    with pytest.raises(ValidationError):
        Article.model_validate({"text": "Rain.", "weather": "bad"})


def test_a_span_whose_quote_has_another_length_is_refused() -> None:
    with pytest.raises(ValidationError, match="does not fit"):
        Span(quote="rain", start=3, end=8)


@pytest.mark.parametrize(
    ("number", "written"),
    [("1E+3", "1000"), ("0.10", "0.1"), ("-2.50", "-2.5"), ("0E-7", "0"), ("12400000.0", "12400000")],
)
def test_numbers_are_written_without_exponent_and_needless_zeros(number: str, written: str) -> None:
    assert plain(Decimal(number)) == written
    figure = Figure(id="f1", evidence=None, value=Decimal(number), kind="count", status="rejected")
    assert json.loads(figure.model_dump_json())["value"] == written
    assert Figure.model_validate_json(figure.model_dump_json()).value == Decimal(written)


def test_a_draft_may_leave_out_what_it_has_no_word_for() -> None:
    draft = Draft.model_validate({"figures": [{"key": "f1", "quote": "40 sheep", "kind": "count"}]})
    assert draft.figures[0].value is None


def test_schemas_are_printed_by_name() -> None:
    assert "Facts" in schema_text("").split()
    assert json.loads(schema_text("draft")) == Draft.model_json_schema()
