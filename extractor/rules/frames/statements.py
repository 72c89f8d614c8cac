"""Statements: everything that an article reports somebody to have said."""

from bisect import bisect_right
from collections.abc import Iterator

from extractor.reading.cores import Group
from extractor.reading.reading import Reading
from extractor.rules.cues.find import find_cues
from extractor.rules.frames.continued import with_quotations
from extractor.rules.frames.dialogue import dialogue, past_label
from extractor.rules.frames.sentence import statements_in
from extractor.rules.frames.sentences import cued_sentences
from extractor.rules.frames.statement import Statement


def statements(reading: Reading) -> list[Statement]:
    """Return the statements of the article in order."""
    found = dialogue(reading.tokens, reading.paragraph_tokens)
    spans = [statement.content[0] for statement in found]
    for first, last in cued_sentences(reading):
        for begin, end in _parted(reading, past_label(reading.tokens, first, last), last):
            for statement in statements_in(reading.tokens, begin, end, reading.quoted):
                if not _within(spans, statement.start):
                    found.append(statement)
    found.sort(key=lambda s: (s.start, s.end))
    return with_quotations(reading, found)


def _parted(reading: Reading, first: int, last: int) -> Iterator[Group]:
    """Yield the parts of a sentence between semicolons that have cues of their own: "Ruiz said …; Novak denied …"."""
    tokens, quoted = reading.tokens, reading.quoted
    if ";" not in tokens.tags[first:last]:
        yield first, last
        return
    marks = [at for at in range(first, last) if tokens.tags[at] == ";" and not quoted[at]]
    parts = zip([first, *(mark + 1 for mark in marks)], [*marks, last], strict=True)
    cued = [bool(find_cues(tokens, *part, quoted)) for part in parts]
    begin, done = first, 0
    for number, mark in enumerate(marks, 1):
        if any(cued[done:number]) and any(cued[number:]):
            yield begin, mark
            begin, done = mark + 1, number
    yield begin, last


def _within(spans: list[tuple[int, int]], position: int) -> bool:
    """Tell whether a position lies in one of the spans, which are in order."""
    at = bisect_right(spans, position, key=_start) - 1
    return at >= 0 and spans[at][0] <= position < spans[at][1]


def _start(span: tuple[int, int]) -> int:
    return span[0]
