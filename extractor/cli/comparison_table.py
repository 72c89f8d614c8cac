"""The comparison as text for a terminal, readable at 80 columns."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal, TextIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from extractor.schemas import ClaimMember, Comparison, FigureMember, QuotationMember
from extractor.schemas.base import plain
from extractor.schemas.comparison import Member

Part = Literal["figures", "quotations", "claims"]
_NARROWEST = 80
_COLOURS = {"agree": "green", "same-words": "green", "alone": "dim"}
_SIGNS = {"exact": "", "approximately": "≈", "at_least": "≥", "at_most": "≤", "more_than": ">", "less_than": "<"}


def print_tables(comparison: Comparison, stream: TextIO, only: Part | None = None) -> None:
    """Print the rows, each with its verdict, members and reasons.

    Claims of one article are counted, and listed where claims are all that is asked for.
    """
    console = Console(file=stream, highlight=False)
    if not console.is_terminal:
        console.width = _NARROWEST
    _Printer(comparison, console).print(only)


class _Printer:
    def __init__(self, comparison: Comparison, console: Console) -> None:
        self._comparison = comparison
        self._console = console
        self._labels = {article.id: article.label for article in comparison.articles}
        self._voices = {voice.id: voice.name for voice in comparison.voices}

    def print(self, only: Part | None) -> None:
        self._articles()
        if only in (None, "figures"):
            self._figures()
        if only in (None, "quotations"):
            self._quotations()
        if only in (None, "claims"):
            self._claims()
            alone = [row for row in self._comparison.claims if row.verdict == "alone"]
            self._alone([(row.members[0].article, row.members) for row in alone], only == "claims")

    def _figures(self) -> None:
        self._section("Figures", len(self._comparison.figures))
        for row in self._comparison.figures:
            self._row(row.quantity, row.verdict, row.differences, row.reasons)
            self._members((m, *self._figure(m)) for m in row.members)

    def _quotations(self) -> None:
        self._section("Quotations", len(self._comparison.quotations))
        for row in self._comparison.quotations:
            self._row("quoted words", row.verdict, row.differences, row.reasons)
            self._members((m, Text(self._speakers(m)), _laid(m)) for m in row.members)

    def _claims(self) -> None:
        shared = [row for row in self._comparison.claims if row.verdict != "alone"]
        self._section("Claims", len(shared))
        for row in shared:
            self._row("claim", row.verdict, row.differences, row.reasons)
            self._members((m, Text(self._stance(m)), Text(m.statement)) for m in row.members)

    def _articles(self) -> None:
        table = _table()
        for number, article in enumerate(self._comparison.articles, 1):
            day = article.published_at.isoformat() if article.published_at else ""
            table.add_row(Text(str(number), "bold"), Text(article.label), Text(day))
        self._console.print(table)

    def _section(self, title: str, count: int) -> None:
        self._console.print(Text(f"\n{title}: {count} row{'' if count == 1 else 's'}", "bold"))

    def _row(self, title: str, verdict: str, differences: Sequence[str], reasons: Sequence[str]) -> None:
        others = [difference for difference in differences if difference != verdict]
        head = Text.assemble("\n", (verdict.replace("-", " "), f"bold {_COLOURS.get(verdict, 'yellow')}"))
        head.append(f", {', '.join(o.replace('-', ' ') for o in others)}" if others else "")
        head.append(f": {title}")
        self._console.print(head)
        self._console.print(Padding(Text(f"because {'; '.join(reasons)}", "dim"), (0, 0, 0, 2)))

    def _members(self, lines: Iterable[tuple[Member, Text, Text]]) -> None:
        table = _table()
        numbers = {article.id: str(n) for n, article in enumerate(self._comparison.articles, 1)}
        for member, first, second in lines:
            mark = "" if member.status == "verified" else f" ({member.status})"
            table.add_row(Text(numbers[member.article], "bold"), first, second + Text(mark))
        self._console.print(table)

    def _figure(self, member: FigureMember) -> tuple[Text, Text]:
        words = Text(f"“{member.quote}”")
        if speakers := self._speakers(member):
            words.append(f" {speakers}", "italic")
        return Text(member.arithmetic or amount(member)), words

    def _speakers(self, member: Member) -> str:
        return ", ".join(self._voices[voice] for voice in member.speakers)

    def _stance(self, member: ClaimMember) -> str:
        word = (
            "denies"
            if member.denies
            else {"asserted": "asserts", "denied": "asserts"}.get(member.stance, member.stance)
        )
        return " ".join(part for part in (self._speakers(member) or "the article", word, member.said or "") if part)

    def _alone(self, rows: Sequence[tuple[str, Sequence[ClaimMember]]], every: bool) -> None:
        if not rows:
            return
        self._section("In one article alone", len(rows))
        if every:
            self._members((m, Text(self._stance(m)), Text(m.statement)) for _, members in rows for m in members)
            return
        counts = Counter(article for article, _ in rows)
        said = ", ".join(f"{self._labels[article]} {count}" for article, count in counts.items())
        self._console.print(Padding(Text(f"{said} (--only claims lists them)"), (0, 0, 0, 2)))


def amount(member: FigureMember) -> str:
    """Return a number with the sign of its modifier: "≤ 12,000"."""
    number = member.value if member.value is not None else member.lower if member.lower is not None else member.upper
    if number is None:
        return ""
    grouped = f"{number:,f}" if number == number.to_integral_value() else plain(number)
    return f"{_SIGNS.get(member.modifier, '')} {grouped.split('.')[0] if ',' in grouped else grouped}".strip()


def _laid(member: QuotationMember) -> Text:
    """Return a version with what was done to it: added words underlined, cut words in brackets with a minus."""
    text = Text()
    for edit in member.edits:
        if edit.kind == "same":
            text.append(f"{edit.words} ")
        elif edit.kind == "added":
            text.append(f"{{+{edit.words}}} ", "green")
        elif edit.kind == "cut":
            text.append(f"{{−{edit.fullest}}} ", "red")
        elif edit.kind == "moved":
            text.append(f"{{moved {edit.words or '−' + edit.fullest}}} ", "cyan")
        else:
            text.append(f"{{{edit.fullest} → {edit.words}}} ", "yellow")
    return text


def _table() -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(min_width=2, justify="right")
    table.add_column(max_width=22, overflow="fold")
    table.add_column(overflow="fold")
    return table
