"""The settings that results have to share, compared."""

from collections.abc import Mapping
from typing import Any

_LONGEST = 40


def differences(there: Mapping[str, Any], here: Mapping[str, Any]) -> str:
    """Say which settings differ and how; empty where none does.

    >>> differences({"model": None, "repairs": 1}, {"model": "openai/x", "repairs": 1})
    'model none there, openai/x here'
    """
    told = (
        f"{name} {_said(there[name])} there, {_said(here[name])} here" for name in here if there[name] != here[name]
    )
    return "; ".join(told)


def _said(value: Any) -> str:
    if isinstance(value, Mapping):
        return " ".join(map(str, value.values())) or "none"
    return "none" if value is None else str(value)[:_LONGEST]
