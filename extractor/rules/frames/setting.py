"""A cue in its sentence: what the rules of the frames decide about."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from extractor.reading.cores import Group
from extractor.reading.subjects_before import subject_before
from extractor.reading.tokens import Tokens
from extractor.rules.cues.cue import Cue
from extractor.rules.frames.subjects import Subject, subject_of
from extractor.rules.frames.voices import can_speak


@dataclass(frozen=True)
class Setting:
    """A cue, and the tokens ``first`` to ``last`` that its statement may take.

    ``later`` are the next cues of the sentence, which may end the content; ``known`` is the subject of the cue before.
    """

    tokens: Tokens
    cue: Cue
    first: int
    last: int
    later: Sequence[Cue] = ()
    known: Group | None = None

    @property
    def place(self) -> tuple[int, int]:
        """Where the cue stands in the text."""
        return self.tokens.span(self.cue.start, self.cue.end)

    @property
    def as_saying(self) -> bool:
        """Whether the cue is the "was quoted" of "was quoted as saying"."""
        quoted = self.cue.mood == "passive" and self.cue.verb.lemma in ("cite", "quote")
        return quoted and self.tokens.lower[self.cue.end : self.cue.end + 2] == ["as", "saying"]

    @property
    def quotes(self) -> bool:
        """Whether the verb takes quotations."""
        return "quotation" in self.cue.verb.takes

    @cached_property
    def before(self) -> Group | None:
        """The noun group that ends before the cue."""
        return subject_before(self.tokens, self.cue.start, self.first)

    @cached_property
    def speaking(self) -> Group | None:
        """The noun group before a finite cue if it can speak and opens no clause of its own."""
        group = self.before if self.cue.finite else None
        if group is None or self.tokens.tags[group[0]] == "subordinator":
            return None
        return group if can_speak(self.tokens, group, self.cue) else None

    @cached_property
    def subject(self) -> Subject:
        """Who does the saying, by the form of the cue."""
        return subject_of(self.tokens, self.cue, self.first, self.known, self.before)
