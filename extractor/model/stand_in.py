"""What instructor is given in the place of a type, and what is said when no answer fits it."""

from typing import Any

from pydantic import BaseModel, ValidationError


def stand_in(answer: type[BaseModel], schema: dict[str, Any]) -> type[BaseModel]:
    """Return what instructor is given in the place of a type.

    It walks through all fields of a type several times a call, and makes the schema anew, at twice the price of
    sending: so it is shown one field, and the type itself reads the answer.
    """

    class StandIn(BaseModel):
        value: Any

        @classmethod
        def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> "StandIn":
            """Read an answer as the type does, and raise what it raises."""
            return cls.model_construct(value=answer.model_validate_json(json_data, strict=options.get("strict")))

        @classmethod
        def model_json_schema(cls, *_: Any, **__: Any) -> dict[str, Any]:
            """Return the schema that was made once."""
            return schema

    StandIn.__name__ = answer.__name__
    return StandIn


def misfit(attempts: int, error: BaseException) -> str:
    """Say how often was asked, and where the last answer breaks the schema, without the answer itself."""
    said = f"no answer fitted the schema in {attempts} attempts"
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, ValidationError):
        cause = cause.__cause__
    if cause is None:
        return said
    first = cause.errors(include_input=False, include_url=False)[0]
    place = ".".join(map(str, first["loc"])) or "the whole"
    return f"{said}; the last: {place}: {first['msg'][:120]}"
