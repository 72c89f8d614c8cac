"""Commands that make gold and measure against it."""

from typing import Annotated, Literal

import typer

from extractor.cli.options import FieldOption, FormatOption, ReviewOption


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
