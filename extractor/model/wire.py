"""The transport under the SDK: aiohttp, whose parser is compiled; a request costs a third less than by httpx2."""

import urllib.request

import aiohttp
import httpx2
from yarl import URL

_KEPT_ALIVE = 60.0


class Wire(httpx2.AsyncBaseTransport):
    """Sends each request over a connection that is free, or a new one, and returns the whole answer.

    Belongs to the event loop that it is made in.  Raises httpx2.ConnectError where there is no connection to be had and
    httpx2.NetworkError where one breaks.
    """

    def __init__(self) -> None:
        # How many go out at once is the gate's business.
        connector = _Connector(limit=0, keepalive_timeout=_KEPT_ALIVE, ssl=httpx2.create_ssl_context())
        cookies = aiohttp.DummyCookieJar()
        self._session = aiohttp.ClientSession(connector=connector, cookie_jar=cookies, auto_decompress=False)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request and return the whole answer."""
        within = request.extensions.get("timeout", {})
        # What stands before an @ has gone into the headers already.
        url = request.url.copy_with(userinfo=b"") if request.url.userinfo else request.url
        try:
            async with self._session.request(
                request.method,
                URL(str(url), encoded=True),
                headers=request.headers.multi_items(),
                data=await request.aread(),
                allow_redirects=False,
                timeout=aiohttp.ClientTimeout(sock_connect=within.get("connect"), sock_read=within.get("read")),
            ) as answered:
                content = await answered.read()
        except aiohttp.InvalidURL as error:
            raise httpx2.UnsupportedProtocol(str(error)) from error
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, UnicodeError) as error:  # a name too long
            raise httpx2.ConnectError(getattr(error, "strerror", None) or str(error)) from error
        except TimeoutError as error:
            raise httpx2.ReadTimeout(str(error)) from error
        except aiohttp.ClientError as error:
            raise httpx2.NetworkError(str(error) or type(error).__name__) from error
        return httpx2.Response(answered.status, headers=answered.raw_headers, content=content)

    async def aclose(self) -> None:
        """Close all connections."""
        await self._session.close()

    def __del__(self) -> None:
        # Who forgets to close gets no paragraph on standard error; the sockets go with their transports.
        self._session.detach()


class _Connector(aiohttp.TCPConnector):
    """Connections that go without a word when nobody has closed them."""

    def __del__(self, *_: object) -> None:
        """Say nothing."""


def network() -> httpx2.AsyncBaseTransport | None:
    """Return the wire; None, which leaves it to the library, where the environment names a proxy."""
    return None if urllib.request.getproxies() else Wire()
