"""What the client makes of a server's answers, from requests and answers recorded over HTTP."""

import asyncio
import json
from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

import pytest
from conftest import ARTICLE, EXAMPLES, ROOT, Outcome, figure
from scripted_server import Received, Reply, answer, called, completion, failure

from extractor import Extractor
from extractor.engines.model import ModelEngine
from extractor.errors import ModelError
from extractor.model import CutError, Endpoint, Mode, ModelOptions
from extractor.model.client import OpenAIClient
from extractor.model.modes import MODES, mode_of
from extractor.pacing.retry import RetryPolicy
from extractor.pipeline import extract
from extractor.schemas import Article, Facts

pytestmark = pytest.mark.vcr

Drafted = dict[str, Any]
Scripted = Callable[..., str]

HOLM = {"key": "s1", "name": "Ada Holm", "kind": "named_person", "title": "farmer", "mentions": ["farmer Ada Holm"]}
LOST = {
    "key": "c1",
    "quotes": ["We lost 40 sheep"],
    "statement": "Ada Holm's farm lost 40 sheep.",
    "speech": "direct",
    "figures": ["f1"],
    "attributions": [{"source": "s1", "mention": "farmer Ada Holm", "cue": "said"}],
}
SHEEP = figure(unit="sheep")
SHORT: Drafted = {"sources": [HOLM], "claims": [LOST], "figures": [SHEEP]}
BROKEN: Drafted = {"sources": [], "claims": [{"key": "c1", "quotes": "one string"}], "figures": []}
GOOD = answer(SHORT)


def drafted(name: str) -> Drafted:
    """What our own rules drafted of an example, edited by us."""
    draft: Drafted = json.loads((ROOT / "cassettes" / "answers" / f"{name}.json").read_text("utf-8"))
    return draft


def example(name: str) -> str:
    return (EXAMPLES / f"{name}.txt").read_text("utf-8")


def asking(url: str, repairs: int = 0, mode: Mode | None = None) -> Extractor:
    asked = ModelOptions(cache=False, mode=mode)
    return Extractor("openai/scripted", base_url=url, repairs=repairs, concurrency=1, asked=asked)


def bodies(vcr: Any) -> list[dict[str, Any]]:
    return [json.loads(request.body) for request in vcr.requests]


def modes(vcr: Any) -> list[Mode]:
    return [mode_of(body) for body in bodies(vcr)]


def quotes(facts: Facts) -> list[str]:
    return [one.evidence.quote for one in facts.figures if one.evidence]


def fenced(draft: Drafted) -> Reply:
    return completion(f"Here it is:\n```json\n{json.dumps(draft, ensure_ascii=False)}\n```")


def in_mode(mode: Mode, draft: Drafted) -> Reply:
    """An answer as a server gives it in a mode."""
    if mode == "tools":
        return called("Draft", draft)
    return answer(draft) if mode == "json_schema" else fenced(draft)


def test_a_first_run_gives_facts_for_all_examples(scripted: Scripted, command: Callable[..., Outcome]) -> None:
    url = scripted(*(answer(drafted(path.stem)) for path in sorted(EXAMPLES.glob("*.txt"))))
    model = ["--model", "openai/scripted", "--base-url", url, "--no-cache"]
    got = command("extract", EXAMPLES, *model, "--repairs", "0", "--concurrency", "1")
    assert got.status == 0, got.err
    facts = [Facts.model_validate_json(line) for line in got.out.splitlines()]
    assert len(facts) == 6
    assert sum(figure.status == "verified" for one in facts for figure in one.figures) > 60


@pytest.mark.parametrize("mode", MODES)
def test_in_every_mode_a_good_answer_is_read(scripted: Scripted, vcr: Any, mode: Mode) -> None:
    facts = asking(scripted(in_mode(mode, SHORT)), mode=mode).extract(ARTICLE)
    assert (modes(vcr), facts.provenance.calls) == ([mode], 1)
    assert [(claim.status, claim.statement) for claim in facts.claims] == [("verified", LOST["statement"])]
    assert quotes(facts) == ["40 sheep"]


