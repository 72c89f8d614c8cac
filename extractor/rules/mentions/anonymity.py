"""Anonymity: the article's own reason for not naming somebody."""

import re

from extractor.english.people import ANONYMITY
from extractor.reading.reading import Reading
from extractor.rules.frames.sentences import cued_sentences

_REASON = rf"(?:{'|'.join(re.escape(phrase) for phrase in sorted(ANONYMITY, key=len, reverse=True))})\b"
_HAS_REASON = re.compile(_REASON)
_PHRASE = re.compile(rf"(?:(?:speaking|spoke|who spoke|talked|speak) )?(?:on |under )?(?:the )?{_REASON}[^,.;“”\"]*")
_LONGEST = 160
"""Characters of a reason: a clause runs on to the next comma, which may be far."""


def anonymity_reason(reading: Reading, sentence: int) -> str | None:
    """Return the words of the sentence that say why its source has no name, or None.

    >>> from extractor.reading import read
    >>> anonymity_reason(read("An aide, speaking on condition of anonymity to discuss the plan, said no."), 0)
    'speaking on condition of anonymity to discuss the plan'
    """
    start, end = reading.tokens.span(*cued_sentences(reading)[sentence])
    # Most sentences give none, and what can stand before a reason makes looking for it slow.
    found = _PHRASE.search(reading.text, start, end) if _HAS_REASON.search(reading.text, start, end) else None
    return found.group()[:_LONGEST].strip() if found else None
