"""Reviewed facts made into gold, and gold written by quotes."""

from pathlib import Path
from typing import Any

import pytest
from conftest import EXAMPLES, ROOT
from evaluation.marking import TEXT, facts

from extractor.errors import UsageError
from extractor.evaluation.annotating import Taken, annotate
from extractor.evaluation.quoting import QuotedArticle, gold_from_quotes, ground_quotes, read_quotes
from extractor.files import read_article
from extractor.schemas import Article, Facts, GoldArticle, Mark


def reviewed(*marks: dict[str, Any]) -> Facts:
    return facts().model_copy(update={"marks": tuple(map(Mark.model_validate, marks))})


def mark(kind: str, record: str, verdict: str = "accepted", **fields: Any) -> dict[str, Any]:
    return {"kind": kind, "record": record, "verdict": verdict, **fields}


def made(found: Facts, unreviewed: Any = "none", complete: bool = False) -> tuple[GoldArticle, Taken]:
    taken = Taken()
    gold = annotate(found, unreviewed, complete, taken)
    assert gold is not None
    return gold, taken


def test_what_was_accepted_becomes_gold_and_what_was_rejected_does_not() -> None:
    gold, taken = made(reviewed(mark("claim", "weir"), mark("claim", "cracks", "rejected")))
    assert [claim.id for claim in gold.claims] == ["weir"]
    assert [source.id for source in gold.sources] == ["lindh"]
    assert gold.figures == ()
    assert gold.marked.claims == "some"
    assert taken.taken == {"claims accepted": 1}
    assert taken.left["claims rejected by a reviewer"] == 1
    assert taken.left["claims unreviewed (verified)"] == 2


def test_corrections_are_applied() -> None:
    gold, _ = made(
        reviewed(
            mark("figure", "14 cracks", "corrected", corrected={"value": "41", "unit": "cracks in the wall"}),
            mark("claim", "letter", "corrected", corrected={"speaker": "residents"}),
            mark("claim", "cellars", "corrected", corrected={"speaker": None}),
            mark("source", "lindh", "corrected", corrected={"title": None}),
        )
    )
    assert (str(gold.figures[0].value), gold.figures[0].unit) == ("41", "cracks in the wall")
    speakers = {claim.id: [one.source_id for one in claim.speakers] for claim in gold.claims}
    assert speakers == {"letter": ["residents"], "cellars": []}
    assert next(source.title for source in gold.sources if source.id == "lindh") is None


@pytest.mark.parametrize(("unreviewed", "figures"), [("none", 0), ("verified", 1), ("all", 2)])
def test_what_nobody_marked_is_taken_as_asked(unreviewed: Any, figures: int) -> None:
    statuses = ("verified", "flagged", "rejected")
    changed = tuple(
        one.model_copy(update={"status": status}) for one, status in zip(facts().figures, statuses, strict=True)
    )
    found = reviewed(mark("source", "ro")).model_copy(update={"figures": changed})
    assert len(made(found, unreviewed)[0].figures) == figures


def test_facts_that_nobody_marked_make_no_gold_unless_asked() -> None:
    assert annotate(facts(), "none", False, Taken()) is None
    gold, _ = made(facts(), "verified", complete=True)
    assert (len(gold.claims), gold.marked.figures) == (4, "all")


def test_a_correction_to_a_source_that_is_not_there_is_said() -> None:
    with pytest.raises(UsageError, match="no source 's99'"):
        made(reviewed(mark("claim", "weir", "corrected", corrected={"speaker": "s99"})))


def quoted(**fields: Any) -> GoldArticle:
    return ground_quotes(QuotedArticle.model_validate({"article": "weir", **fields}), Article(text=TEXT))


def test_quotes_become_spans() -> None:
    gold = quoted(
        sources={"lindh": {"name": "Tove Lindh", "kind": "named_person"}},
        claims=[{"says": ["We found 14 cracks"], "by": ["lindh"], "mention": "she", "cue": "added"}],
        figures=[{"quote": "between 30 and 40 cellars", "number": "30 and 40", "lower": "30", "upper": "40",
                  "modifier": "between", "kind": "count"}],
    )  # fmt: skip
    assert gold.claims[0].speakers[0].cue is not None
    assert TEXT[gold.claims[0].speakers[0].cue.start :].startswith("added")
    assert gold.figures[0].core is not None
    assert gold.figures[0].core.quote == "30 and 40"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ({"says": ["We found 15 cracks"]}, "it stands nowhere; copy it"),
        ({"says": ["said"], "context": "nobody said"}, "its context stands nowhere"),
        ({"says": ["the"]}, "it stands 2 times; give a context"),
        ({"says": ["We found", "The weir"]}, "doesn't stand behind the piece before"),
        ({"says": ["We found"], "cue": "shouted"}, "'shouted': it stands nowhere"),
        ({"says": ["We found"], "by": ["lindh"]}, "no source 'lindh'"),
    ],
)
def test_quotes_that_do_not_fit_are_refused_by_name(claim: dict[str, Any], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        quoted(claims=[claim])


def test_a_context_settles_which_of_two() -> None:
    gold = quoted(claims=[{"says": ["the"], "context": "told the paper"}])
    assert gold.claims[0].pieces[0].start == TEXT.index("the paper")


@pytest.mark.parametrize(
    ("content", "said"),
    [("[", "no YAML"), ("5", "a list of articles"), ("[]", "a list"), ("- {article: 5}", "article 1: article")],
)
def test_a_file_of_quotes_that_is_none_is_wrong_use(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "marks.yaml").write_text(content)
    with pytest.raises(UsageError, match=said):
        read_quotes(str(tmp_path / "marks.yaml"))


def test_the_gold_of_the_examples_is_what_their_quotes_make() -> None:
    """Paths are as they are from the root of the repository."""
    articles = [read_article(str(path)).article for path in sorted(EXAMPLES.glob("*.txt"))]
    quotes = gold_from_quotes(str(ROOT / "benchmarks" / "examples.yaml"), articles)
    kept = (ROOT / "benchmarks" / "examples.gold.jsonl").read_text("utf-8").splitlines()
    for fresh, line in zip(quotes, map(GoldArticle.model_validate_json, kept), strict=True):
        assert fresh.model_dump(exclude={"article": {"path"}}) == line.model_dump(exclude={"article": {"path"}})


@pytest.mark.parametrize("folder", sorted((ROOT / "benchmarks" / "marked").iterdir()), ids=lambda path: path.name)
def test_marked_articles_hold_what_is_marked_in_them(folder: Path) -> None:
    articles = [read_article(str(path)).article for path in sorted(folder.glob("*.txt"))]
    gold = list(gold_from_quotes(str(folder / "marks.yaml"), articles))
    assert len(gold) == len(articles) > 3
    assert all(article.claims and article.sources and article.figures for article in gold)
