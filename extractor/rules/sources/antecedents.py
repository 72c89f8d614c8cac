"""Antecedents: which of the persons named before "he", "she" or "the 38-year-old" means.

Each naming of a person is a candidate.  What rules it out is tried first; the terms of those that are left are added
up, and the highest sum wins, the latest of equal ones.  A new consideration is one more rule in ``RULED_OUT`` or
``TERMS``.
"""

from math import inf
from typing import Any, NamedTuple

from extractor.english.given_names import Gender
from extractor.rules.sources.entities import Entity
from extractor.rules.trace import Rule, Trace, listener, rule

_REACH = 12
"""Sentences that a pronoun reaches back: beyond them its person is named again."""
_KEPT = 60
"""Namings that are considered, so that time grows with length only."""
_NEIGHBOURS = 4
"""Namings before a new one among which those of its sentence are sought."""

_PER_SENTENCE = -2.5
"""Every sentence between counts against as much as having spoken counts for, and more than leading a sentence."""
_LEADING = 2.0
"""The subject of a sentence is more often taken up again than who else stands in it."""
_SPEAKING = 2.5
"""Who has just spoken mostly speaks on: it makes up for one sentence between."""
_QUOTED = -4.0
"""Whom others speak of is seldom the one who speaks next."""
_OWN_GENDER = 1.0
"""A gender that is known to fit is better than one that isn't known, but tells less than the place does."""


class Naming(NamedTuple):
    """A person named at a token; ``leads`` if he is the first of his sentence, ``spoke`` if he is its speaker.

    ``quoted`` if he stands in a quotation, or where no subject stands ("of San Telmo").
    """

    token: int
    sentence: int
    entity: Entity
    leads: bool
    quoted: bool
    spoke: bool


class Wanted(NamedTuple):
    """What is known of the person that a mention means, where it stands, and who it can't be by surname."""

    gender: Gender
    token: int
    sentence: int
    place: tuple[int, int]
    but: frozenset[str] = frozenset()


class Candidate(NamedTuple):
    """A naming that may be who is meant."""

    naming: Naming
    wanted: Wanted


@rule(
    example="Ana Ruiz arrived." + " The gates were shut." * 13 + " She said the dam was safe.",
    near_miss="Ana Ruiz arrived." + " The gates were shut." * 5 + " She said the dam was safe.",
)
def too_far(candidate: Candidate) -> bool:
    """The naming is too many sentences back."""
    naming, wanted = candidate
    return wanted.sentence - naming.sentence > _REACH


@rule(
    example="Ana Ruiz left at noon. She said the dam was safe and called the fear of a flood “absurd”.",
    near_miss="Ana Ruiz left at noon. She said the dam was safe.",
)
def not_before(candidate: Candidate) -> bool:
    """The naming is the mention itself, met with an earlier statement of its sentence, or stands behind it."""
    naming, wanted = candidate
    return naming.token >= wanted.token


@rule(
    example="Petr Novak met Ana Ruiz. She said the dam was safe.",
    near_miss="Petr Novak met the board. He said the dam was safe.",
)
def other_gender(candidate: Candidate) -> bool:
    """The person is of the other gender."""
    naming, wanted = candidate
    return bool(wanted.gender and naming.entity.gender and naming.entity.gender != wanted.gender)


@rule(
    example="Ana Ruiz met Eva Holm. She said Holm had been told of the leak.",
    near_miss="Ana Ruiz met Eva Holm. She said the board had been told of the leak.",
)
def named_in_statement(candidate: Candidate) -> bool:
    """The statement names the person, and nobody speaks of himself by name."""
    naming, wanted = candidate
    return bool(wanted.but) and naming.entity.name.rpartition(" ")[2] in wanted.but


RULED_OUT = (too_far, not_before, other_gender, named_in_statement)
"""What keeps a naming from being a candidate."""


@rule(
    example="Ana Ruiz arrived at noon. She said the dam was safe.",
    near_miss="When Ana Ruiz arrived at noon, she said the dam was safe.",
)
def distance(candidate: Candidate) -> float:
    """Every sentence between counts against the person."""
    naming, wanted = candidate
    return _PER_SENTENCE * (wanted.sentence - naming.sentence)


