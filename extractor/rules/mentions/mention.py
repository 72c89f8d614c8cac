"""What a mention is: one naming of a source, as a noun group words it."""

from typing import Literal, NamedTuple

from extractor.english.given_names import Gender

MentionKind = Literal["person", "body", "place", "document", "someone", "group", "pronoun", "unknown"]
"""Someone and a group are people without a name; unknown is a name that may be a person's, a body's or a place's."""


class Mention(NamedTuple):
    """One naming of a source, a tuple because one is made for every name of an article.

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
