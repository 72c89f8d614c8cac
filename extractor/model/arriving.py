"""An answer that arrives while its question is cancelled is still taken in: it is paid for."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

R = TypeVar("R")
# What is on its way when its question is cancelled has so many seconds to arrive.
_GRACE = 0.25


async def let_arrive(exchange: Coroutine[Any, Any, R]) -> R:
    """Run an exchange; if it is cancelled, an answer that is just arriving still arrives, and is kept."""
    arriving = asyncio.ensure_future(exchange)
    try:
        return await asyncio.shield(arriving)
    except asyncio.CancelledError:
        try:
            await asyncio.wait({arriving}, timeout=_GRACE)
        finally:
            arriving.cancel()
            arriving.add_done_callback(lambda ended: ended.cancelled() or ended.exception())
        raise
