"""Scores worked out by hand, and laws that any scoring has to keep."""

import random
from decimal import Decimal
from typing import Any

import pytest
from evaluation.marking import claim, facts, figure, gold, span
from hypothesis import given
from hypothesis import strategies as st

from extractor.evaluation import Convention
from extractor.evaluation.counts import MEASURES, SHARE, Count
from extractor.evaluation.items import facts_items, gold_items
from extractor.evaluation.running import score_article
from extractor.schemas import Facts, GoldArticle, GoldClaim, GoldFigure, Marked, Source
from extractor.schemas.gold import Unmarked


def counts(
    marked: GoldArticle, found: Facts, convention: Convention | None = None, view: Any = "all"
) -> dict[str, Count]:
    return score_article(marked, gold_items(marked), facts_items(found, view), convention or Convention()).counts


def test_a_system_that_finds_everything_scores_one_everywhere() -> None:
    scored = counts(gold(), facts())
    assert set(scored) == {str(measure) for measure in MEASURES}
    for measure, count in scored.items():
        if measure != "claims: cue":
            assert count.f1 == 1.0, measure


def test_a_system_that_finds_nothing_scores_nothing() -> None:
    for measure, count in counts(gold(), facts(sources=(), claims=(), figures=())).items():
        assert not count.f1, measure


