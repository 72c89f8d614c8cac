"""Numbers that are no figures by their shape alone: clock times, full dates, decades, ordinals, telephone numbers."""

import re

from extractor.figures.quantity import Lookalike, LookalikeKind

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)(?![a-z])\.?"
)
_TO = r"\s?(?:-|–|to|and|or)\s?"
_NOON = r"[ \u00a0]?[AaPp]\.?[ ]?[Mm](?![A-Za-z])\.?"
_CLOCK = r"\d{1,2}(?:[:.]\d{2})?"

SHAPE = re.compile(
    rf"(?P<time>{_CLOCK}(?:{_TO}{_CLOCK})?(?:{_NOON}| o['’]clock\b)"
    r"|\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?![\d:])(?:\s?(?:-|–)\s?\d{1,2}:\d{2})?"
    r"|[0-2]\d[0-5]\d(?: ?(?:GMT|UTC|BST|EST|EDT|CET)\b| hours\b|hrs?\b))"
    r"|(?P<date>\d{4}[-/]\d{1,2}[-/]\d{1,2}(?!\d)|\d{1,2}(?P<sep>[/.-])\d{1,2}(?P=sep)(?:\d{4}|\d{2})(?!\d)"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?:{_TO}\d{{1,2}}(?:st|nd|rd|th)?)?(?: of)?[ \u00a0-]{_MONTH}"
    r"|(?:\d{3}0|\d0)['’]?s(?![A-Za-z])"
    r"|\d{1,4} ?(?:BCE?|B\.C\.|AD|A\.D\.|CE)(?![A-Za-z])"
    r"|(?:1[0-9]|20)\d{2}\s?[-–/]\s?(?:\d{2}|(?:1[0-9]|20)\d{2})(?![\d%]|[,.]\d| (?:million|billion|per cent|percent)))"
    r"|(?P<ordinal>\d{1,3}(?:,\d{3})*(?:st|nd|rd|th)(?![A-Za-z]))"
    r"|(?P<label>\d{1,4}(?P<dash>[-.])\(?\d{2,4}\)?(?P=dash)\d{3,4}(?:(?P=dash)\d{3,4})?(?!\d)"
    r"|[1-9]\d{2}/[1-9]\d{1,2}(?![\d/.]\d|\d)|0\d{2,4} \d{3,4} \d{3,4}(?!\d)|\d{3}-(?:\d{3}[1-9]|0\d{3})(?![\d,.]?\d)"
    r"|\d{1,4}\s?[x×]\s?(?!10[-−⁻^])\d{1,4}(?![\d,.]?\d)|\d+(?:\.\d+){2,}(?!\d)(?!,\d)|0\d{4,}|\d{25,})",
    re.ASCII,
)
_KINDS: tuple[LookalikeKind, ...] = ("time", "date", "ordinal", "label")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?!\d)", re.ASCII)


def shaped(text: str, start: int) -> Lookalike | None:
    """What the characters at ``start`` are by their shape: a time, a date, a decade, an ordinal, a telephone number.

    >>> shaped("9:30 p.m. on Friday", 0)
    Lookalike(start=0, end=9, kind='time')
    """
    found = SHAPE.match(text, start)
    if not found:
        return None
    kind = next(kind for kind in _KINDS if found[kind] is not None)
    if kind == "label" and _GROUPED.fullmatch(found.group()):
        return None
    return Lookalike(start, found.end(), kind)
