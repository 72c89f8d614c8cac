"""What a command says beside its output: lines on standard error, as they are and not cut to a width."""

from rich.console import Console, RenderableType


class Voice:
    """Speaks to people on standard error."""

    def __init__(self) -> None:
        self.console = Console(stderr=True, highlight=False, soft_wrap=True)

    def note(self, line: str) -> None:
        """Say something of the run, with the program's name before it."""
        self.tell(f"extractor: {line}")

    def tell(self, what: RenderableType) -> None:
        """Say what the run came to; square brackets are no markup."""
        self.console.print(what, markup=False)
