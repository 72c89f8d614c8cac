"""The commands and their options.  What a command needs is imported when it runs: `--help` waits for nothing."""

import sys
from enum import StrEnum
from typing import Annotated, Literal

import typer

from extractor.cli.options import (
    BaseUrlOption,
    CacheDirOption,
    ContextOption,
    FieldOption,
    FormatOption,
    MaxCostOption,
    MaxTokensOption,
    ModeOption,
    NoCacheOption,
    Paths,
    PatienceOption,
    PricesOption,
    RecordOption,
    RepairsOption,
    ReplayOption,
    ReviewOption,
    RpmOption,
    TimeoutOption,
    TpmOption,
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
def annotate(
    source: Annotated[
        str, typer.Argument(metavar="FILE", help="Reviewed facts, or a .yaml file of quotes (docs/gold.md).")
    ],
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="Write the gold here. Default: stdout.")
    ] = None,
    review: ReviewOption = None,
    unreviewed: Annotated[
        Literal["none", "verified", "all"],
        typer.Option(help="Take records that nobody marked: none, the verified, or all that aren't rejected."),
    ] = "none",
    complete: Annotated[
        bool, typer.Option("--complete", help="The reviewers also looked for what is missing: measure precision too.")
    ] = False,
    articles: Annotated[
        list[str] | None, typer.Option("--articles", metavar="PATH…", help="Where the quoted articles are.")
    ] = None,
    field: FieldOption = None,
    form: FormatOption = None,
) -> int:
    """Turn reviewed facts, or quotes, into gold to measure against."""
    from extractor.cli.annotate import run_annotate
    from extractor.cli.reading import articles_if_any

    given = articles_if_any(articles, field, form)
    return run_annotate(source, output, review or (), given, unreviewed, complete=complete)


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
    field: FieldOption = None,
    form: FormatOption = None,
    base_url: BaseUrlOption = None,
    mode: ModeOption = "json_schema",
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
    concurrency: Annotated[int, typer.Option(min=1, metavar="N", help="Articles under way at once.")] = 8,
    workers: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="Processes that compute rules and checks. Default: one a core."),
    ] = None,
    ordered: Annotated[bool, typer.Option("--ordered", help="Write results in the order of the articles.")] = False,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Do every article anew; the earlier results are kept aside.")
    ] = False,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Do again what failed or was partial in an earlier run.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary.")] = False,
    log_json: Annotated[bool, typer.Option("--log-json", help="Progress and events as JSON lines on stderr.")] = False,
) -> int:
    """Extract claims, sources and figures from articles and check them."""
    from extractor.cli.extract import Options, run_extract
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
    options = Options(
        output=output,
        model=model,
        asked=asked,
        concurrency=concurrency,
        workers=workers,
        repairs=repairs,
        ordered=ordered,
        fresh=fresh,
        retry_failed=retry_failed,
        quiet=quiet,
        log_json=log_json,
    )
    return run_extract(articles_of(paths, field, form), options)


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


@app.command()
def compare(
    facts: Annotated[str, typer.Argument(metavar="FACTS", help="A results file, or - for stdin.")],
    articles: Annotated[
        list[str] | None, typer.Option("--articles", metavar="PATH…", help="Where the texts are, if they were moved.")
    ] = None,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="Write the comparison here. Default: stdout.")
    ] = None,
    only: Annotated[
        Literal["figures", "quotations", "claims"] | None, typer.Option("--only", help="One kind of rows.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The whole comparison as JSON.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="One line an article in a row, for a spreadsheet.")] = False,
    field: FieldOption = None,
    form: FormatOption = None,
) -> int:
    """Lay the articles side by side: the figures, quotations and claims that they share, and where they differ."""
    from extractor.cli.compare import CompareOptions, run_compare
    from extractor.cli.reading import articles_if_any

    given = articles_if_any(articles, field, form)
    return run_compare(facts, CompareOptions(given, output, only, as_json, as_csv))


@app.command()
def explain(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH…", help="Articles, as for extract: the rules draft them; or results files: their records."
        ),
    ],
    record: Annotated[
        str | None,
        typer.Option("--record", metavar="ID", help="Only this record (c3), or what belongs to none (article)."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON line an article.")] = False,
    articles: Annotated[
        list[str] | None, typer.Option("--articles", metavar="PATH…", help="Where the texts of results are, if moved.")
    ] = None,
    field: FieldOption = None,
    form: FormatOption = None,
) -> int:
    """Tell why each record was made, why each finding, and why there is no record elsewhere."""
    from extractor.cli.explain import ExplainOptions, is_results, run_explain
    from extractor.cli.reading import articles_if_any

    results = [path for path in paths if is_results(path)]
    unread = articles_if_any([path for path in paths if path not in results], field, form)
    return run_explain(results, unread, ExplainOptions(record, as_json, articles_if_any(articles, field, form)))


@app.command()
def export(
    results: Annotated[list[str], typer.Argument(metavar="FACTS…", help="Results files, or - for stdin.")],
    to: Annotated[Literal["csv", "parquet", "sqlite", "jsonld"], typer.Option(help="What to write.")],
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="PATH", help="A folder (csv, parquet) or file; jsonld takes -.")
    ],
    articles: Annotated[
        list[str] | None, typer.Option("--articles", metavar="PATH…", help="Where the texts are (jsonld only).")
    ] = None,
    review: ReviewOption = None,
    force: Annotated[bool, typer.Option("--force", help="Put this in the place of an earlier export.")] = False,
    field: FieldOption = None,
    form: FormatOption = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No summary.")] = False,
) -> int:
    """Write facts as tables (CSV, Parquet, SQLite) or as W3C Web Annotations (JSON-LD)."""
    from extractor.cli.export import ExportOptions, run_export
    from extractor.cli.reading import articles_if_any

    given = articles_if_any(articles, field, form)
    return run_export(results, ExportOptions(to, output, given, review or (), force, quiet))


