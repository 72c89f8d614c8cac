"""`extractor schema`: the records' JSON Schemas."""

import json

from pydantic import BaseModel

from extractor import schemas
from extractor.errors import UsageError


def schema_text(name: str) -> str:
    """Return a record's JSON Schema, or the list of records; UsageError for a name that is none."""
    records = {key.casefold(): value for key, value in vars(schemas).items() if _is_record(value)}
    if not name:
        return "\n".join(sorted(record.__name__ for record in records.values()))
    record = records.get(name.casefold())
    if record is None:
        known = ", ".join(sorted(record.__name__ for record in records.values()))
        raise UsageError(f"no record is called {name!r}: there are {known}")
    return json.dumps(record.model_json_schema(), indent=2, ensure_ascii=False)


def _is_record(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, BaseModel)
