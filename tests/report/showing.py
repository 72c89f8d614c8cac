"""A small run to show: articles of our own, and drafts of them with what the check has to say something about."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from extractor import Article, check
from extractor.report import Chapter, write_report
from extractor.results import Texts
from extractor.schemas import Facts

FERRY = """🛳️ Ferry service to Lund Island halted

“We have cancelled 14 sailings,” said harbour master Pia Roth, who put the loss at €2.5 million. “Nobody was hurt.”

According to the islanders’ league, up to 600 guests were stranded. The crane is 41 metres tall.
"""
HARVEST = "The plum harvest fell by 30 per cent, growers said on Monday. “It froze in May,” said Jan Ost."


def ferry() -> dict[str, Any]:
    """A draft with a wrong number, a wrong title, a claim whose words stand nowhere, and a number left out."""
    return {
        "sources": [
            {
                "key": "s1",
                "name": "Pia Roth",
                "kind": "named_person",
                "title": "harbour mistress",
                "mentions": ["Pia Roth"],
            },
            {
                "key": "s2",
                "name": "the islanders’ league",
                "kind": "named_organization",
                "mentions": ["islanders’ league"],
            },
        ],
        "claims": [
            claim(
                "c1",
                "We have cancelled 14 sailings.",
                "We have cancelled 14 sailings",
                "s1",
                "Pia Roth",
                "said",
                ["f1"],
            ),
            claim("c2", "Nobody was hurt.", "Nobody was hurt.", "s1", "Pia Roth", "said"),
            claim(
                "c3",
                "Up to 600 guests were stranded.",
                "up to 600 guests were stranded",
                "s2",
                "islanders’ league",
                "According to",
                ["f3"],
                "indirect",
            ),
            claim("c4", "The island is closed.", "the island is closed", "s2", None, None, [], "indirect"),
        ],
        "figures": [
            {"key": "f1", "quote": "14 sailings", "value": "14", "kind": "count", "unit": "sailings"},
            {"key": "f2", "quote": "€2.5 million", "value": "25000000", "kind": "money", "currency": "EUR"},
            {
                "key": "f3",
                "quote": "up to 600 guests",
                "value": "600",
                "upper": "600",
                "modifier": "at_most",
                "kind": "count",
                "unit": "guests",
            },
        ],
    }


def claim(
    key: str,
    statement: str,
    quote: str,
    source: str,
    mention: str | None,
    cue: str | None,
    figures: Sequence[str] = (),
    speech: str = "direct",
) -> dict[str, Any]:
    said = {"source": source, "mention": mention, "cue": cue}
    return {
        "key": key,
        "statement": statement,
        "quotes": [quote],
        "speech": speech,
        "figures": figures,
        "attributions": [said],
    }


def facts(text: str, draft: dict[str, Any] | None = None, **known: Any) -> Facts:
    return check(Article(text=text, **known), draft or {})


def a_run() -> list[tuple[str, Facts]]:
    harvest = {
        "sources": [{"key": "s1", "name": "Jan Ost", "kind": "named_person", "mentions": ["Jan Ost"]}],
        "claims": [claim("c1", "It froze in May.", "It froze in May,", "s1", "Jan Ost", "said")],
        "figures": [{"key": "f1", "quote": "30 per cent", "value": "30", "kind": "percent", "unit": "per cent"}],
    }
    return [(FERRY, facts(FERRY, ferry(), outlet="The Lund Post")), (HARVEST, facts(HARVEST, harvest, title="Plums"))]


class Shelf(Texts):
    """The texts of a run, at hand."""

    def __init__(self, run: Sequence[tuple[str, Facts]]) -> None:
        self._held = {facts.article.sha256: text for text, facts in run}

    def of(self, info: Any) -> str:
        return self._held[info.sha256]


def page_of(run: Sequence[tuple[str, Facts]], path: Path, chapters: Sequence[Chapter] = ()) -> Path:
    """Write the page of a run."""
    write_report([facts for _, facts in run], Shelf(run), path, title="A test", chapters=chapters)
    return path


def results_of(run: Sequence[tuple[str, Facts]], folder: Path) -> Path:
    """Write the results file of a run, and the articles that it was made from."""
    lines = []
    for number, (text, one) in enumerate(run, 1):
        file = folder / f"article-{number}.txt"
        file.write_text(text, encoding="utf-8", newline="")
        info = one.article.model_copy(update={"path": str(file)})
        lines.append(one.model_copy(update={"article": info}).model_dump_json() + "\n")
    path = folder / "facts.jsonl"
    path.write_text("".join(lines), encoding="utf-8")
    return path


def blocks(path: Path) -> dict[str, Any]:
    """The data of a page by the ids of their elements."""
    found = re.findall(
        r'<script type="application/json" id="([^"]+)">(.*?)</script>', path.read_text("utf-8"), re.DOTALL
    )
    return {name: json.loads(data) for name, data in found}
