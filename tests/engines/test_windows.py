import asyncio
import itertools
import json
import re
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from conftest import EXAMPLES, ROOT
from hypothesis import given
from hypothesis import strategies as st
from scripted_server import Received, Reply, ScriptedServer, answer, completion, failure

from extractor.engines.merging import MergedDraft
from extractor.engines.model import ModelEngine
from extractor.engines.windows import windows
from extractor.errors import ModelError
from extractor.model import Endpoint
from extractor.model.client import OpenAIClient
from extractor.pacing.retry import RetryPolicy
from extractor.pipeline import extract
from extractor.schemas import Article, Draft, Facts

Serve = Callable[..., ScriptedServer]
FAST = RetryPolicy(attempts=2, first_wait=0.01, longest_wait=0.02)


@given(
    st.lists(st.text("ab. ", min_size=1, max_size=60).filter(str.strip), min_size=1, max_size=30), st.integers(20, 90)
)
def test_windows_cover_every_word_in_order_and_overlap(blocks: list[str], longest: int) -> None:
    text = "\n\n".join(blocks)
    cut = windows(text, longest)
    assert all(end - start <= longest for start, end in cut)
    assert [*cut] == sorted(set(cut))
    covered = 0
    for start, end in cut:
        assert not text[covered:start].strip()
        assert end > covered
        covered = end
    assert not text[covered:].strip()


def test_a_short_text_is_one_window() -> None:
    assert windows("Rain.\n\nSun.", 100) == [(0, 11)]


def test_each_window_begins_with_the_end_of_the_one_before() -> None:
    text = "\n\n".join(f"Paragraph number {n} says little." for n in range(40))
    cut = windows(text, 300)
    assert len(cut) > 4
    assert all(later[0] < earlier[1] for earlier, later in itertools.pairwise(cut))


def drafted(name: str) -> dict[str, Any]:
    """A draft of ours, its records in the order of the text."""
    text = (EXAMPLES / f"{name}.txt").read_text("utf-8")
    draft: dict[str, Any] = json.loads((ROOT / "cassettes" / "answers" / f"{name}.json").read_text("utf-8"))
    draft["claims"].sort(key=lambda claim: text.find(claim["quotes"][0]))
    return draft


def in_window(draft: dict[str, Any], request: Received) -> Reply:
    """Answer as a model would that records what stands in its window, and refers to earlier sources by key."""
    user = request.body["messages"][1]["content"]
    text = re.split(r"<<<article-\w+\n", user)[1].rsplit("\narticle-", 1)[0]
    known = {
        name: key for key, name in re.findall(r"(s\d+) ([^;(\n]+?)(?: \([^)]*\))?(?:;|\n)", user.partition("<<<")[0])
    }
    keys, sources = {}, []
    for source in draft["sources"]:
        if source["name"] in known:
            keys[source["key"]] = known[source["name"]]
        elif all(mention in text for mention in source["mentions"][:1]):
            keys[source["key"]] = f"n{source['key']}"
            sources.append({**source, "key": f"n{source['key']}"})
    claims = [claim for claim in draft["claims"] if all(quote in text for quote in claim["quotes"])]
    claims = [
        {**claim, "attributions": [{**link, "source": keys.get(link["source"], "?")} for link in claim["attributions"]]}
        for claim in claims
    ]
    figures = [figure for figure in draft["figures"] if (figure["context"] or figure["quote"]) in text]
    claimed = {key for claim in claims for key in claim["figures"]}
    assert claimed <= {figure["key"] for figure in figures}
    return answer({"sources": sources, "claims": claims, "figures": figures})


def facts(server: ScriptedServer, name: str, longest: int) -> Facts:
    engine = ModelEngine(OpenAIClient(Endpoint("openai/x", "x", server.url, "k"), FAST))
    engine._longest = longest
    text = (EXAMPLES / f"{name}.txt").read_text("utf-8")
    return asyncio.run(extract(Article(text=text), engine, repairs=0))


def told(one: Facts) -> list[object]:
    """Everything but ids of sources that are numbered in another order."""
    names = {source.id: source.name for source in one.sources}
    claims = [
        (
            claim.statement,
            claim.evidence,
            [(names[link.source_id], link.role, link.mention, link.cue) for link in claim.attributions],
            claim.figure_ids,
            claim.status,
        )
        for claim in one.claims
    ]
    sources = sorted((s.name, s.title or "", s.affiliation or "", s.status, s.mentions) for s in one.sources)
    return [claims, sources, one.figures, one.findings]


@pytest.mark.parametrize("name", ["harbour-tunnel", "wage-deal", "ferry-rescue"])
@pytest.mark.parametrize("longest", [600, 900, 1300])
def test_cut_in_windows_the_result_is_that_of_the_whole(serve: Serve, name: str, longest: int) -> None:
    draft = drafted(name)
    whole = facts(serve(lambda request: in_window(draft, request)), name, 10**6)
    server = serve(lambda request: in_window(draft, request))
    cut = facts(server, name, longest)
    assert len(server.requests) > 1
    assert told(cut) == told(whole)
    assert cut.provenance.calls == len(server.requests)


