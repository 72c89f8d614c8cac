"""How the words of a claim lead to its speaker: the words, and by which rule each leads to earlier ones."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from extractor.rules import Place, Speaker, Taken
from extractor.schemas import Facts, Step
from extractor.text.whereabouts import Whereabouts

_RULES = ("antecedent.chosen", "description", "pronoun", "speaker-below", "speaker")
"""Rules and stages that lead from words to earlier ones, those that know best first."""
_SHOWN_AS = ("description", "pronoun", "speaker-below", "speaker")
"""The stages whose rule is named in the line, those that tell most first."""
_MOST = 4
"""Words that a line shows; of more the first two and the last two."""
_ENDLESS = 50
_GOES_ON = ("speaker.continued", "speaker-below.goes-on-below")
"""Rules about the words of a whole statement: that these hold a name tells nothing of the speaker."""


class _Led(NamedTuple):
    """A step that tells whom words mean, and what stands beside it."""

    step: Step
    taken: Taken


class Ways:
    """The steps of a run that lead from words to earlier ones, by the place of the words."""

    def __init__(self, text: str, facts: Facts, taken: Mapping[Step, Taken]) -> None:
        self._text = text
        self._places = Whereabouts(text)
        self._led: dict[Place, list[_Led]] = {}
        for step, beside in taken.items():
            if step.rule != step.stage and {step.rule, step.stage} & set(_RULES):
                self._led.setdefault((step.span.start, step.span.end), []).append(_Led(step, beside))
        self._claims: dict[Place, str] = {}
        self._starts: dict[int, str] = {}
        for claim in facts.claims:
            for link in claim.attributions:
                if link.role == "speaker" and link.mention:
                    self._claims.setdefault((link.mention.start, link.mention.end), claim.id)
            if claim.evidence:
                self._starts.setdefault(claim.evidence.start, claim.id)

    def line(self, speaker: Speaker) -> str | None:
        """Return the way from the words of a claim to its speaker; None where nobody is told."""
        if speaker.entity is None:
            return None
        scope = speaker.statement.start, speaker.statement.end
        nodes = list(self._nodes(speaker, scope))
        if len(nodes) > _MOST:
            nodes = [*nodes[:2], "…", *nodes[-2:]]
        names = [speaker.entity.name, *(other.name for other in speaker.others)]
        way = " ← ".join((" and ".join(names), *nodes))
        relays = " and ".join(relay.name for relay in speaker.relays)
        return f"{way}; passed on by {relays}" if relays else way

    def _nodes(self, speaker: Speaker, scope: Place) -> Iterator[str]:
        place: Place | None = speaker.place
        seen: set[Place] = set()
        while place is not None and place not in seen and len(seen) < _ENDLESS:
            seen.add(place)
            rule, follows = self._step(place, scope)
            known = speaker.entity is not None and speaker.entity.name in self._text[place[0] : place[1]]
            where = None if len(seen) == 1 else self._where(place)
            silent = len(seen) == 1 and speaker.mention is None
            words = "no speaker named" if silent else self._places.words(place)
            beside = ", ".join(filter(None, (where, rule)))
            yield f"{words} ({beside})" if beside else words
            place = None if known and rule not in _GOES_ON else follows
        full = self._in_full(speaker.entity.name, seen) if speaker.entity else None
        if full is not None:
            yield f"{self._places.words(full)} ({self._where(full)})"

    def _step(self, place: Place, scope: Place) -> tuple[str | None, Place | None]:
        """Return the rule that tells whom the words of a place mean, and the words to which it leads."""
        told = self._told(place, scope)
        rules = [each.step.rule for stage in _SHOWN_AS for each in told if each.step.stage == stage]
        ranked = [each for rank in _RULES for each in told if rank in (each.step.rule, each.step.stage)]
        follows = (each.taken.follows for each in ranked if each.taken.follows is not None)
        return next(iter(rules), None), next(follows, None)

    def _told(self, place: Place, scope: Place) -> list[_Led]:
        """Return the steps about the words of a place, those of the statement if it has any."""
        led = self._led.get(place, [])
        own = [each for each in led if {None, scope} & each.taken.scopes] or led
        if all(each.taken.follows != place for each in own):
            return own
        # The words had their answer with another statement.
        return [each for each in led if each.taken.follows != place] or own

    def _where(self, place: Place) -> str:
        # A claim's evidence begins behind its quotation mark.
        said = self._starts.get(place[0]) or self._starts.get(place[0] + 1)
        return self._claims.get(place) or said or self._places.paragraph(place)

    def _in_full(self, name: str, seen: set[Place]) -> Place | None:
        """Return where the article gives the whole name if none of the words does."""
        if any(name in self._text[start:end] for start, end in seen):
            return None
        start = self._text.find(name)
        return None if start < 0 else (start, start + len(name))
