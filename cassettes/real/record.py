"""Record the cassettes of this folder anew, from the real model behind a real server on loopback.

    make record-model                       all of them; installs the server and the model first
    python cassettes/real/record.py NAME    one

Here a model wrote the answers: SmolLM2-135M, which is far too small for the task and makes most of it up.
"""

import hashlib
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from inference.serving import CONTEXT, MODEL, serving, weights  # noqa: E402

from extractor import Extractor  # noqa: E402
from extractor.errors import ModelError  # noqa: E402
from extractor.model import ModelOptions  # noqa: E402
from extractor.providers import Mode  # noqa: E402
from extractor.schemas import Claim, Figure, Source  # noqa: E402


class Scene(NamedTuple):
    """What a cassette shows, and how it comes about; with another seed the model says something else."""

    shows: str
    article: str
    mode: Mode
    seed: int
    max_output: int


SCENES = {
    "invented-source": Scene("a source and words that the model made up", "press-release", "tools", 1, 600),
    "cut-answer": Scene("words that the model made up, in an answer that was cut", "mine-leak", "tools", 1, 600),
}


def remark(name: str, scene: Scene) -> str:
    file = weights()
    digest = hashlib.sha256(file.read_bytes()).hexdigest() if file else "unknown"
    return (
        f"# {scene.shows[0].upper()}{scene.shows[1:]}.\n"
        "# Recorded over HTTP from SmolLM2-135M-Instruct (Q4_1) in llama.cpp.  A model wrote the answers, not we.\n"
        f"# The model's file has SHA-256 {digest}; recorded on {date.today()}.\n"
        f"# Anew:   make record-model, or python cassettes/real/record.py {name}\n"
    )


def record(name: str, scene: Scene) -> str:
    """Record a scene, and return what came of it."""
    path = HERE / f"{name}.yaml"
    path.unlink(missing_ok=True)
    text = (ROOT / "examples" / f"{scene.article}.txt").read_text("utf-8")
    with serving(scene.seed) as url:
        asked = ModelOptions(mode=scene.mode, context=CONTEXT, record=path, max_output=scene.max_output)
        extractor = Extractor(MODEL, base_url=url, concurrency=1, repairs=0, asked=asked)
        try:
            facts = extractor.extract(text)
        except ModelError as error:
            outcome = str(error)
        else:
            records: list[Source | Claim | Figure] = [*facts.sources, *facts.claims, *facts.figures]
            outcome = ", ".join(f"{record.id} {record.status}" for record in records) or "no records"
    path.write_text(remark(name, scene) + path.read_text("utf-8"), "utf-8")
    return outcome


def main(wanted: Sequence[str]) -> None:
    for name, scene in SCENES.items():
        if not wanted or name in wanted:
            print(f"{name}.yaml: {record(name, scene)}")


if __name__ == "__main__":
    main(sys.argv[1:])
