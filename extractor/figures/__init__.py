"""Reading numbers in news text."""

from extractor.figures.quantity import Lookalike, Quantity
from extractor.figures.scan import Scan, scan, scan_figures

__all__ = ["Lookalike", "Quantity", "Scan", "scan", "scan_figures"]
