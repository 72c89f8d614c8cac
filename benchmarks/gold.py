"""Whether `extractor eval` agrees with independent scorers, on gold that others marked.

    python benchmarks/gold.py FOLDER

FOLDER holds `figures/*.jsonl` and `attributions/*.jsonl` with the scorers `score_figures.py`, `score_attributions.py`
and `score_sourcing.py` beside them.  Their gold is converted to ours and the rule engine is run on the texts; both
score the same predictions, and every measure is printed beside theirs, with the difference.  The conventions of each
scorer are options of ours: `greedy` and `mention` for attributions, `greedy` and `name` for sourced statements, `any`
and `endpoint` for figures.  Nothing of the gold is written anywhere but to a temporary folder.  The scorer of sourced
statements rounds to a tenth, so that 0.05 there is no difference.
"""

import importlib
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

from extractor import extract, scan_figures
from extractor.evaluation import Convention, Evaluation, evaluate
from extractor.schemas import (
    Article,
    Attribution,
    Claim,
    Evidence,
    Facts,
    Figure,
    GoldArticle,
    GoldClaim,
    GoldFigure,
    GoldSource,
    GoldSpeaker,
    Marked,
    Provenance,
    Source,
    Span,
)

Row = dict[str, Any]
CAME = Provenance(engine="rules", schema_sha256="", extractor_version="", created_at=datetime(2026, 1, 1, tzinfo=UTC))
ATTRIBUTIONS = Convention(assignment="greedy", speaker="mention")
SOURCING = Convention(assignment="greedy", speaker="name")
FIGURES = Convention(assignment="any", values="endpoint")
NO_TARGETS = {"date", "time", "ordinal", "name", "vague", "unlabelled"}


def rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def span(text: str, start: int, end: int) -> Span:
    return Span(quote=text[start:end], start=start, end=end)


def evidence(text: str, places: Sequence[Sequence[int]]) -> Evidence:
    pieces = tuple(span(text, *place) for place in sorted(map(tuple, places)))
    start, end = pieces[0].start, max(piece.end for piece in pieces)
    return Evidence(quote=text[start:end], start=start, end=end, pieces=pieces if len(pieces) > 1 else ())


def scored(gold: Sequence[GoldArticle], facts: Sequence[Facts], convention: Convention) -> Evaluation:
    """Measure by way of files, as a user does."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, "gold.jsonl"), Path(folder, "facts.jsonl")]
        for path, records in zip(paths, (gold, facts), strict=True):
            path.write_text("".join(record.model_dump_json() + "\n" for record in records), "utf-8")
        return evaluate(str(paths[0]), [str(paths[1])], convention=convention, resamples=40)


def three(evaluation: Evaluation, key: str) -> tuple[float, ...]:
    score = evaluation.systems[0].all.scores[key]
    return tuple(100 * (share or 0.0) for share in (score.precision, score.recall, score.f1))


def shown(name: str, ours: Sequence[float | None], theirs: Sequence[float | None]) -> float:
    """Print a measure on both sides and return the largest difference."""
    pairs = [(a, b) for a, b in zip(ours, theirs, strict=True) if a is not None and b is not None]
    apart = max((abs(a - b) for a, b in pairs), default=0.0)
    a, b = (" ".join(f"{share:6.2f}" for share in side) for side in zip(*pairs, strict=True))
    print(f"  {name:32}{a:>22}{b:>22}{apart:8.2f}")
    return apart


# Attributions: who said what, by the words beside it.


def predicted_attributions(facts: Facts) -> list[Row]:
    """Return what a scorer of attributions reads: content, and the first speaker's mention and cue."""
    found = []
    for claim in facts.claims:
        if claim.evidence is None:
            continue
        first = claim.attributions[0] if claim.attributions else None
        found.append(
            {
                "content": [[piece.start, piece.end] for piece in claim.evidence.pieces or (claim.evidence,)],
                "source": [[first.mention.start, first.mention.end]] if first and first.mention else [],
                "cue": [[link.cue.start, link.cue.end] for link in claim.attributions if link.cue][:1],
            }
        )
    return found


