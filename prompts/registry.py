"""Finding a prompt by name and version, and filling it."""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Template

PARTS = ("system", "user")
"""The messages of a prompt in order; each is a template of its own."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message to a model."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt's templates, part by part, and the version they have together."""

    name: str
    version: str
    templates: tuple[str, ...]

    @property
    def sha256(self) -> str:
        """The SHA-256 of the templates in hexadecimal; results record it."""
        return hashlib.sha256("\0".join(self.templates).encode("utf-8")).hexdigest()

    @property
    def label(self) -> str:
        """Version and hash, as provenance has them: ``v1 sha256:0a1b2c3d4e5f``."""
        return f"{self.version} sha256:{self.sha256[:12]}"

    def render(self, **values: str | None) -> tuple[Message, ...]:
        """Fill the templates.  Values are put in as they are: braces in an article's text mean nothing here."""
        texts = (_compiled(template).render(values) for template in self.templates)
        return tuple(Message(role, text) for role, text in zip(PARTS, texts, strict=True))


@cache
def _compiled(template: str) -> "Template":
    from jinja2 import Environment, StrictUndefined

    environment = Environment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=False)
    return environment.from_string(template)


@cache
def load(name: str, version: str) -> Prompt:
    """Return the prompt in ``NAME/VERSION/``; FileNotFoundError if there is none."""
    folder = resources.files("extractor.prompts").joinpath(name, version)
    return Prompt(name, version, tuple(folder.joinpath(f"{part}.j2").read_text("utf-8") for part in PARTS))
