"""What a text reports, in its own words: who says it, with which cue, and in which frame."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeVar

from extractor.reading import read
from extractor.reading.cores import Group
from extractor.reading.reading import Reading
from extractor.rules.cues.cue import Cue, Mood
from extractor.rules.cues.find import find_cues
from extractor.rules.frames.statement import Frame, Statement
from extractor.rules.frames.statements import statements

Answer = TypeVar("Answer")


class Reported(NamedTuple):
    """One statement; the pieces of its content stand one behind the other, parted by a stroke."""

    speaker: str | None
    cue: str | None
    content: str
    frame: Frame


def reported(text: str) -> list[Reported]:
    """Return what a text reports, in order."""
    reading = read(text)
    return [_in_words(reading, statement) for statement in statements(reading)]


def only_reported(text: str) -> Reported:
    """Return the one statement of a text."""
    (found,) = reported(text)
    return found


def only_statement(text: str) -> Statement:
    """Return the one statement of a text as the engine holds it."""
    (found,) = statements(read(text))
    return found


def contents(text: str) -> list[str]:
    """Return what is said in a text, in order."""
    return [found.content for found in reported(text)]


def speakers(text: str) -> list[str | None]:
    """Return who speaks in a text, in order of what is said."""
    return [found.speaker for found in reported(text)]


def told(text: str) -> list[tuple[str | None, str]]:
    """Return who says what in a text, in order."""
    return [(found.speaker, found.content) for found in reported(text)]


def frames(text: str) -> list[Frame]:
    """Return the frames of a text's statements, in order."""
    return [found.frame for found in reported(text)]


def relays(text: str) -> list[list[str]]:
    """Return for each statement of a text who passes it on."""
    tokens = read(text).tokens
    return [[tokens.phrase(*group) for group, _ in one.relays] for one in statements(read(text))]


def cues(text: str) -> list[Cue]:
    """Return the cues of a text as if it were one sentence."""
    reading = read(text)
    return find_cues(reading.tokens, 0, len(reading.tokens), reading.quoted)


def cue_words(text: str) -> list[str]:
    """Return the words of each cue, with its auxiliaries, adverbs and particle."""
    return [read(text).tokens.phrase(cue.start, cue.end) for cue in cues(text)]


def moods(text: str) -> list[Mood]:
    """Return the mood of each cue."""
    return [cue.mood for cue in cues(text)]


def token(text: str, word: str) -> int:
    """Return the place of the first token that is a word."""
    return read(text).tokens.words.index(word)


def misread(rows: Mapping[str, Answer], ask: Callable[[str], Answer]) -> dict[str, Answer]:
    """Return the texts of a table that are read otherwise than it says, with what is made of them."""
    return {text: found for text, wanted in rows.items() if (found := ask(text)) != wanted}


def _in_words(reading: Reading, statement: Statement) -> Reported:
    def words(group: Group | None) -> str | None:
        return None if group is None else reading.tokens.phrase(*group)

    content = " | ".join(reading.text[start:end] for start, end in statement.content)
    return Reported(words(statement.source), words(statement.cue), content, statement.frame)
