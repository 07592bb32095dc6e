"""CR09, CR38 and CR39: files and pictures as such."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from portal.domain.application.answers import PaperKind
from portal.domain.application.document import ApplicationDocument
from portal.domain.application.evidence import Place, places, unplaced
from portal.domain.application.values import ExpenseLine, Paper
from portal.domain.completeness.case import Case
from portal.domain.completeness.finding import Severity
from portal.domain.completeness.rule import Gap, Rule
from portal.domain.text import N_

_Mark = tuple[str, date, Decimal]
_RECEIPTS = frozenset({PaperKind.RECEIPT, PaperKind.INVOICE, PaperKind.OTHER})


def _places(case: Case) -> Iterator[tuple[Place, tuple[Paper, ...]]]:
    """All places where papers are shown, with the papers there, and those that lie nowhere."""
    for place in (*places(case.document), unplaced(case.document)):
        yield place, case.papers(place.proof)


def _gap(place: Place) -> Gap:
    return Gap(place.section, place.line, "papers")


def file_not_opened(case: Case) -> Iterator[Gap]:
    """CR09: a file that cannot be opened is no file. It blocks for itself alone."""
    for place, papers in _places(case):
        if any(paper.can_be_opened is False for paper in papers):
            yield _gap(place)


def picture_hard_to_read(case: Case) -> Iterator[Gap]:
    """CR38: a picture that was measured as blurred, dark or cut, or that lacks a page."""
    for place, papers in _places(case):
        if any(paper.readable is False for paper in papers):
            yield _gap(place)


def receipt_seen_before(case: Case) -> Iterator[Gap]:
    """CR39: the same receipt was sent before, or stands at two lines of this application."""
    counted = _by_mark(case.previous.papers) if case.previous else {}
    sent = _sent_last_month(case)
    for line in case.document.costs.lines:
        papers = case.papers(line.proof)
        # One paper may serve several lines of an application.
        here = _by_mark(papers)
        twin = any(counted.get(mark, ids).isdisjoint(ids) for mark, ids in here.items())
        for mark, ids in here.items():
            counted[mark] = counted.get(mark, set()) | ids
        again = twin or _counted_twice(line, papers) or _came_before(papers)
        if (again or not sent.isdisjoint(here)) and not line.why.strip():
            yield Gap("costs", line.id, "why")
    for place, papers in _places(case):
        # Certificates and consents hold for months: they come again.
        fresh = papers if place.section in {"income", "assets"} else _receipts(papers)
        if place.section != "costs" and not place.comes_again and _came_before(fresh):
            yield _gap(place)


def _sent_last_month(case: Case) -> set[_Mark]:
    """The receipts of last month's document. A bill may be for several months, so it is left out.

    Where the bank statements are this month's too, it is no other month's document but a copy.
    """
    statements = _statements(case.document)
    if case.previous is None or not statements or statements & _statements(case.previous):
        return set()
    return set(_by_mark(one for one in case.previous.papers if one.kind is PaperKind.RECEIPT))


def _statements(document: ApplicationDocument) -> set[tuple[str, date | None, date | None]]:
    papers = (one for one in document.papers if one.kind is PaperKind.BANK_STATEMENT)
    return {(one.id, one.period_from, one.period_to) for one in papers}


def _counted_twice(line: ExpenseLine, papers: Iterable[Paper]) -> bool:
    """Whether the sum of a line holds a receipt twice, and not just two pictures of it."""
    own = {paper.id: paper for paper in papers}.values()
    first = {_mark(paper) or paper.id: paper for paper in own}.values()
    once = sum((paper.amount or Decimal(0) for paper in first), Decimal(0))
    return len(first) < len(own) and line.amount is not None and line.amount > once


def _came_before(papers: Iterable[Paper]) -> bool:
    return any(paper.seen_before is True for paper in papers)


def _receipts(papers: Iterable[Paper]) -> list[Paper]:
    return [paper for paper in papers if paper.kind in _RECEIPTS]


def _by_mark(papers: Iterable[Paper]) -> dict[_Mark, set[str]]:
    """The ids of receipts that look the same. One with the same id is the same paper."""
    found: dict[_Mark, set[str]] = {}
    for paper in papers:
        if mark := _mark(paper):
            found.setdefault(mark, set()).add(paper.id)
    return found


def _mark(paper: Paper) -> _Mark | None:
    """What tells a receipt from all others: the shop, the day and the sum."""
    if paper.kind not in _RECEIPTS or not paper.merchant or not paper.on or paper.amount is None:
        return None
    return paper.merchant.strip().casefold(), paper.on, paper.amount


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
        N_(
            "finding",
            "We cannot read all of the picture. Try again in good light. You can send it anyway.",
        ),
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
