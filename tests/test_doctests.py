import doctest
import pkgutil
from importlib import import_module

import pytest

import extractor

MODULES = sorted(
    module.name for module in pkgutil.walk_packages(extractor.__path__, "extractor.") if "__main__" not in module.name
)


@pytest.mark.parametrize("name", ["extractor", *MODULES])
def test_the_examples_in_docstrings_are_true(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0
