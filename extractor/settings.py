"""The environment, read in one place, and what of an argument may be shown."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import platformdirs


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says; a test makes its own."""

    environment: Mapping[str, str] = field(default_factory=dict, repr=False)

    @classmethod
    def from_environment(cls) -> "Settings":
        """Read the process's environment."""
        return cls(dict(os.environ))

    @property
    def cache_folder(self) -> Path:
        """Where answers are kept: ``EXTRACTOR_CACHE_DIR``, or ``extractor`` in the user's cache folder."""
        return Path(self.key("EXTRACTOR_CACHE_DIR") or platformdirs.user_cache_path("extractor"))

    def key(self, variable: str) -> str | None:
        """Return what stands in an environment variable, such as an API key; None if it is not set or blank."""
        return self.environment.get(variable, "").strip() or None


def without_secrets(argument: str) -> str:
    """Return a command's argument without the user, password and query of a URL.

    >>> without_secrets("http://me:secret@localhost:8080/v1?key=k"), without_secrets("a: b")
    ('http://localhost:8080/v1', 'a: b')
    """
    try:
        parts = urlsplit(argument)
    except ValueError:
        return argument
    if "://" not in argument or not parts.netloc:
        return argument
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))
