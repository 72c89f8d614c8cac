"""What doesn't fit a schema, said in one line."""

from pydantic import ValidationError

_MOST = 3


def problems(error: ValidationError, most: int = _MOST) -> str:
    """Say where each value is that doesn't fit, and why; the first few of them.

    >>> from extractor.schemas import Failure
    >>> try:
    ...     Failure.model_validate({"path": 5})
    ... except ValidationError as error:
    ...     print(problems(error))
    path: Input should be a valid string; reason: Field required
    """
    shown = [f"{'.'.join(map(str, e['loc']))}: {e['msg']}" if e["loc"] else e["msg"] for e in error.errors()[:most]]
    return "; ".join(shown) + (" …" if error.error_count() > most else "")
