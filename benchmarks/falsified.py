"""How many falsified records does the check let through, and how many true ones does it turn away?

    python benchmarks/falsified.py [--marked FILE.jsonl] [--half 0|1] [--errors KIND] [--peers]

Statements come from `retold.jsonl` beside this script: a text of our own, its quote, true ways to retell it, and
false ones by kind, all written by hand.  Figures come from the same texts and, with --marked, from sentences with
marked numbers ({"text", "quantities": [{"start", "end", "value", "lower", "upper", "unit", "modifier"}]} a line).

A false record is let through if it comes out `verified`; a true one is turned away if it comes out `rejected`, and
doubted if it comes out `flagged`.  --half takes every other text, so that one half can be looked at and the other not.
--peers judges the same falsified words by what other libraries offer, where they are installed.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import extractor
from extractor.figures import scan_figures
from extractor.schemas.base import plain
from extractor.text.ground import GroundedText
from extractor.text.sentences import sentences

RETOLD = Path(__file__).with_name("retold.jsonl")
HELD_OUT = Path(__file__).with_name("retold_heldout.jsonl")
EXAMPLES = Path(__file__).parents[1] / "examples"
CURRENCIES = {"$": "USD", "dollar": "USD", "€": "EUR", "euro": "EUR", "£": "GBP", "pound sterling": "GBP", "yen": "JPY"}
MODIFIERS = {"~": "approximately", ">": "more_than", "<": "less_than"}


@dataclass(frozen=True)
class Case:
    """A record in its article; ``words`` is what a library that checks quotes alone would be given."""

    kind: str
    text: str
    draft: dict[str, Any]
    part: str
    words: str


# ---------------------------------------------------------------- statements


def statements(rows: list[dict[str, Any]]) -> Iterator[Case]:
    for row, other in zip(rows, rows[1:] + rows[:1], strict=True):
        for statement in row["true"]:
            yield _claim("true", row, statement)
        for kind, changed in row["false"].items():
            for entry in changed:
                stance, statement = entry if isinstance(entry, list) else (row.get("stance", "asserted"), entry)
                yield _claim(kind, row, statement, stance=stance)
        if row["speaker"]:
            yield _claim("narration", row, row["true"][0], speaker=None)
            if other["speaker"]:
                both = {**row, "text": f"{row['text']}\n\n{other['text']}"}
                yield _claim("speaker", both, row["true"][0], speaker=other["speaker"])


def _claim(
    kind: str, row: dict[str, Any], statement: str, *, stance: str | None = None, speaker: str | None = ""
) -> Case:
    speaker = row["speaker"] if speaker == "" else speaker
    sources, attributions = [], []
    if speaker:
        sources = [{"key": "s1", "name": speaker, "kind": "named_person", "mentions": [speaker]}]
        if speaker != row["speaker"]:
            sources.append({"key": "s2", "name": row["speaker"], "kind": "named_person", "mentions": [row["speaker"]]})
        attributions = [{"source": "s1", "mention": speaker, "cue": row["cue"]}]
    claim = {
        "key": "c1",
        "quotes": [row["quote"]],
        "statement": statement,
        "speech": "indirect" if speaker else "narration",
        "stance": stance or row.get("stance", "asserted"),
        "attributions": attributions,
    }
    return Case(kind, row["text"], {"sources": sources, "claims": [claim]}, "claims", statement)


# ---------------------------------------------------------------- statements made by rule

FLIPS = (
    "rose/fell rise/fall rises/falls rising/falling increased/decreased increase/decrease increases/decreases "
    "gained/lost gain/loss grew/shrank up/down higher/lower more/less more/fewer before/after won/lost "
    "supported/opposed "
    "accepted/rejected raised/cut bought/sold opened/closed above/below started/ended largest/smallest"
)
PAIRS = {a: b for pair in FLIPS.split() for a, b in (pair.split("/"), pair.split("/")[::-1])}
AUXILIARY = re.compile(r"\b(is|are|was|were|has|have|had|will|would|can|could|should|may|might)\b(?! not\b|n't)")
NEGATION = re.compile(r"\b(is|are|was|were|has|have|had|will|would|can|could|should|did|do|does) not\b")


def made_by_rule(sentences: Iterable[str]) -> Iterator[Case]:
    """Yield each sentence as a true statement of itself, and what a rule makes of it by one change."""
    for sentence in sentences:
        yield _verbatim("true", sentence, sentence)
        for kind, false in _changed(sentence):
            if false != sentence:
                yield _verbatim(kind, sentence, false)


def _changed(sentence: str) -> Iterator[tuple[str, str]]:
    for match in re.finditer(r"\b[a-z]+\b", sentence):
        if match.group() in PAIRS:
            yield "direction", sentence[: match.start()] + PAIRS[match.group()] + sentence[match.end() :]
    if auxiliary := AUXILIARY.search(sentence):
        yield "negation put in", f"{sentence[: auxiliary.end()]} not{sentence[auxiliary.end() :]}"
    if negation := NEGATION.search(sentence):
        yield "negation out", sentence[: negation.end(1)] + sentence[negation.end() :]
    for figure in scan_figures(sentence):
        shown = sentence[figure.start : figure.end]
        yield "number", sentence[: figure.start] + _other_digit(shown) + sentence[figure.end :]


def _verbatim(kind: str, sentence: str, statement: str) -> Case:
    claim = {"key": "c1", "quotes": [sentence], "statement": statement, "speech": "narration"}
    return Case(kind, sentence, {"claims": [claim]}, "claims", statement)


def own_sentences() -> list[str]:
    texts = [path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    return [text[start:end] for text in texts for start, end in sentences(text) if ":" not in text[start:end]]


# ---------------------------------------------------------------- figures


def own_figures(rows: list[dict[str, Any]]) -> Iterator[Case]:
    for row in rows:
        text = row["text"]
        records = [
            {
                "key": f"f{n}",
                "quote": text[q.outer_start : q.outer_end],
                "context": text,
                "value": _text(q.value),
                "lower": _text(q.lower),
                "upper": _text(q.upper),
                "modifier": q.modifier,
                "kind": q.kind,
                "unit": q.unit,
                "currency": q.currency,
            }
            for n, q in enumerate(scan_figures(text), 1)
        ]
        yield from _falsify_all(text, records)


def marked_figures(path: str) -> Iterator[Case]:
    for line in Path(path).read_text("utf-8").splitlines():
        document = json.loads(line)
        marked = [q for q in document["quantities"] if q["start"] is not None and _number(q.get("value")) is not None]
        yield from _falsify_all(document["text"], [_marked_record(document["text"], q) for q in marked])


def _marked_record(text: str, q: dict[str, Any]) -> dict[str, Any]:
    unit = (q.get("unit") or "").lower()
    kind = "money" if unit in CURRENCIES else "percent" if unit in ("%", "percent", "percentage") else "other"
    around = next((s for s in scan_figures(text) if s.start < q["end"] and s.end > q["start"]), None)
    # A mark may leave a glued unit or sign out ("50" of "50mph"); whoever quotes takes the whole word.
    start, end = text.rfind(" ", 0, q["start"]) + 1, (text.find(" ", q["end"]) + 1 or len(text) + 1) - 1
    return {
        "key": "f1",
        "quote": text[start:end],
        "context": GroundedText(text).unique_context(start, end),
        "value": q["value"],
        # The marks tell about, more and less apart, no finer; kinds other than money and percent they don't tell.
        "modifier": around.modifier if around else MODIFIERS.get(q.get("modifier") or "", "exact"),
        "kind": around.kind if around else kind,
        "unit": None,
        "measures": q.get("counted"),
        "currency": CURRENCIES.get(unit),
    }


def _falsify_all(text: str, records: list[dict[str, Any]]) -> Iterator[Case]:
    for i, record in enumerate(records):
        yield _figure("true figure", text, record)
        others = [other for other in records if other is not record]
        yield from (_figure(kind, text, false) for kind, false in _falsify(record, others))
        del i


def _falsify(record: dict[str, Any], others: list[dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    field = "value" if record["value"] is not None else "upper" if record.get("upper") else None
    if field:
        number = record[field]
        digit = _other_digit(number)
        yield "digit", {**record, field: digit}
        yield "scale", {**record, field: plain(Decimal(number) * 1000)}
        yield "scale", {**record, field: plain(Decimal(number) / 10)}
        shown = _other_digit(record["quote"])
        if shown != record["quote"]:
            yield "quote and value", {**record, "quote": shown, "context": None, field: digit}
        for other in others[:2]:
            if other["value"] not in (None, record["value"]):
                yield "neighbour", {**record, "value": other["value"]}
    if record.get("currency"):
        yield "currency", {**record, "currency": "EUR" if record["currency"] != "EUR" else "JPY"}
    if record["modifier"] not in ("exact", "between", "vague"):
        yield "modifier", {**record, "modifier": "exact"}
    if record["kind"] == "percent":
        points = "point" in (record["unit"] or "")
        yield "points", {**record, "unit": "per cent" if points else "percentage points"}


def _figure(kind: str, text: str, record: dict[str, Any]) -> Case:
    allowed = {k: v for k, v in record.items() if k != "key"}
    words = (
        record["quote"] if kind in ("quote and value", "true figure") else f"{record['value']} {record['unit'] or ''}"
    )
    return Case(kind, text, {"figures": [{"key": "f1", **allowed}]}, "figures", words)


def _other_digit(number: str) -> str:
    """Change the first digit that can be changed without a zero at the front."""
    return re.sub(r"[1-9]", lambda m: str(int(m.group()) % 9 + 1), number, count=1)


def _text(number: Decimal | None) -> str | None:
    return None if number is None else plain(number)


def _number(value: object) -> Decimal | None:
    try:
        return Decimal(str(value)) if value is not None else None
    except InvalidOperation:
        return None


# ---------------------------------------------------------------- judging


def judge(case: Case) -> str:
    facts = extractor.check(case.text, case.draft)
    status: str = getattr(facts, case.part)[0].status
    return status


def judge_words(case: Case) -> str:
    """Judge a sentence taken from its article: who said it is no matter here."""
    (claim,) = extractor.check(case.text, case.draft).claims
    severities = {found.severity for found in claim.findings if found.code != "attribution-missing"}
    return "rejected" if "error" in severities else "flagged" if "warning" in severities else "verified"


def report(title: str, cases: Iterable[Case], verdict: Callable[[Case], str], errors: str | None) -> None:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for case in cases:
        status = verdict(case)
        counts[case.kind][status] += 1
        if errors == case.kind and (status == "verified") != case.kind.startswith("true"):
            print(f"  {status}: {case.words!r} in {case.text[:160]!r} {json.dumps(case.draft[case.part][0])[:300]}")
    head = f"{'kind':18}{'records':>8}{'verified':>10}{'flagged':>9}{'rejected':>10}   let through / turned away"
    print(f"\n{title}\n{head}")
    false = Counter[str]()
    for kind, counter in sorted(counts.items()):
        total, true = counter.total(), kind.startswith("true")
        share = counter["rejected" if true else "verified"] / total
        row = f"{kind:18}{total:8}{counter['verified']:10}{counter['flagged']:9}{counter['rejected']:10}   {share:7.1%}"
        print(row + (f" turned away, {counter['flagged'] / total:.1%} doubted" if true else ""))
        false += Counter() if true else counter
    if false:
        print(
            f"{'all false':18}{false.total():8}{false['verified']:10}{'':19}   {false['verified'] / false.total():7.1%}"
        )


def _by(accepts: Callable[[str, str], bool]) -> Callable[[Case], str]:
    return lambda case: "verified" if accepts(case.text, case.words) else "rejected"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--marked")
    parser.add_argument("--held-out", action="store_true", help="judge the texts that nothing was tuned on")
    parser.add_argument("--half", type=int, choices=(0, 1))
    parser.add_argument("--errors", metavar="KIND")
    parser.add_argument("--peers", action="store_true")
    arguments = parser.parse_args()
    source = HELD_OUT if arguments.held_out else RETOLD
    rows = [json.loads(line) for line in source.read_text("utf-8").splitlines()]
    rows = rows if arguments.half is None else rows[arguments.half :: 2]
    report("statements", statements(rows), judge, arguments.errors)
    report("statements made by rule of our own articles", made_by_rule(own_sentences()), judge_words, arguments.errors)
    report("figures of our own texts", own_figures(rows), judge, arguments.errors)
    if arguments.marked:
        texts = [json.loads(line)["text"] for line in Path(arguments.marked).read_text("utf-8").splitlines()]
        report("statements made by rule of marked sentences", made_by_rule(texts), judge_words, arguments.errors)
        report("figures of marked sentences", marked_figures(arguments.marked), judge, arguments.errors)
    if arguments.peers:
        from peers_quotes import PEERS

        for name, accepts in PEERS():
            report(f"{name}: statements", statements(rows), _by(accepts), None)
            report(f"{name}: figures of our own texts", own_figures(rows), _by(accepts), None)


if __name__ == "__main__":
    main()
