"""Ceilings that every module and function of the package keeps under, so that each fits a glance."""

import ast
from collections.abc import Iterator

from conftest import ROOT
from radon.complexity import cc_visit

PACKAGE = ("extractor", "schemas", "prompts")
COMPLEXITY, FUNCTION_LINES, MODULE_LINES = 15, 60, 300  # Complexity counts boolean operators too.


def modules() -> Iterator[tuple[str, str]]:
    for folder in PACKAGE:
        for path in sorted((ROOT / folder).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            yield name, path.read_text("utf-8")


def lines_of(name: str, text: str) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
            yield f"{name}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1


def too_complex(name: str, text: str) -> list[str]:
    # A class counts as the mean of its methods, which stand in the list themselves.
    blocks = [block for block in cc_visit(text) if block.letter != "C"]
    blocks += [inner for block in blocks for inner in getattr(block, "closures", ())]
    return [
        f"{name}:{block.lineno} {block.name}: complexity {block.complexity}"
        for block in blocks
        if block.complexity > COMPLEXITY
    ]


def test_no_function_is_too_complex() -> None:
    assert [found for name, text in modules() for found in too_complex(name, text)] == []


def test_no_function_is_too_long() -> None:
    lengths = [length for name, text in modules() for length in lines_of(name, text)]
    assert [f"{where}: {lines} lines" for where, lines in lengths if lines > FUNCTION_LINES] == []


def test_no_module_is_too_long() -> None:
    lengths = [(name, len(text.splitlines())) for name, text in modules()]
    assert lengths
    assert [f"{name}: {lines} lines" for name, lines in lengths if lines > MODULE_LINES] == []


def test_boolean_operators_count() -> None:
    conditions = " and ".join(f"a{n}" for n in range(COMPLEXITY + 1))
    assert too_complex("here.py", f"def f():\n    return {conditions}") == [f"here.py:1 f: complexity {COMPLEXITY + 1}"]
