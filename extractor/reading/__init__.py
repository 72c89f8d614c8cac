"""One reading of a text, computed lazily and once, for the rules, the check and the comparison alike."""

from extractor.reading.reading import Reading, read

__all__ = ["Reading", "read"]
