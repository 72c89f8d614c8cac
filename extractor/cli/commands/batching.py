"""The commands of `extractor batch`: submit, status, collect."""

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from extractor.cli.options import (
    BaseUrlOption,
    CacheDirOption,
    ConcurrencyOption,
    ContextOption,
    FieldOption,
    FormatOption,
    MaxCostOption,
    MaxTokensOption,
    ModeOption,
    PatienceOption,
    PricesOption,
    QuietOption,
    RepairsOption,
    RetryFailedOption,
    TimeoutOption,
)

batch = typer.Typer(
    help="Ask a provider's Batch API: half the price, answers within a day.",
)

RunFolder: TypeAlias = Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder of a run.")]
RequestsOption: TypeAlias = Annotated[
    int | None, typer.Option(min=1, metavar="N", help="At most so many requests in a batch. Default: 50000.")
]
BytesOption: TypeAlias = Annotated[
    int | None, typer.Option(min=1, metavar="N", help="At most so many bytes in a batch. Default: 200 million.")
]


@batch.command()
def submit(
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FOLDER", help="The run's folder; its facts go there too.")
    ],
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH…]", help="Articles, as for extract but no pipe. None: go on with a run."),
    ] = None,
    model: Annotated[
        str | None, typer.Option(metavar="PROVIDER/NAME", help="openai, azure or groq; others with --base-url.")
    ] = None,
    field: FieldOption = None,
    form: FormatOption = None,
    base_url: BaseUrlOption = None,
    mode: ModeOption = None,
    repairs: RepairsOption = 1,
    cache_dir: CacheDirOption = None,
    max_cost: MaxCostOption = None,
    max_tokens: MaxTokensOption = None,
    requests_per_batch: RequestsOption = None,
    bytes_per_batch: BytesOption = None,
    timeout: TimeoutOption = 600,
    patience: PatienceOption = 14_400,
    context: ContextOption = 128_000,
    prices: PricesOption = None,
    quiet: QuietOption = False,
) -> int:
    """Write down what has to be asked about the articles, and send it; what is in the cache is not asked."""
    from extractor.cli.batch import Asked, Begin, run_submit

    asked = Asked(base_url, max_cost, max_tokens, requests_per_batch, bytes_per_batch, timeout, patience)
    given = tuple(paths or ()), model, tuple(field or ()), form
    return run_submit(output, Begin(*given, mode, repairs, context, prices, cache_dir), asked, quiet=quiet)


@batch.command()
def status(
    folder: RunFolder,
    base_url: BaseUrlOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> int:
    """Show how the batches of a run stand, and what it has cost."""
    from extractor.cli.batch import Asked, run_status

    return run_status(folder, Asked(base_url), as_json=as_json)


@batch.command()
def collect(
    folder: RunFolder,
    finish: Annotated[
        bool, typer.Option("--finish", help="Ask what is left directly, at full price, instead of in another batch.")
    ] = False,
    wait: Annotated[bool, typer.Option("--wait", help="Go on until nothing is asked any more.")] = False,
    every: Annotated[float, typer.Option(min=0, metavar="SECONDS", help="How often --wait looks.")] = 60,
    base_url: BaseUrlOption = None,
    max_cost: MaxCostOption = None,
    max_tokens: MaxTokensOption = None,
    requests_per_batch: RequestsOption = None,
    bytes_per_batch: BytesOption = None,
    timeout: TimeoutOption = 600,
    patience: PatienceOption = 14_400,
    concurrency: ConcurrencyOption = 8,
    retry_failed: RetryFailedOption = False,
    quiet: QuietOption = False,
) -> int:
    """Take what has been answered into FOLDER/facts.jsonl, and send what is to be asked next."""
    from extractor.cli.batch import Asked, Collecting, run_collect

    asked = Asked(base_url, max_cost, max_tokens, requests_per_batch, bytes_per_batch, timeout, patience)
    how = Collecting(finish, wait, every, concurrency, retry_failed, quiet)
    return run_collect(folder, how, asked)
