"""Files against files: what fits, what is missing, what has changed, what it cost."""

import gzip
from pathlib import Path

import pytest
from evaluation.marking import came, facts, gold, lines

from extractor.errors import UsageError
from extractor.evaluation import Evaluation, Wanted, evaluate
from extractor.schemas import Facts, GoldArticle


def measured(folder: Path, marked: list[GoldArticle], *found: list[Facts], wanted: Wanted | None = None) -> Evaluation:
    paths = [str(lines(folder / f"{n}.jsonl", some)) for n, some in enumerate(found)]
    return evaluate(str(lines(folder / "gold.jsonl", marked)), paths, resamples=40, wanted=wanted or Wanted())


def test_everything_found_is_one_with_an_interval_of_one(tmp_path: Path) -> None:
    score = measured(tmp_path, [gold(), gold(1)], [facts(), facts(1)]).systems[0].all.scores["claims: overlap"]
    assert (score.precision, score.recall, score.f1, score.low, score.high) == (1.0,) * 5
    assert score.marked == 8


def test_gold_without_facts_is_missed_and_facts_without_gold_are_left_out(tmp_path: Path) -> None:
    system = measured(tmp_path, [gold(), gold(1)], [facts(), facts(2)]).systems[0]
    assert system.without_facts == (gold(1).article.id,)
    assert (system.without_gold, system.scored) == (1, 1)
    assert system.all.scores["claims: overlap"].recall == 0.5
    assert system.all.scores["claims: overlap"].precision == 1.0


def test_a_text_that_has_changed_is_said_and_not_measured(tmp_path: Path) -> None:
    renamed = facts(1)
    info = renamed.article.model_copy(update={"id": gold().article.id})
    system = measured(tmp_path, [gold(), gold(2)], [renamed.model_copy(update={"article": info}), facts(2)]).systems[0]
    assert system.changed == (gold().article.id,)
    assert system.without_facts == (gold().article.id,)


def test_the_first_of_two_facts_of_an_article_is_measured_and_that_is_said(tmp_path: Path) -> None:
    system = measured(tmp_path, [gold()], [facts(), facts(claims=())]).systems[0]
    assert system.all.scores["claims: overlap"].f1 == 1.0
    assert "more than once" in system.notes[0]


def test_cost_stands_beside_quality(tmp_path: Path) -> None:
    paid = [facts(provenance=came(calls=2, input_tokens=100, output_tokens=20, cost_usd=0.01)), facts(1)]
    cost = measured(tmp_path, [gold(), gold(1)], paid).systems[0].cost
    assert (cost.calls, cost.input_tokens, cost.cost_usd, cost.usd_per_article) == (2, 100, 0.01, 0.005)
    assert cost.right_records == 20
    assert cost.usd_per_right_record == 0.0005


def test_a_price_that_is_unknown_is_not_nothing(tmp_path: Path) -> None:
    cost = measured(tmp_path, [gold()], [facts(provenance=came(calls=1, input_tokens=9))]).systems[0].cost
    assert (cost.cost_usd, cost.unpriced, cost.usd_per_article) == (None, 1, None)


def test_two_systems_exchanged_are_mirrored(tmp_path: Path) -> None:
    articles = range(6)
    marked, good = [gold(n) for n in articles], [facts(n) for n in articles]
    bad = [facts(n, claims=facts().claims[: n % 4]) for n in articles]
    one = measured(tmp_path, marked, good, bad).pairings[0].contrasts["claims: overlap"]
    other = measured(tmp_path, marked, bad, good).pairings[0].contrasts["claims: overlap"]
    assert one.difference == -other.difference < 0
    assert one.p_value == other.p_value
    assert (one.low, one.high) == pytest.approx((-(other.high or 0), -(other.low or 0)))


def test_differences_are_told_with_their_text_up_to_a_number(tmp_path: Path) -> None:
    wanted = Wanted(by_article=True, differences=2)
    view = measured(tmp_path, [gold()], [facts(claims=(), figures=())], wanted=wanted).systems[0].all
    assert [one.text for one in view.differences if one.layer == "claims"] == [
        "The weir at Ossel will be mended by spring",
        "We found 14 cracks",
    ]
    assert view.differences_in_all == 7
    assert view.articles[0].scores["claims: overlap"].recall == 0.0


def test_the_evaluation_is_read_back_from_its_json(tmp_path: Path) -> None:
    evaluation = measured(tmp_path, [gold()], [facts()], [facts(claims=())])
    assert Evaluation.model_validate_json(evaluation.model_dump_json()) == evaluation


def test_gold_may_be_gzipped(tmp_path: Path) -> None:
    packed = tmp_path / "gold.jsonl.gz"
    packed.write_bytes(gzip.compress(gold().model_dump_json().encode()))
    assert evaluate(str(packed), [str(lines(tmp_path / "f.jsonl", [facts()]))], resamples=40).articles == 1


def test_gold_that_is_broken_is_refused_by_its_line(tmp_path: Path) -> None:
    found = str(lines(tmp_path / "facts.jsonl", [facts()]))
    row = gold().model_dump_json()
    outside = row.replace('"start":0,"end":42', '"start":900,"end":942')
    for content, said in (
        ("", "no gold in it"),
        ("\n\n", "no gold in it"),
        (row + "\n{broken\n", "line 2 is no gold article"),
        (outside, "weir: [900, 942) lies outside of the text"),
        (row + "\n" + row, "line 2: .* is in this file twice"),
        (row.replace('"source_id":"ro"', '"source_id":"rolf"'), "letter: no source 'rolf'"),
        (row.replace('"id":"ro"', '"id":"weir"'), "the id weir is given twice"),
        (row.replace('"schema_version":"1"', '"schema_version":"9"'), "schema_version"),
    ):
        (tmp_path / "gold.jsonl").write_text(content, encoding="utf-8")
        with pytest.raises(UsageError, match=said.replace("[", r"\[").replace("(", r"\(").replace(")", r"\)")):
            evaluate(str(tmp_path / "gold.jsonl"), [found], resamples=40)


def test_a_span_that_says_something_else_than_the_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="doesn't say 'The weir"):
        gold(text="No such words. " + "x" * 300)


def test_no_article_in_common_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="none of its articles is in"):
        measured(tmp_path, [gold()], [facts(1)])
    with pytest.raises(UsageError, match="none of its articles is in"):
        measured(tmp_path, [gold()], [])
