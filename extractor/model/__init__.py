"""Asking a model: a small port, and one client behind it.

Only `extractor.model.client` imports openai and instructor, and it is imported only when a model is called: the two
cost three seconds.
"""

from extractor.model.modes import Mode
from extractor.model.options import ModelOptions
from extractor.model.port import Answer, CutError, ModelClient, Room, Usage
from extractor.model.provider import Endpoint, endpoint

__all__ = [
    "Answer",
    "CutError",
    "Endpoint",
    "Mode",
    "ModelClient",
    "ModelOptions",
    "Room",
    "Usage",
    "endpoint",
]
