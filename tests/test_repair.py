import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from conftest import ARTICLE, figure

from extractor.checks import check_draft
from extractor.engines import Complaint, Drafted, Usage
from extractor.engines.model import repair_messages
from extractor.errors import ModelError, ModelUnavailableError
from extractor.repair import Settled, complain, settle
from extractor.schemas import Article, Draft

NEWS = Article(text=ARTICLE)
SOURCE = {"key": "s1", "name": "Ada Holm", "kind": "named_person", "title": "farmer", "mentions": ["farmer Ada Holm"]}
CLAIM = {
    "key": "c1",
    "quotes": ["We lost 40 sheep"],
    "statement": "We lost 40 sheep.",
    "speech": "direct",
    "figures": ["f1"],
    "attributions": [{"source": "s1", "mention": "farmer Ada Holm", "cue": "said"}],
}
SHEEP = figure()
WRONG_SHEEP = figure(value="400")
MONEY = figure(key="f2", quote="£2.3m", value="2300000", kind="money", currency="GBP")
WELLS = figure(key="f3", quote="12 wells", value="12", unit="wells")


def draft(*figures: Mapping[str, Any], **fields: Any) -> Draft:
    return Draft.model_validate({"sources": [SOURCE], "claims": [CLAIM], "figures": figures, **fields})


class Thinker:
    """Drafts the first, and mends with the others in turn; keeps what was complained of."""

    name, model, computes = "fake", None, False
    prompts: Mapping[str, str] = {}

    def __init__(self, *drafts: Draft | Exception) -> None:
        self.drafts = list(drafts)
        self.complaints: list[Sequence[Complaint]] = []
        self.spent = Usage()

    async def draft(self, article: Article) -> Drafted:
        return self._next()

    async def repair(self, article: Article, draft: Draft, complaints: Sequence[Complaint]) -> Drafted:
        self.complaints.append(complaints)
        return self._next()

    def _next(self) -> Drafted:
        following = self.drafts.pop(0)
        if isinstance(following, Exception):
            raise following
        return Drafted(following, Usage(calls=1, input_tokens=10))

    async def aclose(self) -> None:
        """Nothing to close."""


def settled(engine: Thinker, repairs: int = 1) -> Settled:
    return asyncio.run(settle(NEWS, engine, repairs))


def statuses(got: Settled) -> dict[str, str]:
    return {record.evidence.quote: record.status for record in got.checked.figures if record.evidence}


def test_a_draft_without_fault_asks_nobody_again() -> None:
    engine = Thinker(draft(SHEEP, MONEY, WELLS))
    got = settled(engine)
    assert (engine.complaints, got.repairs) == ([], 0)


def test_a_wrong_number_is_mended_and_the_rest_kept() -> None:
    engine = Thinker(draft(WRONG_SHEEP, MONEY, WELLS), Draft.model_validate({"figures": [SHEEP]}))
    got = settled(engine)
    assert statuses(got) == {"40 sheep": "verified", "£2.3m": "verified", "12 wells": "verified"}
    assert (got.repairs, got.usage.calls, got.usage.input_tokens) == (1, 2, 20)
    ((complaint,),) = engine.complaints
    assert complaint.record is not None
    assert complaint.record.key == "f1"
    assert "400" in complaint.reasons[0]


def test_an_omission_is_filled_under_a_key_of_its_own() -> None:
    filling = Draft.model_validate({"figures": [{**WELLS, "key": "f1"}]})
    engine = Thinker(draft(SHEEP, MONEY), filling)
    got = settled(engine)
    assert statuses(got) == {"40 sheep": "verified", "£2.3m": "verified", "12 wells": "verified"}
    assert got.checked.findings == ()
    ((complaint,),) = engine.complaints
    assert complaint.record is None
    assert "'12 wells'" in complaint.reasons[0]


