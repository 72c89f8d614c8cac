"""A run's folder: which requests wait, are asked and are answered, in an SQLite file that is true after any end.

What is true of the provider is noted before and after each step there, on disk for good, so that whoever comes next
knows what may have happened.  What a batch brought is noted in one transaction: wholly and once, or not at all.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from filelock import FileLock, Timeout
from pydantic import ValidationError

from extractor.batching.lines import Reply
from extractor.batching.rows import Counts, Held, Part, connected, said
from extractor.batching.run import BatchRun
from extractor.errors import OutputError, UsageError
from extractor.model.cache import Keep
from extractor.model.request import Request
from extractor.model.spending import Spent

NAME = "batch.sqlite"
# A request that came back unanswered so often is not asked again.
MOST_TRIES = 3


class BatchFolder:
    """Keeps a run; one command at a time works on it, and the lock ends with its process.

    Raises UsageError for a folder that holds no run or is in use, OutputError where it can't be written.
    """

    def __init__(self, folder: Path, begun: BatchRun | None = None) -> None:
        self.folder = folder
        path = folder / NAME
        if begun is None and not path.is_file():
            raise UsageError(f"{folder}: holds no batch run; begin one with extractor batch submit")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._lock = FileLock(folder / "batch.lock", blocking=False, thread_local=False)
            self._lock.acquire()
        except Timeout:
            raise UsageError(f"{folder}: another command is at work on this run; wait for its end") from None
        except OSError as error:
            raise OutputError(f"{folder}: can't be written: {error.strerror}; choose another folder") from error
        try:
            self._rows = connected(path)
            self.run = self._begin(path, begun)
        except BaseException:
            self._lock.release()
            raise

    @property
    def facts(self) -> Path:
        """Where the facts go."""
        return self.folder / "facts.jsonl"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._rows.close()
        self._lock.release()

    def _begin(self, path: Path, begun: BatchRun | None) -> BatchRun:
        with said(path):
            there = self._rows.execute("SELECT said FROM run").fetchone()
            if there is None and begun is None:
                raise UsageError(f"{self.folder}: holds no batch run; begin one with extractor batch submit")
            if there is None and begun is not None:
                self._rows.execute("INSERT INTO run VALUES (?)", (begun.model_dump_json(),))
                return begun
        try:
            return BatchRun.model_validate_json(there[0])
        except ValidationError as error:
            raise UsageError(f"{path}: is of another version of this program; collect it with that one") from error

    # What the detour asks and notes.

    def held(self, request: Request) -> Held | None:
        """Return a request as it stands, None if it is new."""
        row = self._one("SELECT state, answer, reason, status, code FROM requests WHERE cut_key = ?", request.cut_key)
        return Held(row[0], Reply(answer=row[1], reason=row[2], status=row[3], code=row[4])) if row else None

    def defer(self, request: Request, line: str) -> None:
        """Let a request wait for the next batch."""
        self._do(
            "INSERT INTO requests (key, cut_key, room, characters, article, state, line, size)"
            " VALUES (?, ?, ?, ?, ?, 'waiting', ?, ?)"
            " ON CONFLICT (cut_key) DO UPDATE"
            " SET state = 'waiting', line = excluded.line, size = excluded.size, tries = 0",
            (*(request.key, request.cut_key, request.room, request.characters, request.article), line, _size(line)),
        )

    def withdraw(self, request: Request) -> None:
        """Note that a request that waited was answered directly."""
        self._do("UPDATE requests SET state = 'reset', line = NULL WHERE cut_key = ?", (request.cut_key,))

    def paid(self, key: str) -> tuple[int, Spent] | None:
        """Return with how many requests, and how dearly, the answer under a key (also of a cut one) was paid for."""
        calls, *tokens, cost = self._one(
            "SELECT coalesce(sum(calls), 0), coalesce(sum(input_tokens), 0), coalesce(sum(output_tokens), 0),"
            " coalesce(sum(cost), 0) FROM requests WHERE key = ?1 OR cut_key = ?1",
            key,
        )
        return (calls, Spent(*tokens, cost=cost)) if calls else None

    def forget(self, key: str) -> None:
        """Note that the answers under a key were of no use."""
        said_of_it = "no answer of the batches fitted the schema"
        self._do(
            "UPDATE requests SET state = 'failed', reason = ? WHERE key = ? AND state = 'answered'", (said_of_it, key)
        )

    def reset_failed(self) -> None:
        """Let what has failed be asked again when its article is."""
        self._do(
            "UPDATE requests SET state = 'reset', reason = NULL, status = NULL, code = NULL WHERE state = 'failed'"
        )

    def let_go(self) -> None:
        """Let nothing wait any more: what was needed has been asked directly."""
        self._do("UPDATE requests SET state = 'reset', line = NULL WHERE state = 'waiting'")

    # What is submitted.

    def waiting(self) -> Iterator[tuple[int, Request, int]]:
        """Yield what waits, the oldest first: its number, a request without its fields, and the bytes of its line."""
        select = (
            "SELECT number, key, characters, article, room, size FROM requests WHERE state = 'waiting' ORDER BY number"
        )
        for number, key, characters, article, room, size in self._rows.execute(select):
            yield number, Request({}, key, characters, article, room), size

    def cut(self, chosen: Iterable[tuple[int, int, Spent]]) -> Part:
        """Put requests (number, bytes, what each is likely to take) into a new part."""
        listed = list(chosen)
        with self._durably():
            (number,) = self._rows.execute("SELECT coalesce(max(number), 0) + 1 FROM parts").fetchone()
            name = f"extractor-{self.run.id}-{number:04}.jsonl"
            size = sum(size for _, size, _ in listed)
            self._rows.execute(
                "INSERT INTO parts (number, name, requests, bytes) VALUES (?, ?, ?, ?)",
                (number, name, len(listed), size),
            )
            self._rows.executemany(
                "UPDATE requests SET state = 'asked', part = ?, likely_tokens = ?, likely_cost = ? WHERE number = ?",
                ((number, likely.tokens, likely.cost, one) for one, _, likely in listed),
            )
        return self.part(number)

    def write(self, part: Part, path: Path) -> None:
        """Write a part's file."""
        select = "SELECT line FROM requests WHERE part = ? ORDER BY number"
        try:
            with path.open("wb") as stream:
                stream.writelines(
                    line.encode("utf-8") + b"\n" for (line,) in self._rows.execute(select, (part.number,))
                )
        except OSError as error:
            raise OutputError(f"{path}: can't be written: {error.strerror}; make room") from error

    def part(self, number: int) -> Part:
        """Return a part."""
        return self.parts("number = ?", number)[0]

    def parts(self, where: str = "1", *values: Any) -> list[Part]:
        """Return the parts, the oldest first."""
        with said(self.folder / NAME):
            rows = self._rows.execute(f"SELECT * FROM parts WHERE {where} ORDER BY number", values).fetchall()
        return [Part(*row) for row in rows]

    def note(self, part: Part, **changes: Any) -> Part:
        """Write down what is known of a part, for good."""
        names = ", ".join(f"{name} = ?" for name in changes)
        with self._durably():
            self._rows.execute(f"UPDATE parts SET {names} WHERE number = ?", (*changes.values(), part.number))
        return self.part(part.number)

    # What is collected.

    def take(self, part: Part, came: Iterable[tuple[str, Reply]], otherwise: Reply, keep: Keep) -> None:
        """Note what a part's batch brought, and ``otherwise`` for each request that it says nothing of.

        Answers go to ``keep`` too: under their request's key, cut ones under that of their limit.
        """
        # By the part, SQLite would go through all its requests for each line.
        select = "SELECT number, cut_key FROM requests INDEXED BY requests_by_key"
        asked = f"{select} WHERE key = ? AND part = ? AND state = 'asked'"
        with self._durably():
            for key, reply in came:
                for number, cut_key in self._rows.execute(asked, (key, part.number)).fetchall():
                    if reply.answer is not None:
                        keep(cut_key if reply.cut else key, reply.answer)
                    self._settle("number = ?", number, reply)
            self._settle("part = ? AND state = 'asked'", part.number, otherwise)
            (answered,) = self._rows.execute(
                "SELECT count(*) FROM requests WHERE part = ? AND state = 'answered'", (part.number,)
            ).fetchone()
            self._rows.execute("UPDATE parts SET collected = 1, answered = ? WHERE number = ?", (answered, part.number))

    def counts(self) -> Counts:
        """Return how the run stands."""
        states = dict(self._rows.execute("SELECT state, count(*) FROM requests GROUP BY state"))
        took = self._one(
            "SELECT coalesce(sum(calls), 0), coalesce(sum(input_tokens), 0), coalesce(sum(output_tokens), 0),"
            " coalesce(sum(cost), 0), coalesce(sum(likely_tokens) FILTER (WHERE state = 'asked'), 0),"
            " coalesce(sum(likely_cost) FILTER (WHERE state = 'asked'), 0) FROM requests"
        )
        return Counts(*(states.get(name, 0) for name in ("waiting", "asked", "answered", "failed")), *took)

    def longest(self) -> Iterator[tuple[int, Spent]]:
        """Yield, for estimates, a request's characters and what it took: of the longest answer, and of the densest."""
        select = "SELECT characters, input_tokens / calls, output_tokens / calls FROM requests WHERE calls > 0"
        for order in ("output_tokens / calls", "1.0 * input_tokens / calls / characters"):
            for characters, *tokens in self._rows.execute(f"{select} ORDER BY {order} DESC LIMIT 1"):
                yield characters, Spent(*tokens)

    def _settle(self, which: str, number: int, reply: Reply) -> None:
        spent = reply.spent or Spent()
        state = "answered" if reply.answer is not None else "waiting" if reply.again else "failed"
        self._rows.execute(
            "UPDATE requests SET answer = ?, reason = ?, status = ?, code = ?, tries = tries + ?, calls = calls + ?,"
            " input_tokens = input_tokens + ?, output_tokens = output_tokens + ?, cost = cost + ?,"
            " state = CASE WHEN ? = 'waiting' AND tries + ? >= ? THEN 'failed' ELSE ? END,"
            " line = CASE WHEN ? = 'waiting' THEN line END"
            f" WHERE {which}",
            (
                *(reply.answer, reply.reason, reply.status, reply.code, reply.counted, reply.spent is not None),
                *(spent.input_tokens, spent.output_tokens, spent.cost),
                *(state, reply.counted, MOST_TRIES, state, state, number),
            ),
        )

    @contextmanager
    def _durably(self) -> Iterator[None]:
        """Do what is done as one, and have it on the disk at the end."""
        with said(self.folder / NAME):
            self._rows.execute("PRAGMA synchronous=FULL")
            self._rows.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._rows.execute("COMMIT")
            except BaseException:
                self._rows.execute("ROLLBACK")
                raise
            finally:
                self._rows.execute("PRAGMA synchronous=NORMAL")

    def _do(self, statement: str, values: tuple[Any, ...] = ()) -> None:
        with said(self.folder / NAME):
            self._rows.execute(statement, values)

    def _one(self, statement: str, *values: Any) -> Any:
        with said(self.folder / NAME):
            return self._rows.execute(statement, values).fetchone()


def _size(line: str) -> int:
    return len(line.encode("utf-8")) + 1