@pytest.mark.parametrize("mode", MODES)
def test_in_every_mode_a_broken_answer_is_asked_again(scripted: Scripted, vcr: Any, mode: Mode) -> None:
    facts = asking(scripted(in_mode(mode, BROKEN), in_mode(mode, SHORT)), mode=mode).extract(ARTICLE)
    assert (modes(vcr), facts.provenance.calls, facts.provenance.input_tokens) == ([mode, mode], 2, 22)
    said = bodies(vcr)[1]["messages"][-1]["content"]
    assert "quotes" in said and "valid" in said
    assert quotes(facts) == ["40 sheep"]


def test_a_long_answer_that_breaks_the_schema_is_asked_again(scripted: Scripted) -> None:
    url = scripted(answer(BROKEN), answer(drafted("wage-deal")))
    facts = asking(url).extract(example("wage-deal"))
    assert (facts.provenance.calls, len(facts.figures)) == (2, 16)


def test_an_answer_that_is_never_right_is_given_up(scripted: Scripted, vcr: Any) -> None:
    with pytest.raises(ModelError, match=r"no answer fitted the schema in 3 attempts; the last: claims\.0\.quotes"):
        asking(scripted(answer(BROKEN))).extract(ARTICLE)
    assert len(vcr.requests) == 3


def two_articles(url: str) -> list[int]:
    """Return how many requests each of two articles takes with one client."""

    async def both() -> list[int]:
        async with asking(url) as client:
            return [(await client.aextract(text)).provenance.calls for text in (ARTICLE, ARTICLE + " It rained.")]

    return asyncio.run(both())


def test_a_server_that_refuses_the_schema_is_asked_in_tools_from_there_on(scripted: Scripted, vcr: Any) -> None:
    refused = failure(400, "'response_format' of type 'json_schema' is not supported with this model")
    assert two_articles(scripted(refused, called("Draft", SHORT))) == [2, 1]
    assert modes(vcr) == ["json_schema", "tools", "tools"]


def test_a_server_that_knows_no_strictness_is_asked_in_the_same_mode(scripted: Scripted, vcr: Any) -> None:
    def lax(received: Received) -> Reply:
        form = received.body["response_format"]["json_schema"]
        return failure(400, "Unknown parameter: 'response_format.json_schema.strict'") if "strict" in form else GOOD

    assert two_articles(scripted(lax)) == [2, 1]
    assert modes(vcr) == ["json_schema"] * 3


def test_json_in_a_fence_is_read_and_the_next_question_asked_in_tools(scripted: Scripted, vcr: Any) -> None:
    assert two_articles(scripted(fenced(SHORT), called("Draft", SHORT))) == [1, 1]
    assert modes(vcr) == ["json_schema", "tools"]


def test_words_in_place_of_json_are_asked_for_again_in_tools(scripted: Scripted, vcr: Any) -> None:
    assert two_articles(scripted(completion("Farmer Holm lost sheep."), called("Draft", SHORT))) == [2, 1]
    assert modes(vcr) == ["json_schema", "tools", "tools"]


def test_a_refusal_is_that_articles_failure(scripted: Scripted) -> None:
    url = scripted(completion(None, refusal="I can't help with that."))
    with pytest.raises(ModelError, match="refused: I can't help with that"):
        asking(url).extract(ARTICLE)


def test_what_a_content_filter_cut_is_that_articles_failure(scripted: Scripted) -> None:
    with pytest.raises(ModelError, match="the provider's content filter cut the answer"):
        asking(scripted(completion('{"sources": [', finish="content_filter"))).extract(ARTICLE)


def cut(draft: Drafted, characters: int) -> Reply:
    return completion(json.dumps(draft, ensure_ascii=False)[:characters], finish="length")


def test_a_cut_answer_is_asked_for_once_more_with_more_room(scripted: Scripted, vcr: Any) -> None:
    whole = drafted("mine-leak")
    facts = asking(scripted(cut(whole, 900), answer(whole))).extract(example("mine-leak"))
    first, more = (body["max_tokens"] for body in bodies(vcr))
    assert (facts.outcome, facts.provenance.calls, more) == ("ok", 2, 2 * first)


