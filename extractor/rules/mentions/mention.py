"""What a mention is: one naming of a source, as a noun group words it."""

from dataclasses import dataclass
from typing import Literal

from extractor.english.given_names import Gender

MentionKind = Literal["person", "body", "place", "document", "someone", "group", "pronoun", "unknown"]
"""Someone and a group are people without a name; unknown is a name that may be a person's, a body's or a place's."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of a source.

    ``start`` and ``end`` are its characters; ``name`` the name without title, or the words used where there is none;
    ``head`` the noun that says what it is ("minister"), in lower case.
    """

    start: int
    end: int
    kind: MentionKind
    name: str
    name_start: int
    title: str | None = None
    affiliation: str | None = None
    head: str = ""
    gender: Gender = None
    definite: bool = False
    owner: str | None = None
