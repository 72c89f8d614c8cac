"""Gold read from a file: checked line by line, found again by an article's hash, and never all in memory."""

import tempfile
from collections.abc import Iterator

from pydantic import ValidationError

from extractor.errors import UsageError
from extractor.results import FactsFile
from extractor.schemas import ArticleInfo, GoldArticle
from extractor.schemas.validation import problems


class GoldFile:
    """The articles of a gold file (``-`` is standard input, gzip is taken as it comes), by the hash of their text.

    Raises UsageError where the file can't be read or is empty, and for a line that is no gold article, with its
    number and what is wrong with it.  An article that comes twice is refused: it is not clear which to go by.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self._lines = tempfile.TemporaryFile()  # noqa: SIM115  # goes away with this object
        self._places: dict[str, tuple[int, int]] = {}
        self.ids: dict[str, str] = {}
        for number, line in FactsFile(path).lines():
            self._keep(number, line)
        if not self._places:
            raise UsageError(
                f"{path}: no gold in it; a line of JSON an article is expected (extractor schema GoldArticle)"
            )

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[str]:
        """Yield the hashes in the order of the file."""
        return iter(self._places)

    def get(self, sha256: str) -> GoldArticle | None:
        """Return the gold of the text with this hash."""
        place = self._places.get(sha256)
        if place is None:
            return None
        self._lines.seek(place[0])
        return GoldArticle.model_validate_json(self._lines.read(place[1]))

    def _keep(self, number: int, line: bytes) -> None:
        article = self._read(number, line).article
        if article.sha256 in self._places:
            raise UsageError(f"{self.path}: line {number}: {_name(article)} is in this file twice; keep one of the two")
        self._places[article.sha256] = (self._lines.tell(), len(line))
        self.ids.setdefault(article.id, article.sha256)
        self._lines.write(line)

    def _read(self, number: int, line: bytes) -> GoldArticle:
        try:
            return GoldArticle.model_validate_json(line)
        except ValidationError as error:
            said = problems(error).replace("Value error, ", "")
            raise UsageError(f"{self.path}: line {number} is no gold article: {said}") from error


def _name(article: ArticleInfo) -> str:
    return f"{article.id} ({article.title or article.path or article.sha256[:16]})"