def test_a_new_claim_refers_to_known_and_to_new_records_alike() -> None:
    filling = Draft.model_validate({"figures": [{**SHEEP, "key": "f2"}], "claims": [{**CLAIM, "figures": ["f2"]}]})
    got = settled(Thinker(draft(MONEY, WELLS, claims=[]), filling))
    (claim,) = got.checked.claims
    assert (claim.status, claim.figure_ids) == ("verified", ("f3",))
    assert claim.attributions[0].source_id == "s1"


def test_a_record_that_gets_no_better_stays_as_it_was() -> None:
    answer = Draft.model_validate({"figures": [figure(value="4000"), WELLS]})
    got = settled(Thinker(draft(WRONG_SHEEP, MONEY), answer))
    assert statuses(got) == {"40 sheep": "rejected", "£2.3m": "verified", "12 wells": "verified"}
    assert [str(one.value) for one in got.checked.figures] == ["400", "2300000", "12"]


def test_a_rejected_filling_leaves_the_omission_standing() -> None:
    got = settled(Thinker(draft(SHEEP, MONEY), Draft.model_validate({"figures": [{**WELLS, "value": "13"}]})))
    assert [found.code for found in got.checked.findings] == ["omitted-figure"]
    assert "12 wells" not in statuses(got)


def test_what_was_good_cannot_be_made_worse() -> None:
    spoiled = Draft.model_validate(
        {"figures": [{**MONEY, "value": "9"}, WELLS], "claims": [{**CLAIM, "speech": "narration"}]}
    )
    got = settled(Thinker(draft(SHEEP, MONEY), spoiled))
    assert set(statuses(got).values()) == {"verified"}
    assert got.checked.claims[0].speech == "direct"


def test_repair_ends_when_nothing_gets_better() -> None:
    engine = Thinker(draft(WRONG_SHEEP, MONEY, WELLS), Draft(), Draft.model_validate({"figures": [SHEEP]}))
    assert settled(engine, repairs=5).repairs == 1
    assert len(engine.drafts) == 1


def test_repair_goes_on_while_it_helps() -> None:
    mends = [Draft.model_validate({"figures": [one]}) for one in (SHEEP, {**WELLS, "key": "f9"})]
    engine = Thinker(draft(WRONG_SHEEP, MONEY), *mends)
    got = settled(engine, repairs=5)
    assert (got.repairs, len(engine.complaints)) == (2, 2)
    assert got.checked.findings == ()


def test_a_repair_without_an_answer_leaves_the_draft_and_is_a_shortfall() -> None:
    got = settled(Thinker(draft(WRONG_SHEEP, MONEY, WELLS), ModelError("refused: no")))
    assert statuses(got)["40 sheep"] == "rejected"
    assert got.repairs == 0
    assert got.shortfalls == ("no repair, the first draft stands: refused: no",)


def test_a_model_that_is_gone_is_said() -> None:
    with pytest.raises(ModelUnavailableError):
        settled(Thinker(draft(WRONG_SHEEP), ModelUnavailableError("no server")))


def test_a_source_that_was_invented_is_complained_of() -> None:
    invented = draft(SHEEP, MONEY, WELLS, sources=[{**SOURCE, "title": "shepherd"}])
    (complaint,) = complain(invented, check_draft(NEWS, invented))
    assert complaint.reasons[0].startswith("title-not-in-text")


def test_the_engine_is_told_the_reason_the_place_and_the_nearest_wording() -> None:
    wrong = draft(SHEEP, MONEY, claims=[{**CLAIM, "quotes": ["We lost 400 sheep"]}])
    system, user = repair_messages(NEWS, wrong, complain(wrong, check_draft(NEWS, wrong)))
    assert "^^^^" in user.content
    assert "The nearest wording is:" in user.content
    assert 'CLAIM {"key":"c1"' in user.content
    assert "LEFT OUT\nThe article gives '12 wells'" in user.content
    assert "Known sources: s1 Ada Holm" in user.content
    assert user.content.count(ARTICLE) == 1
    assert "12 wells" not in system.content
