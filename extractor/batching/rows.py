"""The tables of a run's folder, and the records that are read from them."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from extractor.batching.lines import Reply
from extractor.errors import OutputError, UsageError

State = Literal["waiting", "asked", "answered", "failed", "reset"]
"""``waiting`` for the next batch, ``asked`` in one; ``reset``: as if never asked, though what it took still counts."""

TABLES = """
CREATE TABLE IF NOT EXISTS run (said TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS requests (
    number INTEGER PRIMARY KEY, key TEXT NOT NULL, cut_key TEXT NOT NULL UNIQUE, room INTEGER NOT NULL,
    characters INTEGER NOT NULL, article INTEGER NOT NULL, state TEXT NOT NULL, part INTEGER, line TEXT,
    size INTEGER NOT NULL, tries INTEGER NOT NULL DEFAULT 0, likely_tokens INTEGER NOT NULL DEFAULT 0,
    likely_cost REAL NOT NULL DEFAULT 0, answer TEXT, reason TEXT, status INTEGER, code TEXT,
    calls INTEGER NOT NULL DEFAULT 0, input_tokens INTEGER NOT NULL DEFAULT 0,
    output_tokens INTEGER NOT NULL DEFAULT 0, cost REAL NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS requests_by_key ON requests (key);
CREATE INDEX IF NOT EXISTS requests_by_state ON requests (state);
CREATE INDEX IF NOT EXISTS requests_by_part ON requests (part, state);
CREATE TABLE IF NOT EXISTS parts (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, requests INTEGER NOT NULL, bytes INTEGER NOT NULL,
    upload_tried INTEGER NOT NULL DEFAULT 0, create_tried INTEGER NOT NULL DEFAULT 0, file_id TEXT, batch_id TEXT,
    status TEXT, collected INTEGER NOT NULL DEFAULT 0, answered INTEGER NOT NULL DEFAULT 0, note TEXT);
"""


@dataclass(frozen=True, slots=True)
class Part:
    """One file of requests and its batch at the provider, as far as it is known.

    ``upload_tried`` and ``create_tried`` say that the server may have it though no id came back.
    """

    number: int
    name: str
    requests: int
    bytes: int
    upload_tried: bool
    create_tried: bool
    file_id: str | None
    batch_id: str | None
    status: str | None
    collected: bool
    answered: int
    note: str | None


@dataclass(frozen=True, slots=True)
class Held:
    """A request as the folder has it: its state, and what came back if anything did."""

    state: State
    reply: Reply


@dataclass(frozen=True, slots=True)
class Counts:
    """How many requests are in each state, and what those that were answered took at batch prices."""

    waiting: int
    asked: int
    answered: int
    failed: int
    calls: int
    input_tokens: int
    output_tokens: int
    cost: float
    likely_tokens: int
    likely_cost: float


def connected(path: Path) -> sqlite3.Connection:
    """Open the tables, which are made if there are none; each statement is a transaction unless one is begun."""
    with said(path):
        rows = sqlite3.connect(path, isolation_level=None, timeout=60, check_same_thread=False)
        rows.execute("PRAGMA journal_mode=WAL")
        rows.execute("PRAGMA synchronous=NORMAL")
        rows.executescript(TABLES)
    return rows


@contextmanager
def said(path: Path) -> Iterator[None]:
    """Say in one line what keeps the folder from being used."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise OutputError(f"{path}: can't be written: {error}; make room or choose another folder") from error
    except sqlite3.DatabaseError as error:
        raise UsageError(f"{path}: is no batch run of ours ({error}); choose another folder") from error
