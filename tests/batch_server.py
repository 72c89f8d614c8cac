"""A scripted Batch API on loopback: files, batches whose states advance as they are looked at, output and error files.

    with BatchServer([answer(draft)], fates=[Fate(ends="expired", answered=3), Fate()]) as server:
        ...                          # server.url, server.charged, server.batches

Each line of a batch is answered by the server's step, as a request that comes directly is; what it answers with 200 is
``charged``, once for each time, by its messages.  A ``Fate`` says how a batch goes, in the order in which they are
created.  A step of the protocol may be lost: done, and its answer never sent (``lost``), or not sent until the client
has gone (``hung``).
"""

import json
import re
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from scripted_server import Received, Reply, ScriptedServer, Step, failure

What = Literal["upload", "files", "create", "batches", "look", "download", "cancel"]
_STATES = ("validating", "in_progress", "finalizing")


@dataclass(frozen=True)
class Fate:
    """How a batch goes: after so many looks it ends so, with so many requests answered (None is all).

    A batch that expired or was cancelled has every other unanswered request in its error file, as the protocol has it;
    of the others nothing is said.  One that failed as a whole says why, with a ``code``.
    """

    looks: int = 1
    ends: str = "completed"
    answered: int | None = None
    code: str = "invalid_request"
    why: str = "the file is not what it should be"


@dataclass
class Made:
    """A batch as the server has it."""

    id: str
    input_file_id: str
    metadata: Mapping[str, str]
    lines: list[dict[str, Any]]
    fate: Fate
    status: str = "validating"
    looked: int = 0
    output: str | None = None
    errors: str | None = None
    created_at: int = 1_700_000_000

    @property
    def body(self) -> dict[str, Any]:
        why = {"object": "list", "data": [{"code": self.fate.code, "message": self.fate.why}]}
        return {
            "id": self.id,
            "object": "batch",
            "endpoint": "/v1/chat/completions",
            "completion_window": "24h",
            "input_file_id": self.input_file_id,
            "created_at": self.created_at,
            "status": self.status,
            "output_file_id": self.output,
            "error_file_id": self.errors,
            "metadata": self.metadata,
            "errors": why if self.status == "failed" else None,
            "request_counts": {"total": len(self.lines), "completed": 0, "failed": 0},
        }


@dataclass
class _Files:
    """Uploaded and made files."""

    contents: dict[str, bytes] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, content: bytes) -> str:
        file_id = f"file-{len(self.contents) + 1}"
        self.contents[file_id], self.names[file_id] = content, name
        return file_id

    def body(self, file_id: str, purpose: str = "batch") -> dict[str, Any]:
        size, name = len(self.contents[file_id]), self.names[file_id]
        base = {"object": "file", "created_at": 1_700_000_000, "purpose": purpose, "status": "processed"}
        return {"id": file_id, "bytes": size, "filename": name, **base}


