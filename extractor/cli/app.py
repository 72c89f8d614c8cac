"""The command line as a whole: its commands, in the order in which `--help` lists them."""

from typing import Annotated

import typer

from extractor.cli.commands import making, measuring, showing
from extractor.cli.commands.batching import batch

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Structured facts from news articles: a model or rules draft, deterministic code decides.",
    epilog="Exit status: 0 all well; 1 some articles failed; 2 wrong use or configuration; 3 stopped by a budget; "
    "130 interrupted.",
)


def _version(wanted: bool) -> None:
    if wanted:
        from extractor import __version__

        typer.echo(f"extractor {__version__}")
        raise typer.Exit


@app.callback()
def common(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version and end.")
    ] = False,
) -> None:
    """Take the options that stand before a command."""


app.command()(measuring.annotate)
app.add_typer(batch, name="batch")
app.command()(making.extract)
app.command()(showing.cache)
app.command()(making.check)
app.command()(showing.compare)
app.command()(showing.explain)
app.command()(showing.export)
app.command(name="eval")(measuring.evaluate)
app.command()(showing.figures)
app.command()(showing.models)
app.command()(showing.report)
app.command()(making.relocate)
app.command()(showing.schema)
