"""The manifest beside a results file: read before a run, written at its begin and its end."""

import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from pydantic import ValidationError

from extractor import __version__
from extractor.errors import UsageError
from extractor.results.appending import cannot_write
from extractor.results.settings import differences
from extractor.schemas import Manifest, Run, RunSettings
from extractor.settings import without_secrets

_LIBRARIES = ("pydantic", "openai", "instructor")


class RunManifest:
    """Keeps the manifest of a results file; raises OutputError where it can't be written."""

    def __init__(
        self, results: Path, settings: RunSettings, earlier: Sequence[Run] = (), arguments: Sequence[str] = ()
    ) -> None:
        self.path = manifest_path(results)
        self._earlier = tuple(earlier)
        self._settings = settings
        self.run = Run(
            started_at=datetime.now(UTC),
            arguments=tuple(without_secrets(argument) for argument in arguments),
            versions={
                "extractor": __version__,
                "python": platform.python_version(),
                **{name: version(name) for name in _LIBRARIES},
            },
        )

    def write(self, run: Run) -> None:
        """Write the manifest with this as its last run; it is replaced whole or not at all."""
        manifest = Manifest(settings=self._settings, runs=(*self._earlier, run))
        new = self.path.with_name(self.path.name + ".new")
        try:
            new.write_text(manifest.model_dump_json(indent=1) + "\n", encoding="utf-8")
            new.replace(self.path)
        except OSError as error:
            raise cannot_write(self.path, error) from error


def earlier_runs(results: Path, settings: RunSettings) -> tuple[Run, ...]:
    """Return the runs that the manifest beside a results file tells of.

    Raises UsageError where they had other settings, naming each, and for a manifest that can't be read.
    """
    path = manifest_path(results)
    try:
        manifest = Manifest.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return ()
    except (OSError, ValidationError) as error:
        why = error.strerror if isinstance(error, OSError) else "no manifest of ours"
        raise UsageError(f"{path}: can't be read: {why}; remove it to go on without what it says") from error
    if told := differences(manifest.settings.model_dump(), settings.model_dump()):
        raise UsageError(
            f"{results}: its results have other settings ({told}): choose another -o, or --fresh to start anew"
        )
    return manifest.runs


def manifest_path(results: Path) -> Path:
    """Return where the manifest of a results file stands.

    >>> str(manifest_path(Path("out/facts.jsonl")))
    'out/facts.manifest.json'
    """
    return results.with_name(f"{results.name.removesuffix('.jsonl')}.manifest.json")
