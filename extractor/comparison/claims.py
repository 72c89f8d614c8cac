"""Claims side by side: who asserts, who denies, which days are named, what one article has alone."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from extractor.comparison.articles import Event, Told, compared
from extractor.comparison.candidates import candidates
from extractor.comparison.groups import Group, Groups, Link, said_once
from extractor.comparison.statements import Stated, days_differ, statements
from extractor.comparison.terms import words_for
from extractor.comparison.voices import Voices
from extractor.schemas import ClaimMember, ClaimRow, QuotationRow, Stance
from extractor.schemas.comparison import ClaimVerdict

_RAREST = 6
_SMALLER, _LARGER = 0.65, 0.4
"""The shares of the smaller and of the larger claim's words that two claims have to share."""
_LEAST_SHARED, _LEAST_WORDS = 3, 2
_SAMPLE = 6
_SAY_SO: frozenset[Stance] = frozenset(("asserted", "denied", "predicted", "intended"))
"""A question or a condition claims nothing that another could agree with."""
_SHOWN = frozenset(("other-speaker",))
_WEIGHT: tuple[ClaimVerdict, ...] = ("denied", "other-time", "other-speaker")


def claim_rows(
    articles: Sequence[Told], event: Event, voices: Voices, quoted: Sequence[QuotationRow]
) -> Iterator[ClaimRow]:
    """Yield a row for each claim of several articles, then one for each that an article has alone.

    What the rows of quotations show already (the same direct speech everywhere) is not shown again.
    """
    found = [stated for article in articles for stated in statements(article, voices)]
    groups = _grouped(found, event)
    ids = [compared(article).id for article in articles]
    shown = {(member.article, member.record) for row in quoted for member in row.members}

    def is_shown(stated: Stated) -> bool:
        return (ids[stated.article], stated.claim.id) in shown

    joined = {member for group in groups for member in group.members}
    several = [([found[m] for m in group.members], said_once(group.reasons)) for group in groups]
    alone = [([stated], ()) for at, stated in enumerate(found) if at not in joined]
    number = 0
    for members, reasons in (*several, *alone):
        if not all(map(is_shown, members)) or set(_differences(members)) - _SHOWN:
            number += 1
            yield _row(number, members, reasons, ids)


def _grouped(found: Sequence[Stated], event: Event) -> list[Group]:
    """Return the groups of claims, by their places, that say the same in several articles."""
    links = [link for a, b in candidates(_keys(found)) if (link := _link(a, b, found[a], found[b], event))]
    groups = Groups(len(found))
    groups.join(
        links,
        lambda one, other, _: _may_join([found[m] for m in one[:_SAMPLE]], [found[m] for m in other[:_SAMPLE]], event),
    )
    return list(groups.larger_than_one())


def _keys(found: Sequence[Stated]) -> list[set[tuple[str, str]]]:
    """Return pairs of each claim's rarest words: two claims that say the same share one."""
    frequency = Counter(word for stated in found for word in stated.core)
    keys: list[set[tuple[str, str]]] = []
    for stated in found:
        words = sorted((w for w in stated.core if frequency[w] > 1), key=lambda w: (frequency[w], w))[:_RAREST]
        keys.append(set(combinations(sorted(words), 2)))
    return keys


def _link(a: int, b: int, one: Stated, other: Stated, event: Event) -> Link | None:
    if one.article == other.article or not event.shared(one.article, other.article):
        return None
    if one.claim.stance != other.claim.stance and not {one.claim.stance, other.claim.stance} <= _SAY_SO:
        return None
    common = one.core & other.core
    small, large = sorted((len(one.core), len(other.core)))
    same_speaker = bool(one.speakers and one.speakers[:1] == other.speakers[:1])
    if len(common) < max(_LEAST_SHARED, _SMALLER * small, _LARGER * large):
        return None
    nearly_all = len(common) >= 0.8 * small and (same_speaker or len(common) >= 0.8 * large)
    if len(common - one.names - other.names) < (1 if nearly_all else _LEAST_WORDS):
        return None
    reasons = [f"said with the same words: {', '.join(words_for(common, one.claim.statement))}"]
    if same_speaker:
        reasons.append("the same speaker")
    reasons.append("the articles tell of the same event")
    return Link(a, b, len(common) / large + same_speaker, tuple(reasons))


def _may_join(one: Sequence[Stated], other: Sequence[Stated], event: Event) -> bool:
    """Refuse groups of which only a few members say the same: a row is no chain of loose likenesses."""
    if not _agree_in_numbers([*one, *other]):
        return False
    pairs = [(a, b) for a in one for b in other if a.article != b.article]
    alike = sum(_link(0, 0, a, b, event) is not None for a, b in pairs)
    return alike * 2 >= len(pairs)


def _agree_in_numbers(members: Sequence[Stated]) -> bool:
    """Refuse claims that give different numbers: those stand in a row of figures."""
    given = [member.numbers for member in members if member.numbers]
    return all(numbers & given[0] for numbers in given)


def _row(number: int, members: Sequence[Stated], reasons: tuple[str, ...], ids: Sequence[str]) -> ClaimRow:
    differences = tuple(_differences(members))
    alone = len({member.article for member in members}) == 1
    verdict: ClaimVerdict = next((verdict for verdict in _WEIGHT if verdict in differences), "agree")
    return ClaimRow(
        id=f"c{number}",
        verdict="alone" if alone else verdict,
        differences=differences,
        members=tuple(_member(member, ids) for member in members),
        reasons=reasons,
    )


def _differences(members: Sequence[Stated]) -> Iterator[ClaimVerdict]:
    if len({member.denies for member in members}) > 1:
        yield "denied"
    if _times_differ(members):
        yield "other-time"
    if len({member.speakers[:1] for member in members if member.speakers}) > 1:
        yield "other-speaker"


def _times_differ(members: Sequence[Stated]) -> bool:
    """Tell whether two articles date the event differently, or one and the same speaker's saying of it."""
    for one, other in combinations(_one_each(members), 2):
        if any(days_differ(a, b) for a in one.days for b in other.days) and not one.days & other.days:
            return True
        said = one.said_day and other.said_day and one.speakers[:1] == other.speakers[:1]
        if said and days_differ(one.said_day or "", other.said_day or ""):
            return True
    return False


def _one_each(members: Iterable[Stated]) -> list[Stated]:
    """Return one member for each speaker, denial and days: comparing more would find nothing else."""
    once: dict[object, Stated] = {}
    for member in members:
        once.setdefault((member.speakers[:1], member.said_day, member.days), member)
    return list(once.values())


def _member(stated: Stated, ids: Sequence[str]) -> ClaimMember:
    evidence = stated.claim.evidence
    assert evidence is not None
    return ClaimMember(
        article=ids[stated.article],
        record=stated.claim.id,
        quote=evidence.quote,
        start=evidence.start,
        end=evidence.end,
        speakers=stated.speakers,
        status=stated.claim.status,
        statement=stated.claim.statement,
        speech=stated.claim.speech,
        stance=stated.claim.stance,
        denies=stated.denies,
        said=stated.said,
        times=stated.times,
    )
