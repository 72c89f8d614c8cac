"""`extractor eval`: facts measured against gold."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from extractor.cli.reading import refuse_input
from extractor.cli.status import OK, SOME_FAILED
from extractor.cli.voice import Voice
from extractor.errors import OutputError
from extractor.evaluation import Convention, Evaluation, Wanted, evaluate
from extractor.evaluation.result import Cost, DifferenceInfo, Pairing, Score, System, View

_MOST_NAMES = 5
_WIDTH = 110


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asked for."""

    output: str | None
    as_json: bool
    by_article: bool
    errors: int
    resamples: int
    brief: bool
    convention: Convention


def run_eval(gold: str, facts: Sequence[str], options: Options) -> int:
    """Measure, print, and return the exit status: 1 where an article of the gold has no facts or another text."""
    refuse_input(options.output, (gold, *facts))
    wanted = Wanted(options.by_article, options.errors)
    evaluation = evaluate(gold, facts, convention=options.convention, wanted=wanted, resamples=options.resamples)
    if options.output:
        _write(options.output, evaluation)
    if options.as_json:
        print(evaluation.model_dump_json())
    elif not options.output:
        _wide_console().print(_shown(evaluation, options), crop=False)
    voice = Voice()
    for system in evaluation.systems:
        for said in _said(system):
            voice.note(said)
    return SOME_FAILED if any(system.without_facts for system in evaluation.systems) else OK


