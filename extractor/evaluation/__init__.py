"""Facts measured against gold: precision, recall and F1, how sure they are, and what they cost."""

from extractor.evaluation.convention import Convention
from extractor.evaluation.evaluating import RESAMPLES, evaluate
from extractor.evaluation.result import Evaluation
from extractor.evaluation.running import Wanted

__all__ = ["RESAMPLES", "Convention", "Evaluation", "Wanted", "evaluate"]