def test_what_is_complete_of_an_answer_that_is_cut_twice_is_kept(scripted: Scripted, vcr: Any) -> None:
    in_the_figures = json.dumps(SHORT, ensure_ascii=False).index('"value"')
    facts = asking(scripted(cut(SHORT, in_the_figures))).extract(ARTICLE)
    assert (len(vcr.requests), facts.outcome, len(facts.shortfalls)) == (2, "partial", 1)
    assert "got only the beginning of an answer" in facts.shortfalls[0]
    assert ([claim.statement for claim in facts.claims], facts.figures) == ([LOST["statement"]], ())


def test_an_answer_that_runs_in_circles_is_not_asked_for_again(scripted: Scripted, vcr: Any) -> None:
    circling = {"sources": [{**HOLM, "key": f"s{n}"} for n in range(1, 60)]}
    facts = asking(scripted(cut(circling, 3_000))).extract(ARTICLE)
    assert (len(vcr.requests), facts.outcome) == (1, "partial")
    assert "the model repeated itself" in facts.shortfalls[0]


def test_an_answer_that_is_cut_before_its_first_record_is_that_articles_failure(scripted: Scripted) -> None:
    with pytest.raises(CutError, match="cut at the output limit, after 14 tokens"):
        asking(scripted(cut(SHORT, 20))).extract(ARTICLE)


def talkative(reply: Reply) -> Reply:
    """A reply that also says what no cassette may hold."""
    headers = {
        **reply.headers,
        "Set-Cookie": "session=ours-and-nobody-elses",
        "Server": "gateway-of-ours",
        "X-Request-Id": "req_0123456789",
        "OpenAI-Organization": "org-0123456789",
        "X-RateLimit-Remaining-Requests": "59",
    }
    assert isinstance(reply.body, Mapping)
    body = {**reply.body, "system_fingerprint": "fp_0123456789", "service_tier": "ours"}
    return Reply(body, reply.status, headers)


def test_a_limit_passes(scripted: Scripted, vcr: Any) -> None:
    """The recording asks to wait, which is not heeded here."""
    said = "Rate limit reached in organization org-0123456789 with key sk-0123456789 at 10.0.0.7:80"
    url = scripted(talkative(failure(429, said, retry_after="1")), talkative(GOOD))
    unhurried = RetryPolicy(first_wait=0, longest_wait=0, heed_server=False)

    async def once() -> Facts:
        engine = ModelEngine(OpenAIClient(Endpoint("openai/scripted", "scripted", url, "no-key"), unhurried))
        try:
            return await extract(Article(text=ARTICLE), engine, repairs=0)
        finally:
            await engine.aclose()

    assert asyncio.run(once()).provenance.calls == 2
    assert [vcr.responses[0]["status"]["code"], vcr.responses[0]["headers"]["retry-after"]] == [429, ["1"]]


def figure_of(draft: Drafted, quote: str) -> Drafted:
    found: Drafted = next(figure for figure in draft["figures"] if figure["quote"] == quote)
    return found


def only(figure: Drafted) -> Reply:
    return answer({"sources": [], "claims": [], "figures": [figure]})


def test_a_wrong_number_is_repaired(scripted: Scripted) -> None:
    good = drafted("harbour-tunnel")
    wrong = deepcopy(good)
    figure_of(wrong, "£980m")["value"] = "980000"
    url = scripted(answer(wrong), only(figure_of(good, "£980m")))
    facts = asking(url, repairs=1).extract(example("harbour-tunnel"))
    values = [str(one.value) for one in facts.figures if one.evidence and one.evidence.quote == "£980m"]
    assert values == ["980000000"]
    assert ({figure.status for figure in facts.figures}, facts.provenance.repairs) == ({"verified"}, 1)


def test_an_omission_is_filled(scripted: Scripted) -> None:
    short = drafted("ferry-rescue")
    left_out = figure_of(short, "153 people")
    short["figures"].remove(left_out)
    for claim in short["claims"]:
        claim["figures"] = [key for key in claim["figures"] if key != left_out["key"]]
    facts = asking(scripted(answer(short), only(left_out)), repairs=1).extract(example("ferry-rescue"))
    assert "153 people" in quotes(facts)
    assert [found.code for found in facts.findings] == []