def gold_attributions(scorer: Any, row: Row, wanted: Callable[[Row], bool]) -> GoldArticle:
    text, claims = row["text"], []
    for n, one in enumerate(row["attributions"]):
        pieces = tuple(span(text, *place) for place in one["content"] if place[1] > place[0])
        if not any(char.isalnum() for piece in pieces for char in piece.quote):
            continue
        head = sorted(scorer.head_chars(text, one["source"]))
        speaker = GoldSpeaker(
            mention=evidence(text, one["source"]) if one["source"] else None,
            head=span(text, head[0], head[-1] + 1) if head else None,
            cue=evidence(text, one["cue"]) if one["cue"] else None,
        )
        claims.append(GoldClaim(id=f"c{n}", pieces=pieces, speakers=(speaker,), optional=not wanted(one)))
    marked = Marked(sources="none", figures="none")
    article = Article(text=text, given_id=row["id"])
    return GoldArticle(article=article.info, marked=marked, claims=tuple(claims))


def placed(facts: Facts) -> Facts:
    """Leave out claims that stand nowhere: the other scorer never hears of them, ours calls them invented."""
    return facts.model_copy(update={"claims": tuple(claim for claim in facts.claims if claim.evidence)})


def attributions(folder: Path) -> Iterator[float]:
    scorer = importlib.import_module("score_attributions")
    gold = rows(folder / "attributions" / "polnear-dev.jsonl")
    facts = {row["id"]: placed(extract(Article(text=row["text"], given_id=row["id"]))) for row in gold}
    for focus in ("all", "said"):
        wanted = scorer.FOCUS[focus]
        docs = [
            scorer.score_doc(row["text"], row["attributions"], predicted_attributions(facts[row["id"]]), focus)
            for row in gold
        ]
        theirs = scorer.summary(docs)
        ours = scored([gold_attributions(scorer, row, wanted) for row in gold], list(facts.values()), ATTRIBUTIONS)
        print(f"polnear-dev, focus {focus}: {len(gold)} articles")
        for key, name in (
            ("claims: exact span", "exact"),
            ("claims: overlap", "iou50"),
            ("claims: partial", "partial"),
            ("claims: characters", "char"),
            ("claims: overlap + speaker", "pair"),
            ("claims: characters + speaker", "attr-char"),
            ("claims: cue", "cue"),
        ):
            yield shown(f"{key} = {name}", three(ours, key), [100 * share for share in theirs[name]])
        accuracy = three(ours, "claims: speaker, if found")[:1]
        yield shown("claims: speaker, if found = head", accuracy, [100 * theirs["src|match"][1]])


# Sourced statements: whole sentences and the name of who said them.


def gold_statements(row: Row, statements: Sequence[Row]) -> GoldArticle:
    text, sources, claims = row["text"], [], []
    for n, one in enumerate(statement for statement in statements if statement["spans"]):
        name = one["name"] or ""
        sources.append(GoldSource(id=f"s{n}", name=name))
        pieces = tuple(span(text, *place) for place in one["spans"])
        claims.append(GoldClaim(id=f"c{n}", pieces=pieces, speakers=(GoldSpeaker(source_id=f"s{n}"),)))
    article = Article(text=text, given_id=row["id"])
    marked = Marked(sources="none", figures="none", without=("claims.cues",))
    return GoldArticle(article=article.info, marked=marked, sources=tuple(sources), claims=tuple(claims))


