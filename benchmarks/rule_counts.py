"""In how many texts each rule of the engine speaks, so that rules that are dead or fitted to one text show.

    python benchmarks/rule_counts.py [TEXTS ...] [--below N]

TEXTS are .txt files, .jsonl files whose rows have a ``text``, .json lists of such rows, or folders of these; without
any, the examples, the marked articles and the rule cases of this checkout.  For each rule: the texts it speaks in, how
often in all, and its name as a trace shows it.  --below lists only rules that speak in fewer than N texts.
"""

import argparse
import importlib
import pkgutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from same_drafts import OWN, texts

import extractor.rules
from extractor.rules import explain_draft
from extractor.rules.trace import Choice

ROOT = Path(__file__).parent.parent


def rules() -> Iterator[str]:
    """Yield the names of all rules, stage by stage."""
    seen: set[str] = set()
    for module in pkgutil.walk_packages(extractor.rules.__path__, "extractor.rules."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, Choice) and value.stage not in seen:
                seen.add(value.stage)
                yield from (f"{value.stage}.{each.name}" for each in value.rules)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path, nargs="*")
    parser.add_argument("--below", type=int, metavar="N", help="only rules that speak in fewer than N texts")
    asked = parser.parse_args()
    read = texts(asked.texts or [ROOT / folder for folder in OWN])
    in_texts: Counter[str] = Counter()
    in_all: Counter[str] = Counter()
    for text in read:
        spoken = Counter(step.rule for step in explain_draft(text).steps)
        in_all.update(spoken)
        in_texts.update(spoken.keys())
    shown = [name for name in rules() if asked.below is None or in_texts[name] < asked.below]
    print(f"{len(read)} texts; {len(shown)} rules shown\n{'texts':>6} {'times':>7}  rule")
    for name in sorted(shown, key=lambda name: (in_texts[name], name)):
        print(f"{in_texts[name]:6} {in_all[name]:7}  {name}")


if __name__ == "__main__":
    main()