def test_claims_by_hand() -> None:
    """Three found: one right, one with another speaker, one half covered; and one that nobody said."""
    found = facts(
        claims=(
            claim("c1", "We found 14 cracks", "lindh"),
            claim("c2", "between 30 and 40 cellars were wet", "ro"),
            claim("c3", "Some 200 people", "ro"),
            claim("c4", "told the paper", "ro"),
        )
    )
    scored = counts(gold(), found)
    assert scored["claims: exact span"] == Count(2, 4, 2, 4)
    # "Some200people" has 13 of the 26 letters and digits of "Some200peoplesignedaletter": just a half.
    assert scored["claims: overlap"] == Count(3, 4, 3, 4)
    assert scored["claims: overlap + speaker"] == Count(2, 4, 2, 4)
    assert scored["claims: speaker, if found"].recall == pytest.approx(2 / 3)
    assert scored["claims: partial"] == Count(3 * SHARE, 4 * SHARE, 2 * SHARE + SHARE // 2, 4 * SHARE)
    # 34 letters of the weir, 15 of the cracks, 28 of the cellars, 26 of the letter are marked.
    letters = [sum(map(str.isalnum, words)) for words in ("We found 14 cracks", "between 30 and 40 cellars were wet")]
    right = sum(letters) + 13
    assert scored["claims: characters"].right_marked == right
    assert scored["claims: characters"].found == right + len("toldthepaper")
    assert scored["claims: characters + speaker"].right_marked == letters[0] + 13


def test_marks_at_the_borders_decide_nothing() -> None:
    found = facts(claims=(claim("c1", "“We found 14 cracks,”", "lindh"),))
    assert counts(gold(), found)["claims: exact span"].right_found == 1


def test_as_many_pairs_as_can_be_are_made() -> None:
    """The likest pair, taken first, would leave one of the two others alone; the best choice makes two."""
    marked = gold(
        claims=(
            GoldClaim(id="a", pieces=(span("The weir at Ossel will"),)),
            GoldClaim(id="b", pieces=(span("weir at Ossel will be"),)),
        )
    )
    found = facts(claims=(claim("c1", "weir at Ossel will", None), claim("c2", "The weir at Ossel", None)))
    wide = Convention(overlap=0.65)
    assert counts(marked, found, wide)["claims: overlap"].right_marked == 2
    assert counts(marked, found, Convention("greedy", 0.65))["claims: overlap"].right_marked <= 2


def test_figures_by_hand() -> None:
    found = facts(
        figures=(
            figure("14 cracks", value="14", unit="cracks"),
            figure("between 30 and 40", lower="30", upper="40", unit="houses", modifier="between"),
            figure("200", value="2000", unit="people"),
            figure("a letter", value="1", unit="letter"),
        )
    )
    scored = counts(gold(), found)
    assert scored["figures: overlap"] == Count(3, 4, 3, 3)
    assert scored["figures: exact span"] == Count(1, 4, 1, 3)
    assert scored["figures: value"] == Count(2, 4, 2, 3)
    assert scored["figures: value + unit"] == Count(1, 4, 1, 3)
    assert scored["figures: value + modifier"] == Count(2, 4, 2, 3)
    assert scored["figures: value, if found"].recall == pytest.approx(2 / 3)


def test_an_end_of_a_range_is_right_only_where_the_convention_says_so() -> None:
    marked = gold(figures=(GoldFigure(id="f1", span=span("30"), value=Decimal(30)),))
    found = facts(figures=(figure("between 30 and 40", lower="30", upper="40", modifier="between"),))
    assert counts(marked, found)["figures: value"].right_marked == 0
    assert counts(marked, found, Convention(values="endpoint"))["figures: value"].right_marked == 1


def test_two_figures_for_a_range_are_one_pair_or_two_by_convention() -> None:
    found = facts(figures=(figure("30", value="30"), figure("40 cellars", value="40")))
    marked = gold(figures=gold().figures[1:2])
    assert counts(marked, found)["figures: overlap"] == Count(1, 2, 1, 1)
    both = counts(marked, found, Convention("any", values="endpoint"))
    assert both["figures: overlap"] == both["figures: value"] == Count(2, 2, 1, 1)


def test_sources_by_hand() -> None:
    found = facts(
        sources=(
            Source(id="a", name="Lindh", kind="named_person", title="harbour master", mentions=(), status="verified"),
            Source(id="b", name="residents", kind="anonymous", mentions=(), status="verified"),
            Source(id="c", name="the paper", kind="named_organization", mentions=(), status="verified"),
        ),
        claims=(),
    )
    scored = counts(gold(), found)
    assert scored["sources: name"] == Count(2, 3, 2, 3)
    assert scored["sources: whole name"] == Count(1, 3, 1, 3)
    assert scored["sources: name + kind"] == Count(1, 3, 1, 3)
    assert scored["sources: name + title"] == Count(2, 3, 2, 3)


def test_what_is_optional_is_neither_missed_nor_invented() -> None:
    optional = tuple(one.model_copy(update={"optional": one.id == "letter"}) for one in gold().claims)
    marked = gold(claims=optional)
    without = tuple(one for one in facts().claims if one.id != "letter")
    for found in (facts(), facts(claims=without)):
        assert counts(marked, found)["claims: overlap"] == Count(3, 3, 3, 3)


def test_a_layer_that_nobody_marked_measures_nobody() -> None:
    marked = gold(claims=(), sources=(), marked=Marked(claims="none", sources="none"))
    assert {measure.partition(":")[0] for measure in counts(marked, facts())} == {"figures"}


def test_a_layer_marked_in_part_measures_recall_alone() -> None:
    marked = gold(figures=gold().figures[:1], marked=Marked(figures="some"))
    count = counts(marked, facts())["figures: value"]
    assert (count.precision, count.recall) == (None, 1.0)


def test_fields_that_nobody_marked_are_not_compared() -> None:
    left: tuple[Unmarked, ...] = (
        "figures.unit",
        "figures.modifier",
        "sources.kind",
        "sources.title",
        "claims.speakers",
        "claims.cues",
    )
    scored = counts(gold(marked=Marked(without=left)), facts())
    assert not {"figures: value + unit", "sources: name + kind", "claims: overlap + speaker", "claims: cue"} & set(
        scored
    )


def test_narration_counts_only_where_it_is_marked() -> None:
    told = claim("c9", "signed a letter", None).model_copy(update={"speech": "narration"})
    outside = claim("c8", "told the paper", None).model_copy(update={"speech": "narration"})
    found = facts(claims=(*facts().claims[:3], told, outside))
    assert counts(gold(), found)["claims: overlap"].found == 5
    assert counts(gold(marked=Marked(without=("claims.narration",))), found)["claims: overlap"].found == 4


def test_a_record_that_stands_nowhere_is_invented() -> None:
    lost = claim("c9", "We found 14 cracks", "lindh").model_copy(update={"evidence": None, "status": "rejected"})
    found = facts(claims=(*facts().claims, lost))
    assert counts(gold(), found)["claims: overlap"] == Count(4, 5, 4, 4)
    assert counts(gold(), found, view="verified")["claims: overlap"] == Count(4, 4, 4, 4)


def test_only_verified_records_are_in_the_second_view() -> None:
    doubtful = facts().figures[0].model_copy(update={"status": "flagged"})
    found = facts(figures=(doubtful, *facts().figures[1:]))
    assert counts(gold(), found, view="verified")["figures: value"] == Count(2, 2, 2, 3)


@given(st.randoms(use_true_random=False), st.sampled_from(["optimal", "any"]), st.integers(0, 4), st.integers(0, 3))
def test_the_order_of_records_changes_nothing(
    chance: random.Random, assignment: Any, claims: int, figures: int
) -> None:
    extra = (claim("x", "she added", "ro"), claim("y", "weir at Ossel will be", "lindh"))
    found = facts(claims=(*facts().claims[:claims], *extra), figures=facts().figures[:figures])
    marked = gold()
    convention = Convention(assignment)
    expected = counts(marked, found, convention)
    mixed: dict[str, Any] = {
        name: chance.sample(getattr(found, name), len(getattr(found, name)))
        for name in ("claims", "figures", "sources")
    }
    shuffled = gold(claims=tuple(chance.sample(marked.claims, len(marked.claims))))
    assert counts(shuffled, facts(**mixed), convention) == expected


@given(st.sets(st.integers(0, 3)), st.sets(st.integers(0, 2)))
def test_stricter_measures_are_never_better(claims: set[int], figures: set[int]) -> None:
    found = facts(claims=tuple(facts().claims[n] for n in claims), figures=tuple(facts().figures[n] for n in figures))
    scored = counts(gold(), found)
    for lax, strict in (
        ("claims: overlap", "claims: exact span"),
        ("claims: overlap", "claims: overlap + speaker"),
        ("figures: overlap", "figures: value"),
        ("figures: value", "figures: value + unit"),
        ("sources: name", "sources: whole name"),
    ):
        assert scored[lax].right_marked >= scored[strict].right_marked
    for count in scored.values():
        assert 0 <= count.right_found <= count.found
        assert 0 <= count.right_marked <= count.marked
