"""Entities: the mentions of one person or body joined under one roof."""

from dataclasses import dataclass, field

from extractor.english.given_names import Gender
from extractor.rules.mentions.mention import MentionKind


@dataclass(slots=True, eq=False)
class Entity:
    """A person, body, document or group as the article makes it known.

    It grows while the article is read: a later mention gives the full name, the title or the gender.  Two entities are
    the same only if they are one object.

    ``heads`` holds the nouns said of it, in lower case ("minister"); ``mentions`` the characters of each naming;
    ``last`` where it was named last; ``reason`` the article's words for not naming it.
    """

    kind: MentionKind
    name: str
    title: str | None = None
    affiliation: str | None = None
    gender: Gender = None
    heads: set[str] = field(default_factory=set)
    mentions: list[tuple[int, int]] = field(default_factory=list)
    last: int = -1
    reason: str | None = None

    @property
    def words(self) -> set[str]:
        """The words of its name and those said of it, in lower case."""
        return {*self.name.lower().split(), *self.heads}
