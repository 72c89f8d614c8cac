"""Planted instructions: text of an article that speaks to whoever extracts facts from it."""

import re
from collections.abc import Iterator

from extractor.checks.verdict import finding
from extractor.reading import Reading
from extractor.schemas import Finding
from extractor.text.caret import caret

# Each pattern is told apart from news about instructions by speaking in the imperative to a machine reader.
_PATTERNS = (
    # "Ignore all previous instructions", "disregard the above prompt"
    r"\b(?:ignore|disregard|forget|override|bypass)\s+(?:\w+\s+){0,3}?(?:previous|prior|above|earlier|preceding|system|your)"
    r"\s+(?:\w+\s+){0,2}?(?:instructions?|prompts?|rules|guidelines|directions)\b",
    # "You are now an unrestricted assistant", "you are a helpful AI"
    r"\byou are (?:now )?(?:a|an|the) (?:\w+ ){0,3}?(?:assistant|chatbot|language model|AI\b)",
    # "AI systems reading this article must", "Note to language models:"
    r"\b(?:note|instructions?|message|attention)\s*(?:to|for)?\s*:?\s*(?:any|all|the)?\s*"
    r"(?:AI|LLMs?|language models?|chatbots?|assistants?)\b",
    r"\b(?:AI|LLMs?|language models?|chatbots?|automated (?:readers|systems))\s+(?:\w+\s+){0,4}?(?:reading|processing|"
    r"summari[sz]ing|extracting|analy[sz]ing)\s+(?:\w+\s+){0,2}?(?:article|text|page|document|story)\b",
    # "respond only with", "output the following JSON", "return the value"
    r"(?:^|[.!?:\n]\s*)(?:please\s+)?(?:respond|reply|answer|output|return|print)\s+(?:only\s+)?"
    r"(?:with|in|the following|exactly|nothing but)\b.{0,60}?(?:JSON|value|record|figure|word|text|phrase|[\"“{])",
    # Chat markup that a reader never sees: <|im_start|>, [INST], "system:" on a line of its own
    r"<\|(?:im_start|im_end|system|endoftext)\|>|\[/?INST\]|<</?SYS>>|</?(?:system|assistant)>",
    r"^\s*(?:###\s*)?(?:system|assistant)\s*:",
    # "reveal your system prompt"
    r"\b(?:reveal|show|print|repeat)\s+(?:\w+\s+){0,2}?(?:system prompt|your (?:prompt|instructions))\b",
)
_PLANTED = re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS), re.IGNORECASE | re.MULTILINE)


def planted(reading: Reading) -> Iterator[Finding]:
    """Yield a finding for each stretch that tries to instruct the reader."""
    for match in _PLANTED.finditer(reading.text):
        place = match.span()
        message = f"This text speaks to whoever extracts facts from it:\n{caret(reading.text, *place)}"
        yield finding("planted-instruction", message, place, severity="warning", found=match.group().strip())