def found_statements(row: Row, statements: Sequence[Row]) -> Facts:
    text, sources, claims = row["text"], [], []
    for n, one in enumerate(statements):
        sources.append(Source(id=f"s{n}", name=one["name"], kind="named_person", mentions=(), status="verified"))
        link = (Attribution(source_id=f"s{n}"),)
        claims.append(
            Claim(
                id=f"c{n}",
                statement="",
                speech="indirect",
                evidence=evidence(text, one["spans"]),
                attributions=link,
                status="verified",
            )
        )
    article = Article(text=text, given_id=row["id"])
    return Facts(article=article.info, sources=tuple(sources), claims=tuple(claims), provenance=CAME)


def named_attributions(facts: Facts) -> list[Row]:
    names = {source.id: source.name for source in facts.sources}
    found = predicted_attributions(facts)
    claims = [claim for claim in facts.claims if claim.evidence]
    for one, claim in zip(found, claims, strict=True):
        one["name"] = names.get(claim.attributions[0].source_id, "") if claim.attributions else ""
    return found


def sourcing(folder: Path) -> Iterator[float]:
    scorer = importlib.import_module("score_sourcing")
    for corpus in ("ced1k", "sourcing"):
        path = folder / "attributions" / f"{corpus}.jsonl"
        gold = rows(path)
        predicted = {}
        for row in gold:
            facts = extract(Article(text=row["text"], given_id=row["id"]))
            widened = scorer.widen(row["text"], named_attributions(facts))
            predicted[row["id"]] = [one | {"spans": [list(place) for place in one["spans"]]} for one in widened]
        theirs = _run_sourcing(scorer, path, predicted)
        ours = scored(
            [gold_statements(row, row["statements"]) for row in gold],
            [found_statements(row, [one for one in predicted[row["id"]] if one["spans"]]) for row in gold],
            SOURCING,
        )
        print(f"{corpus}, sourced statements: {len(gold)} articles")
        for key, name in (
            ("claims: overlap", "stmt"),
            ("claims: characters", "cover"),
            ("claims: characters + speaker", "who"),
        ):
            yield shown(f"{key} = {name}", three(ours, key), theirs[name])
        yield shown("claims: speaker, if found = name", three(ours, "claims: speaker, if found")[:1], [theirs["name"]])


def _run_sourcing(scorer: Any, gold: Path, predicted: dict[str, list[Row]]) -> Row:
    with tempfile.TemporaryDirectory() as folder:
        lines = (json.dumps({"id": name, "statements": found}) for name, found in predicted.items())
        file, out = Path(folder, "rules.jsonl"), Path(folder, "out.json")
        file.write_text("\n".join(lines), "utf-8")
        sys.argv = ["score_sourcing.py", str(gold), str(file), "--json", str(out)]
        scorer.main()
        result: Row = json.loads(out.read_text())
        return result


# Figures.


def scanned(row: Row) -> list[Row]:
    def number(value: object) -> str | None:
        return None if value is None else str(value)

    return [
        {
            "start": found.start,
            "end": found.end,
            "value": number(found.value),
            "lower": number(found.lower),
            "upper": number(found.upper),
            "kind": found.kind,
        }
        for found in scan_figures(row["text"])
    ]


def gold_figures(scorer: Any, row: Row, *, lenient: bool) -> GoldArticle:
    text, figures = row["text"], []
    for n, one in enumerate(row["quantities"]):
        value, lower, upper, _ = scorer.gold_value(one)
        other = [*one.get("alt", []), *([one["num"]] if one.get("num") else [])] if lenient else []
        figures.append(
            GoldFigure(
                id=f"f{n}",
                span=span(text, one["start"], one["end"]),
                core=span(text, *one["num"]) if one.get("num") else None,
                alternatives=tuple(span(text, *place) for place in other),
                value=value,
                lower=lower,
                upper=upper,
                other_values=tuple(map(scorer.dec, one.get("alt_values", ()))),
                optional=one.get("kind") in NO_TARGETS,
            )
        )
    complete: Literal["all", "some"] = "all" if row.get("complete", True) else "some"
    marked = Marked(sources="none", claims="none", figures=complete, without=("figures.unit", "figures.modifier"))
    article = Article(text=text, given_id=row["id"])
    return GoldArticle(article=article.info, marked=marked, figures=tuple(figures))


