"""Derivations: arithmetic that a figure declares is done again over the numbers that the article states."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, localcontext
from functools import reduce
from operator import mul

from extractor.checks.drafted import said
from extractor.checks.locate import locate
from extractor.checks.verdict import finding
from extractor.reading import Reading
from extractor.reading.stretches import Stretch
from extractor.schemas import Derivation, DraftDerivation, DraftFigure, Evidence, Finding, Operation
from extractor.schemas.base import plain

_FEWEST = 2
# "rose 12 per cent" for 11.8 is a fair rounding: half a unit of the last digit that the record gives.
_HALF = Decimal("0.5")

_DO: Mapping[Operation, Callable[[Sequence[Decimal]], Decimal]] = {
    "sum": lambda numbers: sum(numbers, Decimal(0)),
    "difference": lambda numbers: numbers[0] - sum(numbers[1:], Decimal(0)),
    "product": lambda numbers: reduce(mul, numbers, Decimal(1)),
    "ratio": lambda numbers: numbers[0] / numbers[1],
    "percent_change": lambda numbers: (numbers[1] - numbers[0]) / numbers[0] * 100,
}


def check_derivation(
    reading: Reading, figure: DraftFigure, derivation: DraftDerivation, near: Stretch
) -> tuple[Derivation, list[Finding]]:
    """Locate the operands, compute, and compare with the figure's value.

    An operand that stands nowhere, or where no number stands, leaves nothing to compute: ``derivation-wrong`` says so.
    """
    evidences: list[Evidence] = []
    numbers: list[Decimal] = []
    findings: list[Finding] = []
    for quote in derivation.operands:
        located = locate(reading, [quote], None, [near])
        findings.extend(found for found in located.findings if found.code != "quote-ambiguous")
        if located.evidence:
            evidences.append(located.evidence)
            numbers.extend(_number(reading, located.evidence))
    record = Derivation(operation=derivation.operation, operands=tuple(evidences))
    value = said(figure).value
    if len(numbers) != len(derivation.operands) or len(numbers) < _FEWEST:
        message = f"The operands {', '.join(derivation.operands)} are not numbers of the article to compute with."
        return record, [*findings, finding("derivation-wrong", message, near)]
    result = _compute(derivation.operation, numbers)
    if value is None or result is None or abs(result - value) > _HALF.scaleb(int(value.as_tuple().exponent)):
        findings.append(_wrong(derivation, numbers, result, value, near))
    return record, findings


def _number(reading: Reading, evidence: Evidence) -> list[Decimal]:
    """Return the one number that stands at an operand; of a range, none."""
    quantities = reading.figures_in(evidence.start, evidence.end)
    return [quantity.value for quantity in quantities[:1] if quantity.value is not None]


def _compute(operation: Operation, numbers: Sequence[Decimal]) -> Decimal | None:
    with localcontext() as context:
        context.prec = 50
        try:
            return _DO[operation](numbers)
        except ArithmeticError:
            return None


def _wrong(
    derivation: DraftDerivation,
    numbers: Sequence[Decimal],
    result: Decimal | None,
    value: Decimal | None,
    near: Stretch,
) -> Finding:
    outcome = "nothing" if result is None else plain(round(result, 6))
    given = "no value" if value is None else plain(value)
    terms = ", ".join(plain(number) for number in numbers)
    message = f"The {derivation.operation} of {terms} is {outcome}; the record says {given}."
    return finding("derivation-wrong", message, near, expected=outcome, found=given)
