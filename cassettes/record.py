"""Record the cassettes of this folder anew, over real HTTP, from a server on loopback that plays our answers.

    python cassettes/record.py            all of them
    python cassettes/record.py refusal    one

The answers in ``answers/`` were drafted by our own rule engine and edited by us: no model has said any of it.
"""

import asyncio
import json
import sys
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT / "tests"))

from scripted_server import Reply, ScriptedServer, answer, completion, failure  # noqa: E402

from extractor.engines.model import ModelEngine  # noqa: E402
from extractor.model import Endpoint  # noqa: E402
from extractor.model.client import OpenAIClient  # noqa: E402
from extractor.pipeline import extract_many  # noqa: E402
from extractor.recording.cassette import Recorder  # noqa: E402
from extractor.recording.transport import RecordingTransport  # noqa: E402
from extractor.schemas import Article  # noqa: E402

Draft = dict[str, Any]


@dataclass(frozen=True)
class Scene:
    """What happens in one cassette: which articles are asked for, and what the server says in turn."""

    title: str
    articles: Sequence[str]
    replies: Sequence[Reply]
    repairs: int = 0


def drafted(name: str) -> Draft:
    draft: Draft = json.loads((HERE / "answers" / f"{name}.json").read_text("utf-8"))
    return draft


def figure_of(draft: Draft, quote: str) -> Draft:
    found: Draft = next(figure for figure in draft["figures"] if figure["quote"] == quote)
    return found


def only(*figures: Draft) -> Reply:
    return answer({"sources": [], "claims": [], "figures": list(figures)})


def wrong_number() -> Scene:
    good = drafted("harbour-tunnel")
    right = figure_of(good, "£980m")
    wrong = deepcopy(good)
    figure_of(wrong, "£980m")["value"] = "980000"
    return Scene("a wrong number and its repair", ["harbour-tunnel"], [answer(wrong), only(right)], repairs=1)


def omission() -> Scene:
    good = drafted("ferry-rescue")
    left_out = figure_of(good, "153 people")
    short = deepcopy(good)
    short["figures"].remove(left_out)
    for claim in short["claims"]:
        claim["figures"] = [key for key in claim["figures"] if key != left_out["key"]]
    return Scene("a number that was left out, and added", ["ferry-rescue"], [answer(short), only(left_out)], repairs=1)


def scenes() -> Iterator[tuple[str, Scene]]:
    names = sorted(path.stem for path in (ROOT / "examples").glob("*.txt"))
    yield "good", Scene("a first good run over the six examples", names, [answer(drafted(name)) for name in names])
    broken = completion('{"sources": [], "claims": [{"key": "c1", "quotes": "one string"}], "figures": []}')
    wage, vote = answer(drafted("wage-deal")), answer(drafted("election-count"))
    yield "broken-answer", Scene("an answer that breaks the schema, and its re-ask", ["wage-deal"], [broken, wage])
    yield "wrong-number", wrong_number()
    yield "omission", omission()
    busy = failure(429, "Rate limit reached in organization org-ours", retry_after="1")
    yield "rate-limit", Scene("a limit (429 with Retry-After) that passes", ["election-count"], [busy, vote])
    yield "refusal", Scene("a refusal", ["press-release"], [completion(None, refusal="I can't help with that.")])
    whole = answer(drafted("mine-leak"))
    cut = completion(str(whole.body["choices"][0]["message"]["content"])[:900], finish="length")  # type: ignore[index]
    yield "truncation", Scene("an answer cut at the output limit, then whole", ["mine-leak"], [cut, whole])


def remark(name: str, scene: Scene) -> str:
    files = " ".join(f"examples/{article}.txt" for article in scene.articles)
    return (
        f"{scene.title[0].upper()}{scene.title[1:]}.\n"
        "Recorded over HTTP from the scripted server of the tests.  The answers were written by us, not by a model.\n"
        f"Anew:                   python cassettes/record.py {name}\n"
        f"Against a real model:   extractor extract {files} --model PROVIDER/NAME --repairs {scene.repairs} "
        f"--record cassettes/{name}.yaml"
    )


async def record(name: str, scene: Scene) -> None:
    path = HERE / f"{name}.yaml"
    path.unlink(missing_ok=True)
    recorder = Recorder(path, remark(name, scene))
    articles = [Article(text=(ROOT / "examples" / f"{one}.txt").read_text("utf-8")) for one in scene.articles]
    with ScriptedServer(scene.replies) as server:
        endpoint = Endpoint("openai/scripted", "scripted", server.url, "no-key")
        engine = ModelEngine(OpenAIClient(endpoint, transport=lambda: RecordingTransport(recorder)))
        outcomes = [type(one).__name__ async for one in extract_many(articles, engine, 1, scene.repairs)]
        await engine.aclose()
    print(f"{path.name}: {len(server.requests)} requests, {', '.join(outcomes)}")


def main(wanted: Sequence[str]) -> None:
    for name, scene in scenes():
        if not wanted or name in wanted:
            asyncio.run(record(name, scene))


if __name__ == "__main__":
    main(sys.argv[1:])
