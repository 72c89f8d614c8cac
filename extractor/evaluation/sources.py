"""Sources compared: by name, kind and title."""

from collections import defaultdict
from collections.abc import Callable

from extractor.evaluation.assignment import Pair, optimal, rights_and_wrongs
from extractor.evaluation.convention import Convention
from extractor.evaluation.counts import Count, Difference, Scored
from extractor.evaluation.items import Items, SourceItem
from extractor.schemas import Marked

_Same = Callable[[SourceItem, SourceItem], bool]


def score_sources(gold: Items, facts: Items, marked: Marked, convention: Convention, scored: Scored) -> None:
    """Score the sources of one article into ``scored``; those of the same full name are put together first."""
    if marked.sources == "none":
        return
    judged = marked.sources == "all"
    pairs = _pairs(gold.sources, facts.sources)

    def count(same: _Same) -> Count:
        right = rights_and_wrongs(pairs, convention.assignment, lambda i, j: same(gold.sources[i], facts.sources[j]))
        return Count(right[1] * judged, len(facts.sources) * judged, right[0], len(gold.sources))

    scored.put("sources: name", count(lambda ours, theirs: True))
    scored.put("sources: whole name", count(_whole))
    if "sources.kind" not in marked.without:
        scored.put("sources: name + kind", count(_same_kind))
    if "sources.title" not in marked.without:
        scored.put("sources: name + title", count(_same_title))
    _differences(gold, facts, pairs, marked, scored, judged)


def _whole(ours: SourceItem, theirs: SourceItem) -> bool:
    return bool(ours.names & theirs.names)


def _same_kind(ours: SourceItem, theirs: SourceItem) -> bool:
    return ours.kind == theirs.kind


def _same_title(ours: SourceItem, theirs: SourceItem) -> bool:
    return ours.title == theirs.title


def _pairs(marked: tuple[SourceItem, ...], found: tuple[SourceItem, ...]) -> list[Pair]:
    by_word: dict[str, list[int]] = defaultdict(list)
    for j, source in enumerate(found):
        for word in source.words or source.names:
            by_word[word].append(j)
    likeness: dict[Pair, tuple[bool, float]] = {}
    for i, source in enumerate(marked):
        words = source.words | source.names
        for j in {j for word in words for j in by_word.get(word, ())}:
            theirs = found[j].words | found[j].names
            likeness[i, j] = (_whole(source, found[j]), len(words & theirs) / len(words | theirs))
    return sorted(likeness, key=lambda pair: (not likeness[pair][0], -likeness[pair][1], pair))


def _differences(gold: Items, facts: Items, pairs: list[Pair], marked: Marked, scored: Scored, judged: bool) -> None:
    chosen = optimal(pairs)
    for i, source in enumerate(gold.sources):
        if i not in chosen:
            scored.differences.append(Difference("missed", "sources", source.name, source.kind or ""))
            continue
        wrong = list(_wrong(source, facts.sources[chosen[i]], marked))
        if wrong:
            scored.differences.append(Difference("wrong", "sources", source.name, "; ".join(wrong)))
    if judged:
        taken = set(chosen.values())
        for j, source in enumerate(facts.sources):
            if j not in taken:
                scored.differences.append(Difference("invented", "sources", source.name, source.kind or ""))


def _wrong(ours: SourceItem, theirs: SourceItem, marked: Marked) -> list[str]:
    said = []
    if "sources.kind" not in marked.without and not _same_kind(ours, theirs):
        said.append(f"kind {ours.kind}, not {theirs.kind}")
    if "sources.title" not in marked.without and not _same_title(ours, theirs):
        said.append(f"title {ours.title or 'none'}, not {theirs.title or 'none'}")
    return said
