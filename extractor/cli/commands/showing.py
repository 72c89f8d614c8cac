"""Commands that show what there is: figures, facts in other forms, models, kept answers, schemas."""

import sys
from typing import Annotated, Literal

import typer

from extractor.cli.options import CacheDirOption, FieldOption, FormatOption, Paths, ReviewOption
from extractor.cli.status import OK


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
    everything: Annotated[
        bool, typer.Option("--all", help="Also steps in which no rule spoke, and those about other names and verbs.")
    ] = False,
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
    moved = articles_if_any(articles, field, form)
    return run_explain(results, unread, ExplainOptions(record, as_json, everything, moved))


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
    why: Annotated[
        bool, typer.Option("--why/--no-why", help="Show why each record was made; without it pages are smaller.")
    ] = True,
    field: FieldOption = None,
    form: FormatOption = None,
) -> int:
    """Write one page, for any browser and no server, on which facts are read and reviewed."""
    from extractor.cli.reading import articles_if_any
    from extractor.cli.report import Options, run_report

    given = articles_if_any(articles, field, form)
    return run_report(facts, output, Options(given, review or (), title, compared, gold, why))


def models(
    provider: Annotated[
        str, typer.Argument(metavar="[PROVIDER]", help="The models of this provider, with their prices.")
    ] = "",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON line a provider, or a model.")] = False,
) -> int:
    """List the providers of models and whether their keys are set, or a provider's models and what they cost."""
    from extractor.cli.models import run_models

    return run_models(provider, as_json=as_json)


def cache(
    what: Annotated[Literal["stats", "export", "clear"], typer.Argument(help="What to do with the kept answers.")],
    cache_dir: CacheDirOption = None,
) -> int:
    """Show, export as JSON lines, or remove the models' answers that are kept."""
    from extractor.cli.cache import run_cache

    return run_cache(what, cache_dir)


def schema(
    name: Annotated[str, typer.Argument(metavar="[NAME]", help="A record, such as Facts or Draft.")] = "",
) -> int:
    """Print the JSON Schema of a record; without a name, list the records."""
    from extractor.cli.schema import schema_text

    print(schema_text(name), file=sys.stdout)
    return OK
