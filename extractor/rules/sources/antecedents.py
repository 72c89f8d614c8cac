"""Antecedents: whom "he", "she" or "the 38-year-old" means."""

from dataclasses import dataclass

from extractor.english.given_names import Gender
from extractor.rules.sources.entities import Entity

_NEAR = 12
_KEPT = 60


@dataclass(frozen=True, slots=True)
class Naming:
    """A person named at a token; ``leads`` if he is the first of his sentence, ``spoke`` if he is its speaker."""

    token: int
    sentence: int
    entity: Entity
    leads: bool
    quoted: bool
    spoke: bool


class Antecedents:
    """The persons named so far, the latest last."""

    def __init__(self) -> None:
        self._namings: list[Naming] = []

    def note(self, token: int, sentence: int, entity: Entity, quoted: bool, spoke: bool) -> None:
        """Remember a naming."""
        leads = spoke or not any(n.sentence == sentence and not n.quoted for n in self._namings[-4:])
        self._namings.append(Naming(token, sentence, entity, leads, quoted, spoke))

    def of(self, gender: Gender, token: int, sentence: int, but: frozenset[str] = frozenset()) -> Entity | None:
        """Return the likeliest person before a token, or None; nobody whose surname is in ``but``.

        Who has just spoken and who leads his sentence come before others; persons named inside a quotation come last.
        """
        best: tuple[float, int] | None = None
        found: Entity | None = None
        for naming in reversed(self._namings[-_KEPT:]):
            far = sentence - naming.sentence
            if far > _NEAR or naming.token >= token:
                continue
            entity = naming.entity
            if gender and entity.gender and entity.gender != gender:
                continue
            if but and entity.name.rpartition(" ")[2] in but:
                continue
            score = -2.5 * far + 2.0 * naming.leads - 4.0 * naming.quoted + 2.5 * naming.spoke
            score += 1.0 * bool(gender and entity.gender == gender)
            if best is None or (score, naming.token) > best:
                best, found = (score, naming.token), entity
        return found
