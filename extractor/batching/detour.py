"""The way of a request past the network: answered from the run's folder, or deferred to the next batch."""

from collections.abc import Mapping

from extractor.batching.folder import BatchFolder
from extractor.batching.lines import failure, line_of
from extractor.errors import DeferredError
from extractor.model.asking import Post
from extractor.model.request import Request
from extractor.model.spending import Spent
from extractor.providers.provider import Endpoint


class BatchDetour:
    """Defers what a run's batches have not brought yet; what they have is in the cache.

    An answer that has gone from the cache since is given from the folder.  With ``finishing``, what is in no batch is
    asked directly; what is in one that has not ended is still waited for.
    """

    def __init__(self, folder: BatchFolder, endpoint: Endpoint, *, finishing: bool) -> None:
        self._folder, self._endpoint, self._finishing = folder, endpoint, finishing

    async def post(self, direct: Post, request: Request) -> tuple[str, Mapping[str, str]]:
        """Return the answer; DeferredError where it is still to come, ModelError where it is not to be had."""
        held = self._folder.held(request)
        if held and held.state == "failed":
            raise failure(held.reply, request.fields, self._endpoint)
        if held and held.state == "answered" and held.reply.answer is not None:
            return held.reply.answer, {}
        if self._finishing and (held is None or held.state != "asked"):
            answer = await direct(request)
            self._folder.withdraw(request)
            return answer
        if held is None or held.state == "reset":
            self._folder.defer(request, line_of(request, self._endpoint.limit_name))
        raise DeferredError(f"{self._endpoint.model}: the answer comes in a batch")

    def paid(self, key: str) -> tuple[int, Spent] | None:
        """Return with how many requests of this run, and how dearly, an answer was paid for."""
        return self._folder.paid(key)

    def forget(self, key: str) -> None:
        """Note that an answer was of no use."""
        self._folder.forget(key)
