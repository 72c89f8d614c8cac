"""Structured facts from news articles: a model or rules draft, deterministic code decides.

>>> import extractor
>>> facts = extractor.extract("“We lost 40 sheep,” said farmer Ada Holm.")
>>> facts.claims[0].statement, facts.sources[0].name
('We lost 40 sheep.', 'Ada Holm')
"""

import logging
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractor.api import Extractor, check, compare, explain, extract
    from extractor.errors import ExtractorError
    from extractor.figures import scan_figures
    from extractor.schemas import Article, Comparison, Draft, Explanations, Facts, Failure

__version__ = "0.1.0"

# A library says nothing unless the program that uses it wants to hear it.
logging.getLogger(__name__).addHandler(logging.NullHandler())

# Names are imported when they are first used, so that `extractor --help` doesn't wait for all of them.
_HOME = {
    "Article": "extractor.schemas",
    "Comparison": "extractor.schemas",
    "Draft": "extractor.schemas",
    "Explanations": "extractor.schemas",
    "Extractor": "extractor.api",
    "ExtractorError": "extractor.errors",
    "Facts": "extractor.schemas",
    "Failure": "extractor.schemas",
    "check": "extractor.api",
    "compare": "extractor.api",
    "explain": "extractor.api",
    "extract": "extractor.api",
    "scan_figures": "extractor.figures",
}

__all__ = [
    "Article",
    "Comparison",
    "Draft",
    "Explanations",
    "Extractor",
    "ExtractorError",
    "Facts",
    "Failure",
    "__version__",
    "check",
    "compare",
    "explain",
    "extract",
    "scan_figures",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value
