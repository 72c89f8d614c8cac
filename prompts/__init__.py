"""The prompt templates, versioned: ``NAME/vN/``.  A released version never changes; a better one is the next."""

if __name__ != "extractor.prompts":
    raise ImportError("import the prompts as extractor.prompts")

from extractor.prompts.registry import Message, Prompt, load

__all__ = ["Message", "Prompt", "load"]
