"""What each mention of a source is to the facts."""

from collections import defaultdict
from collections.abc import Iterator

from extractor.reading.stretches import Stretch
from extractor.schemas import Facts, Source, Step


class Mentions:
    """The mentions that claims point at, with the claims that do."""

    def __init__(self, facts: Facts) -> None:
        self._roles: defaultdict[tuple[str, Stretch], list[str]] = defaultdict(list)
        for claim in facts.claims:
            for link in claim.attributions:
                if link.mention:
                    place = link.source_id, (link.mention.start, link.mention.end)
                    self._roles[place].append(f"{link.role} of {claim.id}")

    def steps(self, source: Source) -> Iterator[Step]:
        """Yield a step for each mention of a source: whose speaker or relay it is, or that it only names the source."""
        for mention in source.mentions:
            roles = self._roles.get((source.id, (mention.start, mention.end)))
            because = "The claim is attributed to these words." if roles else "The first place with these words."
            yield Step(rule="source.mention", span=mention, verdict=", ".join(roles or ["named"]), because=because)
