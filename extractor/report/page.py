"""A page's frame: the templates, the style and script that go into it, and the policy that lets nothing else run."""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from extractor import __version__
from extractor.report.chapter import Chapter

GENERATOR = "extractor report"
STYLES = ("colours", "frame", "article", "records", "print")
SCRIPTS = (
    "elements",
    "state",
    "review",
    "text",
    "why",
    "records",
    "forms",
    "figures",
    "filters",
    "articles",
    "keys",
    "start",
)
"""The parts of the page's style and script, in the order in which they are put together."""


def head(title: str, chapters: Sequence[Chapter]) -> str:
    """Return the page down to where its articles' data begin."""
    style = Markup("\n".join([*(_asset(f"{name}.css") for name in STYLES), *(chapter.style for chapter in chapters)]))
    frame = _template("head").render(
        title=title,
        chapters=chapters,
        style=_unclosed(style, "style"),
        policy=_policy(style, _script()),
        generator=f"{GENERATOR} {__version__}",
    )
    for chapter in chapters:
        if frame.count(f'id="{chapter.id}"') != 1:
            raise ValueError(f"a chapter can't be called {chapter.id!r}: that anchor is taken")
    return frame


def data_block(name: str, data: str) -> str:
    """Return an element that holds embedded data for the script and is never run."""
    return _template("data").render(name=name, data=Markup(data))


def tail() -> str:
    """Return the rest of the page: its script."""
    return _template("tail").render(script=_script())


def rendered(name: str, **values: object) -> Markup:
    """Return the body of a chapter from its template; all text in it is escaped."""
    return Markup(_template(name).render(values))


def _policy(style: str, script: str) -> str:
    """Return a Content-Security-Policy: our style and script by their hashes, and nothing from anywhere."""
    parts = (
        "default-src 'none'",
        f"style-src '{_hash(style)}'",
        f"script-src '{_hash(script)}'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(parts)


def _hash(content: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode('utf-8')).digest()).decode('ascii')}"


@cache
def _script() -> Markup:
    """Return the script, whose parts see each other and nothing else does."""
    parts = "\n".join(_asset(f"{name}.js") for name in SCRIPTS)
    return _unclosed(Markup(f'(() => {{\n"use strict";\n{parts}}})();\n'), "script")


def _unclosed(content: Markup, element: str) -> Markup:
    """Return what may stand in an element; ValueError if it would close it."""
    if f"</{element}" in content.lower():
        raise ValueError(f"the page's {element} would end in the middle")
    return content


def _asset(name: str) -> str:
    return resources.files("extractor.report").joinpath("static", name).read_text("utf-8")


@cache
def _environment() -> Environment:
    loader = PackageLoader("extractor.report", "templates")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def _template(name: str) -> Template:
    return _environment().get_template(f"{name}.html.j2")
