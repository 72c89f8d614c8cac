"""Articles laid side by side: the same figure, the same words, the same claim.  Values in, values out."""

from extractor.comparison.compare import compare

__all__ = ["compare"]
