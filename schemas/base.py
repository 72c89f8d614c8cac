"""What every record has in common: frozen, closed, numbers as plain decimal strings."""

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, PlainSerializer


class Record(BaseModel):
    """A frozen record that refuses fields it doesn't know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Identified(Record):
    """A record with an id that is local to its facts."""

    id: str


_LONGEST_PLAIN = 1_000


def plain(number: Decimal) -> str:
    """Write a number without exponent or needless zeros.

    An exponent beyond a thousand stays: written out, such a number could fill the memory.

    >>> plain(Decimal("1.20E+7")), plain(Decimal("0.50")), plain(Decimal("-0")), plain(Decimal("1E+999999999"))
    ('12000000', '0.5', '0', '1E+999999999')
    """
    if not number:
        return "0"
    if abs(number.adjusted()) > _LONGEST_PLAIN:
        return str(number)
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


Number = Annotated[Decimal, PlainSerializer(plain, return_type=str, when_used="json")]
"""A decimal number; in JSON a string such as ``"12400000"`` or ``"2.5"``, so that no digit is lost to floats."""
