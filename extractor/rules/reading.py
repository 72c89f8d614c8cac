"""Reading: one article cut into tokens, sentences and quotations, and the statements found in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractor.rules.contents import content_after
from extractor.rules.cues import find_cues
from extractor.rules.dialogue import dialogue, past_label
from extractor.rules.frames import statements_in
from extractor.rules.groups import Group, subject_after, subject_before
from extractor.rules.signatures import signature
from extractor.rules.statement import Statement
from extractor.rules.tokens import Tokens, tokenize
from extractor.text.furniture import Piece, furniture
from extractor.text.paragraphs import paragraphs
from extractor.text.quotations import Quotation, quotations
from extractor.text.sentences import sentences

_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as the engine reads it; sentences and paragraphs are token spans."""

    text: str
    tokens: Tokens
    quoted: list[bool]
    quotes: list[Quotation]
    sentences: list[Group]
    paragraphs: list[Group]
    furniture: list[Piece]


def read(text: str) -> Reading:
    """Return the article cut into its parts."""
    blocks = paragraphs(text)
    quotes = quotations(text, blocks)
    tokens = tokenize(text, quotes)
    quoted = _quoted(tokens, quotes)
    cut = [_tokens_of(tokens, span) for span in sentences(text, blocks, quotes)]
    lines = [_tokens_of(tokens, block) for block in blocks]
    return Reading(text, tokens, quoted, quotes, _with_their_cues(tokens, cut, quoted), lines, furniture(text))


def _tokens_of(tokens: Tokens, span: tuple[int, int]) -> Group:
    return bisect_left(tokens.starts, span[0]), bisect_left(tokens.starts, span[1])


def _quoted(tokens: Tokens, quotes: list[Quotation]) -> list[bool]:
    """Return for each token whether it stands in quotation marks."""
    found = [False] * len(tokens)
    for quote in quotes:
        for at in range(*_tokens_of(tokens, (quote.start, quote.end))):
            found[at] = True
    return found


def _with_their_cues(tokens: Tokens, cut: list[Group], quoted: list[bool]) -> list[Group]:
    """Return the sentences, a quotation that ends in ? or . joined with the cue behind it: “Is it safe?” Ruiz asked."""
    found: list[Group] = []
    for first, last in cut:
        adjoins = found and first < last and found[-1][1] == first and tokens.tags[first - 1] == "q"
        if adjoins and tokens.tags[found[-1][0]] == "Q" and _only_cue(tokens, first, last, quoted):
            found[-1] = (found[-1][0], last)
        else:
            found += _bounded(first, last)
    return found


def _bounded(first: int, last: int) -> list[Group]:
    """Return the sentence, cut where it is longer than any real one, so that time grows with length only."""
    return [(at, min(at + _LONGEST, last)) for at in range(first, last, _LONGEST)]


def _only_cue(tokens: Tokens, first: int, last: int, quoted: list[bool]) -> bool:
    """Tell whether the sentence begins with a subject and a cue that takes nothing after it."""
    if "\n" in tokens.text[tokens.ends[first - 1] : tokens.starts[first]]:
        return False
    for cue in find_cues(tokens, first, min(last, first + 16), quoted)[:1]:
        if "q" not in cue.verb.frames or cue.mood != "finite":
            return False
        if cue.start == first:
            return subject_after(tokens, cue.end, last) is not None
        subject = subject_before(tokens, cue.start, first)
        return subject is not None and subject[0] == first and content_after(tokens, cue, last) is None
    return False


def statements(reading: Reading) -> list[Statement]:
    """Return the statements of the article in order."""
    found = dialogue(reading.tokens, reading.paragraphs)
    spans = [statement.content[0] for statement in found]
    for first, last in reading.sentences:
        for begin, end in _parted(reading, past_label(reading.tokens, first, last), last):
            made = statements_in(reading.tokens, begin, end, reading.quoted)
            found += [statement for statement in made if not _within(spans, statement.start)]
    found.sort(key=lambda s: (s.start, s.end))
    return _with_quotations(reading, found)


def _parted(reading: Reading, first: int, last: int) -> Iterator[Group]:
    """Yield the parts of a sentence between semicolons that have cues of their own: "Ruiz said …; Novak denied …"."""
    tokens, quoted = reading.tokens, reading.quoted
    marks = [at for at in range(first, last) if tokens.tags[at] == ";" and not quoted[at]]
    parts = zip([first, *(mark + 1 for mark in marks)], [*marks, last], strict=True)
    cued = [bool(find_cues(tokens, *part, quoted)) for part in parts] if marks else []
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


def _with_quotations(reading: Reading, found: list[Statement]) -> list[Statement]:
    """Return the statements with the quotations that no cue of their own sentence takes."""
    done: list[Statement] = []
    waiting = list(reversed(found))
    for quote in reading.quotes:
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
    opens = at == 0 or before in ".q" or "\n" in reading.text[tokens.ends[at - 1] : quote.start]
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
        signed = signature(tokens, reading.paragraphs, at, bisect_left(tokens.starts, quote.end))
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
    first = next((a for a, b in reversed(reading.sentences) if a < at), 0)
    for cue in reversed(find_cues(tokens, first, end, reading.quoted)):
        subject = subject_before(tokens, cue.start, first)
        if subject is not None and cue.mood == "finite":
            return Statement(((0, 0),), subject, (cue.start, cue.end), cue.verb, "colon")
    return None
