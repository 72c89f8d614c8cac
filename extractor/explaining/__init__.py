"""Why the records of an article are as they are: what the rules decided, how numbers were read, what was checked."""

from extractor.explaining.explain import explain_facts
from extractor.explaining.outline import Outline, outline

__all__ = ["Outline", "explain_facts", "outline"]
