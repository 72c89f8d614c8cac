"""Two versions of the same words laid against each other, word by word."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from extractor.schemas import Edit

_MOVED = 2
"""A stretch of so many words that is missing here and stands there was moved."""


def edits(
    words: Sequence[str], written: Sequence[str], fullest: Sequence[str], fullest_written: Sequence[str]
) -> tuple[Edit, ...]:
    """Return how a version stands to the fullest one; words are compared, what is written is returned.

    >>> version, full = "we stay".split(), "we all stay here".split()
    >>> [(edit.kind, edit.words, edit.fullest) for edit in edits(version, version, full, full)]
    [('same', 'we', 'we'), ('cut', '', 'all'), ('same', 'stay', 'stay'), ('cut', '', 'here')]
    """
    found: list[Edit] = []
    matcher = SequenceMatcher(None, fullest, words, autojunk=False)
    stretches = [(tag, fullest[a:b], words[c:d], (a, b, c, d)) for tag, a, b, c, d in matcher.get_opcodes()]
    gone = [tuple(old) for tag, old, _, _ in stretches if tag in ("delete", "replace")]
    come = [tuple(new) for tag, _, new, _ in stretches if tag in ("insert", "replace")]
    for tag, old, new, (a, b, c, d) in stretches:
        there, here = _join(fullest_written[a:b]), _join(written[c:d])
        if tag == "equal":
            found.append(Edit(kind="same", words=here, fullest=there))
        elif _moved(new, gone) or _moved(old, come):
            found.append(Edit(kind="moved", words=here, fullest=there))
        elif tag == "delete":
            found.append(Edit(kind="cut", words="", fullest=there))
        elif tag == "insert":
            found.append(Edit(kind="added", words=here, fullest=""))
        else:
            found.append(Edit(kind="altered", words=here, fullest=there))
    return tuple(found)


def _moved(stretch: Sequence[str], others: Sequence[Sequence[str]]) -> bool:
    return len(stretch) >= _MOVED and any(_alike(stretch, other) for other in others)


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether two stretches are the same but for a word that joins them on ("and …")."""
    shorter, longer = sorted((tuple(one), tuple(other)), key=len)
    spare = len(longer) - len(shorter)
    return len(shorter) >= _MOVED and spare <= 1 and shorter in (longer[spare:], longer[: len(shorter)])


def _join(written: Sequence[str]) -> str:
    return " ".join(word for word in written if word)
