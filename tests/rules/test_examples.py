"""The examples in the docstrings of the rule engine."""

import doctest
import importlib
import pkgutil

import pytest

import extractor.rules


@pytest.mark.parametrize("name", [module.name for module in pkgutil.iter_modules(extractor.rules.__path__)])
def test_examples(name: str) -> None:
    assert doctest.testmod(importlib.import_module(f"extractor.rules.{name}")).failed == 0
