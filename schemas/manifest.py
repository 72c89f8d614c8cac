"""The manifest: how a results file came about, run by run."""

from collections.abc import Mapping
from typing import Literal

from pydantic import AwareDatetime, Field

from extractor.schemas.base import Record


class RunSettings(Record):
    """What has to be the same for results to stand in one file."""

    engine: str
    model: str | None = None
    prompts: Mapping[str, str] = Field(default_factory=dict)
    schema_sha256: str
    repairs: int | None = None
    mode: str | None = None
    context: int | None = None


class RunCounts(Record):
    """What became of the articles of a run; ``done_before`` and ``repeated`` were not done again."""

    ok: int = 0
    partial: int = 0
    failed: int = 0
    done_before: int = 0
    repeated: int = 0


class Run(Record):
    """One run: when, with what, what came of it and what it took; ``ended`` is None where it was ended from outside."""

    started_at: AwareDatetime
    ended_at: AwareDatetime | None = None
    ended: Literal["complete", "interrupted", "budget", "error"] | None = None
    error: str | None = None
    arguments: tuple[str, ...] = ()
    versions: Mapping[str, str] = Field(default_factory=dict)
    counts: RunCounts = Field(default_factory=RunCounts)
    records: Mapping[str, Mapping[str, int]] = Field(default_factory=dict)
    seconds: float = 0.0
    calls: int = 0
    cached_calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: float | None = None


class Manifest(Record):
    """The settings of a results file and its runs, the last at the end; no key and no password stands in it."""

    schema_version: Literal["1"] = "1"
    settings: RunSettings
    runs: tuple[Run, ...] = ()
