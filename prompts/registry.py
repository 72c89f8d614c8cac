"""Finding a prompt by name and version."""

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt template, its version and the hash of its text."""

    name: str
    version: str
    template: str

    @property
    def sha256(self) -> str:
        """The SHA-256 of the template in hexadecimal; results record it."""
        return hashlib.sha256(self.template.encode("utf-8")).hexdigest()


@cache
def load(name: str, version: str) -> Prompt:
    """Return the template ``NAME/VERSION.j2``; FileNotFoundError if there is none."""
    file = resources.files("extractor.prompts").joinpath(name, f"{version}.j2")
    return Prompt(name, version, file.read_text("utf-8"))
