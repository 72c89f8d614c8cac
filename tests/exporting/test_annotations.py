"""Annotations as the standard has them: its terms, its selectors, and quotes that an independent reader finds."""

import json
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from conftest import EXAMPLES, Outcome
from pyld import jsonld

from extractor.exporting.annotations import CONTEXT, TERMS

# The terms of the Web Annotation vocabulary that our annotations use, as W3C's recommendation of 23 February 2017
# defines them; written out by us, so that no test needs the network.
STANDARD = json.loads((Path(__file__).parent / "anno-terms.jsonld").read_text("utf-8"))
OA = "http://www.w3.org/ns/oa#"
Command = Callable[..., Outcome]


def load(address: str, options: Any) -> dict[str, Any]:
    assert address == CONTEXT, f"the document names {address}, which nobody has"
    return {"contextUrl": None, "documentUrl": address, "document": STANDARD}


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    import extractor
    from extractor.files import Articles, Opened

    path = tmp_path_factory.mktemp("facts") / "facts.jsonl"
    opened = [one for one in Articles([str(EXAMPLES)]) if isinstance(one, Opened)]
    path.write_text("".join(extractor.extract(one.article).model_dump_json() + "\n" for one in opened), "utf-8")
    return path


def annotations(command: Command, facts: Path, *options: str | Path) -> list[dict[str, Any]]:
    got = command("export", facts, "--to", "jsonld", "-o", "-", "--quiet", *options)
    assert got.status == 0
    return [json.loads(line) for line in got.out.splitlines()]


def strings(node: Any) -> set[str]:
    """Every string and number of a JSON value, as text."""
    if isinstance(node, dict):
        return set().union(*map(strings, node.values()))
    if isinstance(node, list):
        return set().union(*map(strings, node))
    return {str(node)}


def test_nothing_is_lost_when_a_reader_of_linked_data_expands_them(command: Command, facts: Path) -> None:
    expand = partial(jsonld.expand, options={"documentLoader": load})
    for annotation in annotations(command, facts)[::7]:
        (expanded,) = expand(annotation)
        assert expanded["@type"] == [f"{OA}Annotation"]
        assert expanded[f"{OA}motivatedBy"] == [{"@id": f"{OA}describing"}]
        body = expanded[f"{OA}hasBody"][1]
        assert body[f"{TERMS}record"] == [{"@type": "@json", "@value": annotation["body"][1]["record"]}]
        del annotation["@context"]
        words = {re.sub(r"^.*[#/]", "", word) for word in strings(expanded)}
        assert {re.sub(r"^.*[#/]", "", word) for word in strings(annotation)} - words <= {"Software", "Annotation"}


def test_every_term_of_theirs_is_the_standards(command: Command, facts: Path) -> None:
    expand = partial(jsonld.expand, options={"documentLoader": load})
    claim = next(one for one in annotations(command, facts) if one["body"][1]["type"] == "Claim")
    target = expand(claim)[0][f"{OA}hasTarget"][0]
    quote, position = target[f"{OA}hasSelector"]
    assert quote["@type"] == [f"{OA}TextQuoteSelector"]
    assert {f"{OA}exact", f"{OA}prefix", f"{OA}suffix"} <= set(quote)
    assert position["@type"] == [f"{OA}TextPositionSelector"]
    assert position[f"{OA}start"][0]["@type"] == "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"


def test_an_independent_reader_finds_every_quote_on_a_page_that_has_moved(command: Command, facts: Path) -> None:
    texts = {path.name: path.read_text("utf-8") for path in EXAMPLES.glob("*.txt")}
    found, here = 0, ""
    for annotation in annotations(command, facts):
        body = annotation["body"][1]
        if body["type"] == "Facts":
            here = texts[Path(body["record"]["article"]["path"]).name]
        for quote, position in [annotation["target"]["selector"]] if "selector" in annotation["target"] else []:
            assert here[position["start"] : position["end"]] == quote["exact"]
            moved = f"Corrected on Tuesday.\n\n{here}"
            at = moved.index(quote["prefix"] + quote["exact"] + quote["suffix"]) + len(quote["prefix"])
            assert at == position["start"] + len("Corrected on Tuesday.\n\n")
            found += 1
    assert found > 200


def test_identities_are_the_same_every_time_and_no_two_are_one(command: Command, facts: Path) -> None:
    first, second = (annotations(command, facts) for _ in range(2))
    assert first == second
    assert len({one["id"] for one in first}) == len(first)


def test_a_text_that_is_not_there_is_said_and_leaves_quotes_and_offsets(command: Command, tmp_path: Path) -> None:
    import extractor

    path = tmp_path / "facts.jsonl"
    path.write_text(extractor.extract("“We lost 40 sheep,” said farmer Ada Holm.").model_dump_json() + "\n", "utf-8")
    got = command("export", path, "--to", "jsonld", "-o", tmp_path / "out.jsonld")
    assert "the text of 1 article was not found" in got.err
    lines = [json.loads(line) for line in (tmp_path / "out.jsonld").read_text("utf-8").splitlines()]
    quote, position = lines[1]["target"]["selector"]
    assert set(quote) == {"type", "exact"}
    assert (position["start"], position["end"]) == (1, 17)
    (tmp_path / "sheep.txt").write_text("“We lost 40 sheep,” said farmer Ada Holm.", "utf-8")
    quote, _ = annotations(command, path, "--articles", tmp_path / "sheep.txt")[1]["target"]["selector"]
    assert quote["prefix"] == "“"