def test_he_in_the_third_window_is_who_was_named_in_the_first() -> None:
    text = "Tobias Renn opposes it.\n\nIt rained.\n\nHe said it was late."
    merged = MergedDraft(text)
    merged.add(
        (0, 35), draft_of([{"key": "a", "name": "Tobias Renn", "kind": "named_person", "mentions": ["Tobias Renn"]}])
    )
    claim = {"key": "c1", "quotes": ["it was late"], "statement": "It was late.", "speech": "indirect"}
    spoken = {**claim, "attributions": [{"source": "s1", "mention": "He", "cue": "said"}]}
    merged.add((25, len(text)), draft_of([], [spoken]))
    assert [source.name for source in merged.draft.sources] == ["Tobias Renn"]
    assert merged.draft.claims[0].attributions[0].source == "s1"


def test_a_last_name_alone_is_the_person_and_a_fuller_name_wins() -> None:
    merged = MergedDraft("…")
    for n, name in enumerate(("Renn", "Tobias Renn", "Renn")):
        merged.add((0, 1), draft_of([{"key": "a", "name": name, "kind": "named_person", "mentions": [f"m{n}"]}]))
    (source,) = merged.draft.sources
    assert (source.name, source.mentions) == ("Tobias Renn", ("m0", "m1", "m2"))


def test_the_same_words_at_two_places_are_two_figures_with_their_contexts() -> None:
    text = "Ten died here.\n\nRain fell.\n\nTen died there."
    merged = MergedDraft(text)
    figure = {"key": "f1", "quote": "Ten", "value": "10", "kind": "count"}
    merged.add((0, 26), draft_of([], [], [figure]))
    merged.add((16, len(text)), draft_of([], [], [figure]))
    contexts = [one.context for one in merged.draft.figures]
    assert [one.key for one in merged.draft.figures] == ["f1", "f2"]
    assert all(context and text.count(context) == 1 for context in contexts)


def draft_of(sources: Sequence[Any], claims: Sequence[Any] = (), figures: Sequence[Any] = ()) -> Draft:
    return Draft.model_validate({"sources": sources, "claims": claims, "figures": figures})


@pytest.mark.parametrize(
    "too_long",
    [
        failure(400, "maximum context length is 900 tokens", code="context_length_exceeded"),
        failure(400, "the request exceeds the available context size"),
        completion('{"sour', finish="length"),
    ],
)
def test_what_is_too_long_for_the_model_is_asked_in_smaller_windows(
    serve: Serve, too_long: Reply, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extractor.engines.model._NEVER_TOO_LONG", 100)
    draft = drafted("harbour-tunnel")
    text = (EXAMPLES / "harbour-tunnel.txt").read_text("utf-8")

    def small(request: Received) -> Reply:
        return too_long if len(request.body["messages"][1]["content"]) > 1700 else in_window(draft, request)

    server = serve(small)
    assert told(facts(server, "harbour-tunnel", 10**6)) == told(
        facts(serve(lambda r: in_window(draft, r)), "harbour-tunnel", 10**6)
    )
    assert all(text[:40] in one.prompt for one in server.requests[:1])


def test_a_repair_of_a_long_article_sends_the_windows_that_matter(serve: Serve) -> None:
    text = (EXAMPLES / "harbour-tunnel.txt").read_text("utf-8")
    draft = drafted("harbour-tunnel")
    wrong = [{**figure, "value": "1"} if figure["quote"] == "£22.5m" else figure for figure in draft["figures"]]
    right = [figure for figure in draft["figures"] if figure["quote"] == "£22.5m"]

    def mended(request: Received) -> Reply:
        if "-findings" in request.prompt:
            return answer({"figures": right})
        return in_window({**draft, "figures": wrong}, request)

    server = serve(mended)
    engine = ModelEngine(OpenAIClient(Endpoint("openai/x", "x", server.url, "k"), FAST))
    engine._longest = 900
    got = asyncio.run(extract(Article(text=text), engine, repairs=1))
    repairs = [one.body["messages"][1]["content"] for one in server.requests if "-findings" in one.prompt]
    assert len(repairs) == 1
    assert "£22.5m" in repairs[0]
    assert text[:100] not in repairs[0]
    assert [str(one.value) for one in got.figures if one.evidence and one.evidence.quote == "£22.5m"] == ["22500000"]


@pytest.mark.parametrize("text", ["Rain.", "It rained in Elsdon, and then it rained again.\n\n" * 60])
def test_a_model_that_runs_on_is_not_paid_for_three_times(serve: Serve, text: str) -> None:
    server = serve(completion('{"sour', finish="length"))
    engine = ModelEngine(OpenAIClient(Endpoint("openai/x", "x", server.url, "k"), FAST))
    with pytest.raises(ModelError, match="output limit"):
        asyncio.run(engine.draft(Article(text=text)))
    assert len(server.requests) == 2
