"""The wheel in an empty environment: our names, and no others."""

import shutil
import subprocess
import sys
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, Outcome

from extractor import __version__


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder, source = tmp_path_factory.mktemp("wheel"), tmp_path_factory.mktemp("source")
    # A build leaves files beside what it builds from, and another process may build at the same time.
    for name in ("extractor", "schemas", "prompts"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", str(folder)]
    subprocess.run([*command, str(source)], check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_the_package_alone(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names} == {"extractor", f"{'-'.join(wheel.stem.split('-')[:2])}.dist-info"}
    for needed in (
        "extractor/py.typed",
        "extractor/schemas/facts.py",
        "extractor/prompts/draft/v1/system.j2",
        "extractor/report/static/start.js",
        "extractor/report/templates/head.html.j2",
    ):
        assert needed in names
    modules = {f"extractor/{path.relative_to(ROOT / 'extractor')}" for path in (ROOT / "extractor").rglob("*.py")}
    assert modules <= set(names)


def test_the_version_stands_in_one_place(wheel: Path, command: Callable[..., Outcome]) -> None:
    assert wheel.name.startswith(f"extractor-{__version__}-")
    assert command("--version").out == f"extractor {__version__}\n"
    assert __version__ not in (ROOT / "pyproject.toml").read_text("utf-8")


def test_installed_in_an_empty_environment_it_brings_no_module_of_another_name(
    wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PYTHONPATH", raising=False)
    venv.create(tmp_path / "env", with_pip=False)
    python = tmp_path / "env" / "bin" / "python"
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", str(wheel)]
    subprocess.run(command, check=True, capture_output=True)
    code = (
        "import importlib.util as u, extractor; "
        "print(extractor.__version__, [n for n in ('schemas', 'prompts', 'tests', 'examples') if u.find_spec(n)])"
    )
    done = subprocess.run([str(python), "-c", code], cwd=tmp_path, check=True, capture_output=True, text=True)
    assert done.stdout.split(maxsplit=1)[1].strip() == "[]"


@pytest.mark.parametrize("name", ["schemas", "prompts"])
def test_the_top_level_folders_are_importable_under_one_name_only(name: str) -> None:
    done = subprocess.run([sys.executable, "-c", f"import {name}"], cwd=ROOT, capture_output=True, text=True)
    assert f"extractor.{name}" in done.stderr
