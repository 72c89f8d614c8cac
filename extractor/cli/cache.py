"""`extractor cache`: the models' answers that are kept."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Literal

from extractor.cli.status import OK
from extractor.model.store import AnswerStore
from extractor.settings import Settings


def run_cache(what: Literal["stats", "export", "clear"], cache_dir: Path | None) -> int:
    """Say how much is kept, print every answer as a JSON line, or remove all."""
    store = AnswerStore(cache_dir or Settings.from_environment().cache_folder)
    if what == "export":
        for entry in store.entries():
            print(json.dumps(asdict(entry), ensure_ascii=False))
    elif what == "clear":
        print(f"{store.folder}: {_answers(store.clear())} removed")
    else:
        print(f"{store.folder}: {_answers(len(store))}, {store.size / 2**20:.1f} MB")
    return OK


def _answers(count: int) -> str:
    return f"{count} answer{'' if count == 1 else 's'}"
