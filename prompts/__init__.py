"""The prompt templates, versioned: ``NAME/vN.j2``.  A released version never changes; a better one is the next."""

if __name__ != "extractor.prompts":
    raise ImportError("import the prompts as extractor.prompts")

from extractor.prompts.registry import Prompt, load

__all__ = ["Prompt", "load"]
