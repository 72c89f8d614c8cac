"""Half price: questions go to a provider in batches, and their answers come a day later.

The ordinary pipeline runs with a model whose way to the server is a detour (`detour`): what no cache answers is written
down in the run's folder (`folder`) and deferred.  What is written down is cut into parts (`submitting`), each a file
and a batch at the provider (`service`).  What comes back (`lines`, `collecting`) is in the folder when the pipeline
runs again, until nothing is deferred any more.  Whatever ends a command, the next one goes on from the folder.
"""

from extractor.batching.collecting import Collected, collect
from extractor.batching.engine import Batching
from extractor.batching.folder import BatchFolder
from extractor.batching.rows import Counts, Part
from extractor.batching.run import BatchRun
from extractor.batching.service import BatchService
from extractor.batching.submitting import Submitted, submit

__all__ = [
    "BatchFolder",
    "BatchRun",
    "BatchService",
    "Batching",
    "Collected",
    "Counts",
    "Part",
    "Submitted",
    "collect",
    "submit",
]
