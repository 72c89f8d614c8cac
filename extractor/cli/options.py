"""The options that say how a model is asked, with their one-line help; commands share them."""

from pathlib import Path
from typing import Annotated, Literal, TypeAlias

import typer

# Said here again because importing the package of the model would make `--help` wait for pydantic.
Mode = Literal["json_schema", "tools", "md_json"]

BaseUrlOption: TypeAlias = Annotated[
    str | None, typer.Option(metavar="URL", help="A server that speaks the OpenAI protocol.")
]
ModeOption: TypeAlias = Annotated[
    Mode, typer.Option(help="How the model is held to the schema; the next one down where the server refuses.")
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
ContextOption: TypeAlias = Annotated[
    int, typer.Option(min=1000, metavar="TOKENS", help="What the model's context holds; longer articles are cut.")
]
PricesOption: TypeAlias = Annotated[
    Path | None, typer.Option(metavar="FILE", help="A table of prices of your own (TOML).")
]
