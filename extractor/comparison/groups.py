"""Groups that grow by joining, the surest pair first; a join may be refused."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Link:
    """Two records that belong together, how surely, and why."""

    first: int
    second: int
    score: float
    reasons: tuple[str, ...]


@dataclass(slots=True)
class Group:
    """Records joined so far, the reasons of the joins, and what they hold to: one value for each key."""

    members: list[int]
    reasons: list[str] = field(default_factory=list)
    held: dict[Hashable, Hashable] = field(default_factory=dict)

    def contradicts(self, other: "Group") -> bool:
        """Tell whether two groups hold to different values; ``other`` is the smaller."""
        return any(self.held.get(key, value) != value for key, value in other.held.items())

    def take(self, other: "Group", reasons: Iterable[str]) -> None:
        """Take in another group's members."""
        self.members.extend(other.members)
        self.reasons.extend([*other.reasons, *reasons])
        self.held.update(other.held)


class Groups:
    """Records in groups, at first each in its own; ``held`` is what each holds to, and no group contradicts itself."""

    def __init__(self, count: int, held: Sequence[Mapping[Hashable, Hashable]] = ()) -> None:
        self._of = [Group([number], held=dict(held[number]) if held else {}) for number in range(count)]

    def join(self, links: Iterable[Link], allowed: Callable[[list[int], list[int], Link], bool] | None = None) -> None:
        """Join along the links, the highest score first; ``allowed`` is asked whether two groups may become one."""
        for link in sorted(links, key=lambda link: (-link.score, link.first, link.second)):
            one, other = self._of[link.first], self._of[link.second]
            if len(one.members) < len(other.members):
                one, other = other, one
            if one is other or one.contradicts(other) or (allowed and not allowed(one.members, other.members, link)):
                continue
            one.take(other, link.reasons)
            for member in other.members:
                self._of[member] = one

    def of(self, number: int) -> Group:
        """Return the group that a record is in."""
        return self._of[number]

    def larger_than_one(self) -> list[Group]:
        """Return the groups of several records, in the order of their first."""
        groups = {id(group): group for group in self._of if len(group.members) > 1}
        for group in groups.values():
            group.members.sort()
        return sorted(groups.values(), key=lambda group: group.members[0])


def said_once(reasons: Iterable[str]) -> tuple[str, ...]:
    """Return each reason once; those that list words under one head become one list.

    >>> said_once(["the same words: a, b", "the same speaker", "the same words: b, c", "the same speaker"])
    ('the same words: a, b, c', 'the same speaker')
    """
    lists: dict[str, dict[str, None]] = {}
    for reason in reasons:
        head, colon, words = reason.partition(": ")
        lists.setdefault(head, {}).update(dict.fromkeys(words.split(", ") if colon else ()))
    return tuple(f"{head}: {', '.join(words)}" if words else head for head, words in lists.items())
