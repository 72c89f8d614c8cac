"""The commands and their options.  What a command needs is imported when it runs: `--help` waits for nothing."""

import sys
from enum import StrEnum
from typing import Annotated, Literal

import typer

from extractor.cli.options import (
    BaseUrlOption,
    CacheDirOption,
    ContextOption,
    MaxCostOption,
    MaxTokensOption,
    ModeOption,
    NoCacheOption,
    PricesOption,
    RecordOption,
    RepairsOption,
    ReplayOption,
)
from extractor.cli.status import OK

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Structured facts from news articles: a model or rules draft, deterministic code decides.",
    epilog="Exit status: 0 all well; 1 some articles failed; 2 wrong use or configuration; 3 stopped by a budget; "
    "130 interrupted.",
)


class Severity(StrEnum):
    """What `check --fail-on` takes."""

    FLAGGED = "flagged"
    REJECTED = "rejected"


Paths = Annotated[list[str], typer.Argument(metavar="PATH…", help="Files (.txt, .md), folders, or - for stdin.")]


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


@app.command()
def extract(
    paths: Paths,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FILE", help="Append results here, a line an article. Default: stdout."),
    ] = None,
    model: Annotated[
        str, typer.Option(metavar="MODEL", help="rules (no key, no network) or PROVIDER/NAME (openai/gpt-5-mini).")
    ] = "rules",
    base_url: BaseUrlOption = None,
    mode: ModeOption = "json_schema",
    repairs: RepairsOption = 1,
    cache_dir: CacheDirOption = None,
    no_cache: NoCacheOption = False,
    record: RecordOption = None,
    replay: ReplayOption = None,
    max_cost: MaxCostOption = None,
    max_tokens: MaxTokensOption = None,
    context: ContextOption = 128_000,
    prices: PricesOption = None,
    concurrency: Annotated[int, typer.Option(min=1, help="Articles under way at once.")] = 8,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Do every article anew; the earlier results are kept aside.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary.")] = False,
) -> int:
    """Extract claims, sources and figures from articles and check them."""
    from extractor.cli.extract import Options, run_extract
    from extractor.model import ModelOptions

    asked = ModelOptions(base_url, mode, not no_cache, cache_dir, record, replay, max_cost, max_tokens, prices, context)
    return run_extract(paths, Options(output, model, asked, concurrency, repairs, fresh, quiet))


@app.command()
def cache(
    what: Annotated[Literal["stats", "export", "clear"], typer.Argument(help="What to do with the kept answers.")],
    cache_dir: CacheDirOption = None,
) -> int:
    """Show, export as JSON lines, or remove the models' answers that are kept."""
    from extractor.cli.cache import run_cache

    return run_cache(what, cache_dir)


@app.command()
def check(
    drafts: Annotated[str, typer.Argument(metavar="DRAFTS", help="A JSON line an article: a draft and its article.")],
    articles: Annotated[
        list[str], typer.Option("--articles", metavar="PATH…", help="Their articles; may be repeated.")
    ],
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="Write the facts here. Default: stdout.")
    ] = None,
    fail_on: Annotated[
        Severity | None, typer.Option("--fail-on", help="End with status 1 if a record is flagged or rejected.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No summary.")] = False,
) -> int:
    """Check records made elsewhere against their articles; asks no model."""
    from extractor.cli.check import run_check

    return run_check(drafts, articles, output, fail_on.value if fail_on else None, quiet=quiet)


@app.command()
def figures(
    paths: Paths, as_json: Annotated[bool, typer.Option("--json", help="One JSON line a figure.")] = False
) -> int:
    """Show every number of the articles as our own parser reads it."""
    from extractor.cli.figures import run_figures

    return run_figures(paths, as_json=as_json)


@app.command()
def schema(
    name: Annotated[str, typer.Argument(metavar="[NAME]", help="A record, such as Facts or Draft.")] = "",
) -> int:
    """Print the JSON Schema of a record; without a name, list the records."""
    from extractor.cli.schema import schema_text

    print(schema_text(name), file=sys.stdout)
    return OK
