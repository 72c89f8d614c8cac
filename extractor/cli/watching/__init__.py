"""What a run shows as it goes on: a bar on a terminal, plain lines elsewhere, JSON lines for machines, or nothing."""

from extractor.cli.watching.choose import watch_for
from extractor.cli.watching.interface import State, Watch

__all__ = ["State", "Watch", "watch_for"]
