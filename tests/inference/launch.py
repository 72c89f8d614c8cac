"""The process that serves: llama.cpp's own server, which ends with the process that started it."""

import os
import runpy
import sys
import threading
from typing import Any

from llama_cpp import llama_cpp

_default = llama_cpp.llama_model_default_params


def _without_extra_buffers() -> Any:
    """Return llama.cpp's defaults without the buffers for AMX, whose first evaluation crashes (0.3.36)."""
    parameters = _default()
    parameters.use_extra_bufts = False
    return parameters


def _end_with_parent() -> None:
    """Wait for the end of the pipe that the parent holds, which comes however the parent ends."""
    sys.stdin.buffer.read()
    os._exit(0)


if __name__ == "__main__":
    llama_cpp.llama_model_default_params = _without_extra_buffers
    threading.Thread(target=_end_with_parent, daemon=True).start()
    runpy.run_module("llama_cpp.server", run_name="__main__")
