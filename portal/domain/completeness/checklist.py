"""A case worker's checklist: what is open, and which line each finding is about."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from portal.domain.application.description import Row, rows
from portal.domain.application.document import SECTIONS, ApplicationDocument
from portal.domain.completeness.finding import Finding, Severity
from portal.domain.text import N_, Text

Lines = Mapping[tuple[str, str], Row]
"""What the lines of a document say, by section and line."""


@dataclass(frozen=True)
class Point:
    """One thing that is open, with all the lines where it is."""

    rule: str
    severity: Severity
    text: Text
    rows: tuple[Row, ...]


def points(document: ApplicationDocument, findings: Iterable[Finding]) -> tuple[Point, ...]:
    """The findings in their order; those that say the same are one point."""
    lines = lines_of(document)
    together: dict[tuple[str, Severity, str], list[Finding]] = {}
    for one in findings:
        together.setdefault((one.rule, one.severity, one.text.message), []).append(one)
    return tuple(
        Point(
            rule, severity, same[0].text, tuple(filter(None, (_row_of(lines, one) for one in same)))
        )
        for (rule, severity, _), same in together.items()
    )


def lines_of(document: ApplicationDocument) -> Lines:
    """What each line says; of a line with several rows the first."""
    found: dict[tuple[str, str], Row] = {}
    for kind in SECTIONS:
        for row in rows(document, kind.slug):
            if row.line is not None:
                found.setdefault((kind.slug, row.line), row)
    return found


def _row_of(lines: Lines, finding: Finding) -> Row | None:
    """The line that a finding is about; None where it is about no line that is there."""
    return lines.get((finding.section, finding.line)) if finding.line is not None else None


def asked(lines: Lines, finding: Finding) -> Text:
    """How a finding is asked for: which line, and what is missing there."""
    row = _row_of(lines, finding)
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
