"""The environment, read in one place."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says; a test makes its own."""

    environment: Mapping[str, str] = field(default_factory=dict, repr=False)

    @classmethod
    def from_environment(cls) -> "Settings":
        """Read the process's environment."""
        return cls(dict(os.environ))

    def key(self, variable: str) -> str | None:
        """Return the API key in an environment variable, None if it is not set or blank."""
        return self.environment.get(variable, "").strip() or None
