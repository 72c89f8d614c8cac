"""Every table of English has an example beside it, and the tests beside this one try the example."""

import ast
import pkgutil
from importlib import import_module
from pathlib import Path

import pytest

from extractor import english

MODULES = sorted(module.name for module in pkgutil.iter_modules(english.__path__))
# Tables whose rows carry their own examples, and what is built from other tables.
SHOWN_OTHERWISE = {
    "bodies": {"COMPANIES"},
    "calendar": {"WRITTEN_MONTHS", "LOWER_MONTHS", "LOWER_WEEKDAYS", "MONTH_PATTERN", "WEEKDAY_PATTERN"},
    "closed_classes": {"CLASSES"},
    "inflection": {"BASE_FORM", "FORMS"},
    "opposites": {"OPPOSITES"},
    "stems": {"WORD"},
    "synonyms": {"SYNONYMS", "EXAMPLE"},
    "verbs": {
        "CONSTRUCTIONS",
        "FRAME_EXAMPLES",
        "GROUPS",
        *("SAYING", "BLAMING", "ASKING", "URGING", "INTENDING", "REFUSING", "PREDICTING", "DOUBTING", "BELIEVING"),
        "SHOWING",
    },
}


def tables(name: str) -> set[str]:
    """Return the public tables that a module assigns."""
    source = Path(english.__path__[0], f"{name}.py").read_text("utf-8")
    targets = [
        target
        for node in ast.parse(source).body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
    ]
    names = {target.id for target in targets if isinstance(target, ast.Name)}
    return {name for name in names if name.isupper() and not name.startswith("_")}


@pytest.mark.parametrize("name", MODULES)
def test_every_table_has_an_example(name: str) -> None:
    examples = set(getattr(import_module(f"extractor.english.{name}"), "EXAMPLES", ()))
    assert tables(name) - {"EXAMPLES"} == examples | SHOWN_OTHERWISE.get(name, set())


@pytest.mark.parametrize("name", MODULES)
def test_every_example_is_tried(name: str) -> None:
    examples = set(getattr(import_module(f"extractor.english.{name}"), "EXAMPLES", ()))
    tests = Path(__file__).with_name(f"test_{name if name != 'irregular_verbs' else 'inflection'}.py")
    assert tests.exists() or not tables(name) - {"WORD"}
    tried = tests.read_text("utf-8") if examples else ""
    assert {table for table in examples if table not in tried} == set()
