"""From findings to a status."""

from collections.abc import Iterable

from extractor.schemas import Finding, FindingCode, Severity, Status


def finding(
    code: FindingCode,
    message: str,
    place: tuple[int, int] | None = None,
    *,
    severity: Severity = "error",
    expected: str | None = None,
    found: str | None = None,
) -> Finding:
    """Return a finding at a place of the article; ``expected`` is the article's word, ``found`` the record's."""
    start, end = place or (None, None)
    return Finding(code=code, severity=severity, message=message, start=start, end=end, expected=expected, found=found)


def status(findings: Iterable[Finding]) -> Status:
    """Return the status that findings amount to: an error rejects, a warning flags."""
    severities = {found.severity for found in findings}
    if "error" in severities:
        return "rejected"
    return "flagged" if "warning" in severities else "verified"
