"""Claims compared: where they stand, and who says them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from extractor.evaluation.assignment import Pair, greedy, optimal, rights_and_wrongs
from extractor.evaluation.convention import Convention
from extractor.evaluation.counts import SHARE, Count, Difference, Scored
from extractor.evaluation.items import ClaimItem, Items, Speaker
from extractor.evaluation.letters import Letters, together
from extractor.schemas import Marked

_MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class _Sides:
    """The claims to compare: those that are asked for, those found that can be judged, and what is left open."""

    marked: Sequence[ClaimItem]
    found: Sequence[ClaimItem]
    unplaced: Sequence[str]
    asked: Letters
    open: Letters


def score_claims(gold: Items, facts: Items, marked: Marked, convention: Convention, scored: Scored) -> None:
    """Score the claims of one article into ``scored``."""
    if marked.claims == "none":
        return
    sides = _sides(gold, facts, marked)
    pairs = _pairs(sides.marked, sides.found)
    near = [pair for pair, ratio in pairs if ratio >= convention.overlap]
    judged = marked.claims == "all"
    _records(sides, pairs, near, marked, convention, scored, judged)
    _characters(sides, marked, convention, scored, judged)
    if "claims.cues" not in marked.without:
        _cues(sides, convention, scored, judged)
    _differences(sides, near, marked, convention, scored, judged)


def _sides(gold: Items, facts: Items, marked: Marked) -> _Sides:
    asked = [claim for claim in gold.claims if not claim.optional and claim.letters.bits]
    inside = together(claim.letters for claim in asked)
    left_open = together(claim.letters for claim in gold.claims if claim.optional)
    outside = left_open - inside
    found = [claim for claim in facts.claims if claim.letters.bits]
    if "claims.narration" in marked.without:
        found = [claim for claim in found if not claim.narration or claim.letters.common(inside)]
    found = [claim for claim in found if claim.letters.common(outside) <= _MOSTLY * len(claim.letters)]
    return _Sides(asked, found, facts.unplaced.get("claims", ()), inside, left_open)


def _pairs(marked: Sequence[ClaimItem], found: Sequence[ClaimItem]) -> list[tuple[Pair, float]]:
    """Return the pairs with letters in common and their ratio, the likest first, then by place."""
    order = sorted(range(len(found)), key=lambda j: found[j].letters.start)
    starts = [found[j].letters.start for j in order]
    longest = max((claim.letters.end - claim.letters.start for claim in found), default=0)
    pairs = []
    for i, claim in enumerate(marked):
        first = bisect_left(starts, claim.letters.start - longest)
        for j in order[first : bisect_left(starts, claim.letters.end)]:
            if ratio := claim.letters.ratio(found[j].letters):
                pairs.append(((i, j), ratio))
    return sorted(pairs, key=lambda p: (-p[1], marked[p[0][0]].letters.start, found[p[0][1]].letters.start, p[0]))


def _records(
    sides: _Sides,
    pairs: Sequence[tuple[Pair, float]],
    near: Sequence[Pair],
    marked: Marked,
    convention: Convention,
    scored: Scored,
    judged: bool,
) -> None:
    found = (len(sides.found) + len(sides.unplaced)) * judged
    asked = len(sides.marked)

    def count(chosen: Sequence[Pair], *, speaker: bool = False) -> Count:
        right = rights_and_wrongs(
            chosen,
            convention.assignment,
            lambda i, j: not speaker or same_speaker(sides.marked[i], sides.found[j], convention),
        )
        return Count(right[1] * judged, found, right[0], asked)

    scored.put("claims: exact span", count([pair for pair, ratio in pairs if ratio == 1.0]))
    scored.put("claims: overlap", count(near))
    if "claims.speakers" not in marked.without:
        both = count(near, speaker=True)
        overlapping = scored.counts["claims: overlap"].right_marked
        scored.put("claims: overlap + speaker", both)
        scored.put("claims: speaker, if found", Count(both.right_marked, overlapping, both.right_marked, overlapping))


def _characters(sides: _Sides, marked: Marked, convention: Convention, scored: Scored, judged: bool) -> None:
    covered = together(claim.letters for claim in sides.found)
    allowed = sides.asked | sides.open
    shares_found = sum(_share(claim.letters, allowed) for claim in sides.found)
    shares_marked = sum(_share(claim.letters, covered) for claim in sides.marked)
    made = (len(sides.found) + len(sides.unplaced)) * SHARE * judged
    scored.put("claims: partial", Count(shares_found * judged, made, shares_marked, len(sides.marked) * SHARE))
    found = len(covered - (sides.open - sides.asked)) * judged
    both = covered.common(sides.asked)
    scored.put("claims: characters", Count(both * judged, found, both, len(sides.asked)))
    if "claims.speakers" not in marked.without:
        right = len(
            together(
                claim.letters & other.letters
                for (i, j), _ in _pairs(sides.marked, sides.found)
                for claim, other in [(sides.marked[i], sides.found[j])]
                if same_speaker(claim, other, convention)
            )
        )
        scored.put("claims: characters + speaker", Count(right * judged, found, right, len(sides.asked)))


def _share(letters: Letters, covered: Letters) -> int:
    return round(SHARE * letters.common(covered) / len(letters))


def _cues(sides: _Sides, convention: Convention, scored: Scored, judged: bool) -> None:
    asked = [claim.cue for claim in sides.marked if claim.cue.bits]
    found = [claim.cue for claim in sides.found if claim.cue.bits]
    pairs = sorted(_touching(asked, found))
    right = rights_and_wrongs(pairs, convention.assignment, lambda i, j: True)
    scored.put("claims: cue", Count(right[1] * judged, len(found) * judged, right[0], len(asked)))


def _touching(asked: Sequence[Letters], found: Sequence[Letters]) -> list[Pair]:
    order = sorted(range(len(found)), key=lambda j: found[j].start)
    starts = [found[j].start for j in order]
    longest = max((cue.end - cue.start for cue in found), default=0)
    return [
        (i, j)
        for i, cue in enumerate(asked)
        for j in order[bisect_left(starts, cue.start - longest) : bisect_left(starts, cue.end)]
        if cue.common(found[j])
    ]


def same_speaker(marked: ClaimItem, found: ClaimItem, convention: Convention) -> bool:
    """Tell whether the found claim's first speaker is one of those that are marked; nobody is right for nobody."""
    theirs = next((speaker for speaker in found.speakers if speaker.known), None)
    ours = [speaker for speaker in marked.speakers if speaker.known]
    return any(_same(speaker, theirs, convention) for speaker in ours) if ours else _nobody(theirs, convention)


