"""Windows: a long article in overlapping pieces, cut at paragraphs, each short enough for one call."""

from collections.abc import Iterator

from extractor.text.paragraphs import paragraphs

Window = tuple[int, int]

# What a prompt takes besides the article: instructions, schema, and room for what is to be repaired; in tokens.
_BESIDES = 4_000
# The facts of an article take up to six times its length as JSON (measured on dense reports), and English about four
# characters a token.
_TIMES_ITS_LENGTH = 6
_CHARACTERS_PER_TOKEN = 4
# Twice what the facts take at most, and what a model may think before it writes, which counts as its answer.
_MARGIN, _THINKING = 2, 4_096
_FEWEST_CHARACTERS_PER_TOKEN = 3
_LEAST_ROOM = 512
_SHORTEST = 1_000
# This share of a window stands in the one before too, so that nothing is cut from what explains it.
_OVERLAP = 5


def window_size(context: int) -> int:
    """Return how many characters of an article fit a model whose context holds so many tokens.

    >>> window_size(128_000), window_size(8_192), window_size(100)
    (70856, 2392, 1000)
    """
    return max(_SHORTEST, (context - _BESIDES) // (1 + _TIMES_ITS_LENGTH) * _CHARACTERS_PER_TOKEN)


def room_for(characters: int) -> int:
    """Return how many tokens an answer about so many characters of an article may take.

    >>> room_for(1_600), room_for(16_000)
    (8896, 52096)
    """
    return _THINKING + _MARGIN * _TIMES_ITS_LENGTH * characters // _CHARACTERS_PER_TOKEN


def room_left(context: int, characters: int) -> int:
    """Return how many tokens a context leaves for the answer to a prompt of so many characters.

    >>> room_left(8_192, 6_000), room_left(1_000, 6_000)
    (6192, 512)
    """
    return max(_LEAST_ROOM, context - characters // _FEWEST_CHARACTERS_PER_TOKEN)


def windows(text: str, longest: int) -> list[Window]:
    """Return the spans of the windows; one over the whole text where it is not longer than ``longest``.

    >>> windows("One.\\n\\nTwo.\\n\\nThree.", 12)
    [(0, 10), (6, 18)]
    """
    if len(text) <= longest:
        return [(0, len(text))]
    pieces = [piece for span in paragraphs(text) for piece in _pieces(text, span, longest)]
    found: list[Window] = []
    first = 0
    while first < len(pieces):
        last = first
        while last + 1 < len(pieces) and pieces[last + 1][1] - pieces[first][0] <= longest:
            last += 1
        found.append((pieces[first][0], pieces[last][1]))
        if last + 1 == len(pieces):
            break
        first = max(first + 1, _overlapping(pieces, last, longest))
    return found


def _overlapping(pieces: list[Window], last: int, longest: int) -> int:
    """Return the paragraph with which the next window begins: one or more before the end of this one.

    It begins where the paragraph after this window still fits, so that each window brings something new.
    """
    following = pieces[last + 1]
    first = last + 1
    while (
        pieces[last][1] - pieces[first - 1][0] <= max(longest // _OVERLAP, pieces[last][1] - pieces[last][0])
        and following[1] - pieces[first - 1][0] <= longest
    ):
        first -= 1
    return first


def _pieces(text: str, span: Window, longest: int) -> Iterator[Window]:
    """Yield a paragraph, cut at the ends of sentences, or else between words, where it is too long by itself."""
    start, end = span
    while end - start > longest:
        room = start + longest
        at = max(text.rfind(mark, start + 1, room) + len(mark) - 1 for mark in (". ", "? ", "! "))
        if at <= start + longest // 2:
            at = max(text.rfind(" ", start + 1, room), start + longest // 2)
        yield start, at
        start = at
    yield start, end
