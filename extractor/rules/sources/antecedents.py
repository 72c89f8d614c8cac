"""Antecedents: which of the persons named before "he", "she" or "the 38-year-old" means.

Each naming of a person is a candidate.  What rules it out is tried first; the terms of those that are left are added
up, and the highest sum wins, the latest of equal ones.  A new consideration is one more rule in ``RULED_OUT`` or
``TERMS``.
"""

from collections import Counter
from math import inf
from typing import Any, NamedTuple

from extractor.english.given_names import Gender
from extractor.rules.sources.entities import Entity
from extractor.rules.trace import Place, Rule, Trace, listener, rule

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

    ``quoted`` if he stands in a quotation, or where no subject stands ("of San Telmo"); ``place`` is where the words
    stand.
    """

    token: int
    sentence: int
    entity: Entity
    place: Place
    leads: bool
    quoted: bool
    spoke: bool


class Wanted(NamedTuple):
    """What is known of the person that a mention means, where it stands, and who it can't be by surname."""

    gender: Gender
    token: int
    sentence: int
    place: Place
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

    def note(self, token: int, sentence: int, entity: Entity, place: Place, quoted: bool, spoke: bool) -> None:
        """Remember a naming."""
        lately = self._namings[-_NEIGHBOURS:]
        leads = spoke or not any(naming.sentence == sentence and not naming.quoted for naming in lately)
        self._namings.append(Naming(token, sentence, entity, place, leads, quoted, spoke))

    def of(self, wanted: Wanted) -> Entity | None:
        """Return the likeliest person before a mention, or None."""
        best: Naming | None = None
        highest = (-inf, -1)
        for naming in reversed(self._namings[-_KEPT:]):
            score = _score(Candidate(naming, wanted))
            if score is not None and (score, naming.token) > highest:
                best, highest = naming, (score, naming.token)
        if (trace := listener()) is not None:
            _tell([Candidate(naming, wanted) for naming in reversed(self._namings[-_KEPT:])], best, wanted, trace)
        return None if best is None else best.entity


def label(each: Rule[Any, object]) -> str:
    """Return the name of a rule as a trace writes it among others in one line."""
    return each.name.replace("-", " ")


def _score(candidate: Candidate) -> float | None:
    """Return the sum of the terms, None for a naming that is ruled out."""
    for each in RULED_OUT:
        if each.decide(candidate):
            return None
    return sum([each.decide(candidate) for each in TERMS])


def _tell(candidates: list[Candidate], best: Naming | None, wanted: Wanted, trace: Trace) -> None:
    """Write down who was weighed, the likeliest naming of each person, and who was chosen by how much."""
    persons: dict[Entity, list[Candidate]] = {}
    for candidate in candidates:
        persons.setdefault(candidate.naming.entity, []).append(candidate)
    scores = {entity: _tell_person(namings, wanted, trace) for entity, namings in persons.items()}
    if best is None:
        trace.note("antecedent.chosen", wanted.place, "none", "Nobody is left.")
        return
    verdict = f"{best.entity.name}, by {trace.places.placed(best.place)}"
    left = {entity: score for entity, score in scores.items() if score is not None}
    trace.note("antecedent.chosen", wanted.place, verdict, _lead(left, best.entity), best.place)


def _tell_person(namings: list[Candidate], wanted: Wanted, trace: Trace) -> float | None:
    """Write down a person's likeliest naming and return its score, None if all are ruled out."""
    ruled = [next((each for each in RULED_OUT if each.decide(one)), None) for one in namings]
    left = [one for one, out in zip(namings, ruled, strict=True) if out is None]
    outs = [out for out in ruled if out is not None]
    if not left:
        naming = namings[0].naming
        named = f"{naming.entity.name}, {trace.places.placed(naming.place)}"
        trace.note(f"antecedent.{outs[0].name}", wanted.place, "ruled out", f"{named}: {outs[0].because}")
        return None
    first = max(left, key=lambda one: (_score(one) or 0, one.naming.token))
    score = _score(first) or 0
    lower = [f"{len(left) - 1} lower"] if len(left) > 1 else []
    others = (f"{number} {name}" for name, number in Counter(map(label, outs)).items())
    because = "; ".join((_weighed(first, trace), *lower, *others))
    trace.note("antecedent.candidate", wanted.place, f"{score:.1f}", f"{because}.", first.naming.place)
    return score


def _lead(scores: dict[Entity, float], chosen: Entity) -> str:
    """Return by how much the chosen person is likelier than the next."""
    others = {entity: score for entity, score in scores.items() if entity is not chosen}
    if not others:
        return "Nobody else is left."
    following = max(others, key=lambda entity: others[entity])
    lead = scores[chosen] - others[following]
    return f"{lead:.1f} over {following.name}." if lead else f"As likely as {following.name}; the latest of equal ones."


def _weighed(candidate: Candidate, trace: Trace) -> str:
    """Return a candidate with the terms of its score."""
    naming, wanted = candidate
    terms = ", ".join(f"{label(each)} {value:+.1f}" for each in TERMS if (value := each.decide(candidate)))
    back = wanted.sentence - naming.sentence
    where = "same sentence" if not back else "1 sentence back" if back == 1 else f"{back} sentences back"
    return f"{naming.entity.name}, {trace.places.words(naming.place)}, {where}: {terms or 'nothing counts'}"