def _write(path: str, evaluation: Evaluation) -> None:
    try:
        Path(path).write_text(evaluation.model_dump_json(indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise OutputError(f"{path}: can't be written: {error.strerror or error}; choose another -o") from error


def _said(system: System) -> list[str]:
    said = list(system.notes)
    if system.changed:
        said.append(f"{system.name}: the text has changed since it was marked: {_names(system.changed)}; not measured")
    if system.without_facts:
        said.append(f"{system.name}: no facts for {_names(system.without_facts)}; all that is marked there is missed")
    if system.without_gold:
        said.append(f"{system.name}: {_articles(system.without_gold)} without gold left out")
    return said


def _names(names: Sequence[str]) -> str:
    more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    return ", ".join(names[:_MOST_NAMES]) + more


def _articles(number: int) -> str:
    return f"{number} article{'' if number == 1 else 's'}"


def _shown(evaluation: Evaluation, options: Options) -> RenderableType:
    parts: list[RenderableType] = []
    if options.brief:
        return Group(*(_brief(evaluation, system) for system in evaluation.systems))
    for system in evaluation.systems:
        parts.extend([_scores(evaluation, system), Text()])
    parts.extend(_contrast(evaluation, pairing) for pairing in evaluation.pairings if pairing.view == "all")
    parts.extend([_costs(evaluation), Text(_method(evaluation), style="dim")])
    for system in evaluation.systems:
        if options.by_article:
            parts.append(_by_article(system))
        if options.errors:
            parts.append(_differences(system))
    return Group(*parts)


def _wide_console() -> Console:
    """Return a console that is wide enough for a row of the tables; a narrower terminal folds the lines itself."""
    return Console(highlight=False, width=max(Console().width, _WIDTH))


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for column in columns:
        first = column in ("", "measure", "article", "system")
        table.add_column(column, justify="left" if first else "right", no_wrap=not first, overflow="fold")
    return table


def _title(words: str) -> Text:
    return Text(words, style="bold", no_wrap=True, overflow="ignore")


def _scores(evaluation: Evaluation, system: System) -> Group:
    title = f"{system.name} ({system.engine}) against {_articles(evaluation.articles)} of {evaluation.gold}"
    table = _table("measure", "marked", "P", "R", "F1", "95% of F1", "verified: P", "R", "F1")
    for measure in evaluation.measures:
        score = system.all.scores.get(measure.key)
        if score is None:
            continue
        checked = system.verified.scores.get(measure.key)
        if measure.accuracy:
            cells = ["", "", _percent(score.f1), _spread(score), "", "", _percent(checked.f1 if checked else None)]
        else:
            cells = [*_three(score), _spread(score), *(_three(checked) if checked else ("", "", ""))]
        table.add_row(measure.key, f"{score.marked:.0f}", *cells)
    return Group(_title(title), table)


def _brief(evaluation: Evaluation, system: System) -> Group:
    title = f"measured against {evaluation.gold}, {_articles(evaluation.articles)} marked by hand"
    table = _table("", "precision", "recall", "F1")
    for key, words in (
        ("claims: overlap", "claims"),
        ("claims: overlap + speaker", "claims with the right speaker"),
        ("sources: name", "sources"),
        ("figures: value", "figures read right"),
    ):
        if score := system.all.scores.get(key):
            table.add_row(words, *_three(score))
    return Group(_title(title), table)


def _three(score: Score) -> tuple[str, str, str]:
    return _percent(score.precision), _percent(score.recall), _percent(score.f1)


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f}"


def _spread(score: Score) -> str:
    return "" if score.low is None or score.high is None else f"{100 * score.low:.1f}–{100 * score.high:.1f}"


def _contrast(evaluation: Evaluation, pairing: Pairing) -> Group:
    first, second = (
        next(system for system in evaluation.systems if system.name == name) for name in (pairing.first, pairing.second)
    )
    title = f"{pairing.second} against {pairing.first}: F1"
    table = _table("measure", "first", "second", "difference", "95%", "p")
    for measure in evaluation.measures:
        contrast = pairing.contrasts.get(measure.key)
        if contrast is None:
            continue
        spread = "" if contrast.low is None else f"{100 * contrast.low:+.1f} to {100 * (contrast.high or 0.0):+.1f}"
        table.add_row(
            measure.key,
            _f1(first.all, measure.key),
            _f1(second.all, measure.key),
            f"{100 * contrast.difference:+.1f}",
            spread,
            f"{contrast.p_value:.3f}",
        )
    return Group(_title(title), table, Text())


def _f1(view: View, key: str) -> str:
    return _percent(view.scores[key].f1) if key in view.scores else "–"


def _costs(evaluation: Evaluation) -> Group:
    columns = ("system", "articles", "calls", "cached", "tokens in + out", "cost", "an article", "a right record")
    table = _table(*columns)
    for system in evaluation.systems:
        cost = system.cost
        tokens = f"{cost.input_tokens} + {cost.output_tokens}"
        counts = (str(cost.articles), str(cost.calls), str(cost.cached_calls), tokens)
        table.add_row(system.name, *counts, *_money(cost))
    return Group(_title("cost beside quality"), table)


def _money(cost: Cost) -> tuple[str, str, str]:
    amounts = (cost.cost_usd, cost.usd_per_article, cost.usd_per_right_record)
    whole, article, record = ("–" if amount is None else f"${amount:.4g}" for amount in amounts)
    return ("price unknown" if cost.unpriced else whole), article, record


def _method(evaluation: Evaluation) -> str:
    rule = evaluation.convention
    return (
        f"intervals: {evaluation.resamples} draws of articles; p: {evaluation.resamples} random exchanges of articles; "
        f"pairs: {rule.assignment}, overlap {rule.overlap:g}, speaker by {rule.speaker}, values {rule.values}"
    )


def _by_article(system: System) -> Group:
    keys = ("claims: overlap", "claims: overlap + speaker", "sources: name", "figures: value")
    table = _table("article", *keys)
    for article in system.all.articles:
        cells = (_percent(article.scores[key].f1) if key in article.scores else "–" for key in keys)
        table.add_row(Text(article.title or article.id), *cells)
    return Group(_title(f"{system.name}: F1 of each article"), table)


def _differences(system: System) -> Group:
    rows = [
        Text(f"{found.kind} {found.layer[:-1]} in {found.path or found.article}: {_words(found.text)}{_after(found)}")
        for found in system.all.differences
    ]
    left = system.all.differences_in_all - len(rows)
    more = [Text(f"and {left} more (--errors N shows more of each kind)")] if left else []
    return Group(Text(f"{system.name}: what differs from the gold"), *rows, *more)


def _after(found: DifferenceInfo) -> str:
    return f" ({found.detail})" if found.detail else ""


def _words(text: str) -> str:
    return " ".join(text.split())
