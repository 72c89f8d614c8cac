"""The results file and what stands beside it: written, read again, counted."""

from extractor.results.ledger import Ledger
from extractor.results.manifest import RunManifest, manifest_path
from extractor.results.reading import FactsFile
from extractor.results.tally import Recorded, Tally, recorded
from extractor.results.texts import KeptTexts, Texts, kept_texts_path

__all__ = [
    "FactsFile",
    "KeptTexts",
    "Ledger",
    "Recorded",
    "RunManifest",
    "Tally",
    "Texts",
    "kept_texts_path",
    "manifest_path",
    "recorded",
]