class BatchServer(ScriptedServer):
    """Plays a Batch API; ``steps`` answer what comes directly and each line of a batch."""

    def __init__(
        self,
        steps: Sequence[Step],
        *,
        fates: Sequence[Fate] = (Fate(),),
        lost: Mapping[What, Sequence[int]] | None = None,
        hung: Mapping[What, Sequence[int]] | None = None,
        most_lines: int = 50_000,
        most_bytes: int = 200_000_000,
        page: int = 2,
    ) -> None:
        super().__init__(steps)
        self._fates, self._lost, self._hung, self._page = list(fates), lost or {}, hung or {}, page
        self._most = most_lines, most_bytes
        self.batches: list[Made] = []
        self.files = _Files()
        self.charged: Counter[str] = Counter()
        self.tokens = [0, 0]
        self.direct = 0
        self.did: Counter[What] = Counter()
        self.done = threading.Condition()

    def reply(self, received: Received) -> Reply:
        path = received.path.partition("?")[0].removeprefix("/v1")
        if path == "/chat/completions":
            self.direct += 1
            return self._answered(received)
        what, reply = self._routed(path, received)
        with self.done:
            self.did[what] += 1
            self.done.notify_all()
        if self.did[what] in self._lost.get(what, ()):
            return Reply(reset=True)
        return Reply(hang=True) if self.did[what] in self._hung.get(what, ()) else reply

    def wait_for(self, what: What, times: int = 1) -> None:
        """Wait until a step has been done so often."""
        with self.done:
            assert self.done.wait_for(lambda: self.did[what] >= times, timeout=60), self.did

    def cancel(self, number: int) -> None:
        """End a batch as if its owner had cancelled it."""
        made = self.batches[number]
        made.fate = Fate(looks=0, ends="cancelled", answered=made.fate.answered or 0)

    def _routed(self, path: str, received: Received) -> tuple[What, Reply]:
        if path == "/files":
            return ("upload", self._upload(received)) if received.raw else ("files", self._listed_files(received))
        if found := re.fullmatch(r"/files/([\w-]+)/content", path):
            content = self.files.contents.get(found[1])
            return "download", failure(404, "no such file") if content is None else Reply(content.decode())
        if path == "/batches":
            return ("create", self._create(received)) if received.raw else ("batches", self._listed(received))
        if found := re.fullmatch(r"/batches/([\w-]+)(/cancel)?", path):
            made = next(one for one in self.batches if one.id == found[1])
            if found[2]:
                self.cancel(self.batches.index(made))
                return "cancel", Reply({**made.body, "status": "cancelling"})
            return "look", Reply(self._looked(made).body)
        raise AssertionError(f"no such address: {path}")

    def _answered(self, received: Received) -> Reply:
        """Answer a request, and charge for it if it is answered well."""
        reply = super().reply(received)
        if reply.status == 200 and isinstance(reply.body, Mapping):
            body = received.body
            self.charged[json.dumps([body["model"], body["messages"]])] += 1
            usage = reply.body.get("usage", {})
            self.tokens[0] += usage.get("prompt_tokens", 0)
            self.tokens[1] += usage.get("completion_tokens", 0)
        return reply

    def _upload(self, received: Received) -> Reply:
        boundary = re.search(r"boundary=(\S+)", received.headers["content-type"])
        assert boundary
        parts = received.raw.split(b"--" + boundary[1].encode())
        head, _, content = next(part for part in parts if b"filename=" in part).partition(b"\r\n\r\n")
        assert any(part.strip().endswith(b"batch") and b'name="purpose"' in part for part in parts)
        name = re.search(rb'filename="([^"]+)"', head)
        assert name
        content = content.removesuffix(b"\r\n")
        assert len(content) <= self._most[1]
        return Reply(self.files.body(self.files.add(name[1].decode(), content)))

    def _listed_files(self, received: Received) -> Reply:
        return self._paged([self.files.body(file_id) for file_id in self.files.contents], received)

    def _listed(self, received: Received) -> Reply:
        return self._paged([made.body for made in reversed(self.batches)], received)

    def _paged(self, rows: list[dict[str, Any]], received: Received) -> Reply:
        after = re.search(r"after=([\w-]+)", received.path)
        begin = next(n for n, row in enumerate(rows) if row["id"] == after[1]) + 1 if after else 0
        page = rows[begin : begin + self._page]
        return Reply({"object": "list", "data": page, "has_more": begin + self._page < len(rows)})

    def _create(self, received: Received) -> Reply:
        said = received.body
        assert (said["endpoint"], said["completion_window"]) == ("/v1/chat/completions", "24h")
        lines = [json.loads(line) for line in self.files.contents[said["input_file_id"]].splitlines()]
        assert 0 < len(lines) <= self._most[0]
        assert len({line["custom_id"] for line in lines}) == len(lines)
        fate = self._fates[min(len(self.batches), len(self._fates) - 1)]
        made = Made(f"batch_{len(self.batches) + 1}", said["input_file_id"], said.get("metadata") or {}, lines, fate)
        self.batches.append(made)
        return Reply(made.body)

    def _looked(self, made: Made) -> Made:
        if made.status in ("completed", "failed", "expired", "cancelled"):
            return made
        made.looked += 1
        if made.looked <= made.fate.looks:
            made.status = _STATES[min(made.looked - 1, len(_STATES) - 1)]
            return made
        made.status = made.fate.ends
        if made.status != "failed":
            self._end(made)
        return made

    def _end(self, made: Made) -> None:
        """Answer a batch's lines and write its files, in another order than that of the requests."""
        output: list[dict[str, Any]] = []
        errors: list[dict[str, Any]] = []
        cut = len(made.lines) if made.fate.answered is None else made.fate.answered
        for line in made.lines[:cut]:
            raw = json.dumps(line["body"]).encode()
            reply = self._answered(Received("/v1/chat/completions", {}, raw, 0.0))
            response = {"status_code": reply.status, "request_id": "req_1", "body": reply.body}
            row = {"id": "batch_req_1", "custom_id": line["custom_id"], "response": response, "error": None}
            (output if reply.status == 200 else errors).append(row)
        for line in made.lines[cut::2]:
            code = "batch_expired" if made.status == "expired" else "batch_cancelled"
            error = {"code": code, "message": f"This request was not executed: {code}."}
            errors.append({"custom_id": line["custom_id"], "response": None, "error": error})
        made.output, made.errors = (self._file(f"{made.id}.{n}", rows) for n, rows in enumerate((output, errors)))

    def _file(self, name: str, rows: list[dict[str, Any]]) -> str | None:
        content = "".join(json.dumps(row) + "\n" for row in reversed(rows))
        return self.files.add(name, content.encode()) if rows else None
