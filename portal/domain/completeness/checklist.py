"""A case worker's checklist: what is open, and which line each finding is about."""

from collections.abc import Iterable
from dataclasses import dataclass

from portal.domain.application.description import Row, rows
from portal.domain.application.document import ApplicationDocument
from portal.domain.completeness.finding import Finding, Severity
from portal.domain.text import N_, Text


@dataclass(frozen=True)
class Point:
    """One thing that is open, with all the lines where it is."""

    rule: str
    severity: Severity
    text: Text
    rows: tuple[Row, ...]


def points(document: ApplicationDocument, findings: Iterable[Finding]) -> tuple[Point, ...]:
    """The findings in their order; those that say the same are one point."""
    together: dict[tuple[str, Severity, str], list[Finding]] = {}
    for one in findings:
        together.setdefault((one.rule, one.severity, one.text.message), []).append(one)
    return tuple(
        Point(
            rule, severity, same[0].text, tuple(filter(None, (row_of(document, f) for f in same)))
        )
        for (rule, severity, _), same in together.items()
    )


def row_of(document: ApplicationDocument, finding: Finding) -> Row | None:
    """What the line says that a finding is about; None where it is about no line that is there."""
    if finding.line is None:
        return None
    return next((row for row in rows(document, finding.section) if row.line == finding.line), None)


def asked(document: ApplicationDocument, finding: Finding) -> Text:
    """How a finding is asked for: which line, and what is missing there."""
    row = row_of(document, finding)
    if row is None:
        return finding.text
    match row.parts[:2]:
        case (detail, more):
            return N_(
                "checklist",
                "{what}, {detail}, {more}: {asked}",
                what=row.label,
                detail=detail,
                more=more,
                asked=finding.text,
            )
        case (detail,):
            return N_(
                "checklist",
                "{what}, {detail}: {asked}",
                what=row.label,
                detail=detail,
                asked=finding.text,
            )
        case _:
            return N_("checklist", "{what}: {asked}", what=row.label, asked=finding.text)