def found_figures(row: Row, quantities: Sequence[Row]) -> Facts:
    figures = tuple(
        Figure(
            id=f"f{n}",
            evidence=evidence(row["text"], [(one["start"], one["end"])]),
            value=one["value"],
            lower=one["lower"],
            upper=one["upper"],
            kind=one["kind"],
            status="verified",
        )
        for n, one in enumerate(quantities)
    )
    article = Article(text=row["text"], given_id=row["id"])
    return Facts(article=article.info, figures=figures, provenance=CAME)


def figures(folder: Path) -> Iterator[float]:
    scorer = importlib.import_module("score_figures")
    for path in sorted((folder / "figures").glob("*.jsonl")):
        gold = [row for row in rows(path) if not row.get("conflict")]
        if any(row["dataset"] in scorer.ORDINAL_SETS for row in gold):
            continue  # There ordinals are targets, which is a question of these sets and no convention.
        # A text is measured once, and a number without a place by no one of ours.
        every = {row["text"]: row for row in gold}.values()
        gold = [row for row in every if all(one["start"] is not None for one in row["quantities"])]
        found = {row["id"]: scanned(row) for row in gold}
        c, complete, aligned, *_ = scorer.score_set(gold, found)
        strict = scored(
            [gold_figures(scorer, row, lenient=False) for row in gold],
            [found_figures(row, found[row["id"]]) for row in gold],
            FIGURES,
        )
        lenient = scored(
            [gold_figures(scorer, row, lenient=True) for row in gold],
            [found_figures(row, found[row["id"]]) for row in gold],
            FIGURES,
        )
        unplaced = sum(one["start"] is None for row in gold for one in row["quantities"])
        print(
            f"{path.stem}: {len(gold)} texts" + (f", {unplaced} numbers without a place left out" if unplaced else "")
        )
        yield from _figure_measures(scorer, c, complete, aligned, strict, lenient)


def _figure_measures(
    scorer: Any, c: Any, complete: bool, aligned: bool, strict: Evaluation, lenient: Evaluation
) -> Iterator[float]:
    def both(key: str, ours: Evaluation, theirs: Sequence[float | None]) -> float:
        mine: list[float | None] = list(three(ours, key))
        other = [None if share is None else 100 * share for share in theirs]
        if not complete:
            mine, other = [None, mine[1], None], [None, other[1], None]
        return shown(key, mine, other)

    if not c["T"]:
        return
    yield both("figures: overlap", strict, scorer.prf(c["P_hit"], c["P"], c["T_hit"], c["T"]))
    if c["V_all"]:
        yield both("figures: value", strict, scorer.prf(c["VP_ok"], c["VP"], c["V_ok"], c["V_all"]))
        if c["V_hit"]:
            found = strict.systems[0].all.scores["figures: value, if found"].recall
            yield shown("figures: value, if found", [100 * (found or 0)], [100 * c["V_ok"] / c["V_hit"]])
    if not aligned:
        recall = strict.systems[0].all.scores["figures: exact span"].recall
        yield shown("figures: exact span, recall", [100 * (recall or 0)], [100 * c["exS"] / c["T"]])
        yield both("figures: exact span", lenient, scorer.prf(c["exL_p"], c["P"], c["exL"], c["T"]))


def main() -> None:
    folder = Path(sys.argv[1])
    sys.path.insert(0, str(folder))
    print(f"  {'ours = theirs':32}{'ours: P R F1':>22}{'theirs':>22}{'apart':>8}")
    apart = [*attributions(folder), *sourcing(folder), *figures(folder)]
    print(f"{len(apart)} measures; the largest difference is {max(apart):.2f} points")


if __name__ == "__main__":
    main()