@rule(
    example="Ana Ruiz met Eva Holm. She said the dam was safe.",
    near_miss="Petr Novak met Ana Ruiz. She said the dam was safe.",
)
def leads_its_sentence(candidate: Candidate) -> float:
    """The person is the first of a sentence, or its speaker."""
    naming = candidate.naming
    return _LEADING if naming.leads else 0


@rule(
    example="“I met Ana Ruiz,” said the mayor. She said the dam was safe.",
    near_miss="Ana Ruiz met the mayor. She said the dam was safe.",
)
def spoken_of(candidate: Candidate) -> float:
    """The person is named in a quotation, or where no subject stands."""
    naming = candidate.naming
    return _QUOTED if naming.quoted else 0


@rule(
    example="Ana Ruiz said the gates were shut. She said the dam was safe.",
    near_miss="Ana Ruiz had shut the gates. She said the dam was safe.",
)
def spoke(candidate: Candidate) -> float:
    """The person has just spoken."""
    naming = candidate.naming
    return _SPEAKING if naming.spoke else 0


@rule(
    example="Ana Ruiz arrived at noon. She said the dam was safe.",
    near_miss="Alex Ruiz arrived at noon. She said the dam was safe.",
)
def gender_fits(candidate: Candidate) -> float:
    """The gender is known of the person too."""
    naming, wanted = candidate
    return _OWN_GENDER if wanted.gender and naming.entity.gender == wanted.gender else 0


TERMS = (distance, leads_its_sentence, spoken_of, spoke, gender_fits)
"""What counts for and against a candidate."""


class Antecedents:
    """The persons named so far, the latest last."""

    def __init__(self) -> None:
        self._namings: list[Naming] = []

    def note(self, token: int, sentence: int, entity: Entity, quoted: bool, spoke: bool) -> None:
        """Remember a naming."""
        lately = self._namings[-_NEIGHBOURS:]
        leads = spoke or not any(naming.sentence == sentence and not naming.quoted for naming in lately)
        self._namings.append(Naming(token, sentence, entity, leads, quoted, spoke))

    def of(self, wanted: Wanted) -> Entity | None:
        """Return the likeliest person before a mention, or None."""
        trace = listener()
        best: Naming | None = None
        highest = (-inf, -1)
        for naming in reversed(self._namings[-_KEPT:]):
            score = _score(Candidate(naming, wanted), trace)
            if score is not None and (score, naming.token) > highest:
                best, highest = naming, (score, naming.token)
        if trace is not None:
            verdict, because = ("none", "Nobody is left.") if best is None else (best.entity.name, "The highest score.")
            trace.note("antecedent.chosen", wanted.place, verdict, because)
        return None if best is None else best.entity


def label(each: Rule[Any, object]) -> str:
    """Return the name of a rule as a trace writes it among others in one line."""
    return each.name.replace("-", " ")


def _score(candidate: Candidate, trace: Trace | None) -> float | None:
    """Return the sum of the terms, None for a naming that is ruled out."""
    naming, wanted = candidate
    for each in RULED_OUT:
        if each.decide(candidate):
            if trace is not None:
                because = f"{naming.entity.name}: {each.because}"
                trace.note(f"antecedent.{each.name}", wanted.place, "ruled out", because)
            return None
    score = sum([each.decide(candidate) for each in TERMS])
    if trace is not None:
        trace.note("antecedent.candidate", wanted.place, f"{score:.1f}", _weighed(candidate))
    return score


def _weighed(candidate: Candidate) -> str:
    """Return a candidate with the terms of its score: "Ana Ruiz, 1 sentence back: distance -2.5, spoke +2.5"."""
    naming, wanted = candidate
    terms = ", ".join(f"{label(each)} {value:+.1f}" for each in TERMS if (value := each.decide(candidate)))
    back = wanted.sentence - naming.sentence
    where = "same sentence" if not back else "1 sentence back" if back == 1 else f"{back} sentences back"
    return f"{naming.entity.name}, {where}: {terms or 'nothing counts'}"
