"""One quantity as a picture: a line an article, a dot where it states a number, a bar where it states a bound."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from markupsafe import Markup

from extractor.schemas import FigureMember, FigureRow

_LINE = 40
"""Pixels of height for an article: its name and number, and the rule with the dot beneath them."""
_MOST_LINES = 40
_LABEL = 30
"""So many characters of an article's name fit beside its number on a phone."""

Line = tuple[FigureMember, str, date | None, str]


def plot(row: FigureRow, lines: Sequence[Line]) -> Markup:
    """Return an SVG with a title and a description that says in words what it shows.

    A bound is drawn as a bar to the plot's edge: "up to 6,000" reaches left, "more than 6,000" right. Places are per
    cents of the width, so that the plot is as wide as the screen allows and its words keep their size.
    """
    shown = lines[:_MOST_LINES]
    low, high = _ends([member for member, *_ in shown])
    parts = [
        Markup('<svg class="dotplot" role="img" height="{}" aria-labelledby="plot-{}-title plot-{}-desc">').format(
            _LINE * len(shown), row.id, row.id
        ),
        Markup('<title id="plot-{}-title">{}</title>').format(row.id, row.quantity),
        Markup('<desc id="plot-{}-desc">{}</desc>').format(row.id, describe(lines)),
    ]
    for number, line in enumerate(shown):
        parts.append(_drawn(line, _LINE * number, low, high))
    return Markup("").join([*parts, Markup("</svg>")])


def describe(lines: Sequence[Line]) -> str:
    """Return the picture in words: each article, its day and its number."""
    told = (f"{label}{f', {day.isoformat()}' if day else ''}: {said}" for _, label, day, said in lines)
    return "; ".join(told) + "."


def _ends(members: Sequence[FigureMember]) -> tuple[Decimal, Decimal]:
    """Return the numbers at the plot's two edges: a little beyond what is stated, and never one and the same."""
    stated = [
        number for member in members for number in (member.value, member.lower, member.upper) if number is not None
    ]
    low, high = min(stated, default=Decimal(0)), max(stated, default=Decimal(1))
    room = (high - low) * Decimal("0.15") or abs(high) * Decimal("0.15") or Decimal(1)
    return low - room, high + room


def _drawn(line: Line, top: int, low: Decimal, high: Decimal) -> Markup:
    member, label, day, said = line
    name = label if len(label) <= _LABEL else label[: _LABEL - 1] + "…"
    words, rule = top + 14, top + 28
    parts = [
        Markup('<text y="{}">{}</text>').format(words, f"{name}{f' · {day:%d %b}' if day else ''}"),
        Markup('<text class="plot-amount" x="100%" y="{}">{}</text>').format(words, said),
        Markup('<line class="plot-rule" x1="0" x2="100%" y1="{}" y2="{}"/>').format(rule, rule),
    ]
    if bar := _bar(member, low, high):
        left, right = bar
        parts.append(
            Markup('<line class="plot-range" x1="{}" x2="{}" y1="{}" y2="{}"/>').format(left, right, rule, rule)
        )
    at = member.value
    if at is not None:
        kind = "plot-dot plot-hollow" if member.modifier != "exact" or member.arithmetic else "plot-dot"
        parts.append(Markup('<circle class="{}" cx="{}" cy="{}" r="5"/>').format(kind, _x(at, low, high), rule))
    return Markup("").join(parts)


def _bar(member: FigureMember, low: Decimal, high: Decimal) -> tuple[str, str] | None:
    if member.lower is None and member.upper is None:
        return None
    from_, to = member.lower, member.upper
    return _x(low if from_ is None else from_, low, high), _x(high if to is None else to, low, high)


def _x(number: Decimal, low: Decimal, high: Decimal) -> str:
    return f"{(number - low) / (high - low) * 100:.2f}%"
