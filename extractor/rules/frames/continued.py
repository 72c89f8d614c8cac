"""Quotations without a cue in their sentence: they go on with a speaker, follow a colon, or are signed."""

from bisect import bisect_left
from dataclasses import replace

from extractor.reading.reading import Reading
from extractor.reading.subjects_before import subject_before
from extractor.reading.tokens import Tokens
from extractor.rules.cues.find import find_cues
from extractor.rules.frames.sentences import cued_sentences
from extractor.rules.frames.signatures import signature
from extractor.rules.frames.statement import Statement
from extractor.text.quotations import Quotation


def with_quotations(reading: Reading, found: list[Statement]) -> list[Statement]:
    """Return the statements with the quotations that no cue of their own sentence takes."""
    done: list[Statement] = []
    waiting = list(reversed(found))
    for quote in reading.quotations:
        while waiting and waiting[-1].start < quote.end:
            done.append(waiting.pop())
        if any(_covers(statement, quote) for statement in done[-4:]):
            continue
        if quote.speech:
            _place(reading, quote, done)
    return sorted(done + waiting, key=lambda s: (s.start, s.end))


def _covers(statement: Statement, quote: Quotation) -> bool:
    middle = (quote.inner_start + quote.inner_end) // 2
    return any(start <= middle < end for start, end in statement.content)


def _place(reading: Reading, quote: Quotation, done: list[Statement]) -> None:
    """Give the quotation to the statement it goes on, or make it one of its own."""
    tokens = reading.tokens
    at = bisect_left(tokens.starts, quote.start)
    before = tokens.tags[at - 1] if at else "."
    span = (quote.start, quote.end)
    if before == ":":
        cue = _cue_before(reading, at)
        if cue is not None and done and done[-1].cue == cue.cue and done[-1].proposition:
            done[-1] = replace(done[-1], content=(*done[-1].content, span))
            return
        if cue is not None:
            done.append(replace(cue, content=(span,)))
            return
    opens = at == 0 or before in {".", "closing"} or "\n" in reading.text[tokens.ends[at - 1] : quote.start]
    same_paragraph = bool(done) and "\n" not in reading.text[_reach(tokens, done[-1]) : quote.start]
    if not opens:
        return
    back = _spoken_last(reading, done, quote) if same_paragraph else None
    if quote.continued and done and tokens.text[done[-1].content[-1][1] : quote.start].isspace():
        back = len(done) - 1
    if back is not None:
        done[back] = replace(done[back], content=(*done[back].content, span))
    elif _fills(reading, quote):
        frame = "open" if quote.is_open else "bare"
        signed = signature(tokens, reading.paragraph_tokens, at, bisect_left(tokens.starts, quote.end))
        done.append(Statement((span,), signed, None, None, "signed" if signed else frame, goes_on=True))


def _reach(tokens: Tokens, statement: Statement) -> int:
    ends = [statement.end]
    for group in (statement.source, statement.cue):
        if group is not None:
            ends.append(tokens.ends[group[1] - 1])
    return max(ends)


def _spoken_last(reading: Reading, done: list[Statement], quote: Quotation) -> int | None:
    """Return the place of the statement of this paragraph that the quotation goes on, the last one with a quotation."""
    usable = [n for n in range(max(0, len(done) - 4), len(done)) if done[n].content[-1][1] <= quote.start]
    near = [n for n in usable if "\n" not in reading.text[done[n].end : quote.start]]
    if near and done[near[-1]].frame == "after" and not _spoken(reading, done[near[-1]]):
        # "Her daughter says they are tired. “We do the sums.”" goes on with the daughter.
        return None
    return next((n for n in reversed(near) if _spoken(reading, done[n])), None)


def _spoken(reading: Reading, statement: Statement) -> bool:
    """Tell whether a quotation is part of the statement."""
    tokens = reading.tokens
    return any(
        reading.quoted[at]
        for start, end in statement.content[-2:]
        for at in range(bisect_left(tokens.starts, start), bisect_left(tokens.starts, end))
    )


def _fills(reading: Reading, quote: Quotation) -> bool:
    """Tell whether the quotation begins its paragraph."""
    before = reading.text[max(0, quote.start - 20) : quote.start].rstrip(" \t\u00a0")[-1:]
    return not before or before == "\n" or before in '.”"'


def _cue_before(reading: Reading, at: int) -> Statement | None:
    """Return an empty statement with the subject and cue of the words before a colon."""
    tokens = reading.tokens
    end = at - 1
    first = next((a for a, b in reversed(cued_sentences(reading)) if a < at), 0)
    for cue in reversed(find_cues(tokens, first, end, reading.quoted)):
        subject = subject_before(tokens, cue.start, first)
        if subject is not None and cue.mood == "finite":
            return Statement(((0, 0),), subject, (cue.start, cue.end), cue.verb, "colon")
    return None
