"""The chapter on what articles agree and differ on, with a picture of each quantity."""

from collections.abc import Sequence
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from extractor.report.chapter import Chapter
from extractor.report.dotplot import plot
from extractor.schemas import Comparison, FigureMember, FigureRow
from extractor.schemas.base import plain

_MOST_ROWS = 500
"""So many rows of a kind are shown; the rest is counted and stands in the JSON."""
_SIGNS = {
    "approximately": "about",
    "at_least": "at least",
    "at_most": "up to",
    "more_than": "more than",
    "less_than": "less than",
}
_VERDICTS = {
    "agree": "agree",
    "other-value": "differ in value",
    "derived": "one follows from the other",
    "other-modifier": "differ in modifier",
    "other-speaker": "other speaker",
    "same-words": "same words",
    "altered": "altered",
    "cut": "cut",
    "moved": "moved",
    "denied": "denied",
    "other-time": "other time",
    "alone": "in one article alone",
}


def comparison_chapter(comparison: Comparison) -> Chapter:
    """Return the chapter: figures with dot plots, quotations word by word, claims with who denies them."""
    labels = {article.id: article.label for article in comparison.articles}
    voices = {voice.id: voice.name for voice in comparison.voices}
    shared = [claim for claim in comparison.claims if claim.verdict != "alone"]
    alone = [claim for claim in comparison.claims if claim.verdict == "alone"]
    body = _template("comparison.html.j2").render(
        comparison=comparison,
        labels=labels,
        hashes={article.id: article.sha256 for article in comparison.articles},
        days={article.id: article.published_at for article in comparison.articles},
        who=lambda member: ", ".join(voices[voice] for voice in member.speakers) or "the article",
        figures=[(row, _plot(row, comparison)) for row in comparison.figures[:_MOST_ROWS]],
        shared=shared[:_MOST_ROWS],
        alone=alone[:_MOST_ROWS],
        left_out=sum(max(0, len(rows) - _MOST_ROWS) for rows in (comparison.figures, shared, alone)),
        verdicts=_VERDICTS,
        amount=amount,
    )
    return Chapter(id="comparison", title="Comparison", body=Markup(body), style=_style())


def amount(member: FigureMember) -> str:
    """Return a figure's number in words of its modifier: "up to 12,000"."""
    if member.value is None:
        return "–".join(_grouped(plain(bound)) for bound in (member.lower, member.upper) if bound is not None)
    return f"{_SIGNS.get(member.modifier, '')} {_grouped(plain(member.value))}".strip()


def _grouped(number: str) -> str:
    """Return a number with commas between thousands.

    >>> _grouped("1234567.5")
    '1,234,567.5'
    """
    whole, point, rest = number.partition(".")
    return f"{int(whole):,}{point}{rest}"


def _plot(row: FigureRow, comparison: Comparison) -> Markup:
    order = {article.id: at for at, article in enumerate(comparison.articles)}
    members: Sequence[FigureMember] = sorted(row.members, key=lambda member: order[member.article])
    labels = {article.id: article.label for article in comparison.articles}
    days = {article.id: article.published_at for article in comparison.articles}
    return plot(row, [(member, labels[member.article], days[member.article], amount(member)) for member in members])


@cache
def _template(name: str) -> Template:
    environment = Environment(
        loader=PackageLoader("extractor.report"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    return environment.get_template(name)


@cache
def _style() -> str:
    source, _, _ = PackageLoader("extractor.report", "static").get_source(
        Environment(autoescape=True), "comparison.css"
    )
    return source
