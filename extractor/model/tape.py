"""The transports that record to a cassette and play from one; they stand where the network would."""

import httpx2

from extractor.errors import ModelUnavailableError
from extractor.model.cassette import Cassette, Recorder, Reply, scrubbed

# How many go out at once is the gate's business.
_LIMITS = httpx2.Limits(max_connections=None, max_keepalive_connections=None, keepalive_expiry=60)


class ReplayMissError(ModelUnavailableError):
    """A request that the cassette has no recording of; nothing is ever asked instead."""


class RecordingTransport(httpx2.AsyncBaseTransport):
    """Sends requests and writes each exchange down as it ends.

    The caller gets what was written, no more: a replay then says just what the recorded run said.
    """

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._network = httpx2.AsyncHTTPTransport(limits=_LIMITS)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send, record, and return what was recorded."""
        body = (await request.aread()).decode("utf-8")
        answered = await self._network.handle_async_request(request)
        await answered.aread()
        await answered.aclose()
        reply = scrubbed(answered.status_code, answered.headers, answered.text)
        self._recorder.add(request.method, request.url.path, request.headers, body, reply)
        return _response(reply)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._network.aclose()


class ReplayTransport(httpx2.AsyncBaseTransport):
    """Plays a cassette; raises ReplayMissError for a request that it doesn't hold."""

    def __init__(self, cassette: Cassette) -> None:
        self._cassette = cassette

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Return the recorded answer."""
        asked = (request.method, request.url.path, (await request.aread()).decode("utf-8"))
        reply = self._cassette.play(*asked)
        if reply is None:
            raise ReplayMissError(self._cassette.what_is_missing(*asked))
        return _response(reply)


def _response(reply: Reply) -> httpx2.Response:
    return httpx2.Response(reply.status, headers=dict(reply.headers), content=reply.body.encode("utf-8"))