@app.command(name="eval")
def evaluate(
    gold: Annotated[str, typer.Argument(metavar="GOLD", help="Marked articles, a line of JSON each.")],
    facts: Annotated[list[str], typer.Argument(metavar="FACTS…", help="Results to measure, a file a system.")],
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="FILE", help="Write the evaluation here as JSON.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the evaluation as JSON.")] = False,
    by_article: Annotated[bool, typer.Option("--by-article", help="Tell each article's scores too.")] = False,
    errors: Annotated[
        int, typer.Option(min=0, metavar="N", help="Show up to N missed, invented and wrong records of each kind.")
    ] = 0,
    brief: Annotated[bool, typer.Option("--brief", help="Four lines and no more.")] = False,
    resamples: Annotated[
        int, typer.Option(min=40, metavar="N", help="Draws of articles for intervals, and exchanges for p-values.")
    ] = 1000,
    assignment: Annotated[
        Literal["optimal", "greedy", "any"],
        typer.Option(help="How records are put together: one to one, the likest first, or whatever touches."),
    ] = "optimal",
    overlap: Annotated[
        float, typer.Option(min=0.01, max=1.0, help="The share of letters and digits with which claims are the same.")
    ] = 0.5,
    speaker: Annotated[
        Literal["name", "mention"], typer.Option(help="Speakers compared by name, or by the words beside the claim.")
    ] = "name",
    values: Annotated[
        Literal["same", "endpoint"], typer.Option(help="Numbers compared strictly, or an end of a range taken too.")
    ] = "same",
) -> int:
    """Measure facts against marked articles: precision, recall, F1, cost."""
    from extractor.cli.eval import Options, run_eval
    from extractor.evaluation import Convention

    convention = Convention(assignment, overlap, speaker, values)
    return run_eval(gold, facts, Options(output, as_json, by_article, errors, resamples, brief, convention))


@app.command()
def figures(
    paths: Paths,
    field: FieldOption = None,
    form: FormatOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON line a figure.")] = False,
) -> int:
    """Show every number of the articles as our own parser reads it."""
    from extractor.cli.figures import run_figures
    from extractor.cli.reading import articles_of

    return run_figures(articles_of(paths, field, form), as_json=as_json)


@app.command()
def report(
    facts: Annotated[str, typer.Argument(metavar="FACTS", help="A results file, or - for stdin.")],
    output: Annotated[str, typer.Option("-o", "--output", metavar="FILE", help="Where the page goes.")],
    articles: Annotated[
        list[str] | None, typer.Option("--articles", metavar="PATH…", help="Where the texts are, if they were moved.")
    ] = None,
    review: ReviewOption = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="The page's title.")] = None,
    compared: Annotated[
        bool, typer.Option("--compare", help="Begin with a chapter that lays the articles side by side.")
    ] = False,
    gold: Annotated[
        str | None, typer.Option("--eval", metavar="GOLD", help="Add how good the facts are, measured against this.")
    ] = None,
    field: FieldOption = None,
    form: FormatOption = None,
) -> int:
    """Write one page, for any browser and no server, on which facts are read and reviewed."""
    from extractor.cli.reading import articles_if_any
    from extractor.cli.report import Options, run_report

    given = articles_if_any(articles, field, form)
    return run_report(facts, output, Options(given, review or (), title, compared, gold))


@app.command()
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


@app.command()
def schema(
    name: Annotated[str, typer.Argument(metavar="[NAME]", help="A record, such as Facts or Draft.")] = "",
) -> int:
    """Print the JSON Schema of a record; without a name, list the records."""
    from extractor.cli.schema import schema_text

    print(schema_text(name), file=sys.stdout)
    return OK
