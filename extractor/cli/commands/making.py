"""Commands that make facts: drafted and checked, checked alone, or found again in later versions."""

from enum import StrEnum
from typing import Annotated

import typer

from extractor.cli.options import (
    BaseUrlOption,
    CacheDirOption,
    ConcurrencyOption,
    ContextOption,
    EngineOption,
    FieldOption,
    FormatOption,
    FreshOption,
    LogJsonOption,
    MaxCostOption,
    MaxTokensOption,
    ModeOption,
    NoCacheOption,
    OrderedOption,
    Paths,
    PatienceOption,
    PricesOption,
    QuietOption,
    RecordOption,
    RepairsOption,
    ReplayOption,
    ResultsOption,
    RetryFailedOption,
    ReviewOption,
    RpmOption,
    TimeoutOption,
    TpmOption,
    WorkersOption,
)


class Severity(StrEnum):
    """What `check --fail-on` takes."""

    FLAGGED = "flagged"
    REJECTED = "rejected"


def extract(
    paths: Paths,
    output: ResultsOption = None,
    model: EngineOption = "rules",
    field: FieldOption = None,
    form: FormatOption = None,
    base_url: BaseUrlOption = None,
    mode: ModeOption = None,
    repairs: RepairsOption = 1,
    cache_dir: CacheDirOption = None,
    no_cache: NoCacheOption = False,
    record: RecordOption = None,
    replay: ReplayOption = None,
    max_cost: MaxCostOption = None,
    max_tokens: MaxTokensOption = None,
    rpm: RpmOption = None,
    tpm: TpmOption = None,
    timeout: TimeoutOption = 600,
    patience: PatienceOption = 14_400,
    context: ContextOption = 128_000,
    prices: PricesOption = None,
    concurrency: ConcurrencyOption = 8,
    workers: WorkersOption = None,
    ordered: OrderedOption = False,
    fresh: FreshOption = False,
    retry_failed: RetryFailedOption = False,
    quiet: QuietOption = False,
    log_json: LogJsonOption = False,
) -> int:
    """Extract claims, sources and figures from articles and check them."""
    from extractor.cli.extract import Options, Results, Telling, Work, run_extract
    from extractor.cli.reading import articles_of
    from extractor.model import ModelOptions

    asked = ModelOptions(
        base_url=base_url,
        mode=mode,
        cache=not no_cache,
        cache_dir=cache_dir,
        record=record,
        replay=replay,
        max_cost=max_cost,
        max_tokens=max_tokens,
        prices=prices,
        context=context,
        rpm=rpm,
        tpm=tpm,
        timeout=timeout,
        patience=patience,
        at_once=concurrency,
    )
    results = Results(output, fresh=fresh, retry_failed=retry_failed)
    work = Work(concurrency, workers, repairs, ordered=ordered)
    options = Options(model, asked, results, work, Telling(quiet=quiet, log_json=log_json))
    return run_extract(articles_of(paths, field, form), options)


def check(
    drafts: Annotated[
        str, typer.Argument(metavar="DRAFTS", help="A JSON line an article: a draft and its article, or its facts.")
    ],
    articles: Annotated[
        list[str] | None, typer.Option("--articles", metavar="PATH…", help="Their articles; may be repeated.")
    ] = None,
    review: ReviewOption = None,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="Write the facts here. Default: stdout.")
    ] = None,
    fail_on: Annotated[
        Severity | None,
        typer.Option(
            "--fail-on", help="End with status 1 if a record is flagged or rejected; a reviewer's word counts."
        ),
    ] = None,
    field: FieldOption = None,
    form: FormatOption = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No summary.")] = False,
) -> int:
    """Check records made elsewhere against their articles, and put reviewers' marks beside; asks no model."""
    from extractor.cli.check import Options, run_check
    from extractor.cli.reading import articles_if_any

    given = articles_if_any(articles, field, form)
    failing = fail_on.value if fail_on else None
    return run_check(drafts, Options(given, output, review or (), failing, quiet))


def relocate(
    results: Annotated[str, typer.Argument(metavar="FACTS", help="A results file, or - for stdin.")],
    articles: Annotated[
        list[str], typer.Option("--articles", metavar="PATH…", help="Later versions of the articles; may be repeated.")
    ],
    before: Annotated[
        list[str] | None,
        typer.Option("--before", metavar="PATH…", help="The articles as they were, if not where the facts say."),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write facts about the later versions, checked anew."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON line a place, found again or not.")] = False,
    field: FieldOption = None,
    form: FormatOption = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No summary.")] = False,
) -> int:
    """Find the evidence of records again in later versions of their articles, and say what changed or vanished."""
    from extractor.cli.reading import articles_if_any, articles_of
    from extractor.cli.relocate import RelocateOptions, run_relocate

    given, old = articles_of(articles, field, form), articles_if_any(before, field, form)
    return run_relocate(results, RelocateOptions(given, old, output, as_json, quiet))
