import extractor
from extractor.checks.duplicates import duplicates
from extractor.schemas import Finding

TEXT = "“We lost 40 boats,” said Ada Holm."
HOLM = {"key": "s1", "name": "Ada Holm", "kind": "named_person", "mentions": ["Ada Holm"]}


def repeated(*figures: dict[str, str], claims: int = 0) -> list[Finding]:
    said = {"quotes": ["We lost 40 boats"], "statement": "We lost 40 boats.", "speech": "direct"}
    links = [{"source": "s1", "mention": "Ada Holm", "cue": "said"}]
    drafts = [{"key": f"c{n}", **said, "attributions": links} for n in range(claims)]
    counts = [{"key": f"f{n}", "kind": "count", **fields} for n, fields in enumerate(figures)]
    checked = extractor.check(TEXT, {"sources": [HOLM], "claims": drafts, "figures": counts})
    return list(duplicates(checked.claims, checked.figures))


BOATS = {"quote": "40 boats", "value": "40"}


def test_the_same_words_said_to_hold_the_same_are_a_repeat() -> None:
    (found,) = repeated(BOATS, BOATS)
    assert (found.expected, found.found, found.severity) == ("f1", "f2", "info")
    assert [one.found for one in repeated(claims=3)] == ["c2", "c3"]


def test_another_value_or_other_words_are_none() -> None:
    assert repeated(BOATS, {**BOATS, "value": "400"}) == []
    assert repeated(BOATS, {"quote": "We lost 40 boats", "value": "40"}) == []
    assert repeated(BOATS, claims=1) == []
