"""The options that say how articles are read and a model is asked, with their one-line help; commands share them."""

from pathlib import Path
from typing import Annotated, Literal, TypeAlias

import typer

# Said here again because importing the package of the model would make `--help` wait for pydantic.
Mode = Literal["json_schema", "tools", "md_json"]

Form = Literal["text", "html", "jsonl", "csv", "tsv", "parquet", "eml", "pdf"]

Paths: TypeAlias = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH…",
        help="Files (.txt .md .html .jsonl .csv .tsv .parquet .eml .pdf, also .gz), rows of them (news.csv#row=12), "
        "folders, or - for stdin.",
    ),
]
FieldOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--field",
        metavar="FIELD=NAME",
        help="What a row's field is called (text=body; also id, title, url, published_at, outlet, authors, language); "
        "may be repeated.",
    ),
]
FormatOption: TypeAlias = Annotated[
    Form | None, typer.Option("--format", help="The form of stdin and of the files named. Default: as they tell.")
]
BaseUrlOption: TypeAlias = Annotated[
    str | None, typer.Option(metavar="URL", help="A server that speaks the OpenAI protocol.")
]
ModeOption: TypeAlias = Annotated[
    Mode | None,
    typer.Option(
        help="How the model is held to the schema; the next one down where the server refuses. Default: the provider's."
    ),
]
RepairsOption: TypeAlias = Annotated[
    int, typer.Option(min=0, metavar="N", help="How often what the check found wrong goes back to the model.")
]
CacheDirOption: TypeAlias = Annotated[
    Path | None, typer.Option(metavar="DIR", help="Where models' answers are kept. Default: the user's cache folder.")
]
NoCacheOption: TypeAlias = Annotated[bool, typer.Option("--no-cache", help="Neither look for answers nor keep them.")]
RecordOption: TypeAlias = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Append every exchange with the model to a cassette.")
]
ReplayOption: TypeAlias = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Play a cassette: no key, no network.")
]
MaxCostOption: TypeAlias = Annotated[
    float | None, typer.Option(min=0, metavar="USD", help="Stop before more than this is spent; status 3.")
]
MaxTokensOption: TypeAlias = Annotated[
    int | None, typer.Option(min=0, metavar="N", help="Stop before more tokens than this are taken; status 3.")
]
RpmOption: TypeAlias = Annotated[
    int | None, typer.Option(min=1, metavar="N", help="At most so many requests a minute.")
]
TpmOption: TypeAlias = Annotated[int | None, typer.Option(min=1, metavar="N", help="At most so many tokens a minute.")]
TimeoutOption: TypeAlias = Annotated[
    float, typer.Option(min=0.1, metavar="SECONDS", help="How long one answer may take, to its last byte.")
]
PatienceOption: TypeAlias = Annotated[
    float, typer.Option(min=0, metavar="SECONDS", help="How long to wait for a server that is gone or overloaded.")
]
ContextOption: TypeAlias = Annotated[
    int, typer.Option(min=1000, metavar="TOKENS", help="What the model's context holds; longer articles are cut.")
]
PricesOption: TypeAlias = Annotated[
    Path | None, typer.Option(metavar="FILE", help="A table of prices of your own (TOML).")
]
ReviewOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--review", metavar="FILE", help="Marks saved from the report page; may be repeated."),
]
ResultsOption: TypeAlias = Annotated[
    str | None,
    typer.Option("-o", "--output", metavar="FILE", help="Append results here, a line an article. Default: stdout."),
]
EngineOption: TypeAlias = Annotated[
    str, typer.Option(metavar="MODEL", help="rules (no key, no network) or PROVIDER/NAME (see extractor models).")
]
ConcurrencyOption: TypeAlias = Annotated[int, typer.Option(min=1, metavar="N", help="Articles under way at once.")]
WorkersOption: TypeAlias = Annotated[
    int | None,
    typer.Option(min=1, metavar="N", help="Processes that compute rules and checks. Default: one a core."),
]
OrderedOption: TypeAlias = Annotated[
    bool, typer.Option("--ordered", help="Write results in the order of the articles.")
]
FreshOption: TypeAlias = Annotated[
    bool, typer.Option("--fresh", help="Do every article anew; the earlier results are kept aside.")
]
RetryFailedOption: TypeAlias = Annotated[
    bool, typer.Option("--retry-failed", help="Do again what failed or was partial in an earlier run.")
]
QuietOption: TypeAlias = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary.")]
LogJsonOption: TypeAlias = Annotated[
    bool, typer.Option("--log-json", help="Progress and events as JSON lines on stderr.")
]
