"""A real browser for the tests of the page, and what it tells about a page beside what is asked of it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: install it to test the page in it")


@contextmanager
def started() -> Iterator[Browser]:
    """Start the browser.  It ends with its module: while it runs, no other test could run an event loop."""
    # Chromium's own cage needs privileges that root in a container doesn't have.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser
        browser.close()


@dataclass
class Watched:
    """A page with the errors and the requests that it has made."""

    page: Page
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def quiet(self, path: Path) -> bool:
        """Tell whether the page made no error and asked for nothing but itself."""
        own = path.as_uri()
        others = [url for url in self.requests if not url.startswith(own) and not url.startswith("blob:")]
        assert (self.errors, others) == ([], [])
        return True


@contextmanager
def watched(browser: Browser, path: Path, fragment: str = "", **context: Any) -> Iterator[Watched]:
    """Open a file and watch it; at the end it must have been quiet."""
    options: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}, "accept_downloads": True} | context
    opened = browser.new_context(**options)
    page = opened.new_page()
    # Long enough for a machine that does other work beside: no test waits for it unless it fails.
    page.set_default_timeout(30_000)
    seen = Watched(page)
    page.on(
        "console", lambda message: seen.errors.append(message.text) if message.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on("request", lambda request: seen.requests.append(request.url))
    page.goto(path.as_uri() + fragment)
    try:
        yield seen
    finally:
        opened.close()
