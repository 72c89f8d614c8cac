"""According to: content and source around "according to"."""

from dataclasses import replace

from extractor.reading.cores import Group
from extractor.reading.subjects_after import subject_after
from extractor.reading.tokens import Tokens
from extractor.rules.frames.contents import sentence_end
from extractor.rules.frames.statement import Statement


def accorded(tokens: Tokens, first: int, last: int, quoted: list[bool], found: list[Statement]) -> list[Statement]:
    """Return the statements of a sentence, ``found`` with a verb, and those with "according to".

    Who is named by "according to" beside a statement with a speaker of its own passes it on.
    """
    if "according" not in tokens.lower[first:last]:
        return found
    done = list(found)
    for at in range(first, last - 2):
        if tokens.lower[at] != "according" or tokens.lower[at + 1] != "to" or quoted[at]:
            continue
        made = _accorded(tokens, at, first, last, found)
        if made is None or made.source is None or made.cue is None:
            continue
        told = next((n for n, s in enumerate(done) if _same_words(s, made)), None)
        if told is None:
            done.append(made)
        else:
            done[told] = replace(done[told], relays=(*done[told].relays, (made.source, made.cue)))
    return done


def _same_words(statement: Statement, made: Statement) -> bool:
    """Tell whether a statement with a speech verb lies within what "according to" covers."""
    if statement.verb is None or statement.verb.group != "speech" or not statement.proposition:
        return False
    return any(start < statement.end and statement.start < end for start, end in made.content)


def _accorded(tokens: Tokens, at: int, first: int, last: int, found: list[Statement]) -> Statement | None:
    begin = _begin(tokens, at, first, found)
    opening = at - begin <= 1
    source = _source(tokens, at + 2, last, opening or tokens.lower[at - 1] == "that")
    if source is None:
        return None
    end = sentence_end(tokens, first, last)
    if opening:
        after = source[1] + 1 if source[1] < last and tokens.tags[source[1]] in {",", ":"} else source[1]
        return _made(tokens, [(after, end)], source, at)
    if (
        tokens.tags[at - 1] == ","
        and tokens.tags[at - 2] in {"subordinator", "conjunction"}
        and source[1] < end
        and tokens.tags[source[1]] == ","
    ):
        # "a leak that, according to the board, …": the bracket stands in the middle of the statement.
        rest = next((i for i in range(source[1], end - 1) if tokens.lower[i : i + 2] == ["according", "to"]), end)
        rest -= 2 if rest < end and tokens.tags[rest - 2] == "conjunction" else 0
        before = [(begin, at - 1)] if tokens.tags[at - 2] == "subordinator" else []
        return _made(tokens, [*before, (source[1] + 1, rest if rest == end else rest - 1)], source, at)
    pieces = [(begin, at - 1 if tokens.tags[at - 1] == "," else at)]
    after = source[1]
    if (
        after + 1 < end
        and tokens.tags[after] == ","
        and tokens.tags[after + 1] in {"auxiliary", "verb", "preposition", "word"}
        and at - begin < 8
    ):
        pieces.append((after + 1, end))
    return _made(tokens, pieces, source, at)


def _begin(tokens: Tokens, at: int, first: int, found: list[Statement]) -> int:
    """Return where the content can begin: behind the statements before it."""
    begin = first
    behind = max(
        (s.end for s in found if s.end <= tokens.starts[at] and s.content[0][0] > tokens.starts[first]), default=0
    )
    while begin < at and (tokens.ends[begin] <= behind or tokens.tags[begin] == ","):
        begin += 1
    return begin if begin < at - 1 else first


def _source(tokens: Tokens, at: int, last: int, opening: bool) -> Group | None:
    """Return the source; before a clause it goes up to the comma that parts them."""
    source = subject_after(tokens, at, last)
    if source is not None and source[1] < last and tokens.lower[source[1]] in ("who", "which"):
        relative = range(source[1], min(source[1] + 12, last))
        source = (at, next((i for i in relative if tokens.tags[i] == ","), source[1]))
    if source is None or not opening:
        return source
    # "According to the board, the dam …" must not read "the dam" as a description of the board.
    comma = next((i for i in range(at, source[1]) if tokens.tags[i] == ","), None)
    if comma is None:
        return source
    closing = next((i for i in range(comma + 1, min(comma + 25, last)) if tokens.tags[i] == ","), None)
    verb = next((i for i in range(comma + 1, last) if tokens.tags[i] in {"auxiliary", "verb"}), last)
    return (at, closing) if closing is not None and closing < verb else (at, comma)


def _made(tokens: Tokens, pieces: list[tuple[int, int]], source: Group, at: int) -> Statement | None:
    spans = tuple(tokens.span(a, b) for a, b in pieces if a < b)
    return Statement(spans, source, (at, at + 2), None, "according") if spans else None
