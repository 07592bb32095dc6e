"""CR09, CR38 and CR39: files and pictures as such."""

from collections.abc import Iterator

from portal.domain.completeness.finding import Severity
from portal.domain.completeness.rule import Case, Gap, Rule
from portal.domain.text import N_


def file_not_opened(case: Case) -> Iterator[Gap]:
    """CR09: a file that cannot be opened is no file. It blocks for itself alone."""
    for line in case.document.costs.lines:
        if any(paper.can_be_opened is False for paper in case.papers(line.proof)):
            yield Gap("costs", line.id, "papers")
    loose = case.papers(case.document.documents.proof)
    if any(paper.can_be_opened is False for paper in loose):
        yield Gap("documents", field="papers")


def picture_hard_to_read(case: Case) -> Iterator[Gap]:
    """CR38: a picture that was measured as blurred, dark or cut, or that lacks a page."""
    for line in case.document.costs.lines:
        if any(paper.readable is False for paper in case.papers(line.proof)):
            yield Gap("costs", line.id, "papers")
    loose = case.papers(case.document.documents.proof)
    if any(paper.readable is False for paper in loose):
        yield Gap("documents", field="papers")


def receipt_seen_before(case: Case) -> Iterator[Gap]:
    """CR39: the same receipt was sent before, or stands twice in this application."""
    counted: dict[tuple[object, ...], str] = {}
    for line in case.document.costs.lines:
        again = False
        for paper in case.papers(line.proof):
            mark = (paper.merchant, paper.on, paper.amount)
            known = None not in mark
            twin = known and counted.setdefault(mark, paper.id) != paper.id
            again = again or paper.seen_before is True or twin
        if again and not line.why.strip():
            yield Gap("costs", line.id, "why")


RULES = (
    Rule(
        "CR09",
        Severity.BLOCKING,
        N_("finding", "We cannot open this file. Take a new photo, or hand it in on paper."),
        file_not_opened,
        "technical",
    ),
    Rule(
        "CR38",
        Severity.ADVISORY,
        N_("finding", "We cannot read all of the picture. You can send it anyway."),
        picture_hard_to_read,
        "S10",
    ),
    Rule(
        "CR39",
        Severity.INDIVIDUAL,
        N_("finding", "You may have sent this receipt before. Check, or write why it comes again."),
        receipt_seen_before,
        "S28, in a neutral tone",
    ),
)