def _same(ours: Speaker, theirs: Speaker | None, convention: Convention) -> bool:
    if convention.speaker == "mention":
        if not ours.mention.bits:
            return _nobody(theirs, convention)
        return theirs is not None and bool(ours.head.common(theirs.mention))
    if not ours.words:
        return _nobody(theirs, convention)
    return theirs is not None and bool(ours.words & theirs.words)


def _nobody(speaker: Speaker | None, convention: Convention) -> bool:
    if speaker is None:
        return True
    return not (speaker.mention.bits if convention.speaker == "mention" else speaker.words)


def _differences(
    sides: _Sides, near: Sequence[Pair], marked: Marked, convention: Convention, scored: Scored, judged: bool
) -> None:
    right = [(i, j) for i, j in near if same_speaker(sides.marked[i], sides.found[j], convention)]
    # Pairs with the right speaker come first, so that a wrong one is named only where there is no better.
    choose = greedy if convention.assignment == "greedy" else optimal
    chosen = choose([*right, *(pair for pair in near if pair not in set(right))])
    for i, claim in enumerate(sides.marked):
        if i not in chosen:
            scored.differences.append(Difference("missed", "claims", claim.shown, claim.who))
        elif "claims.speakers" not in marked.without:
            other = sides.found[chosen[i]]
            if not same_speaker(claim, other, convention):
                detail = f"said by {claim.who or 'nobody'}, not {other.who or 'nobody'}"
                scored.differences.append(Difference("wrong", "claims", claim.shown, detail))
    if judged:
        scored.differences += _invented(sides, set(chosen.values()))


def _invented(sides: _Sides, taken: AbstractSet[int]) -> Iterator[Difference]:
    extra = [(claim.shown, claim.who) for j, claim in enumerate(sides.found) if j not in taken]
    for shown, who in (*extra, *((words, "stands nowhere") for words in sides.unplaced)):
        yield Difference("invented", "claims", shown, who)
