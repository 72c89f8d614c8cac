"""The law of exports: what is read back is what was written, whatever it is."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from extractor.errors import InputError
from extractor.exporting import FORMATS, Format, export
from extractor.schemas import ArticleInfo, Facts

from .inventing import FACTS, as_read
from .reading import READERS


def no_text(info: ArticleInfo) -> str:
    raise InputError(f"{info.id}: no text")


def set_fields(record: BaseModel) -> Iterator[tuple[str, str]]:
    """Every field of a record and of what is in it that holds something."""
    for name, value in record:
        if value not in (None, (), {}):
            yield type(record).__name__, name
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, BaseModel):
                yield from set_fields(inner)


def all_fields(model: type[BaseModel]) -> set[tuple[str, str]]:
    """Every field of a schema and of those in it."""
    definitions = model.model_json_schema()
    schemas = {model.__name__: definitions, **definitions["$defs"]}
    return {(name, field) for name, schema in schemas.items() for field in schema.get("properties", {})}


def test_what_the_law_is_tried_on_sets_every_field() -> None:
    """A field that a schema gets later is missing here until the law is tried on it, and the tables hold it."""
    seen: set[tuple[str, str]] = set()

    @given(FACTS)
    def collect(facts: Facts) -> None:
        seen.update(set_fields(facts))

    collect()
    assert all_fields(Facts) - seen == set()


def comes_back(to: Format, facts: list[Facts]) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export"
        export((("facts.jsonl", one) for one in facts), to, path, no_text)
        return READERS[to](path) == facts


SOME_FACTS = st.lists(FACTS.map(as_read), max_size=3)


@pytest.mark.parametrize("to", FORMATS)
@given(SOME_FACTS)
@settings(max_examples=12)
def test_what_is_read_back_is_what_was_written(to: Format, facts: list[Facts]) -> None:
    assert comes_back(to, facts)


@pytest.mark.slow
@pytest.mark.parametrize("to", FORMATS)
@given(SOME_FACTS)
def test_what_is_read_back_is_what_was_written_of_many(to: Format, facts: list[Facts]) -> None:
    assert comes_back(to, facts)
