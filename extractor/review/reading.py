"""A review file, read."""

import json
from pathlib import Path

from pydantic import ValidationError

from extractor.errors import UsageError
from extractor.schemas import Review
from extractor.schemas.validation import problems


def read_review(path: str) -> Review:
    """Return the review in a file that the report page saved; UsageError says what is wrong with it and where."""
    try:
        row = json.loads(Path(path).read_bytes())
    except OSError as error:
        raise UsageError(f"{path}: can't be read: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{path}: no review: not JSON: {error}") from error
    try:
        return Review.model_validate(row, strict=False)
    except ValidationError as error:
        raise UsageError(f"{path}: no review as the report page saves it: {problems(error)}") from error
