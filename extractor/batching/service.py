"""A provider's Batch API: its files and batches, with patience.  Creating a batch alone is never simply repeated."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from extractor.batching.lines import URL
from extractor.errors import OutputError
from extractor.model.client import OpenAIClient
from extractor.pacing.gate import Gate
from extractor.pacing.retry import RetryPolicy, with_retry
from extractor.providers.provider import Endpoint

if TYPE_CHECKING:
    from openai import AsyncOpenAI

R = TypeVar("R")
ENDED = frozenset({"completed", "failed", "expired", "cancelled"})
_PART = "extractor_part"
_PAGE = 100
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch at the provider: how it stands, where its results are, and why it failed if it failed as a whole."""

    id: str
    status: str
    files: tuple[str, ...]
    done: int
    total: int
    code: str | None
    why: str | None

    @property
    def ended(self) -> bool:
        """Whether nothing more comes of it."""
        return self.status in ENDED


class BatchService:
    """Speaks to the Batch API of an endpoint; what may pass is tried again, as the policy says.

    Raises ModelUnavailableError where nothing is to be had: no key, no such server, no Batch API there.
    """

    def __init__(self, endpoint: Endpoint, policy: RetryPolicy) -> None:
        self._client = OpenAIClient(endpoint, policy)
        self._policy, self._gate = policy, Gate(endpoint.where, policy)

    async def aclose(self) -> None:
        """Close the connections of the running loop."""
        await self._client.aclose()

    async def upload(self, path: Path, name: str) -> str:
        """Upload a file of requests; return its id."""

        async def do(sdk: "AsyncOpenAI") -> str:
            with path.open("rb") as stream:
                return (await sdk.files.create(file=(name, stream), purpose="batch")).id

        return await self._patiently(do)

    async def uploaded(self, name: str, size: int) -> str | None:
        """Return the id of a file that was uploaded whole under a name, None if there is none."""

        async def do(sdk: "AsyncOpenAI") -> str | None:
            async for file in sdk.files.list(purpose="batch"):
                if file.filename == name and file.bytes == size:
                    return file.id
            return None

        return await self._patiently(do)

    async def create(self, file_id: str, name: str) -> Batch:
        """Create the batch of a file, once; TransientError where it may have been created or not."""

        async def do(sdk: "AsyncOpenAI") -> Batch:
            created = await sdk.batches.create(
                input_file_id=file_id, endpoint=URL, completion_window="24h", metadata={_PART: name},
                # For servers that know it; the others pay no heed.
                extra_headers={"Idempotency-Key": name},
            )  # fmt: skip
            return _batch(created)

        return await self._once(do)

    async def created(self, file_id: str, name: str) -> Sequence[Batch]:
        """Return the batches that were created of a file: one, if any."""

        async def do(sdk: "AsyncOpenAI") -> Sequence[Batch]:
            found = []
            async for batch in sdk.batches.list(limit=_PAGE):
                if batch.input_file_id == file_id or (batch.metadata or {}).get(_PART) == name:
                    found.append(_batch(batch))
            return found

        return await self._patiently(do)

    async def look(self, batch_id: str) -> Batch:
        """Return how a batch stands."""

        async def do(sdk: "AsyncOpenAI") -> Batch:
            return _batch(await sdk.batches.retrieve(batch_id))

        return await self._patiently(do)

    async def cancel(self, batch_id: str) -> Batch:
        """Cancel a batch; what it has answered by then is paid for, and can be collected."""

        async def do(sdk: "AsyncOpenAI") -> Batch:
            return _batch(await sdk.batches.cancel(batch_id))

        return await self._patiently(do)

    async def download(self, file_id: str, path: Path) -> None:
        """Write a file of results to a path."""

        async def do(sdk: "AsyncOpenAI") -> None:
            async with sdk.files.with_streaming_response.content(file_id) as response:
                await _write(response.iter_bytes(1 << 20), path)

        await self._patiently(do)

    async def _patiently(self, do: "Callable[[AsyncOpenAI], Awaitable[R]]") -> R:
        """Do what does no harm if it is done twice, until it is done or patience is at its end."""
        retried: Callable[..., Awaitable[R]] = with_retry(self._once, self._policy)
        return await retried(do)

    async def _once(self, do: "Callable[[AsyncOpenAI], Awaitable[R]]") -> R:
        async with self._gate.turn(self._gate.ticket(), 0):
            return await self._client.call(do)


async def _write(chunks: AsyncIterator[bytes], path: Path) -> None:
    try:
        with path.open("wb") as stream:
            async for chunk in chunks:
                stream.write(chunk)
    except OSError as error:
        raise OutputError(f"{path}: can't be written: {error.strerror or error}; make room") from error


def _batch(said: Any) -> Batch:
    """Return a batch as the server says it is; nothing trusts its form."""
    counts, errors = said.request_counts, (said.errors.data if said.errors else None) or ()
    first = errors[0] if errors else None
    why = " ".join(str(first.message).split())[:_LONGEST] if first and first.message else None
    files = tuple(one for one in (said.output_file_id, said.error_file_id) if one)
    done = (counts.completed + counts.failed) if counts else 0
    total = counts.total if counts else 0
    return Batch(said.id, said.status, files, done, total, first.code if first else None, why)
